import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { stemEnglish } from "../../src/text/english-stems.ts";

const { stemmer } = createRequire(import.meta.url)("@orama/stemmers/english") as {
  stemmer: (word: string) => string;
};

const BEGINNINGS = [
  "",
  "a",
  "y",
  "by",
  "str",
  "hop",
  "oat",
  "gener",
  "yell",
  "bl",
  "iz",
  "at",
  "contro",
  "ü",
];
const ENDINGS =
  `s es ies sses ss ed eed ing y ational tional enci anci izer bli alli entli eli ousli ization ation ator
  alism iveness fulness ousness aliti iviti biliti logi icate ative alize iciti ical ful ness al ance ence er ic able
  ible ant ement ment ent ou ism ate iti ous ive ize sion tion ion e ll lle bb tt yy`.split(/\s+/);

describe("English stems", () => {
  it("are those of the library, whatever a word begins and ends with", () => {
    const words = BEGINNINGS.flatMap((beginning) =>
      ENDINGS.flatMap((first) => ["", ...ENDINGS].map((last) => beginning + first + last)),
    );
    const others = words.filter((word) => stemEnglish(word) !== stemmer(word));
    expect(words.length).toBeGreaterThan(30_000);
    expect(others).toEqual([]);
  });

  it("bring the forms of a word together", () => {
    expect(["warn", "warns", "warned", "warning"].map(stemEnglish)).toEqual(["warn", "warn", "warn", "warn"]);
    expect(stemEnglish("agency")).toBe(stemEnglish("agencies"));
    expect(stemEnglish("yearly")).toBe("yearli");
  });
});
