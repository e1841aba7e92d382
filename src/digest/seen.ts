/**
 * Which articles came into the library when. What is new goes by this order and not by dates of publication: an article of
 * last month that was added today has not been told yet. Numbers and not times, so that no clock can confuse it.
 */
import { hash } from "node:crypto";
import type { ArticleBatch, StateDocument } from "../state/document.ts";
import type { ArticleEntry } from "../types.ts";

/** The most articles that are remembered, of those no longer in the library the oldest go first; 8 bytes each. */
const MOST_ARTICLES = 100_000;

/** The most batches; the oldest are joined beyond. */
const MOST_BATCHES = 400;

const WIDTH = 8;
const marks = new Map<string, string>();

/** Eight characters that stand for an article's id (48 bits: among 100,000 articles two meet once in 50,000 libraries). */
const markOf = (articleId: string): string => {
  const known = marks.get(articleId);
  if (known !== undefined) return known;
  const mark = hash("sha256", articleId, "base64url").slice(0, WIDTH);
  if (marks.size >= MOST_ARTICLES) marks.clear();
  marks.set(articleId, mark);
  return mark;
};

/** What is noted of an article after it came: each way in which it changed is told once. */
const changesOf = ({ id, changed, withdrawn, corrected }: ArticleEntry): readonly string[] => [
  ...(changed === undefined ? [] : [`${id} changed ${changed}`]),
  ...(withdrawn ? [`${id} withdrawn ${withdrawn.by}`] : []),
  ...(corrected ? [`${id} corrected ${corrected.by}`] : []),
];

/** Names of all that is noted of these articles: their coming, and their changes. */
export const notedOf = (entries: readonly ArticleEntry[]): readonly string[] =>
  entries.flatMap((entry) => [entry.id, ...changesOf(entry)]);

const marksIn = ({ articles }: ArticleBatch): string[] =>
  Array.from({ length: Math.floor(articles.length / WIDTH) }, (_, index) =>
    articles.slice(index * WIDTH, (index + 1) * WIDTH),
  );

/** The batch number of each article seen, by mark. */
const numbersOf = (batches: readonly ArticleBatch[]): Map<string, number> =>
  new Map(batches.flatMap((batch) => marksIn(batch).map((mark) => [mark, batch.number] as const)));

/** Joins neighbours that no digest tells apart: all has been told up to the lowest number among the digests. */
const joinBatches = (batches: readonly ArticleBatch[], toldByAll: number): ArticleBatch[] => {
  const joined: ArticleBatch[] = [];
  batches.forEach((batch, index) => {
    const last = joined.at(-1);
    const isOld = batch.number <= toldByAll || index < batches.length - MOST_BATCHES;
    if (last && isOld) joined[joined.length - 1] = { ...batch, articles: last.articles + batch.articles };
    else joined.push(batch);
  });
  return joined;
};

const withoutGone = (batches: readonly ArticleBatch[], present: ReadonlySet<string>): ArticleBatch[] => {
  if (batches.reduce((sum, { articles }) => sum + articles.length, 0) <= MOST_ARTICLES * WIDTH)
    return [...batches];
  return batches.map((batch) => ({
    ...batch,
    articles: marksIn(batch)
      .filter((mark) => present.has(mark))
      .join(""),
  }));
};

/** Takes note of what `notedOf` names; gives the number of the newest batch, 0 where nothing was ever seen. Mutates. */
export const noteArticles = (document: StateDocument, names: readonly string[], now: Date): number => {
  const known = numbersOf(document.seenArticles);
  const present = names.map(markOf);
  const fresh = present.filter((mark) => !known.has(mark));
  const newest = document.seenArticles.at(-1)?.number ?? 0;
  if (fresh.length === 0) return newest;
  const told = Object.values(document.subscriptions).map(({ coveredThrough }) => coveredThrough ?? Infinity);
  const batch = { number: newest + 1, seenAt: now.toISOString(), articles: [...new Set(fresh)].join("") };
  const joined = joinBatches([...document.seenArticles, batch], Math.min(newest, ...told));
  document.seenArticles = withoutGone(joined, new Set(present));
  return batch.number;
};

/** How far a digest has told: up to batch `told` (null: nothing), and now up to batch `through` (null: whatever there is). */
export interface Telling {
  readonly told: number | null;
  readonly through: number | null;
}

/**
 * What a digest has not told: ids of the articles that came after batch `told` and not after batch `through`, and of those
 * told before that changed between the two.
 */
export const untold = (
  batches: readonly ArticleBatch[],
  entries: readonly ArticleEntry[],
  { told, through }: Telling,
): { readonly came: readonly string[]; readonly changed: readonly string[] } => {
  const numbers = numbersOf(batches);
  const isUntold = (name: string): boolean => {
    const number = numbers.get(markOf(name));
    if (number === undefined) return through === null;
    return (told === null || number > told) && (through === null || number <= through);
  };
  const came = entries.filter(({ id }) => isUntold(id)).map(({ id }) => id);
  const isTold = (id: string): boolean => told !== null && (numbers.get(markOf(id)) ?? Infinity) <= told;
  const changed = entries.filter((entry) => isTold(entry.id) && changesOf(entry).some(isUntold));
  return { came, changed: changed.map(({ id }) => id) };
};
