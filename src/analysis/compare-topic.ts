/** What a row of the comparison is about: a phrase of one of its sentences, as printed. */
import type { Claim } from "./claims.ts";
import { meaningOfWord } from "../text/lexicon.ts";
import { featuresOf, nameKey } from "./figures-features.ts";
import { FEW, nameOf, OF_PEOPLE, placeIn, PLACED } from "./figures-names.ts";
import { originOf } from "./figures.ts";
import { describeMeasure } from "./measures-describe.ts";
import { nounPhrases, type Phrase } from "./noun-phrases.ts";
import type { Figure } from "../types.ts";

/** Words of a label: fewer say too little, more are a sentence. */
const LONGEST = 8;
/** The same where phrases cannot be told, so that a stretch may be cut from one. */
const SHORT = 5;
/** What a word that the sentences do not share takes from a label, what each word does, and what it takes to be the only one. */
const UNSHARED = 0.5;
const EACH_WORD = 0.1;
const ALONE = 1.5;
/** What it takes to be in another language than most of the sentences. */
const FOREIGN = 3;
const WORD = /[$€£¥#]?[\p{L}\p{M}\p{N}]+(?:[-'’.,][\p{L}\p{M}\p{N}]+)*%?/gu;
/** What a phrase neither starts nor ends with. */
const LOOSE =
  /^(?:a|an|the|of|to|in|on|at|by|for|from|with|and|or|but|that|which|who|is|are|was|were|be|been|has|have|had|will|would|it|its|his|her|their|as|said|says|told|not|this|these|than|into|after|before|over|he|she|they|when|while|also|so|up|out|off|under|between|during|since|until|near|about|per|last|next|too|only|very|more|less|other|each|all|some|any|no|de|la|le|les|el|los|las|du|des|et|y|und|der|die|das|den|dem)$/iu;

const CALENDAR =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/u;

/** To whom something was said is not what was said. */
const PRESS =
  /^(?:reporters?|journalists?|press|news|conferences?|statements?|interviews?|spokes\p{L}+|officials?|periodistas?|prensa|rueda|declaraciones|journalistes?|presse|communiqué|porte-parole|Journalisten|Pressekonferenz|Sprecher(?:in)?|Angaben)$/iu;
const OF_PRESS = 0.2;

/** What only measures: nothing is called after it. */
const MEASURING =
  /^(?:per|cent|percent|million|billion|trillion|thousand|hundred|dozens?|crowns?|dollars?|euros?|pounds?|met(?:er|re)s?|kilomet(?:er|re)s?|miles?|feet|foot|knots?|tons?|tonnes?|minutes?|hours?|days?|weeks?|months?|years?|once|twice)$/iu;

interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What the word counts for in the label; 0 for one that the sentences do not share. */
  readonly value: number;
}

