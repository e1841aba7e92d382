/** Articles told apart by the story they tell, so that reports of two stories are not set against each other. */
import { cosines, distance } from "./same-story.ts";
import { firstDay } from "../text/partial-date.ts";
import type { Steps } from "../text/breath.ts";
import type { Article } from "../types.ts";

/**
 * What articles of one story have in common on average: cosines of names and of words, each as a share of these, add up to
 * `ONE_STORY`. Over 41 stories of the gold set and the sample corpus, all put together, 96 of 100 pairs of one story stay
 * together, and 3 of 1,000 pairs of two stories come together; of any one story alone, none is split.
 */
const ALIKE = { names: 0.15, words: 0.18 } as const;
const ONE_STORY = 1.6;
/** Articles on one topic within so many days are likely of one story, so much the more: short reports share little else. */
const TOGETHER = 3;
const SPEAKS_FOR = 1.5;
/** An article is held against so many of a story: the first that came and the last. */
const HELD = 12;
/** Among more stories than these nobody looks whether two of them are one after all. */
const MANY = 24;
/** Across languages words say nothing: names do, from this average; across scripts nearness in time, in days. */
const NAMES_ACROSS = 0.02;
const NEAR = 14;

type Story = Article[];

const heldOf = (story: Story): Story =>
  story.length <= HELD ? story : [...story.slice(0, HELD / 2), ...story.slice(-HELD / 2)];

const dayOf = ({ publishedOn }: Article): number | null =>
  publishedOn === null ? null : Date.parse(firstDay(publishedOn)) / 86_400_000;

const likenessOf = (a: Article, b: Article): number => {
  const { names, words } = cosines(a, b);
  const [own, other] = [dayOf(a), dayOf(b)];
  const isTogether = own !== null && other !== null && Math.abs(own - other) <= TOGETHER;
  return (names / ALIKE.names + words / ALIKE.words) * (isTogether ? SPEAKS_FOR : 1);
};

const average = (left: Story, right: Story, of: (a: Article, b: Article) => number): number => {
  let sum = 0;
  for (const a of left) for (const b of right) sum += of(a, b);
  return sum / (left.length * right.length);
};

/** The story that is most like these articles; undefined where none reaches `least`. */
const nearest = (
  articles: Story,
  stories: readonly Story[],
  least: number,
  of = likenessOf,
): Story | undefined => {
  let [best, most]: [Story | undefined, number] = [undefined, least];
  for (const story of stories) {
    const likeness = average(articles, heldOf(story), of);
    if (likeness >= most) [best, most] = [story, likeness];
  }
  return best;
};

/** Stories of articles in one language: average linkage, article by article, then story by story. */
const storiesIn = function* (articles: readonly Article[]): Steps<Story[]> {
  const stories: Story[] = [];
  for (const article of articles) {
    yield;
    const story = nearest([article], stories, ONE_STORY);
    if (story) story.push(article);
    else stories.push([article]);
  }
  if (stories.length > MANY) return stories;
  for (let at = stories.length - 1; at > 0; at -= 1) {
    yield;
    const story = stories[at] as Story;
    const other = nearest(heldOf(story), stories.slice(0, at), ONE_STORY);
    if (!other) continue;
    other.push(...story);
    stories.splice(at, 1);
  }
  return stories;
};

const daysOf = (story: Story): number[] => story.flatMap((article) => dayOf(article) ?? []);

/** The days between two stories, 0 where either has no date. */
const daysBetween = (left: Story, right: Story): number => {
  const [own, others] = [daysOf(left), daysOf(right)];
  const between = own.flatMap((a) => others.map((b) => Math.abs(a - b)));
  return between.length === 0 ? 0 : Math.min(...between);
};

const isLatin = ([article]: Story): boolean => /\p{Script=Latin}/u.test(article?.headline ?? "");

/** The story that one in another language tells too; undefined where none does. */
const sameElsewhere = (story: Story, stories: readonly Story[]): Story | undefined => {
  const ofScript = stories.filter((other) => isLatin(other) === isLatin(story));
  const named = nearest(heldOf(story), ofScript, NAMES_ACROSS, (a, b) => cosines(a, b).names);
  if (named) return named;
  return stories
    .filter((other) => !ofScript.includes(other) && daysBetween(story, other) <= NEAR)
    .toSorted((a, b) => daysBetween(story, a) - daysBetween(story, b) || b.length - a.length)[0];
};

/**
 * The stories that articles tell, each with its articles in their order; the largest first. Articles in different languages
 * are of one story where they share names, in different scripts where they appeared at one time.
 */
export const storiesAmong = function* (articles: readonly Article[]): Steps<readonly (readonly Article[])[]> {
  const byLanguage: Story[][] = [];
  for (const told of Map.groupBy(articles, ({ language }) => language).values())
    byLanguage.push(yield* storiesIn(told));
  const [stories = [], ...others] = byLanguage.toSorted((a, b) => b.flat().length - a.flat().length);
  for (const story of others.flat()) {
    yield;
    const same = sameElsewhere(story, stories);
    if (same) same.push(...story);
    else stories.push(story);
  }
  const order = new Map(articles.map((article, at) => [article, at]));
  return stories
    .map((story) => story.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)))
    .toSorted((a, b) => b.length - a.length);
};

/**
 * How far apart two of these articles are: `distance` within a language; across languages 0 or as far as the articles of
 * their own languages that tell the story of both, 1 where none does.
 */
export const tellingApart = function* (
  articles: readonly Article[],
): Steps<(a: Article, b: Article) => number> {
  if (new Set(articles.map(({ language }) => language)).size < 2) return distance;
  const stories = yield* storiesAmong(articles);
  const storyOf = new Map(stories.flatMap((story) => story.map((article) => [article, story] as const)));
  const nearestTo = (article: Article, told: readonly Article[]): number =>
    Math.min(
      1,
      ...told
        .filter(({ language }) => language === article.language)
        .map((other) => distance(article, other)),
    );
  return (a, b) => {
    if (a.language === b.language) return distance(a, b);
    const [own, other] = [storyOf.get(a) ?? [], storyOf.get(b) ?? []];
    return own === other ? 0 : Math.min(nearestTo(a, other), nearestTo(b, own));
  };
};
