/** How well a sentence's sizes answer "how fast", "how deep" and the like. */
import type { QueryTerm } from "../types.ts";
import type { Candidate } from "./candidates.ts";
import { nearness } from "./nearness.ts";
import { readMeasure } from "./measured-words.ts";
import type { Question } from "./question.ts";
import { keyedWords } from "./senses.ts";

/** How near a size of the asked kind stands to what it is the size of, 0-1; 0 where there is none. `language` is the question's. */
export const createSizeFit = (
  { dimension, measure }: Question,
  terms: readonly QueryTerm[],
  language: string,
): ((candidate: Candidate) => number) => {
  const measured = readMeasure(measure, terms, language);
  const sizes = dimension ? new RegExp(dimension.answers.source, "giu") : null;
  return ({ text, article: { language: spoken } }) => {
    if (!sizes) return 0;
    const words = keyedWords(text, spoken);
    const shares = [...text.matchAll(sizes)].map(({ 0: size, index }) => {
      const near = measured.map((each) =>
        nearness(text, words, each.keys(spoken), index, index + size.length),
      );
      return near.length === 0 ? 0.5 : near.reduce((sum, each) => sum + each, 0) / near.length;
    });
    return shares.length === 0 ? 0 : 0.3 + 0.7 * Math.max(...shares);
  };
};
