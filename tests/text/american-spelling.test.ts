import { describe, expect, it } from "vitest";
import { stemWord } from "../../src/text/stemming.ts";

const stems = (words: string): string[] => words.split(" ").map((word) => stemWord(word));

describe("British and American spellings", () => {
  it.each([
    ["epicentre theatres centred kilometres fibre", "epicenter theaters centered kilometers fiber"],
    [
      "harbour labourers neighbourhood unfavourable coloured",
      "harbor laborers neighborhood unfavorable colored",
    ],
    [
      "organised privatisation stabilisers realising sympathise",
      "organized privatization stabilizers realizing sympathize",
    ],
    ["analysed paralysing defence offences practising", "analyzed paralyzing defense offenses practicing"],
    ["manoeuvre manoeuvring outmanoeuvred pretence", "maneuver maneuvering outmaneuvered pretense"],
    ["travelled programmes grey jewellery cancelling", "traveled programs gray jewelry canceling"],
  ])("%s", (british, american) => {
    expect(stems(british)).toEqual(stems(american));
  });

  it("leaves alone what is spelt so everywhere", () => {
    const pairs = [
      ["tonnes", "tons"],
      ["four", "for"],
      ["contour", "contor"],
      ["promised", "promized"],
      ["arising", "arizing"],
      ["surprise", "surprize"],
      ["massacre", "massacer"],
      ["presence", "presense"],
    ] as const;
    for (const [word, other] of pairs) expect(stemWord(word)).not.toBe(stemWord(other));
  });
});
