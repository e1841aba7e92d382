/** The program as `npm start` starts it, with a token. */
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { startLoopbackDiscord, type LoopbackDiscord } from "./loopback/discord.ts";

const inRoot = (path: string): string => resolve(import.meta.dirname, "../..", path);

interface Program {
  readonly child: ChildProcess;
  readonly ended: Promise<{ code: number | null }>;
  readonly output: () => string;
}

const open: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

const loopback = async (
  options: Parameters<typeof startLoopbackDiscord>[0] = {},
): Promise<LoopbackDiscord> => {
  const discord = await startLoopbackDiscord(options);
  // What is tried here is not how soon a busy machine answers with a program that has just begun.
  discord.patience.acknowledge = 15_000;
  open.push(() => discord.stop());
  return discord;
};

const run = async (discord: LoopbackDiscord, environment: Record<string, string> = {}): Promise<Program> => {
  const child = spawn(process.execPath, ["--import", inRoot("bin/keep-compiled.js"), inRoot("src/main.ts")], {
    env: {
      PATH: process.env["PATH"] ?? "",
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      // A few articles will do: how the program begins and ends has nothing to do with how much it has read.
      CORPUS_DIR: inRoot("tests/fixtures/newsroom"),
      DATA_DIR: await mkdtemp(join(tmpdir(), "dateline-process-")),
      PORT: "0",
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<{ code: number | null }>((settle) => {
    child.on("close", (code) => settle({ code }));
  });
  open.push(() => void child.kill("SIGKILL"));
  return { child, ended, output: () => output };
};

const registered = async (discord: LoopbackDiscord): Promise<void> => {
  await discord.gateway.ready();
  while ((discord.world.commands.get("") ?? []).length === 0)
    await new Promise((wake) => setTimeout(wake, 20));
};

/** Where the program tells its health, as its log says. */
const healthOf = (program: Program): string =>
  /http:\/\/127\.0\.0\.1:\d+\/health/.exec(program.output())?.[0] ?? "no address was logged";

describe("the program with a token", () => {
  it("answers a slash command, and ends in order on SIGTERM", async () => {
    const discord = await loopback();
    const program = await run(discord);
    await registered(discord);
    const seen = await discord
      .user()
      .command("ask", { question: "How many piers of the Orne bridge have cracks?" });
    expect(seen.text).toMatch(/¹/);
    const health = await fetch(healthOf(program));
    expect(health.status).toBe(200);
    expect(await health.json()).toMatchObject({ ok: true, state: "connected", guilds: 1 });
    program.child.kill("SIGTERM");
    // One that takes longer than 10 s ends itself by force, with another status.
    expect((await program.ended).code).toBe(0);
    expect(discord.violations).toEqual([]);
    expect(program.output()).not.toContain(discord.token);
  });

  it.each([4004, 4014])(
    "ends with a status other than 0 within 5 s of a close with %i, saying what to change",
    async (code) => {
      const discord = await loopback();
      const started = Date.now();
      const program = await run(discord);
      await registered(discord);
      const closed = Date.now();
      discord.gateway.close(code);
      expect((await program.ended).code).toBeGreaterThan(0);
      // Where the machine is so busy that starting takes long, ending may as well.
      expect(Date.now() - closed).toBeLessThan(Math.max(5_000, 3 * (closed - started)));
      expect(program.output()).toMatch(/Developer Portal/);
      expect(program.output()).not.toContain(discord.token);
    },
  );

  it("ends with a status other than 0 on a wrong token", async () => {
    const discord = await loopback();
    const program = await run(discord, { DISCORD_TOKEN: "MTIz.wrong.token-token-token" });
    expect((await program.ended).code).toBeGreaterThan(0);
    expect(program.output()).toMatch(/DISCORD_TOKEN/);
    expect(program.output()).not.toContain("wrong.token");
    expect(discord.requests).toHaveLength(1);
  });
});
