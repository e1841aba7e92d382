/** Messages as people type them, and what is read in each. What a case leaves out must be empty. */
import { describe, expect, it } from "vitest";
import { readUtterance, type Reading, type Vocabulary } from "../../../commands/conversation/reading.ts";
import { LANGUAGE_CODES, wordsFor } from "../../../src/presentation/index.ts";
import { createOutletRegistry, readOutlets, BUILT_IN_OUTLETS } from "../../../src/corpus/outlets.ts";

const { outlets: known } = await readOutlets(BUILT_IN_OUTLETS);
const registry = createOutletRegistry(known);

const vocabulary: Vocabulary = {
  outlet: (name) => registry.find(name)?.name,
  outlets: ["AFP", "Reuters", "Xinhua", "Port Aldery Herald", "The Corvane Observer", "El Faro"],
  speakers: () => ["Antony J. Blinken", "Adela Brandt", "a port spokeswoman"],
  now: new Date("2031-04-10T12:00:00Z"),
};

/** The fields of a reading that say something. */
const read = (text: string): Partial<Reading> =>
  Object.fromEntries(
    Object.entries({ ...readUtterance(text, vocabulary), wording: "", said: "", isWhole: false }).filter(
      ([, value]) =>
        value !== null && value !== "" && value !== false && !(Array.isArray(value) && value.length === 0),
    ),
  );

