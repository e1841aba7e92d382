import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createFetcher, type FetcherParts } from "../../src/ingest/fetcher.ts";
import { NO_SPACING, startWeb, type Web } from "./web.ts";

let web: Web;
const closing: (() => Promise<unknown>)[] = [];
let now = new Date("2031-03-04T10:00:00Z");

const fetcherWith = (parts: Partial<FetcherParts> = {}) => {
  const fetcher = createFetcher({
    clock: { now: () => now },
    allowPrivateHosts: [web.host],
    userAgent: "Dateline/9.9 (+https://example.org/)",
    spacing: NO_SPACING,
    ...parts,
  });
  closing.push(() => fetcher.close());
  return fetcher;
};

beforeEach(async () => {
  now = new Date("2031-03-04T10:00:00Z");
  web = await startWeb();
});
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
  await web.close();
});

const textOf = (outcome: { kind: string; body?: Uint8Array }): string =>
  new TextDecoder().decode(outcome.body);

describe("what it fetches", () => {
  test("a page, with its type and validators, under an honest name", async () => {
    let agent = "";
    web.set("/a", (request, response) => {
      agent = request.headers["user-agent"] ?? "";
      response
        .writeHead(200, { "content-type": "text/html", etag: '"1"', "cache-control": "public, max-age=900" })
        .end("ferry");
    });
    const outcome = await fetcherWith().fetch(web.url("/a#part"));
    expect(outcome).toMatchObject({
      kind: "fetched",
      url: web.url("/a"),
      movedTo: null,
      etag: '"1"',
      maxAge: 900,
    });
    expect(textOf(outcome)).toBe("ferry");
    expect(agent).toBe("Dateline/9.9 (+https://example.org/)");
  });

  test("nothing new, where the validators still hold", async () => {
    web.set("/a", (request, response) => {
      const isKnown =
        request.headers["if-none-match"] === '"1"' &&
        request.headers["if-modified-since"] === "Tue, 04 Mar 2031 09:00:00 GMT";
      response.writeHead(isKnown ? 304 : 200).end();
    });
    const outcome = await fetcherWith().fetch(web.url("/a"), {
      etag: '"1"',
      lastModified: "Tue, 04 Mar 2031 09:00:00 GMT",
    });
    expect(outcome.kind).toBe("not-modified");
  });

  test.each([
    ["gzip", gzipSync],
    ["deflate", deflateSync],
    ["deflate", deflateRawSync],
    ["br", brotliCompressSync],
    ["zstd", zstdCompressSync],
    ["gzip, br", (text: string) => brotliCompressSync(gzipSync(text))],
  ])("bodies packed with %s", async (encoding, pack) => {
    const text = "The ferry struck the breakwater. ".repeat(9_000);
    web.set("/a", { headers: { "content-encoding": encoding }, body: pack(text) });
    expect(textOf(await fetcherWith().fetch(web.url("/a")))).toBe(text);
  });

  test("permanent moves are told, temporary ones are not", async () => {
    web.set("/old", { status: 301, headers: { location: "/older" } });
    web.set("/older", { status: 308, headers: { location: web.url("/new") } });
    web.set("/now", { status: 302, headers: { location: "/new" } });
    web.set("/new", { body: "here" });
    const fetcher = fetcherWith();
    expect(await fetcher.fetch(web.url("/old"))).toMatchObject({
      url: web.url("/new"),
      movedTo: web.url("/new"),
    });
    expect(await fetcher.fetch(web.url("/now"))).toMatchObject({ url: web.url("/new"), movedTo: null });
  });
});

