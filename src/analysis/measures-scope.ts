/** Where or in which event a counted thing happened. */
import { isBreak, isName, isPlural, type SentenceToken } from "./measures-words.ts";
import { set, textOf } from "./measures-verbs.ts";
import { TIME_NOUN, phraseBefore, subjectBefore } from "./measures-phrases.ts";

const SCOPE_PREPOSITIONS = set(
  "in at near on from into across during under after aboard off against around outside inside throughout along over between among of en dans bei sur à",
);
const RELATIVE_PLACE = set("which whom where");

/** A prepositional phrase of place or event at or after `at`, before the clause ends; times are passed over. */
export const scopeAfter = (tokens: readonly SentenceToken[], at: number, towards = false): string => {
  const found: string[] = [];
  let objects = 0;
  let opened = false;
  for (let index = at; index < Math.min(tokens.length, at + 22) && found.length < 2; index += 1) {
    const token = tokens[index] as SentenceToken;
    const when = /^(?:when|as|after)$/.test(token.low) && objects <= 1;
    if (
      isBreak(token) ||
      (token.type === "conjunction" && !when) ||
      token.type === "relative" ||
      (token.mention && token.mention.kind !== "date")
    )
      break;
    if (when) opened = true;
    if (token.type === "verb" && objects > 0 && !opened) break;
    if (
      token.type !== "preposition" ||
      (!SCOPE_PREPOSITIONS.has(token.low) && !(towards && token.low === "to")) ||
      token.low === "of"
    ) {
      objects += 1;
      continue;
    }
    let to = index + 1;
    while (to < tokens.length && to - index < 8) {
      const next = tokens[to] as SentenceToken;
      // "in eastern and southern Spain"
      if (
        next.low === "and" &&
        /^(?:central|(?:north|south|east|west)\p{L}*)$/iu.test(tokens[to - 1]?.low ?? "")
      ) {
        to += 1;
        continue;
      }
      if (
        isBreak(next) ||
        next.type === "auxiliary" ||
        next.type === "conjunction" ||
        next.type === "relative" ||
        (next.type === "preposition" && next.low !== "of") ||
        (next.type === "verb" && to > index + 1 && !isPlural(tokens[to + 1]?.low ?? ""))
      )
        break;
      // "across the Big Three": a name to its end.
      const named = isName(tokens[to - 1], tokens[0]) && /^\p{Lu}/u.test(next.text);
      if (next.mention && next.mention.kind !== "date" && next.mention.kind !== "other" && !named) break;
      to += 1;
    }
    const phrase = tokens.slice(index, to);
    const nouns = phrase.slice(1).filter((word) => word.type !== "determiner" && word.type !== "adverb");
    const timeOnly =
      nouns.length === 0 ||
      nouns[0]?.mention !== null ||
      nouns[0]?.type === "verb" ||
      (TIME_NOUN.test(nouns[0]?.low ?? "") &&
        !nouns.some((word, place) => place > 0 && word.type === "word" && !TIME_NOUN.test(word.low)));
    if (!timeOnly && (found.length === 0 || nouns.some((word) => isName(word, tokens[0]))))
      found.push(textOf(phrase));
    index = to - 1;
  }
  return found.join(" ");
};

/** "In Gaza, 40 people …": a phrase of place that opens the sentence. */
export const scopeBefore = (tokens: readonly SentenceToken[], at: number): string => {
  const comma = tokens.findIndex(
    (token, index) => index > 0 && index < Math.min(at, 14) && token.text === ",",
  );
  const [first] = tokens;
  if (comma < 0 || first?.type !== "preposition" || !/^(?:in|at|near|on|across|en|dans|à)$/.test(first.low))
    return "";
  const phrase = tokens.slice(0, comma);
  return phrase.slice(1).some((word) => TIME_NOUN.test(word.low) || word.mention)
    ? ""
    : textOf(phrase).replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
};

