/** Whether each citation is what it says: a verbatim slice of an article that may be cited. */
import type { Article, Sentence } from "../../types.ts";
import type { Fault } from "../check.ts";

/** The first citation that is not a slice of an article that may be cited, or that misnames the article; null if all hold. */
export const citationFault = (
  sentence: Sentence,
  articleOf: (id: string) => Article | undefined,
): Fault | null => {
  if (sentence.citations.length === 0) return { reason: "no-citation", detail: "" };
  for (const citation of sentence.citations) {
    const article = articleOf(citation.articleId);
    if (!article) return { reason: "unknown-article", detail: citation.articleId };
    const { start, end, quote } = citation;
    const isSlice =
      Number.isInteger(start) &&
      start >= 0 &&
      end > start &&
      article.text.slice(start, end) === quote &&
      quote.trim() !== "";
    if (!isSlice) return { reason: "quote-not-verbatim", detail: quote };
    const holds = article.passages.some(
      ({ id, start: from, end: to }) => id === citation.passageId && start >= from && start < to,
    );
    if (!holds || citation.outlet !== article.outlet || citation.publishedOn !== article.publishedOn) {
      return { reason: "unknown-article", detail: `${citation.passageId}, ${citation.outlet}` };
    }
  }
  return null;
};
