/** Gateway v10 over WebSocket: identify, heartbeats, resume, session limits, the closes of Discord's list. */
import { randomBytes } from "node:crypto";
import type { IncomingMessage, Server } from "node:http";
import { WebSocket, WebSocketServer } from "ws";
import { guildJson, personJson, type Json, type World } from "./world.ts";

const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15);
const KNOWN_INTENTS = 0x03_33_ff_ff;

/** Which intent an event needs; none for those that always come. */
const NEEDS: Record<string, { guild?: number; direct?: number }> = {
  GUILD_CREATE: { guild: 1 << 0 },
  MESSAGE_CREATE: { guild: 1 << 9, direct: 1 << 12 },
  MESSAGE_UPDATE: { guild: 1 << 9, direct: 1 << 12 },
};

interface Session {
  readonly id: string;
  readonly intents: number;
  sequence: number;
  readonly sent: { s: number; payload: string }[];
  socket: WebSocket | null;
}

/** How the Gateway behaves. */
export interface GatewayOptions {
  readonly token: string;
  readonly world: World;
  heartbeatInterval: number;
  /** Privileged intents switched on in the Developer Portal. */
  privilegedIntents: number;
  limit: { total: number; remaining: number; resetAfter: number; maxConcurrency: number };
  /** Close code sent to every IDENTIFY, or null; may be a function of the session. */
  closeOnIdentify: number | null;
  /** Close right after READY, to flap. */
  closeAfterReady: number | null;
  acknowledgeHeartbeats: boolean;
  /** Milliseconds a client may stay silent after HELLO; real Discord closes it. */
  identifyTimeout: number;
}

