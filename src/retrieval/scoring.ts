/**
 * Scores the passages of all blocks for a planned query: BM25 of the passage plus `ARTICLE_WEIGHT` times BM25 of its
 * article, block by block in arrays that stay in the processor's cache. A block whose largest impacts (block-max,
 * Ding and Suel 2011) cannot reach the results is only counted, an article that cannot is passed over.
 */
import type { Block, Postings } from "./block.ts";
import { ARTICLE_WEIGHT, BLOCK_PASSAGES } from "./parameters.ts";
import { createTop } from "./top.ts";

/** A term with its weight for this query: inverse document frequency times share, per unit of impact. */
export interface WeightedTerm {
  /** Index into the rows of `places`. */
  readonly row: number;
  readonly weight: number;
}

/** Where each looked-up term stands in each block's postings: `[row * blocks + block]`, -1 where it does not. */
export interface Places {
  readonly passages: Int32Array;
  readonly articles: Int32Array;
}

export interface Scoring {
  readonly blocks: readonly Block[];
  readonly places: Places;
  readonly terms: readonly WeightedTerm[];
  /** Rows of terms that a passage must not have. */
  readonly excluded: readonly number[];
  /** A passage needs one row of each. */
  readonly required: readonly (readonly number[])[];
  /** By article of a block: whether it may be found; null for a block of which all may. */
  readonly accept: (block: number) => ((article: number) => boolean) | null;
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
      const place = scoring.places.passages[row * scoring.blocks.length + block]!;
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
    const place = scoring.places.passages[row * scoring.blocks.length + block]!;
    if (place < 0) continue;
    for (let at = passages.starts[place]!; at < passages.starts[place + 1]!; at += 1) {
      passageScores[passages.local[at]!] = 0;
    }
  }
};

/** How many passages match, and the best of them, best first. */
export const scorePassages = (scoring: Scoring): { total: number; best: Scored[] } => {
  const { blocks, places, terms } = scoring;
  const top = createTop(scoring.keep);
  const constrained = scoring.excluded.length > 0 || scoring.required.length > 0;
  let total = 0;
  for (let number = 0; number < blocks.length; number += 1) {
    const block = blocks[number]!;
    let passageBound = 0;
    let articleBound = 0;
    let met = 0;
    for (const { row, weight } of terms) {
      const place = places.passages[row * blocks.length + number]!;
      if (place < 0) continue;
      met += 1;
      passageBound += weight * block.passages.maxima[place]!;
      const articlePlace = places.articles[row * blocks.length + number]!;
      if (articlePlace >= 0) articleBound += weight * block.articles.maxima[articlePlace]!;
    }
    if (met === 0) continue;
    const size = block.articleOf.length;
    const accept = scoring.accept(number);
    const promising = passageBound + ARTICLE_WEIGHT * articleBound > top.threshold();
    const plain = accept === null && !constrained;
    let fresh = 0;
    for (const { row, weight } of terms) {
      const place = places.passages[row * blocks.length + number]!;
      if (place < 0) continue;
      if (!promising && plain && met === 1) {
        fresh += block.passages.starts[place + 1]! - block.passages.starts[place]!;
      } else fresh += accumulate(passageScores, block.passages, place, weight);
    }
    if (plain) total += fresh;
    if (promising || !plain) {
      if (scoring.required.length > 0) requireWords(scoring, number, size);
      if (scoring.excluded.length > 0) excludeWords(scoring, number);
      const articles = block.slots.length;
      for (const { row, weight } of terms) {
        const place = places.articles[row * blocks.length + number]!;
        if (place >= 0) accumulate(articleScores, block.articles, place, weight);
      }
      for (let article = 0; article < articles; article += 1) {
        const articleScore = ARTICLE_WEIGHT * articleScores[article]!;
        if (articleScore === 0) continue;
        const within = articleScore + passageBound > top.threshold();
        if (plain ? !within : accept !== null && !accept(article)) continue;
        const end = block.firstPassage[article + 1]!;
        for (let at = block.firstPassage[article]!; at < end; at += 1) {
          const score = passageScores[at]!;
          if (score === 0) continue;
          if (!plain) total += 1;
          if (articleScore + score > top.threshold()) {
            top.push(articleScore + score, number * BLOCK_PASSAGES + at);
          }
        }
      }
      articleScores.fill(0, 0, articles);
    }
    passageScores.fill(0, 0, size);
  }
  return { total, best: top.sorted() };
};
