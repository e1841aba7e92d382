/** Figures of one measure, brought together and judged; and look-alikes that are not one measure. */
import type { Figure, FigureGroup, Verdict } from "../types.ts";
import { atOnce, type Steps } from "../text/breath.ts";
import { compareDates } from "../text/partial-date.ts";
import { clusteringFigures, isDisputed, SHRINKING } from "./figures-clusters.ts";
import { featuresOf, type FigureFeatures } from "./figures-features.ts";
import { joinClusters } from "./figures-joining.ts";
import { findingLookAlikes } from "./figures-look-alikes.ts";
import { joiningTolls } from "./figures-tolls.ts";
import { nameOf } from "./figures-names.ts";
import { dateOf, judgeFigures, reconcilable } from "./verdict.ts";

const ORDER: readonly Verdict[] = [
  "differ",
  "changed-over-time",
  "different-measures",
  "agree",
  "single-outlet",
];

/** Days within which reports of a rate or a sum are of one and the same: it is the period before that it rose from. */
const SAME_STATISTIC_DAYS = 3;

/** Whether any of the figures says that it runs on. */
const runsOn = (members: readonly FigureFeatures[]): boolean => {
  const days = members.flatMap(({ day }) => (day === null ? [] : [day]));
  const near = days.length > 0 && Math.max(...days) - Math.min(...days) <= SAME_STATISTIC_DAYS;
  return members.some(
    ({ running, anew, unit, concept }) =>
      anew || (running && (unit === "count" || concept.running || concept.name === "votes" || !near)),
  );
};

/** Whether all that is known of what is counted is that it runs on: deaths, arrests, homes destroyed. */
const isCounting = (members: readonly FigureFeatures[]): boolean => {
  const known = members.filter(({ concept }) => concept.known);
  const plain = members.every(({ unit }) => unit === "count");
  return (
    known.length > 0 &&
    (plain || known.length === members.length) &&
    known.every(({ concept }) => concept.running) &&
    members.every(({ unit }) => unit !== "ordinal")
  );
};

/** Two of the figures that one sentence gives, each by somebody else. */
const disputeIn = (members: readonly FigureFeatures[]): readonly [number, number] | undefined => {
  const bySentence = new Map<string, number[]>();
  for (const [at, member] of members.entries()) {
    const { articleId, start } = member.figure.citation;
    const key = `${articleId} ${start}`;
    const others = bySentence.get(key);
    if (!others) {
      bySentence.set(key, [at]);
      continue;
    }
    const other = others.find((each) => {
      const theirs = members[each] as FigureFeatures;
      return !reconcilable(theirs.figure, member.figure) && isDisputed(theirs, member);
    });
    if (other !== undefined) return [other, at];
    others.push(at);
  }
  return undefined;
};

/**
 * Groups figures by what they measure and judges each group. Every figure is in one group of its own measure; groups of
 * look-alikes ("different-measures") come on top. Disagreements first, then by how many figures a group has.
 */
export const groupingFigures = function* (figures: readonly Figure[]): Steps<FigureGroup[]> {
  const features = featuresOf(figures);
  yield;
  const clusters = yield* joiningTolls(yield* joinClusters(yield* clusteringFigures(features)));
  const groups: FigureGroup[] = [];
  for (const members of clusters) {
    yield;
    const ordered = [...members].sort(
      (a, b) =>
        compareDates(dateOf(a.figure), dateOf(b.figure)) ||
        Number(b.previous) - Number(a.previous) ||
        a.index - b.index,
    );
    const measure = nameOf(ordered);
    const judged = judgeFigures(
      ordered.map((each) => each.figure),
      {
        voices: ordered.map((each) => each.voice),
        running: runsOn(ordered),
        shrinking: ordered.every((each) => SHRINKING.test(each.concept.name)),
        accumulating: ordered.every((each) => each.unit === "count" && (each.done || each.anew)),
        growing: ordered.every((each) => each.unit === "count" && !each.concept.known),
        directions: ordered.map((each) => each.direction),
        planned: ordered.every((each) => each.planned),
        dispute: disputeIn(ordered),
        former: ordered.map((each) => each.previous && each.figure.asOf === null && each.unit === "count"),
        corrected: ordered.some((each) => each.revised),
        counting: isCounting(ordered),
        measure: measure === "" ? "this" : measure,
      },
    );
    const rows = ordered.map((each) => each.index);
    groups.push({ measure, verdict: judged.verdict, rows, why: judged.why });
  }
  return [...groups, ...(yield* findingLookAlikes(clusters))].sort(
    (a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) || b.rows.length - a.rows.length,
  );
};

/** Groups figures by what they measure and judges each group, at once. */
export const groupFigures = (figures: readonly Figure[]): FigureGroup[] => atOnce(groupingFigures(figures));
