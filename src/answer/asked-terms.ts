/** The words that carry a question, each with what it may mean. */
import { foldWord } from "../text/folding.ts";
import { findNames } from "../text/names.ts";
import { isStopWord } from "../text/stop-words.ts";
import { isCapitalName, termOf } from "../text/terms.ts";
import type { Evidence, Query, QueryTerm } from "../types.ts";
import { readDimension, withoutAsking } from "./dimensions.ts";
import { isHarmless } from "./harmless-words.ts";
import { queryLanguage } from "./query-language.ts";
import { readQuestion } from "./question.ts";
import { abroadKey, mentionsOf, type SenseMention } from "./senses.ts";

/** Stop words that decide what is asked: "did they sail again", "is it over", "who found it". */
const TELLING = new Set(["again", "began", "begin", "end", "ended", "found", "own", "over"]);

/** The same where a place is asked for. */
const WAY = new Set(["go", "goes", "going", "went", "come", "comes", "coming", "came"]);
const ASKS_WAY = /^\W*(?:where|ad[oó]nde|d[oó]nde|où|wohin|woher|wo|أين)(?!\p{L})/iu;

/** A name of fewer words is not shortened to its initials. */
const LEAST_INITIALS = 3;

/** The language that a query's words are looked up in. */
export const wordsLanguage = (query: Query): string => {
  const language = query.language ?? queryLanguage(query.text);
  return language === "und" ? "en" : language;
};

const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 1;

const isInside = (inner: SenseMention, outer: SenseMention): boolean =>
  inner !== outer && outer.start <= inner.start && inner.end <= outer.end;

/** The words of long names by what reports shorten them to: "Silicon Valley Bank" to SVB. */
const acronymsIn = (text: string, language: string): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const { name } of findNames(text)) {
    const words = name.split(/[\s-]+/u);
    const initials = words.map((word) => /^\p{Lu}/u.exec(word)?.[0] ?? "").join("");
    const acronym = initials.length >= LEAST_INITIALS ? termOf(initials, language) : "";
    if (acronym !== "") for (const word of words) found.set(word, acronym);
  }
  return found;
};

/** What befalls, which a report of its causes calls an accident or a loss: "Why did it sink?", "the causes of the disaster". */
const MISHAPS: ReadonlySet<string> = new Set(["?sink", "?explode", "?collapse", "?hit"]);
const MISHAP = "?accident";

/** The senses of a word, with what a question for the cause of a mishap is answered by. */
const withMishap = (senses: readonly string[], asksCause: boolean): readonly string[] =>
  asksCause && senses.some((sense) => MISHAPS.has(sense)) ? [...senses, MISHAP] : senses;

/**
 * The index's terms with their senses, and the question's phrases and telling stop words, which the index does not look
 * up ("too many", "went down"), as terms of their own. Terms that have senses already come back as they are.
 */
export const withSenses = (query: Query, terms: readonly QueryTerm[]): readonly QueryTerm[] => {
  if (terms.some(({ senses }) => senses !== undefined)) return terms;
  const language = wordsLanguage(query);
  const { text } = query;
  const mentions = mentionsOf(text, language);
  const wordAt = ({ start, end }: SenseMention): string => text.slice(start, end);
  const phrases = mentions.filter((mention) => /\s/u.test(wordAt(mention)));
  const shortened = acronymsIn(text, language);
  const asksCause = readQuestion(text, language).kind === "cause";
  const sensed = terms.map((term): QueryTerm => {
    // "On board" is no board: within a phrase that has a meaning of its own the word stands for the phrase.
    const phrase = phrases.find((each) => wordAt(each).split(/\s+/u).includes(term.word));
    if (phrase) return { ...term, word: wordAt(phrase), senses: withMishap(phrase.senses, asksCause) };
    const own = mentions.filter((mention) => wordAt(mention) === term.word);
    const acronym = shortened.get(term.word);
    const abroad = language === "en" ? abroadKey(term.word) : null;
    const spelt = (term.spellings ?? []).flatMap((spelling) => termOf(spelling, language) || spelling);
    return {
      ...term,
      senses: [
        ...new Set([
          ...withMishap(
            own.flatMap(({ senses }) => senses),
            asksCause,
          ),
          ...(acronym ? [acronym] : []),
          ...spelt,
          ...(abroad ? [abroad] : []),
        ]),
      ],
    };
  });
  const typical = medianOf(terms.map(({ weight }) => weight));
  const covered = (mention: SenseMention): boolean =>
    terms.some(({ word }) => wordAt(mention).split(/\s+/u).includes(word));
  const extra = mentions.flatMap((mention): QueryTerm[] => {
    const word = wordAt(mention);
    const isPhrase = phrases.includes(mention);
    const folded = foldWord(word);
    const isTelling = TELLING.has(folded) || (WAY.has(folded) && ASKS_WAY.test(text));
    const tells = isPhrase || (isTelling && isStopWord(folded, language));
    if (!tells || covered(mention) || phrases.some((phrase) => isInside(mention, phrase))) return [];
    return [{ word, passages: isPhrase ? 0 : 1, weight: typical, senses: mention.senses }];
  });
  return [...new Map([...extra, ...sensed].map((term) => [term.word, term])).values()];
};

