/** From a query to the passages that bear on it: the one place where the desk asks the index. */
import { compareDates } from "../text/partial-date.ts";
import type { Evidence, Hit, Library, PassageIndex, Query, SearchRequest } from "../types.ts";

/** How widely to look: the most passages in all, of one article and of one outlet. */
export type Reach = Pick<
  SearchRequest,
  "limit" | "offset" | "perArticle" | "perOutlet" | "foldCopies" | "highlights"
>;

/** What bears on a query, best first. `total` counts the matching passages before the limit. */
export interface Retrieved extends Evidence {
  readonly total: number;
  /** True where there are at most so many. */
  readonly isTotalMost?: boolean;
}

/** Best first; of hits alike the older report, then by id: never by the order in which files happened to be read. */
const inOrder = (a: Hit, b: Hit): number =>
  b.score - a.score ||
  compareDates(a.article.publishedOn, b.article.publishedOn) ||
  (a.article.id < b.article.id ? -1 : a.article.id > b.article.id ? 1 : a.passage.start - b.passage.start);

/** Searches, and joins the index's hits with their articles. */
export const retrieve = (
  { library, index }: { library: Library; index: PassageIndex },
  query: Query,
  reach: Reach,
): Retrieved => {
  const outcome = index.search({
    text: query.text,
    outlets: query.outlets,
    ...(query.language ? { languages: [query.language] } : {}),
    since: query.since,
    until: query.until,
    collections: query.collections,
    ...(query.articleIds ? { articleIds: query.articleIds } : {}),
    // Only a page of search results shows them: of 600 passages they take half a second.
    highlights: false,
    ...reach,
  });
  const hits = outcome.hits.flatMap((found): Hit[] => {
    const article = library.article(found.articleId);
    const passage = article?.passages[found.passage];
    return article && passage ? [{ article, passage, score: found.score, highlights: found.highlights }] : [];
  });
  const { terms, total, isTotalMost } = outcome;
  return { hits: hits.toSorted(inOrder), terms, total, ...(isTotalMost ? { isTotalMost } : {}) };
};
