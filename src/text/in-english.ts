/** A question in another language, word by word in English, for coverage that is not in its language. */
import { foldAccents, normaliseWord } from "./folding.ts";
import { GLOSSARY, GLOSSED_LANGUAGES, SMALL_WORDS, glossedLines, isGlossed } from "./glossary.ts";
import { allCountryNames } from "./countries.ts";
import { eachWord } from "./segmentation.ts";
import { termOf } from "./terms.ts";

/** What stands for one entry: its keys after the first, and its English. */
interface Entry {
  readonly rest: readonly string[];
  readonly english: string;
}

/** Entries by their first key, the longest first. */
type Entries = Map<string, Entry[]>;

interface Language {
  readonly small: () => Entries;
  readonly folded: () => Entries;
  /** The glossary by its very forms, and by their stems. */
  readonly exact: () => Entries;
  readonly words: () => Entries;
  readonly countries: () => Entries;
}

interface Token {
  readonly printed: string;
  /** Whether a hyphen joins it to the one before it. */
  readonly isJoined: boolean;
  /** Lower case with its accents: "où" is not "ou". */
  readonly normal: string;
  readonly folded: string;
}

/** "-t-il" and "-t-elle" of a French question, and its "est-ce que". */
const INVERTED =
  /-t-(?:ils?|elles?|on)(?!\p{L})|-(?:ils?|elles?|on)(?=[\s?])|(?<=\p{L}\s)est-ce qu(?:e\s|['’])/giu;

const tokensOf = (text: string): Token[] => {
  const tokens: Token[] = [];
  eachWord(text, 0, text.length, false, (start, end) => {
    const printed = text.slice(start, end);
    const normal = normaliseWord(printed);
    if (normal === "") return;
    tokens.push({ printed, isJoined: text[start - 1] === "-", normal, folded: foldAccents(normal) });
  });
  return tokens;
};

/** The tokens of a question. */
const tokensOfQuestion = (text: string): Token[] => tokensOf(text.replace(INVERTED, " "));

/** What entries are looked up by. */
type Key = (token: Token) => string;

const normal: Key = (token) => token.normal;
const folded: Key = (token) => token.folded;
const stemIn =
  (language: string): Key =>
  (token) =>
    termOf(token.printed, language) || token.folded;

const enter = (entries: Entries, keys: readonly string[], english: string): void => {
  const [first, ...rest] = keys;
  if (first === undefined) return;
  const known = entries.get(first) ?? [];
  entries.set(first, known);
  if (known.some((other) => other.rest.join(" ") === rest.join(" "))) return;
  known.push({ rest, english });
  known.sort((a, b) => b.rest.length - a.rest.length);
};

/** A table's entries for a language, made when they are first asked for: most languages' never are. */
const entriesOf = (
  pairs: () => Iterable<{ readonly english: string; readonly words: readonly string[] }>,
  key: Key,
): (() => Entries) => {
  let made: Entries | undefined;
  return () => {
    if (made) return made;
    made = new Map();
    for (const { english, words } of pairs())
      for (const word of words) enter(made, tokensOf(word.replaceAll("_", " ")).map(key), english);
    return made;
  };
};

const makeLanguage = (language: string): Language => {
  const smallWords = () => glossedLines(language, SMALL_WORDS);
  const glossary = () => glossedLines(language, GLOSSARY);
  const stem = stemIn(language);
  return {
    small: entriesOf(smallWords, normal),
    folded: entriesOf(smallWords, folded),
    exact: entriesOf(glossary, folded),
    words: entriesOf(glossary, stem),
    // The names of countries and their peoples.
    countries: entriesOf(
      () => allCountryNames(language).map(({ name, english }) => ({ english, words: [name] })),
      stem,
    ),
  };
};

const known = new Map<string, Language>();

const languageOf = (language: string): Language | undefined => {
  if (!isGlossed(language)) return undefined;
  const made = known.get(language) ?? makeLanguage(language);
  known.set(language, made);
  return made;
};

/** What stands at a place: its English, and how many tokens it takes. */
interface Found {
  readonly english: string;
  readonly taken: number;
}

const lookUp = (entries: Entries, tokens: readonly Token[], at: number, key: Key): Found | undefined => {
  const token = tokens[at];
  const entry = token
    ? entries.get(key(token))?.find(({ rest }) =>
        rest.every((own, step) => {
          const next = tokens[at + 1 + step];
          return next !== undefined && key(next) === own;
        }),
      )
    : undefined;
  return entry && { english: entry.english, taken: entry.rest.length + 1 };
};

/** The shortest part of a compound, and languages that write them as one word. */
const LEAST_PART = 3;
const COMPOUNDING: ReadonlySet<string> = new Set(["de", "nl"]);

/** A compound whose parts the glossary has: "Zugunglück" is a train accident. */
const compound = ({ words }: Language, { normal: word }: Token, language: string): Found | undefined => {
  if (!COMPOUNDING.has(language)) return undefined;
  const single = (part: string): string | undefined =>
    words()
      .get(termOf(part, language))
      ?.find(({ rest }) => rest.length === 0)?.english;
  for (let cut = LEAST_PART; cut <= word.length - LEAST_PART; cut += 1) {
    const tail = single(word.slice(cut));
    if (tail === undefined) continue;
    const head = single(word.slice(0, cut)) ?? single(word.slice(0, cut).replace(/(?:s|n|en)$/u, ""));
    if (head !== undefined) return { english: `${head} ${tail}`, taken: 1 };
  }
  return undefined;
};

/** What Arabic writes onto the word that follows. */
const ARABIC_PREFIX = /^[وف]?[بل](?=\p{L}{3})|^[وف](?=\p{L}{3})/u;

const withoutPrefix = ({ printed }: Token): Token | undefined => {
  const bare = printed.replace(ARABIC_PREFIX, "").replace(/^ل(?=\p{L}{4})/u, "ال");
  return bare === printed ? undefined : tokensOf(bare)[0];
};

/** What the glossary has for the words from a place on. */
const entryAt = (
  glossary: Language,
  tokens: readonly Token[],
  at: number,
  language: string,
): Found | undefined => {
  const token = tokens[at]!;
  const stem = stemIn(language);
  const isCapital = /^\p{Lu}/u.test(token.printed);
  // German writes every noun with a capital.
  const isNamed = at > 0 && language !== "de" && isCapital;
  const country = isCapital || language === "ar" ? lookUp(glossary.countries(), tokens, at, stem) : undefined;
  const plain = (): Found | undefined =>
    lookUp(glossary.exact(), tokens, at, folded) ?? lookUp(glossary.words(), tokens, at, stem);
  const bare = language === "ar" ? withoutPrefix(token) : undefined;
  const small = lookUp(glossary.small(), tokens, at, normal);
  const word = isNamed ? undefined : plain();
  return (
    country ??
    // "Sont mortes" is "died", though "sont" is "are".
    (small && word && word.taken > small.taken ? word : (small ?? word)) ??
    // "Libyens", "marroquíes": peoples have small letters in most languages.
    lookUp(glossary.countries(), tokens, at, stem) ??
    lookUp(glossary.folded(), tokens, at, folded) ??
    compound(glossary, token, language) ??
    (bare
      ? (lookUp(glossary.countries(), [bare], 0, stem) ?? lookUp(glossary.words(), [bare], 0, stem))
      : undefined)
  );
};

/** How many of a question's words a language has among its small ones. */
const smallWordsAmong = (tokens: readonly Token[], language: string): number => {
  const small = languageOf(language)?.small();
  return small ? tokens.filter((token) => small.has(token.normal)).length : 0;
};

/** The language to read a question from: `told` where that has a glossary, else the one whose small words it has most; null where there is none. */
export const glossedLanguage = (text: string, told: string): string | null => {
  if (/\p{Script=Arabic}/u.test(text)) return "ar";
  const tokens = tokensOfQuestion(text);
  const counts = GLOSSED_LANGUAGES.map((language) => smallWordsAmong(tokens, language));
  const most = Math.max(...counts);
  const at = GLOSSED_LANGUAGES.indexOf(told);
  if (at >= 0 && counts[at]! >= most) return told;
  if (most === 0) return at >= 0 ? told : null;
  const alike = GLOSSED_LANGUAGES.filter((_, place) => counts[place] === most);
  if (alike.length === 1) return alike[0] ?? null;
  if (at >= 0) return told;
  // "Número de heridos": of languages that are alike in small words, the one that has the others too, if there is but one.
  const others = alike.map((language) => {
    const exact = languageOf(language)?.exact();
    return tokens.filter((token) => exact?.has(token.folded)).length;
  });
  const rarest = Math.max(...others);
  const having = alike.filter((_, place) => others[place] === rarest);
  return rarest > 0 && having.length === 1 ? (having[0] ?? null) : null;
};

/** "What did say the minister on the law": in English who speaks goes before the verb. */
const SAYING_FIRST =
  /^what did say (\S.*?)(?=$|\s(?:on|about|of|in|after|before|against|to|why|how|when)\s)/u;

/**
 * Reads a question in English, word by word; null for a language without a glossary. Names stay as they are, but countries
 * have English names, and articles are left out. `spell` gives the coverage's spelling of a word that the glossary does not
 * have, null where it has none.
 */
export const inEnglish = (
  text: string,
  language: string,
  spell: (word: string) => string | null = () => null,
): string | null => {
  const glossary = languageOf(language);
  if (!glossary) return null;
  const tokens = tokensOfQuestion(text);
  const english: string[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at]!;
    const found = entryAt(glossary, tokens, at, language);
    if (found) {
      if (found.english !== "") english.push(found.english);
      at += found.taken;
      continue;
    }
    const bare = language === "ar" ? withoutPrefix(token) : undefined;
    const isName = /^\p{Lu}/u.test(token.printed);
    const spelt = isName ? null : (spell(token.printed) ?? (bare ? spell(bare.printed) : null));
    // "Bankman-Fried" stays one name.
    if (token.isJoined && english.at(-1) === tokens[at - 1]?.printed)
      english.push(`${english.pop()}-${token.printed}`);
    else english.push(spelt ?? token.printed);
    at += 1;
  }
  const question = english.join(" ").replace(SAYING_FIRST, "what did $1 say");
  return /[?？؟]\s*$/u.test(text) ? `${question}?` : question;
};
