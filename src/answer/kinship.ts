/** How near a question's words stand in meaning to those of a sentence that has them in no other way. English alone. */
import { wordNumber, wordSimilarity } from "../text/word-similarity.ts";

/** Similarity from which a word may stand for another that the coverage hardly has: "earn" and "salary" have 0.70, "expire" and "deadline" 0.71 … */
const KIN = 0.6;
/** … and for one that it has: "rise" and "climb" have 0.9, "ferry" and "bus" 0.66. */
const SAME = 0.8;
/** A word of so many passages at most is one that the coverage hardly has. */
const HARDLY = 5;

/** Stems whose likenesses to others are remembered; then the memory starts anew. */
const REMEMBERED = 200;
const known = new Map<string, Map<string, number>>();

const likenessesOf = (stem: string): Map<string, number> => {
  let likenesses = known.get(stem);
  if (!likenesses) {
    if (known.size >= REMEMBERED) known.clear();
    known.set(stem, (likenesses = new Map()));
  }
  return likenesses;
};

/** How near the nearest of a sentence's stems is to a word that stands in so many passages: 0 for none that could stand for it, else their similarity, up to 1. */
export const kinOf = (own: readonly string[], passages: number, stems: readonly string[]): number => {
  let nearest = 0;
  for (const stem of own) {
    const number = wordNumber(stem);
    if (number < 0) continue;
    const likenesses = likenessesOf(stem);
    for (const other of stems) {
      let likeness = likenesses.get(other);
      if (likeness === undefined) {
        const second = wordNumber(other);
        likenesses.set(other, (likeness = second < 0 ? 0 : wordSimilarity(number, second)));
      }
      if (likeness > nearest) nearest = likeness;
    }
  }
  return nearest >= (passages > HARDLY ? SAME : KIN) ? nearest : 0;
};
