import { describe, expect, it } from "vitest";
import { buildTimeline } from "../../src/analysis/timeline.ts";
import { articleOf, hitsOf } from "./article.ts";

const wire = articleOf(
  "The ferry Linnet struck the breakwater of Port Aldery on Tuesday evening.\n\nThe harbour master said that ferries would sail again on Friday. The ship was built in 2009. Nobody was hurt.",
  { id: "wire", outlet: "Coastal Wire", publishedOn: "2031-03-05" },
);
const observer = articleOf(
  "On Tuesday evening the ferry Linnet struck the breakwater outside Port Aldery.\n\nOn Tuesday evening the mayor opened the town hall to families.",
  { id: "observer", outlet: "Observer", publishedOn: "2031-03-06" },
);

describe("the timeline", () => {
  const rows = buildTimeline(hitsOf(wire, observer));

  it("is in order of the events, whatever the order of the hits", () => {
    const dates = rows.map(({ on }) => on);
    expect(dates).toEqual(["2009", "2031-03-04", "2031-03-04", "2031-03-07"]);
    expect(buildTimeline(hitsOf(observer, wire)).map(({ on }) => on)).toEqual(dates);
  });

  it("tells an event once, with every outlet that reports it", () => {
    const [crash, hall] = rows.filter(({ on }) => on === "2031-03-04");
    expect(crash?.sentence.citations.map(({ outlet }) => outlet)).toEqual(["Coastal Wire", "Observer"]);
    expect(hall?.sentence.text).toContain("town hall");
    expect(hall?.sentence.citations).toHaveLength(1);
  });

  it("prints sentences as they stand, and cites them", () => {
    for (const { sentence } of rows)
      for (const citation of sentence.citations) {
        const article = citation.articleId === "wire" ? wire : observer;
        expect(article.text.slice(citation.start, citation.end)).toBe(citation.quote);
      }
    expect(rows[0]?.sentence.text).toBe("The ship was built in 2009.");
  });

  it("says how precise a date is, and whether the text gives it or the publication date settles it", () => {
    expect(rows.map(({ precision, stated }) => [precision, stated])).toEqual([
      ["year", "explicit"],
      ["day", "relative"],
      ["day", "relative"],
      ["day", "relative"],
    ]);
  });

  it("gives the words that a relative date was reckoned from", () => {
    expect(rows.map(({ words }) => words)).toEqual([undefined, "Tuesday", "Tuesday", "Friday"]);
  });

  it("marks what was still to come", () => {
    expect(rows.map(({ planned }) => planned ?? false)).toEqual([false, false, false, true]);
  });

  it("lets an undated article speak only through explicit dates", () => {
    const undated = articleOf("It sank on Saturday. It was raised on 5 May 2031.", { id: "undated" });
    expect(buildTimeline(hitsOf(undated)).map(({ on }) => on)).toEqual(["2031-05-05"]);
  });

  it("counts copies of one report as one voice", () => {
    const copy = articleOf(wire.text, {
      id: "copy",
      outlet: "Morning Post",
      copyOf: "wire",
      publishedOn: "2031-03-05",
    });
    const crash = buildTimeline(hitsOf(wire, copy)).find(({ on }) => on === "2031-03-04");
    expect(crash?.sentence.citations.map(({ articleId }) => articleId)).toEqual(["wire"]);
  });

  it("keeps different events of one day apart, and two of one article", () => {
    const two = articleOf("The mayor met the crew on Monday. The mayor met the crew again on Monday night.", {
      id: "two",
      publishedOn: "2031-03-05",
    });
    expect(buildTimeline(hitsOf(two))).toHaveLength(2);
  });

  it("leaves out lines that only date a page, and the date of a dateline", () => {
    const page = articleOf(
      "WASHINGTON (March 4) -- The ferry, built in 2009, has gone.\n\nOct 10, 2030\n\nBy Ann Lind posted March 5, 2031 7:30 PM\n\nRetrieved 2031-03-05.\n\nHe resigned on Tuesday.",
      { id: "page", publishedOn: "2031-03-06" },
    );
    expect(buildTimeline(hitsOf(page)).map(({ on }) => on)).toEqual(["2009", "2031-03-04"]);
  });

  it("takes the days that speakers date their talk by for no events, nor the week of the report", () => {
    const article = articleOf(
      "Nobody will leave the quay this week. “Tonight we count the boats,” said Ida Venn. “The pier shut on Sunday,” she said. Yesterday the council met.",
      { publishedOn: "2031-03-05" },
    );
    expect(buildTimeline(hitsOf(article)).map(({ on }) => on)).toEqual(["2031-03-02", "2031-03-04"]);
  });

  it("tells one arrest once, whoever it befell is called", () => {
    const herald = articleOf(
      "The harbour master of Tamber was arrested on Wednesday, police said, hours after the ferry sank with 36 aboard.",
      { id: "h", outlet: "Herald", publishedOn: "2031-03-06" },
    );
    const gazette = articleOf(
      "The toll rose to 43 and a port worker was arrested Wednesday after the ferry sank off the town of Brill.",
      { id: "g", outlet: "Gazette", publishedOn: "2031-03-06" },
    );
    const told = buildTimeline(hitsOf(herald, gazette));
    expect(told.map(({ sentence }) => sentence.citations.length)).toEqual([2]);
  });

  it("tells nothing of the year since which something is reckoned", () => {
    const report = articleOf("It is the worst fire in Lorne since 1959, the governor said on Thursday.", {
      id: "f",
      publishedOn: "2031-03-08",
    });
    expect(buildTimeline(hitsOf(report)).map(({ on }) => on)).toEqual(["2031-03-06"]);
  });

  it("is empty for no hits", () => {
    expect(buildTimeline([])).toEqual([]);
  });

  it("tells an event once though outlets tell it in other words", () => {
    const told = (id: string, text: string) => articleOf(text, { id, outlet: id, publishedOn: "2031-03-05" });
    const rows = buildTimeline(
      hitsOf(
        told(
          "a",
          "The first earthquake, measuring 7.8, struck near Corvane at 04:17 on Monday as people slept.",
        ),
        told(
          "b",
          "The 7.8-magnitude quake struck at 4.17am on Monday, flattening entire streets in seconds.",
        ),
        told(
          "c",
          "Orr acknowledged on Wednesday that his first answer to Monday’s fire at the port had been poor.",
        ),
      ),
    );
    expect(
      rows.filter(({ on }) => on === "2031-03-03").map(({ sentence }) => sentence.citations.length),
    ).toEqual([2, 1]);
  });

  it("keeps a denial apart from what it denies", () => {
    const told = (id: string, text: string) => articleOf(text, { id, outlet: id, publishedOn: "2031-03-08" });
    const rows = buildTimeline(
      hitsOf(
        told("a", "The rebels of Harran agreed on Friday to a ceasefire of 60 days, a mediator said."),
        told(
          "b",
          "A spokesman for the Harran rebels denied on Friday that a ceasefire of 60 days had been agreed.",
        ),
      ),
    );
    expect(rows).toHaveLength(2);
  });

  it.each([
    "Published on 4 March 2031. The ship sank on 2 March 2031.",
    "Correction: an earlier version of this article, of 4 March 2031, was wrong. The ship sank on 2 March 2031.",
    "This article was amended on 4 March 2031 to give the name. The ship sank on 2 March 2031.",
    "In “A town waits”, published on Wednesday, 4 March 2031, we erred. The ship sank on 2 March 2031.",
    "Mis à jour le 4 mars 2031. Le navire a coulé le 2 mars 2031.",
  ])("leaves out what an outlet says of its own pages: %s", (text) => {
    const language = text.startsWith("Mis") ? "fr" : "en";
    expect(buildTimeline(hitsOf(articleOf(text, { language }))).map(({ on }) => on)).toEqual(["2031-03-02"]);
  });

  const rowsOf = (language: string, ...texts: string[]): number =>
    buildTimeline(
      texts.flatMap((text, index) =>
        hitsOf(
          articleOf(text, {
            id: `t${index}`,
            outlet: `Outlet ${index}`,
            publishedOn: "2031-03-05",
            language,
          }),
        ),
      ),
    ).length;

  it.each([
    [
      "The Linnet ran into the Mole at Port Aldery on Tuesday.",
      "Tuesday's ferry accident at Port Aldery killed nine.",
    ],
    ["An earthquake shook the Sorrel Valley on Monday.", "Monday's quake killed 40 in the Sorrel Valley."],
    [
      "The council of Lindal voted 34-29 on Monday to build a third runway.",
      "By 34 votes to 29 Lindal's council approved a third runway on Monday.",
    ],
  ])("tells once: %s %s", (one, other) => {
    expect(rowsOf("en", one, other)).toBe(1);
  });

  it.each([
    [
      "An air strike killed 9 people in Rafeh on Monday.",
      "On Monday strikes on a school in Nuwara killed 12 people.",
    ],
    [
      "The owner and the union of the yard reached a deal on Monday.",
      "The union of the yard said talks would not go on before Monday.",
    ],
    [
      "In 2030 Harrow Steel reported a net loss of 115 million crowns on revenues of two billion.",
      "In 2030 the Bank of Corvane reported a loss on revenues of two billion crowns.",
    ],
    ["Massa resigned as minister on Monday.", "The peso fell by a fifth on Monday, the ministry said."],
  ])("keeps apart: %s %s", (one, other) => {
    expect(rowsOf("en", one, other)).toBe(2);
  });

  it("tells once what is told in two languages", () => {
    const english = articleOf(
      "The council of Lindal voted 34-29 on Monday to build a third runway at its airport.",
      {
        id: "english",
        outlet: "Wire",
        publishedOn: "2031-03-05",
      },
    );
    const french = articleOf(
      "Le conseil de Lindal a approuvé lundi, par 34 voix contre 29, une troisième piste d’aéroport.",
      { id: "french", outlet: "Écho", publishedOn: "2031-03-05", language: "fr" },
    );
    expect(buildTimeline(hitsOf(english, french))).toHaveLength(1);
  });
});
