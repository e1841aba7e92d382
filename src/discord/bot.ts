/** The bot: connects, registers the commands, answers, and stops in order. */
import { setTimeout as sleep } from "node:timers/promises";
import {
  DiscordAPIError,
  DiscordjsErrorCodes,
  Events,
  GatewayDispatchEvents,
  type APIInteraction,
  type Client,
  type GatewayMessageCreateDispatchData,
} from "discord.js";
import type { Log } from "../log.ts";
import type { State } from "../state/state.ts";
import type { Arrivals, Clock, Command, Conversation } from "../types.ts";
import { createClient } from "./client.ts";
import { createConversations, type Conversations } from "./conversation.ts";
import { DiscordFatalError, fatalClose, sessionsSpent, tokenRejected } from "./fatal.ts";
import { createHealth, type DiscordHealth } from "./health.ts";
import { createLocales } from "./locales.ts";
import { passOverOddEvents } from "./odd-events.ts";
import { placeIn } from "./permissions.ts";
import { registerCommands } from "./register.ts";
import { createRouter, type Router } from "./router.ts";
import { describeError } from "./send-faults.ts";
import { createSender, type Sender } from "./send.ts";
import { watchArrivals } from "./arrivals.ts";

/** Milliseconds that answers in flight are given when the bot stops. */
const GRACE = 6_000;

/** Milliseconds between tries to connect while Discord cannot be reached: the first, doubled up to the last. */
const RETRY = { first: 1_000, last: 60_000 } as const;

/** What the bot is made of. */
export interface DiscordBotOptions {
  readonly token: string;
  /** REST base without the version, as DISCORD_API_URL gives it; undefined for Discord's own. */
  readonly apiUrl?: string | undefined;
  /** Register the commands in this server only; null or absent for everywhere. */
  readonly guildId?: string | null | undefined;
  readonly commands: readonly Command[];
  /** Answers direct messages and mentions; absent where those are left alone. */
  readonly conversation?: Conversation | undefined;
  /** What servers are told that the bot comes to; absent where nothing is posted unasked. */
  readonly arrivals?: Arrivals | undefined;
  readonly state: State;
  readonly log: Log;
  readonly clock: Clock;
  /**
   * Called at most once, after `start` has resolved, when the bot cannot go on: the process should say so and end
   * with a status other than 0. The bot has stopped by itself.
   */
  readonly onFatal: (error: DiscordFatalError) => void;
}

/** The bot: one connection to Discord, or as many as Discord asks for. */
interface DiscordBot {
  /** Resolves when connected and registered; waits while Discord cannot be reached. Rejects with a DiscordFatalError. */
  start(): Promise<void>;
  /** Answers what is in flight and closes the connection, within 8 s. */
  stop(): Promise<void>;
  health(): DiscordHealth;
  /** What sends; undefined before `start` has connected. */
  sender(): Sender | undefined;
  /** The client that is or will be connected; undefined before `start`. */
  client(): Client | undefined;
}

/** Errors at connecting that trying again does not mend. */
const fatalAtLogin = (error: unknown): DiscordFatalError | undefined => {
  if (error instanceof DiscordFatalError) return error;
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === DiscordjsErrorCodes.TokenInvalid) return tokenRejected(error);
  if (error instanceof DiscordAPIError && error.status === 401) return tokenRejected(error);
  return undefined;
};

