/** Which articles of a block may be found: alive, within the filters, and no copy whose original may be found. */
import type { ArticleTable, Filter } from "./article-table.ts";
import type { Block } from "./block.ts";
import type { BlockStore } from "./block-store.ts";
import { BLOCK_PASSAGES } from "./parameters.ts";

/** By block number: 1 for each article that may be found; null where all may. Valid until the next call. */
export type Mask = (block: number) => Uint8Array | null;

interface Kept {
  readonly version: number;
  readonly mask: Uint8Array | null;
}

const scratch = new Uint8Array(BLOCK_PASSAGES);
/** Masks without filters, which hold until an article comes or goes. */
const folded = new WeakMap<Block, Kept>();
const unfolded = new WeakMap<Block, Kept>();

/** Fills a mask; gives whether any article is masked out. */
const fill = (
  mask: Uint8Array,
  block: Block,
  table: ArticleTable,
  stale: boolean,
  filter: Filter | null,
  fold: boolean,
): boolean => {
  const { slots, generations } = block;
  let some = filter !== null && filter.mark(slots, mask);
  if (filter === null) mask.fill(1, 0, slots.length);
  if (!stale && !fold) return some;
  for (let article = 0; article < slots.length; article += 1) {
    if (mask[article] === 0) continue;
    const slot = slots[article]!;
    const original = fold ? table.original(slot) : -1;
    const isFolded =
      original >= 0 && table.article(original) !== undefined && (filter === null || filter.accepts(original));
    if (!isFolded && (!stale || table.isLive(slot, generations[article]!))) continue;
    mask[article] = 0;
    some = true;
  }
  return some;
};

/** The mask for one search. With `fold`, a copy is masked out where its original may be found. */
export const createMask = (
  table: ArticleTable,
  store: BlockStore,
  filter: Filter | null,
  fold: boolean,
): Mask => {
  const blocks = store.blocks();
  const kept = fold ? folded : unfolded;
  return (number) => {
    const stale = store.isStale(number);
    if (filter === null && !fold && !stale) return null;
    const block = blocks[number]!;
    if (filter !== null) return fill(scratch, block, table, stale, filter, fold) ? scratch : null;
    const known = kept.get(block);
    if (known?.version === table.version) return known.mask;
    const made = new Uint8Array(block.slots.length);
    const mask = fill(made, block, table, stale, null, fold) ? made : null;
    kept.set(block, { version: table.version, mask });
    return mask;
  };
};
