/**
 * Which term each printed word is: a hash table asked by a stretch of a text, so that reading a text cuts no strings
 * out of it (a Map of strings took three times as long, strings beside a table of numbers twice as long).
 */
import { withRoom } from "./growable.ts";

/** What `find` gives for a word that is not remembered. */
export const NOT_REMEMBERED = -2;

/** Printed words, each with a number and a mark. */
export interface PrintedWords {
  readonly size: number;
  /** The mark of the word that was found last. */
  readonly mark: number;
  /** The number remembered for the word of these UTF-16 units, or NOT_REMEMBERED. */
  find(units: Uint16Array, start: number, end: number): number;
  /** Remembers a number and a mark (0-255) for a word, of 1 to `LONGEST` units, that is not remembered yet. */
  add(units: Uint16Array, start: number, end: number, number: number, mark: number): void;
}

/** The longest word that can be remembered. */
export const LONGEST = 0xffffff;

/**
 * Numbers of an entry, side by side so that one look at memory tells most: hash, place of its units, how many (with the
 * mark in the upper 8 bits), number.
 */
const ENTRY = 4;

/** FNV-1a over UTF-16 units. */
const hashOf = (units: Uint16Array, start: number, end: number): number => {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ units[at]!, 0x01000193);
  return hash ^ (hash >>> 15);
};

/** An empty table. */
export const createPrintedWords = (): PrintedWords => {
  /** Open addressing: a power of two entries, at most half of them taken; a length of 0 marks a free one. */
  let entries = new Int32Array(ENTRY << 10);
  let pool = new Uint16Array(1 << 12);
  let pooled = 0;
  let size = 0;
  let mark = 0;

  /** Where the entry of a hash may stand first. */
  const firstPlace = (hash: number): number => (hash * ENTRY) & (entries.length - 1);

  const enlarge = (): void => {
    const before = entries;
    entries = new Int32Array(before.length * 2);
    for (let from = 0; from < before.length; from += ENTRY) {
      if (before[from + 2] === 0) continue;
      let at = firstPlace(before[from]!);
      while (entries[at + 2] !== 0) at = (at + ENTRY) & (entries.length - 1);
      for (let part = 0; part < ENTRY; part += 1) entries[at + part] = before[from + part]!;
    }
  };

  return {
    get size() {
      return size;
    },
    get mark() {
      return mark;
    },
    find(units, start, end) {
      const hash = hashOf(units, start, end);
      const length = end - start;
      const mask = entries.length - 1;
      for (let at = firstPlace(hash); ; at = (at + ENTRY) & mask) {
        const held = entries[at + 2]!;
        if (held === 0) return NOT_REMEMBERED;
        if (entries[at] !== hash || (held & LONGEST) !== length) continue;
        const from = entries[at + 1]!;
        let same = 0;
        while (same < length && pool[from + same] === units[start + same]) same += 1;
        if (same !== length) continue;
        mark = held >>> 24;
        return entries[at + 3]!;
      }
    },
    add(units, start, end, number, its) {
      if ((size + 1) * 2 * ENTRY > entries.length) enlarge();
      const hash = hashOf(units, start, end);
      let at = firstPlace(hash);
      while (entries[at + 2] !== 0) at = (at + ENTRY) & (entries.length - 1);
      const length = end - start;
      pool = withRoom(pool, pooled + length);
      for (let unit = 0; unit < length; unit += 1) pool[pooled + unit] = units[start + unit]!;
      entries[at] = hash;
      entries[at + 1] = pooled;
      entries[at + 2] = length | (its << 24);
      entries[at + 3] = number;
      pooled += length;
      size += 1;
    },
  };
};
