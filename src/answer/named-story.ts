/** Keeps the answer to a question that names somebody or something to the stories that tell of it. */
import { findNames } from "../text/names.ts";
import type { Article } from "../types.ts";
import type { Candidate } from "./candidates.ts";
import { distance } from "./same-story.ts";

/** Articles of one language further apart than this (`distance`) tell of different stories. */
export const APART = 0.5;

/** The same for an article that lacks the question's name: that alone speaks for another story, and less has to. */
const UNLIKE = 0.1;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/**
 * The candidates without those of other stories that nowhere print a name from the question: "killed on the Linnet" is not
 * answered by who was killed elsewhere. All of them where the question has no name that some candidate's article prints.
 */
export const withinNamedStory = (
  question: string,
  candidates: readonly Candidate[],
): readonly Candidate[] => {
  const names = new Set(findNames(question).flatMap(({ name }) => wordsOf(name)));
  if (names.size === 0) return candidates;
  const articles = [...new Set(candidates.map(({ article }) => article))];
  const naming = articles.filter(({ headline, text }) =>
    wordsOf(`${headline} ${text}`).some((word) => names.has(word)),
  );
  /** Unlike most articles that have the name (any two may share a turn of phrase); across languages that cannot be told. */
  const isElsewhere = (article: Article): boolean => {
    const alike = naming.filter(({ language }) => language === article.language);
    const apart = alike.filter((other) => distance(other, article) > UNLIKE);
    return apart.length * 2 > alike.length;
  };
  const elsewhere = new Set(articles.filter((article) => !naming.includes(article) && isElsewhere(article)));
  return elsewhere.size === 0 ? candidates : candidates.filter(({ article }) => !elsewhere.has(article));
};
