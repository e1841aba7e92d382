/** Reading passages for the phrases of a query, wanted and unwanted ones. */
import type { ArticleTable } from "./article-table.ts";
import type { Block } from "./block.ts";
import { mayHavePairs } from "./pairs.ts";
import type { Phrase } from "./phrases.ts";
import { isPlainPassage } from "./plain-passages.ts";
import { placeOf } from "./selection.ts";

/** Whether the passage of a number (`block * BLOCK_PASSAGES + passage`), or its headline, has every phrase and no unwanted one. */
export type Holds = (number: number) => boolean;

/**
 * What reads passages. A passage mostly fails by the same phrase as the one before, which is looked for first; unwanted
 * phrases, which mostly are not there, are looked for all at once. What was read is remembered.
 */
export const createReading = (
  phrases: readonly Phrase[],
  unwanted: readonly Phrase[],
  blocks: readonly Block[],
  table: ArticleTable,
): Holds => {
  const wanted = [...phrases];
  const patterns = unwanted.flatMap(({ pattern }) => pattern?.source ?? []);
  const anyUnwanted =
    patterns.length > 1 && patterns.length === unwanted.length ? new RegExp(patterns.join("|"), "i") : null;
  const read = (number: number): boolean => {
    const { block, local, slot, passage } = placeOf(blocks, number);
    const mayHaveUnwanted = unwanted.some(({ pairs }) => mayHavePairs(block, local, pairs));
    if (wanted.length === 0 && !mayHaveUnwanted) return true;
    const article = table.article(slot);
    const place = article?.passages[passage];
    if (!article || !place) return false;
    const { headline, text } = article;
    const isPlain = isPlainPassage(block, local, article, passage);
    const has = (phrase: Phrase): boolean =>
      phrase.isIn(text, place.start, place.end, isPlain) ||
      phrase.isIn(headline, 0, headline.length, isPlain);
    for (let next = 0; next < wanted.length; next += 1) {
      if (has(wanted[next]!)) continue;
      wanted.unshift(...wanted.splice(next, 1));
      return false;
    }
    if (!mayHaveUnwanted) return true;
    if (isPlain && anyUnwanted && !anyUnwanted.test(text.slice(place.start, place.end))) {
      if (!anyUnwanted.test(headline)) return true;
    }
    return !unwanted.some(has);
  };
  const known = new Map<number, boolean>();
  return (number) => {
    let isHolding = known.get(number);
    if (isHolding === undefined) known.set(number, (isHolding = read(number)));
    return isHolding;
  };
};
