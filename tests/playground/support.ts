/** The page's server over a corpus, as `npm start` runs it without a token. */
import { mkdtempSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { startLocalPage } from "../../src/local-page.ts";
import { ROOMS } from "../../src/playground/world.ts";
import type { PageEvent, ShownMessage, Welcome } from "../../src/playground/protocol.ts";
import { createMemoryState } from "../../src/state/memory.ts";
import type { Clock } from "../../src/types.ts";
import { openDesk } from "../../src/wire.ts";

export const [CHANNEL, DIRECT] = ROOMS;

/** Stands still. */
export const clock: Clock = { now: () => new Date("2031-04-15T12:00:00Z") };

/** Starts the page on a free port. */
export const startPage = async (
  corpusFolder = "corpus",
  extra: { readonly port?: number; readonly pageFolder?: string } = {},
) => {
  const dataFolder = mkdtempSync(join(tmpdir(), "dateline-page-"));
  const { desk, library } = await openDesk({ corpusFolder, dataFolder }, { clock });
  const state = createMemoryState();
  const page = await startLocalPage({
    services: { desk, state, clock },
    library,
    log: pino({ level: "silent" }),
    port: extra.port ?? 0,
    ...(extra.pageFolder === undefined ? {} : { pageFolder: extra.pageFolder }),
  });
  return { page, desk, library, state };
};

/** One request with whatever headers, as no browser would send them. */
export const ask = (
  port: number,
  path: string,
  {
    method = "GET",
    headers = {},
    body,
  }: { method?: string; headers?: Readonly<Record<string, string>>; body?: string } = {},
): Promise<{ status: number; headers: Readonly<Record<string, unknown>>; text: string }> =>
  new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (part: string) => (text += part));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    });
    sent.on("error", reject);
    sent.end(body);
  });

/** The events from now on, the first being the welcome. */
export const listen = async (port: number) => {
  const ending = new AbortController();
  const response = await fetch(`http://127.0.0.1:${port}/api/events`, { signal: ending.signal });
  const events: PageEvent[] = [];
  const waiting = new Set<() => void>();
  const read = async (): Promise<void> => {
    let rest = "";
    for await (const part of response.body!.pipeThrough(new TextDecoderStream())) {
      const lines = (rest + part).split("\n\n");
      rest = lines.pop() ?? "";
      for (const line of lines)
        if (line.startsWith("data: ")) events.push(JSON.parse(line.slice(6)) as PageEvent);
      for (const wake of waiting) wake();
    }
  };
  read().catch(() => undefined);
  const until = async <T>(find: (events: readonly PageEvent[]) => T | undefined): Promise<T> => {
    for (;;) {
      const found = find(events);
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          waiting.delete(wake);
          resolve();
        };
        waiting.add(wake);
      });
    }
  };
  return {
    events,
    welcome: async (): Promise<Welcome> =>
      until((all) => all.flatMap((event) => (event.kind === "welcome" ? [event.welcome] : []))[0]),
    /** The first message that is whole and fits. */
    message: async (fits: (message: ShownMessage) => boolean): Promise<ShownMessage> =>
      until((all) =>
        all
          .flatMap((event) => (event.kind === "message" ? [event.message] : []))
          .find((message) => !message.isPending && fits(message)),
      ),
    /** Resolves once the message is gone. */
    gone: async (id: string): Promise<true> =>
      until((all) => (all.some((event) => event.kind === "gone" && event.id === id) ? true : undefined)),
    close: () => ending.abort(),
  };
};

/** A POST as the page sends it. */
export const post = async (port: number, name: string, body: unknown): Promise<unknown> => {
  const response = await fetch(`http://127.0.0.1:${port}/api/${name}`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: `http://127.0.0.1:${port}` },
    body: JSON.stringify(body),
  });
  return response.json();
};
