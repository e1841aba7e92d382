/** A server's own coverage is seen by that server alone, whatever another one types, presses, completes or asks. */
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { createCommandSet, type CommandSet } from "../../commands/index.ts";
import { collectionsFor } from "../../commands/shared/admission.ts";
import { keepDigestReply } from "../../commands/shared/saved-replies.ts";
import type { Desk } from "../../src/desk.ts";
import type { DeliveryParts } from "../../src/digest/deliver.ts";
import { createDigests } from "../../src/digest/digests.ts";
import { createDigestRunner } from "../../src/digest/runner.ts";
import { createMemoryState } from "../../src/state/memory.ts";
import type { State } from "../../src/state/state.ts";
import type { Caller, Command, DigestChannel, MessageData, OptionValue, Reply } from "../../src/types.ts";
import { openDesk, systemClock } from "../../src/wire.ts";
import { createLogFake } from "../discord/support.ts";
import { createClockFake, QUICK } from "../digest/support.ts";
import { createIngestFake } from "../fakes/ingest.ts";
import { createMembershipsFake } from "../fakes/memberships.ts";

const serverA = "200000000000000001";
const serverB = "200000000000000002";
const ada: Caller = {
  userId: "100000000000000001",
  guildId: serverA,
  channelId: "300000000000000001",
  mayManage: true,
};
const bo: Caller = {
  userId: "100000000000000002",
  guildId: serverB,
  channelId: "300000000000000002",
  mayManage: true,
};
/** Was in B once, and left. */
const leaver: Caller = { userId: "100000000000000003", guildId: null, channelId: "300000000000000003" };
const adaDirect: Caller = { ...ada, guildId: null, channelId: "300000000000000004" };
const boDirect: Caller = { ...bo, guildId: null, channelId: "300000000000000005" };
const signal = new AbortController().signal;

/** Nothing of this may be seen outside B: its outlet, speaker, headline, a word of its text, a figure, its files. */
const MARKS = /zorblatt ?(?:courier|herald|wire|bridge)|varnsted|quaggmire|xyzzyplugh|918[,.]?273|zzsecret/i;

const file = (fields: Record<string, string>, text: string): string =>
  `---\n${Object.entries(fields)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    .join("\n")}\n---\n\n${text}\n`;

const BRIDGE = `The bridge at Arden closed on Monday after cracks were found in two of its piers, the county said.

At least 40,000 people crossed the bridge each day, the transport office said. "We could not wait any longer," said Maren Oldgate, the county engineer.

Repairs to the bridge will take until the autumn and will cost 12 million crowns, the county said.`;

/** A wire copy of the shared report, with what only B knows. */
const SECRET = `The bridge at Arden closed on Monday after cracks were found in two of its piers, the county said.

The quaggmire under the bridge swallowed 918,273 crowns, the xyzzyplugh commission found. "Nobody asked us about the bridge," said Quillon Varnsted, its chairman.

At least 40,000 people crossed the bridge each day, the transport office said. "We could not wait any longer," said Maren Oldgate, the county engineer.

Repairs to the bridge will take until the autumn and will cost 12 million crowns, the county said.`;

