/**
 * What an analysis reads of its articles is remembered with each of them. Read article by article before it begins, it holds
 * nobody up: others get their turn between two of them.
 */
import { causesIn } from "../analysis/claims-cause-reading.ts";
import { claimsOf } from "../analysis/claims.ts";
import { eventsOf } from "../analysis/events.ts";
import { featuresOf } from "../analysis/figures-features.ts";
import { findFigures } from "../analysis/figures.ts";
import { countWords } from "../analysis/framing-words.ts";
import { findQuotes } from "../analysis/quotes.ts";
import { eachInTurns } from "../text/breath.ts";
import type { Article, Hit } from "../types.ts";

const byArticle = (hits: readonly Hit[]): Iterable<readonly Hit[]> =>
  Map.groupBy(hits, ({ article }) => article).values();

/** Reads the figures of these passages. */
export const readFigures = (hits: readonly Hit[]): Promise<void> =>
  eachInTurns(byArticle(hits), (own) => featuresOf(findFigures(own)));

/** Reads what their sentences assert. */
export const readClaims = (hits: readonly Hit[]): Promise<void> =>
  eachInTurns(byArticle(hits), (own) => {
    for (const claim of claimsOf(own, () => 0)) {
      featuresOf(claim.figures);
      causesIn(claim);
    }
  });

const articlesOf = (hits: readonly Hit[]): Iterable<Article> => new Set(hits.map(({ article }) => article));

/** Reads the words of these passages, and whom they quote. */
export const readVoices = async (hits: readonly Hit[]): Promise<void> => {
  await eachInTurns(hits, (hit) => countWords([hit], new Set()));
  await eachInTurns(hits, (hit) => findQuotes([hit]));
};

/** Reads the dated events of their articles. */
export const readEvents = (hits: readonly Hit[]): Promise<void> => eachInTurns(articlesOf(hits), eventsOf);
