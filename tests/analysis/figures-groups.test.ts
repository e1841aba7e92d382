import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { findFigures } from "../../src/analysis/figures.ts";
import { groupFigures } from "../../src/analysis/figures-groups.ts";
import { createLibrary } from "../../src/corpus/library.ts";
import type { Article, Figure, FigureGroup } from "../../src/types.ts";
import { articleOf, hitsOf } from "./article.ts";

const clock = { now: () => new Date("2031-05-01T00:00:00Z") };
const seeds = fileURLToPath(new URL("../../../shared/seeds/", import.meta.url));
const sharedHere = existsSync(seeds);

interface Grouped {
  readonly figures: readonly Figure[];
  readonly groups: readonly FigureGroup[];
}

const group = (articles: readonly Article[]): Grouped => {
  const figures = findFigures(hitsOf(...articles));
  return { figures, groups: groupFigures(figures) };
};

/** The group of its own measure that holds a value, as its verdict and its values. */
const withValue = (
  { figures, groups }: Grouped,
  value: number,
): { verdict: string; values: number[]; why: string } => {
  const found = groups.find(
    ({ rows, verdict }) =>
      verdict !== "different-measures" && rows.some((at) => figures[at]?.value === value),
  );
  return {
    verdict: found?.verdict ?? "none",
    values: (found?.rows ?? []).map((at) => figures[at]?.value ?? 0),
    why: found?.why ?? "",
  };
};

const wire = (id: string, outlet: string, publishedOn: string | null, text: string): Article =>
  articleOf(text, { id, outlet, publishedOn });

describe("tolls of one event", () => {
  it("are one where an article says who counts which, and hold no hostages among the dead of a raid", () => {
    const quakes = group([
      wire(
        "a",
        "Coastal Wire",
        "2031-03-05",
        "The relief mission put the death toll from the quakes at 1,040. The province said at least 2,300 people were killed in the quakes.",
      ),
      wire("b", "Observer", "2031-03-05", "At least 2,310 people were killed when the quakes shook Velmar."),
    ]);
    expect(withValue(quakes, 1040)).toMatchObject({
      verdict: "differ",
      values: expect.arrayContaining([2300]),
    });
    const raid = group([
      wire("a", "Coastal Wire", "2031-03-05", "The army of Corvia said that 42 hostages were dead."),
      wire("b", "Observer", "2031-03-05", "Planes struck a camp in Corvia, killing at least 40 people."),
    ]);
    expect(withValue(raid, 42).values).not.toContain(40);
  });
});

describe("figures of the visits", () => {
  let visits: Grouped;
  beforeAll(async () => {
    const library = await createLibrary({
      folder: fileURLToPath(new URL("../../corpus/", import.meta.url)),
      clock,
    });
    visits = group([...library.articles()].filter(({ collection }) => collection === "visits"));
  });

  it("count the deaths in Gaza as one series", () => {
    const deaths = withValue(visits, 32_070);
    expect(deaths.verdict).toBe("changed-over-time");
    expect(deaths.values).toEqual([13_000, 23_000, 32_070, 32_000, 38_584]);
    const rows = visits.figures.filter(({ value }) => deaths.values.includes(value));
    expect(
      rows.map(({ value, bound, attributedTo }) => `${value} ${bound} ${attributedTo ?? "-"}`).sort(),
    ).toEqual([
      "13000 more-than Gazan officials",
      "23000 more-than -",
      expect.stringMatching(/^32000 more-than Hamas-run health ministry/),
      expect.stringMatching(/^32070 at-least Hamas-run health ministry/),
      "38584 at-least Gaza health ministry",
    ]);
  });

  it.each([
    ["the dead of Oct. 7", [1_200, 1_195]],
    ["the seized", [240, 251]],
    ["the residents", [2_200_000, 2_300_000]],
  ])("differ on %s", (_, values) => {
    const found = withValue(visits, values[0] as number);
    expect([found.verdict, ...found.values.sort()]).toEqual(["differ", ...values.sort()]);
  });

  it("call two visits weeks apart the fourth, and one the eighth", () => {
    const found = withValue(visits, 8);
    expect([found.verdict, ...found.values]).toEqual(["differ", 4, 4, 8]);
    expect(found.why).toContain("cannot both be right");
  });

  it("tell hostages to be released, freed and held apart", () => {
    const alike = visits.groups.find(
      ({ verdict, rows }) =>
        verdict === "different-measures" && rows.some((at) => visits.figures[at]?.value === 116),
    );
    const values = alike?.rows.map((at) => visits.figures[at]?.value);
    expect(values).toEqual(expect.arrayContaining([33, 100, 116]));
  });

  it("give every figure one group of its own measure, and disagreements first", () => {
    const own = visits.groups
      .filter(({ verdict }) => verdict !== "different-measures")
      .flatMap(({ rows }) => rows);
    expect([...own].sort((a, b) => a - b)).toEqual(visits.figures.map((_, at) => at));
    expect(visits.groups[0]?.verdict).toBe("differ");
  });

  it.skipIf(!sharedHere)(
    "come out of the reports themselves too, as far as they have dates (needs ../shared/seeds)",
    async () => {
      const library = await createLibrary({ folder: seeds, clock });
      const original = group([...library.articles()]);
      expect(withValue(original, 32_070).verdict).toBe("changed-over-time");
      expect(withValue(original, 32_070).values.sort()).toEqual([13_000, 23_000, 32_000, 32_070, 38_584]);
      for (const [a, b] of [
        [1_200, 1_195],
        [240, 251],
        [2_200_000, 2_300_000],
      ] as const)
        expect(withValue(original, a)).toMatchObject({
          verdict: "differ",
          values: expect.arrayContaining([a, b]),
        });
    },
  );
});

