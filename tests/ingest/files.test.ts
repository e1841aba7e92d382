import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createLibrary } from "../../src/corpus/library.ts";
import { createReader } from "../../src/ingest/reader.ts";
import type { ReadingJob } from "../../src/ingest/reading.ts";
import { docx, pdf, zip } from "./office-files.ts";
import { openDesk, page, paragraphs, type Desk } from "./support.ts";

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const add = (name: string, data: Uint8Array, url?: string) =>
  desk.open.ingest.addFile("local", { name, data, ...(url ? { url } : {}) });

/** As a PDF breaks them. */
const wrapped = paragraphs().flatMap((text) =>
  Array.from(text.matchAll(/.{1,85}(?:\s|$)/g), ([line]) => line).concat(""),
);

describe("an attached file", () => {
  test.each([
    ["report.txt", bytes(`Ferry strikes breakwater\n\n${paragraphs().join("\n\n")}`)],
    ["report.md", bytes(`# Ferry strikes breakwater\n\n${paragraphs().join("\n\n")}`)],
    ["report.html", bytes(page())],
    ["report.docx", docx(["Ferry strikes breakwater", ...paragraphs()])],
    ["report.PDF", pdf(["Ferry strikes breakwater", "", ...wrapped])],
    ["page.txt", bytes(page())],
    ["report", docx(["Ferry strikes breakwater", ...paragraphs()])],
  ])("%s is read", async (name, data) => {
    expect(await add(name, data)).toMatchObject({
      kind: "added",
      article: { title: "Ferry strikes breakwater" },
    });
    const [article] = await desk.articles();
    expect(article?.headline).toBe("Ferry strikes breakwater");
    expect(article?.text.replace(/\s+/g, " ")).toContain(paragraphs()[2]);
  });

  test.each([
    "The ferry struck the breakwater at Nore on Tuesday evening, and 31 of its 214 passengers drowned, the harbour police said.",
    "The ferry struck the breakwater at Nore on Tuesday evening and 31 of its 214 passengers drowned the harbour police said",
    "“The ferry struck the breakwater at Nore on Tuesday evening, and 31 of its 214 passengers drowned,” the harbour police said.",
  ])("of one sentence is read by whoever took it: %s", async (sentence) => {
    expect(await add("note.txt", bytes(sentence))).toMatchObject({ kind: "added" });
    expect((await desk.articles()).map(({ text }) => text)).toEqual([sentence]);
  });

  test("keeps its own front matter, and the address that the person gave", async () => {
    const own = `---\ntitle: Ferry strikes breakwater\noutlet: Coastal Wire\npublished: 2031-03-02\nauthor: Ines Varga\n---\n${paragraphs().join("\n\n")}`;
    await add("a.md", bytes(own), "https://example.com/a?utm_medium=x");
    expect((await desk.articles())[0]).toMatchObject({
      outlet: "Coastal Wire",
      publishedOn: "2031-03-02",
      dateFrom: "front-matter",
      byline: "Ines Varga",
    });
    await add("b.txt", bytes(paragraphs("Nore").join("\n\n")), "https://example.com/b?utm_medium=x");
    expect((await desk.articles()).map(({ url }) => url)).toContain("https://example.com/b");
  });

  test("again is the same, mended a newer version, and another text of the same name another article", async () => {
    const text = `Ferry strikes breakwater\n\n${paragraphs().join("\n\n")}`;
    expect((await add("document.txt", bytes(text))).kind).toBe("added");
    expect((await add("Document.txt", bytes(text))).kind).toBe("same");
    expect((await add("document.txt", bytes(text.replace("31 of", "30 of")))).kind).toBe("changed");
    const other = `A town waits for news\n\n${"Nobody at the market in the old town spoke of anything but the weather and the price of fish that week. ".repeat(4)}`;
    expect((await add("document.txt", bytes(other))).kind).toBe("added");
    expect(await desk.files("local")).toHaveLength(2);
  });
});

describe("files that are not taken", () => {
  test.each([
    ["a.exe", bytes("MZ ".repeat(100)), "unknown-kind", /\.docx are/],
    ["a.pdf", bytes("no pdf at all"), "unreadable", /called a PDF/],
    ["a.docx", bytes("no archive"), "unreadable", /Word document/],
    ["a.txt", zip([{ name: "x.txt", data: bytes("x") }]), "unreadable", /ZIP/],
    ["a.docx", zip([{ name: "xl/workbook.xml", data: bytes("<x/>") }]), "unreadable", /no Word document/],
    ["a.txt", new Uint8Array(3_000).fill(0), "unreadable", /binary/],
    ["a.txt", bytes(""), "unreadable", /no text/],
    ["broken.pdf", bytes(`%PDF-1.7\n${"x".repeat(500)}`), "unreadable", /broken|text/],
    ["long.pdf", pdf(["x"], 2_000), "unreadable", /2000 pages; at most 300/],
    [
      "bomb.docx",
      docx(["x"], [{ name: "word/styles.xml", data: new Uint8Array(40_000_000), claims: 100 }]),
      "unreadable",
      /more than 30 MB/,
    ],
    ["../../etc/x.txt", bytes("Six words are far too few."), "unreadable", /words/],
  ])("%s", async (name, data, reason, message) => {
    expect(await add(name, data)).toMatchObject({ kind: "refused", reason, message });
    expect(await desk.files("local")).toEqual([]);
  });

  test("of an address that is none: nothing would name where it was published", async () => {
    for (const url of ["https://", "http://[half", "mailto:desk@example.com"]) {
      expect(await add("a.txt", bytes(paragraphs().join("\n\n")), url)).toMatchObject({
        kind: "refused",
        reason: "bad-address",
      });
    }
    expect(await desk.files("local")).toEqual([]);
  });

  test("more than 10 MB", async () => {
    expect(await add("a.txt", new Uint8Array(10_000_001))).toMatchObject({ reason: "too-large" });
  });
});

test("a reading that could not be begun keeps no other from being read", async () => {
  // What cannot be handed to the process that reads: the same as a process that cannot be started.
  const impossible = { kind: "item", html: () => "", url: null, title: "" } as unknown as ReadingJob;
  const reader = createReader();
  try {
    await expect(reader.read(impossible)).rejects.toThrow();
    const html = paragraphs()
      .map((text) => `<p>${text}</p>`)
      .join("");
    expect(await reader.read({ kind: "item", html, url: null, title: "Ferry" })).toMatchObject({
      kind: "article",
    });
  } finally {
    await reader.close();
  }
});

test("articles of the sample coverage come out of their new files as they went in", async () => {
  const corpus = join(import.meta.dirname, "../../corpus");
  const library = await createLibrary({ folder: corpus, clock: { now: desk.now } });
  const originals = library
    .articles()
    .filter(({ collection }) => collection === "harbour")
    .slice(0, 8);
  const names = ["headline", "outlet", "publishedOn", "byline", "language", "dateline", "text"] as const;
  expect(originals).toHaveLength(8);
  for (const original of originals) {
    const outcome = await add(basename(original.file), await readFile(original.file));
    if (outcome.kind === "refused") throw new Error(outcome.message);
    const arrived = (await desk.articles()).find(({ id }) => id === outcome.article.articleId);
    for (const name of names) expect(arrived?.[name], `${original.id}: ${name}`).toBe(original[name]);
  }
});
