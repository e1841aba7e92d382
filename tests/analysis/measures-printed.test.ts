import { describe, expect, it } from "vitest";
import { figuresOfSentence } from "../../src/analysis/figures.ts";

/** The measures of a sentence's figures, as a reader is shown them. */
const printed = (sentence: string, language = "en"): string[] =>
  figuresOfSentence(sentence, null, language).map(({ printedMeasure }) => printedMeasure);

describe("measures as they are shown", () => {
  it.each([
    ["Of 40 samples taken in Brill, 23 have come back negative.", 1, "samples come back negative"],
    ["By Thursday noon 209 had asked for a test.", 0, "asked"],
    ["The bureau estimates that about 3,500 were killed along the stream.", 0, "killed along the stream"],
    ["Of the 240 people taken, a few dozen are believed to be Corvian soldiers.", 1, "Corvian soldiers"],
    ["Corvia has four times as many users as in 2021.", 0, "users"],
    ["The blaze was 10% contained on Tuesday.", 0, "contained"],
    ["The state will cover 75% of the cost.", 0, "cost"],
  ])("tell what became of those counted: %s", (sentence, at, measure) => {
    expect(printed(sentence)[at]).toBe(measure);
  });

  it.each([
    ["The line made a profit of 6.4 million crowns last year.", "en", "profit"],
    ["The town expects a deficit of $6 million to $8 million next year.", "en", "deficit"],
    ["Compensation could come to more than 20 million crowns.", "en", "Compensation"],
    ["The vessel is licensed for 180.", "en", "vessel licensed"],
    ["Le sac de riz est passé de 11 000 à 13 000 francs.", "fr", "sac de riz"],
  ])("name no time and no bare verb: %s", (sentence, language, measure) => {
    expect(printed(sentence, language)[0]).toBe(measure);
  });

  it.each([
    ["The port authority has set aside $30 million for repairs.", "set aside for repairs"],
    ["Some 300 of them waved as Carrow came by.", "waved"],
    ["Orla shares closed 2 percent higher at 84,500 won.", "Orla shares"],
    ["The Blue Shield has 4,000 on its rolls of the missing.", "rolls of the missing"],
    ["By her own count she'd been 300 euros in debt.", "debt"],
    ["He called it “wrong”: 40 or so boats had left.", "boats left"],
  ])("name neither a person, a clitic nor an adverb: %s", (sentence, measure) => {
    expect(printed(sentence)[0]).toBe(measure);
  });

  it("are those of a sum for the same in other money", () => {
    expect(printed("The pen costs 9,000 won, or about $8 in Corvia.")).toEqual(["pen", "pen"]);
  });

  it("are those of the number before for what it was before", () => {
    expect(
      printed("The utility said 2,100 customers were without electricity, down from 7,800 on Sunday."),
    ).toEqual(["customers without electricity", "customers without electricity"]);
  });
});
