/** `dateline deploy`: registering the slash commands without starting the bot. */
import type { Config } from "../config.ts";
import { renderTerminalNotice } from "../presentation/index.ts";
import type { State } from "../state/state.ts";
import { UsageError } from "./options.ts";
import type { VerbHelp } from "./usage.ts";
import type { Coverage, Outcome } from "./verbs.ts";

/** All the commands of a bot. Only what they are is wanted: nothing is posted, and nothing is fetched. */
const commandsOf = async (config: Config, { desk }: Pick<Coverage, "desk">, state: State) => {
  const { createCommands } = await import("../../commands/index.ts");
  const { createDigests } = await import("../digest/digests.ts");
  const { createDigestChannel } = await import("../discord/digest-channel.ts");
  const { openIngest, systemClock: clock } = await import("../wire.ts");
  const channel = createDigestChannel(() => undefined);
  const digests = createDigests({
    state,
    desk,
    clock,
    channel,
    keepReply: async () => null,
    collectionsOf: async () => [],
  });
  const nothing = { added: [], changed: [], removed: [] };
  const { ingest, close } = await openIngest(config, { coverage: { reload: async () => nothing }, state });
  try {
    return createCommands({ desk, state, clock, digests, ingest });
  } finally {
    await close();
  }
};

const deploy = async (
  config: Config,
  discord: NonNullable<Config["discord"]>,
  coverage: Pick<Coverage, "desk">,
): Promise<Outcome> => {
  // Loaded here: every other verb does without discord.js, and starts sooner for it.
  const { DiscordAPIError, REST, Routes } = await import("discord.js");
  const { tokenRejected } = await import("../discord/fatal.ts");
  const { registerCommands } = await import("../discord/register.ts");
  const { createMemoryState } = await import("../state/memory.ts");
  const rest = new REST(discord.apiUrl === undefined ? {} : { api: discord.apiUrl }).setToken(discord.token);
  // The bot may be running and hold the data folder; what it remembers of the last registration is not needed here.
  const state = createMemoryState();
  const commands = await commandsOf(config, coverage, state);
  try {
    const application = (await rest.get(Routes.currentApplication())) as { readonly id: string };
    const outcome = await registerCommands({
      rest,
      state,
      applicationId: application.id,
      guildId: discord.guildId ?? null,
      definitions: commands.map(({ definition }) => definition),
    });
    const names = commands.map(({ definition }) => definition.name);
    const where = discord.guildId === undefined ? "everywhere" : `in the server ${discord.guildId}`;
    const what = outcome === "registered" ? "Registered" : "Registered already, unchanged,";
    return {
      kind: "report",
      text: (style) => renderTerminalNotice(`${what} ${where}: ${names.join(", ")}.`, style),
      json: { kind: "deployed", outcome, guildId: discord.guildId ?? null, commands: names },
    };
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status === 401) throw tokenRejected(error);
    throw new Error("The commands could not be registered with Discord.", { cause: error });
  }
};

/** Needs DISCORD_TOKEN; throws UsageError without one. */
export const deployVerb: VerbHelp & {
  run(workshop: { readonly config: Config; readonly open: () => Promise<Coverage> }): Promise<Outcome>;
} = {
  name: "deploy",
  argument: null,
  description: "register the slash commands with Discord (the bot does so itself at start)",
  options: [],
  example: "DISCORD_TOKEN=… npx dateline deploy",
  run: async ({ config, open }) => {
    if (config.discord === null) {
      throw new UsageError("deploy needs DISCORD_TOKEN: set it in the environment or in .env.");
    }
    return deploy(config, config.discord, await open());
  },
};
