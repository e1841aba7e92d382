import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { createDiscordBot } from "../../src/discord/bot.ts";
import { faultOf } from "../../src/discord/send-faults.ts";
import { createMemoryState } from "../../src/state/memory.ts";
import { systemClock } from "../../src/wire.ts";
import { startLoopbackDiscord, type LoopbackDiscord } from "./loopback/discord.ts";
import { commandThat, createLogFake, startBot, type Running } from "./support.ts";

const quick = commandThat("quick", async () => ({
  kind: "messages",
  messages: [{ content: "done" }],
  ephemeral: false,
}));

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});
const start = async (given: Parameters<typeof startBot>[0] = {}): Promise<Running> => {
  const running = await startBot({ commands: [quick], ...given });
  open.push(async () => {
    await running.bot.stop();
    await running.discord.stop();
  });
  return running;
};
const loopback = async (
  options: Parameters<typeof startLoopbackDiscord>[0] = {},
): Promise<LoopbackDiscord> => {
  const discord = await startLoopbackDiscord(options);
  open.push(() => discord.stop());
  return discord;
};
const botFor = (discord: LoopbackDiscord, token = discord.token) => {
  const fatal: Error[] = [];
  const bot = createDiscordBot({
    token,
    apiUrl: discord.apiUrl,
    commands: [quick],
    state: createMemoryState(),
    log: createLogFake(),
    clock: systemClock,
    onFatal: (error) => void fatal.push(error),
  });
  open.push(() => bot.stop());
  return { bot, fatal };
};
const until = async (holds: () => boolean, within = 5_000): Promise<void> => {
  const end = Date.now() + within;
  while (!holds()) {
    if (Date.now() > end) throw new Error("it did not come about in time");
    await sleep(20);
  }
};

describe("ends that no reconnecting mends", () => {
  it.each([
    [4004, /DISCORD_TOKEN/],
    [4010, /shard/],
    [4011, /more servers than/],
    [4012, /Update Dateline/],
    [4013, /intents/],
    [4014, /Privileged Gateway Intents/],
  ])("a close with %i while running ends the bot within 5 s, saying what to change", async (code, words) => {
    const { discord, fatal, bot } = await start();
    discord.gateway.close(code);
    await until(() => fatal.length > 0);
    expect(fatal).toHaveLength(1);
    expect(fatal[0]?.message).toMatch(words);
    expect(bot.health()).toMatchObject({ ok: false, state: "stopped" });
  });

  it.each([4004, 4014])("a close with %i at the first identify makes the start fail", async (code) => {
    const discord = await loopback({ closeOnIdentify: code });
    const { bot } = botFor(discord);
    const began = Date.now();
    await expect(bot.start()).rejects.toThrow(new RegExp(`close ${code}`));
    expect(Date.now() - began).toBeLessThan(5_000);
  });

  it("a wrong token makes the start fail after one request", async () => {
    const discord = await loopback();
    const { bot } = botFor(discord, "MTIz.wrong.token");
    await expect(bot.start()).rejects.toThrow(/Discord rejects the token \(401\)[^]*DISCORD_TOKEN/);
    await sleep(300);
    expect(discord.requests).toHaveLength(1);
  });

  it("a token revoked while running ends the bot, and nothing is sent after the 401", async () => {
    const { discord, fatal, bot } = await start();
    discord.faults.push({
      pattern: /channels/,
      times: 1,
      kind: "status",
      status: 401,
      message: "401: Unauthorized",
    });
    await expect(bot.sender()?.post(discord.channel.id, { content: "x" })).rejects.toThrow();
    await until(() => fatal.length > 0);
    const after = discord.requests.length;
    await expect(bot.sender()?.post(discord.channel.id, { content: "x" })).rejects.toThrow();
    void discord
      .user()
      .command("quick")
      .catch(() => undefined);
    await sleep(300);
    expect(discord.requests.length).toBe(after);
  });
});

describe("a connection that comes and goes", () => {
  it("resumes after a cut, and answers what came meanwhile", async () => {
    const { discord, bot } = await start();
    discord.gateway.cut();
    const asking = discord.user().command("quick");
    expect((await asking).content).toBe("done");
    expect(discord.gateway.resumes).toHaveLength(1);
    expect(discord.gateway.identifies).toHaveLength(1);
    expect(bot.health()).toMatchObject({ ok: true, state: "connected" });
  });

  it("reconnects when Discord asks for it", async () => {
    const { discord } = await start();
    discord.gateway.askReconnect();
    await until(() => discord.gateway.resumes.length > 0);
    expect((await discord.user().command("quick")).content).toBe("done");
  });

  it("waits longer and longer before it identifies anew", async () => {
    const { discord, log } = await start();
    discord.gateway.invalidate(false);
    await until(() => discord.gateway.identifies.length > 1, 9_000);
    const [first = 0, second = 0] = discord.gateway.identifies;
    expect(second - first).toBeGreaterThanOrEqual(4_900);
    discord.gateway.invalidate(false);
    await until(() => log.lines.some(({ said }) => JSON.stringify(said).includes("keeps closing")), 3_000);
    await sleep(4_000);
    expect(discord.gateway.identifies).toHaveLength(2);
  });

  it("asks for no session when fewer than 100 are left", async () => {
    const discord = await loopback({
      limit: { total: 1000, remaining: 99, resetAfter: 3_600_000, maxConcurrency: 1 },
    });
    const { bot } = botFor(discord);
    await expect(bot.start()).rejects.toThrow(/only 99 more connections until/);
    await sleep(200);
    expect(discord.gateway.identifies).toHaveLength(0);
  });

  it("stops when they run low while it runs", async () => {
    const { discord, fatal } = await start();
    discord.options.limit.remaining = 50;
    discord.gateway.invalidate(false);
    await until(() => fatal.length > 0, 9_000);
    expect(fatal[0]?.message).toMatch(/only 50 more connections/);
    expect(discord.gateway.identifies).toHaveLength(1);
  });

  it("waits for a Discord that cannot be reached yet", async () => {
    const discord = await loopback();
    discord.faults.push({
      pattern: /gateway\/bot/,
      times: 4,
      kind: "status",
      status: 503,
      message: "Service Unavailable",
    });
    const { bot } = botFor(discord);
    await bot.start();
    expect(bot.health().ok).toBe(true);
  });

  it("is not well while no heartbeat is acknowledged", async () => {
    const discord = await loopback({ heartbeatInterval: 400 });
    const { bot } = botFor(discord);
    expect(bot.health()).toMatchObject({ ok: false, state: "starting", heartbeatAge: null });
    await bot.start();
    await until(() => bot.health().latency !== null, 3_000);
    expect(bot.health().heartbeatAge).toBeLessThan(2_000);
    discord.options.acknowledgeHeartbeats = false;
    await until(() => discord.gateway.resumes.length > 0, 5_000);
  });

  it("needs no privileged intent", async () => {
    const { discord } = await start();
    expect(discord.options.privilegedIntents).toBe(0);
    expect(discord.gateway.violations).toEqual([]);
  });
});

