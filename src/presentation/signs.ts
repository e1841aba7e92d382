/** The signs and set words of a reply. */
import type { Figure, Query, Verdict } from "../types.ts";
import { magnitudeWords } from "./magnitudes.ts";
import { numeralOf } from "./numerals.ts";
import type { Words } from "./words/index.ts";

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** 12 -> "¹²". Whole numbers from 0. */
export const superscript = (number: number): string =>
  String(number).replace(/\d/g, (digit) => SUPERSCRIPTS.charAt(Number(digit)));

const VERDICT_SIGNS: Record<Verdict, string> = {
  differ: "≠",
  "changed-over-time": "→",
  agree: "=",
  "different-measures": "∥",
  "single-outlet": "◇",
};

/** "≠ differ": the word always stands beside the sign. */
export const verdictWords = (verdict: Verdict, words: Words): string =>
  `${VERDICT_SIGNS[verdict]} ${words.verdicts[verdict]}`;

/** Words that carry their bound in themselves, as a newspaper prints them. */
const BOUNDED_ALREADY =
  /^\s*(?:at least|more than|over|above|about|around|some|nearly|almost|roughly|approximately|up to|as many as|no more than|fewer than|less than|under|between|entre|zwischen|from|an? estimated|several|a few|a dozen)\b/iu;

/** The word that a range whose ends are joined like this is opened with, in the language of the article: "35 and 40" alone are two figures. */
const JOINED: readonly (readonly [RegExp, string])[] = [
  [/\sand\s/iu, "between"],
  [/\s(?:y|e|et)\s/iu, "entre"],
  [/\sund\s/iu, "zwischen"],
];

/** Digits alone, or a range of them. */
const BARE_SHARE = /^(?:[\p{N}\s.,/–-]|(?<!\p{L})(?:to|and|y|e|et|und|bis|a|à|إلى|و)(?!\p{L}))+$/iu;

/**
 * A figure as a reader says it: "at least 31", "about 80%". The digits are those printed, "nine" is 9, and words of quantity are the
 * reader's.
 */
export const figureWords = (
  figure: Pick<Figure, "printed" | "value" | "bound" | "unit">,
  words: Words,
): string => {
  const printed = numeralOf(figure) ?? figure.printed.replace(/\s+/gu, " ").trim();
  const magnitude = magnitudeWords(printed, words);
  // Dozens are at least some: who says so has said it.
  if (magnitude !== null)
    return figure.bound === "up-to" || figure.bound === "more-than" || figure.bound === "about"
      ? words.bounds[figure.bound](magnitude)
      : magnitude;
  // "10 to 12" of a hundred; "one in 12" and "two-fifths" are shares as they are printed.
  const percent = figure.unit === "%" && BARE_SHARE.test(printed) ? "%" : "";
  const { bound } = figure;
  const digits = `${printed}${percent}`;
  if (bound === "exactly" || BOUNDED_ALREADY.test(printed)) return digits;
  if (bound === "between") {
    const [, opening] = JOINED.find(([joint]) => joint.test(printed)) ?? [];
    return opening === undefined ? digits : `${opening} ${digits}`;
  }
  return words.bounds[bound](digits);
};

/** Nobody is named by a pronoun, nor by a word that opens a clause: "They", "it additionally", "if". */
const UNNAMED =
  /^(?:he|she|it|they|we|i|you|one|who|if|as|that|this|él|ella|il|elle|on|er|sie|es)(?:\s\p{L}+)?$/iu;

/** Whose figure it is: "harbour police", or "no attribution". */
export const attributionWords = (attributedTo: string | null, words: Words): string =>
  attributedTo === null || UNNAMED.test(attributedTo) ? words.answer.noAttribution : attributedTo;

/** The filters of a query, or nothing: "only El Faro", "since 4 Mar 2031". */
export const filterWords = (query: Query, words: Words): string[] => [
  ...(query.outlets.length > 0 ? [words.answer.onlyOutlets(query.outlets.join(words.comma))] : []),
  ...(query.since ? [words.answer.since(words.date(query.since))] : []),
  ...(query.until ? [words.answer.until(words.date(query.until))] : []),
  ...(query.language ? [words.answer.inLanguage(query.language)] : []),
];
