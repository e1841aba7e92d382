/** The part of the state that digests keep: who wants which, what each has told, and what became of each due one. */
import { z } from "zod";

const id = z.string().min(1).max(40);
const instant = z.iso.datetime();

/** Somebody's standing order for a digest. */
const subscription = z.object({
  topic: z.string().min(1).max(1_000),
  /** Cron pattern of five fields, and the IANA zone that it is read in. */
  pattern: z.string().max(100),
  timezone: z.string().max(60),
  channelId: id,
  /** The channel's name when the digest was made; null for a direct message. */
  channelName: z.string().max(200).nullable(),
  /** Null for a digest by direct message. */
  guildId: id.nullable(),
  /** Who made it: is told when it cannot be posted. */
  ownerId: id,
  /** The language of whoever made it, for where the channel's server has chosen none; absent for English. */
  locale: z.string().max(35).optional(),
  /** Post nothing when nothing is new. */
  quiet: z.boolean(),
  createdAt: instant,
  /** The first due instant that has not been dealt with; null where none comes any more. */
  nextDueAt: instant.nullable(),
  /** Null while it runs. */
  paused: z.object({ at: instant, why: z.string().max(500) }).nullable(),
  /** Posts in a row that Discord refused. */
  refusals: z.number().int().min(0),
  /** Posts that were begun; the last one's running number. */
  issued: z.number().int().min(0),
  /** The newest batch of articles that has been told; null before the first digest. */
  coveredThrough: z.number().int().nullable(),
  /** The due instant of the last digest that was posted. */
  lastPostedFor: instant.nullable(),
  /** Outlets that had something new in it. */
  lastOutlets: z.array(z.string()).max(100),
});

/** What became of a digest at one due instant. */
const delivery = z.object({
  subscriptionId: id,
  dueAt: instant,
  status: z.enum(["intent", "done", "skipped", "refused"]),
  /** The running number that the post carries; 0 where none was begun. */
  number: z.number().int().min(0),
  /** It tells of the articles up to this batch. */
  through: z.number().int(),
  claimedAt: instant,
  /** Posts begun; each is counted before it is made. */
  attempts: z.number().int().min(0),
  attemptedAt: instant.nullable(),
  /** The newest message of the channel before the first attempt. */
  after: z.string().nullable(),
  /** Null where nothing was posted, or what was posted is not known by its id. */
  messageId: z.string().nullable(),
  /** Why it was skipped or refused, or done without a post. */
  why: z.string().max(500).nullable(),
});

/** Articles in the order in which they came into the library, as batches numbered upwards. */
const batch = z.object({
  number: z.number().int(),
  /** When they were first seen. */
  seenAt: instant,
  /** Eight characters for each article. */
  articles: z.string(),
});

/** What digests add to the document; all of it is absent in documents from before there were digests. */
export const digestFields = {
  /** By id: six characters. */
  subscriptions: z.record(id, subscription).default({}),
  /** By subscription and due instant: "k3f9w2@2031-03-04T07:00:00.000Z". */
  deliveries: z.record(id, delivery).default({}),
  seenArticles: z.array(batch).default([]),
};

/** A digest that somebody ordered. */
export type Subscription = z.infer<typeof subscription>;
/** A digest as it is ordered: nothing of it has been told yet. */
export const newSubscription = (
  order: Omit<
    Subscription,
    "paused" | "refusals" | "issued" | "coveredThrough" | "lastPostedFor" | "lastOutlets"
  >,
): Subscription => ({
  ...order,
  paused: null,
  refusals: 0,
  issued: 0,
  coveredThrough: null,
  lastPostedFor: null,
  lastOutlets: [],
});
/** What became of one digest that was due. */
export type Delivery = z.infer<typeof delivery>;
/** Articles that were first seen together. */
export type ArticleBatch = z.infer<typeof batch>;

/**
 * What became of earlier digests is kept for so many of each subscription: posts that were begun, and skipped ones. In all
 * for so many, of which each subscription then has its share. One takes about 400 bytes.
 */
const KEPT_DELIVERIES = { begun: 60, skipped: 20, inAll: 3_000 } as const;

/**
 * Takes out what became of digests long ago, and of deleted ones. By the order in which they were written down, not by
 * their dates: a clock that leapt ahead and back must not make us forget what has been posted. Assigns them anew.
 */
export const pruneDeliveries = (document: {
  subscriptions: Record<string, Subscription>;
  deliveries: Record<string, Delivery>;
}): void => {
  const entries = Object.entries(document.deliveries);
  const share = Math.max(
    3,
    Math.floor(KEPT_DELIVERIES.inAll / Math.max(1, Object.keys(document.subscriptions).length)),
  );
  const most = {
    begun: Math.min(KEPT_DELIVERIES.begun, Math.ceil(share * 0.75)),
    skipped: Math.min(KEPT_DELIVERIES.skipped, Math.floor(share * 0.25) + 1),
  };
  const gone = new Set<string>();
  for (const [subscriptionId, own] of Map.groupBy(entries, ([, delivery]) => delivery.subscriptionId)) {
    const isGone = document.subscriptions[subscriptionId] === undefined;
    const skipped = own.filter(([, { status }]) => status === "skipped");
    const begun = own.filter(([, { status }]) => status !== "skipped" && status !== "intent");
    const surplus = isGone ? own : [...skipped.slice(0, -most.skipped), ...begun.slice(0, -most.begun)];
    for (const [key] of surplus) gone.add(key);
  }
  if (gone.size > 0) document.deliveries = Object.fromEntries(entries.filter(([key]) => !gone.has(key)));
};
