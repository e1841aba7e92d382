/** What is in the corpus: outlets, articles, one article whole, one passage in its place. */
import { problemsIn } from "../corpus/check.ts";
import { amendedAt } from "../text/amendments.ts";
import { firstDay } from "../text/partial-date.ts";
import type {
  Article,
  ArticleEntry,
  ArticleLookup,
  ArticleView,
  FileProblem,
  Library,
  Outlet,
  OutletEntry,
  PartialDate,
  PassageView,
  SourceList,
  Span,
} from "../types.ts";

const entries = new WeakMap<Article, ArticleEntry>();

const newEntry = (article: Article): ArticleEntry => ({
  id: article.id,
  headline: article.headline,
  outlet: article.outlet,
  carrier: article.carrier,
  publishedOn: article.publishedOn,
  dateFrom: article.dateFrom,
  byline: article.byline,
  language: article.language,
  words: article.words,
  copyOf: article.copyOf,
  warnings: article.warnings,
  collection: article.collection,
  retold: article.retold,
  url: article.url,
  ...(article.changed === undefined ? {} : { changed: article.changed }),
  ...amendedAt(article),
});

/** The part of an article that lists show; one for each, since lists may hold all articles there are. */
export const entryOf = (article: Article): ArticleEntry => {
  let entry = entries.get(article);
  if (!entry) {
    entry = newEntry(article);
    entries.set(article, entry);
  }
  return entry;
};

/** Whether an article lies in one of the collections; null allows all. */
export const isVisible = (article: Article, collections: readonly string[] | null): boolean =>
  collections === null || collections.includes(article.collection);

const byId = (a: Article, b: Article): number => (a.id < b.id ? -1 : 1);

/** Orders as `compareDates` does. */
const dayKey = (date: PartialDate | null): string =>
  date === null ? "~" : `${firstDay(date)} ${String(date.length).padStart(2, "0")}`;

/** A library's articles in an order; those of one version of it are one list, which is looked through once. */
interface Ordered {
  readonly byDate: readonly Article[];
  /** Those that carry the same text under several names, and the same by the original's id; made when first needed. */
  families?: { readonly several: readonly Article[]; readonly by: ReadonlyMap<string, readonly Article[]> };
  /** The list of sources that was asked for last, and of what. */
  listed?: { readonly of: string; readonly list: SourceList };
}
const orders = new WeakMap<readonly Article[], Ordered>();

const orderOf = (articles: readonly Article[]): Ordered => {
  let order = orders.get(articles);
  if (!order) {
    // By days first, of which there are few: of 100,000 articles each would be compared with seventeen others.
    const days = Map.groupBy(articles, ({ publishedOn }) => dayKey(publishedOn));
    order = { byDate: [...days.keys()].sort().flatMap((day) => (days.get(day) ?? []).sort(byId)) };
    orders.set(articles, order);
  }
  return order;
};

/** The visible articles, oldest first, undated ones last. */
export const visibleArticles = (
  library: Library,
  collections: readonly string[] | null,
): readonly Article[] => {
  const { byDate } = orderOf(library.articles());
  return collections === null ? byDate : byDate.filter((article) => isVisible(article, collections));
};

const familiesOf = (library: Library): NonNullable<Ordered["families"]> => {
  const order = orderOf(library.articles());
  if (!order.families) {
    const copied = new Set(order.byDate.flatMap(({ copyOf }) => copyOf ?? []));
    const several = order.byDate.filter(({ id, copyOf }) => copyOf !== null || copied.has(id));
    order.families = { several, by: Map.groupBy(several, ({ id, copyOf }) => copyOf ?? id) };
  }
  return order.families;
};

/** The visible articles that carry the same text as others, under several names, oldest first. */
export const copiedArticles = (library: Library, collections: readonly string[] | null): readonly Article[] =>
  familiesOf(library).several.filter((article) => isVisible(article, collections));

/** The visible articles that carry the same text as this one, under other names, oldest first. */
export const copiesOf = (
  library: Library,
  { id, copyOf }: Pick<Article, "id" | "copyOf">,
  collections: readonly string[] | null,
): readonly Article[] =>
  (familiesOf(library).by.get(copyOf ?? id) ?? []).filter(
    (other) => other.id !== id && isVisible(other, collections),
  );

