/** The thread that reads files: started by reading-thread.ts, which hands it files and takes what they came to. */
import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import type { CorpusFile } from "./folder.ts";
import type { FileBytes } from "./read-file.ts";
import type { ReadEntry } from "./kept-entries.ts";
import type { ReadingSetting, ReadingTask } from "./reading-batch.ts";

// What was compiled is kept, so that a later thread starts sooner; where that cannot be written, nothing is lost.
enableCompileCache();
const { readCorpusFile } = await import("./read-file.ts");
const { packBatch } = await import("./reading-batch.ts");
const { createOutletRegistry } = await import("./outlets.ts");

const outlets = createOutletRegistry((workerData as ReadingSetting).outlets);

/** Where files of up to so many bytes are read to, one after the other: an article keeps nothing of its bytes. */
const room = Buffer.allocUnsafeSlow(1 << 16);

/** A file's bytes, which hold until the next is read. One look takes it in where it still has the size that was listed. */
const bytesIn = ({ file, size }: CorpusFile): Uint8Array => {
  if (size >= room.length) return readFileSync(file);
  const opened = openSync(file, "r");
  try {
    const read = readSync(opened, room, 0, size + 1, null);
    return read === size ? room.subarray(0, read) : readFileSync(file);
  } finally {
    closeSync(opened);
  }
};

/** Nobody else waits in this thread: a file is read at once. */
const bytesAt = (file: CorpusFile): FileBytes => {
  try {
    return { bytes: bytesIn(file) };
  } catch (error) {
    return { error };
  }
};

parentPort?.on("message", (tasks: readonly ReadingTask[]) => {
  const entries = tasks.map(({ file, id }): ReadEntry => {
    const readAt = Date.now();
    return { file, id, readAt, outcome: readCorpusFile(file, bytesAt(file), id, outlets) };
  });
  const batch = packBatch(entries);
  const { records, texts, spans, bands, ends } = batch;
  parentPort?.postMessage(
    batch,
    [records, texts, spans, bands, ends].map(({ buffer }) => buffer),
  );
});
