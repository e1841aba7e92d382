import { describe, expect, it } from "vitest";
import { bandsOf, likenessOf, shinglesOf, signatureOf } from "../../src/text/likeness.ts";

const words = (from: number, count: number): string =>
  Array.from({ length: count }, (_, index) => `word${from + index}`).join(" ");

describe("likeness of texts", () => {
  it("ignores case, punctuation and spacing", () => {
    const [a, b] = [
      shinglesOf("The ferry sank, off the coast."),
      shinglesOf("the  FERRY sank off\nthe coast"),
    ];
    expect(likenessOf(a, b)).toEqual({ jaccard: 1, contained: 1 });
  });

  it("says that a text with its tail cut is contained in the whole", () => {
    const { jaccard, contained } = likenessOf(shinglesOf(words(0, 300)), shinglesOf(words(0, 150)));
    expect(contained).toBe(1);
    expect(jaccard).toBeCloseTo(0.49, 1);
  });

  it("finds nothing alike in different texts, and nothing in empty ones", () => {
    expect(likenessOf(shinglesOf(words(0, 100)), shinglesOf(words(500, 100))).contained).toBe(0);
    expect(likenessOf(shinglesOf(""), shinglesOf("")).contained).toBe(0);
    expect(signatureOf("")).toBeNull();
  });

  it("reads words alike whether or not a text has other letters beside the Latin ones", () => {
    const text = "Die Fähre — “Nordstern” — sank um 3 Uhr früh vor Łódź, sagte l’équipage des 14 Schiffe.";
    const other = shinglesOf(`${text} Паром затонул ночью у берега.`);
    expect([...shinglesOf(text)].every((shingle) => other.has(shingle))).toBe(true);
  });

  it("works on scripts without spaces", () => {
    const one = "渡轮星期二在海岸附近沉没，十四人失踪，公司说船只通过了检查。";
    expect(likenessOf(shinglesOf(one), shinglesOf(`${one}调查正在进行。`)).contained).toBe(1);
  });

  it("gives alike texts bands in common, and others none", () => {
    const bands = (text: string) => new Set(bandsOf(signatureOf(text)!));
    const one = bands(words(7000, 200));
    expect(one.isDisjointFrom(bands(`${words(7000, 150)} ${words(999_000, 40)}`))).toBe(false);
    for (let at = 0; at < 100; at += 1)
      expect(one.isDisjointFrom(bands(words(at * 300_000, 200)))).toBe(at !== -1);
  });
});
