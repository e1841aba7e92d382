/** Keeps the answer to a question that names somebody or something to the stories that tell of it. */
import { foldAccents } from "../text/folding.ts";
import { findNames } from "../text/names.ts";
import { isStopWord } from "../text/stop-words.ts";
import type { Article } from "../types.ts";
import type { Candidate } from "./candidates.ts";
import { articleCounts } from "./likeness.ts";
import { APART, distance } from "./same-story.ts";
import { stopWordNames } from "./sense-tokens.ts";
import { stemsOf } from "./words.ts";

/** The same for an article that lacks the question's name: that alone speaks for another story, and less has to. */
const UNLIKE = 0.25;

/** How far into an article a name stands that it is about, in UTF-16 units … */
const OPENING = 300;
/** … or how often. */
const OFTEN = 3;

/** Words as they are compared: "Société" is "Societe". */
const wordsOf = (text: string): string[] =>
  foldAccents(text.toLowerCase()).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** How often an article has one of these words, or of these names made of stop words. */
const countIn = (article: Article, names: ReadonlySet<string>, wholes: readonly string[]): number => {
  const { headline, text, language } = article;
  const counts = articleCounts(article);
  const stems = new Set([...names].flatMap((word) => stemsOf(word, language)));
  // Where a reporter sits is not where it happened: "BEIRUT (AFP) -".
  let count = -wordsOf(article.dateline ?? "").filter((word) => names.has(word)).length;
  for (const stem of stems) count += counts.get(stem) ?? 0;
  for (const name of wholes) count += `${headline} ${text}`.split(name).length - 1;
  return count;
};

/** What a number names: "flight 1282", which is another than flight 9525. */
const NUMBERED =
  /(?<!\p{L})(?:flight|route|highway|room|section|resolution|bill|unit|vuelo|vol|flug)\s(?:\p{Lu}{1,3}\s?)?(\d{2,4})(?!\d)/giu;

/** "killed in Beirut", and so many articles about the place that the others need not be asked. */
const IN_PLACE =
  /(?:killed|died|dead|injured|wounded|hurt|missing|arrested)\s(?:\p{Ll}+\s){0,2}?in\s(?:the\s)?\p{Lu}/u;
const FEW = 2;

/** An article's text without the place and day that open it. */
const bodyOf = ({ dateline, text }: Article): string =>
  dateline !== null && text.startsWith(dateline) ? text.slice(dateline.length) : text;

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
  // A name made of stop words is found as a whole.
  const wholes = [
    ...stopWordNames(question, "en"),
    ...[...question.matchAll(NUMBERED)].flatMap(([, number]) => number ?? []),
  ];
  if (names.size === 0 && wholes.length === 0) return candidates;
  const articles = [...new Set(candidates.map(({ article }) => article))];
  const counts = new Map(articles.map((article) => [article, countIn(article, names, wholes)]));
  const naming = articles.filter((article) => (counts.get(article) ?? 0) > 0);
  const about = naming.filter((article) => {
    const opening = `${article.headline} ${bodyOf(article).slice(0, OPENING)}`;
    return (
      (counts.get(article) ?? 0) >= OFTEN ||
      wordsOf(opening).some((word) => names.has(word)) ||
      wholes.some((name) => opening.includes(name))
    );
  });
  /** Unlike most of these articles (any two may share a turn of phrase); across languages that cannot be told. */
  const isApart = (article: Article, others: readonly Article[], least: number): boolean => {
    const alike = others.filter(({ language }) => language === article.language);
    const apart = alike.filter((other) => distance(other, article) > least);
    return apart.length * 2 > alike.length;
  };
  // What happened in a place is told by those who are about it, not by who mentions it once.
  const isOfPlace = IN_PLACE.test(question) && about.length >= FEW;
  const isElsewhere = (article: Article): boolean => {
    if (isOfPlace && !about.includes(article)) return true;
    return naming.includes(article)
      ? !about.includes(article) && isApart(article, about, APART)
      : isApart(article, about.length > 0 ? about : naming, UNLIKE);
  };
  const elsewhere = new Set(articles.filter(isElsewhere));
  return elsewhere.size === 0 ? candidates : candidates.filter(({ article }) => !elsewhere.has(article));
};
