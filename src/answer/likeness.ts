/** How much of a question some words carry, by the index's term weights. */
import type { Article, QueryTerm } from "../types.ts";
import { groupOf } from "./synonyms.ts";
import { stemsOf } from "./words.ts";

/** What a synonym counts against the word itself where sentences are chosen; for whether there is coverage it counts more. */
const SYNONYM = 0.6;

/** Terms saturate: the second mention of a word adds less than the first (the k1 of BM25). */
const SATURATION = 1.2;

/** How far into a long article its words are counted, in UTF-16 units. */
const LONGEST = 30_000;

interface Wanted {
  readonly weight: number;
  readonly stems: readonly string[];
  readonly groups: ReadonlySet<number>;
}

const heldGroups = (held: Iterable<string>): Set<number> => {
  const found = new Set<number>();
  for (const stem of held) {
    const group = groupOf(stem);
    if (group !== undefined) found.add(group);
  }
  return found;
};

export interface Likeness {
  /** The share of the question's weight that some stems of a language carry, 0-1; 0 for a question without words. */
  of(stems: ReadonlySet<string>, language: string): number;
  /** How strongly a whole article matches, 0-1: every word counts, each further mention less. */
  ofArticle(article: Article): number;
  /** How many of the question's words an article has anywhere, or a word that means the same. */
  coverage(article: Article): number;
  /** Whether some stems hold a word or one that means the same. */
  holds(word: string, stems: ReadonlySet<string>, language: string): boolean;
}

const counts = new WeakMap<Article, ReadonlyMap<string, number>>();

const countsOf = (article: Article): ReadonlyMap<string, number> => {
  const known = counts.get(article);
  if (known) return known;
  const found = new Map<string, number>();
  for (const stem of stemsOf(`${article.headline}\n${article.text.slice(0, LONGEST)}`, article.language)) {
    found.set(stem, (found.get(stem) ?? 0) + 1);
  }
  counts.set(article, found);
  return found;
};

/** How often each stem stands in an article's headline and text. */
export const articleCounts = (article: Article): ReadonlyMap<string, number> => countsOf(article);

/** The stems of an article's headline and text. */
export const articleStems = (article: Article): ReadonlySet<string> => new Set(countsOf(article).keys());

/** Reads a question's terms; they are stemmed anew for each language that is compared with them. */
export const createLikeness = (terms: readonly QueryTerm[], synonym = SYNONYM): Likeness => {
  const byLanguage = new Map<string, readonly Wanted[]>();
  const wantedIn = (language: string): readonly Wanted[] => {
    let wanted = byLanguage.get(language);
    if (!wanted) {
      wanted = terms.map(({ word, weight }) => {
        const stems = stemsOf(word, language);
        return { weight, stems, groups: heldGroups(stems) };
      });
      byLanguage.set(language, wanted);
    }
    return wanted;
  };
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  return {
    of(stems, language) {
      if (total === 0) return 0;
      const groups = heldGroups(stems);
      let matched = 0;
      for (const wanted of wantedIn(language)) {
        if (wanted.stems.some((stem) => stems.has(stem))) matched += wanted.weight;
        else if ([...wanted.groups].some((group) => groups.has(group))) matched += wanted.weight * synonym;
      }
      return matched / total;
    },
    ofArticle(article) {
      if (total === 0) return 0;
      const held = countsOf(article);
      const groups = heldGroups(held.keys());
      let matched = 0;
      for (const wanted of wantedIn(article.language)) {
        const count = Math.max(0, ...wanted.stems.map((stem) => held.get(stem) ?? 0));
        const counted = Math.max(count, [...wanted.groups].some((group) => groups.has(group)) ? 1 : 0);
        matched += (wanted.weight * counted * (1 + SATURATION)) / (counted + SATURATION);
      }
      return matched / (total * (1 + SATURATION));
    },
    coverage(article) {
      const held = countsOf(article);
      const groups = heldGroups(held.keys());
      return wantedIn(article.language).filter(
        (wanted) =>
          wanted.stems.some((stem) => held.has(stem)) ||
          [...wanted.groups].some((group) => groups.has(group)),
      ).length;
    },
    holds(word, stems, language) {
      const own = stemsOf(word, language);
      const groups = heldGroups(own);
      return own.some((stem) => stems.has(stem)) || [...heldGroups(stems)].some((group) => groups.has(group));
    },
  };
};
