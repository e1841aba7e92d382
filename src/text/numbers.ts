/**
 * Every number of a text: digits and words, with value, bound, unit and kind. The citation check and the figures ledger
 * both read numbers from here, so that "2.3 million" and "2,300,000" are one value everywhere.
 */
import type { Span } from "../types.ts";
import { boundAround, type NumberBound } from "./number-bounds.ts";
import { amountAt, FRACTIONS, type Amount, type Reading } from "./number-amounts.ts";
import { isDash, type NumberKind } from "./number-dates.ts";
import { ageAt } from "./number-ages.ts";
import { isNumbered, specialAt } from "./number-kinds.ts";
import { numberLanguage, numberLanguageOf } from "./number-language.ts";
import { partOfScaleAt, pointsAt, ratioAt, shareAt } from "./number-shares.ts";
import { parseDigits, tokenizeNumbers, type NumberToken } from "./number-tokens.ts";
import { opensNumber } from "./number-words.ts";
import { currencyBefore } from "./number-currencies.ts";
import { unitAfter } from "./number-units.ts";

export type { NumberBound, NumberKind };

/** A number where it stands: `text.slice(start, end)` equals `printed`, currency sign and unit included. */
export interface NumberMention extends Span {
  readonly printed: string;
  /** In `unit`; percentages as written (80 for "80%"), clock times in hours. Finite. */
  readonly value: number;
  /** The upper end of a range, else null. */
  readonly upper: number | null;
  readonly bound: NumberBound;
  /** "%", "USD", "km", "months" …; null for a plain count. */
  readonly unit: string | null;
  /** `other`: scores, addresses, list marks, phone numbers, and numbers inside names. */
  readonly kind: NumberKind;
}
const HAN = /^\p{Script=Han}/u;
const RANGE_WORDS: Record<string, readonly string[]> = {
  to: ["to", "a", "à", "bis", "إلى", "الى", "through"],
  or: ["or", "o", "ou", "oder"],
  and: ["and", "y", "et", "und", "و"],
};
const BETWEEN = new Set(["between", "entre", "zwischen", "بين"]);
const CHANGED_BY = /^(?:rose|fell|dropped|gained|lost|climbed|slipped|jumped|slid|added|shed|up|down)$/;
const CHANGE =
  /\b(?:from|de|desde|von|rose|fell|grew|increas\w*|decreas\w*|climb\w*|drop\w*|jump\w*|cut|raised?|up|down|slipp\w*|declin\w*|gain\w*|lost|compared)\b[^.]{0,30}$/i;

/** The upper end of a range that starts before token `at`; null where the words say no range. */
const rangeEnd = (
  reading: Reading,
  from: number,
  first: Amount,
  at: number,
  unit: string | null,
): { amount: Amount; value: number } | null => {
  const { tokens, text } = reading;
  const joiner = tokens[at];
  if (!joiner || first.ordinal || first.vague) return null;
  const words = Object.entries(RANGE_WORDS).find(([, list]) => list.includes(joiner.word))?.[0];
  const dash = isDash(joiner) && joiner.joined === (tokens[at + 1]?.joined ?? false);
  if (!words && !dash) return null;
  const before = currencyBefore(tokens, from);
  const lead = tokens[(before?.from ?? from) - 1]?.word ?? "";
  if (words === "and" && !BETWEEN.has(lead)) return null;
  if (
    words === "to" &&
    /^(?:from|de|desde|von)$/.test(lead) &&
    (unit !== null ||
      CHANGE.test(text.slice(Math.max(0, (tokens[from]?.start ?? 0) - 70), tokens[from - 1]?.start ?? 0)))
  )
    return null;
  // "Texaco dropped 3-1/2 to 28-3/8": by how much, and to what.
  const by = lead === "by" && CHANGED_BY.test(tokens[from - 2]?.word ?? "");
  if (
    words === "to" &&
    (CHANGED_BY.test(lead) || by) &&
    unit === null &&
    unitAfter(tokens, at + 2, false, text) === null
  )
    return null;
  const currency = currencyBefore(tokens, at + 2);
  const start = currency || tokens[at + 1]?.text === "$" ? at + 2 : at + 1;
  const second = amountAt(reading, start, unit !== null);
  if (!second || second.ordinal || second.vague || specialAt(tokens, start, text)?.kind === "date")
    return null;
  // "8% to $12.4 billion", "6% to 18.4 billion euros", "0.4% to 11.62 per euro" are a change and a level.
  const closing = currency?.unit ?? unitAfter(tokens, second.to, second.scaled, text)?.unit ?? null;
  if (unit !== null && (currency !== null || closing !== null || unit === "%") && closing !== unit)
    return null;
  const base =
    first.scaled || !second.scaled
      ? first.value
      : first.value * 10 ** Math.floor(Math.log10(second.value / mantissa(reading, start, second)) + 0.5);
  const small = words === "or" ? second.value - base <= Math.max(2, base) : second.value <= base * 20 + 20;
  return second.value > base && small ? { amount: second, value: base } : null;
};

