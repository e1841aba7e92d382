/** From scored passages to the hits of one page: copies folded, outlets and articles capped. */
import type { SearchRequest } from "../types.ts";
import type { ArticleTable } from "./article-table.ts";
import type { Block } from "./block.ts";
import { BLOCK_PASSAGES, RECENCY_HALF_LIFE, RECENCY_WEIGHT } from "./parameters.ts";
import type { Scored } from "./scoring.ts";

/** What counts as a good match, of the best one's score. */
const GOOD_MATCH = 0.6;

/** A scored passage by its place in an article. */
export interface Candidate extends Scored {
  readonly slot: number;
  /** Index into the article's passages. */
  readonly passage: number;
  /** Whether it has a word of the query that no original has, though it is of a copy. */
  readonly isAlone?: boolean;
}

/** Looks up what a passage is by `block * BLOCK_PASSAGES + passage`; `local` is its number in the block. */
export const placeOf = (blocks: readonly Block[], number: number) => {
  const block = blocks[Math.floor(number / BLOCK_PASSAGES)]!;
  const local = number % BLOCK_PASSAGES;
  const article = block.articleOf[local]!;
  const passage = block.passageNumber[article]! + local - block.firstPassage[article]!;
  return { block, local, slot: block.slots[article]!, passage };
};

/** Looks up what scored passages are; `alone` holds the numbers of those that stand alone. */
export const locate = (
  blocks: readonly Block[],
  { number, score }: Scored,
  alone: ReadonlySet<number>,
): Candidate => {
  const { slot, passage } = placeOf(blocks, number);
  return { number, slot, passage, score, isAlone: alone.size > 0 && alone.has(number) };
};

/**
 * Lifts recent passages, for a query that asks for the latest: the score times 1 + w 2^(-age / half-life), after Li and
 * Croft (2003), whose prior is exponential too. The age counts from the newest article among the good matches, so that
 * a late piece that only mentions the topic does not make all others old. An article without a date is not lifted.
 */
export const liftRecent = (candidates: readonly Candidate[], table: ArticleTable): Candidate[] => {
  const good = GOOD_MATCH * (candidates[0]?.score ?? 0);
  let newest = -Infinity;
  for (const { slot, score } of candidates) {
    if (score >= good) newest = Math.max(newest, table.day(slot) ?? -Infinity);
  }
  return candidates
    .map((candidate) => {
      const day = table.day(candidate.slot);
      const lift = day === null ? 0 : RECENCY_WEIGHT * 2 ** (Math.min(0, day - newest) / RECENCY_HALF_LIFE);
      return { ...candidate, score: candidate.score * (1 + (Number.isFinite(lift) ? lift : 0)) };
    })
    .sort((a, b) => b.score - a.score);
};

/**
 * The candidates that a page shows, best first. A copy gives way to its original, if that is among the candidates and the
 * copy does not stand alone, and to a better copy of the same original. `full` tells that more candidates would not change
 * the page. With `holds` only the candidates that pass count as such; no more are asked for than the page takes.
 */
export const selectPage = (
  candidates: readonly Candidate[],
  request: SearchRequest,
  table: ArticleTable,
  holds: ((candidate: Candidate) => boolean) | null,
): { page: Candidate[]; full: boolean } => {
  const fold = request.foldCopies !== false;
  const offset = Math.max(0, Math.trunc(request.offset ?? 0) || 0);
  let slots: Set<number> | null = null;
  const isPresent = (wanted: number): boolean => {
    slots ??= new Set(candidates.map(({ slot }) => slot));
    if (!slots.has(wanted)) return false;
    return holds === null || candidates.some((other) => other.slot === wanted && holds(other));
  };
  const voices = new Map<number, number>();
  const byArticle = new Map<number, number>();
  const byOutlet = new Map<number, number>();
  const page: Candidate[] = [];
  let skipped = 0;
  for (const candidate of candidates) {
    const { slot } = candidate;
    if (holds !== null && !holds(candidate)) continue;
    const original = fold ? table.original(slot) : -1;
    if (original >= 0) {
      if (candidate.isAlone !== true && isPresent(original)) continue;
      const voice = voices.get(original);
      if (voice !== undefined && voice !== slot) continue;
      voices.set(original, slot);
    }
    if (request.perArticle !== undefined && (byArticle.get(slot) ?? 0) >= request.perArticle) continue;
    if (request.perOutlet !== undefined) {
      const outlet = table.outlet(slot);
      const fromOutlet = byOutlet.get(outlet) ?? 0;
      if (fromOutlet >= request.perOutlet) continue;
      byOutlet.set(outlet, fromOutlet + 1);
    }
    if (request.perArticle !== undefined) byArticle.set(slot, (byArticle.get(slot) ?? 0) + 1);
    if (skipped < offset) {
      skipped += 1;
      continue;
    }
    page.push(candidate);
    if (page.length >= request.limit) return { page, full: true };
  }
  return { page, full: false };
};
