/** Where terms stand in the blocks of an index: worked out when a query first has the term, kept while the blocks stay. */
import { REACH, findTerm, readArticles } from "./block.ts";
import type { Block } from "./block.ts";
import { ARTICLE_WEIGHT } from "./parameters.ts";

/** A term in every block. */
export interface TermRow {
  /** By block: its place among the block's terms; -1 where the block lacks it. */
  readonly places: Int32Array;
  /** By block: the most that it can add to a passage with its article, in impacts; 0 where the block lacks it. */
  readonly most: () => Uint16Array;
}

/** Numbers that are kept, in all rows together. */
const KEPT = 1 << 19;

const mostOf = (blocks: readonly Block[], places: Int32Array): Uint16Array =>
  Uint16Array.from(places, (place, number) => {
    if (place < 0) return 0;
    const block = blocks[number]!;
    readArticles(block, place);
    // What rounding up adds to a posting's reach is less than this.
    return block.passages.maxima[place]! + ARTICLE_WEIGHT * block.articles.maxima[place]! + REACH;
  });

/** The rows of the blocks' terms; `clear` is to be called whenever the blocks are others. */
export const createTermRows = (blocks: readonly Block[]) => {
  const rows = new Map<number, TermRow>();
  return {
    of(term: number): TermRow {
      const known = rows.get(term);
      if (known) return known;
      if (rows.size * blocks.length > KEPT) rows.clear();
      const places = new Int32Array(blocks.length);
      for (let number = 0; number < blocks.length; number += 1)
        places[number] = findTerm(blocks[number]!.passages, term);
      let most: Uint16Array | undefined;
      const row = { places, most: () => (most ??= mostOf(blocks, places)) };
      rows.set(term, row);
      return row;
    },
    clear: () => rows.clear(),
  };
};
