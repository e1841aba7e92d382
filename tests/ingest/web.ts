/** A real web server on loopback whose answers a test writes, and what it was asked. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What the server gives for a path. */
export type Answer =
  | ((request: IncomingMessage, response: ServerResponse) => void)
  | {
      readonly status?: number;
      readonly headers?: Record<string, string>;
      readonly body?: string | Uint8Array;
    };

/** A web server on loopback, whose answers tests set. */
export interface Web {
  readonly port: number;
  readonly host: string;
  /** "http://127.0.0.1:PORT" and a path. */
  url(path: string): string;
  /** Paths asked for, in order, robots.txt left out. */
  readonly asked: string[];
  /** Requests under way at once, at the most. */
  busiest(): number;
  set(path: string, answer: Answer): void;
  close(): Promise<void>;
}

/** Starts it on a free port. */
export const startWeb = async (answers: Record<string, Answer> = {}): Promise<Web> => {
  const table = new Map(Object.entries(answers));
  const asked: string[] = [];
  let open = 0;
  let busiest = 0;
  const server = createServer((request, response) => {
    open += 1;
    busiest = Math.max(busiest, open);
    response.once("close", () => (open -= 1));
    const path = request.url ?? "/";
    if (path !== "/robots.txt") asked.push(path);
    const answer = table.get(path) ?? table.get(path.replace(/\?.*$/, ""));
    if (!answer) {
      response.writeHead(404).end("nothing here");
      return;
    }
    if (typeof answer === "function") {
      answer(request, response);
      return;
    }
    response
      .writeHead(answer.status ?? 200, answer.headers ?? { "content-type": "text/html" })
      .end(answer.body ?? "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    host: `127.0.0.1:${port}`,
    url: (path) => `http://127.0.0.1:${port}${path}`,
    asked,
    busiest: () => busiest,
    set: (path, answer) => void table.set(path, answer),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

/** No pauses between requests: loopback needs no manners. */
export const NO_SPACING = { least: 0, jitter: 0 };
