/** Which outlets cover a story, whether or not they say anything on the topic asked about. */
import { findNames } from "../text/names.ts";
import { UNKNOWN_OUTLET } from "../types.ts";
import type { Article, Hit, Library, PassageIndex, Query } from "../types.ts";
import { retrieve } from "./retrieve.ts";

/** The most names that stand for a story. */
const MOST_NAMES = 5;

/** The share of the articles on the topic that must bear a name for it to stand for their story. */
const COMMON = 0.4;

/** The names that the articles share, the commonest first. */
const namesOfStory = (articles: readonly Article[]): string[] => {
  const counts = new Map<string, number>();
  for (const article of articles) {
    const names = new Set(findNames(`${article.headline}. ${article.text}`).map(({ name }) => name));
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= Math.max(2, articles.length * COMMON))
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_NAMES)
    .map(([name]) => name);
};

/**
 * The outlets that report the story of these hits within the query's dates: their articles bear at least half of the
 * names that the hits' articles share. Those of the hits themselves are among them.
 */
export const outletsOfStory = (
  parts: { library: Library; index: PassageIndex },
  query: Query,
  hits: readonly Hit[],
): string[] => {
  const articles = [...new Set(hits.map(({ article }) => article))];
  const names = namesOfStory(articles);
  const outlets = new Set(articles.map(({ outlet }) => outlet));
  if (names.length > 0) {
    const wider = retrieve(parts, { ...query, text: names.join(" ") }, { limit: 300, perArticle: 1 });
    for (const { article } of wider.hits) {
      const borne = names.filter((name) => article.text.includes(name) || article.headline.includes(name));
      if (borne.length * 2 >= names.length) outlets.add(article.outlet);
    }
  }
  outlets.delete(UNKNOWN_OUTLET);
  return [...outlets];
};
