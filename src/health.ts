/** GET /health: whether this program is well, for whatever keeps it running. Loopback only. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { DiscordHealth } from "./discord/health.ts";
import type { Log } from "./log.ts";

/** What GET /health says. */
interface HealthReport {
  /** False once Discord has not acknowledged a heartbeat for 100 s, and while there is no connection. */
  readonly ok: boolean;
  /** `local`: there is no token, so nothing to be connected to. */
  readonly state: DiscordHealth["state"] | "local";
  /** Milliseconds since Discord last acknowledged a heartbeat; null before the first and without Discord. */
  readonly heartbeatAge: number | null;
  /** Milliseconds between a heartbeat and its acknowledgement; null before the first and without Discord. */
  readonly latency: number | null;
  /** Servers that the bot is in. */
  readonly guilds: number;
  /** Articles that are answered from. */
  readonly articles: number;
  /** Whole seconds since the program started. */
  readonly uptime: number;
}

/** Reads the health of the parts; `discord` null where there is no token. */
export const readHealth = (parts: {
  readonly discord: DiscordHealth | null;
  readonly articles: number;
}): HealthReport => ({
  ...(parts.discord ?? { ok: true, state: "local", heartbeatAge: null, latency: null, guilds: 0 }),
  articles: parts.articles,
  uptime: Math.floor(process.uptime()),
});

/** The report as an HTTP response: 200 where all is well, else 503. */
export const healthResponse = (
  report: HealthReport,
): {
  readonly status: 200 | 503;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
} => ({
  status: report.ok ? 200 : 503,
  headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" },
  body: `${JSON.stringify(report)}\n`,
});

/** The server of GET /health. */
export interface HealthServer {
  /** Null where the port was taken. */
  readonly port: number | null;
  close(): Promise<void>;
}

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });

/**
 * Answers GET /health on this machine's loopback address, and 404 to all else. A port that is taken (0 for any that is
 * free) is only worth a warning: the bot does without.
 */
export const startHealthServer = async (parts: {
  readonly port: number;
  readonly read: () => HealthReport;
  readonly log: Pick<Log, "info" | "warn">;
}): Promise<HealthServer> => {
  const { read, log } = parts;
  const server = createServer((request, response) => {
    const path = request.url?.split("?")[0];
    if (path !== "/health" || (request.method !== "GET" && request.method !== "HEAD")) {
      response.writeHead(404).end();
      return;
    }
    const { status, headers, body } = healthResponse(read());
    response.writeHead(status, headers).end(request.method === "HEAD" ? undefined : body);
  });
  let port: number | null = null;
  try {
    port = await listen(server, parts.port);
    log.info({ address: `http://127.0.0.1:${port}/health` }, "health is told");
  } catch (error) {
    log.warn(
      { port: parts.port, code: (error as NodeJS.ErrnoException).code },
      "no health is told: the port cannot be used; another one can be set as PORT",
    );
  }
  // It must never be what keeps the process alive.
  server.unref();
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
