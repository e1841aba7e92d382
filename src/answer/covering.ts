/** How much of what a question says a sentence says too, by itself and by what stands around it. */
import { createMemory } from "../text/article-memory.ts";
import type { Article, QueryTerm, Span } from "../types.ts";
import { aliasesOf, nounsOf, type Aliases } from "./aliases.ts";
import type { Candidate } from "./candidates.ts";
import { articleKeys } from "./likeness.ts";
import { kinOf } from "./kinship.ts";
import { isCountry, isLiteral, keyedWords, keysOf, keysOfTerm, type KeyedWord } from "./senses.ts";
import { leaning } from "./sentence-quality.ts";
import { stemsOf } from "./words.ts";

/** What a sentence has of a question, each a share of the question's weight, 0-1. */
export interface Cover {
  /** In its own words, or in words of the same meaning. */
  readonly own: number;
  /** The same with what the sentences before it, and the whole article, add. */
  readonly all: number;
  /** What stands nowhere in its article. */
  readonly absent: number;
  /** The same of names alone. */
  readonly absentNames: number;
  /** Of the words that are neither names nor what all reports of the story tell of, what it has itself; 1 where there are none. */
  readonly told: number;
  /** Whether it tells of another of the kind that is asked about: another ferry, another captain. */
  readonly isOther: boolean;
}

/** What holding a term counts: in the very word, in another word for it (less where the coverage has the word itself), by a name that goes with it, … */
const WORD = 1;
const SENSE = 0.85;
const SENSE_BESIDE_WORD = 0.58;
/** … by a word that newswriting exchanges freely for it (`src/text/meanings.ts`), … */
const SAME_BESIDE_WORD = 0.75;
/** … where the two only share a wide group (`synonyms.ts`), … */
const LOOSELY = 0.45;
/** … in another language than the question's, … */
const ABROAD = 0.82;
/** … by what the coverage calls whoever bears the name: "the ship" for the Dali, … */
const BY_NOUN = 0.7;
/** … in a word of near meaning (`kinship.ts`), times how near it is, … */
const KIN = 0.5;
/** … in a word for its opposite, where that answers as well: "is it closed?", "it reopened", … */
const OPPOSITE = 0.6;
const ALIAS = 0.92;
/** … in the sentences just before (a sentence that leans on them has it as good as itself), … */
const BEFORE = 0.45;
const LEANT_ON = 0.75;
/** What tells what is asked in a word of near meaning counts by how much nearer than this it is. */
const HALF_KIN = 0.5;
/** What a word in the sentences just before counts for having told what is asked. */
const TOLD_BEFORE = 0.4;
/** … as what the article is about, and anywhere in it. */
const SUBJECT = 0.55;
const ANYWHERE = 0.2;
/** The same for a name and for what all reports of the story tell of: the sentence may take them as known. */
const SUBJECT_OF_STORY = 0.8;
const ANYWHERE_IN_STORY = 0.45;
/** … less a name that the article mentions once, in passing. */
const IN_PASSING = 0.2;

/** Times that an article must have a word to be about it. */
const OFTEN = 4;

/** A common word counts at least this share of the rarest one. */
const LEAST_WEIGHT = 0.6;

/** The share of the candidates' articles that a word must be a subject of to be what they all tell of. */
const COMMON_SUBJECT = 0.4;
/** What such a word, or a name, counts against the words that tell one sentence from another. */
const OF_THE_STORY = 0.75;

/** The other ends of what a word is one end of (`senses.ts`: "+open" and "-open"). */
const oppositesOf = ({ senses = [] }: QueryTerm): string[] =>
  senses.flatMap((sense) =>
    sense.startsWith("+") ? [`-${sense.slice(1)}`] : sense.startsWith("-") ? [`+${sense.slice(1)}`] : [],
  );

/** What a word counts beside the name of another of its kind. */
const ANOTHER = 0.4;

interface Wanted {
  readonly weight: number;
  readonly term: QueryTerm;
  /** Whether it is a name, or what all reports of the story tell of. */
  readonly ofStory: boolean;
  readonly aliases: Aliases;
  readonly stems: Map<string, readonly string[]>;
}

const sentences = createMemory<Article, readonly Span[]>();

const sentencesOf = (article: Article): readonly Span[] => {
  const known = sentences.get(article) ?? article.passages.flatMap((passage) => passage.sentences);
  sentences.set(article, known);
  return known;
};

/** The keys of the two sentences before one. */
export const keysBefore = ({ article, span }: Candidate): readonly ReadonlySet<string>[] => {
  const all = sentencesOf(article);
  const at = all.findIndex(({ end }) => end > span.start);
  return all
    .slice(Math.max(0, at - 2), at)
    .map(({ start, end }) => keysOf(article.text.slice(start, end), article.language));
};

