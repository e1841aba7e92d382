/** Numbers as agencies print them: what counts and what only looks like it. */
import { describe, expect, it } from "vitest";
import { findNumbers } from "../../src/text/numbers.ts";

/** "value unit" for each quantity, "(kind)" for what is none. */
const read = (text: string, language = "en"): string[] =>
  findNumbers(text, language).map(({ value, upper, unit, kind, bound }) =>
    /^(?:date|time|age|other)$/u.test(kind)
      ? `(${kind})`
      : `${bound === "exactly" || bound === "between" ? "" : `${bound} `}${value}${upper === null ? "" : `..${upper}`}${unit === null ? "" : ` ${unit}`}`,
  );

describe("amounts", () => {
  it.each([
    ["Rs 4.5 lakh crore for railways", ["4500000000000 INR"]],
    ["profit of £2.3bn and a fine of $1.5M", ["2300000000 GBP", "1500000 USD"]],
    ["some 3.2m people without water", ["about 3200000"]],
    ["several hundred million dollars", ["at-least 200000000 USD"]],
    ["a quarter of a million people", ["250000"]],
    ["one and a half million people", ["1500000"]],
    ["half a dozen ships", ["6"]],
    ["RM20 million and Tk 300 crore", ["20000000 MYR", "3000000000 BDT"]],
    ["50 million won, 1.2 billion kronor", ["50000000 KRW", "1200000000 SEK"]],
    ["it passed the 1 million mark", ["more-than 1000000"]],
    ["a deposit of R7 250 or R31 000", ["7250 ZAR", "31000 ZAR"]],
    ["rice at P48 a kilo, bought for ₱1,200", ["(other)", "1200 PHP"]],
    ["a fare of P320, in P100 masks", ["320 PHP", "(other)"]],
    ["tickets are 84,500 won, she said; 1,200 won seats", ["84500 KRW", "1200"]],
    ["600 rand, 20 million South African rand and 40 Botswana pula", ["600 ZAR", "20000000 ZAR", "40 BWP"]],
    ["40 Swiss francs or 300 francs suisses", ["40 CHF", "300 CHF"]],
    ["900 pesos colombianos, paid 25 000 francs CFA", ["900 COP", "25000 XOF"]],
    ["about 12 500 people, Flight 12 500 passengers", ["about 12500", "(other)", "500"]],
    ["12’500 Franken, 1,00,000 voters", ["12500 CHF", "100000"]],
    ["a two-thirds majority", ["66.67 %"]],
    ["sales fell by a third and prices rose by half", ["33.33 %", "50 %"]],
    ["one in every 10,000 patients", ["0.01 %"]],
    ["nine out of ten doctors", ["90 %"]],
    ["four in ten Lorners are poor", ["40 %"]],
    ["raised rates by a quarter point", ["0.25 percentage points"]],
    ["half a percentage point", ["0.5 percentage points"]],
    ["Scores were injured.", ["at-least 40"]],
    ["The scores were level.", []],
    ["the second half of 2031", ["2", "(date)"]],
    ["Le 24 au soir, le port a fermé.", ["(date)"]],
  ])("%s", (text, expected) => expect(read(text)).toEqual(expected));
});

describe("measures", () => {
  it.each([
    ["45C (113F)", ["45 °C", "113 °F"]],
    ["fell to minus 3 degrees", ["-3 degrees"]],
    ["plus or minus 3.3 percentage points", ["3.3 percentage points"]],
    ["the index moved (-1.2%)", ["-1.2 %"]],
    ["185 kilometres per hour (115 miles per hour)", ["185 km/h", "115 mph"]],
    ["8.8 million pounds of thrust", ["8800000 lb"]],
    ["rose two percentage points to 4 percent", ["2 percentage points", "4 %"]],
    ["Orsolt dropped 3-1/2 to 28-3/8", ["3.5", "28.375"]],
    ["the toll rose by 12 to 57", ["12", "57"]],
  ])("%s", (text, expected) => expect(read(text)).toEqual(expected));
});

describe("bounds", () => {
  it.each([
    ["800-plus inmates", ["at-least 800"]],
    ["they voted over seven phases", ["7"]],
    ["lower than the 15 billion marks expected", ["15000000000 DEM"]],
    ["some of their 70 percent", ["70 %"]],
    ["buried under 75 centimetres of snow", ["75 cm"]],
  ])("%s", (text, expected) => expect(read(text)).toEqual(expected));
});

describe("no quantities", () => {
  it.each([
    "She was 93.",
    "Ola Brenn is 57 and lives in Arvo.",
    "He died at 77.",
    "Rowe turned 80 on Monday.",
    "The driver, 34, was unhurt.",
    "their son, 12.",
    "children under 5 are at risk",
    "those 65 and older",
    "the 5G network",
    "Call 0800 555 0199",
    "Mourners left by gate three.",
    "a phase two trial",
    "On day 809 of the war",
    "the S&P 500",
    "Game 3 105-101",
    "a 1-in-200-year flood",
    "at 31.0 N, 83.1 W.",
    "in 1987/88",
    "the early '30s",
    "the Group of 20",
    "By 9 on Friday morning there was a line",
    "from row 26",
  ])("%s", (text) => {
    const counted = findNumbers(text).filter(
      ({ kind, printed }) => !/^(?:date|time|age|other|ordinal)$/u.test(kind) && /^\d/u.test(printed),
    );
    expect(counted).toEqual([]);
  });
});

describe("other languages", () => {
  it.each([
    ["es", "Uno de cada cinco niños", ["20 %"]],
    ["es", "dos tercios de los diputados", ["66.67 %"]],
    ["es", "medio millar de soldados", ["500"]],
    ["fr", "un habitant sur cinq", ["20 %"]],
    ["fr", "les deux tiers des députés", ["66.67 %"]],
    ["de", "Der 34-jährige Fahrer", ["(age)"]],
    ["de", "gewann mit 3:1 vor 75.000 Zuschauern", ["(other)", "(other)", "75000"]],
    ["de", "eine halbe Million Menschen", ["500000"]],
  ])("%s: %s", (language, text, expected) => expect(read(text, language)).toEqual(expected));
});
