/** Looks every few seconds whether digests are due, and brings them out: spread, few at a time, each exactly once. */
import { setTimeout as sleep } from "node:timers/promises";
import pLimit from "p-limit";
import type { Log } from "../log.ts";
import { deliver, type DeliveryParts } from "./deliver.ts";
import { claimDue, isDue, openIntents, realign } from "./ledger.ts";
import { noteArticles, notedOf } from "./seen.ts";

/** Times in milliseconds. */
export interface RunnerPace {
  /** Between looks: short enough that a clock that jumps is noticed. */
  readonly look: number;
  /** Between the beginnings of two digests that are due together. */
  readonly spacing: number;
  /** Digests in the making at a time. */
  readonly atOnce: number;
  /** Before a digest whose outcome is not known is tried again: the first time, doubled up to the last. */
  readonly retry: { readonly first: number; readonly last: number };
}

const PACE: RunnerPace = {
  look: 10_000,
  spacing: 500,
  atOnce: 3,
  retry: { first: 5_000, last: 5 * 60_000 },
};

/** A clock that goes back by more than this was set, in milliseconds. */
const SET_BACK = 1_000;

/** How long a stop waits for what is under way, in milliseconds; the rest is found in the ledger at the next start. */
const LONGEST_STOP = 5_000;

/** Looks after digests for as long as the program runs. */
interface DigestRunner {
  start(): void;
  /** Brings out what is due now; resolves when all of it is settled or has to wait. */
  tick(): Promise<void>;
  /** Begins nothing more, and waits a little for what is under way. */
  stop(): Promise<void>;
}

/** Begins nothing before it is started, or told to look; `pace` is for tests. */
export const createDigestRunner = (
  parts: DeliveryParts & { readonly log: Log; readonly pace?: Partial<RunnerPace> },
): DigestRunner => {
  const { state, desk, clock, log } = parts;
  const pace: RunnerPace = { ...PACE, ...parts.pace };
  const limit = pLimit(pace.atOnce);
  const underWay = new Map<string, Promise<void>>();
  const waits = new Map<string, { tries: number; until: number }>();
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let lastLook: number | null = null;
  let nextBeginning = 0;

  /** Each begins a little after the one before. */
  const spread = async (): Promise<void> => {
    const begin = Math.max(nextBeginning, performance.now());
    nextBeginning = begin + pace.spacing;
    await sleep(Math.max(0, begin - performance.now()));
  };

  const bring = async (key: string): Promise<void> => {
    if (!isStopped) await spread();
    if (isStopped) return;
    try {
      const outcome = await deliver(parts, key);
      if (outcome.kind === "settled") {
        waits.delete(key);
        log.info({ digest: key, outcome: outcome.as }, "a digest is settled");
        return;
      }
      const tries = (waits.get(key)?.tries ?? 0) + 1;
      const wait = outcome.retryAfter ?? Math.min(pace.retry.first * 2 ** (tries - 1), pace.retry.last);
      waits.set(key, { tries, until: performance.now() + wait });
      log.warn({ digest: key, why: outcome.why, seconds: Math.round(wait / 1000) }, "a digest has to wait");
    } catch (error) {
      const tries = (waits.get(key)?.tries ?? 0) + 1;
      waits.set(key, { tries, until: performance.now() + pace.retry.last });
      log.error({ error, digest: key }, "a digest failed");
    }
  };

  /** Intents that are not under way and need not wait; of one subscription only one at a time, the earliest due. */
  const ready = (): readonly string[] => {
    const busy = new Set(Array.from(underWay.keys(), (key) => key.slice(0, key.indexOf("@"))));
    if (isStopped) return [];
    const open = state.read(openIntents);
    for (const key of waits.keys()) if (!open.includes(key)) waits.delete(key);
    return open.filter((key) => {
      const subscriptionId = key.slice(0, key.indexOf("@"));
      if (busy.has(subscriptionId) || performance.now() < (waits.get(key)?.until ?? 0)) return false;
      busy.add(subscriptionId);
      return true;
    });
  };

  const claim = async (): Promise<void> => {
    const now = clock.now();
    const wasSetBack = lastLook === null || now.getTime() < lastLook - SET_BACK;
    lastLook = now.getTime();
    if (wasSetBack) await state.update((document) => realign(document, now));
    const anyDue = state.read((document) =>
      Object.values(document.subscriptions).some((own) => isDue(document, own, now)),
    );
    if (!anyDue) return;
    const noted = notedOf(desk.articleEntries(null));
    await state.update((document) => claimDue(document, noteArticles(document, noted, now), now));
  };

  /** Claims what is due and begins what is ready, without waiting for it. */
  const begin = async (): Promise<void> => {
    if (isStopped) return;
    await claim();
    for (const key of ready()) {
      const work = limit(bring, key).finally(() => underWay.delete(key));
      underWay.set(key, work);
    }
  };

  const look = async (): Promise<void> => {
    await begin().catch((error: unknown) => log.error({ error }, "the digests could not be looked after"));
    if (!isStopped) timer = setTimeout(() => void look(), pace.look).unref();
  };

  return {
    start: () => void look(),
    tick: async () => {
      do {
        await begin();
        await Promise.all(underWay.values());
      } while (ready().length > 0);
    },
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await Promise.race([Promise.all(underWay.values()), sleep(LONGEST_STOP, undefined, { ref: false })]);
    },
  };
};
