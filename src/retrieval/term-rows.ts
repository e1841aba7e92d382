/** Where terms stand in the blocks of an index: worked out when a query first has the term, kept while the blocks stay. */
import { countBits, createTermSet } from "./bitsets.ts";
import type { AnyOf, PassageSet } from "./bitsets.ts";
import { REACH, readArticles } from "./block.ts";
import type { Block } from "./block.ts";
import { ARTICLE_WEIGHT } from "./parameters.ts";

/** By block: the articles that have a term. */
interface ArticleRow {
  /** The most that it can add to a passage with its article, in impacts; 0 where the block lacks it. */
  readonly most: Uint16Array;
  /** Where its postings over articles begin, and where they end. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** A term in every block. */
export interface TermRow {
  /** By block: its place among the block's terms; -1 where the block lacks it. */
  readonly places: Int32Array;
  readonly articles: () => ArticleRow;
  /** The passages that have it, as `AnyOf` has them; null where they are few. */
  readonly set: () => PassageSet | null;
}

/** The terms of these rows. */
export const anyOf = (rows: readonly TermRow[]): AnyOf => {
  const sets = rows.map((row) => row.set());
  return {
    sets: sets.filter((set) => set !== null),
    places: rows.filter((_, at) => sets[at] === null).map(({ places }) => places),
  };
};

/** Numbers that are kept, in all rows together. */
const KEPT = 1 << 19;
/** The most sets that are kept, a bit a passage each: news have some 200 frequent terms. The one that was made first gives way. */
const KEPT_SETS = 256;

/**
 * Which terms a block has, by 32 term numbers: a bit for each, and how many come before. Two looks at memory tell where
 * a term stands; a binary search takes fourteen, in every block for every word that is new.
 */
const known = new WeakMap<Block, Int32Array>();

const directoryOf = (block: Block): Int32Array => {
  const found = known.get(block);
  if (found) return found;
  const { terms } = block.passages;
  const directory = new Int32Array(2 * (((terms.at(-1) ?? -1) >> 5) + 1));
  for (let place = 0; place < terms.length; place += 1) {
    const term = terms[place]!;
    const at = (term >> 5) * 2;
    if (directory[at] === 0) directory[at + 1] = place;
    directory[at]! |= 1 << (term & 31);
  }
  known.set(block, directory);
  return directory;
};

/** Where a term stands among the terms of a block; -1 where it does not. */
const findTerm = (directory: Int32Array, term: number): number => {
  const at = (term >> 5) * 2;
  if (at >= directory.length) return -1;
  const bits = directory[at]!;
  const bit = 1 << (term & 31);
  return (bits & bit) === 0 ? -1 : directory[at + 1]! + countBits(bits & (bit - 1));
};

const articlesOf = (blocks: readonly Block[], places: Int32Array): ArticleRow => {
  const { length } = blocks;
  const most = new Uint16Array(length);
  const starts = new Uint32Array(length);
  const ends = new Uint32Array(length);
  for (let number = 0; number < length; number += 1) {
    const place = places[number]!;
    if (place < 0) continue;
    const block = blocks[number]!;
    const { articles, passages } = block;
    readArticles(block, place);
    // What rounding up adds to a posting's reach is less than this.
    most[number] = passages.maxima[place]! + ARTICLE_WEIGHT * articles.maxima[place]! + REACH;
    starts[number] = articles.starts[place]!;
    ends[number] = articles.starts[place + 1]!;
  }
  return { most, starts, ends };
};

/** The rows of the blocks' terms; `clear` is to be called whenever the blocks are others. */
export const createTermRows = (blocks: readonly Block[]) => {
  const rows = new Map<number, TermRow>();
  const sets = new Map<number, PassageSet>();
  let directories: readonly Int32Array[] | null = null;
  const keep = (term: number, set: PassageSet): PassageSet => {
    if (sets.size === KEPT_SETS) sets.delete(sets.keys().next().value!);
    sets.set(term, set);
    return set;
  };
  return {
    of(term: number): TermRow {
      const found = rows.get(term);
      if (found) return found;
      if (rows.size * blocks.length > KEPT) rows.clear();
      const all = (directories ??= blocks.map(directoryOf));
      const places = new Int32Array(blocks.length);
      for (let number = 0; number < blocks.length; number += 1) places[number] = findTerm(all[number]!, term);
      let articles: ArticleRow | undefined;
      let isRare = false;
      const row: TermRow = {
        places,
        articles: () => (articles ??= articlesOf(blocks, places)),
        set() {
          const known = isRare ? null : sets.get(term);
          if (known !== undefined) return known;
          const made = createTermSet(blocks, places);
          isRare = made === null;
          return made && keep(term, made);
        },
      };
      rows.set(term, row);
      return row;
    },
    clear(): void {
      rows.clear();
      sets.clear();
      directories = null;
    },
  };
};
