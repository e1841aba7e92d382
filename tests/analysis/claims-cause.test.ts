/** What reports say is behind an event belongs together, in whatever words they say it. */
import { describe, expect, it } from "vitest";
import { matchClaims } from "../../src/analysis/compare.ts";
import type { ComparisonRow } from "../../src/types.ts";
import { articleOf, hitsOf } from "./article.ts";

const rowsOn = (topic: string, ...texts: readonly string[]): ComparisonRow[] =>
  matchClaims(
    hitsOf(
      ...texts.map((text, at) =>
        articleOf(text, {
          id: `r${at}`,
          outlet: `Outlet ${at}`,
          publishedOn: `2031-03-0${at + 5}`,
          language: "en",
        }),
      ),
    ),
    [],
    topic,
  );

const rowWith = (rows: readonly ComparisonRow[], ...parts: readonly string[]): ComparisonRow | undefined =>
  rows.find(({ cells }) => parts.every((part) => cells.some(({ sentence }) => sentence.text.includes(part))));

describe("what is behind an event", () => {
  it("is one row that differs where outlets report other culprits, denials among them", () => {
    const rows = rowsOn(
      "pipeline",
      "The pipeline at Corro burst on Monday. Northland accused Southland of blowing up the pipeline.",
      "Gas poured from the pipeline for hours. Southland blamed the northern army for the destruction of the pipeline.",
      "Southland denied any responsibility for the pipeline blast. Fishermen saw the gas from the shore.",
    );
    const row = rowWith(rows, "Northland accused", "Southland blamed", "Southland denied");
    expect(row?.verdict).toBe("differ");
    expect(row?.why).toContain("disputed");
    expect(row?.why).toContain("Northland accused Southland");
  });

  it("is no dispute where one cause led to the other", () => {
    const rows = rowsOn(
      "what caused the flooding",
      "Villagers said the flooding at Corro was caused by a breach in the weir.",
      "Engineers said a rusted gate caused the breach and the flooding.",
    );
    expect(rows.map(({ verdict }) => verdict)).not.toContain("differ");
  });

  it("agrees where all name one cause", () => {
    const rows = rowsOn(
      "what caused the warehouse fire",
      "The fire in the warehouse was caused by a faulty heater, the brigade said. Nobody was hurt.",
      "Investigators traced the warehouse fire to a heater left on overnight. The owner will rebuild.",
    );
    expect(rowWith(rows, "faulty heater", "left on overnight")?.verdict).toBe("agree");
  });

  it("takes no sign of arson and an accident for one account", () => {
    const rows = rowsOn(
      "was the warehouse fire arson",
      "Nothing points to arson in the warehouse fire, the prosecutor said. Two walls fell.",
      "An accident is the theory that detectives on the warehouse fire favour. The street is closed.",
    );
    expect(rowWith(rows, "Nothing points", "An accident")?.verdict).toBe("agree");
  });

  it("changes over time from a cause that is not known to one that is", () => {
    const rows = rowsOn(
      "cause of the derailment",
      "It is not yet clear what caused the derailment at Pell. Trains were stopped.",
      "The derailment at Pell was caused by a broken rail, the inspectors found. Trains run again.",
    );
    expect(rowWith(rows, "not yet clear", "broken rail")?.verdict).toBe("changed-over-time");
  });

  it("is no row where sentences only share a consequence", () => {
    const rows = rowsOn(
      "storm",
      "The storm caused deaths in the north. The council met on Friday.",
      "A bus crash in the south caused deaths too. A library opened.",
    );
    expect(rowWith(rows, "in the north", "in the south")?.why ?? "").not.toContain("disputed");
  });
});
