/**
 * The ledger that keeps digests exactly once: for each subscription and due instant what became of it. Written before
 * anything is posted, settled after. All here is a synchronous change of the state's document.
 */
import { isAway } from "../state/server-schema.ts";
import type { Delivery, StateDocument, Subscription } from "../state/document.ts";
import { dueBetween, nextDue } from "./schedule.ts";

/** How long after its due instant a digest may still come, in milliseconds. */
export const GRACE = 6 * 60 * 60_000;

/** How far back missed instants are written down one by one, in milliseconds. */
const LISTED_BACK = 3 * 24 * 60 * 60_000;

/** The name of a delivery in the ledger, and what its post is known by to Discord. */
const deliveryKey = (subscriptionId: string, dueAt: string): string => `${subscriptionId}@${dueAt}`;

const blankDelivery = (subscriptionId: string, dueAt: string, now: Date): Delivery => ({
  subscriptionId,
  dueAt,
  status: "skipped",
  number: 0,
  through: 0,
  claimedAt: now.toISOString(),
  attempts: 0,
  attemptedAt: null,
  after: null,
  messageId: null,
  why: null,
});

/** Skipped instants may come again when a clock is set back; all else is settled for good. */
const isTaken = (document: StateDocument, key: string): boolean => {
  const status = document.deliveries[key]?.status;
  return status !== undefined && status !== "skipped";
};

/** The first instant after `now` that has not been dealt with, ISO 8601; null where none comes. */
const firstOpen = (
  document: StateDocument,
  id: string,
  subscription: Pick<Subscription, "pattern" | "timezone">,
  now: Date,
): string | null => {
  let next = nextDue(subscription, now);
  while (next !== null && isTaken(document, deliveryKey(id, next.toISOString()))) {
    next = nextDue(subscription, next);
  }
  return next?.toISOString() ?? null;
};

/** Whether a subscription has something due; never where the bot was taken out of its server. */
export const isDue = (
  document: Pick<StateDocument, "servers">,
  { paused, nextDueAt, guildId }: Subscription,
  now: Date,
): boolean =>
  paused === null &&
  nextDueAt !== null &&
  Date.parse(nextDueAt) <= now.getTime() &&
  !isAway(document, guildId);

const claim = (
  document: StateDocument,
  id: string,
  subscription: Subscription,
  through: number,
  now: Date,
) => {
  const from = new Date(subscription.nextDueAt ?? now);
  const listedFrom = new Date(Math.max(from.getTime(), now.getTime() - LISTED_BACK));
  const missed = [
    from.toISOString(),
    ...dueBetween(subscription, listedFrom, now).map((due) => due.toISOString()),
  ];
  const last = missed.at(-1) ?? from.toISOString();
  for (const dueAt of new Set(missed)) {
    const key = deliveryKey(id, dueAt);
    if (isTaken(document, key)) continue;
    // Written down anew, so that the ledger stands in the order in which things happened.
    delete document.deliveries[key];
    const late = now.getTime() - Date.parse(dueAt) > GRACE;
    const delivery = blankDelivery(id, dueAt, now);
    if (dueAt === last && !late) {
      subscription.issued += 1;
      document.deliveries[key] = { ...delivery, status: "intent", number: subscription.issued, through };
    } else {
      document.deliveries[key] = {
        ...delivery,
        why: dueAt === last ? "I was away for too long" : "I was away, and a later one stands for it",
      };
    }
  }
  subscription.nextDueAt = firstOpen(document, id, subscription, now);
};

/**
 * Turns what is due into intents, at most one a subscription: of several missed instants the last counts, and only
 * within the grace; the others are written down as skipped. `through` is the newest batch of articles. Mutates.
 */
export const claimDue = (document: StateDocument, through: number, now: Date): void => {
  for (const [id, subscription] of Object.entries(document.subscriptions)) {
    if (isDue(document, subscription, now)) claim(document, id, subscription, through, now);
  }
};

/**
 * After a clock was set back, or a start: a next instant too far ahead is brought back to the first one that is still
 * open. Nothing is moved forward, so that what fell due during a downtime is still found. Mutates; gives whether it did.
 */
export const realign = (document: StateDocument, now: Date): boolean => {
  let changed = false;
  for (const [id, subscription] of Object.entries(document.subscriptions)) {
    if (subscription.paused !== null) continue;
    const open = firstOpen(document, id, subscription, now);
    if (open === null || (subscription.nextDueAt !== null && subscription.nextDueAt <= open)) continue;
    subscription.nextDueAt = open;
    changed = true;
  }
  return changed;
};

/** Keys of the intents, the earliest due first. */
export const openIntents = (document: Readonly<StateDocument>): readonly string[] =>
  Object.entries(document.deliveries)
    .filter(([, { status }]) => status === "intent")
    .sort(([, left], [, right]) => left.dueAt.localeCompare(right.dueAt))
    .map(([key]) => key);

/** Whether a later digest of the same subscription waits already. */
export const isSuperseded = (
  document: Readonly<StateDocument>,
  { subscriptionId, dueAt }: Delivery,
): boolean =>
  Object.values(document.deliveries).some(
    (other) => other.subscriptionId === subscriptionId && other.status === "intent" && other.dueAt > dueAt,
  );

/** What settles a delivery. */
export type Settlement =
  | {
      readonly status: "done";
      readonly messageId: string | null;
      readonly why?: string;
      readonly outlets: readonly string[];
    }
  | { readonly status: "skipped"; readonly why: string }
  | { readonly status: "refused"; readonly why: string };

/** After so many refused posts in a row a digest pauses. */
export const MOST_REFUSALS = 3;

/** Writes down what became of an intent. Gives whether this paused the subscription. Mutates. */
export const settle = (document: StateDocument, key: string, settlement: Settlement, now: Date): boolean => {
  const delivery = document.deliveries[key];
  if (delivery?.status !== "intent") return false;
  delivery.status = settlement.status;
  delivery.why = settlement.why?.slice(0, 500) ?? null;
  const subscription = document.subscriptions[delivery.subscriptionId];
  if (!subscription) return false;
  if (settlement.status === "done") {
    delivery.messageId = settlement.messageId;
    subscription.refusals = 0;
    subscription.coveredThrough = Math.max(subscription.coveredThrough ?? 0, delivery.through);
    const isPosted = settlement.why === undefined;
    if (isPosted) subscription.lastPostedFor = delivery.dueAt;
    if (settlement.outlets.length > 0) subscription.lastOutlets = settlement.outlets.slice(0, 100);
  }
  if (settlement.status !== "refused") return false;
  subscription.refusals += 1;
  if (subscription.refusals < MOST_REFUSALS || subscription.paused !== null) return false;
  subscription.paused = { at: now.toISOString(), why: settlement.why.slice(0, 500) };
  return true;
};

/** Counts an attempt before it is made. Gives whether it may be made: the digest is still wanted. Mutates. */
export const beginAttempt = (
  document: StateDocument,
  key: string,
  newest: string | null,
  now: Date,
): boolean => {
  const delivery = document.deliveries[key];
  if (delivery?.status !== "intent") return false;
  if (document.subscriptions[delivery.subscriptionId]?.paused !== null) return false;
  if (delivery.attempts === 0) delivery.after = newest;
  delivery.attempts += 1;
  delivery.attemptedAt = now.toISOString();
  return true;
};
