import { chmod, mkdir, mkdtemp, readFile, rm, symlink, truncate, utimes, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkCorpus } from "../../src/corpus/check.ts";
import { createLibrary } from "../../src/corpus/library.ts";

const clock = { now: () => new Date("2031-04-01T00:00:00Z") };
const STORY =
  "The ferry sank off the northern coast on Tuesday, and fourteen people are missing, the coast guard said.";

let root = "";
let corpus = "";
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "dateline-corpus-"));
  corpus = join(root, "corpus");
  await mkdir(join(corpus, "ferry"), { recursive: true });
});
afterEach(() => rm(root, { recursive: true, force: true }));

const put = (path: string, content: string | Uint8Array): Promise<void> =>
  writeFile(join(corpus, path), content);
const open = (extra: { extraFolders?: string[] } = {}) => createLibrary({ folder: corpus, clock, ...extra });

describe("reading a corpus folder", () => {
  it("takes headlines with colons, quotation marks and brackets as people write them", async () => {
    const headlines = {
      colon: "Correction: two figures in our report",
      quotation: '"We were too late," engineer says',
      single: "'Too late': what the engineer said",
      bracket: "[Live] The night at the pier: hour by hour",
    };
    for (const [name, headline] of Object.entries(headlines))
      await put(`${name}.md`, `---\ntitle: ${headline}\noutlet: Harbour Post\n---\n${STORY}`);
    await put("sound.md", `---\ntitle: "A \\"quoted\\" word: sound YAML" # a note\n---\n${STORY}`);
    const library = await open();
    for (const [name, headline] of Object.entries(headlines)) {
      expect(library.article(name)).toMatchObject({ headline, outlet: "Harbour Post" });
      expect(library.article(name)?.warnings.join()).not.toContain("front matter");
    }
    expect(library.article("sound")?.headline).toBe('A "quoted" word: sound YAML');
  });

  it("takes a headline, a day and an outlet under the names that other programs give them", async () => {
    const block = [
      "Headline: Ferry: what is known",
      "date: 2031-03-04T10:00:00Z",
      "source: https://example.org/feed",
      "site_name: Harbour Post",
      "byline: Ada Quill",
      "link: https://example.org/ferry",
      "lang: en-GB",
    ];
    await put("theirs.md", `---\n${block.join("\n")}\n---\n${STORY}`);
    await put(
      "ours.md",
      `---\noutlet: Coastal Wire\npublisher: Somebody\n---\n${STORY.replace("fourteen", "ten")}`,
    );
    const library = await open();
    expect(library.article("theirs")).toMatchObject({
      headline: "Ferry: what is known",
      outlet: "Harbour Post",
      byline: "Ada Quill",
      url: "https://example.org/ferry",
      language: "en",
      publishedOn: "2031-03-04",
    });
    expect(library.article("ours")?.outlet).toBe("Coastal Wire");
  });

  it("names articles by their files and collections by their folders", async () => {
    await put("loose.txt", STORY);
    await put("ferry/one.md", STORY.replace("fourteen", "ten"));
    await put("ferry/README.md", "How to add one.");
    await put("ferry/picture.png", "not read");
    await put("outlets.yaml", "outlets: [{name: Harbour Post, aliases: [HP]}]");
    const library = await open();
    expect(library.articles().map(({ id, collection }) => [id, collection])).toEqual([
      ["one", "ferry"],
      ["loose", ""],
    ]);
    expect(library.problems()).toEqual([]);
    expect(library.outlets.find("hp")?.name).toBe("Harbour Post");
    expect(library.outlets.find("associated press")?.agency).toBe(true);
    const article = library.article("one")!;
    expect(article.passages[0]!.id).toBe("one#0");
    expect(article.text.slice(article.passages[0]!.start, article.passages[0]!.end)).toContain("ten people");
  });

  it.each([
    ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${STORY} Café.`)],
    ["UTF-16 LE with a mark", Buffer.from(`\ufeff${STORY} Café.`, "utf16le")],
    ["UTF-16 BE with a mark", Buffer.from(`\ufeff${STORY} Café.`, "utf16le").swap16()],
    ["UTF-16 LE without a mark", Buffer.from(`${STORY} Café.`, "utf16le")],
    ["UTF-16 BE without a mark", Buffer.from(`${STORY} Café.`, "utf16le").swap16()],
    ["Latin-1", Buffer.from(`${STORY} Café.`, "latin1")],
    ["carriage returns", Buffer.from(`${STORY} Café.`.replace("and", "\r\nand"))],
  ])("reads %s", async (_, bytes) => {
    await put("a.txt", bytes);
    const [article] = (await open()).articles();
    expect(article!.text).toBe(`${STORY} Café.`);
  });

  it("warns of Latin-1, and takes invisible and bidirectional controls out", async () => {
    await put("latin.txt", Buffer.from(`${STORY} Café.`, "latin1"));
    await put(
      "bidi.txt",
      `The ferry \u202edeknas\u202c sank\u200b off the \u2066coast\u2069 and nobody knew why.`,
    );
    const library = await open();
    expect(library.article("latin")!.warnings.join()).toContain("Latin-1");
    expect(library.article("bidi")!.text).toBe("The ferry deknas sank off the coast and nobody knew why.");
  });

  it("reports each file that it cannot read, with the reason, and reads the rest", async () => {
    await put("good.txt", STORY);
    await put("empty.txt", "");
    await put("blank.txt", " \n\n\t ");
    await put("binary.txt", Buffer.from([0x41, 0, 1, 2, 0, 0, 0xff, 0xfe, 0, 7]));
    await put("paper.txt", "%PDF-1.7 …");
    await put("huge.txt", "x");
    await truncate(join(corpus, "huge.txt"), 50_000_000);
    await writeFile(join(root, "secret.txt"), "A secret that lies outside of the corpus.");
    await symlink(join(root, "secret.txt"), join(corpus, "link.txt"));
    await symlink(root, join(corpus, "out"));
    await symlink(join(corpus, "nowhere.txt"), join(corpus, "dangling.txt"));
    const library = await open();
    expect(library.articles().map(({ id }) => id)).toEqual(["good"]);
    const reasons = new Map(library.problems().map(({ file, reason }) => [file, reason]));
    expect([...reasons.keys()].sort()).toEqual([
      "binary.txt",
      "blank.txt",
      "dangling.txt",
      "empty.txt",
      "huge.txt",
      "link.txt",
      "out",
      "paper.txt",
    ]);
    expect(reasons.get("huge.txt")).toContain("50.0 MB");
    expect(reasons.get("link.txt")).toContain("out of the corpus");
    expect(reasons.get("binary.txt")).toContain("NUL");
  });

  it.skipIf(process.getuid?.() === 0)(
    "reports a file without permission (not as root, who may read all)",
    async () => {
      await put("locked.txt", STORY);
      await chmod(join(corpus, "locked.txt"), 0);
      expect((await open()).problems()[0]!.reason).toContain("permission");
    },
  );

  it("reads a file of a quarter of a million lines, one without spaces and one sentence without end, in bounded passages", async () => {
    await put("lines.txt", "a b\n".repeat(250_000));
    await put("solid.txt", "𝒳".repeat(200_000));
    await put("endless.txt", "word ".repeat(200_000));
    const library = await open();
    expect(library.problems()).toEqual([]);
    for (const article of library.articles()) {
      expect(article.passages.reduce((most, { start, end }) => Math.max(most, end - start), 0)).toBeLessThan(
        4000,
      );
      expect(article.text.isWellFormed()).toBe(true);
      for (const { start, end } of article.passages)
        expect(article.text.slice(start, end).isWellFormed()).toBe(true);
    }
  }, 60_000);

  it("survives YAML and HTML bombs", async () => {
    const bomb = Array.from(
      { length: 20 },
      (_, n) =>
        `k${n}: &a${n} [${n ? `*a${n - 1},*a${n - 1},*a${n - 1},*a${n - 1},*a${n - 1},*a${n - 1},*a${n - 1},*a${n - 1}` : "x"}]`,
    ).join("\n");
    await put("bomb.md", `---\n${bomb}\ntitle: *a19\n---\n${STORY}`);
    await put("nest.md", `---\ntitle: ${"[".repeat(15_000)}\n---\n${STORY} Twice.`);
    await put("deep.html", `${"<div>".repeat(100_000)}${STORY}`);
    await put("open.md", `---\ntitle: never closed\n${STORY} Thrice.`);
    const library = await open();
    expect(library.article("bomb")!.text).toBe(STORY);
    expect(library.article("bomb")!.warnings.join()).toContain("front matter");
    expect(library.article("nest")!.warnings.join()).toContain("front matter");
    expect(library.article("open")!.warnings.join()).toContain("no closing line");
    expect(library.problems()).toEqual([{ file: "deep.html", reason: expect.stringMatching(/deep|tags/u) }]);
  });

  it("tells same-named files apart, and says so", async () => {
    await mkdir(join(corpus, "other"));
    await put("ferry/same.txt", STORY);
    await put("other/same.txt", STORY.replace("ferry", "barge").replace("northern", "western"));
    const library = await open();
    expect(library.articles().map(({ id }) => id)).toEqual(["same", "other.same"]);
    expect(library.article("other.same")!.warnings.join()).toContain("same name");
  });

  it("says that a folder is missing, and passes over a missing extra one", async () => {
    const library = await createLibrary({
      folder: join(root, "none"),
      extraFolders: [join(root, "neither")],
      clock,
    });
    expect(library.articles()).toEqual([]);
    expect(library.problems()).toEqual([{ file: ".", reason: expect.stringContaining("corpus folder") }]);
  });

  it("reports a broken outlets.yaml and keeps the list that ships", async () => {
    await put("outlets.yaml", "outlets: [{alias: x}]");
    await put("a.txt", STORY);
    const library = await open();
    expect(library.problems()[0]!.file).toBe("outlets.yaml");
    expect(library.outlets.find("Reuters")).toBeDefined();
    expect(library.articles()).toHaveLength(1);
  });

  it("reloads what changed and leaves the rest as the same objects", async () => {
    await put("a.txt", STORY);
    await put(
      "b.txt",
      "The harbour reopened on Sunday after nine days, and the first coal ship left at noon.",
    );
    await put(
      "c.txt",
      "The council voted for an inquiry on Monday night, after three hours of debate in the town hall.",
    );
    const library = await open();
    const before = library.version();
    const kept = library.article("a");
    expect(await library.reload()).toEqual({ added: [], changed: [], removed: [], waiting: [] });
    expect(library.version()).toBe(before);
    await put(
      "b.txt",
      "The harbour closed again on Monday after one day, and the coal ships wait in the roads.",
    );
    await utimes(join(corpus, "b.txt"), 2_000_000_000, 2_000_000_000);
    await rm(join(corpus, "c.txt"));
    await put(
      "d.txt",
      "A minesweeper found the wreck at a depth of ninety metres, the navy said on Wednesday.",
    );
    expect(await library.reload()).toMatchObject({ added: ["d"], changed: ["b"], removed: ["c"] });
    expect(library.article("a")).toBe(kept);
    expect(library.article("b")!.text).toContain("closed again");
    expect(library.version()).not.toBe(before);
  });

  it("reads extra folders, each of their subfolders a collection", async () => {
    const fetched = join(root, "fetched");
    await mkdir(join(fetched, "guild-1"), { recursive: true });
    await writeFile(join(fetched, "guild-1", "x.md"), STORY);
    await put("ferry/a.md", "The council voted for an inquiry on Monday night, after three hours of debate.");
    const library = await open({ extraFolders: [fetched] });
    expect(library.articles().map(({ collection }) => collection)).toEqual(["ferry", "guild-1"]);
  });

  it("lists what is doubtful, and why", async () => {
    await put("a.txt", STORY);
    await put(
      "b.md",
      `---\noutlet: Harbour Post\npublished: 2031-03-04\n---\n${STORY.replace("ferry", "barge").replace("northern", "eastern")}`,
    );
    const report = checkCorpus(await open());
    expect(report.articles).toBe(2);
    expect(report.doubtful.map(({ id }) => id)).toEqual(["a"]);
    expect(report.doubtful[0]!.doubts.join(" ")).toMatch(/outlet.*date of publication is unknown/u);
  });
});

const seeds = fileURLToPath(new URL("../../../shared/seeds", import.meta.url));
describe.skipIf(!existsSync(seeds))("the five seeds (needs ../shared)", async () => {
  const library = existsSync(seeds) ? await createLibrary({ folder: seeds, clock }) : null;
  const seed = (start: string) => library!.articles().find(({ id }) => id.startsWith(start))!;

  it("reads all five, with exact offsets", () => {
    expect(library!.articles()).toHaveLength(5);
    expect(library!.problems()).toEqual([]);
    for (const { text, passages } of library!.articles()) {
      for (const { start, end, sentences } of passages) {
        expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
        expect([sentences[0]!.start, sentences.at(-1)!.end]).toEqual([start, end]);
      }
    }
  });

  it("does not believe the crawler's date of 000", () => {
    expect(seed("000")).toMatchObject({ outlet: "AFP", dateline: "WASHINGTON", publishedOn: "2024-07" });
    expect(seed("000").warnings.join()).toMatch(/July 24.*May/u);
    expect(seed("000").text.startsWith("US Secretary of State")).toBe(true);
  });

  it("strips 001's dateline and end mark, and leaves it undated", () => {
    expect(seed("001")).toMatchObject({ outlet: "Xinhua", publishedOn: null, dateFrom: "unknown" });
    expect(seed("001").text).toMatch(/^United States Secretary.*departs for Cairo\.$/su);
  });

  it("sees that 002 contradicts itself", () => {
    expect(seed("002")).toMatchObject({ outlet: "unknown", publishedOn: null });
    expect(seed("002").warnings.join()).toMatch(/contradicts itself.*Monday.*Tuesday/u);
  });

  it("takes the reposting site off 003", () => {
    expect(seed("003")).toMatchObject({
      outlet: "unknown",
      carrier: "newsbhunt",
      publishedOn: null,
      headline: "Blinken Urges Israel to Reduce Civilian Deaths as More Hostages Are Freed",
      byline:
        "Michael Crowley and Thomas Fuller; contributors: Aaron Boxerman, Talya Minsberg, Ben Hubbard, Anushka Patil, Matthew Mpoke Bigg",
    });
    expect(seed("003").text).toMatch(/^As Hamas released.*every single day\.”$/su);
  });

  it("dates 004 by its stamp and explains the dateline", () => {
    expect(seed("004")).toMatchObject({
      outlet: "Xinhua",
      carrier: null,
      publishedOn: "2024-03-23",
      dateFrom: "stamp",
      headline: "Roundup: Blinken visits Israel as Gaza death toll tops 32,000",
    });
    expect(seed("004").dateReasons.join()).toContain("March 22");
    expect(seed("004").text.startsWith("U.S. Secretary of State")).toBe(true);
  });

  it("leaves the seeds' files alone", async () => {
    expect((await readFile(seed("004").file, "utf8")).startsWith("Roundup")).toBe(true);
  });
});
