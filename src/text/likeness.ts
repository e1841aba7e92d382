/** How alike two texts are, by the runs of words they share; and numbers by which alike ones are found among many. */

import { HASH_FACTOR, hashOf, wordsOf } from "./word-walk.ts";

/** Words in a shingle: five in a row are rarely the same by chance. */
const SHINGLE = 5;
/** MinHash (Broder 1997): so many numbers a text, in bands of `ROWS`. Texts of likeness .5 meet in a band 98 times in 100. */
const HASHES = 96;
const ROWS = 3;
/** What no shingle hashes to, in practice. */
const EMPTY = 0xffffffff;

/** A word, as `wordsOf` finds them. */
const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** Final mix of MurmurHash3, 32 bits: every input bit moves every output bit. */
const mix = (value: number): number => {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

/** What the first word of a shingle is multiplied by in its hash. */
const FIRST = Math.imul(Math.imul(HASH_FACTOR, HASH_FACTOR), Math.imul(HASH_FACTOR, HASH_FACTOR));

/** The hashes of a text's shingles, in order; signed, being small integers to the engine then. */
const shingleHashes = (text: string): Int32Array => {
  const walked = wordsOf(text);
  const hashes =
    walked?.hashes.subarray(0, walked.count) ??
    Int32Array.from(text.toLowerCase().match(TOKEN) ?? [], hashOf);
  const count = hashes.length >= SHINGLE ? hashes.length - SHINGLE + 1 : Math.min(1, hashes.length);
  const shingles = new Int32Array(count);
  let hash = 0;
  for (let word = 0; word < Math.min(SHINGLE, hashes.length); word += 1)
    hash = (Math.imul(hash, HASH_FACTOR) + hashes[word]!) | 0;
  for (let at = 0; at < count; at += 1) {
    if (at > 0)
      hash =
        (Math.imul(hash - Math.imul(hashes[at - 1]!, FIRST), HASH_FACTOR) + hashes[at + SHINGLE - 1]!) | 0;
    shingles[at] = mix(hash);
  }
  return shingles;
};

/**
 * The hashes of a text's shingles (five words, or five letters of scripts without spaces), each once. Case,
 * punctuation and spacing do not matter. A text of fewer than five words is one shingle; an empty one has none.
 */
export const shinglesOf = (text: string): ReadonlySet<number> => new Set(shingleHashes(text));

/** Likeness of two sets of shingles, 0-1. */
interface Likeness {
  /** Shared shingles over all (Jaccard). */
  readonly jaccard: number;
  /** Shared shingles over those of the shorter text: near 1 where one text is the other with parts cut or added. */
  readonly contained: number;
}

/** Compares two sets of shingles. Two empty ones are not alike. */
export const likenessOf = (a: ReadonlySet<number>, b: ReadonlySet<number>): Likeness => {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return { jaccard: 0, contained: 0 };
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared += 1;
  return { jaccard: shared / (a.size + b.size - shared), contained: shared / small.size };
};

/** The bin that lends an empty one its least number, at each attempt. */
const lender = (bin: number, attempt: number): number =>
  mix(Math.imul(bin, 0x9e3779b1) + Math.imul(attempt, 0x85ebca6b) + 1) % HASHES;

/**
 * A text's MinHash signature; null for a text without shingles. One hash a shingle, whose upper bits say in which bin it
 * counts (Li, Owen, Zhang 2012); empty bins borrow from others (Shrivastava 2017), so that two texts agree in a number as
 * often as they are alike, however short they are.
 */
export const signatureOf = (text: string): Uint32Array | null => {
  const shingles = shingleHashes(text);
  if (shingles.length === 0) return null;
  const least = new Uint32Array(HASHES).fill(EMPTY);
  for (let at = 0; at < shingles.length; at += 1) {
    const shingle = shingles[at]! >>> 0;
    const bin = ((shingle >>> 16) * HASHES) >>> 16;
    if (shingle < least[bin]!) least[bin] = shingle;
  }
  const signature = least.slice();
  for (let bin = 0; bin < HASHES; bin += 1) {
    for (let attempt = 0; signature[bin] === EMPTY; attempt += 1)
      signature[bin] = least[lender(bin, attempt)]!;
  }
  return signature;
};

/**
 * A signature's bands as one number each, 32 of them. Two texts that have a number in common are probably alike; those
 * that have none are not.
 */
export const bandsOf = (signature: Uint32Array): Uint32Array => {
  const bands = new Uint32Array(HASHES / ROWS);
  for (let band = 0; band < HASHES; band += ROWS) {
    let key = band;
    for (let row = 0; row < ROWS; row += 1) key = mix(Math.imul(key, 31) + signature[band + row]!);
    bands[band / ROWS] = key;
  }
  return bands;
};
