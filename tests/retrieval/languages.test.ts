import { describe, expect, it } from "vitest";
import { createPassageIndex } from "../../src/retrieval/passage-index.ts";
import { makeArticle } from "../contracts/articles.ts";

const TEXTS: readonly (readonly [string, string])[] = [
  ["en", "The prime minister said that a ceasefire in Khan Yunis was near, and Netanyahu agreed."],
  ["ar", "أعلنت الحكومة اليوم وقف إطلاق النار في الْمَدِينَة، وقالت المستشفيات والمدارس إنها تفتح أبوابها."],
  ["he", "ראש הממשלה אמר בירושלים כי הפסקת האש בעזה תיכנס לתוקף, והצבא אישר."],
  ["zh", "以色列总理内塔尼亚胡表示停火协议将于周日生效。"],
  ["ja", "イスラエルのネタニヤフ首相は停戦合意について記者会見で述べた。"],
  ["th", "นายกรัฐมนตรีอิสราเอลกล่าวว่าการหยุดยิงจะเริ่มในวันอาทิตย์"],
  ["ko", "이스라엘 총리는 가자지구에서 휴전이 시작된다고 밝혔다."],
  ["es", "El Gobierno anunció que las negociaciones sobre la tregua empezarán el lunes."],
  ["fr", "Le gouvernement a confirmé l\u2019accord sur la trêve et la libération des otages."],
  ["de", "Die Bundesregierung begrüßte die Verhandlungen; Netanjahu reist nach Straßburg."],
  ["ru", "Правительство объявило о начале переговоров о прекращении огня."],
];

const index = createPassageIndex();
for (const [language, text] of TEXTS) index.add(makeArticle(language, text, { language }));

const marked = (query: string): [string, string[]][] =>
  index.search({ text: query, limit: 3 }).hits.map(({ articleId, highlights }) => {
    const text = TEXTS.find(([language]) => language === articleId)![1];
    return [articleId, highlights.map(({ start, end }) => text.slice(start, end))];
  });

