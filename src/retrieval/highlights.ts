/** Where the words of a query stand in a passage. */
import type { Article, Span } from "../types.ts";
import { eachWord } from "../text/segmentation.ts";
import { hasLowerCase } from "../text/terms.ts";
import type { Dictionary } from "./dictionary.ts";
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
export type Highlighter = (article: Article, passage: number) => Span[];

/**
 * Where a word may begin that has one of the terms. No stemmer changes a first letter, so that a word in ASCII begins as
 * its term does; what other letters fold to is not known here.
 */
const beginnings = (terms: readonly string[]): RegExp => {
  const initials = new Set<string>();
  for (const { 0: initial = "" } of terms) if (/[a-z0-9_]/.test(initial)) initials.add(initial);
  const either = [...initials].map((initial) => initial + initial.toUpperCase()).join("");
  return new RegExp(`(?<![A-Za-z0-9_])[${either}\\u0080-\\uFFFF]`, "g");
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
  const beginning = beginnings([...wanted].map(dictionary.term));
  return (article, passage) => {
    const place = article.passages[passage];
    if (!place) return [];
    const { text, language } = article;
    const mixedCase = hasLowerCase(text);
    const spans: Span[] = phrases.flatMap((phrase) => phrase.find(text, place.start, place.end));
    const look = dictionary.looker(language);
    const read = text.slice(place.start, place.end);
    beginning.lastIndex = 0;
    while (beginning.test(read)) {
      // No word goes beyond a blank: what stands between two is read as it would be in the whole text.
      const from = read.lastIndexOf(" ", beginning.lastIndex - 1) + 1;
      const blank = read.indexOf(" ", beginning.lastIndex);
      const to = blank < 0 ? read.length : blank;
      eachWord(read, from, to, true, (start, end) => {
        if (wanted.has(look(read, start, end, mixedCase)))
          spans.push({ start: place.start + start, end: place.start + end });
      });
      beginning.lastIndex = to;
    }
    return joinSpans(spans);
  };
};
