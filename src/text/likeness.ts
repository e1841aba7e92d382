/** How alike two texts are, by the runs of words they share; and numbers by which alike ones are found among many. */

import { KIND, kindOf, kindTable } from "./letter-table.ts";

/** Words in a shingle: five in a row are rarely the same by chance. */
const SHINGLE = 5;
/** MinHash (Broder 1997): so many hash functions, in bands of `ROWS`. Texts of likeness .5 meet in a band 98 times in 100. */
const HASHES = 96;
const ROWS = 3;

const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

const hashToken = (token: string): number => {
  // FNV-1a, 32 bits.
  let hash = 0x811c9dc5;
  for (let at = 0; at < token.length; at += 1) hash = Math.imul(hash ^ token.charCodeAt(at), 0x01000193);
  return hash;
};

/** Final mix of MurmurHash3, 32 bits: every input bit moves every output bit. */
const mix = (value: number): number => {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

const START = KIND.letter | KIND.number;
const WITHIN = START | KIND.mark;

/** The hashes of a text's words, read letter by letter; null where it has characters beyond the basic plane. */
const hashByTable = (text: string): number[] | null => {
  const hashes: number[] = [];
  let hash = 0x811c9dc5;
  let isWithin = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const kind = kindTable[code] || kindOf(code);
    if ((kind & KIND.surrogate) !== 0) return null;
    if (isWithin && (kind & WITHIN) !== 0) hash = Math.imul(hash ^ code, 0x01000193);
    else {
      if (isWithin) {
        hashes.push(hash);
        isWithin = false;
      }
      hash = Math.imul(0x811c9dc5 ^ code, 0x01000193);
      if ((kind & KIND.single) !== 0) hashes.push(hash);
      else isWithin = (kind & START) !== 0;
    }
  }
  if (isWithin) hashes.push(hash);
  return hashes;
};

/** The hashes of a text's shingles, in order; signed, being small integers to the engine then. */
const shingleHashes = (text: string): Int32Array => {
  const lower = text.toLowerCase();
  const hashes = hashByTable(lower) ?? (lower.match(TOKEN) ?? []).map(hashToken);
  const count = hashes.length >= SHINGLE ? hashes.length - SHINGLE + 1 : Math.min(1, hashes.length);
  const shingles = new Int32Array(count);
  for (let at = 0; at < count; at += 1) {
    let hash = 0;
    const end = Math.min(at + SHINGLE, hashes.length);
    for (let word = at; word < end; word += 1) hash = (Math.imul(hash, 0x01000193) + hashes[word]!) | 0;
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
export interface Likeness {
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

const SEEDS = Int32Array.from({ length: HASHES }, (_, index) => mix(index * 0x9e3779b1 + 1) | 0);

/** A text's MinHash signature; null for a text without shingles. */
export const signatureOf = (text: string): Uint32Array | null => {
  const shingles = shingleHashes(text);
  if (shingles.length === 0) return null;
  const least = new Int32Array(HASHES);
  // Four at a time: that they do not wait for each other is what makes them quick.
  for (let index = 0; index < HASHES; index += 4) {
    const one = SEEDS[index]!;
    const two = SEEDS[index + 1]!;
    const three = SEEDS[index + 2]!;
    const four = SEEDS[index + 3]!;
    let first = 0x7fffffff;
    let second = 0x7fffffff;
    let third = 0x7fffffff;
    let fourth = 0x7fffffff;
    for (let at = 0; at < shingles.length; at += 1) {
      const shingle = shingles[at]!;
      // A multiply and a shift suffice here: the shingles are mixed already.
      let a = Math.imul(shingle ^ one, 0x9e3779b1);
      a ^= a >>> 15;
      let b = Math.imul(shingle ^ two, 0x9e3779b1);
      b ^= b >>> 15;
      let c = Math.imul(shingle ^ three, 0x9e3779b1);
      c ^= c >>> 15;
      let d = Math.imul(shingle ^ four, 0x9e3779b1);
      d ^= d >>> 15;
      if (a < first) first = a;
      if (b < second) second = b;
      if (c < third) third = c;
      if (d < fourth) fourth = d;
    }
    least[index] = first;
    least[index + 1] = second;
    least[index + 2] = third;
    least[index + 3] = fourth;
  }
  return new Uint32Array(least.buffer);
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
