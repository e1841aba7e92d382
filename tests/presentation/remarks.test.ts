/** What is said about an answer and about an article's date, in the reader's language. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { faultNote, type ModelFaultKind } from "../../src/answer/model/faults.ts";
import { LANGUAGE_CODES, renderMessages, wordsFor } from "../../src/presentation/index.ts";
import { remarkWords } from "../../src/presentation/remarks.ts";
import { REMARKS } from "../../src/presentation/words/remarks.ts";
import { comparison } from "./answers.ts";

const OTHERS = LANGUAGE_CODES.filter((code) => code !== "en");
const german = (remark: string): string => remarkWords(remark, wordsFor("de"));

const KINDS = [
  "late",
  "unfinished",
  "unreachable",
  "rejected",
  "rate-limited",
  "quota",
  "failing",
  "unusable",
  "declined",
  "unsupported",
  "empty",
  "busy",
  "over-budget",
  "resting",
  "cancelled",
] satisfies ModelFaultKind[];

describe("a remark", () => {
  it("has its days, lists and numbers in the reader's language, and what articles print as it is", () => {
    expect(german('No article mentions "quay", "Ito" or "moor"; this is on the rest of the topic.')).toBe(
      "Kein Artikel erwähnt “quay”, “Ito” oder “moor”; dies betrifft den Rest des Themas.",
    );
    expect(
      german("“Alarm and despair” (Hollin Radio, 8 Mar 2031) was withdrawn 9 Mar 2031; left out here."),
    ).toBe(
      "„Alarm and despair“ (Hollin Radio, 8. März 2031) wurde am 9. März 2031 zurückgezogen; hier weggelassen.",
    );
    expect(german("from 6, 6 and 1 articles: a hint, not a finding")).toBe(
      "aus 6, 6 und 1 Artikeln: ein Hinweis, kein Befund",
    );
    expect(german("from 1 article each: a hint, not a finding")).toBe(
      "aus je 1 Artikel: ein Hinweis, kein Befund",
    );
    expect(german("from 3 articles each: a hint, not a finding")).toBe(
      "aus je 3 Artikeln: ein Hinweis, kein Befund",
    );
    expect(
      german('The date of "A quay" is doubtful: The text contradicts the date 2031-03-05: It says Monday.'),
    ).toBe(
      "Das Datum von „A quay“ ist zweifelhaft: Der Text widerspricht dem Datum 5. März 2031: It says Monday.",
    );
    expect(german("The text names a Monday and no date of its own.")).toBe(
      "Der Text nennt einen Tag, Montag, und kein eigenes Datum.",
    );
  });

  it("stays as it is in English, and where there are no words for it", () => {
    const note = "No article says “quay”; this is the nearest.";
    expect(remarkWords(note, wordsFor("en"))).toBe(note);
    expect(german("Something else.")).toBe("Something else.");
  });

  it.each(OTHERS)("is known in %s for every fault of a model, doubtful date and gap", (code) => {
    const words = wordsFor(code);
    const sources = [
      "src/corpus/publication-date.ts",
      "src/corpus/infer-outlet.ts",
      "src/desk/analyses.ts",
    ].map((file) => readFileSync(file, "utf8"));
    const said = sources
      .flatMap((source) =>
        Array.from(
          source.matchAll(
            /(?:[Rr]easons|warnings?|notes)(?::| =|\.push\()\s*\[?\s*(?:"([^"]+)"|`([^`]+)`)/gu,
          ),
        ),
      )
      .map(([, plain, built = ""]) => plain ?? built.replaceAll(/\$\{(?:[^{}]|\{[^{}]*\})*\}/gu, "Ito"));
    expect(said.length).toBeGreaterThan(6);
    const faults = KINDS.map((kind) => faultNote(kind, 15));
    expect([...said, ...faults].filter((remark) => remarkWords(remark, words) === remark)).toEqual([]);
    expect(
      faults.filter((fault) => /\b(?:model's|printed|sentences)\b/u.test(remarkWords(fault, words))),
    ).toEqual([]);
    for (const [english, ...others] of REMARKS)
      for (const other of others)
        expect(other.match(/\{\d\}/gu)?.toSorted()).toEqual(english.match(/\{\d\}/gu)?.toSorted());
  });

  it("is shown under an answer", () => {
    const notes = ["El Faro is silent on this throughout."];
    const { rows } = comparison;
    expect(
      renderMessages({ ...comparison, rows: rows.slice(0, 1), notes }, { words: wordsFor("fr") }).at(-1)
        ?.content,
    ).toContain("El Faro n’en dit rien du tout.");
  });
});
