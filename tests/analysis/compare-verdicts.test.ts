/** How a verdict is reached, class by class; see docs/decisions/comparison.md. */
import { describe, expect, it } from "vitest";
import { matchClaims } from "../../src/analysis/compare.ts";
import type { ComparisonRow } from "../../src/types.ts";
import { articleOf, hitsOf } from "./article.ts";

type Report = readonly [outlet: string, publishedOn: string, text: string, language?: string];

const rowsOf = (...reports: readonly Report[]): ComparisonRow[] =>
  matchClaims(
    hitsOf(
      ...reports.map(([outlet, publishedOn, text, language = "en"], at) =>
        articleOf(text, { id: `r${at}`, outlet, publishedOn, language }),
      ),
    ),
  );
const shared = (rows: readonly ComparisonRow[]): string[] =>
  rows
    .filter(({ cells }) => new Set(cells.map(({ outlet }) => outlet)).size > 1)
    .map(({ verdict }) => verdict);

const DAY = "2031-03-05";

it("calls a row of figures by what they count, not by what else their sentences share", () => {
  const rows = rowsOf(
    [
      "Wire",
      DAY,
      "The trade board sued, asking a judge to block the $24.6 billion deal until the board’s own judge could hear it.",
    ],
    [
      "Herald",
      DAY,
      "The trade board sued over the $25 billion deal, asking that the board’s own judge hear it.",
    ],
  );
  expect(rows[0]).toMatchObject({ topic: "deal", verdict: "agree" });
});

describe("figures of one thing", () => {
  it.each([
    [
      "permitted and counted",
      "different-measures",
      "The Linnet was licensed for 160 passengers.",
      "The Linnet carried 214 passengers when it sank.",
    ],
    [
      "a share and a count",
      "different-measures",
      "Some 40 percent of the pupils in Tamber were absent on Monday.",
      "On Monday 320 pupils were absent in Tamber.",
    ],
    [
      "rounding",
      "agree",
      "Nearly 600 homes were destroyed in the Tamber flood.",
      "The Tamber flood destroyed 583 homes.",
    ],
    [
      "places in a row",
      "differ",
      "The walkout is the third at FennLine since May.",
      "The stoppage, the second at FennLine since May, ends on Friday.",
    ],
    [
      "spans in other units",
      "differ",
      "Mediators said the truce between the rebels and the army would last six weeks.",
      "The truce between the rebels and the army is to last 60 days, mediators said.",
    ],
    [
      "none and some",
      "differ",
      "No deaths were reported in the Tamber flood.",
      "Two people died in the Tamber flood.",
    ],
  ])("are judged: %s", (_name, verdict, one, other) => {
    expect(shared(rowsOf(["A", DAY, one], ["B", DAY, other]))).toEqual([verdict]);
  });

  it("leave an increment out of the toll", () => {
    const rows = rowsOf(
      ["A", DAY, "Two more people died in the Tamber flood on Monday."],
      ["B", DAY, "Nine people have died in the Tamber flood."],
    );
    expect(shared(rows)).toEqual([]);
  });

  it("are taken from an outlet's latest report, which replaces its earlier one", () => {
    const [row] = rowsOf(
      ["A", DAY, "The Tamber flood killed 12 people."],
      ["A", "2031-03-07", "The Tamber flood killed 10 people, not 12 as first reported."],
      ["B", "2031-03-07", "Ten people were killed in the Tamber flood."],
    );
    expect(row).toMatchObject({ verdict: "changed-over-time" });
    expect(row?.why).toMatch(/10 .* takes the place of 12/);
  });

  it("do not count those who did it among those it was done to", () => {
    const rows = rowsOf(
      ["A", DAY, "Two gunmen killed at least five people at a market in Tamber."],
      ["B", DAY, "Five people were killed at a market in Tamber."],
    );
    expect(shared(rows)).toEqual(["agree"]);
  });
});

describe("words of one meaning", () => {
  it.each([
    [
      "acquitted and walked free",
      "agree",
      "Two former aides of Alder were acquitted.",
      "Two former aides of Alder walked free.",
    ],
    [
      "stay and leave",
      "differ",
      "Coach Carla Voss said she would stay at Tarnside.",
      "Carla Voss may leave Tarnside, the coach hinted.",
    ],
    [
      "closed until, reopen on",
      "agree",
      "Schools in Tarrant will stay closed until Monday.",
      "Schools in Tarrant reopen on Monday.",
    ],
    [
      "backed and voted against",
      "differ",
      "The Corvex board backed the sale to Halden.",
      "One Corvex director voted against the sale to Halden.",
    ],
  ])("meet: %s", (_name, verdict, one, other) => {
    expect(shared(rowsOf(["A", DAY, one], ["B", DAY, other]))).toEqual([verdict]);
  });

  it("meet across languages", () => {
    const rows = rowsOf(
      ["A", DAY, "The bridge at Altau was swept away in the flood."],
      ["B", DAY, "Le pont d'Altau a été emporté par la crue.", "fr"],
    );
    expect(shared(rows)).toEqual(["agree"]);
  });

  it("are no clash where opposites are said of two things", () => {
    const rows = rowsOf(
      ["A", DAY, "Bus services in Fennick were cut on Friday as drivers stopped work."],
      ["B", DAY, "Bus bosses in Fennick caved in after a long night, handing drivers a bumper rise."],
    );
    expect(shared(rows)).not.toContain("differ");
  });
});

it("a row's label names what people suffered, and where", () => {
  const [row] = rowsOf(
    ["A", DAY, "At least 23 people were killed in the Sorrel Valley earthquake."],
    ["B", "2031-03-07", "Sixty-one people have died in the Sorrel Valley earthquake."],
  );
  expect(row).toMatchObject({
    verdict: "changed-over-time",
    topic: "people killed in the Sorrel Valley earthquake",
  });
});
