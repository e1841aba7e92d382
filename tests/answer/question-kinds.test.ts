/** Which sentence answers first, by the kind of question, over invented coverage in several styles. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createExtractiveWriter } from "../../src/answer/extractive-writer.ts";
import { createLibrary } from "../../src/corpus/library.ts";
import { createDesk, isRefusal, type Desk } from "../../src/desk.ts";
import { createPassageIndex } from "../../src/retrieval/passage-index.ts";
import type { Refusal, Summary } from "../../src/types.ts";

type File = readonly [outlet: string, published: string, headline: string, text: string];
const FILES: Readonly<Record<string, File>> = {
  "train-1": [
    "Granite Wire",
    "2031-02-03",
    "Night train derails near Velm",
    "A night train derailed near Velm on Monday and at least 12 people died, the rescue service said.\n\nThe train was travelling at 134 km/h when it left the rails in a curve. The curve may be taken at 80 km/h.\n\nThe driver, Ida Brand, 47, was pulled alive from the cab. Conductor Paul Reyes was unhurt.\n\nThe rescue service used a crane that lifts 90 tonnes.",
  ],
  "train-2": [
    "Velm Gazette",
    "2031-02-04",
    "Toll of Velm derailment climbs to 17",
    "The number of people killed in the derailment at Velm has risen to 17, hospital director Marta Quist said on Tuesday.\n\nThe carriages slid 60 metres down a slope. The ravine is 35 metres deep at that point.\n\n“We heard a bang and then nothing, and for a long time nobody spoke, and then somebody began to count aloud,” said a passenger.\n\nThe line stays closed.",
  ],
  "train-3": [
    "Granite Wire",
    "2031-02-07",
    "Velm: 19 dead, line reopens",
    "Nineteen people have died since the derailment at Velm, the rescue service said on Friday. Nobody is missing.\n\nThe line through Velm was reopened on Friday morning after four days.\n\nInvestigators said the derailment was caused by a brake valve that froze. The train was 41 years old.\n\nTransport minister Olaf Senn rejected calls to resign.",
  ],
  "train-es": [
    "El Mirador",
    "2031-02-05",
    "El tren de Velm circulaba a 134 kilómetros por hora",
    "El tren que descarriló cerca de Velm circulaba a 134 kilómetros por hora, según los investigadores.\n\nLa maquinista, Ida Brand, tiene 47 años. El descarrilamiento se debió a una válvula helada, dijo el ministerio.",
  ],
  "quake-1": [
    "Pacific Ledger",
    "2031-05-10",
    "Strong quake shakes Isla Coro",
    "A quake of magnitude 6.8 shook Isla Coro on Saturday, 22 kilometres below the sea bed.\n\nThree people died when a church tower fell in Port Amaro. The tower was 48 metres tall and was built in 1790.\n\nThe shaking lasted 40 seconds. The water in the bay rose to 31 degrees, fishermen said.\n\nThe bells of the church, the heaviest of which weighed two tonnes, lie in the square.",
  ],
  "quake-2": [
    "Amaro Radio",
    "2031-05-12",
    "Port Amaro without power for third day",
    "Port Amaro is still without power, mayor Lucia Ferro said on Monday. The hospital runs on a generator.\n\nThe harbour is open again. No tsunami followed the quake.",
  ],
  "cup-1": [
    "Sport Courier",
    "2031-06-20",
    "Harriers win the cup after 30 years",
    "The Harriers beat Dunmore 2-1 on Friday and won the cup for the first time in 30 years.\n\nCaptain Theo Marsh scored both goals. Coach Nadia Pell wept.\n\nStriker Omar Vance left the field on a stretcher.",
  ],
};

let folder = "";
let desk: Desk;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dateline-kinds-"));
  for (const [id, [outlet, published, headline, text]] of Object.entries(FILES)) {
    const front = `---\ntitle: ${JSON.stringify(headline)}\noutlet: ${outlet}\npublished: ${published}\n---\n`;
    await writeFile(join(folder, `${id}.md`), `${front}${text}\n`);
  }
  const clock = { now: () => new Date("2031-07-01T12:00:00Z") };
  const library = await createLibrary({ folder, clock });
  const index = createPassageIndex();
  for (const article of library.articles()) index.add(article);
  desk = createDesk({ library, index, writer: createExtractiveWriter(), clock });
});
afterAll(async () => rm(folder, { recursive: true, force: true }));

const ask = async (text: string): Promise<Summary | Refusal> => {
  const query = desk.makeQuery({ text });
  return isRefusal(query) ? query : desk.ask(query);
};
const first = async (text: string): Promise<string> => {
  const answer = await ask(text);
  return isRefusal(answer) ? `REFUSED ${answer.message}` : (answer.sentences[0]?.text ?? "");
};

describe("a question of size", () => {
  it.each([
    ["How fast was the train going?", /134 km\/h/],
    ["How fast was the train?", /134 km\/h/],
    ["What was the speed of the train?", /134 km\/h/],
    ["How deep is the ravine at Velm?", /35 metres deep/],
    ["How old was the train?", /41 years old/],
    ["How old is the driver?", /Ida Brand, 47/],
    ["How old is Ida Brand?", /Ida Brand, 47/],
    ["How tall was the church tower?", /48 metres tall/],
    ["How strong was the quake?", /magnitude 6\.8/],
    ["What was the magnitude of the quake?", /magnitude 6\.8/],
    ["How long did the shaking last?", /40 seconds/],
    ["How deep was the quake?", /22 kilometres/],
    ["How heavy was the bell?", /two tonnes/],
    ["How hot was the water in the bay?", /31 degrees/],
    ["How far did the carriages slide?", /60 metres/],
    ["How long was the line closed?", /four days/],
    ["¿A qué velocidad circulaba el tren?", /134 kilómetros por hora/],
    ["¿Qué edad tiene la maquinista?", /47 años/],
    ["¿Cuántos años tiene Ida Brand?", /47 años/],
  ])("%s", async (text, expected) => {
    expect(await first(text)).toMatch(expected);
  });
});

describe("the latest count", () => {
  it.each([
    ["How many people died in the derailment at Velm?", /Nineteen/],
    ["What is the death toll of the Velm derailment?", /Nineteen/],
    ["How many people were killed in Velm?", /Nineteen|risen to 17/],
  ])("%s", async (text, expected) => {
    expect(await first(text)).toMatch(expected);
  });
});

describe("who", () => {
  it.each([
    ["Who was the driver of the train?", /The driver, Ida Brand/],
    ["Who is the mayor of Port Amaro?", /mayor Lucia Ferro/],
    ["Who is the captain of the Harriers?", /Captain Theo Marsh/],
    ["Who is the transport minister?", /Olaf Senn/],
    ["Who coaches the Harriers?", /Coach Nadia Pell/],
    ["Who is the hospital director?", /hospital director Marta Quist/],
  ])("%s", async (text, expected) => {
    expect(await first(text)).toMatch(expected);
  });
});

describe("why", () => {
  it.each([
    ["Why did the train derail?", /caused by a brake valve/],
    ["What caused the derailment?", /caused by a brake valve/],
    ["What was the cause of the Velm derailment?", /caused by a brake valve/],
    ["¿Por qué descarriló el tren?", /se debió a una válvula/],
  ])("%s", async (text, expected) => {
    expect(await first(text)).toMatch(expected);
  });
});

describe("yes or no, still and now", () => {
  it.each([
    ["Is anybody still missing in Velm?", /Nobody is missing/],
    ["Is the line through Velm still closed?", /reopened/],
    ["Is Port Amaro still without power?", /still without power/],
    ["Was there a tsunami?", /No tsunami followed/],
    ["Did the transport minister resign?", /rejected calls to resign/],
    ["Did the Harriers win the cup?", /won the cup/],
  ])("%s", async (text, expected) => {
    expect(await first(text)).toMatch(expected);
  });
});

describe("an answer", () => {
  it("tells of one story and names the others where the question fits several", async () => {
    const answer = await ask("How many people died?");
    if (isRefusal(answer)) throw new Error(answer.message);
    const ids = new Set(
      answer.sentences.flatMap(({ citations }) => citations.map(({ articleId }) => articleId.split("-")[0])),
    );
    expect(ids.size).toBe(1);
    expect(answer.notes.join(" ")).toMatch(/also tells of/);
  });

  it("does not go on to what was not asked", async () => {
    for (const text of [
      "How fast was the train going?",
      "Who is the captain of the Harriers?",
      "How strong was the quake?",
    ]) {
      const answer = await ask(text);
      if (isRefusal(answer)) throw new Error(answer.message);
      expect(answer.sentences.map((sentence) => sentence.text).join(" "), text).not.toMatch(
        /crane|stretcher|bells|rejected calls/,
      );
    }
  });

  it("shows as nearest only what is near", async () => {
    const answer = await ask("Which opera opened in Vienna?");
    expect(answer).toMatchObject({ kind: "refusal", nearest: [] });
  });
});
