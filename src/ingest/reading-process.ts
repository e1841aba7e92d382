/** The reader's own process: takes one job after another, and can be killed at any moment. */
import module from "node:module";
import { z } from "zod";
import type { ReadingJob, ReadingResult } from "./reading.ts";

// What was compiled is kept in the temporary folder: a process that lives for seconds should start in less.
module.enableCompileCache();

const outletFiles = z.array(z.string()).parse(JSON.parse(process.argv[2] ?? "[]"));
const reading = import("./reading.ts").then(({ openReading }) => openReading(outletFiles));

// Whoever started it is gone.
process.on("disconnect", () => process.exit());
process.on("message", (job: ReadingJob) => {
  reading
    .then((read) => read(job))
    .catch((error: unknown): ReadingResult => {
      // A parser that throws (a stack that ran out, a broken tree) has met something that is no article.
      const name = error instanceof Error ? error.name : "an error";
      return { kind: "unread", reason: `it is broken, or made to break its readers (${name})`, feeds: [] };
    })
    .then((result) => process.send?.(result));
});