const CASES: readonly (readonly [string, Partial<Reading>])[] = [
  // Questions
  ["How many people died?", { intent: "ask", topic: "How many people died?" }],
  ["how many hostages?", { intent: "ask", topic: "how many hostages?" }],
  ["Who owned the ferry?", { intent: "ask", topic: "Who owned the ferry?" }],
  ["hostages", { intent: "ask", topic: "hostages" }],
  ["hi, how many people died?", { intent: "ask", topic: "how many people died?" }],
  ["¿cuántos muertos hubo?", { intent: "ask", topic: "¿cuántos muertos hubo?" }],
  ["What happened to the BBC building?", { intent: "ask", topic: "What happened to the BBC building?" }],
  ["Did the captain contradict himself?", { intent: "ask", topic: "Did the captain contradict himself?" }],
  ["When will ferries resume?", { intent: "ask", topic: "When will ferries resume?" }],
  ["What difference did the radar make?", { intent: "ask", topic: "What difference did the radar make?" }],
  ["What did the divers find?", { intent: "ask", topic: "What did the divers find?" }],
  // Outlets
  ["what's the toll according to Xinhua?", { intent: "ask", topic: "what's the toll?", outlets: ["Xinhua"] }],
  [
    "according to xinhua, what's the toll?",
    { intent: "ask", topic: "what's the toll?", outlets: ["Xinhua"] },
  ],
  ["What does AFP say about the strikes?", { intent: "ask", topic: "the strikes?", outlets: ["AFP"] }],
  [
    "what did agence france-presse report on the toll",
    { intent: "ask", topic: "the toll", outlets: ["AFP"] },
  ],
  ["the toll per the Herald", { intent: "ask", topic: "the toll", outlets: ["Port Aldery Herald"] }],
  ["Xinhua on the hostages", { intent: "ask", topic: "the hostages", outlets: ["Xinhua"] }],
  ["AFP's toll", { intent: "ask", topic: "toll", outlets: ["AFP"] }],
  ["only the Herald", { outlets: ["Port Aldery Herald"] }],
  ["just Xinhua please", { outlets: ["Xinhua"] }],
  ["and AFP?", { outlets: ["AFP"], isLinked: true }],
  ["afp", { outlets: ["AFP"] }],
  ["what about el faro?", { outlets: ["El Faro"], isLinked: true }],
  ["add Reuters", { outlets: ["Reuters"], joins: true }],
  ["¿y AFP?", { outlets: ["AFP"], isLinked: true }],
  ["et Xinhua ?", { outlets: ["Xinhua"], isLinked: true }],
  ["und Reuters?", { outlets: ["Reuters"], isLinked: true }],
  ["¿cuántos muertos según Xinhua?", { intent: "ask", topic: "¿cuántos muertos?", outlets: ["Xinhua"] }],
  ["¿Qué dice El Faro sobre el incendio?", { intent: "ask", topic: "el incendio?", outlets: ["El Faro"] }],
  ["que dit l'AFP de la grève ?", { intent: "ask", topic: "la grève?", outlets: ["AFP"] }],
  ["was meldet Reuters?", { outlets: ["Reuters"] }],
  ["que dit Blinken de Rafah ?", { intent: "quotes", speaker: "Blinken", topic: "Rafah" }],
  // "The latest" of something is a question; the latest, and no more, is a summary.
  ["what's the latest toll in Gaza?", { intent: "ask", topic: "what's the latest toll in Gaza?" }],
  ["what's happening now?", { intent: "summary" }],
  ["combien de morts selon l'AFP ?", { intent: "ask", topic: "combien de morts?", outlets: ["AFP"] }],
  ["Wie viele Tote laut AFP?", { intent: "ask", topic: "Wie viele Tote?", outlets: ["AFP"] }],
  ["كم عدد القتلى وفقا لرويترز؟", { intent: "ask", topic: "كم عدد القتلى؟", outlets: ["Reuters"] }],
  [
    "is there a map of the area in this context",
    { intent: "ask", topic: "is there a map of the area in this context" },
  ],
  ["What happened in Times Square?", { intent: "ask", topic: "What happened in Times Square?" }],
  ["can you show me what the Herald wrote on that?", { outlets: ["Port Aldery Herald"], isLinked: true }],
  // A name that an outlet shares with a country, a town or an ordinary word
  ["How many rode in the Corvane tram?", { intent: "ask", topic: "How many rode in the Corvane tram?" }],
  ["What burned in Port Aldery?", { intent: "ask", topic: "What burned in Port Aldery?" }],
  [
    "What was decided in The Observer committee?",
    { intent: "ask", topic: "What was decided in The Observer committee?" },
  ],
  [
    "how many sank according to the Observer mission?",
    { intent: "ask", topic: "how many sank according to the Observer mission?" },
  ],
  [
    "How many rode, in the Observer since March?",
    { intent: "ask", topic: "How many rode?", outlets: ["The Corvane Observer"], since: "March" },
  ],
  ["all outlets", { drops: ["outlets"] }],
  ["without filters", { drops: ["outlets", "dates", "speaker"] }],
  // Dates
  ["since March", { since: "March" }],
  ["and since May?", { since: "May", isLinked: true }],
  ["before 10 March", { until: "10 March" }],
  ["last week", { since: "last week", until: "last week" }],
  ["in March 2031", { since: "March 2031", until: "March 2031" }],
  ["between 3 and 9 March 2031", { since: "3 March 2031", until: "9 March 2031" }],
  ["any time", { drops: ["dates"] }],
  ["the inquiry since 10 March 2031", { intent: "ask", topic: "the inquiry", since: "10 March 2031" }],
  ["who resigned last week?", { intent: "ask", topic: "who resigned?", since: "last week" }],
  [
    "what did they do before the war?",
    { intent: "ask", topic: "what did they do before the war?", refersBack: true },
  ],
  [
    "how many people have been killed since October 7?",
    { intent: "ask", topic: "how many people have been killed since October 7?", since: "October 7" },
  ],
  ["desde marzo", { since: "marzo" }],
  ["seit März", { since: "März" }],
  ["depuis mars", { since: "mars" }],
  ["منذ مارس", { since: "مارس" }],
  // Commands
  ["compare them", { intent: "compare", joins: true }],
  [
    "compare Xinhua and AFP on the toll",
    { intent: "compare", topic: "the toll", outlets: ["Xinhua", "AFP"] },
  ],
  ["Xinhua vs AFP", { intent: "compare", outlets: ["Xinhua", "AFP"] }],
  ["compare with Reuters", { intent: "compare", outlets: ["Reuters"], joins: true }],
  ["where do they differ?", { intent: "compare" }],
  ["who says what about the licence?", { intent: "compare", topic: "the licence" }],
  ["compáralos", { intent: "compare" }],
  ["plus court", { length: "shorter" }],
  ["قارن بينها", { intent: "compare" }],
  ["أرقام الحادث", { intent: "figures", topic: "الحادث" }],
  ["según Xinhua, ¿cuántos murieron?", { intent: "ask", topic: "¿cuántos murieron?", outlets: ["Xinhua"] }],
  ["laut Xinhua, wie viele Tote?", { intent: "ask", topic: "wie viele Tote?", outlets: ["Xinhua"] }],
  ["compare-les", { intent: "compare" }],
  ["Vergleiche AFP und Xinhua", { intent: "compare", outlets: ["AFP", "Xinhua"] }],
  ["summary of the inquiry", { intent: "summary", topic: "inquiry" }],
  ["short summary of the inquiry please", { intent: "summary", topic: "inquiry", length: "short" }],
  ["what's the latest on the ferry?", { intent: "summary", topic: "ferry" }],
  ["resumen de la investigación", { intent: "summary", topic: "investigación" }],
  ["ملخص العبارة", { intent: "summary", topic: "العبارة" }],
  ["figures", { intent: "figures" }],
  ["show me the numbers on the dead", { intent: "figures", topic: "dead" }],
  ["timeline", { intent: "timeline" }],
  ["/timeline ferry", { intent: "timeline", topic: "ferry" }],
  [
    "chronology of the accident since 5 March 2031",
    { intent: "timeline", topic: "accident", since: "5 March 2031" },
  ],
  ["how does AFP frame the strikes?", { intent: "framing", topic: "the strikes", outlets: ["AFP"] }],
  ["how was the captain framed?", { intent: "framing", topic: "the captain" }],
  ['find "radar fault"', { intent: "search", topic: '"radar fault"' }],
  ["search for radar", { intent: "search", topic: "radar" }],
  ["check: 214 people were on board", { intent: "check", topic: "214 people were on board" }],
  ["is it true that 214 people were on board?", { intent: "check", topic: "214 people were on board?" }],
  // Speakers
  ["what did Blinken say?", { intent: "quotes", speaker: "Blinken" }],
  ["What did blinken say about Rafah?", { intent: "quotes", speaker: "blinken", topic: "Rafah" }],
  ["what did she say?", { intent: "quotes", refersBack: true }],
  [
    "quotes from Adela Brandt on the licence",
    { intent: "quotes", speaker: "Adela Brandt", topic: "the licence" },
  ],
  ["what did the port spokeswoman say?", { intent: "quotes", speaker: "port spokeswoman" }],
  ["what did the families say?", { intent: "ask", topic: "what did the families say?" }],
  ["¿Qué dijo Blinken sobre Rafah?", { intent: "quotes", speaker: "Blinken", topic: "Rafah" }],
  ["qu'a dit Blinken sur Gaza ?", { intent: "quotes", speaker: "Blinken", topic: "Gaza" }],
  ["Was hat Blinken zu Gaza gesagt?", { intent: "quotes", speaker: "Blinken", topic: "Gaza" }],
  ["who said what?", { intent: "quotes" }],
  ["and Blinken?", { topic: "Blinken?", person: "Blinken", isLinked: true }],
  ["what did Blinken say about that?", { intent: "quotes", speaker: "Blinken" }],
  // Going on
  ["shorter", { length: "shorter" }],
  ["tell me more", { length: "longer" }],
  [
    "how many died, in one sentence?",
    { intent: "ask", topic: "how many died?", length: "short", sentences: 1 },
  ],
  [
    "sum up the ferry accident in two sentences",
    { intent: "summary", topic: "the ferry accident", length: "short", sentences: 2 },
  ],
  ["which outlets disagree about the number of dead?", { intent: "compare", topic: "the number of dead" }],
  ["where do the reports on the toll differ?", { intent: "compare", topic: "toll" }],
  ["¿En qué difieren los medios sobre el transbordador?", { intent: "compare", topic: "el transbordador" }],
  ["Sur quoi divergent les médias sur le ferry ?", { intent: "compare", topic: "le ferry" }],
  ["Worin unterscheiden sich die Berichte über die Fähre?", { intent: "compare", topic: "die Fähre" }],
  ["فيم تختلف وسائل الإعلام حول العبارة؟", { intent: "compare", topic: "العبارة" }],
  ["what do Xinhua and AFP disagree on?", { intent: "compare", outlets: ["Xinhua", "AFP"] }],
  [
    "Where do AFP and Reuters differ on the toll?",
    { intent: "compare", outlets: ["AFP", "Reuters"], topic: "the toll" },
  ],
  ["What did Israel and Hamas agree on?", { intent: "ask", topic: "What did Israel and Hamas agree on?" }],
  ["and the hostages?", { topic: "the hostages?", isLinked: true }],
  ["no, the ferry", { topic: "the ferry", isCorrection: true }],
  ["no, I meant AFP", { outlets: ["AFP"], isCorrection: true }],
  ["sorry, I meant the inquiry", { topic: "the inquiry", isCorrection: true }],
  ["who owned it?", { intent: "ask", topic: "who owned it?", refersBack: true }],
  ["when?", { intent: "ask", topic: "when?", refersBack: true }],
  ["show me the passages", { intent: "passages" }],
  ["passage 2", { intent: "passages", number: 2 }],
  ["where does that come from?", { intent: "passages" }],
  // About the bot
  ["help", { intent: "help" }],
  ["hello", { intent: "help" }],
  ["", { intent: "help" }],
  ["???", { intent: "help" }],
  ["ayuda", { intent: "help" }],
  ["which outlets do you have?", { intent: "sources" }],
  ["forget everything", { intent: "forget" }],
  ["new topic", { intent: "forget" }],
  ["thanks!", { intent: "thanks" }],
];

describe("reading a message", () => {
  it.each(CASES)("%s", (text, expected) => {
    const { outlets = [], ...rest } = expected;
    expect(read(text)).toEqual(outlets.length > 0 ? { outlets, ...rest } : rest);
  });

  it("takes any text, and never throws", () => {
    const hostile = [
      "a".repeat(4_000),
      "and ".repeat(1_000),
      "AFP ".repeat(1_000),
      "since ".repeat(700),
      "from March to ".repeat(300),
      `what did ${"very ".repeat(800)}say`,
      "(((((".repeat(800),
      "\u202Eevil \u0000 \uD800 text",
      "¿".repeat(4_000),
      "what ".repeat(800),
      "no, ".repeat(1_000),
    ];
    for (const text of hostile) expect(readUtterance(text, vocabulary)).toHaveProperty("intent");
  });
});

describe("what the bot itself suggests to say", () => {
  it.each(LANGUAGE_CODES)("is understood in %s", (code) => {
    const { conversation } = wordsFor(code);
    expect(read(conversation.keptOutlets)).toEqual({ drops: ["outlets"] });
    expect(read(conversation.keptDates)).toEqual({ drops: ["dates"] });
  });
});
