/** What comes of the figures that outlets print of one matter: which are of one measure, and whether they agree. */
import { figuresOfSentence } from "../../src/analysis/figures.ts";
import { describe, expect, it } from "vitest";
import { findFigures } from "../../src/analysis/figures.ts";
import { groupFigures } from "../../src/analysis/figures-groups.ts";
import type { Figure, FigureGroup } from "../../src/types.ts";
import { articleOf, hitsOf } from "./article.ts";

/** One report of each outlet, on the fourth of March, or as many days later as are given: "+2 The toll rose to 31." */
const judged = (reports: readonly string[]): { figures: Figure[]; groups: FigureGroup[] } => {
  const articles = reports.map((report, at) => {
    const later = Number(/^\+(\d+) /u.exec(report)?.[1] ?? 0);
    return articleOf(report.replace(/^\+\d+ /u, ""), {
      id: `r${at}`,
      outlet: ["Wire", "Herald", "Bugle"][at] ?? `Outlet ${at}`,
      publishedOn: `2031-03-${String(4 + later).padStart(2, "0")}`,
    });
  });
  const figures = findFigures(hitsOf(...articles));
  return { figures, groups: groupFigures(figures) };
};

/** "verdict: values" of every group of one measure. */
const verdicts = (reports: readonly string[]): string[] => {
  const { figures, groups } = judged(reports);
  return groups
    .filter(({ verdict }) => verdict !== "different-measures")
    .map(({ verdict, rows }) => `${verdict}: ${rows.map((at) => figures[at]?.value).join(", ")}`);
};