/** Connects to nothing before `start`. */
export const createDiscordBot = (options: DiscordBotOptions): DiscordBot => {
  const {
    token,
    apiUrl,
    guildId = null,
    commands,
    conversation,
    arrivals,
    state,
    log,
    clock,
    onFatal,
  } = options;
  const now = (): number => clock.now().getTime();
  const health = createHealth(now);
  const stopping = new AbortController();
  const fatal = Promise.withResolvers<never>();
  fatal.promise.catch(() => undefined);
  let client: Client | undefined;
  let sender: Sender | undefined;
  let router: Router | undefined;
  let conversations: Conversations | undefined;
  let isStarted = false;
  let failure: DiscordFatalError | undefined;

  const fail = (error: DiscordFatalError): void => {
    if (failure || stopping.signal.aborted) return;
    failure = error;
    health.stopped();
    fatal.reject(error);
    void client?.destroy().catch(() => undefined);
    if (isStarted) onFatal(error);
  };

  const connect = async (): Promise<Client<true>> => {
    const made = createClient({
      apiUrl,
      now,
      onFatal: fail,
      onSessionsSpent: (budget) => fail(sessionsSpent(budget.remaining, budget.reset_after, clock.now())),
      onIdentifyWait: (milliseconds) =>
        log.warn(
          { seconds: Math.round(milliseconds / 1000) },
          "Discord keeps closing the connection; waiting before the next one",
        ),
    });
    client = made;
    passOverOddEvents(made, log);
    sender = createSender(made.rest);
    const locales = createLocales();
    router = createRouter({ commands, sender, log, now, locales });
    conversations =
      conversation &&
      createConversations({
        conversation,
        sender,
        log,
        now,
        botId: () => made.user?.id,
        placeOf: (channelId) => placeIn(made, channelId),
        locales,
      });
    health.watch(made);
    if (arrivals) watchArrivals(made, { arrivals, sender, log });
    made.on(Events.Error, (error) => log.error({ error }, "the Discord client reports an error"));
    made.on(Events.ShardError, (error) => log.warn({ error }, "the connection to Discord has an error"));
    made.on(Events.ShardDisconnect, ({ code }) => {
      const error = fatalClose(code);
      if (error) fail(error);
    });
    made.on(Events.ShardReconnecting, () => log.info("reconnecting to Discord"));
    made.on(Events.ShardResume, () => log.info("connected to Discord again"));
    // The raw event: it comes even while discord.js still waits for servers, and needs nothing from its caches.
    made.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) => {
      void router?.handle(interaction);
    });
    made.ws.on(GatewayDispatchEvents.MessageCreate, (message: GatewayMessageCreateDispatchData) => {
      conversations?.handle(message);
    });
    try {
      await Promise.race([made.login(token), fatal.promise]);
    } catch (error) {
      await made.destroy().catch(() => undefined);
      throw error;
    }
    return made as Client<true>;
  };

  const connectPatiently = async (): Promise<Client<true>> => {
    for (let wait: number = RETRY.first; ; wait = Math.min(wait * 2, RETRY.last)) {
      try {
        return await connect();
      } catch (error) {
        const hopeless = failure ?? fatalAtLogin(error);
        if (hopeless) throw hopeless;
        log.warn(
          { ...describeError(error), seconds: wait / 1000 },
          "Discord cannot be reached; trying again",
        );
        await sleep(wait, undefined, { signal: stopping.signal });
      }
    }
  };

  const register = async (connected: Client<true>): Promise<void> => {
    try {
      const outcome = await registerCommands({
        rest: connected.rest,
        state,
        applicationId: connected.application.id,
        guildId,
        definitions: commands.map(({ definition }) => definition),
      });
      log.info({ commands: commands.length, scope: guildId ?? "global" }, `commands ${outcome}`);
    } catch (error) {
      // The commands of an earlier start still work; the bot must not stay away for this.
      log.error(
        describeError(error),
        "the commands could not be registered; those registered before still work",
      );
    }
  };

  return {
    start: async () => {
      const connected = await connectPatiently();
      await Promise.race([register(connected), fatal.promise]);
      if (failure) throw failure;
      isStarted = true;
      log.info(
        { user: connected.user?.username, guilds: connected.guilds.cache.size },
        "connected to Discord",
      );
    },
    stop: async () => {
      if (stopping.signal.aborted) return;
      stopping.abort();
      await Promise.all([router?.drain(GRACE), conversations?.drain(GRACE)]);
      health.stopped();
      await Promise.race([client?.destroy().catch(() => undefined), sleep(1_000, undefined, { ref: false })]);
    },
    health: () => health.read(),
    sender: () => sender,
    client: () => client,
  };
};
