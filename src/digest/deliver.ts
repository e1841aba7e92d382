/** One digest that is due, from its intent in the ledger to what became of it. */
import type { Collections, Desk } from "../desk.ts";
import {
  citationsOfDigest,
  renderDigest,
  renderNotice,
  wordsFor,
  type ButtonRequest,
  type Words,
} from "../presentation/index.ts";
import type { Delivery, StateDocument, Subscription } from "../state/document.ts";
import { isAway } from "../state/server-schema.ts";
import type { State } from "../state/state.ts";
import type {
  Caller,
  Citation,
  Clock,
  Digest,
  DigestChannel,
  DigestPlace,
  DigestPost,
  Ingest,
  MessageData,
} from "../types.ts";
import { composeDigest, hasNews, type Told } from "./compose.ts";
import { beginAttempt, GRACE, isSuperseded, settle, type Settlement } from "./ledger.ts";
import { momentWords } from "./schedule.ts";
import { untold } from "./seen.ts";
import { pauseWords, placeFault } from "./words.ts";

/** What has no repeats joined (a forum) is looked for only once a lost request must have arrived, in milliseconds. */
const SETTLED_AFTER = 60_000;

/** A digest whose channel cannot be asked for this long is given up, in milliseconds. */
const GIVEN_UP_AFTER = 24 * 60 * 60_000;

/** A digest that comes this much after it was due says so, in milliseconds. */
const LATE = 15 * 60_000;

/** Keeps what the buttons under a digest need, and gives the id that they carry; null where it cannot be kept. */
type KeepReply = (reply: {
  readonly topic: string;
  readonly ownerId: string;
  readonly guildId: string | null;
  readonly citations: readonly Citation[];
}) => Promise<string | null>;

/** What digests are composed, posted and kept with. */
export interface DeliveryParts {
  readonly state: State;
  readonly desk: Desk;
  readonly channel: DigestChannel;
  readonly clock: Clock;
  readonly keepReply: KeepReply;
  /** The articles that a digest may tell of: those that its owner sees where it is posted. */
  readonly collectionsOf: (owner: Caller) => Promise<Collections>;
  /** The versions of an article that came in; absent where none come in. */
  readonly versions?: Ingest["versions"];
}

/** `open`: it is not known yet, or could not be tried; to be tried again after the milliseconds given, if any. */
type DeliveryOutcome =
  | { readonly kind: "settled"; readonly as: Settlement["status"] }
  | { readonly kind: "open"; readonly why: string; readonly retryAfter?: number };

/** Who a digest is for. */
export const ownerOf = ({ ownerId, guildId, channelId }: Subscription): Caller => ({
  userId: ownerId,
  guildId,
  channelId,
});

/** What a digest tells now to who sees these collections; `through` null for a preview, which tells whatever there is. */
export const toldBy = (
  desk: Desk,
  document: Readonly<StateDocument>,
  subscription: Subscription,
  { collections, through }: { readonly collections: Collections; readonly through: number | null },
): Told => {
  const told = subscription.coveredThrough;
  const left =
    told === null ? null : untold(document.seenArticles, desk.articleEntries(null), { told, through });
  return {
    topic: subscription.topic,
    collections,
    untold: left && left.came,
    changed: left?.changed ?? [],
    since: subscription.lastPostedFor,
    lastOutlets: subscription.lastOutlets,
  };
};

/** What tells a digest's post from every other. */
const markerOf = (subscriptionId: string, number: number): string => `${subscriptionId} no. ${number}`;

/** A digest as a message. */
export const digestMessage = async (
  parts: Pick<DeliveryParts, "desk" | "clock" | "keepReply">,
  digest: Digest,
  subscription: Subscription,
  about: {
    readonly marker: string | null;
    readonly dueAt: string | null;
    readonly collections: Collections;
    readonly words: Words;
  },
): Promise<MessageData> => {
  const { timezone } = subscription;
  const { words } = about;
  const moment = (instant: string): string => momentWords(new Date(instant), timezone, words);
  const citations = citationsOfDigest(digest);
  const id =
    citations.length === 0
      ? null
      : await parts.keepReply({
          topic: subscription.topic,
          ownerId: subscription.ownerId,
          guildId: subscription.guildId,
          citations,
        });
  const buttons: readonly ButtonRequest[] =
    id === null ? [] : [{ action: "passages", id: `passages:${id}:0` }];
  const isLate = about.dueAt !== null && parts.clock.now().getTime() - Date.parse(about.dueAt) > LATE;
  return renderDigest(
    digest,
    {
      since: digest.since === null ? null : moment(digest.since),
      late: isLate && about.dueAt !== null ? moment(about.dueAt) : null,
      marker: about.marker,
      next: subscription.nextDueAt === null ? null : { moment: moment(subscription.nextDueAt), timezone },
    },
    {
      words,
      articles: parts.desk.articleLookup(about.collections),
      buttons: () => buttons,
    },
  );
};

