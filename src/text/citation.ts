/** Citations: from a stretch of an article to what an answer carries. */
import { amendedAt } from "./amendments.ts";
import type { Article, Citation, Passage, Span } from "../types.ts";

/** The passage that holds a position of the article's text; the last one before it where none does. */
export const passageAt = (article: Article, position: number): Passage | undefined =>
  article.passages.findLast((passage) => passage.start <= position) ?? article.passages[0];

/** Cites `article.text.slice(span.start, span.end)`. Throws where the article has no passages: nothing can be cited then. */
export const cite = (article: Article, span: Span, marker: number): Citation => {
  const passage = passageAt(article, span.start);
  if (!passage) throw new Error(`Article ${article.id} has no passages to cite.`);
  return {
    marker,
    articleId: article.id,
    outlet: article.outlet,
    carrier: article.carrier,
    publishedOn: article.publishedOn,
    passageId: passage.id,
    quote: article.text.slice(span.start, span.end),
    start: span.start,
    end: span.end,
    ...amendedAt(article, span),
  };
};

/** Numbers articles 1, 2, 3 … in the order they are first asked for: one number means one article throughout an answer. */
export const createMarkers = (): ((article: Pick<Article, "id">) => number) => {
  const markers = new Map<string, number>();
  return (article) => {
    const known = markers.get(article.id);
    if (known !== undefined) return known;
    markers.set(article.id, markers.size + 1);
    return markers.size;
  };
};
