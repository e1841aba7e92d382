/** Sentences that are known to be on one matter: whether they answer alike what was asked. */
import { describe, expect, it } from "vitest";
import { claimsOf, type Claim } from "../../src/analysis/claims.ts";
import { judgeAsked } from "../../src/analysis/claims-asked.ts";
import { createMarkers } from "../../src/text/citation.ts";
import { articleOf, hitsOf } from "./article.ts";

/** A sentence, its day of May 2032 before it: "4: The orchard burned." */
const claimsIn = (sentences: readonly string[]): Claim[] =>
  claimsOf(
    hitsOf(
      ...sentences.map((sentence, at) => {
        const [, day = "", text = ""] = /^(\d+): (.*)$/u.exec(sentence) ?? [];
        return articleOf(text, {
          id: `r${at}`,
          outlet: `Outlet ${at}`,
          publishedOn: `2032-05-${day.padStart(2, "0")}`,
          language: "en",
        });
      }),
    ),
    createMarkers(),
  );

const judged = (topic: string, ...sentences: readonly string[]) => judgeAsked(claimsIn(sentences), topic);

describe("the numbers that were asked about", () => {
  it.each([
    [
      "how many sheep were on the lorry",
      "4: The lorry had 212 sheep aboard when it overturned, the haulier said, and two men rode in the cab.",
      "5: Police counted 260 animals in the ditch; both men in the cab were unhurt.",
    ],
    [
      "rowers in the stolen boat",
      "4: Five rowers sat in the stolen boat, the coxswain said.",
      "4: A single rower took the boat, according to the lock keeper.",
    ],
    [
      "boys and girls in the choir",
      "4: The choir, nine boys and twelve girls, sang at the gate.",
      "6: Eleven boys and ten girls make up the choir that was sent home.",
    ],
    [
      "how long was the power out",
      "4: The lights were out for forty minutes.",
      "4: It was two hours before the current came back, residents said.",
    ],
    [
      "minimum term of the forger",
      "4: He must spend at least 11 years in prison.",
      "5: The forger will not leave prison for at least 14 years.",
    ],
  ])("differ where they are not one: %s", (topic, ...sentences) => {
    expect(judged(topic, ...sentences)).toMatchObject({ verdict: "differ", by: "numbers" });
  });

  it.each([
    [
      "how many sheep were on the lorry",
      "4: The lorry, driven by two brothers, had 212 sheep aboard.",
      "5: About 210 sheep were loaded in Corran.",
    ],
    [
      "price of the lighthouse",
      "4: The island paid €1.2 million for the lighthouse, which has four floors.",
      "6: At 1.2 million euros the lighthouse was a bargain, the buyer of its three lamps said.",
    ],
    [
      "witnesses at the hearing",
      "4: The tribunal will hear 31 witnesses.",
      "6: Seven of 31 witnesses have spoken.",
    ],
  ])("agree where they fit: %s", (topic, ...sentences) => {
    expect(judged(topic, ...sentences)).toMatchObject({ verdict: "agree", by: "numbers" });
  });

  it.each([
    [
      "spare goalkeepers left",
      "4: Three of the four spare goalkeepers are left.",
      "9: That leaves a single spare goalkeeper.",
    ],
    [
      "money for the beekeepers",
      "4: The ministry offered 3 million crowns to the beekeepers.",
      "9: It has raised its offer to the beekeepers to 5 million crowns.",
    ],
    [
      "villages that signed the petition",
      "4: By Tuesday 14 villages had signed the petition.",
      "9: That makes 19 villages that signed, the mayor of Corran says.",
    ],
  ])("have changed where the later count is said to be what there is by now: %s", (topic, ...sentences) => {
    expect(judged(topic, ...sentences)).toMatchObject({ verdict: "changed-over-time", by: "numbers" });
  });

  it("are others where they are in two currencies or of two dimensions", () => {
    expect(
      judged("cost of the carousel", "4: The carousel cost 3 million crowns.", "5: It cost £2 million.")
        .verdict,
    ).toBe("different-measures");
    expect(
      judged(
        "people on the ferry",
        "4: The ferry is licensed to carry 90 passengers.",
        "5: There were 120 passengers on the ferry, a deckhand said.",
      ).verdict,
    ).toBe("different-measures");
  });

  it("are shown as figures, and leave aside what was not asked", () => {
    const claims = claimsIn([
      "4: The lorry had 212 sheep aboard, and 40 hens.",
      "5: Police counted 260 sheep and 40 hens.",
    ]);
    expect(judgeAsked(claims, "sheep on the lorry").figures.map(({ printed }) => printed)).toEqual([
      "212",
      "260",
    ]);
    expect(judgeAsked(claims, "hens on the lorry").verdict).toBe("agree");
  });
});

