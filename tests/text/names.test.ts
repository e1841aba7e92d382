import { describe, expect, it } from "vitest";
import { findNames } from "../../src/text/names.ts";
import { areInOrder } from "./spans.ts";

const namesOf = (text: string): string[] => findNames(text).map(({ name }) => name);

describe("findNames", () => {
  it.each<[string, string[]]>([
    [
      "U.S. Secretary of State Antony J. Blinken met Mr. Netanyahu.",
      ["U.S. Secretary of State Antony J. Blinken", "Mr. Netanyahu"],
    ],
    ["Israel’s war cabinet declined Blinken's request.", ["Israel", "Blinken"]],
    ["The strikes hit Al-Mawasi near Khan Yunis.", ["Al-Mawasi", "Khan Yunis"]],
    ["Officials said on Friday that rescuers found nobody.", []],
    ["NATO and the EU will meet in May.", ["NATO", "EU", "May"]],
    ["It was Monday, March 4.", []],
    ["Reporters asked. Ferrow answered.", ["Ferrow"]],
    ["“Nothing will stop us,” he said.", []],
    [
      "El transbordador de la Naviera del Sur chocó en Puerto de la Cruz, según Ana Ruiz.",
      ["Naviera del Sur", "Puerto de la Cruz", "Ana Ruiz"],
    ],
    ["Le ministre Élisabeth Borne et Emmanuel Macron.", ["Élisabeth Borne", "Emmanuel Macron"]],
    ["The van der Berg family and Osama bin Laden.", ["Berg", "Osama bin Laden"]],
    ["I think I'm late.", []],
    ["قال بلينكن إن المحادثات مستمرة", []],
    ["东京的官员说", []],
    ["SHOUTED HEADLINES TELL NOTHING ABOUT NAMES AT ALL", []],
    ["", []],
  ])("%s", (text, names) => {
    expect(namesOf(text)).toEqual(names);
  });

  it("gives offsets of the name as printed, possessive included", () => {
    const text = "It was Israel’s choice.";
    for (const { start, end } of findNames(text)) expect(text.slice(start, end)).toBe("Israel’s");
  });

  it("lets the caller rule out openers that are ordinary words elsewhere", () => {
    expect(findNames("Ferries were late.", (word) => word === "ferries")).toEqual([]);
  });

  it("reads long input to its end", () => {
    for (const text of ["A. ".repeat(60_000), "Aa Bb ".repeat(30_000)]) {
      expect(areInOrder(findNames(text), text.length)).toBe(true);
    }
  });
});