const openWorld = async () => {
  const root = await mkdtemp(join(tmpdir(), "dateline-isolation-"));
  const put = async (path: string, text: string): Promise<void> => {
    await mkdir(join(root, path, ".."), { recursive: true });
    await writeFile(join(root, path), text);
  };
  await put(
    "corpus/bridge/county-post-closed.md",
    file({ title: "Bridge at Arden closes", outlet: "County Post", published: "2031-05-05" }, BRIDGE),
  );
  await put(
    "corpus/bridge/arden-mail-detours.md",
    file(
      { title: "Detours around the bridge", outlet: "Arden Mail", published: "2031-05-07" },
      `Drivers at Arden face detours of 30 km while the bridge is shut, the transport office said.

Maren Oldgate, the county engineer, said: "The piers are worse than we feared." The repairs will cost 15 million crowns, she said.`,
    ),
  );
  await put(
    `data/articles/server-${serverA}/a-own.md`,
    file(
      { title: "Bridge notes of our own", outlet: "Ferry Lane Notes", published: "2031-05-08" },
      "The ferry at Arden carries 900 people a day since the bridge closed, its captain said.",
    ),
  );
  await put(
    `data/articles/server-${serverB}/zzsecret-quaggmire.md`,
    file(
      {
        title: "Quaggmire under the bridge at Arden",
        outlet: "Zorblatt Courier",
        carrier: "Zorblatt Wire",
        published: "2031-05-09",
      },
      SECRET,
    ),
  );
  await put(
    `data/articles/server-${serverB}/zzsecret-bridge.md`,
    file(
      { title: "Zorblatt bridge secrets", outlet: "Zorblattcourier", published: "2031-05-10" },
      `The xyzzyplugh commission on the bridge at Arden met again, Quillon Varnsted said on Friday. "The quaggmire is ours," said Varnsted.

The bridge took 918,273 crowns so far, the xyzzyplugh commission said.`,
    ),
  );
  const { desk } = await openDesk({ corpusFolder: join(root, "corpus"), dataFolder: join(root, "data") });
  return desk;
};

const createWorld = async (desk: Desk) => {
  const state: State = createMemoryState();
  const clock = createClockFake("2031-05-11T12:00:00.000Z");
  const memberships = createMembershipsFake({
    [ada.userId]: [{ id: serverA, name: "A" }],
    [bo.userId]: [{ id: serverB, name: "B" }],
    [leaver.userId]: [],
  });
  const posts: { channelId: string; message: MessageData }[] = [];
  const channel: DigestChannel = {
    look: async (channelId) => ({
      guildId: channelId === ada.channelId ? serverA : channelId === bo.channelId ? serverB : null,
      name: "news",
      missing: [],
      newest: null,
      joinsRepeats: true,
    }),
    post: async (channelId, { message }) => {
      posts.push({ channelId, message });
      return { kind: "posted", messageId: "1" };
    },
    find: async () => null,
    tell: async () => true,
  };
  const ingest = createIngestFake({
    "https://zorblatt.example/feed": ["Zorblatt bridge feed"],
    "https://zorblatt.example/page": "Zorblatt bridge page",
  });
  await ingest.addFeed(`server-${serverB}`, "https://zorblatt.example/feed", bo.userId);
  await ingest.addPage(`server-${serverB}`, "https://zorblatt.example/page");
  const services = {
    desk,
    state,
    clock: systemClock,
    memberships,
    ingest,
    reload: async () => ({ added: ["zzsecret-bridge"], changed: ["zzsecret-quaggmire"], removed: [] }),
  };
  const parts: DeliveryParts = {
    state,
    desk,
    clock,
    channel,
    keepReply: keepDigestReply(services),
    collectionsOf: collectionsFor(services),
  };
  const set = createCommandSet({ ...services, digests: createDigests(parts) });
  const runner = createDigestRunner({ ...parts, log: createLogFake(), pace: QUICK });
  return { state, set, memberships, clock, posts, runner, ingest };
};

const find = ({ commands }: CommandSet, name: string): Command => {
  const command = commands.find(({ definition }) => definition.name === name);
  if (!command) throw new Error(`no command ${name}`);
  return command;
};

const messagesOf = (reply: Reply): readonly MessageData[] =>
  reply.kind === "messages" ? reply.messages : reply.kind === "update" ? [reply.message] : [];

/** All that anybody could read of a reply, files and form included; custom ids too. */
const readable = (reply: Reply | readonly unknown[]): string =>
  JSON.stringify(reply, (_, value: unknown) =>
    value instanceof Uint8Array ? new TextDecoder().decode(value) : value,
  );

const idsIn = (reply: Reply): readonly string[] =>
  messagesOf(reply).flatMap(({ components = [] }) =>
    components.flatMap(({ components: own }) => own.map(({ custom_id: id }) => id)),
  );

