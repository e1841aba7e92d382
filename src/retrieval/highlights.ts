/** Where the words of a query stand in a passage. */
import type { Article, Span } from "../types.ts";
import { eachWord } from "../text/segmentation.ts";
import type { Dictionary } from "./dictionary.ts";
import { openText } from "./open-text.ts";
import type { Phrase } from "./phrases.ts";

/** Spans in order, overlapping ones joined. */
const joinSpans = (spans: Span[]): Span[] => {
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = joined.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
};

/** Marks the words of a query in a passage. */
type Highlighter = (article: Article, passage: number) => Span[];

/** What a character says of where a word with one of the terms may begin. */
const NO_WORD = 0;
const WITHIN = 1;
const BEGINS = 2;

/** All characters beyond ASCII, as one: what they fold to is not known here. */
const OTHERS = 128;
const BLANK = 32;

/** What ends a word of two or more plain letters, whatever follows. */
const ENDINGS = new Set(Array.from(' \n,.;:!?()[]"-', (character) => character.charCodeAt(0)));
const ENDS = Uint8Array.from({ length: OTHERS + 1 }, (_, code) => (ENDINGS.has(code) ? 1 : 0));

const isPlainLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

/** The end of the word of plain letters that begins at `from`; -1 where it is not as simple as that. */
const endOfPlainWord = (units: Uint16Array, from: number, length: number): number => {
  let end = from;
  while (end < length && isPlainLetter(units[end]!)) end += 1;
  return end - from >= 2 && (end === length || ENDS[Math.min(units[end]!, OTHERS)] === 1) ? end : -1;
};

/** By character, before anybody asks for a word. */
const KINDS = Uint8Array.from({ length: OTHERS + 1 }, (_, code) =>
  code === OTHERS ? BEGINS : /\w/.test(String.fromCharCode(code)) ? WITHIN : NO_WORD,
);

/**
 * By character. No stemmer changes a first letter, so that a word in ASCII begins as its term does. A table, because a
 * pattern made for each query takes longer to compile than to look through a page with it.
 */
const beginningsOf = (terms: readonly string[]): Uint8Array => {
  const kinds = KINDS.slice();
  for (const { 0: initial = "" } of terms) {
    if (!/\w/.test(initial)) continue;
    kinds[initial.charCodeAt(0)] = BEGINS;
    kinds[initial.toUpperCase().charCodeAt(0)] = BEGINS;
  }
  return kinds;
};

/**
 * Finds the wanted terms (numbers of the dictionary) and phrases in a passage of an article, as offsets into its text.
 * One for each query: it is asked for the few passages of a page.
 */
export const createHighlighter = (
  dictionary: Dictionary,
  wanted: ReadonlySet<number>,
  phrases: readonly Phrase[],
): Highlighter => {
  const beginnings = beginningsOf([...wanted].map(dictionary.term));
  return (article, passage) => {
    const place = article.passages[passage];
    if (!place) return [];
    const { text, language } = article;
    const spans: Span[] = phrases.flatMap((phrase) => phrase.find(text, place.start, place.end));
    const opened = openText(text, place.start, place.end);
    const { units, length } = opened;
    const look = dictionary.looker(language, opened);
    const mark = (start: number, end: number): void => {
      if (wanted.has(look(start, end))) spans.push({ start, end });
    };
    // No word goes beyond a blank: what stands between two is read as it would be in the whole text.
    let stretch = 0;
    for (let at = 0; at < length;) {
      const code = units[at]!;
      const kind = beginnings[Math.min(code, OTHERS)]!;
      if (kind === WITHIN) {
        // Another word: to its end, and past the first character beyond ASCII.
        do at += 1;
        while (at < length && KINDS[Math.min(units[at]!, OTHERS)] === WITHIN);
        if (at < length && units[at]! >= OTHERS) at += 1;
        continue;
      }
      if (kind === NO_WORD) {
        at += 1;
        if (code === BLANK) stretch = at;
        continue;
      }
      const end = at === stretch ? endOfPlainWord(units, at, length) : -1;
      if (end > 0) {
        mark(place.start + at, place.start + end);
        at = end;
        continue;
      }
      while (at < length && units[at] !== BLANK) at += 1;
      eachWord(text, place.start + stretch, place.start + at, true, mark);
    }
    return joinSpans(spans);
  };
};
