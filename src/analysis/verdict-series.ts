/** How counts of one thing move from report to report. */
import type { Figure, PartialDate } from "../types.ts";
import { firstDay, lastDay } from "../text/partial-date.ts";
import { commonValue, isMagnitude, reconcilable } from "./verdict-ranges.ts";

/** A figure with its voice and the day it speaks of. */
interface Row {
  readonly figure: Figure;
  readonly voice: string;
  readonly on: PartialDate | null;
}

/** Whether two dates may be one day. */
export const sameDay = (a: PartialDate | null, b: PartialDate | null): boolean =>
  a !== null && b !== null && firstDay(a) <= lastDay(b) && firstDay(b) <= lastDay(a);

/** How many days lie between the first days of two dates. */
export const daysApart = (a: PartialDate, b: PartialDate): number =>
  Math.abs(Date.parse(firstDay(a)) - Date.parse(firstDay(b))) / 86_400_000;

/** Reports of one event settle within weeks: counts further apart than this are no series unless they say so. */
export const SETTLING_DAYS = 30;

/** Counts nearer to each other than this are one count, rounded. */
const HARDLY_MOVED = 0.05;

/** Whether two values lie further apart than rounding takes them. */
export const isFar = (a: Figure, b: Figure): boolean =>
  Math.abs(commonValue(b) - commonValue(a)) > HARDLY_MOVED * Math.abs(commonValue(a));

/** "At least nine", "more than 40": a number that leaves room for more. */
export const isOpen = ({ bound }: Figure): boolean => bound === "at-least" || bound === "more-than";

/** Counts, shares and sums, which move; a length, a depth or a speed is what it was. */
export const isCounted = ({ unit }: Figure): boolean => unit === null || /^(?:%|[A-Z]{3})$/u.test(unit);

/**
 * "At least nine" one day and "eleven" the next fit each other, and yet the count went up: its first and last rows. So with
 * "at least 10,000" missing and "more than 8,500" days later, for a count that shrinks.
 */
export const movedFrom = (rows: readonly Row[], shrinking: boolean): readonly [Row, Row] | null => {
  const dated = rows.filter(({ on, figure }) => on !== null && !isMagnitude(figure));
  const [first, last] = [dated[0], dated.at(-1)];
  if (!first || !last || sameDay(first.on, last.on)) return null;
  // "18,000 to 20,000", and then 20,000.
  if (first.figure.upper !== null && last.figure.value <= first.figure.upper) return null;
  const sign = Math.sign(last.figure.value - first.figure.value);
  if (sign === 0 || (sign < 0 && !shrinking)) return null;
  // Of what the first day gave, what comes nearest to the last: "more than 5,000, at least 5,300 of them here".
  const started = dated.some((row) => sameDay(row.on, first.on) && row.figure.value === last.figure.value);
  if (started) return null;
  const open = isOpen(first.figure);
  const near = daysApart(first.on as string, last.on as string) <= SETTLING_DAYS;
  const steady = dated.every(
    (row, at) =>
      at === 0 ||
      sign * (row.figure.value - (dated[at - 1]?.figure.value ?? 0)) >=
        -HARDLY_MOVED * Math.abs(row.figure.value),
  );
  const far = isFar(first.figure, last.figure);
  return near && steady && (open || far) && (sign > 0 || far) ? [first, last] : null;
};

/**
 * An outlet's earlier row and the later one that takes its place, where the outlets' latest all fit each other: what was
 * corrected contradicts nobody. Takes rows in the order of their dates.
 */
export const replacedBy = (rows: readonly Row[]): readonly [Row, Row] | null => {
  const latest = new Map<string, Row>();
  for (const row of rows) if (row.on !== null) latest.set(row.voice, row);
  const last = [...latest.values()];
  const fit = last.every((a, at) => last.slice(at + 1).every((b) => reconcilable(a.figure, b.figure)));
  const old = rows.find((row) => {
    const later = latest.get(row.voice);
    return later && later !== row && !sameDay(later.on, row.on) && !reconcilable(later.figure, row.figure);
  });
  const later = old && latest.get(old.voice);
  return fit && later ? [old, later] : null;
};
