/** Splitting a text into sentences, by rules, in one pass: linear in the text whatever it holds. */
import type { Span } from "../types.ts";
import { KIND, kindOf } from "./letter-table.ts";
import { createUnits } from "./units.ts";
import {
  AFTER_HOUR,
  AFTER_ORDINAL_DAY,
  AMBIGUOUS,
  AMBIGUOUS_CAPITAL_ONLY,
  BEFORE_NUMBERS,
  CALENDAR,
  FOREIGN_OPENERS,
  OPENERS,
  SMALL_TITLES,
  SPEECH_VERBS,
  TITLES,
} from "./abbreviations.ts";

/** How far back and ahead of a full stop the rules look, in UTF-16 units; this bounds the work for each. */
const LOOK_BACK = 32;
const LOOK_AHEAD = 120;

/** What a UTF-16 unit is to the rules, in bits. */
const roles = new Uint8Array(1 << 16);
const role = (bit: number, characters: string): number => {
  for (const character of characters) roles[character.charCodeAt(0)]! |= bit;
  return bit;
};
const TERMINATOR = role(1, ".!?…‼⁇⁈⁉。！？｡．؟۔।॥։።။\n");
/** Goes on with a run of terminators. */
const RUN = role(2, ".!?…‼⁇⁈⁉。！？｡．؟۔।॥");
/** Ends a sentence with or without a space after it. */
const UNSPACED = role(4, "。！？｡．।॥۔؟။");
const CLOSER = role(8, "\"'”’»›)]}」』）】》〉＂*_");
const OPENING = role(16, "\"'“”‘’«»„‚‹([{¿¡「『（【《—–*_•-");
/** What a word does not reach over, backwards. */
const BEFORE_WORD = role(32, "\"'“”‘’«»([{/—–-");
/** What a word ahead goes on with, beside letters, marks and numbers. */
const WITHIN_WORD = role(64, ".'’-");

const unitsOf = createUnits(1 << 15);

/** The first unit from an offset on that may end a sentence; the text's length where there is none. */
const nextTerminator = (units: Uint16Array, from: number, length: number): number => {
  let at = from;
  while (at < length && (roles[units[at]!]! & TERMINATOR) === 0) at += 1;
  return at;
};
/** Whether the unit at an offset has a role; none is beyond the text's end. */
const isAt = (text: string, at: number, bit: number): boolean =>
  at < text.length && (roles[text.charCodeAt(at)]! & bit) !== 0;
const isWhiteAt = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && (kindOf(text.charCodeAt(at)) & KIND.white) !== 0;

const LINE_END = 0x0a;
const LONGEST_AHEAD = 40;
const WORD_AHEAD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’-]{0,39}/uy;
const UPPER = /^\p{Lu}/u;
const DIGIT = /^\p{N}/u;
/** "iPhone", "eBay", "al-Qaida": small first, and still a name. */
const SMALL_NAME = /^\p{Ll}{1,2}-?\p{Lu}/u;
const INITIAL = /^\p{L}\p{M}*$/u;
/** One letter, with marks perhaps. */
const isInitial = (word: string): boolean =>
  (word.length === 1 || (kindOf(word.charCodeAt(1)) & (KIND.mark | KIND.surrogate)) !== 0) &&
  INITIAL.test(word);
const ACRONYM = /^(?:\p{L}\.)+\p{L}$|^(\p{Lu})\1$|^(?:\p{Lu}{2}\.)+\p{Lu}{2}$|^Ph\.D$/u;
const HOUR = /^[ap]\.m$/i;
const ITEM = /[ \t]*(?:[-*•–]|\d{1,3}[.)]|#{1,6})[ \t]/y;

/** Whether a word's first letter is of a kind; `pattern` says so of letters beyond the basic plane. */
const startsWith = (word: string, wanted: number, pattern: RegExp): boolean => {
  const kind = word === "" ? 0 : kindOf(word.charCodeAt(0));
  return (kind & KIND.surrogate) === 0 ? (kind & wanted) !== 0 : pattern.test(word);
};

const isUpper = (word: string): boolean => startsWith(word, KIND.upper, UPPER);
const isLower = (word: string): boolean => startsWith(word, KIND.lower, /^\p{Ll}/u);

/** The word that ends right before `end`, without brackets and quotes in front of it. */
const wordBefore = (text: string, from: number, end: number): string => {
  let start = end;
  const limit = Math.max(from, end - LOOK_BACK);
  for (; start > limit; start -= 1) {
    const code = text.charCodeAt(start - 1);
    if ((kindOf(code) & KIND.white) !== 0 || (roles[code]! & BEFORE_WORD) !== 0) break;
  }
  return text.slice(start, end);
};

/** How a text is written; found out where a sentence's end hangs on it. */
interface Manner {
  /** "3." before a noun is an ordinal (German, Danish, Czech …). */
  readonly numberedDays: () => boolean;
  /** The text is written without capitals, so that a small letter may open a sentence. */
  readonly noCapitals: () => boolean;
}

