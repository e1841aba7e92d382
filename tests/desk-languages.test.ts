/** Questions in one language over coverage in another: answered where words and names tell that it is the same matter. */
import { mkdtemp, mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { isRefusal, type Desk } from "../src/desk.ts";
import type { Refusal, Summary } from "../src/types.ts";
import { deskOver } from "./discord/support.ts";

/** An earthquake and a collision told in English, a dismissal told in Spanish, and votes told in Portuguese. */
const ARTICLES = {
  "quake-tribune": [
    "Quake Tribune",
    "2033-02-11",
    "Earthquake strikes western Georgia",
    "An earthquake killed 212 people in the hills of western Georgia on Thursday night, the interior ministry said.\n\nIn the town of Merketi 38 people are still missing, its mayor, Davit Lomsadze, told reporters.\n\nThe quake had a magnitude of 6.1, the national seismology office said.",
  ],
  "harbour-mail": [
    "Harbour Mail",
    "2033-02-12",
    "Sirens stayed silent as the ground shook",
    "The head of the warning service resigned on Friday because the sirens in Merketi had stayed silent.\n\nVillagers slept in the open for a second night.",
  ],
  "o-farol": [
    "O Farol",
    "2033-02-20",
    "Apuração final em Corrande",
    "Inês Brandão obteve 48.310 votos nas primárias, segundo a contagem final divulgada em Corrande.\n\nO segundo candidato somou 31.200 votos.",
  ],
  "rail-post": [
    "Rail Post",
    "2033-02-22",
    "Two trains collide in Peru",
    "Six rail workers were killed, among them the two drivers of the passenger train, when it met a goods train in Peru, the union said.\n\nThe train was carrying 240 passengers.\n\nOf the dead, 14 were Bolivians.",
  ],
  "el-muelle": [
    "El Muelle",
    "2033-02-14",
    "El alcalde de Sorbán dimite por la deuda",
    "El alcalde de Sorbán, Andrés Quiroga, dimitió el lunes por la deuda del municipio.\n\nEl concejo debe 14 millones de euros a los proveedores.",
  ],
} as const;

describe("a question in another language than the coverage", () => {
  let desk: Desk;
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), "dateline-languages-"));
    await mkdir(join(folder, "news"));
    for (const [id, [outlet, published, title, text]] of Object.entries(ARTICLES))
      await writeFile(
        join(folder, "news", `${id}.md`),
        `---\noutlet: ${outlet}\npublished: ${published}\n---\n# ${title}\n\n${text}\n`,
      );
    desk = await deskOver(folder);
  });
  const ask = async (text: string): Promise<Summary | Refusal> => {
    const query = desk.makeQuery({ text });
    return isRefusal(query) ? query : desk.ask(query);
  };
  const opening = async (text: string): Promise<string> => {
    const answer = await ask(text);
    return isRefusal(answer) ? answer.message : (answer.sentences[0]?.text ?? "");
  };

  it.each([
    "¿Cuántas personas murieron en el terremoto de Georgia?",
    "Combien de personnes sont mortes dans le tremblement de terre en Géorgie ?",
    "Wie viele Menschen starben bei der Erdbebenkatastrophe in Georgien?",
    "كم عدد القتلى في زلزال جورجيا؟",
    "Quante persone sono morte nel terremoto in Georgia?",
    "Quantas pessoas morreram no terremoto na Geórgia?",
    "Hoeveel mensen stierven bij de aardbeving in Georgië?",
  ])("finds the count under the country's name there: %s", async (text) => {
    expect(await opening(text)).toMatch(/killed 212 people/);
  });

  it.each(["كم عدد المفقودين في ميركيتي؟", "Combien de disparus y a-t-il à Merketi ?"])(
    "finds a town by its name in any script: %s",
    async (text) => {
      expect(await opening(text)).toMatch(/38 people are still missing/);
    },
  );

  it("finds who and why", async () => {
    expect(await opening("Chi è il sindaco di Merketi?")).toMatch(/Davit Lomsadze/);
    expect(await opening("Pourquoi le chef du service d'alerte a-t-il démissionné ?")).toMatch(/resigned/);
  });

  it("says by which words the question was looked for, and cites what is printed", async () => {
    const answer = await ask("Quantas pessoas morreram no terremoto na Geórgia?");
    expect(isRefusal(answer) ? [] : answer.notes).toContain(
      "Looked for in English: died, earthquake, Georgia.",
    );
    expect(answer.query.text).toBe("Quantas pessoas morreram no terremoto na Geórgia?");
    const [citation] = isRefusal(answer) ? [] : (answer.sentences[0]?.citations ?? []);
    expect(ARTICLES["quake-tribune"][3]).toContain(citation?.quote);
  });

  it("reads coverage of the question's own language as it is asked", async () => {
    const answer = await ask("¿Por qué dimitió el alcalde de Sorbán?");
    expect(isRefusal(answer) ? answer.message : answer.sentences[0]?.text).toMatch(/por la deuda/);
    expect(isRefusal(answer) ? [] : answer.notes).toEqual([]);
  });

  it("finds what is told in Portuguese", async () => {
    expect(await opening("How many votes did Brandão get in the primaries?")).toMatch(/48\.310 votos/);
  });

  it("takes a people for its country, and counts passengers rather than who drives the passenger train", async () => {
    expect(await opening("How many passengers were on the Peruvian train?")).toMatch(/240 passengers/);
    expect(await opening("How many Bolivians died in the Peruvian collision?")).toMatch(/14 were Bolivians/);
  });

  it.each([
    "Who is the president of Peru?",
    "¿Cuántos bomberos murieron en el terremoto de Georgia?",
    "Combien de ponts se sont effondrés à Merketi ?",
    "Wer ist der Präsident von Georgien?",
    "من هو رئيس الوزراء في جورجيا؟",
  ])("refuses what no report says in any language: %s", async (text) => {
    expect(isRefusal(await ask(text))).toBe(true);
  });
});