/** What an amount would be without its scale word. */
const mantissa = ({ tokens, style }: Reading, at: number, amount: Amount): number => {
  const token = tokens[at];
  const plain = token?.type === "digits" ? parseDigits(token.text, style)?.value : undefined;
  return plain ?? amount.value / 10 ** (3 * Math.floor(Math.log10(Math.max(amount.value, 1)) / 3));
};

/**
 * Reads every number of a text, in order and without overlap. Linear in the text's length; never throws.
 * `code` is the text's ISO 639-1 language; without it the commonest words decide.
 */
export const findNumbers = (text: string, code = "und"): NumberMention[] => {
  const tokens = tokenizeNumbers(text);
  const language = numberLanguageOf(code) ?? numberLanguage(tokens);
  const reading: Reading = {
    tokens,
    text,
    language,
    style: language === "en" || language === "ar" ? "point" : "comma",
  };
  const found: NumberMention[] = [];
  const push = (from: number, to: number, rest: Omit<NumberMention, "start" | "end" | "printed">): void => {
    const [start, end] = [(tokens[from] as NumberToken).start, (tokens[to - 1] as NumberToken).end];
    found.push({ start, end, printed: text.slice(start, end), ...rest });
  };
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at] as NumberToken;
    if (token.type === "sign" && !FRACTIONS.has(token.text)) {
      at += 1;
      continue;
    }
    if (token.type === "word" && !opensNumber(token.word, language) && !HAN.test(token.text)) {
      at += 1;
      continue;
    }
    const special = token.type === "digits" ? specialAt(tokens, at, text) : null;
    if (special) {
      // Each number of a date or a score is a mention of its own, so that each can be looked for.
      const single = special.kind === "time";
      for (let index = at; index < (single ? at + 1 : special.to); index += 1) {
        if (tokens[index]?.type !== "digits") continue;
        const value =
          special.value ??
          parseDigits(tokens[index]?.text ?? "", reading.style)?.value ??
          Number.parseFloat(tokens[index]?.text ?? "");
        push(index, single || special.to === at + 2 ? special.to : index + 1, {
          value: Number.isFinite(value) ? value : 0,
          upper: null,
          bound: "exactly",
          unit: null,
          kind: special.kind,
        });
      }
      at = special.to;
      continue;
    }
    const money = currencyBefore(tokens, at);
    const points = pointsAt(reading, at);
    const part = points ?? partOfScaleAt(reading, at);
    const share = part ? null : (shareAt(reading, at) ?? ratioAt(reading, at));
    const first = part ?? share ?? amountAt(reading, at, money !== null);
    if (!first) {
      at += 1;
      continue;
    }
    const age = share ? null : ageAt(tokens, at, first.to, first.value);
    if (age !== null) {
      push(at, first.to, {
        value: first.value,
        upper: null,
        bound: boundAround(text, token.start, tokens[first.to - 1]?.end ?? token.end),
        unit: "years",
        kind: "age",
      });
      at = age;
      continue;
    }
    const ownUnit = share || first.ordinal ? null : unitAfter(tokens, first.to, first.scaled, text);
    const range =
      share || points
        ? null
        : rangeEnd(reading, at, first, ownUnit?.to ?? first.to, money?.unit ?? ownUnit?.unit ?? null);
    const last = range?.amount ?? first;
    const unit = range ? (unitAfter(tokens, last.to, last.scaled, text) ?? ownUnit) : ownUnit;
    const to = Math.max(last.to, unit && !first.ordinal ? unit.to : 0);
    let from = money && (tokens[money.from]?.start ?? 0) >= (found.at(-1)?.end ?? 0) ? money.from : at;
    const sign = tokens[from - 1];
    const negative =
      token.type === "digits" &&
      ((sign?.text === "−" && token.joined) ||
        (sign?.word === "minus" && tokens[from - 2]?.type !== "digits" && tokens[from - 2]?.word !== "or") ||
        (isDash(sign) &&
          tokens[from]?.joined === true &&
          (!sign?.joined || tokens[from - 2]?.text === "(") &&
          unit !== null &&
          sign?.text !== "—"));
    if (negative && (sign?.start ?? 0) >= (found.at(-1)?.end ?? 0)) from -= 1;
    const kind: NumberKind =
      share || points ? "percent" : first.ordinal ? "ordinal" : money ? "money" : (unit?.kind ?? "count");
    const start = tokens[from]?.start ?? token.start;
    const end = tokens[to - 1]?.end ?? token.end;
    const bound = boundAround(text, start, end);
    // "one-off", "one-sided"
    const compound =
      kind === "count" &&
      ((first.value === 1 && isDash(tokens[to]) && tokens[to]?.joined === true) ||
        isNumbered(tokens, at, to));
    push(from, to, {
      value: (range?.value ?? first.value) * (negative ? -1 : 1),
      upper: range ? range.amount.value : null,
      bound: range ? "between" : bound === "exactly" && first.vague ? "at-least" : bound,
      unit: points ? "percentage points" : share ? "%" : (money?.unit ?? unit?.unit ?? null),
      kind: compound ? "other" : kind,
    });
    at = to;
  }
  return found;
};
