/** Words that a measure may be shown by: where its phrase begins and ends, and better ones for a label that names nothing. */
import { weekdayOf } from "../text/date-words.ts";
import { behind, BOUND_WORDS, STEP, subjectBefore, TIME_NOUN } from "./measures-phrases.ts";
import { textOf } from "./measures-verbs.ts";
import { isPlural, type SentenceToken } from "./measures-words.ts";

/** As many words as a phrase is followed for. */
export const STRETCH = 6;
/** How far a noun or a verb is sought, in words. */
export const REACH = 14;

/** No noun phrase goes on past these. */
const ENDS = /^(?:auxiliary|conjunction|relative|pronoun|number)$/;
const EDGE = /^(?:determiner|preposition|conjunction|auxiliary|relative|adverb|pronoun)$/;
/** "Of" in several languages. */
export const GENITIVE = /^(?:of|de|d['’]|des|del|von|der)$/iu;
/** German prepositions that are one word with their article: "15 Menschen ums Leben". */
const FUSED = /^(?:ums|ins|zum|zur|beim|vom|aufs)$/;
/** Words of reporting that no measure holds. */
export const SAYING = /^(?:said|says|told|added|reported|announced|according|citing|dijo|según|selon|laut)$/;

/** Whether a token is a small word, with which no noun phrase that is shown begins or ends. */
export const isSmall = (token: SentenceToken | undefined): boolean =>
  token !== undefined && (EDGE.test(token.type) || BOUND_WORDS.has(token.low) || STEP.has(token.low));

/** The tokens without small words at their end and, where asked, at their beginning. */
export const trimmed = (tokens: readonly SentenceToken[], head: boolean): readonly SentenceToken[] => {
  let [from, to] = [0, tokens.length];
  if (head) while (from < to && isSmall(tokens[from])) from += 1;
  while (
    to > from &&
    (isSmall(tokens[to - 1]) ||
      FUSED.test(tokens[to - 1]?.low ?? "") ||
      /^['’&-]$/.test(tokens[to - 1]?.text ?? ""))
  )
    to -= 1;
  return tokens.slice(from, to);
};

/** Whether a phrase ends before a token. */
export const stops = (token: SentenceToken): boolean =>
  (ENDS.test(token.type) && token.mention?.kind !== "other" && token.low !== "more") ||
  SAYING.test(token.low) ||
  (token.type === "mark" && !/^['’&-]$/.test(token.text));

/** Whether the words name something other than a time. */
export const isNominal = (words: readonly SentenceToken[]): boolean =>
  words.some(
    ({ type, low, mention }) => (type === "word" && !TIME_NOUN.test(low)) || mention?.kind === "other",
  );

/** Words that measure nothing by themselves: how a price stands, what a speaker holds, small verbs. */
const HOLLOW =
  /^(?:higher|lower|up|down|flat|steady|firmer|weaker|stronger|little|changed|unchanged|wrong|right|true|false|place|late|early|whether|that|thought|speaking|speak|passed|called|was|were|is|are|been|était|étaient|ist|war|fue|era|had|has|have|said|told|put|aside|set|another|other|next|last|ago|i['’]m|depuis|desde|since|seit|ayer|hier|gestern|yesterday|today|now|then|still|mittlerweile|inzwischen|bisher|derzeit|zuletzt|ums|uma?|uns|já|déjà|ya|schon)$/iu;
/** "the second quarter of 2022", "late afternoon": when, not what. */
const PART_OF_YEAR =
  /^(?:(?:first|second|third|fourth) )?(?:quarter|half|year|trimestre|quartal) (?:of|de) |^(?:late|early|mid-?) ?(?:\p{L}+)$/iu;
/** "he'd", "they've". */
const CLITIC = /(?:^|\s)(?:he|she|it|they|we|you|i)['’](?:d|ll|ve|re|s|m)(?![\p{L}])/iu;

/**
 * Whether a label names nothing that is counted: a name alone (unless it `mayBeName`), a time, words without a noun; `isVerb`: a
 * verb alone.
 */
const isPoor = (
  label: string,
  tokens: readonly SentenceToken[],
  mayBeName: boolean,
  isVerb = false,
): boolean => {
  const words = label.split(" ").filter(Boolean);
  if (words.length === 0 || CLITIC.test(label)) return true;
  const isTime = (word: string): boolean =>
    TIME_NOUN.test(word.toLowerCase()) || weekdayOf(word.toLowerCase()) !== null;
  // "wanted $5 billion in loans": a verb says too little of a sum.
  if (isVerb || PART_OF_YEAR.test(label)) return true;
  if (words.every((word) => HOLLOW.test(word) || isTime(word))) return true;
  const [opener] = tokens;
  return (
    !mayBeName &&
    words.every(
      (word) => /^\p{Lu}\p{Ll}/u.test(word) && word !== opener?.text && !isPlural(word.toLowerCase()),
    )
  );
};

/** "on its lists of people", "for claims": the noun that a preposition right behind the number leads to. */
const ledTo = (tokens: readonly SentenceToken[], at: number): readonly SentenceToken[] => {
  const first = behind(tokens, at);
  if (tokens[first]?.type !== "preposition" || TIME_NOUN.test(tokens[first + 1]?.low ?? "")) return [];
  let from = first + 1;
  while (isSmall(tokens[from]) && from < first + 4) from += 1;
  let to = from;
  while (to < tokens.length && to - from < STRETCH) {
    const token = tokens[to] as SentenceToken;
    if (stops(token) || token.type === "verb") break;
    if (token.type === "preposition" && !GENITIVE.test(token.low)) break;
    to += 1;
  }
  return trimmed(tokens.slice(from, to), false);
};

/** Whose verb the number stands with: "brewery shares" of "brewery shares closed higher at 500". */
const actorOf = (tokens: readonly SentenceToken[], at: number): readonly SentenceToken[] => {
  for (let index = at - 1; index > 0 && at - index < REACH; index -= 1) {
    const token = tokens[index] as SentenceToken;
    if (/^[;:.!?"“”«»]$/u.test(token.text)) break;
    if (token.type !== "verb" && token.type !== "auxiliary") continue;
    const subject = trimmed(
      subjectBefore(tokens, index).filter(({ low }) => !TIME_NOUN.test(low)),
      true,
    );
    if (isNominal(subject)) return subject.slice(0, STRETCH);
  }
  return [];
};

/** The label, or words that say more where it names nothing that is counted. */
export const betterLabel = (words: string, tokens: readonly SentenceToken[], at: number): string => {
  const last = words.lastIndexOf(" ");
  const label = last > 0 && FUSED.test(words.slice(last + 1)) ? words.slice(0, last) : words;
  // A length of time or a share may be of somebody by name.
  const mayBeName = !/^(?:count|money)$/.test(tokens[at]?.mention?.kind ?? "");
  const isMoney = tokens[at]?.mention?.kind === "money";
  const isVerb =
    isMoney && !label.includes(" ") && tokens.some(({ low, type }) => low === label && type === "verb");
  if (!isPoor(label, tokens, mayBeName, isVerb)) return label;
  const led = textOf(ledTo(tokens, at));
  const isVerbal = isVerb || /^(?:put|set|laid) \p{Ll}+$/u.test(label);
  const link = tokens[behind(tokens, at)]?.low ?? "";
  if (isVerb && !/^(?:in|for|to|of|on)$/.test(link)) return label;
  if (led !== "" && !isPoor(led, tokens, false))
    return isVerbal && /^(?:for|to|on)$/.test(link) ? `${label} ${link} ${led}` : led;
  if (isVerb) return label;
  const actor = textOf(actorOf(tokens, at));
  if (actor !== "" && !isPoor(actor, tokens, false)) return actor;
  if (HOLLOW.test(label)) {
    const noun = tokens.findLast(
      (token, index) =>
        index < at &&
        index >= at - REACH &&
        token.type === "word" &&
        /^\p{Ll}{4}/u.test(token.text) &&
        !BOUND_WORDS.has(token.low) &&
        !isPoor(token.text, tokens, false),
    );
    if (noun) return noun.text;
  }
  return label;
};
