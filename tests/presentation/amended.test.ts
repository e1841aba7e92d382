import { describe, expect, it } from "vitest";
import { amendedPart, markerRuns } from "../../src/presentation/references.ts";
import { LANGUAGE_CODES, wordsFor } from "../../src/presentation/words/index.ts";
import type { Citation } from "../../src/types.ts";

const citation: Citation = {
  marker: 1,
  articleId: "a",
  outlet: "Radio Vell",
  carrier: null,
  publishedOn: "2031-03-08",
  passageId: "a#0",
  quote: "The captain failed the test.",
  start: 0,
  end: 28,
};
const by = { on: "2031-03-09", by: "b", headline: "We were wrong" };
const printed = (given: Partial<Citation>): string =>
  markerRuns([{ ...citation, ...given }], wordsFor("en"))
    .map(({ text }) => text)
    .join("");

describe("what was taken back", () => {
  it("says so right after its digit", () => {
    expect(printed({})).toBe("¹");
    expect(printed({ withdrawn: by })).toBe("¹ (withdrawn 9 Mar 2031)");
    expect(printed({ corrected: { ...by, concerns: true } })).toBe("¹ (corrected 9 Mar 2031)");
    expect(printed({ withdrawn: { ...by, on: null } })).toBe("¹ (withdrawn)");
  });

  it("does not mark a sentence for the correction of another one", () => {
    expect(printed({ corrected: { ...by, concerns: false } })).toBe("¹");
  });

  it("is said of the article in every language", () => {
    const said = LANGUAGE_CODES.map((language) => amendedPart({ withdrawn: by }, wordsFor(language)));
    expect(new Set(said).size).toBe(LANGUAGE_CODES.length);
    for (const words of said) expect(words).toMatch(/^ · .*(?:2031|٢٠٣١)/u);
  });
});
