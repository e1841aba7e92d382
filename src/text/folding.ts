/** Folding: the one spelling under which all printings of a word meet. */

const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  ħ: "h",
  ı: "i",
  þ: "th",
  // Persian and Urdu letters on Arabic keyboards, and Arabic's interchangeable spellings (Larkey et al. 2007).
  ی: "ي",
  ى: "ي",
  ک: "ك",
  ة: "ه",
  آ: "ا",
  أ: "ا",
  إ: "ا",
  ٱ: "ا",
};

const APOSTROPHE = /['\u2019\u2018\u02BC\u2032\uFF07\u05F3`\u00B4]/g;
/** Elided articles and prepositions of French, Italian and Catalan: "l'accord", "dell'acqua". */
const ELIDED = /^(?:[ldjnsctm]|qu|lorsqu|puisqu|jusqu|un|all|dall|dell|nell|sull|coll|quell|quest)'(?=..)/;
const INVISIBLE = /[\p{Cf}\p{VS}\u0640]/gu;
/** Latin, Greek and Cyrillic diacritics, Hebrew points, Arabic vowels. Marks of other scripts are letters there. */
const MARKS =
  /[\u0300-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u064B-\u065F\u0670\u06D6-\u06ED]/g;
/** The same without Latin, Greek and Cyrillic ones, which stemmers need. */
const VOWEL_POINTS = /[\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u064B-\u065F\u0670\u06D6-\u06ED]/g;

const isAscii = (word: string): boolean => {
  for (let at = 0; at < word.length; at += 1) if (word.charCodeAt(at) > 127) return false;
  return true;
};

const hasOnlyDigits = (word: string): boolean => {
  for (let at = 0; at < word.length; at += 1) if ((word.charCodeAt(at) - 48) >>> 0 > 9) return false;
  return true;
};

/** Digits of every script as 0-9. */
const latinDigits = (text: string): string => {
  if (isAscii(text)) return text;
  return text.replace(/\p{Nd}/gu, (character) => {
    const code = character.codePointAt(0)!;
    if (code < 128) return character;
    // Every script's ten digits lie in a row that starts at a multiple of 16, or at 6 (and 0 of 16) beyond one.
    let zero = code;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
    return String(code - zero);
  });
};

/** Folds a number: digit grouping goes, the decimal sign is a full stop: "32,070" and "32 070" are "32070". */
const foldNumber = (number: string, decimalComma: boolean): string => {
  if (hasOnlyDigits(number)) return number;
  const plain = latinDigits(number)
    .replace(/[\u00A0\u2009\u202F\u066C]/g, "")
    .replace(/\u066B/g, ".");
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) && !(decimalComma && /^\d+,\d+$/.test(plain))) {
    return plain.replaceAll(",", "");
  }
  if (
    /^\d{1,3}(\.\d{3}){2,}(,\d+)?$/.test(plain) ||
    (decimalComma && /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(plain))
  ) {
    return plain.replaceAll(".", "").replace(",", ".");
  }
  return plain.replaceAll(",", decimalComma ? "." : ",");
};

const COMMA_LANGUAGES = new Set(
  "de es fr it pt nl da sv no nb nn fi pl cs sk ru uk tr id el ro hu bg".split(" "),
);

/**
 * The word in lower case, compatibility forms unified, without possessive and elision, but with the accents that
 * stemmers look at. `language` (ISO 639-1) tells how numbers are grouped.
 */
export const normaliseWord = (word: string, language?: string): string => {
  let plain = word.toLowerCase();
  if (!isAscii(plain)) {
    // Case once more: compatibility forms may unfold to capitals.
    plain = plain.normalize("NFKC").toLowerCase();
    plain = plain.replace(INVISIBLE, "").replace(VOWEL_POINTS, "").replace(APOSTROPHE, "'");
  }
  if (/^\p{Nd}/u.test(plain)) {
    const number = /^[\p{Nd}.,\u00A0\u2009\u202F\u066B\u066C ]+/u.exec(word)?.[0] ?? "";
    if (number.length === word.length) return foldNumber(number, COMMA_LANGUAGES.has(language ?? ""));
    return latinDigits(plain)
      .replace(/^(\d+)'?s$/, "$1")
      .replaceAll("'", "");
  }
  if (plain.includes("'")) {
    plain = plain.replace(/'s$/, "").replace(ELIDED, "").replaceAll("'", "");
  }
  return plain.includes(".") ? plain.replaceAll(".", "") : plain;
};

/** Takes the accents and diacritics off a normalised word, and spells special letters plainly. */
export const foldAccents = (word: string): string => {
  if (isAscii(word)) return word;
  const bare = word.normalize("NFD").replace(MARKS, "").normalize("NFC");
  return bare.replace(/[ßæœøđðłħıþیىکةآأإٱ]/g, (letter) => LETTERS[letter] ?? letter);
};

/**
 * The spelling under which printings of a word meet: lower case, no accents or vowel points, no apostrophes, no
 * possessive, digits ungrouped. "Israel's" gives "israel", "U.S." "us", "32,070" "32070". Not stemmed.
 */
export const foldWord = (word: string): string => foldAccents(normaliseWord(word));
