/** Coverage of two stories of one kind: each is set against itself alone. */
import { mkdtemp, mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { isRefusal, type Desk } from "../src/desk.ts";
import { deskOver } from "./discord/support.ts";

const ARTICLES = {
  "quay-wire": [
    "Quay Wire",
    "2031-05-02",
    "Flood in the Tarn valley",
    "The Tarn burst its banks above Ostrel on Friday, the Ostrel fire brigade said, and the flood tore down two bridges.\n\nAt least 14 people were killed in the flood and 2,500 were displaced, said Milos Arand, mayor of Ostrel.\n\nSoldiers from Vanne barracks carried patients out of the Ostrel clinic by boat.",
  ],
  "ostrel-post": [
    "Ostrel Post",
    "2031-05-03",
    "Ostrel counts its dead",
    "Nineteen people were killed in the flood that came down the Tarn valley on Friday, Mayor Milos Arand said in Ostrel on Saturday.\n\nSome 2,500 people were displaced when the Tarn took two bridges at Ostrel, and soldiers from Vanne are handing out water.",
  ],
  "delta-news": [
    "Delta News",
    "2034-10-11",
    "Cyclone Ibis floods the Sanda delta",
    "Cyclone Ibis drove the sea over the dykes of the Sanda delta on Tuesday, and the flood reached the port of Kessim by night.\n\nThe flood killed at least 212 people and displaced 40,000 in Kessim, the Sanda relief office said.\n\nRear Admiral Joana Pirez sent three ships to the delta.",
  ],
  "kessim-times": [
    "Kessim Times",
    "2034-10-12",
    "Kessim under water after Cyclone Ibis",
    "Rear Admiral Joana Pirez said on Wednesday that 188 people were killed in the flood at Kessim, far fewer than the 212 of the Sanda relief office.\n\nCyclone Ibis displaced 40,000 people in the Sanda delta, she said.",
  ],
} as const;
const OF_THE_VALLEY = new Set(["quay-wire", "ostrel-post"]);

describe("coverage of two floods", () => {
  let desk: Desk;
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), "dateline-stories-"));
    await mkdir(join(folder, "floods"));
    for (const [id, [outlet, published, title, text]] of Object.entries(ARTICLES))
      await writeFile(
        join(folder, "floods", `${id}.md`),
        `---\noutlet: ${outlet}\npublished: ${published}\n---\n# ${title}\n\n${text}\n`,
      );
    desk = await deskOver(folder);
  });
  const asked = (text: string) => {
    const query = desk.makeQuery({ text });
    if (isRefusal(query)) throw new Error(query.message);
    return query;
  };
  const isMixed = (ids: readonly string[]): boolean =>
    new Set(ids.map((id) => OF_THE_VALLEY.has(id))).size > 1;

  it("is compared flood by flood, and nobody is silent on the other one", async () => {
    const comparison = await desk.compare(asked("people killed in the flood"));
    if (isRefusal(comparison)) throw new Error(comparison.message);
    const rows = comparison.rows.filter(({ verdict }) => verdict !== "single-outlet");
    expect(rows.length).toBeGreaterThanOrEqual(2);
    for (const { cells, silent } of rows) {
      expect(isMixed(cells.map(({ articleId }) => articleId))).toBe(false);
      const isValley = cells.some(({ articleId }) => OF_THE_VALLEY.has(articleId));
      expect(
        silent.some((outlet) => (outlet === "Delta News" || outlet === "Kessim Times") === isValley),
      ).toBe(false);
    }
    const verdicts = rows.map(({ verdict }) => verdict);
    expect(verdicts).toEqual(verdicts.toSorted((a, b) => Number(a === "agree") - Number(b === "agree")));
  });

  it("has its figures grouped flood by flood", async () => {
    const ledger = await desk.figures(asked("people displaced by the flood"));
    if (isRefusal(ledger)) throw new Error(ledger.message);
    expect(ledger.groups.length).toBeGreaterThan(1);
    for (const { rows } of ledger.groups)
      expect(isMixed(rows.map((row) => ledger.rows[row]?.citation.articleId ?? ""))).toBe(false);
  });
});
