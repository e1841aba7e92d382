import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { FeedEntry } from "../../src/types.ts";
import { htmlAnswer, openDesk, page, paragraphs, rss, rssItem, type Desk } from "./support.ts";

let desk: Desk;
let paused: FeedEntry[] = [];
beforeEach(async () => {
  paused = [];
  desk = await openDesk({ onPaused: (feed) => void paused.push(feed) });
});
afterEach(() => desk.close());

const follow = async (path = "/feed"): Promise<FeedEntry> => {
  const outcome = await desk.open.ingest.addFeed("server-1", desk.web.url(path), "111111111111111111");
  if (outcome.kind === "refused") throw new Error(outcome.message);
  return outcome.feed;
};
const refresh = (feed: FeedEntry) => desk.open.ingest.refreshFeed("server-1", feed.id);

/** A feed of so many pages. */
const story = (count: number, from = 0): string[] =>
  Array.from({ length: count }, (_, index) => {
    const number = from + index;
    desk.web.set(
      `/news/${number}`,
      htmlAnswer(page({ title: `Report number ${number}`, body: paragraphs(`Pier ${number}`) })),
    );
    return rssItem({
      title: `Report number ${number}`,
      link: `/news/${number}`,
      guid: `g${number}`,
      pubDate: "Tue, 04 Mar 2031 21:40:00 GMT",
    });
  });

