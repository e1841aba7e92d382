/** From a query's words to the terms that are looked up: in every language of the corpus, in every spelling. */
import { hebrewForms } from "../text/semitic.ts";
import { eachWord } from "../text/segmentation.ts";
import { foldWord, hasLowerCase, isStopWord, termOf } from "../text/terms.ts";
import type { Dictionary } from "./dictionary.ts";
import { QUERY_READ_WORDS, VARIANT_WEIGHT } from "./parameters.ts";
import { asksForLatest, parseQuery } from "./query-syntax.ts";

/** What a plan asks of the corpus's words. */
export type QueryWords = Pick<Dictionary, "find" | "isName" | "printed" | "variants">;

/** A term to look up for a word, and how much of the word's weight it carries (0-1). */
interface PlannedTerm {
  readonly term: number;
  readonly share: number;
}

/** One word of the query with all terms that it stands for. */
export interface PlannedWord {
  /** As typed. */
  readonly word: string;
  readonly terms: readonly PlannedTerm[];
  /** Other spellings of the name that it may be, as the corpus has them, folded; absent where it has none. */
  readonly spellings?: readonly string[];
}

interface PlannedPhrase {
  readonly text: string;
  /** The phrase's content words; a passage needs one term of each. Empty when it has only stop words. */
  readonly words: readonly (readonly number[])[];
}

/** A query as the index looks for it, its terms by their numbers in the dictionary. */
export interface QueryPlan {
  readonly words: readonly PlannedWord[];
  /** Words of languages written without spaces, whole; the index looks up their pairs of characters. */
  readonly unspacedWords: readonly string[];
  readonly phrases: readonly PlannedPhrase[];
  readonly excludedTerms: readonly number[];
  /** Without those that no passage can have. */
  readonly excludedPhrases: readonly string[];
  readonly latest: boolean;
}

