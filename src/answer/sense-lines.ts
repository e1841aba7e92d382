/** The lines of the word lists that name senses, and what stands in them as printed: for that no word need be stemmed. */
import { AXES, MEANINGS } from "../text/meanings.ts";
import { eachWord } from "../text/segmentation.ts";
import { QUESTION_SENSES } from "./question-senses.ts";

/** The languages of the columns, in their order. */
const LANGUAGES: readonly string[] = ["en", "es", "fr", "de", "ar"];

/** Whether the lists have words of a language. */
export const hasSenses = (language: string): boolean => LANGUAGES.includes(language);

interface SenseLine {
  readonly sense: string;
  /** By language: its words, between spaces. */
  readonly columns: readonly string[];
}

const lineOf = (mark: string, part: string): SenseLine => {
  const columns = part.split(";").map((column) => column.trim());
  return { sense: `${mark}${/^\S*/u.exec(columns[0]!)![0]}`, columns };
};

const linesOf = (list: string): string[] => list.trim().split("\n");

const readLines = (): readonly SenseLine[] => [
  ...linesOf(QUESTION_SENSES).map((line) => lineOf("?", line)),
  ...linesOf(MEANINGS).map((line) => lineOf("=", line)),
  // The ends of an opposition are two senses, of one name.
  ...linesOf(AXES).flatMap((line) => {
    const [one = "", other = ""] = line.split("|");
    const first = lineOf("+", one);
    return [first, { ...lineOf("-", other), sense: first.sense.replace("+", "-") }];
  }),
];

let lines: readonly SenseLine[] | null = null;

const wordsIn = ({ columns }: SenseLine, language: string): string[] =>
  (columns[LANGUAGES.indexOf(language)] ?? "").split(/\s+/u).filter(Boolean);

/** Each sense and its words in one language; "walk_out" is two words in a row. */
export const sensesIn = function* (
  language: string,
): Generator<{ readonly sense: string; readonly words: string[] }> {
  for (const line of (lines ??= readLines())) yield { sense: line.sense, words: wordsIn(line, language) };
};

const isOneWord = (printed: string): boolean => {
  const text = printed.replaceAll("_", " ");
  let count = 0;
  eachWord(text, 0, text.length, true, () => void (count += 1));
  return count === 1;
};

/** The words of a sense in one language, phrases left out. */
export const printedWords = (sense: string, language: string): string[] =>
  (lines ??= readLines())
    .filter((line) => line.sense === sense)
    .flatMap((line) => wordsIn(line, language))
    .filter(isOneWord);
