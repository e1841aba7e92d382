/** Searching as a person types it: what is left out by name, and where a phrase stands. */
import { createPhrase } from "../retrieval/phrases.ts";
import { parseQuery } from "../retrieval/query-syntax.ts";
import { amendedAt } from "../text/amendments.ts";
import type { Hit, Library, Query, SearchHit } from "../types.ts";
import { visibleArticles } from "./sources.ts";

/** Whether outlets' names end in what was typed with a capital: "Herald" for the Port Aldery Herald. A word in small letters is only a word. */
const isEndOf = (typed: string, outlet: string): boolean =>
  /^\p{Lu}/u.test(typed) && outlet.toLowerCase().endsWith(` ${typed.toLowerCase()}`);

/**
 * The query with the outlets that "-Xinhua" or -"El Faro" name left out: a minus before an outlet's name means its articles
 * as well as the word. The same query where none is named; null where nobody is left.
 */
export const withoutOutlets = (library: Library, query: Query): Query | null => {
  const { excludedWords, excludedPhrases } = parseQuery(query.text);
  if (excludedWords.length + excludedPhrases.length === 0) return query;
  const all =
    query.outlets.length > 0
      ? query.outlets
      : visibleArticles(library, query.collections).map(({ outlet }) => outlet);
  const left = new Set(
    [...excludedWords, ...excludedPhrases].flatMap((name) => {
      const known = library.outlets.find(name)?.name;
      return known === undefined ? all.filter((outlet) => isEndOf(name, outlet)) : [known];
    }),
  );
  if (left.size === 0) return query;
  const outlets = [...new Set(all)].filter((outlet) => !left.has(outlet));
  return outlets.length === 0 ? null : { ...query, outlets };
};

type Marks = readonly (readonly [number, number])[];

/** Makes what a list shows of each hit of a query: the passage, what matched in it, and a phrase that stands in the headline alone. */
export const createSearchHits = ({ text }: Query): ((hit: Hit) => SearchHit) => {
  const phrases = parseQuery(text).phrases.map(createPhrase);
  return ({ article, passage, score, highlights }) => {
    const { headline } = article;
    const missing = phrases.filter(
      (phrase) => phrase.find(article.text, passage.start, passage.end).length === 0,
    );
    const inHeadline: Marks = missing
      .flatMap((phrase) => phrase.find(headline, 0, headline.length))
      .map(({ start, end }) => [start, end] as const);
    return {
      passageId: passage.id,
      articleId: article.id,
      outlet: article.outlet,
      publishedOn: article.publishedOn,
      score,
      text: article.text.slice(passage.start, passage.end),
      highlights: highlights
        .filter(({ start, end }) => start >= passage.start && end <= passage.end)
        .map(({ start, end }) => [start - passage.start, end - passage.start] as const),
      ...(inHeadline.length > 0 ? { headlineHighlights: inHeadline } : {}),
      ...amendedAt(article, passage),
    };
  };
};
