/** The stretch of time that a message asks for: "since March", "from 3 to 9 March", "last week". */
import { parseDateBound } from "../../src/text/date-mentions.ts";
import { monthOf, weekdayOf } from "../../src/text/date-words.ts";
import { phrase, plainOf, trimmed, without } from "./phrases.ts";

/** Dates as typed; null where that end is open. */
interface TypedDates {
  readonly since: string | null;
  readonly until: string | null;
}

const SINCE =
  "since|after|from|starting|beginning|desde|a partir de|a partir du|despues de|depuis|des|apres|seit|ab|nach|منذ|بعد";
const UNTIL =
  "until|till|up to|through|before|by|to|hasta|antes de|jusqu'au|jusqu'a|jusqu'en|avant|bis|vor|حتى|قبل|الى";
const BETWEEN = "between|entre|zwischen|بين";
const AND = "and|y|et|und|و";

/** A stretch of time that counts back from today. */
const RELATIVE = phrase(
  "(?:(?:in|over|during|within|from) )?(?:the )?(?:last|past|this) (?:(?:\\d{1,3}|two|three|four|five|six|seven|ten) )?(?:days?|weeks?|months?|years?)(?!')" +
    "|(?:esta|la) semana(?: pasada)?|(?:este|el) mes(?: pasado)?|(?:cette|la) semaine(?: derniere)?|(?:ce|le) mois(?: dernier)?" +
    "|(?:diese|letzte) woche|(?:diesen|letzten) monat|today|yesterday|hoy|ayer|aujourd'hui|heute|gestern|اليوم|امس",
);
const WITHOUT_AGE = /^(?:la semana|el mes|la semaine|le mois)$/iu;
/** Of a stretch that has ended, what came after it is left out. */
const ENDED = phrase("last|yesterday|pasad[ao]|dernier|derniere|letzten?|ayer|gestern|امس");

/** "How many have died since 7 October?": the date is part of the question, and a bound as well. */
const PERFECT = phrase("has|have|had|been|han|ha|ont|avons|haben|hat|sind|wurden");

const UNITS = phrase(
  "today|yesterday|now|days?|weeks?|months?|years?|hoy|ayer|dias?|semanas?|mes(?:es)?|anos?|aujourd'hui|hier|jours?|semaines?|mois|heute|gestern|tage?n?|wochen?|monate?n?|jahre?n?|اليوم|امس",
);

/** Whether words name a day, month, year or stretch by what they say, and not only to a lenient reader. */
const isDate = (words: string, now: Date): boolean => {
  const plain = plainOf(words);
  const names = words.split(/[\s,.]+/u);
  const speaks =
    /(?<!\d)(?:19|20)\d\d(?!\d)|\d[./-]\d/u.test(plain) ||
    UNITS.test(plain) ||
    names.some((word) => monthOf(word) !== null || weekdayOf(word) !== null);
  return speaks && parseDateBound(words, now, "since") !== null;
};

/** The longest run of words from the start of `text` that is a date, at most six; null where there is none. */
const dateAt = (text: string, now: Date): string | null => {
  const ends = [...text.matchAll(/\S+/gu)].slice(0, 6).map((match) => match.index + match[0].length);
  for (const end of ends.reverse()) {
    const words = text.slice(0, end).replace(/[?!.,;:؟]+$/u, "");
    if (words.trim() !== "" && isDate(words, now)) return words;
  }
  return null;
};

/** The most words such as "since" that are looked behind. */
const MOST_CUES = 12;

/** The date after a word such as "since", with where both stand. */
const datedBy = (
  text: string,
  cues: string,
  now: Date,
): { readonly typed: string; readonly start: number; readonly end: number } | null => {
  const plain = plainOf(text);
  for (const cue of [...plain.matchAll(new RegExp(phrase(cues).source, "giu"))].slice(0, MOST_CUES)) {
    const from = cue.index + cue[0].length;
    const space = /^\s+(?:the\s+|el\s+|le\s+|dem\s+|den\s+)?/iu.exec(text.slice(from))?.[0].length ?? 0;
    const typed = space === 0 ? null : dateAt(text.slice(from + space), now);
    if (typed !== null) return { typed, start: cue.index, end: from + space + typed.length };
  }
  return null;
};

const range = (text: string, now: Date): { readonly dates: TypedDates; readonly rest: string } | null => {
  const plain = plainOf(text);
  const match =
    new RegExp(`${phrase(BETWEEN).source}\\s+(.{1,30}?)\\s+(?:${AND})\\s+(.{1,40})`, "iu").exec(plain) ??
    new RegExp(`${phrase(SINCE).source}\\s+(.{1,30}?)\\s+(?:${UNTIL})\\s+(.{1,40})`, "iu").exec(plain);
  if (!match) return null;
  const [found, first = "", tail = ""] = match;
  const until = dateAt(tail, now);
  if (until === null) return null;
  // "from 3 to 9 March 2031": the first day goes by the month of the second.
  const since = /^\d{1,2}(?:st|nd|rd|th|\.)?$/u.test(first) ? until.replace(/^\d{1,2}\S*/u, first) : first;
  if (!isDate(since, now)) return null;
  const end = match.index + found.length - tail.length + until.length;
  return { dates: { since, until }, rest: without(text, match.index, end) };
};

/** Takes the dates out of a message. `alone` where they are all that it says. */
export const takeDates = (
  text: string,
  now: Date,
): TypedDates & { readonly rest: string; readonly alone: boolean } => {
  const none = { since: null, until: null };
  const done = (dates: TypedDates, rest: string) => {
    const left = trimmed(rest);
    return { ...dates, rest: left, alone: left === "" };
  };
  const bare = text.replace(/[?!.,;:؟]+$/u, "");
  // "March", "in March 2024", "on 5 March": nothing but a date is a filter, both ends of it.
  const only = bare.replace(/^(?:in|on|en|el|im|am|le)\s+/iu, "");
  if (
    only !== "" &&
    isDate(only, now) &&
    !RELATIVE.test(plainOf(only)) &&
    !phrase(`${SINCE}|${UNTIL}`).test(plainOf(only))
  )
    return done({ since: only, until: only }, "");

  const between = range(text, now);
  if (between) return done(between.dates, between.rest);

  const since = datedBy(text, SINCE, now);
  const isPartOfQuestion = since !== null && PERFECT.test(plainOf(text.slice(0, since.start)));
  const withoutSince = since && !isPartOfQuestion ? without(text, since.start, since.end) : text;
  const until = datedBy(withoutSince, UNTIL, now);
  const rest = until ? without(withoutSince, until.start, until.end) : withoutSince;
  if (since || until) return done({ since: since?.typed ?? null, until: until?.typed ?? null }, rest);

  const relative = RELATIVE.exec(plainOf(text));
  if (!relative || WITHOUT_AGE.test(relative[0])) return { ...none, rest: text, alone: false };
  const typed = text
    .slice(relative.index, relative.index + relative[0].length)
    .replace(/^(?:(?:in|over|during|within|from)\s+)?(?:the\s+)?/iu, "");
  if (parseDateBound(typed, now, "since") === null) return { ...none, rest: text, alone: false };
  const left = done(none, without(text, relative.index, relative.index + relative[0].length));
  // What happened last week may be printed this week: only a filter by itself closes the stretch.
  return { ...left, since: typed, until: left.alone && ENDED.test(relative[0]) ? typed : null };
};

/** Whether a date names a month or day and leaves its year open. */
export const lacksYear = (typed: string): boolean =>
  !/(?<!\d)\d{4}(?!\d)/u.test(typed) && typed.split(/[\s,.]+/u).some((word) => monthOf(word) !== null);
