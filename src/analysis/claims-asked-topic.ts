/** What a question or a topic asks for: its words by how much they say, and the kinds of numbers that may answer it. */
import { analyse, termOf } from "../text/terms.ts";
import { meaningsIn, type Meaning } from "../text/lexicon.ts";
import { findNumbers } from "../text/numbers.ts";
import { isStopWord } from "../text/stop-words.ts";
import { wordNumber, wordSimilarity } from "../text/word-similarity.ts";
import { nameKey, namesOf } from "./figures-features.ts";
import { inCommonUnit } from "./figures-units.ts";
import { fatesIn } from "./measures-concepts.ts";

/** A word of a text with what it means, where it stands. */
export interface PlacedWord {
  /** The English stem of the word or of its meaning. */
  readonly stem: string;
  /** The name of its meaning in the lexicon; its stem where the lexicon does not know it. */
  readonly meaning: string;
  readonly start: number;
  readonly end: number;
}

/** A word of what was asked, and how much it says of it: 0-1. */
export interface AskedWord extends PlacedWord {
  /** As printed. */
  readonly text: string;
  readonly weight: number;
  /** Whether it is (part of) a name. */
  readonly isName: boolean;
}

/** What was asked. */
export interface AskedTopic {
  readonly text: string;
  /** ISO 639-1. */
  readonly language: string;
  readonly meanings: readonly Meaning[];
  readonly words: readonly AskedWord[];
  /** The dimensions that an answer is given in: "count", "money", "time", "length", "%" …; none where no word tells. */
  readonly kinds: ReadonlySet<string>;
  /** Which of a thing's dimensions, where its words name one: "length", "width" …; see figures-apart. */
  readonly dimension: string | null;
  /** Numbers that it names itself: of "dives to 3,800 metres", 3800. */
  readonly numbers: ReadonlySet<number>;
  /** The ordinals in it: of "the second recorder", 2. */
  readonly ordinals: ReadonlySet<number>;
  /** Whether it asks for what comes by the day, by the head: "strike pay per week". */
  readonly asksRate: boolean;
  /** Whether a yes or a no answers it. */
  readonly isYesNo: boolean;
  /** Whether a day or an hour answers it. */
  readonly asksWhen: boolean;
  /** Whether it asks for a number in so many words. */
  readonly asksNumber: boolean;
  /** Whether somebody, a place or a cause answers it, and no number. */
  readonly asksWhom: boolean;
  /** Whether it asks how much of something has been counted. */
  readonly asksCounted: boolean;
  /** What happened to people, where it asks how many: "deaths", "injuries"; none where it says none, or several. */
  readonly fates: ReadonlySet<string>;
  /** The names in it, as `nameKey` gives them. */
  readonly names: ReadonlySet<string>;
}

/** The content words of a text in order, each with its meaning; English stems, of another language those of the words' meanings. */
export const placedWords = (text: string, language: string): PlacedWord[] => {
  const meanings = meaningsIn(text, language);
  const found: PlacedWord[] = meanings.map(({ term, start, end }) => ({
    // "=dead", "~open": a meaning is called after its first English word.
    stem: termOf(language === "en" ? text.slice(start, end) : term.slice(1)) || termOf(term.slice(1)),
    meaning: term,
    start,
    end,
  }));
  for (const { term, start, end } of analyse(text, language))
    if (!/^\p{N}/u.test(term) && !meanings.some((meaning) => start >= meaning.start && end <= meaning.end))
      found.push({ stem: term, meaning: term, start, end });
  return found.toSorted((a, b) => a.start - b.start);
};

/** Similarity of two words from which they may speak of one thing, and from which they surely do. */
const [FAINT, SAME] = [0.4, 0.8];

/** How surely two words speak of one thing: 0-1. Opposites are alike too. */
export const likeWords = (one: PlacedWord, other: PlacedWord): number => {
  if (one.stem === other.stem || one.meaning === other.meaning) return 1;
  const [a, b] = [wordNumber(one.stem), wordNumber(other.stem)];
  if (a < 0 || b < 0) return 0;
  return Math.min(1, Math.max(0, (wordSimilarity(a, b) - FAINT) / (SAME - FAINT)));
};

/** How near a word of the question stands to what is said of it, in characters; in a sentence of so few words all stand near. */
const [NEAR, FEW_WORDS] = [70, 12];
/** Likeness from which a word may stand for one of the question. */
export const LIKE = 0.42;

/** Share of the question, by weight, that must stand near what is said of it. */
const ENOUGH = 0.25;

