import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { lookAround } from "../../src/corpus/looking-thread.ts";
import type { Looking } from "../../src/corpus/looking-thread.ts";
import { writeSections } from "../../src/snapshot/sections.ts";

let root = "";
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "dateline-looking-"));
  await mkdir(join(root, "corpus", "bay"), { recursive: true });
  for (const name of ["bay/one.md", "bay/two.txt", "bay/.hidden.md", "three.html"])
    await writeFile(join(root, "corpus", name), `The ferry of ${name} sailed at noon.`);
  const sections = new Map<string, readonly string[] | Float64Array>([
    ["words", ["quay", "pier"]],
    ["numbers", Float64Array.of(1.5, -2)],
  ]);
  await writeSections(join(root, "articles.bin"), sections);
  await writeFile(join(root, "index.bin"), "not an index at all, but some other program's file");
});
afterAll(() => rm(root, { recursive: true, force: true }));

const looking = (): Looking => ({
  articles: join(root, "articles.bin"),
  index: join(root, "index.bin"),
  folders: [join(root, "corpus"), join(root, "nowhere")],
});

const seen = async (worth?: number, what = looking()): Promise<unknown> => {
  const { articles, index, listing } = lookAround(what, worth);
  return [await articles, await index, await listing];
};

it("sees in a thread of its own what it sees without one: kept files, faults and the folders' files", async () => {
  const apart = await seen(0);
  expect(apart).toEqual(await seen());
  expect(apart).toMatchObject([
    new Map<string, unknown>([
      ["words", ["quay", "pier"]],
      ["numbers", Float64Array.of(1.5, -2)],
    ]),
    "damaged",
    { files: { paths: "bay/one.md\0bay/two.txt\0three.html", counts: Uint32Array.of(3, 0) } },
  ]);
});

it("sees without a thread what one does not come to, as it cannot be started or ends", async () => {
  const whole = await seen();
  const { folders, ...files } = looking();
  // A proxy cannot be handed to a thread.
  expect(await seen(0, { ...files, folders: new Proxy(folders, {}) })).toEqual(whole);
  // The thread is the first to ask, and fails over what it gets.
  const answers = [null as unknown as string[]];
  const failing = {
    ...files,
    get folders() {
      return answers.length > 0 ? answers.pop()! : folders;
    },
  };
  expect(await seen(0, failing)).toEqual(whole);
  expect(answers).toEqual([]);
});

it.skipIf(process.platform === "win32")("does not fail or wait over what is no file at all", async () => {
  const [round, pipe] = [join(root, "round.bin"), join(root, "pipe.bin")];
  await symlink("round.bin", round);
  execFileSync("mkfifo", [pipe]);
  expect(await seen(undefined, { ...looking(), articles: round, index: pipe })).toMatchObject([
    "unreadable",
    "unreadable",
    { problems: new Map() },
  ]);
});
