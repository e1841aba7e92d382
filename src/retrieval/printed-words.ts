/**
 * Which term each printed word is: a hash table asked by a word's fingerprint, so that reading a text cuts no strings
 * out of it (a Map of strings took three times as long), and one look at memory tells all.
 */

/** What `find` gives for a word that is not remembered. */
export const NOT_REMEMBERED = -2;

/** Printed words, each with a number and a mark; asked with the word's fingerprint (`takeFingerprint` of cut-words.ts). */
export interface PrintedWords {
  readonly size: number;
  /** The mark of the word that was found last. */
  readonly mark: number;
  /** The number remembered for a word, or NOT_REMEMBERED. */
  find(hash: number, other: number): number;
  /** Remembers a number and a mark (0-255) for a word that is not remembered yet. */
  add(hash: number, other: number, number: number, mark: number): void;
}

/** Numbers of an entry, side by side: fingerprint, number, mark. */
const ENTRY = 4;
/** Set in the mark of an entry that is taken. */
const TAKEN = 1 << 8;

/** An empty table. */
export const createPrintedWords = (): PrintedWords => {
  /** Open addressing: a power of two entries, at most half of them taken. */
  let entries = new Int32Array(ENTRY << 10);
  let size = 0;
  let mark = 0;

  /** Where the entry of a hash may stand first. */
  const firstPlace = (hash: number): number => ((hash ^ (hash >>> 15)) * ENTRY) & (entries.length - 1);

  const enter = (hash: number, other: number, number: number, its: number): void => {
    let at = firstPlace(hash);
    while (entries[at + 3] !== 0) at = (at + ENTRY) & (entries.length - 1);
    entries[at] = hash;
    entries[at + 1] = other;
    entries[at + 2] = number;
    entries[at + 3] = its;
  };

  const enlarge = (): void => {
    const before = entries;
    entries = new Int32Array(before.length * 2);
    for (let at = 0; at < before.length; at += ENTRY) {
      if (before[at + 3] !== 0) enter(before[at]!, before[at + 1]!, before[at + 2]!, before[at + 3]!);
    }
  };

  return {
    get size() {
      return size;
    },
    get mark() {
      return mark;
    },
    find(hash, other) {
      const mask = entries.length - 1;
      for (let at = firstPlace(hash); ; at = (at + ENTRY) & mask) {
        const held = entries[at + 3]!;
        if (held === 0) return NOT_REMEMBERED;
        if (entries[at] !== hash || entries[at + 1] !== other) continue;
        mark = held & (TAKEN - 1);
        return entries[at + 2]!;
      }
    },
    add(hash, other, number, its) {
      if ((size + 1) * 2 * ENTRY > entries.length) enlarge();
      enter(hash, other, number, its | TAKEN);
      size += 1;
    },
  };
};
