/** The day up to which a number counts, where its sentence gives one: "as of Friday", "rose to 31 on Wednesday", "Stand Mittwoch". */
import type { PartialDate, Span } from "../types.ts";
import { CALENDAR_LANGUAGES, datePattern, monthOf, weekdayOf } from "../text/date-words.ts";
import { addDays, parsePartialDate } from "../text/partial-date.ts";
import {
  BROUGHT,
  BY_THEN,
  CLOSING,
  COUNTED,
  DEADLINE,
  EARLIER,
  EARLIER_CLAUSE,
  EVENT,
  HOLDS,
  LEVEL,
  LISTS,
  PERIOD,
  SAID_BEFORE,
  SAID_ON,
  STATE,
  STILL,
  TELLS,
  UP_TO,
} from "./figures-dates-words.ts";

const namesOf = (kind: "months" | "weekdays"): string =>
  CALENDAR_LANGUAGES.map((language) => datePattern(kind, language))
    .join("|")
    .split("|")
    // "set", "mar", "segunda" and "sat" are words; a month's or a day's full name is not.
    .filter(
      (name) =>
        name.length > 4 ||
        /^(?:May|June|July|mayo|juin|août|Mai|Juni|Juli|mars|avril|abril|\p{Script=Arabic}+)$/u.test(name),
    )
    .filter((name) => !/^(?:segunda|terça|quarta|quinta|sexta)$/u.test(name))
    .join("|");
const MONTH = namesOf("months");
const SHORT = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec";
const DAY = `${namesOf("weekdays")}|today|yesterday|last night|hoy|ayer|anoche|heute|gestern|aujourd['’]hui|(?<=à\\s)hier|hier soir|oggi|ieri|hoje|ontem|vandaag|gisteren|اليوم|أمس`;
const PART =
  "(?:\\s+(?:morning|afternoon|evening|night|midday|noon|midnight|por la (?:mañana|tarde|noche)|matin|soir|après-midi|früh|abend|nachmittag|mattina|sera|pomeriggio))?";
/** A day: its parts are named groups. */
const ON = `(?:(?<iso>\\d{4}-\\d{2}-\\d{2})|(?<month>${MONTH}|${SHORT})\\.?\\s+(?<dayAfter>\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(?<year>\\d{4}))?|(?<dayBefore>\\d{1,2})(?:st|nd|rd|th|er|\\.)?\\s+(?:de\\s+|of\\s+|di\\s+)?(?<month2>${MONTH}|${SHORT})(?:\\s+(?:de\\s+)?(?<year2>\\d{4}))?|(?<weekday>${DAY})${PART}|(?<month3>${MONTH})\\s+(?:de\\s+)?(?<year3>\\d{4}))(?![\\p{L}\\p{N}]|['’]s)`;
/** A month or a year. */
const SPAN = `(?:(?<month4>${MONTH})(?:\\s+(?:de\\s+)?(?<year4>\\d{4}))?|(?<year5>(?:19|20|21)\\d\\d))(?![\\p{L}\\p{N}]|['’]s)`;
/** Small words between a preposition and a day. */
const LEAD =
  "(?:(?:late|early|midday|noon|midnight|the (?:morning|evening|night|end) of|end of|on|last|this|el|este|le|ce|am|den|dem|diesen|nesta|na|no|il|lo|questo|questa|يوم|مساء|صباح|ظهر|noche del|tarde del)\\s+)*";
