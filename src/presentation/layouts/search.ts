/** Search results, the list of sources and an article whole. */
import { isTakenBack } from "../../text/amendments.ts";
import { splitSentences } from "../../text/sentences.ts";
import type {
  ArticleEntry,
  ArticleLookup,
  ArticleView,
  OutletEntry,
  SearchHit,
  SearchResults,
  SourceList,
} from "../../types.ts";
import { isLonger, lengthOf, shorten } from "../measure.ts";
import type { Block, Layout } from "../pages.ts";
import {
  amendedPart,
  amendedWords,
  boldHeadline,
  dateWords,
  headlineRun,
  LONGEST,
  outletAndCarrier,
  outletWords,
  wholeArticle,
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
import { filterWords } from "../signs.ts";
import type { Words } from "../words/index.ts";
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

/** Says that a phrase stands in the headline alone: the passage below does not hold it. */
const headlinePhrases = (hit: SearchHit, headline: string, words: Words): string => {
  const phrases = (hit.headlineHighlights ?? []).map(([start, end]) => headline.slice(start, end));
  return phrases.length === 0
    ? ""
    : ` · ${phrases.map((phrase) => words.search.inHeadline(shorten(phrase, 60))).join(words.comma)}`;
};

const hitBlock = (hit: SearchHit, number: number, articles: ArticleLookup, words: Words): Block => {
  const entry = articles.entry(hit.articleId);
  const opened = { articleId: hit.articleId, passageId: hit.passageId, spans: [] };
  return {
    lines: [
      line(
        opening(
          whole(
            `${words.number(number)} · ${entry ? outletAndCarrier(entry, words) : outletWords(hit.outlet, words)} · ${dateWords(entry, hit.publishedOn, words)} · `,
          ),
          opened,
        ),
        entry ? opening(headlineRun(entry, 90), opened) : shorten(hit.articleId, 90),
        entry?.retold ? dim(` · ${words.answer.retold}`) : "",
        isTakenBack(hit) ? ` (${amendedWords(hit, words)})` : "",
        entry ? headlinePhrases(hit, entry.headline, words) : "",
      ),
      quote(...excerpt(hit)),
    ],
    citations: [],
  };
};

/** Search results; `offset` is how many hits lie before the first of these. */
export const searchLayout = (
  results: SearchResults,
  articles: ArticleLookup,
  offset: number,
  words: Words,
): Layout => ({
  head: [line(bold(words.search.title(shorten(results.query.text, LONGEST.query))))],
  blocks: results.hits.map((hit, index) => hitBlock(hit, offset + index + 1, articles, words)),
  perPage: SEARCH_PAGE,
  counted: true,
  foot: ({ from, to }) => [
    subtext(
      whole(
        [
          results.hits.length === 0
            ? results.total === 0
              ? words.search.nothing
              : words.search.nothingAfter(results.total)
            : words.search.range(
                offset + from + 1,
                offset + to,
                Math.max(results.total, offset + to),
                results.isTotalMost === true,
              ),
          ...filterWords(results.query, words),
          words.answer.copiesOneVoice,
        ].join(" · "),
      ),
    ),
  ],
});

const outletLine = (entry: OutletEntry, words: Words): Line => {
  const { firstPublished: from, lastPublished: to } = entry;
  return line(
    whole(`${outletWords(entry.outlet, words)}${entry.outlet === "unknown" ? " (?)" : ""}`),
    ` · ${words.counts.articles(entry.articles)} · ${from && to ? words.dateSpan(from, to) : words.date(from ?? to)}`,
  );
};

const articleLine = (
  entry: ArticleEntry,
  entryOf: (id: string) => ArticleEntry | undefined,
  words: Words,
): Line => {
  const original = entry.copyOf === null ? undefined : entryOf(entry.copyOf);
  const copy =
    entry.copyOf === null
      ? ""
      : ` · ${words.sources.copyOf(original ? outletWords(original.outlet, words) : entry.copyOf)}`;
  const opened = wholeArticle(entry.id);
  return line(
    opening(
      whole(`${dateWords(entry, entry.publishedOn, words)} · ${outletAndCarrier(entry, words)} · `),
      opened,
    ),
    opening(headlineRun(entry, 90), opened),
    copy,
    entry.retold ? dim(` · ${words.answer.retold}`) : "",
    amendedPart(entry, words),
    dim(` · ${entry.id}`),
  );
};

/** Outlets first, then the articles by date, then what could not be read. */
export const sourcesLayout = (sources: SourceList, words: Words): Layout => {
  const { outlets, articles, problems } = sources;
  // They come by date.
  const isDated = ({ publishedOn }: ArticleEntry): boolean => publishedOn !== null;
  const [from, to] = [articles.find(isDated)?.publishedOn, articles.findLast(isDated)?.publishedOn];
  let lookup: ReadonlyMap<string, ArticleEntry> | undefined;
  const entryOf = (id: string): ArticleEntry | undefined =>
    (lookup ??= new Map(articles.map((entry) => [entry.id, entry]))).get(id);
  const linesAt = (at: number): readonly Line[] => {
    const outlet = outlets[at];
    if (outlet) return [outletLine(outlet, words)];
    const article = articles[at - outlets.length];
    if (article) return [...(at === outlets.length ? [blank] : []), articleLine(article, entryOf, words)];
    const problem = problems[at - outlets.length - articles.length];
    return problem
      ? [subtext(words.sources.notRead(shorten(problem.file, 80), shorten(problem.reason, 160)))]
      : [];
  };
  const length = outlets.length + articles.length + problems.length;
  /** A page is measured block by block: those of the last one asked for are not made again. */
  let made = new Map<number, Block>();
  return {
    head: [
      line(
        bold(words.sources.title),
        ` · ${words.counts.outlets(outlets.length)} · ${words.counts.articles(articles.length)}`,
        from && to ? ` · ${words.dateSpan(from, to)}` : "",
      ),
    ],
    blocks: {
      length,
      slice: (start, end = length) => {
        const own = new Map<number, Block>();
        for (let at = start; at < Math.min(end, length); at += 1)
          own.set(at, made.get(at) ?? { lines: linesAt(at), citations: [] });
        made = own;
        return [...own.values()];
      },
    },
    perPage: Number.POSITIVE_INFINITY,
    foot: ({ number, of }) => (of > 1 ? [subtext(whole(words.answer.page(number, of)))] : []),
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
export const articleLayout = (article: ArticleView, articles: ArticleLookup, words: Words): Layout => {
  const copies = articles.copies(article.id).map((copy) => copy.carrier ?? copy.outlet);
  const names = [...new Set(copies)].filter((name) => name !== article.outlet && name !== article.carrier);
  return {
    head: [
      line(opening(boldHeadline(article), wholeArticle(article.id))),
      subtext(
        whole(`${outletAndCarrier(article, words)} · ${dateWords(article, article.publishedOn, words)}`),
        [
          article.byline ? ` · ${shorten(article.byline, 120)}` : "",
          ` · ${words.counts.words(article.words)}`,
          article.retold ? ` · ${words.answer.retold}` : "",
          amendedPart(article, words),
          names.length > 0
            ? ` · ${words.answer.alsoIn(
                names
                  .slice(0, 4)
                  .map((name) => outletWords(name, words))
                  .join(words.comma),
              )}`
            : "",
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
      subtext(
        whole([originWords(article, words), ...(of > 1 ? [words.answer.page(number, of)] : [])].join(" · ")),
      ),
      ...(number === of ? dateReasonLines(article, article.dateReasons, words) : []),
    ],
  };
};
