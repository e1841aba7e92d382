/**
 * Dated expressions in running text: explicit ones ("Oct. 7, 2023", "7 de octubre", "in May", "2019") and relative ones
 * ("on Saturday", "last month"), the latter only as far as the publication date settles them. How people type dates
 * into a form is read by `parseDateBound`.
 */
import { CALENDAR_LANGUAGES, datePattern, monthOf } from "./date-words.ts";
import { findRelativeDates } from "./date-relative.ts";
import { withYear } from "./date-reckoning.ts";
import { createTense } from "./date-tense.ts";
import { findWeekdays } from "./date-weekdays.ts";
import { isNoMonth, isNowadays } from "./date-doubts.ts";
import { pairedDates, steppedDates, yearFromBefore, yearSaidAfter } from "./date-pairs.ts";
import { parsePartialDate } from "./partial-date.ts";
import type { PartialDate, Span } from "../types.ts";

export { parseDateBound } from "./date-bounds.ts";
export type { DateEdge } from "./date-bounds.ts";

/** A date in a text: `text.slice(start, end)` are its words. */
export interface DateMention extends Span {
  readonly on: PartialDate;
  /** "relative" where it had to be reckoned from the publication date. */
  readonly stated: "explicit" | "relative";
}

/** What is known of the text beside its words. */
interface DateSetting {
  /** The day, month or year of publication; without it no relative date and no day without a year is settled. */
  readonly publishedOn: PartialDate | null;
  /** ISO 639-1; English where it has no rules here. */
  readonly language: string;
}

interface Grammar {
  /** Groups: month, day, year, in whatever order. */
  readonly days: readonly RegExp[];
  /** A month with a year, or after a word that makes it one. */
  readonly months: readonly RegExp[];
}

const LEFT = "(?<![\\p{L}\\p{N}])";
const RIGHT = "(?![\\p{L}\\p{N}])";
const YEAR = "(?<year>(?:1[5-9]|20)\\d\\d)(?!\\s?[-–]?\\d|/\\d|s)";

const IN_MONTH: Readonly<Record<string, string>> = {
  en: "in|since|until|till|through|during|early|late|mid|by|from|last|this|next|of|between|to|before|after",
  es: "en|desde|hasta|durante|de|pasado|próximo|este|a",
  fr: "en|depuis|jusqu['’]en|de|d['’](?:ici\\s)?|mi|début|fin|courant|dès",
  de: "im|seit|bis|Anfang|Ende|Mitte|vom|ab|letzten|vergangenen|kommenden|nächsten",
  pt: "em|desde|até|de|durante",
  it: "a|ad|in|da|di|dal|del|nel|scorso|fino\\sa",
  nl: "in|sinds|tot|van|begin|eind|half|vanaf",
  ar: "في|منذ|خلال|حتى|شهر",
};

/** Days of a month in words, from the first on: "the fifth of March"; the first alone where no other is said so. */
const ORDINALS: Readonly<Record<string, string>> = {
  en: "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first|twenty-second|twenty-third|twenty-fourth|twenty-fifth|twenty-sixth|twenty-seventh|twenty-eighth|twenty-ninth|thirtieth|thirty-first",
  es: "primero",
  fr: "premier",
  it: "primo",
  pt: "primeiro",
  ar: "الأول|الثاني|الثالث|الرابع|الخامس|السادس|السابع|الثامن|التاسع|العاشر|الحادي عشر|الثاني عشر|الثالث عشر|الرابع عشر|الخامس عشر|السادس عشر|السابع عشر|الثامن عشر|التاسع عشر|العشرين|الحادي والعشرين|الثاني والعشرين|الثالث والعشرين|الرابع والعشرين|الخامس والعشرين|السادس والعشرين|السابع والعشرين|الثامن والعشرين|التاسع والعشرين|الثلاثين|الحادي والثلاثين",
};

/** The number of a day in digits or words. */
const dayNumber = (printed: string, code: string): number =>
  /^\d/u.test(printed)
    ? Number(printed)
    : (ORDINALS[code] ?? "").split("|").indexOf(printed.toLowerCase()) + 1;

/** Both "in" and "In": for patterns that must tell May from may. */
const anyCase = (alternation: string): string =>
  alternation
    .split("|")
    .flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1)])
    .join("|");

const grammars = new Map<string, Grammar>();

