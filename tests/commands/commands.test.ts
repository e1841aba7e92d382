import { cp, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { createCommands, createCommandSet } from "../../commands/index.ts";
import type { Desk } from "../../src/desk.ts";
import { MOST_REPLIES } from "../../src/state/document.ts";
import { createMemoryState } from "../../src/state/memory.ts";
import type {
  Button,
  Caller,
  Command,
  Invocation,
  MessageData,
  OptionValue,
  Press,
  Reply,
} from "../../src/types.ts";
import { openDesk, systemClock } from "../../src/wire.ts";
import { deskOver, sampleCorpus } from "../discord/support.ts";
import { commandProblems } from "../discord/loopback/command-rules.ts";
import { messageProblems } from "../discord/loopback/message-rules.ts";

const caller: Caller = {
  userId: "100000000000000001",
  guildId: "200000000000000001",
  channelId: "300000000000000001",
};

/** The commands over a desk, driven as a surface would. */
const surface = (desk: Desk, state = createMemoryState()) => {
  const commands = createCommands({ desk, state, clock: systemClock });
  const find = (name: string): Command => {
    const command = commands.find(({ definition }) => definition.name === name);
    if (!command) throw new Error(`no command ${name}`);
    return command;
  };
  const shown = (reply: Reply): MessageData => {
    const message =
      reply.kind === "messages" ? reply.messages[0] : reply.kind === "update" ? reply.message : undefined;
    if (!message) throw new Error("a form");
    // What its citations open stays with the surface.
    const { openings: _, ...sent } = message;
    expect(messageProblems(sent)).toEqual([]);
    return message;
  };
  return {
    commands,
    state,
    shown,
    run: async (
      name: string,
      options: Record<string, OptionValue>,
      given: Partial<Invocation> = {},
    ): Promise<Reply> =>
      find(name).run({
        caller,
        subcommand: [],
        options,
        targetText: null,
        signal: new AbortController().signal,
        ...given,
      }),
    press: async (id: string, given: Partial<Press> = {}): Promise<Reply> => {
      const [action = "", ...args] = id.split(":");
      const found = commands
        .flatMap((command) => Object.entries(command.actions ?? {}))
        .find(([name]) => name === action)?.[1];
      if (!found) throw new Error(`no action ${action}`);
      return found.run({
        caller,
        args,
        values: [],
        fields: {},
        onEphemeral: false,
        message: {},
        signal: new AbortController().signal,
        ...given,
      });
    },
  };
};

const buttons = (message: MessageData): Button[] =>
  (message.components ?? []).flatMap(({ components }) =>
    components.filter((one): one is Button => one.type === 2),
  );
const idOf = (message: MessageData, label: string): string => {
  const id = buttons(message).find((button) => button.label === label)?.custom_id;
  if (id === undefined) throw new Error(`no button ${label}`);
  return id;
};
const textOf = (message: MessageData): string =>
  [message.content, ...(message.embeds ?? []).map(({ description }) => description)].join("\n");

let desk: Desk;
beforeAll(async () => {
  desk = await deskOver();
});

describe("definitions", () => {
  const CONTRACT: Record<string, readonly string[]> = {
    ask: ["question*", "outlet", "since", "until", "private"],
    summary: ["topic*", "outlet", "since", "until", "length", "private"],
    compare: ["topic*", "outlet_a", "outlet_b", "since", "until", "private"],
    figures: ["topic*", "since", "until", "private"],
    quotes: ["speaker*", "topic", "since", "until", "private"],
    timeline: ["topic*", "since", "until", "private"],
    framing: ["topic*", "outlet_a", "outlet_b", "private"],
    search: ["query*", "outlet", "since", "until", "private"],
    sources: [],
    article: ["id*"],
    settings: [],
    privacy: ["show", "export", "forget"],
    help: [],
  };

  it("are those of the contract, and fit Discord's rules", () => {
    const { commands } = surface(desk);
    const definitions = commands.map(({ definition }) => definition);
    expect(commandProblems(definitions)).toEqual([]);
    for (const { name, type, options = [] } of definitions.filter((definition) => definition.type === 1)) {
      expect({
        name,
        type,
        options: options.map((option) => `${option.name}${option.required ? "*" : ""}`),
      }).toEqual({ name, type: 1, options: CONTRACT[name] });
    }
  });

  it("complete every outlet, speaker and id", () => {
    for (const { definition, complete } of surface(desk).commands) {
      for (const option of definition.options ?? []) {
        const isName = /^outlet|^speaker$|^id$/.test(option.name);
        expect(option.autocomplete ?? false).toBe(isName);
        if (isName) expect(complete).toBeDefined();
      }
    }
  });
});

describe("a question after what outlets disagree on", () => {
  it("is answered by a comparison, whose pages turn", async () => {
    const { run, shown, press } = surface(desk);
    const message = shown(
      await run("ask", { question: "What do the Port Aldery Herald and The Corvane Observer disagree on?" }),
    );
    expect(textOf(message)).toMatch(/2 outlets/u);
    const next = shown(await press(idOf(message, "Next ▶")));
    expect(textOf(next)).toMatch(/page 2/iu);
  });
});

describe("an answer's buttons", () => {
  it("hold ids of at most 100 characters, whatever is asked", async () => {
    const { run, shown } = surface(desk);
    const message = shown(await run("ask", { question: `ferry ${"very ".repeat(190)}long` }));
    const ids = buttons(message).map(({ custom_id: id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(100);
  });

  it("show nothing that is not there", async () => {
    const { run, shown, commands } = surface(desk);
    const message = shown(await run("ask", { question: "How many people were on the ferry?" }));
    const has = (name: string): boolean => commands.some(({ definition }) => definition.name === name);
    expect(buttons(message).some(({ label }) => label === "Compare outlets")).toBe(has("compare"));
    for (const { custom_id: id } of buttons(message)) {
      expect(
        commands.some((command) => Object.keys(command.actions ?? {}).includes(id.split(":")[0] ?? "")),
      ).toBe(true);
    }
  });

  it("do not work in another server", async () => {
    const { run, shown, press } = surface(desk);
    const message = shown(await run("ask", { question: "How many people were on the ferry?" }));
    const elsewhere = { caller: { ...caller, guildId: "200000000000000002" } };
    expect(textOf(shown(await press(idOf(message, "Passages"), elsewhere)))).toMatch(/too old/);
    expect(textOf(shown(await press(idOf(message, "Passages"))))).toMatch(/passage/);
  });

  it("survive nonsense in their ids", async () => {
    const { press, shown, commands } = surface(desk);
    const actions = commands.flatMap((command) => Object.keys(command.actions ?? {}));
    expect(actions.length).toBeGreaterThan(10);
    for (const action of actions) {
      for (const args of ["", ":", ":x:y:z", ":__proto__:0", ":constructor:1", ":-1:-1", ":1e9:1e9"]) {
        const reply = await press(`${action}${args}`);
        if (reply.kind !== "form") shown(reply);
      }
    }
  });

  it("are kept for so many replies, the newest", async () => {
    const { run, state, shown, press } = surface(desk);
    const first = shown(await run("search", { query: "ferry" }));
    await state.update((document) => {
      const [kept] = Object.values(document.replies);
      if (!kept) throw new Error("nothing was kept");
      const savedAt = new Date(Date.now() + 1_000).toISOString();
      for (let index = 0; index < MOST_REPLIES; index += 1)
        document.replies[`later${index}`] = { ...kept, savedAt };
    });
    await run("search", { query: "harbour" });
    expect(state.read(({ replies }) => Object.keys(replies).length)).toBe(MOST_REPLIES);
    expect(textOf(shown(await press(idOf(first, "Next ▶"))))).toMatch(/too old/);
  });
});

describe("a new server", () => {
  it("is welcomed in the language that it has chosen", async () => {
    const { arrivals } = createCommandSet({ desk, state: createMemoryState(), clock: systemClock });
    const server = { id: "200000000000000009", joinedAt: new Date() };
    const message = await arrivals.arrived({ ...server, locale: "fr" });
    expect(message?.content).toMatch(/^Je réponds aux questions [^]*\/ask[^]*articles d’exemple/);
    expect(buttons(message ?? {}).map(({ label }) => label)).toEqual([
      "Garder les exemples",
      "Nos articles seulement",
    ]);
    expect(await arrivals.arrived(server)).toBeNull();
  });
});

describe("a store that takes nothing", () => {
  it("costs an answer its buttons, not the answer", async () => {
    const memory = createMemoryState();
    const full = { ...memory, update: () => Promise.reject(new Error("ENOSPC")) };
    const { run, shown } = surface(desk, full);
    const message = shown(await run("ask", { question: "How many people were on the ferry?" }));
    expect(textOf(message)).toMatch(/¹/);
    expect(buttons(message)).toEqual([]);
    const [entry] = desk.articleEntries(null);
    const article = shown(await run("article", { id: entry?.id ?? "" }));
    expect(textOf(article)).toContain(entry?.headline);
    expect(buttons(article)).toEqual([]);
  });
});

describe("passages", () => {
  it("each mark words that the article prints, one passage a page", async () => {
    const { run, shown, press, state } = surface(desk);
    const message = shown(await run("summary", { topic: "ferry inquiry", length: "long" }));
    const [reply] = Object.values(state.read(({ replies }) => replies));
    const count = reply?.cited.length ?? 0;
    expect(count).toBeGreaterThan(3);
    let page = shown(await press(idOf(message, "Passages")));
    for (let index = 0; index < count; index += 1) {
      expect(page.content).toMatch(/^> .*\*\*[^*]+\*\*/m);
      const isLast = index === count - 1;
      expect(buttons(page).find(({ label }) => label === "Next ▶")?.disabled).toBe(isLast);
      if (!isLast) page = shown(await press(idOf(page, "Next ▶")));
    }
  });

  it("say so when the article has changed since, and mark nothing", async () => {
    const corpusFolder = await mkdtemp(join(tmpdir(), "dateline-changed-"));
    const dataFolder = await mkdtemp(join(tmpdir(), "dateline-data-"));
    await cp(join(sampleCorpus, "harbour"), join(corpusFolder, "harbour"), { recursive: true });
    const state = createMemoryState();
    const before = surface((await openDesk({ corpusFolder, dataFolder })).desk, state);
    const message = before.shown(
      await before.run("ask", { question: "What did the captain say at the inquiry?" }),
    );
    const [reply] = Object.values(state.read(({ replies }) => replies));
    const articleId = reply?.cited[0]?.passageId.split("#")[0] ?? "";
    const file =
      (await import("node:fs"))
        .readdirSync(join(corpusFolder, "harbour"))
        .find((name) => name.startsWith(articleId)) ?? "";
    const path = join(corpusFolder, "harbour", file);
    const text = await readFile(path, "utf8");
    await writeFile(
      path,
      text
        .replaceAll(/[aeiou]/g, "x")
        .replace(/^[^]*?\n---\n/, text.startsWith("---") ? (/^[^]*?\n---\n/.exec(text)?.[0] ?? "") : ""),
    );
    const after = surface((await openDesk({ corpusFolder, dataFolder })).desk, state);
    const opened = after.shown(await after.press(idOf(message, "Passages")));
    expect(opened.content).toMatch(/changed since it was cited|no longer in the coverage/);
    expect(opened.content).not.toMatch(/^> .*\*\*/m);
  });
});

describe("follow-up", () => {
  it("keeps outlet and dates, and takes the new question", async () => {
    const { run, shown, press } = surface(desk);
    const message = shown(
      await run("ask", { question: "What did the captain say?", since: "2031-03-05", private: true }),
    );
    const form = await press(idOf(message, "Follow up"));
    if (form.kind !== "form") throw new Error("no form");
    const reply = await press(form.form.custom_id, {
      fields: { [form.form.fields[0]?.id ?? ""]: "How many people were on the ferry?" },
      onEphemeral: true,
    });
    expect(reply).toMatchObject({ kind: "messages", ephemeral: true });
    expect(textOf(shown(reply))).toMatch(/How many people[^]*since 5 Mar 2031/);
  });
});