/** The Gateway's part: sessions, heartbeats, events. */
export const createGateway = (server: Server, options: GatewayOptions, baseUrl: () => string) => {
  const sockets = new WebSocketServer({ noServer: true });
  const sessions = new Map<string, Session>();
  const identifies: number[] = [];
  const resumes: number[] = [];
  const heartbeats: number[] = [];
  const violations: string[] = [];
  let waiters: (() => void)[] = [];

  const send = (
    socket: WebSocket,
    op: number,
    d: unknown,
    s: number | null = null,
    t: string | null = null,
  ): void => {
    if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify({ op, d, s, t }));
  };
  const emit = (session: Session, t: string, d: unknown): void => {
    session.sequence += 1;
    const payload = JSON.stringify({ op: 0, d, s: session.sequence, t });
    session.sent.push({ s: session.sequence, payload });
    if (session.socket?.readyState === WebSocket.OPEN) session.socket.send(payload);
  };

  const identify = (socket: WebSocket, d: Json): Session | null => {
    identifies.push(Date.now());
    if (options.limit.remaining > 0) options.limit.remaining -= 1;
    const intents = d["intents"];
    const properties = d["properties"];
    if (options.closeOnIdentify !== null) socket.close(options.closeOnIdentify);
    else if (d["token"] !== options.token) socket.close(4004, "Authentication failed.");
    else if (!Number.isInteger(intents) || (Number(intents) & ~KNOWN_INTENTS) !== 0)
      socket.close(4013, "Invalid intent(s).");
    else if ((Number(intents) & PRIVILEGED & ~options.privilegedIntents) !== 0)
      socket.close(4014, "Disallowed intent(s).");
    else if (
      typeof properties !== "object" ||
      properties === null ||
      !("os" in properties) ||
      !("browser" in properties)
    )
      socket.close(4002);
    else if (!validShard(d["shard"])) socket.close(4010, "Invalid shard.");
    else {
      const session: Session = {
        id: randomBytes(16).toString("hex"),
        intents: Number(intents),
        sequence: 0,
        sent: [],
        socket,
      };
      sessions.set(session.id, session);
      const guilds = Array.from(options.world.guilds.values());
      emit(session, "READY", {
        v: 10,
        user: { ...personJson(options.world.bot), verified: true, mfa_enabled: false, email: null, flags: 0 },
        guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
        session_id: session.id,
        resume_gateway_url: baseUrl(),
        shard: d["shard"] ?? [0, 1],
        application: { id: options.world.bot.id, flags: 0 },
      });
      for (const guild of guilds)
        dispatchTo(session, "GUILD_CREATE", guildJson(guild, options.world.bot), true);
      if (options.closeAfterReady !== null)
        setTimeout(() => socket.close(options.closeAfterReady ?? 1011), 20).unref();
      for (const wake of waiters) wake();
      waiters = [];
      return session;
    }
    return null;
  };

  const validShard = (shard: unknown): boolean =>
    shard === undefined ||
    (Array.isArray(shard) &&
      shard.length === 2 &&
      Number.isInteger(shard[0]) &&
      Number.isInteger(shard[1]) &&
      shard[0] < shard[1]);

  const dispatchTo = (session: Session, t: string, d: unknown, inGuild: boolean): void => {
    const needs = NEEDS[t];
    const needed = inGuild ? needs?.guild : needs?.direct;
    if (needed !== undefined && (session.intents & needed) === 0) return;
    emit(session, t, d);
  };

  const resume = (socket: WebSocket, d: Json): Session | null => {
    resumes.push(Date.now());
    const session = sessions.get(String(d["session_id"]));
    if (d["token"] !== options.token) {
      socket.close(4004, "Authentication failed.");
      return null;
    }
    if (!session) {
      send(socket, 9, false);
      return null;
    }
    if (Number(d["seq"]) > session.sequence) {
      socket.close(4007, "Invalid seq.");
      return null;
    }
    session.socket = socket;
    for (const { s, payload } of session.sent) {
      if (s > Number(d["seq"])) socket.send(payload);
    }
    emit(session, "RESUMED", {});
    for (const wake of waiters) wake();
    waiters = [];
    return session;
  };

  sockets.on("connection", (socket: WebSocket, request: IncomingMessage) => {
    const url = new URL(request.url ?? "/", "ws://localhost");
    if (url.searchParams.get("v") !== "10" || url.searchParams.get("encoding") !== "json") {
      violations.push(`gateway opened with ${request.url ?? ""}`);
      return socket.close(4012, "Invalid API version.");
    }
    let session: Session | null = null;
    let identified = false;
    let sent: number[] = [];
    let lastBeat = Date.now();
    const patience = setTimeout(() => !identified && socket.close(4009), options.identifyTimeout);
    // A client that misses its beats is dropped, as Discord does.
    const watch = setInterval(() => {
      if (Date.now() - lastBeat > options.heartbeatInterval * 2) socket.close(4009, "Session timed out.");
    }, options.heartbeatInterval);
    socket.on("message", (raw) => {
      const bytes = raw as Buffer;
      if (bytes.length > 4096) return socket.close(4002, "Payload too large.");
      sent = sent.filter((at) => at > Date.now() - 60_000);
      sent.push(Date.now());
      if (sent.length > 120) return socket.close(4008, "Rate limited.");
      let payload: { op: number; d: unknown };
      try {
        payload = JSON.parse(bytes.toString()) as { op: number; d: unknown };
      } catch {
        return socket.close(4002, "Decode error.");
      }
      if (payload.op === 1) {
        lastBeat = Date.now();
        heartbeats.push(lastBeat);
        if (options.acknowledgeHeartbeats) send(socket, 11, null);
        return;
      }
      if (payload.op === 2 || payload.op === 6) {
        if (identified) return socket.close(4005, "Already authenticated.");
        session = payload.op === 2 ? identify(socket, payload.d as Json) : resume(socket, payload.d as Json);
        identified = session !== null;
        return;
      }
      if (!identified) return socket.close(4003, "Not authenticated.");
      if (![3, 4, 8, 31].includes(payload.op)) socket.close(4001, "Unknown opcode.");
    });
    socket.on("close", (code) => {
      clearTimeout(patience);
      clearInterval(watch);
      if (!session) return;
      if (session.socket === socket) session.socket = null;
      // Closing with 1000 or 1001 ends the session; any other close leaves it open to resume.
      if (code === 1000 || code === 1001) sessions.delete(session.id);
    });
    send(socket, 10, { heartbeat_interval: options.heartbeatInterval });
  });

  server.on("upgrade", (request, socket, head) => {
    sockets.handleUpgrade(request, socket, head, (client) => sockets.emit("connection", client, request));
  });

  const live = (): Session[] => Array.from(sessions.values()).filter((session) => session.socket !== null);
  return {
    identifies,
    resumes,
    heartbeats,
    violations,
    sessions: () => sessions.size,
    connected: (): boolean => live().length > 0,
    /** Resolves when a session is live. */
    ready: async (): Promise<void> => {
      if (live().length > 0) return;
      await new Promise<void>((resolve) => waiters.push(resolve));
    },
    /** Also kept for a session whose socket is away, to be replayed on resume. */
    dispatch: (t: string, d: unknown, inGuild: boolean): void => {
      for (const session of sessions.values()) dispatchTo(session, t, d, inGuild);
    },
    /** Closes every connection with this code. */
    close: (code: number): void => {
      for (const client of sockets.clients) client.close(code);
    },
    /** Cuts the wires without a close frame. */
    cut: (): void => {
      for (const client of sockets.clients) client.terminate();
    },
    /** Asks every client to reconnect (opcode 7). */
    askReconnect: (): void => {
      for (const client of sockets.clients) send(client, 7, null);
    },
    /** Opcode 9. */
    invalidate: (resumable: boolean): void => {
      for (const client of sockets.clients) send(client, 9, resumable);
    },
    stop: (): void => {
      for (const client of sockets.clients) client.terminate();
      sockets.close();
    },
  };
};

/** What tests may do to the Gateway. */
export type Gateway = ReturnType<typeof createGateway>;
