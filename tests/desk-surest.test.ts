/** Answers that open with what is surely said on a question, though in other words, and those that are refused all the same. */
import { mkdtemp, mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { isRefusal, type Desk } from "../src/desk.ts";
import type { Summary } from "../src/types.ts";
import { deskOver } from "./discord/support.ts";

/** A painting that was stolen, told by three outlets. */
const ARTICLES = {
  "quay-herald": [
    "Quay Herald",
    "2033-05-03",
    "Masked men take a Verhulst from the Tarn museum",
    "Two masked men took a painting by Verhulst from the Tarn museum on Monday night and left through a skylight.\n\nGuards found the empty frame at dawn, the director, Petra Lohm, said.\n\nPolice in Tarn on Tuesday offered 40 million lire, or about $30,000, to anyone who leads them to the painting.\n\nThe museum stayed shut.",
  ],
  "tarn-journal": [
    "Tarn Journal",
    "2033-05-05",
    "Who knew about the skylight?",
    "Police think that whoever took the Verhulst knew that the skylight had no alarm.\n\nThe insurer, Brack Mutual, will pay the museum up to 900,000 euros for the painting straight away, it said on Wednesday.\n\nVisitors stood before the blank wall and took pictures of it.\n\nLohm would not say who had keys to the roof.",
  ],
  "coast-radio": [
    "Coast Radio",
    "2033-05-06",
    "Verhulst thieves were in and out in minutes",
    "The men who took the Verhulst were in the Tarn museum for less than four minutes, a police officer said on Thursday.\n\nNobody has claimed the 40 million lire so far.\n\nThe museum opens again on Saturday, without its best-known picture.",
  ],
} as const;

describe("a question that is answered in other words", () => {
  let desk: Desk;
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), "dateline-surest-"));
    await mkdir(join(folder, "museum"));
    for (const [id, [outlet, published, title, text]] of Object.entries(ARTICLES))
      await writeFile(
        join(folder, "museum", `${id}.md`),
        `---\noutlet: ${outlet}\npublished: ${published}\n---\n# ${title}\n\n${text}\n`,
      );
    desk = await deskOver(folder);
  });
  const asked = async (text: string): Promise<Summary | null> => {
    const query = desk.makeQuery({ text });
    if (isRefusal(query)) throw new Error(query.message);
    const answer = await desk.ask(query);
    return isRefusal(answer) ? null : answer;
  };

  it.each([
    "What reward did the police in Tarn offer for the painting?",
    "What reward is offered for the painting?",
  ])("opens with the sum, whatever it is called: %s", async (text) => {
    const answer = await asked(text);
    expect(answer?.sentences[0]?.text).toMatch(/offered 40 million lire/);
    const [citation] = answer?.sentences[0]?.citations ?? [];
    expect(ARTICLES["quay-herald"][3].replaceAll("\n\n", "\n")).toContain(citation?.quote);
  });

  it.each([
    "What reward did the insurer offer?",
    "What reward did the army offer?",
    "What reward did the mayor of Brenn offer?",
    "How much does the director earn?",
    "How old is the director?",
    "How many visitors did the museum have last year?",
  ])("is refused where nobody says: %s", async (text) => {
    expect(await asked(text)).toBeNull();
  });
});