/** Where the word that `WORD_AHEAD` finds at an offset ends; the offset itself where there is none. */
const wordEnd = (text: string, start: number): number => {
  const most = Math.min(text.length, start + LONGEST_AHEAD);
  let at = start;
  for (; at < most; at += 1) {
    const code = text.charCodeAt(at);
    const kind = kindOf(code);
    if ((kind & KIND.surrogate) !== 0) {
      WORD_AHEAD.lastIndex = start;
      return start + (WORD_AHEAD.exec(text)?.[0].length ?? 0);
    }
    const isLetter = (kind & (KIND.letter | KIND.number)) !== 0;
    if (!isLetter && (at === start || ((kind & KIND.mark) === 0 && (roles[code]! & WITHIN_WORD) === 0)))
      break;
  }
  return at;
};

/** The next word at or after `from`, past quotes, brackets and dashes. */
const wordAfter = (text: string, from: number): { word: string; start: number } | null => {
  let at = from;
  const limit = Math.min(text.length, from + LOOK_AHEAD);
  for (; at < limit; at += 1) {
    const code = text.charCodeAt(at);
    if ((kindOf(code) & KIND.white) === 0 && (roles[code]! & OPENING) === 0) break;
  }
  const end = wordEnd(text, at);
  return end > at ? { word: text.slice(at, end), start: at } : null;
};

