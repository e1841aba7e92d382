/**
 * Scores the passages of all blocks for a planned query: BM25 of the passage plus `ARTICLE_WEIGHT` times BM25 of its
 * article. All that match are counted, as sets; scored is only what can reach the results. A block whose largest impacts
 * (block-max, Ding and Suel 2011) cannot is passed over, in others articles without an essential term (MaxScore, Turtle
 * and Flood 1995), then articles whose bound is too low.
 */
import {
  countPassages,
  countTerms,
  createPassageSet,
  hasPassage,
  joinTerms,
  keepOnly,
  keepWhere,
  takeOut,
} from "./bitsets.ts";
import { REACH } from "./block.ts";
import type { Block } from "./block.ts";
import {
  UNITS,
  articleBounds,
  boundArticles,
  boundOfBest,
  candidates,
  takeCandidates,
} from "./candidates.ts";
import { boundBlocks, createLocalQuery } from "./local-query.ts";
import type { LocalQuery, WeightedTerm } from "./local-query.ts";
import { articlePosting, seek } from "./lookup.ts";
import type { BlockMask } from "./masks.ts";
import { ARTICLE_WEIGHT, BLOCK_PASSAGES } from "./parameters.ts";
import { keepPairs } from "./pairs.ts";
import type { Holds } from "./reading.ts";
import { anyOf } from "./term-rows.ts";
import type { TermRow } from "./term-rows.ts";
import { createTop } from "./top.ts";
import type { Top } from "./top.ts";

interface Scoring {
  readonly blocks: readonly Block[];
  readonly terms: readonly WeightedTerm[];
  /** A passage must have none of these terms. */
  readonly excluded: readonly TermRow[];
  /** A passage needs one term of each. */
  readonly required: readonly (readonly TermRow[])[];
  /** A passage needs all of these pairs of words (pairs.ts). */
  readonly pairs: readonly number[];
  /** What may be found of a block; null where all may. */
  readonly mask: (block: number) => BlockMask | null;
  /** Reads whether a passage that matches otherwise holds the query's phrases; null where that is nobody's concern here. */
  readonly holds: Holds | null;
  /** How many of the best to give. */
  readonly keep: number;
}

/** A passage with its score; `number` is `block * BLOCK_PASSAGES + passage`. */
export interface Scored {
  readonly score: number;
  readonly number: number;
}

const matching = createPassageSet();
const scratch = createPassageSet();
const passageScores = new Float64Array(BLOCK_PASSAGES);
/** Looking up a posting takes as long as adding up so many. */
const LOOKUP = 16;

/** Rounding of the bounds must not pass over what just enters. */
const SLACK = 1 - 1e-5;

/** Whether it takes more than a word of the query to match. */
const isConstrained = ({ excluded, required, pairs, holds }: Scoring): boolean =>
  required.length > 0 || pairs.length > 0 || excluded.length > 0 || holds !== null;

/** What counts the passages of a block that match; where that takes more than a word they are then in `matching`. */
const createCounting = (scoring: Scoring) => {
  const { blocks, pairs, holds } = scoring;
  const wanted = anyOf(scoring.terms.map(({ row }) => row));
  const required = scoring.required.map(anyOf);
  const excluded = scoring.excluded.length > 0 ? anyOf(scoring.excluded) : null;
  const constrained = isConstrained(scoring);
  return ({ number, count, places }: LocalQuery, mask: BlockMask | null): number => {
    const block = blocks[number]!;
    if (!constrained && mask === null && count === 1) {
      const { starts } = block.passages;
      return starts[places[0]! + 1]! - starts[places[0]!]!;
    }
    if (!constrained) return countTerms(block, number, wanted, mask?.passages ?? null);
    joinTerms(matching, block, number, wanted);
    if (mask) keepOnly(matching, mask.passages);
    keepPairs(matching, block, pairs);
    for (const terms of required) {
      joinTerms(scratch, block, number, terms);
      keepOnly(matching, scratch);
    }
    if (excluded) {
      joinTerms(scratch, block, number, excluded);
      takeOut(matching, scratch);
    }
    if (holds) keepWhere(matching, (passage) => holds(number * BLOCK_PASSAGES + passage));
    return countPassages(matching);
  };
};

/** What an article can reach once its other terms are known too; less than `least` as soon as it cannot reach that. */
const completeBound = (
  block: Block,
  { starts, ends, weights, bounds, order }: LocalQuery,
  skipped: number,
  article: number,
  { bound, least }: { readonly bound: number; readonly least: number },
): number => {
  let whole = bound;
  for (let next = skipped - 1; next >= 0 && whole > least; next -= 1) {
    const term = order[next]!;
    const at = articlePosting(block, starts[term]!, ends[term]!, article);
    whole -= bounds[term]!;
    if (at >= 0) whole += REACH * weights[term]! * block.articles.reach[at]!;
  }
  return whole;
};

/** Pushes the matching passages of an article. Scores are summed in the order of the query, whatever was passed over. */
const pushArticle = (block: Block, query: LocalQuery, article: number, checked: boolean, top: Top): void => {
  const { articles, passages, articleOf } = block;
  const first = block.firstPassage[article]!;
  const end = block.firstPassage[article + 1]!;
  let articleScore = 0;
  for (let term = 0; term < query.count; term += 1) {
    const place = query.places[term]!;
    const weight = query.weights[term]!;
    const posting = articlePosting(block, query.starts[term]!, query.ends[term]!, article);
    if (posting < 0) continue;
    articleScore += weight * articles.impacts[posting]!;
    const last = passages.starts[place + 1]!;
    let at = seek(passages.local, passages.starts[place]!, last, articleOf.length, first);
    for (; at < last && passages.local[at]! < end; at += 1)
      passageScores[passages.local[at]!]! += weight * passages.impacts[at]!;
  }
  articleScore *= ARTICLE_WEIGHT;
  for (let passage = first; passage < end; passage += 1) {
    const score = passageScores[passage]!;
    passageScores[passage] = 0;
    if (score === 0 || articleScore + score < top.threshold()) continue;
    if (checked && !hasPassage(matching, passage)) continue;
    top.push(articleScore + score, query.number * BLOCK_PASSAGES + passage);
  }
};

