/** When a digest is due: what a person typed, as a cron pattern in an IANA zone, and the instants that it names. */
import { Cron } from "croner";
import { ENGLISH, type Words } from "../presentation/index.ts";

/** A pattern of five fields in a zone. */
export interface Schedule {
  readonly pattern: string;
  /** IANA name. */
  readonly timezone: string;
}

/** Digests come at most so often, in milliseconds. */
const CLOSEST = 60 * 60_000;

/** Occurrences that are looked at to see how close they come. */
const SAMPLE = 100;

const DAYS: readonly (readonly string[])[] = [
  ["sun", "sunday", "sundays"],
  ["mon", "monday", "mondays"],
  ["tue", "tues", "tuesday", "tuesdays"],
  ["wed", "weds", "wednesday", "wednesdays"],
  ["thu", "thur", "thurs", "thursday", "thursdays"],
  ["fri", "friday", "fridays"],
  ["sat", "saturday", "saturdays"],
];

const SETS: Readonly<Record<string, string>> = {
  day: "*",
  days: "*",
  daily: "*",
  weekday: "1-5",
  weekdays: "1-5",
  weekend: "0,6",
  weekends: "0,6",
};

/** "Mon,Thu", "weekday", "day" as cron's field for the day of the week; null for anything else. */
const daysField = (every: string): string | null => {
  const words = every
    .toLowerCase()
    .replace(/^every\s+/, "")
    .split(/[\s,;&/]+|\band\b/u)
    .filter((word) => word !== "");
  if (words.length === 1 && Object.hasOwn(SETS, words[0] ?? "")) return SETS[words[0] ?? ""] ?? null;
  const days = words.map((word) => DAYS.findIndex((names) => names.includes(word)));
  if (days.length === 0 || days.includes(-1)) return null;
  return [...new Set(days)].sort((a, b) => a - b).join(",");
};

/** "08:00", "8", "8.30", "6 pm" as minutes and hours; null for anything else. */
const timeOf = (at: string): { hour: number; minute: number } | null => {
  const match = /^(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm|a\.m\.|p\.m\.|uhr|h)?$/i.exec(at.trim());
  if (!match) return null;
  const half = match[3]?.toLowerCase().charAt(0);
  const typed = Number(match[1]);
  if ((half === "a" || half === "p") && (typed < 1 || typed > 12)) return null;
  const hour = half === "p" ? (typed % 12) + 12 : half === "a" ? typed % 12 : typed;
  const minute = Number(match[2] ?? 0);
  return hour <= 23 && minute <= 59 ? { hour, minute } : null;
};