/** Whether what stands at a place of a sentence with these words is said of what was asked. */
export const isNearTopic = (words: readonly PlacedWord[], topic: AskedTopic): ((at: number) => boolean) => {
  if (words.length <= FEW_WORDS) return () => true;
  const whole = topic.words.reduce((sum, { weight }) => sum + weight, 0.01);
  const places = topic.words.map(({ weight, ...asked }) => ({
    weight,
    at: words.filter((word) => likeWords(asked, word) >= LIKE).map(({ start }) => start),
  }));
  return (at) =>
    places.reduce(
      (sum, word) => sum + (word.at.some((place) => Math.abs(place - at) <= NEAR) ? word.weight : 0),
      0,
    ) >=
    ENOUGH * whole;
};

/** The words of a topic that stand near a place of a sentence with these words, near or not in a short one; none of a mere name. */
export const askedNear = (
  words: readonly PlacedWord[],
  topic: AskedTopic,
): ((at: number) => ReadonlySet<AskedWord>) => {
  const isShort = words.length <= FEW_WORDS;
  const isMereName = topic.words.every(({ isName }) => isName);
  const places = (isMereName ? [] : topic.words).map((asked) => ({
    asked,
    at: words.filter((word) => likeWords(asked, word) >= LIKE).map(({ start }) => start),
  }));
  return (at) =>
    new Set(
      places
        .filter((word) => word.at.some((place) => isShort || Math.abs(place - at) <= NEAR))
        .map(({ asked }) => asked),
    );
};

/** The words that only ask, or only say that something is counted. */
const ASKING =
  /^(?:what|which|who|whose|when|where|why|how|much|mani|number|count|total|long|far|big|high|larg|size|amount|figur|accord|first|realli|dai|date|time|on|one|two|three|four|five|six|seven|eight|nine|ten)$/u;
/** Words behind these tell where or of whose; they say less than what is asked itself. */
const CONTEXT = /(?<!\p{L})(?:in|on|at|by|from|after|before|during|for|near|under|since|among)\s[^,?]*$/iu;
const OF_CONTEXT = 0.5;
const OF_NAME = 0.4;

const KINDS: readonly (readonly [kinds: readonly string[], words: RegExp])[] = [
  [["count"], /\bhow many|\bnumber of|\btoll\b|\bdeaths?\b|\binjured\b|\bmissing\b/iu],
  [
    ["time"],
    /\bhow long\b(?!.*\b(?:bridge|ship|vessel|road|tunnel|wall)\b)|\bduration\b|\b(?:minutes|hours|days|weeks|months|years)\b/iu,
  ],
  [["length"], /\bhow (?:far|high|tall|deep|wide|near)\b|\bdistance\b|\b(?:depth|height|width|altitude)\b/iu],
  [["length", "time"], /\blength\b/iu],
  [["area"], /\b(?:acres|hectares|square)\b/iu],
  [["%"], /\bhow much of\b/iu],
  [["money", "%"], /\b(?:pay|raises?|wages?|tax|cut|stock|shares)\b/iu],
  [
    ["money"],
    /\b(?:prices?|costs?|worth|value[ds]?|paid|pays?|bail|fined?|money|wages?|reward|debts?|owes?|funds?|income|revenue|losses)\b/iu,
  ],
  [["%", "count"], /\bturnout\b/iu],
  [["%"], /\b(?:share|percent|percentage|rate|inflation|approval)\b/iu],
  [["count"], /\bmagnitude\b/iu],
  [["age"], /\bages?\b|\bhow old\b/iu],
  [["speed"], /\bspeed\b|\bhow fast\b/iu],
];

const DIMENSIONS: readonly (readonly [name: string, words: RegExp])[] = [
  ["width", /\b(?:width|wide|broad)\b/iu],
  ["height", /\b(?:height|high|tall|altitude)\b/iu],
  ["depth", /\b(?:depth|deep)\b/iu],
  ["distance", /\b(?:distance|far)\b/iu],
  ["length", /\blength\b/iu],
];

const YES_NO =
  /^\s*(?:is|are|was|were|has|have|had|did|does|do|will|would|can|could|should|may|might)\b|,\s*(?:is|are|was|were|has|have|had|did|does|do|will)\b/iu;
const WHEN =
  /^[\s¿]*(?:cu[aá]ndo|quand|quando|wann)(?!\p{L})|^\s*when\b|\b(?:what|which) (?:day|date|time|year|month)\b|\b(?:day|date|time) (?:of|for)\b/iu;