describe("figures of one measure", () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    [
      "changed-over-time: 12, 31, 57",
      [
        "At least 12 people were killed when a ferry capsized off Tarn.",
        "+1 The death toll from the ferry disaster off Tarn rose to 31.",
        "+3 Fifty-seven people are now known to have died in the ferry sinking off Tarn.",
      ],
    ],
    [
      "differ: 825000000, 1000000000, 825000000",
      [
        "The union has a strike fund of $825 million.",
        "+1 The union's strike fund had grown to $1 billion.",
        "+8 The union's strike fund stood at $825 million when the walkout began.",
      ],
    ],
    [
      "differ: 600, 700",
      [
        "The submersible was lost about 600 kilometres off Tarn.",
        "+1 The submersible was lost 700 kilometres off Tarn.",
      ],
    ],
    [
      "changed-over-time: 2834, 6444, 5775",
      [
        "The number of collapsed buildings in the quake was put at 2,834.",
        "+2 The quake destroyed 6,444 buildings, the president said.",
        "+2 By the ministry's count, 5,775 buildings came down in the quake.",
      ],
    ],
    [
      "changed-over-time: 8, 14, 11",
      [
        "Eight tugs were trying to free the tanker.",
        "+5 By Sunday 14 tugs were in place beside the tanker.",
        "+6 The tanker was freed by 11 tugs.",
      ],
    ],
    [
      "changed-over-time: 45, 70",
      [
        "Some 45 countries have offered help after the quake.",
        "+2 The president said that 70 countries had offered help after the quake.",
      ],
    ],
    [
      "changed-over-time: 10000, 15000",
      [
        "Some 10,000 soldiers are at work in the flooded towns.",
        "+3 More than 15,000 soldiers are now in the flooded towns.",
      ],
    ],
    [
      "changed-over-time: 12700, 13000, 18300",
      [
        "About 12,700 car workers walked off the job at three plants.",
        "+1 The number of those who have walked out is just under 13,000.",
        "+8 The union called out more plants, which brings the number on strike to about 18,300.",
      ],
    ],
    [
      "changed-over-time: 15, 40",
      [
        "Investigators have heard 15 workers about the fire.",
        "+2 About 40 people have been questioned over the fire so far.",
      ],
    ],
    [
      "changed-over-time: 23, 31, 31",
      [
        "Twenty-three people were hurt when a tower fell at the Yarra festival.",
        "+3 The number of injured at the Yarra festival is now put at 31.",
        "+4 L'effondrement d'une tour au festival de Yarra a fait 31 blessés, selon la police.",
      ],
    ],
    [
      "changed-over-time: 29, 31",
      [
        "The mine collapse killed 29 people, officials said.",
        "+1 Rescuers recovered two more bodies, bringing the death toll from the mine collapse to 31.",
      ],
    ],
    [
      "changed-over-time: 60, 12",
      [
        "Sixty people were missing after the landslide.",
        "+2 Twelve people remain missing after the landslide.",
      ],
    ],
    [
      "changed-over-time: 10000, 8500",
      [
        "At least 10,000 people are missing after the floods.",
        "+10 More than 8,500 people are still missing after the floods.",
      ],
    ],
    [
      "differ: 1000000000, 700000000",
      [
        "The new bridge will cost at least $1 billion, the state said.",
        "The new bridge will cost about $700 million, engineers said.",
      ],
    ],
    [
      "changed-over-time: 40, 130",
      [
        "Police arrested 40 people during the riots in Brill.",
        "+2 The number of arrests over the riots in Brill has risen to 130.",
      ],
    ],
    [
      "changed-over-time: 275000, 90000",
      [
        "About 275,000 customers were without power after the storm.",
        "+2 Some 90,000 customers are still without power.",
      ],
    ],
    [
      "changed-over-time: 5, 60",
      ["The fire near Canyon was 5 percent contained.", "+5 The fire near Canyon is now 60% contained."],
    ],
    [
      "changed-over-time: 44, 51",
      [
        "With 60 percent of ballots counted, Okoye had 44 percent of the vote.",
        "+2 Okoye won the election with 51 percent of the vote, final results showed.",
      ],
    ],
    [
      "agree: 7352244, 7000000, 7300000",
      [
        "Mereles won 7,352,244 votes in the primary, the final count showed.",
        "Mereles won 7 million votes in the primary.",
        "Mereles won 7.3m votes in the primary.",
      ],
    ],
    [
      "differ: 7352244, 8000000",
      [
        "Mereles won 7,352,244 votes in the primary, the final count showed.",
        "Mereles won 8 million votes in the primary.",
      ],
    ],
    [
      "agree: 7352244, 7000000",
      [
        "O candidato conquistou 7.352.244 votos nas primárias, segundo a contagem definitiva da Justiça.",
        "O candidato conquistou 7 milhões de votos nas primárias, segundo a Justiça.",
      ],
    ],
    [
      "agree: 300, 200",
      [
        "The raid on the camp at Brill on Tuesday killed 300 people, its doctors said.",
        "The raid on the camp at Brill on Tuesday killed hundreds of people. The war began with an attack on Arvo that killed 1,300 people.",
      ],
    ],
    [
      "agree: 1200000000, 1200000000",
      [
        "Orla will cut jobs after its profit fell to $1.2bn from $1.4bn.",
        "Orla reported a profit of $1.2 billion.",
      ],
    ],
    [
      "differ: 45000, 500000",
      [
        "Police estimated the crowd at the march in Lindal at 45,000.",
        "Organisers said half a million people joined the march in Lindal.",
      ],
    ],
    [
      "differ: 300, 153",
      [
        "Flash floods killed more than 300 people in northern Lorne, the aid agency said.",
        "The interior ministry put the death toll from the floods in northern Lorne at 153.",
      ],
    ],
    [
      "differ: 5300, 3922",
      [
        "Officials say at least 5,300 people have been killed in the floods in Lorne.",
        "+2 The health agency has recorded 3,922 deaths in the floods in Lorne.",
      ],
    ],
    [
      "differ: 12, 10",
      [
        "A court sentenced former minister Ola Brenn to 12 years in prison.",
        "Ola Brenn was jailed for 10 years.",
      ],
    ],
    [
      "differ: 10, 35",
      [
        "The 7.4-magnitude earthquake struck at a depth of 10 km.",
        "The quake hit at a depth of 35 kilometres, the agency said.",
      ],
    ],
    [
      "differ: 100000, 125000",
      [
        "Around 100,000 people lived in Derrin.",
        "Derrin, a port of about 125,000 inhabitants, lies in the east.",
      ],
    ],
    [
      "differ: 120000, 85000",
      [
        "More than 120,000 people signed the petition.",
        "The petition has 85,000 signatures, parliament says.",
      ],
    ],
    ["agree: 500, 497", ["About 500 homes were destroyed by the fire.", "The fire destroyed 497 homes."]],
    ["agree: 16187, 40000", ["The fire has burned 16,187 hectares.", "The blaze has scorched 40,000 acres."]],
    ["agree: 42, 6", ["The truce would last 42 days.", "The six-week ceasefire begins on Sunday."]],
    [
      "agree: 171, 171",
      [
        "The regulator ordered airlines to park 171 planes until they are inspected.",
        "+1 The order affected 171 aircraft.",
      ],
    ],
    [
      "agree: 6, 6",
      [
        "Brackwell is laying off 12,000 employees, or 6 percent of its workforce.",
        "Some 12,000 jobs will go at Brackwell, about 6% of staff, its chief executive said.",
      ],
    ],
    [
      "agree: 52, 52",
      ["The Senate passed the bill by 52 votes to 48.", "Senators approved the bill, 52 to 48."],
    ],
    [
      "agree: 99, 99",
      [
        "The Unionists won 240 seats and the Reformers 99.",
        "The Reformers secured 99 seats, while the Unionists finished with 240 seats.",
      ],
    ],
  ];
  it.each(cases)("%s", (expected, reports) => expect(verdicts(reports)).toContain(expected));
});

