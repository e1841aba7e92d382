/** Whether the bot is alive, judged by the last heartbeat that Discord acknowledged: discord.js's own `isReady` stays true for ever. */
import type { Client, WebSocketShard } from "discord.js";

/** Discord asks for a beat about every 41 s; two missed ones and a margin. */
const STALE_AFTER = 100_000;

/** How the connection to Discord is. */
export interface DiscordHealth {
  readonly ok: boolean;
  readonly state: "starting" | "connected" | "reconnecting" | "stopped";
  /** Milliseconds since the last acknowledged heartbeat, or since connecting before the first; null when not connected yet. */
  readonly heartbeatAge: number | null;
  /** Milliseconds between the last beat and its acknowledgement; null before the first. */
  readonly latency: number | null;
  readonly guilds: number;
}

/** Follows a client's connections; with several shards, the worst of them counts. */
export const createHealth = (now: () => number) => {
  let isStopped = false;
  const connectedAt = new Map<number, number>();
  const away = new Set<number>();
  let watched: Client | null = null;
  const connected = (shard: number): void => {
    connectedAt.set(shard, now());
    away.delete(shard);
  };

  const shards = (): WebSocketShard[] => Array.from(watched?.ws.shards.values() ?? []);

  /** When Discord was last heard on each shard, in milliseconds; 0 for never. */
  const lastHeard = (): number[] =>
    shards().map((shard) => {
      const acknowledged =
        shard.lastPingTimestamp > 0 ? shard.lastPingTimestamp + Math.max(0, shard.ping) : 0;
      return Math.max(acknowledged, connectedAt.get(shard.id) ?? 0);
    });

  return {
    watch: (client: Client): void => {
      watched = client;
      connectedAt.clear();
      away.clear();
      client.on("shardReady", connected);
      client.on("shardResume", connected);
      client.on("shardReconnecting", (shard) => away.add(shard));
      client.on("shardDisconnect", () => (isStopped = true));
    },
    stopped: (): void => {
      isStopped = true;
    },
    read: (): DiscordHealth => {
      const heard = lastHeard();
      const oldest = heard.length > 0 ? Math.min(...heard) : 0;
      const heartbeatAge = oldest > 0 ? Math.max(0, now() - oldest) : null;
      const pings = shards()
        .map((shard) => shard.ping)
        .filter((ping) => ping >= 0);
      const state = isStopped
        ? "stopped"
        : away.size > 0
          ? "reconnecting"
          : heartbeatAge === null
            ? "starting"
            : "connected";
      return {
        ok: state === "connected" && heartbeatAge !== null && heartbeatAge < STALE_AFTER,
        state,
        heartbeatAge,
        latency: pings.length > 0 ? Math.max(...pings) : null,
        guilds: watched?.guilds.cache.size ?? 0,
      };
    },
  };
};
