/** Whether Discord lets the bot in, and what it may do there. */
import {
  DiscordAPIError,
  REST,
  RESTEvents,
  Routes,
  type APIApplication,
  type APIUser,
  type RESTAPIPartialCurrentUserGuild,
  type RESTGetAPIGatewayBotResult,
} from "discord.js";
import type { Config } from "../../config.ts";
import { INTENTS } from "../../discord/client.ts";
import { LEAST_SESSIONS } from "../../discord/identify.ts";
import { invitationFor, PORTAL } from "../../discord/invitation.ts";
import { lackingPermissions } from "../../discord/permissions.ts";
import { bad, count, doubtful, good, type Finding } from "./finding.ts";

/** Milliseconds for each request. */
const PATIENCE = 10_000;

/** The most servers that are looked at, which is one page of Discord's list. */
const MOST_SERVERS = 200;

/** Seconds of difference from Discord's clock that are worth a word, and those that make digests come at wrong times. */
const SKEW = { noted: 30, harmful: 300 } as const;

const BOT_PAGE = `${PORTAL}, on the application's Bot page`;

const inspectClock = (
  times: readonly { readonly theirs: number; readonly ours: number }[],
): readonly Finding[] => {
  const skews = times.map(({ theirs, ours }) => Math.round((ours - theirs) / 1000));
  const least = skews.reduce((best, skew) => (Math.abs(skew) < Math.abs(best) ? skew : best), Infinity);
  if (!Number.isFinite(least)) return [];
  const found = `${count(Math.abs(least), "second")} ${least < 0 ? "behind" : "ahead of"} Discord's`;
  const advice = "Switch on the system's time synchronisation (on Linux: timedatectl set-ntp true).";
  if (Math.abs(least) > SKEW.harmful) return [bad("Clock", found, advice)];
  if (Math.abs(least) > SKEW.noted) return [doubtful("Clock", found, advice)];
  return [good("Clock", "agrees with Discord's")];
};

const inspectServers = (
  servers: readonly RESTAPIPartialCurrentUserGuild[],
  { applicationId, guildId }: { applicationId: string; guildId: string | undefined },
): readonly Finding[] => {
  const { url } = invitationFor(applicationId);
  const findings: Finding[] = [];
  if (guildId !== undefined && !servers.some(({ id }) => id === guildId)) {
    findings.push(
      bad("Servers", `the bot is not in the server that DISCORD_GUILD_ID names`, `Invite it there: ${url}`),
    );
  }
  if (servers.length === 0) {
    return [...findings, doubtful("Servers", "the bot is in no server yet", `Invite it: ${url}`)];
  }
  const lacking = servers.flatMap(({ name, permissions }) => {
    const names = lackingPermissions(BigInt(permissions));
    return names.length === 0 ? [] : [{ name, names }];
  });
  for (const { name, names } of lacking.slice(0, 10)) {
    findings.push(
      doubtful(
        "Permissions",
        `in ${name} the bot lacks ${names.join(", ")}`,
        `Give its role these in Server Settings > Roles, or invite it again: ${url}`,
      ),
    );
  }
  if (lacking.length > 10)
    findings.push(doubtful("Permissions", `and in ${lacking.length - 10} more servers`));
  if (lacking.length === 0) {
    const all = servers.length === MOST_SERVERS ? "the first 200 servers" : count(servers.length, "server");
    findings.push(good("Permissions", `all that it needs, in ${all}; channels may override them`));
  }
  return findings;
};

const inspectSessions = ({ session_start_limit: limit }: RESTGetAPIGatewayBotResult): Finding =>
  limit.remaining < LEAST_SESSIONS
    ? bad(
        "Gateway",
        `only ${limit.remaining} of ${limit.total} connections left today`,
        `Find out what keeps closing the connection; more come in ${Math.ceil(limit.reset_after / 3_600_000)} h.`,
      )
    : good("Gateway", `${limit.remaining} of ${limit.total} connections left today`);

const inspectApplication = (application: APIApplication): readonly Finding[] => [
  good("Intents", `${INTENTS.join(", ")}; none is privileged, so there is nothing to switch on`),
  ...(application.bot_require_code_grant
    ? [bad("Invitation", "the application requires a code grant", `Switch that off in ${BOT_PAGE}.`)]
    : []),
];

const failed = (error: unknown): Finding => {
  if (error instanceof DiscordAPIError && error.status === 401)
    return bad(
      "Token",
      "Discord rejects it (401)",
      `Reset it in ${BOT_PAGE}, and set DISCORD_TOKEN to the new one.`,
    );
  if (error instanceof DiscordAPIError)
    return bad("Discord", `it answers with ${error.status}: ${error.message}`, "Try again in a minute.");
  return bad(
    "Discord",
    `it cannot be reached (${error instanceof Error ? error.message : String(error)})`,
    "Check this machine's network, and DISCORD_API_URL if it is set.",
  );
};

/** Asks Discord about the bot; sends nothing anywhere and connects to no Gateway. */
export const inspectDiscord = async (
  discord: Config["discord"],
  { now = Date.now }: { readonly now?: () => number } = {},
): Promise<readonly Finding[]> => {
  if (discord === null)
    return [
      good("Discord", "no token: Dateline runs here only", "To put it on Discord: npx dateline invite"),
    ];
  const { apiUrl, token, guildId } = discord;
  const rest = new REST({ ...(apiUrl === undefined ? {} : { api: apiUrl }), retries: 0, timeout: PATIENCE });
  rest.setToken(token);
  const times: { theirs: number; ours: number }[] = [];
  rest.on(RESTEvents.Response, (_request, response) => {
    const theirs = Date.parse(response.headers.get("date") ?? "");
    if (!Number.isNaN(theirs)) times.push({ theirs, ours: now() });
  });
  try {
    const user = (await rest.get(Routes.user())) as APIUser;
    const application = (await rest.get(Routes.currentApplication())) as APIApplication;
    const gateway = (await rest.get(Routes.gatewayBot())) as RESTGetAPIGatewayBotResult;
    const query = new URLSearchParams({ limit: String(MOST_SERVERS) });
    const servers = (await rest.get(Routes.userGuilds(), { query })) as RESTAPIPartialCurrentUserGuild[];
    const isHere = guildId !== undefined && servers.some(({ id }) => id === guildId);
    const commands = (await rest.get(
      isHere
        ? Routes.applicationGuildCommands(application.id, guildId)
        : Routes.applicationCommands(application.id),
    )) as readonly unknown[];
    return [
      good("Token", `Discord knows the bot as ${user.username}`),
      ...inspectApplication(application),
      inspectSessions(gateway),
      ...inspectServers(servers, { applicationId: application.id, guildId }),
      commands.length > 0
        ? good("Commands", `${count(commands.length, "command")} registered`)
        : doubtful(
            "Commands",
            "none is registered yet",
            "npm start registers them; so does npx dateline deploy.",
          ),
      ...inspectClock(times),
    ];
  } catch (error) {
    return [failed(error), ...inspectClock(times)];
  }
};
