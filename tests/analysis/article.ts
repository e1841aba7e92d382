/** Articles for tests of the analyses. */
import type { Article, Hit, Span } from "../../src/types.ts";
import { splitSentences } from "../../src/text/sentences.ts";
import { plainArticle } from "../fakes/article.ts";

/** An article of a text without a headline: one passage for each paragraph. */
export const articleOf = (text: string, given: Partial<Article> = {}): Article => {
  const id = given.id ?? "story";
  const paragraphs: Span[] = [];
  for (const match of text.matchAll(/(?:(?!\n\n)[\s\S])+/g)) {
    const lead = match[0].length - match[0].trimStart().length;
    if (match[0].trim())
      paragraphs.push({ start: match.index + lead, end: match.index + lead + match[0].trim().length });
  }
  const sentences = splitSentences(text);
  const passages = paragraphs.map((span, index) => ({
    id: `${id}#${index}`,
    articleId: id,
    start: span.start,
    end: span.end,
    sentences: sentences.filter((sentence) => sentence.start >= span.start && sentence.start < span.end),
  }));
  return plainArticle({ id, file: `/${id}.md`, headline: "A story", text, passages, ...given });
};

/** A hit for every passage of the articles. */
export const hitsOf = (...articles: readonly Article[]): Hit[] =>
  articles.flatMap((article) =>
    article.passages.map((passage) => ({ article, passage, score: 1, highlights: [] })),
  );
