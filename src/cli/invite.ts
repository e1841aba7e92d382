/** `dateline invite`: the link that brings the bot into a server. */
import type { Config } from "../config.ts";
import type { Invitation } from "../discord/invitation.ts";
import { renderTerminalNotice } from "../presentation/index.ts";
import { UsageError, type Arguments } from "./options.ts";
import type { VerbHelp } from "./usage.ts";
import type { Outcome } from "./verbs.ts";

const HOW_TO_GET_ONE = (portal: string): string =>
  [
    "invite needs the application's id or its bot's token:",
    `1. Open ${portal}, press New Application and give it a name.`,
    "2. On its Bot page press Reset Token, copy the token, and write DISCORD_TOKEN=… into the file .env here.",
    "3. Run npx dateline invite again. Or give it the Application ID of the General Information page: npx dateline invite 123456789012345678",
  ].join("\n");

/** A token that does not tell the id is asked about at Discord. */
const askDiscord = async (discord: NonNullable<Config["discord"]>): Promise<string> => {
  const { DiscordAPIError, REST, Routes } = await import("discord.js");
  const { tokenRejected } = await import("../discord/fatal.ts");
  const rest = new REST({
    ...(discord.apiUrl === undefined ? {} : { api: discord.apiUrl }),
    retries: 0,
    timeout: 10_000,
  }).setToken(discord.token);
  try {
    return ((await rest.get(Routes.currentApplication())) as { readonly id: string }).id;
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status === 401) throw tokenRejected(error);
    throw new Error(
      "Discord could not be asked for the application's id; give it yourself: npx dateline invite ID",
      {
        cause: error,
      },
    );
  }
};

const lines = ({ url, permissions, permissionNames, intents }: Invitation): string =>
  [
    "Open this in a browser, choose a server where you may manage the server, and authorize:",
    "",
    url,
    "",
    `Permissions: ${permissions} (${permissionNames.join(", ")})`,
    `Intents: ${intents.join(", ")}; no privileged one, so leave those on the Bot page off.`,
  ].join("\n");

const invite = async ({ config, typed }: { config: Config; typed: Arguments }): Promise<Outcome> => {
  if (typed.text !== "" && !/^\d{15,21}$/.test(typed.text)) {
    throw new UsageError(`An Application ID has 15 to 21 digits; "${typed.text}" is none.`);
  }
  // Loaded here: every other verb does without discord.js, and starts sooner for it.
  const { applicationIdOf, invitationFor, PORTAL } = await import("../discord/invitation.ts");
  if (typed.text === "" && config.discord === null) throw new UsageError(HOW_TO_GET_ONE(PORTAL));
  const id =
    typed.text ||
    (config.discord && (applicationIdOf(config.discord.token) ?? (await askDiscord(config.discord)))) ||
    "";
  const invitation = invitationFor(id);
  return {
    kind: "report",
    // Not wrapped: a link in two lines is none.
    text: (style) => renderTerminalNotice(lines(invitation), { ...style, width: Number.POSITIVE_INFINITY }),
    json: { kind: "invitation", ...invitation },
  };
};

/** Needs an Application ID, or a token to tell it from. */
export const inviteVerb: VerbHelp & {
  run(workshop: { readonly config: Config; readonly typed: Arguments }): Promise<Outcome>;
} = {
  name: "invite",
  argument: "ID",
  isArgumentOptional: true,
  description: "the link that brings the bot into a server, with the permissions and intents it needs",
  options: [],
  example: "npx dateline invite",
  run: invite,
};
