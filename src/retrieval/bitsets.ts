/** Sets of a block's passages, a bit each: to count how many match without scoring them. */
import type { Block, Postings } from "./block.ts";
import { BLOCK_PASSAGES } from "./parameters.ts";

/** 32-bit words of a set. */
const WORDS = Math.ceil(BLOCK_PASSAGES / 32);

/** A set of a block's passages. */
export type PassageSet = Int32Array;

export const createPassageSet = (): PassageSet => new Int32Array(WORDS);

/** Terms with at least so many postings in a block keep their set once it was made: joining it is quicker. */
const FREQUENT = 64;
/** The most sets that are kept of a block. */
const KEPT = 128;

const kept = new WeakMap<Block, Map<number, PassageSet>>();

const setPostings = (set: PassageSet, { starts, local }: Postings, place: number): void => {
  const end = starts[place + 1]!;
  for (let at = starts[place]!; at < end; at += 1) {
    const number = local[at]!;
    set[number >> 5]! |= 1 << (number & 31);
  }
};

const frequentSet = (sets: Map<number, PassageSet>, postings: Postings, place: number): PassageSet => {
  let set = sets.get(place);
  if (set) return set;
  set = createPassageSet();
  setPostings(set, postings, place);
  if (sets.size >= KEPT) sets.delete(sets.keys().next().value!);
  sets.set(place, set);
  return set;
};

/** The sets of terms that wait to be joined. */
const waiting: PassageSet[] = [];

/** Sets `set` to the passages of the terms at these places of the block; a place of -1 stands for none. */
export const joinTerms = (set: PassageSet, block: Block, places: readonly number[]): void => {
  const { passages } = block;
  let sets = kept.get(block);
  if (!sets) kept.set(block, (sets = new Map()));
  for (const place of places) {
    if (place >= 0 && passages.starts[place + 1]! - passages.starts[place]! >= FREQUENT)
      waiting.push(frequentSet(sets, passages, place));
  }
  const first = waiting.pop();
  if (first) set.set(first);
  else set.fill(0);
  while (waiting.length > 0) {
    const one = waiting.pop()!;
    const other = waiting.pop() ?? one;
    for (let at = 0; at < WORDS; at += 1) set[at]! |= one[at]! | other[at]!;
  }
  for (const place of places) {
    if (place >= 0 && passages.starts[place + 1]! - passages.starts[place]! < FREQUENT)
      setPostings(set, passages, place);
  }
};

/** Keeps only what is in the other set, too. */
export const keepOnly = (set: PassageSet, other: PassageSet): void => {
  for (let at = 0; at < WORDS; at += 1) set[at]! &= other[at]!;
};

/** Takes out what is in the other set. */
export const takeOut = (set: PassageSet, other: PassageSet): void => {
  for (let at = 0; at < WORDS; at += 1) set[at]! &= ~other[at]!;
};

export const hasPassage = (set: PassageSet, number: number): boolean =>
  (set[number >> 5]! & (1 << (number & 31))) !== 0;

/** How many passages there are in the set. */
export const countPassages = (set: PassageSet): number => {
  let count = 0;
  for (let at = 0; at < WORDS; at += 1) {
    let word = set[at]!;
    if (word === 0) continue;
    // Bits of a word side by side (Warren, Hacker's Delight, 5-1).
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    count += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
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
