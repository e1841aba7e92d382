/** Search results, the list of sources and an article whole. */
import { compareDates, formatDate, formatDateSpan } from "../../text/partial-date.ts";
import { splitSentences } from "../../text/sentences.ts";
import type {
  ArticleEntry,
  ArticleView,
  OutletEntry,
  SearchHit,
  SearchResults,
  SourceList,
} from "../../types.ts";
import { isLonger, lengthOf, shorten } from "../measure.ts";
import type { Block, Layout } from "../pages.ts";
import {
  boldHeadline,
  dateWords,
  headlineRun,
  LONGEST,
  outletAndCarrier,
  outletWords,
  wholeArticle,
  type ArticleLookup,
} from "../references.ts";
import {
  blank,
  bold,
  dim,
  line,
  markedRuns,
  opening,
  quote,
  subtext,
  whole,
  type Line,
  type Run,
} from "../rich-text.ts";
import { countWords, filterWords } from "../signs.ts";
import { dateReasonLines, originWords } from "./passage.ts";

/** Hits on one page of search results. */
export const SEARCH_PAGE = 5;

/** About this many code points of a hit's passage are shown, around the first words that match. */
const EXCERPT = 260;

/** A stretch of the passage around what matched, the matches in bold. Offsets are UTF-16 units. */
const excerpt = (hit: SearchHit): Run[] => {
  const marks = hit.highlights.map(([start, end]) => ({ start, end })).sort((a, b) => a.start - b.start);
  if (lengthOf(hit.text) <= EXCERPT) return markedRuns(hit.text, marks);
  const sentences = splitSentences(hit.text);
  const first = marks[0]?.start ?? 0;
  const opening = sentences.findLast((sentence) => sentence.start <= first)?.start ?? 0;
  // From the sentence that matches, unless the match lies too deep in it.
  const start = first - opening <= EXCERPT - 80 ? opening : hit.text.lastIndexOf(" ", first - 60) + 1;
  const rest = hit.text.slice(start);
  const cut = shorten(rest, EXCERPT);
  const visible = cut.endsWith("…") ? cut.slice(0, -1) : cut;
  const shown = marks
    .map((mark) => ({
      start: Math.max(0, mark.start - start),
      end: Math.min(mark.end - start, visible.length),
    }))
    .filter((mark) => mark.end > mark.start);
  return [
    ...(start > 0 ? markedRuns("…", []) : []),
    ...markedRuns(visible, shown),
    ...(visible.length < rest.length ? markedRuns("…", []) : []),
  ];
};

const hitBlock = (hit: SearchHit, number: number, articles: ArticleLookup): Block => {
  const entry = articles.entry(hit.articleId);
  const words = { articleId: hit.articleId, passageId: hit.passageId, spans: [] };
  return {
    lines: [
      line(
        opening(
          whole(
            `${number} · ${entry ? outletAndCarrier(entry) : outletWords(hit.outlet)} · ${dateWords(entry, hit.publishedOn)} · `,
          ),
          words,
        ),
        entry ? opening(headlineRun(entry, 90), words) : shorten(hit.articleId, 90),
        entry?.retold ? dim(" · retold") : "",
      ),
      quote(...excerpt(hit)),
    ],
    citations: [],
  };
};

/** Search results; `offset` is how many hits lie before the first of these. */
export const searchLayout = (results: SearchResults, articles: ArticleLookup, offset: number): Layout => ({
  head: [line(bold(`Search: ${shorten(results.query.text, LONGEST.query)}`))],
  blocks: results.hits.map((hit, index) => hitBlock(hit, offset + index + 1, articles)),
  perPage: SEARCH_PAGE,
  counted: true,
  foot: ({ from, to }) => [
    subtext(
      whole(
        [
          results.hits.length === 0
            ? results.total === 0
              ? "nothing matches"
              : `nothing after the last of ${countWords(results.total, "passage")}`
            : `${offset + from + 1}-${offset + to} of ${countWords(Math.max(results.total, offset + to), "passage")}`,
          ...filterWords(results.query),
          "copies count as one voice",
        ].join(" · "),
      ),
    ),
  ],
});

const outletLine = (entry: OutletEntry): Line => {
  const { firstPublished: from, lastPublished: to } = entry;
  return line(
    whole(`${outletWords(entry.outlet)}${entry.outlet === "unknown" ? " (?)" : ""}`),
    ` · ${countWords(entry.articles, "article")} · ${from && to ? formatDateSpan(from, to) : formatDate(from ?? to)}`,
  );
};

