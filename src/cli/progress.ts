/** A line that shows how far the reading of a corpus is, on a terminal only. */
import type { Sink } from "./streams.ts";

/** A corpus that is read faster than this (ms) shows no progress. */
const PATIENCE_MS = 300;
const EVERY_MS = 100;

/** Progress on a sink. `done` wipes the line. */
export const createProgress = (
  sink: Sink,
  now: () => number = Date.now,
): { onProgress: (read: number, total: number) => void; done: () => void } => {
  const start = now();
  let shown = 0;
  return {
    onProgress: (read, total) => {
      const time = now();
      if (!sink.isTTY || time - start < PATIENCE_MS || time - shown < EVERY_MS) return;
      shown = time;
      sink.write(
        `\r\u001b[KReading the coverage: ${read.toLocaleString("en")} of ${total.toLocaleString("en")} files`,
      );
    },
    done: () => {
      if (shown > 0) sink.write("\r\u001b[K");
    },
  };
};
