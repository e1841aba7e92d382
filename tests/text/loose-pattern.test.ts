import { describe, expect, it } from "vitest";
import { loosePattern } from "../../src/text/loose-pattern.ts";

describe("words as people type them", () => {
  it.each([
    ["garc", "José García"],
    ["José", "JOSE"],
    ["strauss", "Franz Strauß"],
    ["o'br", "Jim O’Brien"],
    ["obrien", "Jim O'Brien"],
    ["antony j bl", "Antony J. Blinken"],
    ["ana  orte", "Ana\nOrtega"],
    ["leyen", "von-der-Leyen"],
    ["احمد", "وأحمد"],
    ["田中", "市長田中"],
    ["(a+", "A+"],
  ])("%j is found in %j", (typed, text) => expect(loosePattern(typed).test(text)).toBe(true));

  it.each([
    ["ken", "Blinken"],
    ["ana ortega", "Ana met Ortega"],
    ["a.c", "abc"],
  ])("%j is not found in %j", (typed, text) => expect(loosePattern(typed).test(text)).toBe(false));

  it("asks for a capital where that is wanted, in scripts that have them", () => {
    const capital = (typed: string): RegExp => loosePattern(typed, { capital: true });
    expect(capital("qui").test("They left quickly.")).toBe(false);
    expect(capital("qui").test("They left quickly with QUILLON.")).toBe(true);
    expect(capital("احمد").test("قال أحمد")).toBe(true);
  });
});
