/** Dates as a person types them into "since" and "until": "2024-03", "last week", "3 days ago", "letzten Monat". */
import { englishDates } from "./chrono.ts";
import { addDays, dayOf, parsePartialDate } from "./partial-date.ts";
import { foldDateWord, monthOf, weekdayOf } from "./date-words.ts";
import type { PartialDate } from "../types.ts";

/** Whether the date opens a stretch of time ("since last week": its first day) or closes it (its last day). */
export type DateEdge = "since" | "until";

const two = (number: number): string => String(number).padStart(2, "0");

/** The month `months` after that of the day, as "YYYY-MM". */
const monthAway = (day: string, months: number): PartialDate =>
  dayOf(new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + months, 1))).slice(0, 7);

/** The Monday of the day's week: weeks run from Monday to Sunday (ISO 8601). */
const mondayOf = (day: string): string => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

const weekAway = (today: string, weeks: number, edge: DateEdge): PartialDate =>
  addDays(mondayOf(today), weeks * 7 + (edge === "until" ? 6 : 0));

type Unit = "day" | "week" | "month" | "year";

/** Folded words for units of time. */
const UNITS: readonly (readonly [Unit, RegExp])[] = [
  ["day", /^(?:days?|dias?|jours?|tag(?:e|en)?|giorn[oi]|dag(?:en)?)$/],
  ["week", /^(?:weeks?|wks?|semanas?|semaines?|wochen?|settiman[ae]|weken)$/],
  ["month", /^(?:months?|mes(?:es)?|mois|monat(?:e|en|s)?|mes[ei]|maand(?:en)?)$/],
  ["year", /^(?:years?|yrs?|anos?|ans?|annees?|jahre?|jahren|ann[oi]|jaar)$/],
];

const unitOf = (word: string): Unit | null => UNITS.find(([, pattern]) => pattern.test(word))?.[0] ?? null;

