/**
 * Spellings: which words may be the same name in another transliteration, and which a person may have meant.
 * Both are measured by an edit distance (Damerau 1964; Wagner and Fischer 1974), for names with costs that are
 * small where transliterations of Arabic, Hebrew, Russian and Chinese differ: vowels, h, doubled letters, k/q/g.
 */

import { HASH_FACTOR, HASH_START } from "../text/word-walk.ts";

/** The most letters that a term with variants has. */
const MOST_LETTERS = 24;

const codeOf = (letter: string): number => letter.charCodeAt(0);
const [A, F, H, P, Z] = [codeOf("a"), codeOf("f"), codeOf("h"), codeOf("p"), codeOf("z")];

/** By letter: the letter that it is heard as. */
const SOUNDS = Uint8Array.from({ length: 128 }, (_, code) => code);
for (const alike of ["kcqgx", "sz", "fvw", "td", "ijy"])
  for (const letter of alike) SOUNDS[codeOf(letter)] = codeOf(alike);

/** By sound: what a vowel counts as where it is the first one; e and i, o and u are heard as one. 0 for consonants. */
const VOWELS = new Uint8Array(128);
for (const [vowel, heard] of ["aa", "ei", "ii", "oo", "uo"].map((pair) => Array.from(pair, codeOf)))
  VOWELS[vowel!] = heard!;

/**
 * A hash of a term's consonants, alike letters as one: equal for "younis" and "yunis", "gaddafi" and "qadhafi".
 * 0 for terms that are too short, too long or not in Latin letters, which have no variants. The term is
 * `bytes.slice(from, to)`: a dictionary's terms are hashed without decoding them, in a tenth of the time.
 */
export const skeletonHash = (bytes: Uint8Array, from: number, to: number): number => {
  if (to - from < 4 || to - from > MOST_LETTERS) return 0;
  for (let at = from; at < to; at += 1) if (bytes[at]! < A || bytes[at]! > Z) return 0;
  let hash = HASH_START;
  let last = 0;
  for (let at = from; at < to; at += 1) {
    const letter = bytes[at]!;
    // "ph" is f; "gh" and "kh" are k, as g and k are, since h is not heard.
    const sound = letter === P && at + 1 < to && bytes[at + 1] === H ? F : SOUNDS[letter]!;
    if (sound === last || sound === H) continue;
    // The first sound counts even if it is a vowel.
    if (VOWELS[sound] !== 0 && at > from) continue;
    last = sound;
    hash = Math.imul(hash ^ (VOWELS[sound] || sound), HASH_FACTOR);
  }
  return hash >>> 0 || 1;
};

/** Letters as numbers below 32, by which tables are asked. */
const LETTERS = 32;
const numberOf = (letter: string): number => codeOf(letter) & (LETTERS - 1);

/** By two letters: what it costs to read one for the other. */
const COSTS = new Float64Array(LETTERS * LETTERS).fill(1);
const close = (letters: string, cost: number): void => {
  for (const a of letters)
    for (const b of letters) if (a !== b) COSTS[numberOf(a) * LETTERS + numberOf(b)] = cost;
};
for (let letter = 0; letter < LETTERS; letter += 1) COSTS[letter * LETTERS + letter] = 0;
close("aeiou", 0.8);
close("ae", 0.5);
close("eiyj", 0.3);
close("iyj", 0.15);
close("ouw", 0.3);
close("kqcg", 0.5);
close("kqc", 0.2);
close("sz", 0.2);
close("fvw", 0.5);
close("td", 0.6);

/** By letter: what it costs to leave it out. */
const GAPS = new Float64Array(LETTERS).fill(1);
for (const letter of "aeiouyj") GAPS[numberOf(letter)] = 0.5;
GAPS[numberOf("h")] = 0.25;
const [O, U] = [codeOf("o"), codeOf("u")];

/** Sets `gaps` to what it costs to leave out each of the letters `bytes.slice(from, to)`. */
const takeGaps = (gaps: Float64Array, bytes: Uint8Array, from: number, to: number): void => {
  for (let at = from; at < to; at += 1) {
    const letter = bytes[at]!;
    const next = at + 1 < to ? bytes[at + 1]! : 0;
    const isDouble = letter === next || (at > from && letter === bytes[at - 1]);
    gaps[at - from] = isDouble ? 0.15 : letter === O && next === U ? 0.3 : GAPS[letter & (LETTERS - 1)]!;
  }
};

const ownGaps = new Float64Array(MOST_LETTERS);
const otherGaps = new Float64Array(MOST_LETTERS);
let above = new Float64Array(MOST_LETTERS + 1);
let current = new Float64Array(MOST_LETTERS + 1);

/**
 * How far two transliterations are apart: 0 for equal words, about 1 for each sound that differs; given up above `limit`, which
 * is then exceeded.
 */
const nameDistance = (a: Uint8Array, b: Uint8Array, from: number, to: number, limit: number): number => {
  takeGaps(ownGaps, a, 0, a.length);
  takeGaps(otherGaps, b, from, to);
  const length = to - from;
  above[0] = 0;
  for (let column = 0; column < length; column += 1) above[column + 1] = above[column]! + otherGaps[column]!;
  for (let row = 0; row < a.length; row += 1) {
    const gap = ownGaps[row]!;
    const letter = (a[row]! & (LETTERS - 1)) * LETTERS;
    let before = (current[0] = above[0]! + gap);
    let least = before;
    for (let column = 0; column < length; column += 1) {
      const cost = above[column]! + COSTS[letter + (b[from + column]! & (LETTERS - 1))]!;
      before = Math.min(cost, above[column + 1]! + gap, before + otherGaps[column]!);
      current[column + 1] = before;
      if (before < least) least = before;
    }
    if (least > limit) return least;
    [above, current] = [current, above];
  }
  return above[length]!;
};

/**
 * Whether two names, folded, are likely one name in two spellings: `a` and `b.slice(from, to)`, both of letters that
 * `skeletonHash` takes.
 */
export const isSpellingVariant = (a: Uint8Array, b: Uint8Array, from: number, to: number): boolean => {
  const length = to - from;
  const longer = Math.max(a.length, length);
  // Short names differ by little from many others: "Kyiv" and "Kiev" are the same, "Yunis" and "June" are not.
  const short = a[0] === b[from] ? 0.45 : 0.2;
  const allowed = longer <= 5 ? short : 0.125 * longer;
  if (Math.abs(a.length - length) > 3) return false;
  let same = 0;
  while (same < length && a[same] === b[from + same]) same += 1;
  if (same === length && same === a.length) return false;
  return nameDistance(a, b, from, to, allowed) <= allowed;
};

/**
 * Damerau-Levenshtein distance (insertions, deletions, changes and swaps of neighbours), given up above `limit`:
 * then `limit + 1`.
 */
export const editDistance = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(above[column - 1]! + (same ? 0 : 1), above[column]! + 1, current[column - 1]! + 1);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, before[column - 2]! + 1);
      }
      current.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    before = above;
    above = current;
  }
  return above[b.length]!;
};