const articleLine = (entry: ArticleEntry, lookup: ReadonlyMap<string, ArticleEntry>): Line => {
  const original = entry.copyOf === null ? undefined : lookup.get(entry.copyOf);
  const copy =
    entry.copyOf === null ? "" : ` · copy of ${original ? outletWords(original.outlet) : entry.copyOf}`;
  const words = wholeArticle(entry.id);
  return line(
    opening(whole(`${dateWords(entry, entry.publishedOn)} · ${outletAndCarrier(entry)} · `), words),
    opening(headlineRun(entry, 90), words),
    copy,
    entry.retold ? dim(" · retold") : "",
    dim(` · ${entry.id}`),
  );
};

/** Outlets first, then the articles by date, then what could not be read. */
export const sourcesLayout = (sources: SourceList): Layout => {
  const lookup = new Map(sources.articles.map((entry) => [entry.id, entry]));
  const dates = sources.articles.flatMap((entry) => entry.publishedOn ?? []).sort(compareDates);
  const [from, to] = [dates[0], dates.at(-1)];
  const single = (own: Line): Block => ({ lines: [own], citations: [] });
  const [firstArticle, ...articles] = sources.articles.map((entry) => articleLine(entry, lookup));
  return {
    head: [
      line(
        bold("Sources"),
        ` · ${countWords(sources.outlets.length, "outlet")} · ${countWords(sources.articles.length, "article")}`,
        from && to ? ` · ${formatDateSpan(from, to)}` : "",
      ),
    ],
    blocks: [
      ...sources.outlets.map((outlet) => single(outletLine(outlet))),
      ...(firstArticle ? [{ lines: [blank, firstArticle], citations: [] }] : []),
      ...articles.map(single),
      ...sources.problems.map((problem) =>
        single(subtext(`not read: ${shorten(problem.file, 80)}: ${shorten(problem.reason, 160)}`)),
      ),
    ],
    perPage: Number.POSITIVE_INFINITY,
    foot: ({ number, of }) => (of > 1 ? [subtext(whole(`page ${number} of ${of}`))] : []),
  };
};

/** The longest paragraph that is kept in one piece on a page. */
const LONGEST_PIECE = 1_200;

/** A paragraph in pieces that a page can hold, cut between sentences. */
const pieces = (paragraph: string): string[] => {
  if (!isLonger(paragraph, LONGEST_PIECE)) return [paragraph];
  const parts: string[] = [];
  let open = "";
  for (const { start, end } of splitSentences(paragraph)) {
    let sentence = paragraph.slice(start, end);
    if (open !== "" && lengthOf(open) + lengthOf(sentence) > LONGEST_PIECE) {
      parts.push(open);
      open = "";
    }
    // A "sentence" longer than a page is no sentence: it is cut wherever it must be.
    while (isLonger(sentence, LONGEST_PIECE)) {
      const piece = shorten(sentence, LONGEST_PIECE).slice(0, -1) || sentence.slice(0, LONGEST_PIECE);
      parts.push(piece);
      sentence = sentence.slice(piece.length).trimStart();
    }
    open = open === "" ? sentence : `${open} ${sentence}`;
  }
  return open === "" ? parts : [...parts, open];
};

/** An article's head and cleaned text, by paragraphs. */
export const articleLayout = (article: ArticleView, articles: ArticleLookup): Layout => {
  const copies = articles.copies(article.id).map((copy) => copy.carrier ?? copy.outlet);
  const names = [...new Set(copies)].filter((name) => name !== article.outlet && name !== article.carrier);
  return {
    head: [
      line(opening(boldHeadline(article), wholeArticle(article.id))),
      subtext(
        whole(`${outletAndCarrier(article)} · ${dateWords(article, article.publishedOn)}`),
        [
          article.byline ? ` · ${shorten(article.byline, 120)}` : "",
          ` · ${countWords(article.words, "word")}`,
          article.retold ? " · retold" : "",
          names.length > 0 ? ` · also in ${names.slice(0, 4).map(outletWords).join(", ")}` : "",
        ].join(""),
      ),
    ],
    blocks: article.text
      .split(/\n+/)
      .filter((paragraph) => paragraph.trim() !== "")
      .flatMap(pieces)
      .map((piece) => ({ lines: [blank, line(piece)], citations: [] })),
    perPage: Number.POSITIVE_INFINITY,
    foot: ({ number, of }) => [
      subtext(whole([originWords(article), ...(of > 1 ? [`page ${number} of ${of}`] : [])].join(" · "))),
      ...(number === of ? dateReasonLines(article, article.dateReasons) : []),
    ],
  };
};
