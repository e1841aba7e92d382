/** Following feeds: looking at one, adding, removing, resuming. */
import { randomBytes } from "node:crypto";
import { MOST_FEEDS, newFeed, type Feed } from "../state/feed-schema.ts";
import type {
  AddFeedOutcome,
  FeedEntry,
  FeedOutcome,
  FeedTest,
  IngestOptions,
  IngestRefusal,
} from "../types.ts";
import { isCollectionName } from "./article-folders.ts";
import { isPlausible, keyOf, lookAt } from "./bring-in.ts";
import { withoutTracking } from "./canonical-url.ts";
import { entryOf } from "./feed-entries.ts";
import type { ParsedFeed } from "./feed-document.ts";
import type { RefreshParts } from "./feed-refresh.ts";
import { refusal } from "./refusals.ts";

/** Feeds that a page names and that are tried, should the first be none. */
const MOST_TRIED = 3;

const NONE = refusal("unknown", "There is no feed of that id here; /feed list shows them.");

/** The feed at an address, or the one that the page there names. */
const findFeed = async (
  parts: RefreshParts,
  address: string,
  signal: AbortSignal | undefined,
): Promise<{ readonly feed: ParsedFeed; readonly url: string } | IngestRefusal> => {
  const given = address.trim();
  const typed = /^feed:(?:\/\/)?/i.test(given)
    ? given.replace(/^feed:(?:\/\/)?(?=https?:)/i, "").replace(/^feed:/i, "https:")
    : given;
  const found = await lookAt(parts, typed, { signal, wants: "feed" });
  if (found.kind === "refused") return found;
  if (found.kind === "feed") return { feed: found.feed, url: found.url };
  let last: IngestRefusal = refusal(
    "unreadable",
    found.kind === "page" && found.links.length === 0 && /feed/.test(found.reason)
      ? `That is no feed that can be read: ${found.reason}.`
      : "That is a page that names no feed. Look for a link called RSS, Atom or Feed on the site.",
  );
  for (const { url } of found.links.slice(0, MOST_TRIED)) {
    const next = await lookAt(parts, url, { signal, wants: "feed" });
    if (next.kind === "feed") return { feed: next.feed, url: next.url };
    last = next.kind === "refused" ? next : refusal("unreadable", "The feed that the page names is none.");
    if (last.reason === "stopped") return last;
  }
  return last;
};

/** Says of how many items the date cannot be used; nothing where all can. */
const undatedWords = (undated: number, items: number): readonly string[] => {
  if (undated === 0) return [];
  if (undated === items)
    return [items === 1 ? "The item has no date that can be used." : "No item has a date that can be used."];
  return [`${undated} of ${items} items ${undated === 1 ? "has" : "have"} no date that can be used.`];
};

/** The part of the port that deals with feeds, but for looking at them for what is new. */
export const createFeeds = (parts: RefreshParts) => {
  const { state, clock, store } = parts;

  const change = async (
    collection: string,
    id: string,
    patch: ((feed: Feed) => Feed) | null,
  ): Promise<FeedOutcome> =>
    state.update(({ feeds }): FeedOutcome => {
      const feed = Object.hasOwn(feeds, id) ? feeds[id] : undefined;
      if (!feed || feed.collection !== collection) return NONE;
      if (patch === null) delete feeds[id];
      else feeds[id] = patch(feed);
      return { kind: "feed", feed: entryOf(id, feeds[id] ?? feed) };
    });

  return {
    feeds: (collection: string): readonly FeedEntry[] =>
      state.read(({ feeds }) =>
        Object.entries(feeds)
          .filter(([, feed]) => feed.collection === collection)
          .map(([id, feed]) => entryOf(id, feed))
          .sort((a, b) => a.addedAt.localeCompare(b.addedAt)),
      ),

    testFeed: async (collection: string, url: string, { signal }: IngestOptions = {}): Promise<FeedTest> => {
      const found = await findFeed(parts, url, signal);
      if ("kind" in found) return found;
      const now = clock.now();
      const items = [];
      for (const item of found.feed.items) {
        const address = item.url === null ? null : withoutTracking(item.url);
        items.push({
          title: item.title,
          url: address,
          publishedOn:
            item.publishedOn !== null && isPlausible(item.publishedOn, now) ? item.publishedOn : null,
          known: address !== null && (await store.find(collection, keyOf(address))) !== null,
        });
      }
      const undated = items.filter(({ publishedOn }) => publishedOn === null).length;
      const { format, title, warnings } = found.feed;
      return {
        kind: "feed",
        url: found.url,
        title,
        format,
        items,
        warnings: [
          ...warnings,
          ...undatedWords(undated, items.length),
          ...(items.length === 0 ? ["The feed holds no items now."] : []),
        ],
      };
    },

    addFeed: async (
      collection: string,
      url: string,
      by: string,
      { signal }: IngestOptions = {},
    ): Promise<AddFeedOutcome> => {
      if (!isCollectionName(collection)) {
        return refusal(
          "bad-collection",
          "A collection's name is of letters, digits, dots, hyphens and underscores.",
        );
      }
      const found = await findFeed(parts, url, signal);
      if ("kind" in found) return found;
      const now = clock.now().toISOString();
      return state.update(({ feeds }): AddFeedOutcome => {
        const own = Object.entries(feeds).filter(([, feed]) => feed.collection === collection);
        const items = found.feed.items.length;
        const there = own.find(([, feed]) => keyOf(feed.url) === keyOf(found.url));
        if (there) return { kind: "same", feed: entryOf(...there), items };
        if (own.length >= MOST_FEEDS.ofCollection || Object.keys(feeds).length >= MOST_FEEDS.inAll) {
          return refusal(
            "full",
            own.length >= MOST_FEEDS.ofCollection
              ? `${MOST_FEEDS.ofCollection} feeds are followed here, as many as may be; remove one first.`
              : `The bot follows ${MOST_FEEDS.inAll} feeds in all, as many as it can.`,
          );
        }
        let id = "";
        while (id === "" || Object.hasOwn(feeds, id))
          id = randomBytes(4).readUInt32BE().toString(36).padStart(6, "0").slice(-6);
        const feed = newFeed({
          collection,
          url: found.url,
          title: found.feed.title,
          addedBy: by.slice(0, 40),
          addedAt: now,
        });
        feeds[id] = feed;
        return { kind: "added", feed: entryOf(id, feed), items };
      });
    },

    removeFeed: (collection: string, id: string): Promise<FeedOutcome> => change(collection, id, null),

    resumeFeed: (collection: string, id: string): Promise<FeedOutcome> =>
      change(collection, id, (feed) => ({
        ...feed,
        paused: null,
        pauseTold: false,
        failures: 0,
        nextAt: clock.now().toISOString(),
      })),

    /** The refusal for an id that is none in the collection; null where it is one. */
    refusalOf: (collection: string, id: string): IngestRefusal | null =>
      state.read(({ feeds }) =>
        Object.hasOwn(feeds, id) && feeds[id]?.collection === collection ? null : NONE,
      ),
  };
};
