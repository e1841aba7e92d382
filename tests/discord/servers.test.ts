/** Servers on the loopback Discord: what a new one is told, what each follows, and whose coverage a direct message uses. */
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createCommandSet } from "../../commands/index.ts";
import { openAdding } from "../../src/adding.ts";
import { readConfig } from "../../src/config.ts";
import { createDiscordBot } from "../../src/discord/bot.ts";
import { createMemberships } from "../../src/discord/memberships.ts";
import { createMemoryState } from "../../src/state/memory.ts";
import { openDesk, systemClock } from "../../src/wire.ts";
import { createIngestFake } from "../fakes/ingest.ts";
import { startLoopbackDiscord, type LoopbackDiscord } from "./loopback/discord.ts";
import { PERMISSION, type Guild, type StoredMessage } from "./loopback/world.ts";
import { createLogFake } from "./support.ts";

const article = (outlet: string, title: string, text: string): string =>
  `---\ntitle: ${title}\noutlet: ${outlet}\npublished: 2031-05-05\n---\n\n${text}\n`;

const SHARED = article(
  "County Post",
  "Bridge shut",
  "The bridge at Arden carried 40,000 people a day, the county said.",
);
const OWN = article(
  "Quay Notes",
  "Heron count",
  "Some 61 herons nest below the bridge at Arden, the wardens said.",
);

/** A bot as main wires it, over one shared collection and articles of servers' own. */
const open = async (discord: LoopbackDiscord, own: Readonly<Record<string, string>> = {}) => {
  const root = await mkdtemp(join(tmpdir(), "dateline-servers-"));
  const files = { "corpus/bridge/county-post.md": SHARED, ...own };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  const { desk } = await openDesk({ corpusFolder: join(root, "corpus"), dataFolder: join(root, "data") });
  const state = createMemoryState();
  const log = createLogFake();
  let ahead = 0;
  const memberships = createMemberships(
    () => bot.client(),
    () => Date.now() + ahead,
  );
  const ingest = createIngestFake();
  const make = () =>
    createDiscordBot({
      token: discord.token,
      apiUrl: discord.apiUrl,
      ...createCommandSet({ desk, state, clock: systemClock, memberships, ingest }),
      state,
      log,
      clock: systemClock,
      onFatal: () => undefined,
    });
  let bot = make();
  await bot.start();
  await discord.idle();
  return {
    state,
    /** As a process that is started anew. */
    restart: async (): Promise<void> => {
      await bot.stop();
      bot = make();
      await bot.start();
      await discord.idle();
    },
    pass: (milliseconds: number): void => void (ahead += milliseconds),
    stop: async (): Promise<void> => bot.stop(),
  };
};

/** A bot that really fetches, from this host alone among private ones. */
const openReal = async (discord: LoopbackDiscord, host: string): Promise<{ stop: () => Promise<void> }> => {
  const root = await mkdtemp(join(tmpdir(), "dateline-adding-"));
  await mkdir(join(root, "corpus/bridge"), { recursive: true });
  await writeFile(join(root, "corpus/bridge/county-post.md"), SHARED);
  const config = readConfig({
    CORPUS_DIR: join(root, "corpus"),
    DATA_DIR: join(root, "data"),
    ALLOW_PRIVATE_HOSTS: host,
  });
  const coverage = await openDesk(config);
  const state = createMemoryState();
  const log = createLogFake();
  const adding = await openAdding(config, { coverage, readers: new Set(), state, log });
  const { desk } = coverage;
  const bot = createDiscordBot({
    token: discord.token,
    apiUrl: discord.apiUrl,
    ...createCommandSet({ desk, state, clock: systemClock, ...adding.services }),
    state,
    log,
    clock: systemClock,
    onFatal: () => undefined,
  });
  await bot.start();
  await discord.idle();
  return {
    stop: async () => {
      await Promise.all([bot.stop(), adding.stop()]);
      await coverage.stop();
    },
  };
};

let discord: LoopbackDiscord;
let running: { readonly stop: () => Promise<void> } | undefined;
afterEach(async () => {
  await running?.stop();
  running = undefined;
  expect(discord.violations).toEqual([]);
  await discord.stop();
});

const postsIn = (guild: Guild): readonly StoredMessage[] =>
  [...discord.world.messages.values()].filter(
    ({ channelId, author, interactionId }) =>
      guild.channels.has(channelId) && author.bot && interactionId === null,
  );

