/** The gold set is only worth something while it says what the texts say. */
import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { halves, readGold } from "./analysis-gold.ts";
import { readAsked } from "./asked.ts";

const folders = ["../../corpus/", "../cases/gold/texts/"].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);
const texts = new Map(
  globSync(folders.map((folder) => `${folder}*/*.{md,txt}`)).map((file) => [
    basename(file).replace(/\.\w+$/u, ""),
    readFileSync(file, "utf8").replace(/^---\n[^]*?\n---\n/u, ""),
  ]),
);

/** A quotation over paragraphs is marked as one; between its paragraphs the text repeats the opening mark. */
const joined = (text: string): string => text.replace(/\n\n[“"«]?/gu, " ");

const textOf = (id: string): string => {
  const text = texts.get(id);
  if (text === undefined) throw new Error(`no article ${id}`);
  return text;
};

/** The texts of one story. */
const textsOf = (collection: string): string[] =>
  globSync(folders.map((folder) => `${folder}${collection}/*.{md,txt}`)).map((file) =>
    textOf(basename(file).replace(/\.\w+$/u, "")),
  );

const times = (text: string, part: string): number => text.split(part).length - 1;

const gold = halves.map(readGold);
const articles = gold.flatMap(({ articles }) => articles);

describe.each(articles)("gold for $article", (marked) => {
  it("points at words that occur exactly once in the text", () => {
    const text = textOf(marked.article);
    const snippets = [...marked.figures, ...marked.notFigures, ...marked.events].map(({ at }) => at);
    expect(snippets.filter((at) => times(text, at) !== 1)).toEqual([]);
  });

  it("prints each figure inside the words it points at", () => {
    const figures = [...marked.figures, ...marked.notFigures];
    expect(figures.filter(({ at, printed }) => !at.toLowerCase().includes(printed.toLowerCase()))).toEqual(
      [],
    );
  });

  it("quotes word for word", () => {
    const text = joined(textOf(marked.article));
    const quoted = [
      ...marked.quotes.map(({ quote }) => quote),
      ...marked.notQuotes.map(({ words }) => words),
    ];
    expect(quoted.filter((words) => !text.includes(words))).toEqual([]);
  });
});

describe("gold comparisons", () => {
  it("point at words that occur exactly once in the text", () => {
    const cells = gold.flatMap(({ comparisons }) => comparisons.flatMap(({ cells }) => cells));
    expect(cells.filter(({ article, at }) => times(textOf(article), at) !== 1)).toEqual([]);
  });
});

describe("gold questions", () => {
  it("are opened by words of an article of their story", () => {
    const pieces = halves
      .flatMap(readAsked)
      .flatMap(({ collection, opens }) => (opens ?? []).map((piece) => ({ collection, piece })));
    expect(
      pieces.filter(({ collection, piece }) => !textsOf(collection).some((text) => text.includes(piece))),
    ).toEqual([]);
  });
});

describe("the gold set", () => {
  const sizes = {
    figures: articles.flatMap(({ figures }) => figures.filter(({ maybe }) => !maybe)).length,
    quotes: articles.flatMap(({ quotes }) => quotes.filter(({ maybe }) => !maybe)).length,
    events: articles.flatMap(({ events }) => events.filter(({ maybe }) => !maybe)).length,
    comparisons: gold.flatMap(({ comparisons }) => comparisons).length,
  };

  it("is as large as was promised", () => {
    expect(sizes.figures).toBeGreaterThanOrEqual(120);
    expect(sizes.quotes).toBeGreaterThanOrEqual(60);
    expect(sizes.events).toBeGreaterThanOrEqual(40);
    expect(sizes.comparisons).toBeGreaterThanOrEqual(40);
  });

  it("marks no article in both halves", () => {
    const ids = articles.map(({ article }) => article);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
