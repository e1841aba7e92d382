import { describe, expect, it } from "vitest";
import { findQuotes } from "../../src/analysis/quotes.ts";
import { articleOf, hitsOf } from "./article.ts";

type Row = readonly [speaker: string, quote: string, relayedBy?: string];

const rowsOf = (text: string, language = "en"): Row[] =>
  findQuotes([articleOf(text, { language })]).map((row) =>
    row.relayedBy === null ? [row.speaker, row.quote] : [row.speaker, row.quote, row.relayedBy],
  );

const LEAD = "Harbour Minister Ana Ortega visited the wrecked bridge with Mayor Luis Brandt on Monday.";

describe("who said it, in English", () => {
  it.each<[string, string, Row[]]>([
    [
      "name after",
      "“We lost the bridge in one night,” Ana Ortega said.",
      [["Ana Ortega", "We lost the bridge in one night"]],
    ],
    [
      "the subject within what somebody has",
      "Skerrow has what the council described as the “longest sea wall of the coast”.",
      [["council", "longest sea wall of the coast"]],
    ],
    [
      "told by another",
      `${LEAD}\n\n“You are too late for this year,” Brandt recalled being told by a guard.`,
      [["a guard", "You are too late for this year", "Luis Brandt"]],
    ],
    [
      "a given name like a month",
      "Interior minister Mar Roldán stepped out. “We lost the bridge in one night,” he said.",
      [["Mar Roldán", "We lost the bridge in one night"]],
    ],
    [
      "verb first",
      "“We lost the bridge in one night,” said Ana Ortega.",
      [["Ana Ortega", "We lost the bridge in one night"]],
    ],
    [
      "name before",
      "Ana Ortega said: “We lost the bridge in one night.”",
      [["Ana Ortega", "We lost the bridge in one night."]],
    ],
    [
      "title and name",
      "“We lost the bridge,” Harbour Minister Ana Ortega told reporters.",
      [["Ana Ortega", "We lost the bridge"]],
    ],
    [
      "title after the name",
      "“We lost the bridge,” said Ana Ortega, the harbour minister.",
      [["Ana Ortega", "We lost the bridge"]],
    ],
    [
      "apposition between name and verb",
      "“We lost the bridge,” Ana Ortega, who heads the harbour ministry, said on Monday.",
      [["Ana Ortega", "We lost the bridge"]],
    ],
    [
      "an age after the name",
      "“We lost the house,” said Petra Lind, 54, a baker.",
      [["Petra Lind", "We lost the house"]],
    ],
    [
      "an age before the verb",
      "Petra Lind, 54, said: “We lost the house that night.”",
      [["Petra Lind", "We lost the house that night."]],
    ],
    ["surname only", `${LEAD}\n\n“We lost the bridge,” Ortega said.`, [["Ana Ortega", "We lost the bridge"]]],
    [
      "courtesy title",
      `${LEAD}\n\n“We lost the bridge,” Ms. Ortega said.`,
      [["Ana Ortega", "We lost the bridge"]],
    ],
    ["female pronoun", `${LEAD}\n\n“We lost the bridge,” she said.`, [["Ana Ortega", "We lost the bridge"]]],
    [
      "male pronoun skips a woman",
      `${LEAD}\n\n“We lost the bridge,” he said.`,
      [["Luis Brandt", "We lost the bridge"]],
    ],
    [
      "by office",
      `${LEAD}\n\n“We lost the bridge,” the minister said.`,
      [["Ana Ortega", "We lost the bridge"]],
    ],
    [
      "by the other office",
      `${LEAD}\n\n“We lost the bridge,” said the mayor.`,
      [["Luis Brandt", "We lost the bridge"]],
    ],
    [
      "split",
      `“If we must,” Ortega said, “we will rebuild it alone.” ${LEAD}`,
      [
        ["Ana Ortega", "If we must"],
        ["Ana Ortega", "we will rebuild it alone."],
      ],
    ],
    [
      "the next sentence carries on",
      "“The bridge is gone,” Ana Ortega said. “We will rebuild it soon.”",
      [
        ["Ana Ortega", "The bridge is gone"],
        ["Ana Ortega", "We will rebuild it soon."],
      ],
    ],
    [
      "over paragraphs",
      "“The bridge is gone,” Ana Ortega said.\n\n“We will rebuild it soon,” she added.",
      [
        ["Ana Ortega", "The bridge is gone"],
        ["Ana Ortega", "We will rebuild it soon"],
      ],
    ],
    [
      "reopened marks",
      "“The bridge is gone.\n\n“We will rebuild it soon,” said Ana Ortega.",
      [
        ["Ana Ortega", "The bridge is gone."],
        ["Ana Ortega", "We will rebuild it soon"],
      ],
    ],
    [
      "a fragment",
      "Ana Ortega described the night as “the worst in living memory”.",
      [["Ana Ortega", "the worst in living memory"]],
    ],
    [
      "a fragment within that-clause",
      "Ortega told Brandt that the works would “go on until the last pier stands”.",
      [["Ortega", "go on until the last pier stands"]],
    ],
    [
      "two fragments of one speaker",
      "Ortega said the plan was “ready to be signed” and “paid for in full”.",
      [
        ["Ortega", "ready to be signed"],
        ["Ortega", "paid for in full"],
      ],
    ],
    [
      "according to",
      "The pier was “rotten to the core”, according to Ana Ortega.",
      [["Ana Ortega", "rotten to the core"]],
    ],
    [
      "according to, before",
      "According to Ana Ortega, “nobody inspected the pier”.",
      [["Ana Ortega", "nobody inspected the pier"]],
    ],
    [
      "relayed words",
      "The two harbour officials told Ortega that “they do not have certainty yet” about the pilot, according to Miller.",
      [["two harbour officials", "they do not have certainty yet", "Miller"]],
    ],
    [
      "told to another outlet",
      "There has been “no real progress” in the talks, a port official told The Harbour Times on Friday.",
      [["a port official", "no real progress", "The Harbour Times"]],
    ],
    [
      "quoted by an agency",
      "“The pier was rotten,” Ortega was quoted by the state news agency as saying.",
      [["Ortega", "The pier was rotten", "state news agency"]],
    ],
    [
      "quoted in a statement of an office",
      "“I met the crew and thanked them,” Ortega was quoted as saying in a statement released by the Harbour Press Office.",
      [["Ortega", "I met the crew and thanked them", "Harbour Press Office"]],
    ],
    [
      "the source is the official before",
      "There is “no plan to speak of”, a port official told The Harbour Times.\n\n“They dress it up as a plan,” the source said.",
      [
        ["a port official", "no plan to speak of", "The Harbour Times"],
        ["a port official", "They dress it up as a plan"],
      ],
    ],
    [
      "spokesman of somebody, named",
      "“We do not know how many boarded,” said Ida Falk, a spokeswoman for the port.",
      [["Ida Falk", "We do not know how many boarded"]],
    ],
    [
      "spokesman unnamed",
      `${LEAD}\n\n“She will return,” her spokesman said.`,
      [["spokesman for Ana Ortega", "She will return"]],
    ],
    [
      "spokesman with name",
      "“She will return,” her spokesman, Karl Voss, said.",
      [["Karl Voss", "She will return"]],
    ],
    [
      "lawyer of somebody, named",
      `${LEAD}\n\n“He is innocent of this,” his lawyer Odile Brack said.`,
      [["Odile Brack", "He is innocent of this"]],
    ],
    [
      "statement from an office",
      `${LEAD}\n\nThe works “will go on as planned”, according to a statement from her office.`,
      [["Ana Ortega’s office", "will go on as planned"]],
    ],
    [
      "quoting somebody",
      "The agency quoted Ana Ortega as saying that “nobody inspected the pier”.",
      [["Ana Ortega", "nobody inspected the pier", "agency"]],
    ],
    [
      "an adverb in between",
      "Ana Ortega, however, said the pier “was beyond all repair”.",
      [["Ana Ortega", "was beyond all repair"]],
    ],
    [
      "of a firm",
      "“It will last for years,” said Karl Falk of Brandt Securities.",
      [["Karl Falk", "It will last for years"]],
    ],
    [
      "who is meant by he",
      `Luis Brandt denied that he had lied to President Tom Kereld. “That is for the courts,” he said.`,
      [["Luis Brandt", "That is for the courts"]],
    ],
    [
      "a relative clause",
      "The strike, which Mayor Ellen Voss called “a danger to us all”, ended.",
      [["Ellen Voss", "a danger to us all"]],
    ],
    [
      "of a union",
      "Dr Jane Miller, of the British Seafarers Union, said: “Nobody is listening.”",
      [["Jane Miller", "Nobody is listening."]],
    ],
    [
      "her party's",
      "“It’s not good enough,” said Labour’s Rachel Stone.",
      [["Rachel Stone", "It’s not good enough"]],
    ],
    [
      "initial after the first name",
      "“We go on,” said Thomas A. Lind, the chief pilot.",
      [["Thomas A. Lind", "We go on"]],
    ],
    [
      "of a stockbroker",
      "“It flows well enough,” Paul Falk of stockbroker Brandt and Co told reporters.",
      [["Paul Falk", "It flows well enough"]],
    ],
    [
      "quoted him as saying",
      "Luis Brandt came on Monday. “We agreed on it,” the agency quoted him as saying.",
      [["Luis Brandt", "We agreed on it", "agency"]],
    ],
    [
      "a spokesman heard before",
      "An Apollo spokesman said the cut was planned. “It is not about prices,” he added.",
      [["an Apollo spokesman", "It is not about prices"]],
    ],
    [
      "a place is nobody",
      "Rain fell in San Telmo. “It never stops here,” he said.",
      [["unknown", "It never stops here"]],
    ],
    [
      "a dealer with a bank",
      "“You never know with them,” a dealer with a Corvane Bank said.",
      [["a dealer with a Corvane Bank", "You never know with them"]],
    ],
    ["anonymous", "“We heard a bang and ran,” a witness said.", [["a witness", "We heard a bang and ran"]]],
    [
      "a ministry",
      "“The search goes on,” the harbour ministry said in a statement.",
      [["harbour ministry", "The search goes on"]],
    ],
    [
      "the statement read",
      "Ortega’s office issued a statement on Monday.\n\n“The minister thanks the crews for their work,” the statement read.",
      [["Ortega’s office", "The minister thanks the crews for their work"]],
    ],
    [
      "in a statement, before",
      "In a statement, the port authority called the strike “a danger to everyone at sea”.",
      [["port authority", "a danger to everyone at sea"]],
    ],
    [
      "an organisation as it",
      "Portwatch rejected the claim. “No such order was given,” it said.",
      [["Portwatch", "No such order was given"]],
    ],
    [
      "adding",
      "Ortega said the works go on, adding: “There is no other way.”",
      [["Ortega", "There is no other way."]],
    ],
    [
      "adding after a quotation",
      "“The bridge is gone,” Ortega said, adding that “nobody will be left behind”.",
      [
        ["Ortega", "The bridge is gone"],
        ["Ortega", "nobody will be left behind"],
      ],
    ],
    [
      "wrote",
      "“What a night this was,” Ortega wrote on social media.",
      [["Ortega", "What a night this was"]],
    ],
    ["asked", "“Who inspected the pier?” Ortega asked the council.", [["Ortega", "Who inspected the pier?"]]],
    [
      "a question and a new sentence",
      "Brandt said: “Who inspected the pier?” Ortega left the room.",
      [["Brandt", "Who inspected the pier?"]],
    ],
    [
      "unattributed",
      "The rain went on all night. “This will be remembered for years.” The river rose.",
      [["unknown", "This will be remembered for years."]],
    ],
    [
      "scare quotes are left out",
      "The so-called “safe” zone had a plan for the “day after”, Ortega said.",
      [],
    ],
    ["paraphrase is left out", "Ortega said that the bridge was lost and that it would be rebuilt.", []],
    [
      "a sign",
      "A sign at the gate read “No entry beyond this point”.",
      [["a sign at the gate", "No entry beyond this point"]],
    ],
    [
      "British style",
      `${LEAD}\n\n‘We won’t rest until it’s rebuilt,’ Ortega said.`,
      [["Ana Ortega", "We won’t rest until it’s rebuilt"]],
    ],
    [
      "comma outside the marks",
      "'We lost the bridge', said Ana Ortega.",
      [["Ana Ortega", "We lost the bridge"]],
    ],
    [
      "two speakers in one paragraph",
      "“We lost the bridge,” Ortega said. “It was old,” Brandt replied.",
      [
        ["Ortega", "We lost the bridge"],
        ["Brandt", "It was old"],
      ],
    ],
    [
      "speaker within a sentence that goes on",
      "“We lost the bridge,” Ana Ortega told parliament on Tuesday, as Luis Brandt looked on.",
      [["Ana Ortega", "We lost the bridge"]],
    ],
    [
      "the colon paragraph",
      "Ana Ortega, the harbour minister, told the council on Monday:\n\n“We lost the bridge in one night.”",
      [["Ana Ortega", "We lost the bridge in one night."]],
    ],
    [
      "interview",
      "Ana Ortega leads the ministry. “We need to finish this for good,” she said in an interview.",
      [["Ana Ortega", "We need to finish this for good"]],
    ],
    ["residents", "“We have nowhere to go,” said one resident.", [["one resident", "We have nowhere to go"]]],
    [
      "officials and a that-clause",
      "Officials said the pier was “beyond all repair”.",
      [["Officials", "beyond all repair"]],
    ],
    [
      "passive without an agent",
      "The pier was described as “an accident waiting to happen”.",
      [["unknown", "an accident waiting to happen"]],
    ],
    [
      "passive with an agent",
      "The pier was described by Ortega as “an accident waiting to happen”.",
      [["Ortega", "an accident waiting to happen"]],
    ],
    [
      "initials",
      "“We go on,” said J. R. Falk. “We always have gone on,” Falk added.",
      [
        ["J. R. Falk", "We go on"],
        ["J. R. Falk", "We always have gone on"],
      ],
    ],
    [
      "a name with particles",
      "“We go on as before,” said Ursula von der Leyen.",
      [["Ursula von der Leyen", "We go on as before"]],
    ],
    [
      "the last of two women",
      "Ana Ortega met Ida Falk. Falk said the port was open. “It never closed,” she said.",
      [["Ida Falk", "It never closed"]],
    ],
  ])("%s", (_, text, expected) => {
    expect(rowsOf(text)).toEqual(expected);
  });
});

