import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { isQuoted } from "../commands/conversation/speakers.ts";
import { completeNames } from "../commands/shared/completing.ts";
import { isRefusal, type Desk, type QueryInput } from "../src/desk.ts";
import type { Query, QuoteBook } from "../src/types.ts";
import { openDesk } from "../src/wire.ts";

const clock = { now: () => new Date("2031-04-15T12:00:00Z") };

const open = async (corpusFolder: string) =>
  openDesk({ corpusFolder, dataFolder: join(tmpdir(), "dateline-no-data") }, { clock });

const GOODS = ["timber", "grain", "copper", "wool", "salt", "glass", "barley", "slate"];

/** More articles than are read for one list of names; the one on the quarry, with its two speakers, is the oldest. */
const manyArticles = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "dateline-many-"));
  const write = (name: string, day: number, headline: string, text: string): void =>
    writeFileSync(
      join(folder, `${name}.md`),
      `---\ntitle: ${headline}\noutlet: Valley Herald\npublished: 2031-03-${String(day).padStart(2, "0")}\n---\n\n${text}\n`,
    );
  write(
    "quarry",
    1,
    "Quarry closes",
    "The quarry at Lowmoor closed.\n\n“We had no choice,” said Élodie Quillmann, its owner.\n\n“Nobody told us,” a ferry steward said.",
  );
  for (let number = 0; number < 90; number += 1) {
    const goods = GOODS[number % GOODS.length] ?? "";
    write(
      `market-${number}`,
      2 + (number % 26),
      `Market day ${number} for ${goods}`,
      `Merchants quickly sold ${number + 11} carts of ${goods} in hall ${number}.\n\n“Prices for ${goods} rose ${number + 3} times,” said Ana Ortega.`,
    );
  }
  return folder;
};

const quotesOf = async (desk: Desk, input: QueryInput) => {
  const query = desk.makeQuery(input, { requireText: false }) as Query;
  return desk.quotes(query);
};

describe("people who are quoted, in large coverage", () => {
  let desk: Desk;
  beforeAll(async () => {
    ({ desk } = await open(manyArticles()));
  });
  const completed = async (typed: string): Promise<readonly string[]> =>
    completeNames(await desk.speakers(null, typed), typed).map(({ value }) => value);
  const isKnown = (typed: string): boolean => isQuoted(typed, (words) => desk.speakersNamed(null, words));

  it("are completed by their letters, however old the article", async () => {
    expect(await completed("")).toEqual(["Ana Ortega"]);
    expect(await completed("qui")).toEqual(["Élodie Quillmann"]);
    expect(await completed("elodie q")).toEqual(["Élodie Quillmann"]);
    expect(await completed("orte")).toEqual(["Ana Ortega"]);
    expect(await completed("stew")).toEqual(["a ferry steward"]);
    expect(await completed("lowm")).toEqual([]);
  });

  it("are known by names without capitals", () => {
    expect(isKnown("quillmann")).toBe(true);
    expect(isKnown("the ferry steward")).toBe(true);
    expect(isKnown("ana ortega")).toBe(true);
    expect(isKnown("merchants")).toBe(false);
    expect(isKnown("ana quillmann")).toBe(false);
  });

  it("are all quoted without a topic", async () => {
    const old = (await quotesOf(desk, { text: "", speaker: "quillmann" })) as QuoteBook;
    expect(old.rows.map(({ quote }) => quote)).toEqual(["We had no choice"]);
    const often = (await quotesOf(desk, { text: "", speaker: "Ana Ortega" })) as QuoteBook;
    expect(often.rows).toHaveLength(90);
  });

  it("are meant by names that are misspelt", async () => {
    const answer = await quotesOf(desk, { text: "", speaker: "Elodie Quilmann" });
    expect(isRefusal(answer) && answer.message).toContain("Élodie Quillmann");
  });
});

it("a topic that is nothing but somebody's name has no words of others", async () => {
  const folder = mkdtempSync(join(tmpdir(), "dateline-named-"));
  writeFileSync(
    join(folder, "flood.md"),
    "---\ntitle: River floods Lowmoor\noutlet: Valley Herald\npublished: 2031-03-02\n---\n\nMartin Lennard, 58, told the paper that he climbed on his roof at Lowmoor.\n\n“Nobody called us,” said Lenora Marsh, 31, a baker at Lowmoor.\n",
  );
  const { desk } = await open(folder);
  const unquoted = await quotesOf(desk, { text: "Martin Lennard" });
  expect(isRefusal(unquoted) && unquoted.message).toContain('Nobody called "Martin Lennard" is quoted');
  for (const text of ["Lenora Marsh", "Lowmoor"])
    expect(((await quotesOf(desk, { text })) as QuoteBook).rows).toHaveLength(1);
});
