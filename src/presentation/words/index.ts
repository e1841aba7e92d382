/** The languages of the program's own voice. What articles print is never translated. */
import { arabic, noDate as arabicNoDate } from "./ar.ts";
import { german, noDate as germanNoDate } from "./de.ts";
import { english, noDate as englishNoDate, type Phrases } from "./en.ts";
import { noDate as spanishNoDate, spanish } from "./es.ts";
import { createFormats, type Formats } from "./formats.ts";
import { french, noDate as frenchNoDate } from "./fr.ts";

/** All that a language says, and how its locale writes numbers and dates. */
export interface Words extends Phrases, Formats {}

const LANGUAGES: Readonly<
  Record<string, { readonly noDate: string; readonly phrases: (formats: Formats) => Phrases }>
> = {
  en: { noDate: englishNoDate, phrases: english },
  es: { noDate: spanishNoDate, phrases: spanish },
  fr: { noDate: frenchNoDate, phrases: french },
  de: { noDate: germanNoDate, phrases: german },
  ar: { noDate: arabicNoDate, phrases: arabic },
};

/** Codes of the languages there are: "en", "es". */
export const LANGUAGE_CODES: readonly string[] = Object.keys(LANGUAGES);

/** Discord's locales that are not English and that there are words for. */
export const DISCORD_LOCALES = ["es-ES", "es-419", "fr", "de", "ar"] as const;

/** "es-419" for "es-419", "de" for "de-DE-1996"; "en" for what nobody speaks here. */
const knownLocale = (locale: string): string => {
  try {
    const { language, region } = new Intl.Locale(locale);
    if (!Object.hasOwn(LANGUAGES, language)) return "en";
    return region === undefined ? language : `${language}-${region}`;
  } catch {
    return "en";
  }
};

const made = new Map<string, Words>();

/** Regions are many, and anybody may send one. */
const MOST_LOCALES = 64;

/** The words for a locale as Discord, a browser or a person gives it; English where there are none for it. */
export const wordsFor = (locale: string | null | undefined): Words => {
  const known = knownLocale(locale ?? "en");
  const before = made.get(known);
  if (before) return before;
  const language = LANGUAGES[known.slice(0, 2)] ?? { noDate: englishNoDate, phrases: english };
  const formats = createFormats(known, language.noDate);
  const words: Words = { ...formats, ...language.phrases(formats) };
  if (made.size < MOST_LOCALES) made.set(known, words);
  return words;
};

/** What is spoken where nothing else is asked for. */
export const ENGLISH: Words = wordsFor("en");
