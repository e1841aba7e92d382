/** What a comparison stands on: the whole articles of a topic's story, so that who is silent was read to the end. */
import { meaningsIn } from "../text/lexicon.ts";
import type { Article, Hit, Library, PassageIndex, Query, Refusal } from "../types.ts";
import { retrieve } from "./retrieve.ts";
import { articlesOfStory } from "./story.ts";
import { ANALYSED, findEvidence, topicOf, type Topic } from "./topic.ts";

/** Words that ask for a measure, a state or a course of things; reports give it without naming it. */
const ASKING =
  /^(?:sizes?|lengths?|amounts?|numbers?|levels?|values?|prices?|costs?|extents?|shares?|rates?|increases?|decreases?|rises?|falls?|changes?|totals?|counts?|details?|latest|status|situations?|futures?|states?|figures?|scales?|durations?|outcomes?|results?|reasons?|causes?|dates?|times?|reactions?|responses?|allowed|permitted|planned|happened|depths?|heights?|weights?|speeds?|widths?|distances?|temperatures?|volumes?|percentages?|proportions?|sums?|minimum|maximum|average|verdicts?|decisions?|rulings?|closures?|openings?|starts?|beginnings?|sources?|origins?|consequences|effects?|impacts?|roles?|plans?|claims?|statements?|comments?|opinions?|positions?|stances?|demands?|conditions?|background|explanations?|scores?|attendance|\d+(?:st|nd|rd|th)?|january|february|march|april|may|june|july|august|september|october|november|december)$/iu;

/** A topic with all that its story's articles say. */
export interface Comparable {
  readonly topic: Topic;
  /** The story's passages: those on the topic first, then what else their articles and the story's others say. */
  readonly hits: readonly Hit[];
  /** The outlets of the story. */
  readonly outlets: readonly string[];
}

/** The topic without words that ask rather than name, or that every report puts its own way, where the coverage has none of them; null where nothing is left. */
const withoutAsking = (query: Query, refusal: Refusal): Query | null => {
  const hasMeaning = (word: string): boolean => meaningsIn(word, query.language ?? "en").length > 0;
  const missing = new Set(
    refusal.missingTerms
      .filter((word) => ASKING.test(word) || (/^\p{Ll}/u.test(word) && hasMeaning(word)))
      .map((word) => word.toLowerCase()),
  );
  if (missing.size === 0 || missing.size < refusal.missingTerms.length) return null;
  const text = query.text
    .split(/\s+/u)
    .filter((word) => !missing.has(word.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase()))
    .join(" ");
  return /\p{L}{3}/u.test(text) ? { ...query, text } : null;
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
  let evidence = findEvidence(parts, query, ANALYSED);
  if ("kind" in evidence && evidence.reason === "no-coverage") {
    asked = withoutAsking(query, evidence) ?? query;
    if (asked !== query) evidence = findEvidence(parts, asked, ANALYSED);
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
  };
};