const NUMBER =
  /^[\s¿]*(?:cu[aá]nt[oa]s?|quant[oaie]s?|combien|wie ?viele?|(?:el )?n[uú]mero de|zahl der|anzahl|(?:le )?nombre de)(?!\p{L})|\bhow (?!did|do|does|is|was|were|are|has|have|can|could)\w+|\b(?:number|count|toll|total) of\b|\btoll\b/iu;
const WHOM =
  /^[\s¿]*(?:qui[eé]n(?:es)?|por qu[eé]|d[oó]nde|pourquoi|qui|o[uù]|wer|warum|wo|wieso|perch[eé]|por que)(?!\p{L})|^\s*(?:who|whom|whose|why|where)\b|\bwhat (?:caused|causes|started|made|led|sparked|triggered|destroyed|happened)\b|\b(?:cause|reason|origin|source) (?:of|for)\b|\b(?:blamed?|fault|behind|responsib\w+)\b|\bhow did\b/iu;

/** Money of countries that are in no list of currencies, as its unit is printed. */
const COINS =
  /^(?:crown|mark|dinar|dirham|krona|krone|kroner|kronor|lira|naira|peso|rand|rial|riyal|rupee|shilling|cent|penn(?:y|ie)|franc|zloty|florint|hryvnia|real|baht|cedi|taka|dollar|pound|euro)s?$/iu;

/** What a unit measures: "money" of any currency, else the dimension of the unit, "count" for none. */
export const kindOfUnit = (unit: string | null): string =>
  unit === null || unit === "ordinal"
    ? "count"
    : /^[A-Z]{3}$/u.test(unit) || COINS.test(unit)
      ? "money"
      : inCommonUnit(unit).dimension;

/** The language that a topic is in: of those given the one whose words it holds most of, in doubt English. */
const languageOfTopic = (topic: string, languages: Iterable<string>): string => {
  const known = (language: string): number =>
    meaningsIn(topic, language).length +
    Array.from(topic.matchAll(/\p{L}+/gu)).filter(([word]) => isStopWord(word.toLowerCase(), language))
      .length;
  let [best, most] = ["en", known("en")];
  for (const language of languages) {
    const count = language === "en" ? 0 : known(language);
    if (count > most) [best, most] = [language, count];
  }
  return best;
};

/** Reads what was asked. `languages`: those that it may be in besides English, as ISO 639-1 codes. */
export const readAskedTopic = (topic: string, languages: Iterable<string> = []): AskedTopic => {
  const words: AskedWord[] = [];
  const language = languageOfTopic(topic, languages);
  for (const { stem, meaning, start, end } of placedWords(topic, language)) {
    if (stem === "" || ASKING.test(stem)) continue;
    const text = topic.slice(start, end);
    const named = /^\p{Lu}/u.test(text) && start > 0 && meaning === stem;
    // "Ida Venn's audit": the first word of a topic is a name where the next one is.
    const isName = named || (start === 0 && /^\p{Lu}\S+\s\p{Lu}/u.test(topic));
    const context = CONTEXT.test(topic.slice(0, start));
    words.push({
      stem,
      meaning,
      start,
      end,
      text,
      isName,
      weight: (named ? OF_NAME : 1) * (context ? OF_CONTEXT : 1),
    });
  }
  return {
    text: topic,
    language,
    meanings: meaningsIn(topic, language),
    words,
    kinds: new Set(KINDS.flatMap(([kinds, pattern]) => (pattern.test(topic) ? kinds : []))),
    dimension: DIMENSIONS.find(([, pattern]) => pattern.test(topic))?.[0] ?? null,
    numbers: new Set(
      Array.from(topic.matchAll(/\d[\d,.]*\d|\d/gu), ([digits]) => Number(digits.replace(/,/gu, ""))),
    ),
    ordinals: new Set(
      findNumbers(topic, language).flatMap(({ unit, value }) => (unit === "ordinal" ? [value] : [])),
    ),
    asksRate:
      /\b(?:per|each|an? (?:day|week|month|year|hour)|daily|weekly|monthly|yearly|price|cost of an?)\b/iu.test(
        topic,
      ),
    isYesNo: YES_NO.test(topic),
    asksWhen: WHEN.test(topic),
    asksNumber: NUMBER.test(topic),
    asksWhom: WHOM.test(topic),
    asksCounted: /\b(?:counted|processed|tallied|in the count)\b/iu.test(topic),
    fates: fatesIn(topic),
    names: new Set(namesOf(` ${topic}`).map(nameKey)),
  };
};