describe("a feed", () => {
  test("brings its items in, once each, and what is new later", async () => {
    desk.web.set("/feed", rss(story(3)));
    const feed = await follow();
    expect(feed).toMatchObject({
      collection: "server-1",
      title: "Skerrow Herald",
      failures: 0,
      checkedAt: null,
    });
    const steps: [number, number][] = [];
    const outcome = await desk.open.ingest.refreshFeed("server-1", feed.id, {
      onProgress: (done, total) => steps.push([done, total]),
    });
    expect(outcome).toMatchObject({ kind: "refreshed", added: 3, changed: 0, same: 0, failed: 0 });
    expect(steps.at(0)).toEqual([0, 3]);
    expect(steps.at(-1)).toEqual([3, 3]);
    expect((await desk.articles()).map(({ headline }) => headline).toSorted()).toEqual(
      [0, 1, 2].map((n) => `Report number ${n}`),
    );
    desk.web.asked.length = 0;
    desk.web.set("/feed", rss(story(4)));
    expect(await refresh(feed)).toMatchObject({ added: 1, same: 3 });
    expect(desk.web.asked).toEqual(["/feed", "/news/3"]);
  });

  test("says how many of its items have no date", async () => {
    const dated = rssItem({ title: "A", link: "/a", pubDate: "Tue, 04 Mar 2031 09:00:00 GMT" });
    const undated = ["B", "C"].map((title) => rssItem({ title, link: `/${title}` }));
    for (const [items, words] of [
      [[dated, undated[0]], "1 of 2 items has no date that can be used."],
      [[dated, ...undated], "2 of 3 items have no date that can be used."],
      [undated, "No item has a date that can be used."],
      [[undated[0]], "The item has no date that can be used."],
    ] as const) {
      desk.web.set("/feed", rss(items.map((item) => item ?? "")));
      expect(await desk.open.ingest.testFeed("server-1", desk.web.url("/feed"))).toMatchObject({
        warnings: [words],
      });
    }
  });

  test("names the outlet of pages that do not, and of items that only the feed carries; an item's own word goes first", async () => {
    const anonymous = page({ body: paragraphs("Gullhaven") })
      .replaceAll(/ \| The Skerrow Herald|<meta property="og:site_name"[^>]*>/g, "")
      .replace("All rights reserved", "");
    desk.web.set("/news/plain", htmlAnswer(anonymous));
    const items = [
      rssItem({ title: "Ferry strikes breakwater", link: "/news/plain" }),
      rssItem({ title: "Carried here alone", description: paragraphs("Ostrey").join(" ") }),
      rssItem({
        title: "Gathered",
        description: paragraphs("Lund Bay").join(" "),
        source: "Bay Gazette",
        guid: "gathered",
      }),
    ];
    const { headers, body } = rss(items);
    desk.web.set("/feed", {
      headers,
      body: body.replace("<title>Skerrow Herald</title>", "<title>Harbour | Gull Observer</title>"),
    });
    expect(await refresh(await follow())).toMatchObject({ added: 3, failed: 0 });
    const outlets = (await desk.articles()).map(({ headline, outlet }) => `${headline}: ${outlet}`);
    expect(outlets.toSorted()).toEqual([
      "Carried here alone: Gull Observer",
      "Ferry strikes breakwater: Gull Observer",
      "Gathered: Bay Gazette",
    ]);
  });

  test("dates an item by the first of its dates that can be read", async () => {
    desk.web.set("/feed", {
      headers: { "content-type": "application/atom+xml" },
      body: `<feed xmlns="http://www.w3.org/2005/Atom"><title>Atom</title><id>x</id><entry><id>1</id><title>A</title><link href="/a"/><published>soon</published><updated>2031-03-04T09:00:00Z</updated></entry></feed>`,
    });
    expect(await desk.open.ingest.testFeed("server-1", desk.web.url("/feed"))).toMatchObject({
      items: [{ title: "A", publishedOn: "2031-03-04" }],
      warnings: [],
    });
  });

  test("is found through the page that names it, in each of its formats", async () => {
    const item = { title: "A &amp; B", url: "/news/0" };
    story(1);
    desk.web.set("/atom", {
      headers: { "content-type": "application/atom+xml" },
      body: `<feed xmlns="http://www.w3.org/2005/Atom"><title>Atom</title><id>x</id><updated>2031-03-04T00:00:00Z</updated><entry><id>1</id><title type="html">&lt;b&gt;A&lt;/b&gt; &amp;amp; B</title><link href="${item.url}"/><updated>2031-03-04T09:00:00Z</updated></entry></feed>`,
    });
    desk.web.set("/json", {
      headers: { "content-type": "application/feed+json" },
      body: JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        title: "JSON",
        items: [{ id: "1", title: "A & B", url: item.url, date_published: "2031-03-04T09:00:00+09:00" }],
      }),
    });
    desk.web.set("/rdf", {
      headers: { "content-type": "application/rdf+xml" },
      body: `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>RDF</title><link>/</link><description>x</description></channel><item rdf:about="/news/0"><title>${item.title}</title><link>${item.url}</link><dc:date>2031-03-04</dc:date></item></rdf:RDF>`,
    });
    desk.web.set(
      "/rss",
      rss([rssItem({ title: item.title, link: item.url, pubDate: "Tue, 04 Mar 2031 09:00:00 GMT" })]),
    );
    for (const [path, format] of [
      ["/atom", "Atom"],
      ["/json", "JSON Feed"],
      ["/rdf", "RDF"],
      ["/rss", "RSS"],
    ]) {
      desk.web.set(
        "/",
        htmlAnswer(
          page({
            head: `<link rel="alternate" type="application/rss+xml" href="/comments/feed" title="Comments"><link rel='alternate' type="application/atom+xml" href="${path}">`,
          }),
        ),
      );
      expect(await desk.open.ingest.testFeed("server-1", desk.web.url("/")), path).toMatchObject({
        kind: "feed",
        format,
        url: desk.web.url(path!),
        items: [{ title: "A & B", url: desk.web.url("/news/0"), publishedOn: "2031-03-04", known: false }],
      });
    }
    expect(await desk.files("server-1")).toEqual([]);
  });

  test("that is a page, or nothing, is refused with what to do", async () => {
    desk.web.set("/page", htmlAnswer(page()));
    const add = (path: string) => desk.open.ingest.addFeed("server-1", desk.web.url(path), "terminal");
    expect(await add("/page")).toMatchObject({
      kind: "refused",
      reason: "unreadable",
      message: /names no feed/,
    });
    expect(await add("/none")).toMatchObject({ kind: "refused", reason: "not-found" });
    expect(desk.open.ingest.feeds("server-1")).toEqual([]);
  });

  test("is added once, shown to its collection only, removed, and moved with a lasting redirect", async () => {
    desk.web.set("/feed", rss(story(1)));
    const feed = await follow();
    expect((await desk.open.ingest.addFeed("server-1", desk.web.url("/feed/"), "x")).kind).not.toBe("added");
    const { ingest } = desk.open;
    expect(ingest.feeds("server-1")).toHaveLength(1);
    expect(ingest.feeds("server-2")).toEqual([]);
    expect(await ingest.removeFeed("server-2", feed.id)).toMatchObject({ reason: "unknown" });
    expect(await ingest.refreshFeed("server-2", feed.id)).toMatchObject({ reason: "unknown" });
    desk.web.set("/feed", { status: 301, headers: { location: "/feed2" } });
    desk.web.set("/feed2", rss(story(1)));
    expect(await refresh(feed)).toMatchObject({ feed: { url: desk.web.url("/feed2") } });
    expect(await ingest.removeFeed("server-1", feed.id)).toMatchObject({ kind: "feed" });
    expect(ingest.feeds("server-1")).toEqual([]);
    expect(await desk.files("server-1")).toHaveLength(1);
  });
});

