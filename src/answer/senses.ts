/** What a question's words and a report's words may both mean, across words and languages. */
import { countryNames } from "../text/countries.ts";
import { glossedLines, isGlossed } from "../text/glossary.ts";
import { hasLowerCase, termOf } from "../text/terms.ts";
import type { QueryTerm, Span } from "../types.ts";
import { hasSenses, printedWords, sensesIn } from "./sense-lines.ts";
import { areName, isCapital, tokensOf, type Token } from "./sense-tokens.ts";
import { groupOf, wordsOfGroup } from "./synonyms.ts";
import { stemsOf } from "./words.ts";

interface Phrase {
  readonly keys: readonly string[];
  readonly senses: string[];
}

/** The words of one language by their stem, phrases by the stem of their first word. */
interface Lexicon {
  readonly words: Map<string, string[]>;
  readonly phrases: Map<string, Phrase[]>;
}

/** A stretch of a text and the senses that it has; offsets into the text. */
export interface SenseMention extends Span {
  readonly senses: readonly string[];
}

/** What a word's senses are kept under: the stem of a word in Arabic may be the word for "in". */
const sensesKey = ({ key, isStop }: Pick<Token, "key" | "isStop">): string => (isStop ? `'${key}` : key);

const add = (known: string[], sense: string): void => {
  if (!known.includes(sense)) known.push(sense);
};

interface SenseWords {
  readonly sense: string;
  readonly words: readonly string[];
}

/** What an English word of the glossary is found by in articles of other languages; null for a word that it lacks. */
export const abroadKey = (word: string): string | null => {
  const term = termOf(word, "en");
  return term !== "" && glossedStems().has(term) ? `&${term}` : null;
};

let stems: ReadonlySet<string> | undefined;

const glossedStems = (): ReadonlySet<string> =>
  (stems ??= new Set(glossedLines("es").map(({ english }) => termOf(english, "en"))));

/** The glossary's words of a language: by their English, and where the lists have no column for it, by what that means there. */
const eachGlossed = function* (language: string): Generator<SenseWords> {
  for (const { english, words } of glossedLines(language)) {
    yield { sense: `&${termOf(english, "en")}`, words };
    if (hasSenses(language)) continue;
    const whole = mentionsOf(english, "en").filter(({ start, end }) => end - start === english.length);
    const senses = whole.flatMap((mention) => mention.senses.filter((sense) => /^[?=+-]/u.test(sense)));
    for (const sense of new Set(senses)) yield { sense, words };
  }
};

const glossed = new Map<string, readonly SenseWords[]>();

const glossedSenses = (language: string): readonly SenseWords[] => {
  if (!isGlossed(language)) return [];
  const known = glossed.get(language) ?? [...eachGlossed(language)];
  glossed.set(language, known);
  return known;
};

/** The names of a language's countries and peoples: a country and its people are one sense. */
const countrySenses = (language: string): readonly SenseWords[] =>
  countryNames(language).map(({ code, name }) => ({
    sense: `@${code}`,
    words: [name.replaceAll(" ", "_")],
  }));

const read = (language: string): Lexicon => {
  const lexicon: Lexicon = { words: new Map(), phrases: new Map() };
  const lines = [...sensesIn(language), ...glossedSenses(language), ...countrySenses(language)];
  for (const { sense, words } of lines) {
    for (const printed of words) {
      const [token, ...others] = tokensOf(printed.replaceAll("_", " "), language);
      if (token === undefined) continue;
      const first = sensesKey(token);
      const rest = others.map(({ key }) => key);
      if (rest.length === 0) {
        const known = lexicon.words.get(first) ?? [];
        lexicon.words.set(first, known);
        add(known, sense);
        continue;
      }
      const phrases = lexicon.phrases.get(first) ?? [];
      lexicon.phrases.set(first, phrases);
      const known = phrases.find(({ keys }) => keys.join(" ") === rest.join(" "));
      if (known) add(known.senses, sense);
      else phrases.push({ keys: rest, senses: [sense] });
    }
  }
  return lexicon;
};

const lexica = new Map<string, Lexicon>();

/** The words of a language, read when they are first asked for; undefined for a language without any. */
const lexiconOf = (language: string): Lexicon | undefined => {
  if (!hasSenses(language) && !isGlossed(language)) return undefined;
  const known = lexica.get(language) ?? read(language);
  lexica.set(language, known);
  return known;
};

/** What one word can be found by: its stem and its senses; empty for a stop word. */
export const keysOfWord = (word: string, language: string): readonly string[] => {
  const term = termOf(word, language);
  return term === "" ? [] : [term, ...(lexiconOf(language)?.words.get(term) ?? [])];
};

/** What a word of a question is found by in a language: its stem and its senses; a phrase, being more than its words, by its senses alone. */
export const keysOfTerm = ({ word, senses = [] }: QueryTerm, language: string): ReadonlySet<string> =>
  new Set(/\s/u.test(word) ? senses : stemsOf(word, language).concat(senses));

/** The key of a phrase in its very words. */
const literal = (keys: readonly string[]): string => `"${keys.join(" ")}`;

/** Whether a key stands for the very words of a phrase. */
export const isLiteral = (key: string): boolean => key.startsWith('"');

/** Whether a key is of an English word in articles of other languages alone. */
export const isAbroadKey = (key: string): boolean => key.startsWith("&");

/** Whether a key stands for a country and its people. */
export const isCountry = (key: string): boolean => key.startsWith("@");

/**
 * The words and phrases of a text that have senses, in order; a word within a phrase is given too, and names made of stop
 * words.
 */
