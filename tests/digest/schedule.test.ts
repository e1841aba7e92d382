import { describe, expect, it } from "vitest";
import { wordsFor } from "../../src/presentation/index.ts";
import {
  dueBetween,
  findTimezone,
  momentWords,
  readSchedule,
  scheduleWords,
  upcoming,
  type Schedule,
} from "../../src/digest/schedule.ts";

const NOW = new Date("2031-03-02T12:00:00Z");
const read = (every: string, at: string | null = null, timezone = "Europe/Berlin") =>
  readSchedule({ every, at, timezone }, NOW);
const scheduleOf = (every: string, at: string | null, timezone: string): Schedule => {
  const made = readSchedule({ every, at, timezone }, NOW);
  if ("fault" in made) throw new Error(made.fault);
  return made.schedule;
};

describe("what is wrong with a schedule", () => {
  it("is said in the caller's language", () => {
    const inGerman = (every: string, timezone: string) =>
      readSchedule({ every, at: null, timezone }, NOW, wordsFor("de"));
    expect(inGerman("day", "Atlantis")).toEqual({
      fault:
        "„Atlantis“ ist keine Zeitzone, die ich kenne. Versuchen Sie es etwa mit Europe/Berlin oder UTC.",
    });
    expect(inGerman("*/5 * * * *", "UTC")).toEqual({
      fault: "Ein Überblick kommt höchstens einmal in der Stunde. Wählen Sie größere Abstände.",
    });
  });
});

describe("what people type", () => {
  it.each([
    ["day", null, "every day at 08:00, Europe/Berlin"],
    ["every day", "6pm", "every day at 18:00, Europe/Berlin"],
    ["Weekdays", "7", "weekdays at 07:00, Europe/Berlin"],
    ["weekday", "12 am", "weekdays at 00:00, Europe/Berlin"],
    ["Mon,Thu", "08:30", "Mon, Thu at 08:30, Europe/Berlin"],
    ["thursday and monday", "8.30", "Mon, Thu at 08:30, Europe/Berlin"],
    ["weekend", "9h15", "Sun, Sat at 09:15, Europe/Berlin"],
    ["0 8 1 * *", null, "cron 0 8 1 * *, Europe/Berlin"],
    ["0 8 * * MON#1", null, "cron 0 8 * * MON#1, Europe/Berlin"],
  ])("%s at %s is %s", (every, at, words) => {
    expect(scheduleWords(scheduleOf(every, at, "europe/berlin"))).toBe(words);
  });

  it.each([
    ["", null],
    ["noon", null],
    ["Mon,Blurday", null],
    ["day", "8:60"],
    ["day", "13pm"],
    ["day", "soon"],
    ["* * * * *", null],
    ["*/30 8 * * *", null],
    ["0 8 * * * *", null],
    ["61 8 * * *", null],
    ["0 0 31 2 *", null],
    ["@daily", null],
  ])("%j at %j is refused with a reason", (every, at) => {
    expect(read(every, at)).toMatchObject({ fault: expect.stringMatching(/\w{4}.*\.$/) as string });
  });

  it("takes IANA zones in any case and with blanks, and nothing else", () => {
    expect(findTimezone("europe/berlin")).toBe("Europe/Berlin");
    expect(findTimezone("america/new york")).toBe("America/New_York");
    expect(findTimezone("utc")).toBe("UTC");
    expect(findTimezone("+02:00")).toBeNull();
    expect(findTimezone("Berlin")).toBeNull();
    expect(findTimezone("")).toBeNull();
  });

  it("says moments as the zone's clocks show them", () => {
    expect(momentWords(new Date("2031-09-04T22:30:00Z"), "Asia/Kolkata")).toBe("Fri 5 Sep, 04:00");
    expect(momentWords(new Date("2031-03-04T23:00:00Z"), "UTC")).toBe("Tue 4 Mar, 23:00");
  });
});

describe("daylight saving", () => {
  /** Every local day has its digest once, at the time asked for or, where the night leaves it out, at the gap's end. */
  it.each([
    [
      "a spring night without 02:30",
      "Europe/Berlin",
      "02:30",
      "2026-03-27T12:00:00Z",
      ["28 02:30", "29 03:00", "30 02:30"],
    ],
    [
      "an autumn night with 02:30 twice",
      "Europe/Berlin",
      "02:30",
      "2026-10-23T12:00:00Z",
      ["24 02:30", "25 02:30", "26 02:30"],
    ],
    [
      "a spring night without 02:15",
      "America/New_York",
      "02:15",
      "2026-03-06T12:00:00Z",
      ["7 02:15", "8 03:00", "9 02:15"],
    ],
    [
      "an autumn night with 01:15 twice",
      "America/New_York",
      "01:15",
      "2026-10-30T12:00:00Z",
      ["31 01:15", "1 01:15", "2 01:15"],
    ],
    [
      "a spring night without half an hour",
      "Australia/Lord_Howe",
      "02:15",
      "2026-10-02T00:00:00Z",
      ["3 02:15", "4 02:30", "5 02:15"],
    ],
    [
      "an autumn night with half an hour twice",
      "Australia/Lord_Howe",
      "01:45",
      "2026-04-03T00:00:00Z",
      ["4 01:45", "5 01:45", "6 01:45"],
    ],
  ])("%s (%s)", (_, timezone, at, from, expected) => {
    const coming = upcoming(scheduleOf("day", at, timezone), new Date(from), 3);
    const words = coming.map((due) => momentWords(due, timezone).replace(/^\w+ (\d+) \w+, /, "$1 "));
    expect(words).toEqual(expected);
  });

  it.each([
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",
    "America/Santiago",
    "Africa/Cairo",
    "Pacific/Chatham",
    "Africa/Casablanca",
  ])("neither misses nor doubles a day of a year in %s", (timezone) => {
    const from = new Date("2026-01-01T12:07:00Z");
    const to = new Date("2027-01-01T12:07:00Z");
    const dayOf = new Intl.DateTimeFormat("en-CA", { timeZone: timezone });
    for (const at of ["00:00", "02:15"]) {
      const days = dueBetween(scheduleOf("day", at, timezone), from, to).map((due) => dayOf.format(due));
      expect(days).toHaveLength(365);
      expect(new Set(days).size).toBe(365);
    }
  });

  it("keeps lists of hours to one a day each, and hourly ones to every hour", () => {
    const twice = scheduleOf("30 2,14 * * *", null, "Europe/Berlin");
    expect(
      dueBetween(twice, new Date("2026-10-24T22:00:00Z"), new Date("2026-10-25T23:00:00Z")),
    ).toHaveLength(2);
    const hourly = scheduleOf("0 * * * *", null, "Europe/Berlin");
    expect(
      dueBetween(hourly, new Date("2026-10-24T22:00:00Z"), new Date("2026-10-25T22:59:00Z")),
    ).toHaveLength(25);
  });
});
