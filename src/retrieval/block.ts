/**
 * A block: some thousand passages of whole articles, immutable, in typed arrays. Per term it has two lists of
 * postings, one over passages and one over articles, each posting a local number and an 8-bit impact (the part of
 * BM25 that does not depend on the rest of the corpus). The inverse document frequency is applied by the query.
 */

import { withRoom } from "./growable.ts";
import { ARTICLE_WEIGHT } from "./parameters.ts";

/** Postings by term: those of `terms[i]` are `starts[i]` to `starts[i + 1]` of `local` and `impacts`. */
export interface Postings {
  /** Term numbers, ascending. */
  readonly terms: Int32Array;
  /** One longer than `terms`. */
  readonly starts: Uint32Array;
  /** Numbers within the block, ascending within a term. */
  readonly local: Uint16Array;
  /** 1-255: `255 tf / (tf + K)`, K from BM25's k1, b and the length. */
  readonly impacts: Uint8Array;
  /** The largest impact of each term: what pruning goes by. */
  readonly maxima: Uint8Array;
}

/**
 * Postings over articles, which also tell what their passages can reach. Their terms are those of the passages, in the
 * same places: a word of a passage is a word of its article, and the other way round.
 */
interface ArticlePostings extends Postings {
  /**
   * By posting: what the term can add to one of the article's passages with the article itself, in `REACH` of impacts:
   * their largest impact, plus `ARTICLE_WEIGHT` times the article's, rounded up.
   */
  readonly reach: Uint8Array;
}

/** A stretch of one article: an article with more passages than a block holds lies in several blocks. */
export interface Block {
  /** By article of the block: its slot in the article table. */
  readonly slots: Int32Array;
  /** By article: the generation of the slot that it was indexed as; another one means that it was replaced. */
  readonly generations: Int32Array;
  /** By article, one longer: its first passage in the block. */
  readonly firstPassage: Uint32Array;
  /** By article: the number within the article of that first passage. */
  readonly passageNumber: Uint32Array;
  /** By passage: its article in the block. */
  readonly articleOf: Uint16Array;
  readonly passages: Postings;
  /** Which passages may have which words side by side: see pairs.ts. */
  readonly pairs: Int32Array;
  /** Its `local` and `reach` hold what `readArticles` has read. */
  readonly articles: ArticlePostings;
  /** By place of a term: 0 where `readArticles` has something to read; null where it never has. */
  readonly known: Uint8Array | null;
}

let counts = new Int32Array(1 << 12);
let places = new Uint32Array(1 << 12);

/** Entries by term. */
interface Sorted {
  /** The terms that there are, ascending. */
  readonly terms: Int32Array;
  /** One longer: where the entries of each start. */
  readonly starts: Uint32Array;
  /** By entry: where it comes to stand. Good until others are sorted. */
  readonly places: Uint32Array;
}

/** Sorts the first `count` entries by term (a stable counting sort: linear in the entries and in the highest term). */
export const sortByTerm = (entries: Int32Array, count: number): Sorted => {
  let highest = 0;
  for (let at = 0; at < count; at += 1) if (entries[at]! > highest) highest = entries[at]!;
  if (highest >= counts.length) counts = new Int32Array(highest * 2);
  places = withRoom(places, count);
  let distinct = 0;
  for (let at = 0; at < count; at += 1) {
    const term = entries[at]!;
    if (counts[term] === 0) distinct += 1;
    counts[term]! += 1;
  }
  const terms = new Int32Array(distinct);
  const starts = new Uint32Array(distinct + 1);
  let start = 0;
  for (let term = 0, next = 0; next < distinct; term += 1) {
    const length = counts[term]!;
    if (length === 0) continue;
    terms[next] = term;
    starts[next] = start;
    counts[term] = start;
    start += length;
    next += 1;
  }
  starts[distinct] = start;
  for (let at = 0; at < count; at += 1) {
    const term = entries[at]!;
    places[at] = counts[term]!;
    counts[term]! += 1;
  }
  for (let at = 0; at < distinct; at += 1) counts[terms[at]!] = 0;
  return { terms, starts, places };
};

/** So many impacts are one of `reach`: it holds the largest sum there can be, in 8 bits. */
export const REACH = 1 + ARTICLE_WEIGHT;

/** What a term can add to an article's best passage, given the largest impact there and the article's. */
export const reachOf = (most: number, article: number): number =>
  Math.ceil((most + ARTICLE_WEIGHT * article) / REACH);

/**
 * Reads out of the passages which articles have the term at a place and what it can add there, where that is not known
 * yet: a snapshot does not hold it, and most terms are never asked for.
 */
export const readArticles = (
  { known, passages, articles, articleOf }: Pick<Block, "known" | "passages" | "articles" | "articleOf">,
  place: number,
): void => {
  if (known === null || known[place] === 1) return;
  known[place] = 1;
  const end = passages.starts[place + 1]!;
  let next = articles.starts[place]!;
  for (let at = passages.starts[place]!; at < end; next += 1) {
    const article = articleOf[passages.local[at]!]!;
    let most = 0;
    for (; at < end && articleOf[passages.local[at]!] === article; at += 1)
      most = Math.max(most, passages.impacts[at]!);
    articles.local[next] = article;
    articles.reach[next] = reachOf(most, articles.impacts[next]!);
  }
};
