import { describe, expect, it } from "vitest";
import { termOf } from "../../src/text/terms.ts";
import { wordNumber, wordSimilarity } from "../../src/text/word-similarity.ts";

const likeness = (a: string, b: string): number =>
  wordSimilarity(wordNumber(termOf(a)), wordNumber(termOf(b)));

describe("likeness of words", () => {
  it.each([
    ["ceasefire", "truce", "ferry"],
    ["explosion", "blast", "budget"],
    ["resigned", "quit", "flooded"],
    ["doctor", "physician", "runway"],
    ["arrested", "detained", "rainfall"],
  ])("puts %s nearer to %s than to %s", (word, near, far) => {
    expect(likeness(word, near)).toBeGreaterThan(0.5);
    expect(likeness(word, near)).toBeGreaterThan(likeness(word, far) + 0.3);
  });

  it("is the same either way, and 1 for a word and itself", () => {
    expect(likeness("truce", "ceasefire")).toBeCloseTo(likeness("ceasefire", "truce"));
    expect(likeness("miners", "miner")).toBeCloseTo(1);
  });

  it("numbers words by how frequent they are, and knows no made-up ones", () => {
    expect(wordNumber(termOf("people"))).toBeLessThan(wordNumber(termOf("submersible")));
    expect(wordNumber("qwrtzlm")).toBe(-1);
  });
});
