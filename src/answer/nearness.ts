/** How near an answer stands to the words that it answers. */
import type { QueryTerm } from "../types.ts";
import { keysOfTerm, type KeyedWord } from "./senses.ts";

/** The words that tell what is asked: those without a capital, where there are any. */
export const tellingOf = (terms: readonly QueryTerm[]): readonly QueryTerm[] => {
  const telling = terms.filter(({ word }) => !/^\p{Lu}/u.test(word));
  return telling.length > 0 ? telling : terms;
};

/** What a word is found by, without what it only shares a wide group with (`synonyms.ts`): "opened" is not "began". */
export const closeKeysOf = (term: QueryTerm, language: string): ReadonlySet<string> =>
  new Set([...keysOfTerm(term, language)].filter((key) => !key.startsWith("*")));

/** Words further off than this are not near. */
const FAR = 16;
/** What a comma or the like between them counts for, in words. */
const BREAK = 3;

/** How near the nearest word with one of these keys stands to a stretch of the text, 0-1; 1 beside it, 0 where there is none. */
export const nearness = (
  text: string,
  words: readonly KeyedWord[],
  keys: ReadonlySet<string>,
  start: number,
  end: number,
): number => {
  let nearest = Infinity;
  for (const [at, word] of words.entries()) {
    if (!word.keys.some((key) => keys.has(key))) continue;
    if (word.start < end && word.end > start) return 1;
    const isBefore = word.end <= start;
    const [from, to] = isBefore ? [word.end, start] : [end, word.start];
    const between = words.filter(
      (other, index) => index !== at && other.start >= from && other.end <= to,
    ).length;
    const breaks = text.slice(from, to).match(/[,;:–—()]/gu)?.length ?? 0;
    nearest = Math.min(nearest, between + BREAK * breaks);
  }
  return Math.max(0, 1 - nearest / FAR);
};