describe("verdicts", () => {
  it("agree within bounds and rounding", () => {
    const grouped = group([
      wire("a", "Wire", "2031-03-05", "More than 1,000 homes were flooded in Marrow."),
      wire("b", "Herald", "2031-03-05", "Some 1,050 homes were flooded in Marrow, the council said."),
    ]);
    expect(withValue(grouped, 1_000)).toMatchObject({ verdict: "agree", values: [1_000, 1_050] });
  });

  it("differ on one day where bounds do not meet", () => {
    const grouped = group([
      wire(
        "a",
        "Wire",
        "2031-03-05",
        "At least 31 people were killed in the ferry accident, the police said.",
      ),
      wire("b", "Faro", "2031-03-05", "The ferry accident killed 29 people."),
    ]);
    expect(withValue(grouped, 31)).toMatchObject({
      verdict: "differ",
      values: expect.arrayContaining([29, 31]),
    });
  });

  it("follow a toll that rises from day to day", () => {
    const grouped = group([
      wire("a", "Wire", "2031-03-04", "At least nine people were killed when the ferry sank off Marrow."),
      wire("b", "Herald", "2031-03-05", "The death toll of the ferry accident off Marrow rose to 31."),
    ]);
    const found = withValue(grouped, 9);
    expect([found.verdict, ...found.values]).toEqual(["changed-over-time", 9, 31]);
    expect(found.why).toMatch(/at least nine .*4 Mar 2031.* 31 .*5 Mar 2031/);
  });

  it("never take percentages for counts, or the dead for the injured", () => {
    const grouped = group([
      wire("a", "Wire", "2031-03-05", "The fire killed 12 people and injured 40."),
      wire("b", "Herald", "2031-03-05", "The fire killed 12 people and left 12% of the mill standing."),
    ]);
    expect(withValue(grouped, 12)).toMatchObject({ verdict: "agree", values: [12, 12] });
    expect(withValue(grouped, 40).verdict).toBe("single-outlet");
  });

  it("keep two events apart that one article tells of", () => {
    const grouped = group([
      wire(
        "a",
        "Wire",
        "2031-03-05",
        "The quake in Arvo killed 300 people.\n\nA bus crash in Tonder killed four people.",
      ),
      wire("b", "Herald", "2031-03-05", "In Arvo the quake killed 310 people."),
    ]);
    expect(withValue(grouped, 4)).toMatchObject({ values: [4] });
    expect(withValue(grouped, 300).values.sort()).toEqual([300, 310]);
  });

  it("count articles of unknown outlet as voices of their own", () => {
    const grouped = group([
      wire("a", "unknown", "2031-03-05", "The ferry carried 214 people."),
      wire("b", "unknown", "2031-03-05", "The ferry carried 214 people."),
    ]);
    expect(withValue(grouped, 214).verdict).toBe("agree");
  });
});

