import { describe, expect, it } from "vitest";
import { createExtractiveWriter } from "../../src/answer/extractive-writer.ts";
import type { Draft, Query } from "../../src/types.ts";
import { buildArticle, buildQuery, gather, readCoverage } from "./build.ts";

const harbour = readCoverage(new URL("../../corpus/harbour", import.meta.url).pathname);
const visits = readCoverage(new URL("../../corpus/visits", import.meta.url).pathname);

const ask = (text: string, articles = harbour, given: Partial<Query> = {}): Promise<Draft> => {
  const query = buildQuery(text, given);
  return createExtractiveWriter().write(query, gather(query, articles, 40));
};

const textOf = (draft: Draft): string[] => draft.sentences.map(({ text }) => text);

describe("the sentence that answers comes first", () => {
  it.each<[string, RegExp, typeof harbour]>([
    ["How many people were on board the ferry?", /\b(?:214|219)\b/u, harbour],
    ["How many lifeboats joined the search?", /^Six lifeboats/u, harbour],
    ["How many hostages were seized on October 7?", /\b(?:251|240)\b/u, visits],
    ["When will Netanyahu address Congress?", /July 24/u, visits],
    ["When did the ferry strike the breakwater?", /Tuesday|March 4|4 March/u, harbour],
    ["Who is the transport minister?", /Adela Brandt/u, harbour],
    ["¿Cuántas personas murieron en el naufragio del transbordador?", /Veintinueve|29|31/u, harbour],
    ["How many times had the radar been reported faulty?", /twice|once/u, harbour],
  ])("%s", async (question, answer, articles) => {
    expect(textOf(await ask(question, articles))[0]).toMatch(answer);
  });

  it("gives a number of the right measure, not any number", async () => {
    const article = buildArticle({
      id: "a",
      text: "The storm closed 12 roads in the region on Monday. Rescuers reached 340 people in the region by boat on Monday. Some 25 schools in the region stayed shut on Monday.",
    });
    expect(textOf(await ask("How many schools were shut?", [article]))[0]).toContain("25 schools");
    expect(textOf(await ask("How many roads were closed?", [article]))[0]).toContain("12 roads");
  });

  it("takes no day or clock time for a count", async () => {
    const article = buildArticle({
      id: "a",
      text: "The workers of the plant met on October 7 at 6 p.m. to talk about the strike. The strike was joined by 900 workers of the plant.",
    });
    expect(textOf(await ask("How many workers joined the strike?", [article]))[0]).toContain("900");
  });

  it("of two counts in time puts the later first", async () => {
    const old = buildArticle({
      id: "old",
      publishedOn: "2031-03-04",
      text: "At least 12 people were killed in the flood, officials said. Rain is expected to go on.",
    });
    const fresh = buildArticle({
      id: "fresh",
      publishedOn: "2031-03-09",
      text: "At least 40 people were killed in the flood, officials said. The water is falling now.",
    });
    const draft = await ask("How many people were killed in the flood?", [old, fresh]);
    expect(textOf(draft)[0]).toContain("40");
    expect(textOf(draft)[1]).toContain("12");
  });
});

describe("a question that names something", () => {
  it.each([
    ["how many were killed on the Linnet?", harbour],
    ["How many people were killed in Gaza?", visits],
  ])("is not answered from other stories: %s", async (question, told) => {
    const ids = new Set(told.map(({ id }) => id));
    const draft = await ask(question, [...harbour, ...visits]);
    expect(draft.sentences.length).toBeGreaterThan(1);
    for (const { citations } of draft.sentences)
      for (const { articleId } of citations) expect(ids).toContain(articleId);
  });
});

