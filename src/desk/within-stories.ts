/** Reports set against each other story by story. */
import { VERDICT_ORDER } from "../analysis/claims-verdict.ts";
import { matchClaims } from "../analysis/compare.ts";
import { MOST_ROWS } from "../analysis/compare-rows.ts";
import type { ComparisonRow, Figure, FigureGroup, Hit, Query } from "../types.ts";
import { groupStanding } from "./amendments.ts";
import { storiesAmong } from "./stories.ts";

/** Rows in which several speak that each of many stories may have. */
const LEAST_ROWS = 5;

/** The hits of each story, the hits in their order. */
const byStory = (hits: readonly Hit[]): Hit[][] =>
  storiesAmong([...new Set(hits.map(({ article }) => article))]).map((articles) => {
    const told = new Set(articles);
    return hits.filter(({ article }) => told.has(article));
  });

/**
 * What outlets say of the same, story by story: two earthquakes are not compared. An outlet that was not asked for by name is
 * silent only on stories that it covers.
 */
export const matchWithinStories = (
  hits: readonly Hit[],
  query: Query,
  covering: readonly string[],
): ComparisonRow[] => {
  const stories = byStory(hits);
  if (stories.length === 1) return matchClaims(hits, covering, query.text);
  const most = Math.max(LEAST_ROWS, Math.ceil(MOST_ROWS / stories.length));
  return stories
    .flatMap((told) => matchClaims(told, query.outlets, query.text, most))
    .toSorted((a, b) => VERDICT_ORDER.indexOf(a.verdict) - VERDICT_ORDER.indexOf(b.verdict));
};

/** A group of a story's rows, by the places of these rows among all of them. */
const placedAmong = (group: FigureGroup, places: readonly number[]): FigureGroup => ({
  ...group,
  rows: group.rows.flatMap((place) => places[place] ?? []),
});

/** The figures of these hits in groups, story by story; disagreements first. */
export const groupWithinStories = (rows: readonly Figure[], hits: readonly Hit[]): FigureGroup[] => {
  const stories = byStory(hits);
  if (stories.length === 1) return groupStanding(rows);
  const storyOf = new Map(
    stories.flatMap((told, story) => told.map(({ article }) => [article.id, story] as const)),
  );
  const places = [...rows.keys()];
  return [...Map.groupBy(places, (place) => storyOf.get(rows[place]?.citation.articleId ?? "")).values()]
    .flatMap((own) =>
      groupStanding(own.flatMap((place) => rows[place] ?? [])).map((group) => placedAmong(group, own)),
    )
    .toSorted((a, b) => VERDICT_ORDER.indexOf(a.verdict) - VERDICT_ORDER.indexOf(b.verdict));
};