/** Waits for what the bot does of its own accord. */
const until = async (holds: () => boolean): Promise<void> => {
  for (let turn = 0; turn < 400 && !holds(); turn += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  await discord.idle();
};

describe("a new server", () => {
  it("is told once what the bot does, in the first channel it may write in, whatever restarts there are", async () => {
    discord = await startLoopbackDiscord();
    const opened = await open(discord);
    running = opened;
    expect(postsIn(discord.guild)).toEqual([]);
    const guild = discord.invite("Arden watchers", (own) => {
      const rules = discord.world.addChannel(own, "rules");
      rules.permissions &= ~PERMISSION.sendMessages;
      own.systemChannelId = rules.id;
      discord.world.addChannel(own, "talk");
    });
    await until(() => postsIn(guild).length > 0);
    const [welcome] = postsIn(guild);
    expect(discord.world.channels.get(welcome?.channelId ?? "")?.name).toBe("talk");
    expect(welcome?.content.split("\n")).toHaveLength(3);
    expect(welcome?.content).toMatch(/points at the words[^]*\/help[^]*1 sample article \(bridge\)/);
    await opened.restart();
    await opened.restart();
    expect(postsIn(guild)).toHaveLength(1);

    const talk = [...guild.channels.values()].find(({ name }) => name === "talk");
    if (!talk) throw new Error("no channel");
    const member = discord.user("mo", talk);
    expect((await member.press("Our own coverage only", welcome)).text).toMatch(/Manage Server/);
    const manager = discord.user("ada", talk);
    manager.promote();
    expect((await manager.press("Our own coverage only", welcome)).text).toMatch(
      /from what you add, and from nothing else/,
    );
    expect((await member.command("ask", { question: "How many people did the bridge carry?" })).text).toMatch(
      /no coverage here yet[^]*\/feed add/,
    );
    expect((await member.command("sources")).text).toMatch(/no coverage here yet/);
    expect((await manager.press("Keep the samples", welcome)).text).toMatch(
      /^Kept: answers here come from bridge/,
    );
    expect((await member.command("ask", { question: "How many people did the bridge carry?" })).text).toMatch(
      /40,000/,
    );
  });

  it("that cannot be written to is left alone", async () => {
    discord = await startLoopbackDiscord();
    const opened = await open(discord);
    running = opened;
    const guild = discord.invite("Silent", (own) => {
      discord.world.addChannel(own, "closed").permissions = 0n;
    });
    await until(() => opened.state.read(({ servers }) => servers[guild.id] !== undefined));
    expect(postsIn(guild)).toEqual([]);
  });
});

describe("/settings", () => {
  it("shows and changes what a server follows, for those who may", async () => {
    discord = await startLoopbackDiscord();
    const opened = await open(discord);
    running = opened;
    const manager = discord.user("ada");
    manager.promote();
    const shown = await manager.command("settings");
    expect(shown.text).toMatch(
      /Follows: bridge \(all shared collections, until somebody chooses below\)[^]*Own coverage: 0 articles[^]*Feeds: none/,
    );
    const menu = await manager.select("follow:0", []);
    expect(menu.text).toMatch(/Follows: no shared collection/);
    expect((await manager.command("search", { query: "bridge" })).text).toMatch(/no coverage here yet/);
    const member = discord.user("mo");
    const [settings] = menu.messages;
    if (!settings) throw new Error("no settings");
    expect((await member.pressId("follow:0", settings)).text).toMatch(/Manage Server/);
  });
});

describe("coverage that a server adds", () => {
  it("is fetched, a page and an attached file, is in its answers at once, and is nobody else's", async () => {
    const pages: Record<string, readonly string[]> = {
      "/northpier": [
        "The wardens of the northpier counted 61 cranes on Monday morning, they said in a statement to reporters.",
        "Nobody had counted as many before, said Ada Quell, the chief warden, who has counted birds for years.",
      ],
      "/southpier": [
        "A storm tore the roof off the southpier market hall on Tuesday night, and 14 stalls were ruined.",
        "The traders asked the town for money to begin again, their speaker Bo Hale said at the town hall.",
      ],
    };
    const site = createServer((request, response) => {
      const paragraphs = pages[request.url ?? ""] ?? [];
      response.writeHead(paragraphs.length > 0 ? 200 : 404, { "content-type": "text/html" });
      response.end(
        `<html><head><title>Quay news of ${request.url?.slice(1) ?? ""}</title><meta property="og:site_name" content="Quay Gazette"></head><body><article><h1>Quay news of ${request.url?.slice(1) ?? ""}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join("")}</article></body></html>`,
      );
    });
    await new Promise<void>((resolve) => void site.listen(0, "127.0.0.1", resolve));
    const host = `127.0.0.1:${(site.address() as AddressInfo).port}`;
    discord = await startLoopbackDiscord();
    const real = await openReal(discord, host);
    running = real;
    const manager = discord.user("ada");
    manager.promote();
    const page = await manager.command("corpus", { url: `http://${host}/northpier` }, { subcommand: "add" });
    expect(page.text).toMatch(/^Added: "Quay news/);
    const attachments = { "7": { filename: "southpier.html", size: 700, url: `http://${host}/southpier` } };
    const file = await manager.command("corpus", { file: "7" }, { subcommand: "add", attachments });
    expect(file.text).toMatch(/^Added: "Quay news/);
    expect((await manager.command("search", { query: "southpier stalls" })).text).toMatch(/14/);
    const elsewhere = { "8": { filename: "x.html", size: 700, url: "http://127.0.0.1:9/x" } };
    const refused = await manager.command(
      "corpus",
      { file: "8" },
      { subcommand: "add", attachments: elsewhere },
    );
    expect(refused.text).toMatch(/not where Discord keeps files/);

    const spy = discord.user("spy", discord.world.addChannel(discord.world.addGuild("Elsewhere"), "talk"));
    spy.promote();
    expect((await spy.command("search", { query: "southpier stalls" })).text).not.toMatch(/14/);
    const [choice] = await manager.complete("corpus", "article", "northpier", {}, "remove");
    expect((await spy.complete("corpus", "article", "northpier", {}, "remove")).length).toBe(0);
    const options = { article: choice?.value ?? "" };
    await spy.command("corpus", options, { subcommand: "remove" });
    expect((await manager.command("article", { id: options.article })).text).toMatch(/61 cranes/);
    expect((await manager.command("corpus", options, { subcommand: "remove" })).text).toMatch(/^Removed/);
    expect((await manager.command("article", { id: options.article })).text).toMatch(/There is no article/);
    await new Promise<void>((resolve) => void site.close(() => resolve()));
  });
});

describe("Export", () => {
  it("gives the answer as a file to whoever presses, in the form they choose", async () => {
    discord = await startLoopbackDiscord();
    const opened = await open(discord);
    running = opened;
    const user = discord.user("ada");
    const asked = await user.command("figures", { topic: "bridge at Arden" });
    const forms = await user.press("Export", asked.messages[0]);
    expect(forms.ephemeral).toBe(true);
    expect(forms.buttons).toEqual(["Markdown", "JSON", "CSV", "BibTeX", "CSL-JSON"]);
    for (const label of forms.buttons) {
      const given = await user.press(label, forms.messages[0]);
      const [file] = given.files;
      const text = new TextDecoder().decode(file?.data);
      expect(given.ephemeral).toBe(true);
      expect(file?.name).toMatch(/^dateline-bridge-at-arden\.(md|json|csv|bib|csl\.json)$/);
      expect(text).toMatch(label.startsWith("BibTeX") || label.startsWith("CSL") ? /Bridge shut/ : /40,000/);
    }
  });
});

describe("a direct message", () => {
  it("uses the servers that are shared, by choice where there are several, and loses those that are left", async () => {
    discord = await startLoopbackDiscord();
    const herons = discord.world.addGuild("Heron Watch");
    const shore = discord.world.addChannel(herons, "shore");
    const opened = await open(discord, { [`data/articles/server-${herons.id}/quay-herons.md`]: OWN });
    running = opened;
    const ada = discord.directMessages("ada");
    const direct = [...discord.world.channels.values()].find(
      ({ type, recipients }) => type === 1 && recipients.some(({ id }) => id === ada.person.id),
    );
    if (!direct) throw new Error("no direct messages");
    const ask = async (): Promise<string> =>
      (await ada.command("ask", { question: "How many herons nest below the bridge?" })).text;
    // Not in Heron Watch: its coverage is out of reach, and so is its name.
    expect(await ask()).not.toMatch(/61/);
    expect((await ada.command("settings")).text).not.toMatch(/Heron/);
    ada.go(shore);
    ada.go(direct);
    opened.pass(6 * 60_000);
    const said = ada.message("How many herons nest below the bridge?");
    const heard = await ada.heard(said);
    expect(heard.text).toMatch(/61 herons/);
    const offered = heard.messages.at(-1);
    const chosen = await ada.select("direct", [discord.guild.id], offered);
    expect(chosen.text).toMatch(/coverage of Newsroom/);
    expect(await ask()).not.toMatch(/61/);
    expect((await ada.command("settings")).text).toMatch(/use the coverage of Newsroom, as you chose/);
    expect((await ada.select("direct-settings", [herons.id])).text).toMatch(/Heron Watch, as you chose/);
    expect(await ask()).toMatch(/61 herons/);
    ada.leave(herons.id);
    opened.pass(6 * 60_000);
    expect(await ask()).not.toMatch(/61/);
    expect((await ada.command("settings")).text).not.toMatch(/Heron/);
  });
});
