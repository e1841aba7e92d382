/**
 * Names in Arabic letters and the Latin spellings that they may have: "درنة" is "Derna". Arabic leaves short vowels out
 * and has one letter for several Latin ones, so a name stands for a pattern of letters rather than for one word.
 */
import { hashOf } from "../text/word-walk.ts";

/** What a letter is heard as in `skeletonHash`, each way it may be; "" where it is not counted. Vowels count at the beginning alone. */
const HEARD: Readonly<Record<string, readonly string[]>> = {
  ب: ["b", "p"],
  پ: ["p"],
  ت: ["t"],
  ث: ["t"],
  ج: ["", "k"],
  ح: [""],
  خ: ["k"],
  د: ["t"],
  ذ: ["t"],
  ر: ["r"],
  ز: ["s"],
  س: ["s", "k"],
  ش: ["s"],
  ص: ["s"],
  ض: ["t"],
  ط: ["t"],
  ظ: ["s"],
  ع: [""],
  غ: ["k"],
  ف: ["f"],
  ڤ: ["f"],
  ق: ["k"],
  ك: ["k"],
  گ: ["k"],
  ل: ["l"],
  م: ["m"],
  ن: ["n"],
  ه: [""],
  و: ["", "f"],
  ي: [""],
  ا: [""],
  ئ: [""],
  ؤ: [""],
  ء: [""],
};

/** The Latin letters that a letter is written with. */
const WRITTEN: Readonly<Record<string, string>> = {
  ب: "[bp]+",
  پ: "p+",
  ت: "t+h?",
  ث: "th?",
  ج: "(?:dj|g|j)+",
  ح: "h+",
  خ: "(?:kh?|ch|h)",
  د: "d+h?",
  ذ: "(?:dh?|z|th)",
  ر: "r+h?",
  ز: "z+",
  س: "(?:s+|c|z)",
  ش: "(?:sh|ch|sch|s)",
  ص: "s+",
  ض: "d+h?",
  ط: "t+",
  ظ: "(?:z|dh)",
  ع: "a{0,2}",
  غ: "(?:gh?|rh)",
  ف: "(?:f+|v+|ph)",
  ڤ: "v+",
  ق: "(?:q|k|g|c)+",
  ك: "(?:k+h?|c+k?|ch|q)",
  گ: "g+",
  ل: "l+",
  م: "m+",
  ن: "n+",
  ه: "h+",
  و: "(?:o+u?|u+|w|v|au)",
  ي: "(?:i+|y|e+i?|j|ai|ei)",
  ا: "(?:a+|e|o)",
  ئ: "",
  ؤ: "o?",
  ء: "",
};

const ARABIC = /^[\u0621-\u06d3]{3,24}$/u;
const VOWELS = "[aeiou]{0,2}";
/** The most ways of hearing one name that are tried. */
const MOST_WAYS = 48;
const FIRST_VOWELS: Readonly<Record<string, readonly string[]>> = {
  ا: ["a", "i", "o"],
  ع: ["a", "i", "o"],
  و: ["f", "o"],
  ي: ["i"],
  ج: ["i", "k"],
};

/** What a name in Arabic letters, folded, may be heard as: hashes as `skeletonHash` gives them; none for other words. */
export const arabicHashes = (term: string): readonly number[] => {
  if (!ARABIC.test(term)) return [];
  let ways = [""];
  for (const [at, letter] of [...term].entries()) {
    const heard = (at === 0 ? FIRST_VOWELS[letter] : undefined) ?? HEARD[letter] ?? [""];
    ways = ways.flatMap((way) => heard.map((sound) => (way.endsWith(sound) ? way : way + sound)));
    if (ways.length > MOST_WAYS) ways = ways.slice(0, MOST_WAYS);
  }
  // Stems have lost an "s" that stood last.
  const stems = ways.flatMap((way) => (way.endsWith("s") ? [way, way.slice(0, -1)] : [way]));
  return [...new Set(stems)].filter((way) => way.length > 1).map((way) => hashOf(way) >>> 0 || 1);
};

const patterns = new Map<string, RegExp>();

/** Whether a Latin term (folded, perhaps without its last letters, as stems are) may be this name in Arabic letters, folded. */
export const isTransliteration = (arabic: string, latin: string): boolean => {
  let pattern = patterns.get(arabic);
  if (!pattern) {
    // A first vowel that is heard as "i" or "o" is written with two letters.
    const letters = [...arabic.replace(/^ا[يو](?=.{2})/u, "ا")];
    const last = letters.length - 1;
    const parts = letters.map((letter, at) => {
      const written = WRITTEN[letter] ?? "";
      // A final "a" or "s" may have been taken for an ending; a name may begin with a vowel that Arabic carries by a mark.
      if ((at === last && /[اهيس]/u.test(letter)) || (at === last - 1 && /[اوي]س$/u.test(arabic)))
        return `(?:${written})?`;
      return at === 0 && letter === "ا" ? "[aeiouy]{1,2}" : written;
    });
    pattern = new RegExp(`^${parts.join(VOWELS)}${VOWELS}$`);
    if (patterns.size > 1000) patterns.clear();
    patterns.set(arabic, pattern);
  }
  return pattern.test(latin);
};
