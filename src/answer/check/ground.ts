/** What a sentence stands on, read once for all checks. */
import type { Article, Citation, Hit, Sentence } from "../../types.ts";
import type { CheckSources } from "../check.ts";

/** A sentence with the words that may bear it out. */
export interface Ground {
  readonly sentence: Sentence;
  /** The cited words, one quote a line. */
  readonly quotes: string;
  /** The whole printed sentences that the quotes are taken from: a quote may not be cut free of its "not". */
  readonly surroundings: string;
  /** The cited articles, each once. */
  readonly articles: readonly Article[];
  /** Outlet, carrier, byline, headline, dateline and date of publication of the cited articles, one a line. */
  readonly metadata: string;
  readonly hits: readonly Hit[];
}

/** The printed sentences that a citation touches, whole. */
const sentencesAround = (article: Article, { start, end }: Citation): string => {
  const touched = article.passages
    .flatMap(({ sentences }) => sentences)
    .filter((span) => span.start < end && span.end > start);
  const from = Math.min(start, ...touched.map((span) => span.start));
  const to = Math.max(end, ...touched.map((span) => span.end));
  return article.text.slice(from, to);
};

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
  const surroundings = sentence.citations.map((citation) => {
    const article = articleOf(citation.articleId);
    return article ? sentencesAround(article, citation) : citation.quote;
  });
  return {
    sentence,
    quotes: [...new Set(sentence.citations.map(({ quote }) => quote))].join("\n"),
    surroundings: [...new Set(surroundings)].join("\n"),
    articles,
    metadata: metadata.join("\n"),
    hits,
  };
};
