/**
 * What an analysis reads of its articles is remembered with each of them. Read sentence by sentence before it begins, it holds
 * nobody up: others get their turn between two of them.
 */
import { causesIn } from "../analysis/claims-cause-reading.ts";
import { readingClaims } from "../analysis/claims.ts";
import { eventsOf } from "../analysis/events.ts";
import { featuresOf } from "../analysis/figures-features.ts";
import { sentencesOf } from "../analysis/figures-sentences.ts";
import { figuresOfArticleSentence } from "../analysis/figures.ts";
import { countWords } from "../analysis/framing-words.ts";
import { findQuotes } from "../analysis/quotes.ts";
import { eachInTurns, inTurns, type Steps } from "../text/breath.ts";
import type { Article, Hit } from "../types.ts";

const byArticle = (hits: readonly Hit[]): Iterable<readonly Hit[]> =>
  Map.groupBy(hits, ({ article }) => article).values();

const readingFigures = function* (hits: readonly Hit[]): Steps<void> {
  for (const own of byArticle(hits))
    for (const sentence of sentencesOf(own)) {
      yield;
      featuresOf(figuresOfArticleSentence(sentence, 0));
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
      yield;
      featuresOf(claim.figures);
      yield;
      causesIn(claim);
    }
};

/** The same, with how their figures are compared and what they say of causes. */
export const readClaims = (hits: readonly Hit[]): Promise<void> => inTurns(readingAll(hits));

const articlesOf = (hits: readonly Hit[]): Iterable<Article> => new Set(hits.map(({ article }) => article));

/** Reads the words of these passages, and whom they quote. */
export const readVoices = async (hits: readonly Hit[]): Promise<void> => {
  await eachInTurns(hits, (hit) => countWords([hit], new Set()));
  await eachInTurns(hits, (hit) => findQuotes([hit]));
};

/** Reads the dated events of their articles. */
export const readEvents = (hits: readonly Hit[]): Promise<void> => eachInTurns(articlesOf(hits), eventsOf);
