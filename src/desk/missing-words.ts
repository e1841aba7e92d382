/** Topics with a word that no article has: whether the others tell what to compare. */
import { isVerbForm } from "../analysis/measures-words.ts";
import { GENERIC } from "../answer/counting-words.ts";
import { isHarmless } from "../answer/harmless-words.ts";
import { articleKeys, articleStems } from "../answer/likeness.ts";
import { readQuestion } from "../answer/question.ts";
import { keysOf, keysOfWord } from "../answer/senses.ts";
import { meaningsIn } from "../text/lexicon.ts";
import { isStopWord } from "../text/stop-words.ts";
import { termOf } from "../text/terms.ts";
import { wordNumber, wordSimilarity } from "../text/word-similarity.ts";
import type { Article, Hit, Library, PassageIndex, Query, Refusal } from "../types.ts";
import { retrieve } from "./retrieve.ts";
import { articlesOfStory } from "./story.ts";
import { ANALYSED } from "./topic.ts";

/** Words that ask for a measure, a state or a course of things; reports give it without naming it. */
const ASKING =
  /^(?:sizes?|lengths?|amounts?|numbers?|levels?|values?|prices?|costs?|extents?|shares?|rates?|increases?|decreases?|rises?|falls?|changes?|totals?|counts?|details?|latest|fate|whereabouts|status|situations?|futures?|states?|figures?|scales?|durations?|outcomes?|results?|reasons?|causes?|dates?|times?|reactions?|responses?|allowed|permitted|planned|happened|affected|involved|depths?|heights?|weights?|speeds?|widths?|distances?|temperatures?|volumes?|percentages?|proportions?|sums?|minimum|maximum|average|verdicts?|decisions?|rulings?|closures?|openings?|starts?|beginnings?|sources?|origins?|consequences|effects?|impacts?|responsibilit(?:y|ies)|roles?|plans?|claims?|statements?|comments?|opinions?|positions?|stances?|demands?|conditions?|background|explanations?|scores?|attendance|\d+(?:st|nd|rd|th)?|january|february|march|april|may|june|july|august|september|october|november|december)$/iu;

/** Similarity from which two words may be two outlets' words for one thing: "population" and "residents" have 0.58, "people" and "hit" 0.1. */
const KIN = 0.55;

/** Whether articles have a word for what an English word means, though not the word itself. */
const haveKin = (articles: readonly Article[], word: string): boolean => {
  const own = wordNumber(termOf(word, "en"));
  return (
    own >= 0 &&
    articles.some((article) =>
      [...articleStems(article)].some((stem) => {
        const other = wordNumber(stem);
        return other >= 0 && wordSimilarity(own, other) >= KIN;
      }),
    )
  );
};

/** A word among so many of the most frequent ones says little in a question: its other words tell what is asked. */
const FREQUENT = 3000;

/** Whether a word says little, so that those beside it tell what is asked: "is it bad for business", "votes cast". */
const saysLittle = (word: string, asks: boolean): boolean => {
  const term = termOf(word, "en");
  const number = wordNumber(term);
  const isFrequent = number >= 0 && number < FREQUENT;
  return GENERIC.has(term) || (isFrequent && (asks || isVerbForm(word.toLowerCase())));
};

/** What the name of a country's people adds to the country's: "Russia", "Russian". */
const DEMONYM = /^(?:n|an|ian|ish|ese|i|ic|er)s?$/u;
const LEAST_BASE = 4;

const isDemonymOf = (one: string, other: string): boolean => {
  const [short = "", long = ""] = [one, other]
    .map((name) => name.toLowerCase())
    .toSorted((a, b) => a.length - b.length);
  const base = short.replace(/[aey]$/u, "");
  return base.length >= LEAST_BASE && long.startsWith(base) && DEMONYM.test(long.slice(base.length));
};