/** What is put to each command; a mark is only ever typed in part, so that a whole one in an answer has leaked. */
const PROBES: Readonly<Record<string, readonly (readonly [Record<string, OptionValue>, string?])[]>> = {
  ask: [
    [{ question: "What is known about the bridge at Arden?" }],
    [{ question: "What did the xyzzyplug commission find?" }],
    [{ question: "Who is Quillon Varnste?" }],
    [{ question: "bridge", outlet: "Zorblat Courier" }],
    [{ question: "bridge", outlet: "Zorblatt" }],
    [{ question: "xyzzyplug quaggmir zorblat" }],
  ],
  summary: [[{ topic: "bridge at Arden", length: "long" }], [{ topic: "quaggmir under the bridge" }]],
  compare: [
    [{ topic: "bridge at Arden" }],
    [{ topic: "bridge", outlet_a: "County Post", outlet_b: "Zorblat" }],
  ],
  figures: [[{ topic: "bridge crowns" }], [{ topic: "bridge at Arden" }]],
  quotes: [
    [{ speaker: "Varnste" }],
    [{ speaker: "Quillon" }],
    [{ speaker: "Maren Oldgate", topic: "bridge" }],
  ],
  timeline: [[{ topic: "bridge at Arden" }]],
  framing: [[{ topic: "bridge at Arden" }], [{ topic: "bridge", outlet_a: "Zorblat Herald" }]],
  search: [
    [{ query: "bridge Arden" }],
    [{ query: "commission quaggmir" }],
    [{ query: "xyzzyplu" }],
    [{ query: '"took 918"' }],
  ],
  sources: [[{}]],
  article: [
    [{ id: "zzsecre-quaggmire".replace("quaggmire", "quag") }],
    [{ id: "zzsec" }],
    [{ id: "arden-mail-detours" }],
    [{ id: "county-post-closed" }],
  ],
  help: [[{}]],
  settings: [[{}]],
  privacy: [
    [{}, "show"],
    [{}, "export"],
  ],
  digest: [
    [{ topic: "bridge at Arden", every: "day" }, "create"],
    [{}, "list"],
    [{}, "preview"],
  ],
  feed: [
    [{}, "list"],
    [{ feed: "feed01" }, "refresh"],
    [{ feed: "feed01" }, "resume"],
  ],
  corpus: [
    [{}, "check"],
    [{}, "reload"],
    [{}, "add"],
  ],
  "Check against coverage": [
    [
      {
        text: "The bridge at Arden took 918,27 crowns. The commission met. Repairs will cost 12 million crowns.",
      },
    ],
  ],
};

const LETTERS = ["", "z", "var", "q", "xyz", "918", "b"];

const SAYINGS = [
  "What is known about the bridge at Arden?",
  "according to Zorblat?",
  "and the Zorblatt?",
  "what did Varnste say about the bridge?",
  "compare them",
  "figures on the bridge",
  "show me the passages",
  "timeline",
  "sources",
  "help",
  "search xyzzyplug",
];

const run = async (
  set: CommandSet,
  name: string,
  caller: Caller,
  options: Record<string, OptionValue>,
  sub?: string,
) => {
  const command = find(set, name);
  const isMenu = command.definition.type === 3;
  return command.run({
    caller,
    subcommand: sub === undefined ? [] : [sub],
    options: isMenu ? {} : options,
    targetText: isMenu ? String(options["text"]) : null,
    signal,
  });
};

const press = async (
  set: CommandSet,
  id: string,
  caller: Caller,
  values: readonly string[] = [],
): Promise<Reply> => {
  const [name = "", ...args] = id.split(":");
  const action = set.commands
    .flatMap(({ actions = {} }) => Object.entries(actions))
    .find(([own]) => own === name)?.[1];
  if (!action) throw new Error(`no action ${name}`);
  const fields = { question: "What did the commission find about the bridge?" };
  return action.run({ caller, args, values, fields, onEphemeral: false, message: {}, signal });
};

