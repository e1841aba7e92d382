/** Counts that a topic or a statement gives, which tell of no story. */
import type { QueryTerm } from "../types.ts";

/** Counts in what is told or sought: not "flight 1282", "Boeing 737" or "7 October". */
const COUNT =
  /(?<!\p{Lu}[\p{L}\p{N}]*\s|(?:flight|route|highway|room|section|resolution|bill|unit|vuelo|vol|flug)\s|[\p{L}\p{N}.,:-])\p{Nd}[\p{Nd}.,]*(?=\s\p{Ll})/gu;
const LEAST_BESIDE_COUNT = 2;

/** The words of a topic that say which story is meant, all where these are few: the dead of another are as many by chance. */
export const withoutCounts = (text: string, terms: readonly QueryTerm[]): readonly QueryTerm[] => {
  const counts = new Set([...text.matchAll(COUNT)].map(([count]) => count.replace(/[.,]$/u, "")));
  const others = terms.filter(({ word }) => !counts.has(word));
  return others.length >= LEAST_BESIDE_COUNT ? others : terms;
};
