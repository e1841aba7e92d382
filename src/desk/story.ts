/** The story that a topic belongs to: whose articles tell it, whether or not they say anything on the topic asked about. */
import { createMemory } from "../text/article-memory.ts";
import { nameKey, namesOf } from "../analysis/figures-features.ts";
import { articleCounts, articleStems, createLikeness } from "../answer/likeness.ts";
import { createBreath, eachInTurns, inTurns } from "../text/breath.ts";
import { firstDay } from "../text/partial-date.ts";
import type { Article, Hit, Library, PassageIndex, Query } from "../types.ts";
import { retrieve } from "./retrieve.ts";
import { storiesAmong } from "../answer/stories.ts";

/** The most names that stand for a story. */
const MOST_NAMES = 14;
/** The share of the articles on the topic that must bear a name for it to stand for their story. */
const COMMON = 0.4;
/** Names that an article of the story bears, and the share of those that stand for it. */
const LEAST_NAMES = 2;
const LEAST_SHARE = 0.2;
/** The same of an article far from those on the topic: beyond so many days it may tell another story of the place. */
const FAR_SHARE = 0.35;
const NEAR_DAYS = 60;
/** Within so many days the name that all articles on the topic bear is enough. */
const SAME_WEEK = 7;
/** Words that stand for a story, and the share of the likest article's strength that one of the story has. */
const MOST_WORDS = 12;
const ALIKE = 0.35;
/** Of fewer articles than this a story is looked for once more, from all that were found: one report bears names of its own. */
const FEW = 4;
/** How far into an article its names are read, in UTF-16 units. */
const LONGEST = 8_000;

/** Words in capitals that every story has. */
const ANYWHERE =
  /^(?:minister|president|prime|government|governor|mayor|police|court|state|city|county|national|north|south|east|west|northern|southern|eastern|western|new|news|agency|mr|mrs|ms|dr|sir|street|road|ministry|council|party|university|department|office|what|how|why|who|we|he|she|two|three|four|five|many|most|people)s?$/u;

const known = createMemory<Article, ReadonlySet<string>>();

/** The names of an article's headline and text, each word under its key, so that spellings meet. */
const namesIn = (article: Article): ReadonlySet<string> => {
  let names = known.get(article);
  if (!names) {
    const text = `. ${article.headline}. ${article.text.slice(0, LONGEST)}`;
    names = new Set(
      namesOf(text)
        .filter((name) => name.length > 2)
        .map(nameKey)
        .filter((key) => !ANYWHERE.test(key)),
    );
    known.set(article, names);
  }
  return names;
};

/** The names that the articles share, the commonest first; of one article, those that it opens with. */
const namesOfStory = (articles: readonly Article[]): string[] => {
  const counts = new Map<string, number>();
  for (const article of articles)
    for (const name of namesIn(article)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const least = articles.length === 1 ? 1 : Math.max(2, articles.length * COMMON);
  return [...counts]
    .filter(([, count]) => count >= least)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_NAMES)
    .map(([name]) => name);
};

/** The content words that the articles have most, so that reports without names are found too. */
const wordsOfStory = (articles: readonly Article[]): string[] => {
  const counts = new Map<string, number>();
  for (const article of articles.slice(0, 12))
    for (const stem of articleStems(article))
      if (/^\p{L}{4,}$/u.test(stem))
        counts.set(stem, (counts.get(stem) ?? 0) + (articleCounts(article).get(stem) ?? 0));
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_WORDS)
    .map(([word]) => word);
};

const dayOf = (article: Article): number | null =>
  article.publishedOn === null ? null : Date.parse(firstDay(article.publishedOn)) / 86_400_000;

/** Reads the names and words of articles, which are remembered with each: others get their turn meanwhile. */
const readArticles = (articles: Iterable<Article>): Promise<void> =>
  eachInTurns(articles, (article) => {
    namesIn(article);
    articleCounts(article);
  });

/** The articles, and those that tell the same story: they bear names that the articles share, the more of them the further off they were published. */
const withTheirStory = async (
  parts: { library: Library; index: PassageIndex },
  query: Query,
  known: ReadonlySet<Article>,
): Promise<Set<Article>> => {
  const articles = new Set(known);
  await readArticles(articles);
  const breathe = createBreath();
  const names = namesOfStory([...articles]);
  const days = [...articles].map(dayOf).filter((day) => day !== null);
  const distanceOf = (article: Article): number => {
    const day = dayOf(article);
    return day === null || days.length === 0 ? 0 : Math.min(...days.map((other) => Math.abs(day - other)));
  };
  const [first = ""] = names;
  const everywhere = [...articles].every((article) => namesIn(article).has(first));
  const words = wordsOfStory([...articles]);
  await breathe();
  const wider = retrieve(
    parts,
    { ...query, text: [...names, ...words].join(" ") },
    { limit: 300, perArticle: 1 },
  );
  await readArticles(wider.hits.map(({ article }) => article));
  const likeness = createLikeness(wider.terms);
  let most = 0;
  for (const article of articles) {
    most = Math.max(most, likeness.ofArticle(article));
    await breathe();
  }
  for (const { article } of wider.hits) {
    await breathe();
    const held = namesIn(article);
    const borne = names.filter((name) => held.has(name)).length;
    const distance = distanceOf(article);
    const share = borne / names.length;
    const enough = borne >= LEAST_NAMES && share >= (distance <= NEAR_DAYS ? LEAST_SHARE : FAR_SHARE);
    const alike = distance <= NEAR_DAYS && likeness.ofArticle(article) >= ALIKE * most;
    if (enough || alike || (everywhere && distance <= SAME_WEEK && held.has(first))) articles.add(article);
  }
  return articles;
};

/** So many articles may be of the story that one outlet alone was found to tell. */
const MOST_NEAR = 60;

/** The articles with others of one story with them, by all that they have in common, across languages as well; `found` are among those looked at. */
const withLikeOnes = async (
  parts: { library: Library; index: PassageIndex },
  query: Query,
  known: ReadonlySet<Article>,
  found: readonly Hit[],
): Promise<Set<Article>> => {
  const articles = [...known];
  const text = [...namesOfStory(articles), ...wordsOfStory(articles)].join(" ");
  const { hits } = retrieve(parts, { ...query, text }, { limit: MOST_NEAR, perArticle: 1 });
  const near = new Set([...articles, ...[...found, ...hits].map(({ article }) => article)]);
  const stories = await inTurns(storiesAmong([...near]));
  return known.union(new Set(stories.filter((story) => story.some((article) => known.has(article))).flat()));
};

/**
 * The articles that tell the story of these hits within the query's dates, those of the hits first. Where one outlet alone
 * does, others are looked for once more, among those of `found` too: it may be the only one to tell of the matter, not of the story.
 */
export const articlesOfStory = async (
  parts: { library: Library; index: PassageIndex },
  query: Query,
  hits: readonly Hit[],
  found: readonly Hit[] = [],
): Promise<Article[]> => {
  let articles = await withTheirStory(parts, query, new Set(hits.map(({ article }) => article)));
  if (articles.size < FEW) articles = await withTheirStory(parts, query, articles);
  const outlets = new Set([...articles].map(({ outlet }) => outlet));
  return [...(outlets.size === 1 ? await withLikeOnes(parts, query, articles, found) : articles)];
};
