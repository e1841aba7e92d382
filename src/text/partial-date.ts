/** Dates of which only the month or the year may be known, as ISO 8601 text: "2024-03-22", "2024-03", "2024". */
import type { PartialDate } from "../types.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** The days of a month (1-12) of the proleptic Gregorian calendar. */
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Reads "YYYY", "YYYY-MM" or "YYYY-MM-DD"; null for anything else and for days that do not exist. */
export const parsePartialDate = (text: string): PartialDate | null => {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text.trim());
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return match[0].trim();
};

/** How much of the date is known. */
export const precisionOf = (date: PartialDate): "day" | "month" | "year" =>
  date.length >= 10 ? "day" : date.length >= 7 ? "month" : "year";

/** The first day that the date can mean, as "YYYY-MM-DD". */
export const firstDay = (date: PartialDate): string =>
  date.length >= 10 ? date : date.length >= 7 ? `${date}-01` : `${date}-01-01`;

/** The last day that the date can mean, as "YYYY-MM-DD". */
export const lastDay = (date: PartialDate): string => {
  if (date.length >= 10) return date;
  if (date.length < 7) return `${date}-12-31`;
  return `${date}-${daysIn(Number(date.slice(0, 4)), Number(date.slice(5, 7)))}`;
};

/** Orders dates by the first day they can mean, the less precise first; unknown dates (null) last. */
export const compareDates = (a: PartialDate | null, b: PartialDate | null): number => {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const [left, right] = [firstDay(a), firstDay(b)];
  return left < right ? -1 : left > right ? 1 : a.length - b.length;
};

/** Whether a date lies within inclusive bounds, as far as it is known; an unknown date lies within none. */
export const isWithin = (
  date: PartialDate | null,
  since: PartialDate | null,
  until: PartialDate | null,
): boolean => {
  if (since === null && until === null) return true;
  if (date === null) return false;
  return (
    (since === null || lastDay(date) >= firstDay(since)) &&
    (until === null || firstDay(date) <= lastDay(until))
  );
};

/** "6 Mar 2031", "Mar 2031", "2031"; "no date" for null. */
export const formatDate = (date: PartialDate | null): string => {
  if (date === null) return "no date";
  const [year, month, day] = date.split("-");
  const name = month ? MONTHS[Number(month) - 1] : undefined;
  return [day ? String(Number(day)) : undefined, name, String(Number(year))].filter(Boolean).join(" ");
};

/** "4-6 Mar 2031", "28 Feb - 3 Mar 2031", "Dec 2030 - 3 Mar 2031"; one date where both are the same. */
export const formatDateSpan = (from: PartialDate, to: PartialDate): string => {
  if (from === to) return formatDate(from);
  if (from.length === 10 && to.length === 10) {
    if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}-${formatDate(to)}`;
    if (from.slice(0, 4) === to.slice(0, 4)) return `${formatDate(from).slice(0, -5)} - ${formatDate(to)}`;
  }
  return `${formatDate(from)} - ${formatDate(to)}`;
};

/** The day (UTC) of a moment, as "YYYY-MM-DD". */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** The day `days` later (earlier if negative), as "YYYY-MM-DD". */
export const addDays = (day: string, days: number): string =>
  dayOf(new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000));
