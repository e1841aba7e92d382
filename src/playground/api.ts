/** The page's API: what is used, what is read, what happens. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { z } from "zod";
import { isRefusal, type Collections, type Desk } from "../desk.ts";
import type { Log } from "../log.ts";
import { isDateDoubtful } from "../presentation/references.ts";
import { createBreath } from "../text/breath.ts";
import type { Command, Conversation } from "../types.ts";
import { HEADERS } from "./guard.ts";
import type { PageEvent, ShownArticle, SourceEntries, Welcome } from "./protocol.ts";
import { LARGEST_WITH_FILE, readBody, schemas } from "./requests.ts";
import { createPageSurface } from "./surface.ts";
import { ROOMS, type World } from "./world.ts";

/** Milliseconds between signs of life on an idle stream of events. */
const HEARTBEAT = 20_000;
/** Open pages; one more is turned away. */
const MOST_STREAMS = 50;
/** Bytes that wait for a page which does not read (a tab that sleeps); it is welcomed anew when it wakes. */
const MOST_UNREAD = 8_000_000;

/** Articles of a list that are printed in one go. */
const PIECE = 200;

/** What the page's API answers from. */
export interface ApiParts {
  readonly commands: readonly Command[];
  readonly conversation: Conversation;
  readonly desk: Desk;
  /** What may be seen on this machine. */
  readonly collections: () => Collections;
  /** Questions for the first screen, in the language of a locale. */
  readonly examples: (locale: string | undefined) => Promise<readonly string[]>;
  readonly world: World;
  readonly log: Log;
}

/** Answers requests; `stop` ends what is under way and closes the streams of events. */
interface Api {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  stop(): void;
}

/** The language that the browser asks for first. */
const localeOf = ({ headers }: IncomingMessage): string | undefined =>
  /^\s*([a-z]{2,3}(?:-[a-z\d]{2,8})*)/i.exec(headers["accept-language"] ?? "")?.[1];

const JSON_HEADERS = {
  ...HEADERS,
  "content-type": "application/json; charset=utf-8",
  "cache-control": "no-store",
} as const;

const json = (response: ServerResponse, status: number, value: unknown): void => {
  response.writeHead(status, JSON_HEADERS);
  response.end(JSON.stringify(value));
};

