/** Whether figures of one measure agree: by their bounds, their rounding and their dates. */
import type { Figure, Verdict } from "../types.ts";
import { findNumbers } from "../text/numbers.ts";
import { commonValue, isMagnitude, reconcilable } from "./verdict-ranges.ts";
import { disputeOf, opposedOf } from "./verdict-opposed.ts";
import {
  daysApart,
  isCounted,
  isFar,
  isOpen,
  movedFrom,
  replacedBy,
  sameDay,
  SETTLING_DAYS,
} from "./verdict-series.ts";
import { dateOf, tell, printedOf, who } from "./verdict-telling.ts";
import { compareDates } from "../text/partial-date.ts";

export { rangeOf, reconcilable } from "./verdict-ranges.ts";
export { dateOf } from "./verdict-telling.ts";

/** Whether a figure is a number in a row: "fourth", "8th". */
export const isOrdinal = (figure: Figure): boolean =>
  figure.unit === null &&
  /^\p{L}|^\d+\p{L}/u.test(figure.printed) &&
  findNumbers(figure.printed)[0]?.kind === "ordinal";

/** What a verdict rests on beyond the figures. */
export interface VerdictContext {
  /** The voice of each figure: its outlet, or its article where the outlet is unknown. */
  readonly voices: readonly string[];
  /** Whether the figures say that they run on: "have been killed", "so far", "rose to". */
  readonly running: boolean;
  /** Whether such counts grow as an event goes on: deaths, cases, homes destroyed. Default: false. */
  readonly counting?: boolean;
  /** Whether such counts also shrink as an event goes on: missing, held, in hospital. Default: false. */
  readonly shrinking?: boolean;
  /** Whether the count may have grown for all that is known of its measure: no crowd of one day, no magnitude. Default: false. */
  readonly growing?: boolean;
  /** Whether each is said to be what was counted up to then: "45 countries had offered". Default: false. */
  readonly accumulating?: boolean;
  /** Which figures are rises (1) and falls (-1). Default: none. */
  readonly directions?: readonly number[];
  /** Two of the figures that one sentence gives, each by somebody else. Default: none. */
  readonly dispute?: readonly [number, number] | undefined;
  /** Which figures are only what was given before, with no day of their own: "revised down from 288". Default: none. */
  readonly former?: readonly boolean[];
  /** Whether any is said to put the count right, which may bring it down. Default: false. */
  readonly corrected?: boolean;
  /** Whether all are said to come: plans and estimates are made anew. Default: false. */
  readonly planned?: boolean;
  /** "people killed in Gaza", for the reason. */
  readonly measure: string;
}

/** A verdict and its reason in one sentence. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly why: string;
}

/** How far a count may stay behind what it was thought to be about. */
const ESTIMATED = 1.1;

/** Plans and estimates this far apart have been made anew; nearer ones contradict each other. */
const PLANNED_ANEW_DAYS = 7;

/** Weeks after which a larger count of anything is a later one. */
const GROWN_DAYS = 14;

/** Ordinals: the same number on far days, or a smaller one later, cannot both be right. */
const judgeOrdinals = (figures: readonly Figure[], context: VerdictContext): Judgement => {
  const dated = figures
    .map((figure, at) => ({ figure, voice: context.voices[at] ?? "", on: dateOf(figure) }))
    .filter((row) => row.on !== null)
    .sort((a, b) => compareDates(a.on, b.on));
  for (const [at, row] of dated.entries()) {
    const next = dated[at + 1];
    if (!next) break;
    const gap = daysApart(row.on as string, next.on as string);
    const clash =
      next.figure.value < row.figure.value ||
      (next.figure.value > row.figure.value && gap === 0 && next.voice !== row.voice) ||
      (next.figure.value === row.figure.value && gap > 7);
    if (clash)
      return {
        verdict: "differ",
        why: `${tell(row.figure, row.voice)} and ${tell(next.figure, next.voice)}, ${Math.round(gap)} days apart, cannot both be right.`,
      };
  }
  if (new Set(figures.map((figure) => figure.value)).size > 1)
    return {
      verdict: "changed-over-time",
      why: `The count goes on: ${dated.map((row) => tell(row.figure, row.voice)).join(", ")}.`,
    };
  if (new Set(context.voices).size < 2)
    return { verdict: "single-outlet", why: `Only ${context.voices[0] ?? "one outlet"} reports it.` };
  return { verdict: "agree", why: `All say ${figures[0]?.printed ?? ""}.` };
};

