/**
 * Keyword retrieval over passages, in memory: BM25 with the headline as a field and the article's score beside its
 * passage's. Articles come and go while it serves; see docs/decisions/retrieval-index.md.
 */
import { createBreath } from "../text/breath.ts";
import { codeVersion } from "../snapshot/code-version.ts";
import type { Sections } from "../snapshot/sections.ts";
import type { Article, PassageIndex } from "../types.ts";
import { createArticleTable } from "./article-table.ts";
import type { ArticleTable } from "./article-table.ts";
import { createBlockStore } from "./block-store.ts";
import type { BlockStore } from "./block-store.ts";
import { createDictionary } from "./dictionary.ts";
import type { Dictionary } from "./dictionary.ts";
import { createScopes } from "./scope.ts";
import { searchPassages } from "./search.ts";
import { fingerprint, packSnapshot, unpackSnapshot } from "./snapshot.ts";
import { suggestWords } from "./suggestions.ts";

/** The articles of a library. */
export interface Edition {
  /** Stands for exactly these articles, as they are, in this order. */
  readonly version: string;
  readonly articles: readonly Article[];
}

/** A passage index that can be saved. */
export interface SnapshotIndex extends PassageIndex {
  /**
   * The whole index as it is now, for `restorePassageIndex`. Where it is over all articles of the edition and no others, the
   * snapshot bears that edition's version.
   */
  snapshot(edition?: Edition): Sections;
}

/** A number that tells whether an article is still the one that was indexed. */
export type StampOf = (article: Article) => number;

/** An index from a snapshot, and how well the snapshot fitted. */
interface RestoredIndex {
  readonly index: SnapshotIndex;
  /** Articles taken from the snapshot as they were. */
  readonly kept: number;
  /** Articles that are new or have changed: they are still to be added. */
  readonly missing: readonly Article[];
  /** Articles of the snapshot that are gone or had changed. */
  readonly dropped: number;
}

/** Articles that are looked at between two looks at the clock. */
const STRETCH = 500;

/** Whether only what is not indexed differs, such as whose copy an article is. */
const isIndexedAlike = (a: Article, b: Article): boolean =>
  a.passages === b.passages && a.headline === b.headline && a.language === b.language && a.text === b.text;

const createIndex = (
  dictionary: Dictionary,
  table: ArticleTable,
  store: BlockStore,
  stampOf: StampOf,
): SnapshotIndex => {
  const scopes = createScopes(table, store);

  const remove = (articleId: string): boolean => {
    const slot = table.find(articleId);
    if (slot < 0 || !table.article(slot)) return false;
    if (store.isWaiting(slot)) store.settle();
    table.remove(slot);
    if (table.live === 0) {
      store.settle();
      store.clear();
    } else store.forget(slot);
    return true;
  };

  return {
    add(article) {
      const slot = table.find(article.id);
      const before = slot < 0 ? undefined : table.article(slot);
      if (before && isIndexedAlike(before, article)) {
        table.put(article, true);
        return;
      }
      remove(article.id);
      store.add(article, table.put(article));
    },
    remove,
    search(request) {
      store.settle();
      return searchPassages(request, dictionary, table, store, scopes(request.collections));
    },
    suggest(word, collections) {
      store.settle();
      return suggestWords(word, { dictionary, table, store, scope: scopes(collections) });
    },
    get size() {
      return { articles: table.live, passages: store.live, terms: table.live === 0 ? 0 : dictionary.size };
    },
    snapshot(edition) {
      store.settle();
      const slots = table.columns();
      const fingerprints = Int32Array.from(slots.generations, (_, slot) => {
        const article = table.article(slot);
        return article ? stampOf(article) : 0;
      });
      const [blocks, lengths] = [store.blocks(), store.lengths()];
      const order = edition ? table.slotsInOrder(edition.articles) : null;
      const saved = edition && order ? { version: edition.version, order } : null;
      const data = { dictionary: dictionary.data(), blocks, lengths, slots, fingerprints, edition: saved };
      return packSnapshot(data, codeVersion());
    },
  };
};

/**
 * An empty index. It keeps the Article objects that it is given (for highlights and phrases), and so shares their
 * texts with the library. `stampOf` tells snapshots which articles they hold; by default a checksum of what is indexed.
 */
export const createPassageIndex = (stampOf: StampOf = fingerprint): SnapshotIndex => {
  const dictionary = createDictionary();
  const table = createArticleTable();
  return createIndex(dictionary, table, createBlockStore(dictionary, table), stampOf);
};

/** Takes the articles whose stamps are still the same; gives the others. Others get their turn in between. */
const takeUnchanged = async (
  table: ArticleTable,
  articles: readonly Article[],
  stampOf: StampOf,
  fingerprints: Int32Array,
): Promise<Article[]> => {
  const missing: Article[] = [];
  const breathe = createBreath();
  let slot = -1;
  for (const [number, article] of articles.entries()) {
    if (number % STRETCH === 0) await breathe();
    // They mostly come in the order of the last time.
    slot = table.find(article.id, slot + 1);
    if (slot >= 0 && fingerprints[slot] === stampOf(article)) table.take(article, slot);
    else missing.push(article);
  }
  return missing;
};

/**
 * The index that a snapshot holds, over those of the articles that it fits, and the articles that it does not fit: new
 * or changed ones, which are still to be added. Others get their turn in between. null where the sections are no
 * snapshot, or made by other code. `version` is that of the edition that the articles are; where the snapshot bears the same,
 * all of them fit and none is looked at, which takes a microsecond each.
 */
export const restorePassageIndex = async (
  sections: Sections,
  articles: readonly Article[],
  stampOf: StampOf = fingerprint,
  version?: string,
): Promise<RestoredIndex | null> => {
  const data = unpackSnapshot(sections, codeVersion());
  if (!data) return null;
  const dictionary = createDictionary(data.dictionary);
  const table = createArticleTable(data.slots);
  const { edition, fingerprints } = data;
  const isSame = edition?.version === version && edition?.order.length === articles.length;
  if (isSame) table.takeAll(articles, edition.order);
  const missing = isSame ? [] : await takeUnchanged(table, articles, stampOf, fingerprints);
  const kept = table.live;
  // Another generation: the passages of these ids in the snapshot are not these articles'.
  for (const { id } of missing) table.renew(id);
  const store = createBlockStore(dictionary, table, data);
  const index = createIndex(dictionary, table, store, stampOf);
  return { index, missing, kept, dropped: fingerprints.length - kept };
};