/** The fall of a cable car told in three languages, newest in English, and deaths of another year elsewhere. */
const CABLE_CAR = {
  "ridge-1": [
    "Ridge Courier",
    "2034-06-02",
    "Cable car falls at Monte Sarro",
    "At least six people were killed when a cable car fell at Monte Sarro on Friday, the Carabro fire brigade said.\n\nThe cabin was carrying 41 people, the operator, Funivia Sarro, said. Rescuers from Carabro climbed to the wreck on foot.",
  ],
  "ridge-2": [
    "Ridge Courier",
    "2034-06-20",
    "Inspectors blame worn brake at Monte Sarro",
    "Of the 41 people in the cable car at Monte Sarro, 17 died and 24 survived, inspectors found on Tuesday.\n\nA brake of the cable car was worn, the inspectors said in Carabro, and Funivia Sarro had been told of it.\n\nThe water in the lake of the capital was as cold as the people who survived had feared.\n\nThe captain of the fire brigade, Lia Moretti, said that the cable had been sound.",
  ],
  "el-collado": [
    "El Collado",
    "2034-06-03",
    "Tragedia en el teleférico de Monte Sarro",
    "CARABRO.- Once personas murieron en la caída del teleférico de Monte Sarro, según los bomberos de Carabro.\n\nLa empresa Funivia Sarro no quiso hablar de culpas.",
  ],
  "al-qimma": [
    "القمة",
    "2034-06-05",
    "عائلات ضحايا التلفريك تنتظر في كارابرو",
    "قالت فرق الإطفاء يوم الأحد إن عدد قتلى حادث التلفريك بلغ 14 شخصاً.\n\nوتنتظر العائلات في كارابرو منذ يوم الجمعة.",
  ],
  "delta-post": [
    "Delta Post",
    "2031-01-15",
    "Strikes on Orrun kill dozens",
    "On Saturday more than 90 people died in strikes on the camp of Orrun, the health ministry of Lessia said.\n\nThe envoy of Lessia, Pavo Renn, asked for a truce.",
  ],
} as const;

