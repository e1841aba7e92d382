/** The part of the state that feeds keep: which are followed, when each is asked next, and what of it came in. */
import { z } from "zod";

const instant = z.iso.datetime();

const feed = z.object({
  collection: z.string().min(1).max(64),
  url: z.string().max(2_000),
  title: z.string().max(300),
  /** A user's id, or a word such as "terminal". */
  addedBy: z.string().max(40),
  addedAt: instant,
  checkedAt: instant.nullable(),
  /** When it is asked next; of no meaning while paused. */
  nextAt: instant,
  /** Validators of the last answer, as it gave them. */
  etag: z.string().max(300).nullable(),
  lastModified: z.string().max(300).nullable(),
  /** Failures in a row. */
  failures: z.number().int().min(0),
  lastProblem: z.string().max(500).nullable(),
  /** Why it is paused; null while it runs. */
  paused: z.string().max(600).nullable(),
  /** Whether its server was told of the pause. */
  pauseTold: z.boolean(),
  /** Items that came in: 18 characters each, see src/ingest/seen-items.ts. */
  seen: z.string().max(20_000),
});

/** What feeds add to the document; absent in documents from before there were feeds. */
export const feedFields = {
  /** By id: six characters. */
  feeds: z.record(z.string().min(1).max(40), feed).default({}),
};

/** A feed that is followed, and how far. */
export type Feed = z.infer<typeof feed>;

/** A feed as it is first followed: due at once, and nothing of it has come in. */
export const newFeed = (
  followed: Pick<Feed, "collection" | "url" | "title" | "addedBy" | "addedAt">,
): Feed => ({
  ...followed,
  checkedAt: null,
  nextAt: followed.addedAt,
  etag: null,
  lastModified: null,
  failures: 0,
  lastProblem: null,
  paused: null,
  pauseTold: false,
  seen: "",
});

/** Feeds of one collection, and of all: with them the state stays within its bound whatever the feeds hold. */
export const MOST_FEEDS = { ofCollection: 50, inAll: 150 } as const;
