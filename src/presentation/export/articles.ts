/** The articles that an answer cites, as bibliographies name them. */
import type { Answer, ArticleEntry, ArticleLookup, Citation, PartialDate } from "../../types.ts";
import { UNKNOWN_OUTLET } from "../../types.ts";
import { citationsOf } from "../citations.ts";

/** What a bibliography says of an article; null for what is not known. */
export interface CitedArticle {
  readonly id: string;
  readonly headline: string | null;
  readonly outlet: string | null;
  readonly carrier: string | null;
  readonly byline: string | null;
  readonly publishedOn: PartialDate | null;
  readonly url: string | null;
  readonly language: string | null;
}

const known = (name: string | undefined): string | null =>
  name === undefined || name === "" || name === UNKNOWN_OUTLET ? null : name;

const described = (
  id: string,
  entry: ArticleEntry | undefined,
  cited?: Pick<Citation, "outlet" | "carrier" | "publishedOn">,
): CitedArticle => ({
  id,
  headline: known(entry?.headline),
  outlet: known(entry?.outlet ?? cited?.outlet),
  carrier: known(entry?.carrier ?? cited?.carrier ?? undefined),
  byline: known(entry?.byline ?? undefined),
  publishedOn: entry?.publishedOn ?? cited?.publishedOn ?? null,
  url: known(entry?.url ?? undefined),
  language: entry === undefined || entry.language === "und" ? null : entry.language,
});

/** Each article once, in the order in which the answer cites or lists them. */
export const articlesOf = (answer: Answer, articles: ArticleLookup): readonly CitedArticle[] => {
  if (answer.kind === "article") return [described(answer.id, answer)];
  if (answer.kind === "sources") return answer.articles.map((entry) => described(entry.id, entry));
  const found: readonly (Pick<Citation, "outlet" | "publishedOn" | "articleId"> & {
    carrier?: string | null;
  })[] = answer.kind === "search" ? answer.hits : citationsOf(answer);
  const first = new Map(found.toReversed().map((own) => [own.articleId, own]));
  return [...new Set(found.map(({ articleId }) => articleId))].map((id) => {
    const own = first.get(id);
    return described(id, articles.entry(id), own && { ...own, carrier: own.carrier ?? null });
  });
};