describe("one story told in several languages", () => {
  let desk: Desk;
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), "dateline-languages-"));
    await mkdir(join(folder, "news"));
    for (const [id, [outlet, published, title, text]] of Object.entries(CABLE_CAR))
      await writeFile(
        join(folder, "news", `${id}.md`),
        `---\noutlet: ${outlet}\npublished: ${published}\n---\n# ${title}\n\n${text}\n`,
      );
    desk = await deskOver(folder);
  });
  const answer = async (text: string): Promise<Summary> => {
    const query = desk.makeQuery({ text });
    const given = isRefusal(query) ? query : await desk.ask(query);
    if (isRefusal(given)) throw new Error(given.message);
    return given;
  };

  it.each([
    "How many people died in the cable car?",
    "¿Cuántas personas murieron en Monte Sarro?",
    "Combien de personnes sont mortes à Monte Sarro ?",
    "Wie viele Menschen starben am Monte Sarro?",
    "Quante persone sono morte a Monte Sarro?",
  ])("opens with the newest count, whatever the language, and tells of no other story: %s", async (text) => {
    const { sentences } = await answer(text);
    expect(sentences[0]?.text).toMatch(/17 died/);
    expect(sentences.flatMap(({ citations }) => citations).map(({ articleId }) => articleId)).not.toContain(
      "delta-post",
    );
  });

  it.each(["¿Quién es la capitana?", "Wer ist der Kapitän?", "Chi è il capitano?"])(
    "takes no word for another that is spelt nearly like it: %s",
    async (text) => {
      expect((await answer(text)).sentences[0]?.text).toMatch(/Lia Moretti/);
    },
  );

  it.each(["Was sagte der Kapitän?", "¿Qué dijo la capitana?", "Cosa ha detto il capitano?"])(
    "finds what somebody said: %s",
    async (text) => {
      expect((await answer(text)).sentences[0]?.text).toMatch(/cable had been sound/);
    },
  );

  it("goes on with nothing that is no count, where one is asked for", async () => {
    const { sentences } = await answer("Combien de personnes ont survécu ?");
    expect(sentences[0]?.text).toMatch(/24 survived/);
    expect(sentences.map(({ text }) => text).join(" ")).not.toMatch(/as cold as/);
  });

  it("has what the reader's own language says of it", async () => {
    const { sentences } = await answer("¿Cuántas personas murieron en Monte Sarro?");
    expect(sentences.map(({ text }) => text).join(" ")).toMatch(/Once personas murieron/);
  });
});

/** Two stories in collections of their own, beside news in many languages. */
const APART: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  mill: {
    mill: "# Dust explosion at mill in Torva\n\nA dust explosion at a mill in Torva killed nine workers on Monday, the fire service said. The mill was built in 1974.",
  },
  sala: {
    sala: "# Incendio en un cine de Lumbral\n\nEl incendio de un cine de Lumbral dejó siete muertos y doce heridos el lunes, según los bomberos. La sala se había abierto en mayo.",
  },
  others: {
    fr: "# Le marché de Vernon\n\nLe marché de Vernon rouvre lundi après les travaux, a dit la mairie. Les habitants étaient nombreux à attendre.",
    de: "# Der Markt von Ahlen\n\nDer Markt von Ahlen öffnet am Montag wieder, sagte die Stadt. Die Einwohner hatten lange auf die Eröffnung gewartet.",
    it: "# Il mercato di Orvieto\n\nIl mercato di Orvieto riapre lunedì dopo i lavori, ha detto il comune. Gli abitanti erano in molti ad aspettare.",
    pt: "# O mercado de Lagos\n\nO mercado de Lagos reabre na segunda-feira depois das obras, disse a câmara. Os moradores esperavam há meses.",
    nl: "# De markt van Assen\n\nDe markt van Assen gaat maandag weer open, zei de gemeente. De inwoners hadden er lang op gewacht.",
    ar: "# سوق المدينة\n\nيفتح سوق المدينة أبوابه يوم الاثنين بعد انتهاء أعمال الترميم، بحسب البلدية. وكان السكان ينتظرون ذلك منذ أشهر.",
  },
};

describe("a collection in which no report prints the question's words", () => {
  let desk: Desk;
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), "dateline-languages-"));
    for (const [collection, articles] of Object.entries(APART)) {
      await mkdir(join(folder, collection));
      for (const [id, text] of Object.entries(articles))
        await writeFile(
          join(folder, collection, `${id}.md`),
          `---\noutlet: Post ${id}\npublished: 2034-05-02\n---\n${text}\n`,
        );
    }
    desk = await deskOver(folder);
  });

  it.each([
    ["mill", "How many people died?", /killed nine/],
    ["sala", "How many people died in the fire?", /siete muertos/],
    ["sala", "Combien de personnes sont mortes dans l'incendie ?", /siete muertos/],
  ])("answers from those that mean the same: %s, %s", async (collection, text, expected) => {
    const query = desk.makeQuery({ text, collections: [collection] });
    const answer = isRefusal(query) ? query : await desk.ask(query);
    expect(isRefusal(answer) ? answer.message : answer.sentences[0]?.text).toMatch(expected);
  });
});