/** Nouns that only name the kind of answer wanted: "which cities did she visit". */
const KIND_OF_ANSWER =
  /(?<!\p{L})(?:which|what)\s+(?:other\s+)?(cit(?:y|ies)|countr(?:y|ies)|places?|towns?|villages?|people|persons?|officials?|ministers?|leaders?|politicians?|groups?|organi[sz]ations?|compan(?:y|ies)|firms?|nations?|states?|regions?|areas?|dates?|days?|names?|words?|topics?|issues?|events?|measures?|steps?|newspapers?|papers?|agenc(?:y|ies))(?!\p{L})/giu;

/** An outlet named as the one to be asked: "according to Xinhua". */
const ASKED_OUTLET =
  /(?<!\p{L})(?:according to|as reported by|reported by|selon|según|laut|d'après|secondo|segundo)\s+(?:the\s+)?((?:\p{Lu}[\p{L}\p{N}.'’-]*\s*){1,4})/gu;

/** "The Larsen case" and "the Larsen affair" are whatever is told of Larsen. */
const MATTER_OF_NAME =
  /(?<=\p{Lu}[\p{L}\p{M}'’-]*\s)(?:case|affair|story|saga)(?!\p{L})|(?<!\p{L})case(?=\s\p{Lu})/gu;

/** Words that ask for a cause, or for how things stand now. */
const ASKING =
  /(?<!\p{L})(?:what (?:caused?|causes|led to|triggered|sparked|started|ignited|set off)|(?:cause|reason)s? (?:of|for|behind)|worth|(?:what|who or what)(?:['’]s| is| was) behind|in the end|at the end|eventually|finally|still|anybody|anyone|yet|por qué|causó|provocó|causas?|todavía|alguien|pourquoi|causé|provoqué|encore|quelqu['’]un|warum|verursachte?|ursachen?|noch|jemand|لماذا|سبب|أسباب)(?!\p{L})/giu;

const wordsIn = (text: string): string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu) ?? [];

/** "When did they start sailing again": the verb that follows is what is asked. */
const LIGHT =
  /(?<!\p{L})(start|begin|began|started|stop|stopped|keep|kept|continue|continued)\s+(?=\p{L}+ing(?!\p{L})|to\s)|(?<!\p{L})(run|open|work|move|begin|start|operate|resume)\s+(?=again(?!\p{L}))|(?<!\p{L})(siguen?|continúan?)\s+(?=\p{L}+[ai]d[oa]s?(?!\p{L}))/giu;

/** Words beside an outlet's name below which the outlet is what is asked about: "who owns the Observer?" */
const LEAST_BESIDE = 2;

/** The words that carry the question, each with its senses: not those any question about news may hold, nor the outlets it filters by. */
export const contentTerms = (query: Query, { terms, hits }: Evidence): QueryTerm[] => {
  const { text } = query;
  const outlets = [
    ...query.outlets,
    ...hits.flatMap(({ article }) => [article.outlet, article.carrier ?? ""]),
  ];
  const named = [...text.matchAll(ASKED_OUTLET)].map((match) => match[1] ?? "");
  const kinds = [...text.matchAll(KIND_OF_ANSWER)].map((match) => match[1] ?? "");
  // Reports answer "how fast" with a unit and "why" with "because": they need not hold the asking words.
  const asking = [...text.matchAll(ASKING)].map(([words]) => words);
  const dimension = readDimension(text);
  const sized = dimension
    ? wordsIn(text).filter((word) => !wordsIn(withoutAsking(text, dimension)).includes(word))
    : [];
  const light = [...text.matchAll(LIGHT)].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
  const matter = [...text.matchAll(MATTER_OF_NAME)].map(([word]) => word);
  const left = new Set([...named, ...kinds, ...asking, ...matter, ...sized, ...light].flatMap(wordsIn));
  const typed = new Set(wordsIn(text));
  // "Kolding" is no question about the Kolding Herald.
  const ofOutlets = new Set(
    outlets.map(wordsIn).flatMap((words) => (words.every((word) => typed.has(word)) ? words : [])),
  );
  const language = query.language ?? queryLanguage(text);
  const carrying = withSenses(query, terms).filter(({ word, senses = [] }) => {
    const folded = foldWord(word);
    const isStop =
      language !== "und" && !isCapitalName(word) && isStopWord(folded, language) && senses.length === 0;
    const isAsked = WAY.has(folded) && ASKS_WAY.test(text);
    return (isAsked || !isHarmless(word)) && !left.has(word.toLowerCase()) && !isStop;
  });
  // "What was the magnitude?" asks for nothing else.
  if (carrying.length === 0 && sized.length > 0)
    return terms.filter(({ word }) => sized.includes(word.toLowerCase()) && !isHarmless(word));
  const beside = carrying.filter(({ word }) => !ofOutlets.has(word.toLowerCase()));
  return beside.length >= LEAST_BESIDE || query.outlets.length > 0 ? beside : carrying;
};