describe("verdicts in other fields", () => {
  const cases: readonly (readonly [string, string, readonly (readonly [string, string])[]])[] = [
    [
      "vote shares",
      "differ",
      [
        ["2031-05-02", "Ms. Okoye won 52.3 percent of the vote, the commission said."],
        ["2031-05-02", "Okoye took 51.8% of the vote, according to her party."],
      ],
    ],
    [
      "revenue",
      "agree",
      [
        ["2031-05-02", "Brackwell's revenue rose 2% to $3.9 billion in the quarter."],
        ["2031-05-02", "Revenue at Brackwell was $3.9 billion, up 2 percent."],
      ],
    ],
    [
      "job cuts",
      "differ",
      [
        ["2031-05-02", "Ardent will cut 4,500 jobs."],
        ["2031-05-02", "Ardent plans to eliminate 5,200 jobs, unions said."],
      ],
    ],
    [
      "job cuts within bounds",
      "agree",
      [
        ["2031-05-02", "Ardent will cut about 4,500 jobs."],
        ["2031-05-03", "Ardent is to cut 4,600 jobs."],
      ],
    ],
    [
      "inflation",
      "changed-over-time",
      [
        ["2031-05-02", "Inflation slowed to 2.4 percent in April, the statistics office said."],
        ["2031-06-02", "Inflation rose to 2.9 percent in May."],
      ],
    ],
    [
      "an earthquake's toll",
      "changed-over-time",
      [
        ["2031-05-02", "At least 120 people were killed when an earthquake struck Arvo."],
        ["2031-05-03", "The earthquake in Arvo killed more than 600 people, officials said."],
        ["2031-05-06", "The death toll from the Arvo earthquake has passed 2,000."],
      ],
    ],
    [
      "a magnitude",
      "differ",
      [
        ["2031-05-02", "A magnitude 7.1 earthquake struck Arvo."],
        ["2031-05-02", "The quake, of magnitude 6.8, struck near Arvo."],
      ],
    ],
    [
      "a crowd",
      "differ",
      [
        ["2031-05-02", "Organisers said half a million people marched in Corvane."],
        ["2031-05-02", "Police put the number of protesters in Corvane at 180,000."],
      ],
    ],
    [
      "cholera",
      "changed-over-time",
      [
        ["2031-05-02", "The ministry reported 1,048 cases of cholera so far."],
        ["2031-05-12", "Cholera cases in the region have risen to 2,310."],
      ],
    ],
    [
      "attendance",
      "differ",
      [
        ["2031-05-02", "A crowd of 54,000 saw United win."],
        ["2031-05-02", "United won in front of 48,500 fans."],
      ],
    ],
    [
      "costs",
      "differ",
      [
        ["2031-05-02", "The bridge will cost $480 million, the ministry said."],
        ["2031-05-02", "The cost of the bridge is put at $620 million."],
      ],
    ],
    [
      "evacuations",
      "agree",
      [
        ["2031-05-02", "More than 2,500 residents were evacuated."],
        ["2031-05-02", "Some 2,600 people have been evacuated."],
      ],
    ],
    [
      "a sentence in court",
      "differ",
      [
        ["2031-05-02", "The court sentenced the mayor to 12 years in prison."],
        ["2031-05-02", "The mayor was jailed for 10 years."],
      ],
    ],
  ];
  it.each(cases)("%s: %s", (_, verdict, reports) => {
    const { groups } = group(reports.map(([day, text], at) => wire(`r${at}`, `Outlet ${at}`, day, text)));
    expect(groups[0]).toMatchObject({ verdict });
    expect(groups[0]?.rows).toHaveLength(reports.length);
  });

  it("the same count of the dead and of the injured is two measures", () => {
    const { groups } = group([
      wire("a", "A", "2031-05-02", "The blast killed 12 people."),
      wire("b", "B", "2031-05-02", "The blast injured 12 people."),
    ]);
    expect(groups.map(({ verdict }) => verdict)).toEqual(["single-outlet", "single-outlet"]);
  });

  it("one toll in two languages agrees", () => {
    const spanish = articleOf("Al menos 29 personas murieron en el naufragio.", {
      id: "es",
      outlet: "La Bitácora",
      language: "es",
      publishedOn: "2031-05-02",
    });
    const { groups } = group([
      spanish,
      wire("en", "Wire", "2031-05-02", "At least 29 people died in the sinking."),
    ]);
    expect(groups).toMatchObject([{ verdict: "agree", rows: [0, 1] }]);
  });
});