const pattern = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])${words}`, "iu");

const ANY_DAY = pattern(`${ON}`);
const SOME_SPAN = pattern(SPAN);
const ENDS = pattern(`(?:${CLOSING})\\s+(?:last\\s+)?${SPAN}`);
const UP_TO_DAY = pattern(`(?:${UP_TO})\\s+${LEAD}${ON}`);
const BY_DAY = pattern(`(?:${BY_THEN})\\s+${LEAD}${ON}`);
const PERIOD_TO = pattern(`(?:${PERIOD})\\s+${LEAD}${ON}`);
const PERIOD_TO_SPAN = pattern(`(?:${PERIOD})\\s+${SPAN}`);
const HOLDING = pattern(
  `${ON}\\s+(?:${HOLDS}|(?<told>${TELLS}))(?!\\p{L})(?:[^;:.#]{0,30}#|[^;:.,#]{0,30}\\p{N}[^;:.#]{0,50}#)`,
);
const LISTING = new RegExp(
  `(?<!\\p{L})${LISTS}(?:\\s+(?:on|for|of|from|as of))?\\s+(?:late\\s+|early\\s+)?$`,
  "iu",
);
const OPENING = pattern(`^[\\s"“«(]*${LEAD}${ON},?\\s+`);
const DAILY = pattern(`(?<weekday>${DAY})['’]s\\s+(?:\\p{Ll}+\\s+){0,2}?${LISTS}(?!\\p{L})[^;:.#]{0,60}#`);
const ITS = pattern(`(?:${DAY})['’]s\\s`);
const BRINGING = pattern(`${ON},?\\s+(?:${BROUGHT})(?!\\p{L})[^;:.#]{0,60}#`);
const SAYING = pattern(`(?:${SAID_ON}),?\\s+${LEAD}(?:am\\s+)?${ON}`);
const SAYING_BEFORE = new RegExp(
  `(?:^|[,;]\\s*)(?:on |el |am |le )?${ON},?\\s+(?:[^,.;]{2,60}\\s)(?:${SAID_BEFORE})(?![\\p{L}])`,
  "iu",
);

const pad = (value: number): string => String(value).padStart(2, "0");

/** Resolves what a pattern found against the day of publication: the last such weekday, the year that brings it nearest. */
const resolve = (
  groups: Record<string, string | undefined>,
  publishedOn: PartialDate | null,
): PartialDate | null => {
  if (groups["iso"]) return parsePartialDate(groups["iso"]);
  if (groups["year5"]) return parsePartialDate(groups["year5"]);
  const monthName = groups["month"] ?? groups["month2"] ?? groups["month3"] ?? groups["month4"];
  if (monthName) {
    const month = monthOf(monthName.replace(/\.$/, ""));
    if (month === null) return null;
    const day = groups["dayAfter"] ?? groups["dayBefore"];
    let year = groups["year"] ?? groups["year2"] ?? groups["year3"] ?? groups["year4"];
    if (!year) {
      if (!publishedOn) return null;
      // "Dec. 30" in a report of January 2 is last year's.
      const published = Number(publishedOn.slice(0, 4));
      const late = publishedOn.length >= 7 && month > Number(publishedOn.slice(5, 7)) + 1;
      year = String(late ? published - 1 : published);
    }
    return parsePartialDate(day ? `${year}-${pad(month)}-${pad(Number(day))}` : `${year}-${pad(month)}`);
  }
  const word = groups["weekday"]?.toLowerCase();
  if (!word || !publishedOn || publishedOn.length < 10) return null;
  if (/^(?:today|hoy|heute|aujourd['’]hui|oggi|hoje|vandaag|اليوم)$/u.test(word)) return publishedOn;
  if (/^(?:yesterday|last night|ayer|anoche|gestern|hier|hier soir|ieri|ontem|gisteren|أمس)$/u.test(word))
    return addDays(publishedOn, -1);
  const wanted = weekdayOf(word);
  if (wanted === null) return null;
  const published = new Date(`${publishedOn}T00:00:00Z`).getUTCDay();
  return addDays(publishedOn, -((published - (wanted % 7) + 7) % 7));
};

const ITS_DAY = new RegExp(`^\\s*(?:\\p{Ll}+\\s+){0,2}?(?:on |as of |late |early )*${ON}`, "iu");

/**
 * The day of a count that a sentence gives only to compare with: "57, up from 55 on Friday"; null within where it names
 * none, and null for any other count. Offsets are the number's.
 */
export const earlierDate = (
  sentence: string,
  { start, end }: Span,
  publishedOn: PartialDate | null,
): { readonly on: PartialDate | null } | null => {
  if (!EARLIER.test(sentence.slice(Math.max(0, start - 40), start))) return null;
  const after = sentence.slice(end, end + 60);
  if (
    /^\s*(?:\p{Ll}+\s+)?(?:a day earlier|the day before|the previous day)/iu.test(after) &&
    publishedOn?.length === 10
  )
    return { on: addDays(publishedOn, -1) };
  const match = ITS_DAY.exec(after);
  return { on: match?.groups ? resolve(match.groups, publishedOn) : null };
};

// How far from its number a date may stand, in characters.
const NEAR = 120;
const RIGHT_AFTER = 45;

/** "As of Sept. 1" ends no clause, nor does "am 3. Mai". */
const CLAUSE_END = new RegExp(`;|: |(?<!\\d|(?<!\\p{L})(?:${SHORT}))\\.\\s`, "u");

/** The clause of the number: to the semicolon, colon or full stop on either side. */
const clauseOf = (text: string, at: number): string => {
  const from = Math.max(text.lastIndexOf(";", at), text.lastIndexOf(": ", at), at - NEAR - 40, 0);
  const to = CLAUSE_END.exec(text.slice(at))?.index ?? text.length;
  return text.slice(from, Math.min(at + to, at + NEAR + 40));
};

type Groups = Record<string, string | undefined>;

// The counts of one sentence come one after another.
let asked = { sentence: "", dated: false };

/** Whether a sentence names a day, a month or a year at all. */
const hasDate = (sentence: string): boolean => {
  if (asked.sentence !== sentence)
    asked = { sentence, dated: ANY_DAY.test(sentence) || SOME_SPAN.test(sentence) || ITS.test(sentence) };
  return asked.dated;
};

/** The one day of some words, unless they say that something happened then. */
const onlyDay = (words: string): Groups | null => {
  const match = ANY_DAY.exec(words);
  if (!match?.groups || EVENT.test(words.slice(0, match.index))) return null;
  return ANY_DAY.test(words.slice(match.index + match[0].length)) ? null : match.groups;
};

/** "On Saturday the number of the dead was #": the day that a clause opens with. */
const openingDay = (words: string): Groups | null => {
  const clause = words.split(/[,;:]\s+(?:and|but|while|y|et|und|e|en)\s/iu).at(-1) ?? "";
  const match = OPENING.exec(clause);
  // "On Monday a bomb killed three and the toll rose to": the day is the bomb's.
  const rest = match ? clause.slice(match[0].length) : "";
  return match?.groups && !/[,;]/u.test(rest) && !EVENT.test(rest) && !COUNTED.test(rest)
    ? match.groups
    : null;
};

/** "Rose on Tuesday to # people", "stood at # late on Wednesday". */
const levelDay = (clause: string, at: number): Groups | null => {
  const verb = LEVEL.exec(clause);
  if (!verb || verb.index > at) return null;
  const after = clause.slice(at + 1, at + RIGHT_AFTER).split(/[,;:.]/u)[0] ?? "";
  return (
    onlyDay(clause.slice(verb.index + verb[0].length, at)) ??
    onlyDay(after) ??
    openingDay(clause.slice(0, verb.index))
  );
};

/** "The list on Friday had # dead, # injured", "Friday's count was #": whose day is right beside what holds the number. */
const holdingDay = (clause: string): Groups | null => {
  const match = HOLDING.exec(clause);
  if (!match?.groups) return DAILY.exec(clause)?.groups ?? null;
  const before = clause.slice(0, match.index);
  // "The army on Friday put # soldiers on the streets" tells what it did.
  if (match.groups["told"] && !LISTING.test(before)) return null;
  // "The quake that hit on Friday had killed #": what happened on the day.
  return EVENT.test(before) || ANY_DAY.test(before) ? null : match.groups;
};

/** "# homes were still without power on Wednesday", "On Monday # people were still missing". */
const stillDay = (clause: string, at: number): Groups | null => {
  const part = clause.slice(0, at + 1) + (clause.slice(at + 1).split(/,\s/u)[0] ?? "");
  return STILL.test(part.slice(at)) || STATE.test(part.slice(at)) ? onlyDay(part) : null;
};

/**
 * The day up to which the number at `span` counts; null where the sentence gives none, gives only when something happened, or
 * gives a weekday and there is no day to count from. `isRunning`: asked, where it matters, whether it counts what goes on as an event lasts
 * (deaths, cases): then the day on which it was told is its day.
 */
export const asOfDate = (
  sentence: string,
  span: Span,
  isRunning: () => boolean,
  publishedOn: PartialDate | null,
): PartialDate | null => {
  if (!hasDate(sentence)) return null;
  // "Up from 55 on Friday" dates the 55 alone.
  const before = sentence.slice(Math.max(0, span.start - 700), span.start);
  const whole = `${before}#${sentence.slice(span.end, span.end + 700).replace(EARLIER_CLAUSE, "")}`;
  const clause = clauseOf(whole, before.length);
  const at = clause.indexOf("#");
  const near = (found: RegExpExecArray | null): Groups | null =>
    found?.groups && (found.index < at ? at - found.index - found[0].length : found.index - at) <= NEAR
      ? found.groups
      : null;
  // "By Sunday 14 tugs were in place, and two more were due to join them."
  const due = DEADLINE.test(
    clause.slice(0, at) + (clause.slice(at).split(/,\s+(?:and|but|while|as|y|et|und)\s/u)[0] ?? ""),
  );
  const past = COUNTED.test(clause) && !due;
  const told = (): Groups | null => {
    // The dead of a war long over are told of today.
    const years = sentence.match(/(?<![\p{N}.,$€£])(?:1[89]|20|21)\d\d(?![\p{N}]|[.,]\p{N})/gu) ?? [];
    if (years.some((year) => year !== publishedOn?.slice(0, 4))) return null;
    const saying = SAYING.exec(whole) ?? SAYING_BEFORE.exec(whole);
    return saying?.groups && isRunning() ? saying.groups : null;
  };
  const groups =
    levelDay(clause, at) ??
    (due ? null : holdingDay(clause.slice(0, at + 1))) ??
    BRINGING.exec(clause)?.groups ??
    (due ? null : stillDay(clause, at)) ??
    near(UP_TO_DAY.exec(clause)) ??
    near(PERIOD_TO.exec(clause)) ??
    near(PERIOD_TO_SPAN.exec(clause)) ??
    (due ? null : near(ENDS.exec(clause))) ??
    (past ? near(BY_DAY.exec(clause)) : null) ??
    told();
  const date = groups ? resolve(groups, publishedOn) : null;
  // A day to come is a deadline, not a count's date.
  return date && publishedOn && date > publishedOn.slice(0, date.length) ? null : date;
};
