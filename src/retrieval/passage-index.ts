/**
 * Keyword retrieval over passages, in memory: BM25 with the headline as a field and the article's score beside its
 * passage's. Articles come and go while it serves; see docs/decisions/retrieval-index.md.
 */
import type { Article, PassageIndex } from "../types.ts";
import { createArticleTable } from "./article-table.ts";
import type { ArticleTable } from "./article-table.ts";
import { createBlockStore } from "./block-store.ts";
import type { BlockStore } from "./block-store.ts";
import { createDictionary } from "./dictionary.ts";
import type { Dictionary } from "./dictionary.ts";
import { searchPassages } from "./search.ts";
import { fingerprint, packSnapshot, unpackSnapshot } from "./snapshot.ts";
import { suggestWords } from "./suggestions.ts";

/** A passage index that can be saved. */
export interface SnapshotIndex extends PassageIndex {
  /** The whole index as bytes, for `restorePassageIndex`. */
  snapshot(): Uint8Array;
}

/** An index from a snapshot, and how well the snapshot fitted. */
export interface RestoredIndex {
  readonly index: SnapshotIndex;
  /** Articles taken from the snapshot as they were. */
  readonly kept: number;
  /** Articles that were new or had changed. */
  readonly indexed: number;
  /** Articles of the snapshot that are gone or had changed. */
  readonly dropped: number;
}

const createIndex = (dictionary: Dictionary, table: ArticleTable, store: BlockStore): SnapshotIndex => {
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
      remove(article.id);
      store.add(article, table.put(article));
    },
    remove,
    search(request) {
      store.settle();
      return searchPassages(request, dictionary, table, store);
    },
    suggest(word) {
      store.settle();
      return suggestWords(word, dictionary, (term) =>
        store.passagesWith((block) => store.placeOf(term, block)),
      );
    },
    get size() {
      return { articles: table.live, passages: store.live, terms: table.live === 0 ? 0 : dictionary.size };
    },
    snapshot() {
      store.settle();
      const { ids, generations } = table.columns();
      const fingerprints = Int32Array.from(ids, (_, slot) => {
        const article = table.article(slot);
        return article ? fingerprint(article) : 0;
      });
      return packSnapshot({
        dictionary: dictionary.data(),
        blocks: store.blocks(),
        lengths: store.lengths(),
        ids,
        fingerprints,
        generations,
      });
    },
  };
};

/**
 * An empty index. It keeps the Article objects that it is given (for highlights and phrases), and so shares their
 * texts with the library.
 */
export const createPassageIndex = (): SnapshotIndex => {
  const dictionary = createDictionary();
  const table = createArticleTable();
  return createIndex(dictionary, table, createBlockStore(dictionary, table));
};

/**
 * The index that a snapshot holds, brought up to date with the articles: what changed since is indexed anew, what is
 * gone is left out. null where the bytes are no snapshot of this version, or are damaged: then index everything.
 */
export const restorePassageIndex = (
  bytes: Uint8Array,
  articles: readonly Article[],
): RestoredIndex | null => {
  const data = unpackSnapshot(bytes);
  if (!data) return null;
  const dictionary = createDictionary(data.dictionary);
  const table = createArticleTable();
  const stale: Article[] = [];
  table.reserve(data.ids, data.generations);
  for (const article of articles) {
    const slot = table.find(article.id);
    const known = slot >= 0 && data.fingerprints[slot] === fingerprint(article);
    if (known) table.put(article);
    else stale.push(article);
  }
  const kept = table.live;
  const store = createBlockStore(dictionary, table, data);
  const index = createIndex(dictionary, table, store);
  for (const article of stale) {
    // Another generation: the passages of this id in the snapshot are not this article's.
    table.renew(article.id);
    index.add(article);
  }
  return { index, kept, indexed: stale.length, dropped: data.ids.length - kept };
};
