/** Words of the corpus that a misspelt word may have been meant for. */
import { foldWord } from "../text/terms.ts";
import type { Dictionary } from "./dictionary.ts";
import { editDistance } from "./spelling.ts";

const SUGGESTIONS = 3;

/** One mistake in a short word, two in a long one. */
const allowance = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/**
 * At most 3 words spelt like `word`, nearest first, the more frequent first among equals. `passagesWith` counts the
 * passages that hold a term; words that none holds any more are left out.
 */
export const suggestWords = (
  word: string,
  dictionary: Dictionary,
  passagesWith: (term: number) => number,
): readonly string[] => {
  const typed = foldWord(word.slice(0, 60));
  const limit = allowance(typed.length);
  if (limit === 0) return [];
  const near: { readonly number: number; readonly distance: number }[] = [];
  for (let number = 0; number < dictionary.size; number += 1) {
    const other = dictionary.printed(number);
    if (Math.abs(other.length - typed.length) > limit || other === typed) continue;
    const distance = editDistance(typed, other, limit);
    if (distance <= limit) near.push({ number, distance });
  }
  for (const number of dictionary.variants(typed)) near.push({ number, distance: 0.5 });
  near.sort((a, b) => a.distance - b.distance);
  const ranked = near
    .slice(0, 50)
    .map(({ number, distance }) => ({ number, distance, passages: passagesWith(number) }))
    .filter(({ passages }) => passages > 0)
    .sort((a, b) => a.distance - b.distance || b.passages - a.passages);
  return [...new Set(ranked.map(({ number }) => dictionary.printed(number)))].slice(0, SUGGESTIONS);
};
