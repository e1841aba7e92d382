/** Exact phrases: the same words side by side, whatever their case, accents and punctuation. */
import type { Span } from "../types.ts";
import { eachWord } from "../text/segmentation.ts";
import { foldWord } from "../text/terms.ts";

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
}

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

const NOT_ASCII = /[^\p{ASCII}]/u;

/**
 * A pattern that every plain text with the phrase matches, and few others: most candidates are turned down by it in a
 * tenth of the time that reading them word by word takes. null where folding changes more than case, apostrophes,
 * stops and a possessive: numbers, and words with accents.
 */
const roughPattern = (wanted: readonly string[]): RegExp | null =>
  wanted.every((word) => /^[a-z]+$/.test(word)) ? new RegExp(wanted.join("s?[^a-z0-9]+")) : null;

const couldHold = (pattern: RegExp, passage: string): boolean =>
  NOT_ASCII.test(passage) || pattern.test(passage.toLowerCase().replace(/['`.]/g, ""));

const findWords =
  (wanted: readonly string[], pattern = roughPattern(wanted)): Phrase["find"] =>
  (text, from, to) => {
    const found: Span[] = [];
    if (wanted.length === 0 || (pattern && !couldHold(pattern, text.slice(from, to)))) return found;
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

/** Prepares a phrase as typed. */
export const createPhrase = (typed: string): Phrase => {
  if (UNSPACED.test(typed)) return { find: findRun(typed.trim().toLowerCase()) };
  const wanted: string[] = [];
  eachWord(typed, 0, typed.length, true, (start, end) => wanted.push(foldWord(typed.slice(start, end))));
  return { find: findWords(wanted) };
};
