/** Questions in other words than the reports', and what the reports only say by the way. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createExtractiveWriter } from "../../src/answer/extractive-writer.ts";
import { createLibrary } from "../../src/corpus/library.ts";
import { createDesk, isRefusal, type Desk } from "../../src/desk.ts";
import { createPassageIndex } from "../../src/retrieval/passage-index.ts";
import type { Summary } from "../../src/types.ts";

type File = readonly [outlet: string, published: string, headline: string, text: string];
const FILES: Readonly<Record<string, File>> = {
  "offer-1": [
    "Granite Wire",
    "2031-02-03",
    "Ostrel bids for Mavik",
    "Ostrel offered 40 crowns a share for the shipyard Mavik on Monday. The deadline for the offer is 18 March, the Takeover Panel said.\n\nMarta Quist, chief executive of the Takeover Panel, said that her officials would look at the offer again. Lena Brook, a former judge, called it a poor offer.\n\nThe unions of Mavik are against the offer, said Lena Brook.",
  ],
  "offer-2": [
    "Velm Gazette",
    "2031-02-04",
    "Mavik unions march against Ostrel",
    "Several hundred welders marched through Velm on Tuesday against the offer of Ostrel. Shares of Mavik rose.\n\nThe yard's cranes began to work again two weeks after the storm.",
  ],
  "slide-1": [
    "Pacific Ledger",
    "2031-05-10",
    "Villages cut off by landslide in Orra",
    "A landslide buried part of the valley of Orra on Saturday. Authorities haven't issued any estimates for the number of missing, because the road is shut.\n\nAccording to the survey, the slope had moved for years. The landslide came from Mount Tessel.\n\nSoldiers carried water to the villages of the valley.",
  ],
  "offer-3": [
    "Granite Wire",
    "2031-02-20",
    "Court of Velm blocks sale of Mavik",
    "The court of Velm blocked the sale of Mavik on Thursday, arguing that it would leave the town without a yard. Judge Iris Dahl had 30 days for it.\n\nThe blaze in the yard's paint shop was fanned by the east wind, said Paul Orme, 61, the fire chief.",
  ],
};

let folder = "";
let [desk, turned]: (Desk | undefined)[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "asked-otherwise-"));
  for (const [id, [outlet, published, headline, text]] of Object.entries(FILES))
    await writeFile(
      join(folder, `${id}.md`),
      `---\noutlet: ${outlet}\npublished: ${published}\n---\n# ${headline}\n\n${text}\n`,
    );
  const clock = { now: () => new Date("2031-07-01T12:00:00Z") };
  const library = await createLibrary({ folder, clock });
  const over = (articles: ReturnType<typeof library.articles>): Desk => {
    const index = createPassageIndex();
    for (const article of articles) index.add(article);
    return createDesk({ library, index, writer: createExtractiveWriter(), clock });
  };
  desk = over(library.articles());
  turned = over([...library.articles()].toReversed());
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const ask = async (text: string, of = desk): Promise<Summary | string> => {
  const query = of!.makeQuery({ text });
  const answer = isRefusal(query) ? query : await of!.ask(query);
  return isRefusal(answer) ? `REFUSED ${answer.message}` : answer;
};
const first = async (text: string): Promise<string> => {
  const answer = await ask(text);
  return typeof answer === "string" ? answer : (answer.sentences[0]?.text ?? "");
};

describe("what the reports put in other words", () => {
  it("is answered by a word of near meaning, and the answer says so", async () => {
    const answer = await ask("When does the offer expire?");
    if (typeof answer === "string") throw new Error(answer);
    expect(answer.sentences[0]?.text).toContain("18 March");
    expect(answer.notes).toContain("No article says “expire”; this is the nearest.");
  });

  it.each([
    ["Who runs the Takeover Panel?", /Marta Quist, chief executive/],
    ["When did the cranes work again?", /two weeks after/],
    ["Who is Lena Brook?", /a former judge/],
    // A reader may set accents, or leave them, as the report does not.
    ["Who is Léna Bróok?", /a former judge/],
    ["How many people are missing?", /haven't issued any estimates/],
    ["What did the survey say?", /had moved for years/],
    ["Why did the court block the sale?", /arguing that/],
    ["What caused the blaze in the paint shop?", /fanned by the east wind/],
    ["How old is Paul Orme?", /, 61,/],
  ])("%s", async (text, expected) => {
    expect(await first(text)).toMatch(expected);
  });
});

describe("what they do not say is refused still", () => {
  it.each([
    "How many dogs are missing?",
    "What did Lena Brook eat?",
    "How much does Marta Quist earn?",
    "Who is the mayor of Velm?",
    "Was Mount Tessel bombed?",
    "How old is Iris Dahl?",
  ])("%s", async (text) => {
    expect(await first(text)).toMatch(/^REFUSED/);
  });
});

describe("the order in which files were read", () => {
  it.each(["What about the offer?", "Who is against the offer?", "offer for Mavik", "Orra landslide"])(
    "changes nothing: %s",
    async (text) => {
      expect(await ask(text, turned)).toEqual(await ask(text));
    },
  );
});
