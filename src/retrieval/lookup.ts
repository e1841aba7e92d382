/** Finding single postings in a block. */
import type { Block } from "./block.ts";

/**
 * The first posting of `start` to `end` whose number, of `numbers` there are in the block, is not less than `wanted`.
 * Numbers are spread evenly enough to guess where it is, and to look around there.
 */
export const seek = (
  local: Uint16Array,
  start: number,
  end: number,
  numbers: number,
  wanted: number,
): number => {
  let low = (start + ((end - start) * wanted) / numbers) | 0;
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

/** The posting of an article among those of a term, which begin and end so; -1 where the article does not have it. */
export const articlePosting = (
  { articles, slots }: Block,
  start: number,
  end: number,
  article: number,
): number => {
  const at = seek(articles.local, start, end, slots.length, article);
  return at < end && articles.local[at] === article ? at : -1;
};
