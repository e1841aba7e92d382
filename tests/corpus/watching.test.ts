import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { appendFile, mkdir, mkdtemp, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { watchFolders } from "../../src/corpus/watch-folders.ts";
import type { Desk } from "../../src/desk.ts";
import { openDesk } from "../../src/wire.ts";
import type { OpenDesk } from "../../src/wire.ts";

const story = (subject: string, about = "harbour"): string =>
  `A ${subject} crossed the ${about} on Monday morning, and nobody aboard was hurt, officials said.`;

let root = "";
let corpus = "";
let data = "";
let opened: OpenDesk;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "dateline-watch-"));
  [corpus, data] = [join(root, "corpus"), join(root, "data")];
  await mkdir(join(corpus, "bay"), { recursive: true });
  await writeFile(join(corpus, "bay", "ferry.md"), story("ferry"));
  opened = await openDesk({ corpusFolder: corpus, dataFolder: data }, { watch: true });
});
afterEach(async () => {
  await opened.stop();
  await rm(root, { recursive: true, force: true });
});

const found = async (desk: Desk, text: string): Promise<string[]> => {
  const query = desk.makeQuery({ text });
  if (!("text" in query)) throw new Error("no query");
  if ("kind" in query) return [];
  const answer = await desk.search(query);
  return answer.kind === "search" ? answer.hits.map(({ articleId }) => articleId) : [];
};
const shows = (text: string, ids: readonly string[]): Promise<void> =>
  vi.waitFor(async () => expect(await found(opened.desk, text)).toEqual(ids), {
    timeout: 10_000,
    interval: 20,
  });

