import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { lookAround } from "../../src/corpus/looking-thread.ts";
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

const seen = async (worth?: number): Promise<unknown> => {
  const looking = {
    articles: join(root, "articles.bin"),
    index: join(root, "index.bin"),
    folders: [join(root, "corpus"), join(root, "nowhere")],
  };
  const { articles, index, listing } = lookAround(looking, worth);
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
