/** Of the counts of the dead or the injured that answer a question, which one stands: the newest of the whole. */
import { findNumbers } from "../text/numbers.ts";
import { compareDates } from "../text/partial-date.ts";
import type { Article, QueryTerm } from "../types.ts";
import type { Candidate } from "./candidates.ts";
import { GROWS, HEDGED } from "./counting-words.ts";
import { createLikeness } from "./likeness.ts";
import { APART } from "./same-story.ts";
import { keysOf } from "./senses.ts";
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

/** "The deadliest fire since 2017", with what is told of then: ", when 43 people died". */
const WORST_SINCE =
  /(?<!\p{L})((?:worst|deadliest|first|biggest|largest|gravest|heaviest|bloodiest|highest|most|peor|mayor|más|primer[oa]?|pire|plus|premier|première|schlimmst|schwerst|tödlichst|größt|erst)(?:e[nrsm]?)?(?!\p{L})[^.;]{0,60}?)(?<!\p{L})(?:since|desde|depuis|seit)\s(?:[^,.;]{0,30}?\s)?(?:1[5-9]|20)\p{Nd}{2}(?!\p{Nd})(?:,?\s(?:when|in which|cuando|lorsque|quand|als)\s([^,.;]*))?/iu;

/** Whether a count is one of long ago; what is the worst in years is of now. */
const isOfThen = ({ candidate: { text, article }, value }: Toll): boolean => {
  const then = WORST_SINCE.exec(text)?.[2];
  if (then !== undefined && findNumbers(then, article.language).some((number) => number.value === value))
    return true;
  return isBackground(text.replace(WORST_SINCE, "$1"), article);
};

/**
 * The candidates whose count no longer stands, or is a part: another one of the same story, as new or newer, counts more.
 * A count that was only feared, or of long ago, takes the place of none, and one of long ago stands behind any of now. `distance` tells their stories apart, 0-1.
 */
export const outdatedTolls = (
  question: string,
  terms: readonly QueryTerm[],
  tolls: readonly Toll[],
  distance: (a: Article, b: Article) => number,
): ReadonlySet<Candidate> => {
  const harms = terms.filter(({ word }) => GROWS.test(word));
  const { holds } = createLikeness(terms);
  /** Whether a sentence counts the dead itself: who were on board, after a sentence on the dead, are no toll. */
  const tellsOfHarm = ({ text, article: { language } }: Candidate): boolean =>
    harms.length === 0 || harms.some((term) => holds(term, keysOf(text, language), language));
  const names = terms.flatMap(({ word }) => (/^\p{Lu}/u.test(word) ? [word] : []));
  const standing = tolls.filter(
    (toll) =>
      toll.fit >= LEAST_FIT &&
      !HEDGED.test(toll.candidate.text) &&
      tellsOfHarm(toll.candidate) &&
      !isOfThen(toll) &&
      !isWider(toll.candidate.text, names, question),
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
    distance(newer.candidate.article, older.candidate.article) < APART;
  const asksYear = /(?<!\p{Nd})(?:1[5-9]|20)\p{Nd}{2}(?!\p{Nd})/u.test(question);
  /** Whether it counts the dead of another year, beside the count of now: "the worst fire since 1990, when 43 died". */
  const isOfOld = (old: Toll): boolean =>
    !asksYear &&
    isOfThen(old) &&
    standing.some(
      (own) =>
        own.fit >= old.fit * LEAST_SHARE && distance(own.candidate.article, old.candidate.article) < APART,
    );
  return new Set(
    tolls
      .filter((older) => isOfOld(older) || standing.some((newer) => isOver(newer, older)))
      .map(({ candidate }) => candidate),
  );
};