/** ", in which 23 people died": the phrase that the relative stands for. */
export const antecedent = (tokens: readonly SentenceToken[], at: number): string => {
  for (let index = at - 1; index > 1 && at - index < 10; index -= 1) {
    if (/^[.;]$/.test(tokens[index]?.text ?? "")) return "";
    if (!RELATIVE_PLACE.has(tokens[index]?.low ?? "")) continue;
    const preposition = /^(?:in|during|at|on|of)$/.test(tokens[index - 1]?.low ?? "") ? index - 1 : index;
    const end = tokens[preposition - 1]?.text === "," ? preposition - 1 : preposition;
    const whole = phraseBefore(tokens, end, 12);
    // "taken from the Nova music festival, where": the festival.
    const phrase =
      whole[0]?.type === "verb"
        ? whole.slice(whole.findIndex(({ type }) => type === "preposition") + 1)
        : whole;
    return phrase.length > 0 && tokens[index - 1]?.low !== "of" ? `in ${textOf(phrase)}` : "";
  }
  return "";
};

/** Where something was said, not where it happened: "said on Harbour Television that". */
const ON_AIR =
  /(?<!\p{L})(?:television|tv|radio|twitter|telegram|facebook|instagram|youtube|broadcaster|channel|X)(?!\p{L})/iu;

/** "…struck a camp at Nuseirat; 40 people were killed": the last place with a name before the number. */
export const scopeEarlier = (tokens: readonly SentenceToken[], at: number): string => {
  for (let index = at - 2; index >= Math.max(0, at - 24); index -= 1) {
    if (!/^(?:in|at|near|on|off|outside|of)$/.test(tokens[index]?.low ?? "")) continue;
    let to = index + 1;
    while (
      to < at &&
      to - index < 5 &&
      (tokens[to]?.type === "determiner" || tokens[to]?.type === "word" || tokens[to]?.low === "of")
    )
      to += 1;
    const phrase = tokens.slice(index, to);
    const named =
      !ON_AIR.test(textOf(phrase)) &&
      phrase.slice(1).some((word) => isName(word, tokens[0]) && !TIME_NOUN.test(word.low));
    if (named && phrase[0]?.low !== "of") return textOf(phrase);
  }
  return "";
};

/** "the attacks last month that officials said killed 1,200 people": what the relative stands for. */
export const relativeSubject = (tokens: readonly SentenceToken[], verb: number): string => {
  for (let index = verb - 1; index > 1 && verb - index < 8; index -= 1) {
    if (isBreak(tokens[index])) return "";
    if (tokens[index]?.low !== "that") continue;
    const phrase = phraseBefore(tokens, index, 8);
    // "said that", "reports that banks refused": no relative.
    const between = tokens.slice(index + 1, verb);
    const owned =
      between.some(({ type }) => type === "word") &&
      !between.some(({ low }) => /^(?:says?|said|believes?|thinks?|estimates?d?)$/.test(low));
    return phrase.length > 0 && !owned && tokens[index - 1]?.type !== "verb" ? `in ${textOf(phrase)}` : "";
  }
  return "";
};

/** "by Israeli strikes": the subject of an active verb. */
export const agentOf = (tokens: readonly SentenceToken[], verb: number): string => {
  const phrase = subjectBefore(tokens, verb);
  // "En la discoteca murieron 13": where, not by whom.
  const opens = tokens.indexOf(phrase[0] as SentenceToken);
  const lead = tokens[tokens[opens - 1]?.type === "determiner" ? opens - 2 : opens - 1];
  if (lead?.type === "preposition") return "";
  return phrase.length > 0 && phrase.length <= 6 ? `by ${textOf(phrase)}` : "";
};

/** "For the eighth time since …, Blinken came to Israel": what happened for the eighth time is the main clause's. */
export const repeated = (
  tokens: readonly SentenceToken[],
  at: number,
): { predicate: string; scope: string } => {
  const comma = tokens.findIndex((token, index) => index > at && token.text === ",");
  const opens = at < 4 && comma > 0;
  const last = opens
    ? tokens.findLastIndex((token, index) => index > comma && index < comma + 24 && token.type === "verb")
    : -1;
  const verb = opens ? last : tokens.findLastIndex((token, index) => index < at && token.type === "verb");
  const token = tokens[verb];
  return token
    ? { predicate: token.low, scope: scopeAfter(tokens, verb + 1, true) }
    : { predicate: "", scope: "" };
};
