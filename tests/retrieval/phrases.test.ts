import { describe, expect, it } from "vitest";
import { createPhrase } from "../../src/retrieval/phrases.ts";

const isIn = (phrase: string, text: string): boolean => {
  const { find, isIn } = createPhrase(phrase);
  const found = isIn(text, 0, text.length);
  // What a search keeps to must be what it can mark.
  expect(find(text, 0, text.length).length > 0).toBe(found);
  return found;
};

describe("a phrase", () => {
  it.each([
    ["was holding", "The mayor “was — holding” on."],
    ["us troops", "U.S. troops left."],
    ["the mayors house", "Mayors' letters, and the mayors’ house."],
    ["mayor house", "The mayor's house burnt."],
    ["mayor house", "The mayor’s house burnt."],
    ["32070 people", "Some 32,070 people left."],
    ["32,070 people", "Some 32\u00A0070 people left."],
    ["1990 s war", "A 1990 S war."],
    ["pour accord", "Il est pour l’accord."],
    ["muller said", "As Müller said."],
    ["cooperate now", "They co\u00ADoperate now."],
    ["was holding", "was held, then was\nholding"],
    ["obrien said", "Mr O'Brien said so."],
    ["they didnt know", "They didn't know."],
    ["the governments couldnt", "The Governments COULDN’T."],
    ["nato said", "N.A.T.O. said so."],
    ["unesco s list", "U.N.E.S.C.O. S list"],
    ["la compania dijo", "La compañía dijo que sí."],
  ])("%j stands in %j", (phrase, text) => {
    expect(isIn(phrase, text)).toBe(true);
  });

  it.each([
    ["was holding", "was firmly holding"],
    ["was holding", "it was. withholding"],
    ["was holding", "alwas holding"],
    ["32070 people", "32,071 people"],
    ["us troops", "users troops"],
    ["the governments couldnt", "The Governments could, and governments couldn't."],
    ["nato said", "N.A.T.O. never said; senato said."],
  ])("%j does not stand in %j", (phrase, text) => {
    expect(isIn(phrase, text)).toBe(false);
  });

  it("is looked for within the bounds alone", () => {
    const text = "He was holding on.";
    expect(createPhrase("was holding").isIn(text, 0, 10)).toBe(false);
    expect(createPhrase("was holding").isIn(text, 3, text.length)).toBe(true);
  });
});
