/** Numbers whose measure is that of the number before them: "police counted 45,000, unions said half a million". */
import { phraseBefore } from "./measures-phrases.ts";
import { textOf } from "./measures-verbs.ts";
import { isName, type SentenceToken } from "./measures-words.ts";
import type { Measure } from "./measures.ts";

const REPORTED =
  /^(?:counted|estimated|reported|said|says|claimed|put|recorded|gave|speak|spoke|spoken)(?: of)?$/;

/**
 * The measure of a number that has no noun of its own, from the one before it; null where it has another.
 * `governing`: the token that governs the number; `active`, `said`: the verb before it, the verb on either side.
 */
export const sameAgain = (
  tokens: readonly SentenceToken[],
  governing: number,
  before: Measure,
  active: string,
  said: string,
): Measure | null => {
  const govern = tokens[governing];
  const value = tokens.slice(governing + 1).find(({ mention }) => mention)?.mention?.value ?? 0;
  if (value > 9 && REPORTED.test(said || (govern?.low ?? "")))
    return {
      noun: before.noun,
      subject: before.subject,
      predicate: REPORTED.test(before.predicate) ? "" : before.predicate,
      scope: before.scope.replace(/^by .*$/u, ""),
    };
  // "The BJP won 240 seats and the Congress 99": the same of another.
  if (before.noun === "" || active !== "" || !isName(govern, tokens[0])) return null;
  const other = phraseBefore(tokens, governing + 1, 5);
  const opens = tokens.indexOf(other[0] as SentenceToken);
  const lead = tokens[opens - 1]?.type === "determiner" ? tokens[opens - 2] : tokens[opens - 1];
  return lead && /^(?:and|but|while|,|;)$/.test(lead.low)
    ? { noun: before.noun, subject: "", predicate: before.predicate, scope: `by ${textOf(other)}` }
    : null;
};
