import { describe, expect, it } from "vitest";
import { shortlisting } from "../src/desk/asked-shortlist.ts";
import { atOnce } from "../src/text/breath.ts";

/** Sixty articles of thirty sentences each; what a sentence reads at, and what its figures add. */
const sentences = Array.from({ length: 60 * 30 }, (_, at) => ({
  least: ((at * 7919) % 1009) / 100 - 5,
  figures: at % 3 === 0 ? ((at * 31) % 30) / 10 : 0,
}));
const articles = Array.from({ length: 60 }, (_, article) =>
  Array.from({ length: 30 }, (_each, at) => article * 30 + at),
);
const readingAt = (at: number): number => {
  const { least = 0, figures = 0 } = sentences[at] ?? {};
  return least + figures;
};

describe("the sentences that are read closely", () => {
  const read: number[] = [];
  const chosen = atOnce(
    shortlisting(
      articles,
      3,
      (at) => sentences[at]?.least ?? 0,
      (at) => {
        read.push(at);
        return { at, reading: readingAt(at) };
      },
    ),
  );

  it("are those that would be chosen if the figures of all were read", () => {
    const all = articles
      .map((own) => own.toSorted((a, b) => readingAt(b) - readingAt(a)).slice(0, 12))
      .toSorted(([a = 0], [b = 0]) => readingAt(b) - readingAt(a))
      .slice(0, 48);
    expect(chosen.map((own) => own.map(({ at }) => at))).toEqual(all);
  });

  it("leave the figures of the others alone where they could not bring them among the first", () => {
    expect(new Set(read).size).toBe(read.length);
    expect(read.length).toBeLessThan(sentences.length);
  });
});
