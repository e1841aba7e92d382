/** What a question turns on beside its words: whose price is asked for, and who comes next. */
import { describe, expect, it } from "vitest";
import { asQuestion } from "../../src/answer/bearing.ts";
import { createExtractiveWriter } from "../../src/answer/extractive-writer.ts";
import { buildArticle, buildQuery, gather } from "./build.ts";

const COVERAGE = [
  buildArticle({
    id: "wire",
    outlet: "Coastal Wire",
    headline: "Sound Motors shares fall",
    text: `Sound Motors saw a sharp fall in its share price, which lost more than 7 crowns on Thursday. Investors had hoped to hear more of its latest boat, the Corvane. Sound Motors sold 12,000 boats in the quarter. "We waste no time," said Sound Motors chief executive Ada Brandt. The company's revenue came to 90 million crowns.`,
  }),
  buildArticle({
    id: "herald",
    outlet: "Port Aldery Herald",
    headline: "Harbour board chooses",
    text: `Ines Tal will succeed Jonas Wick as chairman of the harbour board in May. The board has run the port since 1998.`,
  }),
];

const first = async (text: string): Promise<string> => {
  const query = buildQuery(text);
  const { sentences } = await createExtractiveWriter().write(query, gather(query, COVERAGE));
  return sentences[0]?.text ?? "nothing";
};

describe("an answer", () => {
  it.each([
    ["What is the price of the Corvane?", /^nothing$/u],
    ["price of the Corvane", /^nothing$/u],
    ["What is the revenue of Sound Motors?", /90 million crowns/u],
    ["Who is the next chief executive of Sound Motors?", /^nothing$/u],
    ["Who is the chief executive of Sound Motors?", /Ada Brandt/u],
    ["Who is the next chairman of the harbour board?", /Ines Tal will succeed/u],
  ])("to %j is what bears it out", async (question, expected) => {
    expect(await first(question)).toMatch(expected);
  });
});

describe("an answer to a topic that asks for a count", () => {
  it.each(["number of injured", "death toll"])("opens with it, and has nothing else: %s", async (topic) => {
    const articles = [
      buildArticle({
        id: "fire-1",
        publishedOn: "2034-01-09",
        headline: "Fire at Marn market",
        text: "A fire at Marn market on Monday left 12 dead and 31 injured, police said. Doctors cared for the injured in a school. The death of so many shook Marn.",
      }),
      buildArticle({
        id: "fire-2",
        publishedOn: "2034-01-11",
        headline: "Toll of fire at Marn market rises",
        text: "The fire at Marn market left 15 dead and 44 injured, the ministry said on Wednesday.",
      }),
    ];
    const query = buildQuery(topic);
    const { sentences } = await createExtractiveWriter().write(query, gather(query, articles));
    expect(sentences[0]?.text).toMatch(/15 dead and 44 injured/);
    expect(sentences.map(({ text }) => text).join(" ")).not.toMatch(/Doctors|shook/);
  });
});

describe("a topic that asks for one thing", () => {
  it("is read as a question, any other as it stands", () => {
    expect(asQuestion("the price of the Corvane")).toBe("What is the price of the Corvane?");
    expect(asQuestion("next captain of the Linnet")).toBe("Who is the next captain of the Linnet?");
    expect(asQuestion("number of injured in Aldery")).toBe("How many injured in Aldery?");
    expect(asQuestion("number of the missing")).toBe("How many the missing?");
    expect(asQuestion("cifra de muertos")).toBe("¿Cuántos muertos?");
    expect(asQuestion("Nombre de blessés à Aldery")).toBe("Combien de blessés à Aldery ?");
    for (const text of ["price of oil", "next steps of the inquiry", "cost of living", "the Corvane"])
      expect(asQuestion(text)).toBe(text);
  });

  it("asks for no count where nothing is counted", () => {
    for (const text of [
      "nombre de la capitana",
      "nombre de los marineros",
      "número de vuelo",
      "cifra de negocios",
      "number of the day",
    ])
      expect(asQuestion(text)).toBe(text);
  });
});