describe("an answer", () => {
  it.each(["short", "medium", "long"] as const)("has the %s length where there is enough", async (length) => {
    const bounds = { short: [2, 3], medium: [4, 6], long: [8, 12] } as const;
    const { sentences } = await ask("ferry accident inquiry radar", harbour, { length });
    expect(sentences.length).toBeGreaterThanOrEqual(bounds[length][0]);
    expect(sentences.length).toBeLessThanOrEqual(bounds[length][1]);
  });

  it("is verbatim, every sentence cited, and passes its own check whole", async () => {
    for (const question of [
      "ferry inquiry",
      "the captain's test",
      "licence passengers",
      "seafarers strike",
      "payments to families",
    ]) {
      const draft = await ask(question, harbour, { length: "long" });
      expect(draft.dropped).toBe(0);
      for (const { text, citations } of draft.sentences) {
        expect(citations.length).toBeGreaterThan(0);
        for (const { articleId, start, end, quote } of citations) {
          expect(harbour.find(({ id }) => id === articleId)?.text.slice(start, end)).toBe(quote);
          expect(quote.replace(/\s+/gu, " ")).toBe(text);
        }
      }
    }
  });

  it("takes several outlets where several cover the matter", async () => {
    const { sentences } = await ask("ferry licence passengers on board", harbour, { length: "medium" });
    expect(
      new Set(sentences.flatMap(({ citations }) => citations.map(({ outlet }) => outlet))).size,
    ).toBeGreaterThan(1);
  });

  it("numbers articles in the order of their first mention", async () => {
    const { sentences } = await ask("ferry inquiry", harbour, { length: "long" });
    const markers = [...new Set(sentences.flatMap(({ citations }) => citations.map(({ marker }) => marker)))];
    expect(markers).toEqual(markers.toSorted((a, b) => a - b));
  });

  it("is in the order of dates where no kind of answer is asked for", async () => {
    const { sentences } = await ask("ferry radar", harbour, { length: "medium" });
    const dates = sentences.map(({ citations }) => citations[0]?.publishedOn ?? "9999");
    expect(dates).toEqual(dates.toSorted());
  });

  it("does not open on a pronoun or a conjunction where another sentence serves", async () => {
    const article = buildArticle({
      id: "a",
      text: "But he said the bridge over the river was unsafe after the flood. The mayor closed the bridge over the river after the flood on Monday.",
    });
    expect(textOf(await ask("bridge river flood", [article]))[0]).not.toMatch(/^(?:But|He)\b/u);
  });

  it("says a thing once: near-copies are left out, and a sentence two outlets print is cited from both", async () => {
    const one = buildArticle({
      id: "one",
      outlet: "Wire",
      text: "The dam above the town burst on Sunday night. Nobody was hurt in the town.",
    });
    const two = buildArticle({
      id: "two",
      outlet: "Post",
      text: "The dam above the town burst on Sunday night. The dam above the town burst late on Sunday night, officials said.",
    });
    const draft = await ask("dam burst town", [one, two]);
    expect(textOf(draft).filter((text) => text.includes("burst"))).toHaveLength(1);
    expect(
      draft.sentences
        .find(({ text }) => text.includes("burst"))
        ?.citations.map(({ outlet }) => outlet)
        .toSorted(),
    ).toEqual(["Post", "Wire"]);
  });

  it("leaves out headings, bylines, credits, links and scraps", async () => {
    const article = buildArticle({
      id: "a",
      text: "WHAT WE KNOW ABOUT THE DAM\n\nBy Ana Ruiz\n\nThe dam above the town burst on Sunday night after days of rain. Read more about the dam here. Reporting on the dam by Ana Ruiz; editing by Bo Li. The dam. Sign up for our newsletter about the dam. See https://dam.example for the dam and its history.",
    });
    expect(textOf(await ask("dam", [article], { length: "long" }))).toEqual([
      "The dam above the town burst on Sunday night after days of rain.",
    ]);
  });

  it("does not mix stories: weakly matching articles and other matters are left out", async () => {
    const query = "How many people died in the ferry accident?";
    const draft = await ask(query, [...harbour, ...visits], { length: "medium" });
    const other = draft.sentences.filter(({ citations }) =>
      visits.some(({ id }) => id === citations[0]?.articleId),
    );
    expect(other).toEqual([]);
  });

  it("prefers the query's language", async () => {
    const draft = await ask("¿Qué pasó con el transbordador Linnet en el espigón?", harbour, {
      length: "short",
    });
    expect(draft.sentences[0]?.citations[0]?.articleId).toContain("bitacora");
  });

  it("names a doubtful date in its notes", async () => {
    const article = buildArticle({
      id: "a",
      headline: "Dam bursts",
      text: "The dam above the town burst on Sunday night after rain.",
      warnings: ["The date in the stamp lies before a day that the text names."],
    });
    expect((await ask("dam burst", [article])).notes).toEqual([expect.stringContaining("Dam bursts")]);
  });

  it("hands each sentence over in order", async () => {
    const seen: string[] = [];
    const query = buildQuery("ferry inquiry");
    const draft = await createExtractiveWriter().write(query, gather(query, harbour), {
      onSentence: ({ text }) => void seen.push(text),
    });
    expect(seen).toEqual(textOf(draft));
  });

  it("is empty, not an error, without passages", async () => {
    expect(await createExtractiveWriter().write(buildQuery("x"), { hits: [], terms: [] })).toEqual({
      writer: "extractive",
      sentences: [],
      dropped: 0,
      notes: [],
    });
  });
});
