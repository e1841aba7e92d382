/** Levels and changes: whose "rose to 57" or "fell 8%" it is. */
import { phraseBefore, subjectBefore, TIME_NOUN } from "./measures-phrases.ts";
import { LEVEL } from "./measures-verbs.ts";
import type { SentenceToken } from "./measures-words.ts";

/** The verb that a level or step belongs to: back over "to", "by", "8%"; -1 where none is near. */
export const levelVerb = (tokens: readonly SentenceToken[], at: number): number => {
  for (let index = at; index >= Math.max(0, at - 12); index -= 1) {
    const token = tokens[index] as SentenceToken;
    if (token.type === "mark" && /^[;:"“”]$/.test(token.text)) break;
    // "the number of dead": no verb after an article.
    if (tokens[index - 1]?.type === "determiner" && !/(?:ed|ing)$/.test(token.low)) continue;
    if ((LEVEL.has(token.low) && token.type !== "preposition") || (token.type === "verb" && index < at))
      return index;
  }
  return -1;
};

/** The object between a verb and the step that a number gives: "raised its key rate by". */
export const objectBetween = (
  tokens: readonly SentenceToken[],
  verb: number,
  at: number,
): SentenceToken[] => {
  // "raised its key rate by 25 basis points to 4.75 percent": up to the first of the numbers.
  const between = tokens.slice(verb + 1, at);
  const number = between.findIndex((token) => token.mention && token.mention.kind !== "other");
  const object = (number < 0 ? between : between.slice(0, number)).filter(
    (token) => token.type === "word" || token.type === "preposition" || token.type === "determiner",
  );
  const first = object.find((token) => token.type === "word");
  if (!first || TIME_NOUN.test(first.low)) return [];
  while (object[0] && object[0].type !== "word") object.shift();
  while (object.at(-1) && object.at(-1)?.type !== "word") object.pop();
  return object;
};

const TOLL = /^(?:toll|number|total|tally|count|figure)$/;
const PUT = /^(?:put|puts|putting|estimated|estimates?|estimating|placed|places|pegged|gave|set)$/;

/**
 * What a step ("to", "at", "past") at `at` is a step of, however far before it: "raising the death toll from a quake in
 * Arvo to 57", "the number of arrests over the riots has risen to 130", "put the crowd at the march at 45,000".
 */
export const quantityBefore = (tokens: readonly SentenceToken[], at: number): SentenceToken[] => {
  if (!/^(?:to|past|above|over|at|by)$/.test(tokens[at]?.low ?? "")) return [];
  const isOne = LEVEL.has(tokens[at - 1]?.low ?? "") && /^(?:has|had|was)$/.test(tokens[at - 2]?.low ?? "");
  for (let index = at - 1; index >= Math.max(0, at - (isOne ? 34 : 24)); index -= 1) {
    const token = tokens[index] as SentenceToken;
    if (token.type === "mark" && /^[;:.!?“”"]$/.test(token.text)) return [];
    // "bringing the dead to 33, and the search narrowed to seven missing": the first number has the toll. In "the number who
    // died when two dams gave way has risen to 40" what has risen is one thing.
    if (!isOne && token.mention?.kind === "count" && !/^(?:from|of)$/.test(tokens[index - 1]?.low ?? ""))
      return [];
    const toll = TOLL.test(token.low);
    if (!toll && !PUT.test(token.low)) continue;
    let from = index;
    if (toll) while (from > 0 && tokens[from - 1]?.type === "word") from -= 1;
    else {
      from += 1;
      if (tokens[at]?.low !== "at") return [];
      // "The number of injured is now put at 31": what is put stands before it.
      if (/^(?:auxiliary|adverb)$/.test(tokens[index - 1]?.type ?? "")) continue;
      while (/^(?:determiner|adverb)$/.test(tokens[from]?.type ?? "")) from += 1;
    }
    let to = toll ? index + 1 : from;
    const ends = (token: SentenceToken | undefined): boolean =>
      token === undefined ||
      (token.mention !== null && token.mention.kind !== "other" && token.mention.kind !== "date") ||
      token.type === "mark" ||
      token.type === "auxiliary" ||
      (toll && LEVEL.has(token.low) && token.type === "verb");
    while (to < at && !ends(tokens[to])) to += 1;
    // "the number of people who have died is put at 31"
    if (tokens.slice(from, to).at(-1)?.type === "relative") {
      while (to < at && /^(?:auxiliary|adverb)$/.test(tokens[to]?.type ?? "")) to += 1;
      if (to < at && tokens[to]?.type === "verb") to += 1;
    }
    while (to > from && !/^(?:word|verb)$/.test(tokens[to - 1]?.type ?? "")) to -= 1;
    return tokens.slice(from, to);
  }
  return [];
};

/** The subject whose level or change a number gives: back over "to", "by", "8%" to the verb, then what stands before it. */
export const levelSubject = (tokens: readonly SentenceToken[], at: number): SentenceToken[] => {
  const toll = quantityBefore(tokens, at);
  if (toll.length > 0) return toll;
  const verb = levelVerb(tokens, at);
  if (verb < 0) return phraseBefore(tokens, at, 7);
  const object = objectBetween(tokens, verb, at);
  if (object.length > 0) return object;
  const subject = subjectBefore(tokens, verb);
  return subject.length > 0 ? subject : relativeQuantity(tokens, verb);
};

/** "The number of those who have walked out is": the quantity with its relative clause, up to the verb. */
const relativeQuantity = (tokens: readonly SentenceToken[], verb: number): SentenceToken[] => {
  for (let index = verb - 1; index >= Math.max(0, verb - 12); index -= 1) {
    const token = tokens[index] as SentenceToken;
    if (token.type === "mark" || token.mention) return [];
    if (TOLL.test(token.low)) return tokens.slice(index, verb);
  }
  return [];
};

/** Whether the subject of a level verb is itself a quantity ("toll", "number of people", "cases"). */
export const isCountSubject = (tokens: readonly SentenceToken[], at: number): boolean => {
  const phrase = levelSubject(tokens, at);
  return phrase.some((token) =>
    /^(?:toll|number|numbers|total|figure|count|deaths|cases|fatalities|casualties|population|rate|tally|turnout|membership|attendance|sales|deliveries)$/.test(
      token.low,
    ),
  );
};
