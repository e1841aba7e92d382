import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { BUILT_IN_OUTLETS, readOutlets } from "../../src/corpus/outlets.ts";
import { readSimpleMapping } from "../../src/corpus/simple-yaml.ts";

describe("the plain part of YAML", () => {
  it("reads the shipped outlets as the general parser does", async () => {
    const { outlets } = parse(readFileSync(BUILT_IN_OUTLETS, "utf8")) as { outlets: object[] };
    const defaults = { aliases: [], domains: [], agency: false };
    expect((await readOutlets(BUILT_IN_OUTLETS)).outlets).toEqual(
      outlets.map((outlet) => Object.assign({}, defaults, outlet)),
    );
  });

  it.each([
    "title: Ferry strikes breakwater",
    'title: "Correction: what the licence allows"',
    "published: 2031-03-04",
    "url: https://example.org/a?b=1#c",
    "tags: [ferry, inquiry at sea]\nretold: true",
    "title: Don't panic, says O'Hara",
    "title: C# and F#\nauthor: Ada Quill, Jon Pryce",
    "title: 水位上涨",
    "title: “Too late”, says the pilot's mate",
    "# who told it is not known\ntitle: Ferry strikes breakwater\n# undated: no published line\nretold: true",
    "outlet: La Bitácora de Aldery\nlanguage: es",
    'title: "\\"Too late\\", says the pilot, \\"by \\\\ far\\""',
    "constructor: a",
  ])("reads %j as the general parser does", (yaml) => {
    expect(readSimpleMapping(yaml.split("\n"), false)).toEqual(parse(yaml));
  });

  it.each([
    "title: a: b",
    "title: yes",
    "title: 12",
    "title: 2031",
    "title: Ferry # a note",
    "title: 'quoted'",
    "title: |\n  block",
    "title: &anchor a",
    "title: *anchor",
    "title: !!binary x",
    "title: [a, [b]]",
    'title: "a \\n b"',
    'title: "a" b"',
    "title: a\ntitle: b",
    "__proto__: a",
    "- a",
    "title:",
  ])("leaves %j to the general parser", (yaml) => {
    expect(readSimpleMapping(yaml.split("\n"), false)).toBeNull();
  });
});
