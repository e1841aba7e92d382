import { describe, expect, it } from "vitest";
import { CUE, OPENING, cuesIn, cuesOf } from "../../src/corpus/article-cues.ts";
import { createCueScan } from "../../src/text/cue-scan.ts";

const unitsOf = (text: string): Uint16Array =>
  Uint16Array.from(text.split(""), (letter) => letter.charCodeAt(0));

/** Letters by turns that repeat late. */
const lettersFrom = (seed: number): string => {
  let state = seed;
  return Array.from({ length: 40 }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return "abc "[state >>> 30]!;
  }).join("");
};

describe("a scan for words", () => {
  it("finds what looking for each word by itself finds", () => {
    const groups = [
      [1, ["ab", "abcab", "c c"]],
      [2, ["bca", "b"]],
      [4, ["cabba", "aaaa", "aab"]],
      [8, ["bab"]],
    ] as const;
    const scan = createCueScan(groups);
    const met = new Set<number>();
    for (let seed = 1; seed <= 400; seed += 1) {
      const text = lettersFrom(seed);
      for (const length of [0, 1, 3, 6, 40]) {
        const part = text.slice(5, 5 + length);
        const expected = groups.reduce(
          (bits, [bit, words]) => bits | (words.some((word) => part.includes(word)) ? bit : 0),
          0,
        );
        expect(scan(unitsOf(text), 5, 5 + part.length)).toBe(expected);
        met.add(expected);
      }
    }
    expect(met.size).toBeGreaterThan(8);
  });
});

describe("the cues of an article", () => {
  const filler = (length: number): string => "plain word ".repeat(200).slice(0, length);

  it.each([0, 100, OPENING - 20, OPENING - 8, OPENING - 7, OPENING - 1, OPENING, 1500])(
    "are found wherever they stand: %i",
    (at) => {
      const { opening, all } = cuesOf(`${filler(at)}RETRACT${filler(300)}`);
      expect(all & CUE.amends).toBe(CUE.amends);
      expect(opening & CUE.amends).toBe(at + "RETRACT".length <= OPENING ? CUE.amends : 0);
    },
  );

  it("are found in every way of writing, and nothing else is", () => {
    expect(cuesOf("🚢 İstanbul: they died, so far, on Friday; our mistake")).toEqual(
      cuesOf("They died, so far, on Friday; our mistake"),
    );
    expect(cuesIn("They DIED on FRIDAY")).toBe(CUE.dead | CUE.weekday);
    expect(cuesIn("تصحيح")).toBe(CUE.amends | CUE.notice | CUE.error);
    expect(cuesIn("The ferry left at noon.")).toBe(0);
  });
});
