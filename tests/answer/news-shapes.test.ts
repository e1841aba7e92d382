/** Questions over invented reports that are written as newspapers write: tolls revised, blame on both sides, people without names. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readQuestion } from "../../src/answer/question.ts";
import { mentionsOf } from "../../src/answer/senses.ts";
import { isRefusal, type Desk } from "../../src/desk.ts";
import { openFolder } from "../eval/openings.ts";

type File = readonly [outlet: string, published: string, headline: string, text: string];
const FILES: Readonly<Record<string, File>> = {
  "quake-1": [
    "Northern Echo",
    "2031-05-10",
    "Strong quake hits Tarmak valley",
    "The 6.4-magnitude quake struck early on Friday in the Tarmak valley, 40 kilometres north of Osk, the survey said.\n\nVillagers pulled a teacher from the ruins of the school with their hands. Officials declared a week of mourning for the dead.\n\nMany walls in the valley are of loose stone.",
  ],
  "dam-1": [
    "Delta Post",
    "2031-08-02",
    "Villages flee as Orlo dam bursts",
    "The government of Norrland has accused Sudmark of blowing up the Orlo dam, and told villages downstream to leave.\n\nPictures show most of the dam wall gone and brown water racing down the valley.\n\nThe water had risen to nine metres at the bridge, the mayor of Lower Orlo said.",
  ],
  "dam-2": [
    "Courier of Sund",
    "2031-08-02",
    "Both sides trade charges over Orlo dam",
    "Fields along the river were under water on Saturday after the Orlo dam gave way.\n\nNorrland said its neighbour had broken the dam on purpose. Sudmark blamed Norrland, saying its shells had cracked the gates.\n\nEngineer Pia Holst, who worked on the dam for years, lives in the flooded town.",
  ],
  "tram-1": [
    "Kellen Star",
    "2031-09-04",
    "Kellen trams: search ends",
    "The toll of the Kellen tram crash was expected to climb above 40.\n\nTwo trams that collided in Kellen were carrying 90 people, officials said on Thursday. Both drivers were alone in their cabs when the trams, one of them late, collided beside the market on Tuesday evening.\n\nA tenth of the victims were children.",
  ],
  "tram-2": [
    "Metro Daily",
    "2031-09-05",
    "Two more die of injuries in Kellen",
    "With two more deaths in hospital, the official toll of the tram crash on Friday climbed to 36. The toll was earlier put at 40, which the Kellen council lowered to 34 on Thursday, saying that some had been counted twice.\n\nA commission of five has begun its work.",
  ],
  "cars-1": [
    "Ledger",
    "2031-04-20",
    "Brunel Motors to report on Wednesday",
    "Brunel Motors may report revenue of 3.9 billion crowns for the quarter, analysts think.\n\nThe carmaker opened a second works in spring.",
  ],
  "cars-2": [
    "Market Sheet",
    "2031-04-22",
    "Brunel Motors lifts sales again",
    "Brunel Motors said quarterly revenue came in at 4.1 billion crowns, against forecasts of 3.9 billion.\n\nIts shares fell in the afternoon.",
  ],
  "barge-1": [
    "River Times",
    "2031-10-11",
    "Barge turns over at Lowen",
    "The barge sank within ten minutes of capsizing, not long after noon.\n\nA spokesman for the harbour said the passengers had rushed to one side when the engine stopped, ultimately leading to the capsizing of the barge.",
  ],
  "match-1": [
    "Sport Post",
    "2031-06-02",
    "Lyra Holt hurt in final",
    "Striker Lyra Holt limped off in the Lantern Cup final that was played on Sunday.\n\nThe Lantern Cup final was played in Osk before a full house.",
  ],
};

let folder = "";
let desk: Desk;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dateline-shapes-"));
  for (const [id, [outlet, published, headline, text]] of Object.entries(FILES)) {
    const front = `---\ntitle: ${JSON.stringify(headline)}\noutlet: ${outlet}\npublished: ${published}\n---\n`;
    await writeFile(join(folder, `${id}.md`), `${front}${text}\n`);
  }
  desk = await openFolder(folder);
});
afterAll(() => rm(folder, { recursive: true }));

const ask = async (text: string): Promise<readonly string[]> => {
  const query = desk.makeQuery({ text });
  const answer = isRefusal(query) ? query : await desk.ask(query);
  return isRefusal(answer)
    ? [`REFUSED ${answer.message}`]
    : answer.sentences.map((sentence) => sentence.text);
};

describe("a question that asks for nothing but a size", () => {
  it("is answered by that size", async () => {
    const [first] = await ask("What was the magnitude?");
    expect(first).toContain("6.4-magnitude");
  });
});

describe("a question for who did harm", () => {
  it("opens with an accusation, and gives the other side's", async () => {
    const said = await ask("Who destroyed the Orlo dam?");
    expect(said[0]).toMatch(/accused Sudmark/);
    expect(said.join(" ")).toMatch(/Sudmark blamed Norrland/);
    expect(said.join(" ")).not.toMatch(/nine metres/);
  });

  it("tells whom one side blames", async () => {
    const [first] = await ask("Who does Sudmark blame?");
    expect(first).toMatch(/Sudmark blamed Norrland/);
  });
});

describe("what asks for who did harm", () => {
  it.each([
    ["Who destroyed the bridge?", true],
    ["Who was responsible for the blast?", true],
    ["Who was killed in the blast?", false],
    ["Who were the passengers that were killed?", false],
  ])("%s %s", (text, harm) => {
    expect(readQuestion(text).harm).toBe(harm);
  });
});

describe("a question for who did something that people without a name did", () => {
  it.each([
    ["Who pulled the teacher from the school?", /^Villagers/],
    ["Who declared a week of mourning?", /^Officials/],
  ])("%s", async (text, expected) => {
    const [first] = await ask(text);
    expect(first).toMatch(expected);
  });
});

describe("the figure that stands", () => {
  it.each([
    // Neither what was counted before nor what was expected.
    ["What is the latest toll in Kellen?", /climbed to 36/],
    ["What was the revenue of Brunel Motors?", /4\.1 billion/],
  ])("%s", async (text, expected) => {
    const [first] = await ask(text);
    expect(first).toMatch(expected);
  });
});

describe("when, where and why it happened", () => {
  it.each([
    // The day on which it was reported is another.
    ["When did the trams collide?", /on Tuesday evening/],
    ["Where was the Lantern Cup final played?", /in Osk/],
    ["Why did the barge capsize?", /leading to the capsizing/],
  ])("%s", async (text, expected) => {
    const [first] = await ask(text);
    expect(first).toMatch(expected);
  });
});

describe('the Arabic word for "in"', () => {
  it("means nothing of the dead, whose stem is spelled alike", () => {
    const senses = (text: string): string[] => mentionsOf(text, "ar").flatMap((mention) => mention.senses);
    expect(senses("عدد القتلى")).toContain("?dead");
    expect(senses("رست السفينة في الميناء")).not.toContain("?dead");
  });
});