describe("retrieval in many languages, without being told which", () => {
  it.each([
    ["an Arabic word with a prefixed conjunction", "مدارس", "ar", "والمدارس"],
    ["a vowelled Arabic word", "المدينة", "ar", "الْمَدِينَة"],
    ["an Arabic word by another of its prefixes", "وحكومة", "ar", "الحكومة"],
    ["an Arabic word by conjunction and article", "والحكومة", "ar", "الحكومة"],
    ["an Arabic word by preposition and article", "بالمدارس", "ar", "والمدارس"],
    ["an Arabic word by a vowelled one", "الْحُكُومَة", "ar", "الحكومة"],
    ["an Arabic word with another spelling of its alif", "اعلنت", "ar", "أعلنت"],
    ["a Hebrew word by a pointed one", "מֶמְשָׁלָה", "he", "הממשלה"],
    ["a Hebrew word by another of its prefixes", "ועזה", "he", "בעזה"],
    ["a Hebrew word by conjunction and article", "והממשלה", "he", "הממשלה"],
    ["a Hebrew word with an article", "ממשלה", "he", "הממשלה"],
    ["a Hebrew word with a preposition", "עזה", "he", "בעזה"],
    ["a Hebrew word with a conjunction", "צבא", "he", "והצבא"],
    ["a Chinese name", "内塔尼亚胡", "zh", "内塔尼亚胡"],
    ["a Chinese word", "停火", "zh", "停火"],
    ["a Japanese name", "ネタニヤフ", "ja", "ネタニヤフ"],
    ["a Japanese word", "停戦", "ja", "停戦"],
    ["a Japanese word of two characters within a longer one", "会見", "ja", "会見"],
    ["a Thai word", "อิสราเอล", "th", "อิสราเอล"],
    ["a Korean word without its particle", "휴전", "ko", "휴전"],
    ["a Korean word with another particle", "총리가", "ko", "총리"],
    ["a Spanish word in the singular, without its accent", "negociacion", "es", "negociaciones"],
    ["a French word after an elided article", "accords", "fr", "l\u2019accord"],
    ["a German word with ss for its sharp s", "strassburg", "de", "Straßburg"],
    ["a Russian word in another case", "переговоры", "ru", "переговоров"],
  ])("finds %s", (_, query, language, word) => {
    expect(marked(query)[0]).toEqual([language, [word]]);
  });

  it("finds a name across languages where the spelling is near", () => {
    expect(marked("Netanyahu").map(([language]) => language)).toEqual(["en", "de"]);
    expect(marked("Khan Younis")[0]).toEqual(["en", ["Khan", "Yunis"]]);
  });

  it("reports a Chinese word whole, not by its pairs of characters", () => {
    const { terms } = index.search({ text: "停火 北京", limit: 1 });
    expect(terms.map(({ word, passages }) => [word, passages])).toEqual([
      ["停火", 1],
      ["北京", 0],
    ]);
  });

  it("knows the stop words of a question in another language than most of the corpus", () => {
    const { terms } = index.search({ text: "¿Qué dijo el Gobierno sobre las negociaciones?", limit: 1 });
    expect(terms.map(({ word }) => word)).toEqual(["Gobierno", "negociaciones"]);
  });

  it("does not lose an English word that is a stop word elsewhere", () => {
    const wars = createPassageIndex();
    wars.add(makeArticle("war", "The war went on."));
    wars.add(makeArticle("krieg", "Der Krieg war lang.", { language: "de" }));
    const found = (): string[] =>
      wars.search({ text: "war", limit: 2 }).hits.map(({ articleId }) => articleId);
    expect(found()).toEqual(["war"]);
    wars.add(makeArticle("frieden", "Der Frieden kam.", { language: "de" }));
    expect(found()).toEqual(["war"]);
  });

  it.each([
    ["en", "the of and to be"],
    ["ar", "في من على إلى"],
    ["he", "של את על"],
    ["ja", "は の を に"],
    ["de", "der die das und"],
    ["ru", "и в на не"],
    ["fr", "le la les de et"],
  ])("finds nothing for stop words alone (%s), and says so without words", (_, query) => {
    expect(index.search({ text: query, limit: 5 })).toMatchObject({ total: 0, hits: [], terms: [] });
  });

  it("finds a Thai word that its dictionary takes apart", () => {
    expect(marked("หยุดยิง")[0]).toEqual(["th", ["หยุด", "ยิง"]]);
  });

  it("marks a word that begins otherwise than what was asked for", () => {
    const articles = [
      makeArticle("en", "The line sold both ferries; passengers who ate aboard held on to their tickets."),
      makeArticle("id", "Penumpang yang dimakan api itu selamat.", { language: "id" }),
    ];
    const own = createPassageIndex();
    for (const article of articles) own.add(article);
    const marks = (text: string): string[] =>
      own.search({ text, limit: 3 }).hits.flatMap(({ articleId, highlights }) => {
        const { text: read } = articles.find(({ id }) => id === articleId)!;
        return highlights.map(({ start, end }) => read.slice(start, end));
      });
    expect(marks("sell ferry")).toEqual(["sold", "ferries"]);
    expect(marks("eating, holds")).toEqual(["ate", "held"]);
    expect(marks("makan")).toEqual(["dimakan"]);
  });

  it("finds a phrase in Arabic and Hebrew, whatever its vowels", () => {
    expect(marked('"وَقْف إطلاق النار"')[0]?.[0]).toBe("ar");
    expect(marked('"הפסקת האש"')[0]?.[0]).toBe("he");
    expect(marked('"האש הפסקת"')).toEqual([]);
  });

  it("finds an exact phrase in scripts without spaces", () => {
    expect(marked('"停火协议"')[0]?.[0]).toBe("zh");
    expect(marked('"协议停火"')).toEqual([]);
    expect(marked('"ネタニヤフ首相"')[0]?.[0]).toBe("ja");
    expect(marked('"นายกรัฐมนตรีอิสราเอล"')[0]?.[0]).toBe("th");
  });
});
