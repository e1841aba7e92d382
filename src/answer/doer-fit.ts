/** Who did it, where a report names nobody: the accusations, and those who are only called by what they are. */
import type { QueryTerm } from "../types.ts";
import type { Candidate } from "./candidates.ts";
import { closeKeysOf, tellingOf } from "./nearness.ts";
import { EDGE, END } from "./question.ts";
import { keyedWords } from "./senses.ts";

/** One side accuses another, or denies it: that is what reports say of harm that nobody owns up to. */
const ACCUSES = new RegExp(
  `${EDGE}(?:accus(?:e[ds]?|ing|ations?)|blam(?:e[ds]?|ing)|(?:claim|den|tak|t[ao]ok)\\p{L}* responsib\\p{L}*|responsible for|who was responsible|who (?:was|is|were) (?:behind|to blame)|(?:was|were|is|are) behind|finger-pointing|point(?:ed|ing|s) (?:the |a )?finger|acus(?:a|an|ó|aron|ado|ando)|culp(?:a|an|ó|aron)|responsabiliz\\p{L}+|reivindic\\p{L}+|accus(?:ent|é|ée|ait)|rejett?e\\p{L}* la (?:faute|responsabilité)|revendiqu\\p{L}+|beschuldig\\p{L}+|wirft|werfen|verantwortlich|bekannte sich|(?:و|ف)?(?:ا?تت?ّ?هم|يتّ?هم|اتّ?هم)\\p{L}*|حمّ?ل(?:ت)?)${END}`,
  "iu",
);

/** Whether a sentence says who accuses whom, or who denies it. */
export const accuses = (text: string): boolean => ACCUSES.test(text);

/** Those who act in reports without a name. */
const ACTORS =
  "authorit(?:y|ies)|officials?|police(?:man|men)?|officers?|government|ministry|ministers?|court|judges?|prosecutors?|investigators|inspectors|rescuers|firefighters|villagers|residents|neighbou?rs|fishermen|hikers|soldiers|troops|army|navy|military|coast ?guard|border guards?|parliament|lawmakers|doctors|nurses|scientists|researchers|engineers|workers|protesters|gunm[ae]n|militants|rebels|separatists|hackers|thieves|pirates|smugglers|king|queen|president|mayor|governor|commission|agency|council|union|company|autoridades|policía|gobierno|bomberos|vecinos|autorités|police|gouvernement|pompiers|behörden|polizei|regierung|feuerwehr|anwohner";
const BEFORE_VERB = new RegExp(
  `${EDGE}(?:${ACTORS})(?:\\s(?:have|has|had|were|was|are|is|later|also|then|han|ha|ont|a|haben|hat)){0,2}\\s$`,
  "iu",
);
const BY_ACTOR = new RegExp(`^\\s(?:by|por|par|von)\\s(?:\\p{L}+\\s){0,3}(?:${ACTORS})${END}`, "iu");

/** Whether somebody without a name does what the question asks who did: "residents found it", "found by two hikers". */
export const createActs = (terms: readonly QueryTerm[]): ((candidate: Candidate) => boolean) => {
  const [verb] = tellingOf(terms);
  return ({ text, article: { language } }) => {
    if (!verb) return false;
    const keys = closeKeysOf(verb, language);
    return keyedWords(text, language).some(
      ({ keys: own, start, end }) =>
        own.some((key) => keys.has(key)) &&
        (BEFORE_VERB.test(text.slice(0, start)) || BY_ACTOR.test(text.slice(end, end + 60))),
    );
  };
};
