/** Keeps to so many turns in so much time. */
import { setTimeout as sleep } from "node:timers/promises";

/** Discord takes 5 edits of a message in 2 s. */
export const EDITS = { turns: 5, within: 2_000 } as const;

/**
 * Gives a function that resolves when the next turn may be taken: never more than `turns` in any `within`
 * milliseconds. Turns are given in the order asked for.
 */
export const createPace = (
  { turns, within }: { readonly turns: number; readonly within: number },
  now: () => number = Date.now,
): (() => Promise<void>) => {
  const taken: number[] = [];
  let last: Promise<void> = Promise.resolve();
  const take = async (): Promise<void> => {
    const oldest = taken.length >= turns ? taken.shift() : undefined;
    if (oldest !== undefined && oldest + within > now()) await sleep(oldest + within - now());
    taken.push(now());
  };
  return async () => {
    last = last.then(take);
    await last;
  };
};
