/** What is on a topic, and how much. */
import { withSenses } from "../answer/asked-terms.ts";
import { strongHits } from "../answer/candidates.ts";
import { carryingTerms } from "../answer/harmless-words.ts";
import { readDimension, withoutAsking } from "../answer/dimensions.ts";
import { articleKeys, createLikeness } from "../answer/likeness.ts";
import { decideRefusal } from "../answer/refusal.ts";
import { cosines } from "../answer/same-story.ts";
import { keysOf, wordsOfSenses } from "../answer/senses.ts";
import { createBreath, eachInTurns } from "../text/breath.ts";
import type { Article, Evidence, Hit, Library, PassageIndex, Query, QueryTerm, Refusal } from "../types.ts";
import { retrieve, type Reach, type Retrieved } from "./retrieve.ts";
import { isVisible } from "./sources.ts";
import { hitsByName } from "./stop-word-names.ts";

/** The most passages that are analysed for one question. */
export const ANALYSED = { limit: 600, perArticle: 12 } as const;

/**
 * Articles that match the topic with less than this share of the best one's strength are left out. Lower than for a
 * summary: an outlet that mentions a matter once belongs in a comparison.
 */
const ON_TOPIC = 0.45;

/** The share of the topic's weight from which a sentence is about it. */
const ABOUT = 0.3;

/** What bears on a topic. */
export interface Topic {
  readonly hits: readonly Hit[];
  /** The share of the topic's weight that a sentence carries, in its own words or in words of the same meaning, 0-1. */
  readonly relevance: (sentence: string, language?: string) => number;
  /** Whether any of these sentences is about the topic. */
  readonly isAbout: (sentences: readonly string[]) => boolean;
  /** Puts what is about the topic before what only stands beside it, and keeps the order otherwise. */
  readonly relevantFirst: <Item>(
    items: readonly Item[],
    sentencesOf: (item: Item) => readonly string[],
  ) => Item[];
}

/** The languages of a library's articles, a choice of collections, for one version of it. */
const spoken = new WeakMap<
  Library,
  { readonly version: string; readonly languages: Map<string, readonly string[]> }
>();

/** The languages of the articles that may be seen, those of most of them first: an index looks up only so many words. */
const languagesOf = (library: Library, collections: readonly string[] | null): readonly string[] => {
  const version = library.version();
  let known = spoken.get(library);
  if (known?.version !== version) spoken.set(library, (known = { version, languages: new Map() }));
  const choice = collections === null ? "" : JSON.stringify(collections);
  const before = known.languages.get(choice);
  if (before) return before;
  const counts = new Map<string, number>();
  for (const article of library.articles())
    if (isVisible(article, collections))
      counts.set(article.language, (counts.get(article.language) ?? 0) + 1);
  const languages = [...counts].toSorted(([, a], [, b]) => b - a).map(([language]) => language);
  known.languages.set(choice, languages);
  return languages;
};

/** The topic with words that mean the same in the coverage's languages, so that "deaths" finds a report that says "killed". */
export const widened = (
  library: Library,
  { text, collections }: Pick<Query, "text" | "collections">,
  terms: readonly QueryTerm[],
): string => {
  const languages = languagesOf(library, collections);
  const others = terms.flatMap(({ senses }) => wordsOfSenses(senses ?? [], languages));
  return [text, ...new Set(others)].join(" ");
};

const articlesOf = (hits: readonly Hit[]): Iterable<Article> => new Set(hits.map(({ article }) => article));

/** Reads the words of articles, which are remembered with each: others get their turn meanwhile. */
const readWords = (hits: readonly Hit[]): Promise<void> => eachInTurns(articlesOf(hits), articleKeys);

/** Reads by what the articles of an answer are told apart; likewise. */
export const readApart = (evidence: Evidence): Promise<void> =>
  eachInTurns(articlesOf(strongHits(evidence)), (article) => cosines(article, article));

/** The evidence of a question of size, with passages that hold its matter beside a unit of that size. */
const withSizes = (
  parts: { library: Library; index: PassageIndex },
  query: Query,
  reach: Reach,
  evidence: Retrieved,
): Retrieved => {
  const dimension = readDimension(query.text);
  if (!dimension || evidence.hits.length === 0) return evidence;
  const text = `${withoutAsking(query.text, dimension)} ${dimension.units}`;
  const known = new Set(evidence.hits.map(({ passage }) => passage.id));
  const sized = retrieve(parts, { ...query, text }, reach).hits.filter(
    ({ passage }) => !known.has(passage.id),
  );
  const lowest = evidence.hits.at(-1)?.score ?? 0;
  const hits = [...evidence.hits];
  for (const { article, passage, highlights } of sized)
    hits.push({ article, passage, highlights, score: lowest });
  return { ...evidence, hits };
};

