/**
 * The citation check: what decides whether a sentence may leave the bot, whoever wrote it. Deterministic; it drops and
 * never repairs.
 */
import type { Article, Hit, Sentence } from "../types.ts";
import { absenceFault, claimsAbsence } from "./check/absence.ts";
import { characterFault, withoutInvisible } from "./check/characters.ts";
import { citationFault } from "./check/citations.ts";
import { nearCopyFault } from "./check/near-copy.ts";
import { nameFault } from "./check/names.ts";
import { numberFault } from "./check/numbers.ts";
import { groundOf, type Ground } from "./check/ground.ts";
import { polarityFault } from "./check/polarity.ts";
import { roleFault } from "./check/roles.ts";
import { quotationFault, supportFault } from "./check/support.ts";

type DropReason =
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

/** Why a sentence may not be shown. */
export interface Fault {
  readonly reason: DropReason;
  /** What failed, in the sentence's own words: the number, the name, the quote. */
  readonly detail: string;
}

interface DroppedSentence extends Fault {
  readonly sentence: Sentence;
}

interface CheckResult {
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

/** True for a sentence that is one printed sentence (or more) whole, and nothing else. */
const isVerbatim = ({ sentence, quotes, surroundings }: Ground): boolean => {
  const plain = (text: string): string => withoutInvisible(text).replace(/\s+/gu, " ").trim();
  const text = plain(sentence.text);
  return (
    quotes === surroundings &&
    (plain(quotes) === text || sentence.citations.every(({ quote }) => plain(quote) === text))
  );
};

const CHECKS: readonly ((ground: Ground) => Fault | null)[] = [
  numberFault,
  nameFault,
  (ground) => (claimsAbsence(ground.sentence.text) ? null : nearCopyFault(ground)),
  quotationFault,
  absenceFault,
  (ground) => (claimsAbsence(ground.sentence.text) ? null : (polarityFault(ground) ?? supportFault(ground))),
  roleFault,
];

/** Why a sentence must not leave, or null where it may. */
export const findFault = (sentence: Sentence, sources: CheckSources): Fault | null => {
  if (sentence.text.trim() === "") return { reason: "empty", detail: "" };
  const fault = citationFault(sentence, sources.articleOf) ?? characterFault(sentence.text);
  if (fault) return fault;
  const ground = groundOf(sentence, sources);
  if (isVerbatim(ground)) return null;
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
