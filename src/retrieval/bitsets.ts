/** Sets of a block's passages, a bit each: to count how many match without scoring them. */
import type { Block, Postings } from "./block.ts";
import { BLOCK_PASSAGES } from "./parameters.ts";

/** 32-bit words of a set. */
const WORDS = Math.ceil(BLOCK_PASSAGES / 32);

/** A set of a block's passages. */
export type PassageSet = Int32Array;

/** An empty set. */
export const createPassageSet = (): PassageSet => new Int32Array(WORDS);

/** Terms of which a passage may have any: the sets of the frequent ones, the places of the others by block. */
export interface AnyOf {
  /** The passages that have a term, the sets of all blocks one after the other. */
  readonly sets: readonly PassageSet[];
  /** By block: the place of a term among those of the block; -1 where the block lacks it. */
  readonly places: readonly Int32Array[];
}

/** A term with so many postings in each block, on average, has a set: joining that is quicker. */
const FREQUENT = 128;

const addPostings = (set: PassageSet, from: number, { starts, local }: Postings, place: number): void => {
  const end = starts[place + 1]!;
  for (let at = starts[place]!; at < end; at += 1) {
    const number = local[at]!;
    set[from + (number >> 5)]! |= 1 << (number & 31);
  }
};

/** The passages that have the term with these places, as `AnyOf` has them; null where they are few. */
export const createTermSet = (blocks: readonly Block[], places: Int32Array): PassageSet | null => {
  let postings = 0;
  for (let number = 0; number < blocks.length; number += 1) {
    const place = places[number]!;
    const { starts } = blocks[number]!.passages;
    if (place >= 0) postings += starts[place + 1]! - starts[place]!;
  }
  if (postings < FREQUENT * blocks.length) return null;
  const set = new Int32Array(blocks.length * WORDS);
  for (let number = 0; number < blocks.length; number += 1)
    if (places[number]! >= 0) addPostings(set, number * WORDS, blocks[number]!.passages, places[number]!);
  return set;
};

/** Sets `set` to the passages of a block that have one of the terms. */
export const joinTerms = (
  set: PassageSet,
  { passages }: Block,
  number: number,
  { sets, places }: AnyOf,
): void => {
  const from = number * WORDS;
  set.fill(0);
  for (const other of sets) for (let at = 0; at < WORDS; at += 1) set[at]! |= other[from + at]!;
  for (const of of places) if (of[number]! >= 0) addPostings(set, 0, passages, of[number]!);
};

/** Keeps only what is in the other set, too. */
export const keepOnly = (set: PassageSet, other: PassageSet): void => {
  for (let at = 0; at < WORDS; at += 1) set[at]! &= other[at]!;
};

/** Takes out what is in the other set. */
export const takeOut = (set: PassageSet, other: PassageSet): void => {
  for (let at = 0; at < WORDS; at += 1) set[at]! &= ~other[at]!;
};

/** Takes out the passages that fail a test. */
export const keepWhere = (set: PassageSet, test: (passage: number) => boolean): void => {
  for (let at = 0; at < WORDS; at += 1) {
    for (let left = set[at]!; left !== 0; left &= left - 1) {
      const bit = 31 - Math.clz32(left & -left);
      if (!test(at * 32 + bit)) set[at]! &= ~(1 << bit);
    }
  }
};

/** Whether a passage, by its number in the block, is in the set. */
export const hasPassage = (set: PassageSet, number: number): boolean =>
  (set[number >> 5]! & (1 << (number & 31))) !== 0;

/** How many of 32 bits are set: bits side by side (Warren, Hacker's Delight, 5-1). */
export const countBits = (bits: number): number => {
  let word = bits - ((bits >>> 1) & 0x55555555);
  word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
  return Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};

/** How many passages there are in the set. */
export const countPassages = (set: PassageSet): number => {
  let count = 0;
  for (let at = 0; at < WORDS; at += 1) {
    const word = set[at]!;
    if (word !== 0) count += countBits(word);
  }
  return count;
};

/** The passages of what is being counted; empty in between. */
const counted = createPassageSet();

/** Adds three sets of a block, which begin at `from`, to what is being counted. */
const joinSets = (first: PassageSet, second: PassageSet, third: PassageSet, from: number): void => {
  for (let at = 0; at < WORDS; at += 1)
    counted[at]! |= first[from + at]! | second[from + at]! | third[from + at]!;
};

/** How many passages of `mask` are in one of three sets of a block, or in what was counted so far. */
const countSets = (
  first: PassageSet,
  second: PassageSet,
  third: PassageSet,
  from: number,
  mask: PassageSet | null,
): number => {
  let found = 0;
  for (let at = 0; at < WORDS; at += 1) {
    const word = counted[at]! | first[from + at]! | second[from + at]! | third[from + at]!;
    found += countBits(mask === null ? word : word & mask[at]!);
  }
  return found;
};

/** Adds the passages at a place to what is being counted; gives how many of `mask` were not there yet. */
const countPostings = ({ starts, local }: Postings, place: number, mask: PassageSet | null): number => {
  let found = 0;
  const end = starts[place + 1]!;
  for (let at = starts[place]!; at < end; at += 1) {
    const number = local[at]!;
    const word = number >> 5;
    const bit = 1 << (number & 31);
    if ((counted[word]! & bit) !== 0) continue;
    counted[word]! |= bit;
    if (mask === null || (mask[word]! & bit) !== 0) found += 1;
  }
  return found;
};

/** How many passages of a block that are in `mask` (null for all) have one of the terms. */
export const countTerms = (
  { passages }: Block,
  number: number,
  { sets, places }: AnyOf,
  mask: PassageSet | null,
): number => {
  const from = number * WORDS;
  const { length } = sets;
  let found = 0;
  for (const of of places) if (of[number]! >= 0) found += countPostings(passages, of[number]!, mask);
  if (length > 0) {
    // Three at a time, and the last of them while they are counted; where there are fewer, one of them again.
    let next = 0;
    for (; next + 3 < length; next += 3) joinSets(sets[next]!, sets[next + 1]!, sets[next + 2]!, from);
    const [last, before] = [length - 1, Math.max(next, length - 2)];
    found = countSets(sets[next]!, sets[before]!, sets[last]!, from, mask);
  }
  counted.fill(0);
  return found;
};

/** Sets `set` to the passages of the articles that `mask` marks with 1. */
export const fillFromMask = (set: PassageSet, { firstPassage, slots }: Block, mask: Uint8Array): void => {
  set.fill(0);
  for (let article = 0; article < slots.length; article += 1) {
    if (mask[article] !== 1) continue;
    const end = firstPassage[article + 1]!;
    for (let at = firstPassage[article]!; at < end; at += 1) set[at >> 5]! |= 1 << (at & 31);
  }
};
