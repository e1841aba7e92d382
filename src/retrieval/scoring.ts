/**
 * Scores the passages of all blocks for a planned query: BM25 of the passage plus `ARTICLE_WEIGHT` times BM25 of its
 * article. All that match are counted, as sets; scored is only what can reach the results. A block whose largest impacts
 * (block-max, Ding and Suel 2011) cannot is passed over, in others articles without an essential term (MaxScore, Turtle
 * and Flood 1995), then articles whose bound is too low.
 */
import { countPassages, createPassageSet, hasPassage, joinTerms, keepOnly, takeOut } from "./bitsets.ts";
import type { PassageSet } from "./bitsets.ts";
import { REACH, readArticles } from "./block.ts";
import type { Block } from "./block.ts";
import type { BlockMask } from "./masks.ts";
import { ARTICLE_WEIGHT, BLOCK_PASSAGES } from "./parameters.ts";
import { createTop } from "./top.ts";
import type { Top } from "./top.ts";

/** A term with its weight for this query: inverse document frequency times share, per unit of impact. */
export interface WeightedTerm {
  /** Index into the rows of `places`. */
  readonly row: number;
  readonly weight: number;
}

/** Where each looked-up term stands in each block's postings: `[row * blocks + block]`, -1 where it does not. */
export type Places = Int32Array;

export interface Scoring {
  readonly blocks: readonly Block[];
  readonly places: Places;
  readonly terms: readonly WeightedTerm[];
  /** Rows of terms that a passage must not have. */
  readonly excluded: readonly number[];
  /** A passage needs one row of each. */
  readonly required: readonly (readonly number[])[];
  /** What may be found of a block; null where all may. */
  readonly mask: (block: number) => BlockMask | null;
  /** How many of the best to give. */
  readonly keep: number;
}

/** A passage with its score; `number` is `block * BLOCK_PASSAGES + passage`. */
export interface Scored {
  readonly score: number;
  readonly number: number;
}

/** A term of the query in a block. */
interface LocalTerm {
  readonly place: number;
  readonly weight: number;
  /** The most that it can add to a passage with its article. */
  readonly bound: number;
}

/** A block that has terms of the query; `bound` is what a passage of it can reach at most. */
interface LocalQuery {
  readonly number: number;
  readonly terms: readonly LocalTerm[];
  readonly bound: number;
}

const matching = createPassageSet();
const scratch = createPassageSet();
/**
 * By article: what the terms added up so far allow its best passage, itself included, in units of which the whole query
 * can reach `UNITS`; 0 between two blocks. Whole numbers, so that they are compared without a branch.
 */
const articleBounds = new Int32Array(BLOCK_PASSAGES);
const UNITS = 1 << 28;
/** Articles of the block that can enter. */
const candidates = new Uint16Array(BLOCK_PASSAGES);
const passageScores = new Float64Array(BLOCK_PASSAGES);
/** Looking up a posting takes as long as adding up so many. */
const LOOKUP = 16;

/** Rounding of the bounds must not pass over what just enters. */
const SLACK = 1 - 1e-5;

const localQueries = ({ blocks, places, terms }: Scoring): LocalQuery[] => {
  const queries: LocalQuery[] = [];
  for (let number = 0; number < blocks.length; number += 1) {
    const block = blocks[number]!;
    const { passages, articles } = block;
    const local: LocalTerm[] = [];
    let whole = 0;
    for (const { row, weight } of terms) {
      const place = places[row * blocks.length + number]!;
      if (place < 0) continue;
      readArticles(block, place);
      // What rounding up adds to a posting's reach is less than this.
      const most = passages.maxima[place]! + ARTICLE_WEIGHT * articles.maxima[place]! + REACH;
      const bound = weight * most;
      local.push({ place, weight, bound });
      whole += bound;
    }
    if (local.length > 0) queries.push({ number, terms: local, bound: whole });
  }
  return queries;
};

/** Puts the passages that match the query into `matching`; the order of operations is that of their cost. */
const findMatching = (scoring: Scoring, { number, terms }: LocalQuery, mask: PassageSet | null): void => {
  const block = scoring.blocks[number]!;
  const placesOf = (rows: readonly number[]): number[] =>
    rows.map((row) => scoring.places[row * scoring.blocks.length + number]!);
  joinTerms(
    matching,
    block,
    terms.map(({ place }) => place),
  );
  if (mask) keepOnly(matching, mask);
  for (const rows of scoring.required) {
    joinTerms(scratch, block, placesOf(rows));
    keepOnly(matching, scratch);
  }
  if (scoring.excluded.length === 0) return;
  joinTerms(scratch, block, placesOf(scoring.excluded));
  takeOut(matching, scratch);
};

/** Adds up what articles can reach by these terms, rounded up to units. */
const boundArticles = (
  { articles }: Block,
  terms: readonly LocalTerm[],
  from: number,
  scale: number,
): void => {
  const { local, reach, starts } = articles;
  for (let next = from; next < terms.length; next += 1) {
    const { place, weight } = terms[next]!;
    const each = Math.ceil(REACH * weight * scale);
    const end = starts[place + 1]!;
    // No branch: which articles have several of the words cannot be foretold.
    for (let at = starts[place]!; at < end; at += 1)
      articleBounds[local[at]!]! += Math.imul(each, reach[at]!);
  }
};

/** Puts the articles whose bound is more than `enough` into `candidates`; gives how many. */
const takeCandidates = (articles: number, enough: number): number => {
  let count = 0;
  for (let article = 0; article < articles; article += 1) {
    candidates[count] = article;
    count += (enough - articleBounds[article]!) >>> 31;
  }
  return count;
};

