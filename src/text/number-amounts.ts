/** Amounts: digits or words with their fraction and scale, Chinese numerals. */
import { isDash } from "./number-dates.ts";
import type { NumberLanguage } from "./number-lexicon.ts";
import { parseDigits, type DecimalStyle, type NumberToken } from "./number-tokens.ts";
import { readNumberWords, scaleOf } from "./number-words.ts";

/** A text cut into tokens, and how it writes numbers. */
export interface Reading {
  readonly tokens: readonly NumberToken[];
  readonly text: string;
  readonly language: NumberLanguage;
  readonly style: DecimalStyle;
}

/** A number before its unit is read, up to token `to`. */
export interface Amount {
  readonly value: number;
  readonly to: number;
  readonly ordinal: boolean;
  readonly vague: boolean;
  readonly scaled: boolean;
}

/** Signs that are fractions. */
export const FRACTIONS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    "½": 1 / 2,
    "¼": 1 / 4,
    "¾": 3 / 4,
    "⅓": 1 / 3,
    "⅔": 2 / 3,
    "⅛": 1 / 8,
    "⅜": 3 / 8,
    "⅝": 5 / 8,
    "⅞": 7 / 8,
  }),
);
/** Long words that scale digits whatever the text's language is taken for: "7,3 Millionen" in a line of English. */
const SCALES_ANYWHERE: ReadonlyMap<string, number> = new Map(
  Object.entries({
    millones: 1e6,
    millionen: 1e6,
    milhao: 1e6,
    milhoes: 1e6,
    milioni: 1e6,
    miljoen: 1e6,
    miljoner: 1e6,
    millioner: 1e6,
    milliards: 1e9,
    milliarden: 1e9,
    bilhoes: 1e9,
    miliardi: 1e9,
    miljard: 1e9,
  }),
);
const SHORT_SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    k: 1e3,
    m: 1e6,
    b: 1e9,
    bn: 1e9,
    mn: 1e6,
    mln: 1e6,
    bln: 1e9,
    tn: 1e12,
    trn: 1e12,
    mio: 1e6,
    mrd: 1e9,
    t: 1e12,
  }),
);
const HAN_SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({ 十: 10, 百: 100, 千: 1e3, 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 }),
);
const HAN_DIGITS = "〇一二三四五六七八九";
const HAN_COUNTERS = /^[人名个個死伤傷岁歲年月日天次辆架艘间戶户万亿]/u;

/** "7-3/8", "2 1/2", "1/2 pct": a simple fraction at token `at`. */
const fractionAt = ({ tokens }: Reading, at: number): number | null => {
  const [top, slash, bottom] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (
    top?.type !== "digits" ||
    slash?.text !== "/" ||
    !slash.joined ||
    bottom?.type !== "digits" ||
    !bottom.joined
  )
    return null;
  const [over, under] = [Number(top.text), Number(bottom.text)];
  return [2, 3, 4, 5, 8, 16, 32, 64].includes(under) && over < under && tokens[at + 3]?.text !== "/"
    ? over / under
    : null;
};

/** A scale after the number whose next token is `at`: " million", "bn", "-million", "万". */
const scaleAfter = (reading: Reading, at: number, money: boolean): { factor: number; to: number } | null => {
  const { tokens, language } = reading;
  const from = tokens[at]?.text === "-" && tokens[at]?.joined && tokens[at + 1]?.joined ? at + 1 : at;
  const token = tokens[from];
  if (!token) return null;
  const han = HAN_SCALES.get(token.text);
  if (han !== undefined && token.joined) return { factor: han, to: from + 1 };
  if (token.type !== "word") return null;
  if (token.word.length > 1) {
    const factor =
      scaleOf(token.word, language) ??
      SCALES_ANYWHERE.get(token.word) ??
      (token.joined || money ? SHORT_SCALES.get(token.word) : undefined);
    return factor === undefined || token.word === "score" ? null : { factor, to: from + 1 };
  }
  if (!token.joined || from !== at) return null;
  const counted =
    /^(?:people|users|followers|views|jobs|copies|viewers|dollars?|euros?|pounds?|barrels|tonnes|tons|shares|customers|subscribers|votes|voters|residents|households|homes|passengers|vehicles|cars|workers|children|visitors|tourists|refugees|doses)$/;
  if (token.text === "K" || token.text === "k") return { factor: 1e3, to: from + 1 };
  if (/^[MmBbT]$/.test(token.text) && (money || counted.test(tokens[from + 1]?.word ?? "")))
    return { factor: SHORT_SCALES.get(token.word) ?? 1, to: from + 1 };
  return null;
};

/**
 * Whether English digits may go on after a space: "12 500 people", and neither "Boeing 737 800" nor "on May 12 500
 * people" nor "call 116 123", in a text that does not group with commas.
 */
const mayGroup = ({ tokens, text }: Reading, at: number): boolean => {
  const [before, next, after] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  return (
    tokens[at]?.text.startsWith("0") === false &&
    /^\d{3}$/u.test(next?.text ?? "") &&
    after?.type === "word" &&
    /^\p{Ll}{3}/u.test(after.text) &&
    (before === undefined || (before.type === "word" && /^\p{Ll}/u.test(before.text))) &&
    !/^(?:in|by|on|since|call|phone|dial|text|number|no|flight|route|of)$/u.test(before?.word ?? "") &&
    !/\d,\d{3}/u.test(text)
  );
};