export const mentionsOf = (text: string, language: string): SenseMention[] =>
  mentionsIn(text, tokensOf(text, language), language);

/** A text's content stems (`stemsOf`) and its mentions (`mentionsOf`), its words gone through once for both. */
export const stemsAndMentions = (
  text: string,
  language: string,
): { readonly stems: readonly string[]; readonly mentions: readonly SenseMention[] } => {
  const tokens = tokensOf(text, language);
  // In a text that is all capitals, no capitals tell a name.
  const stems = hasLowerCase(text)
    ? tokens.flatMap(({ key, isStop }) => (isStop ? [] : key))
    : stemsOf(text, language);
  return { stems, mentions: mentionsIn(text, tokens, language) };
};

/** Languages that write the names of peoples with small letters. */
const SMALL_PEOPLES: ReadonlySet<string> = new Set(["es", "fr", "it", "pt", "ar"]);

/** The senses of a word as printed: where names of peoples have capitals, a pole is nobody from Poland. */
const sensesAt = (
  text: string,
  start: number,
  senses: readonly string[],
  language: string,
): readonly string[] =>
  SMALL_PEOPLES.has(language) || isCapital(text[start]) || !senses.some((sense) => sense.startsWith("@"))
    ? senses
    : senses.filter((sense) => !sense.startsWith("@"));

const mentionsIn = (text: string, tokens: readonly Token[], language: string): SenseMention[] => {
  const lexicon = lexiconOf(language);
  const found: SenseMention[] = [];
  tokens.forEach(({ key, start, end, isStop }, at) => {
    const group = language === "en" ? groupOf(key) : undefined;
    const sensed = sensesKey({ key, isStop });
    const senses = sensesAt(text, start, lexicon?.words.get(sensed) ?? [], language);
    if (senses.length > 0 || group !== undefined)
      found.push({ start, end, senses: group === undefined ? senses : [...senses, `*${group}`] });
    for (const phrase of lexicon?.phrases.get(sensed) ?? []) {
      const last = tokens[at + phrase.keys.length];
      if (last && phrase.keys.every((own, step) => tokens[at + 1 + step]?.key === own))
        found.push({ start, end: last.end, senses: [...phrase.senses, literal([key, ...phrase.keys])] });
    }
    const [token, next] = [tokens[at], tokens[at + 1]];
    if (token && next && areName(text, token, next))
      found.push({ start, end: next.end, senses: [literal([key, next.key])] });
  });
  return found;
};

/** A word of a sentence by what it can be found by: its stem (its folded self for a stop word), and its senses. */
export interface KeyedWord extends Span {
  readonly keys: readonly string[];
  readonly isStop: boolean;
}

interface KeyedText {
  readonly keys: ReadonlySet<string>;
  readonly words: readonly KeyedWord[];
}

/** Texts whose keys are remembered, a language; then the memory starts anew. */
const REMEMBERED = 8_000;
const memories = new Map<string, Map<string, KeyedText>>();

const keyed = (text: string, language: string): KeyedText => {
  let remembered = memories.get(language);
  if (!remembered) memories.set(language, (remembered = new Map()));
  const known = remembered.get(text);
  if (known) return known;
  const tokens = tokensOf(text, language);
  const senses = new Map<number, string[]>();
  for (const mention of mentionsIn(text, tokens, language)) {
    const own = senses.get(mention.start);
    if (own) own.push(...mention.senses);
    else senses.set(mention.start, [...mention.senses]);
  }
  const words = tokens.map(({ key, start, end, isStop }): KeyedWord => {
    const own = senses.get(start);
    return { start, end, keys: own ? [key, ...own] : [key], isStop };
  });
  const made = { keys: new Set(words.flatMap(({ keys }) => keys)), words };
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(text, made);
  return made;
};

/** Everything that a text can be found by: its stems and its senses. */
export const keysOf = (text: string, language: string): ReadonlySet<string> => keyed(text, language).keys;

/** The words of a sentence in order, with their keys. */
export const keyedWords = (text: string, language: string): readonly KeyedWord[] =>
  keyed(text, language).words;

/** The most words by which one sense is looked for in one language. */
const MOST_WORDS = 12;

const isOneWord = (word: string): boolean => !/[\s_]/u.test(word);

const glossedWords = (sense: string, language: string): string[] =>
  glossedSenses(language)
    .filter((line) => line.sense === sense)
    .flatMap(({ words }) => words.filter(isOneWord));

const countryWords = (sense: string, language: string): string[] =>
  lexiconOf(language)
    ? countryNames(language).flatMap(({ code, name }) =>
        sense === `@${code}` && isOneWord(name) ? name : [],
      )
    : [];

/** Printed words of these senses in these languages, for a search. */
export const wordsOfSenses = (senses: readonly string[], languages: readonly string[]): string[] => {
  // What questions exchange is nearer to what is asked than what reports do.
  const own = senses.filter((sense) => sense.startsWith("?"));
  const wanted = own.length > 0 ? own : senses;
  return languages.flatMap((language) => {
    const groups =
      language === "en"
        ? wanted.flatMap((sense) => (sense.startsWith("*") ? [...wordsOfGroup(Number(sense.slice(1)))] : []))
        : [];
    const printed = wanted.flatMap((sense) =>
      printedWords(sense, language).concat(
        isCountry(sense) ? countryWords(sense, language) : [],
        isGlossed(language) ? glossedWords(sense, language) : [],
      ),
    );
    return [...new Set([...printed, ...groups])].slice(0, MOST_WORDS);
  });
};
