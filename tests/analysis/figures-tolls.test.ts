import { describe, expect, it } from "vitest";
import { findFigures } from "../../src/analysis/figures.ts";
import { groupFigures } from "../../src/analysis/figures-groups.ts";
import type { Article, Figure } from "../../src/types.ts";
import { articleOf, hitsOf } from "./article.ts";

const wire = (id: string, outlet: string, publishedOn: string, text: string, language = "en"): Article =>
  articleOf(text, { id, outlet, publishedOn, language });

/** The groups, each as its verdict, its values and its reason. */
const grouped = (...articles: readonly Article[]) => {
  const figures = findFigures(hitsOf(...articles));
  return groupFigures(figures).map(({ measure, verdict, rows, why }) => ({
    measure,
    verdict,
    why,
    values: rows.map((row) => (figures[row] as Figure).value).sort((a, b) => a - b),
  }));
};

const withValue = (groups: ReturnType<typeof grouped>, value: number) =>
  groups.find(({ values }) => values.includes(value)) ?? expect.fail(`No group holds ${value}.`);

describe("one toll, however it is put", () => {
  it("joins the dead, the bodies and the drowned of one wreck, wherever it is said to lie", () => {
    const groups = grouped(
      wire("a", "Wire", "2031-06-15", "At least 78 bodies were recovered after a trawler sank off Brill."),
      wire(
        "b",
        "Herald",
        "2031-06-15",
        "At least 79 people died in the Sorrel Strait, the coastguard of Brill said.",
      ),
      wire("c", "Faro", "2031-06-16", "A shipwreck near Tonder killed 78 migrants, officials in Brill said."),
    );
    expect(withValue(groups, 79).values).toEqual([78, 78, 79]);
  });

  it("joins the words that Spanish has for the dead, and no crimes or clubs that are as many", () => {
    const groups = grouped(
      wire(
        "a",
        "Faro",
        "2031-10-02",
        "El incendio de la discoteca dejó al menos 13 muertos en Marrón.",
        "es",
      ),
      wire("b", "Costa", "2031-10-02", "Se han recuperado trece cadáveres en la discoteca de Marrón.", "es"),
      wire(
        "c",
        "Heraldo",
        "2031-10-03",
        "El juez investiga la defunción de trece de los asistentes en Marrón.",
        "es",
      ),
      wire(
        "d",
        "Bitácora",
        "2031-10-03",
        "Un juzgado de Marrón abrió la causa por 13 delitos de homicidio.",
        "es",
      ),
    );
    expect(withValue(groups, 13).values).toEqual([13, 13, 13]);
    expect(groups.filter(({ values }) => values.includes(13))).toHaveLength(2);
  });

  it("leaves equal numbers of other weeks, and of the hurt, apart", () => {
    const groups = grouped(
      wire("a", "Wire", "2031-06-15", "A bus crash near Arvo killed 31 people."),
      wire("b", "Herald", "2031-09-20", "A fire in a mill at Tonder killed 31 workers."),
      wire("c", "Faro", "2031-06-15", "The crash near Arvo injured 31 people."),
    );
    expect(groups.map(({ values }) => values)).toEqual([[31], [31], [31]]);
  });
});

describe("parts of a toll", () => {
  it("takes those of whom something more is said for no toll, and holds them against their like", () => {
    const groups = grouped(
      wire(
        "a",
        "Wire",
        "2031-09-09",
        "The toll has risen to 1,040 dead and 1,210 injured, 720 of whom are in serious condition.",
      ),
      wire(
        "b",
        "Herald",
        "2031-09-10",
        "At least 2,010 people were killed and 2,060 wounded, including 1,410 in critical condition.",
      ),
    );
    expect(withValue(groups, 720)).toMatchObject({
      measure: "people in critical condition",
      values: [720, 1_410],
    });
    expect(withValue(groups, 1_040).values).toEqual([1_040, 2_010]);
  });

  it("keeps what is counted place by place apart from the whole", () => {
    const groups = grouped(
      wire("a", "Wire", "2031-09-09", "The earthquake killed 1,040 people in Corvia."),
      wire(
        "b",
        "Herald",
        "2031-09-10",
        "The earthquake caused 1,290 deaths in Arvo, 450 in Tonder and 41 in Brill.",
      ),
    );
    expect(withValue(groups, 1_040).values).toEqual([1_040]);
    expect(withValue(groups, 450).values).toEqual([450]);
  });
});

