/** Long work in short steps: between them the program answers whoever else waits. */
import { setImmediate as turn } from "node:timers/promises";

/** Milliseconds of work after which others get their turn. */
const STRIDE = 12;

/** Gives the turn away when that is due; there is nothing to wait for when it is not. */
export type Breath = () => Promise<void> | undefined;

/**
 * A function to be awaited between the steps of long work. It gives the turn away when the work has gone on for a while,
 * else it costs next to nothing.
 */
export const createBreath = (): Breath => {
  let since = performance.now();
  return () => {
    if (performance.now() - since < STRIDE) return undefined;
    return turn().then(() => {
      since = performance.now();
    });
  };
};
