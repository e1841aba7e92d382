import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { listSpeakers } from "../src/analysis/speakers.ts";
import { isRefusal, type Desk, type QueryInput } from "../src/desk.ts";
import { renderTerminal } from "../src/presentation/index.ts";
import { compareDates } from "../src/text/partial-date.ts";
import type { Library, Query, Refusal } from "../src/types.ts";
import { openDesk } from "../src/wire.ts";
import { questionsFrom } from "./eval/questions.ts";

const clock = { now: () => new Date("2031-04-15T12:00:00Z") };
const nowhere = mkdtempSync(join(tmpdir(), "dateline-no-data-"));

let desk: Desk;
let library: Library;
beforeAll(async () => {
  ({ desk, library } = await openDesk({ corpusFolder: "corpus", dataFolder: nowhere }, { clock }));
});

const queryOf = (input: QueryInput): Query => {
  const query = desk.makeQuery(input);
  if (isRefusal(query)) throw new Error(query.message);
  return query;
};

const refusalOf = (input: QueryInput): Refusal => {
  const query = desk.makeQuery(input);
  if (!isRefusal(query)) throw new Error(`expected a refusal of ${JSON.stringify(input)}`);
  return query;
};

describe("a query, from what a person typed", () => {
  it("reads so much of a very long question as is answered without holding others up", async () => {
    const query = queryOf({ text: `ferry ${"how many people ".repeat(50_000)}` });
    expect(query.text.length).toBeLessThanOrEqual(2000);
    expect(await desk.search(query)).toMatchObject({ hits: expect.anything() });
  });

  it("takes an outlet by any alias, in any case", () => {
    expect(queryOf({ text: "truce", outlets: ["agence france-presse", "XINHUA"] }).outlets).toEqual([
      "AFP",
      "Xinhua",
    ]);
  });

  it("names the nearest outlets for one that does not exist", () => {
    expect(refusalOf({ text: "truce", outlets: ["Xinhau"] })).toMatchObject({
      reason: "bad-input",
      message: '"Xinhau" is no outlet here. Did you mean Xinhua?',
    });
  });

  it("reads dates and words for dates", () => {
    expect(queryOf({ text: "ferry", since: "2031-03", until: "2031-03-09" })).toMatchObject({
      since: "2031-03",
      until: "2031-03-09",
    });
    expect(queryOf({ text: "ferry", since: "last week" }).since).toBe("2031-04-07");
    expect(refusalOf({ text: "ferry", since: "when the moon is blue" }).message).toMatch(
      /is no date I understand/,
    );
    expect(refusalOf({ text: "ferry", since: "2031-03-09", until: "2031-03-01" }).message).toMatch(/Swap/);
  });

  it.each(["", "   ", "\n\t"])("asks for words where there are none: %j", (text) => {
    expect(refusalOf({ text }).message).toMatch(/Type a question/);
  });
});

describe("quotations of somebody", () => {
  it("whom no article mentions: says that, with what is nearest to the topic", async () => {
    const answer = await desk.quotes(queryOf({ text: "the ferry", speaker: "Vatican" }));
    expect(answer).toMatchObject({
      kind: "refusal",
      missingTerms: ["Vatican"],
      message: 'The coverage does not say. No article mentions "Vatican".',
    });
    expect(isRefusal(answer) ? answer.nearest.length : 0).toBeGreaterThan(0);
  });

  it("whose name is a little wrong: names who may be meant", async () => {
    const answer = await desk.quotes(queryOf({ text: "the ferry", speaker: "Jonas Wikc" }));
    expect(answer).toMatchObject({ message: expect.stringContaining("Did you mean Jonas Wick") });
  });

  it("whose name is right, but not on this topic: does not ask whether that very name was meant", async () => {
    const answer = await desk.quotes(queryOf({ text: "radar", speaker: "Dana Ferrow" }));
    expect(answer).toMatchObject({
      message: expect.stringMatching(/is quoted on this here\. Leave the topic/),
    });
  });
});

