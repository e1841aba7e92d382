/** The dates a page gives itself, and how far each may be trusted. */
import { parsePartialDate } from "../text/partial-date.ts";
import type { PartialDate } from "../types.ts";
import { WEEKDAY, daysBetween, isoDay, monthOf, weekdayAt } from "./calendar.ts";
import type { Stamp } from "./page-notes.ts";
import type { DateMention } from "./find-dates.ts";
import { dateOfMention, findDates, weekdayFits } from "./find-dates.ts";

/** What the page says of its date. */
export interface PageDates {
  /** Dates of the page's metadata (JSON-LD, OpenGraph, `<time>`), best first. */
  readonly metadata: readonly string[];
  readonly stamps: readonly Stamp[];
  /** The article's web address; many hold the day. */
  readonly address: string | null;
  readonly dateline: DateMention | null;
  /** ISO 639-1; "04/03/2031" is day first in every language but English. */
  readonly language: string;
}

/** A stamp's date and how far it may be trusted: 3 with an hour or from metadata, 2 a plain day, 1 a crawler's. */
export interface StampDate {
  readonly date: PartialDate;
  readonly trust: 1 | 2 | 3;
  readonly printed: string;
}

/** "2031-03-04T10:00:00Z" and the like -> its day as printed; any other writing with one full date -> that. */
export const readGiven = (
  given: string,
  language: string,
): { date: PartialDate | null; warning: string | null } => {
  const day = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(given.trim())?.[1] ?? given;
  const plain = parsePartialDate(day);
  if (plain !== null) return { date: plain, warning: null };
  const mentions = findDates(given).filter((mention) => mention.year !== null);
  const [only] = mentions;
  if (mentions.length === 1 && only) {
    const read = settle(only, null, language);
    const warning = read.settled
      ? null
      : `"${given}" can be read day first or month first; write it as 2031-03-04.`;
    if (read.date !== null) return { date: read.date, warning };
  }
  return {
    date: null,
    warning: `"${given}" in the front matter is no date that can be read; write it as 2031-03-04.`,
  };
};

const isSettled = (mention: DateMention): boolean =>
  !mention.ambiguous && mention.year !== null && mention.day !== null;

/** Settles "04/03/2031" by a weekday, a dateline or the language; the year alone where nothing does. */
const settle = (
  mention: DateMention,
  dateline: DateMention | null,
  language: string,
): { date: PartialDate | null; settled: boolean } => {
  const monthFirst = dateOfMention(mention);
  if (!mention.ambiguous || mention.year === null || mention.day === null)
    return { date: monthFirst, settled: true };
  const dayFirst = isoDay(mention.year, mention.day, mention.month);
  if (mention.weekday !== null && monthFirst !== null && dayFirst !== null) {
    const fits = [monthFirst, dayFirst].filter((day) => weekdayAt(day) === mention.weekday);
    if (fits.length === 1) return { date: fits[0]!, settled: true };
  }
  if (dateline?.day) {
    const near = [monthFirst, dayFirst].filter(
      (day) =>
        day !== null &&
        Math.abs(daysBetween(isoDay(mention.year!, dateline.month, dateline.day!) ?? day, day)) <= 2,
    );
    if (near.length === 1) return { date: near[0]!, settled: true };
  }
  if (language !== "en" && language !== "und") return { date: dayFirst, settled: true };
  return { date: String(mention.year), settled: false };
};

const IN_ADDRESS =
  /[/-](\d{4})[/-]?(\d{2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))[/-]?(\d{2})(?=[/._-]|$)/iu;

/** The day in a web address: "…/2031/03/05/…", "…/2031/mar/05/…", "…/20310305/…". Null for one without. */
const dateInAddress = (address: string | null): PartialDate | null => {
  const match = address === null ? null : IN_ADDRESS.exec(address.replace(/[?#].*$/u, ""));
  if (!match) return null;
  const year = Number(match[1]);
  const month = monthOf(match[2]!) ?? Number(match[2]);
  return year >= 1990 && year <= 2100 ? isoDay(year, month, Number(match[3])) : null;
};

/** The page's dates, the most trusted first. What is wrong with one is added to `warnings`. */
export const stampDates = (evidence: PageDates, warnings: string[]): StampDate[] => {
  const found: StampDate[] = [];
  for (const text of evidence.metadata) {
    const { date } = readGiven(text, evidence.language);
    if (date === null) continue;
    const bare = /^\d{4}(?:-01-01)?$/.test(text.trim());
    found.push({ date, trust: bare ? 1 : 3, printed: text.trim() });
  }
  const later: StampDate[] = [];
  for (const stamp of evidence.stamps) {
    const partial =
      stamp.crawler && stamp.dates.length === 0 ? /\d{4}(?:-\d{2})?/.exec(stamp.line)?.[0] : undefined;
    if (partial && parsePartialDate(partial)) found.push({ date: partial, trust: 1, printed: stamp.line });
    for (const [index, mention] of stamp.dates.entries()) {
      if (mention.year === null) continue;
      if (!weekdayFits(mention)) {
        warnings.push(
          `The page's date "${mention.printed}" contradicts itself: that day was a ${WEEKDAY[weekdayAt(dateOfMention(mention)!)]}.`,
        );
        continue;
      }
      const { date, settled } = settle(mention, evidence.dateline, evidence.language);
      if (date === null) continue;
      if (!settled && !evidence.stamps.some((other) => other.dates.some(isSettled)))
        warnings.push(
          `The page's date "${mention.printed}" can be read day first or month first: only the year is sure.`,
        );
      const newYear = date.endsWith("-01-01") && !stamp.hasTime;
      const trust = stamp.crawler || newYear ? 1 : stamp.hasTime ? 3 : 2;
      const late =
        !settled || (stamp.updated && (index === stamp.dates.length - 1 || stamp.dates.length === 1));
      (late ? later : found).push({
        date,
        trust,
        printed: stamp.crawler ? stamp.line : mention.printed,
      });
    }
  }
  const addressed = dateInAddress(evidence.address);
  if (addressed !== null) found.push({ date: addressed, trust: 2, printed: evidence.address! });
  // The most trusted first; the page's own order else. A time of change serves where there is no other.
  return [...found.toSorted((a, b) => b.trust - a.trust), ...later];
};
