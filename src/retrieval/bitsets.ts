/** Sets of a block's passages, a bit each: to count how many match without scoring them. */
import type { Block, Postings } from "./block.ts";
import { BLOCK_PASSAGES } from "./parameters.ts";

/** 32-bit words of a set. */
const WORDS = Math.ceil(BLOCK_PASSAGES / 32);

/** A set of a block's passages. */
export type PassageSet = Int32Array;

/** An empty set. */
export const createPassageSet = (): PassageSet => new Int32Array(WORDS);

/** Terms with at least so many postings in a block keep their set once it was made: joining it is quicker. */
const FREQUENT = 128;
/** The most sets that are kept of a block: a block of news has some 200 frequent terms. */
const KEPT = 256;

/** The sets of a block's frequent terms, side by side in one array; the one that was made first gives way. */
interface KeptSets {
  /** The last set is always empty. */
  readonly words: Int32Array;
  /** By place of a term: which of the sets is its. */
  readonly numbers: Map<number, number>;
}

const kept = new WeakMap<Block, KeptSets>();

const setPostings = (set: PassageSet, { starts, local }: Postings, place: number, from = 0): void => {
  const end = starts[place + 1]!;
  for (let at = starts[place]!; at < end; at += 1) {
    const number = local[at]!;
    set[from + (number >> 5)]! |= 1 << (number & 31);
  }
};

/** Where the set of a frequent term begins among the kept ones of its block. */
const frequentSet = ({ words, numbers }: KeptSets, postings: Postings, place: number): number => {
  const known = numbers.get(place);
  if (known !== undefined) return known;
  let from = numbers.size * WORDS;
  if (numbers.size === KEPT) {
    const [first, number] = numbers.entries().next().value!;
    numbers.delete(first);
    from = number;
    words.fill(0, from, from + WORDS);
  }
  setPostings(words, postings, place, from);
  numbers.set(place, from);
  return from;
};

const keptSets = (block: Block): KeptSets => {
  let sets = kept.get(block);
  if (!sets) kept.set(block, (sets = { words: new Int32Array((KEPT + 1) * WORDS), numbers: new Map() }));
  return sets;
};

/** Sets `set` to the passages of the terms at the first `count` places of the block; a place of -1 stands for none. */
export const joinTerms = (
  set: PassageSet,
  block: Block,
  places: ArrayLike<number>,
  count = places.length,
): void => {
  const { passages } = block;
  const sets = keptSets(block);
  const { words } = sets;
  let isEmpty = true;
  for (let next = 0; next < count; next += 1) {
    const place = places[next]!;
    if (place < 0 || passages.starts[place + 1]! - passages.starts[place]! < FREQUENT) continue;
    const from = frequentSet(sets, passages, place);
    if (isEmpty) for (let at = 0; at < WORDS; at += 1) set[at] = words[from + at]!;
    else for (let at = 0; at < WORDS; at += 1) set[at]! |= words[from + at]!;
    isEmpty = false;
  }
  if (isEmpty) set.fill(0);
  for (let next = 0; next < count; next += 1) {
    const place = places[next]!;
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
/** Where the kept sets begin that are still to be joined: so many at a time. */
const joined = new Int32Array(3);

/** How many passages of `mask` (null for all) have one of the terms at the first `count` places of the block. */
export const countTerms = (
  block: Block,
  places: ArrayLike<number>,
  count: number,
  mask: PassageSet | null,
): number => {
  const { starts, local } = block.passages;
  if (count === 1 && mask === null) return starts[places[0]! + 1]! - starts[places[0]!]!;
  let rare = 0;
  let found = 0;
  for (let next = 0; next < count; next += 1) {
    const place = places[next]!;
    const end = starts[place + 1]!;
    if (end - starts[place]! >= FREQUENT) continue;
    rare += 1;
    for (let at = starts[place]!; at < end; at += 1) {
      const number = local[at]!;
      const word = number >> 5;
      const bit = 1 << (number & 31);
      if ((counted[word]! & bit) !== 0) continue;
      counted[word]! |= bit;
      if (mask === null || (mask[word]! & bit) !== 0) found += 1;
    }
  }
  if (rare < count) {
    const sets = keptSets(block);
    const { words, numbers } = sets;
    const none = KEPT * WORDS;
    let waiting = 0;
    const join = (): void => {
      const [first, second, third] = [joined[0]!, joined[1]!, joined[2]!];
      for (let at = 0; at < WORDS; at += 1)
        counted[at]! |= words[first + at]! | words[second + at]! | words[third + at]!;
      waiting = 0;
      joined.fill(none);
    };
    joined.fill(none);
    for (let next = 0; next < count; next += 1) {
      const place = places[next]!;
      if (starts[place + 1]! - starts[place]! < FREQUENT) continue;
      // A set that is made may take the place of one that waits.
      if (waiting === joined.length || (numbers.size === KEPT && !numbers.has(place))) join();
      joined[waiting++] = frequentSet(sets, block.passages, place);
    }
    const [first, second, third] = [joined[0]!, joined[1]!, joined[2]!];
    found = 0;
    for (let at = 0; at < WORDS; at += 1) {
      const word = counted[at]! | words[first + at]! | words[second + at]! | words[third + at]!;
      found += countBits(mask === null ? word : word & mask[at]!);
    }
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
