import { describe, expect, it } from "vitest";
import { arrangeRows, MOST_ROWS } from "../../src/analysis/compare-rows.ts";
import type { ComparisonRow, Verdict } from "../../src/types.ts";

const row = (
  topic: string,
  verdict: Verdict,
  sentences: Readonly<Record<string, string>>,
): ComparisonRow => ({
  topic,
  verdict,
  cells: Object.entries(sentences).map(([outlet, text]) => ({
    outlet,
    articleId: outlet,
    sentence: { text, citations: [] },
    figures: [],
  })),
  silent: [],
  why: "",
});

describe("the rows of a comparison", () => {
  it("show two sentences beside each other once, in the row that says more of them", () => {
    const dispute = row("the weir", "differ", {
      Courier: "The weir was opened.",
      Herald: "Nobody opened it.",
    });
    const again = row("opened the weir", "agree", {
      Herald: "Nobody opened it.",
      Courier: "The weir was opened.",
    });
    expect(arrangeRows([again, dispute], () => 0)).toEqual([dispute]);
  });

  it("have a name twice only for other sentences", () => {
    const longer = row("river levels", "agree", {
      Courier: "It rose.",
      Herald: "It is up.",
      Post: "It climbs.",
    });
    const shorter = row("River levels", "agree", { Courier: "It rose.", Gazette: "It rose fast." });
    const elsewhere = row("river levels", "agree", { Gazette: "It fell in May.", Post: "May saw it fall." });
    expect(arrangeRows([shorter, elsewhere, longer], () => 0)).toEqual([longer, elsewhere]);
  });

  it("are no more than are read: those most about what was asked, whatever their verdict", () => {
    const rows = Array.from({ length: 3 * MOST_ROWS }, (_, at) =>
      row(`matter ${at}`, at % 2 === 0 ? "agree" : "differ", {
        Courier: `Sentence ${at}.`,
        Herald: `Words ${at}.`,
      }),
    );
    const single = row("a bridge", "single-outlet", { Post: "The bridge is shut." });
    const asked = rows[4] as ComparisonRow;
    const shown = arrangeRows([...rows, single], (each) => (each === asked ? 1 : 0));
    expect(shown).toHaveLength(MOST_ROWS + 1);
    expect(shown).toContain(asked);
    expect(shown.at(-1)).toBe(single);
  });
});