const grammarOf = (language: string): Grammar => {
  const code = CALENDAR_LANGUAGES.includes(language) ? language : "en";
  const known = grammars.get(code);
  if (known) return known;
  // "أكتوبر/تشرين الأول": one month by both its names.
  const other = code === "ar" ? `(?:\\s?/\\s?(?:${datePattern("months", code)}))?` : "";
  const month = `(?<month>${datePattern("months", code)})\\.?${other}`;
  const ordinal = ORDINALS[code] === undefined ? "" : `|(?:${ORDINALS[code]})(?=\\s(?:of|de|mai|\\p{L}+))`;
  const [day, link] = [
    `(?<day>[0-3]?\\d${ordinal})(?:st|nd|rd|th|er|º|ª|\\.)?`,
    "(?:\\s(?:de|of|del|do|d['’]|من))?",
  ];
  const yearPart = `(?:,?(?:\\s(?:de|del|of|do))?\\s${YEAR})?`;
  const range = "(?:\\s?[-–—]\\s?[0-3]?\\d)?";
  // "May" and "March" are months with a capital only; German capitalises every noun, the others need no capital.
  const flags = code === "en" || code === "de" ? "gu" : "giu";
  const grammar: Grammar = {
    days: [
      ...(code === "en"
        ? [
            new RegExp(
              `${LEFT}${month}\\s(?:the\\s)?${day}${RIGHT}${range}(?!\\s?(?:%|percent|million|billion|people))${yearPart}`,
              flags,
            ),
          ]
        : []),
      new RegExp(`${LEFT}${day}${link}\\s${month}${RIGHT}${yearPart}`, flags),
    ],
    months: [
      new RegExp(`${LEFT}${month},?(?:\\s(?:de|of|del|do))?\\s${YEAR}${RIGHT}`, flags),
      new RegExp(
        `${LEFT}(?:${anyCase(IN_MONTH[code] ?? "")})(?:[\\s-]|(?<=['’]))${month}${RIGHT}(?!\\s[0-3]?\\d(?!\\d))`,
        flags,
      ),
      // "September’s vote"; a prime minister of that name has hers all year.
      ...(code === "en" ? [new RegExp(`${LEFT}(?!May|March)${month}(?=['’]s\\s\\p{L})`, flags)] : []),
    ],
  };
  grammars.set(code, grammar);
  return grammar;
};

const NUMERIC: readonly RegExp[] = [
  /(?<![\p{N}-])(?<year>(?:19|20)\d\d)-(?<month>[01]\d)-(?<day>[0-3]\d)(?![\p{N}-])/gu,
  /(?<![\p{N}.])(?<day>[0-3]?\d)\.(?<month>[01]?\d)\.(?<year>(?:19|20)\d\d)(?![\p{N}.])/gu,
  /(?<![\p{N}/])(?<day>1[3-9]|2\d|3[01])\/(?<month>0?[1-9]|1[0-2])\/(?<year>(?:19|20)\d\d)(?![\p{N}/])/gu,
  /(?<![\p{N}/])(?<month>0?[1-9]|1[0-2])\/(?<day>1[3-9]|2\d|3[01])\/(?<year>(?:19|20)\d\d)(?![\p{N}/])/gu,
  /(?<![\p{N}])(?:(?<year>(?:19|20)\d\d)年)?(?<month>[01]?\d)月(?<day>[0-3]?\d)日/gu,
  /(?<![\p{N}])(?<year>(?:19|20)\d\d)年(?<month>[01]?\d)月(?!\d)/gu,
];

/** Years by themselves, after a word that makes them one. */
const YEARS: Readonly<Record<string, RegExp>> = {
  en: new RegExp(
    `${LEFT}(?:[Ii]n|[Ss]ince|[Uu]ntil|[Ff]rom|[Dd]uring|[Bb]y|[Bb]efore|[Aa]fter|[Bb]etween|(?:spring|summer|autumn|fall|winter|end|beginning|start|quarter|half)\\sof|[Ee]arly|[Ll]ate|[Mm]id)[\\s-]${YEAR}${RIGHT}(?!\\s(?:people|men|women|homes|feet|metres|meters|miles|km|dollars|euros|pounds|points|levels?|prices|terms|figures|of\\s|or\\s(?!(?:1[5-9]|20)\\d\\d(?!\\d))|and\\s\\d(?!\\d{3}(?!\\d))))`,
    "gu",
  ),
  es: new RegExp(
    `${LEFT}(?:en|desde|hasta|durante|entre|(?:año|finales|principios|mediados|primavera|verano|otoño|invierno|semestre|trimestre)\\sde)\\s${YEAR}${RIGHT}`,
    "giu",
  ),
  fr: new RegExp(
    `${LEFT}(?:en|d['’]ici(?:\\sà)?|entre|depuis|jusqu['’]en|début|fin|dès)\\s${YEAR}${RIGHT}`,
    "giu",
  ),
  de: new RegExp(`${LEFT}(?:im\\sJahre?|zwischen|seit|bis|Anfang|Ende|Mitte|Jahr)\\s${YEAR}${RIGHT}`, "gu"),
  pt: new RegExp(`${LEFT}(?:em|desde|até)\\s${YEAR}${RIGHT}`, "giu"),
  it: new RegExp(
    `${LEFT}(?:nel|dal|fino\\sal|(?:fine|inizio|metà|primavera|estate|autunno|inverno)\\sdel)\\s${YEAR}${RIGHT}`,
    "giu",
  ),
  nl: new RegExp(`${LEFT}(?:in|sinds|tot)\\s${YEAR}${RIGHT}`, "giu"),
  ar: new RegExp(`${LEFT}(?:عام|سنة|في)\\s${YEAR}${RIGHT}`, "gu"),
};

