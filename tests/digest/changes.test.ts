import { describe, expect, it } from "vitest";
import { disagreementsIn, movementsIn } from "../../src/digest/changes.ts";
import type {
  Citation,
  Comparison,
  ComparisonCell,
  Figure,
  FiguresLedger,
  Query,
  Verdict,
} from "../../src/types.ts";

const query: Query = {
  text: "ferry",
  outlets: [],
  since: null,
  until: null,
  collections: null,
  language: null,
  speaker: null,
  length: "short",
  limit: null,
};

const citation = (articleId: string, outlet: string): Citation => ({
  marker: 1,
  articleId,
  outlet,
  carrier: null,
  publishedOn: null,
  passageId: `${articleId}#0`,
  quote: "",
  start: 0,
  end: 0,
});

const figure = (articleId: string, value: number, more: Partial<Figure> = {}): Figure => ({
  printed: String(value),
  value,
  upper: null,
  bound: "exactly",
  measure: "deaths",
  unit: null,
  attributedTo: null,
  asOf: null,
  publishedOn: "2031-03-04",
  outlet: "Coastal Wire",
  citation: citation(articleId, more.outlet ?? "Coastal Wire"),
  ...more,
});

const isNew = (articleId: string): boolean => articleId.startsWith("new");

const moved = (verdict: Verdict, rows: readonly Figure[]): (readonly [number, number])[] => {
  const ledger: FiguresLedger = {
    kind: "figures",
    query,
    rows,
    groups: [{ measure: "deaths", verdict, rows: [...rows.keys()], why: "" }],
    notes: [],
  };
  return movementsIn(ledger, isNew).map(({ from, to }) => [from.value, to.value] as const);
};

describe("figures that moved", () => {
  const [day4, day5, day6] = ["2031-03-04", "2031-03-05", "2031-03-06"].map((publishedOn) => ({
    publishedOn,
  }));

  it("go from the last told to the newest new", () => {
    const rows = [
      figure("a", 12, day4),
      figure("b", 20, day5),
      figure("new-1", 29, day5),
      figure("new-2", 31, day6),
    ];
    expect(moved("changed-over-time", rows)).toEqual([[20, 31]]);
  });

  it("are none where the value is the same, was told before, is older than what was told, or has no date", () => {
    expect(moved("changed-over-time", [figure("a", 12, day4), figure("new", 12, day5)])).toEqual([]);
    expect(moved("changed-over-time", [figure("a", 12, day4), figure("b", 31, day5)])).toEqual([]);
    expect(moved("changed-over-time", [figure("a", 31, day6), figure("new", 12, day4)])).toEqual([]);
    expect(
      moved("changed-over-time", [figure("a", 12, day4), figure("new", 31, { publishedOn: null })]),
    ).toEqual([]);
  });

  it("are none between different measures, units, or voices that merely differ", () => {
    const rows = [figure("a", 12, day4), figure("new", 31, day5)];
    expect(moved("different-measures", rows)).toEqual([]);
    expect(moved("differ", rows)).toEqual([]);
    expect(
      moved("changed-over-time", [figure("a", 12, day4), figure("new", 31, { ...day5, unit: "%" })]),
    ).toEqual([]);
  });

  it("are some where one authority gave both, whatever others say", () => {
    const police = { attributedTo: "harbour police" };
    const rows = [
      figure("a", 12, { ...day4, ...police }),
      figure("b", 40, day5),
      figure("new", 31, { ...day6, ...police }),
    ];
    expect(moved("differ", rows)).toEqual([[12, 31]]);
  });
});

describe("new disagreements", () => {
  const cell = (articleId: string, outlet: string, value: number): ComparisonCell => ({
    outlet,
    articleId,
    sentence: { text: "", citations: [citation(articleId, outlet)] },
    figures: [figure(articleId, value, { outlet })],
  });
  const topics = (verdict: Verdict, cells: readonly ComparisonCell[]): string[] => {
    const comparison: Comparison = {
      kind: "comparison",
      query,
      writer: "extractive",
      outlets: [],
      rows: [{ topic: "deaths", verdict, cells, silent: [], why: "" }],
      dropped: 0,
      notes: [],
    };
    return disagreementsIn(comparison, isNew).map(({ topic }) => topic);
  };

  it("are those that a new article brought", () => {
    expect(topics("differ", [cell("a", "Coastal Wire", 31), cell("new", "El Faro", 29)])).toEqual(["deaths"]);
    expect(
      topics("differ", [cell("a", "Coastal Wire", 31), cell("b", "Herald", 31), cell("new", "El Faro", 29)]),
    ).toEqual(["deaths"]);
  });

  it("are none where outlets contradicted each other before, or where nothing is new", () => {
    expect(
      topics("differ", [cell("a", "Coastal Wire", 31), cell("b", "El Faro", 29), cell("new", "Herald", 31)]),
    ).toEqual([]);
    expect(topics("differ", [cell("a", "Coastal Wire", 31), cell("b", "El Faro", 29)])).toEqual([]);
    expect(topics("agree", [cell("a", "Coastal Wire", 31), cell("new", "El Faro", 31)])).toEqual([]);
  });
});
