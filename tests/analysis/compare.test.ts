import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { matchClaims, voicesOf } from "../../src/analysis/compare.ts";
import { createLibrary } from "../../src/corpus/library.ts";
import type { Article, ComparisonRow } from "../../src/types.ts";
import { articleOf, hitsOf } from "./article.ts";

const wire = (id: string, outlet: string, publishedOn: string | null, text: string): Article =>
  articleOf(text, { id, outlet, publishedOn });

/** The row that holds a sentence with these words. */
const rowWith = (rows: readonly ComparisonRow[], words: string): ComparisonRow | undefined =>
  rows.find(({ cells }) => cells.some(({ sentence }) => sentence.text.includes(words)));

describe("comparison of the visits", () => {
  let rows: readonly ComparisonRow[];
  let visits: readonly Article[];
  beforeAll(async () => {
    const library = await createLibrary({
      folder: fileURLToPath(new URL("../../corpus/", import.meta.url)),
      clock: { now: () => new Date("2031-05-01T00:00:00Z") },
    });
    visits = [...library.articles()].filter(({ collection }) => collection === "visits");
    rows = matchClaims(hitsOf(...visits));
  });

  it("brings the return to northern Gaza together: should allow, declined, as soon as conditions allow", () => {
    const row = rowWith(rows, "Israel should allow those who fled");
    expect(row?.cells.map(({ sentence }) => sentence.text).join("\n")).toMatch(
      /should allow[\s\S]*declined to let[\s\S]*as soon as conditions allow/,
    );
    expect(row?.verdict).toBe("differ");
    expect(row?.silent).toEqual(["AFP"]);
  });

  it("prints sentences as they stand in their articles", () => {
    const texts = new Map(visits.map(({ id, text }) => [id, text]));
    for (const { cells } of rows)
      for (const { sentence, articleId } of cells)
        for (const { start, end, quote } of sentence.citations) {
          expect(texts.get(articleId)?.slice(start, end)).toBe(quote);
          expect(sentence.text).toBe(quote);
        }
  });

  it("has contradictions first, then what changed, look-alikes, what is shared, what one has", () => {
    const order = ["differ", "changed-over-time", "different-measures", "agree", "single-outlet"];
    const places = rows.map(({ verdict }) => order.indexOf(verdict));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(new Set(places).size).toBe(5);
  });
});

describe("rows", () => {
  const herald = wire(
    "h",
    "Herald",
    "2031-03-05",
    "The ferry Linnet was licensed for 160 passengers.\n\nThe harbour authority will reopen the northern channel next week.\n\nA bakery on the quay gave its bread away.",
  );
  const coastal = wire(
    "c",
    "Coastal Wire",
    "2031-03-05",
    "The Linnet's licence allowed 180 passengers.\n\nThe harbour authority declined to reopen the northern channel.",
  );

  it("give each side's sentence and figures, and a reason", () => {
    const row = rowWith(matchClaims(hitsOf(herald, coastal)), "licensed for 160");
    expect(row?.verdict).toBe("differ");
    expect(row?.cells.map(({ outlet, figures }) => [outlet, figures.map(({ value }) => value)])).toEqual([
      ["Herald", [160]],
      ["Coastal Wire", [180]],
    ]);
    expect(row?.why).toMatch(/160 .*Herald.*180 .*Coastal Wire/);
  });

  it("find contradictions without figures", () => {
    const row = rowWith(matchClaims(hitsOf(herald, coastal)), "will reopen the northern channel");
    expect(row?.verdict).toBe("differ");
    expect(row?.why).toContain("declined");
  });

  it("name who covers the story and is silent", () => {
    const row = rowWith(matchClaims(hitsOf(herald, coastal), ["Radio Hollin"]), "bakery");
    expect(row).toMatchObject({ verdict: "single-outlet", silent: ["Radio Hollin", "Coastal Wire"] });
  });

  it("count copies as one voice", () => {
    const copy = { ...wire("copy", "Morning Post", "2031-03-05", herald.text), copyOf: "h", copyLikeness: 1 };
    const rows = matchClaims(hitsOf(herald, copy));
    expect(rows.flatMap(({ cells }) => cells.map(({ outlet }) => outlet))).not.toContain("Morning Post");
    expect(rows.every(({ verdict }) => verdict === "single-outlet")).toBe(true);
  });

  it("show one outlet that changed its account as changed over time", () => {
    const rows = matchClaims(
      hitsOf(
        wire(
          "one",
          "Hollin Radio",
          "2031-03-08",
          "The captain of the ferry Linnet failed an alcohol test after the accident.",
        ),
        wire(
          "two",
          "Hollin Radio",
          "2031-03-09",
          "Hollin Radio withdraws its report that the captain of the ferry Linnet failed an alcohol test.",
        ),
      ),
    );
    expect(rowWith(rows, "withdraws")).toMatchObject({ verdict: "changed-over-time" });
  });

  it("keep two spellings of a place in one row", () => {
    const rows = matchClaims(
      hitsOf(
        wire("one", "AFP", "2024-07-15", "The strikes hit a camp near Khan Yunis on Saturday."),
        wire("two", "Xinhua", "2024-07-15", "A camp near Khan Younis was hit by strikes."),
      ),
    );
    expect(rowWith(rows, "Khan Yunis")).toMatchObject({ verdict: "agree", silent: [] });
  });

  it("do not match sentences that only name the same person", () => {
    const rows = matchClaims(
      hitsOf(
        wire("one", "Herald", "2031-03-05", "Transport minister Adela Brandt opened a bridge in Corvane."),
        wire(
          "two",
          "Observer",
          "2031-03-05",
          "Transport minister Adela Brandt denied that taxes would rise.",
        ),
      ),
    );
    expect(rows.map(({ verdict }) => verdict)).toEqual(["single-outlet", "single-outlet"]);
  });

  it("are none without hits; articles of unknown outlet are voices of their own", () => {
    expect(matchClaims([])).toEqual([]);
    const unknown = (id: string): Article => wire(id, "unknown", null, "The ferry carried 214 people.");
    expect(voicesOf(hitsOf(unknown("a"), unknown("b")))).toHaveLength(2);
    expect(matchClaims(hitsOf(unknown("a"), unknown("b")))[0]?.verdict).toBe("agree");
  });
});

