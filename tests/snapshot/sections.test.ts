import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readSections, writeSections } from "../../src/snapshot/sections.ts";

it("reads back a file of tens of thousands of sections, as the index of some millions of passages is", async () => {
  const folder = await mkdtemp(join(tmpdir(), "dateline-sections-"));
  try {
    const file = join(folder, "sections.bin");
    const sections = new Map(
      Array.from({ length: 20_000 }, (_, at) => [`${at}.passageNumber`, Uint32Array.of(at, at + 1)]),
    );
    await writeSections(file, sections);
    const read = await readSections(file);
    expect(read).toBeInstanceOf(Map);
    expect((read as typeof sections).size).toBe(20_000);
    expect((read as typeof sections).get("19999.passageNumber")).toEqual(Uint32Array.of(19_999, 20_000));
  } finally {
    await rm(folder, { recursive: true });
  }
});
