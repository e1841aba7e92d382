/** A score must be able to be bad. */
import { describe, expect, it } from "vitest";
import type { Citation, ComparisonRow, DatedEvent, Figure, Quotation } from "../../src/types.ts";
import type { GoldArticle, GoldComparison } from "./analysis-gold.ts";
import { isNamed, scoreComparison, scoreEvents, scoreFigures, scoreQuotes } from "./analysis-scores.ts";

const text =
  "Police said on Tuesday that at least nine people died. “We are counting,” Ferrow said. “We go on.” Two boats came.";

const gold: GoldArticle = {
  article: "a",
  annotated: ["figures", "quotes", "events"],
  figures: [
    {
      at: "at least nine people",
      printed: "nine",
      value: [9],
      upper: null,
      bound: ["at-least"],
      unit: ["null"],
      measure: "died|dead",
      by: ["police"],
      maybe: false,
    },
    {
      at: "Two boats",
      printed: "Two",
      value: [2],
      upper: null,
      bound: ["exactly"],
      unit: ["null"],
      maybe: true,
    },
  ],
  notFigures: [],
  quotes: [
    {
      quote: "We are counting,",
      speaker: ["Dana Ferrow"],
      relayedBy: ["null"],
      relayMaybe: false,
      swap: false,
      maybe: false,
    },
    {
      quote: "We go on.",
      speaker: ["Dana Ferrow"],
      relayedBy: ["null"],
      relayMaybe: false,
      swap: false,
      maybe: false,
    },
  ],
  notQuotes: [],
  events: [{ at: "on Tuesday", on: ["2031-03-04"], stated: ["relative"], maybe: false }],
};

const cited = (quote: string): Citation => ({
  marker: 1,
  articleId: "a",
  outlet: "o",
  carrier: null,
  publishedOn: null,
  passageId: "a#0",
  quote,
  start: text.indexOf(quote),
  end: text.indexOf(quote) + quote.length,
});

const first = "Police said on Tuesday that at least nine people died.";

const figure = (given: Partial<Figure>): Figure => ({
  printed: "nine",
  value: 9,
  upper: null,
  bound: "at-least",
  measure: "people died",
  unit: null,
  attributedTo: "Police",
  asOf: null,
  publishedOn: null,
  outlet: "o",
  citation: cited(first),
  ...given,
});

describe("scoring figures", () => {
  it("counts the right one, and leaves an open one out of both", () => {
    const score = scoreFigures(text, gold, [
      figure({}),
      figure({ printed: "Two", value: 2, citation: cited("Two boats came.") }),
    ]);
    expect(score.precision).toEqual({ right: 1, of: 1 });
    expect(score.recall).toEqual({ right: 1, of: 1 });
    expect(score.misses).toEqual([]);
  });

  it("does not let one figure stand for two", () => {
    const score = scoreFigures(text, gold, [figure({}), figure({})]);
    expect(score.precision).toEqual({ right: 1, of: 2 });
  });

  it("names the number that should have been kept out", () => {
    const date = { at: "on Tuesday that at least nine", printed: "nine", why: "date" };
    const marked = { ...gold, figures: [], notFigures: [date] };
    expect(scoreFigures(text, marked, [figure({})]).details["kept out"]).toEqual({ right: 0, of: 1 });
    expect(scoreFigures(text, marked, []).details["kept out"]).toEqual({ right: 1, of: 1 });
  });

  it("wants value and place right, and scores the details apart", () => {
    expect(scoreFigures(text, gold, [figure({ value: 8 })]).recall.right).toBe(0);
    expect(scoreFigures(text, gold, [figure({ citation: cited("Two boats came.") })]).recall.right).toBe(0);
    const score = scoreFigures(text, gold, [
      figure({ bound: "exactly", attributedTo: null, measure: "boats" }),
    ]);
    expect(score.recall.right).toBe(1);
    expect(score.details["bound"]?.right).toBe(0);
    expect(score.details["attribution"]?.right).toBe(0);
    expect(score.details["measure"]?.right).toBe(0);
  });
});

