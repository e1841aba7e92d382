/** Messages that the rules find no words for, sorted by a model over HTTP. */
import type { ServerResponse } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createCommandSet } from "../../../commands/index.ts";
import { createSorter } from "../../../src/answer/model/sorting.ts";
import { createMemoryState } from "../../../src/state/memory.ts";
import { createTokenBudget } from "../../../src/state/token-budget.ts";
import { systemClock } from "../../../src/wire.ts";
import { startModelServer, streamText, type ModelServer } from "../../fakes/model-server.ts";
import { deskOver } from "../../discord/support.ts";

const LINED_UP = "please line up the reports about the ferry toll for me";
const ASKER = { user: "100000000000000001", server: null };

let model: ModelServer;
beforeEach(async () => {
  model = await startModelServer();
});
afterEach(() => model.close());

const sorterFor = (more: { deadline?: number; limit?: number } = {}) => {
  const state = createMemoryState();
  const budget = createTokenBudget({
    state,
    clock: systemClock,
    limits: { user: more.limit ?? null, server: null, total: null },
  });
  const client = { apiKey: "none", baseUrl: model.baseUrl, model: "scripted" };
  const sorter = createSorter({
    client,
    clock: systemClock,
    budget,
    ...(more.deadline === undefined ? {} : { deadline: more.deadline }),
  });
  return { sorter, state };
};
const says = (value: unknown) => (_received: unknown, response: ServerResponse) =>
  streamText(response, typeof value === "string" ? value : JSON.stringify(value));

/** What a person is answered in a direct message, with nothing said before. */
const told = async (text: string, sorter = sorterFor().sorter): Promise<string> => {
  const { conversation } = createCommandSet({
    desk: await deskOver(),
    state: createMemoryState(),
    clock: systemClock,
    isLocal: true,
    sorter,
  });
  const { messages } = await conversation.say({
    caller: { userId: ASKER.user, guildId: null, channelId: "1" },
    text,
    hasFiles: false,
    repliesTo: [],
    signal: new AbortController().signal,
  });
  return messages
    .map(({ content, embeds }) =>
      [content, ...(embeds ?? []).map(({ description }) => description)].join("\n"),
    )
    .join("\n");
};

describe("a message that rules find no words for", () => {
  it("is answered as the model sorts it, within what the message says", async () => {
    model.play(says({ command: "compare", topic: "ferry toll", outlets: [], speaker: "" }));
    expect(await told(LINED_UP)).toMatch(/[≠→=∥◇] /u);
    const [request] = model.requests;
    expect(request?.faults).toEqual([]);
    expect(request?.body.messages.at(-1)?.content).toContain("Port Aldery Herald");
  });

  it.each([
    ["How many people were on the ferry?"],
    ["figures on the ferry toll please"],
    ["ferry inquiry"],
    ["وماذا قال التحقيق عن العبارة في الميناء؟"],
    ["¿Cuántas personas iban en el ferry de Linnet?"],
  ])("is not %s, which costs no request", async (text) => {
    model.play(says({ command: "search", topic: "", outlets: [], speaker: "" }));
    await told(text);
    expect(model.requests).toHaveLength(0);
  });

  it("is read by the rules where the model fails, is late, talks, or is not paid for", async () => {
    const plain = await told(LINED_UP, { sort: async () => null });
    expect(plain).toMatch(/¹/);
    model.play((_received, response) => void response.writeHead(500).end());
    expect(await told(LINED_UP)).toBe(plain);
    model.play(says("Sure, here is what I think."));
    expect(await told(LINED_UP)).toBe(plain);
    model.play(() => undefined);
    expect(await told(LINED_UP, sorterFor({ deadline: 100 }).sorter)).toBe(plain);
    const asked = model.requests.length;
    expect(await told(LINED_UP, sorterFor({ limit: 50 }).sorter)).toBe(plain);
    expect(model.requests).toHaveLength(asked);
  });
});

describe("what a model makes of a message", () => {
  const sort = async (
    value: unknown,
    message: string,
    outlets: readonly string[] = ["Coastal Wire", "AFP"],
  ) => {
    model.play(says(value));
    const { sorter, state } = sorterFor();
    const sorted = await sorter.sort(message, {
      outlets,
      asker: ASKER,
      signal: new AbortController().signal,
    });
    return { sorted, spent: state.read(({ tokensSpent }) => tokensSpent.total) };
  };

  it("holds none of its own: no outlet, topic or speaker that is not there", async () => {
    const { sorted, spent } = await sort(
      {
        command: "figures",
        topic: "hostages",
        outlets: ["The Moon Gazette", "coastal wire"],
        speaker: "Nobody",
      },
      "put numbers to the ferry for me, by coastal wire",
    );
    expect(sorted).toEqual({ command: "figures", topic: "", outlets: ["Coastal Wire"], speaker: null });
    expect(spent).toBe(990);
  });

  it("narrows to no outlet that the message does not name", async () => {
    const every = ["The Coastal Wire", "AFP", "Le Phare"];
    const outletsOf = async (message: string) =>
      (await sort({ command: "ask", topic: "", outlets: every, speaker: "" }, message, every)).sorted
        ?.outlets;
    expect(await outletsOf("put numbers to the ferry for me")).toEqual([]);
    expect(await outletsOf("what the costal wire has on the ferry")).toEqual(["The Coastal Wire"]);
    expect(await outletsOf("line up afp and the phare on it")).toEqual(["AFP", "Le Phare"]);
  });

  it("copies the message's own words, whatever their letters do in lower case", async () => {
    const { sorted } = await sort(
      { command: "summary", topic: "the ferry fire", outlets: [], speaker: "" },
      "İİİ İSTANBUL: put together the Ferry fire for me",
    );
    expect(sorted?.topic).toBe("the Ferry fire");
  });

  it("names a speaker only in the message's own words", async () => {
    const quotes = { command: "quotes", topic: "the licence", outlets: [], speaker: "leona marsh" };
    expect((await sort(quotes, "give me Leona Marsh on the licence")).sorted).toMatchObject({
      speaker: "Leona Marsh",
      topic: "the licence",
    });
    expect((await sort(quotes, "give me the counsel on the licence")).sorted).toBeNull();
  });

  it.each([[{ command: "shutdown", topic: "" }], ["null"], ["[]"], ['{"command":']])(
    "is nothing where it is %j",
    async (value) => {
      expect((await sort(value, "put numbers to the ferry for me")).sorted).toBeNull();
    },
  );
});