describe("what it refuses", () => {
  test("circles of redirects, and long chains", async () => {
    web.set("/a", { status: 302, headers: { location: "/b" } });
    web.set("/b", { status: 302, headers: { location: "/a" } });
    for (let hop = 0; hop < 8; hop += 1)
      web.set(`/hop${hop}`, { status: 301, headers: { location: `/hop${hop + 1}` } });
    const fetcher = fetcherWith();
    expect(await fetcher.fetch(web.url("/a"))).toMatchObject({ reason: "unreachable", message: /circle/ });
    expect(await fetcher.fetch(web.url("/hop0"))).toMatchObject({ message: /more than 5 times/ });
    expect(web.asked).not.toContain("/hop6");
  });

  test.each([
    ["gzip", gzipSync],
    ["br", brotliCompressSync],
    ["zstd", zstdCompressSync],
    ["deflate", deflateSync],
    ["gzip, gzip", (bytes: Buffer) => gzipSync(gzipSync(bytes))],
    ["identity", (bytes: Buffer) => bytes],
  ])("more than 10 MB once unpacked: a bomb of %s", async (encoding, pack) => {
    web.set("/bomb", {
      headers: { "content-encoding": encoding },
      body: pack(Buffer.alloc(12_000_000, " ")),
    });
    expect(await fetcherWith().fetch(web.url("/bomb"))).toMatchObject({
      kind: "failed",
      reason: "too-large",
      message: "What 127.0.0.1 sends is larger than 10 MB.",
    });
  });

  test("packings that are unknown, broken, or laid over one another again and again", async () => {
    web.set("/unknown", { headers: { "content-encoding": "compress" }, body: "x" });
    web.set("/broken", { headers: { "content-encoding": "gzip" }, body: "no gzip at all" });
    web.set("/stacked", {
      headers: { "content-encoding": "gzip, gzip, gzip" },
      body: gzipSync(gzipSync(gzipSync("x"))),
    });
    const fetcher = fetcherWith();
    for (const path of ["/unknown", "/broken", "/stacked"])
      expect(await fetcher.fetch(web.url(path))).toMatchObject({ kind: "failed", reason: "unreadable" });
  });

  test("a drip of a byte at a time, before and after the headers", async () => {
    const drip = (write: () => void): void => {
      const timer = setInterval(write, 20);
      closing.push(async () => clearInterval(timer));
    };
    web.set("/drip", (_request, response) => {
      response.writeHead(200);
      drip(() => response.write("x"));
    });
    const raw = createServer((socket) => {
      socket.on("error", () => undefined).resume();
      socket.write("HTTP/1.1 200 OK\r\nx-slow: ");
      drip(() => socket.writable && socket.write("x"));
    });
    await new Promise<void>((resolve) => raw.listen(0, "127.0.0.1", resolve));
    closing.push(() => new Promise((resolve) => raw.close(resolve)));
    const { port } = raw.address() as AddressInfo;
    const fetcher = fetcherWith({
      allowPrivateHosts: ["127.0.0.1"],
      limits: { time: 250 },
    });
    expect(await fetcher.fetch(web.url("/drip"))).toMatchObject({ reason: "too-slow" });
    expect(await fetcher.fetch(`http://127.0.0.1:${port}/`)).toMatchObject({ reason: "too-slow" });
  });

  test("a fetch that the caller ends", async () => {
    web.set("/slow", () => undefined);
    const ending = new AbortController();
    const outcome = fetcherWith().fetch(web.url("/slow"), { signal: ending.signal });
    setTimeout(() => ending.abort(), 50);
    expect(await outcome).toMatchObject({ kind: "failed", reason: "stopped" });
  });

  test("what robots.txt keeps programs from, and hosts whose robots.txt fails", async () => {
    web.set("/robots.txt", {
      body: "User-agent: *\nDisallow: /\n\nUser-agent: dateline\nDisallow: /private\nAllow: /private/open$\nDisallow: /*.pdf$\n",
    });
    for (const path of ["/news", "/private/a", "/private/open", "/x.pdf", "/x.pdf?a=1"])
      web.set(path, { body: path });
    const fetcher = fetcherWith();
    const kinds = [];
    for (const path of ["/news", "/private/a", "/private/open", "/x.pdf", "/x.pdf?a=1"])
      kinds.push((await fetcher.fetch(web.url(path))).kind);
    expect(kinds).toEqual(["fetched", "failed", "fetched", "failed", "fetched"]);
    expect(await fetcher.fetch(web.url("/private/a"))).toMatchObject({ reason: "robots" });
    web.set("/robots.txt", { status: 500 });
    expect(await fetcherWith().fetch(web.url("/news"))).toMatchObject({ reason: "unreachable" });
    web.set("/robots.txt", { body: `${"# talk\n".repeat(100_000)}` });
    expect((await fetcherWith().fetch(web.url("/news"))).kind).toBe("fetched");
  });
});

describe("manners", () => {
  test("a host that asks for patience gets it, for a day at most", async () => {
    web.set("/busy", { status: 429, headers: { "retry-after": "120" } });
    web.set("/forever", { status: 503, headers: { "retry-after": "99999999" } });
    web.set("/a", { body: "x" });
    const fetcher = fetcherWith();
    expect(await fetcher.fetch(web.url("/busy"))).toMatchObject({
      reason: "wait",
      retryAt: Date.parse("2031-03-04T10:02:00Z"),
      message: "127.0.0.1 asks to be left alone until 2031-03-04 10:02 UTC.",
    });
    const asked = web.asked.length;
    expect(await fetcher.fetch(web.url("/a"))).toMatchObject({ reason: "wait" });
    expect(web.asked).toHaveLength(asked);
    now = new Date("2031-03-04T10:02:01Z");
    expect((await fetcher.fetch(web.url("/a"))).kind).toBe("fetched");
    expect(await fetcher.fetch(web.url("/forever"))).toMatchObject({
      retryAt: Date.parse("2031-03-05T10:02:01Z"),
    });
  });

  test("one request at a time at a host", async () => {
    for (let page = 0; page < 8; page += 1)
      web.set(`/${page}`, (_request, response) => void setTimeout(() => response.end("x"), 5));
    const fetcher = fetcherWith();
    await Promise.all(Array.from({ length: 8 }, (_, page) => fetcher.fetch(web.url(`/${page}`))));
    expect(web.busiest()).toBe(1);
    expect(web.asked).toHaveLength(8);
  });
});
