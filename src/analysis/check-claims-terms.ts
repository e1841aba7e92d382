/** The words by which a message's sentences are held against the coverage's, and where they stand. */
import { createMemory } from "../text/article-memory.ts";
import { meaningOf, meaningOfWord, meaningsIn } from "../text/lexicon.ts";
import { analyse } from "../text/terms.ts";
import type { Article } from "../types.ts";
import type { SharedWord } from "./claims-polarity-reading.ts";
import type { HitSentence } from "./figures-sentences.ts";
import { figuresOfSentence, type SentenceFigure } from "./figures.ts";
import { nameKey, namesOf } from "./figures-features.ts";
import { happeningsIn, isOneKind } from "./timeline-happenings.ts";

/** The meanings, stems and names of a text, numbers left out. `language`: ISO 639-1. */
export const termsOf = (text: string, language: string): Set<string> => {
  const printed = new Set(namesOf(text));
  // "Step down" is one meaning in two words; in a text of another language single words have one too.
  const phrases = meaningsIn(text, language).filter(
    ({ start, end }) => language !== "en" || /\s/u.test(text.slice(start, end)),
  );
  return new Set([
    ...phrases.map(({ term }) => term),
    ...analyse(text, language)
      .filter(({ term }) => !/^\p{N}/u.test(term))
      .filter(({ start, end }) => !phrases.some((phrase) => phrase.start < end && start < phrase.end))
      .map(({ term, start, end }) =>
        printed.has(text.slice(start, end)) ? nameKey(text.slice(start, end)) : meaningOf(term),
      ),
  ]);
};

const read = createMemory<Article, ReadonlySet<string>>();

/** The same of an article and its headline, read once. */
export const articleTerms = (article: Article): ReadonlySet<string> => {
  const known = read.get(article);
  if (known) return known;
  const terms = termsOf(`${article.headline}\n${article.text}`, article.language);
  read.set(article, terms);
  return terms;
};

const told = createMemory<Article, ReadonlySet<string>>();

/** Whether an article on all of those named tells of a happening of the kind that `text` speaks of: "sank", "struck the mole". */
export const tellsKind = (article: Article, text: string, named: readonly string[]): boolean => {
  if (named.length === 0 || !named.every((name) => article.text.includes(name))) return false;
  let kinds = told.get(article);
  if (!kinds) told.set(article, (kinds = happeningsIn(`${article.headline}\n${article.text}`)));
  return isOneKind(happeningsIn(text), kinds);
};

/** Where the shared words of a text stand, phrases under the place of their first word. */
export const placesIn = (text: string, shared: ReadonlySet<string>, language: string): SharedWord[] => [
  ...meaningsIn(text, language).flatMap(({ term, start, end }) =>
    shared.has(term) && /\s/u.test(text.slice(start, end)) ? [{ term, at: start }] : [],
  ),
  ...[...text.matchAll(/[\p{L}\p{M}]+(?:[-'’][\p{L}\p{M}]+)*/gu)].flatMap((match): SharedWord[] => {
    const term = [meaningOfWord(match[0], language), nameKey(match[0])].find((key) => shared.has(key));
    return term === undefined ? [] : [{ term, at: match.index }];
  }),
];

const alone = createMemory<Article, Map<number, readonly SentenceFigure[]>>();

/** The figures of a sentence, read without the one before it; remembered with its article. */
export const figuresAlone = ({
  article,
  start,
  text,
}: Pick<HitSentence, "article" | "start" | "text">): readonly SentenceFigure[] => {
  let own = alone.get(article);
  if (!own) alone.set(article, (own = new Map()));
  let figures = own.get(start);
  if (!figures) own.set(start, (figures = figuresOfSentence(text, null, article.language)));
  return figures;
};
