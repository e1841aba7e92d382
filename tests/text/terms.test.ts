import { describe, expect, it } from "vitest";
import { analyse, foldWord, isStopWord, words } from "../../src/text/terms.ts";

const terms = (text: string, language?: string): string[] => analyse(text, language).map(({ term }) => term);
const same = (a: string, b: string, language?: string): void =>
  expect(terms(a, language)).toEqual(terms(b, language));

describe("foldWord", () => {
  it.each([
    ["Israel's", "israel"],
    ["ISRAEL\u2019S", "israel"],
    ["Señor", "senor"],
    ["Straße", "strasse"],
    ["Łódź", "lodz"],
    ["l\u2019accord", "accord"],
    ["O'Brien", "obrien"],
    ["U.S.", "us"],
    ["32,070", "32070"],
    ["32\u00A0070", "32070"],
    ["٣٢٠٧٠", "32070"],
    ["3.5", "3.5"],
    ["1990s", "1990"],
    ["ﬁnal", "final"],
    ["co\u00ADoperate", "cooperate"],
    ["İstanbul", "istanbul"],
    ["الْمَدِينَة", "المدينه"],
  ])("folds %s to %s", (printed, folded) => {
    expect(foldWord(printed)).toBe(folded);
  });

  it("keeps the vowel signs of scripts where they are letters", () => {
    expect(foldWord("हिन्दी")).toBe("हिन्दी");
  });
});

describe("isStopWord", () => {
  it("goes by the language, and by English where none is given", () => {
    expect(isStopWord("the")).toBe(true);
    expect(isStopWord("war")).toBe(false);
    expect(isStopWord("war", "de")).toBe(true);
    expect(isStopWord("tambien", "es")).toBe(true);
    expect(isStopWord("the", "es")).toBe(false);
    expect(isStopWord("the", "xx")).toBe(true);
  });
});

