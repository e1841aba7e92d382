/** The loopback is only worth something if it says no. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { commandProblems, modalProblems } from "./loopback/command-rules.ts";
import { ACKNOWLEDGE_WITHIN } from "./loopback/interactions.ts";
import { startLoopbackDiscord, type LoopbackDiscord } from "./loopback/discord.ts";
import { messageProblems } from "./loopback/message-rules.ts";
import { createRequestCheck, openApiHere } from "./loopback/openapi.ts";

let discord: LoopbackDiscord;
beforeAll(async () => {
  discord = await startLoopbackDiscord();
});
afterAll(() => discord.stop());

const call = async (
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<{ status: number; json: { code?: number } & Record<string, unknown> }> => {
  const response = await fetch(`${discord.apiUrl}/v10${path}`, {
    method,
    headers: {
      "user-agent": "DiscordBot (https://x.example, 1)",
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, json: text === "" ? {} : (JSON.parse(text) as { code?: number }) };
};
const authorised = { authorization: "" };
beforeAll(() => {
  authorised.authorization = `Bot ${discord.token}`;
});

const button = (id: string) => ({ type: 2, style: 2, label: "b", custom_id: id });

describe("messages that Discord would not take", () => {
  it.each([
    ["too long", { content: "a".repeat(2_001) }],
    ["empty", { content: " " }],
    ["11 embeds", { embeds: Array.from({ length: 11 }, () => ({ title: "t" })) }],
    [
      "6,001 characters of embeds",
      { embeds: [{ description: "a".repeat(4_000) }, { description: "a".repeat(2_001) }] },
    ],
    ["an empty embed", { embeds: [{}] }],
    ["an image that is not attached", { embeds: [{ title: "t", image: { url: "attachment://none.png" } }] }],
    ["a field without value", { embeds: [{ fields: [{ name: "n", value: "" }] }] }],
    [
      "6 buttons in a row",
      {
        content: "x",
        components: [{ type: 1, components: Array.from({ length: 6 }, (_, index) => button(`b${index}`)) }],
      },
    ],
    [
      "6 rows",
      {
        content: "x",
        components: Array.from({ length: 6 }, (_, index) => ({ type: 1, components: [button(`b${index}`)] })),
      },
    ],
    [
      "the same custom_id twice",
      { content: "x", components: [{ type: 1, components: [button("b"), button("b")] }] },
    ],
    [
      "a custom_id of 101",
      { content: "x", components: [{ type: 1, components: [button("b".repeat(101))] }] },
    ],
    ["a button without a row", { content: "x", components: [button("b")] }],
    ["unknown flags", { content: "x", flags: 1 << 7 }],
    ["an unknown field", { content: "x", colour: 3 }],
  ])("%s", (_, body) => {
    expect(messageProblems(body, [], { webhook: true })).not.toEqual([]);
  });
  it("takes 2,000 characters outside the basic plane", () => {
    expect(messageProblems({ content: "🚢".repeat(2_000) })).toEqual([]);
  });
});

describe("commands and forms that Discord would not take", () => {
  const command = { name: "ask", description: "d", type: 1 };
  it.each([
    ["upper case", { ...command, name: "Ask" }],
    ["no description", { ...command, description: "" }],
    ["a long description", { ...command, description: "d".repeat(101) }],
    [
      "required after optional",
      {
        ...command,
        options: [
          { type: 3, name: "a", description: "d" },
          { type: 3, name: "b", description: "d", required: true },
        ],
      },
    ],
    [
      "choices with autocomplete",
      {
        ...command,
        options: [
          { type: 3, name: "a", description: "d", autocomplete: true, choices: [{ name: "x", value: "x" }] },
        ],
      },
    ],
    ["a menu entry with options", { type: 3, name: "Check", options: [] }],
  ])("%s", (_, definition) => {
    expect(commandProblems([definition])).not.toEqual([]);
  });
  it("two of the same name", () => expect(commandProblems([command, command])).not.toEqual([]));
  it("a form with a long title", () =>
    expect(
      modalProblems({
        custom_id: "x",
        title: "t".repeat(46),
        components: [{ type: 18, label: "l", component: { type: 4, custom_id: "c", style: 1 } }],
      }),
    ).not.toEqual([]));
});

describe("requests that Discord would not take", () => {
  it("needs the token where it is needed, and minds it where it is not", async () => {
    expect((await call("GET", "/gateway/bot")).status).toBe(401);
    expect((await call("GET", "/gateway/bot", undefined, authorised)).status).toBe(200);
  });
  it("needs a bot's user agent", async () => {
    expect(
      (await call("GET", "/gateway/bot", undefined, { ...authorised, "user-agent": "curl" })).status,
    ).toBe(403);
  });
  it("acknowledges once, within 3 s, and knows its tokens", async () => {
    const user = discord.user();
    // A busy machine must not make this test wait for too long by itself.
    discord.patience.acknowledge = 60_000;
    const interaction = discord.interactions.create(2, user.person, discord.channel);
    const path = `/interactions/${interaction.id}/${interaction.token}/callback`;
    const body = { type: 4, data: { content: "x" } };
    expect((await call("POST", `/interactions/${interaction.id}/nonsense/callback`, body)).json.code).toBe(
      10062,
    );
    expect(
      (
        await call("PATCH", `/webhooks/${discord.world.bot.id}/${interaction.token}/messages/@original`, {
          content: "x",
        })
      ).json.code,
    ).toBe(10015);
    expect((await call("POST", path, { type: 7, data: { content: "x" } })).json.code).toBe(50035);
    expect((await call("POST", path, body)).status).toBe(204);
    expect((await call("POST", path, body)).json.code).toBe(40060);
    const late = discord.interactions.create(2, user.person, discord.channel);
    discord.patience.acknowledge = ACKNOWLEDGE_WITHIN;
    discord.advance(3_100);
    expect((await call("POST", `/interactions/${late.id}/${late.token}/callback`, body)).json.code).toBe(
      10062,
    );
    discord.advance(15 * 60_000);
    expect(
      (
        await call("PATCH", `/webhooks/${discord.world.bot.id}/${interaction.token}/messages/@original`, {
          content: "y",
        })
      ).json,
    ).toMatchObject({ code: 50027 });
  });
  it("limits the rate and says so in headers", async () => {
    const statuses: number[] = [];
    for (let turn = 0; turn < 7; turn += 1)
      statuses.push(
        (
          await call(
            "POST",
            `/channels/${discord.channel.id}/messages`,
            { content: String(turn) },
            authorised,
          )
        ).status,
      );
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429]);
  });
  it("does not post where the bot may not", async () => {
    const channel = discord.world.addChannel(discord.guild, "closed");
    channel.permissions = 0n;
    expect(
      (await call("POST", `/channels/${channel.id}/messages`, { content: "x" }, authorised)).json.code,
    ).toBe(50001);
    channel.permissions = 1n << 10n;
    expect(
      (await call("POST", `/channels/${channel.id}/messages`, { content: "x" }, authorised)).json.code,
    ).toBe(50013);
  });
  it.skipIf(!openApiHere)(
    "does not fit Discord's own description (skipped where ../shared/discord/openapi.json is not there)",
    () => {
      const check = createRequestCheck();
      expect(check("POST", "/interactions/1/t/callback", { type: 4, data: { content: 3 } })).not.toEqual([]);
      expect(check("POST", "/interactions/1/t/callback", { type: 4, data: { content: "x" } })).toEqual([]);
      expect(check("POST", "/nowhere", {})).not.toEqual([]);
    },
  );
});

describe("Gateway payloads that Discord would not take", () => {
  const closeOf = async (payloads: readonly object[]): Promise<number> => {
    const socket = new WebSocket(
      `${discord.apiUrl.replace(/^http/, "ws").replace("/api", "")}/?v=10&encoding=json`,
    );
    const closed = new Promise<number>((resolve) => socket.on("close", resolve));
    socket.on("open", () => payloads.forEach((payload) => socket.send(JSON.stringify(payload))));
    return closed;
  };
  const identify = (d: object): object => ({
    op: 2,
    d: { token: discord.token, intents: 1, properties: { os: "x", browser: "x", device: "x" }, ...d },
  });
  it.each([
    ["a wrong token", () => [identify({ token: "wrong" })], 4004],
    ["a privileged intent", () => [identify({ intents: 1 << 15 })], 4014],
    ["an unknown intent", () => [identify({ intents: 1 << 30 })], 4013],
    ["a second identify", () => [identify({}), identify({})], 4005],
    ["anything before identify", () => [{ op: 3, d: {} }], 4003],
    ["an unknown opcode", () => [identify({}), { op: 99, d: {} }], 4001],
    ["too much", () => [identify({}), ...Array.from({ length: 130 }, () => ({ op: 3, d: {} }))], 4008],
  ])("%s", async (_, payloads, code) => {
    expect(await closeOf(payloads())).toBe(code);
  });
});
