import { chmod, mkdtemp, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { decodeText } from "../../src/corpus/decode.ts";
import { describeArticle } from "../../src/corpus/describe.ts";
import { findFrontMatter, readFrontMatter } from "../../src/corpus/front-matter.ts";

let folder = "";
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), "dateline-describe-"))));
afterEach(() => rm(folder, { recursive: true, force: true }));

const make = async (content: string | Uint8Array): Promise<string> => {
  const file = join(folder, "a.txt");
  await writeFile(file, content);
  return file;
};

const valuesIn = async (file: string) => {
  const decoded = decodeText(await readFile(file));
  if ("reason" in decoded) throw new Error(decoded.reason);
  const block = findFrontMatter(decoded.text);
  if (block === null || block === "unclosed") throw new Error("no front matter");
  return { ...readFrontMatter(block.yaml), body: decoded.text.slice(block.bodyStart) };
};

const DESCRIPTION = {
  outlet: "Küstenbote",
  published: "2031-03-04",
  title: 'Ferry: "what we know" #1',
  carrier: "海岸报",
};

describe("describing an article", () => {
  it.each([
    ["plain text", Buffer.from("The ferry sank.\n\n  Twice. \n")],
    ["a byte order mark", Buffer.from("\ufeffThe ferry sank.\n")],
    ["carriage returns", Buffer.from("The ferry sank.\r\n\r\nTwice.\r\n")],
    ["UTF-16 LE", Buffer.from("\ufeffThe ferry sank. 渡\n", "utf16le")],
    ["UTF-16 BE", Buffer.from("\ufeffThe ferry sank. 渡\n", "utf16le").swap16()],
    ["UTF-16 without a mark", Buffer.from("The ferry sank. é\n", "utf16le")],
    ["Latin-1", Buffer.from("Le ferry a coulé près du port.\n", "latin1")],
    ["a rule of dashes at its head", Buffer.from("---\nNot a key in sight here\n---\nText.\n")],
  ])("writes front matter before %s and leaves the text byte for byte", async (_, bytes) => {
    const file = await make(bytes);
    expect(await describeArticle(file, DESCRIPTION)).toEqual({ written: true });
    const after = await readFile(file);
    const mark = bytes[0] === 0xef ? 3 : bytes[0] === 0xff || bytes[0] === 0xfe ? 2 : 0;
    expect(after.subarray(0, mark)).toEqual(bytes.subarray(0, mark));
    expect(after.subarray(after.length - (bytes.length - mark))).toEqual(bytes.subarray(mark));
    const { values, warnings } = await valuesIn(file);
    expect(warnings).toEqual([]);
    expect(values).toEqual(DESCRIPTION);
    // And again, over its own front matter.
    expect(await describeArticle(file, { published: "2031-03" })).toEqual({ written: true });
    const again = await readFile(file);
    expect(again.subarray(again.length - (bytes.length - mark))).toEqual(bytes.subarray(mark));
    expect((await valuesIn(file)).values).toEqual({ ...DESCRIPTION, published: "2031-03" });
  });

  it("keeps the other keys, comments and order of front matter, and the text's own line of dashes", async () => {
    const file = await make(
      "---\n# ours\nurl: https://a.example/x\noutlet: Old\nextra: {deep: [1, 2]}\n---\nText.\n---\nMore.\n",
    );
    await describeArticle(file, { outlet: "New", published: "2031" });
    const text = await readFile(file, "utf8");
    expect(text).toContain("# ours\nurl: https://a.example/x\noutlet: New\nextra:");
    expect(text.endsWith("---\nText.\n---\nMore.\n")).toBe(true);
    expect((await valuesIn(file)).values).toMatchObject({ outlet: "New", published: "2031" });
  });

  it("keeps the file's permissions and leaves no other file behind", async () => {
    const file = await make("Text of the article.\n");
    await chmod(file, 0o640);
    await describeArticle(file, { outlet: "New" });
    expect((await stat(file)).mode & 0o777).toBe(0o640);
    expect(await readdir(folder)).toEqual(["a.txt"]);
  });

  it.each([
    [{}, "nothing was given"],
    [{ outlet: "  " }, "empty"],
    [{ title: "two\nlines" }, "line break"],
    [{ title: "x".repeat(301) }, "longer"],
    [{ published: "2031-02-30" }, "no date"],
    [{ published: "yesterday" }, "no date"],
  ])("refuses %j and leaves the file alone", async (description, reason) => {
    const file = await make("Text of the article.\n");
    expect(await describeArticle(file, description)).toEqual({
      written: false,
      reason: expect.stringContaining(reason),
    });
    expect(await readFile(file, "utf8")).toBe("Text of the article.\n");
  });

  it("refuses broken front matter, binary files and missing ones", async () => {
    expect(await describeArticle(await make("---\na: [\n---\nText"), { outlet: "x" })).toMatchObject({
      written: false,
    });
    expect(await describeArticle(await make("---\ntitle: open\nText"), { outlet: "x" })).toMatchObject({
      written: false,
    });
    expect(await describeArticle(await make(Buffer.from([1, 0, 0, 2, 0])), { outlet: "x" })).toMatchObject({
      written: false,
    });
    expect(await describeArticle(join(folder, "none.txt"), { outlet: "x" })).toMatchObject({
      written: false,
      reason: "it is gone",
    });
  });
});
