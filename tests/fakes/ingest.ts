/** Ingest in memory: collections of named articles and feeds that bring what a test says. */
import type {
  AddOutcome,
  FeedEntry,
  FeedItem,
  Ingest,
  IngestedArticle,
  IngestReason,
  IngestRefusal,
} from "../../src/types.ts";

const refused = (reason: IngestReason, message: string): IngestRefusal => ({
  kind: "refused",
  reason,
  message,
  retryAt: null,
});

/** What stands at an address: an article's title, or a feed's items. */
export type Site = Readonly<Record<string, string | readonly string[]>>;

/** The port over pages and feeds that a test describes; nothing is fetched. */
export const createIngestFake = (site: Site = {}) => {
  const articles = new Map<string, IngestedArticle>();
  const feeds = new Map<string, FeedEntry>();
  const added: { collection: string; name: string; bytes: number }[] = [];
  let count = 0;

  const article = (collection: string, title: string, url: string | null): IngestedArticle => ({
    articleId: `${title.toLowerCase().replace(/[^a-z0-9]+/g, "-")}-${collection}`,
    collection,
    title,
    outlet: url === null ? null : new URL(url).host,
    publishedOn: "2031-05-06",
    url,
    words: 120,
    warnings: [],
  });
  const keep = (own: IngestedArticle): AddOutcome => {
    const kind = articles.has(own.articleId) ? "same" : "added";
    articles.set(own.articleId, own);
    return { kind, article: own };
  };
  const itemsAt = (url: string): readonly string[] | null => {
    const found = site[url];
    return typeof found === "object" ? found : null;
  };
  const find = (collection: string, id: string): FeedEntry | undefined => {
    const feed = feeds.get(id);
    return feed?.collection === collection ? feed : undefined;
  };
  const noFeed = refused("unknown", "There is no such feed here. /feed list shows those there are.");

  const ingest: Ingest = {
    addPage: async (collection, url) => {
      const title = site[url];
      return typeof title === "string"
        ? keep(article(collection, title, url))
        : refused("not-found", "The site has no such page. Check the address.");
    },
    addFile: async (collection, { name, data, url }) => {
      added.push({ collection, name, bytes: data.byteLength });
      return /\.(txt|md|html|pdf|docx)$/.test(name)
        ? keep(article(collection, name.replace(/\.\w+$/, ""), url ?? null))
        : refused("unknown-kind", "Files of this kind are not read. Attach .txt, .md, .html, .pdf or .docx.");
    },
    remove: async (collection, articleId) => {
      const own = articles.get(articleId);
      if (own?.collection !== collection)
        return refused("unknown", "There is no such article among those added here.");
      articles.delete(articleId);
      return { kind: "removed", article: own };
    },
    versions: async () => [],
    testFeed: async (collection, url) => {
      const items = itemsAt(url);
      if (!items) return refused("unreadable", "That address holds no feed.");
      return {
        kind: "feed",
        url,
        title: `Feed of ${new URL(url).host}`,
        format: "RSS",
        items: items.map((title): FeedItem => ({
          title,
          url: null,
          publishedOn: "2031-05-06",
          known: articles.has(article(collection, title, url).articleId),
        })),
        warnings: [],
      };
    },
    addFeed: async (collection, url, by) => {
      const items = itemsAt(url);
      if (!items)
        return refused("unreadable", "That address holds no feed. /feed test shows what one would bring.");
      const known = [...feeds.values()].find((feed) => feed.collection === collection && feed.url === url);
      if (known) return { kind: "same", feed: known, items: items.length };
      count += 1;
      const feed: FeedEntry = {
        id: `feed${String(count).padStart(2, "0")}`,
        collection,
        url,
        title: `Feed of ${new URL(url).host}`,
        addedBy: by,
        addedAt: "2031-05-06T10:00:00.000Z",
        checkedAt: null,
        nextAt: "2031-05-06T10:00:00.000Z",
        failures: 0,
        lastProblem: null,
        pausedBecause: null,
      };
      feeds.set(feed.id, feed);
      return { kind: "added", feed, items: items.length };
    },
    feeds: (collection) => [...feeds.values()].filter((feed) => feed.collection === collection),
    removeFeed: async (collection, id) => {
      const feed = find(collection, id);
      if (!feed) return noFeed;
      feeds.delete(id);
      return { kind: "feed", feed };
    },
    resumeFeed: async (collection, id) => {
      const feed = find(collection, id);
      if (!feed) return noFeed;
      const running = { ...feed, failures: 0, pausedBecause: null };
      feeds.set(id, running);
      return { kind: "feed", feed: running };
    },
    refreshFeed: async (collection, id, { onProgress, signal } = {}) => {
      const feed = find(collection, id);
      if (!feed) return noFeed;
      const items = itemsAt(feed.url) ?? [];
      const outcomes: AddOutcome["kind"][] = [];
      for (const [index, title] of items.entries()) {
        if (signal?.aborted) return refused("stopped", "It was ended.");
        outcomes.push(keep(article(collection, title, feed.url)).kind);
        onProgress?.(index + 1, items.length);
        await Promise.resolve();
      }
      return {
        kind: "refreshed",
        feed,
        added: outcomes.filter((kind) => kind === "added").length,
        changed: 0,
        same: outcomes.filter((kind) => kind === "same").length,
        failed: 0,
        problems: [],
      };
    },
  };
  return {
    ...ingest,
    /** Files that were given to it. */
    added,
    articlesOf: (collection: string): readonly IngestedArticle[] =>
      [...articles.values()].filter((own) => own.collection === collection),
    /** Lets a feed pause, as ten failures would. */
    pause: (id: string, why: string): FeedEntry => {
      const feed = feeds.get(id);
      if (!feed) throw new Error(`no feed ${id}`);
      const paused = { ...feed, failures: 10, lastProblem: why, pausedBecause: why, nextAt: null };
      feeds.set(id, paused);
      return paused;
    },
  };
};
