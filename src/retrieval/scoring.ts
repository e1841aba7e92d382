/**
 * Scores the passages of all blocks for a planned query: BM25 of the passage plus `ARTICLE_WEIGHT` times BM25 of its
 * article, block by block in arrays that stay in the processor's cache. A block whose largest impacts (block-max,
 * Ding and Suel 2011) cannot reach the results is only counted, an article that cannot is passed over.
 */
import type { Block, Postings } from "./block.ts";
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
  /** By article of a block: 1 where it may be found; null for a block of which all may. Read before the next call. */
  readonly mask: (block: number) => Uint8Array | null;
  /** Whether masks leave few articles rather than many: which way to count them is quicker. */
  readonly selective: boolean;
  /** How many of the best to give. */
  readonly keep: number;
}

/** A passage with its score; `number` is `block * BLOCK_PASSAGES + passage`. */
export interface Scored {
  readonly score: number;
  readonly number: number;
}

const passageScores = new Float32Array(BLOCK_PASSAGES);
const articleScores = new Float32Array(BLOCK_PASSAGES);
/** By article: what its best passage and itself can reach together. */
const articleBounds = new Float32Array(BLOCK_PASSAGES);
/** Articles of the block that match, in the order met. */
const matched = new Uint16Array(BLOCK_PASSAGES);
const stages = new Uint8Array(BLOCK_PASSAGES);

/** Adds a term's weighted impacts; gives how many of the scores were 0 before. */
const accumulate = (scores: Float32Array, postings: Postings, place: number, weight: number): number => {
  const { local, impacts } = postings;
  const end = postings.starts[place + 1]!;
  let fresh = 0;
  for (let at = postings.starts[place]!; at < end; at += 1) {
    const number = local[at]!;
    const score = scores[number]!;
    if (score === 0) fresh += 1;
    scores[number] = score + weight * impacts[at]!;
  }
  return fresh;
};

/** Sets to 0 the scores of passages without one term of each required word. */
const requireWords = (scoring: Scoring, block: number, size: number): void => {
  const { passages } = scoring.blocks[block]!;
  stages.fill(0, 0, size);
  for (const [stage, rows] of scoring.required.entries()) {
    for (const row of rows) {
      const place = scoring.places[row * scoring.blocks.length + block]!;
      if (place < 0) continue;
      for (let at = passages.starts[place]!; at < passages.starts[place + 1]!; at += 1) {
        const number = passages.local[at]!;
        if (stages[number] === stage) stages[number] = stage + 1;
      }
    }
  }
  for (let at = 0; at < size; at += 1) if (stages[at] !== scoring.required.length) passageScores[at] = 0;
};

const excludeWords = (scoring: Scoring, block: number): void => {
  const { passages } = scoring.blocks[block]!;
  for (const row of scoring.excluded) {
    const place = scoring.places[row * scoring.blocks.length + block]!;
    if (place < 0) continue;
    for (let at = passages.starts[place]!; at < passages.starts[place + 1]!; at += 1) {
      passageScores[passages.local[at]!] = 0;
    }
  }
};

/** What a block can reach at most, and how many of the terms it has. */
const boundsOf = (scoring: Scoring, number: number) => {
  const { places, terms, blocks } = scoring;
  const block = blocks[number]!;
  let passage = 0;
  let article = 0;
  let met = 0;
  for (const { row, weight } of terms) {
    const place = places[row * blocks.length + number]!;
    if (place < 0) continue;
    met += 1;
    passage += weight * block.passages.maxima[place]!;
    article += weight * block.articles.maxima[place]!;
  }
  return { met, whole: passage + ARTICLE_WEIGHT * article };
};

/** Adds up a block's passage scores; gives how many passages have one. */
const scoreBlock = (scoring: Scoring, number: number): number => {
  let fresh = 0;
  for (const { row, weight } of scoring.terms) {
    const place = scoring.places[row * scoring.blocks.length + number]!;
    if (place >= 0) fresh += accumulate(passageScores, scoring.blocks[number]!.passages, place, weight);
  }
  return fresh;
};

/**
 * Adds up a block's article scores and, from the peaks, what a passage of each article can reach; gives how many
 * articles match.
 */
