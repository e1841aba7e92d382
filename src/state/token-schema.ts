/** The part of the state that counts what a model's answers took. */
import { z } from "zod";

const counts = z.record(z.string().min(1).max(40), z.number().int().min(0));

const tokensSpent = z.object({
  /** The day in UTC that is counted: "2031-03-04"; empty before the first answer. */
  day: z.string().max(10),
  total: z.number().int().min(0),
  /** By id. */
  users: counts,
  servers: counts,
});

/** What one day's answers by a model took. */
export type TokensSpent = z.infer<typeof tokensSpent>;

/** A day on which nothing was spent. */
export const noTokens = (day = ""): TokensSpent => ({ day, total: 0, users: {}, servers: {} });

/** What token budgets add to the document; absent in documents from before there were budgets. */
export const tokenFields = { tokensSpent: tokensSpent.default(() => noTokens()) };

/** The most people, and the most servers, that one day's count names; those who spent least go first. */
export const MOST_COUNTED = 10_000;

const largest = (own: Record<string, number>): Record<string, number> => {
  const entries = Object.entries(own);
  return entries.length <= MOST_COUNTED
    ? own
    : Object.fromEntries(entries.sort(([, a], [, b]) => b - a).slice(0, MOST_COUNTED));
};

/** Keeps the present day's count only, and bounded. Mutates. */
export const pruneTokens = (document: { tokensSpent: TokensSpent }, now: Date): void => {
  const { tokensSpent: spent } = document;
  const day = now.toISOString().slice(0, 10);
  document.tokensSpent =
    spent.day === day
      ? { ...spent, users: largest(spent.users), servers: largest(spent.servers) }
      : noTokens(day);
};
