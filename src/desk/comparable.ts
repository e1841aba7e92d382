/** What a comparison stands on: the whole articles of a topic's story, so that who is silent was read to the end. */
import { articleStems } from "../answer/likeness.ts";
import { meaningsIn } from "../text/lexicon.ts";
import { termOf } from "../text/terms.ts";
import { wordNumber, wordSimilarity } from "../text/word-similarity.ts";
import type { Article, Hit, Library, PassageIndex, Query, Refusal } from "../types.ts";
import { retrieve } from "./retrieve.ts";
import { articlesOfStory } from "./story.ts";
import { ANALYSED, findEvidence, topicOf, type Topic } from "./topic.ts";

/** Words that ask for a measure, a state or a course of things; reports give it without naming it. */
const ASKING =
  /^(?:sizes?|lengths?|amounts?|numbers?|levels?|values?|prices?|costs?|extents?|shares?|rates?|increases?|decreases?|rises?|falls?|changes?|totals?|counts?|details?|latest|status|situations?|futures?|states?|figures?|scales?|durations?|outcomes?|results?|reasons?|causes?|dates?|times?|reactions?|responses?|allowed|permitted|planned|happened|affected|involved|depths?|heights?|weights?|speeds?|widths?|distances?|temperatures?|volumes?|percentages?|proportions?|sums?|minimum|maximum|average|verdicts?|decisions?|rulings?|closures?|openings?|starts?|beginnings?|sources?|origins?|consequences|effects?|impacts?|roles?|plans?|claims?|statements?|comments?|opinions?|positions?|stances?|demands?|conditions?|background|explanations?|scores?|attendance|\d+(?:st|nd|rd|th)?|january|february|march|april|may|june|july|august|september|october|november|december)$/iu;

/** A topic with all that its story's articles say. */
export interface Comparable {
  readonly topic: Topic;
  /** The story's passages: those on the topic first, then what else their articles and the story's others say. */
  readonly hits: readonly Hit[];
  /** The outlets of the story. */
  readonly outlets: readonly string[];
  /** Words of the topic that no article has, which were left aside. */
  readonly missing: readonly string[];
}

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

const without = (query: Query, words: ReadonlySet<string>): Query => ({
  ...query,
  text: query.text
    .split(/\s+/u)
    .filter((word) => !words.has(word.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase()))
    .join(" "),
});

/**
 * The topic without the words that no article has, where each of them asks rather than names, or is one that reports put
 * their own way; null where one does not, or nothing is left.
 */
const withoutMissing = (
  parts: { library: Library; index: PassageIndex },
  query: Query,
  { missingTerms }: Refusal,
): Query | null => {
  const rest = without(query, new Set(missingTerms.map((word) => word.toLowerCase())));
  if (missingTerms.length === 0 || rest.text === query.text || !/\p{L}{3}/u.test(rest.text)) return null;
  const articles = [...new Set(retrieve(parts, rest, ANALYSED).hits.map(({ article }) => article))];
  const canGo = (word: string): boolean =>
    ASKING.test(word) ||
    (/^\p{Ll}/u.test(word) &&
      (meaningsIn(word, query.language ?? "en").length > 0 || haveKin(articles, word)));
  return missingTerms.every(canGo) ? rest : null;
};

/**
 * Looks up what can be compared on a topic; the refusal where the coverage has nothing on it. A topic whose words stand
 * apart in the story ("election turnout") is on it all the same.
 */
export const findComparable = (
  parts: { library: Library; index: PassageIndex },
  query: Query,
): Comparable | Refusal => {
  let asked = query;
  let missing: readonly string[] = [];
  let evidence = findEvidence(parts, query, ANALYSED);
  if ("kind" in evidence) {
    const rest = withoutMissing(parts, query, evidence);
    if (rest) {
      missing = evidence.missingTerms;
      asked = rest;
      evidence = findEvidence(parts, asked, ANALYSED);
    }
  }
  if ("kind" in evidence && evidence.reason === "unsupported" && evidence.missingTerms.length === 0) {
    const apart = retrieve(parts, asked, ANALYSED);
    if (apart.hits.length > 0) evidence = apart;
  }
  if ("kind" in evidence) return evidence;
  const topic = topicOf(parts, asked, evidence);
  const story = articlesOfStory(parts, asked, topic.hits);
  const passages = new Set(topic.hits.map(({ passage }) => passage.id));
  const rest = story.flatMap((article: Article): Hit[] =>
    article.passages
      .filter(({ id }) => !passages.has(id))
      .map((passage) => ({ article, passage, score: 0, highlights: [] })),
  );
  return {
    topic,
    hits: [...topic.hits, ...rest].slice(0, Math.max(ANALYSED.limit, topic.hits.length)),
    outlets: [...new Set(story.map(({ outlet }) => outlet))],
    missing,
  };
};
