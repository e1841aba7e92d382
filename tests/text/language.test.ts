import { describe, expect, it } from "vitest";
import { detectLanguage } from "../../src/text/language.ts";

describe("telling the language of a text", () => {
  it.each([
    [
      "en",
      "The ferry sank off the coast on Tuesday, and the coast guard said that fourteen people were missing.",
    ],
    [
      "es",
      "El transbordador se hundió el martes frente a la costa y catorce personas siguen desaparecidas, según la policía.",
    ],
    [
      "pt",
      "A balsa afundou na terça-feira perto do porto e catorze pessoas não foram encontradas, disse a polícia.",
    ],
    [
      "fr",
      "Le ferry a coulé mardi près du port et quatorze personnes sont portées disparues, selon la police.",
    ],
    [
      "it",
      "Il traghetto è affondato martedì al largo della costa e quattordici persone non sono state trovate, ha detto la polizia.",
    ],
    [
      "de",
      "Die Fähre ist am Dienstag vor der Küste gesunken, und vierzehn Menschen werden nach Angaben der Polizei vermisst.",
    ],
    [
      "nl",
      "De veerboot is dinsdag voor de kust gezonken en veertien mensen worden vermist, zegt de politie in een verklaring.",
    ],
    [
      "sv",
      "Färjan sjönk på tisdagen och fjorton personer saknas, säger polisen som inte vill kommentera det.",
    ],
    [
      "pl",
      "Prom zatonął we wtorek i nie wiadomo, co się stało z czternastoma osobami, jak podaje policja na miejscu.",
    ],
    ["ru", "Паром затонул во вторник у берега, и четырнадцать человек не были найдены, сообщила полиция."],
    ["uk", "Пором затонув у вівторок біля берега, і чотирнадцять людей не знайдено, як повідомила поліція."],
    ["ar", "غرقت العبارة يوم الثلاثاء في الميناء وقال مسؤولون إن أربعة عشر شخصا في عداد المفقودين"],
    ["fa", "کشتی در بندر غرق شد و پلیس گفت که این حادثه را بررسی می‌کند"],
    ["he", "המעבורת טבעה ביום שלישי מול החוף"],
    ["zh", "渡轮星期二在海岸附近沉没，十四人失踪。"],
    ["ja", "フェリーは火曜日に沿岸で沈没し、十四人が行方不明になった。"],
    ["ko", "여객선이 화요일 해안에서 침몰해 열네 명이 실종됐다."],
    ["hi", "नौका मंगलवार को तट के पास डूब गई।"],
    ["el", "Το πλοίο βυθίστηκε την Τρίτη."],
  ])("%s", (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it.each(["", "123 456", "!!", "Acme 5"])("does not guess at %j", (text) => {
    expect(detectLanguage(text)).toBe("und");
  });

  it("reads on past a character that the end of its sample cuts in two", () => {
    const text = "The ferry sank off the coast, and the crew was saved. ".repeat(40);
    expect(text.length).toBeGreaterThan(2000);
    for (const length of [1998, 1999, 2000])
      expect(detectLanguage(`${text.slice(0, length)}\u{1f6a2}${text}`)).toBe("en");
  });

  it("is not led astray by a foreign name or a quotation", () => {
    const text =
      "The company, known as Société Générale de la Mer et du Port, said in a statement that the ship was sound.";
    expect(detectLanguage(text)).toBe("en");
  });
});
