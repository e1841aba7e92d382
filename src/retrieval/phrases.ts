/** Exact phrases: the same words side by side, whatever their case, accents and punctuation. */
import type { Span } from "../types.ts";
import { eachWord } from "../text/segmentation.ts";
import { foldWord } from "../text/terms.ts";
import { markOf, pairOf } from "./pairs.ts";

/** Folded words that are remembered; then the memory starts anew. */
const REMEMBERED = 20_000;
const memory = new Map<string, string>();

const isPlain = (printed: string): boolean => {
  for (let at = 0; at < printed.length; at += 1) {
    const code = printed.charCodeAt(at) | 32;
    if (code < 97 || code > 122) return false;
  }
  return true;
};

const fold = (printed: string): string => {
  if (isPlain(printed)) return printed.toLowerCase();
  let folded = memory.get(printed);
  if (folded === undefined) {
    if (memory.size >= REMEMBERED) memory.clear();
    folded = foldWord(printed);
    memory.set(Buffer.from(printed).toString(), folded);
  }
  return folded;
};

/** Scripts without spaces, where a phrase is a run of characters rather than of words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** A phrase ready to be looked for. */
export interface Phrase {
  /** Its occurrences within `text.slice(from, to)`, as offsets into `text`. */
  readonly find: (text: string, from: number, to: number) => Span[];
  /** Whether there is one; `isPlain` where the caller knows that `hasOnlyPlain` holds of the text there, or not. */
  readonly isIn: (text: string, from: number, to: number, isPlain?: boolean) => boolean;
  /** What matches every plain text that has the phrase; null where nothing can be told. */
  readonly pattern: RegExp | null;
  /** Pairs of words (pairs.ts) that every passage with the phrase has. */
  readonly pairs: readonly number[];
}

/** Pairs of a phrase that are looked at: they are enough to turn down nearly all that do not have it. */
const MOST_PAIRS = 12;

const pairsOf = (wanted: readonly string[]): number[] => {
  const marks = wanted.slice(0, MOST_PAIRS + 1).map(markOf);
  return marks.slice(1).map((mark, at) => pairOf(marks[at]!, mark));
};

const findRun =
  (run: string): Phrase["find"] =>
  (text, from, to) => {
    const found: Span[] = [];
    const plain = text.slice(from, to).toLowerCase();
    if (run === "") return found;
    for (let at = plain.indexOf(run); at >= 0; at = plain.indexOf(run, at + run.length)) {
      found.push({ start: from + at, end: from + at + run.length });
    }
    return found;
  };

/** What folding takes out of words: apostrophes, and the stops of initials. */
const TAKEN_OUT = "['\\u2019\\u2018\\u02BC\\u2032\\uFF07\\u05F3`\\u00B4.]*";
/** Between words; the first may have a possessive, the second an elided article. */
const BETWEEN = `${TAKEN_OUT}s?[^a-z0-9]+(?:[a-z]{1,7}['\\u2019\\u2018\\u02BC\\u2032\\uFF07\\u05F3\`\\u00B4])?`;
/** Beyond ASCII and the commonest punctuation, a passage may fold to anything. */
const UNSURE =
  /[^\0-\u00A9\u00AB\u00AC\u00B0\u00B1\u00B4\u00B7\u00BB\u2010-\u2015\u2018-\u201F\u2022\u2026\u2032\u20AC]/;

/** Whether a text folds as patterns expect: nothing but ASCII and common punctuation. */
export const hasOnlyPlain = (text: string): boolean => !UNSURE.test(text);

/** What every printing of a folded word in plain letters matches, of a number too; null for other words. */
const roughWord = (word: string): string | null =>
  /^[a-z]+$/.test(word)
    ? [...word].join(TAKEN_OUT)
    : /^[0-9]+$/.test(word)
      ? [...word].join("[,. \\u00A0]?")
      : null;

/**
 * A pattern that every plain text (`hasOnlyPlain`) with the phrase matches, and few others: most candidates are turned down by it in a fraction
 * of the time that reading them word by word takes. It looks for as many neighbouring words as it can tell; null where
 * they are fewer than two of several.
 */
const roughPattern = (wanted: readonly string[]): RegExp | null => {
  let longest: string[] = [];
  let run: string[] = [];
  for (const word of wanted) {
    const rough = roughWord(word);
    run = rough === null ? [] : [...run, rough];
    if (run.length > longest.length) longest = run;
  }
  if (longest.length < Math.min(2, wanted.length)) return null;
  return new RegExp(longest.join(BETWEEN), "i");
};

const findWords =
  (wanted: readonly string[]): Phrase["find"] =>
  (text, from, to) => {
    const found: Span[] = [];
    if (wanted.length === 0) return found;
    /** Beginnings of the phrase met so far: where each started and how many of its words are there. */
    let open: { readonly start: number; count: number }[] = [];
    eachWord(text, from, to, true, (start, end) => {
      const word = fold(text.slice(start, end));
      if (open.length > 0) open = open.filter((begun) => wanted[begun.count] === word && ++begun.count > 0);
      if (word === wanted[0]) open.push({ start, count: 1 });
      if (open[0]?.count === wanted.length) found.push({ start: open.shift()!.start, end });
    });
    return found;
  };

/** The stretch between blanks around `from` to `to`, which is read as it would be in the whole text. */
const isInStretch = (find: Phrase["find"], text: string, from: number, to: number): boolean => {
  const before = text.lastIndexOf(" ", from);
  const after = text.indexOf(" ", to);
  return find(text, before < 0 ? 0 : before, after < 0 ? text.length : after).length > 0;
};

/** Prepares a phrase as typed. */
export const createPhrase = (typed: string): Phrase => {
  if (UNSPACED.test(typed)) {
    const find = findRun(typed.trim().toLowerCase());
    return { find, isIn: (text, from, to) => find(text, from, to).length > 0, pattern: null, pairs: [] };
  }
  const wanted: string[] = [];
  eachWord(typed, 0, typed.length, true, (start, end) => wanted.push(foldWord(typed.slice(start, end))));
  const find = findWords(wanted);
  const pattern = roughPattern(wanted);
  const mayHold = (passage: string): boolean =>
    pattern === null || pattern.test(passage) || !hasOnlyPlain(passage);
  return {
    find: (text, from, to) => (mayHold(text.slice(from, to)) ? find(text, from, to) : []),
    isIn(text, from, to, isPlain) {
      const passage = text.slice(from, to);
      if (pattern && (isPlain ?? hasOnlyPlain(passage))) {
        const rough = pattern.exec(passage);
        if (rough === null) return false;
        if (isInStretch(find, passage, rough.index, rough.index + rough[0].length)) return true;
      }
      return find(text, from, to).length > 0;
    },
    pattern,
    pairs: pairsOf(wanted),
  };
};
