/** From a word to the stem that its inflections share, by Snowball for the languages it covers. */
import { createRequire } from "node:module";
import { americanSpelling } from "./american-spelling.ts";
import { stemEnglish } from "./english-stems.ts";
import { foldAccents } from "./folding.ts";
import { regularForm } from "./irregular-forms.ts";
import { stemArabic, stemHebrew } from "./semitic.ts";

type Stemmer = (word: string) => string;

const require = createRequire(import.meta.url);

/** A Snowball stemmer, loaded when its language first turns up: most corpora need two or three of the twenty. */
const snowball = (name: string) => (): Stemmer => {
  const { stemmer } = require(`@orama/stemmers/${name}`) as { stemmer: Stemmer };
  return stemmer;
};

/** People type "negociacion"; the stemmers know the ending only with its accent. */
const accented =
  (stem: Stemmer, endings: readonly (readonly [RegExp, string])[]): Stemmer =>
  (word) => {
    for (const [ending, spelling] of endings)
      if (ending.test(word)) return stem(word.replace(ending, spelling));
    return stem(word);
  };

const MAKERS: Readonly<Record<string, () => Stemmer>> = {
  bg: snowball("bulgarian"),
  da: snowball("danish"),
  de: snowball("german"),
  el: snowball("greek"),
  en: () => (word) => stemEnglish(americanSpelling(regularForm(word))),
  // "gobiernos" loses its plural first, or Snowball takes "-nos" for a pronoun on an infinitive.
  es: () =>
    accented(snowball("spanish")(), [
      [/([cs])ion$/, "$1ión"],
      [/(..[aei]rn)os$/, "$1o"],
    ]),
  fi: snowball("finnish"),
  fr: snowball("french"),
  hu: snowball("hungarian"),
  hy: snowball("armenian"),
  id: snowball("indonesian"),
  it: snowball("italian"),
  nb: snowball("norwegian"),
  nl: snowball("dutch"),
  nn: snowball("norwegian"),
  no: snowball("norwegian"),
  pt: () =>
    accented(snowball("portuguese")(), [
      [/cao$/, "ção"],
      [/coes$/, "ções"],
    ]),
  ro: snowball("romanian"),
  ru: snowball("russian"),
  sr: snowball("serbian"),
  sv: snowball("swedish"),
  tr: snowball("turkish"),
  uk: snowball("ukrainian"),
};

const made = new Map<string, Stemmer>();

const stemmerOf = (language: string): Stemmer | undefined => {
  const known = made.get(language);
  if (known) return known;
  const stemmer = MAKERS[language]?.();
  if (stemmer) made.set(language, stemmer);
  return stemmer;
};

const ARABIC = /^[\u0620-\u064A\u066E-\u06D5\u06FA-\u06FF]+$/;
const HEBREW = /^[\u05D0-\u05EA]+$/;
const NOT_LATIN = /^[^A-Za-z\u00C0-\u024F]/;
/** Languages whose words are in Latin letters: their stemmers are asked about no others. */
const NOT_LATIN_LANGUAGES = new Set(["bg", "el", "hy", "ru", "sr", "uk"]);
const BY_SCRIPT: readonly (readonly [RegExp, string])[] = [
  [/^[\u0400-\u04FF]/, "ru"],
  [/^[\u0370-\u03FF]/, "el"],
];

/**
 * The stem of a normalised word (`normaliseWord`), accents folded. `language` is ISO 639-1 and defaults to English;
 * a word in another script than the language's own is stemmed by its script, a number or a name in a script without
 * a stemmer is only folded. Never throws.
 */
export const stemWord = (word: string, language = "en"): string => {
  const first = word.charCodeAt(0);
  // Numbers, one and two letters, and anything absurdly long (stemmers are quadratic or worse) stay as they are.
  if (first < 58 || word.length < 3 || word.length > 40) return foldAccents(word);
  if (first >= 0x590 && first < 0x700) {
    const folded = foldAccents(word);
    if (language === "fa" || language === "ur") return folded;
    return ARABIC.test(folded) ? stemArabic(folded) : HEBREW.test(folded) ? stemHebrew(folded) : folded;
  }
  let name = Object.hasOwn(MAKERS, language) ? language : "en";
  if (NOT_LATIN.test(word)) {
    if (!NOT_LATIN_LANGUAGES.has(name)) name = BY_SCRIPT.find(([script]) => script.test(word))?.[1] ?? "";
  } else if (NOT_LATIN_LANGUAGES.has(name) && name !== "sr") name = "en";
  const stemmer = stemmerOf(name);
  return stemmer ? foldAccents(stemmer(word)) || foldAccents(word) : foldAccents(word);
};
