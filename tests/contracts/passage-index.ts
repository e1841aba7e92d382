/** What every PassageIndex must do; run by the tests of each implementation. */
import { beforeEach, describe, expect, it } from "vitest";
import type { Article, PassageIndex, SearchRequest } from "../../src/types.ts";
import { makeArticle } from "./articles.ts";
import { HOSTILE_QUERIES } from "./hostile-queries.ts";

const FERRY = makeArticle(
  "ferry",
  "The ferry struck the breakwater at dawn and sank within an hour.\n\nThirty-one people died, the port authority said on Tuesday.\n\nDivers searched the hull for the missing.",
  {
    headline: "Ferry sinks off the harbour",
    outlet: "Herald",
    publishedOn: "2031-03-04",
    collection: "harbour",
  },
);
const INQUIRY = makeArticle(
  "inquiry",
  "The inquiry into the sinking opened on Monday.\n\nA witness told the inquiry that the radar had failed twice before the ferry struck the breakwater.",
  { headline: "Inquiry opens", outlet: "Observer", publishedOn: "2031-03-17", collection: "harbour" },
);
const COPY = makeArticle("copy", FERRY.text, {
  headline: FERRY.headline,
  outlet: "Herald",
  carrier: "Daily Post",
  publishedOn: "2031-03-05",
  collection: "harbour",
  copyOf: "ferry",
  copyLikeness: 1,
});
const SPANISH = makeArticle(
  "espigon",
  "El transbordador chocó contra el espigón y las víctimas fueron treinta y una.",
  {
    headline: "Tragedia en el espigón",
    outlet: "La Bitácora",
    language: "es",
    publishedOn: "2031-03",
    collection: "harbour",
  },
);
const ELECTION = makeArticle("election", "Voters in the capital chose a new mayor.\n\nTurnout was low.", {
  headline: "Mayor elected",
  outlet: "Observer",
  collection: "politics",
});