/** The evidence with the passages of a name that the index does not look up. */
const withNames = (library: Library, query: Query, evidence: Retrieved): Retrieved => {
  const known = new Set(evidence.hits.map(({ passage }) => passage.id));
  const named = hitsByName(library, query, evidence.hits[0]?.score ?? 1).filter(
    ({ passage }) => !known.has(passage.id),
  );
  return named.length === 0
    ? evidence
    : { ...evidence, hits: [...named, ...evidence.hits], total: evidence.total + named.length };
};

/**
 * What answers a query; the refusal where the coverage has nothing. A query that finds nothing in its own words is tried
 * again in words that mean the same: "toll" where an outlet says "killed".
 */
export const findEvidence = async (
  parts: { library: Library; index: PassageIndex },
  query: Query,
  reach: Reach,
): Promise<Retrieved | Refusal> => {
  // Each step reads word lists, and is compiled, where it is the first of its kind.
  const breathe = createBreath();
  const own = withNames(parts.library, query, retrieve(parts, query, reach));
  await breathe();
  const terms = withSenses(query, own.terms);
  await breathe();
  const evidence = withSizes(parts, query, reach, { ...own, terms });
  const text = widened(parts.library, query, evidence.terms);
  if (text === query.text) {
    await readWords(evidence.hits);
    return decideRefusal(query, evidence) ?? evidence;
  }
  const known = new Set(evidence.hits.map(({ passage }) => passage.id));
  const lowest = evidence.hits.at(-1)?.score ?? 1;
  await breathe();
  const wider = retrieve(parts, { ...query, text }, reach).hits;
  await breathe();
  const top = wider[0]?.score ?? 1;
  const all = { ...evidence, hits: [...evidence.hits] };
  // Words that only mean the same find less surely than the question's own: their hits come after those.
  for (const { article, passage, highlights, score } of wider)
    if (!known.has(passage.id))
      all.hits.push({ article, passage, highlights, score: (lowest * score) / top });
  await readWords(all.hits);
  return decideRefusal(query, all) ?? all;
};

/**
 * The hits without those of another story. Where some articles have every word of the topic (or one of the same meaning),
 * an article that lacks one belongs to it only as part of their story: the toll of one place is not that of another.
 */
const ofOneStory = async (
  parts: { library: Library; index: PassageIndex },
  query: Query,
  hits: readonly Hit[],
  terms: readonly QueryTerm[],
): Promise<readonly Hit[]> => {
  const likeness = createLikeness(carryingTerms(terms));
  const articles = new Map(hits.map(({ article }) => [article.id, article]));
  const shares = new Map([...articles].map(([id, article]) => [id, likeness.coverage(article)]));
  const most = Math.max(0, ...shares.values());
  const full = hits.filter(({ article }) => shares.get(article.id) === most);
  const lacking = new Set(articles.keys().filter((id) => shares.get(id) !== most));
  if (lacking.size === 0) return hits;
  // Loaded here: most questions at a terminal do without it.
  const { articlesOfStory } = await import("./story.ts");
  for (const { id } of await articlesOfStory(parts, query, full)) lacking.delete(id);
  return hits.filter(({ article }) => !lacking.has(article.id));
};

/** Looks up a topic; the refusal where the coverage has nothing on it. */
export const findTopic = async (
  parts: { library: Library; index: PassageIndex },
  query: Query,
  reach: Reach = ANALYSED,
): Promise<Topic | Refusal> => {
  const evidence = await findEvidence(parts, query, reach);
  return "kind" in evidence ? evidence : topicOf(parts, query, evidence, reach);
};

/** The topic that evidence is of. */
export const topicOf = async (
  parts: { library: Library; index: PassageIndex },
  query: Query,
  evidence: Retrieved,
  reach: Reach = ANALYSED,
): Promise<Topic> => {
  const breathe = createBreath();
  const text = widened(parts.library, query, evidence.terms);
  await breathe();
  const wider = retrieve(parts, { ...query, text }, reach);
  await breathe();
  const known = new Set(evidence.hits.map(({ passage }) => passage.id));
  const hits = [...evidence.hits, ...wider.hits.filter(({ passage }) => !known.has(passage.id))];
  await readWords(hits);
  const likeness = createLikeness(evidence.terms);
  const relevance = (sentence: string, language = "en"): number =>
    likeness.of(keysOf(sentence, language), language);
  const isAbout = (sentences: readonly string[]): boolean =>
    sentences.some((sentence) => relevance(sentence) >= ABOUT);
  return {
    hits: await ofOneStory(
      parts,
      query,
      strongHits({ hits, terms: evidence.terms }, ON_TOPIC),
      evidence.terms,
    ),
    relevance,
    isAbout,
    relevantFirst: (items, sentencesOf) => {
      const about = items.map((item) => isAbout(sentencesOf(item)));
      return [...items.filter((_, at) => about[at]), ...items.filter((_, at) => !about[at])];
    },
  };
};
