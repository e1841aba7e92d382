/** Rows of figures: what outlets count of one measure. */
import type { Steps } from "../text/breath.ts";
import type { ComparisonRow, Figure } from "../types.ts";
import type { Claim } from "./claims.ts";
import { exactness } from "./claims-verdict.ts";
import { pickCells } from "./compare-cells.ts";
import type { Reading } from "./compare-reading.ts";
import type { Draft, Sheet } from "./compare-sheet.ts";
import { labelOfFigures, topicOf } from "./compare-topic.ts";
import { groupingFigures } from "./figures-groups.ts";

/** Puts the rows of figures that several voices give on the sheet; those of one voice are built when they are asked for. */
export const addFigures = function* (
  { claims, weight }: Reading,
  sheet: Sheet,
): Steps<(() => ComparisonRow)[]> {
  const figures: Figure[] = [];
  const claimOfFigure: Claim[] = [];
  for (const claim of claims)
    for (const figure of claim.figures) {
      figures.push(figure);
      claimOfFigure.push(claim);
    }
  const alone: (() => ComparisonRow)[] = [];
  for (const group of yield* groupingFigures(figures)) {
    const byClaim = new Map<Claim, Figure[]>();
    for (const at of group.rows) {
      const claim = claimOfFigure[at] as Claim;
      byClaim.set(claim, [...(byClaim.get(claim) ?? []), figures[at] as Figure]);
    }
    const figuresOf = (claim: Claim): readonly Figure[] => byClaim.get(claim) ?? [];
    const unique = [...byClaim.keys()];
    const draft = (): Draft => {
      const shown = pickCells(unique, group.verdict, (claim) => exactness(figuresOf(claim)));
      const label = labelOfFigures(shown.flatMap(figuresOf), group.measure) ?? topicOf(shown, weight);
      return { label, verdict: group.verdict, shown, figuresOf, why: group.why };
    };
    if (group.verdict === "single-outlet") {
      const [label] = group.rows.map((at) => labelOfFigures([figures[at] as Figure], group.measure));
      if (unique.length > 0 && label !== null) alone.push(() => sheet.build(draft()));
      continue;
    }
    const built = sheet.add(draft());
    if (group.verdict === "different-measures") continue;
    for (const at of group.rows) sheet.measured.set(figures[at] as Figure, built);
    for (const claim of unique) sheet.matched.add(claim);
  }
  return alone;
};