/** Figures of which one is so many times the other count two things, however alike their words are: police and organisers are nearer, of any crowd. */
const FAR_APART = 30;

/** Judges figures of one measure, with a reason in one sentence. Takes at least one figure. */
export const judgeFigures = (figures: readonly Figure[], context: VerdictContext): Judgement => {
  const { former = [], voices, directions } = context;
  const now = figures.flatMap((_, at) => (former[at] === true ? [] : [at]));
  if (now.length === 0 || now.length === figures.length) return judgeGiven(figures, context);
  const pick = <T>(list: readonly T[]): T[] => now.map((at) => list[at] as T);
  const judged = judgeGiven(pick(figures), {
    ...context,
    voices: pick(voices),
    dispute: undefined,
    ...(directions ? { directions: pick(directions) } : {}),
  });
  if (judged.verdict !== "agree" && judged.verdict !== "single-outlet") return judged;
  const last = now.at(-1) as number;
  const old = figures.findIndex(
    (figure, at) => former[at] === true && !reconcilable(figure, figures[last] as Figure),
  );
  if (old < 0) return now.length < 2 && new Set(voices).size > 1 ? judgeGiven(figures, context) : judged;
  return {
    verdict: "changed-over-time",
    why: `${tell(figures[last] as Figure, voices[last] ?? "")} takes the place of ${tell(figures[old] as Figure, voices[old] ?? "", true)}.`,
  };
};