describe("scoring quotes", () => {
  const quotation = (quote: string, speaker: string): Quotation => ({
    speaker,
    relayedBy: null,
    quote,
    outlet: "o",
    publishedOn: null,
    citation: cited("“We are counting,” Ferrow said. “We go on.”"),
  });

  it("takes a split quotation joined or in parts", () => {
    const joined = scoreQuotes(gold, [quotation("We are counting, … We go on.", "Ferrow")]);
    const parts = scoreQuotes(gold, [
      quotation("We are counting", "Ferrow"),
      quotation("We go on", "Dana Ferrow"),
    ]);
    for (const score of [joined, parts]) {
      expect(score.recall).toEqual({ right: 2, of: 2 });
      expect(score.precision.right).toBe(score.precision.of);
      expect(score.details["speaker"]).toEqual({ right: 2, of: 2 });
    }
  });

  it("does not take the words between for a part of the quotation", () => {
    const score = scoreQuotes(gold, [quotation("We are counting, Ferrow said. We go on.", "Ferrow")]);
    expect(score.precision).toEqual({ right: 0, of: 1 });
  });

  it("tells a wrong speaker", () => {
    expect(scoreQuotes(gold, [quotation("We are counting", "Vane")]).details["speaker"]).toEqual({
      right: 0,
      of: 1,
    });
  });
});

describe("names", () => {
  it("match by surname, but not one office for another", () => {
    expect(isNamed(["Antony J. Blinken"], "Blinken")).toBe(true);
    expect(isNamed(["Antony J. Blinken"], "Mr. Netanyahu")).toBe(false);
    expect(isNamed(["a Hamas official"], "an Israeli official")).toBe(false);
    expect(isNamed(["health ministry", "null"], null)).toBe(true);
    expect(isNamed(["health ministry"], null)).toBe(false);
  });
});

describe("scoring events", () => {
  const event = (given: Partial<DatedEvent>): DatedEvent => ({
    on: "2031-03-04",
    precision: "day",
    stated: "relative",
    sentence: { text: first, citations: [cited(first)] },
    ...given,
  });

  it("wants the very date, and passes over rows that only the publication dates", () => {
    expect(scoreEvents(text, gold, [event({})]).recall).toEqual({ right: 1, of: 1 });
    expect(scoreEvents(text, gold, [event({ on: "2031-03" })]).recall).toEqual({ right: 0, of: 1 });
    expect(scoreEvents(text, gold, [event({ on: "2031-03-05", stated: "published" })]).precision.of).toBe(0);
  });
});

describe("scoring comparisons", () => {
  const marked: GoldComparison = {
    topic: "dead",
    collection: "c",
    cells: [],
    verdict: ["differ"],
    silent: ["Hollin Radio"],
  };
  const places = [
    { ids: new Set(["a"]), at: "nine people" },
    { ids: new Set(["b", "b-copy"]), at: "eight people" },
  ];
  const row = (given: Partial<ComparisonRow>, ...cells: [string, string][]): ComparisonRow => ({
    topic: "dead",
    verdict: "differ",
    silent: ["Hollin Radio"],
    why: "9 is not 8.",
    cells: cells.map(([articleId, quote]) => ({
      outlet: "o",
      articleId,
      sentence: { text: quote, citations: [{ ...cited(first), articleId, quote }] },
      figures: [],
    })),
    ...given,
  });

  it("finds the row by two of its cells, a copy's cell among them", () => {
    const score = scoreComparison(marked, places, [
      row({}, ["a", "nine people died"], ["b-copy", "eight people died"]),
    ]);
    expect(score.recall.right).toBe(1);
    expect(score.details["verdict"]).toEqual({ right: 1, of: 1 });
    expect(score.details["silent"]).toEqual({ right: 1, of: 1 });
  });

  it("has no right verdict where the row is missing or says another thing", () => {
    const alone = scoreComparison(marked, places, [row({}, ["a", "nine people died"])]);
    expect(alone.details["verdict"]).toEqual({ right: 0, of: 1 });
    const other = scoreComparison(marked, places, [
      row({ verdict: "agree", silent: [] }, ["a", "nine people died"], ["b", "eight people died"]),
    ]);
    expect(other.details["verdict"]).toEqual({ right: 0, of: 1 });
    expect(other.details["silent"]).toEqual({ right: 0, of: 1 });
  });
});
