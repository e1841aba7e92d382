/** Questions in another language than the coverage that answers them. */
import { contentTerms } from "../answer/asked-terms.ts";
import { createLikeness } from "../answer/likeness.ts";
import { queryLanguage, withoutNameArticles } from "../answer/query-language.ts";
import { romanised } from "./romanising.ts";
import { decideRefusal } from "../answer/refusal.ts";
import { foldAccents } from "../text/folding.ts";
import type { PassageIndex, Query } from "../types.ts";
import type { Retrieved } from "./retrieve.ts";

/** A question as it reads in English. */
export interface Reading {
  readonly query: Query;
  /** The language it was asked in, ISO 639-1. */
  readonly language: string;
}

/** Words of fewer letters than this are not looked for in another spelling. */
const LEAST_COGNATE = 6;

/** A word's consonants, as they sound in most languages: "capitán" and "captain" have the same, "capital" has others. */
const consonantsOf = (word: string): string =>
  foldAccents(word.toLowerCase())
    .replace(/ph/gu, "f")
    .replace(/[ckq]h?u?/gu, "k")
    .replace(/[aeiouyh]/gu, "")
    .replace(/(\p{L})\1/gu, "$1");

/** The question read in English; null for an English one, for one in a language without a glossary, and where articles of one language are wanted. */
export const readInEnglish = async (index: PassageIndex, query: Query): Promise<Reading | null> => {
  const told = queryLanguage(query.text);
  if (query.language !== null || told === "en") return null;
  // Loaded here: most questions are in English.
  const { glossedLanguage, inEnglish } = await import("../text/in-english.ts");
  const language = glossedLanguage(withoutNameArticles(query.text), told);
  if (language === null) return null;
  const spell = (word: string): string | null => {
    const isLatin = /^\p{Script=Latin}/u.test(word);
    if (isLatin && word.length < LEAST_COGNATE) return null;
    const own = isLatin ? undefined : index.suggest(word, query.collections)[0];
    const guesses = isLatin ? [word] : romanised(word);
    const found =
      own ??
      guesses
        .flatMap((guess) => index.suggest(guess, query.collections))
        .find((other) => consonantsOf(other) === consonantsOf(guesses[0] ?? ""));
    if (found === undefined) return null;
    // Without a word in the glossary or in articles of its script it is a name.
    if (own === undefined && !isLatin) return found.replace(/^\p{L}/u, (letter) => letter.toUpperCase());
    return /^\p{Ll}/u.test(word) ? found : found.replace(/^\p{L}/u, (letter) => letter.toUpperCase());
  };
  const text = inEnglish(query.text, language, spell);
  return text === null ? null : { query: { ...query, text }, language };
};

/**
 * Whether articles in the question's own language answer it: then nothing is read in another. As many of them as of all others
 * must hold as many of its words as any report has: the dead of another accident are no answer, and where most of the
 * coverage of a story is in English, so may its newest figure be.
 */
export const answersInOwnLanguage = (query: Query, evidence: Retrieved, language: string): boolean => {
  const hits = evidence.hits.filter(({ article }) => article.language === language);
  if (hits.length === 0 || decideRefusal(query, { ...evidence, hits }) !== null) return false;
  const { coverage } = createLikeness(contentTerms(query, evidence));
  const articles = [...new Set(evidence.hits.map(({ article }) => article))];
  const most = Math.max(...articles.map(coverage));
  const full = articles.filter((article) => coverage(article) === most);
  return full.filter((article) => article.language === language).length * 2 >= full.length;
};
