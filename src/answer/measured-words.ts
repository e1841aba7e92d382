/** The words of what a question counts or measures. */
import type { QueryTerm } from "../types.ts";
import { GENERIC } from "./counting-words.ts";
import { isCountry, keysOfTerm } from "./senses.ts";
import { stemsOf } from "./words.ts";

/** A word of what is counted. */
export interface Measured {
  readonly keys: (language: string) => ReadonlySet<string>;
  readonly weight: number;
  /** Whether it is the thing counted, and not what is said of it. */
  readonly isCounted: boolean;
  /** Whether it is a word of the coverage that is no name and says more than "people". */
  readonly isPlain: boolean;
}

/** A name among what is counted says whose count it is, which the sentence may leave to those around it. */
const NAME = 0.4;

/** What is counted, nearest first, each word less than the one before it. */
export const readMeasure = (
  stems: readonly string[],
  terms: readonly QueryTerm[],
  language: string,
): Measured[] => {
  let rank = 0;
  return stems.map((stem): Measured => {
    const term = terms.find(({ word }) => stemsOf(word, language).includes(stem));
    const known = new Map<string, ReadonlySet<string>>();
    // "How many Egyptians": a people is counted like any other.
    const isPeople =
      rank === 0 &&
      stem === stems[0] &&
      term?.word.endsWith("s") === true &&
      (term.senses ?? []).some(isCountry);
    const isName = term !== undefined && /^\p{Lu}/u.test(term.word) && !isPeople;
    const isCounted = rank === 0 && !isName && !GENERIC.has(stem);
    return {
      weight: GENERIC.has(stem) ? 0.3 : isName ? NAME : 1 / (1 + 0.5 * rank++),
      isCounted,
      isPlain: term !== undefined && !isName && !GENERIC.has(stem),
      keys: (other) => {
        let keys = known.get(other);
        if (!keys) {
          keys = term ? keysOfTerm(term, other) : new Set([stem]);
          known.set(other, keys);
        }
        return keys;
      },
    };
  });
};