/** The visible articles one by one, for who names those that an answer stands on. */
export const lookupIn = (library: Library, collections: readonly string[] | null): ArticleLookup => {
  const visible = (id: string): Article | undefined => {
    const article = library.article(id);
    return article && isVisible(article, collections) ? article : undefined;
  };
  return {
    entry: (id) => {
      const article = visible(id);
      return article && entryOf(article);
    },
    copies: (id) => copiesOf(library, visible(id) ?? { id, copyOf: null }, collections).map(entryOf),
  };
};

/** Names of the outlets of the visible articles; undefined where all are visible. */
export const visibleOutlets = (
  library: Library,
  collections: readonly string[] | null,
): ReadonlySet<string> | undefined =>
  collections === null
    ? undefined
    : new Set(
        library.articles().flatMap((article) => (isVisible(article, collections) ? [article.outlet] : [])),
      );

/**
 * The outlet that goes by this name or alias. One that was only met in articles that may not be seen is none: that
 * somebody else follows it is theirs to tell. Listed ones, which all know, are found whether they have articles or not.
 */
export const findOutlet = (
  library: Library,
  name: string,
  collections: readonly string[] | null,
): Outlet | undefined => {
  const outlet = library.outlets.find(name);
  const isListed = outlet !== undefined && (outlet.agency || outlet.aliases.length > 0);
  if (!outlet || isListed || collections === null) return outlet;
  return visibleOutlets(library, collections)?.has(outlet.name) === true ? outlet : undefined;
};

/** The articles come by date. */
const outletEntry = (outlet: string, articles: readonly Article[]): OutletEntry => ({
  outlet,
  articles: articles.length,
  firstPublished: articles.find(({ publishedOn }) => publishedOn !== null)?.publishedOn ?? null,
  lastPublished: articles.findLast(({ publishedOn }) => publishedOn !== null)?.publishedOn ?? null,
});

/**
 * Outlets by number of articles, articles by date, and the files that could not be read. The same list as before, where it was asked for
 * the same collections before and nothing has changed since: who turns its pages has it laid out once.
 */
export const listSources = (library: Library, collections: readonly string[] | null): SourceList => {
  const order = orderOf(library.articles());
  const problems = problemsIn(library, collections);
  const of = JSON.stringify([collections, problems]);
  if (order.listed?.of !== of) order.listed = { of, list: newList(library, collections, problems) };
  return order.listed.list;
};

const newList = (
  library: Library,
  collections: readonly string[] | null,
  problems: readonly FileProblem[],
): SourceList => {
  const articles = visibleArticles(library, collections);
  const byOutlet = Map.groupBy(articles, (article) => article.outlet);
  return {
    kind: "sources",
    outlets: [...byOutlet]
      .map(([outlet, own]) => outletEntry(outlet, own))
      .sort((a, b) => b.articles - a.articles || (a.outlet < b.outlet ? -1 : 1)),
    articles: articles.map(entryOf),
    problems,
  };
};

/** One article whole. */
export const viewArticle = (article: Article): ArticleView => ({
  kind: "article",
  ...entryOf(article),
  text: article.text,
  passages: article.passages.map(({ id, start, end }) => ({ id, start, end })),
  dateReasons: article.dateReasons,
});

/** A passage with the cited words marked; undefined where there is no such passage or it may not be seen. */
export const viewPassage = (
  library: Library,
  passageId: string,
  cited: readonly Span[],
  collections: readonly string[] | null,
): PassageView | undefined => {
  const article = library.article(passageId.slice(0, passageId.lastIndexOf("#")));
  if (!article || !isVisible(article, collections)) return undefined;
  const position = article.passages.findIndex((passage) => passage.id === passageId);
  const passage = article.passages[position];
  if (!passage) return undefined;
  const marks = cited
    .map(({ start, end }) => ({
      start: Math.max(start, passage.start) - passage.start,
      end: Math.min(end, passage.end) - passage.start,
    }))
    .filter(({ start, end }) => end > start);
  return {
    article: entryOf(article),
    dateReasons: article.dateReasons,
    passageId,
    number: position + 1,
    of: article.passages.length,
    start: passage.start,
    text: article.text.slice(passage.start, passage.end),
    marks,
    copies: copiesOf(library, article, collections).map((other) => ({
      article: entryOf(other),
      likeness: other.copyLikeness ?? article.copyLikeness ?? 1,
    })),
  };
};
