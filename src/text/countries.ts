/** Countries by their names in any language, and by what their people are called. */
import { PEOPLED_LANGUAGES, PEOPLES } from "./peoples.ts";
import { remember } from "./remember.ts";

/** A name of a country or of its people in one language. */
interface CountryName {
  /** ISO 3166-1, two letters. */
  readonly code: string;
  readonly name: string;
  /** What it is in English. */
  readonly english: string;
}

const LETTERS = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));

/** Made once a language, which takes some milliseconds. */
const displayNames = remember(
  (language) => new Intl.DisplayNames([language], { type: "region", fallback: "none" }),
  64,
);

const columnsOf = (line: string): string[][] => line.split(";").map((column) => column.trim().split(" "));

const remembered = (make: (language: string) => readonly CountryName[]) => {
  const known = new Map<string, readonly CountryName[]>();
  return (language: string): readonly CountryName[] => {
    const names = known.get(language) ?? make(language);
    known.set(language, names);
    return names;
  };
};

const named = (language: string, codes: readonly string[]): CountryName[] => {
  const [own, english] = [displayNames(language), displayNames("en")];
  return codes.flatMap((code): CountryName[] => {
    const [name, inEnglish] = [own.of(code), english.of(code)];
    return name === undefined || inEnglish === undefined ? [] : [{ code, name, english: inEnglish }];
  });
};

/** The names of the countries that news tells of most (CLDR), and of their peoples, in a language, ISO 639-1. */
export const countryNames = remembered((language) => {
  const lines = PEOPLES.trim().split("\n").map(columnsOf);
  const at = PEOPLED_LANGUAGES.findIndex((other) => other === language) + 1;
  const peoples = lines.flatMap((columns): CountryName[] => {
    const [[code = ""] = [], [first = ""] = []] = columns;
    return (at === 0 ? [] : (columns[at] ?? [])).map((name) => ({
      code,
      name: name.replaceAll("_", " "),
      english: first.replaceAll("_", " "),
    }));
  });
  return [
    ...named(
      language,
      lines.map(([[code = ""] = []]) => code),
    ),
    ...peoples,
  ];
});

/** The same with every country and territory that CLDR names. */
export const allCountryNames = remembered((language) => [
  ...countryNames(language),
  ...named(
    language,
    LETTERS.flatMap((first) => LETTERS.map((second) => first + second)),
  ),
]);
