import { describe, expect, it } from "vitest";
import { findNumbers } from "../../src/text/numbers.ts";
import { areInOrder } from "./spans.ts";

/** "value[-upper] bound unit kind" of every number, in order. */
const read = (text: string, language?: string): string[] =>
  findNumbers(text, language).map(
    ({ value, upper, bound, unit, kind }) =>
      `${value}${upper === null ? "" : `-${upper}`} ${bound} ${unit ?? "-"} ${kind}`,
  );

describe("digits", () => {
  it.each([
    ["1,195 people", 1195],
    ["12,34,567 voters", 1_234_567],
    ["2.3 million residents", 2_300_000],
    ["a 4bn budget", 4_000_000_000],
    ["1’234 and", 1234],
    ["٣٢٬٠٧٠ شخصا", 32_070],
    ["约3.2万人", 32_000],
    ["7-3/8 percent", 7.375],
    ["2 1/2 points", 2.5],
    ["3½ miles", 3.5],
    ["0.4 percent", 0.4],
    ["1,234.5 tonnes", 1234.5],
  ])("reads %s", (text, value) => {
    expect(findNumbers(text)[0]?.value).toBe(value);
  });

  it("reads a point before three digits as the text's language does", () => {
    expect(findNumbers("Al menos 1.234 personas murieron en el incendio")[0]?.value).toBe(1234);
    expect(findNumbers("the rate was 1.234 of the level in the year before")[0]?.value).toBe(1.234);
    expect(findNumbers("1.234 Menschen", "de")[0]?.value).toBe(1234);
    expect(findNumbers("2,5 millones", "es")[0]?.value).toBe(2_500_000);
    expect(findNumbers("plus de 12 300 personnes", "fr")[0]?.value).toBe(12_300);
  });
});

describe("words", () => {
  it.each([
    ["twenty-one people", "21 exactly - count"],
    ["a hundred and fifty homes", "150 exactly - count"],
    ["two thousand three hundred", "2300 exactly - count"],
    ["half a million people", "500000 exactly - count"],
    ["dozens of homes", "24 at-least - count"],
    ["hundreds of thousands of people", "200000 at-least - count"],
    ["tens of thousands of people", "20000 at-least - count"],
    ["a few dozen soldiers", "24 at-least - count"],
    ["four months", "4 exactly months measure"],
    ["two and a half years", "2.5 exactly years measure"],
    ["half of the homes", "50 exactly % percent"],
    ["two-thirds of the city", "66.67 exactly % percent"],
    ["one in five adults", "20 exactly % percent"],
    ["his fourth visit", "4 exactly - ordinal"],
    ["the 8th visit", "8 exactly - ordinal"],
  ])("reads %s", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    ["más de treinta y cinco personas", "es", "35 more-than - count"],
    ["au moins quatre-vingt-dix-sept morts", "fr", "97 at-least - count"],
    ["mindestens fünfhundertdreißig Menschen", "de", "530 at-least - count"],
    ["ثلاثة وعشرين جريحا", "ar", "23 exactly - count"],
    ["三十二人失踪", "zh", "32 exactly - count"],
  ])("reads %s", (text, language, expected) => {
    expect(read(text, language)).toEqual([expected]);
  });
});

describe("bounds", () => {
  it.each([
    ["at least another 40 people", "at-least"],
    ["no fewer than 15 suspects", "at-least"],
    ["has soared past 13,000", "more-than"],
    ["over 120,000 Muslims", "more-than"],
    ["the toll passed 32,000", "more-than"],
    ["nearly 900 men", "about"],
    ["some 2,400 homes", "about"],
    ["as many as 50,000 refugees", "up-to"],
    ["fewer than 200 animals", "up-to"],
    ["640 pupils or more", "at-least"],
    ["40 people or so", "about"],
    ["200+ flights", "at-least"],
    ["the past 10 games", "exactly"],
    ["exactly 12 people", "exactly"],
  ])("%s", (text, bound) => {
    expect(findNumbers(text)[0]?.bound).toBe(bound);
  });

  it.each([
    ["between 10 and 12 people", "10-12 between - count"],
    ["10-12 people", "10-12 between - count"],
    ["10 to 12 percent", "10-12 between % percent"],
    ["2 to 3 million", "2000000-3000000 between - count"],
    ["$3 to $5 million", "3000000-5000000 between USD money"],
  ])("%s is a range", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it("keeps a change and its level apart", () => {
    expect(read("rose 8% to $12.4 billion")).toEqual([
      "8 exactly % percent",
      "12400000000 exactly USD money",
    ]);
    expect(read("fell from 12,000 to 9,400")).toHaveLength(2);
  });
});

describe("units", () => {
  it.each([
    ["$3m", "3000000 exactly USD money"],
    ["€2.5 billion", "2500000000 exactly EUR money"],
    ["40 million euros", "40000000 exactly EUR money"],
    ["3,5 millions d’euros", "3500000 exactly EUR money"],
    ["a 500-pound bomb", "500 exactly lb measure"],
    ["25 basis points", "25 exactly basis points percent"],
    ["4 percentage points", "4 exactly percentage points percent"],
    ["20-kilometre", "20 exactly km measure"],
    ["1.45 degrees Celsius", "1.45 exactly °C measure"],
    ["14,000 hectares", "14000 exactly hectares measure"],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

describe("numbers that count nothing", () => {
  it.each([
    ["on Oct. 7, 2023, at", "date"],
    ["7. Oktober 2023", "date"],
    ["el 7 de octubre de 2023", "date"],
    ["in the 1990s", "date"],
    ["since 2019", "date"],
    ["at 7:30 p.m. sharp", "time"],
    ["at 7 a.m. on", "time"],
    ["Mia Schem, 21, was", "age"],
    ["a 21-year-old", "age"],
    ["aged 40", "age"],
    ["an F-16 and", "other"],
    ["COVID-19 cases", "other"],
    ["a Boeing 737 landed", "other"],
    ["the G7 met", "other"],
    ["near 221 Baker Street", "other"],
    ["call 212-555-0147", "other"],
    ["won 3-1", "other"],
    ["1. Boil the water", "other"],
  ])("%s", (text, kind) => {
    const kinds = new Set(findNumbers(text).map((mention) => mention.kind));
    expect([...kinds]).toEqual([kind]);
  });

  it("takes a round number before a plural for a count, not a year", () => {
    expect(read("2000 people in 2019")).toEqual(["2000 exactly - count", "2019 exactly - date"]);
  });
});

describe("any text", () => {
  const texts = [
    "1".repeat(60_000),
    "1,".repeat(30_000),
    "one and ".repeat(8_000),
    "hundreds of ".repeat(6_000),
    "twenty-".repeat(9_000),
    "5" + " ".repeat(60_000) + "6",
    "$".repeat(60_000),
    "三".repeat(30_000),
    "1/".repeat(30_000),
  ];

  it("takes a word for no number because every object has something of its name", () => {
    expect(read("$12 Constructor, two CONSTRUCTOR, constructor$12 million")).toEqual([
      "12 exactly USD money",
      "2 exactly - count",
      "12000000 exactly USD money",
    ]);
    expect(read("a constructor of 12")).toEqual(["12 exactly - count"]);
  });

  it("is read to its end, and every mention is a slice of it", () => {
    for (const text of texts) {
      const mentions = findNumbers(text);
      expect(areInOrder(mentions, text.length)).toBe(true);
      for (const { start, end, printed, value } of mentions.slice(0, 50)) {
        expect(text.slice(start, end)).toBe(printed);
        expect(Number.isFinite(value)).toBe(true);
      }
    }
  });
});
