/** Figures that are expected, former, or another's: in an article of their own beside what is so. */
import { describe, expect, it } from "vitest";
import { matchClaims } from "../../src/analysis/compare.ts";
import { findFigures } from "../../src/analysis/figures.ts";
import { groupFigures } from "../../src/analysis/figures-groups.ts";
import { articleOf, hitsOf } from "./article.ts";

/** Whether two sentences of two outlets have these numbers in a row or group that calls them different. */
const clash = (left: string, right: string, numbers: readonly [number, number]): boolean => {
  const hits = hitsOf(
    articleOf(left, { id: "left", outlet: "Harbour Wire", publishedOn: "2033-07-20" }),
    articleOf(right, { id: "right", outlet: "Lindal Post", publishedOn: "2033-07-20" }),
  );
  const figures = findFigures(hits);
  const holdsBoth = (values: readonly number[]): boolean =>
    numbers.every((number) => values.includes(number));
  const grouped = groupFigures(figures).some(
    ({ verdict, rows }) => verdict === "differ" && holdsBoth(rows.map((at) => figures[at]?.value ?? 0)),
  );
  const compared = matchClaims(hits).some(
    ({ verdict, cells }) =>
      verdict === "differ" && holdsBoth(cells.flatMap((cell) => cell.figures.map(({ value }) => value))),
  );
  return grouped || compared;
};

describe("figures that are no contradiction", () => {
  it.each([
    [
      "a sum and what was expected of it",
      "Norrvik Motors reported revenue of 4.9 billion crowns for the second quarter.",
      "Analysts had expected a profit of 310 million crowns and revenue of 4.2 billion crowns.",
      [4.9e9, 4.2e9],
    ],
    [
      "a target and what was delivered",
      "Norrvik Motors expects to deliver about 1.8 million vehicles this year.",
      "Norrvik Motors delivered 466,000 vehicles in the second quarter.",
      [1.8e6, 466_000],
    ],
    [
      "a rate now and a year ago",
      "The gross margin of Norrvik Motors was 18.1 percent in the quarter.",
      "The gross margin fell, compared with 19.3 percent in the previous quarter and 26 percent in the same quarter last year.",
      [18.1, 26],
    ],
    [
      "two kinds of margin",
      "Norrvik Motors said its gross margin came to 18.1 percent.",
      "Norrvik Motors said its operating margin came to 9.6 percent.",
      [18.1, 9.6],
    ],
    [
      "the shares of whoever won and whoever came third, though both name the winner",
      "The Reed party, led by Orla Finch, won the election on Sunday with 22.9 percent.",
      "Whether Finch governs will depend on Piet Lamm, whose Tern party sits in third place at 14.7% in the election.",
      [22.9, 14.7],
    ],
    [
      "distances from two places",
      "The earthquake struck 35 kilometres northwest of Brill on Monday.",
      "The institute recorded an earthquake 55 kilometres north-east of Tonder on Monday.",
      [35, 55],
    ],
    [
      "all that was stopped and what was cancelled",
      "More than 150 trains were cancelled, diverted or stopped on Monday.",
      "In all 123 trains have been cancelled, the railway said.",
      [150, 123],
    ],
    [
      "a quake and its aftershock",
      "A magnitude 6.3 earthquake struck Brill on Monday.",
      "The earthquake in Brill on Monday was followed by an aftershock of magnitude 5.7.",
      [6.3, 5.7],
    ],
    [
      "two parties' shares of the vote",
      "The Harbour List won the election with 23.6 percent of the vote.",
      "The Green Bench, which came third, received 15.2 percent of the vote.",
      [23.6, 15.2],
    ],
    [
      "turnout and a share of the vote",
      "Turnout in the Lindal election reached 68.5 percent.",
      "The Harbour List won the Lindal election with 23.6 percent of the vote.",
      [68.5, 23.6],
    ],
  ] as const)("%s", (_, left, right, numbers) => {
    expect(clash(left, right, numbers)).toBe(false);
  });
});

describe("figures that do contradict each other", () => {
  it.each([
    [
      "two results of one quarter",
      "Norrvik Motors reported revenue of 4.9 billion crowns for the second quarter.",
      "Revenue of Norrvik Motors came to 4.2 billion crowns in the second quarter.",
      [4.9e9, 4.2e9],
    ],
    [
      "one party's share, told twice",
      "The Harbour List won the Lindal election with 23.6 percent of the vote.",
      "The Harbour List won the Lindal election with 27.1 percent of the vote.",
      [23.6, 27.1],
    ],
    [
      "two counts of the same deliveries",
      "Norrvik Motors delivered 466,000 vehicles in the second quarter.",
      "Norrvik Motors delivered 412,000 vehicles in the second quarter, according to its own figures.",
      [466_000, 412_000],
    ],
  ] as const)("%s", (_, left, right, numbers) => {
    expect(clash(left, right, numbers)).toBe(true);
  });
});
