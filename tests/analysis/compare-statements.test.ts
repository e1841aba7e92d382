import { describe, expect, it } from "vitest";
import { matchClaims } from "../../src/analysis/compare.ts";
import type { ComparisonRow } from "../../src/types.ts";
import { articleOf, hitsOf } from "./article.ts";

/** Rows over reports of one day, by the names of their outlets; each with a sentence or two that nobody else has. */
const rowsOf = (reports: Readonly<Record<string, string>>): ComparisonRow[] =>
  matchClaims(
    hitsOf(
      ...Object.entries(reports).map(([outlet, text]) =>
        articleOf(text, { id: outlet, outlet, publishedOn: "2031-05-06" }),
      ),
    ),
  );

const shared = (rows: readonly ComparisonRow[]): ComparisonRow[] =>
  rows.filter(({ cells }) => new Set(cells.map(({ outlet }) => outlet)).size > 1);

describe("outlets that share a phrase", () => {
  it.each([
    [
      "where it was",
      "Divers found the missing cable near the Old Tamber Mill bridge, a foreman said.",
      "Farmers sell cheese and honey beside the Old Tamber Mill bridge on Sundays in spring.",
    ],
    [
      "who spoke",
      "Harbour master Osric Vane said the crane had been inspected in March without complaint.",
      "Harbour master Osric Vane told the council that visitors should expect slow traffic at the weekend.",
    ],
    [
      "another year",
      "In 2019 the Skerrow lighthouse lost its lamp in a storm.",
      "The Skerrow lighthouse lost its lamp in a storm.",
    ],
  ])("do not agree: %s", (_name, ours, theirs) => {
    expect(shared(rowsOf({ "Tamber Post": ours, "Radio Hollin": theirs }))).toEqual([]);
  });
});

describe("outlets that say one thing", () => {
  const rows = shared(
    rowsOf({
      "Tamber Post":
        "Volunteers carried the museum's paintings through the flooded archive to the town hall. The bakery opened at six.",
      "Radio Hollin":
        "The paintings of the museum were carried by volunteers out of its flooded archive, the curator said. School is closed.",
      "Skerrow Echo":
        "Rain fell for nine hours. In the archive, which was flooded, volunteers carried out paintings of the museum by hand.",
    }),
  );

  it("stand in one row, and none of them is silent", () => {
    expect(rows.map(({ verdict, silent }) => [verdict, silent])).toEqual([["agree", []]]);
    expect(rows[0]?.cells.map(({ outlet }) => outlet)).toEqual([
      "Tamber Post",
      "Radio Hollin",
      "Skerrow Echo",
    ]);
  });

  it("are called after a whole phrase", () => {
    expect(["flooded archive", "museum's paintings", "paintings of the museum"]).toContain(rows[0]?.topic);
  });
});
