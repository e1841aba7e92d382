/** What a figure can mean: its bounds, its rounding, its unit. */
import type { Figure } from "../types.ts";
import { inCommonUnit } from "./figures-units.ts";

// "About" is read as within six in a hundred; "more than" and "at least" as not beyond half as much again; see docs of the ledger.
const ABOUT = 0.06;
const OPEN = 1.5;
// Percentage points within which "about 90 percent" is meant.
const ABOUT_POINTS = 2;
// "1 billion" is hardly said of 1.4 billion, nor "at least 1 billion" of 950 million.
const MOST_ROUNDED = 0.1;
const LEAST_ROUNDED = 0.02;
/** A number and the word behind it that scales it, in whatever language: "2.3 million", "7 milhões", "7.4m". */
const SCALED = /(?<![\p{N}.,])(\d+)(?:[.,](\d+))?\s*-?\s*\p{L}+/u;
/** A word that scales makes a number at least so many times larger. */
const LEAST_SCALE = 900;

type Scaled = readonly [whole: string, decimals: string];

const scales = new WeakMap<Figure, { readonly scaled: Scaled | null }>();

/** The number before the word that scales it, as its whole digits and its decimals; null where none does. */
const scaledOf = (figure: Figure): Scaled | null => {
  let known = scales.get(figure);
  if (!known) scales.set(figure, (known = { scaled: readScaled(figure) }));
  return known.scaled;
};

const readScaled = ({ printed, value }: Figure): Scaled | null => {
  const [, whole, decimals = ""] = SCALED.exec(printed) ?? [];
  if (whole === undefined) return null;
  return Math.abs(value) >= LEAST_SCALE * Number(`${whole}.${decimals}`) ? [whole, decimals] : null;
};

/** Half a unit of the last digit that a scaled number prints: 50,000 for "2.3 million"; 0 for a number in plain digits. */
const rounding = (figure: Figure): number => {
  const scaled = scaledOf(figure);
  if (!scaled) {
    const decimals = /^\D*\d+[.,](\d{1,2})(?!\d)/u.exec(figure.printed)?.[1]?.length;
    return figure.unit !== null && decimals === undefined && figure.unit === "%" ? 0.5 : 0;
  }
  const mantissa = Number(scaled.join("."));
  const share = mantissa > 0 ? (0.5 * 10 ** -scaled[1].length) / mantissa : 0;
  return Math.min(share, MOST_ROUNDED) * Math.abs(figure.value);
};

const VAGUE =
  /^(?:\p{L}+\s+){0,3}(?:dozens?|hundreds|thousands|millions|scores|decenas|cientos|miles|dizaines|centaines|milliers|dutzende|hunderte|tausende)/iu;

/** Whether a figure only names a magnitude: "hundreds". */
export const isMagnitude = ({ printed }: Figure): boolean => VAGUE.test(printed);

const ranges = new WeakMap<Figure, readonly [number, number]>();

/** The values that a figure can mean, as [least, most]. */
export const rangeOf = (figure: Figure): readonly [number, number] => {
  let range = ranges.get(figure);
  if (!range) ranges.set(figure, (range = readRange(figure)));
  return range;
};

const readRange = (figure: Figure): readonly [number, number] => {
  const { value, upper, bound, unit } = figure;
  if (upper !== null) return [value, upper];
  const half = rounding(figure);
  if (isMagnitude(figure) && bound !== "up-to") return [value, value * 5];
  const size = Math.abs(value);
  if (bound === "at-least") return [value - Math.min(half, size * LEAST_ROUNDED), value + size * (OPEN - 1)];
  if (bound === "more-than") return [value, value + size * (OPEN - 1)];
  if (bound === "up-to") return [value - size / 2, value + half];
  if (bound === "about") {
    const about = Math.max(half, unit === "%" ? Math.min(size * ABOUT, ABOUT_POINTS) : size * ABOUT);
    return [value - about, value + about];
  }
  return [value - half, value + half];
};

/** The value in the common unit of its dimension: metres for feet, days for weeks. */
export const commonValue = ({ value, unit }: Figure): number => value * inCommonUnit(unit ?? "").factor;

/** Two spans or lengths in different units are one where they lie within this share of each other. */
const CONVERTED = 0.04;

const inUnitOf = (figure: Figure, unit: string): readonly [number, number] => {
  const factor = inCommonUnit(figure.unit ?? "").factor / inCommonUnit(unit).factor;
  const [low, high] = rangeOf(figure);
  return [low * factor * (1 - CONVERTED), high * factor * (1 + CONVERTED)];
};

/** "466,000" of 466,140: a count that ends in three zeros or more is taken for rounded where the other rounds to it. */
const roundsTo = (round: Figure, other: Figure): boolean => {
  if (round.unit !== null || round.bound !== "exactly" || round.value % 1000 !== 0) return false;
  const zeros = /0{3,}$/u.exec(String(round.value));
  if (!zeros) return false;
  const step = 10 ** zeros[0].length;
  return (
    other.value % step !== 0 &&
    Math.round(other.value / step) * step === round.value &&
    round.value >= 100 * step
  );
};

/** "7.3 million" of 7,352,244: the digits that a scaled number leaves out of one in full are cut off as often as rounded. */
const cutsTo = (round: Figure, other: Figure): boolean => {
  const scaled = scaledOf(round);
  if (!scaled || round.bound !== "exactly" || other.bound !== "exactly" || scaledOf(other)) return false;
  if (other.upper !== null || round.upper !== null || other.value % 1000 === 0) return false;
  const unit = 2 * rounding(round);
  return other.value >= round.value && other.value < round.value + unit;
};

/** Whether two figures can both be right. */
export const reconcilable = (a: Figure, b: Figure): boolean => {
  const converted = a.unit !== b.unit && a.unit !== null && b.unit !== null;
  if (a.value === b.value && !converted) return true;
  const [aLow, aHigh] = rangeOf(a);
  const [bLow, bHigh] = converted ? inUnitOf(b, a.unit) : rangeOf(b);
  if (a.unit === b.unit && (roundsTo(a, b) || roundsTo(b, a) || cutsTo(a, b) || cutsTo(b, a))) return true;
  const touch = (a.bound === "exactly" && b.bound === "exactly") || aLow === aHigh || bLow === bHigh;
  return touch
    ? aLow < bHigh && bLow < aHigh
      ? true
      : (aLow === aHigh && aLow >= bLow && aLow <= bHigh) || (bLow === bHigh && bLow >= aLow && bLow <= aHigh)
    : aLow <= bHigh && bLow <= aHigh;
};
