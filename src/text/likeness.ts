/** How alike two texts are, by the runs of words they share; and numbers by which alike ones are found among many. */

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

/** By character of the Latin blocks: 1 for letters and digits. */
const LATIN = Uint8Array.from({ length: 0x250 }, (_, code) =>
  /[\p{L}\p{N}]/u.test(String.fromCharCode(code)) ? 1 : 0,
);

/** The hashes of a text's words, read letter by letter; null where it has others than Latin letters. */
const hashLatinTokens = (text: string): number[] | null => {
  const hashes: number[] = [];
  let hash = 0x811c9dc5;
  let isWithin = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // Dashes, quotation marks and the like; anything else above takes Unicode's tables.
    if (code >= 0x250 && (code < 0x2000 || code > 0x206f)) return null;
    if (code < 0x250 && LATIN[code] === 1) {
      hash = Math.imul(hash ^ code, 0x01000193);
      isWithin = true;
    } else if (isWithin) {
      hashes.push(hash);
      hash = 0x811c9dc5;
      isWithin = false;
    }
  }
  if (isWithin) hashes.push(hash);
  return hashes;
};

const hashTokens = (text: string): number[] =>
  hashLatinTokens(text) ?? (text.match(TOKEN) ?? []).map(hashToken);

/**
 * The hashes of a text's shingles (five words, or five letters of scripts without spaces), each once. Case,
 * punctuation and spacing do not matter. A text of fewer than five words is one shingle; an empty one has none.
 */
export const shinglesOf = (text: string): ReadonlySet<number> => {
  const hashes = hashTokens(text.toLowerCase());
  const shingles = new Set<number>();
  const last = Math.max(hashes.length - SHINGLE, hashes.length > 0 ? 0 : -1);
  for (let at = 0; at <= last; at += 1) {
    let hash = 0;
    for (let word = at; word < Math.min(at + SHINGLE, hashes.length); word += 1)
      hash = Math.imul(hash, 0x01000193) + hashes[word]!;
    // Signed: small integers to the engine, which a set holds without boxing.
    shingles.add(mix(hash) | 0);
  }
  return shingles;
};

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
export const signatureOf = (shingles: ReadonlySet<number>): Uint32Array | null => {
  if (shingles.size === 0) return null;
  const least = new Int32Array(HASHES).fill(0x7fffffff);
  for (const shingle of shingles) {
    for (let index = 0; index < HASHES; index += 1) {
      // A multiply and a shift suffice here: the shingles are mixed already.
      let hash = Math.imul(shingle ^ SEEDS[index]!, 0x9e3779b1);
      hash ^= hash >>> 15;
      if (hash < least[index]!) least[index] = hash;
    }
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
