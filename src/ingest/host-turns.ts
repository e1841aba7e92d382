/** Manners towards hosts: one request at a time each, a pause between two, and silence for as long as one asks for. */
import { setTimeout as sleep } from "node:timers/promises";

/** Milliseconds between the end of a request and the next at the same host. */
export interface Spacing {
  readonly least: number;
  /** Added at random, 0 to so many: many feeds of one host must not fall into step. */
  readonly jitter: number;
}

/** A second, and up to another. */
const SPACING: Spacing = { least: 1_000, jitter: 1_000 };

/** Hosts that are remembered; the ones asked longest ago are forgotten first. */
const MOST_HOSTS = 2_000;

/** Whose turn it is at each host. */
interface HostTurns {
  /**
   * Runs `work` when no other request to the host is under way and the pause after the last one is over. Rejects with the
   * signal's reason where that comes first; the turn is then passed on.
   */
  take<T>(host: string, signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T>;
  /** Leaves the host alone until then (milliseconds since 1970). */
  silence(host: string, until: number): void;
  /** Until when the host is left alone; null where it is not. */
  silentUntil(host: string, now: number): number | null;
}

/** Turns with these pauses between them. */
export const createHostTurns = (spacing: Spacing = SPACING): HostTurns => {
  const tails = new Map<string, Promise<void>>();
  const silences = new Map<string, number>();

  return {
    take: async (host, signal, work) => {
      const before = tails.get(host) ?? Promise.resolve();
      const done = Promise.withResolvers<void>();
      const tail = before.then(() => done.promise);
      tails.set(host, tail);
      let hasWorked = false;
      try {
        const stopped = Promise.withResolvers<never>();
        const onAbort = (): void => stopped.reject(signal?.reason);
        if (signal?.aborted) onAbort();
        signal?.addEventListener("abort", onAbort, { once: true });
        await Promise.race([before, stopped.promise]).finally(() =>
          signal?.removeEventListener("abort", onAbort),
        );
        hasWorked = true;
        return await work();
      } finally {
        const pause = hasWorked ? spacing.least + Math.random() * spacing.jitter : 0;
        void sleep(pause, undefined, { ref: false }).then(() => {
          done.resolve();
          if (tails.get(host) === tail) tails.delete(host);
        });
      }
    },
    silence: (host, until) => {
      silences.delete(host);
      silences.set(host, until);
      if (silences.size > MOST_HOSTS) silences.delete(silences.keys().next().value ?? "");
    },
    silentUntil: (host, now) => {
      const until = silences.get(host);
      if (until === undefined) return null;
      if (until > now) return until;
      silences.delete(host);
      return null;
    },
  };
};
