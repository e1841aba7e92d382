/** Which noun a number counts: passengers, and neither the train that carries them nor its drivers. */
import { WHOEVER } from "./counting-words.ts";
import type { KeyedWord } from "./senses.ts";

/** A word before another that it goes with: the "passenger" of "passenger train", and of "passenger and freight trains". */
const GOES_WITH =
  /^\s(?:and\s\p{Ll}+\s)?(?!(?:and|or|was|were|is|are|has|had|who|in|on|of|at|from|to|by|for)(?!\p{L}))\p{Ll}+/u;

/** Whether a number stands before the plural of something else than what is counted: "two drivers", where passengers are. */
export const isOfAnother = (
  text: string,
  end: number,
  following: readonly KeyedWord[],
  counted: ReadonlySet<string>,
): boolean => {
  const first = following.slice(0, 2);
  const noun = first.find(({ start, end: last }) => /^\p{Ll}{3,}s$/u.test(text.slice(start, last)));
  return (
    noun !== undefined &&
    /^[\p{L}\s-]*$/u.test(text.slice(end, noun.start)) &&
    !first
      .slice(0, first.indexOf(noun) + 1)
      .some(({ keys }) => keys.some((key) => counted.has(key) || WHOEVER.has(key)))
  );
};

/** Whether a word only says which thing the next one is, where many of it are asked for: no passenger is counted in "two passenger trains". */
export const isModifier = (text: string, { start, end }: KeyedWord): boolean =>
  !text.slice(start, end).endsWith("s") &&
  GOES_WITH.test(text.slice(end, end + 40)) &&
  !/(?<!\p{L})(?:an?|one|1|another|every|each)\s$/iu.test(text.slice(Math.max(0, start - 10), start));
