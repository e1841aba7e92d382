import { beforeAll, describe, expect, it } from "vitest";
import { fileURLToPath } from "node:url";
import { createLibrary } from "../../src/corpus/library.ts";
import { createPassageIndex } from "../../src/retrieval/passage-index.ts";
import type { PassageIndex, SearchRequest } from "../../src/types.ts";

const FOLDER = fileURLToPath(new URL("../../corpus", import.meta.url));

describe("the order of results over the sample corpus", () => {
  let index: PassageIndex;
  let headlineOf: (id: string) => string;

  beforeAll(async () => {
    const library = await createLibrary({
      folder: FOLDER,
      clock: { now: () => new Date("2031-05-01T00:00:00Z") },
    });
    index = createPassageIndex();
    for (const article of library.articles()) index.add(article);
    headlineOf = (id) => library.article(id)?.headline ?? "";
  });

  /** The articles found, best first, by headline. */
  const ranked = (text: string, more: Partial<SearchRequest> = {}): string[] =>
    index
      .search({ text, limit: 5, perArticle: 1, ...more })
      .hits.map(({ articleId }) => headlineOf(articleId));

  it("puts the report before its withdrawal, and both before passing mentions", () => {
    expect(ranked("captain alcohol test").slice(0, 2)).toEqual([
      "Captain of the Linnet failed alcohol test, Hollin Radio learns",
      "We were wrong about Captain Wick",
    ]);
  });

  it("puts the withdrawal first when it is asked for", () => {
    expect(ranked("Hollin Radio withdraws its report")[0]).toBe("We were wrong about Captain Wick");
  });

  it("tells the two versions of the radar reports from everything else on the radar", () => {
    expect(new Set(ranked("radar fault reported").slice(0, 2))).toEqual(
      new Set([
        "Crew reported faulty radar twice before ferry struck the Mole",
        "Operator says it knew of one radar fault as death toll rises to 34",
      ]),
    );
  });

  it("finds the offer to the families by another word than the headline's", () => {
    expect(ranked("compensation offered to families")[0]).toBe(
      "Ferry line offers families 15,000 crowns each",
    );
  });

  it("puts the correction of the licence first in English, the Spanish piece in Spanish", () => {
    expect(ranked("what does the ferry's licence allow")[0]).toBe(
      "Correction: what the Linnet’s licence allows",
    );
    expect(ranked("¿Qué dice la licencia del transbordador?")).toEqual([
      "La licencia del transbordador: quién firmó los 180",
      "Tragedia en el espigón: 29 muertos y un barco demasiado lleno",
    ]);
  });

  it("finds the Arabic piece by words with other prefixes", () => {
    expect(ranked("عائلات الضحايا")).toEqual(["عائلات ضحايا العبّارة تسأل: من سمح لها بالإبحار؟"]);
  });

  it("puts the newest toll first when the latest is asked for", () => {
    const tolls = ranked("latest death toll of the ferry accident");
    expect(tolls[0]).toBe("Operator says it knew of one radar fault as death toll rises to 34");
    expect(tolls.indexOf("Death toll in Port Aldery ferry accident rises to at least 31")).toBeGreaterThan(0);
  });

  it("shows one voice for a wire report that two outlets carried", () => {
    const found = ranked("divers recovered two more bodies from the wreck");
    expect(found[0]).toBe("Search narrows to seven as ferry death toll reaches 33");
    expect(found).not.toContain("Seven still missing from ferry as divers bring up two more");
  });

  it("finds a town under both of its spellings", () => {
    const both = [
      "Blinken tells Israeli visitors of worry over Gaza strikes",
      "In Tel Aviv, Blinken presses Israel to spare civilians in Gaza",
    ];
    expect(ranked("Khan Younis").sort()).toEqual(both);
    expect(ranked("Khan Yunis").sort()).toEqual(both);
  });

  it("keeps the two stories apart", () => {
    const { hits } = index.search({
      text: "Blinken Israel hostages ceasefire",
      limit: 10,
      collections: ["harbour"],
    });
    expect(hits.filter(({ score }) => score > 8)).toEqual([]);
    expect(ranked("ceasefire talks", { collections: ["visits"] }).length).toBeGreaterThan(0);
  });

  it("takes a date range at its word", () => {
    expect(ranked("inquiry ferry accident", { since: "2031-03-31", until: "2031-03-31" })).toEqual([
      "Inquiry blames ignored radar reports, speed and crowding for ferry accident",
    ]);
  });
});
