import { describe, expect, it } from "vitest";
import { nounPhrases } from "../../src/analysis/noun-phrases.ts";

const phrases = (text: string, language = "en"): string[] =>
  (nounPhrases(text, language, 8) ?? []).map(({ start, end }) => text.slice(start, end));

describe("noun phrases", () => {
  it.each([
    [
      "en",
      "Rescuers searched the collapsed mill on the east bank while residents waited.",
      ["Rescuers", "collapsed mill", "collapsed mill on the east bank", "residents"],
      ["collapsed mill on the east bank while residents", "mill"],
    ],
    [
      "en",
      "The three-time mayor was told to leave the town hall late on Monday.",
      ["mayor", "town hall"],
      ["time mayor", "leave"],
    ],
    [
      "en",
      "The island's famed flood warning system stayed silent while residents fled.",
      ["island's famed flood warning system", "residents"],
      ["famed flood", "system"],
    ],
    [
      "es",
      "Los bomberos hallaron el origen del incendio en la cocina del teatro.",
      ["bomberos", "origen del incendio", "cocina del teatro"],
      ["bomberos hallaron", "hallaron"],
    ],
    [
      "de",
      "Der alte Hafenmeister bestätigte die Ursache des Unglücks nicht.",
      ["alte Hafenmeister", "Ursache des Unglücks"],
      ["Ursache des Unglücks nicht", "bestätigte"],
    ],
    [
      "fr",
      "Le rapport de la commission accuse la direction du port.",
      ["direction du port"],
      ["direction du"],
    ],
  ])("are whole: %s, %s", (language, text, whole, broken) => {
    const found = phrases(text, language);
    for (const phrase of whole) expect(found).toContain(phrase);
    for (const phrase of broken) expect(found).not.toContain(phrase);
  });

  it("are not told in a language whose words are not", () => {
    expect(nounPhrases("وصل الوزير إلى المدينة", "ar", 8)).toBeNull();
  });
});