/** Runs the contract against indexes that `create` makes empty. */
export const describePassageIndex = (
  name: string,
  create: () => PassageIndex | Promise<PassageIndex>,
): void => {
  describe(`${name} as a passage index`, () => {
    let index: PassageIndex;
    const found = (text: string, more: Partial<SearchRequest> = {}): string[] =>
      index
        .search({ text, limit: 10, ...more })
        .hits.map(({ articleId, passage }) => `${articleId}#${passage}`);
    const addAll = (...articles: Article[]): void => {
      for (const article of articles) index.add(article);
    };

    beforeEach(async () => {
      index = await create();
      addAll(FERRY, INQUIRY, COPY, SPANISH, ELECTION);
    });

    describe("results", () => {
      it("finds the passage with the words, best first, with scores that fall", () => {
        const { hits } = index.search({ text: "radar failed", limit: 10 });
        expect(hits[0]).toMatchObject({ articleId: "inquiry", passage: 1 });
        const scores = hits.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      });

      it("finds inflected words by their stem, whatever the case and accents", () => {
        expect(found("DIVER searching")).toContain("ferry#2");
        expect(found("espigon victima")[0]).toBe("espigon#0");
      });

      it("counts the headline as part of each passage", () => {
        expect(new Set(found("elected"))).toEqual(new Set(["election#0", "election#1"]));
      });

      it("marks the words where they stand in the article's text", () => {
        const { hits } = index.search({ text: "divers hull", limit: 1 });
        const marked = hits[0]!.highlights.map(({ start, end }) => FERRY.text.slice(start, end));
        expect(marked).toEqual(["Divers", "hull"]);
        const [plain] = index.search({ text: "divers hull", limit: 1, highlights: false }).hits;
        expect(plain).toEqual({ ...hits[0]!, highlights: [] });
      });

      it("tells how many passages hold each content word, 0 for words it lacks", () => {
        const { terms } = index.search({ text: "the inquiry into zeppelins", limit: 1 });
        expect(terms.map(({ word, passages }) => [word, passages])).toEqual([
          ["inquiry", 2],
          ["zeppelins", 0],
        ]);
        expect(terms[1]!.weight).toBeGreaterThan(terms[0]!.weight);
      });

      it("pages without repeating or losing a hit, and counts all that match", () => {
        const all = index.search({ text: "ferry breakwater inquiry", limit: 100 });
        const pages = [0, 2, 4, 6].flatMap((offset) =>
          found("ferry breakwater inquiry", { limit: 2, offset }),
        );
        expect(pages).toEqual(all.hits.map(({ articleId, passage }) => `${articleId}#${passage}`));
        expect(all.total).toBe(all.hits.length);
        expect(index.search({ text: "ferry breakwater inquiry", limit: 1 }).total).toBe(all.total);
      });
    });

    describe("operators", () => {
      it("takes quoted words as one phrase, in their order, across punctuation and case", () => {
        expect(found('"STRUCK the breakwater"').sort()).toEqual(["ferry#0", "inquiry#1"]);
        expect(found('"breakwater struck"')).toEqual([]);
        expect(found("\u201Cport authority said\u201D")).toEqual(["ferry#1"]);
      });

      it("leaves out passages with a word or phrase after a minus", () => {
        expect(found("breakwater -radar")).toEqual(["ferry#0"]);
        expect(found('breakwater -"within an hour"')).toEqual(["inquiry#1"]);
      });

      it("does not take a hyphen within a word for a minus", () => {
        expect(found("thirty-one")).toEqual(["ferry#1"]);
      });
    });

    describe("filters", () => {
      it("keeps to outlets, carriers, languages and collections", () => {
        expect(found("ferry", { outlets: ["Observer"] })).toEqual(["inquiry#1"]);
        expect(found("breakwater", { carriers: ["Daily Post"] })).toEqual(["copy#0"]);
        expect(found("espigón", { languages: ["en"] })).toEqual([]);
        expect(found("espigón", { languages: ["es"] })).toEqual(["espigon#0"]);
        expect(found("mayor", { collections: ["harbour"] })).toEqual([]);
        expect(found("mayor", { collections: [] })).toEqual([]);
        expect(found("mayor", { collections: null })).not.toEqual([]);
        expect(new Set(found("ferry", { articleIds: ["inquiry", "unheard-of"] }))).toEqual(
          new Set(["inquiry#1"]),
        );
        expect(found("ferry", { articleIds: [] })).toEqual([]);
        expect(found("ferry", { outlets: ["No such outlet"] })).toEqual([]);
      });

      it("takes dates as far as they are known, and leaves out articles without one", () => {
        expect(found("ferry", { since: "2031-03-10" })).toEqual(["inquiry#1"]);
        expect(new Set(found("ferry", { until: "2031-03-10" }))).toEqual(
          new Set(["ferry#0", "ferry#1", "ferry#2"]),
        );
        expect(found("espigón", { since: "2031-03-20", until: "2031-03-25" })).toEqual(["espigon#0"]);
        expect(found("mayor", { since: "2000" })).toEqual([]);
      });

      it("counts only what passes the filters", () => {
        expect(index.search({ text: "ferry", limit: 10, outlets: ["Observer"] }).total).toBe(1);
      });
    });

    describe("copies and caps", () => {
      it("shows a copy only where its original is not in the results", () => {
        expect(found("breakwater").filter((id) => id.startsWith("copy"))).toEqual([]);
        expect(found("breakwater", { foldCopies: false })).toContain("copy#0");
        expect(found("breakwater", { since: "2031-03-05", until: "2031-03-06" })).toContain("copy#0");
      });

      it("finds what a copy says beyond its original", () => {
        const more = `${FERRY.text}\n\nThe quaggmire under the pier slowed the divers, a local guide told the Daily Post.`;
        const { headline, carrier, publishedOn, collection, copyOf } = COPY;
        const own = { headline, carrier, publishedOn, collection, copyOf, copyLikeness: 0.8 };
        index.add(makeArticle("copy", more, own));
        expect(found("quaggmire")).toEqual(["copy#3"]);
        expect(found("ferry quaggmire")[0]).toBe("copy#3");
        expect(found("ferry quaggmire").filter((id) => /^copy#[012]/.test(id))).toEqual([]);
        expect(found("breakwater").filter((id) => id.startsWith("copy"))).toEqual([]);
      });

      it("caps the passages of an article and of an outlet", () => {
        expect(found("ferry inquiry people", { perArticle: 1 })).toHaveLength(2);
        const outlets = found("ferry mayor inquiry", { perOutlet: 1 }).map((id) => id.split("#")[0]);
        expect(outlets).toHaveLength(2);
      });
    });

    describe("updates", () => {
      it("finds a new article at once, and no longer a removed one", () => {
        expect(found("zeppelin")).toEqual([]);
        index.add(makeArticle("sky", "A zeppelin crossed the bay."));
        expect(found("zeppelin")).toEqual(["sky#0"]);
        expect(index.remove("sky")).toBe(true);
        expect(index.remove("sky")).toBe(false);
        expect(found("zeppelin")).toEqual([]);
        expect(index.search({ text: "zeppelin", limit: 1 }).terms[0]!.passages).toBe(0);
      });

      it("replaces an article with the same id", () => {
        index.add(makeArticle("election", "The count was annulled."));
        expect(found("mayor")).toEqual([]);
        expect(found("annulled")).toEqual(["election#0"]);
        expect(index.size.articles).toBe(5);
      });

      it("counts its articles and passages, and is empty once all are removed", () => {
        expect(index.size).toMatchObject({ articles: 5, passages: 11 });
        for (const { id } of [FERRY, INQUIRY, COPY, SPANISH, ELECTION]) index.remove(id);
        expect(index.size).toEqual({ articles: 0, passages: 0, terms: 0 });
        expect(index.search({ text: "ferry", limit: 5 })).toMatchObject({ total: 0, hits: [] });
      });

      it("takes articles without passages and with very many", () => {
        index.add(makeArticle("empty", ""));
        const many = Array.from({ length: 9000 }, (_, at) => `Paragraph ${at} on dredging.`).join("\n\n");
        index.add(makeArticle("many", many));
        expect(index.size.passages).toBe(9011);
        expect(index.search({ text: "dredging", limit: 1 }).total).toBe(9000);
        expect(found('"paragraph 8765"')).toEqual(["many#8765"]);
      });

      it("counts a phrase exactly, or says that there are at most so many", () => {
        const line = (at: number): string =>
          at % 3 === 0 ? "Silt from dredging." : "Dredging brought up silt.";
        index.add(makeArticle("silt", Array.from({ length: 9000 }, (_, at) => line(at)).join("\n\n")));
        const { total, isTotalMost } = index.search({ text: '"silt from dredging"', limit: 5 });
        if (isTotalMost) expect(total).toBeGreaterThanOrEqual(3000);
        else expect(total).toBe(3000);
        expect(index.search({ text: "silt", limit: 5 }).isTotalMost).toBeUndefined();
        expect(index.search({ text: '"radar fault"', limit: 5 }).isTotalMost).toBeUndefined();
      });
    });

    describe("suggestions", () => {
      it("names words of the corpus that are spelt alike, and none for a word far from all", () => {
        expect(index.suggest("breakwtaer")).toEqual(["breakwater"]);
        expect(index.suggest("inqiry")[0]).toBe("inquiry");
        expect(index.suggest("xylophone")).toEqual([]);
        expect(index.suggest("")).toEqual([]);
      });
    });

    describe("collections that must not know of each other", () => {
      const OTHER = makeArticle(
        "other",
        "The gyrocopters landed on the breakwater, and the ferry was late.\n\nNobody spoke of submarines. Breakwater works go on.",
        { headline: "Gyrocopters land", collection: "server-2", language: "en" },
      );
      const outcomeIn = (collections: readonly string[], text: string): unknown => {
        const { total, terms, hits } = index.search({ text, limit: 10, collections });
        return { total, terms, hits: hits.map(({ articleId, score }) => [articleId, score]) };
      };

      it("counts words, and gives them weight, within what may be seen", () => {
        const texts = ["gyrocopter breakwater ferry", "submarine", "breakwatter ferri", "the other works"];
        const before = texts.map((text) => outcomeIn(["harbour", "politics"], text));
        addAll(OTHER);
        expect(texts.map((text) => outcomeIn(["harbour", "politics"], text))).toEqual(before);
        const { terms } = index.search({ text: "gyrocopters ferry", limit: 5, collections: ["harbour"] });
        expect(terms.map(({ passages }) => passages > 0)).toEqual([false, true]);
        const own = index.search({ text: "gyrocopters ferry", limit: 5, collections: ["server-2"] });
        expect(own.terms.map(({ passages }) => passages)).toEqual([2, 1]);
      });

      it("suggests no word of another collection, nor another's form of a word", () => {
        addAll(OTHER, makeArticle("own", "A submarine was seen.", { collection: "server-3" }));
        expect(index.suggest("gyrocoptres", ["harbour", "politics"])).toEqual([]);
        expect(index.suggest("gyrocoptres", ["server-2"])).toEqual(["gyrocopters"]);
        expect(index.suggest("gyrocoptres", [])).toEqual([]);
        expect(index.suggest("submarin", ["server-3"])).toEqual(["submarine"]);
        expect(index.suggest("submarins", ["server-2"])).toEqual(["submarines"]);
        expect(index.suggest("gyrocoptres")).toEqual(["gyrocopters"]);
      });

      it("takes a word for a name as the asker's own collections print it", () => {
        const own = { collection: "server-3" };
        addAll(
          makeArticle("camp", "Tents stood in Yunis. Thousands came to Yunis.", own),
          makeArticle("prose", "The talabani and a talabany were old words.", own),
        );
        const texts = ["Younis tents", "talabanni"];
        const seen = (): unknown =>
          texts.map((text) => [
            index.search({ text, limit: 5, collections: ["server-3"] }),
            index.suggest(text.split(" ")[0]!, ["server-3"]),
          ]);
        addAll(OTHER);
        const before = seen();
        expect(found("Younis", { collections: ["server-3"] })).toEqual(["camp#0"]);
        const theirs = { collection: "server-2" };
        addAll(makeArticle("small", "A yunis is no younis, said Talabani to Talabany.", theirs));
        expect(seen()).toEqual(before);
        expect(found("Younis", { collections: ["server-2"] })).toEqual(["small#0"]);
        index.remove("small");
        expect(seen()).toEqual(before);
      });

      it("reads a query in the languages that may be seen", () => {
        addAll(makeArticle("hilo", "El hilo y la costa.", { collection: "server-2", language: "es" }));
        const { hits } = index.search({ text: "costa hilo", limit: 5, collections: ["politics"] });
        expect(hits).toEqual([]);
      });

      it("shows a copy where its original may not be seen", () => {
        addAll({ ...COPY, id: "away", collection: "server-2" });
        expect(found("breakwater", { collections: ["server-2"] })).toEqual(["away#0"]);
        expect(found("breakwater", { collections: ["server-2", "harbour"] })).not.toContain("away#0");
      });

      it("keeps to it when articles move, change and go", () => {
        addAll(OTHER);
        addAll({ ...OTHER, collection: "politics" });
        expect(index.suggest("gyrocoptres", ["politics"])).toEqual(["gyrocopters"]);
        expect(
          index.search({ text: "gyrocopter", limit: 5, collections: ["server-2"] }).terms[0]!.passages,
        ).toBe(0);
        index.remove("other");
        expect(index.suggest("gyrocoptres", ["politics"])).toEqual([]);
      });
    });

    describe("limits", () => {
      it.each(HOSTILE_QUERIES)("answers %s, and throws nothing", (_, text) => {
        for (const more of [{}, { outlets: ["Observer"] }, { collections: ["harbour"] }]) {
          const { total, hits, terms } = index.search({ text, limit: 10, ...more });
          expect(total).toBeGreaterThanOrEqual(hits.length);
          expect(hits.length).toBeLessThanOrEqual(10);
          expect(terms.length).toBeLessThanOrEqual(200);
        }
        expect(index.suggest(text).length).toBeLessThanOrEqual(3);
      });

      it("answers a limit and an offset out of range", () => {
        expect(found("ferry", { limit: 0 }).length).toBeLessThanOrEqual(1);
        expect(found("ferry", { limit: 1e9 }).length).toBeGreaterThan(0);
        expect(found("ferry", { offset: 1e12 })).toEqual([]);
        expect(found("ferry", { offset: -5 }).length).toBeGreaterThan(0);
      });
    });
  });
};
