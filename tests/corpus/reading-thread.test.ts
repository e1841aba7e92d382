import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CorpusFile } from "../../src/corpus/folder.ts";
import { createLibrary } from "../../src/corpus/library.ts";
import type { ReloadableLibrary } from "../../src/corpus/library.ts";
import { createOutletRegistry } from "../../src/corpus/outlets.ts";
import { readInThreads } from "../../src/corpus/reading-thread.ts";

const clock = { now: () => new Date("2031-03-10T00:00:00Z") };
const ENOUGH = 420;

const story = (at: number): string =>
  at % 50 === 49
    ? "not a word of text \0\0\u0001"
    : `Ferry ${at} late again | ${["Tidewater Gazette", "Norland Post"][at % 2]}\n\nBy Jane Doe\n\n${10 + (at % 15)} March 2031\n\n` +
      `KESSEL (${["AFP", "Reuters"][at % 2]}) - The ferry number ${at} left the quay ${at * 3} minutes late, its captain said. “Nobody told us”, said one of ${at + 7} passengers.`;

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "dateline-thread-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const put = async (from: number, to: number): Promise<string[]> => {
  const files: string[] = [];
  for (let at = from; at < to; at += 1) {
    const file = join(folder, `${String(at).padStart(4, "0")}.txt`);
    await writeFile(file, story(at));
    files.push(file);
  }
  return files;
};

const contents = (library: ReloadableLibrary): unknown => ({
  articles: library.articles().map((article) => Object.fromEntries(Object.entries(article))),
  problems: library.problems(),
  outlets: library.outlets.all(),
  version: library.version(),
});

describe("reading many files in a thread of their own", () => {
  it("gives what reading them few at a time gives, and tells how far it is", async () => {
    await put(0, ENOUGH / 2);
    const slowly = await createLibrary({ folder, clock });
    await slowly.reload(await put(ENOUGH / 2, ENOUGH));
    const told: number[] = [];
    const apart = await createLibrary({ folder, clock, onProgress: (done) => void told.push(done) });
    expect(apart.start).toMatchObject({ read: ENOUGH, kept: 0 });
    expect(contents(apart)).toEqual(contents(slowly));
    expect(told.at(-1)).toBe(ENOUGH);
    expect(told.length).toBeGreaterThan(5);
  });

  it("gives what it had read where it ends before its time, and says why", async () => {
    const outlets = createOutletRegistry().additions();
    const files = await put(0, 40);
    const tasks = files.map((file, at) => ({
      file: { file, path: `${at}.txt`, collection: "", size: 1, modified: 1 },
      id: `${at}`,
    }));
    const last = { file: null as unknown as CorpusFile, id: "broken" };
    const cut = await readInThreads([...tasks, last], { outlets }, () => undefined);
    expect(cut.failure).toMatch(/\w/);
    expect(cut.entries.length).toBe(32);
    expect(cut.entries.map(({ id }) => id)).toEqual(tasks.slice(0, 32).map(({ id }) => id));
  });

  it("reads nothing and says why where it cannot be started", async () => {
    const files = await put(0, 3);
    const tasks = files.map((file, at) => ({
      file: { file, path: `${at}.txt`, collection: "", size: 1, modified: 1 },
      id: `${at}`,
    }));
    // A proxy cannot be handed to a thread.
    const setting = { outlets: new Proxy(createOutletRegistry().additions(), {}) };
    const none = await readInThreads(tasks, setting, () => undefined, 2);
    expect(none).toMatchObject({ entries: [], failure: expect.stringMatching(/\w/) });
  });

  it("is done without where the program may start no threads, and the operator is told", async () => {
    await put(0, ENOUGH);
    const library = new URL("../../src/corpus/library.ts", import.meta.url).href;
    const script = `const { createLibrary } = await import(${JSON.stringify(library)});
      const told = [];
      const options = { folder: ${JSON.stringify(folder)}, clock: { now: () => new Date() }, onTrouble: (each) => told.push(each) };
      const { articles, start } = await createLibrary(options);
      console.log(JSON.stringify({ articles: articles().length, start, told }));`;
    const flags = ["--permission", "--allow-fs-read=*", "--input-type=module", "--eval", script];
    const { stdout } = await promisify(execFile)(process.execPath, flags);
    expect(JSON.parse(stdout)).toEqual({
      articles: ENOUGH - Math.floor(ENOUGH / 50),
      start: { read: ENOUGH, kept: 0, fault: null },
      told: [expect.stringContaining("the rest is read without it")],
    });
  });

  it("gives the files in their order where two threads read them, whole or up to the first that is missing", async () => {
    const outlets = createOutletRegistry().additions();
    const files = await put(0, 100);
    const tasks = files.map((file, at) => ({
      file: { file, path: `${at}.txt`, collection: "", size: 1, modified: 1 },
      id: `${at}`,
    }));
    const told: number[] = [];
    const whole = await readInThreads(tasks, { outlets }, (done) => void told.push(done), 2);
    expect(whole.failure).toBeNull();
    expect(whole.entries.map(({ id }) => id)).toEqual(tasks.map(({ id }) => id));
    expect(told.at(-1)).toBe(100);
    const broken = tasks.with(40, { file: null as unknown as CorpusFile, id: "broken" });
    const cut = await readInThreads(broken, { outlets }, () => undefined, 2);
    expect(cut.failure).toMatch(/\w/);
    expect(cut.entries.length).toBeLessThanOrEqual(32);
    expect(cut.entries.map(({ id }) => id)).toEqual(tasks.slice(0, cut.entries.length).map(({ id }) => id));
  });
});
