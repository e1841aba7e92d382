import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CONTROLS, isControl } from "../../src/corpus/furniture-controls.ts";
import * as patterns from "../../src/corpus/furniture-patterns.ts";
import { mayBeFurniture } from "../../src/corpus/furniture-signs.ts";
import { linesOf } from "./lines-of.ts";

const { STAMPED_SOURCE: _stamped, RIGHTS_WORDS: _words, ...WHOLE_LINES } = patterns;
const CASES = new URL("../cases", import.meta.url).pathname;

const isFurniture = (line: string): boolean =>
  isControl(line) || Object.values(WHOLE_LINES).some((pattern) => pattern.test(line));

describe("telling from a line's first words that no pattern can take it", () => {
  it.each(Object.entries(WHOLE_LINES))("lets through what %s takes", (_, pattern) => {
    const next = linesOf(pattern);
    const lines = Array.from({ length: 240 }, next).filter((line) => pattern.test(line));
    expect(lines.length).toBeGreaterThan(12);
    expect(lines.filter((line) => !mayBeFurniture(line))).toEqual([]);
  });

  it("lets through every control of a page", () => {
    for (const control of CONTROLS) {
      const next = linesOf(new RegExp(control, "u"));
      const lines = Array.from({ length: 20 }, next).filter(isControl);
      expect(lines, control).not.toEqual([]);
      expect(
        lines.filter((line) => !mayBeFurniture(line)),
        control,
      ).toEqual([]);
    }
  });

  it("hides none of the furniture in the sample texts, and lets little else through", () => {
    const files = readdirSync(CASES, { recursive: true, encoding: "utf8" }).filter((file) =>
      /\.(?:md|txt)$/.test(file),
    );
    const all = files
      .flatMap((file) => readFileSync(join(CASES, file), "utf8").split("\n"))
      .map((line) => line.trim())
      .filter((line) => line !== "" && line.length <= 260);
    const lines = [...new Set(all)];
    const furniture = lines.filter(isFurniture);
    expect(furniture.length).toBeGreaterThan(12);
    expect(furniture.filter((line) => !mayBeFurniture(line))).toEqual([]);
    expect(lines.filter(mayBeFurniture).length).toBeLessThan(lines.length / 2);
  });
});
