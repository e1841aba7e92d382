/** Which articles of a block may be found: alive, within the filters, and no copy whose original may be found. */
import type { ArticleTable, Filter } from "./article-table.ts";
import { createPassageSet, fillFromMask } from "./bitsets.ts";
import type { PassageSet } from "./bitsets.ts";
import type { Block } from "./block.ts";
import type { BlockStore } from "./block-store.ts";

/** What may be found of a block: by article 1 or 0, and the same by passage. */
export interface BlockMask {
  readonly articles: Uint8Array;
  readonly passages: PassageSet;
  /** Whether nothing may. */
  readonly isEmpty: boolean;
}

/** By block number; null where everything may be found. */
export type Mask = (block: number) => BlockMask | null;

/**
 * Masks by filter, and by block those that were asked for: people filter alike, and servers see the same each time. They
 * hold until an article comes or goes, and blocks do not change in between.
 */
interface Kept {
  readonly version: number;
  readonly masks: Map<string, (BlockMask | null | undefined)[]>;
}

const kept = new WeakMap<BlockStore, Kept>();
/** Filters whose masks are kept. */
const MOST_KEPT = 32;

const keptMasks = (
  table: ArticleTable,
  store: BlockStore,
  name: string,
): (BlockMask | null | undefined)[] => {
  let known = kept.get(store);
  if (known?.version !== table.version || known.masks.size > MOST_KEPT) {
    known = { version: table.version, masks: new Map() };
    kept.set(store, known);
  }
  let masks = known.masks.get(name);
  if (!masks) known.masks.set(name, (masks = []));
  return masks;
};

const make = (
  block: Block,
  table: ArticleTable,
  isStale: boolean,
  filter: Filter | null,
  fold: boolean,
): BlockMask | null => {
  const { slots, generations } = block;
  const mask = new Uint8Array(slots.length);
  let some = filter !== null && filter.mark(slots, mask);
  if (filter === null) mask.fill(1);
  const looked = isStale || fold ? slots.length : 0;
  for (let article = 0; article < looked; article += 1) {
    if (mask[article] === 0) continue;
    const slot = slots[article]!;
    const original = fold ? table.original(slot) : -1;
    const isFolded =
      original >= 0 && table.article(original) !== undefined && (filter === null || filter.accepts(original));
    if (!isFolded && (!isStale || table.isLive(slot, generations[article]!))) continue;
    mask[article] = 0;
    some = true;
  }
  if (!some) return null;
  const passages = createPassageSet();
  fillFromMask(passages, block, mask);
  return { articles: mask, passages, isEmpty: !mask.includes(1) };
};

/**
 * The mask for one search. With `fold`, a copy is masked out where its original may be found. `key` names the filter
 * for keeping its masks; null for one that is not likely to come again.
 */
export const createMask = (
  table: ArticleTable,
  store: BlockStore,
  { filter, key }: { readonly filter: Filter | null; readonly key: string | null },
  fold: boolean,
): Mask => {
  const blocks = store.blocks();
  const masks = key === null ? [] : keptMasks(table, store, `${fold} ${key}`);
  return (number) => {
    const known = masks[number];
    if (known !== undefined) return known;
    const isStale = store.isStale(number);
    const all = filter === null && !fold && !isStale;
    return (masks[number] = all ? null : make(blocks[number]!, table, isStale, filter, fold));
  };
};
