/** Servers on the loopback Discord: what a new one is told, what each follows, and whose coverage a direct message uses. */
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { createCommandSet } from "../../commands/index.ts";
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

let discord: LoopbackDiscord;
let running: Awaited<ReturnType<typeof open>> | undefined;
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
    running = await open(discord);
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
    await running.restart();
    await running.restart();
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
    running = await open(discord);
    const guild = discord.invite("Silent", (own) => {
      discord.world.addChannel(own, "closed").permissions = 0n;
    });
    await until(() => running?.state.read(({ servers }) => servers[guild.id] !== undefined) ?? false);
    expect(postsIn(guild)).toEqual([]);
  });
});

describe("/settings", () => {
  it("shows and changes what a server follows, for those who may", async () => {
    discord = await startLoopbackDiscord();
    running = await open(discord);
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

describe("Export", () => {
  it("gives the answer as a file to whoever presses, in the form they choose", async () => {
    discord = await startLoopbackDiscord();
    running = await open(discord);
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
    running = await open(discord, { [`data/articles/server-${herons.id}/quay-herons.md`]: OWN });
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
    running.pass(6 * 60_000);
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
    running.pass(6 * 60_000);
    expect(await ask()).not.toMatch(/61/);
    expect((await ada.command("settings")).text).not.toMatch(/Heron/);
  });
});
