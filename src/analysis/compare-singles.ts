/** Rows that only one outlet has. */
import type { ComparisonRow } from "../types.ts";
import type { Steps } from "../text/breath.ts";
import type { Claim } from "./claims.ts";
import { labelOf } from "./claims-verdict.ts";
import type { Reading } from "./compare-reading.ts";
import type { Sheet } from "./compare-sheet.ts";
import { topicOf } from "./compare-topic.ts";

/** Rows that only one outlet has: the rest repeat the articles. */
const MOST_SINGLES = 150;
/** Content words of a sentence that asserts enough to stand alone. */
const LEAST_TERMS = 3;

/** What one outlet alone says: the sentences that no row has, then figures (`alone`) whose whole sentence is no row already. */
export const singleRows = function* (
  assertions: readonly Claim[],
  alone: readonly (() => ComparisonRow)[],
  { weight }: Reading,
  sheet: Sheet,
): Steps<ComparisonRow[]> {
  const singles: ComparisonRow[] = [];
  const shown = new Set<string>();
  for (const claim of assertions) {
    if (singles.length >= MOST_SINGLES) break;
    if (sheet.matched.has(claim) || claim.terms.size < LEAST_TERMS) continue;
    yield;
    shown.add(claim.sentence.text);
    singles.push(
      sheet.build({
        label: topicOf([claim], weight),
        verdict: "single-outlet",
        shown: [claim],
        figuresOf: () => claim.figures,
        why: `Only ${labelOf(claim)} reports it.`,
      }),
    );
  }
  for (const build of alone) {
    if (singles.length >= 2 * MOST_SINGLES) break;
    yield;
    const built = build();
    if (built.cells.every((cell) => shown.has(cell.sentence.text))) continue;
    for (const cell of built.cells) shown.add(cell.sentence.text);
    singles.push(built);
  }
  return singles;
};
