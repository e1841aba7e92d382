/** What a sentence is read for before its words are held against another's: its negations, its clauses, the words both share. */
import { oppositesOf } from "../text/opposites.ts";
import { analyse, type Term } from "../text/terms.ts";
import type { Meaning } from "../text/lexicon.ts";

const NEGATIVE =
  /(?<![\p{L}])(?:not|never|no|nor|neither|cannot|n['’]t|\p{L}+n['’]t|without|none|declin(?:e|es|ed|ing)|refus(?:e|es|ed|ing|al)|reject(?:s|ed|ing|ion)?|den(?:y|ies|ied|ying|ial)|fail(?:s|ed|ing) to|ban(?:s|ned|ning)?|block(?:s|ed|ing)?|rul(?:e|es|ed|ing) out|dismiss(?:es|ed|ing)?|withdr[ae]ws?|withdrew|withdrawn|retract(?:s|ed)?|false|untrue|wrong|incorrect|oppos(?:e|es|ed|ing)|prevent(?:s|ed|ing)?|cancel(?:s|led|ed|ling)?|barr(?:ed|ing)|forbid(?:s|den)?|forbade|prohibit(?:s|ed)?|não|nunca|ningún|ninguna|ninguno|sin|negó|niega|rechazó|desmintió|jamais|aucun|refusé|démenti|nicht|kein|keine|keinen|keiner|nie|lehnte|bestritt|dementierte)(?![\p{L}])/giu;
// Cues that turn what follows: "did not say that" turns nothing that both sentences report.
const WEAK =
  /(?:not only|not (?:about |around |more than |at least )?\d[\d.,]*|no less|no more than|no fewer|not yet clear|not immediately|no one|nothing but|not just|not least|no doubt|could not be reached|did not respond|declined to (?:comment|say|name|give))/giu;
// "neither free nor fair" denies once.
const CORRELATIVE = /(?<=\b(?:neither|not)\b[^.;]{0,60})\bnor\b/iu;
/** What parts clauses: a cue turns only words of its own. */
const CLAUSE =
  /[;:]|,\s\p{L}+ing\s|,?\s(?:but|while|whereas|which|who|when|where|although|because|after|before|as(?! (?:of|well|many|much|an?)\s)|(?:and |but )?only(?=\s\p{L}+ed\s)|and (?:that|said|has|have|was|were|will|only|he|she|they|it|we))\s/giu;
/** "Did not hear it and realized …": behind such a "not" stands a bare verb, so that one in the past begins anew. */
const ANEW =
  /(?<=(?<!\p{L})(?:(?:did|do|does|could|would|will)(?:n['’]t|\snot)|cannot|never)\s[^.;:]{1,60}),?\sand\s(?=(?:\p{L}+ly\s)?(?:\p{L}{2,}ed|saw|came|went|took|made|got|found|ran|fled|left|told|gave|kept|began|knew|felt|heard|lost)\s)/giu;

/** Portuguese, where "no" is "in the". */
const PORTUGUESE = /\p{L}(?:ão|ões|ãos)(?!\p{L})|(?<!\p{L})(?:uma|aos?|às?|pelas?|foi|seus?)(?!\p{L})/iu;

/** Where the negative cues of a sentence stand. */
const negations = (sentence: string): number[] => {
  const text = sentence.replace(CORRELATIVE, "   ");
  const weak = [...text.matchAll(WEAK)].map((match) => [match.index, match.index + match[0].length] as const);
  const inThe = PORTUGUESE.test(text);
  return [...text.matchAll(NEGATIVE)]
    .filter(([cue]) => !inThe || cue.toLowerCase() !== "no")
    .map((match) => match.index)
    .filter((at) => !weak.some(([from, to]) => at >= from && at < to));
};

/** Where clauses end in a sentence. */
const breaksOf = (text: string): number[] =>
  [CLAUSE, ANEW].flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match.index));

/** Whether a clause ends between two places. */
export const parted = (breaks: readonly number[], a: number, b: number): boolean =>
  breaks.some((position) => position > Math.min(a, b) && position < Math.max(a, b));

/** What a sentence is read for, whatever it is held against. */
interface Reading {
  readonly cues: readonly number[];
  readonly breaks: readonly number[];
  readonly words: readonly Term[];
  /** Those of its words that have opposites. */
  readonly opposable: readonly Term[];
}

const readings = new Map<string, Reading>();
const REMEMBERED = 5_000;

const read = (text: string): Reading => {
  let reading = readings.get(text);
  if (!reading) {
    if (readings.size >= REMEMBERED) readings.clear();
    const words = analyse(text);
    reading = {
      cues: negations(text),
      breaks: breaksOf(text),
      words,
      opposable: words.filter(({ term }) => oppositesOf(term).size > 0),
    };
    readings.set(text, reading);
  }
  return reading;
};

/** Reading distance, in characters, within which a cue can turn a word. */
const NEAR = 60;

/** Where a word stands that both sentences share. */
export interface SharedWord {
  readonly term: string;
  readonly at: number;
  /** Part of a proper name: it tells who or where, not what. */
  readonly named?: boolean;
}

/** One side of a comparison: a sentence, what the lexicon knows of it, and where its shared, telling words stand. */
export interface Side extends Reading {
  readonly text: string;
  readonly meanings: readonly Meaning[];
  readonly shared: readonly SharedWord[];
}

/** Reads a side. */
export const sideOf = (text: string, meanings: readonly Meaning[], shared: readonly SharedWord[]): Side => ({
  text,
  meanings,
  shared,
  ...read(text),
});

/** The cues that turn a word: "not closed" is open. */
export const turnedBy = (side: Side, { start }: Pick<Meaning, "start">): readonly number[] =>
  side.cues.filter((cue) => cue < start && start - cue < NEAR && !parted(side.breaks, cue, start));

/** A cue as printed, with what belongs to it. */
export const WORD = /^[\p{L}'’]+(?: to| out)?/u;