const scoreArticles = (scoring: Scoring, number: number): number => {
  let count = 0;
  const { local, impacts, peaks, starts } = scoring.blocks[number]!.articles;
  for (const { row, weight } of scoring.terms) {
    const place = scoring.places[row * scoring.blocks.length + number]!;
    if (place < 0) continue;
    const end = starts[place + 1]!;
    for (let at = starts[place]!; at < end; at += 1) {
      const article = local[at]!;
      const score = ARTICLE_WEIGHT * weight * impacts[at]!;
      const before = articleScores[article]!;
      if (before === 0) matched[count++] = article;
      articleScores[article] = before + score;
      articleBounds[article] = articleBounds[article]! + score + weight * peaks[at]!;
    }
  }
  return count;
};

/** Rounding of the bounds must not pass over what just enters. */
const SLACK = 1 - 1e-5;

/** Pushes a block's passages that can still enter, and clears the scores of its `count` matched articles. */
const collect = (block: Block, number: number, mask: Uint8Array | null, count: number, top: Top): void => {
  const { firstPassage } = block;
  let threshold = top.threshold();
  let least = threshold * SLACK;
  for (let next = 0; next < count; next += 1) {
    const article = matched[next]!;
    const articleScore = articleScores[article]!;
    const bound = articleBounds[article]!;
    articleScores[article] = 0;
    articleBounds[article] = 0;
    if (bound <= least || (mask !== null && mask[article] === 0)) continue;
    const end = firstPassage[article + 1]!;
    for (let at = firstPassage[article]!; at < end; at += 1) {
      const score = passageScores[at]!;
      if (score === 0 || articleScore + score < threshold) continue;
      top.push(articleScore + score, number * BLOCK_PASSAGES + at);
      threshold = top.threshold();
      least = threshold * SLACK;
    }
  }
};

/** How many of an article's passages have a score. */
const countArticle = (block: Block, article: number): number => {
  const end = block.firstPassage[article + 1]!;
  let count = 0;
  for (let at = block.firstPassage[article]!; at < end; at += 1) if (passageScores[at] !== 0) count += 1;
  return count;
};

/** How many passages with a score belong to the `count` matched articles whose mask is `kind`. */
const countByMask = (block: Block, mask: Uint8Array, kind: number, count: number): number => {
  let scored = 0;
  for (let next = 0; next < count; next += 1) {
    if (mask[matched[next]!] === kind) scored += countArticle(block, matched[next]!);
  }
  return scored;
};

/** The same where the matched articles are not known. */
const countAllByMask = (block: Block, mask: Uint8Array, kind: number): number => {
  let scored = 0;
  for (let article = 0; article < block.slots.length; article += 1) {
    if (mask[article] === kind) scored += countArticle(block, article);
  }
  return scored;
};

const countScored = (size: number): number => {
  let count = 0;
  for (let at = 0; at < size; at += 1) if (passageScores[at] !== 0) count += 1;
  return count;
};

/** How many passages match, and the best of them, best first. */
export const scorePassages = (scoring: Scoring): { total: number; best: Scored[] } => {
  const { blocks } = scoring;
  const top = createTop(scoring.keep);
  const constrained = scoring.excluded.length > 0 || scoring.required.length > 0;
  let total = 0;
  for (let number = 0; number < blocks.length; number += 1) {
    const block = blocks[number]!;
    const bounds = boundsOf(scoring, number);
    if (bounds.met === 0) continue;
    const size = block.articleOf.length;
    const mask = scoring.mask(number);
    const filtered = mask !== null && scoring.selective;
    if (filtered && !mask.subarray(0, block.slots.length).includes(1)) continue;
    const fresh = scoreBlock(scoring, number);
    if (scoring.required.length > 0) requireWords(scoring, number, size);
    if (scoring.excluded.length > 0) excludeWords(scoring, number);
    if (!filtered) total += constrained ? countScored(size) : fresh;
    // Few pass a filter, many pass the folding of copies: the fewer are counted.
    const kind = filtered ? 1 : 0;
    const sign = filtered ? 1 : -1;
    if (bounds.whole > top.threshold()) {
      const count = scoreArticles(scoring, number);
      if (mask !== null) total += sign * countByMask(block, mask, kind, count);
      collect(block, number, mask, count, top);
    } else if (mask !== null) total += sign * countAllByMask(block, mask, kind);
    passageScores.fill(0, 0, size);
  }
  return { total, best: top.sorted() };
};
