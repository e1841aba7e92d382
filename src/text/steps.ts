/** Long work as a series of steps, so that whoever waits for something else gets a turn between two of them. */

/** Work that pauses wherever others may get their turn; what it comes to is its value. */
export type Steps<Value> = Generator<void, Value, void>;

/** All steps at once. */
export const atOnce = <Value>(steps: Steps<Value>): Value => {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
};