describe("items", () => {
  const fetchAll = async (items: readonly string[]) => {
    desk.web.set("/feed", rss(items));
    const outcome = await refresh(await follow());
    if (outcome.kind === "refused") throw new Error(outcome.message);
    return outcome;
  };
  const encoded = (seed: string): string =>
    `<![CDATA[${paragraphs(seed)
      .map((text) => `<p>${text}</p>`)
      .join("")}]]>`;

  test("that share one address are both kept, from the feed, and say so", async () => {
    const items = ["one", "two"].map((seed) =>
      rssItem({
        title: `Entry ${seed}`,
        link: "/live",
        guid: `live-${seed}`,
        "content:encoded": encoded(seed),
      }),
    );
    desk.web.set("/live", htmlAnswer(page()));
    expect(await fetchAll(items)).toMatchObject({ added: 2 });
    const articles = await desk.articles();
    expect(articles.map(({ headline }) => headline).toSorted()).toEqual(["Entry one", "Entry two"]);
    for (const { id } of articles)
      expect(await desk.read("server-1", id)).toContain("Several items of the feed have one address");
    // Later one of them is alone in the feed, and told otherwise: it is still the same article.
    desk.web.set(
      "/feed",
      rss([
        rssItem({
          title: "Entry one, updated",
          link: "/live",
          guid: "live-one",
          "content:encoded": encoded("one"),
        }),
      ]),
    );
    desk.wait(60);
    expect(await refresh((await follow()) as FeedEntry)).toMatchObject({ added: 0 });
    expect(await desk.files("server-1")).toHaveLength(2);
  });

  test("with one guid for all are told apart; the same item twice is one", async () => {
    const [first = "", second = ""] = story(2).map((item) => item.replace(/<guid>g\d/, "<guid>same"));
    expect(await fetchAll([first, second, second])).toMatchObject({ added: 2 });
  });

  test("without a date, or with one to come, take none from the feed; a good one stands in for the page's", async () => {
    const bare = (path: string, seed: string): void =>
      desk.web.set(
        path,
        htmlAnswer(
          page({ title: `Report ${seed}`, body: paragraphs(seed) }).replace(
            /<meta property="article:p[^>]*>/,
            "",
          ),
        ),
      );
    for (const [path, seed] of [
      ["/a", "Ala"],
      ["/b", "Bel"],
      ["/c", "Cor"],
    ])
      bare(path!, seed!);
    await fetchAll([
      rssItem({ title: "Report Ala", link: "/a" }),
      rssItem({ title: "Report Bel", link: "/b", pubDate: "Fri, 04 Mar 2061 09:00:00 GMT" }),
      rssItem({ title: "Report Cor", link: "/c", pubDate: "Mon, 03 Mar 2031 23:30:00 +0900" }),
    ]);
    const dates = new Map(
      (await desk.articles()).map(({ headline, publishedOn }) => [headline, publishedOn]),
    );
    expect(Object.fromEntries(dates)).toEqual({
      "Report Ala": null,
      "Report Bel": null,
      "Report Cor": "2031-03-03",
    });
  });

  test("whose page cannot be had come from the feed where it carries them, and say so", async () => {
    desk.web.set("/robots.txt", { body: "User-agent: *\nDisallow: /closed\n" });
    const outcome = await fetchAll([
      rssItem({ title: "Gone", link: "/gone", "content:encoded": encoded("Gone") }),
      rssItem({ title: "Closed", link: "/closed", "content:encoded": encoded("Closed") }),
      rssItem({
        title: "Private",
        link: "http://169.254.169.254/latest",
        "content:encoded": encoded("Private"),
      }),
      rssItem({ title: "Too little", link: "/gone2", description: "Six words are far too few." }),
    ]);
    expect(outcome).toMatchObject({
      added: 3,
      failed: 1,
      problems: [{ item: "Too little", message: /status 404.*too little/ }],
    });
    const notes = await Promise.all((await desk.articles()).map(({ id }) => desk.read("server-1", id)));
    for (const note of notes) expect(note).toMatch(/The text is what the feed carries of the article\./);
    expect(notes.join("")).not.toContain("169.254.169.254/latest is");
  });

  test("whose page fails for now are tried again, and not lost", async () => {
    const items = story(1);
    desk.web.set("/news/0", { status: 503 });
    desk.web.set("/feed", { ...rss(items), headers: { "content-type": "application/rss+xml", etag: '"1"' } });
    const feed = await follow();
    expect(await refresh(feed)).toMatchObject({ added: 0, failed: 1 });
    story(1);
    expect(await refresh(feed)).toMatchObject({ added: 1, failed: 0 });
  });

  test("that were taken out by hand do not come back", async () => {
    desk.web.set("/feed", rss(story(2)));
    const feed = await follow();
    await refresh(feed);
    const [article] = await desk.articles();
    await desk.open.ingest.remove("server-1", article!.id);
    desk.wait(3 * 60);
    await refresh(feed);
    await desk.open.ingest.removeFeed("server-1", feed.id);
    await refresh(await follow());
    expect((await desk.articles()).map(({ id }) => id)).not.toContain(article!.id);
    expect(await desk.files("server-1")).toHaveLength(1);
  });

  test("are looked at again while they are young, so that a silent change shows", async () => {
    desk.web.set("/feed", rss(story(1)));
    const feed = await follow();
    await refresh(feed);
    desk.web.set(
      "/news/0",
      htmlAnswer(
        page({
          title: "Report number 0",
          body: paragraphs("Pier 0").map((text) => text.replace("31 of", "13 of")),
        }),
      ),
    );
    desk.web.asked.length = 0;
    desk.wait(30);
    expect(await refresh(feed)).toMatchObject({ changed: 0 });
    expect(desk.web.asked).toEqual(["/feed"]);
    desk.wait(120);
    expect(await refresh(feed)).toMatchObject({ changed: 1 });
    const [article] = await desk.articles();
    const versions = await desk.open.ingest.versions(article!.id);
    expect(versions.at(-1)?.change).toMatchObject({ figures: [{ after: /13 of/ }], correction: null });
    expect(article!.text).toContain("13 of");
  });
});

