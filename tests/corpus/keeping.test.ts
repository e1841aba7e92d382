import { cp, mkdir, mkdtemp, readFile, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDesk } from "../../src/wire.ts";
import type { OpenDesk } from "../../src/wire.ts";
import type { Clock } from "../../src/types.ts";

const PLACES = "harbour strait bay quay pier lock".split(" ");
const story = (at: number): string =>
  `---\ntitle: Report ${at}\noutlet: ${["Reuters", "Harbour Post", "AFP"][at % 3]}\npublished: 2031-03-${10 + (at % 15)}\n---\n` +
  `The ferry number ${at} struck the ${PLACES[at % 6]} wall at dawn — “nobody saw it”, said the pilot.\n\n` +
  `Divers searched hull ${at * 7} for ${at} hours, and ${at * 3} people were brought ashore by the ${PLACES[(at * 5) % 6]} crew.`;

const wire = (outlet: string): string =>
  `---\noutlet: ${outlet}\n---\nThe council of Greyhaven voted on Thursday evening to close the old fish market, whose roof has leaked since the storms of last winter.\n\n` +
  "Traders who have sold there for three generations said that they had been told of it by a letter under the door, and that no other hall had been offered to them.";

let root = "";
let folders = { corpusFolder: "", dataFolder: "" };
const warnings: string[] = [];
const log = {
  info: () => undefined,
  warn: (_: object, message: string) => void warnings.push(message),
};
beforeEach(async () => {
  warnings.length = 0;
  root = await mkdtemp(join(tmpdir(), "dateline-keep-"));
  folders = { corpusFolder: join(root, "corpus"), dataFolder: join(root, "data") };
  await mkdir(join(folders.corpusFolder, "bay"), { recursive: true });
  for (let at = 0; at < 40; at += 1) await put(`r${at}.md`, story(at));
  await put("wire.md", wire("Reuters"));
  await put("copy.md", wire("Tidewater Gazette"));
  await put("empty.md", "");
  await writeFile(
    join(folders.corpusFolder, "loose.txt"),
    "Half a pair \ud83d of the strait was seen by nobody.",
  );
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

const put = (name: string, text: string): Promise<void> =>
  writeFile(join(folders.corpusFolder, "bay", name), text);
/** Long before now, so that no file counts as just written. */
const age = async (): Promise<void> => {
  for (const name of await readdir(folders.corpusFolder, { recursive: true }))
    await utimes(join(folders.corpusFolder, name), 1_900_000_000, 1_900_000_000);
};
/** When a file may have been written, in seconds since 1970, and a clock by which it is read so soon after it that it may change unseen. */
const TICK = 1_900_000_100;
const AFTER_TICK: Clock = { now: () => new Date(TICK * 1000 + 20) };
const open = (clock?: Clock): Promise<OpenDesk> =>
  openDesk(folders, { watch: true, log, ...(clock ? { clock } : {}) });
const caches = async (): Promise<string[]> =>
  (await readdir(join(folders.dataFolder, "cache"))).map((name) => join(folders.dataFolder, "cache", name));

/** All that an answer can be made of; which passages are found, and not the last digit of their scores. */
const contents = async ({ desk, library }: OpenDesk): Promise<unknown> => {
  const searches = await Promise.all(
    ["ferry strait", '"nobody saw it"', "divers -bay", "pilot crew"].map(async (text) => {
      const query = desk.makeQuery({ text, limit: 100 });
      if ("kind" in query) throw new Error(query.message);
      const answer = await desk.search(query);
      return answer.kind === "search" ? answer.hits.map(({ passageId }) => passageId).sort() : answer;
    }),
  );
  const articles = library.articles().map((article) => Object.fromEntries(Object.entries(article)));
  return { searches, articles, problems: library.problems(), version: library.version() };
};

describe("what is kept between starts", () => {
  it("gives the same articles and answers as reading the files, and reads none of them", async () => {
    await age();
    const first = await open();
    const before = await contents(first);
    expect(first.library.start).toEqual({ read: 44, kept: 0, fault: "missing" });
    expect(first.library.article("copy")?.copyOf).toBe("wire");
    await first.stop();
    const second = await open();
    expect(second.library.start).toEqual({ read: 0, kept: 44, fault: null });
    expect(await contents(second)).toEqual(before);
    await second.stop();
    expect(warnings).toEqual([]);
  });

  it("keeps what a notice put right, over starts at which nothing and then something changed", async () => {
    await put(
      "report.md",
      "---\ntitle: Harbour office counts 31 hurt\noutlet: Harbour Post\npublished: 2031-03-20\n---\nThe harbour office counted 31 people hurt in the collision at the Linnet quay on Thursday.",
    );
    await put(
      "notice.md",
      '---\ntitle: "Correction: Harbour office counts 31 hurt"\noutlet: Harbour Post\npublished: 2031-03-21\n---\nOur report of 20 March said that 31 people were hurt in the collision at the Linnet quay. That was wrong. It was 13.',
    );
    await age();
    const first = await open();
    const corrected = first.library.article("report")?.corrected;
    expect(corrected).toMatchObject({ by: "notice" });
    await first.stop();
    for (const changes of [false, true]) {
      if (changes) await put("r9.md", story(90));
      const next = await open();
      expect(next.library.start.read).toBe(changes ? 1 : 0);
      expect(next.library.article("report")?.corrected).toEqual(corrected);
      await next.reload();
      expect(next.library.article("report")?.corrected).toEqual(corrected);
      await next.stop();
    }
    await rm(join(folders.corpusFolder, "bay", "notice.md"));
    const last = await open();
    expect(last.library.article("report")?.corrected).toBeUndefined();
    await last.stop();
  });

  it("reads again what changed, came or went while nothing ran", async () => {
    await age();
    await (await open()).stop();
    await put("r3.md", story(99));
    await put("new.md", story(77));
    await rm(join(folders.corpusFolder, "bay", "wire.md"));
    const second = await open();
    expect(second.library.start).toMatchObject({ read: 2, kept: 42 });
    expect(second.library.article("copy")?.copyOf).toBeNull();
    const after = await contents(second);
    await second.stop();
    const fresh = await openDesk({ ...folders, dataFolder: join(root, "elsewhere") });
    expect(after).toEqual(await contents(fresh));
  });

  it("reads a file again that was written within the clock's tick of its reading", async () => {
    await age();
    await utimes(join(folders.corpusFolder, "bay", "r1.md"), TICK, TICK);
    const first = await open(AFTER_TICK);
    await first.stop();
    const now = await open();
    expect(now.library.start.read).toBe(1);
    await now.stop();
  });

  it("is made anew, with a line in the log, where it is damaged, cut short or foreign", async () => {
    await age();
    const first = await open();
    const before = await contents(first);
    await first.stop();
    const whole = new Map(
      await Promise.all((await caches()).map(async (file) => [file, await readFile(file)] as const)),
    );
    const damages: ((bytes: Buffer) => Buffer)[] = [
      (bytes) => bytes.subarray(0, bytes.length - 9),
      (bytes) => bytes.subarray(0, 10),
      () => Buffer.from("not a cache at all, but some other program's file"),
      (bytes) => Buffer.from(bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 1 : byte))),
    ];
    for (const damage of damages) {
      warnings.length = 0;
      for (const [file, bytes] of whole) await writeFile(file, damage(bytes));
      const again = await open();
      expect(again.library.start).toMatchObject({ read: 44, fault: "damaged" });
      expect(warnings).toHaveLength(2);
      expect(warnings[0]).toContain("made anew");
      expect(await contents(again)).toEqual(before);
      await again.stop();
    }
  });

  it("does not take an index for articles that it does not fit", async () => {
    await age();
    await (await open()).stop();
    const [articles, index] = [
      (await caches()).find((file) => file.includes("articles"))!,
      (await caches()).find((file) => file.includes("index"))!,
    ];
    const old = await readFile(index);
    await put("r5.md", story(500));
    const second = await open();
    const before = await contents(second);
    await second.stop();
    // The index of before beside the articles of now, and no articles beside an index.
    await writeFile(index, old);
    const third = await open();
    expect(await contents(third)).toEqual(before);
    await third.stop();
    await rm(articles);
    const fourth = await open();
    expect(await contents(fourth)).toEqual(before);
    await fourth.stop();
  });

  it("does not take an index for articles that other known outlets made of the very same files", async () => {
    const page =
      "<html><head><title>Ferry runs aground - Zembla Tribune</title></head><body><p>Zembla Tribune</p>" +
      "<p>The ferry ran aground at the quay on Monday morning with many passengers aboard, officials told us.</p>" +
      "<p>Rescue teams of the zebra patrol went there by boat from the harbour and found all of the passengers.</p></body></html>";
    await put("page.html", page);
    await age();
    const first = await open();
    expect(first.library.article("page")?.text).toContain("Zembla");
    await first.stop();
    await writeFile(join(folders.corpusFolder, "outlets.yaml"), "outlets:\n  - { name: Zembla Tribune }\n");
    const second = await open();
    expect(second.library.article("page")?.text).not.toContain("Zembla");
    const query = second.desk.makeQuery({ text: "Zembla" });
    if ("kind" in query) throw new Error(query.message);
    expect(await second.desk.search(query)).toMatchObject({ kind: "refusal" });
    await second.stop();
  });

  it("does not take an index for a file that changed within the clock's tick of its reading", async () => {
    await put("tick.md", "The gannet flew over the strait at noon, said the keeper of the lighthouse there.");
    const file = join(folders.corpusFolder, "bay", "tick.md");
    await utimes(file, TICK, TICK);
    const first = await open(AFTER_TICK);
    await first.stop();
    await put("tick.md", "The petrel flew over the strait at noon, said the keeper of the lighthouse there.");
    await utimes(file, TICK, TICK);
    const second = await open();
    const query = second.desk.makeQuery({ text: "petrel" });
    if ("kind" in query) throw new Error(query.message);
    expect(await second.desk.search(query)).toMatchObject({ hits: [{ passageId: "tick#0" }] });
    await second.stop();
  });

  it("is of the very folders: another corpus in the same data folder has its own", async () => {
    await age();
    await (await open()).stop();
    const other = { ...folders, corpusFolder: join(root, "other") };
    await cp(folders.corpusFolder, other.corpusFolder, { recursive: true });
    await rm(join(other.corpusFolder, "bay", "r0.md"));
    const second = await openDesk(other, { watch: true });
    expect(second.library.start.kept).toBe(0);
    await second.stop();
    const third = await open();
    expect(third.library.start).toMatchObject({ read: 0, kept: 44 });
    await third.stop();
  });

  it("is left out, with one line in the log, where the data folder cannot be written to", async () => {
    await writeFile(folders.dataFolder, "a file where a folder should be");
    const now = await open();
    expect(now.library.articles()).toHaveLength(43);
    await now.stop();
    expect(warnings.filter((warning) => warning.includes("cannot be kept"))).toHaveLength(1);
  });

  it("leaves nothing behind for a program that answers once over a dozen files, and what it read of forty", async () => {
    const few = { corpusFolder: join(root, "few"), dataFolder: join(root, "few-data") };
    await mkdir(few.corpusFolder);
    for (let at = 0; at < 12; at += 1) await writeFile(join(few.corpusFolder, `r${at}.md`), story(at));
    const once = await openDesk(few);
    await once.stop();
    await expect(readdir(few.dataFolder)).rejects.toThrow("ENOENT");
    await (await openDesk(folders)).stop();
    expect(await caches()).toHaveLength(2);
  });

  it("rehearses for nobody: what is at hand stays as it was", async () => {
    const opened = await open();
    const before = await contents(opened);
    await opened.rehearse();
    expect(await contents(opened)).toEqual(before);
    await opened.stop();
  });
});
