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

  it.each([
    ["The storm that injured hundreds was caused by warm water, forecasters said.", "en", 0, "injured"],
    ["At least 66 people had to be taken to hospital.", "en", 0, "people taken to hospital"],
    ["Two carriages overturned and at least three caught fire.", "en", 1, "caught fire"],
    ["The council is seeking 2,000 rooms for families.", "en", 0, "rooms for families"],
    ["We report the staggering loss of 96 lives.", "en", 0, "lives"],
    ["The bus carrying 40 pupils overturned near Brill.", "en", 0, "pupils carried near Brill"],
    ["Die Zahl der Todesopfer hat sich inzwischen auf insgesamt 18 erhöht.", "de", 0, "Zahl der Todesopfer"],
    ["The death toll from the floods that struck eastern Lorne could reach 20,000.", "en", 0, "death toll"],
    [
      "The number of people who died when heavy rain caused two nearby dams to fail has risen to 11,000.",
      "en",
      1,
      "people who died",
    ],
    ["The toll is 5,300, with some 10,000 individuals still missing.", "en", 1, "individuals still missing"],
    ["The mayor said the tally could climb to 20,000 within days.", "en", 0, "tally"],
    [
      "También hay decenas de heridos y cuatro de ellos acabaron en el hospital.",
      "es",
      1,
      "heridos acabaron en el hospital",
    ],
  ])("say what is counted, not what the sentence goes on with: %s", (sentence, language, at, measure) => {
    expect(printed(sentence, language)[at]).toBe(measure);
  });

  it.each([
    ["A powerful quake with a magnitude of 6.3 struck Arvo Province.", "en", 0, "magnitude"],
    ["Orla Bank embarked on a more than $10 billion cost cutting plan.", "en", 0, "cost cutting plan"],
    [
      "A judge has blocked the pending $25 billion merger of the city’s grocers.",
      "en",
      0,
      "merger of the city’s grocers",
    ],
    ["The town is weary of the 15 month war.", "en", 0, "war"],
    ["– Operating income: $2.4 billion (down 3% on the year)", "en", 0, "Operating income"],
    ["Quarterly sales came in at $24.93 billion.", "en", 0, "sales"],
    ["The Harbour Party, led by a former editor, had 23.5 percent of the vote.", "en", 0, "Harbour Party"],
    ["The Alliance won, ahead of the ruling Civic Union with 27.5 percent.", "en", 0, "Civic Union"],
    ["Eastmoor, who had 64% of the ball, lost.", "en", 0, "ball"],
    ["A coalizão Juntos por el Puerto obteve 27,64% dos votos.", "pt", 0, "Juntos por el Puerto"],
    ["Vor dem Bündnis Neue Küste (28,27%) liegt niemand.", "de", 0, "Bündnis Neue Küste"],
  ])("name a sum, a share or a strength by its own noun: %s", (sentence, language, at, measure) => {
    expect(printed(sentence, language)[at]).toBe(measure);
  });

  it("are those of a sum for the same in other money", () => {
    expect(printed("The pen costs 9,000 won, or about $8 in Corvia.")).toEqual(["pen", "pen"]);
  });

  it("are those of the number before for what it was before", () => {
    expect(
      printed("The utility said 2,100 customers were without electricity, down from 7,800 on Sunday."),
    ).toEqual(["customers without electricity", "customers without electricity"]);
  });

  it.each([
    ["The firm noticed it in July, but took six weeks to tell the public.", "to tell the public"],
    ["The league is asking for 9 per cent.", "league asking"],
  ])("tell whose doing or what for where a verb stands alone: %s", (sentence, measure) => {
    expect(printed(sentence)[0]).toBe(measure);
  });

  it("take what adds up from the sentence before", () => {
    const [figure] = figuresOfSentence("That makes 162.", "The ministry confirmed eight further infections.");
    expect(figure?.printedMeasure).toBe("infections confirmed");
  });

  it.each([
    ["Residents of Alcalá 20 were moved to a school.", "en"],
    ["Three shops opened.", "en", 3],
    ["A shot was heard shortly after two o’clock.", "en"],
    ["She is a retired A320 captain.", "en"],
    ["The rockets lay in hangar 12.", "en"],
    ["Vier Tage vor dem Abflug sagte sie ab.", "de"],
    ["The managers sold stock on Aug. 1 and 2.", "en"],
  ])("count nothing by a name or a time: %s", (sentence, language, ...values) => {
    expect(figuresOfSentence(sentence, null, language).map(({ mention }) => mention.value)).toEqual(values);
  });
});