const two = (digits: string | number): string => String(digits).padStart(2, "0");

/** "chapter 50 May": a number that is no day. */
const isDay = (day: number): boolean => day >= 1 && day <= 31;

const calendarMentions = (
  text: string,
  { publishedOn, language }: DateSetting,
  pattern: RegExp,
): DateMention[] => {
  const code = CALENDAR_LANGUAGES.includes(language) ? language : "en";
  const matches = [...text.matchAll(pattern)];
  const tense = createTense(text, language, matches.length);
  return matches.flatMap((match): DateMention[] => {
    const { month: name = "", day: printed, year } = match.groups ?? {};
    const month = /^\d+$/u.test(name) ? Number(name) : monthOf(name, code);
    const day = printed === undefined ? undefined : dayNumber(printed, code);
    if (month === null || (day !== undefined && !isDay(day))) return [];
    const [start, end] = [match.index, match.index + match[0].length];
    if (day === undefined && year === undefined && isNoMonth(text, { start, end }, name)) return [];
    const found = (on: PartialDate | null): DateMention[] =>
      on === null ? [] : [{ start, end, on, stated: "explicit" }];
    if (year !== undefined)
      return found(parsePartialDate(`${year}-${two(month)}${day === undefined ? "" : `-${two(day)}`}`));
    if (publishedOn === null) return [];
    const said =
      yearSaidAfter(text, end, publishedOn) ?? yearFromBefore(text, { start, end }, month, publishedOn);
    if (said !== null)
      return found(parsePartialDate(`${said}-${two(month)}${day === undefined ? "" : `-${two(day)}`}`));
    const last = /^(?:last|pasado|vergangenen|letzten|scorso)\s/iu.test(match[0]);
    const next = /^(?:next|próximo|kommenden|nächsten)\s/iu.test(match[0]);
    const leaning = last ? "past" : next ? "future" : tense({ start, end });
    return found(withYear(month, day ?? null, publishedOn, leaning));
  });
};

/** Longest text looked at as one: longer ones are cut at line breaks or spaces, so that time grows with the length. */
const LONGEST = 4_000;

const findIn = (text: string, setting: DateSetting): DateMention[] => {
  const grammar = grammarOf(setting.language);
  const language = Object.hasOwn(YEARS, setting.language) ? setting.language : "en";
  const years = YEARS[language];
  const layers: DateMention[][] = [
    ...[...NUMERIC, ...grammar.days, ...grammar.months].map((pattern) =>
      calendarMentions(text, setting, pattern),
    ),
    years
      ? [...text.matchAll(years)].map((match) => ({
          start: match.index,
          end: match.index + match[0].length,
          on: match.groups?.["year"] ?? "",
          stated: "explicit" as const,
        }))
      : [],
    findWeekdays(text, setting).map(({ start, end, on }) => ({
      start,
      end,
      on,
      stated: "relative" as const,
    })),
    findRelativeDates(text, language, setting.publishedOn)
      .filter((date) => !isNowadays(text, date, language))
      .map(({ start, end, on }) => ({ start, end, on, stated: "relative" as const })),
  ];
  const taken: DateMention[] = [];
  for (const layer of layers)
    for (const mention of layer)
      if (!taken.some((other) => other.start < mention.end && mention.start < other.end)) taken.push(mention);
  // "on Friday, March 22", "in December last year": one date, said twice.
  const doubled = (mention: DateMention): boolean =>
    mention.stated === "relative" &&
    taken.some((other) => {
      if (other.stated !== "explicit" || other.on.length <= 4) return false;
      const gap = other.start >= mention.end ? other.start - mention.end : mention.start - other.end;
      return gap >= 0 && gap <= 4 && (mention.on.length === 4 || other.on.length === 10);
    });
  const kept = taken.filter((mention) => !doubled(mention)).sort((a, b) => a.start - b.start);
  const free = (mention: DateMention): boolean =>
    !kept.some((other) => other.start < mention.end && mention.start < other.end);
  kept.push(...pairedDates(text, kept).filter(free));
  kept.sort((a, b) => a.start - b.start);
  kept.push(...steppedDates(text, kept).filter(free));
  return kept.sort((a, b) => a.start - b.start);
};

/** The dated expressions of a text, in order, none overlapping. */
export const findDateMentions = (text: string, setting: DateSetting): readonly DateMention[] => {
  if (text.length <= LONGEST) return findIn(text, setting);
  const mentions: DateMention[] = [];
  let start = 0;
  while (start < text.length) {
    let end = Math.min(text.length, start + LONGEST);
    if (end < text.length) {
      const cut = Math.max(text.lastIndexOf("\n", end), text.lastIndexOf(". ", end) + 1);
      if (cut > start + LONGEST / 2) end = cut;
    }
    const offset = start;
    for (const { start: from, end: to, on, stated } of findIn(text.slice(start, end), setting))
      mentions.push({ start: from + offset, end: to + offset, on, stated });
    start = end;
  }
  return mentions;
};
