import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CONTROLS, isControl } from "../../src/corpus/furniture-controls.ts";
import * as patterns from "../../src/corpus/furniture-patterns.ts";
import { MAY_BE, kindsOf } from "../../src/corpus/furniture-signs.ts";
import { linesOf } from "./lines-of.ts";

const { STAMPED_SOURCE: _stamped, RIGHTS_WORDS: _words, ...WHOLE_LINES } = patterns;
const CASES = new URL("../cases", import.meta.url).pathname;

const KIND_OF: Readonly<Record<keyof typeof WHOLE_LINES, keyof typeof MAY_BE>> = {
  SOURCE: "source",
  COMMENTS: "comments",
  CUT_OFF: "cutOff",
  END_MARK: "endMark",
  TAGS: "tags",
  TAG_LIST: "tags",
  EDITOR: "editor",
  RIGHTS: "rights",
  ORIGIN: "origin",
  CREDIT: "credit",
  CAPTION_END: "credit",
  TEASER: "teaser",
  ADDRESS: "address",
  NOTICE: "notice",
  DESK_CODES: "notice",
};
const isMissed = (line: string, kind: keyof typeof MAY_BE): boolean => (kindsOf(line) & MAY_BE[kind]) === 0;

describe("telling from a line's first words which patterns can take it", () => {
  it.each(Object.entries(WHOLE_LINES))("lets through what %s takes", (name, pattern) => {
    const next = linesOf(pattern);
    const lines = Array.from({ length: 240 }, next)
      .flatMap((line) => [line, line.toUpperCase()])
      .filter((line) => pattern.test(line));
    expect(lines.length).toBeGreaterThan(12);
    const kind = KIND_OF[name as keyof typeof WHOLE_LINES];
    expect(lines.filter((line) => isMissed(line, kind))).toEqual([]);
  });

  it("lets through every control of a page", () => {
    for (const control of CONTROLS) {
      const next = linesOf(new RegExp(control, "u"));
      const lines = Array.from({ length: 20 }, next)
        .flatMap((line) => [line, line.toUpperCase()])
        .filter(isControl);
      expect(lines, control).not.toEqual([]);
      expect(
        lines.filter((line) => isMissed(line, "control")),
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
    for (const [name, pattern] of Object.entries(WHOLE_LINES)) {
      const kind = KIND_OF[name as keyof typeof WHOLE_LINES];
      expect(
        lines.filter((line) => pattern.test(line) && isMissed(line, kind)),
        name,
      ).toEqual([]);
    }
    expect(lines.filter((line) => isControl(line) && isMissed(line, "control"))).toEqual([]);
    expect(lines.filter((line) => kindsOf(line) !== 0).length).toBeLessThan(lines.length / 2);
  });
});