const hasMatching = ({ firstPassage }: Block, article: number): boolean => {
  const end = firstPassage[article + 1]!;
  for (let passage = firstPassage[article]!; passage < end; passage += 1)
    if (hasPassage(matching, passage)) return true;
  return false;
};

/** How a block is gone through. */
interface Going {
  readonly mask: BlockMask | null;
  /** Whether `matching` decides which passages match. */
  readonly checked: boolean;
  /** Whether those are few of the passages with a term of the query. */
  readonly few: boolean;
  readonly keep: number;
}

/** Pushes what can enter of a block. */
const scoreBlock = (block: Block, query: LocalQuery, going: Going, top: Top): void => {
  const { bounds, count, order, starts, ends } = query;
  const { mask, checked } = going;
  const articles = block.slots.length;
  const postings = (next: number): number => ends[order[next]!]! - starts[order[next]!]!;
  let least = top.threshold() * SLACK;
  let skipped = 0;
  let rest = 0;
  let others = 0;
  // Terms that even together cannot bring a passage in are looked up for the articles that others bring...
  while (skipped < count - 1 && rest + bounds[order[skipped]!]! < least) {
    rest += bounds[order[skipped]!]!;
    others += postings(skipped);
    skipped += 1;
  }
  let brought = 0;
  for (let next = skipped; next < count; next += 1) brought += postings(next);
  // ... unless those are so many that adding up everything takes less time.
  if (brought * query.share * skipped * LOOKUP > others) {
    brought += others;
    skipped = rest = 0;
  }
  const scale = UNITS / query.bound;
  const enough = (): number => Math.max(0, Math.floor((least - rest) * scale));
  boundArticles(block, query, skipped, count, scale);
  let found = takeCandidates(block, query, { from: skipped, brought, enough: enough(), mask });
  if (skipped > 0) {
    query.share = (query.share + found / brought) / 2;
    if (found * skipped * LOOKUP > 2 * others) {
      boundArticles(block, query, 0, skipped, scale);
      brought += others;
      skipped = rest = 0;
      found = takeCandidates(block, query, { from: 0, brought, enough: enough(), mask });
    }
  }
  const push = (above: number, upTo: number): void => {
    for (let next = 0; next < found; next += 1) {
      const article = candidates[next]!;
      const units = articleBounds[article]!;
      const bound = units / scale + rest;
      if (units <= above || units > upTo || bound <= least) continue;
      if (skipped > 0 && completeBound(block, query, skipped, article, { bound, least }) <= least) continue;
      if (going.few && !hasMatching(block, article)) continue;
      pushArticle(block, query, article, checked, top);
      least = top.threshold() * SLACK;
    }
  };
  // While there is room everything enters: the most promising first, so that little else does.
  const first = least < 0 ? boundOfBest(found, going.keep) : 0;
  if (first > 0) push(first, Infinity);
  push(0, first > 0 ? first : Infinity);
  articleBounds.fill(0, 0, articles);
};

/** How many passages match, unread. */
export const countMatches = (scoring: Omit<Scoring, "keep" | "holds">): number => {
  const enter = createLocalQuery(scoring.terms);
  const countMatching = createCounting({ ...scoring, keep: 1, holds: null });
  let total = 0;
  for (let number = 0; number < scoring.blocks.length; number += 1) {
    const mask = scoring.mask(number);
    if (mask?.isEmpty) continue;
    const query = enter(number, 0);
    if (query.count > 0) total += countMatching(query, mask);
  }
  return total;
};

/** The numbers of the blocks, the one with the highest bound first. */
const byBound = (bounds: Float64Array): Uint32Array => {
  const order = new Uint32Array(bounds.length);
  for (let number = 0; number < bounds.length; number += 1) {
    let at = number;
    for (; at > 0 && bounds[order[at - 1]!]! < bounds[number]!; at -= 1) order[at] = order[at - 1]!;
    order[at] = number;
  }
  return order;
};

/** How many passages match, and the best of them, best first. */
export const scorePassages = (scoring: Scoring): { total: number; best: Scored[] } => {
  const { blocks, terms, required, pairs, holds, keep } = scoring;
  const top = createTop(keep);
  const bounds = boundBlocks(blocks.length, terms);
  const enter = createLocalQuery(terms);
  const countMatching = createCounting(scoring);
  const going = {
    checked: isConstrained(scoring),
    few: required.length + pairs.length > 0 || holds !== null,
    keep,
  };
  let total = 0;
  // The most promising first: the sooner the results are good, the more is passed over.
  const promising = byBound(bounds);
  for (const number of promising) {
    if (bounds[number] === 0) break;
    const mask = scoring.mask(number);
    if (mask?.isEmpty) continue;
    const query = enter(number, bounds[number]!);
    const count = countMatching(query, mask);
    total += count;
    if (count > 0 && query.bound > top.threshold() * SLACK)
      scoreBlock(blocks[number]!, query, { ...going, mask }, top);
  }
  return { total, best: top.sorted() };
};
