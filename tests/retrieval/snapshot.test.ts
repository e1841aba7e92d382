import { mkdtemp, readFile, readdir, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createPassageIndex } from "../../src/retrieval/passage-index.ts";
import { openSnapshot, saveSnapshot } from "../../src/retrieval/snapshot-file.ts";
import { readSections } from "../../src/snapshot/sections.ts";
import type { Article } from "../../src/types.ts";
import { makeArticle } from "../contracts/articles.ts";

const articles: Article[] = Array.from({ length: 300 }, (_, at) =>
  makeArticle(
    `a${at}`,
    `Ship number ${at} left the harbour.\n\nIts captain, Captain ${"xyz"[at % 3]}${at}, waved.`,
    {
      headline: `Ship ${at} sails`,
      outlet: at % 2 ? "Herald" : "Observer",
      copyOf: at === 7 ? "a6" : null,
    },
  ),
);

describe("the snapshot of an index", () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "dateline-snapshot-"));
    file = join(folder, "index.bin");
  });
  afterEach(() => rm(folder, { recursive: true }));

  const saved = async (): Promise<void> => {
    const index = createPassageIndex();
    for (const article of articles) index.add(article);
    await saveSnapshot(index, file);
  };

  it("answers as the index did that was saved", async () => {
    const index = createPassageIndex();
    for (const article of articles) index.add(article);
    await saveSnapshot(index, file);
    const { index: loaded, kept, indexed } = await openSnapshot(readSections(file), articles);
    expect([kept, indexed]).toEqual([300, 0]);
    for (const text of ["ship 17 captain", "harbour -captain", '"number 42"', "sails"]) {
      const request = { text, limit: 20, outlets: ["Herald"] };
      expect(loaded.search(request)).toEqual(index.search(request));
    }
    expect(loaded.suggest("harbor")).toEqual(["harbour"]);
    expect(loaded.size).toEqual(index.size);
  });

  it("indexes what is new or changed since, and forgets what is gone", async () => {
    await saved();
    const now = articles
      .filter(({ id }) => id !== "a3")
      .map((article) => (article.id === "a5" ? makeArticle("a5", "A zeppelin instead.") : article));
    now.push(makeArticle("new", "A submarine surfaced."));
    const { index, kept, indexed, dropped } = await openSnapshot(readSections(file), now);
    expect([kept, indexed, dropped]).toEqual([298, 2, 2]);
    const found = (text: string): string[] =>
      index.search({ text, limit: 5 }).hits.map(({ articleId }) => articleId);
    expect(found("zeppelin")).toEqual(["a5"]);
    expect(found("submarine")).toEqual(["new"]);
    expect(found('"ship number 3"')).toEqual([]);
    expect(found('"ship number 5"')).toEqual([]);
    expect(found('"ship number 6"')).toEqual(["a6"]);
    expect(index.size).toMatchObject({ articles: 300, passages: 299 * 2 - 2 + 2 });
  });

  it("reads the filters from the articles, not from the snapshot", async () => {
    await saved();
    const moved = articles.map((article) =>
      article.id === "a1" ? { ...article, outlet: "Gazette" } : article,
    );
    const { index, kept } = await openSnapshot(readSections(file), moved);
    expect(kept).toBe(300);
    expect(index.search({ text: "ship", limit: 5, outlets: ["Gazette"] }).total).toBe(2);
  });

  it("takes a whole edition as it was saved, without looking at its articles", async () => {
    const index = createPassageIndex();
    for (const article of articles) index.add(article);
    const inOrder = articles.toReversed();
    await saveSnapshot(index, file, { version: "monday", articles: inOrder });
    const unasked = (): number => {
      throw new Error("no article needs to be looked at");
    };
    const again = structuredClone(inOrder);
    const { index: loaded, ...counts } = await openSnapshot(readSections(file), again, unasked, "monday");
    expect(counts).toEqual({ kept: 300, indexed: 0, dropped: 0, fault: null });
    const request = { text: "ship 17 captain", limit: 20, outlets: ["Herald"] };
    expect(loaded.search(request)).toEqual(index.search(request));
    expect(loaded.size).toEqual(index.size);
  });

  it("looks at each article where the edition is another one, or was not what was saved", async () => {
    const index = createPassageIndex();
    for (const article of articles) index.add(article);
    const changed = [makeArticle("a0", "A zeppelin instead."), ...articles.slice(1)];
    await saveSnapshot(index, file, { version: "monday", articles });
    expect(await openSnapshot(readSections(file), changed, undefined, "tuesday")).toMatchObject({
      kept: 299,
      indexed: 1,
    });
    expect(await openSnapshot(readSections(file), changed)).toMatchObject({ kept: 299, indexed: 1 });
    await saveSnapshot(index, file, { version: "tuesday", articles: changed });
    expect(await openSnapshot(readSections(file), changed, undefined, "tuesday")).toMatchObject({
      kept: 299,
      indexed: 1,
    });
  });

  it("goes on living after it was loaded", async () => {
    await saved();
    const { index } = await openSnapshot(readSections(file), articles);
    index.add(makeArticle("late", "An airship at last."));
    expect(index.remove("a10")).toBe(true);
    expect(index.search({ text: "airship", limit: 1 }).hits[0]?.articleId).toBe("late");
    await saveSnapshot(index, file);
    const again = await openSnapshot(readSections(file), [
      ...articles.filter(({ id }) => id !== "a10"),
      makeArticle("late", "An airship at last."),
    ]);
    expect([again.kept, again.indexed]).toEqual([300, 0]);
  });

  it("is rebuilt when it is missing, damaged at any place, cut short or of another version", async () => {
    expect((await openSnapshot(readSections(file), articles)).indexed).toBe(300);
    await saved();
    const bytes = await readFile(file);
    for (const at of [0, 4, 9, 20, bytes.length >> 1, bytes.length - 1]) {
      const damaged = Buffer.from(bytes);
      damaged[at]! ^= 0x40;
      await writeFile(file, damaged);
      expect((await openSnapshot(readSections(file), articles)).indexed, `byte ${at}`).toBe(300);
    }
    for (const length of [0, 3, 16, bytes.length - 7]) {
      await writeFile(file, bytes.subarray(0, length));
      expect((await openSnapshot(readSections(file), articles)).indexed, `${length} bytes`).toBe(300);
    }
  });

  it("refuses a file of somebody else's, or one of ours blown up, by its beginning, though it be larger than memory", async () => {
    await writeFile(file, "not ours");
    await truncate(file, 2 ** 40);
    expect(await readSections(file)).toBe("damaged");
    await saved();
    await truncate(file, 2 ** 40);
    expect(await readSections(file)).toBe("damaged");
  });

  it("leaves nothing beside the file, and keeps the old one when writing fails", async () => {
    await saved();
    expect(await readdir(folder)).toEqual(["index.bin"]);
    const before = await readFile(file);
    const broken = {
      ...createPassageIndex(),
      snapshot: () => {
        throw new Error("no memory");
      },
    };
    await expect(async () => saveSnapshot(broken, file)).rejects.toThrow("no memory");
    expect(await readFile(file)).toEqual(before);
    expect(await readdir(folder)).toEqual(["index.bin"]);
  });
});
