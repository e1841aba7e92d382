/** A discord.js client that is told as little as it can be, keeps as little as it can, and gives up in time. */
import {
  Client,
  DefaultRestOptions,
  GatewayIntentBits,
  Options,
  Partials,
  type RESTOptions,
} from "discord.js";
import { tokenRejected, type DiscordFatalError } from "./fatal.ts";
import { createIdentifyThrottler, type SessionBudget } from "./identify.ts";

/** A request that would wait longer than this for a rate limit fails instead, in milliseconds. */
const LONGEST_RATE_LIMIT = 15_000;

/** Nothing is kept but servers, their channels and roles, which discord.js cannot do without. */
const NO_CACHE = {
  ...Options.DefaultMakeCacheSettings,
  ApplicationCommandManager: 0,
  ApplicationEmojiManager: 0,
  AutoModerationRuleManager: 0,
  BaseGuildEmojiManager: 0,
  DMMessageManager: 0,
  EntitlementManager: 0,
  GuildBanManager: 0,
  GuildEmojiManager: 0,
  GuildForumThreadManager: 0,
  GuildInviteManager: 0,
  GuildMessageManager: 0,
  GuildScheduledEventManager: 0,
  GuildStickerManager: 0,
  GuildTextThreadManager: 0,
  MessageManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  StageInstanceManager: 0,
  ThreadManager: 0,
  ThreadMemberManager: 0,
  VoiceStateManager: 0,
};

/**
 * Interactions need no intent; Guilds tells which servers there are, DirectMessages brings what people write to the bot,
 * GuildMessages where it is mentioned. Only what is written to the bot has words in it: no Message Content intent.
 */
export const INTENTS = ["Guilds", "GuildMessages", "DirectMessages"] as const;

/** What the client is made with, and whom it tells of its ends; `now` in milliseconds. */
interface ClientParts {
  /** REST base without the version; undefined for Discord's own. */
  readonly apiUrl: string | undefined;
  readonly now: () => number;
  /** Called once, at the first sign that there is no going on. */
  readonly onFatal: (error: DiscordFatalError) => void;
  readonly onSessionsSpent: (budget: SessionBudget) => void;
  readonly onIdentifyWait: (milliseconds: number) => void;
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && "code" in error ? error.code : undefined;

/** A further message of an interaction, and a post in a forum: what makes something new each time it is sent. */
const MAKES_ANEW = /\/webhooks\/\d+\/[^/]+$|\/channels\/\d+\/threads$/;

const mayRepeat = (url: string, method: string | undefined): boolean =>
  method !== "POST" || !MAKES_ANEW.test(new URL(url).pathname);

/**
 * Sends again what the network lost only where a second arrival does no harm. discord.js goes by the code: it sends
 * again after ECONNRESET, and never after a kept-alive connection was closed under it.
 */
const withSafeRepeats = (error: unknown, url: string, method: string | undefined): unknown => {
  const code = codeOf(error);
  const repeatable = mayRepeat(url, method);
  const isTimeout = error instanceof Error && error.name === "AbortError" && !repeatable;
  if (code !== "ECONNRESET" && code !== "UND_ERR_SOCKET" && !isTimeout) return error;
  const lost = new Error("The connection to Discord was lost.", { cause: error });
  return Object.assign(lost, { code: repeatable ? "ECONNRESET" : "UND_ERR_SOCKET" });
};

/** A forum post that Discord failed on may be there all the same: discord.js, which tries again, must not see the failure. */
const failedAt = (status: number, url: string, method: string | undefined): boolean =>
  status >= 500 && method === "POST" && new URL(url).pathname.endsWith("/threads");

/** Lets nothing out once Discord has rejected the token: requests with a dead token get the address blocked. */
const guardedRequests = (onFatal: ClientParts["onFatal"]): RESTOptions["makeRequest"] => {
  let isRejected = false;
  return async (url, init) => {
    if (isRejected) throw new Error("Discord has rejected the token; nothing more is sent.");
    const response = await DefaultRestOptions.makeRequest(url, init).catch((error: unknown) => {
      throw withSafeRepeats(error, url, init.method);
    });
    if (failedAt(response.status, url, init.method)) {
      throw Object.assign(new Error(`Discord failed with ${response.status}.`), { code: "UND_ERR_SOCKET" });
    }
    const carriesToken = "Authorization" in ((init.headers ?? {}) as Record<string, string>);
    // Without the token, a 401 only means that an interaction's own token has run out.
    if (response.status === 401 && carriesToken) {
      isRejected = true;
      onFatal(tokenRejected());
    }
    return response;
  };
};

/** Makes the client; it connects with `login`. */
export const createClient = (parts: ClientParts): Client =>
  new Client({
    intents: INTENTS.map((name) => GatewayIntentBits[name]),
    partials: [Partials.Channel],
    // As many connections as Discord asks for: one up to about 2,500 servers.
    shards: "auto",
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits({
      ...NO_CACHE,
      GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
      UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user?.id },
    }),
    sweepers: { ...Options.DefaultSweeperSettings },
    // Interactions are handled as they come, so that a server that is down must not hold up the start.
    waitGuildTimeout: 1_000,
    rest: {
      ...(parts.apiUrl === undefined ? {} : { api: parts.apiUrl }),
      rejectOnRateLimit: ({ timeToReset, retryAfter }) =>
        Math.max(timeToReset, retryAfter) > LONGEST_RATE_LIMIT,
      makeRequest: guardedRequests(parts.onFatal),
    },
    ws: {
      buildIdentifyThrottler: async (manager) =>
        createIdentifyThrottler({
          budget: async () => (await manager.fetchGatewayInformation(true)).session_start_limit,
          spent: parts.onSessionsSpent,
          now: parts.now,
          onWait: parts.onIdentifyWait,
        }),
    },
  });
