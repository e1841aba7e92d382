import { describe, expect, it } from "vitest";
import { createStringTable } from "../../src/retrieval/string-table.ts";

const words = [
  "harbour",
  "",
  "Rückgabe",
  "غزة",
  "北京",
  "🚢",
  ...Array.from({ length: 3000 }, (_, at) => `w${at}`),
];

describe("a table of strings", () => {
  it("gives each string its number, and none to a string that it lacks", () => {
    const table = createStringTable();
    expect(table.find("harbour")).toBe(-1);
    for (const word of words) table.push(word);
    expect(words.map((word) => table.find(word))).toEqual(words.map((_, number) => number));
    expect(words.map((_, number) => table.at(number))).toEqual(words);
    expect(["harbou", "harbours", "北", "w3000"].map((word) => table.find(word))).toEqual([-1, -1, -1, -1]);
  });

  it("grows from what was saved, and leaves that as it was", () => {
    const first = createStringTable();
    for (const word of words.slice(0, 100)) first.push(word);
    const saved = first.data();
    const bytes = Uint8Array.from(saved.bytes);
    const table = createStringTable(saved);
    for (const word of words.slice(100)) table.push(word);
    expect(words.map((word) => table.find(word))).toEqual(words.map((_, number) => number));
    expect([saved.bytes, saved.ends.length]).toEqual([bytes, 100]);
  });
});
