/** Long work in short steps: between them the program answers whoever else waits. */
import { setImmediate as turn } from "node:timers/promises";

/** Milliseconds of work after which others get their turn. */
const STRIDE = 12;

/** Of steps of less than some microseconds so many are taken between two looks at the clock. */
export const SMALL_STEPS = 64;

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

/** Work that pauses wherever others may get their turn; what it comes to is its value. */
export type Steps<Value> = Generator<void, Value, void>;

/** All steps at once. */
export const atOnce = <Value>(steps: Steps<Value>): Value => {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
};

/** Goes through the steps of long work; others get their turn between two of them where that is due. */
export const inTurns = async <Value>(steps: Steps<Value>): Promise<Value> => {
  const breathe = createBreath();
  let step = steps.next();
  while (!step.done) {
    await breathe();
    step = steps.next();
  }
  return step.value;
};

/** Does something with each item; others get their turn between two of them where that is due. */
export const eachInTurns = async <Item>(items: Iterable<Item>, work: (item: Item) => void): Promise<void> => {
  const breathe = createBreath();
  for (const item of items) {
    work(item);
    await breathe();
  }
};
