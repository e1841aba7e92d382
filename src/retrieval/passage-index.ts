/**
 * Keyword retrieval over passages, in memory: BM25 with the headline as a field and the article's score beside its
 * passage's. Articles come and go while it serves; see docs/decisions/retrieval-index.md.
 */
import type { PassageIndex } from "../types.ts";
import { createArticleTable } from "./article-table.ts";
import { createBlockStore } from "./block-store.ts";
import { createDictionary } from "./dictionary.ts";
import { searchPassages } from "./search.ts";
import { suggestWords } from "./suggestions.ts";

/**
 * An empty index. It keeps the Article objects that it is given (for highlights and phrases), and so shares their
 * texts with the library.
 */
export const createPassageIndex = (): PassageIndex => {
  const dictionary = createDictionary();
  const table = createArticleTable();
  const store = createBlockStore(dictionary, table);

  const remove = (articleId: string): boolean => {
    const slot = table.find(articleId);
    if (slot < 0 || !table.article(slot)) return false;
    store.settle();
    table.remove(slot);
    if (table.live === 0) store.clear();
    else store.forget(slot);
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
  };
};
