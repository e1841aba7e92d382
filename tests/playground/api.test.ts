/** The page's server, asked as a browser would, and as a browser never should. */
import { once } from "node:events";
import { createServer } from "node:http";
import { connect, type AddressInfo, type Socket } from "node:net";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createCommandSet } from "../../commands/index.ts";
import { createApi } from "../../src/playground/api.ts";
import { createWorld } from "../../src/playground/world.ts";
import { ask, CHANNEL, clock, DIRECT, listen, post, startPage } from "./support.ts";

let started: Awaited<ReturnType<typeof startPage>>;
let heard: Awaited<ReturnType<typeof listen>>;
let port: number;
beforeAll(async () => {
  started = await startPage();
  port = started.page.port;
  heard = await listen(port);
});
afterAll(async () => {
  heard.close();
  await started.page.stop();
});

const run = (name: string, options: object, more: object = {}): Promise<unknown> =>
  post(port, "run", {
    roomId: CHANNEL.id,
    type: 1,
    name,
    subcommand: [],
    options,
    files: {},
    targetId: null,
    ...more,
  });
const press = (messageId: string | null, customId: string, more: object = {}): Promise<unknown> =>
  post(port, "press", { roomId: CHANNEL.id, messageId, customId, values: [], fields: {}, ...more });

describe("who is let in", () => {
  const json = { "content-type": "application/json" };
  const body = JSON.stringify({ roomId: CHANNEL.id, text: "hello", replyTo: null });

  it.each(["evil.example", "evil.example:80", "127.0.0.1.evil.example", "dateline.local", "[::ffff:1]"])(
    "not who asks for the host %j",
    async (host) => {
      expect(await ask(port, "/", { headers: { host } })).toMatchObject({ status: 403 });
    },
  );

  it.each(["http://evil.example", "null", "https://127.0.0.1", "http://127.0.0.1:1"])(
    "not a page of %s",
    async (origin) => {
      const host = `127.0.0.1:${port}`;
      const answer = await ask(port, "/api/say", {
        method: "POST",
        headers: { ...json, host, origin },
        body,
      });
      expect(answer.status).toBe(403);
    },
  );

  it("not another site's script, image or form", async () => {
    const headers = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" };
    expect((await ask(port, "/api/sources", { headers })).status).toBe(403);
    const form = { "content-type": "text/plain" };
    expect((await ask(port, "/api/say", { method: "POST", headers: form, body })).status).toBe(415);
  });

  it("who comes by a link, or asks for localhost", async () => {
    const headers = {
      host: `localhost:${port}`,
      "sec-fetch-site": "cross-site",
      "sec-fetch-mode": "navigate",
    };
    expect((await ask(port, "/health", { headers })).status).toBe(200);
  });

  it("forbids the browser everything that is not the page's own", async () => {
    for (const path of ["/", "/api/sources", "/nothing"]) {
      const { headers } = await ask(port, path);
      const policy = String(headers["content-security-policy"]);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
      });
    }
  });
});

describe("what is sent wrongly", () => {
  const send = async (path: string, body: string) =>
    ask(port, path, { method: "POST", headers: { "content-type": "application/json" }, body });

  it.each([
    ["/api/say", "{", 400, /JSON/],
    ["/api/say", "[]", 400, /expected object/],
    ["/api/say", JSON.stringify({ roomId: "1", text: "x", replyTo: null }), 400, /roomId/],
    ["/api/say", JSON.stringify({ roomId: CHANNEL.id, text: "   ", replyTo: null }), 400, /text/],
    [
      "/api/press",
      JSON.stringify({ roomId: CHANNEL.id, messageId: "1; drop", customId: "x" }),
      400,
      /messageId/,
    ],
    ["/api/__proto__", "{}", 404, /nothing/],
    ["/api/say", `{"text":"${"x".repeat(300_000)}"}`, 413, /256 KB/],
  ])("%s %s is refused with %i", async (path, body, status, words) => {
    const answer = await send(path, body);
    expect(answer.status).toBe(status);
    expect(answer.text).toMatch(words);
  });

  it("other methods, files that are not there, paths that climb", async () => {
    expect((await ask(port, "/api/say", { method: "DELETE" })).status).toBe(405);
    expect((await ask(port, "/files/1/0")).status).toBe(404);
    expect((await ask(port, "/../package.json")).status).toBe(404);
    expect((await ask(port, "/api/article?id=..%2F..%2Fpackage")).status).toBe(404);
  });
});

