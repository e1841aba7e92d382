/** Whether two articles tell of one story, by the names they share and by their words. */
import { findNames } from "../text/names.ts";
import type { Article } from "../types.ts";
import { articleCounts } from "./likeness.ts";

/**
 * Cosines (of 1 + log counts) from which two articles are of one story: of their names, and of their words. Over the stories
 * of the gold set 19 of 20 pairs of one story reach one of them by half as much again, and 19 of 20 of two stories miss
 * both by three tenths.
 */
const KIN = { names: 0.08, words: 0.24 } as const;

/** Articles of one language further apart than this (`distance`) tell of different stories. */
export const APART = 0.5;

/** How far into an article its names are counted, in UTF-16 units. */
const LONGEST = 8_000;

interface Counted {
  readonly counts: ReadonlyMap<string, number>;
  /** The length of the vector of weighed counts. */
  readonly norm: number;
}

const weigh = (count: number): number => 1 + Math.log(count);

const counted = (counts: ReadonlyMap<string, number>): Counted => ({
  counts,
  norm: Math.sqrt(counts.values().reduce((sum, count) => sum + weigh(count) ** 2, 0)),
});

const namesOf = ({ headline, text }: Article): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { name } of findNames(`${headline}.\n${text.slice(0, LONGEST)}`))
    for (const word of new Set(name.toLowerCase().split(/[\s-]+/u)))
      if (word.length > 2) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

const known = new WeakMap<Article, { readonly names: Counted; readonly words: Counted }>();

const vectorsOf = (article: Article): { readonly names: Counted; readonly words: Counted } => {
  const made = known.get(article) ?? {
    names: counted(namesOf(article)),
    words: counted(articleCounts(article)),
  };
  known.set(article, made);
  return made;
};

const cosine = (a: Counted, b: Counted): number => {
  const [small, large] = a.counts.size < b.counts.size ? [a, b] : [b, a];
  let dot = 0;
  for (const [word, count] of small.counts) {
    const other = large.counts.get(word);
    if (other !== undefined) dot += weigh(count) * weigh(other);
  }
  return dot / (a.norm * b.norm || 1);
};

/** 0 for articles as alike as those of one story, rising to 1 for articles that have nothing in common; 0 across languages. */
export const distance = (a: Article, b: Article): number => {
  if (a.id === b.id || a.language !== b.language) return 0;
  const [own, other] = [vectorsOf(a), vectorsOf(b)];
  // German writes every noun with a capital: its names are no more than its words.
  const ofNames = a.language === "de" ? 0 : cosine(own.names, other.names) / KIN.names;
  return Math.max(0, 1 - Math.max(ofNames, cosine(own.words, other.words) / KIN.words));
};
