/** The pieces that numbers are read from: words, runs of digits, and single signs, in one linear pass. */
import type { Span } from "../types.ts";

/** A word, a run of digits (with its separators), or one other character; never white space. */
export interface NumberToken extends Span {
  readonly text: string;
  /** Lower case, without diacritics or a trailing possessive. */
  readonly word: string;
  readonly type: "word" | "digits" | "sign";
  /** Whether it follows the token before without white space. */
  readonly joined: boolean;
}

/** How a text writes decimals; decides whether "1.234" is more or less than two. */
export type DecimalStyle = "point" | "comma";

// A digit run takes its separators along; which of them group and which divide is settled in `parseDigits`.
// Letters of scripts without spaces (Han) come one at a time, so that a scale such as 万 stands alone.
const TOKEN =
  /[\p{Nd}]+(?:[.,'’٬٫\u00a0\u202f\u2009][\p{Nd}]+)*|\p{Script=Han}|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|\S/gu;
const ASCII_WORD = /^[a-z]+$/;

/** Lower case, without Latin diacritics, Arabic vowel signs or a possessive ending. */
export const foldNumberWord = (word: string): string => {
  const lower = word.toLowerCase();
  if (ASCII_WORD.test(lower)) return lower;
  return lower
    .replace(/['’]s?$/u, "")
    .normalize("NFD")
    .replace(/[\p{M}ـ]/gu, "")
    .replace(/ß/g, "ss")
    .replace(/[أإآ]/g, "ا")
    .replace(/[ىئ]/g, "ي");
};

/** Splits a text into the tokens that numbers are read from. Linear in the text's length. */
export const tokenizeNumbers = (text: string): NumberToken[] => {
  const tokens: NumberToken[] = [];
  let before = -1;
  for (const match of text.matchAll(TOKEN)) {
    const [piece] = match;
    const first = piece.codePointAt(0) ?? 0;
    const isDigits = first < 128 ? first >= 48 && first <= 57 : /^\p{Nd}/u.test(piece);
    const isWord = !isDigits && (first < 128 ? /^[A-Za-z]/.test(piece) : /^[\p{L}\p{M}]/u.test(piece));
    const end = match.index + piece.length;
    tokens.push({
      start: match.index,
      end,
      text: piece,
      word: isWord ? foldNumberWord(piece) : piece,
      type: isDigits ? "digits" : isWord ? "word" : "sign",
      joined: match.index === before,
    });
    before = end;
  }
  return tokens;
};

/** Digits of any script as ASCII digits; Arabic separators as their ASCII likes. */
const toAscii = (digits: string): string =>
  digits.replace(/[^0-9.,']/gu, (character) => {
    if (character === "٬" || character === "’") return "'";
    if (character === "٫") return ";";
    if (/\s/u.test(character)) return " ";
    const code = character.codePointAt(0) ?? 0;
    // Every decimal digit block of Unicode starts at a multiple of 16, or at 6 beyond one.
    const zero = /\p{Nd}/u.test(String.fromCodePoint(code - (code % 16)))
      ? code - (code % 16)
      : code - ((code - 6) % 16);
    return String(code - zero);
  });

/** A digit run read as one number; null where it is none ("10.20.30" as a list or an address). */
interface ParsedDigits {
  readonly value: number;
  /** Whether separators group its thousands: such a number is no year. */
  readonly grouped: boolean;
  readonly decimal: boolean;
}

const toNumber = (digits: string): number => Math.min(Number(digits), Number.MAX_VALUE);

/**
 * Reads a digit run: "1,234", "1.234", "1 234", "12,34,567", "2.5", "2,5". One separator before exactly three digits
 * groups, unless it is the style's own decimal sign or the number starts with 0.
 */
export const parseDigits = (printed: string, style: DecimalStyle): ParsedDigits | null => {
  const text = toAscii(printed);
  if (/^\d+$/.test(text)) return { value: toNumber(text), grouped: false, decimal: false };
  if (/;/.test(text)) {
    const [whole = "", fraction = "", ...more] = text.split(";");
    if (more.length > 0 || !/^\d+$/.test(fraction)) return null;
    return { value: toNumber(`${whole.replace(/\D/g, "")}.${fraction}`), grouped: false, decimal: true };
  }
  const marks = [...new Set(text.replace(/\d/g, ""))];
  const parts = text.split(/\D/);
  const [first = ""] = parts;
  const last = parts.at(-1) ?? "";
  if (marks.length === 1) {
    const [mark] = marks;
    const inThrees = parts.slice(1).every((part) => part.length === 3) && first.length <= 3;
    const indian = mark === "," && /^\d{1,2}(?:,\d{2})+,\d{3}$/.test(text);
    const single = parts.length === 2;
    const dividing = single && (first === "0" || mark === (style === "point" ? "." : ","));
    if ((inThrees || indian) && !dividing && (first !== "0" || !single))
      return { value: toNumber(parts.join("")), grouped: true, decimal: false };
    if (single && (mark === "." || mark === ","))
      return { value: toNumber(`${first}.${last}`), grouped: false, decimal: true };
    return null;
  }
  // Two kinds of mark: the last one divides, all others group: "1.234,5", "1,234.5".
  const divider = text.match(/\D(?=\d+$)/)?.[0] ?? "";
  const whole = text.slice(0, text.length - last.length - 1);
  if (marks.length > 2 || whole.includes(divider) || !/^\d{1,3}(?:\D\d{3})+$/.test(whole)) return null;
  return { value: toNumber(`${whole.replace(/\D/g, "")}.${last}`), grouped: true, decimal: true };
};
