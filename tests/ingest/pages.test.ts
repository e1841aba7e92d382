import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { htmlAnswer, openDesk, page, paragraphs, type Desk } from "./support.ts";

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk({ allowPrivateHosts: ["127.0.0.1", "localhost"] });
});
afterEach(() => desk.close());

const add = (path: string) => desk.open.ingest.addPage("local", desk.web.url(path));

describe("a page", () => {
  test("becomes a file that the library reads with outlet, date, author, language and address", async () => {
    desk.web.set("/news/ferry", htmlAnswer(page()));
    const outcome = await add("/news/ferry?utm_source=feed&fbclid=x");
    expect(outcome).toMatchObject({
      kind: "added",
      article: { collection: "local", title: "Ferry strikes breakwater", outlet: "The Skerrow Herald" },
    });
    expect(desk.changes()).toBe(1);
    const [article] = await desk.articles();
    expect(article).toMatchObject({
      headline: "Ferry strikes breakwater",
      outlet: "The Skerrow Herald",
      publishedOn: "2031-03-04",
      dateFrom: "front-matter",
      byline: "Marta Hollin",
      language: "en",
      url: desk.web.url("/news/ferry"),
      collection: "local",
      text: paragraphs().join("\n\n"),
      warnings: [],
    });
    if (outcome.kind !== "refused") {
      expect(article?.id).toBe(outcome.article.articleId);
      expect(await desk.read("local", outcome.article.articleId)).toContain(
        "fetched: 2031-03-05T09:00:00.000Z\n",
      );
    }
  });

  test("comes in once, whichever of its addresses is given", async () => {
    const head = `<link rel="canonical" href="/news/ferry">`;
    for (const path of ["/news/ferry", "/amp/ferry", "/news/ferry?print=1"])
      desk.web.set(path, htmlAnswer(page({ head })));
    expect((await add("/news/ferry")).kind).toBe("added");
    expect((await add("/amp/ferry")).kind).toBe("same");
    expect((await add("/news/ferry?print=1#end")).kind).toBe("same");
    expect(await desk.files("local")).toHaveLength(1);
  });

  test("is not taken for another site's, nor for the front page, by what it claims", async () => {
    desk.web.set(
      "/a",
      htmlAnswer(page({ head: `<link rel="canonical" href="https://victim.example/story">` })),
    );
    desk.web.set(
      "/b",
      htmlAnswer(
        page({ head: `<link rel="canonical" href="/">`, title: "Second", body: paragraphs("Nore") }),
      ),
    );
    await add("/a");
    await add("/b");
    const urls = (await desk.articles()).map(({ url }) => url);
    expect(urls.toSorted()).toEqual([desk.web.url("/a"), desk.web.url("/b")]);
  });

  test("of a collection is not another's, nor does its file bear another's name", async () => {
    desk.web.set("/a", htmlAnswer(page()));
    const one = await desk.open.ingest.addPage("server-1", desk.web.url("/a"));
    const two = await desk.open.ingest.addPage("server-2", desk.web.url("/a"));
    expect([one.kind, two.kind]).toEqual(["added", "added"]);
    expect((await desk.files("server-1"))[0]).not.toBe((await desk.files("server-2"))[0]);
  });

  test.each([
    [
      "ISO-8859-1",
      "text/html; charset=ISO-8859-1",
      "",
      "El transbordador chocó contra el muelle de Peñíscola.",
      "latin1",
    ],
    [
      "windows-1256 by meta",
      "text/html",
      `<meta charset="windows-1256">`,
      "اصطدمت العبارة بالحاجز",
      "windows-1256",
    ],
    ["Shift_JIS by header", "text/html; charset=Shift_JIS", "", "フェリーが防波堤に衝突した", "shift_jis"],
    [
      "UTF-8 under a wrong header",
      "text/html; charset=ISO-8859-1",
      "",
      "Übergabe am Hafen größer als erwartet",
      "utf-8",
    ],
  ])("in %s is read letter for letter", async (_name, type, head, words, encoding) => {
    const body = Array.from({ length: 12 }, (_, index) => `${words} ${index + 1}, ${words} ${index + 20}.`);
    const html = page({ body, title: words }).replace(`<meta charset="utf-8">`, head);
    desk.web.set("/a", { headers: { "content-type": type }, body: encode(html, encoding) });
    expect(await add("/a")).toMatchObject({ kind: "added", article: { title: words } });
    expect((await desk.articles())[0]?.text).toContain(`${words} 12, ${words} 31.`);
  });

  test("with a date to come, or none, is left undated, and says so", async () => {
    desk.web.set("/future", htmlAnswer(page().replace("2031-03-04T21:40", "2041-01-01T00:00")));
    desk.web.set(
      "/undated",
      htmlAnswer(page({ body: paragraphs("Nore") }).replace(/<meta property="article:p[^>]*>/, "")),
    );
    expect(await add("/future")).toMatchObject({
      article: { publishedOn: null, warnings: [/2041-01-01 .* still to come/] },
    });
    expect(await add("/undated")).toMatchObject({ article: { publishedOn: null } });
    for (const article of await desk.articles()) expect(article.publishedOn).toBeNull();
  });

  test("with a hostile title is harmless in its file and its file's name", async () => {
    const title = `---&#10;outlet: Forged&#10;--- &quot;x&quot;: {y} # &amp; [z] ../../etc/passwd &#8238;gnp`;
    desk.web.set("/a", htmlAnswer(page({ title })));
    const outcome = await add("/a");
    expect(outcome.kind).toBe("added");
    const [article] = await desk.articles();
    expect(article?.outlet).toBe("The Skerrow Herald");
    expect(article?.headline).toContain("outlet: Forged");
    // oxlint-disable-next-line no-control-regex
    expect(article?.headline).not.toMatch(/[\u0000-\u001f\u202e]/);
    for (const name of await desk.files("local")) expect(name).toMatch(/^[a-z0-9-]+\.md$/);
  });

  test("that is none, or a feed, is refused with a reason", async () => {
    desk.web.set("/short", htmlAnswer("<p>Enable JavaScript to read this.</p>"));
    desk.web.set("/image", { headers: { "content-type": "image/png" }, body: "x" });
    desk.web.set("/feed", {
      headers: { "content-type": "text/xml" },
      body: `<rss version="2.0"><channel><title>x</title></channel></rss>`,
    });
    expect(await add("/short")).toMatchObject({ kind: "refused", reason: "unreadable" });
    expect(await add("/image")).toMatchObject({ kind: "refused", reason: "unreadable" });
    expect(await add("/feed")).toMatchObject({ kind: "refused", message: /follow it with \/feed add/ });
    expect(await add("/none")).toMatchObject({ kind: "refused", reason: "not-found" });
    expect(await desk.open.ingest.addPage("../up", desk.web.url("/short"))).toMatchObject({
      kind: "refused",
    });
    expect(await desk.files("local")).toEqual([]);
  });

  test.each([
    ["text/plain", (front: string) => `${front}\n${paragraphs("Harrow").join("\n\n")}`],
    [
      "text/html",
      (front: string) => `---${front}\n${page({ title: "Not this", body: paragraphs("Harrow") })}`,
    ],
  ])("of %s with front matter of its own does not pass for another site's", async (type, write) => {
    desk.web.set("/real", htmlAnswer(page()));
    const address = desk.web.url("/real").replace("127.0.0.1", "localhost");
    expect(await desk.open.ingest.addPage("local", address)).toMatchObject({ kind: "added" });
    const body = write(`---\nurl: ${address}\ntitle: Taken over\n---`);
    desk.web.set("/forged", { headers: { "content-type": type }, body });
    const outcome = await add("/forged");
    expect(outcome).toMatchObject({ kind: "added", article: { url: desk.web.url("/forged") } });
    expect((await desk.articles()).find(({ url }) => url === address)?.text).toBe(paragraphs().join("\n\n"));
  });
});

describe("a page that changes", () => {
  const [first = "", second = "", third = ""] = paragraphs();

  test("keeps its earlier text, and says what is added, removed, reworded and counted anew", async () => {
    desk.web.set("/a", htmlAnswer(page()));
    const outcome = await add("/a");
    if (outcome.kind === "refused") throw new Error(outcome.message);
    const { articleId } = outcome.article;
    expect(await desk.open.ingest.versions(articleId)).toMatchObject([{ change: null }]);
    desk.wait(60);
    expect((await add("/a")).kind).toBe("same");
    desk.web.set(
      "/a",
      htmlAnswer(
        page({
          body: [
            first.replace("31 of", "28 of"),
            second,
            third.replace("stays closed until", "remains shut to all traffic until"),
            "A diver went down at first light to look at the hull of the ship.",
          ],
        }),
      ),
    );
    expect((await add("/a")).kind).toBe("changed");
    const [, newest] = await desk.open.ingest.versions(articleId);
    expect(newest).toMatchObject({
      fetched: "2031-03-05T10:00:00.000Z",
      change: {
        added: ["A diver went down at first light to look at the hull of the ship."],
        removed: [],
        figures: [{ before: first, after: first.replace("31 of", "28 of") }],
        title: null,
        correction: null,
      },
    });
    expect(newest?.change?.reworded).toHaveLength(1);
    const file = await desk.read("local", articleId);
    expect(file).toContain("changed: 2031-03-05T10:00:00.000Z");
    expect((await desk.articles())[0]?.text).toContain("28 of those aboard");
    expect(await desk.articles()).toHaveLength(1);
  });

  test("with a labelled correction is told from a silent edit", async () => {
    desk.web.set("/a", htmlAnswer(page()));
    await add("/a");
    desk.wait(60);
    const note =
      "Correction: an earlier version of this article gave a wrong number of people brought ashore.";
    desk.web.set("/a", htmlAnswer(page({ body: [first.replace("31 of", "28 of"), second, third, note] })));
    const outcome = await add("/a");
    if (outcome.kind === "refused") throw new Error(outcome.message);
    const [, newest] = await desk.open.ingest.versions(outcome.article.articleId);
    expect(newest?.change?.correction).toBe(note);
  });

  test("leaves what a person mended in the front matter as it is", async () => {
    desk.web.set("/a", htmlAnswer(page()));
    const outcome = await add("/a");
    if (outcome.kind === "refused") throw new Error(outcome.message);
    const { articleId } = outcome.article;
    const file = join(desk.folder, "articles", "local", `${articleId}.md`);
    const mended = (await desk.read("local", articleId))
      .replace("outlet: The Skerrow Herald", "outlet: Coastal Wire")
      .replace("---\n\n", "mine: yes\n---\n\n")
      .replace("three lifeboat stations", "three life-boat stations");
    await writeFile(file, mended);
    desk.wait(60);
    expect((await add("/a")).kind).toBe("same");
    expect(await desk.read("local", articleId)).toBe(mended);
    desk.web.set("/a", htmlAnswer(page({ body: [first, second] })));
    expect((await add("/a")).kind).toBe("changed");
    const after = await desk.read("local", articleId);
    expect(after).toContain("outlet: Coastal Wire");
    expect(after).toContain("mine: yes");
  });

  test("into a stub behind a wall keeps its fuller text; into a retraction it does not", async () => {
    desk.web.set("/a", htmlAnswer(page()));
    await add("/a");
    const stub =
      "The rest of this long report on the harbour and its ferries is for readers who have an account with us.";
    desk.web.set("/a", htmlAnswer(page({ body: [stub] })));
    expect(await add("/a")).toMatchObject({ kind: "same", article: { warnings: [/fuller text was kept/] } });
    const note =
      "This article has been withdrawn because the harbour office says that no ferry struck the breakwater that night.";
    desk.web.set("/a", htmlAnswer(page({ body: [note] })));
    expect((await add("/a")).kind).toBe("changed");
    expect((await desk.articles())[0]?.text).toBe(note);
  });
});

test("removing takes an article out, its versions too; by hand it can be added again", async () => {
  desk.web.set("/a", htmlAnswer(page()));
  const outcome = await add("/a");
  if (outcome.kind === "refused") throw new Error(outcome.message);
  const { ingest } = desk.open;
  expect(await ingest.remove("server-9", outcome.article.articleId)).toMatchObject({ reason: "unknown" });
  expect(await ingest.remove("local", "../../state")).toMatchObject({ reason: "unknown" });
  expect(await ingest.remove("local", outcome.article.articleId)).toMatchObject({
    kind: "removed",
    article: { title: "Ferry strikes breakwater" },
  });
  expect(await desk.files("local")).toEqual([]);
  expect(await ingest.versions(outcome.article.articleId)).toEqual([]);
  expect((await add("/a")).kind).toBe("added");
});

/** Text in an encoding that Node only decodes: each byte, and each pair of bytes, is tried. */
const encode = (text: string, encoding: string): Uint8Array => {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  if (encoding === "latin1") return Buffer.from(text, "latin1");
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number[]>();
  for (let high = 0; high < 256; high += 1) {
    const one = decoder.decode(Uint8Array.of(high));
    if (one.length === 1 && one !== "\ufffd" && !table.has(one)) table.set(one, [high]);
    const isLead = encoding === "shift_jis" && high > 0x80;
    for (const low of isLead ? Array.from({ length: 192 }, (_, index) => index + 64) : []) {
      const two = decoder.decode(Uint8Array.of(high, low));
      if (two.length === 1 && two !== "\ufffd" && !table.has(two)) table.set(two, [high, low]);
    }
  }
  return Uint8Array.from([...text].flatMap((character) => table.get(character) ?? [63]));
};
