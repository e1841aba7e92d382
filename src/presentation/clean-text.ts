/**
 * Takes out of a text what a reader cannot see: controls, zero-width and bidirectional marks, tag characters,
 * fillers and lone surrogates. Article text may carry them to hide or to reorder words.
 */

/** Format characters that do print (the Arabic number signs and their like) stay. */
const INVISIBLE =
  /[\p{Cc}\p{Cf}\p{Cs}\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0\p{Variation_Selector}]/gu;
const PRINTING_FORMAT = /[\u0600-\u0605\u06DD\u08E2\u{110BD}\u{110CD}]/u;

/** Scripts whose spelling needs the joiner and the non-joiner. */
const JOINING =
  /[\p{scx=Arab}\p{scx=Syrc}\p{scx=Mong}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}]/u;
const LETTER = /[\p{L}\p{M}]/u;
const PICTURE = /\p{Extended_Pictographic}/u;
const PICTURE_TAIL = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]/u;

/** More combining marks than this on one letter are decoration that spills over other lines. */
const MOST_MARKS = /(\p{M}{5})\p{M}+/gu;

const before = (text: string, index: number): string => {
  const unit = text.charCodeAt(index - 1);
  return unit >= 0xdc00 && unit <= 0xdfff ? text.slice(index - 2, index) : text.slice(index - 1, index);
};
const after = (text: string, index: number): string => String.fromCodePoint(text.codePointAt(index) ?? 0x20);

const mayStay = (character: string, text: string, index: number): boolean => {
  if (PRINTING_FORMAT.test(character)) return true;
  if (index === 0) return false;
  const [left, right] = [before(text, index), after(text, index + character.length)];
  if (character === "\u200D" && PICTURE_TAIL.test(left) && PICTURE.test(right)) return true;
  if (character === "\u200C" || character === "\u200D") {
    return JOINING.test(left) && LETTER.test(left) && JOINING.test(right) && LETTER.test(right);
  }
  if (character === "\uFE0F") return PICTURE.test(left) || (/[0-9#*]/.test(left) && right === "\u20E3");
  return false;
};

/** One line of visible text: white space of any kind and length becomes one space; the ends are not trimmed. */
export const cleanText = (text: string): string =>
  text
    .replace(/(?:[^\S\uFEFF]|\u0085)+/gu, " ")
    .replace(INVISIBLE, (character, index: number, whole: string) =>
      mayStay(character, whole, index) ? character : "",
    )
    .replace(MOST_MARKS, "$1")
    // What was taken out may have stood between two spaces.
    .replace(/ {2,}/g, " ");

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Whether the text has letters that run from right to left. */
export const runsRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text);

/** A name, with the digits of its citation before it and ", 8 Mar 2031" after it. */
const NAME = /^(\s*(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+ )?)(.*?)((?:, \d[\p{Script=Latin}\d ,.()?-]*)?\s*)$/su;

/** Keeps a right-to-left stretch from reordering what stands beside it (UAX 9: FSI … PDI). */
export const isolate = (segment: string): string => {
  if (!runsRightToLeft(segment)) return segment;
  // A marker in front and the date after it belong to the line, not to the name between them.
  const [, lead = "", words = "", tail = ""] = NAME.exec(segment) ?? [];
  return `${lead}\u2068${words}\u2069${tail}`;
};

const LATIN_LETTER = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/** Whether the text has letters of the alphabets that run from left to right. */
export const hasLatin = (text: string): boolean => LATIN_LETTER.test(text);

/** What stands about a name and belongs to the line: spaces, separators, signs, digits of citations. */
const AROUND = /^([\s:،,؛;=≠→∥◇⁰¹²³⁴⁵⁶⁷⁸⁹]*)(.*?)([\s:،,؛;]*)$/su;

/** A name among words that run from right to left, with a command's stroke or a number before it or a sentence's end after it. */
const FOREIGN =
  /(?:(?<!\S)\/|[$€£]?\d[\d.,%]*[\s-])?[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}](?:[^\p{Script=Arabic}\p{Script=Hebrew}·،؛؟«»()]*[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}%])?(?:[.!?…]+[”"’]?$)?/gu;

/** Keeps what runs from left to right from reordering a line that runs from right to left. */
export const isolateForeign = (text: string): string =>
  text
    .split(" · ")
    .map((part) => {
      if (!hasLatin(part)) return part;
      if (runsRightToLeft(part)) return part.replace(FOREIGN, "\u2068$&\u2069");
      const [, lead = "", words = "", tail = ""] = AROUND.exec(part) ?? [];
      return `${lead}\u2068${words}\u2069${tail}`;
    })
    .join(" · ");

/** `isolate` for each name of a line whose parts stand between " · ". */
export const isolateNames = (text: string): string => text.split(" · ").map(isolate).join(" · ");