const folded = (word: string): string => word.toLowerCase().replace(/[.'’-]+$/, "");

/** Whether a quotation's end is followed by who said it: `“Why now?” Ms. Roe asked`. */
const isAttributed = (text: string, from: number): boolean => {
  let at = from;
  for (let count = 0; count < 6 && at < from + LOOK_AHEAD; count += 1) {
    const next = wordAfter(text, at);
    if (!next) return false;
    if (SPEECH_VERBS.has(folded(next.word))) return true;
    if (!isUpper(next.word) || (OPENERS.has(folded(next.word)) && count === 0)) return false;
    at = next.start + next.word.length;
    if (/[.!?,;:]/.test(text[at] ?? "") && !next.word.endsWith(".")) return false;
  }
  return false;
};

/** Whether a bracket that closes after the full stop was opened inside the sentence: "Ms. Roe (D-Wash.) Monday". */
const closesAside = (text: string, sentence: number, stop: number): boolean => {
  const from = Math.max(sentence, stop - LOOK_AHEAD);
  const open = text.slice(from, stop).lastIndexOf("(");
  if (open < 0 || from + open === sentence) return false;
  return text.slice(from + open, stop).split(/\s+/, 5).length < 5;
};

/** What is told of a word before a full stop other than by its letters. */
const SPECIAL = new Set([...TITLES, ...BEFORE_NUMBERS, ...CALENDAR, ...AMBIGUOUS]);

/** Whether the full stop at `stop` ends a sentence, given the word that follows it after a space. */
const stopEnds = (text: string, sentence: number, stop: number, next: string, manner: Manner): boolean => {
  const before = wordBefore(text, sentence, stop);
  const key = before.toLowerCase();
  // Most sentences end in a word of four letters and more that is no abbreviation.
  if (before.length > 3 && !before.includes(".") && !isInitial(before) && !SPECIAL.has(key)) return true;
  const opens = (): boolean => OPENERS.has(folded(next)) || FOREIGN_OPENERS.has(folded(next));
  if (/^\d{1,3}$/.test(before)) {
    if (stop - sentence === before.length) return false;
    if (AFTER_ORDINAL_DAY.has(folded(next))) return false;
    return !manner.numberedDays() || opens();
  }
  const capital = isUpper(before);
  if (TITLES.has(key) && (capital || SMALL_TITLES.has(key))) return false;
  if (BEFORE_NUMBERS.has(key) && DIGIT.test(next)) return false;
  if (CALENDAR.has(key) && (capital || DIGIT.test(next))) return !DIGIT.test(next) && opens();
  if (before.length === 3 && HOUR.test(before)) return !AFTER_HOUR.has(folded(next)) && !DIGIT.test(next);
  if (isInitial(before))
    return OPENERS.has(folded(next)) && !(before === "M" && /^\p{Lu}\p{Ll}{4}/u.test(next));
  if ((before.length === 2 || before.includes(".")) && ACRONYM.test(before)) return opens();
  if (AMBIGUOUS.has(key) && (!AMBIGUOUS_CAPITAL_ONLY.has(key) || (capital && !/^\p{Lu}{3,}$/u.test(before))))
    return opens();
  return true;
};

/** Whether "end.The" lacks a space, rather than being a name or an address such as "Booking.com" or "Node.js". */
const lacksSpace = (text: string, sentence: number, stop: number, after: number): boolean => {
  if (!/^\p{Lu}\p{Ll}+(?:[\s,’']|$)|^\p{Lu}\s\p{Ll}/u.test(text.slice(after, after + 24))) return false;
  const before = wordBefore(text, sentence, stop);
  return (
    /^\p{Ll}{2,}$|^\p{Lu}\p{Ll}{2,}$|^\d[\d,]*$/u.test(before) &&
    !TITLES.has(before.toLowerCase()) &&
    !/^(?:com|net|org|co|uk|io|js)\b/i.test(text.slice(after, after + 5))
  );
};

/** The end of the sentence whose terminator is at `at`, or -1 where it goes on. */
const endAt = (text: string, sentence: number, at: number, manner: Manner): number => {
  let end = at + 1;
  while (isAt(text, end, RUN)) end += 1;
  const run = text.slice(at, Math.min(end, at + 8));
  let close = end;
  while (close < end + 6 && isAt(text, close, CLOSER)) close += 1;
  const reference = text[close] === "[" ? /^\[\d{1,3}\]/.exec(text.slice(close, close + 5)) : null;
  if (reference) close += reference[0].length;
  if (close >= text.length) return close;
  if (isAt(text, end - 1, UNSPACED)) {
    // A Japanese quotation goes on with a particle: 「…。」と述べた.
    if (close > end && /^[\u3041-\u309f、，]/u.test(text.slice(close, close + 1))) return -1;
    return close;
  }
  if (!isWhiteAt(text, close)) {
    return run === "." && lacksSpace(text, sentence, at, close) ? close : -1;
  }
  const following = wordAfter(text, close);
  if (!following) return close;
  const { word } = following;
  if (isLower(word) && !SMALL_NAME.test(word) && !manner.noCapitals()) return -1;
  if (close > end && run !== "." && /[!?…]$/.test(run) && isAttributed(text, close)) return -1;
  if (run === ".") {
    if (close > end && text.slice(end, close).includes(")") && closesAside(text, sentence, at)) return -1;
    return stopEnds(text, sentence, at, word, manner) ? close : -1;
  }
  // "He was … Blinken said": an omission stands apart, a trailing-off is attached to its word.
  if (/^(?:\.{2,}|…)$/.test(run) && isWhiteAt(text, at - 1) && !OPENERS.has(folded(word))) return -1;
  return close;
};

/** A line break ends a sentence before a blank line, an item of a list or a heading. */
const breakEnds = (text: string, at: number): boolean => {
  let next = at + 1;
  while (next < text.length && (text[next] === " " || text[next] === "\t" || text[next] === "\r")) next += 1;
  if (text[next] === "\n") return true;
  ITEM.lastIndex = at + 1;
  return ITEM.test(text);
};

/** Frequent words of the languages that write ordinals with a full stop. */
const ORDINAL_LANGUAGES =
  /(?<!\p{L})(?:der|die|das|und|ist|nicht|den|og|det|som|ikke|til|že|jsem|která|oli|että)(?!\p{L})/giu;

/** Five words with a capital: such a text opens its sentences with one. */
const FEW_CAPITALS = /(?:\p{Lu}\P{Lu}+){5}/u;
const SMALL = /\p{Ll}/gu;

/** Whether there are 200 small letters; a pattern that counts them would begin anew at each letter of a text with fewer. */
const hasManySmall = (text: string): boolean => {
  let count = 0;
  SMALL.lastIndex = 0;
  while (count < 200 && SMALL.test(text)) count += 1;
  return count === 200;
};

const once = (find: () => boolean): (() => boolean) => {
  let known: boolean | null = null;
  return () => (known ??= find());
};

const mannerOf = (text: string): Manner => {
  const sample = text.slice(0, 3000);
  return {
    // Only where a text has "3. " at all does it matter whether its language counts so.
    numberedDays: once(
      () =>
        /\d\.\s\p{Lu}/u.test(sample) && (sample.match(ORDINAL_LANGUAGES)?.length ?? 0) > sample.length / 120,
    ),
    noCapitals: once(() => !FEW_CAPITALS.test(sample) && hasManySmall(sample)),
  };
};

/**
 * Splits a text into its sentences: half-open offsets in UTF-16 units, in order, trimmed, with nothing but white
 * space between them. A blank line always ends a sentence; a single line break does before an item of a list.
 * Quotations are split at their inner sentences. Takes time linear in the text.
 */
export const splitSentences = (text: string): Span[] => {
  const sentences: Span[] = [];
  const manner = mannerOf(text);
  let start = 0;
  const push = (end: number): void => {
    let last = end;
    while (last > start && isWhiteAt(text, last - 1)) last -= 1;
    if (last > start) sentences.push({ start, end: last });
    start = Math.max(end, start);
    while (isWhiteAt(text, start)) start += 1;
  };
  while (isWhiteAt(text, start)) start += 1;
  const units = unitsOf(text);
  for (let at = nextTerminator(units, start, text.length); at < text.length;) {
    let next = at + 1;
    if (units[at] === LINE_END) {
      if (breakEnds(text, at)) push(at);
    } else {
      const end = endAt(text, start, at, manner);
      if (end >= 0) push(end);
      // The whole run has been judged: a megabyte of dots is one decision, not a million.
      else while (isAt(text, next, RUN)) next += 1;
    }
    at = nextTerminator(units, Math.max(start, next), text.length);
  }
  push(text.length);
  return sentences;
};
