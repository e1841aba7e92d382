/** What is newest: of a story that is named, or of all that may be seen. */
import { createLikeness } from "../answer/likeness.ts";
import { carryingTerms } from "../answer/harmless-words.ts";
import { latestTopic } from "../text/latest.ts";
import { firstDay, isWithin } from "../text/partial-date.ts";
import { analyse } from "../text/terms.ts";
import type { Article, Library, PassageIndex, Query } from "../types.ts";
import { visibleArticles } from "./sources.ts";
import type { Reach } from "./retrieve.ts";
import { findEvidence } from "./topic.ts";

/** An article with less than this share of the best one's strength is hardly about the topic. */
const ABOUT = 0.6;

/** A question for the newest, as it is put to the index. */
interface Newest {
  /** What is answered: the topic, or the newest report's headline. */
  readonly text: string;
  /** The words to look for: a headline may read like a question. */
  readonly words: string;
  /** The day from which reports are taken. */
  readonly since: string;
}

const newestOf = (articles: readonly Article[]): Article | undefined =>
  articles
    .filter(({ publishedOn }) => publishedOn !== null)
    .reduce<Article | undefined>(
      (newest, article) =>
        newest && firstDay(newest.publishedOn ?? "") >= firstDay(article.publishedOn ?? "")
          ? newest
          : article,
      undefined,
    );

/** Reads a question for the newest; null where it asks for something else, or nothing bears on it. */
export const readNewest = async (
  parts: { library: Library; index: PassageIndex },
  query: Query,
  reach: Reach,
): Promise<Newest | null> => {
  const topic = latestTopic(query.text);
  if (topic === null) return null;
  if (topic === "") {
    const newest = newestOf(
      visibleArticles(parts.library, query.collections).filter(
        ({ outlet, language, publishedOn }) =>
          (query.outlets.length === 0 || query.outlets.includes(outlet)) &&
          (query.language === null || language === query.language) &&
          isWithin(publishedOn, query.since, query.until),
      ),
    );
    if (!newest) return null;
    const { headline, language, publishedOn } = newest;
    const words = analyse(headline, language).map(({ start, end }) => headline.slice(start, end));
    return { text: headline, words: words.join(" "), since: publishedOn ?? "" };
  }
  const evidence = await findEvidence(parts, { ...query, text: topic }, reach);
  if ("kind" in evidence) return null;
  const likeness = createLikeness(carryingTerms(evidence.terms));
  const articles = [...new Set(evidence.hits.map(({ article }) => article))];
  const strengths = new Map(articles.map((article) => [article, likeness.ofArticle(article)]));
  const most = Math.max(0, ...strengths.values());
  const newest = newestOf(articles.filter((article) => (strengths.get(article) ?? 0) >= most * ABOUT));
  return newest ? { text: topic, words: topic, since: newest.publishedOn ?? "" } : null;
};