/** Digits at token `at` with their fraction and scale. */
const digitAmount = (reading: Reading, at: number, money: boolean): Amount | null => {
  const { tokens } = reading;
  const token = tokens[at] as NumberToken;
  const alone = fractionAt(reading, at);
  let value = alone;
  let to = at + 3;
  if (alone === null) {
    const parsed = parseDigits(token.text, reading.style);
    if (!parsed) return null;
    ({ value } = parsed);
    to = at + 1;
    // French and others group with plain spaces: "12 300 personnes"; English does so in South Africa: "R4 365".
    if ((reading.language !== "en" || money || mayGroup(reading, at)) && /^\d{1,3}$/.test(token.text)) {
      let digits = token.text;
      while (
        to - at < 5 &&
        tokens[to]?.type === "digits" &&
        /^\d{3}$/.test(tokens[to]?.text ?? "") &&
        reading.text.slice(tokens[to - 1]?.end, tokens[to]?.start) === " "
      ) {
        digits += tokens[to]?.text ?? "";
        to += 1;
      }
      value = Number(digits);
    }
    const sign = FRACTIONS.get(tokens[to]?.text ?? "");
    const apart = isDash(tokens[to]) && tokens[to]?.joined ? to + 1 : to;
    const fraction = fractionAt(reading, apart);
    if (sign !== undefined && tokens[to]?.joined) [value, to] = [value + sign, to + 1];
    else if (fraction !== null && Number.isInteger(value)) [value, to] = [value + fraction, apart + 3];
    else if (tokens[to]?.word === "and" && tokens[to + 1]?.word === "a" && tokens[to + 2]?.word === "half")
      [value, to] = [value + 0.5, to + 3];
    if (tokens[to]?.joined && /^(?:st|nd|rd|th)$/.test(tokens[to]?.text ?? ""))
      return { value, to: to + 1, ordinal: true, vague: false, scaled: false };
  }
  let scaled = false;
  for (let step = 0; step < 2; step += 1) {
    const scale = scaleAfter(reading, to, money);
    if (!scale) break;
    value = Number((Number(value) * scale.factor).toPrecision(15));
    ({ to } = scale);
    scaled = true;
  }
  return { value: value as number, to, ordinal: false, vague: false, scaled };
};

/** Chinese and Japanese numerals before a counter: 三十二人, 两百万. */
const hanAmount = ({ tokens }: Reading, at: number): Amount | null => {
  let [total, section, digit, to] = [0, 0, 0, at];
  for (; to - at < 16; to += 1) {
    const sign = (tokens[to]?.text ?? "").replace(/[两兩]/u, "二");
    const scale = HAN_SCALES.get(sign);
    if (scale === undefined && (!HAN_DIGITS.includes(sign) || sign === "")) break;
    if (scale === undefined) digit = HAN_DIGITS.indexOf(sign);
    else if (scale < 1e4) [section, digit] = [section + (digit || 1) * scale, 0];
    else [total, section, digit] = [(total + section + digit) * scale, 0, 0];
  }
  if (to === at || !HAN_COUNTERS.test(tokens[to]?.text ?? "")) return null;
  return { value: total + section + digit, to, ordinal: false, vague: false, scaled: false };
};

/** Reads the amount that starts at token `at`; null where none does. `money`: a currency stands before it. */
export const amountAt = (reading: Reading, at: number, money: boolean): Amount | null => {
  const token = reading.tokens[at];
  if (!token) return null;
  if (token.type === "digits") return digitAmount(reading, at, money);
  if (token.type === "sign") {
    const fraction = FRACTIONS.get(token.text);
    return fraction === undefined
      ? null
      : { value: fraction, to: at + 1, ordinal: false, vague: false, scaled: false };
  }
  if (/^\p{Script=Han}/u.test(token.text)) return hanAmount(reading, at);
  if (token.word === "half" && /^an?$/.test(reading.tokens[at + 1]?.word ?? "")) {
    const factor = scaleOf(reading.tokens[at + 2]?.word ?? "", "en");
    if (factor !== null) return { value: factor / 2, to: at + 3, ordinal: false, vague: false, scaled: true };
  }
  // "medio millar", "eine halbe Million", "un demi-million"
  const opens = /^(?:une?|eine|an?)$/.test(token.word) ? at + 1 : at;
  if (/^(?:medio|media|halbe|demi)$/.test(reading.tokens[opens]?.word ?? "")) {
    const named = reading.tokens[opens + 1]?.text === "-" ? opens + 2 : opens + 1;
    const factor = scaleOf(reading.tokens[named]?.word ?? "", reading.language);
    if (factor !== null && factor >= 12)
      return { value: factor / 2, to: named + 1, ordinal: false, vague: false, scaled: true };
  }
  const words = readNumberWords(reading.tokens, at, reading.language);
  if (!words) return null;
  const halves = [0, 1, 2].map((step) => reading.tokens[words.to + step]?.word).join(" ");
  const scaled = scaleOf(reading.tokens[words.to - 1]?.word ?? "", reading.language);
  const then = halves === "and a half" ? scaleOf(reading.tokens[words.to + 3]?.word ?? "", "en") : null;
  if (then !== null && scaled === null)
    return { ...words, value: (words.value + 0.5) * then, to: words.to + 4, scaled: true };
  if (halves === "and a half")
    return { ...words, value: words.value + 0.5 * (scaled ?? 1), to: words.to + 3, scaled: scaled !== null };
  return { ...words, scaled: scaled !== null };
};
