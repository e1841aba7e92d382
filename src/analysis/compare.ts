/** Comparison: rows of what each outlet says on one topic, with a verdict and who is silent. */
import type { Article, ComparisonRow, Hit } from "../types.ts";
import { UNKNOWN_OUTLET } from "../types.ts";
import { createMarkers } from "../text/citation.ts";
import { atOnce, type Steps } from "../text/breath.ts";
import { buildingAskedRow, putFirst, type FindAnswers } from "./compare-asked.ts";
import { addCauses } from "./compare-causes.ts";
import { addFigures } from "./compare-figures.ts";
import { readingOf } from "./compare-reading.ts";
import { arrangeRows } from "./compare-rows.ts";
import { createSheet } from "./compare-sheet.ts";
import { singleRows } from "./compare-singles.ts";
import { addWords } from "./compare-words.ts";
import { voiceOf, type Claim } from "./claims.ts";

/** Whether a sentence asserts something that another may assert too. */
const asserts = ({ terms, sentence }: Claim): boolean =>
  terms.size >= 2 && !sentence.text.trimEnd().endsWith("?");

/** What a comparison is told beside what was read. */
interface MatchOptions {
  /** The rows in which several speak, at most; see compare-rows.ts. */
  readonly most?: number;
  /** Finds what each article has on what was asked; by default nothing is looked for. */
  readonly answers?: FindAnswers;
}

/** The rows of a comparison, and the one of them that holds what each outlet says on the very matter asked about: it is the first. */
export interface MatchedRows {
  readonly rows: ComparisonRow[];
  readonly asked: ComparisonRow | null;
}

/**
 * Matches what the hits' sentences assert across outlets. `outlets` are those that cover the story in the window asked
 * about (default: all of the hits'); those of them that a row lacks are its silent ones. Articles of unknown outlet are
 * voices of their own. `topic`: what was asked about, so that sentences which both speak of it meet the sooner. In which order and how many: compare-rows.ts.
 */
export const matchingClaims = function* (
  hits: readonly Hit[],
  outlets: readonly string[] = [],
  topic = "",
  { most, answers }: MatchOptions = {},
): Steps<MatchedRows> {
  const markerOf = createMarkers();
  const reading = yield* readingOf(hits, markerOf, topic);
  const covering = [...new Set([...outlets, ...hits.map(({ article }) => article.outlet)])].filter(
    (outlet) => outlet !== UNKNOWN_OUTLET,
  );
  const sheet = createSheet(reading, covering, markerOf);
  yield;
  // Each step sees what the steps before it put on the sheet.
  const alone = yield* addFigures(reading, sheet);
  yield;
  addCauses(reading, sheet);
  yield;
  const assertions = reading.claims.filter(asserts);
  yield* addWords(assertions, reading, sheet);
  const found = answers ? yield* answers(reading) : [];
  yield;
  const asked = answers ? yield* buildingAskedRow(found, reading, sheet) : null;
  yield;
  const singles = yield* singleRows(assertions, alone, reading, sheet);
  yield;
  const rows = arrangeRows([...sheet.rows, ...singles], sheet.aboutOf, most);
  return asked ? putFirst(asked, rows) : { rows, asked: null };
};

/** Matches what the hits' sentences assert across outlets, at once. */
export const matchClaims = (...given: Parameters<typeof matchingClaims>): ComparisonRow[] =>
  atOnce(matchingClaims(...given)).rows;

/** The outlets that say anything in these hits; a comparison needs two voices. */
export const voicesOf = (hits: readonly Hit[]): string[] => [
  ...new Set(hits.map(({ article }: { article: Article }) => voiceOf(article))),
];
