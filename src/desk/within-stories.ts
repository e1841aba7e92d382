/** Reports set against each other story by story. */
import { VERDICT_ORDER } from "../analysis/claims-verdict.ts";
import { matchingClaims, type MatchedRows } from "../analysis/compare.ts";
import { MOST_ROWS } from "../analysis/compare-rows.ts";
import type { ComparisonRow, Figure, FigureGroup, Hit } from "../types.ts";
import { inTurns } from "../text/breath.ts";
import { groupStanding } from "./standing-groups.ts";
import { answersAmong, type AskedTopic } from "./asked-sentences.ts";
import { readClaims } from "./reading-ahead.ts";
import { storiesAmong } from "../answer/stories.ts";

/** Rows in which several speak that each of many stories may have. */
const LEAST_ROWS = 5;

/** The hits of each story, the hits in their order. */
const byStory = async (hits: readonly Hit[]): Promise<Hit[][]> => {
  const stories = await inTurns(storiesAmong([...new Set(hits.map(({ article }) => article))]));
  return stories.map((articles) => {
    const told = new Set(articles);
    return hits.filter(({ article }) => told.has(article));
  });
};

/**
 * What outlets say of the same, story by story: two earthquakes are not compared. An outlet that was not asked for by name is
 * silent only on stories that it covers. `asked`: the rows of what was asked, at most one a story.
 */
export const matchWithinStories = async (
  hits: readonly Hit[],
  topic: AskedTopic,
  covering: readonly string[],
): Promise<{ readonly asked: readonly ComparisonRow[]; readonly rows: readonly ComparisonRow[] }> => {
  const stories = await byStory(hits);
  await readClaims(hits);
  const { text, outlets } = topic.query;
  const most = Math.max(LEAST_ROWS, Math.ceil(MOST_ROWS / stories.length));
  const matched: MatchedRows[] = [];
  for (const told of stories)
    matched.push(
      await inTurns(
        matchingClaims(told, stories.length === 1 ? covering : outlets, text, {
          most,
          answers: ({ claims }) => answersAmong(topic, told, claims),
        }),
      ),
    );
  const asked = matched.flatMap((each) => each.asked ?? []);
  return {
    asked,
    rows: matched
      .flatMap(({ rows }) => rows)
      .filter((row) => !asked.includes(row))
      .toSorted((a, b) => VERDICT_ORDER.indexOf(a.verdict) - VERDICT_ORDER.indexOf(b.verdict)),
  };
};

/** A group of a story's rows, by the places of these rows among all of them. */
const placedAmong = (group: FigureGroup, places: readonly number[]): FigureGroup => ({
  ...group,
  rows: group.rows.flatMap((place) => places[place] ?? []),
});

/** The figures of these hits in groups, story by story; disagreements first. */
export const groupWithinStories = async (
  rows: readonly Figure[],
  hits: readonly Hit[],
): Promise<FigureGroup[]> => {
  const stories = await byStory(hits);
  if (stories.length === 1) return inTurns(groupStanding(rows));
  const storyOf = new Map(
    stories.flatMap((told, story) => told.map(({ article }) => [article.id, story] as const)),
  );
  const places = [...rows.keys()];
  const groups: FigureGroup[] = [];
  for (const own of Map.groupBy(places, (place) =>
    storyOf.get(rows[place]?.citation.articleId ?? ""),
  ).values())
    for (const group of await inTurns(groupStanding(own.flatMap((place) => rows[place] ?? []))))
      groups.push(placedAmong(group, own));
  return groups.toSorted((a, b) => VERDICT_ORDER.indexOf(a.verdict) - VERDICT_ORDER.indexOf(b.verdict));
};
