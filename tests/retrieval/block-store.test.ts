import { expect, it } from "vitest";
import { createArticleTable } from "../../src/retrieval/article-table.ts";
import { createBlockStore } from "../../src/retrieval/block-store.ts";
import { createDictionary } from "../../src/retrieval/dictionary.ts";
import { makeArticle } from "../contracts/articles.ts";

const wordsOf = (from: number): string =>
  Array.from({ length: 40 }, (_, at) => `w${(from + at * 89) % 4001}`).join(" ");

it("merges as fast as large changes come: blocks are few after many of them", () => {
  const dictionary = createDictionary();
  const table = createArticleTable();
  const store = createBlockStore(dictionary, table);
  const [changes, passages] = [44, 400];
  for (let change = 0; change < changes; change += 1) {
    const paragraphs = Array.from({ length: passages }, (_, at) => wordsOf(at * 31 + change * 17));
    const article = makeArticle(`a${change}`, paragraphs.join("\n\n"));
    store.add(article, table.put(article));
    store.settle();
  }
  expect(store.live).toBe(changes * passages);
  expect(store.blocks().length).toBeLessThan(changes / 2);
});
