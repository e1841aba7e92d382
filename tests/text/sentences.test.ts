import { existsSync, readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { splitSentences } from "../../src/text/sentences.ts";
import { areInOrder } from "./spans.ts";

const split = (text: string): string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

/** Each line is a text; "¦" marks where one sentence ends and the next begins. */
const HARD_LINES = [
  // Abbreviations and initials.
  "The U.S. Secretary of State met Mr. Roe. ¦The talks lasted an hour.",
  "He moved to the U.S. ¦The visa took a year.",
  "U.S. officials said so. ¦U.N. staff agreed.",
  "Antony J. Blinken spoke first. ¦J. R. R. Tolkien did not.",
  "Pramila Jayapal (D-Wash.) and Madeleine Dean (D-Pa.). ¦It was the second time.",
  "Reps led them. ¦Pramila Jayapal wrote the letter.",
  "Sen. Ann Roe (R-Maine) voted no. ¦Rep. Bo Lind did not vote.",
  "Gen. Mark Roe and Lt. Col. Ann Lind left. ¦Dr. Okoro stayed.",
  "The attack of Oct. 7 changed it. ¦On Nov. 6 they met again.",
  "It opened on Jan. 3, 2031. ¦It closed in Feb. 2032.",
  "The truce ends at 7 a.m. Friday local time. ¦It may be renewed.",
  "They left at 7 p.m. ¦Police came at 8.",
  "Shares of Acme Inc. rose 3.5 percent. ¦Acme Corp. is unrelated.",
  "He works for Acme Inc. ¦The firm is old.",
  "She holds a Ph.D. in law. ¦He has an M.A. from Bonn.",
  "Flight No. 5 was late. ¦Is it No. 1?",
  "They asked again and he said no. ¦Five left.",
  "John Roe Jr. was there. ¦So was Martin Lind Sr. of Greyhaven.",
  "It stood on St. John's Street. ¦St. Louis is far.",
  "Roe vs. Wade was cited, e.g. by the court, i.e. the judges. ¦Nobody objected.",
  "Washington, D.C. Mayor Ann Roe spoke. ¦She was brief.",
  "The firm, founded ca. 1900, has approx. five hundred boats. ¦It is growing.",
  "See p. 5 and vol. 2 for more. ¦The rest is silence.",
  "Mt. Erebus and Ft. Worth are places. ¦Both are cold.",
  // Quotations.
  "“We will go. ¦We will not wait,” she said. ¦He agreed.",
  "“Why now?” Ms. Roe asked. ¦Nobody answered.",
  "“Stop!” shouted the guard. ¦They stopped.",
  '"It is over," he said. ¦"It is not." ¦She left.',
  "He called it “evil.” ¦Then he left.",
  '"The Americans are dressing it up," he said. ¦"The pressure is coming from them."',
  "She asked: ‘Who knew?’ ¦The minister did not reply.",
  "«Nous partons.» ¦Il est parti.",
  "‘It’s done.’ ¦Nobody moved.",
  "(The ministry declined to comment.) ¦The case goes on.",
  "The minister (who had left.) said nothing. ¦It rained.",
  // Numbers, addresses, ellipses.
  "It rose 3.5% to $1.2 million. ¦That was a record.",
  "Visit www.example.com or mail a.roe@example.org. ¦It is free.",
  "Node.js and Booking.com are names. ¦So is Yahoo! to some.",
  "Yahoo! said it would sell. ¦Nobody bought.",
  "He was … not sure. ¦She was... well, she knew.",
  "They waited... ¦Then the ferry came.",
  "Really?! ¦Yes.",
  "Forty people were hurt.The army said nothing.¦",
  "The toll is 40. ¦20 more are missing.",
  "It was 5 p.m. EST. ¦Snow fell.",
  "The law passed 5-4.[3] ¦It was close.",
  "iPhones sold well. ¦iPhone sales doubled.",
  "The group denied it. ¦al-Qaida did not.",
  // Datelines and layout.
  "ST. LOUIS (AP) — The river rose. ¦It fell again.",
  "JERUSALEM, March 22 (Xinhua) -- The visit is over. ¦It was short.",
  "Heading without a stop\n\n¦The text begins. ¦It goes on.",
  "The list:\n¦- one thing\n¦- another thing",
  "1. First point is here.\n¦2. Second point is here.",
  "A line that was\nwrapped goes on. ¦The next does not.",
  // Other languages.
  "El Sr. Ruiz viajó a EE.UU. el lunes. ¦La Sra. Gómez no fue.",
  "¿Quién lo sabía? ¦¡Nadie! ¦El ministro calló.",
  "Los EE. UU. aprobaron la ley. ¦El art. 5 cambió.",
  "Er kam am 3. Oktober nach Berlin. ¦Dr. Müller war z. B. nicht da und die anderen auch nicht.",
  "Die Firma zahlte 5 Mio. Euro an den Staat. ¦Das ist nicht viel.",
  "M. Macron a parlé hier. ¦Mme Dupont a répondu.",
  "Il Sig. Rossi è partito. ¦La nave no.",
  "هل غرقت العبارة؟ ¦نعم. ¦قال د. أحمد ذلك.",
  "渡轮沉没了。¦十四人失踪！¦为什么？",
  "フェリーが沈没した。¦「安全だった。」と社長は述べた。¦調査は続く。",
  "नौका डूब गई। ¦चौदह लोग लापता हैं।",
  "Паром затонул в 2031 г. в море. ¦Об этом сообщил И. И. Иванов.",
  "کشتی غرق شد؟ ¦بله.",
];

describe("splitting sentences", () => {
  it.each(HARD_LINES)("%s", (line) => {
    const expected =
      line === "Forty people were hurt.The army said nothing.¦"
        ? ["Forty people were hurt.", "The army said nothing."]
        : line.split("¦").map((part) => part.trim());
    expect(split(line.replaceAll("¦", ""))).toEqual(expected);
  });

  it("covers all of a text but white space, in order, trimmed", () => {
    const text = "  One.  Two\n\nThree! \u00a0 Four…\n";
    const spans = splitSentences(text);
    let at = 0;
    for (const { start, end } of spans) {
      expect(text.slice(at, start).trim()).toBe("");
      expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
      expect(end).toBeGreaterThan(start);
      at = end;
    }
    expect(text.slice(at).trim()).toBe("");
    expect(spans).toHaveLength(4);
  });

  it("has none for a text of white space", () => {
    expect(splitSentences("")).toEqual([]);
    expect(splitSentences(" \n\t ")).toEqual([]);
  });

  it.each([
    ["no full stop", "word ".repeat(200_000)],
    ["dots", ".".repeat(1_000_000)],
    ["dots and quotes", '."'.repeat(500_000)],
    ["brackets", "a.) ".repeat(250_000)],
    ["open brackets", `${"(".repeat(1_000_000)}.) A`],
    ["spaced dots", " .".repeat(500_000)],
    ["line breaks", "\n".repeat(1_000_000)],
    ["titles", "Mr. ".repeat(250_000)],
    ["numbers", "5. ".repeat(300_000)],
    ["one word", "A".repeat(1_000_000)],
    ["indented lines", `\n${" ".repeat(1000)}`.repeat(1000)],
  ])("reads a megabyte of %s to its end", (_, text) => {
    expect(areInOrder(splitSentences(text), text.length)).toBe(true);
  });

  const seeds = new URL("../../../shared/seeds/", import.meta.url);
  it.skipIf(!existsSync(seeds))("finds the 122 sentences of the seeds (needs ../shared)", () => {
    let count = 0;
    for (const name of readdirSync(seeds)) {
      const text = readFileSync(new URL(name, seeds), "utf8").replaceAll(/\n+/g, "\n\n").replace(" ■", "");
      count += splitSentences(text).length;
    }
    expect(count).toBe(122);
  });
});