const TODAY = /^(?:today|now|hoy|aujourd'?hui|heute|oggi|hoje|vandaag|اليوم)$/;
const YESTERDAY = /^(?:yesterday|ayer|hier|gestern|ieri|ontem|gisteren|امس|أمس)$/;
const TOMORROW = /^(?:tomorrow|manana|demain|morgen|domani|amanha|غدا)$/;
const LAST =
  /^(?:last|past|previous|prior|pasad[oa]s?|ultim[oa]s?|derni(?:er|ere)s?|passee?|letzte[nrsm]?|vorige[nrsm]?|vergangene[nrsm]?|scors[oa]|passad[oa]|afgelopen)$/;
const THIS = /^(?:this|current|est[ea]|cett?e?|diese[nrsm]?|quest[oa]|dit|deze)$/;
const NEXT = /^(?:next|coming|proxim[oa]|prochaine?|nachste[nrsm]?|kommende[nrsm]?)$/;
const NUMBERS: readonly string[] =
  "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

const SMALL_WORDS = /^(?:the|of|de|del|la|le|el|los|las|al|im|in|on|den|der|das|il)$/;

const countOf = (word: string): number | null => {
  if (/^\d{1,4}$/.test(word)) return Number(word);
  if (/^(?:an?|un[ae]?|eine[mnrs]?|een)$/.test(word)) return 1;
  if (word === "couple") return 2;
  const index = NUMBERS.indexOf(word);
  return index < 0 ? null : index;
};

/** The day so many units before today (after it, where negative). */
const before = (today: string, count: number, unit: Unit): PartialDate => {
  if (unit === "day" || unit === "week") return addDays(today, -count * (unit === "week" ? 7 : 1));
  const month = monthAway(today, -count * (unit === "year" ? 12 : 1));
  const day = Number(today.slice(8));
  return parsePartialDate(`${month}-${two(day)}`) ?? parsePartialDate(`${month}-28`) ?? month;
};

const period = (unit: Unit, away: number, today: string, edge: DateEdge): PartialDate => {
  if (unit === "day") return addDays(today, away);
  if (unit === "week") return weekAway(today, away, edge);
  if (unit === "month") return monthAway(today, away);
  return String(Number(today.slice(0, 4)) + away);
};

/** "last week", "this month", "the past 3 days", "2 weeks ago", "hace 3 días", "vor zwei Wochen". */
const fromRelativeWords = (words: readonly string[], today: string, edge: DateEdge): PartialDate | null => {
  const unitAt = words.findIndex((word) => unitOf(word) !== null);
  const unit = unitAt < 0 ? null : unitOf(words[unitAt] ?? "");
  if (!unit) return null;
  const others = words.filter((_, index) => index !== unitAt);
  const count = others.map(countOf).find((value) => value !== null) ?? null;
  const known = others.filter((word) => countOf(word) === null);
  if (known.length !== 1) return null;
  const word = known[0] ?? "";
  const ago = /^(?:ago|back|earlier|hace|vor|fa|atras|geleden|قبل)$/.test(word);
  if (count !== null && (ago || LAST.test(word))) {
    if (LAST.test(word) && edge === "until") return today;
    return before(today, count, unit);
  }
  if (count !== null) return null;
  if (LAST.test(word)) return period(unit, -1, today, edge);
  if (THIS.test(word)) return period(unit, 0, today, edge);
  return NEXT.test(word) ? period(unit, 1, today, edge) : null;
};

/** A weekday is the last one, today among them; "last Monday" never is today, "next Monday" comes. */
const fromWeekday = (words: readonly string[], today: string): PartialDate | null => {
  const rest = words.filter((word) => weekdayOf(word) === null);
  const weekday = weekdayOf(words.find((word) => weekdayOf(word) !== null) ?? "");
  if (weekday === null || words.length - rest.length !== 1 || rest.length > 1) return null;
  const back = (new Date(`${today}T00:00:00Z`).getUTCDay() - weekday + 7) % 7;
  const word = rest[0];
  if (word === undefined || THIS.test(word)) return addDays(today, -back);
  if (LAST.test(word)) return addDays(today, back === 0 ? -7 : -back);
  return NEXT.test(word) ? addDays(today, 7 - back) : null;
};

/** A month's name with or without day and year, in any order; a date without a year is the last such date. */
const fromMonthName = (words: readonly string[], today: string): PartialDate | null => {
  const month = monthOf(words.find((word) => monthOf(word) !== null) ?? "");
  const rest = words.filter((word) => monthOf(word) === null);
  if (month === null || words.length - rest.length !== 1) return null;
  const last = rest.findIndex((word) => LAST.test(word));
  const numbers = rest
    .filter((_, index) => index !== last)
    .map((word) => /^(\d{1,4})(?:st|nd|rd|th|er|º|ª)?$/.exec(word)?.[1]);
  if (numbers.length > 2 || numbers.includes(undefined)) return null;
  const year = numbers.find((digits) => digits?.length === 4);
  const day = numbers.find((digits) => digits !== undefined && digits.length <= 2);
  if (numbers.length !== Number(year !== undefined) + Number(day !== undefined)) return null;
  const tail = day === undefined ? two(month) : `${two(month)}-${two(Number(day))}`;
  if (year !== undefined) return last < 0 ? parsePartialDate(`${year}-${tail}`) : null;
  const now = Number(today.slice(0, 4));
  const thisYear = `${now}-${tail}`;
  const isPast =
    last < 0 ? thisYear <= today.slice(0, thisYear.length) : thisYear < today.slice(0, thisYear.length);
  // 29 February without a year is the last one that there was.
  for (let back = isPast ? 0 : 1; back <= 8; back += 1) {
    const found = parsePartialDate(`${now - back}-${tail}`);
    if (found) return found;
  }
  return null;
};

/** "22.3.2024", "22/03/2024", "2024/3/22"; null where day and month could be either. */
const fromDigits = (text: string): PartialDate | null => {
  const yearFirst =
    /^(\d{4})[/.](\d{1,2})(?:[/.](\d{1,2}))?$/.exec(text) ??
    /^(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?$/.exec(text);
  if (yearFirst) {
    const day = yearFirst[3] === undefined ? "" : `-${two(Number(yearFirst[3]))}`;
    return parsePartialDate(`${yearFirst[1]}-${two(Number(yearFirst[2]))}${day}`);
  }
  const monthYear = /^(\d{1,2})[/.](\d{4})$/.exec(text);
  if (monthYear) return parsePartialDate(`${monthYear[2]}-${two(Number(monthYear[1]))}`);
  const match = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text);
  if (!match) return null;
  const [first, second] = [Number(match[1]), Number(match[3])];
  // Only the dotted form has one order (day first) everywhere.
  if (match[2] === "." || first > 12 || first === second)
    return parsePartialDate(`${match[4]}-${two(second)}-${two(first)}`);
  return second > 12 ? parsePartialDate(`${match[4]}-${two(first)}-${two(second)}`) : null;
};

/** What else the date library reads, where the whole text is one date. */
const fromLibrary = (text: string, now: Date): PartialDate | null => {
  const result = englishDates().parse(text, { instant: now, timezone: 0 })[0];
  if (!result || result.text.length < text.length || result.end || /\d[/-]\d/.test(text)) return null;
  const { start } = result;
  const [year, month, day] = [start.get("year"), start.get("month"), start.get("day")];
  if (year === null || month === null || day === null) return null;
  return parsePartialDate(`${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`);
};

/**
 * Reads a date as a person types it, against the time now (its UTC day): ISO days, months and years, "last week",
 * "3 days ago", "Monday", "March", "22 March 2024", in English and the commoner words of Spanish, French, German,
 * Italian, Portuguese, Dutch and Arabic. A week gives its Monday for "since" and its Sunday for "until". Null where
 * it cannot be read, or where day and month could be either ("03/04/2024").
 */
export const parseDateBound = (input: string, now: Date, edge: DateEdge): PartialDate | null => {
  const typed = input.trim().slice(0, 80).replace(/\s+/g, " ");
  const exact = parsePartialDate(typed.replace(/^(\d{4}-\d{2}-\d{2})T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?$/, "$1"));
  if (exact) return exact;
  const today = dayOf(now);
  const text = foldDateWord(typed.replace(/[’‘]/g, "'"))
    .replace(
      /^(?:since|from|after|until|till|before|by|to|through|on|in|desde|hasta|depuis|seit|bis|le|am|im|en|el)\s+/,
      "",
    )
    .replace(/^il y a /, "hace ")
    .replace(/,/g, " ");
  if (TODAY.test(text)) return today;
  if (YESTERDAY.test(text)) return addDays(today, -1);
  if (TOMORROW.test(text)) return addDays(today, 1);
  const day = fromDigits(text);
  if (day) return day;
  const words = text
    .split(/\s+/)
    .map(foldDateWord)
    .filter((word) => word && !SMALL_WORDS.test(word));
  return (
    fromRelativeWords(words, today, edge) ??
    fromWeekday(words, today) ??
    fromMonthName(words, today) ??
    fromLibrary(text, now)
  );
};
