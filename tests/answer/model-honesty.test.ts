/**
 * A scripted model in three tempers over the sample coverage: how much that is false gets through (none may), and how much
 * that is true is dropped (under 5%). SHOW_TABLE=1 prints the counts.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createExtractiveWriter } from "../../src/answer/extractive-writer.ts";
import { createModelWriter } from "../../src/answer/model-writer.ts";
import { createJudge } from "../../src/answer/model/judging.ts";
import type { Article, Hit } from "../../src/types.ts";
import { buildQuery, gather, readCoverage } from "./build.ts";
import { startModelServer, streamAnswer, type ModelServer } from "../fakes/model-server.ts";
import { writeAll, type Temper } from "../fakes/model-temper.ts";

const harbour = readCoverage(new URL("../../corpus/harbour", import.meta.url).pathname);
const visits = readCoverage(new URL("../../corpus/visits", import.meta.url).pathname);

interface Count {
  written: number;
  passed: number;
  examples: string[];
}

const passageText = ({ article, passage }: Hit): string[] =>
  passage.sentences.map(({ start, end }) => article.text.slice(start, end).replace(/\s+/gu, " ").trim());

/** Everything a model of that temper can say of the articles, sixteen passages at a time, by kind of change. */
const judgeAll = (temper: Temper, articles: readonly Article[]): Map<string, Count> => {
  const hits = articles.flatMap((article) =>
    article.passages.map((passage): Hit => ({ article, passage, score: 1, highlights: [] })),
  );
  const counts = new Map<string, Count>();
  for (let at = 0; at < hits.length; at += 16) {
    const own = hits.slice(at, at + 16);
    const judge = createJudge(own);
    const shown = own.map((hit, index) => ({
      number: index + 1,
      head: `${hit.article.outlet}, ${hit.article.publishedOn}`,
      sentences: passageText(hit),
    }));
    for (const { raw, kind } of writeAll(temper, shown)) {
      const count = counts.get(kind) ?? { written: 0, passed: 0, examples: [] };
      counts.set(kind, count);
      count.written += 1;
      const { sentence } = judge(raw);
      if (sentence) count.passed += 1;
      if ((sentence !== null) !== (temper === "honest")) count.examples.push(raw.text);
    }
  }
  return counts;
};

const sum = (counts: Map<string, Count>): { written: number; passed: number } =>
  [...counts.values()].reduce(
    (total, { written, passed }) => ({ written: total.written + written, passed: total.passed + passed }),
    { written: 0, passed: 0 },
  );

const show = (temper: Temper, counts: Map<string, Count>): void => {
  if (!process.env["SHOW_TABLE"]) return;
  console.log(
    [...counts]
      .map(([kind, { written, passed }]) => `${temper} · ${kind}: ${passed} of ${written} passed`)
      .join("\n"),
    JSON.stringify(sum(counts)),
  );
};

describe("over every sentence of the sample coverage", () => {
  const articles = [...harbour, ...visits].filter(({ language }) => language === "en" || language === "es");

  it("an honest model loses under 5% of its sentences", () => {
    const counts = judgeAll("honest", articles);
    show("honest", counts);
    const { written, passed } = sum(counts);
    expect(written).toBeGreaterThan(500);
    expect((written - passed) / written).toBeLessThan(0.05);
  });

  it("none of a liar's sentences passes", () => {
    const counts = judgeAll("lying", articles);
    show("lying", counts);
    expect(sum(counts).written).toBeGreaterThan(1000);
    expect([...counts].flatMap(([kind, { examples }]) => examples.map((text) => `${kind}: ${text}`))).toEqual(
      [],
    );
  });

  it("a careless model's slips do not pass, but for a right quote that another passage prints too", () => {
    const counts = judgeAll("careless", articles);
    show("careless", counts);
    const slips = [...counts].filter(([kind]) => kind !== "a wrong passage number");
    expect(slips.flatMap(([kind, { examples }]) => examples.map((text) => `${kind}: ${text}`))).toEqual([]);
    const wrong = counts.get("a wrong passage number");
    expect((wrong?.passed ?? 0) / (wrong?.written ?? 1)).toBeLessThan(0.02);
  });
});

describe("over questions, through the server", () => {
  const QUESTIONS: readonly (readonly [string, readonly Article[]])[] = [
    ["How many people were on the ferry?", harbour],
    ["How many people died in the ferry accident?", harbour],
    ["What did the inquiry find about the radar?", harbour],
    ["What did the captain say?", harbour],
    ["payments to families", harbour],
    ["seafarers' strike", harbour],
    ["What did Blinken say about northern Gaza?", visits],
    ["How many people were killed in Gaza?", visits],
    ["When will Netanyahu address Congress?", visits],
    ["hostages released under the truce", visits],
  ];
  let server: ModelServer;
  beforeAll(async () => {
    server = await startModelServer();
  });
  afterAll(() => server.close());

  it.each(["honest", "careless", "lying"] as const)(
    "every sentence of a draft is true: %s",
    async (temper) => {
      const counts = { model: 0, extractive: 0, sentences: 0, dropped: 0 };
      for (const [text, articles] of QUESTIONS) {
        let written = new Map<string, string>();
        server.play((received, response) => {
          const all = writeAll(temper, received.passages);
          // Six of them, spread over the kinds; the repair round gets the same again.
          const some = all
            .filter((_each, index) => index % Math.max(1, Math.floor(all.length / 6)) === 0)
            .slice(0, 6);
          written = new Map(some.map(({ raw, kind }) => [raw.text, kind]));
          streamAnswer(response, { sentences: some.map(({ raw }) => raw) });
        });
        const query = buildQuery(text, { length: "medium" });
        const draft = await createModelWriter({
          client: { apiKey: "x", baseUrl: server.baseUrl, model: "m" },
          fallback: createExtractiveWriter(),
          clock: { now: () => new Date() },
          log: { info: () => undefined, warn: () => undefined },
        }).write(query, gather(query, articles, 24));
        counts[draft.writer] += 1;
        counts.sentences += draft.sentences.length;
        counts.dropped += draft.dropped;
        expect(draft.sentences.length).toBeGreaterThan(0);
        if (draft.writer === "model" && temper !== "honest") {
          const kinds = draft.sentences
            .map((sentence) => written.get(sentence.text))
            .filter((kind) => kind !== "a wrong passage number");
          expect(kinds).toEqual([]);
        }
      }
      if (process.env["SHOW_TABLE"]) console.log(temper, JSON.stringify(counts));
      if (temper === "honest") expect(counts.model).toBe(QUESTIONS.length);
      if (temper === "lying") expect(counts.extractive).toBe(QUESTIONS.length);
    },
  );
});
