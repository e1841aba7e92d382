/** Invented coverage in which something is, or only seems to be, taken back or put right. */

/** One article: who printed it, when, under what headline, and its paragraphs; further front matter as lines. */
export type CaseArticle = readonly [
  outlet: string,
  published: string,
  headline: string,
  text: string,
  more?: string,
];

export interface AmendmentCase {
  readonly name: string;
  readonly articles: Readonly<Record<string, CaseArticle>>;
  /** What becomes of which article: "withdrawn by b", "corrected by b"; an article that is left out is left alone. */
  readonly expected: Readonly<Record<string, string>>;
}

const BRIDGE: CaseArticle = [
  "Kestrel Daily",
  "2031-06-02",
  "Orrin Bridge closed after crack is found",
  "The Orrin Bridge was closed on Monday after inspectors found a crack 14 metres long in its main girder.\n\nEngineer Dalia Munt said repairs would take nine weeks. The bridge carries 22,000 cars a day.",
];
const MAYOR: CaseArticle = [
  "Kestrel Daily",
  "2031-06-03",
  "Mayor Petra Quill promises new tram line",
  "Mayor Petra Quill said on Tuesday that a tram line to the harbour would open in 2034.\n\nThe line will cost 410 million crowns, she told the council. The opposition called it a dream.",
];
const MILL: CaseArticle = [
  "Norwire",
  "2031-09-11",
  "Fire at Tollan paper mill kills 7",
  "TOLLAN, Sept. 11 (Norwire) - A fire at the Tollan paper mill killed seven workers on Thursday, the fire service said.\n\nThe blaze broke out in the drying hall shortly after 3 a.m., fire chief Lene Aske said. Another 19 people were treated for smoke.",
  "carrier: Fjord Post",
];
const MILL_WIRE: CaseArticle = [
  "Norwire",
  "2031-09-11",
  "Fire at Tollan paper mill kills 7, fire service says",
  MILL[3],
];