/** Whether articles name the country of a people, or the people of a country. */
const nameKin = (articles: readonly Article[], word: string): boolean =>
  articles.some(({ headline, text }) =>
    new Set(`${headline} ${text}`.match(/(?<!\p{L})\p{Lu}\p{L}{3,}/gu))
      .values()
      .some((name) => isDemonymOf(name, word)),
  );

/** Share of a story's articles from which a word is in all of it, and points at no matter. */
const OF_STORY = 0.6;

/** How surely the words that are left point at one matter: as a topic of their own would, or as two words that few reports have do. */
type Pointing = "no" | "likely" | "surely";

/** Reads it: a name that few of the story bear, or two words in one sentence; surely where neither of them tells the story. */
const pointing = (words: readonly string[], hits: readonly Hit[], story: readonly Article[]): Pointing => {
  const carrying = [...new Set(words)].filter(
    (word) => !isHarmless(word) && !isStopWord(word.toLowerCase()) && termOf(word, "en") !== "",
  );
  const keys = carrying.map((word) => keysOfWord(word, "en"));
  const holds = (own: Pick<ReadonlySet<string>, "has">, at: number): boolean =>
    (keys[at] ?? []).some((key) => own.has(key));
  const isOfStory = carrying.map(
    (_, at) => story.filter((article) => holds(articleKeys(article), at)).length >= OF_STORY * story.length,
  );
  const isNamed = carrying.some((word, at) => /^\p{Lu}/u.test(word) && isOfStory[at] === false);
  let best: Pointing = isNamed ? "likely" : "no";
  for (const { article, passage } of hits)
    for (const { start, end } of passage.sentences) {
      const own = keysOf(article.text.slice(start, end), article.language);
      const held = carrying.flatMap((_, at) => (holds(own, at) ? [at] : []));
      if (held.length < 2) continue;
      if (held.filter((at) => isOfStory[at] === false).length >= 2) return "surely";
      best = "likely";
    }
  return best;
};

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu) ?? [];

const without = (query: Query, words: ReadonlySet<string>): Query => ({
  ...query,
  text: query.text
    .split(/\s+/u)
    .filter((word) => !words.has(word.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase()))
    .join(" "),
});

/** A topic without the words that no article has. */
interface Rest {
  readonly query: Query;
  /** Whether one of those words may be what it turns on: then some article must answer the rest. */
  readonly isDaring: boolean;
}

/**
 * The topic without the words that no article has; null where they are what it turns on, or nothing is left. A word may be
 * missing that asks rather than names, or that reports put their own way; and one that says little, or any other that is no
 * name, where those that are left point at one matter (surely so, beside a word that says much).
 */
export const withoutMissing = async (
  parts: { library: Library; index: PassageIndex },
  query: Query,
  { missingTerms }: Refusal,
): Promise<Rest | null> => {
  const rest = without(query, new Set(missingTerms.map((word) => word.toLowerCase())));
  if (missingTerms.length === 0 || rest.text === query.text || !/\p{L}{3}/u.test(rest.text)) return null;
  const { hits } = retrieve(parts, rest, ANALYSED);
  const articles = [...new Set(hits.map(({ article }) => article))];
  const isKnown = (word: string): boolean =>
    ASKING.test(word) ||
    (/^\p{Ll}/u.test(word)
      ? meaningsIn(word, query.language ?? "en").length > 0 || haveKin(articles, word)
      : nameKin(articles, word));
  const unknown = missingTerms.filter((word) => !isKnown(word));
  if (unknown.length === 0) return { query: rest, isDaring: false };
  if (unknown.some((word) => !/^\p{Ll}+$/u.test(word))) return null;
  const points = pointing(wordsOf(rest.text), hits, await articlesOfStory(parts, rest, hits));
  const { asks } = readQuestion(query.text);
  const isEnough =
    points === "surely" || (points === "likely" && unknown.every((word) => saysLittle(word, asks)));
  return isEnough ? { query: rest, isDaring: true } : null;
};
