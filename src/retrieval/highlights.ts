/** Where the words of a query stand in a passage. */
import type { Article, Span } from "../types.ts";
import { irregularForms } from "../text/irregular-forms.ts";
import { eachWord } from "../text/segmentation.ts";
import { stemWord } from "../text/stemming.ts";
import type { Dictionary } from "./dictionary.ts";
import { withRoom } from "./growable.ts";
import { openText } from "./open-text.ts";
import type { OpenText } from "./open-text.ts";
import type { Phrase } from "./phrases.ts";

const areApart = (spans: readonly Span[]): boolean => {
  for (let at = 1; at < spans.length; at += 1) if (spans[at]!.start < spans[at - 1]!.end) return false;
  return true;
};

/** Spans in order, overlapping ones joined; mostly they are so already. */
const joinSpans = (spans: Span[]): Span[] => {
  if (areApart(spans)) return spans;
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

/** By character: 0 where the next one is within a word, for sure. */
const OPENS = Uint8Array.from({ length: OTHERS + 1 }, (_, code) =>
  code < OTHERS && /\w/.test(String.fromCharCode(code)) ? 0 : 1,
);

/** Letters as numbers below 32, of either case; 0 for all other characters. */
const LETTERS = 32;
const LETTER = Uint8Array.from({ length: OTHERS + 1 }, (_, code) =>
  isPlainLetter(code) ? code & (LETTERS - 1) : 0,
);

/** A term of so many letters begins as its words do, two letters long. */
const LONG = 4;
/** Languages whose stemmers take beginnings off ("memakan": "makan"), or that write one sound in two ways ("đ", "dj"). */
const CHANGING = new Set(["id", "sr"]);

/** By English stem: the forms that begin otherwise, "sold" of "sell". */
const irregular = new Map<string, string[]>();
for (const [form, base] of irregularForms) {
  if (form.slice(0, 2) === base.slice(0, 2)) continue;
  const stem = stemWord(base);
  irregular.set(stem, [...(irregular.get(stem) ?? []), form]);
}

const anyBeginning = new Uint8Array((OTHERS + 1) * LETTERS).fill(1);

/**
 * By a character and the letter after it: 1 where one of the terms may begin so. A word in ASCII begins as its term does, but
 * what is no letter may be taken out of it. A table, because a pattern made for each query takes longer to compile than to
 * look through a page with it.
 */
const beginningsOf = (wanted: ReadonlySet<number>, dictionary: Dictionary): Uint8Array => {
  const begins = new Uint8Array((OTHERS + 1) * LETTERS);
  begins.fill(1, OTHERS * LETTERS);
  const add = (word: string): void => {
    const first = Math.min(word.charCodeAt(0), OTHERS);
    const second = word.length < LONG ? 0 : LETTER[Math.min(word.charCodeAt(1), OTHERS)]!;
    for (const initial of LETTER[first] === 0 ? [first] : [first, first & ~32]) {
      const row = initial * LETTERS;
      if (second === 0) begins.fill(1, row, row + LETTERS);
      else begins[row] = begins[row + second] = 1;
    }
  };
  for (const number of wanted) {
    const term = dictionary.term(number);
    add(term);
    irregular.get(term)?.forEach(add);
  }
  return begins;
};

/** Where words with one of the terms may begin. */
let places = new Uint32Array(1 << 12);

/**
 * Puts the places where one of the terms may begin into `places`; gives how many. No branch: which characters begin a word
 * cannot be foretold, and being wrong about it would take most of the time.
 */
const findBeginnings = ({ units, length }: OpenText, begins: Uint8Array): number => {
  places = withRoom(places, length + 1);
  const found = places;
  let count = 0;
  let opens = 1;
  let code = Math.min(units[0]!, OTHERS);
  for (let at = 0; at < length; at += 1) {
    const next = at + 1 < length ? Math.min(units[at + 1]!, OTHERS) : BLANK;
    found[count] = at;
    count += begins[code * LETTERS + LETTER[next]!]! & opens;
    opens = OPENS[code]!;
    code = next;
  }
  return count;
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
  const begins = beginningsOf(wanted, dictionary);
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
    const count = findBeginnings(opened, CHANGING.has(language) ? anyBeginning : begins);
    let read = 0;
    for (let next = 0; next < count; next += 1) {
      const at = places[next]!;
      if (at < read) continue;
      const isFirst = at === 0 || units[at - 1] === BLANK;
      const end = isFirst ? endOfPlainWord(units, at, length) : -1;
      if (end > 0) {
        mark(place.start + at, place.start + end);
        continue;
      }
      // No word goes beyond a blank: what stands between two is read as it would be in the whole text.
      let from = at;
      while (from > 0 && units[from - 1] !== BLANK) from -= 1;
      for (read = at; read < length && units[read] !== BLANK;) read += 1;
      eachWord(text, place.start + from, place.start + read, true, mark);
    }
    return joinSpans(spans);
  };
};
