/** The thread that reads files: started by reading-thread.ts, which hands it files and takes what they came to. */
import { readFileSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import type { FileBytes } from "./read-file.ts";
import type { ReadEntry } from "./kept-entries.ts";
import type { ReadingSetting, ReadingTask } from "./reading-batch.ts";

// What was compiled is kept, so that a later thread starts sooner; where that cannot be written, nothing is lost.
enableCompileCache();
const { readCorpusFile } = await import("./read-file.ts");
const { packBatch } = await import("./reading-batch.ts");
const { createOutletRegistry } = await import("./outlets.ts");

const outlets = createOutletRegistry((workerData as ReadingSetting).outlets);

/** Nobody else waits in this thread: a file is read at once. */
const bytesAt = (file: string): FileBytes => {
  try {
    return { bytes: readFileSync(file) };
  } catch (error) {
    return { error };
  }
};

parentPort?.on("message", (tasks: readonly ReadingTask[]) => {
  const entries = tasks.map(({ file, id }): ReadEntry => {
    const readAt = Date.now();
    return { file, id, readAt, outcome: readCorpusFile(file, bytesAt(file.file), id, outlets) };
  });
  const batch = packBatch(entries);
  const { records, texts, spans, bands, ends } = batch;
  parentPort?.postMessage(
    batch,
    [records, texts, spans, bands, ends].map(({ buffer }) => buffer),
  );
});