describe("who said it, in other languages", () => {
  it.each<[string, string, string, Row[]]>([
    [
      "es: dijo",
      "es",
      "«Hemos perdido el puente», dijo Ana Ortega, ministra de Puertos.",
      [["Ana Ortega", "Hemos perdido el puente"]],
    ],
    [
      "es: before",
      "es",
      "El alcalde Luis Brandt afirmó: “No hay otra salida posible”.",
      [["Luis Brandt", "No hay otra salida posible"]],
    ],
    [
      "es: según",
      "es",
      "El muelle estaba “podrido hasta la raíz”, según Ana Ortega.",
      [["Ana Ortega", "podrido hasta la raíz"]],
    ],
    [
      "es: raya",
      "es",
      "—Hemos perdido el puente —dijo Ana Ortega—. Lo haremos de nuevo.",
      [
        ["Ana Ortega", "Hemos perdido el puente"],
        ["Ana Ortega", "Lo haremos de nuevo."],
      ],
    ],
    [
      "es: ha dicho",
      "es",
      "“Hemos perdido el puente”, ha dicho la ministra Ana Ortega.",
      [["Ana Ortega", "Hemos perdido el puente"]],
    ],
    [
      "fr: a déclaré",
      "fr",
      "« Nous avons perdu le pont », a déclaré Ana Ortega.",
      [["Ana Ortega", "Nous avons perdu le pont"]],
    ],
    [
      "fr: a-t-elle",
      "fr",
      "La ministre Ana Ortega est venue lundi. « Nous avons perdu le pont », a-t-elle ajouté.",
      [["Ana Ortega", "Nous avons perdu le pont"]],
    ],
    [
      "fr: selon",
      "fr",
      "Le quai était « pourri jusqu’à la moelle », selon le maire Luis Brandt.",
      [["Luis Brandt", "pourri jusqu’à la moelle"]],
    ],
    [
      "fr: before",
      "fr",
      "Ana Ortega a expliqué : « Nous avons perdu le pont. »",
      [["Ana Ortega", "Nous avons perdu le pont."]],
    ],
    [
      "de: sagte",
      "de",
      "„Wir haben die Brücke verloren“, sagte Ministerin Ana Ortega.",
      [["Ana Ortega", "Wir haben die Brücke verloren"]],
    ],
    [
      "de: so",
      "de",
      "„Wir haben die Brücke verloren“, so Ana Ortega.",
      [["Ana Ortega", "Wir haben die Brücke verloren"]],
    ],
    [
      "de: before",
      "de",
      "Ana Ortega erklärte: „Wir bauen die Brücke neu.“",
      [["Ana Ortega", "Wir bauen die Brücke neu."]],
    ],
    [
      "de: der Sprecher",
      "de",
      "„Wir bauen die Brücke neu“, sagte ein Sprecher des Ministeriums.",
      [["ein Sprecher des Ministeriums", "Wir bauen die Brücke neu"]],
    ],
    [
      "pt: disse",
      "pt",
      "“Perdemos a ponte em uma noite”, disse Ana Ortega.",
      [["Ana Ortega", "Perdemos a ponte em uma noite"]],
    ],
    [
      "it: ha detto",
      "it",
      "«Abbiamo perso il ponte», ha detto Ana Ortega.",
      [["Ana Ortega", "Abbiamo perso il ponte"]],
    ],
    [
      "nl: zei",
      "nl",
      "“Wij zijn de brug kwijt”, zei Ana Ortega.",
      [["Ana Ortega", "Wij zijn de brug kwijt"]],
    ],
    [
      "ar: before",
      "ar",
      "وقال رئيس البلدية لويس برانت: «لقد فقدنا الجسر كله».",
      [["رئيس البلدية لويس برانت", "لقد فقدنا الجسر كله"]],
    ],
    ["zh: before", "zh", "市长王海表示：“我们失去了这座大桥。”", [["市长王海", "我们失去了这座大桥。"]]],
    ["zh: after", "zh", "“我们失去了这座大桥。”王海说。", [["王海", "我们失去了这座大桥。"]]],
    ["ja: wa", "ja", "王海市長は「橋は失われてしまった」と述べた。", [["王海市長", "橋は失われてしまった"]]],
  ])("%s", (_, language, text, expected) => {
    expect(rowsOf(text, language)).toEqual(expected);
  });
});

