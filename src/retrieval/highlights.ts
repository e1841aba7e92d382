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
  eachWord(text, place.start, place.end, true, (start, end) => {
    if (wanted.has(termOf(text.slice(start, end), language, mixedCase))) spans.push({ start, end });
  });
  return joinSpans(spans);
};
