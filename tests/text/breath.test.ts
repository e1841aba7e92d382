import { describe, expect, it } from "vitest";
import { atOnce, eachInTurns, inTurns, type Steps } from "../../src/text/breath.ts";

/** Longer than work may go on before others get their turn, in ms. */
const LONG = 15;

const beBusy = (): void => {
  const until = performance.now() + LONG;
  while (performance.now() < until);
};

const longWork = function* (steps: number): Steps<number> {
  for (let step = 0; step < steps; step += 1) {
    yield;
    beBusy();
  }
  return steps;
};

/** How many turns somebody else gets while this goes on. */
const turnsDuring = async (work: () => Promise<unknown>): Promise<number> => {
  let turns = 0;
  let isOver = false;
  const wait = (): void => {
    if (isOver) return;
    turns += 1;
    setImmediate(wait);
  };
  setImmediate(wait);
  await work();
  isOver = true;
  return turns;
};

describe("long work", () => {
  it("comes to the same at once and in turns", async () => {
    expect(atOnce(longWork(2))).toBe(2);
    expect(await inTurns(longWork(2))).toBe(2);
  });

  it("lets others have their turn between two long steps", async () => {
    expect(await turnsDuring(() => inTurns(longWork(4)))).toBeGreaterThanOrEqual(3);
    expect(await turnsDuring(() => eachInTurns([1, 2, 3, 4], beBusy))).toBeGreaterThanOrEqual(3);
  });
});
