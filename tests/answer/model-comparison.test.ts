import { afterEach, beforeEach, expect, it } from "vitest";
import { createExtractiveWriter } from "../../src/answer/extractive-writer.ts";
import { createModelWriter } from "../../src/answer/model-writer.ts";
import { cite } from "../../src/text/citation.ts";
import { splitSentences } from "../../src/text/sentences.ts";
import type { Article, Comparison, ComparisonCell } from "../../src/types.ts";
import { buildQuery, gather } from "./build.ts";
import { FERRY } from "./coverage.ts";
import { startModelServer, streamAnswer, type ModelServer } from "../fakes/model-server.ts";

let server: ModelServer;
beforeEach(async () => {
  server = await startModelServer();
});
afterEach(() => server.close());

const cell = (article: Article, sentence: number, marker: number): ComparisonCell => {
  const span = splitSentences(article.text)[sentence]!;
  return {
    outlet: article.outlet,
    articleId: article.id,
    sentence: { text: article.text.slice(span.start, span.end), citations: [cite(article, span, marker)] },
    figures: [],
  };
};

const query = buildQuery("people on the ferry");
const { hits } = gather(query, FERRY);
const comparison: Comparison = {
  kind: "comparison",
  query,
  writer: "extractive",
  outlets: FERRY.map(({ outlet }) => outlet),
  rows: [
    {
      topic: "people on board",
      verdict: "differ",
      cells: [cell(FERRY[0]!, 1, 1), cell(FERRY[1]!, 0, 2)],
      silent: ["Hollin Radio"],
      why: "The figures are of different things.",
    },
  ],
  dropped: 0,
  notes: [],
};

const write = () =>
  createModelWriter({
    client: { apiKey: "x", baseUrl: server.baseUrl, model: "m", retryDelayMs: 5 },
    fallback: createExtractiveWriter(),
    clock: { now: () => new Date() },
    log: { info: () => undefined, warn: () => undefined },
    firstSentenceMs: 4000,
    totalMs: 6000,
  }).writeComparison(comparison, hits);

const worded = (first: string, second: string) => ({
  sentences: [
    {
      text: first,
      citations: [
        { passage: 1, quote: "The ferry carried 214 people, according to Chief Inspector Dana Ferrow." },
      ],
    },
    {
      text: second,
      citations: [
        { passage: 2, quote: "The ferry Linnet is licensed for 180 passengers, port records show." },
      ],
    },
  ],
});

it("words the rows' reports and leaves rows, verdicts and citations as they are", async () => {
  server.play((_received, response) =>
    streamAnswer(
      response,
      worded(
        "According to Dana Ferrow, the ferry carried 214 people.",
        "Port records show a licence for 180 passengers.",
      ),
    ),
  );
  const result = await write();
  expect(result.writer).toBe("model");
  expect(result.rows[0]?.cells.map(({ sentence }) => sentence.text)).toEqual([
    "According to Dana Ferrow, the ferry carried 214 people.",
    "Port records show a licence for 180 passengers.",
  ]);
  expect(result.rows[0]).toMatchObject({
    verdict: "differ",
    silent: ["Hollin Radio"],
    topic: "people on board",
  });
  expect(result.rows[0]?.cells.map(({ sentence }) => sentence.citations)).toEqual(
    comparison.rows[0]?.cells.map(({ sentence }) => sentence.citations),
  );
});

it("leaves a report as printed where its wording adds or loses a figure", async () => {
  server.play((_received, response) =>
    streamAnswer(
      response,
      worded(
        "According to Dana Ferrow, the ferry carried 214 people.",
        "Port records show a licence for passengers of the ferry Linnet.",
      ),
    ),
  );
  const result = await write();
  expect(result.rows[0]?.cells[1]?.sentence.text).toBe(
    "The ferry Linnet is licensed for 180 passengers, port records show.",
  );
  expect(result.dropped).toBe(1);
});

it("stays as printed, with a note, where the model fails", async () => {
  server.play((_received, response) => void response.writeHead(500).end());
  const result = await write();
  expect(result.rows).toEqual(comparison.rows);
  expect(result.writer).toBe("extractive");
  expect(result.notes[0]).toContain("as printed");
});
