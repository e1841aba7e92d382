/** Articles for tests of retrieval: a text of one paragraph a passage, and whatever else matters to the test. */
import type { Article, Passage } from "../../src/types.ts";

/** An article whose paragraphs (separated by a blank line) are its passages. */
export const makeArticle = (id: string, text: string, more: Partial<Article> = {}): Article => {
  const passages: Passage[] = [];
  let start = 0;
  for (const paragraph of text === "" ? [] : text.split("\n\n")) {
    const span = { start, end: start + paragraph.length };
    passages.push({ id: `${id}#${passages.length}`, articleId: id, ...span, sentences: [span] });
    start = span.end + 2;
  }
  return {
    id,
    collection: "",
    file: `/corpus/${id}.md`,
    headline: "",
    outlet: "Herald",
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
    text,
    words: text.split(/\s+/).length,
    passages,
    copyOf: null,
    copyLikeness: null,
    warnings: [],
    ...more,
  };
};
