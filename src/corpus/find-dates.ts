/** Finding the dates that a text states, in several languages' ways of writing them. Linear in the text. */
import type { Span } from "../types.ts";
import type { Place } from "./calendar.ts";
import { isoDay, monthOf, monthWordsIn, monthWordsOf, weekdayAt, weekdayOf } from "./calendar.ts";

/** A date as a text states it. */
export interface DateMention extends Span {
  readonly printed: string;
  readonly year: number | null;
  /** 1-12. */
  readonly month: number;
  readonly day: number | null;
  /** The weekday printed with it, 0 for Sunday. */
  readonly weekday: number | null;
  /** For "04/03/2031": that it can also be read with day and month exchanged. */
  readonly ambiguous: boolean;
}

const ISO = /(?<![\d/.-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/g;
const EAST_ASIAN = /(?:(\d{4})\s?[年년]\s?)?(\d{1,2})\s?[月월]\s?(?:(\d{1,2})\s?[日일号號])?/g;
const NUMERIC = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\d/-])/g;
/** Without two such signs between digits a text has no date in numbers. */
const APART = /\d[-/.]\d{1,2}[-/.]\d/;
const EAST_ASIAN_MONTH = /[月월]/;
const DAY_BEFORE =
  /(?<![\d.,:/-])(\d{1,2})(?:st|nd|rd|th|er|ère|º|ª|\.)?(?:\s?[-–]\s?\d{1,2}\.?)?\s+(?:de\s+|of\s+|d['’])?$/iu;
const YEAR_AFTER =
  /^\.?,?(?:\s*\/\s*\p{L}[\p{L} ]{1,14}?)?(?:\s+(?:de|del|of))?,?\s+(\d{4})(?![\d.,]\d|\d)/iu;
const DAY_AFTER =
  /^\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?![\d:%]|[.,]\d)(?:\s?[-–]\s?\d{1,2})?(?:\s*,?\s+(\d{4})(?![\d.,]\d|\d))?/iu;
const WEEKDAY_BEFORE = /(\p{L}[\p{L}\p{M}-]*)\.?,?\s*(?:\(|,|the|den|le|el|der|dem|il|a)?\s*$/u;
const WEEKDAY_AFTER =
  /^\s?[(（]?\s?((?:星期|周)[一二三四五六日天]|[日月火水木金土]曜日|[일월화수목금토]요일)/u;
const BARE_BEFORE =
  /(?:^|[\s("“])(?:in|since|last|early|late|mid|until|by|im|seit|ende|anfang|mitte|en|desde|depuis|fin|début|em|nel|dal|в|с|في|منذ)[\s-]$/iu;
/** Words that are months only beside a number: "may", "march", "mar", "out", "set" and the like. */
const NEEDS_NUMBER = new Set([
  "may",
  "march",
  "mar",
  "out",
  "set",
  "mag",
  "gen",
  "mei",
  "maja",
  "marca",
  "mart",
  "sep",
  "dec",
  "dic",
  "fin",
  "ago",
  "مه",
  "آب",
  "ekim",
  "jan",
  "mai",
  "mars",
  "abr",
  "luty",
  "nisan",
]);

/** Small words that a number may stand before without making a date: "3 out of 10". */
const NOT_AFTER_NUMBER = new Set(["may", "march", "out", "set", "gen", "mag", "fin"]);

/** Digits of other scripts as ASCII ones; every character keeps its place. */
const asciiDigits = (text: string): string =>
  /[٠-٩۰-۹०-९０-９]/.test(text)
    ? text.replace(/[٠-٩۰-۹०-९０-９]/g, (digit) => {
        const code = digit.charCodeAt(0);
        const zero = code >= 0xff10 ? 0xff10 : code >= 0x966 ? 0x966 : code >= 0x6f0 ? 0x6f0 : 0x660;
        return String(code - zero);
      })
    : text;

/** Whether a text may have a date written in numbers. */
const hasNumericDate = (text: string): boolean =>
  APART.test(asciiDigits(text)) || EAST_ASIAN_MONTH.test(text);

/** Whether a text with ASCII digits alone has one. */
const hasDigit = (text: string): boolean => {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) return true;
  }
  return false;
};

const isDay = (day: number): boolean => day >= 1 && day <= 31;
const isYear = (year: number): boolean => year >= 1500 && year <= 2199;

/** The weekday printed right before or after a date, where there is one, and where the whole then starts. */
const weekdayBeside = (
  text: string,
  start: number,
  end: number,
): { weekday: number | null; start: number } => {
  const before = WEEKDAY_BEFORE.exec(text.slice(Math.max(0, start - 24), start));
  const name = before ? weekdayOf(before[1]!) : undefined;
  // A short form needs its capital: "sun" and "sat" are words as well.
  if (before && name !== undefined && (before[1]!.length > 4 || !/^[a-z]/.test(before[1]!))) {
    return { weekday: name, start: start - before[0].length };
  }
  const after = WEEKDAY_AFTER.exec(text.slice(end, end + 8));
  return { weekday: after ? (weekdayOf(after[1]!) ?? null) : null, start };
};

/** Dates named by a month's word: "March 3, 2031", "3 de marzo de 2031", "٣ مارس", "in May". */
const namedDates = (text: string, original: string, months: readonly Place[], found: DateMention[]): void => {
  for (const [at, stop] of months) {
    let word = text.slice(at, stop);
    let end = stop;
    if (word === "كانون" || word === "تشرين") {
      const second = / (?:الثاني|الأول)/.exec(text.slice(end, end + 8))?.[0] ?? "";
      word += second;
      end += second.length;
    }
    const month = word.length > 14 ? undefined : monthOf(word);
    if (month === undefined) continue;
    const capital = !/^[a-z]/.test(word);
    const ahead = text.slice(end, end + 32);
    const behind = text.slice(Math.max(0, at - 16), at);
    const alone = capital || !NEEDS_NUMBER.has(word);
    // "set", "out" and "may" are mostly other words.
    const [isCounted, isFollowed] = [hasDigit(behind), hasDigit(ahead)];
    if (!alone && !isFollowed && !isCounted) continue;
    const dayBefore = isCounted ? DAY_BEFORE.exec(behind) : null;
    const push = (start: number, stop: number, year: number | null, day: number | null): void => {
      const beside = weekdayBeside(text, start, stop);
      const printed = original.slice(beside.start, stop).trim();
      found.push({
        start: beside.start,
        end: stop,
        printed,
        year,
        month,
        day,
        weekday: beside.weekday,
        ambiguous: false,
      });
    };
    const yearAfter = isFollowed ? YEAR_AFTER.exec(ahead) : null;
    const year = yearAfter && isYear(Number(yearAfter[1])) ? Number(yearAfter[1]) : null;
    if (
      dayBefore &&
      isDay(Number(dayBefore[1])) &&
      (capital || !NOT_AFTER_NUMBER.has(word) || year !== null)
    ) {
      const stop = end + (year === null ? 0 : yearAfter![0].length);
      push(at - dayBefore[0].length, stop, year, Number(dayBefore[1]));
      continue;
    }
    const dayAfter = isFollowed ? DAY_AFTER.exec(ahead) : null;
    if (dayAfter && isDay(Number(dayAfter[1])) && capital && dayAfter[1]!.length <= 2) {
      const own = dayAfter[2] && isYear(Number(dayAfter[2])) ? Number(dayAfter[2]) : null;
      const length = own === null && dayAfter[2] ? dayAfter[0].lastIndexOf(dayAfter[2]) : dayAfter[0].length;
      push(at, end + length, own, Number(dayAfter[1]));
    } else if (year !== null && (capital || word.length > 3)) {
      push(at, end + yearAfter![0].length, year, null);
    } else if (alone && BARE_BEFORE.test(behind)) {
      push(at, end, null, null);
    }
  }
};

/**
 * Finds dates part by part in the first `most` units of an article's text, reading its words once: give it parts in order,
 * whole sentences of it, and it gives what `findDates` does of each; offsets are the part's.
 */
export const createDateFinder = (text: string, most: number): ((part: Span) => DateMention[]) => {
  const months = monthWordsOf(text, most);
  const isNumeric = hasNumericDate(text.slice(0, most));
  let next = 0;
  return ({ start, end }) => {
    while (next < months.length && months[next]![0] < start) next += 1;
    let last = next;
    while (last < months.length && months[last]![1] <= end) last += 1;
    if (!isNumeric && last === next) return [];
    const own = months.slice(next, last).map(([from, to]) => [from - start, to - start] as const);
    return findDates(text.slice(start, end), own);
  };
};

/** Whether a text has anything that `findDates` may take for a date. */
export const mayHaveDate = (text: string): boolean => hasNumericDate(text) || monthWordsIn(text).length > 0;

/**
 * The dates a text states, in order. "04/03/2031" is read month first and marked ambiguous; "25/03/2031" and
 * "04.03.2031" (full stops are written day first everywhere) are not. Two-digit years are not read. `months` are where it
 * has the names of months, where that is known.
 */
export const findDates = (original: string, months = monthWordsIn(original)): DateMention[] => {
  const text = asciiDigits(original);
  const found: DateMention[] = [];
  const numeric = (
    match: RegExpExecArray,
    year: number | null,
    month: number,
    day: number | null,
    ambiguous = false,
  ): void => {
    if (month < 1 || month > 12 || (day !== null && !isDay(day)) || (year !== null && !isYear(year))) return;
    const end = match.index + match[0].length;
    const beside = weekdayBeside(text, match.index, end);
    found.push({
      start: beside.start,
      end,
      printed: original.slice(beside.start, end).trim(),
      year,
      month,
      day,
      weekday: beside.weekday,
      ambiguous,
    });
  };
  if (APART.test(text)) {
    for (const match of text.matchAll(ISO))
      numeric(match, Number(match[1]), Number(match[3]), Number(match[4]));
    for (const match of text.matchAll(NUMERIC)) {
      const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
      if (match[2] === "." || first > 12) numeric(match, year, second, first);
      else numeric(match, year, first, second, first !== second && second <= 12);
    }
  }
  if (EAST_ASIAN_MONTH.test(text)) {
    for (const match of text.matchAll(EAST_ASIAN)) {
      if (match[1] || match[3])
        numeric(
          match,
          match[1] ? Number(match[1]) : null,
          Number(match[2]),
          match[3] ? Number(match[3]) : null,
        );
    }
  }
  namedDates(text, original, months, found);
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return found.filter((mention) => {
    const apart = mention.start >= end;
    if (apart) end = mention.end;
    return apart;
  });
};

/** The day, month or year that a mention with a year means; null without a year or for a day that does not exist. */
export const dateOfMention = (mention: DateMention): string | null => {
  if (mention.year === null) return null;
  if (mention.day !== null) return isoDay(mention.year, mention.month, mention.day);
  return `${mention.year}-${String(mention.month).padStart(2, "0")}`;
};

/**
 * The day a mention without a year means, seen from `day`: that of the three years around it which lies nearest,
 * among those that its printed weekday allows where one does. Null for a mention without a day.
 */
export const nearestDay = (mention: DateMention, day: string): string | null => {
  if (mention.day === null) return null;
  const year = Number(day.slice(0, 4));
  const distance = (other: string): number => Math.abs(Date.parse(other) - Date.parse(day));
  const days = [year - 1, year, year + 1]
    .map((candidate) => isoDay(candidate, mention.month, mention.day!))
    .filter((candidate) => candidate !== null)
    .sort((a, b) => distance(a) - distance(b));
  return days[0] ?? null;
};

/** Whether the weekday printed with a full date is that date's. True where there is nothing to compare. */
export const weekdayFits = (mention: DateMention): boolean => {
  if (mention.weekday === null || mention.year === null || mention.day === null) return true;
  const day = isoDay(mention.year, mention.month, mention.day);
  return day !== null && weekdayAt(day) === mention.weekday;
};
