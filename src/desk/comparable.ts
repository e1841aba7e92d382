/** What a comparison stands on: the whole articles of a topic's story, so that who is silent was read to the end. */
import { withSenses } from "../answer/asked-terms.ts";
import type { Article, Hit, Library, PassageIndex, Query, Refusal } from "../types.ts";
import type { AskedTopic } from "./asked-sentences.ts";
import { withoutMissing } from "./missing-words.ts";
import { retrieve, type Retrieved } from "./retrieve.ts";
import { articlesOfStory } from "./story.ts";
import { ANALYSED, findEvidence, topicOf, widened, type Topic } from "./topic.ts";

/** A topic with all that its story's articles say. */
interface Comparable {
  readonly topic: Topic;
  /** The story's passages: those on the topic first, then what else their articles and the story's others say. */
  readonly hits: readonly Hit[];
  /** The outlets of the story. */
  readonly outlets: readonly string[];
  /** Words of the topic that no article has, which were left aside. */
  readonly missing: readonly string[];
  /** What is asked, without those. */
  readonly asked: AskedTopic;
  /** The refusal that stands where no outlet has anything on the very matter; null where what is near it may be compared. */
  readonly unlessAnswered: Refusal | null;
}

/** What has some of a topic's words, or words that mean the same. */
const findApart = (parts: { library: Library; index: PassageIndex }, query: Query): Retrieved => {
  const own = retrieve(parts, query, ANALYSED);
  const terms = withSenses(query, own.terms);
  const text = widened(parts.library, query, terms);
  return own.hits.length > 0 || text === query.text
    ? { ...own, terms }
    : { ...retrieve(parts, { ...query, text }, ANALYSED), terms };
};

/**
 * Looks up what can be compared on a topic; the refusal where the coverage has nothing on it. A topic whose words stand
 * apart in the story ("election turnout") is on it all the same.
 */
export const findComparable = async (
  parts: { library: Library; index: PassageIndex },
  query: Query,
): Promise<Comparable | Refusal> => {
  let asked = query;
  let missing: readonly string[] = [];
  let unlessAnswered: Refusal | null = null;
  let evidence = await findEvidence(parts, query, ANALYSED);
  if ("kind" in evidence) {
    const rest = await withoutMissing(parts, query, evidence);
    if (rest) {
      missing = evidence.missingTerms;
      unlessAnswered = rest.isDaring ? evidence : null;
      asked = rest.query;
      evidence = await findEvidence(parts, asked, ANALYSED);
    }
  }
  if ("kind" in evidence && evidence.reason === "unsupported" && evidence.missingTerms.length === 0) {
    const apart = findApart(parts, asked);
    if (apart.hits.length > 0) evidence = apart;
  }
  if ("kind" in evidence) return evidence;
  const topic = await topicOf(parts, asked, evidence);
  const story = await articlesOfStory(parts, asked, topic.hits, evidence.hits);
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
    asked: { query: asked, terms: evidence.terms, isRest: missing.length > 0 },
    unlessAnswered,
  };
};
