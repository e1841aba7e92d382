/** From a word to the stem that its inflections share, by Snowball for the languages it covers. */
import { stemmer as armenian } from "@orama/stemmers/armenian";
import { stemmer as bulgarian } from "@orama/stemmers/bulgarian";
import { stemmer as danish } from "@orama/stemmers/danish";
import { stemmer as dutch } from "@orama/stemmers/dutch";
import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as finnish } from "@orama/stemmers/finnish";
import { stemmer as french } from "@orama/stemmers/french";
import { stemmer as german } from "@orama/stemmers/german";
import { stemmer as greek } from "@orama/stemmers/greek";
import { stemmer as hungarian } from "@orama/stemmers/hungarian";
import { stemmer as indonesian } from "@orama/stemmers/indonesian";
import { stemmer as italian } from "@orama/stemmers/italian";
import { stemmer as norwegian } from "@orama/stemmers/norwegian";
import { stemmer as portuguese } from "@orama/stemmers/portuguese";
import { stemmer as romanian } from "@orama/stemmers/romanian";
import { stemmer as russian } from "@orama/stemmers/russian";
import { stemmer as serbian } from "@orama/stemmers/serbian";
import { stemmer as spanish } from "@orama/stemmers/spanish";
import { stemmer as swedish } from "@orama/stemmers/swedish";
import { stemmer as turkish } from "@orama/stemmers/turkish";
import { stemmer as ukrainian } from "@orama/stemmers/ukrainian";
import { foldAccents } from "./folding.ts";
import { regularForm } from "./irregular-forms.ts";
import { stemArabic, stemHebrew } from "./semitic.ts";

type Stemmer = (word: string) => string;

/** People type "negociacion"; the stemmers know the ending only with its accent. */
const accented =
  (stem: Stemmer, endings: readonly (readonly [RegExp, string])[]): Stemmer =>
  (word) => {
    for (const [ending, spelling] of endings)
      if (ending.test(word)) return stem(word.replace(ending, spelling));
    return stem(word);
  };

const STEMMERS: Readonly<Record<string, Stemmer>> = {
  bg: bulgarian,
  da: danish,
  de: german,
  el: greek,
  en: (word) => english(regularForm(word)),
  // "gobiernos" loses its plural first, or Snowball takes "-nos" for a pronoun on an infinitive.
  es: accented(spanish, [
    [/([cs])ion$/, "$1ión"],
    [/(..[aei]rn)os$/, "$1o"],
  ]),
  fi: finnish,
  fr: french,
  hu: hungarian,
  hy: armenian,
  id: indonesian,
  it: italian,
  nb: norwegian,
  nl: dutch,
  nn: norwegian,
  no: norwegian,
  pt: accented(portuguese, [
    [/cao$/, "ção"],
    [/coes$/, "ções"],
  ]),
  ro: romanian,
  ru: russian,
  sr: serbian,
  sv: swedish,
  tr: turkish,
  uk: ukrainian,
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
  let name = language in STEMMERS ? language : "en";
  if (NOT_LATIN.test(word)) {
    if (!NOT_LATIN_LANGUAGES.has(name)) name = BY_SCRIPT.find(([script]) => script.test(word))?.[1] ?? "";
  } else if (NOT_LATIN_LANGUAGES.has(name) && name !== "sr") name = "en";
  const stemmer = STEMMERS[name];
  return stemmer ? foldAccents(stemmer(word)) || foldAccents(word) : foldAccents(word);
};
