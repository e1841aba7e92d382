/** Running the command line, in this process or in one of its own. */
import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { run } from "../../src/cli/run.ts";
import type { Sink } from "../../src/cli/streams.ts";

/** The checkout. */
export const ROOT = resolve(import.meta.dirname, "../..");
/** A small corpus of invented articles. */
export const NEWSROOM = join(ROOT, "tests/fixtures/newsroom");

/** A sink that remembers. */
export const createSink = (more: Partial<Sink> = {}): Sink & { text: () => string } => {
  let written = "";
  return {
    ...more,
    write: (text) => {
      written += text;
    },
    text: () => written,
  };
};

/** What a run gave. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A data folder of this process's own, empty at first. */
export const NO_DATA = mkdtempSync(join(tmpdir(), "dateline-no-data-"));
const QUIET = { DATA_DIR: NO_DATA };

/** Runs words over the newsroom in this process. */
export const dateline = async (
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ran> => {
  const [stdout, stderr] = [createSink(), createSink()];
  const status = await run(words, {
    stdout,
    stderr,
    environment: { CORPUS_DIR: NEWSROOM, ...QUIET, ...environment },
  });
  return { status, stdout: stdout.text(), stderr: stderr.text() };
};

/** Runs a program with words, its standard input given and ended. */
export const runProcess = async (
  program: string,
  words: readonly string[],
  { input = "", environment = {} }: { input?: string; environment?: Record<string, string> } = {},
): Promise<Ran> => {
  const child = spawn(program, words, {
    cwd: ROOT,
    env: { PATH: process.env["PATH"] ?? "", CORPUS_DIR: NEWSROOM, ...QUIET, ...environment },
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (data: Buffer) => (stdout += data.toString("utf8")));
  child.stderr.on("data", (data: Buffer) => (stderr += data.toString("utf8")));
  child.stdin.end(input);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  return { status, stdout, stderr };
};
