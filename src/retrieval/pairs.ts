/**
 * Which words stand side by side in a passage or its headline, roughly: a passage with a phrase has all of the phrase's
 * pairs, and few others do. Each pair of neighbours is one of 256, and for each of these a block has the set of its
 * passages (a Bloom filter with one hash, kept by bits), so that a phrase cuts down its candidates before any is read.
 */
import { hashOf } from "../text/word-walk.ts";
import type { PassageSet } from "./bitsets.ts";
import type { Block } from "./block.ts";
import { BLOCK_PASSAGES } from "./parameters.ts";

/** Pairs that are told apart. */
export const PAIRS = 256;

/** What stands for a folded word in a pair, 0-255. */
export const markOf = (folded: string): number => {
  const hash = hashOf(folded);
  return (hash ^ (hash >>> 8) ^ (hash >>> 16) ^ (hash >>> 24)) & (PAIRS - 1);
};

/** The pair of two words side by side, by their marks. */
export const pairOf = (first: number, second: number): number =>
  (Math.imul(first, 167) + second) & (PAIRS - 1);

/** 32-bit words of each set of a block with so many passages. */
const wordsFor = (passages: number): number => Math.ceil(passages / 32);

/** 32-bit words that hold a passage's pairs while they are collected. */
const ROW = PAIRS / 32;
const square = new Int32Array(32);

/** Turns 32 times 32 bits about their diagonal, by halves, quarters and so on (Warren, Hacker's Delight, 7-3). */
const turn = (bits: Int32Array): void => {
  for (let half = 16, mask = 0x0000ffff; half > 0; half >>= 1, mask ^= mask << half) {
    for (let at = 0; at < 32; at = (at + half + 1) & ~half) {
      const moved = ((bits[at]! >>> half) ^ bits[at + half]!) & mask;
      bits[at + half]! ^= moved;
      bits[at]! ^= moved << half;
    }
  }
};

/** Collects the pairs of a block's passages: passage by passage, so that little memory is written to at a time. */
export const createPairs = () => {
  const rows = new Int32Array(BLOCK_PASSAGES * ROW);
  return {
    /** Adds the pairs of neighbouring words, by the first `count` marks in order. */
    addRun(marks: Uint8Array, count: number, passage: number): void {
      const row = passage * ROW;
      for (let at = 1; at < count; at += 1) {
        const pair = pairOf(marks[at - 1]!, marks[at]!);
        rows[row + (pair >> 5)]! |= 1 << (pair & 31);
      }
    },
    /** The sets of the first `passages`, one after the other; then starts anew. */
    take(passages: number): Int32Array {
      const words = wordsFor(passages);
      const taken = new Int32Array(PAIRS * words);
      for (let word = 0; word < words; word += 1) {
        for (let column = 0; column < ROW; column += 1) {
          for (let at = 0; at < 32; at += 1) square[at] = rows[(word * 32 + at) * ROW + column]!;
          turn(square);
          for (let at = 0; at < 32; at += 1) taken[(column * 32 + at) * words + word] = square[at]!;
        }
      }
      rows.fill(0, 0, passages * ROW);
      return taken;
    },
  };
};

/** The empty sets of a block with so many passages. */
export const createPairSets = (passages: number): Int32Array => new Int32Array(PAIRS * wordsFor(passages));

/**
 * Puts the passages of a block that have a pair into that pair's set among those of a block with `count` passages, where they
 * are `renumbered`: new numbers by old, -1 where a passage is gone.
 */
export const movePairs = (
  { pairs, articleOf }: Block,
  pair: number,
  renumbered: Int32Array,
  to: Int32Array,
  count: number,
): void => {
  const words = wordsFor(articleOf.length);
  const first = pair * wordsFor(count);
  for (let word = 0; word < words; word += 1) {
    for (let left = pairs[pair * words + word]!; left !== 0; left &= left - 1) {
      const number = renumbered[word * 32 + 31 - Math.clz32(left & -left)]!;
      if (number >= 0) to[first + (number >> 5)]! |= 1 << (number & 31);
    }
  }
};

/** Keeps only the passages that may have all of these pairs. */
export const keepPairs = (set: PassageSet, block: Block, pairs: readonly number[]): void => {
  const words = wordsFor(block.articleOf.length);
  for (const pair of pairs) for (let at = 0; at < words; at += 1) set[at]! &= block.pairs[pair * words + at]!;
};

/** Whether a passage, by its number in the block, may have all of these pairs. */
export const mayHavePairs = (block: Block, passage: number, pairs: readonly number[]): boolean => {
  const words = wordsFor(block.articleOf.length);
  const bit = 1 << (passage & 31);
  return pairs.every((pair) => (block.pairs[pair * words + (passage >> 5)]! & bit) !== 0);
};
