/** A bot on the loopback Discord, over a corpus, for end-to-end tests. */
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createCommandSet } from "../../commands/index.ts";
import { createDiscordBot, type DiscordBotOptions } from "../../src/discord/bot.ts";
import type { DiscordFatalError } from "../../src/discord/fatal.ts";
import type { Desk } from "../../src/desk.ts";
import type { Log } from "../../src/log.ts";
import { createMemoryState } from "../../src/state/memory.ts";
import type { State } from "../../src/state/state.ts";
import type { Command } from "../../src/types.ts";
import { openDesk, systemClock } from "../../src/wire.ts";
import { startLoopbackDiscord, type LoopbackDiscord } from "./loopback/discord.ts";

/** The sample coverage. */
export const sampleCorpus = resolve(import.meta.dirname, "../../corpus");

/** A log that keeps what it is told. */
export const createLogFake = (): Log & { readonly lines: { level: string; said: unknown[] }[] } => {
  const lines: { level: string; said: unknown[] }[] = [];
  const at =
    (level: string) =>
    (...said: unknown[]): void =>
      void lines.push({ level, said });
  return {
    lines,
    debug: at("debug"),
    info: at("info"),
    warn: at("warn"),
    error: at("error"),
    fatal: at("fatal"),
  } as unknown as Log & {
    readonly lines: { level: string; said: unknown[] }[];
  };
};

/** A folder with these files in it, by path. */
export const folderOf = async (files: Readonly<Record<string, string>>): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), "dateline-discord-"));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
};

const desks = new Map<string, Promise<Desk>>();

/** A desk over a folder, read once for each test file. */
export const deskOver = async (corpusFolder: string = sampleCorpus): Promise<Desk> => {
  const known = desks.get(corpusFolder);
  if (known) return known;
  const dataFolder = await mkdtemp(join(tmpdir(), "dateline-data-"));
  const opening = openDesk({ corpusFolder, dataFolder }).then(async ({ desk }) => {
    // The first question compiles much code; what is timed here is the bot.
    const query = desk.makeQuery({ text: "ferry" });
    if (!("kind" in query)) await desk.ask(query);
    return desk;
  });
  desks.set(corpusFolder, opening);
  return opening;
};

/** A bot that is connected to a loopback Discord. */
export interface Running {
  readonly discord: LoopbackDiscord;
  readonly bot: ReturnType<typeof createDiscordBot>;
  readonly state: State;
  readonly log: ReturnType<typeof createLogFake>;
  readonly fatal: DiscordFatalError[];
}

/** Starts a bot that is connected and registered. */
export const startBot = async (
  given: Partial<
    Pick<DiscordBotOptions, "commands" | "conversation" | "state" | "guildId" | "token" | "clock">
  > & {
    readonly discord?: LoopbackDiscord;
    readonly corpus?: string;
  } = {},
): Promise<Running> => {
  const discord = given.discord ?? (await startLoopbackDiscord());
  const state = given.state ?? createMemoryState();
  const log = createLogFake();
  const fatal: DiscordFatalError[] = [];
  const clock = given.clock ?? systemClock;
  const offered =
    given.commands || given.conversation
      ? { commands: given.commands ?? [], conversation: given.conversation }
      : createCommandSet({ desk: await deskOver(given.corpus), state, clock });
  const bot = createDiscordBot({
    token: given.token ?? discord.token,
    apiUrl: discord.apiUrl,
    guildId: given.guildId,
    ...offered,
    state,
    log,
    clock,
    onFatal: (error) => void fatal.push(error),
  });
  await bot.start();
  return { discord, bot, state, log, fatal };
};

/** A slash command that does what the test says. */
export const commandThat = (name: string, run: Command["run"], rest: Partial<Command> = {}): Command => ({
  definition: {
    type: 1,
    name,
    description: "for a test",
    options: [
      { type: 3, name: "text", description: "any" },
      { type: 5, name: "private", description: "any" },
    ],
  },
  run,
  ...rest,
});