describe("hostile feeds", () => {
  const tryFeed = (body: string, type = "application/rss+xml") => {
    desk.web.set("/feed", { headers: { "content-type": type }, body });
    return desk.open.ingest.testFeed("server-1", desk.web.url("/feed"));
  };

  test("a billion laughs stays as long as it was", async () => {
    const entities = Array.from(
      { length: 9 },
      (_, index) => `<!ENTITY lol${index + 1} "${`&lol${index || ""};`.repeat(10)}">`,
    ).join("\n");
    const outcome = await tryFeed(
      `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY lol "lol">${entities}]><rss version="2.0"><channel><title>&lol9;</title><item><title>&lol9;</title><link>/a</link></item></channel></rss>`,
    );
    expect(outcome).toMatchObject({ kind: "feed", title: "&lol9;", items: [{ title: "&lol9;" }] });
  });

  test.each([
    ["elements", `<rss version="2.0"><channel>${"<a>".repeat(50_000)}`, "application/rss+xml"],
    [
      "brackets",
      `{"version":"https://jsonfeed.org/version/1.1","items":${"[".repeat(2_000_000)}`,
      "application/json",
    ],
    ["nothing", `<rss`, "application/rss+xml"],
    ["markup in a page", `<html>${"<div>".repeat(300_000)}`, "text/html"],
  ])("deep nesting of %s is refused", async (_name, body, type) => {
    expect(await tryFeed(body, type)).toMatchObject({ kind: "refused", reason: "unreadable" });
  });

  test("titles full of markup are plain, links that lead elsewhere than the web are none", async () => {
    const outcome = await tryFeed(
      rss([
        rssItem({
          title: "<![CDATA[<script>x</script>Ferry <b>late</b> \u202e&amp;amp; slow]]>",
          link: "javascript:alert(1)",
          guid: "tag:x",
        }),
      ]).body,
    );
    expect(outcome).toMatchObject({ items: [{ title: "x Ferry late & slow", url: null }] });
  });
});

