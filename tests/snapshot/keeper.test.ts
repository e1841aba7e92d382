import { afterEach, expect, it, vi } from "vitest";
import { createKeeper } from "../../src/snapshot/keeper.ts";

afterEach(() => void vi.useRealTimers());

it("tries again what could not be saved, tells of it once, and saves nothing twice", async () => {
  vi.useFakeTimers();
  const outcomes = [new Error("no room"), new Error("no room"), null];
  const told: unknown[] = [];
  let saves = 0;
  const keeper = createKeeper({
    save: async () => {
      saves += 1;
      const outcome = outcomes.shift();
      if (outcome) throw outcome;
    },
    onFailure: (error) => void told.push(error),
  });
  keeper.changed();
  keeper.start();
  await vi.advanceTimersByTimeAsync(300_000);
  expect(saves).toBe(3);
  expect(told).toHaveLength(1);
  await keeper.stop();
  expect(saves).toBe(3);
});
