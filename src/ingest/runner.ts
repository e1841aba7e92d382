/** Looks at feeds when they are due, a few at a time, and tells of those that pause. */
import pLimit from "p-limit";
import type { Feed } from "../state/feed-schema.ts";
import type { State } from "../state/state.ts";
import type { Clock, FeedEntry, RefreshOutcome } from "../types.ts";
import { entryOf } from "./feed-entries.ts";

/** Feeds looked at together; each host still gets one request at a time. */
const AT_ONCE = 3;
/** Milliseconds between two looks at the clock. */
const LOOK = 20_000;
/** Milliseconds before a feed is looked at again whose look broke. */
const REST = 600_000;
/** A time further ahead than any that is ever set comes from a clock that was set back. */
const FARTHEST = 26 * 3_600_000;
/** How long a stop waits, in milliseconds. */
const LONGEST_STOP = 5_000;

/** What the runner writes to the log. */
export interface RunnerLog {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/** Looks after feeds for as long as the program runs. */
export interface FeedRunner {
  start(): void;
  /** Looks at what is due now; resolves when it is done. */
  tick(): Promise<void>;
  stop(): Promise<void>;
}

/** What the runner works with. */
interface RunnerParts {
  readonly state: State;
  readonly clock: Clock;
  readonly log: RunnerLog;
  /** How feeds of one address are looked at in one round; a look that is under way is joined. */
  readonly round: (ids: readonly string[]) => (id: string, signal: AbortSignal) => Promise<RefreshOutcome>;
  /** Tells a feed's server that it pauses, and why (`pausedBecause`). Where it throws, it is asked again later. */
  readonly onPaused?: (feed: FeedEntry) => void | Promise<void>;
  /** Whether the feeds of a collection rest just now: they are looked at again when this says no. */
  readonly isResting?: (collection: string) => boolean;
}

/** Begins nothing before it is started, or told to look. */
export const createFeedRunner = ({
  state,
  clock,
  log,
  round,
  onPaused,
  isResting,
}: RunnerParts): FeedRunner => {
  const limit = pLimit(AT_ONCE);
  const ending = new AbortController();
  const underWay = new Map<string, Promise<void>>();
  /** Feeds whose look broke in a way that could not be written down (a full disk): not again before then. */
  const resting = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;

  const tellPauses = async (): Promise<void> => {
    const untold = state.read(({ feeds }) =>
      Object.entries(feeds).filter(([, feed]) => feed.paused !== null && !feed.pauseTold),
    );
    for (const [id, feed] of untold) {
      try {
        await onPaused?.(entryOf(id, feed));
        await state.update(({ feeds }) => {
          const now = feeds[id];
          if (now?.paused) now.pauseTold = true;
        });
      } catch (error) {
        log.warn({ error, feed: id }, "the pause of a feed could not be told");
      }
    }
  };

  const look = async (id: string, refresh: ReturnType<RunnerParts["round"]>): Promise<void> => {
    if (ending.signal.aborted) return;
    try {
      const outcome = await refresh(id, ending.signal);
      if (outcome.kind === "refused") {
        if (outcome.reason !== "stopped")
          log.warn({ feed: id, why: outcome.message }, "a feed could not be had");
      } else {
        const { added, changed, failed } = outcome;
        log.info({ feed: id, added, changed, failed }, "a feed was looked at");
      }
    } catch (error) {
      resting.set(id, clock.now().getTime() + REST);
      log.error({ error, feed: id }, "looking at a feed failed");
    }
  };

  /** Feeds to look at, those of one address together: where one is due, the others come along and stay in step with it. */
  const due = (): readonly (readonly string[])[] => {
    const now = clock.now().getTime();
    const isDue = ({ nextAt }: Feed): boolean =>
      Date.parse(nextAt) <= now || Date.parse(nextAt) > now + FARTHEST;
    return state.read(({ feeds }) => {
      const awake = Object.entries(feeds)
        .filter(
          ([id, { collection, paused }]) =>
            paused === null &&
            isResting?.(collection) !== true &&
            !underWay.has(id) &&
            (resting.get(id) ?? 0) <= now,
        )
        .sort(([, a], [, b]) => a.nextAt.localeCompare(b.nextAt));
      return (
        [...Map.groupBy(awake, ([, { url }]) => url).values()]
          .filter((followers) => followers.some(([, feed]) => isDue(feed)))
          // One that fails waits longer each time, whoever else may have it.
          .map((followers) => followers.filter(([, feed]) => isDue(feed) || feed.failures === 0))
          .map((followers) => followers.map(([id]) => id))
      );
    });
  };

  const begin = (): void => {
    for (const ids of due()) {
      const refresh = round(ids);
      const done = limit(async () => {
        for (const id of ids) await look(id, refresh);
      }).finally(() => {
        for (const id of ids) underWay.delete(id);
      });
      for (const id of ids) {
        resting.delete(id);
        underWay.set(id, done);
      }
    }
  };

  const watch = async (): Promise<void> => {
    begin();
    await tellPauses().catch((error: unknown) => log.error({ error }, "pauses of feeds could not be told"));
    if (!ending.signal.aborted) timer = setTimeout(() => void watch(), LOOK).unref();
  };

  return {
    start: () => void watch(),
    tick: async () => {
      begin();
      await Promise.all(underWay.values());
      await tellPauses();
    },
    stop: async () => {
      ending.abort();
      clearTimeout(timer);
      const patience = Promise.withResolvers<void>();
      const wait = setTimeout(patience.resolve, LONGEST_STOP);
      await Promise.race([Promise.all(underWay.values()), patience.promise]);
      clearTimeout(wait);
    },
  };
};