describe("comparison of many articles", () => {
  const words =
    "harbour ferry radar captain inquiry minister divers wreck signal licence tickets families payments union strike island".split(
      " ",
    );
  const story = (count: number): Article[] =>
    Array.from({ length: count }, (_, at) => {
      const word = (step: number): string => words[(at * step + step) % words.length] ?? "";
      const text = [
        `At least ${30 + (at % 7)} people were killed when the ${word(3)} sank off Port Aldery, the ${word(5)} police said.`,
        `The ${word(7)} of the ${word(2)} told the ${word(11)} that item ${at} of the ${word(4)} list had been lost.`,
        `Rescuers have saved ${150 + (at % 20)} people near pier ${word(6)} so far.`,
      ].join("\n\n");
      return wire(
        `article-${at}`,
        `Outlet ${at % 20}`,
        `2031-03-${String(1 + (at % 28)).padStart(2, "0")}`,
        text,
      );
    });

  it("grows no worse than a little above linearly", () => {
    const [small, large] = [hitsOf(...story(125)), hitsOf(...story(500))];
    const time = (run: () => unknown): number => {
      run();
      const started = performance.now();
      run();
      return performance.now() - started;
    };
    const [short, long] = [time(() => matchClaims(small)), time(() => matchClaims(large))];
    // Four times the articles: all pairs would take sixteen times as long.
    expect(long).toBeLessThan(Math.max(10 * short, 300));
  });
});

describe("the outlets of a story", () => {
  const rows = matchClaims(
    hitsOf(
      wire(
        "a",
        "Courier",
        "2031-03-02",
        "At least 40 people were killed in the Lowmoor flood, officials said.",
      ),
      wire("b", "Herald", "2031-03-03", "The Lowmoor flood killed 52 people and destroyed 300 homes."),
      wire("c", "Post", "2031-03-03", "We report a staggering loss of at least 48 lives in Lowmoor."),
      wire("d", "Gazette", "2031-03-03", "The flood at Lowmoor left the market under water for days."),
    ),
  );

  it("are not silent on a toll that they give in words of their own", () => {
    expect(rowWith(rows, "At least 40 people")?.silent).toEqual(["Gazette"]);
  });

  it("have each sentence alone once", () => {
    const only = matchClaims(
      hitsOf(
        wire("a", "Courier", "2031-03-02", "The Lowmoor flood destroyed 300 homes, officials said."),
        wire(
          "b",
          "Herald",
          "2031-03-02",
          "The Lowmoor flood destroyed 300 homes, and 12 schools were closed and 40 bridges were damaged.",
        ),
      ),
    ).filter(({ verdict }) => verdict === "single-outlet");
    const texts = only.flatMap(({ cells }) => cells.map(({ sentence }) => sentence.text));
    expect(texts.length).toBeGreaterThan(0);
    expect(new Set(texts).size).toBe(texts.length);
  });
});
