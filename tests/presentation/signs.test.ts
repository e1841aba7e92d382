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
  expect(figureWords({ printed, bound, unit: null }, wordsFor("en"))).toBe(said);
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
  expect(figureWords({ printed, bound, unit: null }, wordsFor(language))).toBe(said);
});
