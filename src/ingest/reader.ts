/** Reads what came in, in a process of its own with bounds of time and memory: nothing that arrives can wedge the program. */
import { fork, type ChildProcess } from "node:child_process";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import type { ReadingJob, ReadingResult } from "./reading.ts";

/** A reading that was cut off. */
interface ReadingFailure {
  readonly kind: "cut";
  readonly reason: "too-slow" | "too-large" | "stopped";
  readonly message: string;
}

/** Reads what came in; the process starts with the first thing to read. */
export interface Reader {
  /** Reads one thing at a time; others wait their turn. `signal` ends the wait and the reading. */
  read(job: ReadingJob, signal?: AbortSignal): Promise<ReadingResult | ReadingFailure>;
  close(): Promise<void>;
}

/** Times in milliseconds, memory in megabytes. */
interface ReaderLimits {
  /** For one reading: an article takes a tenth of a second, the longest PDF a few seconds. */
  readonly time: number;
  /** The process ends when it had nothing to do for so long, and its memory is free again. */
  readonly idle: number;
  readonly heap: number;
  /** All that the process may hold, where the system tells (Linux): parsers keep bytes outside the heap as well. */
  readonly resident: number;
}

/** What starting the process may take on a busy machine, beside the reading. */
const LONGEST_START = 20_000;

const LIMITS: ReaderLimits = { time: 15_000, idle: 10_000, heap: 192, resident: 512 };

/** How often memory is looked at during a reading, in milliseconds. */
const LOOK = 100;
const PAGE = 4_096;

const cut = (reason: ReadingFailure["reason"], message: string): ReadingFailure => ({
  kind: "cut",
  reason,
  message,
});
const TOO_MUCH = cut("too-large", "Reading it took too much memory, or broke what reads it.");
const STOPPED = cut("stopped", "It was ended before it was done.");

/** Bytes that a process holds; 0 where the system does not say. */
const residentOf = async (pid: number | undefined): Promise<number> => {
  const facts = await readFile(`/proc/${pid}/statm`, "utf8").catch(() => "");
  return Number(facts.split(" ")[1] ?? 0) * PAGE;
};

/** `outletFiles`: lists of outlets beyond the one that ships, such as the corpus's own. */
export const createReader = ({
  outletFiles = [],
  limits: given = {},
}: {
  readonly outletFiles?: readonly string[];
  readonly limits?: Partial<ReaderLimits>;
} = {}): Reader => {
  const limits = { ...LIMITS, ...given };
  let child: ChildProcess | null = null;
  let resting: NodeJS.Timeout | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  const end = (): void => {
    clearTimeout(resting);
    child?.kill("SIGKILL");
    child = null;
  };

  const start = (): ChildProcess => {
    // The file beside this one, as TypeScript or as what was made from it.
    const file = join(import.meta.dirname, `reading-process${extname(import.meta.filename)}`);
    const fresh = fork(file, [JSON.stringify(outletFiles)], {
      execArgv: [`--max-old-space-size=${limits.heap}`, "--max-semi-space-size=4"],
      // Whatever gets hold of the process finds no secrets in it; and parsers' own remarks go nowhere.
      env: {},
      stdio: ["pipe", "ignore", "ignore", "ipc"],
      serialization: "advanced",
    });
    fresh.on("error", () => undefined);
    fresh.stdin?.on("error", () => undefined);
    return fresh;
  };

  const work = (job: ReadingJob, signal?: AbortSignal): Promise<ReadingResult | ReadingFailure> =>
    new Promise((resolve) => {
      if (signal?.aborted || isClosed) return resolve(STOPPED);
      clearTimeout(resting);
      const isFresh = child === null;
      const at = (child ??= start());
      at.ref();
      at.channel?.ref();
      const settle = (result: ReadingResult | ReadingFailure, isUsable: boolean): void => {
        clearTimeout(deadline);
        clearInterval(watch);
        signal?.removeEventListener("abort", onAbort);
        at.off("message", onMessage).off("exit", onExit);
        if (isUsable) {
          at.unref();
          at.channel?.unref();
          resting = setTimeout(end, limits.idle).unref();
        } else end();
        resolve(result);
      };
      const onMessage = (result: unknown): void => settle(result as ReadingResult, true);
      const onExit = (): void => settle(isClosed ? STOPPED : TOO_MUCH, false);
      const onAbort = (): void => settle(STOPPED, false);
      const deadline = setTimeout(
        () =>
          settle(
            cut("too-slow", `It could not be read within ${Math.ceil(limits.time / 1000)} seconds.`),
            false,
          ),
        limits.time + (isFresh ? LONGEST_START : 0),
      );
      const watch = setInterval(() => {
        void residentOf(at.pid).then((bytes) => {
          if (bytes > limits.resident * 1e6 && child === at) at.kill("SIGKILL");
        });
      }, LOOK);
      at.on("message", onMessage).on("exit", onExit);
      signal?.addEventListener("abort", onAbort, { once: true });
      // Bytes go through a pipe, as they are: in a message they would be copied twice.
      const bytes = "bytes" in job ? job.bytes : new Uint8Array();
      at.send({ ...job, bytes: bytes.byteLength }, (error) => error && settle(TOO_MUCH, false));
      if (bytes.byteLength > 0) at.stdin?.write(bytes);
    });

  return {
    read: (job, signal) => {
      const outcome = turn.then(() => work(job, signal));
      // One that could not be begun must not keep the others waiting for ever.
      turn = outcome.catch(() => undefined);
      return outcome;
    },
    close: async () => {
      isClosed = true;
      end();
      await turn;
    },
  };
};
