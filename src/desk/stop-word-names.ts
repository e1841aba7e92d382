/** Names made of words that the index leaves out: the ship "Ever Given". Their passages are looked for by the name itself. */
import { stopWordNames } from "../answer/sense-tokens.ts";
import { isWithin } from "../text/partial-date.ts";
import type { Article, Hit, Library, Query } from "../types.ts";
import { visibleArticles } from "./sources.ts";

/** The most passages that are found so, and of one article. */
const MOST = 40;
const MOST_OF_ONE = 5;

const countOf = (text: string, names: readonly string[]): number =>
  names.reduce((sum, name) => sum + text.split(name).length - 1, 0);

/**
 * The passages with such a name of the query, of the articles that print it most first; none for a query without one. Reads every
 * article that the query's filters let through: some 30 ms for 100,000 of them.
 */
export const hitsByName = (library: Library, query: Query, score: number): Hit[] => {
  const names = stopWordNames(query.text, query.language ?? "en");
  if (names.length === 0) return [];
  const allowed = query.articleIds ? new Set(query.articleIds) : null;
  const isAsked = ({ id, outlet, language, publishedOn }: Article): boolean =>
    (allowed === null || allowed.has(id)) &&
    (query.outlets.length === 0 || query.outlets.includes(outlet)) &&
    (query.language === null || language === query.language) &&
    isWithin(publishedOn, query.since, query.until);
  return visibleArticles(library, query.collections)
    .filter((article) => isAsked(article) && article.copyOf === null)
    .map((article) => ({ article, count: countOf(`${article.headline}\n${article.text}`, names) }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
    .flatMap(({ article }) =>
      article.passages
        .filter(({ start, end }) => countOf(article.text.slice(start, end), names) > 0)
        .slice(0, MOST_OF_ONE)
        .map((passage): Hit => ({ article, passage, score, highlights: [] })),
    )
    .slice(0, MOST);
};
