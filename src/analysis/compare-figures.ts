/** Rows of figures: what outlets count of one measure. */
import type { Steps } from "../text/breath.ts";
import type { ComparisonRow, Figure } from "../types.ts";
import type { Claim } from "./claims.ts";
import { exactness } from "./claims-verdict.ts";
import { pickCells } from "./compare-cells.ts";
import type { Reading } from "./compare-reading.ts";
import type { Draft, Sheet } from "./compare-sheet.ts";
import { labelOfFigures, topicOf } from "./compare-topic.ts";
import { originOf } from "./figures.ts";
import { groupingFigures } from "./figures-groups.ts";
import { conceptOf, wordsOfFate } from "./measures-concepts.ts";

/** How a number is led in that says how high a toll is. */
const LEVEL =
  /(?:was|is|stood at|stands at|reached|rose to|risen to|climbed to)\s(?:(?:at least|about|around|nearly|over|more than)\s)?$/iu;
/** How far behind a number the word stands that tells what happened to those counted, in UTF-16 units. */
const BEHIND = 20;

/**
 * The outlets that count the dead, the hurt or the displaced in words from which no rule tells what is counted: "a loss of at
 * least 96 lives", "the toll, driven up by the heat, was 55".
 */
const heardOf = (fate: RegExp, claims: readonly Claim[]): ReadonlySet<string> => {
  const counts = ({ sentence: { text }, figures }: Claim): boolean =>
    figures.some((figure) => {
      const { mention, measure } = originOf(figure);
      // What is known to count those hurt has its row; "loss" may be taken for money's.
      if (figure.unit !== null || wordsOfFate(measure) !== null) return false;
      const [before, behind] = [text.slice(0, mention.start), text.slice(mention.end, mention.end + BEHIND)];
      return fate.test(behind) || (LEVEL.test(before) && fate.test(before));
    });
  return new Set(claims.filter(counts).map(({ sentence }) => sentence.article.outlet));
};

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
  const groups = yield* groupingFigures(figures);
  /** Of what happened to people, the largest row of each kind: that is the story's own toll. */
  const tolls = new Map<string, { readonly rows: readonly number[]; readonly fate: RegExp }>();
  for (const { rows } of groups) {
    const { measure } = originOf(figures[rows[0] ?? 0] as Figure);
    const [{ name }, fate] = [conceptOf(measure), wordsOfFate(measure)];
    if (fate && rows.length > (tolls.get(name)?.rows.length ?? 1)) tolls.set(name, { rows, fate });
  }
  for (const group of groups) {
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
      const toll = [...tolls.values()].find(({ rows }) => rows === group.rows);
      const heard = toll ? { heard: heardOf(toll.fate, claims) } : {};
      return { label, verdict: group.verdict, shown, figuresOf, why: group.why, ...heard };
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
