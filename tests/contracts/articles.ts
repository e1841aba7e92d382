/** Articles for tests of retrieval: a text of one paragraph a passage, and whatever else matters to the test. */
import type { Article, Passage } from "../../src/types.ts";
import { plainArticle } from "../fakes/article.ts";

/** An article whose paragraphs (separated by a blank line) are its passages. */
export const makeArticle = (id: string, text: string, more: Partial<Article> = {}): Article => {
  const passages: Passage[] = [];
  let start = 0;
  for (const paragraph of text === "" ? [] : text.split("\n\n")) {
    const span = { start, end: start + paragraph.length };
    passages.push({ id: `${id}#${passages.length}`, articleId: id, ...span, sentences: [span] });
    start = span.end + 2;
  }
  return plainArticle({ id, outlet: "Herald", text, passages, ...more });
};