/** "Billion", "$4", "11": a label neither starts nor ends with them. */
const measures = ({ text }: Word): boolean => MEASURING.test(text) || /^[$€£¥#]?\d/u.test(text);

interface PrintedWord {
  readonly match: RegExpExecArray;
  /** What it may be matched by: its meaning, its name. */
  readonly keys: readonly string[];
}

const known = new WeakMap<Claim, readonly PrintedWord[]>();
const phrasesOf = new WeakMap<Claim, { readonly phrases: readonly Phrase[] | null }>();

const phrasesIn = (claim: Claim): readonly Phrase[] | null => {
  let read = phrasesOf.get(claim);
  if (!read) {
    const { text, article } = claim.sentence;
    phrasesOf.set(claim, (read = { phrases: nounPhrases(text, article.language, LONGEST) }));
  }
  return read.phrases;
};

const printedWords = (claim: Claim): readonly PrintedWord[] => {
  let words = known.get(claim);
  if (!words) {
    const { text, article } = claim.sentence;
    words = [...text.matchAll(WORD)].map((match) => ({
      match,
      keys: [meaningOfWord(match[0], article.language), nameKey(match[0])],
    }));
    known.set(claim, words);
  }
  return words;
};

/** The stretches of a clause that begin and end with what is shared, where no noun phrases can be told. */
const stretches = (text: string, words: readonly Word[]): Phrase[] =>
  words.flatMap((first, from): Phrase[] => {
    if (first.value === 0 || measures(first)) return [];
    const found: Phrase[] = [];
    for (let to = from; to < Math.min(words.length, from + SHORT); to += 1) {
      const last = words[to] as Word;
      if (to > from && /[,;:.!?()“”"«»–—،؛؟。、]/u.test(text.slice(words[to - 1]?.end, last.start))) break;
      if (last.value > 0 && !LOOSE.test(last.text) && !measures(last))
        found.push({ start: first.start, end: last.end });
    }
    return found;
  });

/** What a phrase tells as the name of a row: what of it the sentences share, less what only this one says. */
const tellingOf = (phrase: Phrase, words: readonly Word[]): number => {
  const own = words.filter(({ start, end }) => start >= phrase.start && end <= phrase.end);
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last || measures(last) || own.every(({ value }) => value === 0)) return -Infinity;
  return (
    own.reduce((sum, { value, text }) => sum + value - (value === 0 && !LOOSE.test(text) ? UNSHARED : 0), 0) -
    EACH_WORD * own.length -
    (own.length === 1 ? ALONE : 0) -
    (measures(first) || CALENDAR.test(first.text) ? UNSHARED : 0)
  );
};

/**
 * The noun phrase of a sentence, at most eight words, that holds most of what most of the sentences share; of one sentence alone,
 * most of its rarest words. Where a language's phrases cannot be told, a stretch of a few words. "" for no claims, or where no phrase
 * has anything that is shared.
 */
export const topicOf = (claims: readonly Claim[], weight: (term: string) => number): string => {
  const counts = new Map<string, number>();
  for (const claim of claims) for (const term of claim.terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const least = claims.length > 1 ? 2 : 1;
  // A label in the language that most of the sentences are in.
  const languages = claims.map(({ sentence }) => sentence.article.language);
  const often = (language: string): number =>
    languages.filter((each) => each === language).length + (language === "en" ? 0.5 : 0);
  const [language] = languages.toSorted((a, b) => often(b) - often(a));
  let [best, most] = ["", -Infinity];
  for (const claim of claims.slice(0, 4)) {
    const { text, article } = claim.sentence;
    const words = printedWords(claim).map(({ match, keys }): Word => {
      const term = keys.find((key) => claim.terms.has(key) && (counts.get(key) ?? 0) >= least);
      const share = term === undefined ? 0 : (counts.get(term) ?? 0) / claims.length;
      const own =
        (term !== undefined && claim.titles.has(term) ? 0.3 : 1) * (PRESS.test(match[0]) ? OF_PRESS : 1);
      return {
        start: match.index,
        end: match.index + match[0].length,
        text: match[0],
        value: term === undefined || CALENDAR.test(match[0]) ? 0 : weight(term) * share * own,
      };
    });
    for (const phrase of phrasesIn(claim) ?? stretches(text, words)) {
      const score = tellingOf(phrase, words) - (article.language === language ? 0 : FOREIGN);
      if (score > most) [best, most] = [text.slice(phrase.start, phrase.end), score];
    }
  }
  return best.replace(/['’]s?$/u, "");
};

/** What figures of one measure count, as a noun phrase; null where their sentences name nothing that is counted. */
export const labelOfFigures = (figures: readonly Figure[], measure: string): string | null => {
  const features = featuresOf(figures);
  const known = features.find(({ concept }) => concept.known);
  if (
    !known &&
    features.every(({ noun }) => noun === null) &&
    figures.every((figure) => !describeMeasure(originOf(figure).measure).includes(" "))
  )
    return null;
  const general = features.filter(({ noun }) => noun === null).length * 2 >= features.length;
  const base = known && general ? OF_PEOPLE[known.concept.name] : undefined;
  if (base === undefined) return measure === "" ? null : measure;
  const scopes = figures.map(placeIn).filter((scope) => PLACED.test(scope) && scope.split(" ").length <= 6);
  const [scope] = scopes.toSorted((a, b) => a.length - b.length);
  // Of many that one of them names is no place of the others.
  return scope === undefined || figures.length > FEW ? base : `${base} ${scope}`;
};

/** What a row shows one figure of in each of its cells, as those figures name it; null where it shows none or several in one. */
export const labelOfCells = (cells: readonly (readonly Figure[])[]): string | null => {
  const figures = cells.flatMap((cell) => (cell.length === 1 ? cell : []));
  if (figures.length < cells.length || new Set(figures.map(({ unit }) => unit)).size > 1) return null;
  return labelOfFigures(figures, nameOf(featuresOf(figures)));
};
