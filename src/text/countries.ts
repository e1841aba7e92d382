/** Countries by their names in any language, and by what their people are called. */
import { PEOPLED_LANGUAGES, PEOPLES } from "./peoples.ts";

/** A name of a country or of its people in one language. */
export interface CountryName {
  /** ISO 3166-1, two letters. */
  readonly code: string;
  readonly name: string;
  /** What it is in English. */
  readonly english: string;
}

const LETTERS = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));

/** Codes that CLDR names, but that are no countries: the European Union, the United Nations, what is unknown, old ones. */
const NO_COUNTRIES: ReadonlySet<string> = new Set([
  "EU",
  "EZ",
  "UN",
  "QO",
  "XA",
  "XB",
  "ZZ",
  "AC",
  "CP",
  "DG",
  "EA",
  "IC",
  "TA",
]);

let codes: readonly string[] | undefined;

/** Every country's code with its English name, once. */
const codesOf = (english: Intl.DisplayNames): readonly string[] =>
  (codes ??= LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter(
    (code) => !NO_COUNTRIES.has(code) && english.of(code) !== undefined,
  ));

const known = new Map<string, readonly CountryName[]>();

/** All names of countries (CLDR) and of their peoples in a language, ISO 639-1. */
export const countryNames = (language: string): readonly CountryName[] => {
  const names = known.get(language) ?? namesIn(language);
  known.set(language, names);
  return names;
};

const namesIn = (language: string): readonly CountryName[] => {
  const [own, english] = [language, "en"].map(
    (code) => new Intl.DisplayNames([code], { type: "region", fallback: "none" }),
  ) as [Intl.DisplayNames, Intl.DisplayNames];
  const countries = codesOf(english).flatMap((code): CountryName[] => {
    const [name, named] = [own.of(code), english.of(code)];
    return name === undefined || named === undefined ? [] : [{ code, name, english: named }];
  });
  const at = PEOPLED_LANGUAGES.findIndex((other) => other === language) + 1;
  const peoples = PEOPLES.trim()
    .split("\n")
    .flatMap((line): CountryName[] => {
      const columns = line.split(";").map((column) => column.trim().split(" "));
      const [[code = ""] = [], [first = ""] = []] = columns;
      const names = at === 0 ? [] : (columns[at] ?? []);
      return names.map((name) => ({
        code,
        name: name.replaceAll("_", " "),
        english: first.replaceAll("_", " "),
      }));
    });
  return [...countries, ...peoples];
};