describe("answers over the sample corpus", () => {
  it("name no other story where the question has already named one", async () => {
    const answer = await desk.ask(queryOf({ text: "How many died on the ferry?" }));
    expect(isRefusal(answer) ? answer.message : answer.notes.join(" ")).not.toMatch(
      /also tells of|does not say/,
    );
    const open = await desk.ask(queryOf({ text: "How many people died?" }));
    expect(isRefusal(open) ? open.message : open.notes.join(" ")).toMatch(/also tells of/);
  });

  it("stay with the story that the question names", async () => {
    const answer = await desk.ask(queryOf({ text: "how many were killed on the Linnet?" }));
    if (isRefusal(answer)) throw new Error(answer.message);
    const from = answer.sentences.flatMap(({ citations }) =>
      citations.map(({ articleId }) => library.article(articleId)?.collection),
    );
    expect(new Set(from)).toEqual(new Set(["harbour"]));
  });

  it("cite verbatim, over 200 questions made from the corpus's own words", async () => {
    let citations = 0;
    for (const text of questionsFrom(library.articles(), 200)) {
      const answer = await desk.ask(queryOf({ text }));
      if (answer.kind === "refusal") continue;
      expect(answer.sentences.length).toBeGreaterThan(0);
      for (const sentence of answer.sentences) {
        expect(sentence.citations.length).toBeGreaterThan(0);
        for (const { articleId, start, end, quote } of sentence.citations) {
          expect(library.article(articleId)?.text.slice(start, end)).toBe(quote);
          citations += 1;
        }
      }
    }
    expect(citations).toBeGreaterThan(200);
  });

  it("number articles 1, 2, 3 … in the order in which a reader meets them, whatever is asked", async () => {
    const digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    const answers = [
      await desk.ask(queryOf({ text: "How many people were killed when the ferry struck the breakwater?" })),
      await desk.compare(queryOf({ text: "ferry accident" })),
      await desk.figures(queryOf({ text: "ferry" })),
      await desk.framing(queryOf({ text: "ferry" })),
    ];
    for (const answer of answers) {
      const shown = renderTerminal(answer, { width: Number.POSITIVE_INFINITY, color: false });
      const met = [...shown.matchAll(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu)].map(([marker]) =>
        Number([...marker].map((digit) => digits.indexOf(digit)).join("")),
      );
      expect(met.length).toBeGreaterThan(0);
      expect([...new Set(met)]).toEqual([...new Set(met)].map((_, index) => index + 1));
    }
  });

  it("keep to the filters", async () => {
    const answer = await desk.ask(
      queryOf({ text: "ferry radar", outlets: ["Port Aldery Herald"], since: "2031-03-10" }),
    );
    if (answer.kind === "refusal") throw new Error(answer.message);
    for (const { citations } of answer.sentences) {
      for (const { outlet, publishedOn } of citations) {
        expect(outlet).toBe("Port Aldery Herald");
        expect((publishedOn ?? "") >= "2031-03-10").toBe(true);
      }
    }
  });

  it("refuse what the coverage does not say, with the words it lacks and what is nearest", async () => {
    const answer = await desk.ask(queryOf({ text: "What did the Vatican say about the ferry?" }));
    expect(answer).toMatchObject({ kind: "refusal", reason: "no-coverage", missingTerms: ["Vatican"] });
    expect(answer.kind === "refusal" && answer.nearest.length).toBeGreaterThan(0);
  });

  it("tell whoever asks in another language what the coverage is in", async () => {
    const asked = async (text: string): Promise<unknown> => desk.ask(queryOf({ text }));
    expect(await asked("¿Quién ganó el partido de fútbol?")).toMatchObject({
      kind: "refusal",
      spoken: ["en"],
      message: expect.stringMatching(/Most of the coverage is in English/),
    });
    expect(await asked("Who won the football match?")).not.toHaveProperty("spoken");
  });

  it("keep to the story asked about: a word that only another story has in common with it brings nothing in", async () => {
    const ferry = await desk.compare(queryOf({ text: "ferry death toll" }));
    if (ferry.kind === "refusal") throw new Error(ferry.message);
    expect(ferry.outlets).toContain("Coastal Wire");
    expect(ferry.outlets).not.toContain("Xinhua");
    const gaza = await desk.figures(queryOf({ text: "deaths in Gaza" }));
    if (gaza.kind === "refusal") throw new Error(gaza.message);
    expect(new Set(gaza.rows.map(({ outlet }) => outlet))).toContain("AFP");
    expect(new Set(gaza.rows.map(({ outlet }) => outlet))).not.toContain("Coastal Wire");
  });

  it("compare what was asked by its day, however the day is printed and whatever word of it nobody says", async () => {
    const right = await desk.compare(queryOf({ text: "Israel's right to prevent another October 7" }));
    if (isRefusal(right)) throw new Error(right.message);
    const [first] = right.rows;
    expect(first?.asked).toBe(true);
    const said = first?.cells.map(({ sentence }) => sentence.text).join(" ");
    expect(said).toContain("can never be repeated");
    expect(said).toContain("from happening again");
  });

  it("compare what reports put in other words, and say which word no article has", async () => {
    const commuters = await desk.compare(queryOf({ text: "commuters on the Linnet" }));
    if (commuters.kind === "refusal") throw new Error(commuters.message);
    expect(commuters.rows.length).toBeGreaterThan(0);
    expect(commuters.notes).toContain('No article mentions "commuters"; this is on the rest of the topic.');
    const unicorns = await desk.compare(queryOf({ text: "unicorns on the Linnet" }));
    expect(unicorns).toMatchObject({ kind: "refusal", missingTerms: ["unicorns"] });
  });

  it("set beside two that clash nothing that speaks of another matter", async () => {
    const answer = await desk.compare(queryOf({ text: "ferry death toll" }));
    if (answer.kind === "refusal") throw new Error(answer.message);
    const radar = answer.rows.find(
      ({ verdict, why }) => verdict === "differ" && /“once”.*“twice”/u.test(why),
    );
    expect(radar?.cells.length).toBeGreaterThan(1);
    for (const { sentence } of radar?.cells ?? []) expect(sentence.text).toMatch(/radar/iu);
  });

  it("give no reason that names an outlet as speaking which is called silent beside it", async () => {
    for (const text of ["ferry accident", "deaths in Gaza", "hostages"]) {
      const answer = await desk.compare(queryOf({ text }));
      if (answer.kind === "refusal") throw new Error(answer.message);
      expect(answer.rows.length).toBeGreaterThan(0);
      for (const { why, silent } of answer.rows)
        expect(silent.filter((outlet) => why.includes(outlet))).toEqual([]);
    }
  });

  it("say so where one outlet alone covers a topic", async () => {
    const answer = await desk.compare(
      queryOf({ text: "ferry inquiry", outlets: ["Coastal Wire", "Xinhua"] }),
    );
    expect(answer).toMatchObject({ kind: "refusal" });
    expect(answer.kind === "refusal" && answer.message).toMatch(
      /Coastal Wire alone covers this.*Xinhua is silent/,
    );
  });
});

