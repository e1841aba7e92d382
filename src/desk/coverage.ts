/** Which articles cover a topic: what a digest counts. */
import type { ArticleEntry, Library, PassageIndex, Query, Refusal } from "../types.ts";
import { copiedArticles, entryOf } from "./sources.ts";
import { findTopic } from "./topic.ts";

/** The articles on a topic, the best first, and their syndicated copies. */
export interface Coverage {
  readonly articles: readonly ArticleEntry[];
  /** Articles that carry the same text as one of those; none of them is among them. */
  readonly copies: readonly ArticleEntry[];
}

/** As many articles as a search may give: they are counted, not read. */
const COUNTED = { limit: 1000, perArticle: 1 } as const;

/** Keeps to the query's filters, its articles among them; the refusal where nothing is on the topic. */
export const coverageOf = async (
  parts: { library: Library; index: PassageIndex },
  query: Query,
): Promise<Coverage | Refusal> => {
  const topic = await findTopic(parts, query, COUNTED);
  if ("kind" in topic) return topic;
  const { hits } = topic;
  const articles = [...new Map(hits.map(({ article }) => [article.id, article])).values()];
  const ids = new Set(articles.map(({ id }) => id));
  const families = new Set(articles.map(({ id, copyOf }) => copyOf ?? id));
  const allowed = query.articleIds ? new Set(query.articleIds) : null;
  const copies = copiedArticles(parts.library, query.collections).filter(
    ({ id, copyOf }) => !ids.has(id) && families.has(copyOf ?? id) && (allowed === null || allowed.has(id)),
  );
  return { articles: articles.map(entryOf), copies: copies.map(entryOf) };
};
