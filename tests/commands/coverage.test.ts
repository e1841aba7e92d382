/** /feed and /corpus: who may add coverage, whose it becomes, and what is said of it. */
import { beforeAll, describe, expect, it } from "vitest";
import { createPauseTeller } from "../../commands/feed-pauses.ts";
import { createCommands } from "../../commands/index.ts";
import { versionsMessage } from "../../commands/shared/versions.ts";
import type { Desk } from "../../src/desk.ts";
import { createMemoryState } from "../../src/state/memory.ts";
import type {
  Caller,
  FeedEntry,
  Invocation,
  MessageData,
  OptionValue,
  PostOutcome,
} from "../../src/types.ts";
import { systemClock } from "../../src/wire.ts";
import { commandProblems } from "../discord/loopback/command-rules.ts";
import { messageProblems } from "../discord/loopback/message-rules.ts";
import { deskOver } from "../discord/support.ts";
import { createIngestFake, type Site } from "../fakes/ingest.ts";

const manager: Caller = {
  userId: "100000000000000001",
  guildId: "200000000000000001",
  channelId: "300000000000000001",
  mayManage: true,
};
const member: Caller = { ...manager, userId: "100000000000000002", mayManage: false };
const otherServer: Caller = { ...manager, guildId: "200000000000000002" };
const own = `server-${manager.guildId}`;

const FEED = "https://gazette.example/feed.xml";
const SITE: Site = {
  [FEED]: ["Pier reopens", "Ferry late again", "Storm warning"],
  "https://gazette.example/pier": "Pier reopens",
};

let desk: Desk;
beforeAll(async () => {
  desk = await deskOver();
});

const setUp = (site: Site = SITE) => {
  const state = createMemoryState();
  const ingest = createIngestFake(site);
  const fetched: string[] = [];
  const commands = createCommands({
    desk,
    state,
    clock: systemClock,
    ingest,
    fetchFile: async (url) => {
      fetched.push(url);
      return { kind: "file", data: new Uint8Array(20) };
    },
    reload: async (onProgress) => {
      for (const done of [1_000, 2_000, 3_000]) onProgress(done, 3_000);
      return { added: ["somebody-elses"], changed: [], removed: ["gone-elsewhere"] };
    },
  });
  const previews: MessageData[] = [];
  const find = (name: string) => {
    const command = commands.find(({ definition }) => definition.name === name);
    if (!command) throw new Error(`no /${name}`);
    return command;
  };
  const run = async (
    line: string,
    options: Record<string, OptionValue> = {},
    given: Partial<Invocation> = {},
  ): Promise<string> => {
    const [name = "", subcommand = ""] = line.split(" ");
    const reply = await find(name).run({
      caller: manager,
      subcommand: [subcommand],
      options,
      targetText: null,
      signal: new AbortController().signal,
      preview: (message) => void previews.push(message),
      ...given,
    });
    if (reply.kind !== "messages" || !reply.ephemeral) throw new Error("not a word for the caller alone");
    for (const message of reply.messages) expect(messageProblems(message)).toEqual([]);
    return reply.messages.map(({ content }) => content).join("\n");
  };
  const complete = async (name: string, option: string, text: string, caller = manager) =>
    (await find(name).complete?.({ caller, option, text, options: {} })) ?? [];
  return { commands, state, ingest, fetched, previews, run, complete };
};

describe("who may add coverage", () => {
  it("is whoever holds Manage Server: Discord asks it, and so do we", async () => {
    const { commands, run, complete, ingest } = setUp();
    const definitions = commands.map(({ definition }) => definition);
    expect(commandProblems(definitions)).toEqual([]);
    for (const name of ["feed", "corpus"]) {
      const definition = definitions.find((own) => own.name === name);
      expect(definition).toMatchObject({ default_member_permissions: "32", contexts: [0] });
      for (const { name: subcommand } of definition?.options ?? []) {
        const options = { url: FEED, feed: "feed01", article: "x" };
        const said = await run(`${name} ${subcommand}`, options, { caller: member });
        expect(said).toBe(
          "That takes the permission Manage Server. Ask somebody who runs this server to do it.",
        );
      }
    }
    expect(await run("feed add", { url: FEED }, { caller: { ...manager, guildId: null } })).toMatch(
      /in a server/,
    );
    await run("feed add", { url: FEED });
    expect(await complete("feed", "feed", "", member)).toEqual([]);
    expect(await complete("feed", "feed", "")).toHaveLength(1);
    expect(ingest.feeds(own)).toHaveLength(1);
  });

  it("is nobody where nothing can be added: then there are no such commands", () => {
    const commands = createCommands({ desk, state: createMemoryState(), clock: systemClock });
    expect(commands.map(({ definition }) => definition.name)).not.toContain("feed");
  });
});

