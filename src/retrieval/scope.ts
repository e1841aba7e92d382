/**
 * What an asker may see: some collections of an index that holds more. Words, counts and weights are those of the scope
 * alone, so that nothing tells what else there is.
 */
import type { ArticleTable } from "./article-table.ts";
import type { Block } from "./block.ts";
import type { BlockStore } from "./block-store.ts";

/** By article of a block, 1 for those in scope; or all of them, or none. */
type Share = Uint8Array | "all" | "none";

/** What of an index some collections hold, and its counts. */
export interface Scope {
  /** Passages in scope. */
  readonly passages: number;
  /** Languages of the articles in scope, the commonest first. */
  readonly languages: readonly string[];
  /** Passages in scope that hold a term. Remembered. */
  readonly passagesWith: (term: number) => number;
  /** Whether the article of a block is in scope. */
  readonly has: (block: number, article: number) => boolean;
  /** Whether everything is. */
  readonly isWhole: boolean;
}

/** Scopes that are remembered while nothing changes. */
const REMEMBERED = 64;
/** Counts that a scope remembers. */
const COUNTS = 20_000;

const remembering = (count: (term: number) => number): ((term: number) => number) => {
  const known = new Map<number, number>();
  return (term) => {
    let counted = known.get(term);
    if (counted === undefined) {
      if (known.size >= COUNTS) known.clear();
      known.set(term, (counted = count(term)));
    }
    return counted;
  };
};

const countIn = ({ passages, articleOf }: Block, place: number, share: Uint8Array): number => {
  let count = 0;
  for (let at = passages.starts[place]!; at < passages.starts[place + 1]!; at += 1)
    if (share[articleOf[passages.local[at]!]!] === 1) count += 1;
  return count;
};

const makeScope = (table: ArticleTable, store: BlockStore, collections: readonly string[] | null): Scope => {
  const blocks = store.blocks();
  const accepts = collections === null ? null : table.inCollections(collections);
  if (accepts === null) {
    return {
      passages: store.live,
      languages: table.languages(),
      passagesWith: remembering(store.passagesWith),
      has: (block, article) =>
        table.isLive(blocks[block]!.slots[article]!, blocks[block]!.generations[article]!),
      isWhole: true,
    };
  }
  const languages = new Map<string, number>();
  let passages = 0;
  const shares = blocks.map(({ slots, generations, firstPassage, passageNumber }): Share => {
    const share = new Uint8Array(slots.length);
    let held = 0;
    for (let article = 0; article < slots.length; article += 1) {
      const slot = slots[article]!;
      if (!accepts(slot) || !table.isLive(slot, generations[article]!)) continue;
      share[article] = 1;
      held += 1;
      passages += firstPassage[article + 1]! - firstPassage[article]!;
      // A long article lies in several blocks, and is one all the same.
      if (passageNumber[article] !== 0) continue;
      const { language } = table.article(slot)!;
      languages.set(language, (languages.get(language) ?? 0) + 1);
    }
    return held === 0 ? "none" : held === slots.length ? "all" : share;
  });
  return {
    passages,
    languages: [...languages].sort((a, b) => b[1] - a[1]).map(([language]) => language),
    passagesWith: remembering((term) => {
      const { places } = store.rowOf(term);
      let count = 0;
      for (let at = 0; at < blocks.length; at += 1) {
        const share = shares[at]!;
        const place = share === "none" ? -1 : places[at]!;
        if (place < 0) continue;
        const { starts } = blocks[at]!.passages;
        count +=
          share === "all"
            ? starts[place + 1]! - starts[place]!
            : countIn(blocks[at]!, place, share as Uint8Array);
      }
      return count;
    }),
    has: (block, article) => {
      const share = shares[block]!;
      return share === "all" || (share !== "none" && share[article] === 1);
    },
    isWhole: false,
  };
};

/** Scopes of an index by collections; null stands for all. Call on a settled store. */
export const createScopes = (table: ArticleTable, store: BlockStore) => {
  const known = new Map<string, Scope>();
  let version = -1;
  return (collections: readonly string[] | null | undefined): Scope => {
    if (version !== table.version) known.clear();
    version = table.version;
    const key = collections ? JSON.stringify(collections) : "";
    const found = known.get(key);
    if (found) return found;
    if (known.size >= REMEMBERED) known.clear();
    const made = makeScope(table, store, collections ?? null);
    known.set(key, made);
    return made;
  };
};