/** Before a noun that takes up somebody known: "the ship". */
const DEFINITE =
  /(?<!\p{L})(?:the|this|el|la|los|las|este|esta|le|les|l['’]|ce|cette|der|die|das|dem|den|des|diese[rsmn]?)\s?$/iu;

/** Whether a sentence speaks of somebody by one of these nouns. */
const isCalled = (nouns: readonly string[], text: string, words: readonly KeyedWord[]): boolean =>
  nouns.length > 0 &&
  words.some(
    ({ keys, start }) =>
      keys.some((key) => nouns.includes(key)) && DEFINITE.test(text.slice(Math.max(0, start - 8), start)),
  );

/** Reads a question's terms against these candidates. */
export const createCover = (
  terms: readonly QueryTerm[],
  candidates: readonly Candidate[],
  {
    asked,
    turns,
    takesUp,
    goesOn,
    isOfName,
    emphasis,
    found = [],
  }: {
    /** The question's language. */
    readonly asked: string;
    /** Whether the opposite of what is asked answers too. */
    readonly turns: boolean;
    /** Whether a sentence that leans on the one before it says what that one says. */
    readonly takesUp: boolean;
    /** Whether what is asked may be told just before: "She resigned. She cited her health." */
    readonly goesOn: boolean;
    /** Whether a word goes with a name and only says which story: the "floods" of "the Libyan floods". */
    readonly isOfName: (term: QueryTerm) => boolean;
    /** What a term's weight is multiplied by. */
    readonly emphasis: (term: QueryTerm) => number;
    /** Further articles that say by which names things go: "the ferry Linnet". */
    readonly found?: readonly Article[];
  },
): ((candidate: Candidate) => Cover) => {
  const articles = [...new Set(candidates.map(({ article }) => article))];
  const naming = [...new Set([...articles, ...found])];
  const rarest = Math.max(...terms.map(({ weight }) => weight), Number.MIN_VALUE);
  const held = (
    { term, stems }: Wanted,
    keys: Pick<ReadonlySet<string>, "has">,
    language: string,
  ): number => {
    let own = stems.get(language);
    // A phrase is more than its words.
    if (!own) stems.set(language, (own = /\s/u.test(term.word) ? [] : stemsOf(term.word, language)));
    if (own.some((stem) => keys.has(stem))) return WORD;
    const common = (term.senses ?? []).filter((sense) => keys.has(sense) && (turns || !/^[+-]/u.test(sense)));
    if (common.length === 0)
      return turns && oppositesOf(term).some((sense) => keys.has(sense)) ? OPPOSITE : 0;
    if (common.some(isLiteral)) return WORD;
    if (common.every((sense) => sense.startsWith("*"))) return LOOSELY;
    if (language !== asked) return ABROAD;
    if (term.passages === 0 || common.some(isCountry)) return SENSE;
    return common.some((sense) => sense.startsWith("=")) ? SAME_BESIDE_WORD : SENSE_BESIDE_WORD;
  };
  const isSubject = (term: QueryTerm, article: Article): boolean => {
    const counts = articleKeys(article);
    return keysOfTerm(term, article.language)
      .values()
      .some((key) => (counts.get(key) ?? 0) >= OFTEN);
  };
  const isName = ({ word }: QueryTerm): boolean => /^\p{Lu}/u.test(word);
  const mentionedOnce = (term: QueryTerm, article: Article): boolean => {
    const counts = articleKeys(article);
    const stems = stemsOf(term.word, article.language);
    // A name made of stop words has no stems: it is counted as a whole.
    const keys = stems.length > 0 ? stems : (term.senses ?? []);
    return keys.every((key) => (counts.get(key) ?? 0) <= 1);
  };
  /** Whether an article tells of a country by one mention of its people alone: "the French envoy" makes it no report on France. */
  const isForeigner = (term: QueryTerm, article: Article): boolean => {
    const country = (term.senses ?? []).find(isCountry);
    if (country === undefined) return false;
    const counts = articleKeys(article);
    return (
      (counts.get(country) ?? 0) <= 1 &&
      stemsOf(term.word, article.language).every((stem) => !counts.has(stem))
    );
  };
  const isOfStory = (term: QueryTerm): boolean => {
    if (/^\p{Lu}|\p{Nd}/u.test(term.word) || isOfName(term)) return true;
    const about = articles.filter((article) => isSubject(term, article)).length;
    return about >= articles.length * COMMON_SUBJECT;
  };
  const wanted = terms.map((term): Wanted => {
    const stems = new Map<string, readonly string[]>();
    const ofStory = terms.length > 1 && isOfStory(term);
    const weight = Math.max(LEAST_WEIGHT, term.weight / rarest) * emphasis(term);
    return {
      term,
      stems,
      ofStory,
      weight: ofStory ? weight * OF_THE_STORY : weight,
      aliases: aliasesOf(term, naming),
    };
  });
  const telling = wanted.reduce((sum, { weight, ofStory }) => sum + (ofStory ? 0 : weight), 0);
  const total = wanted.reduce((sum, { weight }) => sum + weight, 0) || 1;
  /** What each term counts wherever it stands in an article: 0 where it does not, else more where the article is about it. */
  const around = new Map<Article, readonly number[]>();
  const aroundIn = (article: Article): readonly number[] => {
    const known = around.get(article);
    if (known) return known;
    const headline = keysOf(article.headline, article.language);
    const made = wanted.map((each) => {
      if (held(each, articleKeys(article), article.language) === 0) return 0;
      if (isForeigner(each.term, article)) return 0;
      const subject = each.ofStory ? SUBJECT_OF_STORY : SUBJECT;
      const inHeadline = held(each, headline, article.language) * subject;
      const often = isSubject(each.term, article) ? subject : 0;
      const isPassing = isName(each.term) && mentionedOnce(each.term, article);
      const anywhere = isPassing ? IN_PASSING : each.ofStory ? ANYWHERE_IN_STORY : ANYWHERE;
      return Math.max(inHeadline, often, anywhere);
    });
    around.set(article, made);
    return made;
  };
  /** The stems by which a word of near meaning is looked for: none of a name, or of a word that the index does not look up. */
  const kinned = wanted.map(({ term: { word } }) =>
    asked !== "en" || /^\p{Lu}|\s|\p{Nd}/u.test(word) ? [] : stemsOf(word, asked),
  );
  const nouns = wanted.map(({ term }) => (isName(term) ? nounsOf(term, articles) : []));
  return (candidate) => {
    const { article, text, stems } = candidate;
    const { language } = article;
    const keys = keysOf(text, language);
    const lower = text.toLowerCase();
    const before = keysBefore(candidate);
    const leans = leaning(text) === 1;
    const leant = leans ? LEANT_ON : BEFORE;
    const anywhere = aroundIn(article);
    let [own, all, absent, absentNames, told] = [0, 0, 0, 0, telling === 0 ? 1 : 0];
    let ofOther = false;
    const has = (name: string): boolean => lower.includes(name);
    const words = keyedWords(text, language);
    const plainly = wanted.map((each, index): number => {
      const word = held(each, keys, language);
      const isAliased = each.aliases.names.keys().some(has);
      const isOther = !isAliased && word > 0 && each.aliases.others.values().some(has);
      ofOther ||= isOther;
      if (isAliased) return Math.max(ALIAS, word);
      if (isOther) return word * ANOTHER;
      return word === 0 && isCalled(nouns[index] ?? [], text, words) ? BY_NOUN : word;
    });
    // A word of near meaning stands for another only beside what is asked about: any two reports tell of deaths.
    const isOnIt = language === asked && plainly.some((value) => value > 0);
    wanted.forEach((each, index) => {
      const plain = plainly[index] ?? 0;
      const alike = kinned[index] ?? [];
      const kin = plain === 0 && isOnIt && alike.length > 0 ? kinOf(alike, each.term.passages, stems) : 0;
      const here = plain === 0 ? KIN * kin : plain;
      // "It opened in 1977" says of the bridge before it what it says.
      const taken =
        takesUp && leans && here === 0 ? Math.max(0, ...before.map((said) => held(each, said, language))) : 0;
      own += each.weight * Math.max(here, taken * LEANT_ON);
      const said =
        plain > 0
          ? 1
          : kin > 0
            ? (kin - HALF_KIN) / (1 - HALF_KIN)
            : goesOn && before.some((keys) => held(each, keys, language) > 0)
              ? TOLD_BEFORE
              : 0;
      if (!each.ofStory) told += (said * each.weight) / telling;
      if (here === 0 && anywhere[index] === 0) {
        absent += each.weight;
        if (isName(each.term)) absentNames += each.weight;
      }
      const near =
        here > 0 || anywhere[index] === 0
          ? 0
          : Math.max(...before.map((said) => held(each, said, language) * leant), anywhere[index] ?? 0);
      all += each.weight * Math.max(here, near);
    });
    return {
      own: own / total,
      all: all / total,
      absent: absent / total,
      absentNames: absentNames / total,
      told,
      isOther: ofOther,
    };
  };
};
