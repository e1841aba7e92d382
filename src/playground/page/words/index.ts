/** The language that the page itself speaks: the first of the browser's that there are words in. */
import { arabic } from "./ar.ts";
import { english, type PageWords } from "./en.ts";
import { french } from "./fr.ts";
import { german } from "./de.ts";
import { spanish } from "./es.ts";

export type { PageWords } from "./en.ts";

const LANGUAGES: readonly PageWords[] = [english, spanish, french, german, arabic];

/** The words for the first of these BCP 47 tags whose language is spoken; English where none is. */
export const pageWordsFor = (tags: readonly string[]): PageWords =>
  tags.flatMap(
    (tag) => LANGUAGES.find(({ language }) => language === tag.split("-")[0]?.toLowerCase()) ?? [],
  )[0] ?? english;

/** The page's own words, in this browser's language. */
export const words: PageWords = pageWordsFor(navigator.languages);

/** With a capital, as a heading begins. */
export const capitalized = (text: string): string =>
  text.charAt(0).toLocaleUpperCase(words.language) + text.slice(1);
