/** Sets of a block's passages, a bit each: to count how many match without scoring them. */
import type { Block, Postings } from "./block.ts";
import { BLOCK_PASSAGES } from "./parameters.ts";

/** 32-bit words of a set. */
const WORDS = Math.ceil(BLOCK_PASSAGES / 32);

/** A set of a block's passages. */
export type PassageSet = Int32Array;

export const createPassageSet = (): PassageSet => new Int32Array(WORDS);

/** Terms with at least so many postings in a block keep their set once it was made: it is no larger than they are. */
const DENSE = 128;

const dense = new WeakMap<Block, Map<number, PassageSet>>();

const setPostings = (set: PassageSet, { starts, local }: Postings, place: number): void => {
  const end = starts[place + 1]!;
  for (let at = starts[place]!; at < end; at += 1) {
    const number = local[at]!;
    set[number >> 5]! |= 1 << (number & 31);
  }
};

/** Adds the passages of a term, given its place among the block's terms. */
export const addTerm = (set: PassageSet, block: Block, place: number): void => {
  const { passages } = block;
  if (passages.starts[place + 1]! - passages.starts[place]! < DENSE) {
    setPostings(set, passages, place);
    return;
  }
  let sets = dense.get(block);
  if (!sets) dense.set(block, (sets = new Map()));
  let known = sets.get(place);
  if (!known) {
    known = createPassageSet();
    setPostings(known, passages, place);
    sets.set(place, known);
  }
  for (let at = 0; at < WORDS; at += 1) set[at]! |= known[at]!;
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