describe("tolls that are put right", () => {
  const first = wire(
    "a",
    "Wire",
    "2031-06-03",
    "The crash near Arvo has killed 288 people, the railway said.",
  );
  const revised = wire(
    "b",
    "Herald",
    "2031-06-04",
    "The death toll from the crash near Arvo was revised to 275 after some bodies were counted twice.",
  );

  it("are no dispute, though they go down", () => {
    expect(withValue(grouped(first, revised), 288)).toMatchObject({
      verdict: "changed-over-time",
      values: [275, 288],
    });
  });

  it("are told with what was given before", () => {
    const groups = grouped(
      revised,
      wire(
        "c",
        "Faro",
        "2031-06-04",
        "The toll was earlier put at 288, which the ministry revised to 275 on Sunday.",
      ),
    );
    expect(withValue(groups, 288)).toMatchObject({ verdict: "changed-over-time", values: [275, 275, 288] });
    expect(withValue(groups, 288).why).toMatch(/288 \(the earlier figure, in Faro/);
  });

  it("take what is told to fit between for a former figure, not for the outlet's own", () => {
    const groups = grouped(
      wire("d", "Faro", "2031-06-04", "Earlier, the channel reported about 59 dead in Arvo."),
      wire("e", "Wire", "2031-06-04", "At least 78 people died in Arvo."),
      wire("f", "Herald", "2031-06-04", "At least 78 people were killed in Arvo."),
    );
    expect(withValue(groups, 59)).toMatchObject({ verdict: "changed-over-time", values: [59, 78, 78] });
  });
});

describe("two who count", () => {
  it("differ where one sentence names both, whatever other outlets take over", () => {
    const groups = grouped(
      wire(
        "a",
        "Wire",
        "2031-10-18",
        "A rescue chief said 300 people were killed while a ministry official said 500 were killed.",
      ),
      wire(
        "b",
        "Herald",
        "2031-10-18",
        "A rescue chief gave a death toll of 300, while ministry sources put it at 500.",
      ),
      wire("c", "Faro", "2031-10-18", "At least 500 people were killed, the ministry said."),
    );
    expect(withValue(groups, 300)).toMatchObject({ verdict: "differ", values: [300, 300, 500, 500, 500] });
    expect(withValue(groups, 300).why).toMatch(/300 \(.*rescue chief\) and 500 \(.*ministry/);
  });
});

describe("spans of time", () => {
  it("are of one thing only where both say of what", () => {
    const groups = grouped(
      wire(
        "a",
        "Wire",
        "2031-09-10",
        "The government declared three days of national mourning after the earthquake.",
      ),
      wire(
        "b",
        "Herald",
        "2031-09-11",
        "Rescuers searched the rubble more than 48 hours after the earthquake.",
      ),
      wire("c", "Faro", "2031-09-11", "The king proclaimed three days of mourning."),
    );
    expect(withValue(groups, 48).values).toEqual([48]);
    expect(withValue(groups, 3)).toMatchObject({ verdict: "agree", values: [3, 3] });
  });
});

describe("what somebody has of one whole", () => {
  it("is held against the same party's share alone, and polls are no counts", () => {
    const groups = grouped(
      wire(
        "a",
        "Wire",
        "2031-10-01",
        "Labrin, led by Ana Fereld, won the election on September 30 with 22.94 percent.",
      ),
      wire(
        "b",
        "Herald",
        "2031-10-01",
        "Ana Fereld has won a clear victory in the election, scoring 22.3% against Reform Corvia's 18%.",
      ),
      wire("c", "Faro", "2031-09-30", "Labrin had 21.9 percent of the vote, according to an exit poll."),
      wire(
        "d",
        "Costa",
        "2031-10-01",
        "The Vester party sits in third place at 14.7%. Together the three would get 43.2 percent of the vote.",
      ),
    );
    expect(withValue(groups, 22.94).values).toEqual([22.3, 22.94]);
    for (const alone of [21.9, 18, 14.7, 43.2]) expect(withValue(groups, alone).values).toEqual([alone]);
  });

  it("is of nobody in particular where nobody is named", () => {
    const groups = grouped(
      wire("a", "Wire", "2031-09-30", "Together with the greens they would win 85 seats."),
      wire("b", "Herald", "2031-10-01", "Together the three parties would have a majority of 79 seats."),
    );
    expect(groups.find(({ verdict }) => verdict === "differ")).toBeUndefined();
  });
});

describe("expectations", () => {
  it("never stand beside what came of them, however near they are", () => {
    const groups = grouped(
      wire("a", "Wire", "2031-07-20", "Analysts had expected the gross margin of Ardent to fall to 18.1%."),
      wire("b", "Herald", "2031-07-20", "The gross margin of Ardent fell to 18.1%."),
    );
    expect(groups.map(({ values }) => values)).toEqual([[18.1], [18.1]]);
  });
});

describe("others", () => {
  it("are added to those who are named, where the same is told of both", () => {
    const groups = grouped(
      wire(
        "a",
        "Wire",
        "2031-08-26",
        "Marta Ilves and 80 other players said they would not play for Corvia.",
      ),
      wire("b", "Herald", "2031-08-26", "In all 81 players said they would not play for Corvia."),
    );
    expect(groups.find(({ verdict }) => verdict === "differ")).toBeUndefined();
  });

  it("are no addition where something else befell them", () => {
    const groups = grouped(
      wire("a", "Wire", "2031-08-26", "The crash near Arvo killed three people and injured 42 others."),
      wire("b", "Herald", "2031-08-26", "The crash near Arvo left 42 people injured."),
    );
    expect(withValue(groups, 42)).toMatchObject({ verdict: "agree", values: [42, 42] });
  });
});

describe("what may come", () => {
  it("is no toll yet, and what was given before is no rival", () => {
    const groups = grouped(
      wire("a", "Wire", "2031-09-14", "It can reach 18,000 to 20,000 deaths, the mayor of Derva said."),
      wire(
        "b",
        "Herald",
        "2031-09-15",
        "The death toll in Derva has soared to 11,300, the Red Crescent said.",
      ),
      wire(
        "c",
        "Faro",
        "2031-09-15",
        "Health authorities previously put the death toll in Derva at 5,500. Now 11,300 are dead there.",
      ),
    );
    expect(withValue(groups, 18_000).values).toEqual([18_000]);
    expect(withValue(groups, 5_500)).toMatchObject({
      verdict: "changed-over-time",
      values: [5_500, 11_300, 11_300],
    });
  });

  it("leaves those missing besides the dead in their own count", () => {
    const groups = grouped(
      wire("a", "Wire", "2031-09-13", "More than 5,300 people are dead and another 10,000 missing in Derva."),
      wire("b", "Herald", "2031-09-13", "About 10,000 people were missing in Derva, the Red Crescent said."),
    );
    expect(withValue(groups, 10_000)).toMatchObject({ verdict: "agree", values: [10_000, 10_000] });
  });

  it("takes those on board for no casualties", () => {
    const groups = grouped(
      wire(
        "a",
        "Wire",
        "2031-03-05",
        "At least 57 people were killed and scores injured when a train with more than 350 people on board derailed.",
      ),
      wire("b", "Herald", "2031-03-05", "More than 80 people were injured when the train derailed."),
    );
    expect(withValue(groups, 350).values).toEqual([350]);
  });

  it("keeps the tremors after an earthquake apart from it", () => {
    const groups = grouped(
      wire(
        "a",
        "Wire",
        "2031-10-07",
        "The quake was followed by aftershocks with magnitudes of 5.5, 4.7 and 5.9.",
      ),
      wire("b", "Herald", "2031-10-07", "A magnitude 6.2 earthquake struck Corvia."),
      wire("c", "Faro", "2031-10-07", "An earthquake of magnitude 6.3 struck Corvia."),
    );
    expect(withValue(groups, 6.2)).toMatchObject({ verdict: "differ", values: [6.2, 6.3] });
  });
});