describe("a folder that is watched", () => {
  it("brings what is added, changed, moved and removed into the answers", async () => {
    const two = join(corpus, "bay", "two.md");
    await writeFile(two, story("zeppelin"));
    await shows("zeppelin", ["two"]);
    await writeFile(two, story("submarine"));
    await shows("submarine", ["two"]);
    expect(await found(opened.desk, "zeppelin")).toEqual([]);
    await rename(two, join(corpus, "bay", "three.md"));
    await shows("submarine", ["three"]);
    await rm(join(corpus, "bay", "three.md"));
    await shows("submarine", []);
    await shows("ferry", ["ferry"]);
  });

  it("sees new folders, the one of fetched articles among them, and those that go", async () => {
    await mkdir(join(corpus, "strait", "north"), { recursive: true });
    await writeFile(join(corpus, "strait", "north", "a.md"), story("hovercraft"));
    await mkdir(join(data, "articles", "server-1"), { recursive: true });
    await writeFile(join(data, "articles", "server-1", "b.md"), story("gyrocopter"));
    await shows("hovercraft", ["a"]);
    await shows("gyrocopter", ["b"]);
    await rm(join(corpus, "strait"), { recursive: true });
    await shows("hovercraft", []);
  });

  it("sees new folders with a dot in their name, beside links that lead round in a circle", async () => {
    await shows("ferry", ["ferry"]);
    await mkdir(join(corpus, "example.com"));
    await writeFile(join(corpus, "example.com", "a.md"), story("hovercraft"));
    await shows("hovercraft", ["a"]);
    await symlink("circle", join(corpus, "circle"));
    await symlink("circle.md", join(corpus, "circle.md"));
    await writeFile(join(corpus, "example.com", "b.md"), story("gyrocopter"));
    await shows("gyrocopter", ["b"]);
  });

  it("sees files that come into a new folder, or back with a folder, while others are being read", async () => {
    const folder = await mkdtemp(join(root, "slow-"));
    const late = join(folder, "new", "late.md");
    let folders: readonly string[] = [folder];
    let seen: readonly string[] = [];
    const reload = async () => {
      const isNew = folders.length === 1 && readdirSync(folder).includes("new");
      if (readdirSync(folder).includes("new")) folders = [folder, join(folder, "new")];
      seen = folders.flatMap((each) => readdirSync(each));
      // What was listed is read now, and that takes its time.
      if (isNew) await writeFile(late, story("zeppelin"));
      return { added: [], changed: [], removed: [], waiting: [] };
    };
    const watching = watchFolders({ library: { folders: () => folders, reload }, quiet: 20 });
    await mkdir(join(folder, "new"));
    await vi.waitFor(() => expect(seen).toContain("late.md"), { timeout: 5000, interval: 20 });
    await watching.stop();
  });

  it("is not held up by a list of outlets that is no file", async () => {
    if (process.platform === "win32") return;
    execFileSync("mkfifo", [join(corpus, "outlets.yaml")]);
    await mkdir(join(corpus, "strait"));
    await writeFile(join(corpus, "strait", "a.md"), story("hovercraft"));
    await shows("hovercraft", ["a"]);
  });

  it("survives that the whole folder goes, and takes it up when it is back", async () => {
    await rm(corpus, { recursive: true });
    await shows("ferry", []);
    await mkdir(join(corpus, "bay"), { recursive: true });
    await writeFile(join(corpus, "bay", "tug.md"), story("tug"));
    await shows("tug", ["tug"]);
  });

  it("waits for a file that is being written", async () => {
    const file = join(corpus, "bay", "slow.md");
    const seen = new Set<string | undefined>();
    const watching = setInterval(() => seen.add(opened.library.article("slow")?.text), 5);
    await writeFile(file, story("barge").slice(0, 30));
    for (let at = 30; at < story("barge").length; at += 10) {
      await new Promise((resolve) => setTimeout(resolve, 40));
      await appendFile(file, story("barge").slice(at, at + 10));
    }
    await shows("barge", ["slow"]);
    clearInterval(watching);
    seen.add(opened.library.article("slow")?.text);
    seen.delete(undefined);
    expect([...seen]).toEqual([story("barge")]);
  });

  it("follows no link that leads out, and passes over hidden files", async () => {
    await writeFile(join(root, "secret.md"), story("secret"));
    await symlink(join(root, "secret.md"), join(corpus, "bay", "link.md"));
    await writeFile(join(corpus, "bay", ".draft.md"), story("draft"));
    await writeFile(join(corpus, "bay", "last.md"), story("trawler"));
    await shows("trawler", ["last"]);
    expect([await found(opened.desk, "secret"), await found(opened.desk, "draft")]).toEqual([[], []]);
    expect(opened.library.problems()).toEqual([
      { file: "bay/link.md", reason: expect.stringContaining("out of the corpus") },
    ]);
  });

  it("takes up a thousand files at once, and their going", async () => {
    const names = Array.from({ length: 1000 }, (_, at) => join(corpus, "bay", `mass${at}.md`));
    await Promise.all(
      names.map((name, at) => writeFile(name, story(`dredger${at}`, `bay of number ${at * 7}`))),
    );
    await vi.waitFor(() => expect(opened.library.articles()).toHaveLength(1001), { timeout: 20_000 });
    expect(await found(opened.desk, "dredger777")).toEqual(["mass777"]);
    await rm(join(corpus, "bay"), { recursive: true });
    await vi.waitFor(() => expect(opened.library.articles()).toEqual([]), { timeout: 20_000 });
  }, 60_000);

  it("folds a copy as soon as it arrives, and shows it when its original goes", async () => {
    const text = (outlet: string): string => `---\noutlet: ${outlet}\n---\n${story("ferry race").repeat(4)}`;
    await writeFile(join(corpus, "bay", "first.md"), text("Reuters"));
    await shows("race", ["first"]);
    await writeFile(join(corpus, "bay", "again.md"), text("Harbour Post"));
    await vi.waitFor(() => expect(opened.library.article("again")?.copyOf).toBe("first"), {
      timeout: 10_000,
    });
    expect(await found(opened.desk, "race")).toEqual(["first"]);
    await rm(join(corpus, "bay", "first.md"));
    await shows("race", ["again"]);
    expect(opened.library.article("again")!.copyOf).toBeNull();
  });
});
