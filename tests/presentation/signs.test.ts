/** Figures as a reader says them. */
import { expect, it } from "vitest";
import { figureWords } from "../../src/presentation/signs.ts";
import { wordsFor } from "../../src/presentation/words/index.ts";

it.each([
  ["35 and 40 per cent", "between", "between 35 and 40 per cent"],
  ["between 35 and 40", "between", "between 35 and 40"],
  ["35 to 40", "between", "35 to 40"],
  ["3 y 4 millones", "between", "entre 3 y 4 millones"],
  ["20 und 30", "between", "zwischen 20 und 30"],
  ["31", "at-least", "at least 31"],
] as const)("%s, %s", (printed, bound, said) => {
  expect(figureWords({ printed, value: 31, bound, unit: null }, wordsFor("en"))).toBe(said);
});

it.each([
  ["Dozens", "at-least", "en", "dozens"],
  ["scores", "at-least", "es", "decenas"],
  ["tens of thousands", "at-least", "de", "Zehntausende"],
  ["Dutzende", "at-least", "en", "dozens"],
  ["cientos de miles", "at-least", "fr", "des centaines de milliers"],
  ["hundreds", "more-than", "es", "más de cientos"],
  ["thousands", "at-least", "ar", "آلاف"],
  ["billions of dollars", "at-least", "es", "“billions of dollars”"],
  ["billions of dollars", "at-least", "en", "billions of dollars"],
] as const)("says %s, %s, in %s", (printed, bound, language, said) => {
  expect(figureWords({ printed, value: 24, bound, unit: null }, wordsFor(language))).toBe(said);
});

it.each([
  ["nine", 9, "at-least", "at least 9"],
  ["Thirty-six", 36, "exactly", "36"],
  ["Veintinueve", 29, "exactly", "29"],
  ["elf", 11, "exactly", "11"],
  ["once", 11, "exactly", "11"],
  ["vingt et un", 21, "about", "about 21"],
  ["ثلاثة", 3, "exactly", "3"],
  ["two hundred", 200, "exactly", "200"],
] as const)("gives %s in digits", (printed, value, bound, said) => {
  expect(figureWords({ printed, value, bound, unit: null }, wordsFor("en"))).toBe(said);
});

it.each([
  ["a dozen", 12, null],
  ["a hundred", 100, null],
  ["une dizaine", 10, null],
  ["un centenar", 100, null],
  ["two million", 2_000_000, null],
  ["third", 3, null],
  ["nine days", 9, "days"],
  ["neuf", 11, null],
] as const)("leaves %s as it is printed", (printed, value, unit) => {
  expect(figureWords({ printed, value, bound: "exactly", unit }, wordsFor("en"))).toBe(printed);
});
