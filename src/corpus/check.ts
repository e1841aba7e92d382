/** The corpus doctor: what could not be read, and what is doubtful about the rest. */
import type { Article, CorpusReport, FileProblem, Library } from "../types.ts";
import { UNKNOWN_OUTLET } from "../types.ts";

const doubtsOf = (article: Article): string[] => {
  const doubts = [...article.warnings];
  if (article.outlet === UNKNOWN_OUTLET && doubts.every((doubt) => !/outlet/iu.test(doubt)))
    doubts.push("The outlet is unknown.");
  if (article.publishedOn === null) doubts.push("The date of publication is unknown.");
  else if (article.publishedOn.length < 10 && article.dateFrom !== "front-matter") {
    doubts.push(`Only the ${article.publishedOn.length === 7 ? "month" : "year"} of publication is known.`);
  }
  return doubts;
};

/** The files of these collections (null for all) that could not be read, by the folder that each lies in. */
export const problemsIn = (
  library: Pick<Library, "problems">,
  collections: readonly string[] | null,
): FileProblem[] =>
  library
    .problems()
    .filter(
      ({ file }) =>
        collections === null ||
        collections.includes(file.includes("/") ? file.slice(0, file.indexOf("/")) : ""),
    );

/** Examines the articles and the files that could not be read. `collections` null means all of them. */
export const checkCorpus = (
  library: Pick<Library, "articles" | "problems">,
  collections: readonly string[] | null = null,
): CorpusReport => {
  const articles = library
    .articles()
    .filter((article) => collections === null || collections.includes(article.collection));
  const doubtful = articles.flatMap((article) => {
    const doubts = doubtsOf(article);
    if (doubts.length === 0) return [];
    const { id, file, collection, outlet, publishedOn, dateReasons } = article;
    return [{ id, file, collection, outlet, publishedOn, doubts, dateReasons }];
  });
  return {
    articles: articles.length,
    collections: [...new Set(articles.map((article) => article.collection))].toSorted(),
    copies: articles.filter((article) => article.copyOf !== null).length,
    problems: problemsIn(library, collections),
    doubtful,
  };
};
