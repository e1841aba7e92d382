/** Which articles of a block can enter the results: what they can reach is added up, a term at a time. */
import { REACH } from "./block.ts";
import type { Block } from "./block.ts";
import type { LocalQuery } from "./local-query.ts";
import type { BlockMask } from "./masks.ts";
import { BLOCK_PASSAGES } from "./parameters.ts";

/**
 * By article: what the terms added up so far allow its best passage, itself included, in units of which the whole query
 * can reach `UNITS`; 0 between two blocks. Whole numbers, so that they are compared without a branch.
 */
export const articleBounds = new Int32Array(BLOCK_PASSAGES);
/** What the whole query can reach, in the units of `articleBounds`. */
export const UNITS = 1 << 28;
/** Bounds that are told apart where the most promising articles are looked for; a power of two. */
const LEVELS = 1 << 8;
/** A level is so many units, as a power of two. */
const LEVEL_BITS = 20;
const levels = new Uint16Array(LEVELS + 1);
/** Articles of the block that can enter. */
export const candidates = new Uint16Array(BLOCK_PASSAGES);
/** By article: 1 while it is among the candidates taken so far; 0 else. */
const taken = new Uint8Array(BLOCK_PASSAGES);
/** Going through a posting takes as long as going through so many articles. */
const POSTING = 4;

interface Taking {
  readonly from: number;
  readonly brought: number;
  readonly enough: number;
  readonly mask: BlockMask | null;
}

/** Adds up what articles can reach by the terms from `from` to `to` in their order, rounded up to units. */
export const boundArticles = (
  { articles }: Block,
  { starts, ends, weights, order }: LocalQuery,
  from: number,
  to: number,
  scale: number,
): void => {
  const { local, reach } = articles;
  const sums = articleBounds;
  for (let next = from; next < to; next += 1) {
    const term = order[next]!;
    // Told to be a 32-bit number, as all below: what might be a fraction takes twice as long to add up.
    const each = Math.ceil(REACH * weights[term]! * scale) | 0;
    const end = ends[term]!;
    // No branch: which articles have several of the words cannot be foretold. Two at a time take a fifth less.
    let at = starts[term]!;
    for (const last = end - 1; at < last; at += 2) {
      sums[local[at]!]! += Math.imul(each, reach[at]!);
      sums[local[at + 1]!]! += Math.imul(each, reach[at + 1]!);
    }
    if (at < end) sums[local[at]!]! += Math.imul(each, reach[at]!);
  }
};

const takeOfAll = (articles: number, enough: number, mask: BlockMask | null): number => {
  const sums = articleBounds;
  const found = candidates;
  let count = 0;
  // Eight at a time: once the results are good, few can enter. What lies beyond the last article is 0.
  for (let from = 0; from < articles; from += 8) {
    const some =
      (enough - sums[from]!) |
      (enough - sums[from + 1]!) |
      (enough - sums[from + 2]!) |
      (enough - sums[from + 3]!) |
      (enough - sums[from + 4]!) |
      (enough - sums[from + 5]!) |
      (enough - sums[from + 6]!) |
      (enough - sums[from + 7]!);
    if (some >= 0) continue;
    for (let article = from; article < from + 8; article += 1) {
      found[count] = article;
      count += (enough - sums[article]!) >>> 31;
    }
  }
  if (mask === null) return count;
  const may = mask.articles;
  let kept = 0;
  for (let next = 0; next < count; next += 1) {
    const article = found[next]!;
    found[kept] = article;
    kept += may[article]!;
  }
  return kept;
};

/** The same out of the postings of the terms from `from` on. */
const takeOfPostings = (
  { articles }: Block,
  { starts, ends, order, count: terms }: LocalQuery,
  from: number,
  enough: number,
  mask: BlockMask | null,
): number => {
  const { local } = articles;
  let count = 0;
  for (let next = from; next < terms; next += 1) {
    const end = ends[order[next]!]!;
    for (let at = starts[order[next]!]!; at < end; at += 1) {
      const article = local[at]!;
      if (taken[article] === 1 || articleBounds[article]! <= enough) continue;
      if (mask !== null && mask.articles[article] === 0) continue;
      taken[article] = 1;
      candidates[count++] = article;
    }
  }
  for (let next = 0; next < count; next += 1) taken[candidates[next]!] = 0;
  return count;
};

/**
 * Puts the articles that may be found, that have one of the terms from `from` on and whose bound is more than `enough`
 * into `candidates`; gives how many. `brought` is how many postings these terms have.
 */
export const takeCandidates = (
  block: Block,
  query: LocalQuery,
  { from, brought, enough, mask }: Taking,
): number =>
  brought * POSTING < block.slots.length
    ? takeOfPostings(block, query, from, enough | 0, mask)
    : takeOfAll(block.slots.length, enough | 0, mask);

/** A bound that about `wanted` of the candidates, or some more, exceed; 0 where they are fewer. */
export const boundOfBest = (count: number, wanted: number): number => {
  levels.fill(0);
  for (let next = 0; next < count; next += 1)
    levels[Math.min(LEVELS, articleBounds[candidates[next]!]! >> LEVEL_BITS)]! += 1;
  let level = LEVELS + 1;
  for (let above = 0; level > 0 && above < wanted;) above += levels[--level]!;
  return Math.max(0, (level << LEVEL_BITS) - 1);
};
