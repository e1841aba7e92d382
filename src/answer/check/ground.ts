/** What a sentence stands on, read once for all checks. */
import type { Article, Hit, Sentence } from "../../types.ts";
import type { CheckSources } from "../check.ts";

export interface Ground {
  readonly sentence: Sentence;
  /** The cited words, one quote a line. */
  readonly quotes: string;
  /** The cited articles, each once. */
  readonly articles: readonly Article[];
  /** Outlet, carrier, byline, headline, dateline and date of publication of the cited articles, one a line. */
  readonly metadata: string;
  readonly hits: readonly Hit[];
}

/** Gathers a sentence's quotes and the metadata of the articles it cites; its citations have been checked before. */
export const groundOf = (sentence: Sentence, { articleOf, hits = [] }: CheckSources): Ground => {
  const ids = new Set(sentence.citations.map(({ articleId }) => articleId));
  const articles = [...ids].map(articleOf).filter((article) => article !== undefined);
  const metadata = articles.flatMap((article) =>
    [
      article.outlet,
      article.carrier,
      article.byline,
      article.headline,
      article.dateline,
      article.publishedOn,
    ].filter((field) => field !== null),
  );
  return {
    sentence,
    quotes: sentence.citations.map(({ quote }) => quote).join("\n"),
    articles,
    metadata: metadata.join("\n"),
    hits,
  };
};
