/** How a reply names the articles it stands on. */
import { isTakenBack } from "../text/amendments.ts";
import { compareDates } from "../text/partial-date.ts";
import { UNKNOWN_OUTLET } from "../types.ts";
import type { Amended, ArticleEntry, ArticleLookup, Citation, CitedWords, PartialDate } from "../types.ts";
import { safeUrl } from "./escape.ts";
import { shorten } from "./measure.ts";
import { dim, line, linked, opening, subtext, whole, type Line, type Run } from "./rich-text.ts";
import { superscript } from "./signs.ts";
import type { Words } from "./words/index.ts";

/** For renderers that were given no articles. */
export const noArticles: ArticleLookup = { entry: () => undefined, copies: () => [] };

/** The most code points of a headline, of an outlet's name, of a query shown back. */
export const LONGEST = { headline: 120, outlet: 60, query: 200 } as const;

/** An outlet's name for a line; nothing is shown as if it were known. */
export const outletWords = (outlet: string, words: Words): string =>
  outlet === UNKNOWN_OUTLET || outlet === "" ? words.answer.unknownOutlet : shorten(outlet, LONGEST.outlet);

/** "Xinhua", "unknown outlet (?) via newsbhunt". */
export const outletAndCarrier = (
  of: Pick<ArticleEntry, "outlet" | "carrier"> & { readonly warnings?: readonly string[] },
  words: Words,
): string => {
  const doubt = of.outlet === UNKNOWN_OUTLET || isOutletDoubtful(of.warnings ?? []) ? " (?)" : "";
  const via =
    of.carrier && of.carrier !== of.outlet ? ` ${words.answer.via(shorten(of.carrier, LONGEST.outlet))}` : "";
  return `${outletWords(of.outlet, words)}${doubt}${via}`;
};

const isOutletDoubtful = (warnings: readonly string[]): boolean =>
  warnings.some((warning) => /\boutlet\b/i.test(warning));

/** Whether the date was worked out rather than given, or a warning speaks against it. */
export const isDateDoubtful = (entry: Pick<ArticleEntry, "publishedOn" | "dateFrom" | "warnings">): boolean =>
  entry.publishedOn !== null &&
  (entry.dateFrom === "text" ||
    entry.warnings.some((warning) => /\b(date|dated|day|weekday|month|year|stamp)\b/i.test(warning)));

/** "4 Mar 2031", "Mar 2031 (?)", "no date". */
export const dateWords = (
  entry: Pick<ArticleEntry, "publishedOn" | "dateFrom" | "warnings"> | undefined,
  publishedOn: PartialDate | null,
  words: Words,
): string => `${words.date(publishedOn)}${entry && isDateDoubtful(entry) ? " (?)" : ""}`;

/** Enough of cited words to know them again. */
export const beginningOf = (words: string): string => Array.from(words.slice(0, 40)).slice(0, 16).join("");

/** What citations of one article open: all their words. */
const citedWords = (citations: readonly [Citation, ...Citation[]]): CitedWords => ({
  articleId: citations[0].articleId,
  passageId: citations[0].passageId,
  spans: citations.map(({ start, end, quote }) => ({ start, end, begins: beginningOf(quote) })),
});

/** What opens an article, without words to look at in it. */
export const wholeArticle = (articleId: string): CitedWords => ({ articleId, passageId: null, spans: [] });

/** "withdrawn 9 Mar 2031", "corrected 9 Mar 2031"; "" for what stands. */
export const amendedWords = ({ withdrawn, corrected }: Amended, words: Words): string => {
  const dated = ({ on }: { readonly on: PartialDate | null }): string => (on === null ? "" : words.date(on));
  if (withdrawn) return words.answer.withdrawn(dated(withdrawn)).trim();
  return corrected ? words.answer.corrected(dated(corrected)).trim() : "";
};

/** The same as one more part of a line about an article: " · withdrawn 9 Mar 2031". */
export const amendedPart = (entry: Amended, words: Words): string => {
  const said = amendedWords(entry, words);
  return said === "" ? "" : ` · ${said}`;
};

/**
 * The digits of citations, each once, lowest first; each opens the words it stands for. Words that were withdrawn or
 * corrected bear that right after their digit.
 */
export const markerRuns = (citations: readonly Citation[], words: Words): Run[] =>
  [...Map.groupBy(citations, ({ marker }) => marker)]
    .sort(([a], [b]) => a - b)
    .flatMap(([marker, [first, ...others]], index) => {
      if (!first) return [];
      const digit = opening(whole(superscript(marker)), citedWords([first, ...others]));
      const out = [first, ...others].find(isTakenBack);
      const lead = index > 0 ? whole(" ") : [];
      return [lead, digit, out ? whole(` (${amendedWords(out, words)})`) : []].flat();
    });

