/** Numbers, dates and lists as a language writes them. */
import { listed } from "../../text/listing.ts";
import { formatDate, formatDateSpan, precisionOf } from "../../text/partial-date.ts";
import type { PartialDate } from "../../types.ts";

/** The forms of a counted noun by CLDR's plural categories; `{n}` stands for the number. `other` stands for those left out. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** How a locale writes what is not words. Days are those of the Gregorian calendar everywhere. */
export interface Formats {
  /** BCP 47. */
  readonly locale: string;
  number(value: number): string;
  /** A number for an axis: "32,000", "2.3 m". */
  compact(value: number): string;
  /** 0.35 -> "35%". */
  percent(share: number): string;
  /** "6 Mar 2031", "Mar 2031", "2031"; the language's "no date" for null. */
  date(date: PartialDate | null): string;
  /** The same without the year, where more than the year is known. */
  dateInYear(date: PartialDate | null): string;
  /** "Tue 4 Mar 2031"; as `date` where the day is not known. */
  longDate(date: PartialDate): string;
  /** "4-6 Mar 2031"; one date where both are the same. */
  dateSpan(from: PartialDate, to: PartialDate): string;
  /** An instant as a reader in that zone says it: "Tue 4 Mar, 08:00". */
  moment(instant: Date, timezone: string): string;
  /** An instant with its year, in UTC: "4 Mar 2031, 08:00 UTC". */
  stamp(instant: Date): string;
  /** A day of the week, 0 for Sunday: "Sun". */
  weekday(day: number): string;
  /** "A, B and C". */
  and(names: readonly string[]): string;
  /** "A, B or C". */
  or(names: readonly string[]): string;
  /** The name of a language by its ISO 639-1 code: "Spanish". */
  language(code: string): string;
  /** "1 article", "3 articles". */
  plural(count: number, forms: PluralForms): string;
}

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

const middleOf = (date: PartialDate): Date =>
  new Date(`${date.length >= 10 ? date : date.length >= 7 ? `${date}-15` : `${date}-07-01`}T12:00:00Z`);

/** A Sunday. */
const SUNDAY = Date.UTC(2023, 0, 1);

const momentsIn = (locale: string, timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, {
    calendar: "gregory",
    timeZone,
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });

const englishMoment = (instant: Date, timezone: string): string => {
  const parts = momentsIn("en-GB", timezone).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((own) => own.type === type)?.value ?? "";
  // British English writes "Sept"; everywhere else here months have three letters.
  return `${part("weekday")} ${part("day")} ${part("month").slice(0, 3)}, ${part("hour")}:${part("minute")}`;
};

const pluralIn = (
  locale: string,
  number: (value: number) => string,
): ((count: number, forms: PluralForms) => string) => {
  let rules: Intl.PluralRules | undefined;
  return (count, forms) =>
    (forms[(rules ??= new Intl.PluralRules(locale)).select(count)] ?? forms.other).replace("{n}", () =>
      number(count),
    );
};

/** From this size on an axis shows millions. */
const MILLION = 1e6;

const englishCompact = (value: number): string => {
  const size = Math.abs(value);
  const scaled = (by: number, unit: string): string => `${Math.round((value / by) * 100) / 100} ${unit}`;
  if (size >= 1e9) return scaled(1e9, "bn");
  if (size >= MILLION) return scaled(MILLION, "m");
  return (Math.round(value * 1_000) / 1_000).toLocaleString("en");
};

/** Made at the first use: formatters are large, and most languages' are never needed. */
const lazily = <Made>(make: () => Made): (() => Made) => {
  let made: Made | undefined;
  return () => (made ??= make());
};

/** The names of languages in one of them. */
const languageNames = (locale: string): ((code: string) => string) => {
  const names = lazily(() => new Intl.DisplayNames(locale, { type: "language" }));
  return (code) => names().of(code) ?? code;
};

