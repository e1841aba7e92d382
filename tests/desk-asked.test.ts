/** Comparisons of one narrow matter: what each outlet has on it stands in the first row. */
import { mkdtemp, mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { isRefusal, type Desk } from "../src/desk.ts";
import type { Comparison, ComparisonRow } from "../src/types.ts";
import { deskOver } from "./discord/support.ts";

/** A cable car that stopped, told by four outlets. */
const ARTICLES = {
  "valley-wire": [
    "Valley Wire",
    "2033-02-11",
    "Cable car stops above Ferrel gorge",
    "The cable car to Mount Ferrel stopped above the gorge on Friday afternoon with skiers in four cabins.\n\nForty-one people were in the cabins when the rope came to rest, the operator Ferrel Lifts said.\n\nA gust of 110 kilometres an hour pushed the rope off its wheels, engineer Tilda Marsk said.\n\nRescuers from Brenn lowered everybody to the snow by nightfall.\n\nFerrel Lifts has not said when the line will run again.",
  ],
  "brenn-courier": [
    "Brenn Courier",
    "2033-02-12",
    "A night over the gorge that ended well",
    "Brenn woke on Saturday to pictures of cabins swaying over the Ferrel gorge.\n\nThirty-eight people hung over the gorge for five hours, Mayor Anselm Roth told the Courier.\n\nThe pulley that should hold the rope was worn out, two mechanics of Ferrel Lifts say, and that is why it jumped.\n\nHot soup was handed out in the school gym.\n\nRoth thanked the rescuers, most of them volunteers.",
  ],
  "alpine-radio": [
    "Alpine Radio",
    "2033-02-13",
    "Prosecutor looks into the Ferrel cable car",
    "The prosecutor in Brenn has opened a file on the cable car that stopped above the Ferrel gorge.\n\nInvestigators took the log books of Ferrel Lifts on Sunday.\n\nA dachshund named Bruno spent the five hours in the rucksack of its owner, who was in the second cabin.\n\nThe operator says that it will help the investigators.",
  ],
  "lowland-post": [
    "Lowland Post",
    "2033-02-14",
    "Ferrel cable car to stay shut",
    "The Ferrel cable car will stay shut until the end of March, its operator said on Monday.\n\nHotels in Brenn fear for the season after the stop over the gorge.\n\nGuests have cancelled a third of their nights, the hotel keepers' association said.",
  ],
} as const;

const outletsOf = (row: ComparisonRow | undefined): string[] =>
  (row?.cells ?? []).map(({ outlet }) => outlet).toSorted();
const textOf = (row: ComparisonRow | undefined): string =>
  (row?.cells ?? []).map(({ sentence }) => sentence.text).join(" ");

describe("a comparison of one matter", () => {
  let desk: Desk;
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), "dateline-asked-"));
    await mkdir(join(folder, "cable"));
    for (const [id, [outlet, published, title, text]] of Object.entries(ARTICLES))
      await writeFile(
        join(folder, "cable", `${id}.md`),
        `---\noutlet: ${outlet}\npublished: ${published}\n---\n# ${title}\n\n${text}\n`,
      );
    desk = await deskOver(folder);
  });
  const compared = async (text: string): Promise<Comparison> => {
    const query = desk.makeQuery({ text });
    if (isRefusal(query)) throw new Error(query.message);
    const comparison = await desk.compare(query);
    if (isRefusal(comparison)) throw new Error(`${text}: ${comparison.message}`);
    return comparison;
  };
  const first = async (text: string): Promise<ComparisonRow | undefined> => (await compared(text)).rows[0];

  it("opens with the number that each outlet gives of what is counted, in whatever words", async () => {
    const row = await first("how many people hung over the gorge in the cabins");
    expect(outletsOf(row)).toEqual(["Brenn Courier", "Valley Wire"]);
    expect(textOf(row)).toMatch(/Forty-one people/);
    expect(textOf(row)).toMatch(/Thirty-eight people/);
    expect(row?.silent).toEqual(expect.arrayContaining(["Alpine Radio", "Lowland Post"]));
  });

  it("opens with the causes that outlets give where it is asked why", async () => {
    const row = await first("why did the rope jump off the wheels");
    expect(textOf(row)).toMatch(/A gust of 110/);
    expect(textOf(row)).toMatch(/was worn out/);
  });

  it("opens with the one sentence of the one outlet that has it, and calls the others silent", async () => {
    const row = await first("dachshund in a rucksack");
    expect(row).toMatchObject({ verdict: "single-outlet" });
    expect(outletsOf(row)).toEqual(["Alpine Radio"]);
    expect(textOf(row)).toMatch(/dachshund/);
    expect(row?.silent).toEqual(expect.arrayContaining(["Valley Wire", "Brenn Courier", "Lowland Post"]));
  });

  it("marks no row as asked for where the topic is the story itself", async () => {
    const { rows } = await compared("Ferrel cable car");
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ asked }) => asked === true)).toEqual([]);
  });

  it("says nowhere else what the first row says", async () => {
    const [row, ...rows] = (await compared("how many people hung over the gorge in the cabins")).rows;
    expect(row?.asked).toBe(true);
    expect(rows.map(textOf)).not.toContain(textOf(row));
  });

  it("lets the other words decide where a word that says little is in no article, and says so", async () => {
    const { notes } = await compared("is the worn out pulley bad");
    expect(notes.join(" ")).toMatch(/No article mentions "bad"/);
  });

  it.each(["volcano under the gorge", "cable car ransom in Oslo"])(
    "refuses what turns on a word that no article has: %s",
    async (text) => {
      const query = desk.makeQuery({ text });
      if (isRefusal(query)) throw new Error(query.message);
      expect(await desk.compare(query)).toMatchObject({ kind: "refusal" });
    },
  );
});