/** Scripts whose words only a dictionary can part, and not always alike: phrases in them are found by their letters. */
const DICTIONARY_WORDS =
  /^[\p{Script=Hiragana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const IDEOGRAPHS = /[\p{Script=Han}\p{Script=Hangul}]/u;

const countWords = (text: string): number => {
  let count = 0;
  eachWord(text, 0, text.length, true, () => {
    count += 1;
  });
  return count;
};

/** The terms of one printed word in each language, those that the corpus has. */
const termsOf = (
  printed: string,
  languages: readonly string[],
  mixedCase: boolean,
  dictionary: QueryWords,
): PlannedTerm[] => {
  const shares = new Map<number, number>();
  for (const language of languages) {
    const term = termOf(printed, language, mixedCase);
    if (term === "") continue;
    const number = dictionary.find(term);
    if (number >= 0) shares.set(number, 1);
    if (/^[\u05D0-\u05EA]/.test(term)) {
      for (const form of [...hebrewForms(term), term.replace(/^[\u05D1\u05DB\u05DC\u05DE\u05E9]/, "")]) {
        const other = form.length >= 3 ? dictionary.find(form) : -1;
        if (other >= 0 && !shares.has(other)) shares.set(other, VARIANT_WEIGHT);
      }
    }
  }
  for (const other of variantsOf(printed, termOf(printed, languages[0], mixedCase), dictionary))
    if (!shares.has(other)) shares.set(other, VARIANT_WEIGHT);
  return [...shares].map(([term, share]) => ({ term, share }));
};

/** Terms that may be other spellings of a name. */
const variantsOf = (printed: string, own: string, dictionary: QueryWords): readonly number[] => {
  const number = dictionary.find(own);
  // A word that the corpus prints in small letters is no name; one that it lacks may be a name spelt otherwise.
  if (own === "" || (number >= 0 && !dictionary.isName(number))) return [];
  // Stems of names in Arabic letters have lost letters that other scripts write.
  return dictionary.variants(/^\p{Script=Arabic}/u.test(own) ? foldWord(printed) : own);
};

/**
 * The language whose stop words the query is read with: the corpus's commonest, unless another one of its languages
 * knows at least two more of the query's words as stop words.
 */
const queryLanguage = (folded: readonly string[], languages: readonly string[]): string => {
  let best = languages[0] ?? "en";
  const known = (language: string): number => folded.filter((word) => isStopWord(word, language)).length;
  const least = known(best) + 2;
  let most = least - 1;
  for (const language of languages.slice(1)) {
    const count = known(language);
    if (count > most) [best, most] = [language, count];
  }
  return best;
};

/**
 * Plans a query. `languages` are those to read it in, the commonest of the corpus first. A word is left out when it is
 * a stop word of the query's own language, or of another one while the corpus does not have it. Never throws.
 */
export const planQuery = (query: string, languages: readonly string[], dictionary: QueryWords): QueryPlan => {
  const parsed = parseQuery(query);
  const mixedCase = hasLowerCase(parsed.text);
  const printed = new Set<string>();
  const unspaced = new Set<string>();
  eachWord(parsed.text, 0, parsed.text.length, true, (start, end) => {
    if (printed.size < QUERY_READ_WORDS) printed.add(parsed.text.slice(start, end));
  });
  if (IDEOGRAPHS.test(parsed.text)) {
    eachWord(parsed.text, 0, Math.min(parsed.text.length, 500), false, (start, end) => {
      const word = parsed.text.slice(start, end);
      if (IDEOGRAPHS.test(word) && termOf(word, "zh") !== "" && termOf(word, "ja") !== "") unspaced.add(word);
    });
  }
  const folded = new Map([...printed].map((word) => [word, foldWord(word)]));
  const own = queryLanguage([...folded.values()], languages);
  const ordered = [own, ...languages.filter((language) => language !== own)];
  // "us strikes": nobody types the pronoun in a few words without capitals.
  const bare = !mixedCase || !/\p{Lu}/u.test(parsed.text);
  const country = bare && own === "en" && folded.size <= 6 && folded.get("us") === "us";

  const words: PlannedWord[] = [];
  const met = new Set<string>();
  const stopped: string[] = [];
  for (const [word, plain] of folded) {
    if (plain === "" || (parsed.latest && asksForLatest(plain))) continue;
    const typed = country && word === "us" ? "US" : word;
    const key = termOf(typed, own, mixedCase || typed !== word);
    if (key === "") {
      stopped.push(word);
      continue;
    }
    if (met.has(key)) continue;
    met.add(key);
    const terms = termsOf(typed, ordered, mixedCase || typed !== word, dictionary);
    if (terms.length === 0 && ordered.some((language) => isStopWord(plain, language))) continue;
    // What only another language's endings lead to is another spelling as well: "Tempi" is "Tempe" to Italian.
    const led = dictionary.find(key) < 0 ? terms.map(({ term }) => term).filter(dictionary.isName) : [];
    const spellings = [...new Set([...led, ...variantsOf(typed, key, dictionary)])].map((other) =>
      dictionary.printed(other),
    );
    words.push({ word, terms, ...(spellings.length > 0 ? { spellings } : {}) });
  }
  // "war" alone, in a corpus that is mostly German: a stop word there, but the English articles have it as a word.
  for (const word of words.length === 0 ? stopped : []) {
    const terms = termsOf(word, ordered, mixedCase, dictionary);
    if (terms.length > 0) words.push({ word, terms });
  }
  const planned = (text: string): (readonly number[])[] => {
    const found: number[][] = [];
    eachWord(text, 0, text.length, true, (start, end) => {
      const word = text.slice(start, end);
      if (DICTIONARY_WORDS.test(word) || termOf(word, own) === "") return;
      const terms = termsOf(word, ordered, true, dictionary).filter(({ share }) => share === 1);
      found.push(terms.map(({ term }) => term));
    });
    return found.slice(0, 200);
  };
  const exclusions = parsed.excludedWords.slice(0, 100).map((word) => word.slice(0, 200));
  const isOneWord = (word: string): boolean => countWords(word) === 1;
  return {
    words,
    unspacedWords: [...unspaced],
    phrases: parsed.phrases
      .slice(0, 8)
      .filter((phrase) => /[\p{L}\p{N}]/u.test(phrase))
      .map((text) => ({ text, words: planned(text) })),
    excludedTerms: exclusions.filter(isOneWord).flatMap((word) => planned(word).flat()),
    // "-al-Qaida" is two words side by side.
    excludedPhrases: [...parsed.excludedPhrases, ...exclusions.filter((word) => !isOneWord(word))]
      .slice(0, 16)
      .filter((phrase) => planned(phrase).every((terms) => terms.length > 0)),
    latest: parsed.latest,
  };
};
