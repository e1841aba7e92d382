/** Words of quantity that give no digits ("dozens", "tens of thousands"), in the reader's language. */
import type { Words } from "./words/index.ts";

/** What newswriting has such words for. */
type Magnitude = keyof Words["magnitudes"];

const TENS = "(?:tens|dozens|scores|decenas|docenas|dizaines|douzaines|dezenas|decine|dutzende?n?|عشرات)";
const HUNDREDS = "(?:hundreds|cientos|centenares|centenas|centaines|centinaia|hunderte?n?|مئات|مائات|ميات)";
const THOUSANDS = "(?:thousands|miles|millares|milliers|milhares|migliaia|tausende?n?|ال[آا]لاف|[آا]لاف)";
const MILLIONS = "(?:millions|millones|millionen|milhões|milioni|الملايين|ملايين)";
const BILLIONS = `(?:billions|${THOUSANDS} de millones|milliards|milliarden|bilhões|miliardi|المليارات|مليارات)`;
const OF = "(?:\\s(?:of|de|di|von)\\s|\\s)";

/** The printed words of each, in the languages that numbers are read in, whole. */
const PRINTED: readonly (readonly [magnitude: Magnitude, words: RegExp])[] = (
  [
    ["scores", "scores"],
    ["dozens", TENS],
    ["hundreds", HUNDREDS],
    ["billions", BILLIONS],
    ["tensOfThousands", `(?:${TENS}${OF}${THOUSANDS}|zehntausenden?)`],
    ["hundredsOfThousands", `(?:${HUNDREDS}${OF}${THOUSANDS}|hunderttausenden?)`],
    ["thousands", THOUSANDS],
    ["tensOfMillions", `${TENS}${OF}${MILLIONS}`],
    ["hundredsOfMillions", `${HUNDREDS}${OF}${MILLIONS}`],
    ["millions", MILLIONS],
  ] as const
).map(([magnitude, words]) => [magnitude, new RegExp(`^${words}$`, "iu")]);

/** "billions of dollars": begins with such a word, and goes on in the article's language. */
const OPENS = new RegExp(`^(?:${TENS}|${HUNDREDS}|${BILLIONS}|${THOUSANDS}|${MILLIONS})(?!\\p{L})`, "iu");

/**
 * A printed word of quantity in the language of `words`; what goes on after it is given in the article's own words, in quotation
 * marks. Null for what gives digits.
 */
export const magnitudeWords = (printed: string, words: Words): string | null => {
  const known = PRINTED.find(([, pattern]) => pattern.test(printed));
  if (known) return words.magnitudes[known[0]];
  if (!OPENS.test(printed)) return null;
  const own = Object.values(words.magnitudes).some((word) =>
    printed.toLowerCase().startsWith(word.toLowerCase()),
  );
  return own ? printed : `“${printed}”`;
};