/** Where something is taken back or put right. */
export const LINKED: readonly AmendmentCase[] = [
  {
    name: "a correction under the report's own headline",
    articles: {
      a: BRIDGE,
      m: MAYOR,
      b: [
        "Kestrel Daily",
        "2031-06-04",
        "Correction: Orrin Bridge closed after crack is found",
        "The article misstated the length of the crack. It is 1.4 metres, not 14 metres.",
      ],
    },
    expected: { a: "corrected by b" },
  },
  {
    name: "a correction that quotes the headline",
    articles: {
      a: BRIDGE,
      m: MAYOR,
      b: [
        "Kestrel Daily",
        "2031-06-04",
        "Corrections and clarifications",
        "In “Orrin Bridge closed after crack is found” (June 2) we wrote that the bridge carries 22,000 cars a day. The right number is 12,000.",
      ],
    },
    expected: { a: "corrected by b" },
  },
  {
    name: "a correction that names the day and the matter only",
    articles: {
      a: BRIDGE,
      m: MAYOR,
      b: [
        "Kestrel Daily",
        "2031-06-05",
        "A correction",
        "An article on Tuesday about Mayor Petra Quill's tram line incorrectly gave its cost as 410 million crowns. It is 140 million.",
      ],
    },
    expected: { m: "corrected by b" },
  },
  {
    name: "a wire kill",
    articles: {
      a: MILL_WIRE,
      b: [
        "Norwire",
        "2031-09-11",
        "KILL: Fire at Tollan paper mill kills 7",
        "Please disregard the story slugged MILL-FIRE. The fire service says that nobody died. A new story will follow.",
      ],
    },
    expected: { a: "withdrawn by b" },
  },
  {
    name: "a wire advisory, and the copy a carrier printed",
    articles: {
      a: MILL_WIRE,
      c: MILL,
      b: [
        "Norwire",
        "2031-09-12",
        "Advisory: please disregard story on Tollan paper mill fire",
        "Clients are asked to disregard the story headlined “Fire at Tollan paper mill kills 7, fire service says”, sent on Thursday. Lene Aske did not make the statement.",
      ],
    },
    expected: { a: "withdrawn by b", c: "withdrawn by b" },
  },
  {
    name: "an outlet that withdraws its report by name",
    articles: {
      a: [
        "Radio Vell",
        "2031-01-10",
        "Dam chief arrested at airport, Radio Vell learns",
        "The head of the Karst dam, Ivo Teller, was arrested at Midden airport on Friday with 80,000 crowns in cash, Radio Vell has learned.\n\nThe police would not comment.",
      ],
      z: [
        "Radio Vell",
        "2031-01-09",
        "Karst dam spills for the third day",
        "The Karst dam spilled for a third day on Thursday. Ivo Teller said there was no danger.",
      ],
      b: [
        "Radio Vell",
        "2031-01-12",
        "An apology to Ivo Teller",
        "Radio Vell withdraws its report of Friday that the head of the Karst dam, Ivo Teller, was arrested at Midden airport. The report was false.",
      ],
    },
    expected: { a: "withdrawn by b" },
  },
  {
    name: "the outlet's retraction tag with plain words",
    articles: {
      a: [
        "The Lantern",
        "2031-04-02",
        "Clinic in Sorrel used expired vaccine",
        "A clinic in Sorrel gave 340 children an expired vaccine, a nurse told the Lantern.\n\nDr. Amon Reyes, who runs the clinic, denied it.",
      ],
      b: [
        "The Lantern",
        "2031-04-20",
        "The Sorrel clinic: a note to our readers",
        "Our report that a clinic in Sorrel gave children an expired vaccine was false. The nurse never worked there. We apologise to Dr. Amon Reyes.",
        "tags: [retraction]",
      ],
    },
    expected: { a: "withdrawn by b" },
  },
  {
    name: "a corrected version sent again",
    articles: {
      a: [
        "Baltwire",
        "2031-02-01",
        "Salmen Group profit falls 30 percent",
        "Salmen Group said on Saturday that its yearly profit fell 30 percent to 2.1 billion marks.\n\nChief executive Rut Hallen blamed the price of timber.",
      ],
      b: [
        "Baltwire",
        "2031-02-01",
        "CORRECTED-Salmen Group profit falls 13 percent",
        "(Corrects percentage in headline and paragraph 1)\n\nSalmen Group said on Saturday that its yearly profit fell 13 percent to 2.1 billion marks.\n\nChief executive Rut Hallen blamed the price of timber.",
      ],
    },
    expected: { a: "corrected by b" },
  },
  {
    name: "we were wrong",
    articles: {
      a: [
        "Coast Ledger",
        "2031-07-01",
        "Lighthouse keeper Tom Arden dies at 91",
        "Tom Arden, the last keeper of the Skell light, has died at 91, his neighbours said.\n\nHe kept the light for 38 years.",
      ],
      b: [
        "Coast Ledger",
        "2031-07-02",
        "We were wrong about Tom Arden",
        "Yesterday we wrongly reported that Tom Arden, the keeper of the Skell light, had died. He is alive and well.",
      ],
    },
    expected: { a: "corrected by b" },
  },
  {
    name: "a lead in which the outlet has retracted a story",
    articles: {
      a: [
        "Morning Tribune",
        "2031-03-03",
        "Judge Olsen took gifts from builder, files show",
        "Judge Karin Olsen accepted gifts worth 60,000 crowns from the builder Stad, files show.\n\nOlsen did not answer calls.",
      ],
      b: [
        "Morning Tribune",
        "2031-03-15",
        "To our readers",
        "The Morning Tribune has retracted its story about Judge Karin Olsen and the builder Stad. The files were forged.",
      ],
    },
    expected: { a: "withdrawn by b" },
  },
  {
    name: "Spanish: rectificación",
    articles: {
      a: [
        "El Estrecho",
        "2031-05-06",
        "El incendio de Larama arrasa 4.000 hectáreas",
        "El incendio de Larama ha arrasado 4.000 hectáreas, según la junta.\n\nUnas 300 personas han sido evacuadas, dijo la consejera Inés Robledo.",
      ],
      b: [
        "El Estrecho",
        "2031-05-07",
        "Rectificación: El incendio de Larama arrasa 4.000 hectáreas",
        "En la noticia publicada el martes se decía por error que habían ardido 4.000 hectáreas. Son 400.",
      ],
    },
    expected: { a: "corrected by b" },
  },
  {
    name: "Spanish: fe de errores con fecha y asunto",
    articles: {
      a: [
        "La Gaceta del Sur",
        "2031-05-06",
        "La alcaldesa Nuria Paz anuncia un puente en Vado",
        "La alcaldesa Nuria Paz anunció el martes un puente nuevo en Vado de 90 metros.\n\nCostará 12 millones, dijo.",
      ],
      b: [
        "La Gaceta del Sur",
        "2031-05-08",
        "Fe de errores",
        "En la información sobre el puente de Vado que anunció la alcaldesa Nuria Paz publicamos por error que costará 12 millones. Costará 21 millones.",
      ],
    },
    expected: { a: "corrected by b" },
  },
  {
    name: "Spanish: retirada",
    articles: {
      a: [
        "Onda Norte",
        "2031-05-06",
        "El portero Dani Cruz ficha por el Maravall",
        "El portero Dani Cruz ha fichado por el Maravall por tres temporadas, según ha sabido Onda Norte.",
      ],
      b: [
        "Onda Norte",
        "2031-05-07",
        "Sobre Dani Cruz y el Maravall",
        "Onda Norte retira la información según la cual el portero Dani Cruz había fichado por el Maravall. Era falsa.",
      ],
    },
    expected: { a: "withdrawn by b" },
  },
  {
    name: "French: rectificatif",
    articles: {
      a: [
        "Le Courrier d'Aune",
        "2031-10-02",
        "Aune : le préfet Lucas Morel ferme trois écoles",
        "Le préfet Lucas Morel a annoncé jeudi la fermeture de trois écoles à Aune, où 420 élèves sont inscrits.",
      ],
      b: [
        "Le Courrier d'Aune",
        "2031-10-03",
        "Rectificatif",
        "Dans un article publié jeudi sur la fermeture d'écoles à Aune par le préfet Lucas Morel, nous avons écrit par erreur que 420 élèves étaient inscrits. Ils sont 240.",
      ],
    },
    expected: { a: "corrected by b" },
  },
  {
    name: "French: prière de ne pas tenir compte",
    articles: {
      a: [
        "Agence Littoral",
        "2031-10-02",
        "Naufrage au large de Port-Brun : onze disparus",
        "Onze marins ont disparu jeudi dans le naufrage du chalutier Belle-Anse au large de Port-Brun.",
      ],
      b: [
        "Agence Littoral",
        "2031-10-02",
        "ANNULATION - Naufrage au large de Port-Brun : onze disparus",
        "Prière de ne pas tenir compte de notre dépêche sur le naufrage du Belle-Anse. L'information est inexacte.",
      ],
    },
    expected: { a: "withdrawn by b" },
  },
  {
    name: "German: Berichtigung",
    articles: {
      a: [
        "Seeblatt",
        "2031-08-12",
        "Fähre Möwe rammt Kaimauer in Holmsund",
        "Die Fähre Möwe hat am Dienstag die Kaimauer in Holmsund gerammt. 23 Menschen wurden verletzt, sagte Polizeichefin Anke Thies.",
      ],
      b: [
        "Seeblatt",
        "2031-08-13",
        "Berichtigung: Fähre Möwe rammt Kaimauer in Holmsund",
        "In unserem Bericht vom Dienstag haben wir fälschlich geschrieben, dass 23 Menschen verletzt wurden. Richtig ist: 13.",
      ],
    },
    expected: { a: "corrected by b" },
  },
  {
    name: "German: Meldung zurückgezogen",
    articles: {
      a: [
        "Nordfunk",
        "2031-08-12",
        "Minister Jost Ahrens tritt zurück",
        "Minister Jost Ahrens tritt nach Informationen des Nordfunks wegen der Hafenaffäre zurück.",
      ],
      b: [
        "Nordfunk",
        "2031-08-12",
        "Zur Meldung über Jost Ahrens",
        "Wir ziehen unsere Meldung über den Rücktritt von Minister Jost Ahrens in der Hafenaffäre zurück. Sie war falsch.",
      ],
    },
    expected: { a: "withdrawn by b" },
  },
  {
    name: "Arabic: correction",
    articles: {
      a: [
        "صوت الميناء",
        "2031-11-05",
        "غرق عبارة قرب جزيرة نورا ومقتل 40 شخصا",
        "غرقت عبارة قرب جزيرة نورا يوم الأربعاء وقتل 40 شخصا، بحسب خفر السواحل. وقال القائد سامر حداد إن البحث مستمر.",
      ],
      b: [
        "صوت الميناء",
        "2031-11-06",
        "تصحيح: غرق عبارة قرب جزيرة نورا ومقتل 40 شخصا",
        "ورد في الخبر عن طريق الخطأ أن عدد القتلى 40 شخصا. والصحيح 14 شخصا.",
      ],
    },
    expected: { a: "corrected by b" },
  },
  {
    name: "a note in the article itself",
    articles: {
      a: [
        "The Slate Post",
        "2031-05-01",
        "Quarry blast injures workers in Dun",
        "A blast in a quarry in Dun injured 29 workers on Thursday, the union said.\n\nThe quarry was closed.\n\nCorrection: an earlier version of this article said 31 workers were injured; it is 29.",
      ],
    },
    expected: { a: "corrected by a" },
  },
  {
    name: "a note in the article itself, in Spanish",
    articles: {
      a: [
        "Diario Alto",
        "2031-05-01",
        "Huelga en la mina de Peralta",
        "Unos 800 mineros pararon el jueves en Peralta.\n\nUna versión anterior de este artículo decía que eran 1.800.",
      ],
    },
    expected: { a: "corrected by a" },
  },
  {
    name: "a report whose own headline was marked",
    articles: {
      a: [
        "Harbour Eye",
        "2031-05-01",
        "RETRACTED: Pilot slept at the helm, says witness",
        `A witness said that the pilot of the barge slept at the helm when it struck the pier. ${"The barge had left Cole at nine in the evening with a cargo of gravel and two men on deck, and the river was calm under a clear sky. ".repeat(5)}`,
      ],
    },
    expected: { a: "withdrawn by a" },
  },
];

