/**
 * English stems by Porter's algorithm (1980), as @orama/stemmers has it, to the letter: but endings are looked up by their
 * last letter, and no pattern is compiled for each word. That takes a quarter of the time, and indexing asks for a stem
 * of every new word.
 */

const CONSONANTS = "[^aeiou][^aeiouy]*";
const VOWELS = "[aeiouy][aeiou]*";
/** A vowel and then a consonant: Porter's m > 0. */
const MEASURED = new RegExp(`^(?:${CONSONANTS})?${VOWELS}${CONSONANTS}`);
/** m = 1 */
const MEASURED_ONCE = new RegExp(`^(?:${CONSONANTS})?${VOWELS}${CONSONANTS}(?:${VOWELS})?$`);
/** m > 1 */
const MEASURED_TWICE = new RegExp(`^(?:${CONSONANTS})?${VOWELS}${CONSONANTS}${VOWELS}${CONSONANTS}`);
const HAS_VOWEL = new RegExp(`^(?:${CONSONANTS})?[aeiouy]`);
const SHORT = new RegExp(`^${CONSONANTS}[aeiouy][^aeiouwxy]$`);
const DOUBLED = /([^aeiouylsz])\1$/;

type Endings = ReadonlyMap<string, readonly (readonly [ending: string, instead: string])[]>;

/** Endings ("ending=instead") by their last letter, the longest first. */
const endingsOf = (pairs: string): Endings =>
  Map.groupBy(
    pairs
      .trim()
      .split(/\s+/)
      .map((pair) => {
        const [ending = "", instead = ""] = pair.split("=");
        return [ending, instead] as const;
      })
      .sort(([a], [b]) => b.length - a.length),
    ([ending]) => ending.at(-1)!,
  );

const SECOND = endingsOf(`
ational=ate tional=tion enci=ence anci=ance izer=ize bli=ble alli=al entli=ent eli=e ousli=ous ization=ize ation=ate
ator=ate alism=al iveness=ive fulness=ful ousness=ous aliti=al iviti=ive biliti=ble logi=log
`);
const THIRD = endingsOf("icate=ic ative alize=al iciti=ic ical=ic ful ness");
const FOURTH = endingsOf("al ance ence er ic able ible ant ement ment ent ou ism ate iti ous ive ize");

/** The longest of the endings that a word has, something standing before it. */
const endingOf = (word: string, endings: Endings): readonly [string, string] | undefined =>
  endings.get(word.at(-1)!)?.find(([ending]) => word.length > ending.length && word.endsWith(ending));

const withoutPlural = (word: string): string => {
  if (!word.endsWith("s")) return word;
  if ((word.endsWith("sses") && word.length > 4) || (word.endsWith("ies") && word.length > 3))
    return word.slice(0, -2);
  return word.length > 2 && !word.endsWith("ss") ? word.slice(0, -1) : word;
};

const withoutPast = (word: string): string => {
  if (word.endsWith("eed") && word.length > 3)
    return MEASURED.test(word.slice(0, -3)) ? word.slice(0, -1) : word;
  const ending = word.endsWith("ed") ? 2 : word.endsWith("ing") ? 3 : 0;
  if (ending === 0 || word.length === ending) return word;
  const stem = word.slice(0, -ending);
  if (!HAS_VOWEL.test(stem)) return word;
  if (stem.endsWith("at") || stem.endsWith("bl") || stem.endsWith("iz")) return `${stem}e`;
  if (DOUBLED.test(stem)) return stem.slice(0, -1);
  return SHORT.test(stem) ? `${stem}e` : stem;
};

/** The word with another ending, where enough stands before it. */
const withOther = (word: string, endings: Endings): string => {
  const found = endingOf(word, endings);
  if (!found) return word;
  const stem = word.slice(0, -found[0].length);
  return MEASURED.test(stem) ? stem + found[1] : word;
};

const withoutFourth = (word: string): string => {
  const found = endingOf(word, FOURTH)?.[0];
  // "-sion" and "-tion" go with their first letter.
  const length = found?.length ?? (/.[st]ion$/.test(word) ? 4 : 0);
  if (length === 0) return word;
  const stem = word.slice(0, -length);
  return MEASURED_TWICE.test(stem) ? stem : word;
};

const withoutLastE = (word: string): string => {
  if (!word.endsWith("e") || word.length === 1) return word;
  const stem = word.slice(0, -1);
  return MEASURED_TWICE.test(stem) || (MEASURED_ONCE.test(stem) && !SHORT.test(stem)) ? stem : word;
};

/** The stem of an English word in small letters. */
export const stemEnglish = (word: string): string => {
  if (word.length < 3) return word;
  // A first y is a consonant.
  const startsWithY = word.startsWith("y");
  let stem = withoutPast(withoutPlural(startsWithY ? `Y${word.slice(1)}` : word));
  if (stem.endsWith("y") && stem.length > 1 && HAS_VOWEL.test(stem.slice(0, -1)))
    stem = `${stem.slice(0, -1)}i`;
  stem = withoutLastE(withoutFourth(withOther(withOther(stem, SECOND), THIRD)));
  if (stem.endsWith("ll") && MEASURED_TWICE.test(stem)) stem = stem.slice(0, -1);
  return startsWithY ? `y${stem.slice(1)}` : stem;
};