/** Judges figures of which none is only a former value. */
const judgeGiven = (figures: readonly Figure[], context: VerdictContext): Judgement => {
  const rows = figures
    .map((figure, at) => ({ figure, voice: context.voices[at] ?? figure.outlet, on: dateOf(figure) }))
    .sort((a, b) => compareDates(a.on, b.on));
  if (figures.length > 1 && figures.every(isOrdinal)) return judgeOrdinals(figures, context);
  const [first] = rows;
  if (!first) return { verdict: "single-outlet", why: "No figure." };
  const voices = new Set(rows.map((row) => row.voice));
  // Only neighbours in value can clash first: all pairs of many rows would be slow and say no more.
  const clashes: [(typeof rows)[number], (typeof rows)[number]][] = [];
  const byValue = [...rows].sort((a, b) => commonValue(a.figure) - commonValue(b.figure));
  const [lowest] = byValue;
  const highest = byValue.at(-1);
  for (const [at, row] of byValue.entries()) {
    const next = byValue[at + 1];
    if (next && !reconcilable(row.figure, next.figure)) clashes.push([row, next]);
  }
  if (clashes.length === 0 && lowest && highest && !reconcilable(lowest.figure, highest.figure))
    clashes.push([lowest, highest]);
  const opposed = opposedOf(figures, context) ?? disputeOf(figures, context);
  if (opposed) return opposed;
  const [clash] = clashes;
  if (!clash) {
    if (voices.size < 2)
      return {
        verdict: "single-outlet",
        why: `Only ${who(first.figure, first.voice)} gives a figure for ${context.measure}.`,
      };
    const same = new Set(rows.map((row) => row.figure.value)).size === 1;
    const runs = context.counting === true || (context.running && first.figure.unit === null);
    const moved = runs || context.shrinking === true ? movedFrom(rows, context.shrinking === true) : null;
    if (moved)
      return {
        verdict: "changed-over-time",
        why: `From ${tell(moved[0].figure, moved[0].voice)} to ${tell(moved[1].figure, moved[1].voice)}.`,
      };
    return {
      verdict: "agree",
      why: same
        ? `All give ${printedOf(first.figure)}.`
        : `${rows
            .slice(0, 4)
            .map((row) => tell(row.figure, row.voice))
            .join(" and ")} fit each other within their bounds and rounding.`,
    };
  }
  const sameDate = clashes.find(([a, b]) => sameDay(a.on, b.on) && a.voice !== b.voice);
  // "Hundreds" is no step of a series, where numbers are given.
  const steps = rows.filter((row) => row.on !== null);
  const exact = steps.filter(({ figure }) => !isMagnitude(figure));
  const dated = exact.length > 1 ? exact : steps;
  const days = new Set(dated.map((row) => row.on));
  const [start, end] = [dated[0], dated.at(-1)];
  const span = start?.on && end?.on ? daysApart(start.on, end.on) : 0;
  const goes = (sign: number): boolean =>
    start !== undefined &&
    end !== undefined &&
    sign * (commonValue(end.figure) - commonValue(start.figure)) > 0 &&
    dated.every((row, at) => {
      const before = dated[at - 1];
      return (
        !before ||
        sign * (commonValue(row.figure) - commonValue(before.figure)) >= 0 ||
        sameDay(row.on, before.on) ||
        reconcilable(row.figure, before.figure)
      );
    });
  const rising = goes(1) || (context.shrinking === true && goes(-1));
  // What ends where it began is no series: somebody between says otherwise.
  const moved =
    start !== undefined &&
    end !== undefined &&
    (!reconcilable(start.figure, end.figure) ||
      isFar(start.figure, end.figure) ||
      // "At least 149" dead, and days later 156.
      (context.counting === true && isOpen(start.figure) && end.figure.value > start.figure.value));
  const series =
    days.size > 1 &&
    start !== undefined &&
    end !== undefined &&
    !sameDay(start.on, end.on) &&
    moved &&
    (context.running ||
      (context.planned === true && span >= PLANNED_ANEW_DAYS) ||
      (context.growing === true && (span >= GROWN_DAYS || context.accumulating === true) && goes(1)) ||
      (rising &&
        span <= SETTLING_DAYS &&
        (context.counting === true || (isOpen(start.figure) && isCounted(start.figure)))));
  // The dead do not come back: a later count that is lower is another's, unless it is said to correct.
  const shrank =
    context.counting === true &&
    context.shrinking !== true &&
    context.corrected !== true &&
    voices.size > 1 &&
    end !== undefined &&
    !goes(1) &&
    dated.some(
      ({ figure, voice }) =>
        // "Nearly 1,200" and a day later 1,100: an estimate that was counted.
        figure.value > end.figure.value * (figure.bound === "about" ? ESTIMATED : 1) &&
        voice !== end.voice &&
        !reconcilable(figure, end.figure),
    );
  if (series && start && end && !shrank) {
    const disagree = sameDate
      ? `; ${tell(sameDate[0].figure, sameDate[0].voice)} and ${tell(sameDate[1].figure, sameDate[1].voice)} do not fit`
      : "";
    return {
      verdict: "changed-over-time",
      why: `From ${tell(start.figure, start.voice)} to ${tell(end.figure, end.voice)}${disagree}.`,
    };
  }
  const replaced = replacedBy(rows);
  if (voices.size > 1 && replaced)
    return {
      verdict: "changed-over-time",
      why: `${tell(replaced[1].figure, replaced[1].voice)} takes the place of ${tell(replaced[0].figure, replaced[0].voice)}, and fits what the others give.`,
    };
  // One voice that gives two numbers contradicts nobody.
  if (voices.size < 2)
    return {
      verdict: "single-outlet",
      why: `Only ${who(first.figure, first.voice)} gives figures for ${context.measure}.`,
    };
  const [a, b] =
    sameDate ??
    clashes.find(([left, right]) => left.voice !== right.voice && lowest?.voice === highest?.voice) ??
    (lowest && highest && !reconcilable(lowest.figure, highest.figure) ? [lowest, highest] : clash);
  const ratio =
    Math.abs(commonValue(b.figure) - commonValue(a.figure)) / Math.max(Math.abs(commonValue(a.figure)), 1);
  const slight = ratio < 0.05 ? " slightly" : "";
  const [earlier, later] = compareDates(a.on, b.on) <= 0 ? [a, b] : [b, a];
  const [least, most] = [a, b].map(({ figure }) => commonValue(figure)).toSorted((x, y) => x - y) as [
    number,
    number,
  ];
  if (least > 0 && most >= FAR_APART * least)
    return {
      verdict: "different-measures",
      why: `${tell(earlier.figure, earlier.voice)} and ${tell(later.figure, later.voice)} are too far apart to count one thing.`,
    };
  return {
    verdict: "differ",
    why: `${tell(earlier.figure, earlier.voice)} and ${tell(later.figure, later.voice)} differ${slight}: neither bounds nor rounding nor dates reconcile them.`,
  };
};
