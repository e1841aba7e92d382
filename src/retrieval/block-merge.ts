/** Blocks into one, without the articles that were replaced or removed. */
import { groupByTerm, readArticles, withReach } from "./block.ts";
import type { Block, Entries, Postings } from "./block.ts";
import { mergePairs } from "./pairs.ts";

/** New local numbers by old; -1 where the article is gone. */
interface Renumbered {
  readonly block: Block;
  readonly passages: Int32Array;
  readonly articles: Int32Array;
}

const gather = (
  parts: readonly (readonly [Postings, Int32Array])[],
  count = parts.reduce((sum, [postings]) => sum + postings.local.length, 0),
): Entries => {
  const terms = new Int32Array(count);
  const local = new Uint16Array(count);
  const impacts = new Uint8Array(count);
  let next = 0;
  for (const [postings, renumbered] of parts) {
    for (let term = 0; term < postings.terms.length; term += 1) {
      for (let at = postings.starts[term]!; at < postings.starts[term + 1]!; at += 1) {
        const number = renumbered[postings.local[at]!]!;
        if (number < 0) continue;
        terms[next] = postings.terms[term]!;
        local[next] = number;
        impacts[next] = postings.impacts[at]!;
        next += 1;
      }
    }
  }
  return { count: next, terms, local, impacts };
};

/**
 * One block of the live articles of several, in order. The impacts stay as they are. The sum of their live passages
 * must fit one block.
 */
export const mergeBlocks = (
  blocks: readonly Block[],
  isLive: (slot: number, generation: number) => boolean,
): Block => {
  const slots: number[] = [];
  const generations: number[] = [];
  const firstPassage: number[] = [];
  const passageNumber: number[] = [];
  const articleOf: number[] = [];
  const renumbered = blocks.map((block): Renumbered => {
    const unread = block.known === null ? 0 : block.passages.terms.length;
    for (let place = 0; place < unread; place += 1) readArticles(block, place);
    const passages = new Int32Array(block.articleOf.length).fill(-1);
    const articles = new Int32Array(block.slots.length).fill(-1);
    for (let article = 0; article < block.slots.length; article += 1) {
      if (!isLive(block.slots[article]!, block.generations[article]!)) continue;
      articles[article] = slots.length;
      firstPassage.push(articleOf.length);
      for (let at = block.firstPassage[article]!; at < block.firstPassage[article + 1]!; at += 1) {
        passages[at] = articleOf.length;
        articleOf.push(slots.length);
      }
      slots.push(block.slots[article]!);
      generations.push(block.generations[article]!);
      passageNumber.push(block.passageNumber[article]!);
    }
    return { block, passages, articles };
  });
  const numbers = Uint16Array.from(articleOf);
  const passages = groupByTerm(gather(renumbered.map(({ block, passages }) => [block.passages, passages])));
  const articles = groupByTerm(gather(renumbered.map(({ block, articles }) => [block.articles, articles])));
  return {
    slots: Int32Array.from(slots),
    generations: Int32Array.from(generations),
    firstPassage: Uint32Array.from([...firstPassage, articleOf.length]),
    passageNumber: Uint32Array.from(passageNumber),
    articleOf: numbers,
    passages,
    articles: withReach(articles, passages, numbers),
    pairs: mergePairs(renumbered, numbers.length),
    known: null,
  };
};
