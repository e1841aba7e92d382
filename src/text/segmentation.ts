/**
 * Where the words of a text are: by hand for scripts with spaces (a tenth of Intl.Segmenter's time), by pairs of
 * characters for Chinese, Japanese and Korean, by Intl.Segmenter's dictionaries for Thai and its neighbours.
 * After Unicode Standard Annex 29, except that a hyphen always separates and that no symbol is a word.
 */
import { CHARACTER, characterClass, characterTable } from "./characters.ts";

/** Called with each word's place; `text.slice(start, end)` is the word as printed. */
type VisitWord = (start: number, end: number) => void;

const { separator, letter, digit, apostrophe, stop, joiner, ideograph, unspaced, surrogate, groupSpace } =
  CHARACTER;

let dictionary: Intl.Segmenter | undefined;

const isHiragana = (code: number): boolean => code >= 0x3041 && code <= 0x309f;
const isKatakana = (code: number): boolean =>
  (code >= 0x30a1 && code <= 0x30ff) || (code >= 0xff66 && code <= 0xff9f);

const byDictionary = (text: string, start: number, end: number, visit: VisitWord): void => {
  dictionary ??= new Intl.Segmenter("th", { granularity: "word" });
  for (const piece of dictionary.segment(text.slice(start, end))) {
    if (piece.isWordLike) visit(start + piece.index, start + piece.index + piece.segment.length);
  }
};

/**
 * One run of Han, kana and Hangul. Katakana runs are whole words; hiragana goes by the dictionary, being mostly
 * grammar; Han and Hangul become overlapping pairs, which find any word whatever stands around it (dictionaries
 * cut the same name differently from sentence to sentence).
 */
const ideographs = (text: string, start: number, end: number, pairs: boolean, visit: VisitWord): void => {
  if (!pairs) return byDictionary(text, start, end, visit);
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    const same = isHiragana(code)
      ? isHiragana
      : isKatakana(code)
        ? isKatakana
        : (other: number): boolean => !isHiragana(other) && !isKatakana(other);
    let to = at + 1;
    while (to < end && same(text.charCodeAt(to))) to += 1;
    if (same === isHiragana) byDictionary(text, at, to, visit);
    else if (same === isKatakana || to - at === 1) visit(at, to);
    else for (let from = at; from + 2 <= to; from += 1) visit(from, from + 2);
    at = to;
  }
};

const isLetterAt = (text: string, at: number, length: number): boolean =>
  at < length && characterClass(text.charCodeAt(at)) === letter;

/** Whether three digits and then no digit follow: what a grouping space must be followed by. */
const isGroup = (text: string, at: number, length: number): boolean =>
  at + 3 <= length &&
  characterClass(text.charCodeAt(at)) === digit &&
  characterClass(text.charCodeAt(at + 1)) === digit &&
  characterClass(text.charCodeAt(at + 2)) === digit &&
  !(at + 3 < length && characterClass(text.charCodeAt(at + 3)) === digit);

/** The end of the word that starts at `start` with a letter, a digit or a character beyond the basic plane. */
const endOfWord = (text: string, start: number, length: number): number => {
  let at = start;
  let last = 0;
  // Nearly all words are letters and nothing else.
  while (at < length && characterTable[text.charCodeAt(at)] === letter) at += 1;
  if (at > start) {
    last = letter;
    if (at < length && characterTable[text.charCodeAt(at)] === separator) return at;
  }
  while (at < length) {
    const kind = characterClass(text.charCodeAt(at));
    if (kind === letter || kind === digit) {
      last = kind;
      at += 1;
    } else if (kind === joiner) {
      at += 1;
    } else if (kind === surrogate) {
      const point = text.codePointAt(at)!;
      if (point < 0x10000 || !/[\p{L}\p{N}]/u.test(String.fromCodePoint(point))) return at;
      last = letter;
      at += 2;
    } else if (kind === apostrophe) {
      if (last !== letter || !isLetterAt(text, at + 1, length)) return at;
      at += 1;
    } else if (kind === stop) {
      const next = at + 1 < length ? characterClass(text.charCodeAt(at + 1)) : 0;
      // "32,070" and "3.5" are one number; "U.S" is one word when single letters stand around each stop.
      if (last === digit && next === digit) at += 1;
      else if (
        last === letter &&
        next === letter &&
        text.charCodeAt(at) === 0x2e &&
        !isLetterAt(text, at + 2, length) &&
        (at - start === 1 || text.charCodeAt(at - 2) === 0x2e)
      ) {
        at += 1;
      } else return at;
    } else if (kind === groupSpace) {
      if (last !== digit || !isGroup(text, at + 1, length)) return at;
      at += 1;
    } else return at;
  }
  return at;
};

/**
 * Visits the word, or the words of the run without spaces, that starts at `at`, if any; gives where to go on. With `pairs`
 * as in `eachWord`.
 */
export const visitWordAt = (
  text: string,
  at: number,
  to: number,
  pairs: boolean,
  visit: VisitWord,
): number => {
  const kind = characterClass(text.charCodeAt(at));
  if (kind === letter || kind === digit || kind === surrogate) {
    const end = endOfWord(text, at, to);
    if (end === at) return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
    visit(at, end);
    return end;
  }
  if (kind !== ideograph && kind !== unspaced) return at + 1;
  let end = at + 1;
  while (end < to) {
    const next = characterClass(text.charCodeAt(end));
    if (next !== kind && !(next === joiner && kind === unspaced)) break;
    end += 1;
  }
  if (kind === ideograph) ideographs(text, at, end, pairs, visit);
  else byDictionary(text, at, end, visit);
  return end;
};

/**
 * Visits the words of `text` from `from` to `to`, in order. With `pairs` (what the index uses) Han and Hangul come
 * as overlapping pairs of characters; without, as the words of the dictionary, each character in one word only.
 */
export const eachWord = (text: string, from: number, to: number, pairs: boolean, visit: VisitWord): void => {
  for (let at = from; at < to;) at = visitWordAt(text, at, to, pairs, visit);
};
