/** The local page's server: its files, its API, what happens as server-sent events, and GET /health. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Log } from "../log.ts";
import { createApi, type ApiParts } from "./api.ts";
import { HOW_TO_BUILD, readAssets } from "./assets.ts";
import { HEADERS, turnedAway } from "./guard.ts";

/** A port that is taken makes way for the next one, this many times. */
const TRIES = 20;

/** What the server is made of. */
interface PlaygroundParts extends ApiParts {
  readonly log: Log;
  /** The address to listen on: a loopback one unless others are meant to see the page. */
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** Where the page's files are. */
  readonly pageFolder: string;
  /** What GET /health answers. */
  readonly health: () => {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  };
}

/** The running server. */
export interface Playground {
  /** "http://127.0.0.1:3000/". */
  readonly url: string;
  readonly port: number;
  /** What to tell: that another port was taken, that the page is not made. */
  readonly notes: readonly string[];
  stop(): Promise<void>;
}

const listenOn = (server: Server, host: string, port: number): Promise<number | null> =>
  new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(null);
      else reject(error);
    };
    server.once("error", failed);
    server.listen(port, host, () => {
      server.off("error", failed);
      resolve((server.address() as AddressInfo).port);
    });
  });

/** The first free port from `port` on. Throws where there is none, or the address is none of this machine's. */
const listen = async (server: Server, host: string, port: number): Promise<number> => {
  for (let next = port; next < port + TRIES && next <= 65_535; next += 1) {
    const found = await listenOn(server, host, next);
    if (found !== null) return found;
  }
  throw new Error(`Every port from ${port} to ${port + TRIES - 1} is taken. Set PORT to one that is free.`);
};

const answerText = (response: ServerResponse, status: number, text: string): void => {
  response.writeHead(status, { ...HEADERS, "content-type": "text/plain; charset=utf-8" });
  response.end(`${text}\n`);
};

/** Starts the server; resolves once it listens. */
export const startPlayground = async (parts: PlaygroundParts): Promise<Playground> => {
  const { host, port, log, health } = parts;
  const assets = readAssets(parts.pageFolder);
  const api = createApi(parts);

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const refused = turnedAway(request, host);
    if (refused !== null) return answerText(response, 403, refused);
    const path = request.url?.split("?")[0] ?? "/";
    const isRead = request.method === "GET" || request.method === "HEAD";
    if (path === "/health" && isRead) {
      const { status, headers, body } = health();
      response
        .writeHead(status, { ...HEADERS, ...headers })
        .end(request.method === "HEAD" ? undefined : body);
      return;
    }
    if (path.startsWith("/api/") || path.startsWith("/files/")) return api.handle(request, response);
    if (!isRead) return answerText(response, 405, "Only GET is possible here.");
    if (assets === null) return answerText(response, 503, HOW_TO_BUILD);
    const asset = assets.get(path);
    if (!asset) return answerText(response, 404, "There is nothing here.");
    response.writeHead(200, { ...HEADERS, "content-type": asset.type, "cache-control": "no-cache" });
    response.end(request.method === "HEAD" ? undefined : asset.data);
  };

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      // Whoever asked left in the middle of it.
      if (response.closed || (request.destroyed && !request.complete)) return;
      log.error({ error }, "a request of the page failed");
      if (!response.headersSent) answerText(response, 500, "Something went wrong on my side.");
      else response.destroy();
    });
  });
  const found = await listen(server, host, port);
  const shown = host.includes(":") ? `[${host}]` : host;
  return {
    url: `http://${shown}:${found}/`,
    port: found,
    notes: [
      ...(port !== 0 && found !== port ? [`Port ${port} is taken; the page is on ${found}.`] : []),
      ...(assets === null ? [HOW_TO_BUILD] : []),
    ],
    stop: async () => {
      api.stop();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
};
