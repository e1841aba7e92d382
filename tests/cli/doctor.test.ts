import { chmodSync, existsSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PermissionFlagsBits } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { inspectDiscord } from "../../src/cli/doctor/discord.ts";
import type { Finding } from "../../src/cli/doctor/finding.ts";
import { inspectCoverage } from "../../src/cli/doctor/coverage.ts";
import { inspectDataFolder, inspectNode, inspectPage, inspectPort } from "../../src/cli/doctor/machine.ts";
import { inspectModel } from "../../src/cli/doctor/model.ts";
import { readHealth, startHealthServer } from "../../src/health.ts";
import { openFileState } from "../../src/state/file-state.ts";
import { startLoopbackDiscord, type LoopbackDiscord } from "../discord/loopback/discord.ts";
import { createLogFake } from "../discord/support.ts";
import { startModelServer, streamText, type ModelServer } from "../fakes/model-server.ts";
import { dateline, NEWSROOM } from "./support.ts";

const newFolder = (): string => mkdtempSync(join(tmpdir(), "dateline-doctor-"));
const of = (findings: readonly Finding[], check: string): Finding[] =>
  findings.filter((finding) => finding.check === check);

describe("doctor", () => {
  let discord: LoopbackDiscord;
  let model: ModelServer;
  beforeEach(async () => {
    discord = await startLoopbackDiscord();
    model = await startModelServer();
  });
  afterEach(async () => {
    await discord.stop();
    await model.close();
  });
  const settings = (): Record<string, string> => ({
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    OPENAI_API_KEY: "sk-a-key-that-is-secret",
    OPENAI_BASE_URL: model.baseUrl,
    OPENAI_MODEL: "scripted",
    DATA_DIR: newFolder(),
    PORT: "0",
  });
  const bot = () => ({ token: discord.token, apiUrl: discord.apiUrl, guildId: undefined });

  it("looks at everything, says what is well, and ends with 0", async () => {
    model.play((_received, response) => streamText(response, '{"ready": true}'));
    const { status, stdout } = await dateline(["doctor"], settings());
    for (const check of [
      "Node",
      "Coverage",
      "Data folder",
      "Space",
      "Port",
      "Model",
      "Token",
      "Intents",
      "Gateway",
    ])
      expect(stdout).toContain(`✓ ${check}: `);
    expect(stdout).toContain("✓ Permissions: all that it needs, in 1 server");
    expect(stdout).toContain("✓ Clock: agrees");
    expect(stdout).toMatch(/! Commands: none is registered yet\n +npm start registers them/);
    expect(status).toBe(0);
    // Nothing was posted or registered, and the model was asked once.
    expect(discord.requests.every(({ method }) => method === "GET")).toBe(true);
    expect(model.requests).toHaveLength(1);
    expect(discord.violations).toEqual([]);
  });

  it("says what is wrong as JSON too, ends with 1, and never repeats a secret", async () => {
    model.play((_received, response) => void response.writeHead(401).end('{"error":{"message":"no"}}'));
    const given = { ...settings(), DISCORD_TOKEN: "a.wrong.token-of-mine" };
    const { status, stdout, stderr } = await dateline(["doctor", "--json"], given);
    const said = JSON.parse(stdout) as { ok: boolean; findings: Finding[] };
    expect(said.ok).toBe(false);
    expect(of(said.findings, "Token")).toMatchObject([
      { level: "bad", advice: expect.stringContaining("set DISCORD_TOKEN") },
    ]);
    expect(of(said.findings, "Model")).toMatchObject([
      { level: "bad", advice: expect.stringContaining("OPENAI_API_KEY") },
    ]);
    expect(stdout + stderr).not.toMatch(/token-of-mine|secret/);
    expect(status).toBe(1);
  });

  it("names every fault of the settings, and ends with 1", async () => {
    const { status, stdout } = await dateline(["doctor", "--json"], { PORT: "door", OPENAI_TOTAL_S: "soon" });
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      findings: [
        { check: "Node" },
        { check: "Settings", found: expect.stringMatching(/OPENAI_TOTAL_S .*PORT /s) },
      ],
    });
    expect(status).toBe(1);
  });

  it("names the permissions that a server withholds, and gives the link that mends it", async () => {
    discord.guild.permissions = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages;
    const [found] = of(await inspectDiscord(bot()), "Permissions");
    expect(found).toMatchObject({
      level: "doubtful",
      found: expect.stringContaining("in Newsroom the bot lacks"),
    });
    expect(found?.found).toMatch(/Threads, Embed Links, Attach Files, Read Message History/);
    expect(found?.advice).toContain(`client_id=${discord.world.bot.id}&`);
    discord.guild.permissions = PermissionFlagsBits.Administrator;
    expect(of(await inspectDiscord(bot()), "Permissions")).toMatchObject([{ level: "good" }]);
  });

  it("says so where the bot is in no server, or not in the one that is set", async () => {
    discord.world.guilds.clear();
    const findings = await inspectDiscord({ ...bot(), guildId: "123456789012345678" });
    expect(of(findings, "Servers").map(({ level }) => level)).toEqual(["bad", "doubtful"]);
  });

  it("holds the clock against Discord's", async () => {
    const [slow] = of(await inspectDiscord(bot(), { now: () => Date.now() - 90_000 }), "Clock");
    expect(slow).toMatchObject({ level: "doubtful", found: expect.stringMatching(/^\d+ seconds behind/) });
    const [fast] = of(await inspectDiscord(bot(), { now: () => Date.now() + 3_600_000 }), "Clock");
    expect(fast).toMatchObject({ level: "bad", found: expect.stringContaining("ahead of") });
  });

  it("warns of a Gateway that is nearly used up, and says so where Discord cannot be reached", async () => {
    discord.options.limit.remaining = 40;
    expect(of(await inspectDiscord(bot()), "Gateway")).toMatchObject([{ level: "bad" }]);
    const away = await inspectDiscord({ ...bot(), apiUrl: "http://127.0.0.1:1/api" });
    expect(away).toMatchObject([
      { check: "Discord", level: "bad", advice: expect.stringContaining("network") },
    ]);
  });

  it.each([
    ["a model that is not there", 404, "OPENAI_MODEL"],
    ["a spent quota", 429, "Wait a minute"],
    ["a server that fails", 500, "log"],
  ])("says what to do about %s", async (_, code, advice) => {
    model.play((_received, response) => void response.writeHead(code).end("{}"));
    const finding = await inspectModel({
      apiKey: "none",
      baseUrl: model.baseUrl,
      name: "scripted",
      firstSentenceSeconds: 1,
      totalSeconds: 1,
      dailyTokens: { user: null, server: null, total: null },
    });
    expect(finding).toMatchObject({ level: "bad", advice: expect.stringContaining(advice) });
  });

  it("does not wait for ever for a model, and tells one that does not write JSON", async () => {
    const settings = {
      apiKey: "none",
      baseUrl: model.baseUrl,
      name: "scripted",
      firstSentenceSeconds: 1,
      totalSeconds: 1,
      dailyTokens: { user: null, server: null, total: null },
    };
    model.play(() => undefined);
    expect(await inspectModel(settings, { patience: 200 })).toMatchObject({
      level: "doubtful",
      found: expect.stringContaining("did not answer in 0.2 s"),
    });
    model.play((_received, response) => streamText(response, "Certainly! I am ready."));
    expect(await inspectModel(settings)).toMatchObject({
      level: "doubtful",
      advice: expect.stringContaining("json_schema"),
    });
  });

  it("leaves the data folder as it was, and says who uses it", async () => {
    const folder = newFolder();
    expect(await inspectDataFolder(join(folder, "not/yet"))).toMatchObject([
      { level: "good" },
      { check: "Space" },
    ]);
    expect(existsSync(join(folder, "not"))).toBe(false);
    await inspectDataFolder(folder);
    expect(readdirSync(folder)).toEqual([]);
    const state = await openFileState(folder, {
      clock: { now: () => new Date() },
      onWarning: () => undefined,
    });
    expect(await inspectDataFolder(folder)).toMatchObject([
      { found: expect.stringContaining(`in use by process ${process.pid}`) },
      { check: "Space" },
    ]);
    await state.close();
    writeFileSync(join(folder, "state.json"), "null");
    expect(of(await inspectDataFolder(folder), "State")).toMatchObject([{ level: "bad" }]);
    const file = join(folder, "file");
    writeFileSync(file, "");
    expect(await inspectDataFolder(file)).toMatchObject([{ level: "bad" }]);
  });

  it.skipIf(process.getuid?.() === 0)("says whose the data folder must be", async () => {
    const folder = newFolder();
    chmodSync(folder, 0o500);
    expect(await inspectDataFolder(folder)).toMatchObject([
      { level: "bad", found: expect.stringContaining("EACCES") },
    ]);
  });

  it("tells a running Dateline on the port from another program", async () => {
    const other = createServer((_request, response) => response.end("hello"));
    await new Promise<void>((resolve) => void other.listen(0, "127.0.0.1", resolve));
    expect(await inspectPort((other.address() as AddressInfo).port)).toMatchObject({
      level: "doubtful",
      advice: expect.stringContaining("PORT"),
    });
    other.close();
    const health = await startHealthServer({
      port: 0,
      log: createLogFake(),
      read: () => readHealth({ discord: null, articles: 1 }),
    });
    expect(await inspectPort(health.port ?? 0)).toMatchObject({
      level: "good",
      found: expect.stringContaining("Dateline is running"),
    });
    await health.close();
  });

  it("says where coverage is missing, which Node it needs, and how the page is made", () => {
    expect(inspectPage(newFolder())).toMatchObject({
      level: "doubtful",
      advice: expect.stringContaining("npm run page"),
    });

    const [none] = inspectCoverage({ articles: () => [], problems: () => [] }, { corpusFolder: NEWSROOM });
    expect(none).toMatchObject({ level: "bad", advice: expect.stringContaining("CORPUS_DIR") });
    expect(inspectNode("22.1.0")).toMatchObject({ level: "bad" });
  });
});