/** English as the house writes it: months of three letters, no comma in a date. */
const englishFormats = (locale: string, noDate: string): Formats => {
  const number = (value: number): string => value.toLocaleString("en");
  const date = (own: PartialDate | null): string => (own === null ? noDate : formatDate(own));
  return {
    locale,
    number,
    compact: englishCompact,
    percent: (share) => `${Math.round(share * 100)}%`,
    date,
    dateInYear: (own) => (own !== null && own.length > 4 ? date(own).replace(/ \d+$/, "") : date(own)),
    longDate: (own) =>
      precisionOf(own) === "day" ? `${WEEKDAYS[middleOf(own).getUTCDay()] ?? ""} ${date(own)}` : date(own),
    dateSpan: formatDateSpan,
    moment: englishMoment,
    stamp: (instant) =>
      `${date(instant.toISOString().slice(0, 10))}, ${instant.toISOString().slice(11, 16)} UTC`,
    weekday: (day) => WEEKDAYS[day] ?? "",
    and: (names) => listed(names),
    or: (names) => listed(names, "or"),
    language: languageNames("en"),
    plural: pluralIn("en", number),
  };
};

/** The formats of a locale whose language is not English: the platform's own. */
const localFormats = (locale: string, noDate: string): Formats => {
  const days = (options: Intl.DateTimeFormatOptions): (() => Intl.DateTimeFormat) =>
    lazily(() => new Intl.DateTimeFormat(locale, { ...options, calendar: "gregory", timeZone: "UTC" }));
  const day = { day: "numeric", month: "short", year: "numeric" } as const;
  const whole = {
    day: days(day),
    month: days({ month: "short", year: "numeric" }),
    year: days({ year: "numeric" }),
  };
  const withoutYear = { day: days({ day: "numeric", month: "short" }), month: days({ month: "long" }) };
  const long = days({ ...day, weekday: "short" });
  const weekdays = days({ weekday: "short" });
  const stamps = days({ ...day, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const numbers = lazily(() => new Intl.NumberFormat(locale));
  const compacts = lazily(
    () => new Intl.NumberFormat(locale, { notation: "compact", maximumFractionDigits: 2 }),
  );
  const percents = lazily(() => new Intl.NumberFormat(locale, { style: "percent" }));
  const ands = lazily(() => new Intl.ListFormat(locale));
  const ors = lazily(() => new Intl.ListFormat(locale, { type: "disjunction" }));
  const number = (value: number): string => numbers().format(value);
  const date = (own: PartialDate | null): string =>
    own === null ? noDate : whole[precisionOf(own)]().format(middleOf(own));
  return {
    locale,
    number,
    compact: (value) => (Math.abs(value) >= MILLION ? compacts() : numbers()).format(value),
    percent: (share) => percents().format(share),
    date,
    dateInYear: (own) => {
      const precision = own === null ? "year" : precisionOf(own);
      return own === null || precision === "year"
        ? date(own)
        : withoutYear[precision]().format(middleOf(own));
    },
    longDate: (own) => (precisionOf(own) === "day" ? long().format(middleOf(own)) : date(own)),
    dateSpan: (from, to) => {
      if (from === to) return date(from);
      return precisionOf(from) === "day" && precisionOf(to) === "day"
        ? whole.day().formatRange(middleOf(from), middleOf(to))
        : `${date(from)} – ${date(to)}`;
    },
    moment: (instant, timezone) => momentsIn(locale, timezone).format(instant),
    stamp: (instant) => `${stamps().format(instant)} UTC`,
    weekday: (own) => weekdays().format(SUNDAY + own * 86_400_000),
    and: (names) => ands().format(names),
    or: (names) => ors().format(names),
    language: languageNames(locale),
    plural: pluralIn(locale, number),
  };
};

/** The formats of a locale; `noDate` is what it says for a date that is not known. */
export const createFormats = (locale: string, noDate: string): Formats =>
  /^en\b/.test(locale) ? englishFormats(locale, noDate) : localFormats(locale, noDate);
