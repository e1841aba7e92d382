/** Which year a day without one belongs to, and which date a weekday means. */
import { addDays, firstDay, lastDay, parsePartialDate, precisionOf } from "./partial-date.ts";
import type { Leaning } from "./date-tense.ts";
import type { PartialDate } from "../types.ts";

const two = (number: number): string => String(number).padStart(2, "0");

/** Days from `a` to `b`, both "YYYY-MM-DD". */
const daysBetween = (a: string, b: string): number =>
  (Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / 86_400_000;

/** How far ahead, in days, a date without a year may lie where the words look ahead. */
const FARTHEST_AHEAD = 300;

/**
 * "Oct. 7" or "in May" without a year, against the publication: the last one that there was, or the next one where the
 * clause looks ahead. Null where the publication is not known well enough to settle the year.
 */
export const withYear = (
  month: number,
  day: number | null,
  publishedOn: PartialDate,
  leaning: Leaning,
): PartialDate | null => {
  if (precisionOf(publishedOn) === "year") return null;
  const tail = day === null ? two(month) : `${two(month)}-${two(day)}`;
  const year = Number(publishedOn.slice(0, 4));
  const at = (offset: number): PartialDate | null => parsePartialDate(`${year + offset}-${tail}`);
  const candidates = [at(-1), at(0), at(1)].filter((date) => date !== null);
  const past = candidates.findLast((date) => firstDay(date) <= lastDay(publishedOn));
  const ahead = candidates.find((date) => lastDay(date) >= firstDay(publishedOn));
  if (!past || !ahead) return past ?? ahead ?? null;
  if (past === ahead) return past;
  const [back, forth] = [
    daysBetween(lastDay(past), firstDay(publishedOn)),
    daysBetween(lastDay(publishedOn), firstDay(ahead)),
  ];
  if (leaning === "future" && forth <= FARTHEST_AHEAD) return ahead;
  // Nobody dates what lies almost a year back by day and month alone.
  if (day !== null && forth <= 35 && back > 320) return ahead;
  // Without a verb that tells: a day a few weeks ahead is rather meant than one nearly a year back.
  return leaning === "nearest" && forth < 60 && back > 240 ? ahead : past;
};

/** What a word before a weekday says: "last Friday", "next Friday", or nothing. */
type WeekdayWord = "last" | "next" | null;

/**
 * The date that a weekday (0 Sunday to 6 Saturday) means in a text of that day: the last one (the day itself
 * included), or the coming one where the clause looks ahead. "next" is the one of the next week, Monday to Sunday.
 */
export const weekdayDate = (
  weekday: number,
  publishedOn: PartialDate,
  word: WeekdayWord,
  leaning: Leaning,
): PartialDate | null => {
  if (precisionOf(publishedOn) !== "day") return null;
  const today = new Date(`${publishedOn}T00:00:00Z`).getUTCDay();
  const back = (today - weekday + 7) % 7;
  if (word === "last") return addDays(publishedOn, back === 0 ? -7 : -back);
  if (word === "next") return addDays(publishedOn, 7 - ((today + 6) % 7) + ((weekday + 6) % 7));
  if (back === 0) return publishedOn;
  const forth = 7 - back;
  const ahead = leaning === "future" || (leaning === "nearest" && forth < back);
  return addDays(publishedOn, ahead ? forth : -back);
};
