import { describe, expect, it } from "vitest";
import { contrastIn, isComparing, mayCompare } from "../../../commands/conversation/intents.ts";
import { plainOf, tidy } from "../../../commands/conversation/phrases.ts";

const plain = (text: string): string => plainOf(tidy(text));

describe("setting outlets beside each other", () => {
  it.each([
    "Compare the reports on the ferry",
    "AFP versus Xinhua on the strike",
    "What are the contradictions on the toll?",
    "Where do the papers clash on the toll?",
    "Which outlets disagree on the bridge?",
    "Who says what about the dam?",
    "¿En qué discrepan los medios sobre el puente?",
    "¿En qué no coinciden los medios sobre el puente?",
    "En quoi s'opposent les journaux sur la grève ?",
    "Worin widersprechen sich die Berichte zur Fähre?",
    "Unterschiede bei der Fähre",
    "فيم تختلف الصحف حول الجسر",
    "الفرق بين التقارير",
  ])("is seen by its words alone before the patterns are tried: %s", (text) => {
    const asked = plain(text);
    expect(isComparing(asked) || contrastIn(asked) !== null).toBe(true);
    expect(mayCompare(asked)).toBe(true);
  });

  it("is not looked for in a question without such a word", () => {
    expect(mayCompare(plain("How many people were on the ferry?"))).toBe(false);
  });
});
