/** A cited passage, opened: the cited words marked, and what is known of where it comes from. */
import type { ArticleEntry, CitedWords, PassageView } from "../../types.ts";
import { shorten } from "../measure.ts";
import {
  amendedPart,
  beginningOf,
  boldHeadline,
  dateWords,
  isDateDoubtful,
  LONGEST,
  outletAndCarrier,
} from "../references.ts";
import { remarkWords } from "../remarks.ts";
import { line, markedRuns, opening, plain, quote, subtext, whole, type Line } from "../rich-text.ts";
import { superscript } from "../signs.ts";
import type { Words } from "../words/index.ts";

/** Where the date comes from, and why where that needs saying. */
export const dateReasonLines = (
  entry: Pick<ArticleEntry, "publishedOn" | "dateFrom" | "warnings">,
  dateReasons: readonly string[],
  words: Words,
): Line[] => {
  const reasons = entry.publishedOn === null || isDateDoubtful(entry) ? dateReasons : [];
  return [...new Set([...reasons, ...entry.warnings])].map((reason) =>
    subtext(shorten(remarkWords(reason, words), 300)),
  );
};

/** "date from the dateline". */
export const originWords = (entry: Pick<ArticleEntry, "publishedOn" | "dateFrom">, words: Words): string =>
  words.passage.origins[entry.publishedOn === null ? "unknown" : entry.dateFrom];

const copyWords = (view: PassageView, words: Words): string[] => {
  const names = new Set([view.article.outlet, view.article.carrier]);
  const carried = view.copies.flatMap(({ article, likeness }) => {
    const name = article.carrier ?? article.outlet;
    if (names.has(name)) return [];
    names.add(name);
    return [
      words.passage.sameShare(shorten(name, LONGEST.outlet), words.percent(Math.floor(likeness * 100) / 100)),
    ];
  });
  return carried.length > 0 ? [words.passage.carriedBy(carried.join(words.semicolon))] : [];
};

/** The marked words in the article's own offsets. */
const shownWords = ({ article, passageId, start, text, marks }: PassageView): CitedWords => ({
  articleId: article.id,
  passageId,
  spans: marks.map((mark) => ({
    start: start + mark.start,
    end: start + mark.end,
    begins: beginningOf(text.slice(mark.start, mark.end)),
  })),
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
export const passageLines = (view: PassageView, marker: number | null, words: Words): Line[] => {
  const { article } = view;
  const opened = shownWords(view);
  return [
    line(
      opening(
        whole(
          `${marker === null ? "" : `${superscript(marker)} `}${outletAndCarrier(article, words)} · ${dateWords(article, article.publishedOn, words)} · ${words.passage.number(view.number, view.of)}`,
        ),
        opened,
      ),
      article.retold ? ` · ${words.answer.retold}` : "",
      amendedPart(article, words),
    ),
    line(opening(boldHeadline(article), opened)),
    ...quotedParagraphs(view, opened),
    subtext(plain([originWords(article, words), ...copyWords(view, words)].join(" · "))),
    ...dateReasonLines(article, view.dateReasons, words),
  ];
};