describe("the runner", () => {
  test("asks conditionally, keeps to what feeds ask for, and brings 500 items at once", async () => {
    const items = Array.from({ length: 500 }, (_, index) =>
      rssItem({
        title: `Note ${index}`,
        guid: `n${index}`,
        description: `The harbour office of pier ${index} wrote that ${index + 3} boats had gone out in the morning and that all of them came home before dark.`,
      }),
    );
    let conditional = 0;
    const { body } = rss(items, "<ttl>90</ttl>");
    desk.web.set("/feed", (request, response) => {
      const isKnown = request.headers["if-none-match"] === '"v1"';
      if (isKnown) conditional += 1;
      response
        .writeHead(isKnown ? 304 : 200, { "content-type": "text/xml", etag: '"v1"' })
        .end(isKnown ? "" : body);
    });
    const feed = await follow();
    await desk.open.runner.tick();
    expect(await desk.files("server-1")).toHaveLength(500);
    const [after] = desk.open.ingest.feeds("server-1");
    const minutes = (Date.parse(after!.nextAt!) - desk.now().getTime()) / 60_000;
    expect(minutes).toBeGreaterThanOrEqual(90);
    expect(minutes).toBeLessThan(100);
    desk.web.asked.length = 0;
    desk.wait(60);
    await desk.open.runner.tick();
    expect(desk.web.asked).toEqual([]);
    desk.wait(60);
    await desk.open.runner.tick();
    expect(conditional).toBe(1);
    const { seen } = desk.state.read(({ feeds }) => feeds[feed.id]!);
    expect(seen).toHaveLength(500 * 18);
  });

  test("asks once a round for what several collections follow, and keeps it for each", async () => {
    let [whole, nothingNew] = [0, 0];
    let [version, body] = ['"v1"', rss(story(2)).body];
    desk.web.set("/feed", (request, response) => {
      const isKnown = request.headers["if-none-match"] === version;
      if (isKnown) nothingNew += 1;
      else whole += 1;
      response
        .writeHead(isKnown ? 304 : 200, { "content-type": "text/xml", etag: version })
        .end(isKnown ? "" : body);
    });
    const { ingest, runner } = desk.open;
    const collections = ["server-1", "server-2", "server-3"];
    const counts = async (): Promise<number[]> =>
      Promise.all(collections.map(async (collection) => (await desk.files(collection)).length));
    await follow();
    await runner.tick();
    // Two come later, with the first not due yet.
    desk.wait(5);
    for (const collection of ["server-2", "server-3"])
      await ingest.addFeed(collection, desk.web.url("/feed"), "111111111111111111");
    [whole, nothingNew] = [0, 0];
    desk.web.asked.length = 0;
    await runner.tick();
    expect(await counts()).toEqual([2, 2, 2]);
    expect(whole + nothingNew).toBe(1);
    expect(desk.web.asked.toSorted()).toEqual(["/feed", "/news/0", "/news/1"]);
    desk.wait(24 * 60);
    [version, body] = ['"v2"', rss(story(3)).body];
    desk.web.asked.length = 0;
    await runner.tick();
    expect(desk.web.asked.filter((path) => path === "/feed")).toHaveLength(1);
    expect(desk.web.asked.filter((path) => path === "/news/2")).toHaveLength(1);
    expect(await counts()).toEqual([3, 3, 3]);
    desk.wait(24 * 60);
    [whole, nothingNew] = [0, 0];
    await runner.tick();
    expect(whole + nothingNew).toBe(1);
    expect(ingest.feeds("server-2")).toMatchObject([{ collection: "server-2", failures: 0 }]);
  });

  test("pauses a feed after ten failures in a row, tells its server once, and goes on when resumed", async () => {
    desk.web.set("/feed", rss(story(1)));
    const feed = await follow();
    desk.web.set("/feed", { status: 500 });
    const waits: number[] = [];
    for (let round = 0; round < 14; round += 1) {
      await desk.open.runner.tick();
      const [entry] = desk.open.ingest.feeds("server-1");
      if (entry?.nextAt) waits.push((Date.parse(entry.nextAt) - desk.now().getTime()) / 60_000);
      desk.wait(25 * 60);
    }
    expect(desk.web.asked.filter((path) => path === "/feed")).toHaveLength(11);
    expect(waits[0]).toBeLessThan(12);
    expect(waits.at(-1)).toBeLessThanOrEqual(24 * 60);
    expect(waits[4]).toBeGreaterThan(waits[1]!);
    expect(paused).toMatchObject([
      {
        id: feed.id,
        failures: 10,
        nextAt: null,
        pausedBecause: "127.0.0.1 failed on its side (status 500); it may work later.",
      },
    ]);
    desk.web.set("/feed", rss(story(1)));
    expect(await desk.open.ingest.resumeFeed("server-1", feed.id)).toMatchObject({
      feed: { failures: 0, pausedBecause: null },
    });
    await desk.open.runner.tick();
    expect(await desk.files("server-1")).toHaveLength(1);
  });

  test("waits for as long as a server asks, where that is longer", async () => {
    desk.web.set("/feed", rss(story(1)));
    await follow();
    desk.web.set("/feed", { status: 429, headers: { "retry-after": "7200" } });
    await desk.open.runner.tick();
    const [entry] = desk.open.ingest.feeds("server-1");
    expect(entry).toMatchObject({ nextAt: "2031-03-05T11:00:00.000Z", failures: 1 });
  });
});
