/** Keeps the answer to a question that names somebody or something to the stories that tell of it. */
import { findNames } from "../text/names.ts";
import { isStopWord } from "../text/stop-words.ts";
import type { Article } from "../types.ts";
import type { Candidate } from "./candidates.ts";
import { APART, distance } from "./same-story.ts";

/** The same for an article that lacks the question's name: that alone speaks for another story, and less has to. */
const UNLIKE = 0.25;

/** How far into an article a name stands that it is about, in UTF-16 units … */
const OPENING = 300;
/** … or how often. */
const OFTEN = 3;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/**
 * The candidates without those of other stories that nowhere print a name from the question, or only in passing: "killed on
 * the Linnet" is not answered by who was killed elsewhere, nor a question about Turkey by a story that Turkey sent help to.
 * All of them where the question has no name that some candidate's article prints.
 */
export const withinNamedStory = (
  question: string,
  candidates: readonly Candidate[],
): readonly Candidate[] => {
  const named = findNames(question).map(({ name }) => name);
  const names = new Set(named.flatMap(wordsOf).filter((word) => !isStopWord(word)));
  // A name made of stop words is found as a whole: the ship "Ever Given".
  const wholes = named.filter(
    (name) => name.includes(" ") && wordsOf(name).every((word) => isStopWord(word)),
  );
  if (names.size === 0 && wholes.length === 0) return candidates;
  const articles = [...new Set(candidates.map(({ article }) => article))];
  const countIn = (text: string): number =>
    wordsOf(text).filter((word) => names.has(word)).length +
    wholes.reduce((sum, name) => sum + text.split(name).length - 1, 0);
  const naming = articles.filter(({ headline, text }) => countIn(`${headline} ${text}`) > 0);
  const about = naming.filter(
    ({ headline, text }) => countIn(`${headline} ${text.slice(0, OPENING)}`) > 0 || countIn(text) >= OFTEN,
  );
  /** Unlike most of these articles (any two may share a turn of phrase); across languages that cannot be told. */
  const isApart = (article: Article, others: readonly Article[], least: number): boolean => {
    const alike = others.filter(({ language }) => language === article.language);
    const apart = alike.filter((other) => distance(other, article) > least);
    return apart.length * 2 > alike.length;
  };
  const isElsewhere = (article: Article): boolean =>
    naming.includes(article)
      ? !about.includes(article) && isApart(article, about, APART)
      : isApart(article, naming, UNLIKE);
  const elsewhere = new Set(articles.filter(isElsewhere));
  return elsewhere.size === 0 ? candidates : candidates.filter(({ article }) => !elsewhere.has(article));
};