describe("rows of quotations", () => {
  it("cites the words as they stand in the article", () => {
    const article = articleOf(
      "“If we must,” Ana Ortega said, “we go.”\n\nShe left. ‘It’s the end of it all,’ she said.",
    );
    const rows = findQuotes([article]);
    expect(rows.map(({ quote, continues }) => [quote, continues ?? false])).toEqual([
      ["If we must", false],
      ["we go.", true],
      ["It’s the end of it all", false],
    ]);
    for (const { quote, citation } of rows) {
      expect(citation.quote).toBe(quote);
      expect(article.text.slice(citation.start, citation.end)).toBe(quote);
    }
  });

  it("lists only what stands in the passages that were hit, resolved against the whole article", () => {
    const article = articleOf(
      "Ana Ortega came on Monday.\n\n“We lost the bridge,” she said.\n\n“We will rebuild it,” she added.",
    );
    const rows = findQuotes(hitsOf(article).slice(1, 2));
    expect(rows.map((row) => [row.speaker, row.quote])).toEqual([["Ana Ortega", "We lost the bridge"]]);
  });

  it("lists an utterance once where several copies of one report carry it", () => {
    const text = "“We lost the bridge in one night,” Ana Ortega said.";
    const copy = articleOf(text, { id: "copy", outlet: "Morning Post", copyOf: "story" });
    expect(findQuotes([articleOf(text), copy])).toHaveLength(1);
  });
});

