/**
 * The citation check: what decides whether a sentence may leave the bot, whoever wrote it. Deterministic; it drops and
 * never repairs.
 */
import type { Article, Hit, Sentence } from "../types.ts";
import { citationFault } from "./check/citations.ts";
import { nameFault } from "./check/names.ts";
import { numberFault } from "./check/numbers.ts";
import { groundOf, type Ground } from "./check/ground.ts";

export type DropReason =
  | "empty"
  | "no-citation"
  | "unknown-article"
  | "quote-not-verbatim"
  | "number"
  | "date"
  | "name"
  | "quotation"
  | "negation"
  | "hedge"
  | "contradiction"
  | "roles"
  | "absence"
  | "support"
  | "characters";

export interface Fault {
  readonly reason: DropReason;
  /** What failed, in the sentence's own words: the number, the name, the quote. */
  readonly detail: string;
}

export interface DroppedSentence extends Fault {
  readonly sentence: Sentence;
}

export interface CheckResult {
  readonly kept: readonly Sentence[];
  readonly dropped: readonly DroppedSentence[];
}

/** What the sentences are checked against. */
export interface CheckSources {
  /** The article of an id, among those that may be cited; undefined for any other. */
  readonly articleOf: (id: string) => Article | undefined;
  /** The retrieved passages, for sentences that say nobody or only one outlet reports something. */
  readonly hits?: readonly Hit[];
}

/** True for a sentence that only repeats its quotes, in order. */
const isVerbatim = (sentence: Sentence): boolean => {
  const plain = (text: string): string => text.replace(/\s+/gu, " ").trim();
  const text = plain(sentence.text);
  return sentence.citations.some(({ quote }) => plain(quote).includes(text));
};

const CHECKS: readonly ((ground: Ground) => Fault | null)[] = [numberFault, nameFault];

/** Why a sentence must not leave, or null where it may. */
export const findFault = (sentence: Sentence, sources: CheckSources): Fault | null => {
  if (sentence.text.trim() === "") return { reason: "empty", detail: "" };
  const fault = citationFault(sentence, sources.articleOf);
  if (fault) return fault;
  if (isVerbatim(sentence)) return null;
  const ground = groundOf(sentence, sources);
  for (const check of CHECKS) {
    const found = check(ground);
    if (found) return found;
  }
  return null;
};

/** Splits sentences into those that their citations carry and those they do not, each with the first reason found. */
export const checkSentences = (sentences: readonly Sentence[], sources: CheckSources): CheckResult => {
  const kept: Sentence[] = [];
  const dropped: DroppedSentence[] = [];
  for (const sentence of sentences) {
    const fault = findFault(sentence, sources);
    if (fault) dropped.push({ sentence, ...fault });
    else kept.push(sentence);
  }
  return { kept, dropped };
};
