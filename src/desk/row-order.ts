/** In which order the rows of a comparison are read. */
import type { ComparisonRow } from "../types.ts";
import type { Topic } from "./topic.ts";

/** The most rows of a comparison that only one outlet has; a summary says more. */
const MOST_SINGLES = 20;

/** What a row is about: its name, and the sentences that it shows. */
export const sentencesOf = ({ topic, cells }: ComparisonRow): string[] => [
  topic,
  ...cells.map(({ sentence }) => sentence.text),
];

/**
 * What is on the topic: rows whose sentences carry it, or stand where the search found it. Within each verdict what is about the
 * topic comes before what stands beside it; of the rows that only one outlet has, the nearest to the topic are kept.
 */
export const inReadingOrder = (rows: readonly ComparisonRow[], topic: Topic): ComparisonRow[] => {
  const found = new Set(topic.hits.map(({ passage }) => passage.id));
  const onTopic = rows.filter(
    (row) =>
      topic.isAbout(sentencesOf(row)) ||
      row.cells.some(({ sentence }) => sentence.citations.some(({ passageId }) => found.has(passageId))),
  );
  const ordered = [...Map.groupBy(onTopic, ({ verdict }) => verdict).values()].flatMap((same) =>
    topic.relevantFirst(same, sentencesOf),
  );
  let singles = 0;
  return ordered.filter(({ verdict }) => verdict !== "single-outlet" || (singles += 1) <= MOST_SINGLES);
};
