/** Exact phrases: the same words side by side, whatever their case, accents and punctuation. */
import type { Span } from "../types.ts";
import { eachWord } from "../text/segmentation.ts";
import { foldWord } from "../text/terms.ts";

/** Folded words that are remembered; then the memory starts anew. */
const REMEMBERED = 20_000;
const memory = new Map<string, string>();

const fold = (printed: string): string => {
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

const findWords =
  (wanted: readonly string[]): Phrase["find"] =>
  (text, from, to) => {
    const found: Span[] = [];
    const recent: { readonly word: string; readonly start: number }[] = [];
    if (wanted.length === 0) return found;
    eachWord(text, from, to, true, (start, end) => {
      recent.push({ word: fold(text.slice(start, end)), start });
      if (recent.length > wanted.length) recent.shift();
      if (recent.length === wanted.length && wanted.every((word, at) => word === recent[at]!.word)) {
        found.push({ start: recent[0]!.start, end });
      }
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