describe("what may be seen", () => {
  it("is bounded by collections, on every way to an article", async () => {
    const [visits, harbour] = [["visits"], ["harbour"]];
    const hidden = library.articles().find((article) => article.collection === "harbour");
    if (!hidden) throw new Error("the sample corpus lacks harbour");
    const [passage] = hidden.passages;
    const query = queryOf({ text: hidden.headline, collections: visits });
    const answers = await Promise.all([
      desk.ask(query),
      desk.summarise(query),
      desk.search(query),
      desk.compare(query),
      desk.figures(query),
      desk.timeline(query),
      desk.framing(query),
      desk.quotes({ ...query, text: "", speaker: null }),
      desk.checkClaims(hidden.text.slice(0, 400), visits),
      desk.sources(visits),
      desk.article(hidden.id, visits),
    ]);
    for (const answer of answers)
      expect(JSON.stringify({ ...answer, query: null })).not.toContain(hidden.outlet);
    expect(desk.passage(passage?.id ?? "", [], visits)).toBeUndefined();
    expect(desk.articleEntry(hidden.id, visits)).toBeUndefined();
    expect(desk.outletNames(visits)).not.toContain(hidden.outlet);
    expect(desk.articleEntries(visits).every((entry) => entry.collection === "visits")).toBe(true);
    expect(desk.passage(passage?.id ?? "", [], harbour)?.text.length).toBeGreaterThan(0);
  });

  it("holds a message's count against the story that it tells: the dead of a war overtake none of a ferry", async () => {
    const checked = await desk.checkClaims("36 people died on the ferry", null);
    expect(isRefusal(checked) ? [] : checked.claims.map(({ standing }) => standing)).toEqual(["supports"]);
  });
});

describe("names to complete", () => {
  it("are those of all who are quoted, where the coverage is small", async () => {
    expect(await desk.speakers(null, "lind")).toEqual(
      listSpeakers(
        library
          .articles()
          .toSorted((a, b) => compareDates(a.publishedOn, b.publishedOn) || (a.id < b.id ? -1 : 1)),
      ).map(({ speaker }) => speaker),
    );
  });
});

describe("an empty corpus", () => {
  it("has every question answered with how to add coverage", async () => {
    const folder = mkdtempSync(join(tmpdir(), "dateline-empty-"));
    mkdirSync(join(folder, "empty"));
    writeFileSync(join(folder, "empty", "nothing.txt"), "");
    const opened = await openDesk({ corpusFolder: folder, dataFolder: nowhere }, { clock });
    const query = opened.desk.makeQuery({ text: "anything at all" });
    if (isRefusal(query)) throw new Error(query.message);
    for (const verb of [
      "ask",
      "summarise",
      "search",
      "compare",
      "figures",
      "timeline",
      "framing",
      "quotes",
    ] as const) {
      expect(await opened.desk[verb](query)).toMatchObject({
        kind: "refusal",
        reason: "no-coverage",
        message: expect.stringMatching(
          /nothing to read yet.*corpus add URL.*feed add URL.*folder of articles/,
        ),
      });
    }
    expect(await opened.desk.article("some-id", null)).toMatchObject({ reason: "no-coverage" });
    expect(await opened.desk.sources(null)).toMatchObject({ outlets: [], articles: [] });
  });
});
