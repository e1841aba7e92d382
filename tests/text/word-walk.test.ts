import { describe, expect, it } from "vitest";
import { monthWordsIn, monthWordsOf, weekdayWordsOf } from "../../src/corpus/calendar.ts";
import { countAllWords, countWords } from "../../src/corpus/passages.ts";
import { hashOf, wordsOf } from "../../src/text/word-walk.ts";

/** Ways of writing that part words differently. */
const TEXTS = [
  "The ferry's captain, J. Roe-Smith (44), said on the 2nd of March: “It was 3march, or Friday2.”",
  "Die Fähre „Nordstern“ sank um 3.45 Uhr früh, am 4. März 2031 — sagte l’équipage; Montag, MONTAG, montag.",
  "İstanbul'da 12 Ağustos Cuma günü gemi battı.",
  "Паром затонул 14 марта, в пятницу; Среда. 3 травня",
  "غرقت العبّارة في 4 كانون الثاني يوم الجمعة، و٣ مارس",
  "नाव मंगलवार को डूबी, 3 मार्च",
  "渡轮5月沉没，在March当天，公司说。Friday在港口",
  "เรือข้ามฟาก3marzoจม the MAY out-of-order ’tis o'clock '.,-x- -a",
  "It sank 🚢 on 3 March, Friday",
  "Ένα πλοίο βυθίστηκε στις 3 ΜΑΡΤΊΟΥ, ΟΔΌΣ Αυγούστου",
  "a̋b́c e\u0301te\u0301 ma\u0301rch mai\u0301 Fri\u0301day Monday\u0301 ٣ـmarch",
  "",
  "   ",
  "x",
] as const;

const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

describe("a walk through a text's words", () => {
  it.each(TEXTS)("finds the words that a pattern of them finds: %s", (text) => {
    const walked = wordsOf(text);
    expect(walked === null).toBe(/[\u{10000}-\u{10ffff}]/u.test(text));
    if (walked === null) return;
    const words = [...text.toLowerCase().matchAll(TOKEN)];
    expect(Array.from(walked.starts.slice(0, walked.count))).toEqual(words.map(({ index }) => index));
    expect(Array.from(walked.ends.slice(0, walked.count))).toEqual(
      words.map(({ index, 0: word }) => index + word.length),
    );
    expect(Array.from(walked.hashes.slice(0, walked.count))).toEqual(words.map(([word]) => hashOf(word)));
  });

  it("reads texts of any length", () => {
    const walked = wordsOf("ab ".repeat(50_000));
    expect(walked?.count).toBe(50_000);
    expect(new Set(walked?.hashes.slice(0, 50_000)).size).toBe(1);
    expect(wordsOf("one two")?.count).toBe(2);
  });

  it.each(TEXTS)(
    "shows the months that reading letter by letter shows, wherever the text is cut: %s",
    (text) => {
      for (let most = 0; most <= text.length; most += 1)
        expect(monthWordsOf(text, most)).toEqual(monthWordsIn(text.slice(0, most)));
    },
  );

  it.each(TEXTS)("shows the weekdays with a capital, wherever the text is cut: %s", (text) => {
    const named = (part: string) =>
      [...part.matchAll(/\p{L}{5,}/gu)].filter(([word]) =>
        /^(?:Friday|Montag|MONTAG|Среда|Monday|الجمعة)$/u.test(word),
      );
    for (let most = 0; most <= text.length; most += 1)
      expect(weekdayWordsOf(text, most).map(([start, end]) => text.slice(start, end))).toEqual(
        named(text.slice(0, most)).map(([word]) => word),
      );
  });

  it.each(TEXTS)("counts the words that counting by letters does: %s", (text) => {
    expect(countAllWords(text)).toBe(countWords(text));
  });
});
