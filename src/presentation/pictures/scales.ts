/** From values and dates to places in a picture. */
import { firstDay, lastDay } from "../../text/partial-date.ts";
import type { PartialDate } from "../../types.ts";
import type { Words } from "../words/index.ts";

/** About `count` round numbers that span from `low` to `high` (low < high): steps of 1, 2 or 5 times a power of ten. */
export const niceTicks = (low: number, high: number, count: number): number[] => {
  const rough = (high - low) / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
};

/** The ticks of a value axis: from 0 where the values spread widely, else around them, so that differences show. */
export const valueTicks = (values: readonly number[]): number[] => {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (low === high) return low === 0 ? [0, 1] : niceTicks(Math.min(0, low), Math.max(0, high), 3);
  const fromZero = low >= 0 && high > low * 1.6;
  return niceTicks(fromZero ? 0 : low - (high - low) * 0.35, high + (high - low) * 0.1, 3);
};

/** From so many times the smallest value on, the small ones would all lie on the ground line: then the scale is logarithmic. */
const WIDE = 100;

/** Where values stand on an axis, 0 at its foot to 1 at its head. */
interface ValueScale {
  readonly ticks: readonly number[];
  readonly isLogarithmic: boolean;
  place(value: number): number;
}

/** Whole powers of ten around the values, at most about six of them named. */
const powerTicks = (low: number, high: number): number[] => {
  const [first, last] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high) + 1e-9)];
  const step = Math.max(1, Math.ceil((last - first) / 5));
  const count = Math.ceil((last - first) / step);
  return Array.from({ length: count + 1 }, (_, index) => 10 ** (first + index * step));
};

/** The scale for these values: even, or by powers of ten where the largest is a hundred times the smallest. */
export const valueScale = (values: readonly number[]): ValueScale => {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const isLogarithmic = least > 0 && most / least >= WIDE;
  const ticks = isLogarithmic ? powerTicks(least, most) : valueTicks(values);
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  return {
    ticks,
    isLogarithmic,
    place: (value) =>
      isLogarithmic ? Math.log10(value / low) / Math.log10(high / low) : (value - low) / (high - low),
  };
};

const DAY = 86_400_000;

/** The middle of what a date can mean, in days since 1970. */
export const dayNumber = (date: PartialDate): number =>
  (Date.parse(firstDay(date)) + Date.parse(lastDay(date))) / 2 / DAY;

/** At most `most` of the dates, to be named under an axis: the first, the last, and those between with room. */
export const dateLabels = (
  dates: readonly PartialDate[],
  place: (date: PartialDate) => number,
  room: number,
  words: Words,
): { readonly date: PartialDate; readonly label: string }[] => {
  const sorted = [...new Set(dates)].sort((a, b) => dayNumber(a) - dayNumber(b));
  const years = new Set(sorted.map((date) => date.slice(0, 4)));
  const label = (date: PartialDate): string => (years.size === 1 ? words.dateInYear(date) : words.date(date));
  const last = sorted.at(-1);
  const kept: PartialDate[] = [];
  for (const date of sorted) {
    const previous = kept.at(-1);
    const isClear = previous === undefined || place(date) - place(previous) >= room;
    const leavesLast = date === last || last === undefined || place(last) - place(date) >= room;
    if (isClear && leavesLast) kept.push(date);
  }
  return kept.map((date) => ({ date, label: label(date) }));
};
