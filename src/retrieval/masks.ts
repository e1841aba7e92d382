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

/** Masks by filter, which hold until an article comes or goes: people filter alike, and servers see the same each time. */
interface Kept {
  readonly version: number;
  readonly masks: Map<string, BlockMask | null>;
}

const kept = new WeakMap<Block, Kept>();
/** Masks of a block that are kept. */
const MOST_KEPT = 32;

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
  const name = key === null ? null : `${fold} ${key}`;
  return (number) => {
    const isStale = store.isStale(number);
    if (filter === null && !fold && !isStale) return null;
    const block = blocks[number]!;
    if (name === null) return make(block, table, isStale, filter, fold);
    let known = kept.get(block);
    if (known?.version !== table.version || known.masks.size > MOST_KEPT) {
      known = { version: table.version, masks: new Map() };
      kept.set(block, known);
    }
    const found = known.masks.get(name);
    if (found !== undefined) return found;
    const made = make(block, table, isStale, filter, fold);
    known.masks.set(name, made);
    return made;
  };
};
