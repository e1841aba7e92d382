/** What a topic brings together though the reports share few words; see docs/decisions/comparison.md. */
import { describe, expect, it } from "vitest";
import { matchClaims } from "../../src/analysis/compare.ts";
import type { ComparisonRow } from "../../src/types.ts";
import { articleOf, hitsOf } from "./article.ts";

const rowsOn = (topic: string, ...texts: readonly string[]): ComparisonRow[] =>
  matchClaims(
    hitsOf(
      ...texts.map((text, at) =>
        articleOf(text, { id: `r${at}`, outlet: `Outlet ${at}`, publishedOn: "2031-03-05", language: "en" }),
      ),
    ),
    [],
    topic,
  );

/** The verdict of the row that shows both sentences. */
const verdictOf = (rows: readonly ComparisonRow[], ...sentences: readonly string[]): string | undefined =>
  rows.find(({ cells }) =>
    sentences.every((part) => cells.some(({ sentence }) => sentence.text.includes(part))),
  )?.verdict;

describe("a topic", () => {
  it("brings together what is said of it in other words", () => {
    const rows = rowsOn(
      "cause of the blackout",
      "A burnt cable caused the blackout, engineers found. The mayor thanked the crews.",
      "The outage was triggered by a melted wire. Shops sold candles.",
    );
    expect(verdictOf(rows, "burnt cable", "melted wire")).toBe("agree");
  });

  it("needs one shared word of its own for a negation to contradict", () => {
    const rows = rowsOn(
      "Osric's appeal",
      "Osric wept in the dock as the foreman spoke. Osric, 40, ran the bank for years. His lawyers said he would appeal.",
      "Osric will not appeal, his sister told reporters. Prosecutors had said that Osric forged letters. The trial took a month.",
    );
    expect(verdictOf(rows, "would appeal", "will not appeal")).toBe("differ");
  });

  it("meets opposites that no list of ours has", () => {
    const rows = rowsOn(
      "trade with the islands",
      "The council encouraged trade with the islands last year.",
      "The council discouraged trade with the islands, merchants said.",
    );
    expect(verdictOf(rows, "encouraged", "discouraged")).toBe("differ");
  });

  it("leaves what is of another matter apart", () => {
    const rows = rowsOn(
      "cause of the blackout",
      "Engineers traced the blackout to a burnt transformer. The mayor opened a library.",
      "A fault at a substation put the lights out. A goalkeeper signed for three years.",
    );
    expect(verdictOf(rows, "library", "goalkeeper")).toBeUndefined();
  });
});

describe("a number that some of those who answer give", () => {
  it("is said of them alone", () => {
    const hits = hitsOf(
      ...[
        "The lock keeper of Tamber was held on Monday after a barge sank with 214 sheep aboard.",
        "Police held the lock keeper of Tamber after the barge sank; 214 sheep were aboard.",
        "The lock keeper, who is 59, will see a judge on Friday, his lawyer said.",
      ].map((text, at) =>
        articleOf(text, { id: `r${at}`, outlet: `Outlet ${at}`, publishedOn: "2031-03-05", language: "en" }),
      ),
    );
    const [row] = matchClaims(hits, [], "lock keeper held", {
      // oxlint-disable-next-line require-yield
      answers: function* ({ claims }) {
        return claims;
      },
    });
    expect(row?.cells.map(({ outlet }) => outlet)).toEqual(["Outlet 0", "Outlet 1", "Outlet 2"]);
    expect(row?.why).toBe("Outlet 0 and Outlet 1 give 214.");
  });
});

describe("sentences that were chosen for what was asked and share nothing", () => {
  const rowOf = (...texts: readonly string[]) =>
    matchClaims(
      hitsOf(
        ...texts.map((text, at) =>
          articleOf(text, {
            id: `r${at}`,
            outlet: `Outlet ${at}`,
            publishedOn: "2031-03-05",
            language: "en",
          }),
        ),
      ),
      [],
      "why was the harbour pilot removed",
      {
        // oxlint-disable-next-line require-yield
        answers: function* ({ claims }) {
          return claims;
        },
      },
    )[0];

  it("are not said to agree: the surest stands alone", () => {
    const row = rowOf(
      "The harbour pilot was removed for drinking on duty, the port wrote.",
      "Lemons from the valley fetch twice what they did before the frost.",
    );
    expect(row).toMatchObject({ verdict: "single-outlet", silent: ["Outlet 1"] });
    expect(row?.cells.map(({ outlet }) => outlet)).toEqual(["Outlet 0"]);
  });

  it("stand side by side where they are of one matter", () => {
    const row = rowOf(
      "The harbour pilot was removed for drinking on duty, the port wrote.",
      "The port removed its pilot because he drank.",
    );
    expect(new Set(row?.cells.map(({ outlet }) => outlet)).size).toBe(2);
  });
});
