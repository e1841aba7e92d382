/**
 * The words of a text, read once for all who look at its words: its language, its months and weekdays, how many words
 * there are and how alike it is to others. A word's letters become a number as they are read: cutting out each word
 * takes several times as long, and reading a string letter by letter twice as long as reading an array.
 */
import { KIND, kindOf, kindTable } from "./letter-table.ts";
import { createUnits } from "./units.ts";

/**
 * A text's words in small letters: letters or numbers, then marks as well. A letter of the scripts that `KIND.single` names is a
 * word by itself, unless it stands within one. All arrays are longer than what they hold.
 */
export interface WordWalk {
  /** The text in small letters; offsets are into it. */
  readonly lower: string;
  /** Its UTF-16 units. */
  readonly units: Uint16Array;
  /** Whether offsets into the text in small letters are those into the text: "İ" has a small form of two. */
  readonly isAligned: boolean;
  /** Whether each of the words is one to everybody: no letter is a word by itself, and all scripts write words apart. */
  readonly isSpaced: boolean;
  /** All kinds (bits of `KIND`) that occur. */
  readonly kinds: number;
  /** How many words there are. */
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** By word: `hashOf` its letters. */
  readonly hashes: Int32Array;
  /** By word: all kinds that occur in it. */
  readonly kindsOf: Uint16Array;
  /** By word: 1 where nothing but apostrophes, full stops, commas, hyphens and marks parts it from the one before. */
  readonly joined: Uint8Array;
}

/** FNV-1a, 32 bits: what a hash begins with, and what each letter multiplies it by. */
export const HASH_START = 0x811c9dc5 | 0;
export const HASH_FACTOR = 0x01000193;

/** The hash, signed, of a word's UTF-16 units. */
export const hashOf = (word: string): number => {
  let hash = HASH_START;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), HASH_FACTOR);
  return hash;
};

const START = KIND.letter | KIND.number;
const WITHIN = START | KIND.mark;
const JOINT = KIND.joint | KIND.mark;
const APART = KIND.single | KIND.unspaced;

/** Memory for a walk through so many units. */
const memoryFor = (length: number) => {
  return {
    read: createUnits(length),
    starts: new Int32Array(length),
    ends: new Int32Array(length),
    hashes: new Int32Array(length),
    kindsOf: new Uint16Array(length),
    joined: new Uint8Array(length),
  };
};

/** A longer text gets memory of its own, which is not kept. */
const USUAL = 1 << 15;
const usual = memoryFor(USUAL);

const walk = (text: string): WordWalk | null => {
  const lower = text.toLowerCase();
  const { length } = lower;
  const memory = length <= USUAL ? usual : memoryFor(length);
  const { starts, ends, hashes, kindsOf, joined } = memory;
  const units = memory.read(lower);
  let kinds = 0;
  let count = 0;
  let isJoined = 0;
  for (let at = 0; at < length;) {
    let code = units[at]!;
    let kind = kindTable[code] || kindOf(code);
    kinds |= kind;
    if ((kind & (START | KIND.single)) === 0) {
      if ((kind & KIND.surrogate) !== 0) return null;
      if ((kind & JOINT) === 0) isJoined = 0;
      at += 1;
      continue;
    }
    const start = at;
    let own = kind;
    let hash = Math.imul(HASH_START ^ code, HASH_FACTOR);
    at += 1;
    if ((kind & KIND.single) === 0) {
      while (at < length) {
        code = units[at]!;
        kind = kindTable[code] || kindOf(code);
        if ((kind & WITHIN) === 0) break;
        own |= kind;
        hash = Math.imul(hash ^ code, HASH_FACTOR);
        at += 1;
      }
      kinds |= own;
    }
    starts[count] = start;
    ends[count] = at;
    hashes[count] = hash;
    kindsOf[count] = own;
    joined[count] = isJoined;
    isJoined = 1;
    count += 1;
  }
  const isAligned = length === text.length;
  return {
    lower,
    units,
    isAligned,
    isSpaced: (kinds & APART) === 0,
    kinds,
    count,
    starts,
    ends,
    hashes,
    kindsOf,
    joined,
  };
};

let last: { readonly text: string; readonly found: WordWalk | null } = { text: "", found: walk("") };

/**
 * The words of a text; null where it has characters beyond the basic plane. Good until the next text is walked through:
 * all share their memory. Asked of the same text again, gives the same without reading it.
 */
export const wordsOf = (text: string): WordWalk | null => {
  if (text !== last.text) last = { text, found: walk(text) };
  return last.found;
};
