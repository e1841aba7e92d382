/** The blocks of a living index: sealed as articles come, merged and rewritten in small steps. */
import type { Article } from "../types.ts";
import type { ArticleTable } from "./article-table.ts";
import type { Block } from "./block.ts";
import { createBlockBuilder } from "./block-builder.ts";
import type { Lengths } from "./block-builder.ts";
import { createMerge } from "./block-merge.ts";
import type { Dictionary } from "./dictionary.ts";
import { BLOCK_PASSAGES } from "./parameters.ts";
import { createTermRows } from "./term-rows.ts";

/** So many small blocks at the end are merged into one. */
const SMALL_BLOCKS = 8;
/** A block is rewritten when more of its passages than this share are gone. */
const GONE_SHARE = 0.4;

/** Sealing so many passages takes longer than a step of merging: more of them pay for more steps, or merging would fall behind. */
const PASSAGES_A_STEP = 128;

/** Printed words that the dictionary may remember while no articles come. */
const REMEMBERED_AT_REST = 100_000;

/** Blocks that are becoming one, bit by bit: `count` of them from number `from` on. */
interface Merge {
  readonly from: number;
  readonly count: number;
  readonly step: ReturnType<typeof createMerge>;
}

/** Blocks as they were saved. */
export interface StoredBlocks {
  readonly blocks: readonly Block[];
  readonly lengths: Lengths;
}

/**
 * A store over the articles of `table`. No step takes longer than making one block. Blocks are merged in steps: one with each
 * change, more with one of many passages.
 */
export const createBlockStore = (dictionary: Dictionary, table: ArticleTable, saved?: StoredBlocks) => {
  const lengths: Lengths = saved ? { ...saved.lengths } : { passages: 0, articles: 0, words: 0 };
  const builder = createBlockBuilder(dictionary, lengths);
  const blocks: Block[] = [];
  const rows = createTermRows(blocks);
  /** By block: passages of articles that were replaced or removed. */
  const gone: number[] = [];
  const waiting = new Set<number>();
  let merging: Merge | null = null;
  let live = 0;

  const countGone = (block: Block): number => {
    let count = 0;
    for (let article = 0; article < block.slots.length; article += 1) {
      if (table.isLive(block.slots[article]!, block.generations[article]!)) continue;
      count += block.firstPassage[article + 1]! - block.firstPassage[article]!;
    }
    return count;
  };

  for (const block of saved?.blocks ?? []) {
    blocks.push(block);
    gone.push(countGone(block));
    live += block.articleOf.length - gone.at(-1)!;
  }

  const sizeOf = (at: number): number => blocks[at]!.articleOf.length - gone[at]!;

  /** The last run of small blocks that fit one block; of no blocks where none is long enough. */
  const smallRun = (): { readonly from: number; readonly count: number } => {
    let [from, to] = [blocks.length, blocks.length];
    let passages = 0;
    while (from > 0) {
      const size = sizeOf(from - 1);
      if (passages + size <= BLOCK_PASSAGES) {
        passages += size;
        from -= 1;
      } else if (to - from >= SMALL_BLOCKS) {
        break;
      } else {
        to -= 1;
        passages -= sizeOf(to);
      }
    }
    return { from, count: to - from >= SMALL_BLOCKS ? to - from : 0 };
  };

  /** Starts to tidy up where that is due. */
  const nextMerge = (): Merge | null => {
    let { from, count } = smallRun();
    if (count === 0) {
      from = blocks.findIndex((block, at) => gone[at]! > GONE_SHARE * block.articleOf.length);
      count = 1;
    }
    return from < 0
      ? null
      : { from, count, step: createMerge(blocks.slice(from, from + count), table.isLive) };
  };

  /** One step of tidying up, if any is due; gives whether one was. The blocks that become one are searched until then. */
  const tidy = (): boolean => {
    merging ??= nextMerge();
    if (!merging) return false;
    const merged = merging.step();
    if (!merged) return true;
    const kept = merged.articleOf.length > 0 ? [merged] : [];
    blocks.splice(merging.from, merging.count, ...kept);
    gone.splice(merging.from, merging.count, ...kept.map(countGone));
    rows.clear();
    merging = null;
    return true;
  };

  const seal = (): void => {
    let left = builder.waiting;
    if (left === 0) return;
    blocks.push(builder.seal());
    rows.clear();
    waiting.clear();
    gone.push(0);
    while (left > 0 && tidy()) left -= PASSAGES_A_STEP;
  };

  return {
    blocks: (): readonly Block[] => blocks,
    lengths: (): Lengths => lengths,
    /** Live passages. */
    get live() {
      return live;
    },
    /** Whether some article of the block is gone. */
    isStale: (block: number): boolean => gone[block]! > 0,
    /** Makes everything that was added searchable. */
    settle(): void {
      seal();
      if (dictionary.remembered > REMEMBERED_AT_REST) dictionary.relax();
    },

    add(article: Article, slot: number): void {
      const { length } = article.passages;
      live += length;
      for (let from = 0; from < length;) {
        const rest = length - from;
        if (rest <= BLOCK_PASSAGES && builder.waiting + rest > BLOCK_PASSAGES) seal();
        waiting.add(slot);
        from = builder.add(article, slot, table.generation(slot), from);
        if (builder.waiting >= BLOCK_PASSAGES) seal();
      }
    },

    /** Whether passages of a slot are not in a block yet. */
    isWaiting: (slot: number): boolean => waiting.has(slot),

    /** Notes that the article of a slot, in an older generation, is gone from the blocks. */
    forget(slot: number): void {
      for (let at = 0; at < blocks.length; at += 1) {
        if (!blocks[at]!.slots.includes(slot)) continue;
        const before = gone[at]!;
        gone[at] = countGone(blocks[at]!);
        live -= gone[at]! - before;
      }
      tidy();
    },

    /** Everything anew: nothing is live any more. */
    clear(): void {
      merging = null;
      blocks.length = 0;
      rows.clear();
      gone.length = 0;
      live = 0;
      lengths.passages = 0;
      lengths.articles = 0;
      lengths.words = 0;
    },

    /** Passages that hold a term, which is looked at in every block with gone passages. */
    passagesWith(term: number): number {
      const { places } = rows.of(term);
      let count = 0;
      for (let at = 0; at < blocks.length; at += 1) {
        const place = places[at]!;
        if (place < 0) continue;
        const block = blocks[at]!;
        const { starts, local } = block.passages;
        const end = starts[place + 1]!;
        if (gone[at] === 0) {
          count += end - starts[place]!;
          continue;
        }
        for (let posting = starts[place]!; posting < end; posting += 1) {
          const article = block.articleOf[local[posting]!]!;
          if (table.isLive(block.slots[article]!, block.generations[article]!)) count += 1;
        }
      }
      return count;
    },

    /** Where a term stands in each block. Good until an article comes or goes. */
    rowOf: rows.of,
  };
};

/** What `createBlockStore` gives. */
export type BlockStore = ReturnType<typeof createBlockStore>;
