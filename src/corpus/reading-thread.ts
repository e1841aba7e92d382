/** Reading many files in threads of their own, so that whoever is being answered meanwhile is answered in time. */
import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import type { ReadEntry } from "./kept-entries.ts";
import { unpackBatch } from "./reading-batch.ts";
import type { ReadingBatch, ReadingSetting, ReadingTask } from "./reading-batch.ts";

/** Files that are handed over at a time: what comes back is taken in within some milliseconds. */
const BATCH = 32;
/** Batches that a thread has at a time: it should never wait for the next one. */
const AHEAD = 3;

/** What the threads read, in order; where one ended before its time, why, and the rest was not read. */
interface ThreadReading {
  readonly entries: readonly ReadEntry[];
  readonly failure: string | null;
}

/**
 * Reads files in so many threads (default one), which are started for them and ended after. Never fails: where a thread
 * cannot be started, or dies, what had been read up to its first missing file is given, and why. `onBatch` is called with how
 * many files have been read each time more have. Each thread has the same part of the files at every run: what it reads may
 * hang on the outlets that it met before.
 */
export const readInThreads = (
  tasks: readonly ReadingTask[],
  setting: ReadingSetting,
  onBatch: (done: number) => void,
  threads = 1,
): Promise<ThreadReading> => {
  const { promise, resolve } = Promise.withResolvers<ThreadReading>();
  const batches = Math.ceil(tasks.length / BATCH);
  /** By batch; null until it was read. */
  const read = Array.from<readonly ReadEntry[] | null>({ length: batches }).fill(null);
  let done = 0;
  const workers: Worker[] = [];
  const end = (failure: string | null): void => {
    const missing = read.indexOf(null);
    const whole = missing < 0 ? read : read.slice(0, missing);
    resolve({ entries: whole.flatMap((entries) => entries ?? []), failure });
    for (const worker of workers) void worker.terminate();
  };
  /** Starts a thread that reads every `threads`-th batch, from this one on. */
  const start = (first: number): void => {
    let handed = first;
    let answered = first;
    // In the packed package the program is JavaScript.
    const place = new URL(`./reading-worker${extname(import.meta.filename)}`, import.meta.url);
    const worker = new Worker(place, { workerData: setting, name: "reading" });
    workers.push(worker);
    const hand = (): void => {
      if (handed < batches) worker.postMessage(tasks.slice(handed * BATCH, (handed + 1) * BATCH), []);
      handed += threads;
    };
    worker.on("message", (batch: ReadingBatch) => {
      hand();
      const entries = unpackBatch(batch);
      read[answered] = entries;
      answered += threads;
      done += entries.length;
      onBatch(done);
      if (done === tasks.length) end(null);
    });
    worker.on("error", (error) => end(error instanceof Error ? error.message : String(error)));
    worker.on("messageerror", (error) => end(error.message));
    worker.on("exit", (status) => end(`it ended with status ${status}`));
    for (let ahead = 0; ahead < AHEAD; ahead += 1) hand();
  };
  try {
    for (let thread = 0; thread < threads; thread += 1) start(thread);
  } catch (error) {
    end(error instanceof Error ? error.message : String(error));
  }
  return promise;
};
