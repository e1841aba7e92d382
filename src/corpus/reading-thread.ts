/** Reading many files in a thread of their own, so that whoever is being answered meanwhile is answered in time. */
import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import type { ReadEntry } from "./kept-entries.ts";
import { unpackBatch } from "./reading-batch.ts";
import type { ReadingBatch, ReadingSetting, ReadingTask } from "./reading-batch.ts";

/** Files that are handed over at a time: what comes back is taken in within some milliseconds. */
const BATCH = 32;
/** Batches that the thread has at a time: it should never wait for the next one. */
const AHEAD = 3;

/** What the thread read, in order; where it ended before its time, why, and the rest was not read. */
export interface ThreadReading {
  readonly entries: readonly ReadEntry[];
  readonly failure: string | null;
}

/**
 * Reads files in a thread that is started for them and ended after. Never fails: where the thread cannot be started, or
 * dies, what it had read is given, and why. `onBatch` is called with what has been read each time more has.
 */
export const readInThread = (
  tasks: readonly ReadingTask[],
  setting: ReadingSetting,
  onBatch: (done: number) => void,
): Promise<ThreadReading> => {
  const { promise, resolve } = Promise.withResolvers<ThreadReading>();
  const entries: ReadEntry[] = [];
  let handed = 0;
  let worker: Worker;
  try {
    // In the packed package the program is JavaScript.
    const place = new URL(`./reading-worker${extname(import.meta.filename)}`, import.meta.url);
    worker = new Worker(place, { workerData: setting, name: "reading" });
  } catch (error) {
    resolve({ entries, failure: error instanceof Error ? error.message : String(error) });
    return promise;
  }
  const end = (failure: string | null): void => {
    resolve({ entries, failure });
    void worker.terminate();
  };
  const hand = (): void => {
    if (handed >= tasks.length) return;
    worker.postMessage(tasks.slice(handed, handed + BATCH), []);
    handed += BATCH;
  };
  worker.on("message", (batch: ReadingBatch) => {
    hand();
    for (const entry of unpackBatch(batch)) entries.push(entry);
    onBatch(entries.length);
    if (entries.length === tasks.length) end(null);
  });
  worker.on("error", (error) => end(error instanceof Error ? error.message : String(error)));
  worker.on("messageerror", (error) => end(error.message));
  worker.on("exit", (status) => end(`it ended with status ${status}`));
  for (let ahead = 0; ahead < AHEAD; ahead += 1) hand();
  return promise;
};