describe("figures of two measures", () => {
  const cases: readonly (readonly [string, number, number, readonly string[]])[] = [
    [
      "of the day and of a fortnight",
      8,
      31,
      [
        "Eight people died in clashes on Friday in Arvo.",
        "The number killed in two weeks of clashes in Arvo has reached 31.",
      ],
    ],
    [
      "an increment and a total",
      12,
      31,
      [
        "Another 12 people were killed in the flooding overnight.",
        "The flooding has killed 31 people so far.",
      ],
    ],
    [
      "permitted and counted",
      160,
      214,
      ["The ferry was licensed to carry 160 passengers.", "The ferry was carrying 214 people when it sank."],
    ],
    [
      "planned and done",
      5_000,
      1_200,
      ["The government plans to release 5,000 prisoners.", "+9 So far 1,200 prisoners have been released."],
    ],
    [
      "of a quarter and of a year",
      3.9e9,
      15.2e9,
      [
        "Brackwell's revenue was $3.9 billion in the quarter.",
        "For the full year, Brackwell's revenue was $15.2 billion.",
      ],
    ],
    [
      "a part and the whole",
      51,
      131,
      ["In Baghlan 131 people died, including 51 children.", "The floods killed 51 children in Baghlan."],
    ],
    [
      "of this year and another",
      85,
      97,
      [
        "It is the deadliest since the 2018 Corrin fire, in which 85 people were killed.",
        "At least 97 people died in the Lahan fire.",
      ],
    ],
    [
      "in two currencies",
      500e6,
      460e6,
      ["The fine imposed on Vexel is $500 million.", "Vexel was fined 460 million euros."],
    ],
    [
      "asked for and given",
      40,
      25,
      ["Prosecutors sought 40 years in prison for Brenn.", "Brenn was sentenced to 25 years."],
    ],
  ];
  it.each(cases)("%s", (_name, one, other, reports) => {
    const { figures, groups } = judged(reports);
    const values = groups
      .filter(({ verdict }) => verdict !== "different-measures")
      .map(({ rows }) => rows.map((at) => figures[at]?.value));
    expect(values.flat()).toEqual(expect.arrayContaining([one, other]));
    expect(values.filter((each) => each.includes(one) && each.includes(other))).toEqual([]);
  });
});

describe("a rise and a fall", () => {
  it("differ, even by the same number", () => {
    const reports = [
      "Shares in Brackwell rose 2 percent on Tuesday.",
      "Shares in Brackwell fell 2 percent on Tuesday.",
    ];
    expect(verdicts(reports)).toEqual(["differ: 2, 2"]);
    expect(judged(reports).groups[0]?.why).toContain("as a fall");
  });
});

describe("what a report denies", () => {
  it("is nobody's figure", () => {
    const { figures } = judged(["The storm killed seven people, not 17 as police first said."]);
    expect(figures.map(({ value }) => value)).toEqual([7]);
  });
});

