/** Groups of figures of which some were taken back. */
import { groupingFigures } from "../analysis/figures-groups.ts";
import { isTakenBack } from "../text/amendments.ts";
import type { Steps } from "../text/breath.ts";
import type { Figure, FigureGroup } from "../types.ts";
import { takenBackWords } from "./amendments.ts";

/**
 * Groups figures so that those taken back decide nothing: the verdict is that of the figures that stand, and the others
 * come last in their group, or in a group of their own.
 */
export const groupStanding = function* (rows: readonly Figure[]): Steps<FigureGroup[]> {
  const isOut = (index: number): boolean => isTakenBack(rows[index]?.citation ?? {});
  if (!rows.some(({ citation }) => isTakenBack(citation))) return yield* groupingFigures(rows);
  const live = [...rows.keys()].filter((index) => !isOut(index));
  const groups: FigureGroup[] = [];
  for (const group of yield* groupingFigures(live.map((index) => rows[index]!)))
    groups.push({ ...group, rows: group.rows.map((index) => live[index]!) });
  for (const group of yield* groupingFigures(rows)) {
    const out = group.rows.filter(isOut);
    if (out.length === 0) continue;
    const home = groups.findIndex(({ rows: others }) => others.some((index) => group.rows.includes(index)));
    const words = out.map((index) => `${rows[index]!.printed} was ${takenBackWords(rows[index]!.citation)}`);
    const why = `${[...new Set(words)].join(", ")}.`;
    if (home < 0) groups.push({ ...group, rows: out, verdict: "single-outlet", why });
    else
      groups[home] = {
        ...groups[home]!,
        rows: [...groups[home]!.rows, ...out],
        why: `${groups[home]!.why} ${why}`,
      };
  }
  return groups;
};
