/** One look at a feed: what is new comes in, what was told otherwise is looked at again, and both are remembered. */
import type { Feed } from "../state/feed-schema.ts";
import type { State } from "../state/state.ts";
import type { IngestOptions, IngestRefusal, RefreshOutcome } from "../types.ts";
import type { BringingParts } from "./bring-in.ts";
import { MOST_FAILURES, isLookDue, untilNext, untilRetry, type Wishes } from "./feed-pace.ts";
import type { ParsedFeed, ParsedItem } from "./feed-document.ts";
import { entryOf } from "./feed-entries.ts";
import { bringItem } from "./feed-items.ts";
import { refusal, refusalOf } from "./refusals.ts";
import { identify, minuteOf, printOf, readSeen, writeSeen, type SeenItem } from "./seen-items.ts";

/** What looking at feeds works with. */
export interface RefreshParts extends BringingParts {
  readonly state: State;
  /** Articles of a collection were written. */
  readonly onChanged: (collection: string, articleIds: readonly string[]) => Promise<void>;
}

/** Tries of an item whose page fails in ways that may pass; then the feed's own text stands in. */
const MOST_TRIES = 5;
/** Items between two writes of what is remembered: a killed process looks at so many again, and finds them there. */
const BATCH = 10;
const MOST_PROBLEMS = 20;
/** What stands for the looks of an item that has no more of them, and of one that could not be had at all. */
const LAST_LOOK = 8;
const FAILED = 9;

type Look =
  | {
      readonly kind: "feed";
      readonly feed: ParsedFeed;
      readonly patch: Partial<Feed>;
      readonly wishes: Wishes;
    }
  | { readonly kind: "nothing-new"; readonly patch: Partial<Feed>; readonly wishes: Wishes }
  | IngestRefusal;

/** Whether something waits that a server's "nothing new" would hide: a page to try or to look at again. */
const hasWaiting = (feed: Feed, minute: number): boolean =>
  [...readSeen(feed.seen).values()].some((item) => item.tries > 0 || isLookDue(item, minute));

const look = async (parts: RefreshParts, feed: Feed, signal: AbortSignal | undefined): Promise<Look> => {
  const isConditional = !hasWaiting(feed, minuteOf(parts.clock.now()));
  const fetched = await parts.fetcher.fetch(feed.url, {
    ...(signal ? { signal } : {}),
    accept:
      "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5",
    ...(isConditional ? { etag: feed.etag, lastModified: feed.lastModified } : {}),
  });
  if (fetched.kind === "failed") return refusalOf(fetched);
  const moved = fetched.movedTo === null ? {} : { url: fetched.movedTo };
  const wishes = { ttl: null, maxAge: fetched.maxAge };
  if (fetched.kind === "not-modified") return { kind: "nothing-new", patch: moved, wishes };
  const { body: bytes, contentType, url, etag, lastModified } = fetched;
  const read = await parts.reader.read({ kind: "web", bytes, contentType, url }, signal);
  if (read.kind === "cut") return refusal(read.reason, read.message);
  if (read.kind !== "feed") {
    return refusal(
      "unreadable",
      `${new URL(feed.url).hostname} gives something at that address that is no feed.`,
    );
  }
  return {
    kind: "feed",
    feed: read,
    patch: { ...moved, etag, lastModified },
    wishes: { ...wishes, ttl: read.ttl },
  };
};

/** Addresses that several distinct items bear. */
const sharedAddresses = (items: Iterable<ParsedItem>): ReadonlySet<string> => {
  const once = new Set<string>();
  const shared = new Set<string>();
  for (const { url } of items) {
    if (url === null) continue;
    if (once.has(url)) shared.add(url);
    once.add(url);
  }
  return shared;
};

