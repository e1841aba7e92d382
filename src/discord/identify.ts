/**
 * When the Gateway may be asked for a new session. A flapping Gateway makes discord.js identify every 5 seconds,
 * which spends a day's 1,000 sessions in 90 minutes and has the token reset.
 */
import type { IIdentifyThrottler } from "discord.js";
import { setTimeout as sleep } from "node:timers/promises";

/** Milliseconds between the first two identifies of a shard; doubled for each that follows soon. */
const FIRST_WAIT = 5_000;
const LONGEST_WAIT = 300_000;

/** A session that lasted as long as this was a good one: the waits start over. */
const STEADY = 900_000;

/** Fewer sessions left than this, and no more are asked for. */
export const LEAST_SESSIONS = 100;

/** What Discord says of the sessions left. */
export interface SessionBudget {
  readonly remaining: number;
  /** Milliseconds. */
  readonly reset_after: number;
}

/** How long to wait, in milliseconds, before the identify that follows `previous` (instants in ms, oldest first). */
export const waitBeforeIdentify = (previous: readonly number[], now: number): number => {
  const recent: number[] = [];
  for (const at of previous.toReversed()) {
    if ((recent[0] ?? now) - at >= STEADY) break;
    recent.unshift(at);
  }
  const last = recent.at(-1);
  if (last === undefined) return 0;
  const pause = Math.min(FIRST_WAIT * 2 ** (recent.length - 1), LONGEST_WAIT);
  return Math.max(0, last + pause - now);
};

/**
 * A throttler for discord.js: one identify at a time over all shards, waits that grow for each. `budget` asks Discord afresh; below
 * LEAST_SESSIONS, `spent` is called and no identify is ever let through again.
 */
export const createIdentifyThrottler = (parts: {
  readonly budget: () => Promise<SessionBudget>;
  readonly spent: (budget: SessionBudget) => void;
  readonly now: () => number;
  /** Called before a wait of more than the first, in milliseconds. */
  readonly onWait: (milliseconds: number) => void;
}): IIdentifyThrottler => {
  const byShard = new Map<number, number[]>();
  let latest: number | undefined;
  let known: SessionBudget | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  const wait = async (shardId: number, signal: AbortSignal): Promise<void> => {
    const identifies = byShard.get(shardId) ?? [];
    byShard.set(shardId, identifies);
    const own = waitBeforeIdentify(identifies, parts.now());
    if (own > FIRST_WAIT) parts.onWait(own);
    const others = latest === undefined ? 0 : latest + FIRST_WAIT - parts.now();
    await sleep(Math.max(own, others, 0), undefined, { signal });
    // discord.js takes a throttler that throws for one that lets through: where Discord does not tell, we count ourselves.
    known = await parts.budget().catch(() => known && { ...known, remaining: known.remaining - 1 });
    if (known && known.remaining < LEAST_SESSIONS) {
      parts.spent(known);
      await new Promise<never>((_, reject) => {
        signal.addEventListener("abort", () => reject(new Error("The connection closed.")));
      });
    }
    signal.throwIfAborted();
    latest = parts.now();
    identifies.push(latest);
    if (identifies.length > 20) identifies.shift();
  };

  return {
    waitForIdentify: async (shardId, signal) => {
      const mine = turn.then(() => wait(shardId, signal));
      turn = mine.catch(() => undefined);
      await mine;
    },
  };
};