describe("what is used", () => {
  it("an unknown command, and options that do not hold, are told in words", async () => {
    await run("nonsense", {});
    await run("ask", { question: 5 });
    const unknown = await heard.message(({ content }) => content.includes("/nonsense is no command"));
    const wrong = await heard.message(({ content }) => content.includes("question must be text"));
    expect([unknown.isEphemeral, wrong.isEphemeral]).toEqual([true, true]);
  });

  it("a question is answered in the place kept for it, and every digit opens words that its article prints", async () => {
    await run("ask", { question: "How many people died on the ferry?" });
    const answer = await heard.message(({ invoked, openings }) => invoked === "/ask" && openings.length > 0);
    const kept = heard.events.find((event) => event.kind === "message" && event.message.id === answer.id);
    expect(kept).toMatchObject({ message: { isPending: true, content: "" } });
    for (const { line, start, end, words } of answer.openings) {
      expect(answer.content.split("\n")).toContain(line);
      expect(line.slice(start, end)).toMatch(/[⁰¹²³⁴⁵⁶⁷⁸⁹]|\p{L}/u);
      const article = started.library.article(words.articleId);
      for (const span of words.spans)
        expect(article?.text.slice(span.start, span.end).startsWith(span.begins ?? "?")).toBe(true);
    }
    // Sentences are as printed here: each digit of the first line opens the very sentence before it.
    const [, sentences = ""] = answer.content.split("\n");
    const digits = answer.openings.filter(({ line }) => line === sentences);
    expect(digits.length).toBe(sentences.match(/[¹²³⁴⁵⁶⁷⁸⁹]/g)?.length);
    let from = 0;
    for (const { start, end, words } of digits) {
      const [span] = words.spans;
      const cited = started.library.article(words.articleId)?.text.slice(span!.start, span!.end);
      expect(sentences.slice(from, start).trim().replaceAll("\\", "")).toBe(cited?.replace(/\s+/g, " "));
      from = end;
    }
  });

  it("a button opens passages for oneself, the next page takes their place, and they can be dismissed", async () => {
    const answer = await heard.message(({ components }) => components.length > 0);
    const button = answer.components[0]!.components[0]!;
    await press(answer.id, button.custom_id);
    const passages = await heard.message(({ replyTo, isEphemeral }) => replyTo === answer.id && isEphemeral);
    expect(passages.content).toContain("passage");
    const next = passages.components[0]!.components.find(
      (own) => own.type === 2 && own.label.includes("Next"),
    )!;
    await press(passages.id, next.custom_id);
    await heard.message(({ id, content }) => id === passages.id && content !== passages.content);
    await post(port, "dismiss", { messageId: passages.id });
    expect(await heard.gone(passages.id)).toBe(true);
    // What all see is nobody's to dismiss.
    await post(port, "dismiss", { messageId: answer.id });
    const again = await listen(port);
    expect((await again.welcome()).messages.map(({ id }) => id)).toContain(answer.id);
    again.close();
  });

  it("a form opens, and its answer is a new message", async () => {
    const answer = await heard.message(({ components }) => components.length > 0);
    const button = answer.components[0]!.components.find(({ custom_id }) =>
      custom_id.startsWith("follow-up"),
    )!;
    const opened = (await press(answer.id, button.custom_id)) as {
      form: { custom_id: string; title: string };
    };
    expect(opened.form.title).toBe("Follow up");
    await press(answer.id, opened.form.custom_id, { fields: { question: "Who owned the ferry?" } });
    await heard.message(
      ({ id, replyTo, content }) => id !== answer.id && replyTo === answer.id && content.includes("own"),
    );
  });

  it("words in the direct message are answered; in the channel only those to Dateline", async () => {
    await post(port, "say", { roomId: DIRECT.id, text: "What happened to the Linnet?", replyTo: null });
    const asked = await heard.message(({ author, roomId }) => author === "you" && roomId === DIRECT.id);
    await heard.message(({ replyTo, openings }) => replyTo === asked.id && openings.length > 0);
    await post(port, "say", {
      roomId: CHANNEL.id,
      text: "At least 90 people died on the ferry.",
      replyTo: null,
    });
    const hint = await heard.message(
      ({ isEphemeral, content }) => isEphemeral && content.includes("In a channel I answer"),
    );
    await post(port, "say", { roomId: CHANNEL.id, text: "Who owned the ferry?", replyTo: null });
    await heard.gone(hint.id);
    const next = await heard.message(
      ({ id, content }) => id !== hint.id && content.includes("In a channel I answer"),
    );
    const [button] = next.components[0]?.components ?? [];
    await press(next.id, button?.custom_id ?? "");
    await heard.gone(next.id);
    await heard.message(({ replyTo, openings }) => replyTo === next.replyTo && openings.length > 0);
    await post(port, "say", {
      roomId: CHANNEL.id,
      text: "@Dateline what happened to the Linnet?",
      replyTo: null,
    });
    const mention = await heard.message(({ content }) => content.startsWith("@Dateline"));
    await heard.message(({ replyTo, openings }) => replyTo === mention.id && openings.length > 0);
  });

  it("a message is checked against the coverage from its menu", async () => {
    const claim = await heard.message(({ content }) => content.startsWith("At least 90"));
    await run("Check against coverage", {}, { type: 3, targetId: claim.id });
    await heard.message(
      ({ replyTo, isEphemeral, content }) =>
        replyTo === claim.id && isEphemeral && content.includes("contradicts"),
    );
  });

  it("options are completed", async () => {
    const given = { roomId: CHANNEL.id, name: "ask", option: "outlet", text: "coast", options: {} };
    expect(await post(port, "complete", given)).toMatchObject({ choices: [{ name: "Coastal Wire" }] });
    expect(await post(port, "complete", { ...given, name: "nonsense" })).toEqual({ choices: [] });
  });

  it("a picture is served as a picture", async () => {
    await run("figures", { topic: "ferry death toll" });
    const figures = await heard.message(({ files }) => files.length > 0);
    const response = await fetch(new URL(figures.files[0]!.url, started.page.url));
    expect(response.headers.get("content-type")).toBe("image/png");
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe("PNG");
  });

  it("a digest is made here, and previewed", async () => {
    await run("digest", { topic: "ferry", every: "day" }, { subcommand: ["create"] });
    await heard.message(({ invoked, content }) => invoked === "/digest create" && content.includes("ferry"));
    const [id] = Object.keys(started.state.read(({ subscriptions }) => subscriptions));
    await run("digest", { id: id! }, { subcommand: ["preview"] });
    const preview = await heard.message(({ invoked }) => invoked === "/digest preview");
    expect(JSON.stringify(preview)).toContain("first digest");
  });
});

