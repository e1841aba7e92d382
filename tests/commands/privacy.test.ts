/** /privacy: what is kept, exported and forgotten. */
import { beforeAll, describe, expect, it } from "vitest";
import { createCommandSet, type CommandSet } from "../../commands/index.ts";
import type { Desk } from "../../src/desk.ts";
import { newSubscription } from "../../src/state/digest-schema.ts";
import { newFeed } from "../../src/state/feed-schema.ts";
import { createMemoryState } from "../../src/state/memory.ts";
import type { Caller, MessageData, Reply } from "../../src/types.ts";
import { systemClock } from "../../src/wire.ts";
import { messageProblems } from "../discord/loopback/message-rules.ts";
import { deskOver } from "../discord/support.ts";

const ada: Caller = {
  userId: "100000000000000001",
  guildId: "200000000000000001",
  channelId: "300000000000000001",
};
const adaDirect: Caller = { userId: ada.userId, guildId: null, channelId: "300000000000000009" };
const grace: Caller = { ...ada, userId: "100000000000000002" };

let desk: Desk;
beforeAll(async () => {
  desk = await deskOver();
});

const setUp = () => {
  const state = createMemoryState();
  return { state, set: createCommandSet({ desk, state, clock: systemClock }) };
};

const signal = new AbortController().signal;

const privacy = async (
  { commands }: CommandSet,
  verb: "show" | "export" | "forget",
  caller: Caller,
): Promise<MessageData> => {
  const command = commands.find(({ definition }) => definition.name === "privacy");
  if (!command) throw new Error("no /privacy");
  expect(command.ephemeral).toBe(true);
  const reply: Reply = await command.run({
    caller,
    subcommand: [verb],
    options: {},
    targetText: null,
    signal,
  });
  if (reply.kind !== "messages") throw new Error("no message");
  expect(reply.ephemeral).toBe(true);
  const [message] = reply.messages;
  expect(messageProblems({ content: message.content })).toEqual([]);
  return message;
};

const say = async ({ conversation }: CommandSet, caller: Caller, text: string): Promise<string> => {
  const { messages } = await conversation.say({ caller, text, hasFiles: false, repliesTo: [], signal });
  return messages.map(({ content }) => content).join("\n");
};

interface Export {
  readonly userId: string;
  readonly conversation: readonly { readonly said: string; readonly guildId: string | null }[];
  readonly answers: Readonly<Record<string, { readonly userId: string }>>;
}

const exported = async (set: CommandSet, caller: Caller): Promise<Export> => {
  const { files = [] } = await privacy(set, "export", caller);
  expect(files.map(({ name }) => name)).toEqual(["dateline-privacy.json"]);
  return JSON.parse(new TextDecoder().decode(files[0]?.data)) as Export;
};

describe("/privacy", () => {
  it("shows how much is kept, and for how long", async () => {
    const { set } = setUp();
    expect((await privacy(set, "show", ada)).content).toMatch(/0 messages[^]*0 answers/);
    await say(set, ada, "what's the toll according to Xinhua?");
    await say(set, ada, "compare");
    const { content } = await privacy(set, "show", ada);
    expect(content).toMatch(/2 messages to me[^]*memory only, for 24 hours[^]*2 answers[^]*30 days/);
    expect((await privacy(set, "show", grace)).content).toMatch(/0 messages/);
  });

  it("exports everything of one person, from everywhere, and nothing of others", async () => {
    const { set } = setUp();
    await say(set, ada, "what's the toll according to Xinhua?");
    await say(set, adaDirect, "how many people were on the ferry?");
    await say(set, grace, "the inquiry");
    const record = await exported(set, ada);
    expect(record.userId).toBe(ada.userId);
    expect(record.conversation.map(({ said, guildId }) => [said, guildId])).toEqual([
      ["what's the toll according to Xinhua?", ada.guildId],
      ["how many people were on the ferry?", null],
    ]);
    expect(Object.values(record.answers).map(({ userId }) => userId)).toEqual([ada.userId, ada.userId]);
    expect(JSON.stringify(record)).not.toContain(grace.userId);
  });

  it("forgets turns and answers at once, everywhere, and those of nobody else", async () => {
    const { set, state } = setUp();
    await say(set, ada, "what's the toll according to Xinhua?");
    await say(set, adaDirect, "how many people were on the ferry?");
    await say(set, grace, "the toll according to Xinhua");
    const { content } = await privacy(set, "forget", ada);
    expect(content).toMatch(/2 messages[^]*2 answers/);
    expect(await exported(set, ada)).toMatchObject({ conversation: [], answers: {} });
    expect(JSON.stringify(state.read((document) => document))).not.toContain(ada.userId);
    expect(await say(set, ada, "and AFP?")).toMatch(/do not know what that goes on from/);
    expect(await say(set, adaDirect, "shorter")).toMatch(/do not know what that goes on from/);
    expect(await say(set, grace, "and AFP?")).toMatch(/outlets: AFP/);
  });

  it("shows, exports and forgets where somebody was seen and which feeds they added; the feeds go on", async () => {
    const { set, state } = setUp();
    const at = "2031-03-01T00:00:00.000Z";
    await state.update((document) => {
      document.people[ada.userId] = { seenIn: [ada.guildId ?? ""], directFrom: ada.guildId };
      document.feeds["feed01"] = newFeed({
        collection: "server-200000000000000001",
        url: "https://example.org/feed.xml",
        title: "Example",
        addedBy: ada.userId,
        addedAt: at,
      });
    });
    expect((await privacy(set, "show", ada)).content).toMatch(/Servers: [^]*Feeds: /);
    expect((await privacy(set, "show", grace)).content).not.toMatch(/Servers: |Feeds: /);
    expect(await exported(set, ada)).toMatchObject({
      servers: { seenIn: [ada.guildId] },
      feedsAdded: [{ id: "feed01", url: "https://example.org/feed.xml" }],
    });
    await privacy(set, "forget", ada);
    expect(JSON.stringify(state.read((document) => document))).not.toContain(ada.userId);
    expect(state.read(({ feeds }) => Object.keys(feeds))).toEqual(["feed01"]);
  });

  it("leaves standing digests, and says how to end them", async () => {
    const { set, state } = setUp();
    await state.update((document) => {
      document.subscriptions["abc123"] = newSubscription({
        topic: "ferry",
        pattern: "0 8 * * *",
        timezone: "Europe/Berlin",
        channelId: "300000000000000001",
        channelName: null,
        guildId: ada.guildId,
        ownerId: ada.userId,
        quiet: false,
        createdAt: "2031-03-01T00:00:00.000Z",
        nextDueAt: null,
      });
    });
    expect((await privacy(set, "show", ada)).content).toMatch(/1 digest/);
    expect((await privacy(set, "forget", ada)).content).toMatch(/\/digest delete/);
    expect(state.read(({ subscriptions }) => Object.keys(subscriptions))).toEqual(["abc123"]);
  });

  it("says so when the store takes nothing, and forgets nothing by halves", async () => {
    const { state } = setUp();
    const full = { ...state, update: () => Promise.reject(new Error("ENOSPC")) };
    const set = createCommandSet({ desk, state: full, clock: systemClock });
    await say(set, ada, "what's the toll according to Xinhua?");
    await expect(privacy(set, "forget", ada)).rejects.toThrow("ENOSPC");
    expect(await say(set, ada, "and AFP?")).toMatch(/outlets: AFP/);
  });
});