describe("what was open one day and had come about another", () => {
  it.each([
    [
      "the brewery's complaint",
      "4: The brewery said it would complain to the regulator.",
      "9: The brewery lodged its complaint on Friday.",
    ],
    [
      "has the mayor resigned",
      "4: The mayor has not resigned.",
      "9: The mayor resigned late on Thursday, her office said.",
    ],
    [
      "the lost python",
      "4: Keepers were searching for the python in the drains.",
      "9: The python was found in a piano.",
    ],
    [
      "will the theatre close",
      "4: The theatre may close for lack of money.",
      "20: The theatre closed on Sunday.",
    ],
    [
      "search for the yacht",
      "4: Crews are searching for the yacht.",
      "9: The yacht was located off the cape.",
    ],
    ["curfew in Corran", "4: Nobody may go out in Corran after nine.", "9: The curfew was lifted on Sunday."],
  ])("changed: %s", (topic, ...sentences) => {
    expect(judged(topic, ...sentences)).toMatchObject({ verdict: "changed-over-time", by: "course" });
  });

  it("did not where both days tell of one state, or both are one day", () => {
    expect(
      judged(
        "has the mayor resigned",
        "4: The mayor has not resigned.",
        "9: The mayor still refuses to resign.",
      ).verdict,
    ).toBe("agree");
    expect(
      judged(
        "will the bridge reopen",
        "4: The bridge will reopen, the council says.",
        "4: The bridge was reopened on Monday.",
      ).verdict,
    ).not.toBe("changed-over-time");
  });
});

describe("what one says and the other denies", () => {
  it.each([
    [
      "did the chef poison the soup",
      "4: The waiter says he saw the chef pour something into the soup.",
      "5: The chef denies that he did anything of the kind.",
    ],
    [
      "is the milk safe",
      "4: The milk is safe, the dairy said.",
      "4: The milk is dangerous for infants, doctors warned.",
    ],
    [
      "was the gate locked",
      "4: The gate was locked, the warden said.",
      "4: Campers said the gate was not locked.",
    ],
    [
      "future of the conductor",
      "4: The conductor said she would stay.",
      "4: She is leaving, two players said.",
    ],
    [
      "was the minister told",
      "4: The minister was told in January.",
      "5: He had never been informed, he said.",
    ],
    ["sale of the pier", "4: The council backed the sale of the pier.", "4: The council rejected it."],
  ])("differs: %s", (topic, ...sentences) => {
    expect(judged(topic, ...sentences)).toMatchObject({ verdict: "differ", by: "words" });
  });

  it.each([
    [
      "rise in the toll",
      "4: The minister ruled out a rise in the bridge toll.",
      "4: The toll would not rise, he said.",
    ],
    ["do the cooks accept the offer", "4: The cooks turned down the offer.", "4: All the cooks rejected it."],
    ["was anyone hurt", "4: Nobody was hurt.", "4: No one came to harm, the brigade said."],
    [
      "library closed until Friday",
      "4: The library stays closed until Friday.",
      "4: The library reopens on Friday.",
    ],
  ])("does not where both deny it: %s", (topic, ...sentences) => {
    expect(judged(topic, ...sentences).verdict).toBe("agree");
  });
});

describe("the day or the hour that was asked for", () => {
  it.each([
    [
      "agree",
      "day of the funeral",
      "4: The funeral is on Saturday.",
      "5: Thousands will come to the funeral on Saturday.",
    ],
    [
      "differ",
      "day of the funeral",
      "4: The funeral is on Saturday.",
      "4: She will be buried on Sunday, a cousin said.",
    ],
    [
      "changed-over-time",
      "when is the regatta",
      "4: The regatta starts on May 20.",
      "9: The regatta has been postponed to May 27.",
    ],
    [
      "agree",
      "when did the alarm sound",
      "4: The alarm sounded at 6.15 p.m.",
      "5: The log has the alarm at 18:15.",
    ],
    [
      "differ",
      "when did the alarm sound",
      "4: The alarm sounded at 6.15 p.m.",
      "5: It went off at 7.02 p.m.",
    ],
  ])("is held against the other: %s, %s", (verdict, topic, ...sentences) => {
    expect(judged(topic, ...sentences)).toMatchObject({ verdict, by: "time" });
  });
});

describe("an outlet that reports on it on two days", () => {
  const told = (
    topic: string,
    ...sentences: readonly (readonly [outlet: string, day: string, text: string])[]
  ) =>
    judgeAsked(
      claimsOf(
        hitsOf(
          ...sentences.map(([outlet, day, text], at) =>
            articleOf(text, { id: `f${at}`, outlet, publishedOn: `2032-05-${day}`, language: "en" }),
          ),
        ),
        createMarkers(),
      ),
      topic,
    );

  it("has it of two days in words that nothing sets apart, and nothing is said to have changed", () => {
    expect(
      told(
        "hay for the zebras",
        ["Corran Post", "04", "The zebras get by on last year's hay, the keeper said."],
        ["Corran Post", "12", "Farmers have brought the zebras fresh bales."],
        ["Radio Corran", "05", "Zebras need hay more than visitors, says the director."],
      ),
    ).toMatchObject({
      verdict: "agree",
      by: "nothing",
      why: "Corran Post and Radio Corran speak of it, and no number, name or denial sets them apart.",
    });
  });

  it("has its denial of one day stand after the other's report of an earlier one, and beside that of the same day", () => {
    const followed = (day: string) =>
      told(
        "did the chef poison the soup",
        ["Corran Post", "04", "The waiter saw the chef pour something into the soup."],
        ["Radio Corran", day, "The chef denies that he did anything of the kind."],
        ["Radio Corran", "20", "The soup is off the menu."],
      );
    expect(followed("09")).toMatchObject({ verdict: "changed-over-time", by: "words" });
    expect(followed("04")).toMatchObject({ verdict: "differ", by: "words" });
  });
});