/**
 * The first posting of `start` to `end` whose number, of `numbers` there are in the block, is not less than `wanted`.
 * Numbers are spread evenly enough to guess where it is, and to look around there.
 */
const seek = (local: Uint16Array, start: number, end: number, numbers: number, wanted: number): number => {
  let low = start + Math.trunc(((end - start) * wanted) / numbers);
  let high = low;
  let step = 1;
  if (low < end && local[low]! < wanted) {
    while (low + step < end && local[low + step]! < wanted) {
      low += step;
      step += step;
    }
    high = Math.min(end, low + step);
    low += 1;
  } else {
    while (high - step >= start && local[high - step]! >= wanted) {
      high -= step;
      step += step;
    }
    low = Math.max(start, high - step);
  }
  while (low < high) {
    const middle = (low + high) >> 1;
    if (local[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The posting of an article by a term; -1 where it does not have it. */
const articlePosting = ({ articles, slots }: Block, place: number, article: number): number => {
  const end = articles.starts[place + 1]!;
  const at = seek(articles.local, articles.starts[place]!, end, slots.length, article);
  return at < end && articles.local[at] === article ? at : -1;
};

/** What an article can reach once its other terms are known too; less than `least` as soon as it cannot reach that. */
const completeBound = (
  block: Block,
  terms: readonly LocalTerm[],
  essential: number,
  article: number,
  { bound, least }: { readonly bound: number; readonly least: number },
): number => {
  let whole = bound;
  for (let next = essential - 1; next >= 0 && whole > least; next -= 1) {
    const { place, weight, bound: most } = terms[next]!;
    const at = articlePosting(block, place, article);
    whole -= most;
    if (at >= 0) whole += REACH * weight * block.articles.reach[at]!;
  }
  return whole;
};

/** Pushes the matching passages of an article. Scores are summed in the order of the query, whatever was passed over. */
const pushArticle = (block: Block, query: LocalQuery, article: number, top: Top): void => {
  const { articles, passages, articleOf } = block;
  const first = block.firstPassage[article]!;
  const end = block.firstPassage[article + 1]!;
  let articleScore = 0;
  for (const { place, weight } of query.terms) {
    const posting = articlePosting(block, place, article);
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
    if (score === 0 || articleScore + score < top.threshold() || !hasPassage(matching, passage)) continue;
    top.push(articleScore + score, query.number * BLOCK_PASSAGES + passage);
  }
};

const hasMatching = ({ firstPassage }: Block, article: number): boolean => {
  const end = firstPassage[article + 1]!;
  for (let passage = firstPassage[article]!; passage < end; passage += 1)
    if (hasPassage(matching, passage)) return true;
  return false;
};

/**
 * Pushes what can enter of a block whose matching passages are known; `few` where those are few of the passages with a
 * term of the query.
 */
const scoreBlock = (
  block: Block,
  query: LocalQuery,
  { mask, few }: { readonly mask: BlockMask | null; readonly few: boolean },
  top: Top,
): void => {
  const terms = query.terms.length > 1 ? query.terms.toSorted((a, b) => a.bound - b.bound) : query.terms;
  const { starts } = block.articles;
  const postings = ({ place }: LocalTerm): number => starts[place + 1]! - starts[place]!;
  let essential = 0;
  let rest = 0;
  let others = 0;
  // Terms that even together cannot bring a passage in are looked up for the articles that others bring...
  while (essential < terms.length - 1 && rest + terms[essential]!.bound < top.threshold() * SLACK) {
    rest += terms[essential]!.bound;
    others += postings(terms[essential]!);
    essential += 1;
  }
  // ... unless those are so many that adding up everything takes less time.
  let brought = 0;
  for (let next = essential; next < terms.length; next += 1) brought += postings(terms[next]!);
  if (brought * essential * LOOKUP > others) essential = rest = 0;
  const scale = UNITS / query.bound;
  boundArticles(block, terms, essential, scale);
  const articles = block.slots.length;
  const enough = Math.max(0, Math.floor((top.threshold() * SLACK - rest) * scale));
  const count = takeCandidates(articles, enough);
  let least = top.threshold() * SLACK;
  for (let next = 0; next < count; next += 1) {
    const article = candidates[next]!;
    const bound = articleBounds[article]! / scale + rest;
    if (bound <= least || (mask !== null && mask.articles[article] === 0)) continue;
    if (essential > 0 && completeBound(block, terms, essential, article, { bound, least }) <= least) continue;
    if (few && !hasMatching(block, article)) continue;
    pushArticle(block, query, article, top);
    least = top.threshold() * SLACK;
  }
  articleBounds.fill(0, 0, articles);
};

/** How many passages match, and the best of them, best first. */
export const scorePassages = (scoring: Scoring): { total: number; best: Scored[] } => {
  const top = createTop(scoring.keep);
  let total = 0;
  // The most promising first: the sooner the results are good, the more is passed over.
  for (const query of localQueries(scoring).sort((a, b) => b.bound - a.bound)) {
    const mask = scoring.mask(query.number);
    if (mask?.isEmpty) continue;
    findMatching(scoring, query, mask?.passages ?? null);
    const count = countPassages(matching);
    total += count;
    if (count > 0 && query.bound > top.threshold() * SLACK)
      scoreBlock(scoring.blocks[query.number]!, query, { mask, few: scoring.required.length > 0 }, top);
  }
  return { total, best: top.sorted() };
};
