/** Judgments are only worth something while they say what the texts say, and while a score can be bad. */
import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { ComparisonRow, Figure } from "../../src/types.ts";
import { judgeRow, scoreRows } from "./rows-judged-scores.ts";
import { readPairs, readTopics } from "./rows-judged-set.ts";
import type { JudgedPair } from "./rows-judged-set.ts";

const folders = ["../../corpus/", "../cases/gold/texts/"].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);
const texts = new Map(
  globSync(folders.map((folder) => `${folder}*/*.{md,txt}`)).map((file) => [
    basename(file).replace(/\.\w+$/u, ""),
    readFileSync(file, "utf8").replace(/^---\n[^]*?\n---\n/u, ""),
  ]),
);

describe("the judged pairs", () => {
  const pairs = readPairs();

  it("point at words that occur exactly once in the text", () => {
    const sides = pairs.flatMap(({ a, b }) => [a, b]);
    expect(sides.filter(({ article, at }) => (texts.get(article) ?? "").split(at).length !== 2)).toEqual([]);
  });

  it("print each figure inside the words they point at", () => {
    expect(
      pairs.filter(
        ({ a, b, figures }) => figures && !(a.at.includes(figures[0]) && b.at.includes(figures[1])),
      ),
    ).toEqual([]);
  });

  it("judge no two sentences twice", () => {
    const keys = pairs.map(({ a, b, figures }) => JSON.stringify([a, b, figures]));
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it("are of the collections that are asked about", () => {
    expect(readTopics().length).toBeGreaterThanOrEqual(60);
    expect(pairs.length).toBeGreaterThanOrEqual(500);
  });
});

describe("judging a row", () => {
  const cell = (articleId: string, quote: string, printed: readonly string[]) => ({
    outlet: articleId,
    articleId,
    sentence: {
      text: quote,
      citations: [
        {
          marker: 1,
          articleId,
          outlet: articleId,
          carrier: null,
          publishedOn: null,
          passageId: `${articleId}#0`,
          quote,
          start: 0,
          end: quote.length,
        },
      ],
    },
    figures: printed.map((figure) => ({ printed: figure }) as Figure),
  });
  const row = (verdict: ComparisonRow["verdict"], ...cells: ReturnType<typeof cell>[]): ComparisonRow => ({
    topic: "dead",
    verdict,
    cells,
    silent: [],
    why: "",
  });
  const nine = cell("a", "Nine died, and 40 were saved.", ["Nine"]);
  const eight = cell("b", "Eight died; 71 were on the other boat.", ["Eight"]);
  const saved = cell("a", "Nine died, and 40 were saved.", ["40"]);
  const other = cell("b", "Eight died; 71 were on the other boat.", ["71"]);
  const judged: JudgedPair[] = [
    {
      same: true,
      verdict: ["differ"],
      a: { article: "a", at: "Nine died" },
      b: { article: "b", at: "Eight died" },
      figures: ["Nine", "Eight"],
    },
    {
      same: false,
      verdict: [],
      a: { article: "b", at: "71 were on" },
      b: { article: "a", at: "40 were saved" },
      figures: ["71", "40"],
    },
  ];
  const judge = (one: ComparisonRow) =>
    judgeRow(one, judged, {
      copiesOf: (id) => new Set([id]),
      storyOf: (id) => (id === "c" ? "another" : "one"),
    });

  it("tells one matter from two, by the figures that are shown", () => {
    expect(judge(row("differ", nine, eight))).toMatchObject({ apart: [], verdictRight: true });
    expect(judge(row("agree", eight, nine)).verdictRight).toBe(false);
    const mixed = judge(row("differ", saved, other));
    expect(mixed.same).toEqual([]);
    expect(mixed.apart).toHaveLength(1);
    expect(judge(row("differ", nine, other)).unjudged).toHaveLength(1);
    expect(judge(row("differ", nine, cell("c", "Nine died.", ["Nine"]))).apart).toHaveLength(1);
  });

  it("counts rows that are false, and leaves those that nobody judged out", () => {
    const score = scoreRows(
      [row("differ", nine, eight), row("differ", saved, other), row("differ", nine, other)].map(judge),
    );
    expect(score).toMatchObject({ rows: 3, judgedRows: 2, whole: 1, apart: 1, unjudged: 1, verdictRight: 1 });
  });
});
