/** Where the words of a query stand in a passage. */
import type { Article, Span } from "../types.ts";
import { eachWord } from "../text/segmentation.ts";
import { hasLowerCase, termOf } from "../text/terms.ts";
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

const isAsciiLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/**
 * Whether a word cannot have one of the terms: no stemmer changes a first letter, so that a word of plain letters
 * needs no look when no term begins as it does.
 */
const isUnlike = (text: string, start: number, end: number, initials: ReadonlySet<number>): boolean => {
  if (initials.has(text.charCodeAt(start) | 32)) return false;
  for (let at = start; at < end; at += 1) if (!isAsciiLetter(text.charCodeAt(at))) return false;
  return true;
};

/** The wanted terms and phrases in a passage of the article, as offsets into the article's text. */
export const highlightPassage = (
  article: Article,
  passage: number,
  wanted: ReadonlySet<string>,
  phrases: readonly Phrase[],
): Span[] => {
  const place = article.passages[passage];
  if (!place) return [];
  const { text, language } = article;
  const mixedCase = hasLowerCase(text);
  const spans: Span[] = phrases.flatMap((phrase) => phrase.find(text, place.start, place.end));
  const initials = new Set([...wanted].map((term) => term.charCodeAt(0)));
  eachWord(text, place.start, place.end, true, (start, end) => {
    if (isUnlike(text, start, end, initials)) return;
    if (wanted.has(termOf(text.slice(start, end), language, mixedCase))) spans.push({ start, end });
  });
  return joinSpans(spans);
};
