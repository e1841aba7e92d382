/** What a Gateway may send that no page of Discord's describes: the bot passes over it, and answers what comes after. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { personJson, type Json } from "./loopback/world.ts";
import { snowflake } from "./loopback/snowflake.ts";
import { startBot, type Running } from "./support.ts";

let running: Running;
const unhandled: unknown[] = [];
const note = (error: unknown): void => void unhandled.push(error);
beforeAll(async () => {
  process.on("unhandledRejection", note);
  process.on("uncaughtException", note);
  running = await startBot();
  // What is tried here is not how soon a busy machine answers.
  running.discord.patience.acknowledge = 15_000;
});
afterAll(async () => {
  await running.bot.stop();
  await running.discord.stop();
  process.off("unhandledRejection", note);
  process.off("uncaughtException", note);
});

/** An interaction as it should be, to be spoilt. */
const interaction = (): Json => {
  const { discord } = running;
  return {
    id: snowflake(),
    application_id: discord.world.bot.id,
    type: 2,
    token: "not-a-token",
    version: 1,
    guild_id: discord.guild.id,
    channel: { id: discord.channel.id, type: 0, name: "newsroom" },
    channel_id: discord.channel.id,
    app_permissions: "0",
    locale: "en-US",
    user: personJson({ id: snowflake(), username: "ada", bot: false }),
    entitlements: [],
    data: { id: snowflake(), name: "ask", type: 1, options: [] },
  };
};

const ODD: Record<string, (given: Json) => Json> = {
  "of an unknown type": (given) => ({ ...given, type: 99 }),
  "that is a ping": (given) => ({ ...given, type: 1, data: undefined }),
  "without data": (given) => ({ ...given, data: undefined }),
  "with data that is null": (given) => ({ ...given, data: null }),
  "with options that are null": (given) => ({ ...given, data: { name: "ask", type: 1, options: null } }),
  "with an option that is null": (given) => ({ ...given, data: { name: "ask", type: 1, options: [null] } }),
  "of a command that an object has by birth": (given) => ({
    ...given,
    data: { name: "constructor", type: 1, options: [{ name: "__proto__", type: 3, value: "x" }] },
  }),
  "of a command of an unknown kind": (given) => ({ ...given, data: { name: "ask", type: 7 } }),
  "on a message that is not there": (given) => ({
    ...given,
    data: { name: "Check against coverage", type: 3, target_id: "1", resolved: {} },
  }),
  "of a button without an id": (given) => ({ ...given, type: 3, data: { component_type: 2 } }),
  "of a component of an unknown kind": (given) => ({
    ...given,
    type: 3,
    data: { component_type: 99, custom_id: "x".repeat(100), values: null },
  }),
  "of a button with an id of nothing but marks": (given) => ({
    ...given,
    type: 3,
    data: { component_type: 2, custom_id: ":::__proto__:constructor" },
  }),
  "of a form without fields": (given) => ({ ...given, type: 5, data: { custom_id: "x" } }),
  "that completes nothing": (given) => ({ ...given, type: 4, data: { name: "ask", type: 1 } }),
  "without anybody": (given) => ({ ...given, user: undefined, member: undefined }),
  "with permissions that are no number": (given) => ({ ...given, app_permissions: "all" }),
  "in a place of an unknown kind": (given) => ({ ...given, channel: { id: "1", type: 99 } }),
  "without a place": (given) => ({ ...given, channel: undefined, channel_id: undefined }),
  "with a language nobody speaks": (given) => ({ ...given, locale: "__proto__" }),
};

const MESSAGES: Record<string, Json> = {
  "that is empty": {},
  "without an author": { id: snowflake(), channel_id: "1", content: "ferry" },
  "with lists that are null": {
    id: snowflake(),
    channel_id: "1",
    content: null,
    author: { id: "5", username: "x" },
    mentions: null,
    embeds: null,
    attachments: null,
  },
};

const stillAnswers = async (): Promise<void> => {
  await running.discord.idle();
  const seen = await running.discord
    .user()
    .command("ask", { question: "How many people were on the ferry?" });
  expect(seen.text).toContain("¹");
  expect(unhandled).toEqual([]);
};

describe("an interaction that is odd", () => {
  it.each(Object.entries(ODD))("is no end of the bot: %s", async (_name, spoil) => {
    running.discord.gateway.dispatch("INTERACTION_CREATE", spoil(interaction()), true);
    await running.discord.idle();
    expect(unhandled).toEqual([]);
  });
  it("is answered where it has what an answer needs, though nothing else", async () => {
    const { discord } = running;
    const person = { id: snowflake(), username: "ada", bot: false };
    const made = discord.interactions.create(2, person, discord.channel);
    const { id, token, type } = made;
    const options = [{ name: "question", type: 3, value: "How many people were on the ferry?" }];
    discord.gateway.dispatch(
      "INTERACTION_CREATE",
      {
        id,
        token,
        type,
        application_id: discord.world.bot.id,
        user: { id: person.id },
        data: { id: snowflake(), name: "ask", type: 1, options },
      },
      false,
    );
    await expect.poll(() => made.acknowledged, { timeout: 15_000 }).not.toBeNull();
  });
  it("leaves those that come after it answered", stillAnswers);
});

describe("a message that is odd", () => {
  it.each(Object.entries(MESSAGES))("is no end of the bot: %s", async (_name, message) => {
    running.discord.gateway.dispatch("MESSAGE_CREATE", message, false);
    await running.discord.idle();
    expect(unhandled).toEqual([]);
  });
  it("leaves those that come after it answered", stillAnswers);
});

describe("an event that is odd", () => {
  it("is no end of the bot, nor is a server that comes and goes", async () => {
    const { gateway, guild } = running.discord;
    gateway.dispatch("SOMETHING_NEW", { a: 1 }, true);
    gateway.dispatch("GUILD_DELETE", { id: guild.id, unavailable: true }, true);
    gateway.dispatch("GUILD_DELETE", { id: snowflake() }, true);
    gateway.dispatch("CHANNEL_DELETE", { id: snowflake(), guild_id: snowflake(), type: 0 }, true);
    gateway.dispatch(
      "THREAD_DELETE",
      { id: snowflake(), guild_id: guild.id, parent_id: "1", type: 11 },
      true,
    );
    await stillAnswers();
  });
});
