/**
 * A loopback Discord: REST v10 and Gateway v10 on 127.0.0.1 that unmodified discord.js connects to, strict about what
 * it accepts. Tests drive it as people would and break it as networks do.
 */
import { createServer } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { createGateway, type Gateway, type GatewayOptions } from "./gateway.ts";
import { ACKNOWLEDGE_WITHIN, createInteractions, type Interactions } from "./interactions.ts";
import { createRequestCheck } from "./openapi.ts";
import { createRateLimits } from "./rate-limits.ts";
import { createRest, type RecordedRequest, type RestFault } from "./rest.ts";
import { createUser } from "./user.ts";
import { channelJson, createWorld, guildJson, type Channel, type Guild, type World } from "./world.ts";

/** What the parts of the loopback Discord share. */
export interface LoopbackCore {
  readonly world: World;
  readonly interactions: Interactions;
  readonly gateway: Gateway;
  readonly patience: { acknowledge: number };
  /** Resolves when no request is being served and none has come for some turns. */
  idle(): Promise<void>;
}

/** The token that the loopback Discord accepts. */
export const TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.Loopback.not-a-real-token-000000000000000000000";

/** Starts REST and Gateway on free ports of this machine. */
export const startLoopbackDiscord = async (given: Partial<GatewayOptions> = {}) => {
  const world = createWorld();
  const options: GatewayOptions = {
    token: TOKEN,
    world,
    heartbeatInterval: 41_250,
    privilegedIntents: 0,
    limit: { total: 1000, remaining: 1000, resetAfter: 14_400_000, maxConcurrency: 1 },
    closeOnIdentify: null,
    closeAfterReady: null,
    acknowledgeHeartbeats: true,
    identifyTimeout: 60_000,
    ...given,
  };
  let ahead = 0;
  const now = (): number => Date.now() + ahead;
  const requests: RecordedRequest[] = [];
  const faults: RestFault[] = [];
  const violations: string[] = [];
  const limits = createRateLimits(now);
  const patience = { acknowledge: ACKNOWLEDGE_WITHIN };
  const interactions = createInteractions(world, now, patience);
  let serving = 0;
  let served = 0;
  const open = new Set<Socket>();

  const server = createServer((request, response) => {
    serving += 1;
    response.on("close", () => {
      serving -= 1;
      served += 1;
    });
    handle(request, response).catch((error: unknown) => {
      violations.push(`the loopback failed: ${String(error)}`);
      response.writeHead(500).end();
    });
  });
  server.on("connection", (socket) => {
    open.add(socket);
    socket.on("close", () => open.delete(socket));
  });
  const address = (): string => `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const gateway = createGateway(server, options, () => `ws://${address()}`);
  const handle = createRest({
    world,
    interactions,
    gateway: () => gateway,
    gatewayUrl: () => `ws://${address()}`,
    options,
    limits,
    check: createRequestCheck(),
    requests,
    faults,
    violations,
    now,
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  const idle = async (): Promise<void> => {
    // Counted in turns: on a busy machine milliseconds pass in which nobody had a turn to send anything.
    for (let looks = 0, last = served; looks < 8;) {
      await new Promise((resolve) => setTimeout(resolve, 2));
      looks = serving === 0 && served === last ? looks + 1 : 0;
      last = served;
    }
  };
  const core: LoopbackCore = { world, interactions, gateway, patience, idle };
  const newsroom = world.addGuild("Newsroom");
  const channel = world.addChannel(newsroom, "newsroom");

  return {
    ...core,
    /** What DISCORD_API_URL takes. */
    apiUrl: `http://${address()}/api`,
    token: options.token,
    options,
    guild: newsroom,
    channel,
    requests,
    /** Every rule that was broken, whoever noticed; empty at the end of a good test. */
    violations,
    faults,
    limits,
    /** Moves the loopback's clock: tokens age, buckets refill. */
    advance: (milliseconds: number): void => {
      ahead += milliseconds;
    },
    user: (name = "ada", place: Channel = channel) => createUser(core, name, place),
    /** Changes what the bot may do in a channel, as its settings would; Discord tells the bot. */
    permit: (place: Channel, permissions: bigint): void => {
      place.permissions = permissions;
      gateway.dispatch("CHANNEL_UPDATE", channelJson(place), true);
    },
    /** Somebody invites the bot to a new server; `prepare` furnishes it first. */
    invite: (name: string, prepare: (guild: Guild) => void): Guild => {
      const guild = world.addGuild(name, new Date().toISOString());
      prepare(guild);
      gateway.dispatch("GUILD_CREATE", guildJson(guild, world.bot), true);
      return guild;
    },
    /** Somebody takes the bot out of a server, or its servers fail for a while: Discord tells the one by what it leaves out. */
    expel: (guild: Guild, { outage = false } = {}): void => {
      gateway.dispatch("GUILD_DELETE", { id: guild.id, ...(outage ? { unavailable: true } : {}) }, true);
    },
    /** The server is there again, after an outage or with a new invitation. */
    readmit: (guild: Guild): void => {
      gateway.dispatch("GUILD_CREATE", guildJson(guild, world.bot), true);
    },
    /** A direct-message channel with a person of that name. */
    directMessages: (name = "ada") => {
      const user = createUser(core, name, channel);
      user.go(world.addChannel(null, "", 1, [user.person]));
      return user;
    },
    stop: async (): Promise<void> => {
      gateway.stop();
      for (const socket of open) socket.destroy();
      await new Promise<void>((resolve) => void server.close(() => resolve()));
    },
  };
};

/** The running loopback Discord. */
export type LoopbackDiscord = Awaited<ReturnType<typeof startLoopbackDiscord>>;
