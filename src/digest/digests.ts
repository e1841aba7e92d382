/** What the digest commands call: making, showing, pausing and deleting digests. */
import { randomInt } from "node:crypto";
import { newSubscription } from "../state/digest-schema.ts";
import type { StateDocument, Subscription } from "../state/document.ts";
import type {
  Caller,
  DigestChange,
  DigestEntry,
  DigestFault,
  DigestPlace,
  DigestRequest,
  Digests,
} from "../types.ts";
import { composeDigest } from "./compose.ts";
import { digestMessage, ownerOf, toldBy, type DeliveryParts } from "./deliver.ts";
import { realign } from "./ledger.ts";
import {
  changeSchedule,
  momentWords,
  nextDue,
  readSchedule,
  scheduleWords,
  timezones,
  upcoming,
} from "./schedule.ts";
import { refusalMessage, wordsFor } from "../presentation/index.ts";
import { lastWords, placeFault } from "./words.ts";

/** The most digests of one server, of one person's direct messages, and in all. */
const MOST = { server: 25, person: 5, all: 500 } as const;

const noSuch = ({ locale }: Caller): DigestFault => ({ fault: wordsFor(locale).digestFaults.noSuch });

/** Letters and digits that nobody mistakes for others. */
const ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

const newId = (taken: Readonly<Record<string, unknown>>): string => {
  for (;;) {
    const id = Array.from({ length: 6 }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
    if (!Object.hasOwn(taken, id)) return id;
  }
};

/** In a server its digests, whoever made them; in direct messages one's own there. */
const isReachable = (caller: Caller, { guildId, ownerId }: Subscription): boolean =>
  caller.guildId === null ? guildId === null && ownerId === caller.userId : guildId === caller.guildId;

/** The digests of all servers and people; each caller reaches those of the place that they call from. */
export const createDigests = (parts: DeliveryParts): Digests => {
  const { state, desk, channel, clock } = parts;

  const find = (caller: Caller, id: string): Subscription | undefined =>
    state.read(({ subscriptions }) => {
      const subscription = Object.hasOwn(subscriptions, id) ? subscriptions[id] : undefined;
      return subscription && isReachable(caller, subscription) ? subscription : undefined;
    });

  const entryOf = (id: string, subscription: Subscription, { locale }: Caller): DigestEntry => {
    const words = wordsFor(locale);
    const { topic, channelName, timezone, paused } = subscription;
    const deliveries = state.read((document) =>
      Object.values(document.deliveries).filter(({ subscriptionId }) => subscriptionId === id),
    );
    return {
      id,
      topic,
      place: channelName === null ? words.digests.directMessages : `#${channelName}`,
      timezone,
      schedule: scheduleWords(subscription, words),
      next: paused
        ? []
        : upcoming(subscription, clock.now(), 3).map((due) => momentWords(due, timezone, words)),
      paused: paused === null ? null : paused.why,
      last: lastWords(deliveries, timezone),
    };
  };

  const reachable = (caller: Caller): [string, Subscription][] =>
    state.read(({ subscriptions }) =>
      Object.entries(subscriptions)
        .filter(([, subscription]) => isReachable(caller, subscription))
        .sort(([, left], [, right]) => (left.createdAt < right.createdAt ? -1 : 1)),
    );

  /** The place, where the caller may have digests posted and the bot may post. */
  const placeFor = async (caller: Caller, channelId: string): Promise<DigestPlace | DigestFault> => {
    const words = wordsFor(caller.locale);
    try {
      const place = await channel.look(channelId);
      if (!place) return { fault: words.digestFaults.cannotSee };
      if (place.guildId !== caller.guildId) return { fault: words.digestFaults.elsewhere };
      const fault = placeFault(place, words);
      return fault === null ? place : { fault };
    } catch {
      return { fault: words.digestFaults.notTold };
    }
  };

  const crowded = (caller: Caller): string | null => {
    const most = caller.guildId === null ? MOST.person : MOST.server;
    const all = state.read(({ subscriptions }) => Object.keys(subscriptions).length);
    const { mostHere, mostInAll } = wordsFor(caller.locale).digestFaults;
    if (reachable(caller).length >= most) return mostHere(most);
    return all >= MOST.all ? mostInAll : null;
  };

  /** Changes one digest that the caller reaches; gives it as it is then. */
  const change = async (
    caller: Caller,
    id: string,
    mutate: (subscription: Subscription, document: StateDocument) => void,
  ): Promise<DigestEntry | DigestFault> => {
    const changed = await state.update((document) => {
      const subscription = document.subscriptions[id];
      if (!subscription || !isReachable(caller, subscription)) return undefined;
      mutate(subscription, document);
      return { ...subscription };
    });
    return changed ? entryOf(id, changed, caller) : noSuch(caller);
  };

  /** The topic as it is kept, or why it cannot be asked for. */
  const readTopic = (typed: string, { locale }: Caller): string | DigestFault => {
    const topic = typed.replace(/\s+/gu, " ").trim();
    const made = desk.makeQuery({ text: topic });
    return "kind" in made ? { fault: refusalMessage(made, wordsFor(locale)) } : topic;
  };

  const edit = async (
    caller: Caller,
    id: string,
    wanted: DigestChange,
  ): Promise<DigestEntry | DigestFault> => {
    const before = find(caller, id);
    if (!before) return noSuch(caller);
    const topic = wanted.topic === null ? before.topic : readTopic(wanted.topic, caller);
    if (typeof topic !== "string") return topic;
    const words = wordsFor(caller.locale);
    const read = changeSchedule(before, wanted, clock.now(), words);
    if ("fault" in read) return read;
    const channelId = wanted.channelId ?? before.channelId;
    const place = channelId === before.channelId ? null : await placeFor(caller, channelId);
    if (place && "fault" in place) return place;
    let fault: DigestFault | null = null;
    const changed = await change(caller, id, (own, document) => {
      // Where it may be there already is looked up in its channel: that must not be another one meanwhile.
      const isInFlight = Object.values(document.deliveries).some(
        ({ subscriptionId, status, attempts }) =>
          subscriptionId === id && status === "intent" && attempts > 0,
      );
      if (place && isInFlight) {
        fault = { fault: words.digestFaults.beingPosted };
        return;
      }
      if (place)
        Object.assign(own, { channelId, channelName: place.name?.slice(0, 200) ?? null, refusals: 0 });
      if (topic !== own.topic)
        Object.assign(own, { topic, coveredThrough: null, lastPostedFor: null, lastOutlets: [] });
      own.quiet = wanted.quiet ?? own.quiet;
      const { pattern, timezone } = read.schedule;
      if (pattern === own.pattern && timezone === own.timezone) return;
      Object.assign(own, { pattern, timezone, nextDueAt: null });
      realign(document, clock.now());
    });
    return fault ?? changed;
  };

  return {
    edit,

    create: async (caller: Caller, request: DigestRequest) => {
      const topic = readTopic(request.topic, caller);
      if (typeof topic !== "string") return topic;
      const last = reachable(caller).at(-1)?.[1].timezone;
      const now = clock.now();
      const words = wordsFor(caller.locale);
      const read = readSchedule({ ...request, timezone: request.timezone ?? last ?? "UTC" }, now, words);
      if ("fault" in read) return read;
      const channelId = request.channelId ?? caller.channelId;
      if (channelId === null) return { fault: words.digestFaults.noChannel };
      const crowd = crowded(caller);
      if (crowd !== null) return { fault: crowd };
      const place = await placeFor(caller, channelId);
      if ("fault" in place) return place;
      const { pattern, timezone } = read.schedule;
      const subscription = newSubscription({
        topic,
        pattern,
        timezone,
        channelId,
        channelName: place.name?.slice(0, 200) ?? null,
        guildId: caller.guildId,
        ownerId: caller.userId,
        ...(caller.locale === undefined ? {} : { locale: caller.locale }),
        quiet: request.quiet,
        createdAt: now.toISOString(),
        nextDueAt: nextDue(read.schedule, now)?.toISOString() ?? null,
      });
      const id = await state.update((document) => {
        const made = newId(document.subscriptions);
        document.subscriptions[made] = subscription;
        return made;
      });
      return entryOf(id, subscription, caller);
    },

    list: (caller) => reachable(caller).map(([id, subscription]) => entryOf(id, subscription, caller)),

    preview: async (caller, id) => {
      const subscription = find(caller, id);
      if (!subscription) return noSuch(caller);
      const collections = await parts.collectionsOf(ownerOf(subscription));
      const told = state.read((document) =>
        toldBy(desk, document, subscription, { collections, through: null }),
      );
      const asker = { user: caller.userId, server: caller.guildId };
      const digest = await composeDigest(parts, told, { asker });
      return digestMessage(parts, digest, subscription, {
        marker: null,
        dueAt: null,
        collections,
        words: wordsFor(caller.locale),
      });
    },

    pause: async (caller, id) =>
      change(caller, id, (subscription) => {
        subscription.paused ??= { at: clock.now().toISOString(), why: "paused by hand" };
      }),

    resume: async (caller, id) => {
      const subscription = find(caller, id);
      if (!subscription) return noSuch(caller);
      const place = await placeFor(caller, subscription.channelId);
      if ("fault" in place) return place;
      return change(caller, id, (own, document) => {
        if (own.paused === null) return;
        own.paused = null;
        own.refusals = 0;
        // What fell due in the meantime is not made up for.
        own.nextDueAt = null;
        realign(document, clock.now());
      });
    },

    remove: async (caller, id) => {
      let removed: DigestEntry | DigestFault = noSuch(caller);
      const before = find(caller, id);
      if (before) removed = entryOf(id, before, caller);
      await state.update((document) => {
        const subscription = document.subscriptions[id];
        if (!subscription || !isReachable(caller, subscription)) return;
        delete document.subscriptions[id];
        for (const [key, { subscriptionId }] of Object.entries(document.deliveries)) {
          if (subscriptionId === id) delete document.deliveries[key];
        }
      });
      return removed;
    },

    timezones: (caller) => {
      const used = reachable(caller).map(([, { timezone }]) => timezone);
      return [...new Set([...used.reverse(), ...timezones()])];
    },
  };
};
