/** The reader's own process: takes one job after another, and can be killed at any moment. */
import { once } from "node:events";
import module from "node:module";
import { z } from "zod";
import type { ReadingJob, ReadingResult } from "./reading.ts";

// What was compiled is kept in the temporary folder: a process that lives for seconds should start in less.
module.enableCompileCache();

const outletFiles = z.array(z.string()).parse(JSON.parse(process.argv[2] ?? "[]"));
const reading = import("./reading.ts").then(({ openReading }) => openReading(outletFiles));

/** The next bytes of the pipe that a job's content comes through. */
const take = async (length: number): Promise<Uint8Array> => {
  const whole = new Uint8Array(length);
  for (let at = 0; at < length;) {
    const size = Math.min(length - at, Math.max(1, process.stdin.readableLength));
    const chunk = process.stdin.read(size) as Buffer | null;
    if (chunk === null) await once(process.stdin, "readable");
    else {
      whole.set(chunk, at);
      at += chunk.length;
    }
  }
  return whole;
};

// Whoever started it is gone.
process.on("disconnect", () => process.exit());
process.on("message", (message: Omit<ReadingJob, "bytes"> & { readonly bytes: number }) => {
  Promise.all([reading, take(message.bytes)])
    .then(([read, bytes]) => read({ ...message, bytes } as ReadingJob))
    .catch((error: unknown): ReadingResult => {
      // A parser that throws (a stack that ran out, a broken tree) has met something that is no article.
      const name = error instanceof Error ? error.name : "an error";
      return { kind: "unread", reason: `it is broken, or made to break its readers (${name})`, feeds: [] };
    })
    .then((result) => process.send?.(result));
});
