/**
 * What an analysis reads of its articles is remembered with each of them. Read sentence by sentence before it begins, it holds
 * nobody up: others get their turn between two of them.
 */
import { causesIn } from "../analysis/claims-cause-reading.ts";
import { readingClaims } from "../analysis/claims.ts";
import { readingEvents } from "../analysis/events.ts";
import { featuresOf } from "../analysis/figures-features.ts";
import { sentencesOf } from "../analysis/figures-sentences.ts";
import { readingFiguresOf } from "../analysis/figures.ts";
import { countWords } from "../analysis/framing-words.ts";
import { readingSaid } from "../analysis/quotes.ts";
import { eachInTurns, inTurns, type Steps } from "../text/breath.ts";
import type { Article, Figure, Hit } from "../types.ts";

const byArticle = (hits: readonly Hit[]): Iterable<readonly Hit[]> =>
  Map.groupBy(hits, ({ article }) => article).values();

const readingFeatures = function* (figures: readonly Figure[]): Steps<void> {
  for (const figure of figures) {
    yield;
    featuresOf([figure]);
  }
};

const readingFigures = function* (hits: readonly Hit[]): Steps<void> {
  for (const own of byArticle(hits))
    for (const sentence of sentencesOf(own)) {
      yield;
      yield* readingFeatures(yield* readingFiguresOf(sentence, 0));
    }
};

/** Reads the figures of these passages. */
export const readFigures = (hits: readonly Hit[]): Promise<void> => inTurns(readingFigures(hits));

const readingAssertions = function* (hits: readonly Hit[]): Steps<void> {
  for (const own of byArticle(hits)) yield* readingClaims(own, () => 0);
};

/** Reads what the sentences of these passages assert. */
export const readAssertions = (hits: readonly Hit[]): Promise<void> => inTurns(readingAssertions(hits));

const readingAll = function* (hits: readonly Hit[]): Steps<void> {
  for (const own of byArticle(hits))
    for (const claim of yield* readingClaims(own, () => 0)) {
      yield* readingFeatures(claim.figures);
      yield;
      causesIn(claim);
    }
};

/** The same, with how their figures are compared and what they say of causes. */
export const readClaims = (hits: readonly Hit[]): Promise<void> => inTurns(readingAll(hits));

const articlesOf = (hits: readonly Hit[]): Iterable<Article> => new Set(hits.map(({ article }) => article));

const readingOfArticles = function* (
  hits: readonly Hit[],
  reading: (article: Article) => Steps<unknown>,
): Steps<void> {
  for (const article of articlesOf(hits)) {
    yield;
    yield* reading(article);
  }
};

/** Reads the words of these passages, and whom they quote. */
export const readVoices = async (hits: readonly Hit[]): Promise<void> => {
  await eachInTurns(hits, (hit) => countWords([hit], new Set()));
  await inTurns(readingOfArticles(hits, readingSaid));
};

/** Reads the dated events of their articles. */
export const readEvents = (hits: readonly Hit[]): Promise<void> =>
  inTurns(readingOfArticles(hits, readingEvents));
