import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { createPreview } from "../../src/surface/preview.ts";
import type { MessageData } from "../../src/types.ts";

const TIMES = { after: 30, every: 120 };

const watched = (edit: (message: MessageData) => Promise<void> = async () => undefined) => {
  const shown: string[] = [];
  const preview = createPreview(async (message) => {
    shown.push(message.content ?? "");
    await edit(message);
  }, TIMES);
  return { shown, preview };
};

it("shows the newest state only", async () => {
  const { shown, preview } = watched();
  for (const content of ["1", "1 2", "1 2 3"]) preview.show({ content });
  await sleep(80);
  expect(shown).toEqual(["1 2 3"]);
  preview.show({ content: "1 2 3 4" });
  preview.show({ content: "1 2 3 4 5" });
  await sleep(200);
  expect(shown).toEqual(["1 2 3", "1 2 3 4 5"]);
  await preview.stop();
});

it("needs no edit where the whole comes at once", async () => {
  const { shown, preview } = watched();
  preview.show({ content: "1" });
  await preview.stop();
  await sleep(60);
  expect(shown).toEqual([]);
});

it("is over only once an edit under way is, so that none comes after the answer", async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  let isDone = false;
  const { shown, preview } = watched(() => promise.then(() => void (isDone = true)));
  preview.show({ content: "1" });
  await sleep(80);
  preview.show({ content: "2" });
  const stopped = preview.stop();
  resolve();
  await stopped;
  expect(isDone).toBe(true);
  await sleep(200);
  expect(shown).toEqual(["1"]);
});

it("ends quietly where an edit fails", async () => {
  const { shown, preview } = watched(async () => {
    throw new Error("gone");
  });
  preview.show({ content: "1" });
  await sleep(80);
  preview.show({ content: "2" });
  await sleep(200);
  expect(shown).toEqual(["1"]);
  await preview.stop();
});
