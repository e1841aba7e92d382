/** How alike words are in meaning, remembered: the figures of a story are put in few. */
import { wordNumber, wordSimilarity } from "../text/word-similarity.ts";

const similarities = new Map<number, number>();
const REMEMBERED = 200_000;

/** How alike two words are in meaning, 0 to 1; the same word is, known or not. */
export const alike = (a: string, b: string): number => {
  if (a === b) return 1;
  const [left, right] = [wordNumber(a), wordNumber(b)];
  if (left < 0 || right < 0) return 0;
  const key = Math.min(left, right) * 1e6 + Math.max(left, right);
  let similarity = similarities.get(key);
  if (similarity === undefined) {
    if (similarities.size >= REMEMBERED) similarities.clear();
    similarities.set(key, (similarity = Math.max(0, wordSimilarity(left, right))));
  }
  return similarity;
};
