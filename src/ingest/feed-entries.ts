/** Feeds of the state as the commands show them. */
import type { Feed } from "../state/feed-schema.ts";
import type { FeedEntry } from "../types.ts";

/** The entry of a feed of that id. */
export const entryOf = (id: string, feed: Feed): FeedEntry => ({
  id,
  collection: feed.collection,
  url: feed.url,
  title: feed.title,
  addedBy: feed.addedBy,
  addedAt: feed.addedAt,
  checkedAt: feed.checkedAt,
  nextAt: feed.paused === null ? feed.nextAt : null,
  failures: feed.failures,
  lastProblem: feed.lastProblem,
  pausedBecause: feed.paused,
});