describe("/feed", () => {
  it("follows a feed into the server's own collection, shows how far it is, and says what came", async () => {
    const { run, ingest, previews, state } = setUp();
    const said = await run("feed add", { url: FEED });
    expect(said).toMatch(/^Following Feed of gazette\.example \(feed01\): 3 new articles\./);
    expect(ingest.articlesOf(own)).toHaveLength(3);
    expect(previews.at(-1)?.content).toBe(
      "Reading Feed of gazette.example (feed01): 3 of 3\n▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰ 100%",
    );
    expect(state.read(({ servers }) => servers[manager.guildId ?? ""]?.feedChannels)).toEqual({
      feed01: manager.channelId,
    });
    expect(await run("feed add", { url: FEED })).toMatch(/followed here already/);
    expect(await run("feed add", { url: "https://nothing.example/" })).toMatch(/holds no feed/);
  });

  it("tells what a feed would bring, and keeps nothing of it", async () => {
    const { run, ingest } = setUp();
    const said = await run("feed test", { url: FEED });
    expect(said).toMatch(/RSS · 3 items, none here yet[^]*Pier reopens[^]*Nothing is kept/);
    expect(ingest.feeds(own)).toEqual([]);
    expect(ingest.articlesOf(own)).toEqual([]);
  });

  it("lists feeds with what is wrong with them, resumes and removes them; another server's are not there", async () => {
    const { run, ingest, complete, state } = setUp();
    await run("feed add", { url: FEED });
    ingest.pause("feed01", "The site asks for a password since Tuesday.");
    expect(await run("feed list")).toMatch(
      /feed01 · [^]*paused: The site asks for a password[^]*\/feed resume/,
    );
    const elsewhere = { caller: otherServer };
    expect(await run("feed list", {}, elsewhere)).toMatch(/^No feed is followed here/);
    expect(await complete("feed", "feed", "gaz", otherServer)).toEqual([]);
    for (const verb of ["remove", "resume", "refresh"])
      expect(await run(`feed ${verb}`, { feed: "feed01" }, elsewhere)).toMatch(/no such feed here/);
    expect(await run("feed resume", { feed: "feed01" })).toMatch(/^Running again/);
    expect(await run("feed refresh", { feed: "feed01" })).toMatch(/0 new articles, 3 here already/);
    expect(await run("feed remove", { feed: "feed01" })).toMatch(/^No longer followed/);
    expect(await run("feed list")).toMatch(/^No feed/);
    expect(state.read(({ servers }) => servers[manager.guildId ?? ""]?.feedChannels)).toEqual({});
  });

  it("fits a message whatever a feed calls itself and its items", async () => {
    const long = `${"\u202e@everyone **[x](https://evil.example)** ".repeat(20)}`;
    const { run } = setUp({ [FEED]: Array.from({ length: 500 }, () => long) });
    for (const verb of ["test", "add"]) await run(`feed ${verb}`, { url: FEED });
    await run("feed list");
  });
});

describe("/corpus", () => {
  it("adds a page, and says when it is here already", async () => {
    const { run, ingest } = setUp();
    const url = "https://gazette.example/pier";
    expect(await run("corpus add", { url })).toMatch(
      /^Added: "Pier reopens" · gazette\.example · 6 May 2031 · 120 words/,
    );
    expect(ingest.articlesOf(own)).toHaveLength(1);
    expect(await run("corpus add", { url })).toMatch(/^Here already: "Pier reopens"/);
    expect(await run("corpus add", { url: "https://gazette.example/none" })).toMatch(/no such page/);
    expect(await run("corpus add")).toMatch(/^Say what to add/);
  });

  it("adds a file, fetched only where it is not too large", async () => {
    const { run, ingest, fetched } = setUp();
    const file = (name: string, size: number) => ({
      files: { file: { name, size, content: { url: `https://cdn.example/${name}` } } },
    });
    expect(await run("corpus add", { file: "1" }, file("clipping.pdf", 20))).toMatch(/^Added: "clipping"/);
    expect(ingest.added).toEqual([{ collection: own, name: "clipping.pdf", bytes: 20 }]);
    expect(await run("corpus add", { file: "1" }, file("film.mp4", 20))).toMatch(/not read/);
    expect(await run("corpus add", { file: "1" }, file("huge.pdf", 60_000_000))).toMatch(
      /60\.0 MB; at most 10\.0 MB/,
    );
    expect(fetched).toEqual(["https://cdn.example/clipping.pdf", "https://cdn.example/film.mp4"]);
  });

  it("removes what was added here and nothing else", async () => {
    const { run, ingest } = setUp();
    await run("corpus add", { url: "https://gazette.example/pier" });
    const [article] = ingest.articlesOf(own);
    const options = { article: article?.articleId ?? "" };
    expect(await run("corpus remove", options, { caller: otherServer })).toMatch(/no such article/);
    expect(await run("corpus remove", options)).toMatch(/^Removed: "Pier reopens"/);
    expect(ingest.articlesOf(own)).toEqual([]);
  });

  it("reloads with a bar, and counts no article of somebody else's", async () => {
    const { run, previews } = setUp();
    expect(await run("corpus reload")).toMatch(/^Read again: \d+ articles, nothing has changed\.$/);
    expect(previews[0]?.content).toBe("Reading the coverage: 1,000 of 3,000\n▰▰▰▰▰▰▱▱▱▱▱▱▱▱▱▱▱▱▱▱ 33%");
  });

  it("says what is in doubt", async () => {
    expect(await setUp().run("corpus check")).toMatch(
      /^\d+ articles · every file could be read · \d+ to look at/,
    );
  });
});