describe("analyse", () => {
  it("drops stop words, stems the rest, and says where each stands", () => {
    const text = "The divers were searching Gaza's hospitals.";
    expect(analyse(text).map(({ term, start, end }) => [term, text.slice(start, end)])).toEqual([
      ["diver", "divers"],
      ["search", "searching"],
      ["gaza", "Gaza's"],
      ["hospit", "hospitals"],
    ]);
  });

  it("leads irregular forms back to their base", () => {
    same("The ferry sank", "ferries sink");
    same("women fled", "a woman fleeing");
  });

  it("reads a shortened month as the month, but for those that are names", () => {
    expect(terms("Oct. 7 and 9 Sept, Jan Lind")).toEqual(terms("October 7 and 9 September, Jan Lind"));
    expect(terms("Jan Lind")).toEqual(["jan", "lind"]);
  });

  it("tells the country from the pronoun and the month from the verb", () => {
    expect(terms("They told us that the US and the U.S. differ")).toEqual(["us", "us", "differ"]);
    expect(terms("It may rain in May")).toEqual(["rain", "mai"]);
    expect(terms("Who called the WHO?")).toEqual(["call", "who"]);
  });

  it("does not take a headline in capitals for names", () => {
    expect(terms("WHO TOLD US IT IS SO")).toEqual([]);
  });

  it("keeps numbers, however their digits are grouped", () => {
    same("32,070 dead", "32070 dead");
    expect(terms("32.070 muertos", "es")).toContain("32070");
    expect(terms("3,5 %", "de")).toEqual(["3.5"]);
    expect(terms("a rise of 3.5 percent")).toContain("3.5");
    expect(terms("On 22 March, 12,500 fled.")).toEqual(["22", "march", "12500", "flee"]);
  });

  it("parts words at hyphens", () => {
    expect(terms("al-Qaida-linked long-range")).toEqual(["al", "qaida", "link", "long", "rang"]);
  });

  it.each([
    ["Spanish", "es", "negociaciones", "negociación"],
    ["Spanish without accents", "es", "negociacion", "negociación"],
    ["Spanish plural", "es", "gobiernos", "gobierno"],
    ["Portuguese without accents", "pt", "negociacao", "negociação"],
    ["French", "fr", "l'élection", "elections"],
    ["German", "de", "Häuser", "Haus"],
    ["German sharp s", "de", "Strassen", "Straße"],
    ["Italian", "it", "dell\u2019accordo", "accordi"],
    ["Russian", "ru", "правительства", "правительство"],
    ["Russian without a language", undefined, "переговоров", "переговоры"],
    ["Turkish", "tr", "evler", "ev"],
    ["Arabic with a conjunction", "ar", "والحكومة", "حكومة"],
    ["Arabic with a preposition", "ar", "بالمدينة", "المدينة"],
    ["Arabic with vowels", "ar", "الْمَدِينَة", "مدينه"],
    ["Arabic plural", "ar", "المستشفيات", "مستشفى"],
    ["Arabic without a language", undefined, "والحكومة", "حكومة"],
    ["Hebrew with a conjunction and an article", "he", "והממשלה", "ממשלה"],
    ["Hebrew with points", "he", "שָׁלוֹם", "שלום"],
    ["full width", "ja", "ＮＡＴＯ", "NATO"],
  ])("brings together %s", (_, language, a, b) => same(a, b, language));

  it("finds Chinese, Japanese and Korean words wherever they stand", () => {
    for (const [text, word, language] of [
      ["以色列总理内塔尼亚胡说停火协议已经达成", "停火", "zh"],
      ["以色列总理内塔尼亚胡说停火协议已经达成", "内塔尼亚胡", "zh"],
      ["イスラエルのネタニヤフ首相は停戦について述べた", "ネタニヤフ", "ja"],
      ["イスラエルのネタニヤフ首相は停戦について述べた", "停戦", "ja"],
      ["가자지구에서 휴전 협상이", "휴전", "ko"],
    ] as const) {
      expect(terms(text, language)).toEqual(expect.arrayContaining(terms(word, language)));
      expect(terms(word, language).length).toBeGreaterThan(0);
    }
  });

  it("parts Thai words, which have no spaces between them", () => {
    expect(terms("นายกรัฐมนตรีอิสราเอลกล่าวว่าการหยุดยิง", "th")).toContain("อิสราเอล");
  });

  it.each([
    ["nothing", ""],
    ["emoji", "\u{1F600}\u{1F468}\u200D\u{1F469}"],
    ["half a surrogate pair", "\ud83d x \ude00 y"],
    ["marks without letters", "\u0301\u0301 \u064b"],
    ["apostrophes", "'''' '' '"],
    ["stops and commas", "1,2,3.4..5 ... ,,,"],
    ["a word of 100,000 letters", "a".repeat(100_000)],
  ])("never throws: %s", (_, text) => {
    expect(() => [analyse(text), words(text)]).not.toThrow();
  });

  it("reads a sentence the same the two-thousandth time", () => {
    const sentence = "Officials said 32,070 people had died in the northern strip. ";
    const once = analyse(sentence).map(({ term }) => term);
    const terms = analyse(sentence.repeat(2000)).map(({ term }) => term);
    expect(terms).toHaveLength(once.length * 2000);
    expect(terms.slice(-once.length)).toEqual(once);
  });
});

describe("words", () => {
  it("gives every word with its place, folded, stop words included", () => {
    const text = "“It’s the U.S.,” he said.";
    expect(words(text).map(({ word, start, end }) => [word, text.slice(start, end)])).toEqual([
      ["it", "It’s"],
      ["the", "the"],
      ["us", "U.S"],
      ["he", "he"],
      ["said", "said"],
    ]);
  });

  it("counts Chinese by words, not by characters", () => {
    expect(words("以色列总理说停火").map(({ word }) => word)).toEqual(["以色列", "总理", "说", "停火"]);
  });
});
