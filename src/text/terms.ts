/** Terms: what the index and everyone who compares texts by their words see of a text. */
import type { Span } from "../types.ts";
import { foldAccents, foldWord, normaliseWord } from "./folding.ts";
import { eachWord } from "./segmentation.ts";
import { stemWord } from "./stemming.ts";
import { isStopWord } from "./stop-words.ts";

export { foldWord } from "./folding.ts";
export { isStopWord } from "./stop-words.ts";

/** A content word, folded and stemmed, and where it stands: `text.slice(start, end)` is the word as printed. */
export interface Term extends Span {
  readonly term: string;
}

/** A word, folded but not stemmed (`foldWord`), stop words included. */
interface Word extends Span {
  readonly word: string;
}

/** Stop words that are names when printed in capitals: the country, the health organisation, the militant group. */
const CAPITAL_NAMES = new Set(["US", "WHO", "IT", "IS", "UN", "AM", "ICE"]);

/** Whether a printed stop word is a name for its capitals, in a text that also has small letters. */
export const isCapitalName = (printed: string): boolean => printed.length <= 3 && CAPITAL_NAMES.has(printed);

/** Printed words whose terms are remembered, a language; then the memory starts anew. */
const REMEMBERED = 20_000;
const memories = new Map<string, Map<string, string>>();

/** Months as English shortens them, but for those that are names or words of their own: "Jan", "Mar", "Jun". */
const MONTHS = new Map(
  ["february", "april", "july", "august", "september", "october", "november", "december"].flatMap((month) =>
    [month.slice(0, 3), month.slice(0, 4)].map((short) => [short, stemWord(month, "en")] as const),
  ),
);

/** What `termOf` remembers, made anew: for callers with a memory of their own. */
export const makeTerm = (printed: string, language: string): string => {
  if (printed.length > 200) return "";
  const normal = normaliseWord(printed, language);
  const folded = foldAccents(normal);
  if (folded === "") return "";
  // "U.S." is a country, "us" is not; "May" is a month, "may" is not.
  const isName = (printed.includes(".") && /^\p{L}/u.test(printed)) || printed === "May";
  if (!isName && isStopWord(folded, language)) return "";
  if (folded.length === 1 && /[a-z]/.test(folded)) return "";
  const month = language === "en" ? MONTHS.get(folded) : undefined;
  return folded === "usa" ? "us" : (month ?? stemWord(normal, language));
};

/** Whether capitals in this text can tell a name: not where everything is in capitals. */
export const hasLowerCase = (text: string): boolean =>
  /\p{Ll}/u.test(text.length > 2000 ? text.slice(0, 2000) : text);

/**
 * The term of a printed word, "" for a stop word. `mixedCase` says whether the text around it has small letters:
 * only there do capitals make "US" and "WHO" names. Cheap: remembered by language.
 */
export const termOf = (printed: string, language = "en", mixedCase = true): string => {
  let memory = memories.get(language);
  if (!memory) memories.set(language, (memory = new Map()));
  let term = memory.get(printed);
  if (term === undefined) {
    if (memory.size >= REMEMBERED) memory.clear();
    term = makeTerm(printed, language);
    // A copy: a slice of a text would keep the whole text in memory.
    memory.set(Buffer.from(printed).toString(), term);
  }
  return term === "" && mixedCase && isCapitalName(printed) ? foldWord(printed) : term;
};

/** Visits the content words of a text in order, as `analyse` gives them. */
export const eachTerm = (
  text: string,
  language: string,
  visit: (term: string, start: number, end: number) => void,
): void => {
  const mixedCase = hasLowerCase(text);
  eachWord(text, 0, text.length, true, (start, end) => {
    const term = termOf(text.slice(start, end), language, mixedCase);
    if (term !== "") visit(term, start, end);
  });
};

/**
 * The content words of a text in order, folded and stemmed, stop words dropped. `language` is ISO 639-1; without
 * one, English rules hold for Latin letters and each other script's own for the rest. Chinese, Japanese and Korean
 * come as overlapping pairs of characters. Never throws.
 */
export const analyse = (text: string, language = "en"): Term[] => {
  const terms: Term[] = [];
  eachTerm(text, language, (term, start, end) => terms.push({ term, start, end }));
  return terms;
};

/** Every word of a text in order, folded but not stemmed, stop words included, none overlapping. Never throws. */
export const words = (text: string): Word[] => {
  const found: Word[] = [];
  eachWord(text, 0, text.length, false, (start, end) => {
    const word = foldWord(text.slice(start, end));
    if (word !== "") found.push({ word, start, end });
  });
  return found;
};
