import { describe, expect, it } from "vitest";
import { figuresOfSentence, findFigures } from "../../src/analysis/figures.ts";
import { articleOf, hitsOf } from "./article.ts";

const sources = (sentence: string): (string | null)[] =>
  figuresOfSentence(sentence, null, "en").map(({ attributedTo }) => attributedTo);

describe("a source", () => {
  it("is the name alone, without the clause that goes on from it", () => {
    expect(
      sources("The Harbour Board has asked for an inquiry into the sinking that it said killed 40 people."),
    ).toEqual(["Harbour Board"]);
    expect(sources("She further said 12 coaches were hit.")).toEqual(["She"]);
  });
});

describe("words that look like verbs of saying", () => {
  it.each([
    "Sales in the United States fell 3% in the quarter.",
    "The bank posted a profit of 1.3 billion euros, topping Wall Street forecasts.",
    "Dallow recorded its hottest day as 14 stations broke records.",
    "Ardent stopped renting films and shows for 99 cents on the tablet.",
    "The rules were more severe than expected in 12 respects.",
    "The crop has been set at 1.6 million tonnes.",
    "The shares rose on a previous estimate of 2.05 dollars.",
    "When prices of notes fell, they were left with 17 billion dollars of unsaleable paper.",
    "Brandt put a ring on each hand (a set costs 24 euros).",
    "In 2029 refining and marketing showed a profit of 40 million euros.",
    "As reported separately, the firm bid for 68 percent of the mill.",
    "In the senate the party counts eight members.",
  ])("attributes nothing: %s", (sentence) => {
    expect(new Set(sources(sentence))).toEqual(new Set([null]));
  });

  it.each([
    ["The army accused the rebels of 24 violations of the truce.", "army"],
    ["Prosecutors had asked for a fine of 15 million euros.", "Prosecutors"],
    ["Brandt said he expects the list of 67 members to shrink.", "Brandt"],
    ["An Eastern Radio report quoted bankers as saying the port will pay 111 million euros.", "bankers"],
    ["The chair admitted that it was late, but said the fair had raised 300 euros.", "chair"],
    ["Analysts said it is seen ahead of the state’s announced sale of 31 percent of the line.", "Analysts"],
    ["Lind told Eastern Radio a survey of growers showed 40 percent had no seed.", "survey of growers"],
    ["Fifteen were hurt, Hale said, and three people in the car were killed.", "Hale"],
    ["Four rescuers died when their bus hit a car, Hale told a news conference.", "Hale"],
    ["Orr said the robots would stay, but that four of the ships would leave.", "Orr"],
    [
      "Two divers died in 25 feet of water, said Col. Roland Orr of the county police.",
      "Col. Roland Orr of the county police",
    ],
    [
      "Customers asked for 42 billion euros in a day, according to an order of the regulator.",
      "order of the regulator",
    ],
    ["“I believe they look at 18 euros in the long run,” Lind said.", "Lind"],
    ["Over 100 flights were cancelled, tracker data show, 22 of them at Harrow.", "tracker data"],
    ["Officials forecasts aside, analysts say 40 ships are late.", "analysts"],
  ])("attributes: %s", (sentence, source) => {
    expect(sources(sentence).at(-1)).toBe(source);
  });
});

describe("numbers that somebody says", () => {
  it.each([
    [
      "a sentence without an attribution",
      "“I closed it. It was 12 minutes too late,” Vera Hale said.",
      "Vera Hale",
    ],
    ["a pronoun", "Vera Hale spoke. “It was late. I had 300 metres left,” she said.", "Vera Hale"],
  ])("are the speaker's: %s", (_, text, speaker) => {
    expect(findFigures(hitsOf(articleOf(text))).map(({ attributedTo }) => attributedTo)).toEqual([speaker]);
  });
});

describe("what is nobody's account", () => {
  it.each<[string, string, string | null]>([
    [
      "a share counted",
      "With 92.3% of the ballots counted, Lind had 51.8% of the vote, the council said.",
      "council",
    ],
    [
      "a victory claimed",
      "Opposition leader Vera Hale claimed victory on Monday, ending 14 years of rule.",
      null,
    ],
    [
      "what somebody did before reporting something else",
      'Observers from the Union of Southern Ports visited 1,140 of 11,600 stations and reported "isolated incidents".',
      null,
    ],
    ["how many people spoke", "They expected a deal, according to three people briefed on the talks.", null],
    [
      "a relative clause is no name",
      "The lawyer who was put in charge of Harbour Trade said on Monday that he had lost 40 boxes.",
      "lawyer",
    ],
  ])("%s", (_case, text, source) => {
    const [last] = findFigures(hitsOf(articleOf(text)))
      .map(({ attributedTo }) => attributedTo)
      .slice(-1);
    expect(last).toBe(source);
  });
});
