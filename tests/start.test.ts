/** `npm start` without a token, as a process: the local page, and lines from a pipe. */
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { expect, it } from "vitest";
import { ROOMS } from "../src/playground/world.ts";

const inRoot = (path: string): string => resolve(import.meta.dirname, "..", path);
const STARTED = ["--import", inRoot("bin/keep-compiled.js"), inRoot("src/main.ts")];

const start = async (args: readonly string[] = [], more: Readonly<Record<string, string>> = {}) => {
  const folder = await mkdtemp(join(tmpdir(), "dateline-start-"));
  const { DISCORD_TOKEN: _token, ...environment } = process.env;
  const child = spawn(process.execPath, [...STARTED, ...args], {
    env: { ...environment, DATA_DIR: folder, PORT: "0", ...more },
    stdio: ["pipe", "pipe", "ignore"],
  });
  const ended = new Promise<number | null>((resolve) => {
    child.once("exit", (status) => resolve(status));
  });
  return { child, ended, cleanUp: async () => rm(folder, { recursive: true, force: true }) };
};

it("answers what is piped in, and ends with it", async () => {
  const { child, ended, cleanUp } = await start();
  child.stdin.end("How many people died on the ferry?\n");
  const printed = await text(child.stdout);
  expect(await ended).toBe(0);
  expect(printed).toMatch(/^The page: http:\/\/127\.0\.0\.1:\d+\/$/m);
  expect(printed).toMatch(/36 died .*¹/);
  await cleanUp();
});

/** The first event of the page: all that was said in its rooms. */
const welcomeOf = async (url: string): Promise<string> => {
  const response = await fetch(new URL("/api/events", url));
  let read = "";
  for await (const part of response.body!.pipeThrough(new TextDecoderStream())) {
    read += part;
    if (read.includes("\n\n")) break;
  }
  return read;
};

it("serves the page where nothing is piped in, its model within a budget, until it is told to stop", async () => {
  const model = {
    OPENAI_BASE_URL: "http://127.0.0.1:9/v1",
    OPENAI_MODEL: "none",
    OPENAI_DAILY_TOKENS_USER: "4321",
  };
  const { child, ended, cleanUp } = await start([], model);
  child.stdin.end();
  let printed = "";
  for await (const chunk of child.stdout) {
    printed += String(chunk);
    // Where the page's own files were not made, a note about them comes first.
    if (/^The page: .*\n/m.test(printed)) break;
  }
  const url = /http:\S+/.exec(printed)?.[0] ?? "";
  const health = await fetch(new URL("/health", url));
  expect(health.status).toBe(200);
  const { origin } = new URL(url);
  await fetch(new URL("/api/run", url), {
    method: "POST",
    headers: { "content-type": "application/json", origin },
    body: JSON.stringify({
      roomId: ROOMS[0].id,
      type: 1,
      name: "settings",
      subcommand: [],
      options: {},
      files: {},
      targetId: null,
    }),
  });
  expect(await welcomeOf(url)).toContain("0 of 4,321 used");
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
  await cleanUp();
});

it("says what it does when it is asked, and starts nothing", async () => {
  const { child, ended, cleanUp } = await start(["--help"]);
  expect(await text(child.stdout)).toMatch(/^npm start runs Dateline[^]+npx dateline --help/);
  expect(await ended).toBe(0);
  await cleanUp();
});
