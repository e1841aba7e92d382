/** What was withdrawn or corrected is never shown as if it stood. The coverage is the harbour sample and some invented files. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createExtractiveWriter } from "../src/answer/extractive-writer.ts";
import { createLibrary } from "../src/corpus/library.ts";
import { createDesk, isRefusal, type Desk } from "../src/desk.ts";
import { createPassageIndex } from "../src/retrieval/passage-index.ts";
import { citationsOf } from "../src/presentation/citations.ts";
import type { Answer, Query, Refusal } from "../src/types.ts";

const clock = { now: () => new Date("2031-04-02T12:00:00Z") };
const FILES: Record<string, string> = {
  "a-mill.md": `---
title: Fire at Tollan paper mill kills 17
outlet: Norwire
published: 2031-09-11
---
A fire at the Tollan paper mill killed 17 workers on Thursday, the fire service said.

The blaze broke out in the drying hall shortly after 3 a.m., fire chief Lene Aske said. “We found the doors locked,” Aske said.
`,
  "b-mill.md": `---
title: "Correction: Fire at Tollan paper mill kills 17"
outlet: Norwire
published: 2031-09-12
---
The report misstated the toll. The fire at the Tollan paper mill killed seven workers, not 17.
`,
  "c-mill.md": `---
title: Tollan mourns seven paper workers
outlet: Fjord Post
published: 2031-09-13
---
Tollan on Saturday mourned the seven workers who were killed in the fire at the paper mill.
`,
  "d-dam.md": `---
title: Dam chief Ivo Teller arrested at airport, Radio Vell learns
outlet: Radio Vell
published: 2031-01-10
---
The head of the Karst dam, Ivo Teller, was arrested at Midden airport on Friday with 80,000 crowns in cash, Radio Vell has learned. “He said nothing,” a guard said.
`,
  "e-dam.md": `---
title: An apology to Ivo Teller
outlet: Radio Vell
published: 2031-01-12
---
Radio Vell withdraws its report of Friday that the head of the Karst dam, Ivo Teller, was arrested at Midden airport. The report was false.
`,
  "f-quarry.md": `---
title: Quarry blast injures workers in Dun
outlet: The Slate Post
published: 2031-05-01
---
A blast in a quarry in Dun injured 29 workers on Thursday, the union said.

Correction: an earlier version of this article said 31 workers were injured in the quarry blast; it is 29.
`,
};

let folder = "";
let desk: Desk;
const articleIds = new Map<string, string>();
const open = async (corpus: string): Promise<Desk> => {
  const library = await createLibrary({ folder: corpus, clock });
  const index = createPassageIndex();
  for (const article of library.articles()) {
    index.add(article);
    articleIds.set(article.id, article.text);
  }
  return createDesk({ library, index, writer: createExtractiveWriter(), clock });
};
const queryOf = (text: string, more: { speaker?: string } = {}): Query => {
  const query = desk.makeQuery({ text, ...more });
  if (isRefusal(query)) throw new Error(query.message);
  return query;
};
const answered = <T extends Answer>(answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Error(answer.message);
  return answer as T;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dateline-amended-"));
  for (const [name, text] of Object.entries(FILES)) await writeFile(join(folder, name), text);
  desk = await open(folder);
});
afterAll(async () => rm(folder, { recursive: true, force: true }));

describe("a withdrawn report", () => {
  it("is answered by the withdrawal", async () => {
    for (const text of [
      "Was Ivo Teller arrested?",
      "Who was arrested at Midden airport?",
      "Ivo Teller arrest",
    ]) {
      const { sentences } = answered(await desk.ask(queryOf(text)));
      expect(sentences[0]!.text, text).toContain("Radio Vell withdraws its report");
      expect(sentences.map((sentence) => sentence.text).join(" "), text).not.toContain("has learned");
    }
  });

  it("is cited with the withdrawal right after it where nothing else is asked of it", async () => {
    const { sentences } = answered(
      await desk.ask({ ...queryOf("80,000 crowns in cash"), articleIds: ["d-dam"] }),
    );
    expect(sentences.map(({ citations }) => citations[0]!.articleId)).toContain("e-dam");
    expect(sentences[0]!.citations[0]!.withdrawn ?? { by: "e-dam" }).toMatchObject({ by: "e-dam" });
  });

  it("is marked wherever it is shown", async () => {
    const mark = { on: "2031-01-12", by: "e-dam", headline: "An apology to Ivo Teller" };
    const found = answered(await desk.search(queryOf("Ivo Teller arrested")));
    expect(found.hits.find(({ articleId }) => articleId === "d-dam")).toMatchObject({ withdrawn: mark });
    expect(found.hits.find(({ articleId }) => articleId === "e-dam")!.withdrawn).toBeUndefined();
    const quotes = answered(await desk.quotes(queryOf("Ivo Teller", { speaker: "guard" })));
    expect(quotes.rows[0]!.citation).toMatchObject({ withdrawn: mark });
    const figures = answered(await desk.figures(queryOf("Ivo Teller crowns cash")));
    expect(figures.rows.find(({ value }) => value === 80_000)!.citation).toMatchObject({ withdrawn: mark });
    expect(
      answered(await desk.timeline(queryOf("Ivo Teller arrested"))).rows.flatMap(
        ({ sentence }) => sentence.citations,
      ),
    ).toContainEqual(expect.objectContaining({ articleId: "d-dam", withdrawn: mark }));
    const listed = (await desk.sources(null)).articles.find(({ id }) => id === "d-dam");
    expect(listed).toMatchObject({ withdrawn: mark });
    expect(await desk.article("d-dam", null)).toMatchObject({ withdrawn: mark });
    expect(desk.passage("d-dam#0", [], null)!.article).toMatchObject({ withdrawn: mark });
  });
});

describe("a corrected report", () => {
  it("gives way to its correction", async () => {
    const { sentences } = answered(
      await desk.ask(queryOf("How many workers did the fire at the Tollan mill kill?")),
    );
    expect(sentences[0]!.text).toMatch(/seven workers/);
    for (const { text } of sentences)
      if (text.includes("17")) expect(text).toContain("seven workers, not 17");
  });

  it("decides no verdict, and its figure comes last", async () => {
    const { rows, groups } = answered(
      await desk.figures(queryOf("workers killed in Tollan paper mill fire")),
    );
    const group = groups.find(({ rows: of }) => of.some((index) => rows[index]!.value === 17))!;
    expect(group.rows.map((index) => rows[index]!.value)).toEqual([7, 7, 17]);
    expect(group.verdict).toBe("agree");
    expect(group.why).toContain("17 was corrected 12 Sep 2031");
    expect(rows.filter(({ value, citation }) => value === 17 && citation.articleId === "b-mill")).toEqual([]);
  });

  it("is left out of a comparison, which says so", async () => {
    const { rows, notes } = answered(await desk.compare(queryOf("Tollan paper mill fire workers killed")));
    const values = rows.flatMap(({ cells }) =>
      cells.flatMap(({ figures }) => figures.map(({ value }) => value)),
    );
    expect(values).toContain(7);
    expect(values).not.toContain(17);
    expect(notes.join(" ")).toMatch(
      /“Fire at Tollan paper mill kills 17” .*was corrected 12 Sep 2031; left out here/,
    );
  });

  it("is marked only in the sentence that was put right", async () => {
    const { rows } = answered(await desk.quotes(queryOf("paper mill", { speaker: "Aske" })));
    expect(rows[0]!.citation.corrected).toMatchObject({ by: "b-mill", concerns: false });
  });
});

describe("a correction in the article itself", () => {
  it("never gives the error without the right figure", async () => {
    for (const text of [
      "How many workers were injured in the quarry in Dun?",
      "quarry blast Dun",
      "31 workers injured",
    ]) {
      const answer = await desk.ask(queryOf(text));
      for (const { text: sentence } of answered(answer).sentences)
        if (sentence.includes("31")) expect(sentence).toContain("it is 29");
    }
    const { rows } = answered(await desk.figures(queryOf("quarry blast Dun workers injured")));
    expect(rows.map(({ value }) => value)).not.toContain(31);
  });
});

describe("a search", () => {
  it("says of a phrase that the passage lacks that it stands in the headline", async () => {
    const { hits } = answered(await desk.search(queryOf('"arrested at airport"')));
    const [hit] = hits;
    expect(hit!.articleId).toBe("d-dam");
    const headline = (await desk.sources(null)).articles.find(({ id }) => id === "d-dam")!.headline;
    const [[start, end] = [0, 0]] = hit!.headlineHighlights ?? [];
    expect(headline.slice(start, end)).toBe("arrested at airport");
    const plain = answered(await desk.search(queryOf('"paper mill"')));
    for (const { text, headlineHighlights } of plain.hits)
      if (/paper mill/.test(text)) expect(headlineHighlights).toBeUndefined();
  });

  it("leaves out an outlet that stands after a minus, and refuses where nobody is left", async () => {
    const all = answered(await desk.search(queryOf("paper mill")));
    expect(all.hits.map(({ outlet }) => outlet)).toContain("Norwire");
    const left = answered(await desk.search(queryOf("paper mill -Norwire")));
    expect(new Set(left.hits.map(({ outlet }) => outlet))).toEqual(new Set(["Fjord Post"]));
    expect(
      answered(await desk.search(queryOf('paper mill -"Fjord Post"'))).hits.map(({ outlet }) => outlet),
    ).not.toContain("Fjord Post");
    const query = desk.makeQuery({ text: "paper mill -Norwire", outlets: ["Norwire"] });
    if (isRefusal(query)) throw new Error(query.message);
    expect(await desk.search(query)).toMatchObject({ kind: "refusal" });
  });
});

describe("the sample coverage", () => {
  it("never tells of the captain's test or the licence of 160 without what became of them", async () => {
    desk = await open("corpus");
    for (const text of [
      "Did the captain fail an alcohol test?",
      "captain Jonas Wick",
      "How many passengers does the licence allow?",
      "alcohol",
      "0.9 grams",
      "licence of the Linnet",
    ]) {
      for (const answer of [
        await desk.ask(queryOf(text)),
        await desk.summarise({ ...queryOf(text), length: "long" }),
      ]) {
        if (isRefusal(answer)) continue;
        const all = answer.sentences.map((sentence) => sentence.text).join(" ");
        if (/failed an alcohol test|0\.9 grams of alcohol/.test(all))
          expect(all, text).toMatch(/withdraws its report/);
        for (const sentence of answer.sentences)
          if (/\b160\b/.test(sentence.text))
            expect(`${sentence.text} ${all}`, text).toMatch(
              /That was wrong\. The licence allows 180|seats under cover/,
            );
        for (const { quote, articleId, start } of citationsOf(answer))
          expect(articleIds.get(articleId)!.slice(start, start + quote.length)).toBe(quote);
      }
    }
  });
});
