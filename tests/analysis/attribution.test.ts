import { describe, expect, it } from "vitest";
import { figuresOfSentence } from "../../src/analysis/figures.ts";

const sources = (sentence: string): (string | null)[] =>
  figuresOfSentence(sentence, null, "en").map(({ attributedTo }) => attributedTo);

describe("words that look like verbs of saying", () => {
  it.each([
    "Sales in the United States fell 3% in the quarter.",
    "The bank posted a profit of 1.3 billion euros, topping Wall Street forecasts.",
    "Dallow recorded its hottest day as 14 stations broke records.",
  ])("attributes nothing: %s", (sentence) => {
    expect(new Set(sources(sentence))).toEqual(new Set([null]));
  });

  it.each([
    ["The army accused the rebels of 24 violations of the truce.", "army"],
    ["Prosecutors had asked for a fine of 15 million euros.", "Prosecutors"],
    ["Officials forecasts aside, analysts say 40 ships are late.", "analysts"],
  ])("attributes: %s", (sentence, source) => {
    expect(sources(sentence).at(-1)).toBe(source);
  });
});
