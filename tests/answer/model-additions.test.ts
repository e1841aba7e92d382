/** What a model slips into words that are printed, one thing at a time: none of it may be shown. */
import { describe, expect, it } from "vitest";
import { createJudge } from "../../src/answer/model/judging.ts";
import { buildQuery, gather } from "./build.ts";
import { FERRY } from "./coverage.ts";

const { hits } = gather(buildQuery("How many people did the ferry carry?"), FERRY);

const CARRIED = "The ferry carried 214 people, according to Chief Inspector Dana Ferrow.";
const TOLL = "Divers found two more bodies inside the ferry on Friday, which brings the toll to at least 33.";
const LICENCE = "The ferry Linnet is licensed for 180 passengers, port records show.";
const MISSING = "Seven passengers of the ferry are still missing.";

/** What is shown of a sentence that cites a printed one; null where it is dropped. */
const shown = (text: string, quote: string): string | null => {
  const at = hits.findIndex(({ article, passage }) =>
    article.text.slice(passage.start, passage.end).includes(quote),
  );
  return createJudge(hits)({ text, citations: [{ passage: at + 1, quote }] }).sentence?.text ?? null;
};

describe("a sentence that adds to the printed one it cites", () => {
  it.each([
    [
      "an adjective",
      "The illegal ferry carried 214 people, according to Chief Inspector Dana Ferrow.",
      CARRIED,
    ],
    ["a circumstance at the end", MISSING.replace(".", " in a terrorist attack."), MISSING],
    ["a judgement", CARRIED.replace(/\.$/u, ", which is false."), CARRIED],
    ["an address", TOLL.replace(/\.$/u, " evil.example."), TOLL],
    ["a question mark", LICENCE.replace(/\.$/u, "?"), LICENCE],
    ["an outcry", LICENCE.replace(/\.$/u, "!!!"), LICENCE],
    ["a picture", `${MISSING} 🔥`, MISSING],
    ["a letter like a digit", CARRIED.replace("214", "214O"), CARRIED],
    ["a numeral in a circle", TOLL.replace("33", "33①"), TOLL],
    ["another script's numerals", CARRIED.replace("214", "٢١٤"), CARRIED],
    ["a sign", CARRIED.replace("214", "-214"), CARRIED],
    ["a word that belittles a number", LICENCE.replace("180", "only 180"), LICENCE],
  ])("is dropped: %s", (_what, text, quote) => {
    expect(shown(text, quote)).toBeNull();
  });

  it.each([
    ["the outlet", `Coastal Wire reports that ${CARRIED.replace("The", "the")}`, CARRIED],
    ["a word for a count", CARRIED.replace("214", "a total of 214"), CARRIED],
    ["what stands in another's place", "Seven passengers of the ferry remain missing.", MISSING],
    ["a part of it alone", "The ferry carried 214 people.", CARRIED],
  ])("is shown where it adds nothing that could be untrue: %s", (_what, text, quote) => {
    expect(shown(text, quote)).toBe(text);
  });

  it("is shown without the marks for bold and struck-out words", () => {
    expect(shown(`~~${MISSING}~~`, MISSING)).toBe(MISSING);
    expect(shown(CARRIED.replace("214", "**214**"), CARRIED)).toBe(CARRIED);
  });
});
