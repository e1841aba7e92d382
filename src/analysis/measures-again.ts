/** Numbers whose measure is that of what was counted before them: "police counted 45,000, unions said half a million". */
import { phraseBefore } from "./measures-phrases.ts";
import { scopeAfter } from "./measures-scope.ts";
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

const SET = /^(?:put|puts|placed|places|revised?|revises|lowered|raised|cut|corrected|updated|changed|set)$/;

/**
 * "A warden gave a toll of 30, while ministry sources put it at 50", "288, which the government revised to 275": what is put or
 * revised is what was counted before. Null where the number at `governing` + 1 has a measure of its own.
 */
export const putAgain = (
  tokens: readonly SentenceToken[],
  governing: number,
  before: Measure | null,
): Measure | null => {
  const step = tokens[governing]?.low ?? "";
  const earlier = /^(?:up|down|compared|versus)$/.test(tokens[governing - 1]?.low ?? "") || step === "versus";
  // "2,100 were without power, down from 7,800"
  if (before && earlier && /^(?:from|with|to|versus)$/.test(step))
    return { noun: before.noun, subject: before.subject, predicate: before.predicate, scope: before.scope };
  if (!/^(?:at|to)$/.test(step)) return null;
  const object = tokens[governing - 1]?.low ?? "";
  const pronoun = /^(?:it|that|them|this)$/.test(object);
  const verb = governing - (pronoun ? 2 : 1);
  if (!SET.test(tokens[verb]?.low ?? "")) return null;
  const lead = tokens.slice(Math.max(0, verb - 7), verb);
  const which = !pronoun && before !== null && lead.some(({ low }) => low === "which");
  if (!pronoun && !which) return null;
  return before
    ? { noun: before.noun, subject: before.subject, predicate: before.predicate, scope: before.scope }
    : { noun: "", subject: "it", predicate: "", scope: "" };
};

/** "Mr. Blinken's visit was his fourth to Israel": what an ordinal without a noun of its own counts; null for any other. */
export const ordinalOf = (tokens: readonly SentenceToken[], at: number): Measure | null => {
  if (tokens[at + 1]?.type !== "preposition") return null;
  const copula = tokens.findLastIndex((each, index) => index < at && each.type === "auxiliary");
  const head = tokens.findLast((each, index) => index < copula && index > copula - 4 && each.type === "word");
  const apposed = tokens[at - 1]?.low === "the" && tokens[at - 2]?.text === "," ? tokens[at - 3] : undefined;
  const counted = head ?? (apposed?.type === "word" ? apposed : undefined);
  return counted
    ? { noun: counted.low, subject: "", predicate: "", scope: scopeAfter(tokens, at + 1, true) }
    : null;
};
