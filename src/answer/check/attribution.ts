/** Sentences that tell as plain fact what the printed sentence puts in somebody's mouth. */
import { speaksOf } from "../../text/speech-verbs.ts";
import type { Sentence } from "../../types.ts";
import type { CheckSources } from "../check.ts";
import { groundOf } from "./ground.ts";

const ACCORDING =
  /(?<!\p{L})(?:according to|in the words of|data (?:from|provided by)|figures from|selon|d'après|según|de acuerdo con|laut|zufolge|nach angaben|secondo|segundo|volgens|وفق|بحسب|حسب)(?!\p{L})/iu;

const isAttributed = (text: string): boolean => ACCORDING.test(text) || speaksOf(text);

/**
 * Whether a checked sentence leaves out who said so. Not a fault in itself: the outlet is cited and the passage names the
 * speaker. The reader is told, since a claim may have become a fact.
 */
export const leavesOutSpeaker = (sentence: Sentence, sources: CheckSources): boolean => {
  const { surroundings, articles } = groundOf(sentence, sources);
  if (!isAttributed(surroundings) || isAttributed(sentence.text) || /["“«„]/u.test(sentence.text))
    return false;
  const lower = sentence.text.toLowerCase();
  return !articles.some(({ outlet }) => lower.includes(outlet.toLowerCase()));
};
