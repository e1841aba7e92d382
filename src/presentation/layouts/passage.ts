/** A cited passage, opened: the cited words marked, and what is known of where it comes from. */
import type { ArticleEntry, CitedWords, DateOrigin, PassageView } from "../../types.ts";
import { shorten } from "../measure.ts";
import { boldHeadline, dateWords, isDateDoubtful, LONGEST, outletAndCarrier } from "../references.ts";
import { line, markedRuns, opening, plain, quote, subtext, whole, type Line } from "../rich-text.ts";
import { superscript } from "../signs.ts";

const ORIGINS: Record<DateOrigin, string> = {
  "front-matter": "date as the file gives it",
  dateline: "date from the dateline",
  stamp: "date from the page's stamp",
  text: "date worked out from the text",
  unknown: "no date could be proven",
};

/** Where the date comes from, and why where that needs saying. */
export const dateReasonLines = (
  entry: Pick<ArticleEntry, "publishedOn" | "dateFrom" | "warnings">,
  dateReasons: readonly string[],
): Line[] => {
  const reasons = entry.publishedOn === null || isDateDoubtful(entry) ? dateReasons : [];
  return [...new Set([...reasons, ...entry.warnings])].map((reason) => subtext(shorten(reason, 300)));
};

/** "date from the dateline". */
export const originWords = (entry: Pick<ArticleEntry, "publishedOn" | "dateFrom">): string =>
  entry.publishedOn === null ? ORIGINS.unknown : ORIGINS[entry.dateFrom];

const copyWords = (view: PassageView): string[] => {
  const names = new Set([view.article.outlet, view.article.carrier]);
  const carried = view.copies.flatMap(({ article, likeness }) => {
    const name = article.carrier ?? article.outlet;
    if (names.has(name)) return [];
    names.add(name);
    return [`${shorten(name, LONGEST.outlet)}, ${Math.floor(likeness * 100)}% the same`];
  });
  return carried.length > 0 ? [`carried also by ${carried.join("; ")}`] : [];
};

/** The marked words in the article's own offsets. */
const shownWords = ({ article, passageId, start, marks }: PassageView): CitedWords => ({
  articleId: article.id,
  passageId,
  spans: marks.map((mark) => ({ start: start + mark.start, end: start + mark.end })),
});

/** The passage's paragraphs as quoted lines, the marks kept in each. */
const quotedParagraphs = (view: PassageView, words: CitedWords): Line[] => {
  const paragraphs: Line[] = [];
  const paragraph = /[^\n]+/g;
  for (let found = paragraph.exec(view.text); found; found = paragraph.exec(view.text)) {
    const [start, end] = [found.index, found.index + found[0].length];
    const isFirst = paragraphs.length === 0;
    const isLast = view.text.slice(end).trim() === "";
    const marks = view.marks
      .filter((mark) => mark.start < end && mark.end > start)
      .map((mark) => ({ start: Math.max(0, mark.start - start), end: mark.end - start }));
    paragraphs.push(
      quote(
        isFirst && view.number > 1 ? "…" : "",
        ...markedRuns(found[0], marks).map((run) => (run.style === "bold" ? opening(run, words) : run)),
        isLast && view.number < view.of ? "…" : "",
      ),
    );
  }
  return paragraphs;
};

/** The lines of a passage view; `marker` is its article's digit in the answer it was opened from, if any. */
export const passageLines = (view: PassageView, marker: number | null): Line[] => {
  const { article } = view;
  const words = shownWords(view);
  return [
    line(
      opening(
        whole(
          `${marker === null ? "" : `${superscript(marker)} `}${outletAndCarrier(article)} · ${dateWords(article, article.publishedOn)} · passage ${view.number} of ${view.of}`,
        ),
        words,
      ),
      article.retold ? " · retold" : "",
    ),
    line(opening(boldHeadline(article), words)),
    ...quotedParagraphs(view, words),
    subtext(plain([originWords(article), ...copyWords(view)].join(" · "))),
    ...dateReasonLines(article, view.dateReasons),
  ];
};
