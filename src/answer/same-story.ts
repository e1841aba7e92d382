/** Whether two articles tell of one story, by the names they share and by their words. */
import { createMemory } from "../text/article-memory.ts";
import { findNames } from "../text/names.ts";
import { hashOf } from "../text/word-walk.ts";
import type { Article } from "../types.ts";
import { articleCounts } from "./likeness.ts";

/**
 * Cosines (of 1 + log counts) from which two articles are of one story: of their names, and of their words. Over the stories
 * of the gold set 19 of 20 pairs of one story reach one of them by half as much again, and 19 of 20 of two stories miss
 * both by three tenths.
 */
export const KIN = { names: 0.08, words: 0.24 } as const;

/** The likeness of words that any two articles may have where they share no names. */
const COMMON = 0.12;

/** Articles of one language further apart than this (`distance`) tell of different stories. */
export const APART = 0.5;

/** How far into an article its names are counted, in UTF-16 units. */
const LONGEST = 8_000;

/** "L'Ohm", "dell'Arno": what a name loses of the article before it. */
const ELISION = /^(?:[ldcjmnst]|qu|dell|all|nell|sull)['’]/u;

/** Words by their hash, which two words of two articles hardly ever share, in order, with their weighed counts over the length of the vector. */
interface Counted {
  readonly words: Uint32Array;
  readonly weights: Float32Array;
}

const counted = (counts: ReadonlyMap<string, number>): Counted => {
  const weighed = [...counts].map(([word, count]) => [hashOf(word) >>> 0, 1 + Math.log(count)] as const);
  const norm = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight ** 2, 0)) || 1;
  weighed.sort(([a], [b]) => a - b);
  return {
    words: Uint32Array.from(weighed, ([word]) => word),
    weights: Float32Array.from(weighed, ([, weight]) => weight / norm),
  };
};

const namesOf = ({ headline, text }: Article): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { name } of findNames(`${headline}.\n${text.slice(0, LONGEST)}`))
    for (const printed of new Set(name.toLowerCase().split(/[\s-]+/u))) {
      const word = printed.replace(ELISION, "");
      if (word.length > 2 && !word.endsWith(".")) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  return counts;
};

const known = createMemory<Article, { readonly names: Counted; readonly words: Counted }>();

const vectorsOf = (article: Article): { readonly names: Counted; readonly words: Counted } => {
  const made = known.get(article) ?? {
    names: counted(namesOf(article)),
    words: counted(articleCounts(article)),
  };
  known.set(article, made);
  return made;
};

const cosine = (a: Counted, b: Counted): number => {
  let [dot, left, right] = [0, 0, 0];
  while (left < a.words.length && right < b.words.length) {
    const [own, other] = [a.words[left]!, b.words[right]!];
    if (own === other) dot += a.weights[left]! * b.weights[right]!;
    if (own <= other) left += 1;
    if (other <= own) right += 1;
  }
  return dot;
};

/** How alike two articles are in their names and in their words: cosines of 1 + log counts, 0-1. */
export const cosines = (a: Article, b: Article): { readonly names: number; readonly words: number } => {
  const [own, other] = [vectorsOf(a), vectorsOf(b)];
  return { names: cosine(own.names, other.names), words: cosine(own.words, other.words) };
};

/** Articles with fewer names than this are told apart by their words alone. */
const LEAST_NAMES = 5;

/** 0 for articles as alike as those of one story, rising to 1 for articles that have nothing in common; 0 across languages. */
export const distance = (a: Article, b: Article): number => {
  if (a.id === b.id || a.language !== b.language) return 0;
  const [own, other] = [vectorsOf(a), vectorsOf(b)];
  const words = cosine(own.words, other.words);
  // German writes every noun with a capital: its names are no more than its words.
  const isNamed =
    a.language !== "de" && Math.min(own.names.words.length, other.names.words.length) >= LEAST_NAMES;
  if (!isNamed) return Math.max(0, 1 - words / KIN.words);
  const ofNames = cosine(own.names, other.names) / KIN.names;
  return Math.min(1, Math.max(0, 1 - Math.max(ofNames, (words - COMMON) / (KIN.words - COMMON))));
};