/** Everything that can be typed, as one caller; gives what was read, and the buttons that came with it. */
const tryAll = async (set: CommandSet, caller: Caller) => {
  const read: string[] = [];
  const ids: string[] = [];
  const note = (reply: Reply): void => {
    read.push(readable(reply));
    ids.push(...idsIn(reply));
  };
  for (const { definition } of set.commands) {
    const probes = PROBES[definition.name];
    if (!probes) throw new Error(`${definition.name} has no probe: say what to put to it`);
    for (const [options, sub] of probes) note(await run(set, definition.name, caller, options, sub));
  }
  for (const { definition, complete } of set.commands) {
    const levels = (definition.options ?? []).flatMap((option) =>
      option.type === 1 ? (option.options ?? []) : [option],
    );
    for (const { name, autocomplete } of levels) {
      if (autocomplete !== true) continue;
      for (const text of LETTERS)
        read.push(readable((await complete?.({ caller, option: name, text, options: {} })) ?? []));
    }
  }
  for (const text of SAYINGS) {
    const reply = await set.conversation.say({ caller, text, hasFiles: false, repliesTo: [], signal });
    note(reply);
  }
  const all = [...ids];
  // Some buttons of each kind, and what comes of those once more; pictures take long, and hold what the words hold.
  for (let depth = 0; depth < 2; depth += 1) {
    const kinds = Map.groupBy(new Set(ids.splice(0)), (id) => id.split(":")[0] ?? "");
    for (const [kind, own] of kinds)
      for (const id of own.slice(0, kind === "picture" || depth > 0 ? 1 : 2))
        note(await press(set, id, caller));
    all.push(...ids);
  }
  return { read, ids: all };
};

let desk: Desk;
beforeAll(async () => {
  desk = await openWorld();
});

