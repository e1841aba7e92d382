/** How much of a question some words carry, by the index's term weights. */
import { createMemory } from "../text/article-memory.ts";
import type { Article, QueryTerm } from "../types.ts";
import { keysOf, stemsAndMentions } from "./senses.ts";
import { stemsOf } from "./words.ts";

/** What a word of the same meaning counts against the word itself where sentences are chosen; for whether there is coverage it counts more. */
const SYNONYM = 0.6;

/** Terms saturate: the second mention of a word adds less than the first (the k1 of BM25). */
const SATURATION = 1.2;

/** How far into a long article its words are counted, in UTF-16 units. */
const LONGEST = 30_000;

interface Wanted {
  readonly weight: number;
  readonly stems: readonly string[];
  readonly senses: readonly string[];
}

/** The keys of a text, for looking one up. */
type Keys = Pick<ReadonlySet<string>, "has">;

interface Likeness {
  /** The share of the question's weight that the keys (`keysOf`) of a text carry, 0-1; 0 for a question without words. */
  of(keys: Keys, language: string): number;
  /** How strongly a whole article matches, 0-1: every word counts, each further mention less. */
  ofArticle(article: Article): number;
  /** How many of the question's words an article has anywhere, or a word that means the same. */
  coverage(article: Article): number;
  /** Whether the keys of a text hold a word or one that means the same. */
  holds(term: QueryTerm, keys: Keys, language: string): boolean;
}

interface Counted {
  readonly stems: ReadonlyMap<string, number>;
  /** Stems and senses alike. */
  readonly keys: ReadonlyMap<string, number>;
}

const counts = createMemory<Article, Counted>();

const countsOf = (article: Article): Counted => {
  const known = counts.get(article);
  if (known) return known;
  const text = `${article.headline}\n${article.dateline ?? ""}\n${article.text.slice(0, LONGEST)}`;
  const found = stemsAndMentions(text, article.language);
  const stems = new Map<string, number>();
  for (const stem of found.stems) stems.set(stem, (stems.get(stem) ?? 0) + 1);
  const keys = new Map(stems);
  for (const { senses } of found.mentions)
    for (const sense of senses) keys.set(sense, (keys.get(sense) ?? 0) + 1);
  const counted = { stems, keys };
  counts.set(article, counted);
  return counted;
};

/** How often each stem stands in an article's headline and text. */
export const articleCounts = (article: Article): ReadonlyMap<string, number> => countsOf(article).stems;

/** How often each stem and each sense (`keysOf`) stands in an article's headline and text. */
export const articleKeys = (article: Article): ReadonlyMap<string, number> => countsOf(article).keys;

/** The stems of an article's headline and text. */
export const articleStems = (article: Article): ReadonlySet<string> =>
  new Set(countsOf(article).stems.keys());

/** Reads a question's terms; they are stemmed anew for each language that is compared with them. */
export const createLikeness = (terms: readonly QueryTerm[], synonym = SYNONYM): Likeness => {
  const byLanguage = new Map<string, readonly Wanted[]>();
  const read = ({ word, weight, senses }: QueryTerm, language: string): Wanted => ({
    weight,
    stems: stemsOf(word, language),
    senses: senses ?? [...keysOf(word, language)].filter((key) => /^[?=+*@-]/u.test(key)),
  });
  const wantedIn = (language: string): readonly Wanted[] => {
    let wanted = byLanguage.get(language);
    if (!wanted) byLanguage.set(language, (wanted = terms.map((term) => read(term, language))));
    return wanted;
  };
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  return {
    of(keys, language) {
      if (total === 0) return 0;
      let matched = 0;
      for (const { weight, stems, senses } of wantedIn(language)) {
        if (stems.some((stem) => keys.has(stem))) matched += weight;
        else if (senses.some((sense) => keys.has(sense))) matched += weight * synonym;
      }
      return matched / total;
    },
    ofArticle(article) {
      if (total === 0) return 0;
      const { keys } = countsOf(article);
      let matched = 0;
      for (const { weight, stems, senses } of wantedIn(article.language)) {
        const count = Math.max(0, ...stems.map((stem) => keys.get(stem) ?? 0));
        const counted = Math.max(count, senses.some((sense) => keys.has(sense)) ? 1 : 0);
        matched += (weight * counted * (1 + SATURATION)) / (counted + SATURATION);
      }
      return matched / (total * (1 + SATURATION));
    },
    coverage(article) {
      const { keys } = countsOf(article);
      return wantedIn(article.language).filter(
        ({ stems, senses }) =>
          stems.some((stem) => keys.has(stem)) || senses.some((sense) => keys.has(sense)),
      ).length;
    },
    holds(term, keys, language) {
      const { stems, senses } = read(term, language);
      return [...stems, ...senses].some((key) => keys.has(key));
    },
  };
};
