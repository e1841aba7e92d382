/** Whether the bot is alive, judged by the last heartbeat that Discord acknowledged: discord.js's own `isReady` stays true for ever. */
import type { Client } from "discord.js";

/** Discord asks for a beat about every 41 s; two missed ones and a margin. */
const STALE_AFTER = 100_000;

export interface DiscordHealth {
  readonly ok: boolean;
  readonly state: "starting" | "connected" | "reconnecting" | "stopped";
  /** Milliseconds since the last acknowledged heartbeat, or since connecting before the first; null when not connected yet. */
  readonly heartbeatAge: number | null;
  /** Milliseconds between the last beat and its acknowledgement; null before the first. */
  readonly latency: number | null;
  readonly guilds: number;
}

/** Follows a client's connection. */
export const createHealth = (now: () => number) => {
  let state: DiscordHealth["state"] = "starting";
  let connectedAt: number | null = null;
  let watched: Client | null = null;
  const connected = (): void => {
    state = "connected";
    connectedAt = now();
  };
  return {
    watch: (client: Client): void => {
      watched = client;
      client.on("shardReady", connected);
      client.on("shardResume", connected);
      client.on("shardReconnecting", () => (state = "reconnecting"));
      client.on("shardDisconnect", () => (state = "stopped"));
    },
    stopped: (): void => {
      state = "stopped";
    },
    read: (): DiscordHealth => {
      const shard = watched?.ws.shards.first();
      const latency = shard && shard.ping >= 0 ? shard.ping : null;
      const acknowledged = shard && shard.lastPingTimestamp > 0 ? shard.lastPingTimestamp + shard.ping : null;
      const last = Math.max(acknowledged ?? 0, connectedAt ?? 0);
      const heartbeatAge = last > 0 ? Math.max(0, now() - last) : null;
      const isAlive = heartbeatAge !== null && heartbeatAge < STALE_AFTER;
      return {
        ok: state === "connected" && isAlive,
        state,
        heartbeatAge,
        latency,
        guilds: watched?.guilds.cache.size ?? 0,
      };
    },
  };
};