describe("the versions of an article", () => {
  it("are told newest first, with what changed and whether the outlet said so", () => {
    const change = {
      added: ["The count includes two stewards."],
      removed: [],
      reworded: [{ before: "A *port* spokeswoman said so.", after: "The port said so." }],
      figures: [{ before: "at least 12 people", after: "at least 14 people" }],
      title: { before: "Twelve dead", after: "Fourteen dead" },
      correction: null,
    };
    const message = versionsMessage([
      { fetched: "2031-03-06T14:05:00.000Z", change: null },
      { fetched: "2031-03-06T18:05:00.000Z", change },
      {
        fetched: "2031-03-07T09:00:00.000Z",
        change: { ...change, correction: "Correction: an earlier version gave the toll as 12." },
      },
    ]);
    const text = message?.content ?? "";
    expect(messageProblems(message ?? {})).toEqual([]);
    expect(text).toMatch(/^This article has changed since it was first fetched: 3 versions\./);
    expect(text).toMatch(
      /7 Mar 2031, 09:00 UTC · corrected: "Correction: an earlier[^]*6 Mar 2031, 18:05 UTC · changed without a word of it[^]*6 Mar 2031, 14:05 UTC · as first fetched/,
    );
    expect(text).toContain('headline: "Twelve dead" → "Fourteen dead"');
    expect(text).toContain('figure: "at least 12 people" → "at least 14 people"');
    expect(text).not.toContain("*port*");
  });

  it("are not spoken of where an article never changed", () => {
    expect(versionsMessage([])).toBeNull();
    expect(versionsMessage([{ fetched: "2031-03-06T14:05:00.000Z", change: null }])).toBeNull();
  });
});

describe("a feed that pauses", () => {
  const feed: FeedEntry = {
    id: "feed01",
    collection: own,
    url: FEED,
    title: "Gazette @everyone",
    addedBy: manager.userId,
    addedAt: "2031-05-06T10:00:00.000Z",
    checkedAt: "2031-05-08T10:00:00.000Z",
    nextAt: null,
    failures: 10,
    lastProblem: "The site could not be reached.",
    pausedBecause: "The site could not be reached.",
  };

  const setUpPause = async (outcome: PostOutcome, channelId: string | null, locale?: string) => {
    const state = createMemoryState();
    await state.update(({ servers }) => {
      const feedChannels = channelId === null ? {} : { feed01: channelId };
      servers[manager.guildId ?? ""] = { follows: null, welcomedAt: null, feedChannels };
    });
    const posted: [string, MessageData][] = [];
    const told: string[] = [];
    const tell = createPauseTeller(state, {
      look: async () => ({
        guildId: manager.guildId ?? "",
        name: "feeds",
        missing: [],
        newest: null,
        joinsRepeats: true,
        ...(locale === undefined ? {} : { locale }),
      }),
      post: async (id, { message }) => {
        posted.push([id, message]);
        return outcome;
      },
      tell: async (userId) => {
        told.push(userId);
        return true;
      },
    });
    return { tell, posted, told };
  };

  it("is told in the language that its server has chosen", async () => {
    const { tell, posted } = await setUpPause({ kind: "posted", messageId: "1" }, "300000000000000007", "de");
    await tell(feed);
    expect(posted[0]?.[1].content).toMatch(/^Ich habe den Feed Gazette [^]*10-mal[^]*\/feed resume/);
  });

  it("is told to its server, in the channel where it was added", async () => {
    const { tell, posted, told } = await setUpPause({ kind: "posted", messageId: "1" }, "300000000000000007");
    await tell(feed);
    expect(posted.map(([id]) => id)).toEqual(["300000000000000007"]);
    expect(posted[0]?.[1].content).toMatch(
      /^I paused the feed Gazette \\@everyone: it failed 10 times in a row\. The site could not be reached\. [^]*\/feed resume/,
    );
    expect(told).toEqual([]);
  });

  it("is told to who added it where the channel is gone, and again later where the network failed", async () => {
    const gone = await setUpPause({ kind: "refused", why: "gone" }, "300000000000000007");
    await gone.tell(feed);
    expect(gone.told).toEqual([manager.userId]);
    const unknown = await setUpPause({ kind: "unknown", why: "lost" }, "300000000000000007");
    await expect(unknown.tell(feed)).rejects.toThrow("lost");
    const terminal = await setUpPause({ kind: "posted", messageId: "1" }, null);
    await terminal.tell({ ...feed, collection: "local", addedBy: "terminal" });
    expect([terminal.posted, terminal.told]).toEqual([[], []]);
  });
});
