/** How well a sentence answers a question: it must say what is asked, and hold an answer of the kind that is wanted. */
import type { Steps } from "../text/breath.ts";
import type { Article, Query, QueryTerm } from "../types.ts";
import { createAnswerFit } from "./answer-fit.ts";
import { wordsLanguage } from "./asked-terms.ts";
import type { Candidate } from "./candidates.ts";
import { createCover, type Cover } from "./covering.ts";
import type { Counted } from "./number-fit.ts";
import type { AnswerKind, Question } from "./question.ts";
import { asksForToll, outdatedTolls } from "./standing-toll.ts";
import { stemsOf } from "./words.ts";

/** A candidate as an answer. */
export interface Answering {
  /** How well it holds an answer of the kind that is asked for, 0-1; 0 where no kind is asked for. */
  readonly fit: number;
  readonly cover: Cover;
  /** Both together, 0-1. */
  readonly score: number;
}

/** What a sentence that says what is asked, but holds no answer of that kind, is still worth. */
const WITHOUT: Readonly<Record<AnswerKind, number>> = {
  number: 0.25,
  size: 0.2,
  time: 0.5,
  place: 0.55,
  person: 0.4,
  name: 0.4,
  cause: 0.2,
  decision: 0.3,
  said: 0.3,
};

/** What a sentence is worth that leaves what is asked to those around it, and one on another of the kind. */
const UNTOLD = 0.75;
const OTHER = 0.8;

/** How much the sentence's own words count against those around it. */
const OWN = 0.5;
/** … where a person or a company is asked for: "Meridian owns the Observer" does not say who owns the ferry that its article tells of. */
const OWN_OF_NAMED = 0.7;

/** … and a count of the dead that another has overtaken. */
const OUTDATED = 0.55;

/** What a sentence is worth that has no word of the question. */
const NOTHING: Answering = {
  fit: 0,
  cover: { own: 0, all: 0, absent: 1, absentNames: 0, told: 0, isOther: false },
  score: 0,
};

/** In "how many hostages are held" the verb tells the sentences apart; what is counted they often leave out. */
const COUNTED = 0.7;

/** In "the captain of the Linnet" the ship only says which captain. */
const OF_ROLE = 0.6;

/** The noun that a name goes before: "in the Libyan floods", "on the Greek train". */
const AFTER_NAME =
  /(?<=\s(?:in|of|on|at|after|during|before|by|from|aboard)\s(?:the\s)?(?:\p{Lu}[\p{L}\p{M}-]*\s){1,2})(?!\p{L}+(?:ed|ing)(?!\p{L}))\p{Ll}{3,}(?!\p{L})/gu;

/** A reading of candidates with what it gave kept: one is read for the tolls of others and for itself. */
const kept = <T>(read: (candidate: Candidate) => T): ((candidate: Candidate) => T) => {
  const known = new Map<Candidate, T>();
  return (candidate) => {
    const before = known.get(candidate);
    if (before !== undefined) return before;
    const made = read(candidate);
    known.set(candidate, made);
    return made;
  };
};

/** Reads how much of a question each of the candidates says; `found` are further articles of the story, which name things. */
export const createQuestionCover = (
  query: Query,
  question: Question,
  terms: readonly QueryTerm[],
  candidates: readonly Candidate[],
  found: readonly Article[] = [],
): ((candidate: Candidate) => Cover) => {
  const language = wordsLanguage(query);
  // What is counted, or what kind of thing is asked for: the answer often leaves it out.
  const counted =
    question.kind === "name"
      ? question.role?.[0]
      : question.kind === "number" && question.measure.length > 1
        ? question.measure[0]
        : undefined;
  const head = question.kind === "person" ? question.role?.[0] : undefined;
  const ofNames = new Set([...query.text.matchAll(AFTER_NAME)].map(([word]) => word));
  const isAsked = ({ word }: QueryTerm): boolean => {
    const stems = stemsOf(word, language);
    return [question.measure[0], question.role?.[0]].some(
      (stem) => stem !== undefined && stems.includes(stem),
    );
  };
  return createCover(terms, candidates, {
    found,
    asked: language,
    turns: question.kind === "decision" || question.kind === "size" || question.kind === "time",
    takesUp: question.kind !== null,
    goesOn: question.kind === "cause" || question.harm === true,
    isOfName: (term) => ofNames.has(term.word) && !isAsked(term),
    emphasis: ({ word }) => {
      const stems = stemsOf(word, language);
      if (counted !== undefined && stems.includes(counted)) return COUNTED;
      return head !== undefined && !stems.includes(head) && /^\p{Lu}/u.test(word) ? OF_ROLE : 1;
    },
  });
};

/** Reads the candidates as answers to a question. `outlets` are names that are nobody's; `distance` tells stories apart, 0-1; `found` are all articles that were found. */
export const creatingAnswering = function* (
  query: Query,
  question: Question,
  terms: readonly QueryTerm[],
  candidates: readonly Candidate[],
  outlets: ReadonlySet<string>,
  distance: (a: Article, b: Article) => number,
  found: readonly Article[] = [],
): Steps<(candidate: Candidate) => Answering> {
  const language = wordsLanguage(query);
  const cover = kept(createQuestionCover(query, question, terms, candidates, found));
  yield;
  const fit = kept(createAnswerFit({ question, text: query.text, terms, language }, candidates, outlets));
  let outdated: ReadonlySet<Candidate> = new Set();
  if (question.kind === "number" && asksForToll(query.text)) {
    const tolls: (Counted & { readonly candidate: Candidate; readonly on: number })[] = [];
    for (const candidate of candidates) {
      yield;
      tolls.push({ candidate, on: cover(candidate).all, ...fit(candidate) });
    }
    outdated = outdatedTolls(query.text, terms, tolls, distance);
  }
  return kept((candidate) => {
    const covered = cover(candidate);
    if (covered.own === 0) return NOTHING;
    const { fit: fits } = fit(candidate);
    const own = question.kind === "person" ? OWN_OF_NAMED : OWN;
    const said = own * covered.own + (1 - own) * covered.all;
    const without = question.kind ? WITHOUT[question.kind] : 1;
    const score =
      said *
      (1 - covered.absent) *
      (UNTOLD + (1 - UNTOLD) * covered.told) *
      (covered.isOther ? OTHER : 1) *
      (outdated.has(candidate) ? OUTDATED : 1) *
      (without + (1 - without) * fits);
    return { fit: fits, cover: covered, score };
  });
};