const plainReport: CaseArticle = [
  "Kestrel Daily",
  "2031-06-01",
  "Minister Olan Frey says tunnel is safe",
  "Minister Olan Frey said on Sunday that the Brandt tunnel was safe and that 12 inspectors had been through it.",
];

/** Where nothing is taken back, or it cannot be told what. */
export const LEFT_ALONE: readonly AmendmentCase[] = [
  {
    name: "a politician who takes back a remark",
    articles: {
      a: plainReport,
      b: [
        "Kestrel Daily",
        "2031-06-02",
        "Minister Olan Frey retracts statement on tunnel",
        "Minister Olan Frey on Monday retracted his statement that the Brandt tunnel was safe. “I was wrong,” he said. “Twelve inspectors are not enough.”",
      ],
    },
    expected: {},
  },
  {
    name: "a ministry that corrects its toll",
    articles: {
      a: [
        "Kestrel Daily",
        "2031-06-01",
        "Flood in Larch valley kills 31, ministry says",
        "A flood in the Larch valley killed 31 people, the ministry said on Sunday.",
      ],
      b: [
        "Kestrel Daily",
        "2031-06-02",
        "Ministry corrects flood toll to 29",
        "The interior ministry corrected the toll of the flood in the Larch valley on Monday. It had reported 31 dead; 29 people died.",
      ],
    },
    expected: {},
  },
  {
    name: "another outlet's retraction, as news",
    articles: {
      a: plainReport,
      b: [
        "Kestrel Daily",
        "2031-06-03",
        "Radio Vell retracts tunnel story",
        "Radio Vell on Tuesday retracted its story that the Brandt tunnel had failed an inspection by Minister Olan Frey's office.",
      ],
    },
    expected: {},
  },
  {
    name: "another outlet's correction does not touch ours",
    articles: {
      a: BRIDGE,
      b: [
        "Radio Vell",
        "2031-06-04",
        "Correction: Orrin Bridge closed after crack is found",
        "Radio Vell wrongly reported that the crack was 14 metres long. It is 1.4 metres.",
      ],
    },
    expected: {},
  },
  {
    name: "a company that withdraws an offer",
    articles: {
      a: [
        "Baltwire",
        "2031-02-01",
        "Salmen Group bids 3 billion marks for Hulda",
        "Salmen Group offered 3 billion marks for Hulda on Saturday, chief executive Rut Hallen said.",
      ],
      b: [
        "Baltwire",
        "2031-02-04",
        "Salmen Group withdraws Hulda offer",
        "Salmen Group withdrew its offer of 3 billion marks for Hulda on Tuesday, Rut Hallen said in a report to shareholders.",
      ],
    },
    expected: {},
  },
  {
    name: "a market correction",
    articles: {
      a: [
        "Baltwire",
        "2031-02-01",
        "Shares in Salmen Group climb to a record",
        "Shares in Salmen Group rose 4 percent on Saturday to a record.",
      ],
      b: [
        "Baltwire",
        "2031-02-04",
        "Correction in shares goes on, Salmen Group falls 9 percent",
        "Shares in Salmen Group fell 9 percent on Tuesday in what dealers called a correction after Saturday's record.",
      ],
    },
    expected: {},
  },
  {
    name: "a correctional facility",
    articles: {
      a: [
        "Kestrel Daily",
        "2031-02-01",
        "Inmates on strike at Corrections Department jail",
        "Inmates at the Hulst jail went on strike on Saturday, the Corrections Department said.",
      ],
      b: [
        "Kestrel Daily",
        "2031-02-03",
        "Corrections Department ends strike at Hulst jail",
        "The Corrections Department said on Monday that the strike at the Hulst jail was over.",
      ],
    },
    expected: {},
  },
  {
    name: "troops that withdraw",
    articles: {
      a: [
        "Norwire",
        "2031-02-01",
        "Troops enter Calder",
        "Troops entered Calder on Saturday, General Ude Marr said.",
      ],
      b: [
        "Norwire",
        "2031-02-09",
        "Troops withdraw from Calder",
        "Troops withdrew from Calder on Sunday, General Ude Marr said. It was a mistake to go in, he said.",
      ],
    },
    expected: {},
  },
  {
    name: "a killing",
    articles: {
      a: [
        "Norwire",
        "2031-02-01",
        "Bus driver Emil Voss missing in Calder",
        "The bus driver Emil Voss has been missing since Friday, the police in Calder said.",
      ],
      b: [
        "Norwire",
        "2031-02-02",
        "Kill suspect held in Calder: police",
        "A man who is suspected of killing the bus driver Emil Voss was arrested in Calder on Sunday.",
      ],
    },
    expected: {},
  },
  {
    name: "a film called Kill",
    articles: {
      a: ["Norwire", "2031-02-01", "Kill Order opens in Calder", "The film Kill Order opens on Saturday."],
      b: ["Norwire", "2031-02-03", "Kill Order breaks records", "The film Kill Order drew 2 million people."],
    },
    expected: {},
  },
  {
    name: "a weather advisory",
    articles: {
      a: [
        "Norwire",
        "2031-02-01",
        "Storm nears Calder coast",
        "A storm is nearing the Calder coast with winds of 120 km/h.",
      ],
      b: [
        "Norwire",
        "2031-02-02",
        "Advisory: storm to reach Calder coast at noon",
        "The weather office issued an advisory for the Calder coast. Do not use the coast road, it said; please ignore rumours about the dam.",
      ],
    },
    expected: {},
  },
  {
    name: "a correction of a report that is not here",
    articles: {
      a: BRIDGE,
      m: MAYOR,
      b: [
        "Kestrel Daily",
        "2031-06-05",
        "A correction",
        "An article on Wednesday about the poet Lina Farrow misspelled the name of her village. It is Aldgrove.",
      ],
    },
    expected: {},
  },
  {
    name: "an apology that somebody else makes",
    articles: {
      a: [
        "Coast Ledger",
        "2031-07-01",
        "Ferry line leaves 40 behind on Skell",
        "The Skell ferry left 40 passengers behind on Tuesday, among them Tom Arden.",
      ],
      b: [
        "Coast Ledger",
        "2031-07-02",
        "Ferry line apologises to passengers",
        "The Skell ferry line apologised on Wednesday to the 40 passengers it left behind. “We were wrong,” its director said.",
      ],
    },
    expected: {},
  },
  {
    name: "a retraction that came before",
    articles: {
      a: [
        "Radio Vell",
        "2031-01-20",
        "Karst dam chief Ivo Teller speaks of his arrest that never was",
        "Ivo Teller, the head of the Karst dam, spoke on Monday of the report that he had been arrested at Midden airport.",
      ],
      b: [
        "Radio Vell",
        "2031-01-12",
        "An apology to Ivo Teller",
        "Radio Vell withdraws its report of Friday that the head of the Karst dam, Ivo Teller, was arrested at Midden airport.",
      ],
    },
    expected: {},
  },
  {
    name: "a study that a journal retracts",
    articles: {
      a: [
        "The Lantern",
        "2031-04-02",
        "Tea lowers blood pressure, study finds",
        "Tea lowers blood pressure by 9 percent, a study of 400 people in the Journal of Tea found.",
      ],
      b: [
        "The Lantern",
        "2031-06-02",
        "Journal retracts tea study",
        "The Journal of Tea has retracted its article on tea and blood pressure. The data on 400 people were invented.",
      ],
    },
    expected: {},
  },
  {
    name: "two reports that the notice fits alike",
    articles: {
      a: [
        "Kestrel Daily",
        "2031-06-10",
        "Strike at Hulst port enters second day",
        "Dockers at Hulst port struck for a second day. Union leader Bo Hanke spoke of 900 men.",
      ],
      c: [
        "Kestrel Daily",
        "2031-06-11",
        "Strike at Hulst port enters third day",
        "Dockers at Hulst port struck for a third day. Union leader Bo Hanke spoke of 900 men.",
      ],
      b: [
        "Kestrel Daily",
        "2031-06-20",
        "A correction",
        "An article about the strike at Hulst port misspelled the name of union leader Bo Hanke.",
      ],
    },
    expected: {},
  },
  {
    name: "a later report on the same matter",
    articles: {
      a: MILL_WIRE,
      b: [
        "Norwire",
        "2031-09-12",
        "Tollan mill fire toll rises to 9",
        "The toll of the fire at the Tollan paper mill rose to nine on Friday, fire chief Lene Aske said. An earlier count was wrong, she said.",
      ],
    },
    expected: {},
  },
  {
    name: "a politician who is corrected, in Spanish",
    articles: {
      a: [
        "El Estrecho",
        "2031-05-06",
        "El ministro Pardo anuncia 400 viviendas en Larama",
        "El ministro Pardo anunció el martes 400 viviendas en Larama.",
      ],
      b: [
        "El Estrecho",
        "2031-05-07",
        "El ministro Pardo rectifica: serán 200 viviendas en Larama",
        "El ministro Pardo rectificó el miércoles y dijo que serán 200 viviendas en Larama. “Me equivoqué”, dijo.",
      ],
    },
    expected: {},
  },
  {
    name: "a bill that is withdrawn, in French",
    articles: {
      a: [
        "Le Courrier d'Aune",
        "2031-10-02",
        "Le ministre Morel présente sa loi sur les écoles",
        "Le ministre Morel a présenté jeudi sa loi sur les écoles d'Aune.",
      ],
      b: [
        "Le Courrier d'Aune",
        "2031-10-09",
        "Le ministre Morel retire sa loi sur les écoles",
        "Le ministre Morel a retiré jeudi sa loi sur les écoles d'Aune. « Je me suis trompé », a-t-il dit.",
      ],
    },
    expected: {},
  },
  {
    name: "a minister who steps back, in German",
    articles: {
      a: [
        "Nordfunk",
        "2031-08-10",
        "Minister Jost Ahrens verteidigt Hafenplan",
        "Minister Jost Ahrens hat am Sonntag den Hafenplan verteidigt.",
      ],
      b: [
        "Nordfunk",
        "2031-08-12",
        "Jost Ahrens zieht Hafenplan zurück",
        "Minister Jost Ahrens zieht den Hafenplan zurück. Der Bericht der Prüfer sei falsch gewesen, sagte er.",
      ],
    },
    expected: {},
  },
  {
    name: "another collection's notice",
    articles: {
      a: BRIDGE,
      private: [
        "Kestrel Daily",
        "2031-06-04",
        "Correction: Orrin Bridge closed after crack is found",
        "The article misstated the length of the crack. It is 1.4 metres, not 14 metres.",
      ],
    },
    expected: {},
  },
];
