/** Attacks by article and by model, one a file in tests/cases/hostile. */
import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createExtractiveWriter } from "../../src/answer/extractive-writer.ts";
import { createModelWriter } from "../../src/answer/model-writer.ts";
import type { Draft, Evidence } from "../../src/types.ts";
import { buildArticle, buildQuery, gather } from "./build.ts";
import { FERRY } from "./coverage.ts";
import { startModelServer, streamText, type ModelServer } from "../fakes/model-server.ts";

interface HostileCase {
  readonly about: string;
  readonly question: string;
  readonly outlet: string;
  readonly headline: string;
  readonly article: string;
  readonly answer:
    | string
    | {
        readonly sentences: readonly {
          readonly citations: readonly {
            readonly of?: string;
            readonly passage?: number;
            readonly quote: unknown;
          }[];
        }[];
      };
  readonly forbidden: readonly string[];
}

const FOLDER = new URL("../cases/hostile/", import.meta.url);
const names = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));

const PING = /@(?:everyone|here)|<[@#]|<a?:\w+:\d|<t:\d|<\/\w/u;
const LINK = /https?:|www\.|discord\.gg|javascript:|\]\(|\]\[/iu;
const HIDDEN = /[\p{Cf}\p{Cc}]|[\u{e0000}-\u{e007f}]/u;

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.close());

const numberOf = (evidence: Evidence, words: string): number =>
  evidence.hits.findIndex(({ article, passage }) =>
    article.text.slice(passage.start, passage.end).includes(words),
  ) + 1;

const textOf = ({ answer }: HostileCase, evidence: Evidence): string =>
  typeof answer === "string"
    ? answer
    : JSON.stringify(answer, (key, value: unknown) =>
        key === "citations" && Array.isArray(value)
          ? value.map(({ of, passage, quote }: { of?: string; passage?: number; quote: unknown }) => ({
              passage: of === undefined ? passage : numberOf(evidence, of),
              quote,
            }))
          : value,
      );

const expectHarmless = (draft: Draft, evidence: Evidence, forbidden: readonly string[]): void => {
  const retrieved = new Map(evidence.hits.map(({ article, passage }) => [passage.id, article]));
  for (const { text, citations } of draft.sentences) {
    expect(text).not.toMatch(PING);
    expect(text).not.toMatch(LINK);
    expect(text).not.toMatch(HIDDEN);
    for (const words of forbidden) expect(text).not.toContain(words);
    expect(citations.length).toBeGreaterThan(0);
    for (const { passageId, start, end, quote } of citations) {
      expect(retrieved.get(passageId)?.text.slice(start, end)).toBe(quote);
    }
  }
  expect(draft.notes.join(" ")).not.toMatch(PING);
};

it("has at least 60 cases", () => {
  expect(names.length).toBeGreaterThanOrEqual(60);
});

describe("nothing hostile gets out", () => {
  for (const name of names) {
    const given = JSON.parse(readFileSync(new URL(name, FOLDER), "utf8")) as HostileCase;
    it(`${name.replace(".json", "")}: ${given.about}`, async () => {
      const article = buildArticle({
        id: "hostile",
        outlet: given.outlet,
        headline: given.headline,
        text: given.article,
      });
      const query = buildQuery(given.question);
      const evidence = gather(query, [article, ...FERRY]);
      const fallback = createExtractiveWriter();
      const writer = createModelWriter({
        client: { apiKey: "sk-x", baseUrl: server.baseUrl, model: "m" },
        fallback,
        clock: { now: () => new Date() },
        log: { info: () => undefined, warn: () => undefined },
      });
      const answer = textOf(given, evidence);
      server.play((_received, response) => streamText(response, answer, 200));
      const shown: Draft["sentences"][number][] = [];
      const draft = await writer.write(query, evidence, {
        onSentence: (sentence) => void shown.push(sentence),
      });
      expect(draft.sentences.length).toBeGreaterThan(0);
      expectHarmless(draft, evidence, given.forbidden);
      expectHarmless({ ...draft, sentences: shown }, evidence, given.forbidden);
      expectHarmless(await fallback.write({ ...query, length: "long" }, evidence), evidence, []);
    });
  }
});
