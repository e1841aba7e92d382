/** Figures that look alike and are of different measures: hostages held, seized, released. */
import type { Steps } from "../text/breath.ts";
import type { FigureGroup } from "../types.ts";
import { originOf } from "./figures.ts";
import { describeMeasure } from "./measures-describe.ts";
import type { FigureFeatures } from "./figures-features.ts";

// More than this many rows would list, not warn.
const MOST_ROWS = 8;

/** How many are there, or may be, or paid to be. */
const ATTENDANCE = /^(?:licensed|aboard|crowd|tickets)$/u;

const PRONOUN = /^(?:ell[oa]s?|eux|elles?|them|they|se|sie|ihnen|other|otr[oa]s?|autre)$/u;

/** One group for each family of measures, or noun, that at least two articles count in at least two different ways. */
export const findingLookAlikes = function* (
  clusters: readonly (readonly FigureFeatures[])[],
): Steps<FigureGroup[]> {
  const families = new Map<string, FigureFeatures[][]>();
  for (const cluster of clusters) {
    const [first] = cluster;
    if (!first || first.unit !== "count") continue;
    const named =
      !PRONOUN.test(first.noun ?? "") &&
      first.concept.family === null &&
      first.noun !== null &&
      first.figure.value > 1;
    const key =
      first.concept.family === "captivity"
        ? "captivity"
        : ATTENDANCE.test(first.concept.name)
          ? "attendance"
          : named
            ? `noun ${first.noun}`
            : null;
    if (key === null) continue;
    const family = families.get(key);
    if (family) family.push([...cluster]);
    else families.set(key, [[...cluster]]);
  }
  const groups: FigureGroup[] = [];
  for (const [key, members] of families) {
    yield;
    const ways = new Set(
      members.map(([first]) => `${first?.concept.name}${first?.planned ? " planned" : ""}`),
    );
    const all = members.flat();
    const articles = new Set(all.map((each) => each.figure.citation.articleId));
    const values = all.map((each) => each.figure.value);
    const far = Math.max(...values) > 3 * Math.min(...values);
    // How many may come warns only beside how many came.
    if (key === "attendance" && !(ways.has("licensed") && ways.size > 1 && !far)) continue;
    // A noun alone is a weak likeness: only numbers that could be taken for each other are worth a warning.
    if (
      key.startsWith("noun ") &&
      (far ||
        members.some(([first]) => first && !describeMeasure(originOf(first.figure).measure).includes(" ")))
    )
      continue;
    if (ways.size < 2 || members.length < 2 || articles.size < 2) continue;
    // One cluster for each way of counting: the one most report, then the largest.
    const size = (cluster: readonly FigureFeatures[]): number => cluster[0]?.figure.value ?? 0;
    const seen = new Set<string>();
    const chosen = members
      .sort((a, b) => b.length - a.length || size(b) - size(a))
      .filter(([first]) => {
        const way = `${first?.concept.name}${first?.planned ? " planned" : ""}`;
        return !seen.has(way) && seen.add(way);
      });
    const rows = chosen.flatMap((cluster) => cluster.slice(0, 3)).slice(0, MOST_ROWS);
    const tell = chosen
      .slice(0, 4)
      .map(([first]) => (first ? `${first.figure.printed} ${first.figure.measure}` : ""));
    groups.push({
      measure:
        key === "captivity"
          ? "people seized, held and released"
          : key === "attendance"
            ? "people present and people permitted"
            : key.startsWith("noun ")
              ? (all[0]?.figure.measure ?? key)
              : key,
      verdict: "different-measures",
      rows: rows.map((each) => each.index).sort((a, b) => a - b),
      why: `These count different things: ${tell.join("; ")}.`,
    });
  }
  return groups;
};
