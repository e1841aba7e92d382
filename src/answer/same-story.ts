/** Whether two articles tell of one story, by their words. */
import type { Article } from "../types.ts";
import { articleCounts } from "./likeness.ts";

/**
 * Cosine (of 1 + log counts) below which two articles of one language are about different things. Articles of one story
 * lie mostly between 0.15 and 0.4, those of different stories under 0.12.
 */
const APART = 0.12;

const norms = new WeakMap<Article, number>();

const weigh = (count: number): number => 1 + Math.log(count);

const normOf = (article: Article): number => {
  let norm = norms.get(article);
  if (norm === undefined) {
    norm = Math.sqrt(
      articleCounts(article)
        .values()
        .reduce((sum, count) => sum + weigh(count) ** 2, 0),
    );
    norms.set(article, norm);
  }
  return norm;
};

/** 0 for articles as alike as those of one story, rising to 1 for articles without a word in common; 0 across languages. */
export const distance = (a: Article, b: Article): number => {
  if (a.id === b.id || a.language !== b.language) return 0;
  const [small, large] = [articleCounts(a), articleCounts(b)].toSorted((x, y) => x.size - y.size);
  let dot = 0;
  for (const [stem, count] of small ?? []) {
    const other = large?.get(stem);
    if (other !== undefined) dot += weigh(count) * weigh(other);
  }
  return Math.max(0, 1 - dot / (normOf(a) * normOf(b) || 1) / APART);
};