const ofMarker = (citations: readonly Citation[], citation: Citation): CitedWords => {
  const others = citations.filter((other) => other !== citation && other.marker === citation.marker);
  return citedWords([citation, ...others]);
};

/** The first citation of each article, by marker. */
const distinctArticles = (citations: readonly Citation[]): Citation[] => {
  const first = new Map<number, Citation>();
  for (const citation of citations) {
    if (!first.has(citation.marker)) first.set(citation.marker, citation);
  }
  return [...first.values()].sort((a, b) => a.marker - b.marker);
};

/** Under which name others carry it: "also in Morning Post, Bay Herald". */
const copyNames = (own: ArticleEntry, copies: readonly ArticleEntry[], words: Words): string[] => {
  const ownNames = new Set([own.outlet, own.carrier]);
  const names = copies.map((copy) => copy.carrier ?? copy.outlet).filter((name) => !ownNames.has(name));
  return [...new Set(names)].map((name) => outletWords(name, words));
};

/** The headline, linked to the article's own address where it has one. */
export const headlineRun = (entry: ArticleEntry, most: number = LONGEST.headline): Run =>
  linked(shorten(entry.headline.replace(/\s+/gu, " ").trim() || entry.id, most), safeUrl(entry.url));

/** The headline in bold, as the first line about an article. */
export const boldHeadline = (entry: ArticleEntry): Run => ({ ...headlineRun(entry), style: "bold" });

/** "¹ Coastal Wire · 4 Mar 2031 · Ferry strikes breakwater (also in Morning Post)". */
export const referenceLines = (
  citations: readonly Citation[],
  articles: ArticleLookup,
  words: Words,
): Line[] =>
  distinctArticles(citations).map((citation) => {
    const entry = articles.entry(citation.articleId);
    const lead = `${superscript(citation.marker)} `;
    const opened = ofMarker(citations, citation);
    if (!entry) {
      return line(
        `${lead}${outletAndCarrier(citation, words)} · ${words.date(citation.publishedOn)} · ${shorten(citation.articleId, LONGEST.headline)}`,
      );
    }
    const copies = copyNames(entry, articles.copies(entry.id), words);
    const shown = copies.length > 3 ? [...copies.slice(0, 3), words.answer.more(copies.length - 3)] : copies;
    return line(
      opening(
        whole(
          `${lead}${outletAndCarrier(entry, words)} · ${dateWords(entry, citation.publishedOn, words)} · `,
        ),
        opened,
      ),
      opening(headlineRun(entry), opened),
      shown.length > 0 ? ` (${words.answer.alsoIn(shown.join(words.comma))})` : "",
      entry.retold ? dim(` · ${words.answer.retold}`) : "",
      amendedPart(entry, words),
    );
  });

/** The same in one line of subtext, for replies whose lines name outlets already: "¹ Coastal Wire, 4 Mar 2031 · ² …". */
export const shortReferences = (
  citations: readonly Citation[],
  articles: ArticleLookup,
  words: Words,
): Line[] => {
  const names = distinctArticles(citations).map((citation) => {
    const entry = articles.entry(citation.articleId);
    const retold = entry?.retold ? `${words.comma}${words.answer.retold}` : "";
    const said = amendedWords(entry ?? citation, words);
    const amended = said === "" ? "" : `${words.comma}${said}`;
    // The digit stays with what it stands for where the line wraps.
    const name = `${superscript(citation.marker)}\u00A0${outletAndCarrier(entry ?? citation, words)}${words.comma}${dateWords(entry, citation.publishedOn, words)}${retold}${amended}`;
    return opening(whole(name), ofMarker(citations, citation));
  });
  const runs = names.flatMap((name, index) => (index > 0 ? [whole(" · "), name] : [name]));
  return runs.length > 0 ? [subtext(...runs)] : [];
};

/** "2 outlets · 3 articles, one a wire copy · 4-6 Mar 2031": what an answer stands on. */
export const basisWords = (
  citations: readonly Citation[],
  articles: ArticleLookup,
  words: Words,
): string[] => {
  const cited = distinctArticles(citations);
  const copies = new Set(
    cited.flatMap((citation) => articles.copies(citation.articleId).map((copy) => copy.id)),
  );
  for (const citation of cited) copies.delete(citation.articleId);
  const outlets = new Set(cited.map((citation) => citation.outlet)).size;
  const count = cited.length + copies.size;
  const dates = cited
    .flatMap((citation): PartialDate[] => (citation.publishedOn ? [citation.publishedOn] : []))
    .sort(compareDates);
  const [from, to] = [dates[0], dates.at(-1)];
  return [
    words.counts.outlets(outlets),
    words.answer.articlesWithCopies(count, copies.size),
    from && to ? words.dateSpan(from, to) : words.date(null),
  ];
};
