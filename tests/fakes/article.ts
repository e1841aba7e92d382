/** An article of which nothing is known but its text, for tests that say only what matters to them. */
import type { Article } from "../../src/types.ts";

/** `words` are counted where they are not given; the file's name is made from the id. */
export const plainArticle = (
  given: Partial<Article> & Pick<Article, "id" | "text" | "passages">,
): Article => ({
  collection: "",
  file: `/corpus/${given.id}.md`,
  headline: "",
  outlet: "Coastal Wire",
  carrier: null,
  publishedOn: null,
  dateFrom: "unknown",
  dateReasons: [],
  byline: null,
  dateline: null,
  language: "en",
  url: null,
  retold: false,
  tags: [],
  words: given.text.split(/\s+/).length,
  copyOf: null,
  copyLikeness: null,
  warnings: [],
  ...given,
});