describe("a server's own coverage", () => {
  it("is seen by that server, and by its members in direct messages", async () => {
    const { set } = await createWorld(desk);
    for (const caller of [bo, boDirect]) {
      const text = readable(
        await run(set, "ask", caller, { question: "What did the xyzzyplugh commission find?" }),
      );
      expect(text).toMatch(/Zorblatt/);
      expect(readable(await run(set, "sources", caller, {}))).toMatch(/Zorblatt Courier/);
    }
    expect(
      readable(await run(set, "ask", ada, { question: "How many people does the ferry carry?" })),
    ).toMatch(/900/);
  });

  it("shows nowhere else: not by a command, completion, word, button, direct message or digest", async () => {
    const { set, state, posts, clock, runner, ingest } = await createWorld(desk);
    // B uses the bot first, so that whatever is remembered of it is there to leak.
    const theirs = await tryAll(set, bo);
    expect(theirs.read.join("\n")).toMatch(MARKS);
    await run(set, "ask", boDirect, { question: "What did the xyzzyplugh commission find?" });
    const replies = Object.keys(state.read(({ replies }) => replies));
    const copied = [...new Set(theirs.ids)].filter((_, index) => index % 3 === 0);
    for (const caller of [ada, adaDirect, leaver]) {
      const seen = await tryAll(set, caller);
      for (const text of seen.read) expect(text).not.toMatch(MARKS);
      // Buttons copied from B's messages, and ids made up from what B's replies are kept under.
      const actions = set.commands.flatMap((command) => Object.keys(command.actions ?? {}));
      const forged = replies.slice(0, 40).flatMap((id, index) => {
        const action = actions[index % actions.length];
        return [`${action}:${id}:0`, `passages:${id}:0`, `whole:${id}:0`, `page:${id}:1`, `article:${id}:1`];
      });
      for (const id of [...copied, ...forged]) {
        expect(readable(await press(set, id, caller, [serverB, `server-${serverB}`]))).not.toMatch(MARKS);
      }
    }
    for (const caller of [ada, adaDirect, leaver]) {
      const opened = readable(await run(set, "article", caller, { id: "zzsecret-bridge" }));
      expect(opened).not.toMatch(/Varnsted|918,273|Zorblatt/);
    }
    // Theirs to keep, too.
    for (const caller of [ada, adaDirect, leaver]) {
      await run(set, "feed", caller, { feed: "feed01" }, "remove");
      await run(
        set,
        "corpus",
        caller,
        { article: "zorblatt-bridge-page-server-200000000000000002" },
        "remove",
      );
    }
    expect(ingest.feeds(`server-${serverB}`)).toHaveLength(1);
    expect(ingest.articlesOf(`server-${serverB}`)).not.toEqual([]);
    clock.set("2031-05-12T12:00:00.000Z");
    await runner.tick();
    const elsewhere = posts.filter(
      ({ channelId }) => channelId !== bo.channelId && channelId !== boDirect.channelId,
    );
    expect(elsewhere.length).toBeGreaterThan(0);
    for (const { message } of elsewhere) expect(JSON.stringify(message)).not.toMatch(MARKS);
    expect(JSON.stringify(posts.filter(({ channelId }) => channelId === bo.channelId))).toMatch(MARKS);
  });

  it("cannot even be told to be there: a word of it is refused like a word of nobody's", async () => {
    const { set } = await createWorld(desk);
    const same = async (name: string, option: string, theirs: string, nobodys: string): Promise<void> => {
      const [left, right] = await Promise.all(
        [theirs, nobodys].map(async (word) => {
          const reply = await run(set, name, ada, {
            question: "bridge",
            topic: "bridge",
            query: "bridge",
            [option]: word,
          });
          return messagesOf(reply)
            .map(({ content, embeds }) =>
              JSON.stringify({ content, embeds }).replaceAll(word.split(" ").at(-1) ?? word, "WORD"),
            )
            .join("\n");
        }),
      );
      expect(left, `${name} ${option}`).toBe(right);
    };
    await same("ask", "question", "xyzzyplugh", "abbyplughx");
    await same("search", "query", "xyzzyplugh", "abbyplughx");
    await same("summary", "topic", "bridge xyzzyplugh", "bridge abbyplughx");
    await same("ask", "outlet", "Zorblattcourier", "Narbluttcourier");
    await same("quotes", "speaker", "Varnsted", "Velmsted");
    await same("article", "id", "zzsecret-bridge", "yysecret-bridge");
  });

  it("is lost to somebody who leaves", async () => {
    const { set, memberships } = await createWorld(desk);
    const ask = async (): Promise<string> =>
      readable(await run(set, "ask", boDirect, { question: "What did the commission on the bridge say?" }));
    expect(await ask()).toMatch(MARKS);
    memberships.set(bo.userId, []);
    expect(await ask()).not.toMatch(MARKS);
  });

  it("is lost to the digest that somebody has by direct message, too, when they leave", async () => {
    const { set, state, memberships, clock, posts, runner } = await createWorld(desk);
    const daily = { topic: "bridge at Arden", every: "day", at: "08:00", timezone: "UTC" };
    await run(set, "digest", boDirect, daily, "create");
    const at = async (moment: string): Promise<string> => {
      posts.length = 0;
      clock.set(moment);
      await runner.tick();
      expect(posts.map(({ channelId }) => channelId)).toEqual([boDirect.channelId]);
      return JSON.stringify(posts);
    };
    expect(await at("2031-05-12T08:00:00.000Z")).toMatch(MARKS);
    memberships.set(bo.userId, []);
    // Outlets of the last one that have nothing now would be named as silent.
    expect(await at("2031-05-13T08:00:00.000Z")).not.toMatch(MARKS);
    const [digest = ""] = state.read(({ subscriptions }) => Object.keys(subscriptions));
    await run(set, "digest", boDirect, { digest, topic: "the bridge at Arden" }, "edit");
    const anew = await at("2031-05-14T08:00:00.000Z");
    expect(anew).toMatch(/So far:.*County Post/);
    expect(anew).not.toMatch(MARKS);
    expect(readable(await run(set, "digest", boDirect, { digest }, "preview"))).not.toMatch(MARKS);
  });
});
