/** Noun phrases around a number: what follows it, what governs it, whose level or change it gives. */
import { isName, isPlural, isVerbForm, type SentenceToken } from "./measures-words.ts";
import { set, LEVEL, STATES, textOf } from "./measures-verbs.ts";

/** Small words between a level verb and its number. */
export const STEP = set(
  "to by at from past above below near around of for on a an the nearly almost about over um auf de en por",
);
/** BOUND_WORDS */
export const BOUND_WORDS = set(
  "between at least more than most fewer less over under up to as many much about around approximately some roughly nearly almost an estimated estimated another additional further total of a the no only just even exactly close well upward upwards in excess almost all each its his her their our another other first last mostly initial combined full whole entire record minimum maximum average al menos más de unos unas au moins plus environ mindestens mehr als rund etwa knapp fast",
);
/** Nouns that make a phrase one of time or manner rather than place or event. */
export const TIME_NOUN =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|day|days|week|weeks|month|months|year|years|quarter|morning|evening|night|afternoon|today|recent|total|all|addition|least|most|hours|decade|decades|time|part|fact|turn|response|statement|court|interview|custody|favour|favor|custody|exchange|order|front|case|row)\.?$/;
/** The noun phrase that starts at `at`: modifiers up to the first plural, or up to the word before anything that is no noun. */
export const nounPhrase = (
  tokens: readonly SentenceToken[],
  at: number,
  singular: boolean,
  partOf: boolean,
): { from: number; to: number } => {
  let to = at;
  let from = at;
  for (let index = at; index < Math.min(tokens.length, at + 7); index += 1) {
    const token = tokens[index] as SentenceToken;
    const next = tokens[index + 1];
    if (
      index === from &&
      (token.low === "more" ||
        token.low === "other" ||
        token.low === "others" ||
        token.low === "new" ||
        token.low === "additional" ||
        token.low === "-")
    ) {
      if (token.low !== "new") from = index + 1;
      // "a 50,000-strong crowd", "800-plus inmates"
      if (token.low === "-" && /^(?:strong|plus|odd)$/.test(next?.low ?? "")) {
        index += 1;
        from = index + 1;
      }
      to = token.low === "others" ? index : index + 1;
      if (token.low === "others") break;
      continue;
    }
    if (token.type === "determiner" && index === from && partOf) {
      from = index + 1;
      to = from;
      continue;
    }
    // "12 of the country's 47 counties"
    if (token.mention && index > from && /['’]s?$/.test(tokens[index - 1]?.text ?? "")) continue;
    if (
      token.type === "mark" ||
      token.type === "preposition" ||
      token.type === "auxiliary" ||
      token.type === "relative" ||
      token.type === "conjunction" ||
      token.type === "pronoun" ||
      token.type === "determiner" ||
      (token.type === "number" && !(token.mention?.kind === "other" && index > from))
    ) {
      // "women and children", "killed and wounded": one phrase only where a plural follows at once.
      break;
    }
    if (token.type === "adverb" && index > from) break;
    // "from 79 following an overnight count"
    if (token.low === "following" && next?.type === "determiner") break;
    const modifier =
      isVerbForm(token.low) &&
      next !== undefined &&
      (next.type === "word" || next.type === "verb") &&
      (isPlural(next.low) ||
        singular ||
        (/^\p{Lu}/u.test(next.text) && /(?:ed|ing|en)$/.test(token.low)) ||
        isPlural(tokens[index + 2]?.low ?? ""));
    // "a three-day strike": after such a number a word is what it lasts, whatever else it can be.
    const lasting =
      singular &&
      index === from &&
      token.type === "verb" &&
      tokens[at - 1]?.mention?.kind === "measure" &&
      !/(?:ed|ing)$/.test(token.low);
    const plain = lasting || token.type === "word" || token.mention?.kind === "other" || modifier;
    if (!plain) break;
    to = index + 1;
    if (
      isPlural(token.low) &&
      !(
        next &&
        next.type === "word" &&
        isPlural(next.low) &&
        /^\p{Lu}/u.test(token.text) &&
        !STATES.has(next.low)
      )
    )
      break;
    if (
      singular &&
      next &&
      (next.type === "verb" || isVerbForm(next.low)) &&
      !isPlural(tokens[index + 2]?.low ?? "")
    )
      break;
  }
  return { from, to };
};

/** Walks back over bounds, articles and adjectives to the word that governs a number. */
export const governor = (tokens: readonly SentenceToken[], at: number): number => {
  let index = at - 1;
  while (index >= 0) {
    const token = tokens[index] as SentenceToken;
    if (token.low === "that") break;
    if (token.type === "mark" && /^[$€£"“(]$/.test(token.text)) index -= 1;
    else if (
      token.type === "determiner" ||
      (BOUND_WORDS.has(token.low) &&
        !(
          token.low === "of" &&
          !/^(?:total|minimum|maximum|excess|average|record|combined|upwards?)$/.test(
            tokens[index - 1]?.low ?? "",
          )
        ) &&
        !(token.low === "to" && !/^up$/.test(tokens[index - 1]?.low ?? "")) &&
        !(token.low === "in" && tokens[index + 1]?.low !== "excess"))
    )
      index -= 1;
    else break;
  }
  return index;
};

/** The noun phrase that ends right before `end` (exclusive): a subject, or what stands before "of". */
export const phraseBefore = (tokens: readonly SentenceToken[], end: number, longest = 9): SentenceToken[] => {
  let from = end;
  while (from > 0 && end - from < longest) {
    const token = tokens[from - 1] as SentenceToken;
    if (
      token.type === "mark" &&
      token.text !== "'" &&
      token.text !== "’" &&
      !(token.text === "-" && tokens[from]?.start === token.end) &&
      token.text !== "&"
    )
      break;
    if (
      token.type === "auxiliary" ||
      token.type === "conjunction" ||
      token.type === "relative" ||
      token.type === "pronoun" ||
      (token.type === "number" && token.mention?.kind !== "date" && token.mention?.kind !== "other")
    )
      break;
    const lives = token.low === "lives" && tokens[from - 2]?.type === "determiner";
    if (token.type === "verb" && from === end && !lives) break;
    const deed =
      token.low.endsWith("ing") && /^(?:preposition|determiner)$/.test(tokens[from - 2]?.type ?? "");
    if (
      token.type === "verb" &&
      !deed &&
      !lives &&
      !/(?:ed|en)$/.test(token.low) &&
      !isName(token, tokens[0])
    )
      break;
    if (
      token.type === "preposition" &&
      !/^(?:of|in|for|from|on|at|off|near|per|to|among|with|by|de|der)$/.test(token.low)
    )
      break;
    from -= 1;
    // "forced the cancellation": the article opens the phrase where a verb goes before it.
    if (token.type === "determiner" && tokens[from - 1]?.type === "verb") break;
  }
  const phrase = tokens.slice(from, end);
  while (phrase.length > 0 && /^(?:determiner|preposition|adverb|conjunction)$/.test(phrase[0]?.type ?? ""))
    phrase.shift();
  while (phrase.length > 0 && /^(?:determiner|preposition|adverb)$/.test(phrase.at(-1)?.type ?? ""))
    phrase.pop();
  return phrase;
};

const AS_TIME = /^(?:on|in|by|since|until|during|before|after|last|this|next|at|over|within|throughout)$/;

/** The subject before a verb at `at`, auxiliaries and adverbs between them skipped, time phrases dropped. */
export const subjectBefore = (tokens: readonly SentenceToken[], at: number): SentenceToken[] => {
  let end = at;
  while (end > 0 && (tokens[end - 1]?.type === "auxiliary" || tokens[end - 1]?.type === "adverb")) end -= 1;
  // An insertion between subject and verb: "Ardent, based in Brill, cut"
  if (tokens[end - 1]?.text === ",") {
    for (let index = end - 2; index >= Math.max(0, end - 14); index -= 1)
      if (tokens[index]?.text === ",") {
        const before = phraseBefore(tokens, index);
        if (before.length > 0) return before;
        break;
      }
    end -= 1;
  }
  const long = phraseBefore(tokens, end, 15);
  // "The death toll from the earthquake that flattened parts of Velmar": what the relative says is not counted.
  const relative = long.findIndex((token) => token.low === "that");
  const phrase = relative > 0 ? long.slice(0, relative) : phraseBefore(tokens, end);
  const time = phrase.findIndex(
    (token, index) => index > 0 && AS_TIME.test(token.low) && TIME_NOUN.test(phrase[index + 1]?.low ?? ""),
  );
  return time > 0 ? phrase.slice(0, time) : phrase;
};

/** "of Congress", "of cholera": the phrase that completes a counted noun. */
export const scopeOf = (tokens: readonly SentenceToken[], at: number): string => {
  let to = at + 1;
  while (to < tokens.length && to - at < 6) {
    const next = tokens[to] as SentenceToken;
    if (
      next.type !== "word" &&
      next.type !== "determiner" &&
      !(next.type === "number" && next.mention?.kind === "other")
    )
      break;
    to += 1;
    if (isPlural(next.low)) break;
  }
  const phrase = tokens.slice(at, to);
  return phrase.length > 1 && !/^(?:whom|which|them)$/.test(phrase[1]?.low ?? "") ? textOf(phrase) : "";
};

const content = (token: SentenceToken): boolean =>
  (token.type === "word" &&
    !/^(?:years?|months?|weeks?|days?|\p{L}+day|each|per|earlier)$/u.test(token.low)) ||
  (token.type === "verb" &&
    !LEVEL.has(token.low) &&
    !/^(?:said|says|told|added|reported|announced)$/.test(token.low)) ||
  token.mention?.kind === "other";

/** Up to four content words of the clause before a number. */
export const contextBefore = (tokens: readonly SentenceToken[], at: number): string => {
  const words: SentenceToken[] = [];
  for (let index = at - 1; index >= 0 && words.length < 4; index -= 1) {
    const token = tokens[index] as SentenceToken;
    if (token.type === "mark" && /^[;:.!?"“”]$/.test(token.text)) break;
    if (token.mention && words.length > 0) break;
    if (content(token) && !BOUND_WORDS.has(token.low)) words.unshift(token);
  }
  return words.map((token) => token.text).join(" ");
};

/** Up to three content words of the clause after a number. */
export const contextAfter = (tokens: readonly SentenceToken[], at: number): string => {
  const words: SentenceToken[] = [];
  for (let index = at + 1; index < tokens.length && words.length < 3; index += 1) {
    const token = tokens[index] as SentenceToken;
    // The number's own clause; the next one only where that says nothing.
    if (words.length > 0 && (token.mention || (token.type === "mark" && token.text !== "-"))) break;
    if (token.type === "mark" && /^[.;!?”"]$/.test(token.text)) break;
    if (content(token)) words.push(token);
  }
  return words.map((token) => token.text).join(" ");
};

/** Whether a number is the whole of which the one before it is a part: "12 of the 40". */
export const isWhole = (tokens: readonly SentenceToken[], at: number): boolean => {
  const from = tokens[at - 1]?.type === "determiner" ? at - 2 : at - 1;
  return tokens[from]?.low === "of" && tokens[from - 1]?.mention?.kind === "count";
};

/** "26 foreigners from 14 countries died": the number behind the preposition at `at` only says where those before it are from. */
export const placesAnother = (tokens: readonly SentenceToken[], at: number): boolean => {
  if (!/^(?:from|in|across|at|de|en|dans|aus)$/.test(tokens[at]?.low ?? "")) return false;
  for (let index = at - 1; index >= Math.max(0, at - 4); index -= 1) {
    if (tokens[index]?.mention?.kind === "count") return index < at - 1;
    if (tokens[index]?.type !== "word" && tokens[index]?.low !== "of") return false;
  }
  return false;
};

/** The token behind a number, and behind what repeats it in brackets: "a $29.3bn (£22.8bn) profit", "40 or so phones". */
export const behind = (tokens: readonly SentenceToken[], at: number): number => {
  if (tokens[at + 1]?.low === "or" && /^(?:so|more|fewer|less)$/.test(tokens[at + 2]?.low ?? ""))
    return at + 3;
  if (tokens[at + 1]?.text !== "(" || !tokens.slice(at + 2, at + 5).some(({ mention }) => mention))
    return at + 1;
  const close = tokens.findIndex(({ text }, index) => index > at + 1 && index < at + 7 && text === ")");
  return close < 0 ? at + 1 : close + 1;
};
