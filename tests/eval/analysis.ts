/**
 * `npm run eval`: how much of the gold set the analysis gets right, as one table.
 *
 *     npm run eval                      the development half
 *     npm run eval -- --misses          and what it got wrong there, line by line
 *     npm run eval -- --held-out        all parts; see tests/cases/gold/held-out/README.md first
 *
 * What counts as right: analysis-scores.ts.
 */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { findFigures } from "../../src/analysis/figures.ts";
import { findQuotes } from "../../src/analysis/quotes.ts";
import { buildTimeline } from "../../src/analysis/timeline.ts";
import { createLibrary } from "../../src/corpus/library.ts";
import { createAnalyses } from "../../src/desk/analyses.ts";
import { createPassageIndex } from "../../src/retrieval/passage-index.ts";
import type { Article, Hit, Query } from "../../src/types.ts";
import { readAsked, tellAsked } from "./asked.ts";
import { halves, readGold } from "./analysis-gold.ts";
import type { Gold, GoldArticle, GoldComparison, GoldTellings, Half } from "./analysis-gold.ts";
import {
  addScore,
  emptyScore,
  scoreComparison,
  scoreEvents,
  scoreFigures,
  scoreQuotes,
  scoreTellings,
} from "./analysis-scores.ts";
import type { Score, Share } from "./analysis-scores.ts";

const { values: options } = parseArgs({
  options: { "held-out": { type: "boolean", default: false }, misses: { type: "boolean", default: false } },
});

const library = await createLibrary({
  folder: fileURLToPath(new URL("../../corpus/", import.meta.url)),
  extraFolders: [fileURLToPath(new URL("../cases/gold/texts/", import.meta.url))],
  clock: { now: () => new Date() },
});

const articleOf = (id: string): Article => {
  const article = library.article(id);
  if (!article) throw new Error(`The gold set marks ${id}, which is not in the corpus.`);
  return article;
};

/** Every passage of an article, as if all of it had been retrieved. */
const hitsOf = (article: Article): Hit[] =>
  article.passages.map((passage) => ({ article, passage, score: 1, highlights: [] }));

const index = createPassageIndex();
for (const article of library.articles()) index.add(article);

/** An article and the copies of the same report: a row may cite any of them. */
const sameReport = (id: string): ReadonlySet<string> => {
  const original = articleOf(id).copyOf ?? id;
  const copies = library.articles().filter(({ copyOf }) => copyOf === original);
  return new Set([original, ...copies.map((copy) => copy.id)]);
};

const { compare } = createAnalyses({ library, index, writer: {} });

/** Asks for the marked topic as somebody would, and scores the rows that are shown; a refusal has none. */
const scoreTopic = async (marked: GoldComparison): Promise<Score> => {
  const query: Query = {
    text: marked.topic,
    outlets: [],
    since: marked.since ?? null,
    until: marked.until ?? null,
    collections: [marked.collection],
    language: null,
    speaker: null,
    length: "medium",
    limit: null,
  };
  const answer = await compare(query, { asPrinted: true });
  const places = marked.cells.map(({ article, at }) => ({ ids: sameReport(article), at }));
  const score = scoreComparison(marked, places, "rows" in answer ? answer.rows : []);
  if (!("rows" in answer)) score.misses.push(`refused: ${marked.topic}: ${answer.message}`);
  return score;
};

/** The whole story's timeline, and which tellings of a marked day share a row there. */
const scoreDay = (marked: GoldTellings): Score => {
  const story = library.articles().filter(({ collection }) => collection === marked.collection);
  const score = scoreTellings(marked, buildTimeline(story.flatMap(hitsOf)));
  return { ...score, misses: score.misses.map((miss) => `${marked.collection}: ${miss}`) };
};

/** What is measured: its name, and its score on one marked article. */
const kinds = {
  figures: (article, marked) => scoreFigures(article.text, marked, findFigures(hitsOf(article))),
  events: (article, marked) => scoreEvents(article.text, marked, buildTimeline(hitsOf(article))),
  quotes: (article, marked) => scoreQuotes(marked, findQuotes(hitsOf(article))),
} satisfies Partial<
  Record<GoldArticle["annotated"][number], (article: Article, marked: GoldArticle) => Score>
>;

const evaluate = async (gold: Gold): Promise<Record<string, Score>> => {
  const scores: Record<string, Score> = {};
  for (const [kind, score] of Object.entries(kinds)) {
    const sum = (scores[kind] = emptyScore([]));
    for (const marked of gold.articles) {
      if (!marked.annotated.some((name) => name === kind)) continue;
      const one = score(articleOf(marked.article), marked);
      addScore(sum, { ...one, misses: one.misses.map((miss) => `${marked.article}: ${miss}`) });
    }
  }
  const comparisons = (scores["comparisons"] = emptyScore([]));
  for (const marked of gold.comparisons) addScore(comparisons, await scoreTopic(marked));
  const rows = (scores["timeline rows"] = emptyScore([]));
  for (const marked of gold.tellings) addScore(rows, scoreDay(marked));
  return scores;
};

const show = ({ right, of }: Share): string =>
  of === 0 ? "-" : `${(right / of).toFixed(3)} (${right}/${of})`;

const ROW = [14, 12, 18, 18] as const;
const line = (cells: readonly string[]): string =>
  cells
    .map((cell, index) => cell.padEnd(ROW[index] ?? 0))
    .join(" ")
    .trimEnd();

console.log(line(["half", "kind", "precision", "recall", "right of those found"]));
const chosen: readonly Half[] = options["held-out"] ? halves : ["development"];
for (const half of chosen) {
  const scores = await evaluate(readGold(half));
  for (const [kind, { precision, recall, details }] of Object.entries(scores)) {
    const right = Object.entries(details).map(([name, share]) => `${name} ${show(share)}`);
    console.log(line([half, kind, show(precision), show(recall), right.join("; ")]));
  }
  const asked = readAsked(half);
  if (asked.length > 0) console.log(line([half, "questions", await tellAsked(asked)]));
  // What is wrong in the held-out half is not for tuning, so it is never listed.
  if (options.misses && half === "development") {
    for (const { misses } of Object.values(scores)) for (const miss of misses) console.log(`  ${miss}`);
  }
}
