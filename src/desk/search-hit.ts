/** A hit as a list of search results shows it. */
import { amendedAt } from "../text/amendments.ts";
import type { Hit, SearchHit } from "../types.ts";

/** The passage of a hit, with what matched in it. */
export const searchHitOf = ({ article, passage, score, highlights }: Hit): SearchHit => ({
  passageId: passage.id,
  articleId: article.id,
  outlet: article.outlet,
  publishedOn: article.publishedOn,
  score,
  text: article.text.slice(passage.start, passage.end),
  highlights: highlights
    .filter(({ start, end }) => start >= passage.start && end <= passage.end)
    .map(({ start, end }) => [start - passage.start, end - passage.start] as const),
  ...amendedAt(article, passage),
});
