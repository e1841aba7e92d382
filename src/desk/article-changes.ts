/** How an article differs from what it said when somebody was told of it: a later version, a correction, a withdrawal. */
import { cite } from "../text/citation.ts";
import { findNumbers } from "../text/numbers.ts";
import type {
  Article,
  ArticleChange,
  ArticleVersion,
  Citation,
  Library,
  Rewording,
  Span,
  VersionChange,
} from "../types.ts";
import { isVisible } from "./sources.ts";

type Collections = readonly string[] | null;

/** Where words stand in an article, however they are broken into lines; null where they do not. */
const find = (text: string, words: string): Span | null => {
  const escaped = words
    .trim()
    .split(/\s+/u)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`));
  const found = new RegExp(escaped.join(String.raw`\s+`), "u").exec(text);
  return found && found[0] !== "" ? { start: found.index, end: found.index + found[0].length } : null;
};

/** The numbers that differ between two sentences which are otherwise one. */
const figuresOf = ({ before, after }: Rewording, language: string): readonly Rewording[] => {
  const now = findNumbers(after, language);
  return findNumbers(before, language).flatMap(({ printed }, index): Rewording[] => {
    const other = now[index]?.printed ?? "";
    return other === "" || printed === other ? [] : [{ before: printed, after: other }];
  });
};

const rewordingsOf = (change: VersionChange): readonly Rewording[] => [
  ...(change.title ? [change.title] : []),
  ...change.reworded,
  // The sentence by which the outlet tells of the change is not the change.
  ...change.added.filter((own) => own !== change.correction).map((after) => ({ before: "", after })),
  ...change.removed.map((before) => ({ before, after: "" })),
];

/** The words of a change as they stand now, in the order in which they are told. */
const standingWords = (change: VersionChange): readonly string[] => [
  ...[...change.figures, ...change.reworded].map(({ after }) => after),
  ...(change.correction === null ? [] : [change.correction]),
  ...change.added,
];

/** The first of these words that the article still has. */
const citeFirst = (article: Article, words: readonly string[]): readonly Citation[] => {
  for (const own of words) {
    const span = find(article.text, own);
    if (span) return [cite(article, span, 0)];
  }
  const opening = article.passages[0]?.sentences[0];
  return opening ? [cite(article, opening, 0)] : [];
};

/** What a report says that takes this one back or puts it right, if it may be seen. */
const amendmentOf = (
  library: Library,
  article: Article,
  collections: Collections,
): Pick<ArticleChange, "how" | "note" | "citations"> | null => {
  const amendment = article.withdrawn ?? article.corrected;
  const by = amendment && library.article(amendment.by);
  if (!by || !isVisible(by, collections)) return null;
  const citation = cite(by, amendment.note, 0);
  return {
    how: article.withdrawn ? "withdrawn" : "correction",
    note: citation.quote.replace(/\s+/gu, " "),
    citations: [citation],
  };
};

/**
 * How an article has changed since the instant `since` (ISO 8601; null for its last change alone), by its versions and by
 * what its outlet said of it elsewhere. Null where it has not, or where who sees these collections may not know.
 */
export const changeOf = (
  library: Library,
  article: Article,
  versions: readonly ArticleVersion[],
  { since, collections }: { readonly since: string | null; readonly collections: Collections },
): ArticleChange | null => {
  if (!isVisible(article, collections)) return null;
  const { id: articleId, outlet, publishedOn, headline } = article;
  const about = { articleId, outlet, publishedOn, headline };
  const amended = amendmentOf(library, article, collections);
  if (amended?.how === "withdrawn") return { ...about, figures: [], rewordings: [], ...amended };
  const all = versions.filter(({ change }) => change !== null);
  const recent = all.filter(({ fetched }) => since === null || fetched > since);
  const changes = (recent.length > 0 ? recent : all.slice(-1)).flatMap(({ change }) => change ?? []);
  if (changes.length === 0) return amended && { ...about, figures: [], rewordings: [], ...amended };
  const correction = changes.findLast((change) => change.correction !== null)?.correction ?? null;
  return {
    ...about,
    how: correction === null && amended === null ? "unsaid" : "correction",
    figures: changes
      .toReversed()
      .flatMap((change) => change.figures.flatMap((own) => figuresOf(own, article.language))),
    rewordings: changes.toReversed().flatMap(rewordingsOf),
    note: correction ?? amended?.note ?? null,
    citations: citeFirst(article, changes.toReversed().flatMap(standingWords)),
  };
};
