/** Counting the frequent words of languages in a text, by their hashes: no word is cut out. */
import { KIND, kindTable } from "./letter-table.ts";
import type { WordWalk } from "./word-walk.ts";
import { HASH_FACTOR, HASH_START, hashOf } from "./word-walk.ts";

/** The languages of some profiles, and their frequent words. */
export interface ProfileIndex {
  readonly languages: readonly string[];
  /** Of each word, which of the languages (by their places) have it. */
  readonly places: readonly (readonly number[])[];
  /** Of each word, its hash and its length: no two words have the same. */
  readonly hashes: Int32Array;
  readonly lengths: Uint8Array;
  /** By a hash's last bits: one more than the place of the first word whose hash ends so, 0 for none. */
  readonly first: Uint16Array;
  /** The same of the next word whose hash ends so, by the place of one. */
  readonly next: Uint16Array;
}

/** Last bits of hashes by which words are looked up. */
const LISTS = 1 << 12;
const listOf = (hash: number): number => (hash ^ (hash >>> 15)) & (LISTS - 1);

/** Looks languages up by their frequent words, given by language. */
export const indexProfiles = (profiles: Readonly<Record<string, readonly string[]>>): ProfileIndex => {
  const byWord = new Map<string, number[]>();
  for (const [place, profile] of Object.values(profiles).entries()) {
    for (const word of profile) {
      const known = byWord.get(word);
      if (known) known.push(place);
      else byWord.set(word, [place]);
    }
  }
  const words = [...byWord.keys()];
  const hashes = Int32Array.from(words, hashOf);
  const first = new Uint16Array(LISTS);
  const next = new Uint16Array(words.length);
  for (const [at, hash] of hashes.entries()) {
    next[at] = first[listOf(hash)]!;
    first[listOf(hash)] = at + 1;
  }
  return {
    languages: Object.keys(profiles),
    places: [...byWord.values()],
    hashes,
    lengths: Uint8Array.from(words, ({ length }) => length),
    first,
    next,
  };
};

/** How often a text has each of the frequent words. */
interface Frequent {
  /** By a word's place among them. */
  readonly counts: Uint16Array;
  /** The places of those that were met, in order. */
  readonly met: number[];
  /** How many words the text has. */
  total: number;
}

const countWord = (
  { hashes, lengths, first, next }: ProfileIndex,
  hash: number,
  length: number,
  found: Frequent,
): void => {
  found.total += 1;
  for (let each = first[listOf(hash)]!; each > 0; each = next[each - 1]!) {
    if (hashes[each - 1] !== hash || lengths[each - 1] !== length) continue;
    if (found.counts[each - 1] === 0) found.met.push(each - 1);
    found.counts[each - 1]! += 1;
  }
};

/** Counts the runs of letters in a word that has numbers in it, or is cut off: "2nd". */
const countRuns = (
  { units }: WordWalk,
  start: number,
  end: number,
  index: ProfileIndex,
  found: Frequent,
): void => {
  let length = 0;
  let hash = HASH_START;
  for (let at = start; at <= end; at += 1) {
    const kind = at < end ? kindTable[units[at]!]! : 0;
    if ((kind & KIND.letter) !== 0 || (length > 0 && (kind & KIND.mark) !== 0)) {
      hash = Math.imul(hash ^ units[at]!, HASH_FACTOR);
      length += 1;
    } else if (length > 0) {
      countWord(index, hash, length, found);
      length = 0;
      hash = HASH_START;
    }
  }
};

/** Counts the frequent words of the first `most` units of a text. */
export const countFrequentWords = (walked: WordWalk, most: number, index: ProfileIndex): Frequent => {
  const { starts, ends, hashes, kindsOf } = walked;
  const found: Frequent = { counts: new Uint16Array(index.hashes.length), met: [], total: 0 };
  for (let at = 0; at < walked.count && starts[at]! < most; at += 1) {
    const start = starts[at]!;
    const end = Math.min(ends[at]!, most);
    if ((kindsOf[at]! & KIND.number) !== 0 || end < ends[at]!) countRuns(walked, start, end, index, found);
    else countWord(index, hashes[at]!, end - start, found);
  }
  return found;
};
