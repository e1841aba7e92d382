/** Of the counts of the dead or the injured that answer a question, which one stands: the newest of the whole. */
import { compareDates } from "../text/partial-date.ts";
import type { Article, QueryTerm } from "../types.ts";
import type { Candidate } from "./candidates.ts";
import { GROWS, HEDGED } from "./counting-words.ts";
import { APART, cosines, distance, KIN } from "./same-story.ts";
import { isBackground } from "./sentence-quality.ts";

/** A candidate as a count: how well it fits the question (0-1), the count, and how much of the question it is on (0-1). */
interface Toll {
  readonly candidate: Candidate;
  readonly fit: number;
  readonly value: number | null;
  readonly on: number;
}

/** A count must fit at least this well to stand against another, and this share of how well that one fits … */
const LEAST_FIT = 0.25;
const LEAST_SHARE = 0.45;
/** … and be on this share of what that one is on. */
const LEAST_ON = 0.55;

/** A day or a month in the question: not the whole is asked for, but what fell on it. */
const DATED =
  /(?<!\p{L})(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|(?:january|february|march|april|june|july|august|september|october|november|december)|in \p{Nd}{4}|lunes|martes|miércoles|jueves|viernes|sábado|domingo|ayer|hoy|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|gestern|heute|each|every|per|a day|cada|chaque|jede[rsn]?|at first|initially|earlier|originally|before)(?!\p{L})/iu;

/** Asks for a count, and for no sum. */
const COUNTS =
  /how many|(?:death |casualty )?toll|number of|cu[aá]nt[oa]s|qu[eé] n[uú]mero|combien de|quel nombre|wie ?viele|كم|عدد/iu;

/** Whether a question wants the whole of a count that only grows. */
export const asksForToll = (question: string): boolean =>
  COUNTS.test(question) && GROWS.test(question) && !DATED.test(question);

/** Whether a sentence counts a wider place than the question: "Turkey and Syria" where Turkey is asked about. */
const isWider = (text: string, names: readonly string[], question: string): boolean =>
  names.some((name) => {
    const own = RegExp.escape(name);
    const beside = new RegExp(
      `(?<!\\p{L})${own}(?:,| and| y| et| und)\\s(?:the |northern |southern |eastern |western )*(\\p{Lu}\\p{L}+)|(\\p{Lu}\\p{L}+)(?:,| and| y| et| und)\\s(?:the |northern |southern |eastern |western )*${own}(?!\\p{L})`,
      "u",
    ).exec(text);
    const other = beside?.[1] ?? beside?.[2];
    return other !== undefined && !question.includes(other);
  });

/** Whether two articles tell of one story; across languages by their names. */
const areOfOneStory = (a: Article, b: Article): boolean =>
  a.language === b.language ? distance(a, b) < APART : cosines(a, b).names >= KIN.names;

/**
 * The candidates whose count no longer stands, or is a part: another one of the same story, as new or newer, counts more.
 * A count that was only feared, or of long ago, takes the place of none.
 */
export const outdatedTolls = (
  question: string,
  terms: readonly QueryTerm[],
  tolls: readonly Toll[],
): ReadonlySet<Candidate> => {
  const names = terms.flatMap(({ word }) => (/^\p{Lu}/u.test(word) ? [word] : []));
  const standing = tolls.filter(
    ({ candidate, fit }) =>
      fit >= LEAST_FIT &&
      !HEDGED.test(candidate.text) &&
      !isBackground(candidate.text, candidate.article) &&
      !isWider(candidate.text, names, question),
  );
  /** Whether the newer one counts those whom the older one counts: the injured of the West Bank are not those of Gaza. */
  const isOfSame = (newer: Candidate, older: Candidate): boolean =>
    names.every(
      (name) => !older.text.includes(name) || `${newer.article.headline} ${newer.text}`.includes(name),
    );
  const isOver = (newer: Toll, older: Toll): boolean =>
    (newer.value ?? 0) > (older.value ?? Infinity) &&
    newer.fit >= older.fit * LEAST_SHARE &&
    newer.on >= older.on * LEAST_ON &&
    newer.candidate.article.publishedOn !== null &&
    (older.candidate.article.publishedOn === null ||
      compareDates(newer.candidate.article.publishedOn, older.candidate.article.publishedOn) >= 0) &&
    isOfSame(newer.candidate, older.candidate) &&
    areOfOneStory(newer.candidate.article, older.candidate.article);
  return new Set(
    tolls.filter((older) => standing.some((newer) => isOver(newer, older))).map(({ candidate }) => candidate),
  );
};