describe("posting into a channel", () => {
  const posts = (discord: LoopbackDiscord): string[] =>
    Array.from(discord.world.messages.values(), ({ content }) => content);

  it.each(["reset", "close", "reset-after", "close-after"] as const)(
    "posts once, whenever and however the wire is cut (%s)",
    async (kind) => {
      const { discord, bot } = await start();
      discord.faults.push({ pattern: /POST .*messages/, times: 2, kind });
      await bot.sender()?.post(discord.channel.id, { content: "the digest" });
      expect(posts(discord)).toEqual(["the digest"]);
      expect(discord.violations).toEqual([]);
    },
  );

  it("posts the same key once, and two without a key twice", async () => {
    const { discord, bot } = await start();
    const sender = bot.sender();
    for (const content of ["a", "a again"])
      await sender?.post(discord.channel.id, { content }, { key: "digest 7, Monday" });
    for (const content of ["b", "b"]) await sender?.post(discord.channel.id, { content });
    expect(posts(discord)).toEqual(["a", "b", "b"]);
  });

  it("mentions nobody there either, and says which fault a refused post is", async () => {
    const { discord, bot } = await start();
    await bot.sender()?.post(discord.channel.id, { content: "@everyone <@1>" });
    const [message] = discord.world.messages.values();
    expect(message?.body["allowed_mentions"]).toEqual({ parse: [] });
    expect(message?.content).toBe("\\@everyone \\<@1>");
    discord.channel.permissions = 0n;
    const error: unknown = await bot
      .sender()
      ?.post(discord.channel.id, { content: "x" })
      .catch((caught: unknown) => caught);
    expect(faultOf(error)).toBe("forbidden");
  });
});

describe("registering", () => {
  const puts = (discord: LoopbackDiscord): string[] =>
    discord.requests.filter(({ method }) => method === "PUT").map(({ path }) => path);

  it("registers once, and again only when a definition changes", async () => {
    const first = await start();
    const { discord, state } = first;
    expect(puts(discord)).toHaveLength(1);
    await first.bot.stop();
    const second = await startBot({ discord, state, commands: [quick] });
    await second.bot.stop();
    expect(puts(discord)).toHaveLength(1);
    const forgetful = await startBot({ discord, commands: [quick] });
    await forgetful.bot.stop();
    expect(puts(discord)).toHaveLength(1);
    const changed = { ...quick, definition: { ...quick.definition, description: "something else" } };
    const third = await startBot({ discord, state, commands: [changed] });
    await third.bot.stop();
    expect(puts(discord)).toHaveLength(2);
  });

  it("registers again what somebody else has changed", async () => {
    const { discord, state, bot } = await start();
    await bot.stop();
    discord.world.commands.set("", []);
    const again = await startBot({ discord, state, commands: [quick] });
    await again.bot.stop();
    expect(puts(discord)).toHaveLength(2);
    expect(discord.world.commands.get("")?.map(({ name }) => name)).toEqual(["quick"]);
  });

  it("registers in one server only, when told to", async () => {
    const discord = await loopback();
    const placed = {
      ...quick,
      definition: { ...quick.definition, contexts: [0, 1], integration_types: [0] } as const,
    };
    const { bot } = await startBot({ discord, guildId: discord.guild.id, commands: [placed] });
    await bot.stop();
    expect(discord.violations).toEqual([]);
    expect(puts(discord)).toEqual([
      `/applications/${discord.world.bot.id}/guilds/${discord.guild.id}/commands`,
    ]);
    expect(discord.world.commands.get("")).toEqual([]);
  });

  it("stays up when Discord does not take the definitions", async () => {
    const bad = { ...quick, definition: { ...quick.definition, name: "NOT ALLOWED" } };
    const { discord, bot, log } = await startBot({ commands: [bad] });
    open.push(async () => {
      await bot.stop();
      await discord.stop();
    });
    expect(bot.health().state).toBe("connected");
    expect(log.lines.some(({ level }) => level === "error")).toBe(true);
  });
});
