/** What each UTF-16 unit is to a word: the table behind segmentation, filled as characters are met. */

/** The classes of characters that segmentation tells apart. */
export const CHARACTER = {
  unknown: 0,
  /** White space, punctuation and symbols: ends a word. */
  separator: 1,
  letter: 2,
  digit: 3,
  /** Joins letters on both sides: "Israel's", "l'accord". */
  apostrophe: 4,
  /** Full stop and comma: join digits on both sides; a full stop also joins the letters of "U.S.". */
  stop: 5,
  /** Marks and invisible characters: part of the word they stand in, never a word of their own. */
  joiner: 6,
  /** Han, kana and Hangul: written without spaces that could be trusted, indexed as pairs of characters. */
  ideograph: 7,
  /** Thai, Lao, Khmer, Burmese: no spaces, and only a dictionary tells where words end. */
  unspaced: 8,
  /** Half of a character beyond the basic plane. */
  surrogate: 9,
  /** No-break spaces, which group the digits of a number in French and others. */
  groupSpace: 10,
} as const;

/** The classes met so far, by UTF-16 unit; `CHARACTER.unknown` where `characterClass` was not asked yet. */
export const characterTable: Uint8Array = new Uint8Array(0x10000);

const APOSTROPHES = "'\u2019\u2018\u02BC\u2032\uFF07\u05F3`\u00B4";
const IGNORED = /[\p{Cf}\p{VS}\u0640]/u;

const classify = (code: number): number => {
  if (code >= 0xd800 && code <= 0xdfff) return CHARACTER.surrogate;
  const character = String.fromCharCode(code);
  if (APOSTROPHES.includes(character)) return CHARACTER.apostrophe;
  if (code === 0x2e || code === 0x2c || code === 0x66b || code === 0x66c) return CHARACTER.stop;
  if (code === 0xa0 || code === 0x2009 || code === 0x202f) return CHARACTER.groupSpace;
  if (IGNORED.test(character) || /\p{M}/u.test(character)) {
    return /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(character)
      ? CHARACTER.unspaced
      : CHARACTER.joiner;
  }
  if (/\p{Nd}/u.test(character)) return CHARACTER.digit;
  // U+30FC, the long-vowel sign, belongs to katakana although its script is "Common".
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u30FC]/u.test(character)) {
    return /[\p{L}\p{N}]/u.test(character) ? CHARACTER.ideograph : CHARACTER.separator;
  }
  if (/[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(character)) {
    return /\p{L}/u.test(character) ? CHARACTER.unspaced : CHARACTER.separator;
  }
  // U+05F4 stands inside Hebrew abbreviations.
  return /[\p{L}\p{N}_\u05F4]/u.test(character) ? CHARACTER.letter : CHARACTER.separator;
};

/** The class (of `CHARACTER`) of a UTF-16 unit. */
export const characterClass = (code: number): number => {
  const known = characterTable[code]!;
  if (known !== CHARACTER.unknown) return known;
  return (characterTable[code] = classify(code));
};
