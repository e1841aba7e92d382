import { describe, expect, it } from "vitest";
import { findNumbers } from "../../src/text/numbers.ts";

const read = (text: string): unknown[][] =>
  findNumbers(text, "en").map(({ printed, kind, bound, value, upper }) => [
    printed,
    kind,
    bound,
    value,
    upper,
  ]);

describe("numbers that stand beside others", () => {
  it("keeps a change and the level it led to apart, whatever their units", () => {
    expect(read("Revenue climbed 6% to 18.4 billion euros.").map(([printed]) => printed)).toEqual([
      "6%",
      "18.4 billion euros",
    ]);
    expect(read("The crown weakened 0.4% to 11.62 per euro.").map(([printed]) => printed)).toEqual([
      "0.4%",
      "11.62",
    ]);
    expect(read("It expects growth of 3% to 4% a year.")).toMatchObject([
      ["3% to 4%", "percent", "between", 3, 4],
    ]);
  });

  it("takes all the ages of a series for ages", () => {
    const kinds = (text: string): unknown[] => read(text).map(([, kind]) => kind);
    expect(kinds("They arrested two men, aged 34 and 41.")).toEqual(["count", "age", "age"]);
    expect(kinds("The trial enrolled 1,804 adults aged 18 to 65.")).not.toContain("other");
    expect(kinds("a plan to raise the retirement age from 63 to 66")).toEqual(["age", "age"]);
  });

  it("takes no name with a number in it for a count", () => {
    for (const text of [
      "a phase 3 trial",
      "the first 911 call",
      "The ATR 72-600 was new.",
      "The Quill 7 went on sale.",
      "Those who bought a Lumo Quill 7 can bring it back.",
    ])
      expect(read(text).filter(([, kind]) => kind === "count")).toEqual([]);
    const kinds = (text: string): unknown[] => read(text).map(([, kind]) => kind);
    expect(kinds("a recall of 1 million Lumo Quill 7 phones")).toEqual(["count", "other"]);
    expect(kinds("The 7 dead were named; in Harrow 40 were hurt.")).toEqual(["count", "count"]);
  });

  it("knows sums by a letter before them", () => {
    const sums = (text: string): unknown[] => findNumbers(text, "en").map(({ value, unit }) => [value, unit]);
    expect(sums("They want R12,500 a month, not R500.")).toEqual([
      [12_500, "ZAR"],
      [500, "ZAR"],
    ]);
    expect(sums("A reward of N50m was set.")).toEqual([[50_000_000, "NGN"]]);
    expect(sums("An N95 mask.").filter((each) => (each as unknown[])[1] !== null)).toEqual([]);
  });
});

describe("bounds that are none", () => {
  it.each([
    ["Each side handed over 157 soldiers.", "exactly"],
    ["He took bribes worth a fortune over four years.", "exactly"],
    ["It is below the 95 percent needed.", "exactly"],
    ["They waited for over four years.", "more-than"],
    ["More than 157 soldiers came home.", "more-than"],
    ["Turnout was below 95 percent.", "up-to"],
  ])("%s: %s", (text, bound) => {
    expect(read(text).at(-1)?.[2]).toBe(bound);
  });
});
