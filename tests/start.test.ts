/** `npm start` without a token, as a process: the local page, and lines from a pipe. */
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { expect, it } from "vitest";

const MAIN = resolve(import.meta.dirname, "../src/main.ts");

const start = async (...args: readonly string[]) => {
  const folder = await mkdtemp(join(tmpdir(), "dateline-start-"));
  const { DISCORD_TOKEN: _token, ...environment } = process.env;
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { ...environment, DATA_DIR: folder, PORT: "0" },
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

it("serves the page where nothing is piped in, until it is told to stop", async () => {
  const { child, ended, cleanUp } = await start();
  child.stdin.end();
  let printed = "";
  for await (const chunk of child.stdout) {
    printed += String(chunk);
    if (printed.includes("\n")) break;
  }
  const url = /http:\S+/.exec(printed)?.[0] ?? "";
  const health = await fetch(new URL("/health", url));
  expect(health.status).toBe(200);
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
  await cleanUp();
});

it("says what it does when it is asked, and starts nothing", async () => {
  const { child, ended, cleanUp } = await start("--help");
  expect(await text(child.stdout)).toMatch(/^npm start runs Dateline[^]+npx dateline --help/);
  expect(await ended).toBe(0);
  await cleanUp();
});
