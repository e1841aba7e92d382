/** The sentences of the hits' passages: each once, those of syndicated copies folded into their original's. */
import { findNumbers } from "../text/numbers.ts";
import { remember } from "../text/remember.ts";
import type { Article, Hit, Span } from "../types.ts";

/** A sentence of an article, with what was said right before it. */
export interface HitSentence extends Span {
  readonly article: Article;
  readonly text: string;
  /** The sentence before it in the same paragraph; null at a paragraph's start or where the passage begins. */
  readonly before: string | null;
}

/** A sentence of more characters and more words is likely a table, a list or words without end; as many of an article are read. */
const LONG = 600;
const LONG_WORDS = 100;
const MOST_LONG = 4;

const isLong = (sentence: string): boolean =>
  sentence.length > LONG && sentence.split(" ", LONG_WORDS + 1).length > LONG_WORDS;

/** Tells of an article's sentences, asked of one after another, which are read: all but endless ones after the first few. */
export const createReadable = (): ((sentence: string) => boolean) => {
  let long = 0;
  return (sentence) => !isLong(sentence) || (long += 1) <= MOST_LONG;
};

/** A sentence without the bullet of the list that it stands in; a number stays, which may be a day ("12. März"). */
const withoutBullet = (text: string, { start, end }: Span): Span => {
  const bullet = /^[-*+•–]\s+(?=\S)/u.exec(text.slice(start, Math.min(end, start + 12)))?.[0] ?? "";
  return { start: start + bullet.length, end };
};

/** The sentences of the hits, endless ones after an article's first few aside, in the order of the articles' first hit and of the text. Near-linear in their number. */
export const sentencesOf = (hits: readonly Hit[]): HitSentence[] => {
  const articles = new Map<string, { article: Article; spans: Map<number, Span> }>();
  for (const { article, passage } of hits) {
    const key = `${article.collection}/${article.id}`;
    let entry = articles.get(key);
    if (!entry) articles.set(key, (entry = { article, spans: new Map() }));
    for (const sentence of passage.sentences) entry.spans.set(sentence.start, sentence);
  }
  const originals = new Set([...articles.values()].map(({ article }) => article.id));
  const sentences: HitSentence[] = [];
  for (const { article, spans } of articles.values()) {
    if (article.copyOf !== null && originals.has(article.copyOf) && article.copyOf !== article.id) continue;
    let last: Span | null = null;
    const isReadable = createReadable();
    for (const whole of [...spans.values()].sort((a, b) => a.start - b.start)) {
      const span = withoutBullet(article.text, whole);
      const text = article.text.slice(span.start, span.end);
      if (!isReadable(text)) continue;
      const between: string | null = last ? article.text.slice((last as Span).end, span.start) : null;
      const before: string | null =
        last && between !== null && between.length < 3 && !between.includes("\n")
          ? article.text.slice((last as Span).start, (last as Span).end)
          : null;
      sentences.push({ article, start: span.start, end: span.end, text, before });
      last = span;
    }
  }
  return sentences;
};

/** Sentences whose quantities are remembered. */
const REMEMBERED = 16;

/** The counts, sums, shares and sizes of a sentence, as if of no known language. Its last answers are kept: a sentence's figures come one after another. */
export const quantitiesIn = remember(
  (sentence) => findNumbers(sentence).filter(({ kind }) => /^(?:count|money|percent|measure)$/u.test(kind)),
  REMEMBERED,
);