/** Throws where two commands share a name or an action. */
export const createApi = (parts: ApiParts): Api => {
  const { commands, desk, collections, world } = parts;
  const surface = createPageSurface(parts);
  const streams = new Set<ServerResponse>();

  const welcome = async (locale: string | undefined): Promise<Welcome> => {
    const entries = desk.articleEntries(collections());
    return {
      rooms: ROOMS,
      commands: commands.map(({ definition }) => definition),
      messages: world.messages(),
      typing: world.typingRooms(),
      coverage: { articles: entries.length, outlets: desk.outletNames(collections()).length },
      examples: await parts.examples(locale),
    };
  };

  const stream = async (response: ServerResponse, locale: string | undefined): Promise<void> => {
    if (streams.size >= MOST_STREAMS)
      return json(response, 503, { fault: `The page is open ${MOST_STREAMS} times, as often as it may be.` });
    let leave = (): void => undefined;
    streams.add(response);
    response.on("close", () => {
      streams.delete(response);
      leave();
    });
    const first = await welcome(locale);
    if (response.closed) return;
    response.writeHead(200, {
      ...HEADERS,
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store",
    });
    const tell = (event: PageEvent): void => {
      if (response.writableLength > MOST_UNREAD) response.destroy();
      else if (!response.writableEnded) response.write(`data: ${JSON.stringify(event)}\n\n`);
    };
    const unwatch = world.watch(tell);
    const timer = setInterval(() => response.write(":\n\n"), HEARTBEAT).unref();
    leave = () => {
      clearInterval(timer);
      unwatch();
    };
    // What happened while the welcome was made is in the messages of this moment.
    tell({
      kind: "welcome",
      welcome: { ...first, messages: world.messages(), typing: world.typingRooms() },
    });
  };

  /** The list of sources as JSON, piece by piece: of years of coverage it is megabytes. */
  const sendSources = async (response: ServerResponse): Promise<void> => {
    const { articles, ...rest } = await desk.sources(collections());
    const breathe = createBreath();
    response.writeHead(200, JSON_HEADERS);
    response.write(`${JSON.stringify(rest).slice(0, -1)},"articles":[`);
    for (let at = 0; at < articles.length && !response.closed; at += PIECE) {
      const piece: SourceEntries["articles"] = articles
        .slice(at, at + PIECE)
        .map((entry) => Object.assign({}, entry, { isDateDoubtful: isDateDoubtful(entry) }));
      response.write(`${at > 0 ? "," : ""}${JSON.stringify(piece).slice(1, -1)}`);
      await breathe();
    }
    response.end("]}");
  };

  const article = async (id: string): Promise<ShownArticle | null> => {
    const found = await desk.article(id, collections());
    if (isRefusal(found)) return null;
    const copies = desk
      .articleLookup(collections())
      .copies(found.id)
      .map(({ id, outlet, carrier }) => ({ id, outlet, carrier }));
    return { article: found, isDateDoubtful: isDateDoubtful(found), copies };
  };

  const file = (path: string, response: ServerResponse): void => {
    const [, id = "", index = ""] = /^\/files\/(\d{1,25})\/(\d{1,2})$/.exec(path) ?? [];
    const found = world.file(id, Number(index));
    if (!found) return json(response, 404, { fault: "That file is gone." });
    const { name, type, data } = found;
    // Only pictures are shown; anything else is saved, under a name without surprises.
    const safeName = name.replace(/[^\w.-]+/g, "_");
    response.writeHead(200, {
      ...HEADERS,
      "content-type": type,
      "cache-control": "private, max-age=3600",
      ...(type === "image/png" ? {} : { "content-disposition": `attachment; filename="${safeName}"` }),
    });
    response.end(data);
  };

  const read = async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    switch (url.pathname) {
      case "/api/events":
        return stream(response, localeOf(request));
      case "/api/sources":
        return sendSources(response);
      case "/api/doctor":
        return json(response, 200, desk.check(collections()));
      case "/api/article": {
        const found = await article(url.searchParams.get("id") ?? "");
        return found
          ? json(response, 200, found)
          : json(response, 404, { fault: "That article is not in the coverage any more." });
      }
      default:
        return url.pathname.startsWith("/files/")
          ? file(url.pathname, response)
          : json(response, 404, { fault: "There is nothing here." });
    }
  };

  /** A POST whose body is checked before anything is done. */
  const post =
    <S extends z.ZodType>(
      schema: S,
      act: (body: z.infer<S>, locale: string | undefined) => Promise<unknown>,
      most?: number,
    ) =>
    async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
      const body = await readBody(request, schema, most);
      if ("value" in body) return json(response, 200, await act(body.value, localeOf(request)));
      // What is left of an oversized body is not worth reading.
      response.setHeader("connection", "close");
      return json(response, body.status, { fault: body.fault });
    };

  const posts: Readonly<Record<string, ReturnType<typeof post>>> = {
    "/api/run": post(
      schemas.run,
      async (body, locale) => ({ form: await surface.run(body, locale) }),
      LARGEST_WITH_FILE,
    ),
    "/api/press": post(schemas.press, async (body, locale) => ({ form: await surface.press(body, locale) })),
    "/api/complete": post(schemas.complete, async (body, locale) => ({
      choices: await surface.complete(body, locale),
    })),
    // The words are there at once; the answer comes as it comes.
    "/api/say": post(schemas.say, async (body, locale) => (void surface.say(body, locale), {})),
    "/api/dismiss": post(schemas.dismiss, async ({ messageId }) => {
      if (world.message(messageId)?.isEphemeral === true) world.remove(messageId);
      return {};
    }),
  };

  return {
    handle: async (request, response) => {
      const url = new URL(request.url ?? "/", "http://localhost");
      if (request.method === "GET") return read(request, response, url);
      if (request.method !== "POST")
        return json(response, 405, { fault: "Only GET and POST are possible here." });
      const act = Object.hasOwn(posts, url.pathname) ? posts[url.pathname] : undefined;
      return act ? act(request, response) : json(response, 404, { fault: "There is nothing here." });
    },
    stop: () => {
      surface.stop();
      for (const response of streams) response.end();
    },
  };
};
