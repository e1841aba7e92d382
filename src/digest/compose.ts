/** What a digest tells, from the desk: the new articles, their summary, and what they change. */
import { setImmediate as breathe } from "node:timers/promises";
import { isRefusal, type Collections, type Desk } from "../desk.ts";
import { numberInOrder } from "../desk/markers.ts";
import type { ArticleChange, ArticleEntry, Digest, Ingest, Query, WriteOptions } from "../types.ts";
import { disagreementsIn, movementsIn } from "./changes.ts";

/** What a digest is composed with. */
interface ComposingParts {
  readonly desk: Desk;
  /** The versions of an article that came in; absent where none come in. */
  readonly versions?: Ingest["versions"];
}

/** What has been told, and what is to be told. */
export interface Told {
  readonly topic: string;
  readonly collections: Collections;
  /** The articles that are to be told, on whatever topic; null for the first digest, which tells all there is. */
  readonly untold: readonly string[] | null;
  /** Articles told before that have changed since, on whatever topic. */
  readonly changed: readonly string[];
  /** Due instant of the last digest posted, ISO 8601. */
  readonly since: string | null;
  /** Outlets that had something new in it. */
  readonly lastOutlets: readonly string[];
}

/** A digest that has nothing to tell. */
const emptyDigest = ({ topic, since }: Told, copies = 0): Digest => ({
  kind: "digest",
  topic,
  since,
  articles: 0,
  outlets: [],
  copies,
  writer: "extractive",
  sentences: [],
  dropped: 0,
  moved: [],
  changed: [],
  disagreements: [],
  silent: [],
});

const countByOutlet = (articles: readonly ArticleEntry[]): Digest["outlets"] =>
  [...Map.groupBy(articles, ({ outlet }) => outlet)]
    .map(([outlet, own]) => ({ outlet, articles: own.length }))
    .sort((left, right) => right.articles - left.articles || (left.outlet < right.outlet ? -1 : 1));

/** Whether a digest has anything to tell. */
export const hasNews = (digest: Digest): boolean => digest.articles > 0 || digest.changed.length > 0;

/** The most changed articles that one digest lists. */
const MOST_CHANGED = 4;

/** How the articles on the topic that were told before have changed, copies with their originals. */
const changesIn = async (
  { desk, versions }: ComposingParts,
  query: Query,
  { changed, since, collections }: Told,
): Promise<readonly ArticleChange[]> => {
  if (changed.length === 0) return [];
  const coverage = await desk.coverage({ ...query, articleIds: changed });
  if (isRefusal(coverage)) return [];
  const changes: ArticleChange[] = [];
  for (const entry of coverage.articles) {
    const own = entry.changed === undefined ? [] : ((await versions?.(entry.id)) ?? []);
    const change = desk.articleChange(entry.id, own, { since, collections });
    if (change) changes.push(change);
    if (changes.length === MOST_CHANGED) break;
  }
  return changes;
};

/** Composes the digest, on the account of `asker` where a model writes. Where the coverage has nothing new on the topic, or nothing at all, it is empty. */
export const composeDigest = async (
  parts: ComposingParts,
  told: Told,
  options: Pick<WriteOptions, "signal" | "asker"> = {},
): Promise<Digest> => {
  const { desk } = parts;
  const made = desk.makeQuery({ text: told.topic, collections: told.collections, length: "short" });
  if (isRefusal(made)) return emptyDigest(told);
  const query: Query = made;
  const fresh = told.untold === null ? null : new Set(told.untold);
  const changed = await changesIn(parts, query, told);
  const nothingNew = (copies = 0): Digest => numberInOrder({ ...emptyDigest(told, copies), changed });
  if (fresh?.size === 0) return nothingNew();
  const restricted: Query = fresh === null ? query : { ...query, articleIds: [...fresh] };
  const coverage = await desk.coverage(restricted);
  if (isRefusal(coverage)) return nothingNew();

  // A copy that comes after its original was told brings nothing new.
  const wasTold = ({ copyOf }: ArticleEntry): boolean =>
    copyOf !== null &&
    fresh !== null &&
    !fresh.has(copyOf) &&
    desk.articleEntry(copyOf, told.collections) !== undefined;
  const articles = coverage.articles.filter((entry) => !wasTold(entry));
  const copies = coverage.copies.length + coverage.articles.length - articles.length;
  if (articles.length === 0) return nothingNew(copies);

  const ids = new Set(articles.map(({ id }) => id));
  const isNew = (articleId: string): boolean => fresh === null || fresh.has(articleId);
  // Each part takes the processor for a while; those who ask something meanwhile come in between.
  await breathe();
  const summary = await desk.summarise({ ...query, articleIds: [...ids] }, options);
  await breathe();
  const ledger = fresh === null ? null : await desk.figures(query);
  await breathe();
  const comparison = await desk.compare(query, { asPrinted: true });
  const outlets = countByOutlet(articles);
  const visible = new Set(desk.outletNames(told.collections));
  const heard = new Set(outlets.map(({ outlet }) => outlet));
  return numberInOrder({
    ...emptyDigest(told, copies),
    articles: articles.length,
    outlets,
    ...(isRefusal(summary)
      ? {}
      : { writer: summary.writer, sentences: summary.sentences, dropped: summary.dropped }),
    moved: ledger === null || isRefusal(ledger) ? [] : movementsIn(ledger, isNew),
    changed,
    disagreements: isRefusal(comparison) ? [] : disagreementsIn(comparison, isNew),
    // An outlet that is not among what may be seen any more is not silent, but out of sight.
    silent: told.lastOutlets.filter((outlet) => !heard.has(outlet) && visible.has(outlet)),
  });
};
