/** A line with a bar that shows how far long work is, on a terminal only. */
import { progressBar } from "../presentation/index.ts";
import type { Sink } from "./streams.ts";

/** Work that is done faster than this (ms) shows no progress. */
const PATIENCE_MS = 300;
const EVERY_MS = 100;

/** Shows how far long work is. */
export interface Progress {
  onProgress(done: number, total: number): void;
  /** Wipes the line. */
  done(): void;
}

/** What is done, and of what things. */
interface Work {
  readonly what: string;
  readonly of: string;
}

const READING: Work = { what: "Reading the coverage", of: "files" };

/** Progress on a sink. */
export const createProgress = (
  sink: Sink,
  now: () => number = Date.now,
  { what, of }: Work = READING,
): Progress => {
  const start = now();
  let shown = 0;
  return {
    onProgress: (done, total) => {
      const time = now();
      if (!sink.isTTY || time - start < PATIENCE_MS || time - shown < EVERY_MS) return;
      shown = time;
      const count = `${done.toLocaleString("en")} of ${total.toLocaleString("en")} ${of}`;
      sink.write(`\r\u001b[K${what}: ${count} ${progressBar(done, total)}`);
    },
    done: () => {
      if (shown > 0) sink.write("\r\u001b[K");
      shown = 0;
    },
  };
};