describe("figures of two things in like words", () => {
  it.each([
    ["the length and the width", "The alley is 45 metres long.", "The alley is just four metres wide."],
    [
      "too many and all",
      "The ferry sailed with 39 passengers too many.",
      "The ferry sailed with 71 passengers.",
    ],
    [
      "what it may hold and what it held",
      "The silos can hold 120,000 tonnes of grain.",
      "The silos held 15,000 tonnes of grain.",
    ],
    [
      "all seats of one house and those won in another",
      "The party has seven of the 72 seats in the Senate.",
      "The party has 38 of 257 seats in the lower house.",
    ],
    [
      "what is insured and what is lost",
      "Losses from the fire come to about $6 billion.",
      "Insured losses from the fire come to about $3.2 billion.",
    ],
    [
      "a second quake and the quake",
      "The quake had a magnitude of 7.8.",
      "A second tremor, of magnitude 7.4, followed the quake.",
    ],
    [
      "those who told two reporters",
      "Two officials familiar with the inquiry blamed the wiring.",
      "Three officials familiar with the inquiry blamed the wiring.",
    ],
    [
      "the counted and the feared dead",
      "The flood has killed 3,252 people in Derrin, the ministry said.",
      "As many as 20,000 people may be dead after the flood in Derrin, the mayor said.",
    ],
  ])("tells apart %s", (_, one, other) => {
    expect(judged([one, other]).groups.filter(({ verdict }) => verdict === "differ")).toEqual([]);
  });

  it("lets lengths, seats and losses of one thing differ all the same", () => {
    const differ = (one: string, other: string): number =>
      judged([one, other]).groups.filter(({ verdict }) => verdict === "differ").length;
    expect(differ("The alley is six metres wide.", "The alley is four metres wide.")).toBe(1);
    expect(differ("The party won 71 of 150 seats.", "The party won 75 seats.")).toBe(1);
    expect(differ("Losses come to $6 billion.", "Losses come to $3 billion.")).toBe(1);
  });
});

describe("a group's name", () => {
  it("is words that stand together, without what leads to nothing", () => {
    const name = (...reports: string[]): string | undefined => judged(reports).groups[0]?.measure;
    expect(
      name(
        "The bank had $209 billion in assets.",
        "The parent, which had assets of $209 billion, was shut down.",
      ),
    ).not.toMatch(/ (?:in|of|the)$/u);
    expect(
      name(
        "The wreck lies at a depth of 3,800 metres.",
        "Seats cost a lot and the trip included a descent to the wreck, at a depth of 3,800 metres.",
      ),
    ).toBe("depth");
  });
  it("is a few words in the order of a sentence, or the name of what is known", () => {
    const [first, second] = [
      "It was the country's worst rail disaster in more than 30 years.",
      "The tremor killed 1,293 people in Arvo, 452 in Terrin and injured 2,300, 721 of whom are in serious condition.",
    ].map((sentence) => figuresOfSentence(sentence).map(({ printedMeasure }) => printedMeasure));
    expect(first).toEqual(["country's worst rail disaster"]);
    expect(second?.every((words) => words.split(" ").length <= 7)).toBe(true);
    expect(second?.at(-1)).toMatch(/in serious condition$/u);
    expect(
      judged(["The blaze killed 12 people.", "Twelve guests died in the blaze, the town said."]).groups[0]
        ?.measure,
    ).toMatch(/^people killed/u);
  });
});

describe("a number in round thousands", () => {
  it("agrees with the exact one that rounds to it, and with no other", () => {
    const verdict = (a: string, b: string): string | undefined => judged([a, b]).groups[0]?.verdict;
    expect(verdict("Orvane sold 466,140 vehicles.", "Orvane sold 466,000 vehicles.")).toBe("agree");
    expect(verdict("Orvane sold 466,640 vehicles.", "Orvane sold 466,000 vehicles.")).toBe("differ");
  });
});

describe("numbers that name", () => {
  it("are no figures: sections of a law, flights, rooms", () => {
    const printed = (sentence: string): string[] =>
      figuresOfSentence(sentence).map(({ mention }) => mention.printed);
    expect(
      printed("A case was opened under sections like 37 and 38 (hurt by act), 304A (neglect) and 34."),
    ).toEqual([]);
    expect(printed("Flight 112 carried 80 people.")).toEqual(["80"]);
    expect(printed("They met in room 9 and the lines carried 300 trains.")).toEqual(["300"]);
  });
});