describe("hostile text", () => {
  it.each([
    ["quotation marks", '"'],
    ["short quotations", '"A b c," he said. '],
    ["quotations and names", '"We lost the bridge," Ana Ortega said. '],
    ["names", "Ana Ortega "],
    ["offices", '"We go now," the minister said. Minister Ana Ortega left. '],
    ["verbs of saying", "said told added "],
    ["opening marks", "“said "],
    ["statements", '"We go now," the statement read. '],
    ["commas", "a, b, c, "],
    ["capitals before a quotation", `${"A".repeat(400)} “We do not know how many.”\n\n`],
  ])(
    "200 kilobytes of %s are read to their end, and what is quoted stands in it",
    (_, piece) => {
      const text = piece.repeat(Math.ceil(200_000 / piece.length));
      const article = {
        ...articleOf("Short."),
        text,
        passages: [{ id: "story#0", articleId: "story", start: 0, end: text.length, sentences: [] }],
      };
      const strays = findQuotes([article]).filter(
        ({ quote, citation }) => text.slice(citation.start, citation.end) !== quote,
      );
      expect(strays).toEqual([]);
    },
    60_000,
  );
});

describe("who is no speaker", () => {
  it.each([
    ["en", "“I told them that it would break,” I said to the judge."],
    ["en", "The count stands at 31. “The count is not final,” the report said."],
  ])("is called unknown (%s)", (language, text) => {
    expect(findQuotes(hitsOf(articleOf(text, { language }))).map(({ speaker }) => speaker)).toEqual([
      "unknown",
    ]);
  });

  it("is not whoever a verb without a subject leaves unsaid: that is the person spoken of", () => {
    const text =
      "La alcaldesa Nuria Paz visitó el puerto. «No voy a dimitir», aseguró. «Seguiremos cada día», añadió el concejal Luis Mora.";
    const speakers = findQuotes(hitsOf(articleOf(text, { language: "es" }))).map(({ speaker }) => speaker);
    expect(speakers).toEqual(["Nuria Paz", "Luis Mora"]);
  });
});