/** Looks at the feed of that id. A refusal where it cannot be had; its failure is then counted, and may pause it. */
export const refreshFeed = async (
  parts: RefreshParts,
  id: string,
  { signal, onProgress }: IngestOptions = {},
): Promise<RefreshOutcome> => {
  const { state, clock } = parts;
  const feed = state.read(({ feeds }) => feeds[id]);
  if (!feed) return refusal("unknown", "There is no such feed.");
  /** Writes what became of the look; nothing where the feed was removed meanwhile. */
  const save = (patch: (now: Feed) => Partial<Feed>): Promise<void> =>
    state.update(({ feeds }) => {
      const now = feeds[id];
      if (now) feeds[id] = { ...now, ...patch(now) };
    });
  const after = (milliseconds: number): string =>
    new Date(clock.now().getTime() + milliseconds).toISOString();

  /** Counts a failure, which may pause the feed. */
  const fail = async (failure: IngestRefusal): Promise<IngestRefusal> => {
    await save((now) => {
      const failures = now.failures + 1;
      const next = after(untilRetry(failures));
      const nextAt = failure.retryAt !== null && failure.retryAt > next ? failure.retryAt : next;
      const isEnough = failures >= MOST_FAILURES && now.paused === null;
      return {
        failures,
        nextAt,
        checkedAt: clock.now().toISOString(),
        lastProblem: failure.message.slice(0, 500),
        ...(isEnough ? { paused: failure.message.slice(0, 600), pauseTold: false } : {}),
      };
    });
    return failure;
  };

  const seenNow = await look(parts, feed, signal);
  if (seenNow.kind === "refused") return seenNow.reason === "stopped" ? seenNow : fail(seenNow);

  const seen = readSeen(feed.seen);
  const items = seenNow.kind === "feed" ? identify(seenNow.feed.items) : new Map<string, ParsedItem>();
  const shared = sharedAddresses(items.values());
  const present = new Set(items.keys());
  const count = { added: 0, changed: 0, same: 0, failed: 0 };
  const problems: { item: string; message: string }[] = [];
  const taken = new Set<string>();
  let done = 0;
  let unsaved = 0;
  let unheard: string[] = [];
  const end: { by: IngestRefusal | null } = { by: null };

  const flush = async (): Promise<void> => {
    if (unsaved > 0) await save(() => ({ seen: writeSeen(seen, present) }));
    unsaved = 0;
    if (unheard.length > 0) await parts.onChanged(feed.collection, unheard);
    unheard = [];
  };

  const isDue = (known: SeenItem | undefined, item: ParsedItem): boolean =>
    known === undefined ||
    known.tries > 0 ||
    known.print !== printOf(item) ||
    isLookDue(known, minuteOf(clock.now()));

  const take = async (itemId: string, item: ParsedItem): Promise<void> => {
    const known = seen.get(itemId);
    if (!isDue(known, item)) {
      count.same += 1;
      return;
    }
    const outcome = await bringItem(parts, item, {
      collection: feed.collection,
      isShared: item.url === null || shared.has(item.url),
      isLastTry: (known?.tries ?? 0) + 1 >= MOST_TRIES,
      taken,
      isKnown: known !== undefined && known.tries === 0 && known.looks < FAILED,
      signal,
    });
    const settled = { print: printOf(item), tries: 0, at: minuteOf(clock.now()) };
    if (outcome.kind === "kept") {
      taken.add(outcome.key);
      count[outcome.as] += 1;
      if (outcome.as !== "same" && outcome.id !== null) unheard.push(outcome.id);
      const isFirst = known === undefined || known.tries > 0;
      const looks = isFirst ? 0 : Math.min(LAST_LOOK, known.looks + 1);
      // Only pages are looked at again by themselves; a feed's own text tells of its changes in the feed.
      seen.set(itemId, { ...settled, looks: outcome.from === "feed" ? LAST_LOOK : looks });
    } else {
      const { failure, isPassing } = outcome;
      // A disk that is full for one is full for all.
      if (failure.reason === "stopped" || failure.reason === "disk") {
        end.by = failure;
        return;
      }
      count.failed += 1;
      if (problems.length < MOST_PROBLEMS)
        problems.push({ item: item.title || item.url || itemId, message: failure.message });
      const isKept = known !== undefined && known.tries === 0 && known.looks < FAILED;
      // A page that came in and fails now is left alone until its next look; being asked to wait is no failed try.
      const tries = isPassing && !isKept ? (known?.tries ?? 0) + (failure.reason === "wait" ? 0 : 1) : 0;
      seen.set(itemId, {
        ...settled,
        tries: isPassing && !isKept ? Math.max(1, tries) : 0,
        looks: isKept ? Math.min(LAST_LOOK, known.looks + 1) : FAILED,
      });
    }
    unsaved += 1;
  };

  onProgress?.(0, items.size);
  for (const [itemId, item] of items) {
    if (signal?.aborted || end.by || !state.read(({ feeds }) => feeds[id])) break;
    await take(itemId, item);
    done += 1;
    onProgress?.(done, items.size);
    if (unsaved >= BATCH) await flush();
  }
  await flush();
  if (end.by?.reason === "disk") return fail(end.by);
  if (signal?.aborted || end.by) {
    return refusal("stopped", "It was ended before it was done; what had come in stays.");
  }
  await save(() => ({
    ...seenNow.patch,
    ...(seenNow.kind === "feed" ? { title: seenNow.feed.title } : {}),
    checkedAt: clock.now().toISOString(),
    nextAt: after(untilNext(seenNow.wishes)),
    failures: 0,
    lastProblem: null,
  }));
  const now = state.read(({ feeds }) => feeds[id]);
  return now
    ? { kind: "refreshed", feed: entryOf(id, now), ...count, problems }
    : refusal("unknown", "The feed was removed meanwhile.");
};
