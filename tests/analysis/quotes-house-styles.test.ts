/** Speakers as many houses write them: what stands between name and verb, whom "he" carries on, names in full later. */
import { describe, expect, it } from "vitest";
import { findQuotes } from "../../src/analysis/quotes.ts";
import { articleOf } from "./article.ts";

const speakersOf = (text: string, language = "en"): string[] =>
  findQuotes([articleOf(text, { language })]).map(({ speaker, relayedBy }) =>
    relayedBy === null ? speaker : `${speaker} via ${relayedBy}`,
  );

describe("what stands between a speaker and the verb", () => {
  it.each<[string, string, string[]]>([
    [
      "a place and a name before the subject are no apposition",
      `In a talk with sailors aboard the cutter Ana Ortega, the harbour chief said the port had “grown too big”.`,
      ["harbour chief"],
    ],
    [
      "an office after a place",
      `In Corvane, ministry spokesman P.J. Brandt said the plant “does not endanger anybody”.`,
      ["P.J. Brandt"],
    ],
    [
      "a list within the apposition",
      `Petra Lind, the bank’s oldest governor and one of nine who set what families pay on houses, cars and other goods, said the policy is “courting the old mistakes”.`,
      ["Petra Lind"],
    ],
    [
      "a clause that says when",
      `Petra Lind, secretary of the guild, in explaining why the rule was changed, said “it is aimed at those who sell and disappear”.`,
      ["Petra Lind"],
    ],
    [
      "a loose phrase",
      `Luis Brandt, here for talks with officials and deputies, said “the only answer would be tariffs”.`,
      ["Luis Brandt"],
    ],
    [
      "a relative clause with a number",
      `Brandt, who’s voted against all five loans to keep the rate between 0 and 0.25 percent, said the town is in “a modest recovery”.`,
      ["Brandt"],
    ],
    [
      "the listener is not the speaker",
      `“He will be put on trial” when he comes home, Luis Brandt, chairman of the board of the airport, told reporters.`,
      ["Luis Brandt"],
    ],
    [
      "saying goes on with the first speaker",
      `Petra Lind is not convinced. She warned that delay could “undo ten years of work”, saying a quick change would cost less and be “far easier for everyone”.`,
      ["Petra Lind", "Petra Lind"],
    ],
    [
      "somebody’s campaign",
      `Brandt’s campaign hit back, saying that her “new love of the harbour is a bit late”.`,
      ["Brandt’s campaign"],
    ],
    [
      "a review is no newspaper",
      `Declaring “the soul of the coast guard” at stake, Minister Ana Ortega has ordered a review of a service that works like “a second small army.”`,
      ["Ana Ortega", "Ana Ortega"],
    ],
    [
      "a thing that is called something",
      `Petra Lind said the firm has a drug called Lumen which is “the nearest rival by far”.`,
      ["Petra Lind"],
    ],
    [
      "a statement speaks for whoever made it",
      `“The suit prolongs the matter,” Harrow Corp said in a statement. “It comes too late,” the statement added.`,
      ["Harrow Corp", "Harrow Corp"],
    ],
  ])("%s", (_, text, speakers) => {
    expect(speakersOf(text)).toEqual(speakers);
  });
});

describe("whom a pronoun carries on", () => {
  it.each<[string, string, string[]]>([
    [
      "a sentence about “he” names others in passing",
      `“I never run my firms,” Jim Falk says.\n\nHe moved back to Corvane, where he and Brandt are from. There he has started several programmes, including Six Thirty, a lender, and Open Code.\n\n“We lack talent,” he says.`,
      ["Jim Falk", "Jim Falk"],
    ],
    [
      "indirect speech of “he” names others",
      `Jim Falk spoke after the talks between Minister James Orr and his guests, he said. “A deal is quite possible,” he said.`,
      ["Jim Falk"],
    ],
    [
      "a farmer named once, after an older speaker",
      `“We stand by the law,” Luis Brandt said.\n\nFarmer Chaz Smithers said his farm may lose half its crop because nobody came.\n\n“We will be lucky to last the year,” he said.`,
      ["Luis Brandt", "Chaz Smithers"],
    ],
    [
      "pronouns tell whose name it is",
      `Wenna Trask has had a good year. For four years Trask, she says, lived on a script commissioned by Judd Orlo. Trask chafes at praise, though her film has outstripped all of Orlo’s other films. “My life has not changed,” she says.`,
      ["Wenna Trask"],
    ],
    [
      "somebody without a name goes on",
      `“They must sort it out,” said the regional manager of one of the oil firms. “The market is teaching them,” he added.`,
      ["regional manager of one of the oil firms", "regional manager of one of the oil firms"],
    ],
    [
      "letters stand for a body",
      `Growth has weakened, the Bank for Trade and Development (BTD) said here. “The outlook has worsened,” it said in its review.`,
      ["BTD"],
    ],
  ])("%s", (_, text, speakers) => {
    expect(speakersOf(text)).toEqual(speakers);
  });
});

describe("one name in several forms", () => {
  it.each<[string, string, string[]]>([
    [
      "of two namesakes, the one who has spoken",
      `James Orr Jr., whose grandfather Franklin Orr built the dam, said: “It was a great legacy.” Orr, who served under Brandt, dismissed the fears. “There is much scare talk,” Orr said.`,
      ["James Orr Jr.", "James Orr Jr."],
    ],
    [
      "the first name alone",
      `One guest, Curie Lang, was so ill that she went to hospital. Curie, 21, a student, said she “would not do it again”.`,
      ["Curie Lang"],
    ],
    [
      "a link’s label",
      `Thomas Hale spoke on Friday. “It gives me pause,” Hale said.\n\nREAD Hale’s full remarks.`,
      ["Thomas Hale"],
    ],
    [
      "an office with its field",
      `“We are ready,” Reserve Bank of Harrow President Thomas Hale said. “We must be clear,” West Isle Minister of State Hans Voss said.`,
      ["Thomas Hale", "Hans Voss"],
    ],
    [
      "letters of an office",
      `“It works,” Harrow CIO Shay Kest said. “Now it is done,” Kest said.`,
      ["Shay Kest", "Shay Kest"],
    ],
    [
      "a surname that is an office",
      `“It has the edge,” said industry consultant Scott King, once an analyst.`,
      ["Scott King"],
    ],
    [
      "a particle with a capital",
      `Minister Herman De Croy flew in. De Croy said “there will be no tariffs”.`,
      ["Herman De Croy"],
    ],
    ["a body’s man", `Hans Orlo flew in. “It pays,” Harrow Oil Union’s Orlo said.`, ["Hans Orlo"]],
  ])("%s", (_, text, speakers) => {
    expect(speakersOf(text)).toEqual(speakers);
  });
});
