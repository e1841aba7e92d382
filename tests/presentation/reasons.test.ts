/** The reasons of verdicts in the reader's language. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { LANGUAGE_CODES, renderMessages, wordsFor } from "../../src/presentation/index.ts";
import { reasonWords } from "../../src/presentation/reasons.ts";
import { REASONS } from "../../src/presentation/words/reasons.ts";
import { comparison, entries, figure } from "./answers.ts";

const OTHERS = LANGUAGE_CODES.filter((code) => code !== "en");
const german = (why: string, outlets: readonly string[] = []): string =>
  reasonWords(why, outlets, wordsFor("de"));

describe("the reason of a verdict", () => {
  it("has figures, bounds, days and who gives them in the reader's language", () => {
    expect(german("From at least 31 (Coastal Wire, 5 Mar 2031) to more than 40 (El Faro, Mar 2031).")).toBe(
      "Von mindestens 31 (Coastal Wire, 5. März 2031) auf mehr als 40 (El Faro, März 2031)",
    );
    expect(
      german(
        "29 (the earlier figure, in El Faro, no date) and 31 (an article of unknown outlet, 2031) differ: neither bounds nor rounding nor dates reconcile them.",
      ),
    ).toBe(
      "29 (die frühere Zahl, in El Faro, ohne Datum) und 31 (unbekanntes Medium, 2031) widersprechen sich: weder Grenzen noch Rundung noch Daten erklären es",
    );
    expect(
      german(
        "30 (A, 1 Mar 2031) and about 31 (B, 2 Mar 2031) and 32 (C, 3 Mar 2031) fit each other within their bounds and rounding.",
      ),
    ).toBe(
      "30 (A, 1. März 2031), etwa 31 (B, 2. März 2031) und 32 (C, 3. März 2031) passen im Rahmen ihrer Grenzen und Rundung zusammen",
    );
  });

  it("leaves outlets and printed words as they are, whatever words of English they hold", () => {
    expect(
      german(
        "12 (Up and Down, 1 Mar 2031) and 13 (Life and (some) Letters, 2 Mar 2031) do not count the same.",
      ),
    ).toBe(
      "12 (Up and Down, 1. März 2031) und 13 (Life and (some) Letters, 2. März 2031) zählen nicht dasselbe",
    );
    expect(german("Coastal Wire says “went on (again)” where the same outlet elsewhere does not.")).toBe(
      "Coastal Wire sagt „went on (again)“, dasselbe Medium anderswo nicht",
    );
    const outlets = ["Town and Country", "El Faro", "Coastal Wire"];
    expect(
      german(
        "Town and Country and El Faro and Coastal Wire report it, and nothing in their words clashes.",
        outlets,
      ),
    ).toBe(
      "Town and Country, El Faro und Coastal Wire melden es, und nichts in ihren Worten widerspricht sich",
    );
  });

  it("gives figures in digits that are printed in words, and no other words", () => {
    const nine = figure(entries[0]?.id ?? "", "nine", 9);
    const told = (why: string): string => reasonWords(why, [], wordsFor("en"), [nine]);
    expect(told("From at least nine (Channel nine, 4 Mar 2031) to 36 (El Faro, 5 Mar 2031).")).toBe(
      "From at least 9 (Channel nine, 4 Mar 2031) to 36 (El Faro, 5 Mar 2031)",
    );
    expect(told("All say nine.")).toBe("All say 9");
    expect(told("A and B give nine.")).toBe("A and B give 9");
    expect(told("A says “not nine” where B says “nine”.")).toBe("A says “not nine” where B says “nine”");
  });

  it("tells of figures that were taken back", () => {
    expect(
      german(
        "From 9 (El Faro, 1 Mar 2031) to 12 (El Faro, 2 Mar 2031). 33 was withdrawn 9 Mar 2031, 160 was corrected 7 Mar 2031.",
      ),
    ).toBe(
      "Von 9 (El Faro, 1. März 2031) auf 12 (El Faro, 2. März 2031). 33 wurde am 9. März 2031 zurückgezogen, 160 wurde am 7. März 2031 berichtigt",
    );
  });

  it("stays in English where nothing else is known, and for who reads English", () => {
    expect(german("Something new.")).toBe("Something new");
    const why = "Only El Faro reports it.";
    expect(reasonWords(why, [], wordsFor("en"))).toBe("Only El Faro reports it");
    expect(reasonWords("", [], wordsFor("fr"))).toBe("");
  });

  it.each(OTHERS)("is put into %s for every reason that the analysis words", (code) => {
    const folder = "src/analysis";
    const sources = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
    const whys = sources
      .flatMap((source) => Array.from(source.matchAll(/\bwhy:\s*(?:"([^"]+)"|`([^`]+)`)/gu)))
      .map(([, plain, built = ""]) => plain ?? built.replaceAll(/\$\{(?:[^{}]|\{[^{}]*\})*\}/gu, "Xinhua"))
      // Nothing but names, marks and printed words, which are the same in every language.
      .filter((why) => !/\$\{|XinhuaX|XinhuaXinhua|^Xinhua Xinhua|differXinhua|^Xinhua, /u.test(why))
      .filter((why) => /\p{Ll}{2}/u.test(why.replaceAll("Xinhua", "")));
    expect(whys.length).toBeGreaterThan(20);
    const words = wordsFor(code);
    expect(whys.filter((why) => reasonWords(why, [], words) === why.replace(/\.$/u, ""))).toEqual([]);
    for (const [english, ...others] of REASONS)
      for (const other of others)
        expect(other.match(/\{\d\}/gu)?.toSorted()).toEqual(english.match(/\{\d\}/gu)?.toSorted());
  });

  it.each(OTHERS)("shows in a comparison in %s", (code) => {
    const row = comparison.rows.find(({ verdict }) => verdict === "differ");
    const why = "Only El Faro gives a figure for people on board.";
    const shown = renderMessages(
      { ...comparison, rows: row ? [{ ...row, why }] : [] },
      { words: wordsFor(code) },
    );
    const content = (shown[0]?.content ?? "").replaceAll(/[\u2066-\u2069]/gu, "");
    expect(content).toContain(reasonWords(why, [], wordsFor(code)));
    expect(content).not.toContain("gives a figure");
  });
});
