import { describe, expect, it } from "vitest";
import { matchClaims } from "../../src/analysis/compare.ts";
import type { ComparisonRow } from "../../src/types.ts";
import { articleOf, hitsOf } from "./article.ts";

type Report = readonly [outlet: string, publishedOn: string, text: string];

const rowsOf = (...reports: readonly Report[]): ComparisonRow[] =>
  matchClaims(
    hitsOf(
      ...reports.map(([outlet, publishedOn, text], at) =>
        articleOf(text, { id: `r${at}`, outlet, publishedOn }),
      ),
    ),
  );
/** The rows on which more than one outlet is heard, as [verdict, outlets]. */
const shared = (rows: readonly ComparisonRow[]): string[] =>
  rows
    .filter(({ cells }) => new Set(cells.map(({ outlet }) => outlet)).size > 1)
    .map(({ verdict }) => verdict);

describe("counts that go on", () => {
  it.each([
    [
      "at least nine, then eleven",
      "At least nine people died in the Tamber floods.",
      "Eleven people died in the Tamber floods, police said.",
    ],
    ["homes", "The fire has destroyed 37 homes.", "Seventy-one homes have been destroyed by the fire."],
    [
      "cases and sickened",
      "The measles outbreak has grown to 58 cases.",
      "The measles outbreak has sickened 63 people.",
    ],
    [
      "a toll",
      "Two students were killed in the Pine Hollow shooting.",
      "A third died, raising the death toll of the Pine Hollow shooting to three.",
    ],
  ])("change over time: %s", (_name, earlier, later) => {
    expect(shared(rowsOf(["AP", "2026-03-24", earlier], ["CNN", "2026-03-26", later]))).toContain(
      "changed-over-time",
    );
  });
});

describe("statistics of one day", () => {
  it("differ, though both say from what they rose", () => {
    const [row] = rowsOf(
      ["Al Jazeera", "2026-06-01", "Turnout was 61 percent, down from 74 percent in 2021."],
      ["NYT", "2026-06-02", "Turnout was 64 percent, the commission said."],
    );
    expect(row?.verdict).toBe("differ");
    expect(row?.why).toMatch(/61 percent .* 64 percent/);
  });

  it("differ where organisers and police count one crowd", () => {
    const rows = rowsOf(
      [
        "Guardian",
        "2026-05-17",
        "Organisers said 120,000 people took part in the march. Police put the number at 45,000.",
      ],
      ["Reuters", "2026-05-17", "The interior ministry said 48,000 people attended the march."],
    );
    const row = rows.find(({ verdict }) => verdict === "differ");
    expect(row?.cells.map(({ outlet }) => outlet)).toEqual(expect.arrayContaining(["Guardian", "Reuters"]));
  });
});

describe("what words assert", () => {
  it("is no agreement where two reports only name one official by his office", () => {
    const rows = rowsOf(
      ["Herald", "2026-03-04", "The harbour master, Osric Vane, closed the northern channel on Monday."],
      ["Observer", "2026-03-05", "Osric Vane, the harbour master, grew up on Skerrow and plays the cello."],
    );
    expect(shared(rows)).toEqual([]);
  });

  it.each([
    [
      "would not",
      "His lawyer said he would appeal the verdict.",
      "His attorney said he would not appeal the verdict.",
    ],
    ["none", "Five officers were injured.", "No officers were injured."],
    [
      "neither nor",
      "Observers called the Castora vote free and fair.",
      "The opposition called the Castora vote neither free nor fair.",
    ],
  ])("differs by its negation: %s", (_name, one, other) => {
    expect(shared(rowsOf(["AP", "2026-03-10", one], ["Dispatch", "2026-03-10", other]))).toContain("differ");
  });

  it("does not differ where a negation turns something else", () => {
    const rows = rowsOf(
      [
        "AP",
        "2026-03-10",
        "Martin Crewe was sentenced on Tuesday to nine years in federal prison for bribery.",
      ],
      [
        "Dispatch",
        "2026-03-10",
        "Martin Crewe will spend nine years in prison after a federal judge rejected his plea on Tuesday.",
      ],
    );
    expect(shared(rows)).not.toContain("differ");
  });
});

describe("a row's topic", () => {
  it("is a phrase of one of its sentences", () => {
    const texts = [
      "The Castora observers described the parliamentary vote as largely peaceful on Monday.",
      "The parliamentary vote in Castora was largely peaceful, observers said.",
    ];
    const [row] = rowsOf(["AP", "2026-06-01", texts[0] ?? ""], ["BBC", "2026-06-01", texts[1] ?? ""]);
    expect(row?.verdict).toBe("agree");
    expect(texts.some((text) => text.includes(row?.topic ?? "?"))).toBe(true);
    expect(row?.topic.split(" ").length).toBeGreaterThan(1);
  });
});