/**
 * Brings one intent as far as it goes now. Never rejects for Discord's sake: what cannot be known stays an intent. The
 * order is what makes it exactly once: an attempt is written down before it is made, and where there was one already,
 * the channel's history is asked before another is made; its nonce joins the two where the first is still on its way.
 */
export const deliver = async (parts: DeliveryParts, key: string): Promise<DeliveryOutcome> => {
  const { state, desk, channel, clock } = parts;
  const now = (): number => clock.now().getTime();

  const close = async (settlement: Settlement): Promise<DeliveryOutcome> => {
    const paused = await state.update((document) =>
      settle(document, key, settlement, clock.now()) ? document.deliveries[key]?.subscriptionId : undefined,
    );
    const subscription =
      paused === undefined ? undefined : state.read(({ subscriptions }) => subscriptions[paused]);
    if (subscription && settlement.why !== undefined) {
      const words = wordsFor(subscription.locale);
      const told = renderNotice(pauseWords(subscription, settlement.why, words), [], words);
      await channel.tell(subscription.ownerId, told);
    }
    return { kind: "settled", as: settlement.status };
  };

  const read = (): { delivery: Delivery; subscription: Subscription } | undefined =>
    state.read(({ deliveries, subscriptions }) => {
      const delivery = deliveries[key];
      const subscription = delivery && subscriptions[delivery.subscriptionId];
      return delivery?.status === "intent" && subscription ? { delivery, subscription } : undefined;
    });

  const begun = read();
  if (!begun) return { kind: "settled", as: "skipped" };
  const { delivery, subscription } = begun;
  if (state.read((document) => isAway(document, subscription.guildId)))
    return close({ status: "skipped", why: "I was not in the server" });
  const { channelId } = subscription;
  const marker = markerOf(delivery.subscriptionId, delivery.number);

  let place: DigestPlace | undefined;
  try {
    place = await channel.look(channelId);
    if (delivery.attempts > 0 && place) {
      const age = now() - Date.parse(delivery.attemptedAt ?? delivery.claimedAt);
      if (!place.joinsRepeats && age >= 0 && age < SETTLED_AFTER)
        return { kind: "open", why: "the forum is asked in a minute", retryAfter: SETTLED_AFTER - age };
      const found = await channel.find(channelId, { marker }, delivery.after);
      if (found !== null) return await close({ status: "done", messageId: found, outlets: [] });
    }
  } catch (error) {
    if (now() - Date.parse(delivery.dueAt) > GIVEN_UP_AFTER)
      return close({ status: "skipped", why: "nobody could tell whether it was posted" });
    return { kind: "open", why: String(error) };
  }
  if (subscription.paused !== null) return close({ status: "skipped", why: "it was paused" });
  if (now() - Date.parse(delivery.dueAt) > GRACE)
    return close({ status: "skipped", why: "I was away for too long" });
  if (state.read((document) => isSuperseded(document, delivery)))
    return close({ status: "skipped", why: "a later one stands for it" });
  const fault = placeFault(place, wordsFor(subscription.locale));
  if (fault !== null) return close({ status: "refused", why: fault });

  const collections = await parts.collectionsOf(ownerOf(subscription));
  const { through } = delivery;
  const told = state.read((document) => toldBy(desk, document, subscription, { collections, through }));
  const asker = { user: subscription.ownerId, server: subscription.guildId };
  const digest = await composeDigest(parts, told, { asker });
  if (!hasNews(digest) && subscription.quiet)
    return close({ status: "done", messageId: null, why: "nothing new", outlets: [] });
  const words = wordsFor(place?.locale ?? subscription.locale);
  const title = `${subscription.topic} · ${momentWords(new Date(delivery.dueAt), subscription.timezone, words)}`;
  const about = { marker, dueAt: delivery.dueAt, collections, words };
  const message = await digestMessage(parts, digest, subscription, about);
  const newest = place?.newest ?? null;
  const mayPost = await state.update((document) => beginAttempt(document, key, newest, clock.now()));
  // Paused or deleted meanwhile: the next look settles it.
  if (!mayPost) return { kind: "open", why: "it is not wanted any more", retryAfter: 0 };
  const post: DigestPost = { key, marker, title, message };
  const outcome = await channel.post(channelId, post);
  if (outcome.kind === "unknown") return { kind: "open", why: outcome.why };
  if (outcome.kind === "refused") return close({ status: "refused", why: outcome.why });
  const outlets = digest.outlets.map(({ outlet }) => outlet);
  return close({ status: "done", messageId: outcome.messageId, outlets });
};