const clockWords = (hour: number, minute: number): string =>
  `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;

/**
 * The calculator of a schedule; it never runs anything. A time that a spring night leaves out comes at the night's end,
 * one that an autumn night has twice comes once; lists of hours count as such times too.
 */
const calculatorOf = ({ pattern, timezone }: Schedule): Cron =>
  new Cron(pattern, { timezone, mode: "5-part", fixedTimeRule: "no-wildcard", paused: true });

/** The first instant after `after` that the schedule names; null where none comes any more. Throws for no schedule. */
export const nextDue = (schedule: Schedule, after: Date): Date | null =>
  calculatorOf(schedule).nextRun(after);

/** The next `count` instants after `after`, soonest first. */
export const upcoming = (schedule: Schedule, after: Date, count: number): readonly Date[] =>
  calculatorOf(schedule).nextRuns(count, after);

/** The instants from `from` to `to`, both included. */
export const dueBetween = (schedule: Schedule, from: Date, to: Date): readonly Date[] => {
  const calculator = calculatorOf(schedule);
  const found: Date[] = [];
  let next = calculator.nextRun(new Date(from.getTime() - 1));
  while (next !== null && next <= to) {
    found.push(next);
    next = calculator.nextRun(next);
  }
  return found;
};

/** The zones that this machine knows, and UTC. */
export const timezones = (): readonly string[] => ["UTC", ...Intl.supportedValuesOf("timeZone")];

/** A zone by its name, whatever the case, with blanks for underscores; null for anything else ("+02:00" is no zone). */
export const findTimezone = (typed: string): string | null => {
  const name = typed.trim().replace(/\s+/g, "_");
  if (!/^[a-z]/i.test(name)) return null;
  try {
    const { timeZone } = new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions();
    const wanted = name.toLowerCase();
    // The names in use now are kept as typed: resolving may give the link that a zone had long ago.
    return timezones().find((zone) => zone.toLowerCase() === wanted) ?? timeZone;
  } catch {
    return null;
  }
};

/** What comes of what was typed: a schedule, or why it is none. */
type ReadSchedule = { readonly schedule: Schedule } | { readonly fault: string };

const faultOf = (schedule: Schedule, from: Date, { digestFaults }: Words): string | null => {
  const coming = upcoming(schedule, from, SAMPLE);
  if (coming.length === 0) return digestFaults.noDay;
  const isTooClose = coming.some(
    (instant, index) => index > 0 && instant.getTime() - (coming[index - 1]?.getTime() ?? 0) < CLOSEST,
  );
  return isTooClose ? digestFaults.tooOften : null;
};

/** Reads what was typed. `at` null means 08:00, and must be null with a cron pattern. `words` say what is wrong with it. */
export const readSchedule = (
  { every, at, timezone }: { readonly every: string; readonly at: string | null; readonly timezone: string },
  now: Date,
  words: Words = ENGLISH,
): ReadSchedule => {
  const { digestFaults } = words;
  const zone = findTimezone(timezone);
  if (zone === null) return { fault: digestFaults.noTimezone(timezone) };
  const days = daysField(every);
  let pattern: string;
  if (days === null) {
    if (!/^\S+(?:\s+\S+){4}$/u.test(every.trim())) return { fault: digestFaults.noRhythm(every) };
    if (at !== null) return { fault: digestFaults.cronHasTime };
    pattern = every.trim().replace(/\s+/g, " ");
  } else {
    const time = timeOf(at ?? "08:00");
    if (!time) return { fault: digestFaults.noTime(at ?? "") };
    pattern = `${time.minute} ${time.hour} * * ${days}`;
  }
  const schedule = { pattern, timezone: zone };
  try {
    const fault = faultOf(schedule, now, words);
    return fault === null ? { schedule } : { fault };
  } catch {
    return { fault: digestFaults.noCron(every) };
  }
};

/** Days at one time, as `every` and `at` make them. */
const PLAIN = /^(\d+) (\d+) \* \* (\*|1-5|[0-6](?:,[0-6])*)$/;

/** A schedule of which only some of the parts are changed; null for those that stay. */
export const changeSchedule = (
  { pattern, timezone: zone }: Schedule,
  {
    every,
    at,
    timezone,
  }: { readonly every: string | null; readonly at: string | null; readonly timezone: string | null },
  now: Date,
  words: Words = ENGLISH,
): ReadSchedule => {
  const [, minute, hour, days] = PLAIN.exec(pattern) ?? [];
  const kept = { timezone: timezone ?? zone };
  if (every !== null) {
    const time =
      daysField(every) !== null && hour !== undefined ? `${hour}:${minute?.padStart(2, "0")}` : null;
    return readSchedule({ ...kept, every, at: at ?? time }, now, words);
  }
  if (at === null) return readSchedule({ ...kept, every: pattern, at: null }, now, words);
  if (days === undefined) return { fault: words.digestFaults.goesByCron };
  const time = timeOf(at);
  if (!time) return { fault: words.digestFaults.noTime(at) };
  return readSchedule({ ...kept, every: `${time.minute} ${time.hour} * * ${days}`, at: null }, now, words);
};

/** A schedule in words: "weekdays at 08:00, Europe/Berlin", "cron 0 8 1 * *, UTC". */
export const scheduleWords = ({ pattern, timezone }: Schedule, words: Words = ENGLISH): string => {
  const plain = PLAIN.exec(pattern);
  if (!plain) return `cron ${pattern}${words.comma}${timezone}`;
  const [, minute, hour, days = "*"] = plain;
  const { everyDay, weekdays, atTime } = words.digests;
  const names =
    days === "*"
      ? everyDay
      : days === "1-5"
        ? weekdays
        : days
            .split(",")
            .map((day) => words.weekday(Number(day)))
            .join(words.comma);
  return atTime(names, clockWords(Number(hour), Number(minute)), timezone);
};

/** An instant as a reader in that zone says it: "Tue 4 Mar, 08:00". */
export const momentWords = (instant: Date, timezone: string, words: Words = ENGLISH): string =>
  words.moment(instant, timezone);
