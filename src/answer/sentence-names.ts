/** The proper names of sentences, remembered: a question's fit looks at each sentence more than once, and the next question again. */
import { findNames, type NameMention } from "../text/names.ts";

/** Sentences whose names are remembered; then the memory starts anew. */
const REMEMBERED = 8_000;
const remembered = new Map<string, readonly NameMention[]>();

/** The names of a sentence (`findNames`). */
export const namesIn = (sentence: string): readonly NameMention[] => {
  const known = remembered.get(sentence);
  if (known) return known;
  const names = findNames(sentence);
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(sentence, names);
  return names;
};
