/** Dates as people read them, in the browser's own language. */
import { words } from "./words/index.ts";

const formats = {
  day: new Intl.DateTimeFormat(undefined, {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  }),
  month: new Intl.DateTimeFormat(undefined, { month: "short", year: "numeric", timeZone: "UTC" }),
} as const;

/** "4 Mar 2031", "Mar 2031", "2031", "no date". */
export const dateWords = (date: string | null): string => {
  if (date === null) return words.noDate;
  if (date.length === 4) return date;
  return (date.length === 7 ? formats.month : formats.day).format(
    new Date(date.length === 7 ? `${date}-01` : date),
  );
};

/** The middle of what the date allows, in milliseconds. */
export const instantOf = (date: string): number => {
  const [year = 1970, month, day] = date.split("-").map(Number);
  if (month === undefined) return Date.UTC(year, 6, 1);
  return Date.UTC(year, month - 1, day ?? 15);
};