describe("numbers that are not what was asked", () => {
  it("decide nothing where somebody or a reason was asked for", () => {
    expect(
      judged(
        "who was taken to court",
        "4: The baker was taken to court over 12 burnt loaves.",
        "9: The baker, accused of burning 30 loaves, was taken to court.",
      ).verdict,
    ).toBe("agree");
  });

  it("are put aside where they count others than those that several tell of", () => {
    const { verdict, aside } = judged(
      "avalanche death toll",
      "4: The avalanche killed 33 skiers, the mayor said.",
      "9: The toll of the avalanche rose to 36 dead.",
      "7: Six skiers have not been found after the avalanche.",
    );
    expect(verdict).toBe("changed-over-time");
    expect(aside?.map(({ sentence }) => sentence.text)).toEqual([
      "Six skiers have not been found after the avalanche.",
    ]);
  });

  it("leave what a count may come to out of what it came to", () => {
    const { verdict, aside } = judged(
      "avalanche death toll",
      "5: The avalanche killed 31 people, rescuers said.",
      "6: The death toll of the avalanche could reach 90 in the valley, its mayor said.",
      "9: The toll of the avalanche rose to 36 dead.",
    );
    expect(verdict).toBe("changed-over-time");
    expect(aside?.map(({ sentence }) => sentence.article.outlet)).toEqual(["Outlet 1"]);
  });

  it("count another language's sentence, and a topic in it", () => {
    const claims = claimsOf(
      hitsOf(
        articleOf("Der Brand forderte 14 Tote.", {
          id: "g1",
          outlet: "A",
          publishedOn: "2032-05-04",
          language: "de",
        }),
        articleOf("Bei dem Brand gab es 19 Tote.", {
          id: "g2",
          outlet: "B",
          publishedOn: "2032-05-04",
          language: "de",
        }),
      ),
      createMarkers(),
    );
    expect(judgeAsked(claims, "wie viele Tote gab es")).toMatchObject({ verdict: "differ", by: "numbers" });
  });
});

describe("what only looks like it", () => {
  it("counts the injured, where they were asked for, and not the dead", () => {
    const claims = claimsIn([
      "4: The tram crash injured more than 80 people.",
      "5: At least 66 people were injured when the tram left its rails.",
      "9: An inspector was arrested after the crash that killed 57 people.",
    ]);
    expect(judgeAsked(claims, "number of injured").figures.map(({ printed }) => printed)).not.toContain("57");
  });

  it("takes no magnitude for a number of aftershocks", () => {
    const claims = claimsIn([
      "4: The main tremor was followed by an aftershock of magnitude 5.5.",
      "4: The tremor had a magnitude of 6.3, and several aftershocks were felt.",
    ]);
    expect(judgeAsked(claims, "how many aftershocks").verdict).not.toBe("differ");
  });

  it("gives each party its own share of a list", () => {
    const claims = claimsIn([
      "4: With 97.4% of the votes counted, the Reed party achieved 30.04% of the votes, Juntos por Corran 28.27% and the Tern list 27.27%.",
      "4: Juntos por Corran won 28.27% of the votes.",
    ]);
    expect(judgeAsked(claims, "Juntos por Corran").verdict).toBe("agree");
    expect(judgeAsked(claims, "share of Juntos por Corran").why).not.toContain("27.27");
  });

  it.each([
    [
      "the orchard's water",
      "4: Nobody had told the growers about the water.",
      "4: The water reached the orchard on Tuesday.",
    ],
    [
      "federation",
      "4: It ended with the federation opening proceedings against him on Thursday after the players had asked for it in a letter.",
      "4: The ministry went to court and is seeking to suspend the man of 46 from his post, while the federation has also launched an inquiry.",
    ],
    [
      "the brigade's film of the fire",
      "4: The brigade released a film which it says shows that a lamp fell over in the orchard barn.",
      "4: The brigade denied that its pumps had been sold to a haulier from Corran, the ministry's inspector wrote, and put its film into the town hall's archive.",
    ],
  ])("is no contradiction: %s", (topic, ...sentences) => {
    expect(judged(topic, ...sentences).verdict).toBe("agree");
  });

  it("counts means where a number is asked for: children on average need not be whole", () => {
    expect(
      judged(
        "How many children do women in Corran have?",
        "4: Women in Corran have 2.1 children on average.",
        "4: Women in Corran have 1.7 children on average.",
      ).verdict,
    ).toBe("differ");
  });

  it("is no course of a mere name: her sentence to come, her verdict given", () => {
    expect(
      judged(
        "Judge Orla Finch",
        "4: Judge Orla Finch will hand down the sentence in June.",
        "9: A clerk of Judge Orla Finch found the missing file behind a radiator.",
      ).verdict,
    ).not.toBe("changed-over-time");
  });
});