describe("what is read", () => {
  it("an article with its copies, the sources, the doctor's findings, the health", async () => {
    const { welcome } = { welcome: await heard.welcome() };
    expect(welcome.examples.length).toBe(3);
    // Names as they are printed: neither "Linnet" without its article nor the second half of a name.
    expect(welcome.examples.join(" ")).toMatch(/about the Linnet\?.* the Sound and Isles Line\?/);
    const read = async (path: string) => JSON.parse((await ask(port, path)).text) as Record<string, unknown>;
    const sources = await read("/api/sources");
    expect(sources).toMatchObject({ kind: "sources" });
    const copied = started.library.articles().find(({ copyOf }) => copyOf !== null)!;
    expect(await read(`/api/article?id=${copied.copyOf}`)).toMatchObject({
      article: { kind: "article", id: copied.copyOf },
      copies: expect.arrayContaining([expect.objectContaining({ id: copied.id })]),
    });
    expect(await read("/api/doctor")).toMatchObject({ articles: started.library.articles().length });
    expect(await read("/health")).toMatchObject({ ok: true, state: "local" });
  });
});

describe("a page that has not been made", () => {
  it("is told, and how to make it; the rest works", async () => {
    const bare = await startPage("corpus", { pageFolder: "/nowhere" });
    expect(bare.page.notes.join()).toContain("npm run page");
    expect(await ask(bare.page.port, "/")).toMatchObject({
      status: 503,
      text: expect.stringContaining("npm run page"),
    });
    expect((await ask(bare.page.port, "/health")).status).toBe(200);
    await bare.page.stop();
  });
});

describe("the port", () => {
  it("that is taken makes way for the next one, and that is said", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => other.once("listening", resolve));
    const address = other.address();
    const taken = typeof address === "object" && address ? address.port : 0;
    const second = await startPage("corpus", { port: taken });
    expect(second.page.port).toBeGreaterThan(taken);
    expect(second.page.notes[0]).toContain(`Port ${taken} is taken`);
    await second.page.stop();
    other.close();
  });
});

describe("streams of events", () => {
  const open = async () => {
    const { desk, state } = started;
    const world = createWorld(clock);
    const api = createApi({
      ...createCommandSet({ desk, state, clock, isLocal: true }),
      desk,
      world,
      collections: () => null,
      examples: async () => [],
      log: pino({ level: "silent" }),
    });
    const server = createServer((request, response) => void api.handle(request, response));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const at = (server.address() as AddressInfo).port;
    const stream = (): Socket => {
      const socket = connect(at, "127.0.0.1");
      socket.on("error", () => undefined).write("GET /api/events HTTP/1.1\r\nhost: localhost\r\n\r\n");
      return socket;
    };
    const connections = (): Promise<number> =>
      new Promise((resolve) => server.getConnections((_, count) => resolve(count)));
    const close = (): void => {
      api.stop();
      server.close();
      server.closeAllConnections();
    };
    return { world, server, at, stream, connections, close };
  };

  it("are ended where nobody reads them, so that they do not pile up", async () => {
    const { world, stream, connections, close } = await open();
    const socket = stream();
    await once(socket, "readable");
    for (let count = 0; count < 30; count += 1)
      world.post({ roomId: CHANNEL.id, author: "dateline" }, { content: "x".repeat(1_000_000) });
    await vi.waitFor(async () => expect(await connections()).toBe(0), { timeout: 5000, interval: 20 });
    socket.destroy();
    close();
  });

  it("are so many and no more", async () => {
    const { at, stream, close } = await open();
    const sockets = Array.from({ length: 50 }, stream);
    await Promise.all(sockets.map((socket) => once(socket, "data")));
    expect((await ask(at, "/api/events")).status).toBe(503);
    sockets[0]!.destroy();
    await vi.waitFor(async () => {
      const controller = new AbortController();
      const again = await fetch(`http://127.0.0.1:${at}/api/events`, { signal: controller.signal });
      controller.abort();
      expect(again.status).toBe(200);
    });
    for (const socket of sockets) socket.destroy();
    close();
  });
});
