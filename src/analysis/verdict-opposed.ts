/** Figures that differ by what is said of them, not by their size: a rise and a fall, two who are named for two numbers. */
import type { Figure } from "../types.ts";
import { reconcilable } from "./verdict-ranges.ts";
import { daysApart } from "./verdict-series.ts";
import { dateOf, tell, tellBy, who } from "./verdict-telling.ts";
import type { Judgement, VerdictContext } from "./verdict.ts";

/** A rise and a fall in one week that two voices tell of: whatever the numbers, they differ. */
export const opposedOf = (
  figures: readonly Figure[],
  { directions = [], voices }: VerdictContext,
): Judgement | null => {
  const rise = directions.indexOf(1);
  const fall = directions.findIndex(
    (direction, at) => direction < 0 && rise >= 0 && voices[at] !== voices[rise],
  );
  const [up, down] = [figures[rise], figures[fall]];
  if (!up || !down) return null;
  const [one, other] = [dateOf(up), dateOf(down)];
  if (one !== null && other !== null && daysApart(one, other) > 3) return null;
  return {
    verdict: "differ",
    why: `${tell(up, voices[rise] ?? "")} is given as a rise, ${tell(down, voices[fall] ?? "")} as a fall.`,
  };
};

/** Two who are named for two numbers that do not fit, by one sentence: whatever other outlets take over, they differ. */
export const disputeOf = (
  figures: readonly Figure[],
  { dispute, voices }: VerdictContext,
): Judgement | null => {
  const [a, b] = (dispute ?? []).map((at) => figures[at]);
  if (!a || !b || reconcilable(a, b)) return null;
  const voice = voices[dispute?.[0] ?? 0] ?? "";
  return {
    verdict: "differ",
    why: `${tellBy(a)} and ${tellBy(b)} differ, in ${who(a, voice)} itself.`,
  };
};
