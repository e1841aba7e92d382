/** Speakers as many houses write them: what stands between name and verb, whom "he" carries on, names in full later. */
import { describe, expect, it } from "vitest";
import { findQuotes } from "../../src/analysis/quotes.ts";
import { articleOf } from "./article.ts";

const speakersOf = (text: string, language = "en"): string[] =>
  findQuotes([articleOf(text, { language })]).map(({ speaker, relayedBy }) =>
    relayedBy === null ? speaker : `${speaker} via ${relayedBy}`,
  );

describe("what stands between a speaker and the verb", () => {
  it.each<[string, string, string[]]>([
    [
      "a place and a name before the subject are no apposition",
      `In a talk with sailors aboard the cutter Ana Ortega, the harbour chief said the port had “grown too big”.`,
      ["harbour chief"],
    ],
    [
      "an office after a place",
      `In Corvane, ministry spokesman P.J. Brandt said the plant “does not endanger anybody”.`,
      ["P.J. Brandt"],
    ],
    [
      "a list within the apposition",
      `Petra Lind, the bank’s oldest governor and one of nine who set what families pay on houses, cars and other goods, said the policy is “courting the old mistakes”.`,
      ["Petra Lind"],
    ],
    [
      "a clause that says when",
      `Petra Lind, secretary of the guild, in explaining why the rule was changed, said “it is aimed at those who sell and disappear”.`,
      ["Petra Lind"],
    ],
    [
      "a loose phrase",
      `Luis Brandt, here for talks with officials and deputies, said “the only answer would be tariffs”.`,
      ["Luis Brandt"],
    ],
    [
      "a relative clause with a number",
      `Brandt, who’s voted against all five loans to keep the rate between 0 and 0.25 percent, said the town is in “a modest recovery”.`,
      ["Brandt"],
    ],
    [
      "the listener is not the speaker",
      `“He will be put on trial” when he comes home, Luis Brandt, chairman of the board of the airport, told reporters.`,
      ["Luis Brandt"],
    ],
    [
      "saying goes on with the first speaker",
      `Petra Lind is not convinced. She warned that delay could “undo ten years of work”, saying a quick change would cost less and be “far easier for everyone”.`,
      ["Petra Lind", "Petra Lind"],
    ],
    [
      "somebody’s campaign",
      `Brandt’s campaign hit back, saying that her “new love of the harbour is a bit late”.`,
      ["Brandt’s campaign"],
    ],
    [
      "a review is no newspaper",
      `Declaring “the soul of the coast guard” at stake, Minister Ana Ortega has ordered a review of a service that works like “a second small army.”`,
      ["Ana Ortega", "Ana Ortega"],
    ],
    [
      "a thing that is called something",
      `Petra Lind said the firm has a drug called Lumen which is “the nearest rival by far”.`,
      ["Petra Lind"],
    ],
    [
      "a statement speaks for whoever made it",
      `“The suit prolongs the matter,” Harrow Corp said in a statement. “It comes too late,” the statement added.`,
      ["Harrow Corp", "Harrow Corp"],
    ],
  ])("%s", (_, text, speakers) => {
    expect(speakersOf(text)).toEqual(speakers);
  });
});

describe("whom a pronoun carries on", () => {
  it.each<[string, string, string[]]>([
    [
      "a sentence about “he” names others in passing",
      `“I never run my firms,” Jim Falk says.\n\nHe moved back to Corvane, where he and Brandt are from. There he has started several programmes, including Six Thirty, a lender, and Open Code.\n\n“We lack talent,” he says.`,
      ["Jim Falk", "Jim Falk"],
    ],
    [
      "indirect speech of “he” names others",
      `Jim Falk spoke after the talks between Minister James Orr and his guests, he said. “A deal is quite possible,” he said.`,
      ["Jim Falk"],
    ],
    [
      "a farmer named once, after an older speaker",
      `“We stand by the law,” Luis Brandt said.\n\nFarmer Chaz Smithers said his farm may lose half its crop because nobody came.\n\n“We will be lucky to last the year,” he said.`,
      ["Luis Brandt", "Chaz Smithers"],
    ],
    [
      "pronouns tell whose name it is",
      `Wenna Trask has had a good year. For four years Trask, she says, lived on a script commissioned by Judd Orlo. Trask chafes at praise, though her film has outstripped all of Orlo’s other films. “My life has not changed,” she says.`,
      ["Wenna Trask"],
    ],
    [
      "somebody without a name goes on",
      `“They must sort it out,” said the regional manager of one of the oil firms. “The market is teaching them,” he added.`,
      ["regional manager of one of the oil firms", "regional manager of one of the oil firms"],
    ],
    [
      "a passenger after somebody else",
      `Mark Hale wrote: “My thoughts are with them all.”\n\nA passenger told reporters: “We heard a bang and then it went dark.” He said the driver had “kept everyone calm”.`,
      ["Mark Hale", "a passenger", "a passenger"],
    ],
    [
      "an epithet of sport",
      `Manager Erik ten Haar said that his side were “second best all over”. “We have to be honest,” said the Dutchman.`,
      ["Erik ten Haar", "Erik ten Haar"],
    ],
    [
      "letters stand for a body",
      `Growth has weakened, the Bank for Trade and Development (BTD) said here. “The outlook has worsened,” it said in its review.`,
      ["BTD"],
    ],
  ])("%s", (_, text, speakers) => {
    expect(speakersOf(text)).toEqual(speakers);
  });
});

describe("one name in several forms", () => {
  it.each<[string, string, string[]]>([
    [
      "of two namesakes, the one who has spoken",
      `James Orr Jr., whose grandfather Franklin Orr built the dam, said: “It was a great legacy.” Orr, who served under Brandt, dismissed the fears. “There is much scare talk,” Orr said.`,
      ["James Orr Jr.", "James Orr Jr."],
    ],
    [
      "the first name alone",
      `One guest, Curie Lang, was so ill that she went to hospital. Curie, 21, a student, said she “would not do it again”.`,
      ["Curie Lang"],
    ],
    [
      "a link’s label",
      `Thomas Hale spoke on Friday. “It gives me pause,” Hale said.\n\nREAD Hale’s full remarks.`,
      ["Thomas Hale"],
    ],
    [
      "an office with its field",
      `“We are ready,” Reserve Bank of Harrow President Thomas Hale said. “We must be clear,” West Isle Minister of State Hans Voss said.`,
      ["Thomas Hale", "Hans Voss"],
    ],
    [
      "letters of an office",
      `“It works,” Harrow CIO Shay Kest said. “Now it is done,” Kest said.`,
      ["Shay Kest", "Shay Kest"],
    ],
    [
      "a surname that is an office",
      `“It has the edge,” said industry consultant Scott King, once an analyst.`,
      ["Scott King"],
    ],
    [
      "a particle with a capital",
      `Minister Herman De Croy flew in. De Croy said “there will be no tariffs”.`,
      ["Herman De Croy"],
    ],
    [
      "a party in brackets",
      `Rep. Pat Hale (R-Harrow) said the bill would “set a limit nobody asked for”.`,
      ["Pat Hale"],
    ],
    [
      "an office with a field of two words",
      `“It is faster than is comfortable,” Chancellor of the Treasury Nigel Orr said.`,
      ["Nigel Orr"],
    ],
    [
      "particles that begin a surname",
      `Frits van Horn spoke. Expert Tomas de Hora was there. “It is too rigid,” van Horn said. “Look at it,” de Hora said.`,
      ["Frits van Horn", "Tomas de Hora"],
    ],
    [
      "somebody of a firm",
      `David Morrow of Silver Hale International spoke. “The accord is flawed,” he said.`,
      ["David Morrow"],
    ],
    [
      "the manager of a bank",
      `“It is a mess,” said the manager of a European bank.`,
      ["manager of a European bank"],
    ],
    [
      "the end of one sentence and the next",
      `C.J. Silas, chairman, told reporters that the firm had cut costs in the U.S. Silas spoke of debt. “We will pay it,” Silas said.`,
      ["C.J. Silas"],
    ],
    [
      "a new voice without a name",
      `Simon Smith was calm. “It is not so here,” Smith said. However, a stocks fund manager at a bank was gloomy. “You cannot look away,” he said.`,
      ["Simon Smith", "a stocks fund manager"],
    ],
    ["a body’s man", `Hans Orlo flew in. “It pays,” Harrow Oil Union’s Orlo said.`, ["Hans Orlo"]],
  ])("%s", (_, text, speakers) => {
    expect(speakersOf(text)).toEqual(speakers);
  });
});

describe("in other languages than English", () => {
  it.each<[string, string, string[]]>([
    ["fr", "« Nous avons tout perdu », a déploré Jeanne Morin, viticultrice à Sancerre.", ["Jeanne Morin"]],
    [
      "fr",
      "« Nous avons tout perdu », plaide l'entourage du Premier ministre.",
      ["entourage du Premier ministre|l'entourage du Premier ministre"],
    ],
    [
      "fr",
      "Le maire de Lens, Paul Roux, a dénoncé « une décision prise sans nous consulter ».",
      ["Paul Roux"],
    ],
    ["fr", "Jeanne Morin est viticultrice. « Tout est à refaire », soupire-t-elle.", ["Jeanne Morin"]],
    ["fr", "Selon le procureur, « les faits sont établis depuis longtemps ».", ["procureur"]],
    ["fr", "« On dit à quoi peuvent conduire les efforts », ajoute-t-on de même source.", ["unknown"]],
    ["fr", "« Tout est sous contrôle », a fait savoir la préfecture dans un communiqué.", ["préfecture"]],
    ["fr", "« Il faut tenir jusqu'à l'été », plaide Paul Roux après son discours.", ["Paul Roux"]],
    ["fr", "Interrogé par l'AFP, Paul Roux a répondu : « Nous n'avons rien signé. »", ["Paul Roux"]],
    ["fr", "Pour Paul Roux, « la loi ne changera rien au quotidien des gens ».", ["Paul Roux|unknown"]],
    [
      "es",
      "«La situación es tremenda», expone Carmen Flores, presidenta de la asociación.",
      ["Carmen Flores"],
    ],
    ["es", "Carmen Flores recibe quejas cada día. «La situación es tremenda», expone.", ["Carmen Flores"]],
    [
      "es",
      "Sendín cree que hace falta un plan. «Esto es lo más importante», lanza. «Y la unificación debería ser total», dice.",
      ["Sendín", "Sendín"],
    ],
    [
      "es",
      "«La demora genera más listas» apunta el presidente de la Organización Médica, Juan Rodríguez.",
      ["Juan Rodríguez"],
    ],
    [
      "es",
      "Una portavoz de la Consejería, que dirige Javier Lasquetty, asegura que los datos «se reescriben unos sobre otros».",
      ["portavoz de la Consejería|una portavoz de la Consejería"],
    ],
    [
      "es",
      "El ministro de Sanidad, Pablo Ruiz, ha asegurado este lunes que «no habrá más recortes este año».",
      ["Pablo Ruiz"],
    ],
    [
      "es",
      "“Ya no sé si me van a llamar”, dice este hombre de 76 años. “Me muero antes de que llegue”, critica.",
      ["hombre de 76 años|este hombre de 76 años", "hombre de 76 años|este hombre de 76 años"],
    ],
    ["es", "«Cada vez que voy me dicen que vuelva», se queja Laura Martínez.", ["Laura Martínez"]],
    [
      "es",
      "Laura Martínez lleva un año esperando. «Cada vez que voy me dicen que vuelva», se queja.",
      ["Laura Martínez"],
    ],
    ["es", "Según ha explicado a los medios, «no hay motivo para la alarma».", ["unknown"]],
    ["es", "«No nos vamos a mover de aquí», ha advertido el líder sindical Unai Sordo.", ["Unai Sordo"]],
    [
      "de",
      "„Wir haben alles verloren“, sagte die Winzerin Jana Moll der Zeitung.",
      ["Jana Moll via Zeitung"],
    ],
    ["de", "Jana Moll, Sprecherin der Polizei, sagte: „Wir ermitteln in alle Richtungen.“", ["Jana Moll"]],
    ["de", "„Das ist ein Skandal“, so der Fraktionschef der Grünen, Tim Wolf.", ["Tim Wolf"]],
    [
      "de",
      "„Das ist ein Skandal“, kritisierte SPD-Politiker Tim Wolf im Gespräch mit der „Zeit“.",
      ["Tim Wolf"],
    ],
    ["de", "In der Mitteilung hieß es: „Der Betrieb wird am Montag eingestellt.“", ["unknown|Mitteilung"]],
    [
      "de",
      "Bürgermeisterin Eva Lang zeigte sich erschüttert: „So etwas hat es hier noch nie gegeben.“",
      ["Eva Lang"],
    ],
    ["de", "»Wir müssen reden«, forderte Verbandschef Uwe Klein.", ["Uwe Klein"]],
    ["it", "«Non ci fermeremo», ha detto il sindaco Luca Neri ai giornalisti.", ["Luca Neri"]],
    ["it", "Il sindaco Luca Neri è in piazza. «Non ci fermeremo qui», ribadisce.", ["Luca Neri"]],
    ["pt", "“Não vamos recuar”, afirmou a ministra Ana Prado à Lusa.", ["Ana Prado"]],
    ["pt", "Segundo Ana Prado, “o plano está pronto para avançar”.", ["Ana Prado"]],
    ["nl", "‘We gaan door’, zegt burgemeester Anna Smit.", ["Anna Smit"]],
    ["ar", "وقال أحمد سالم: «لن نغادر هذه المدينة أبدا».", ["أحمد سالم"]],
    ["ar", "«لن نغادر هذه المدينة أبدا»، قالت ليلى حسن لوكالة فرانس برس.", ["ليلى حسن"]],
    ["ar", "وقال أحمد سالم إن المدينة صامدة. وأضاف: «لن نغادر هذه المدينة أبدا».", ["أحمد سالم"]],
    ["ar", "وقالت ليلى حسن، وهي معلمة، إنها باقية. وتابعت: «لن نغادر هذه المدينة أبدا».", ["ليلى حسن"]],
    [
      "ar",
      "التقى الوزير أحمد سالم بليلى حسن. وأضافت أن الوضع صعب. وقالت: «لن نغادر هذه المدينة أبدا».",
      ["ليلى حسن|unknown"],
    ],
    ["ar", "أكد المتحدث باسم الجيش أن العملية «ستستمر حتى تحقيق أهدافها كاملة».", ["المتحدث باسم الجيش"]],
    ["ar", "ودعا الائتلاف في بيان له إلى «ضرورة ضبط النفس وضمان سلامة المدنيين».", ["الائتلاف"]],
    ["ar", "وبحسب بيان الوزارة فإن «الوضع تحت السيطرة في كل المناطق».", ["بيان الوزارة|الوزارة"]],
  ])("%s: %s", (language, text, speakers) => {
    const found = speakersOf(text, language);
    expect(found).toHaveLength(speakers.length);
    found.forEach((speaker, index) => expect(speakers[index]?.split("|")).toContain(speaker));
  });
});

describe("words that somebody passes on", () => {
  it.each<[string, string, string[]]>([
    [
      "a relative of a relative",
      "Ana Ortega said her nephew Suleman Brandt had told a friend that he “was not up for it”.",
      ["Suleman Brandt via Ana Ortega"],
    ],
    [
      "officials through a spokesman",
      "Petra Lind told reporters that island officials had told her “they are not sure yet”.",
      ["island officials via Petra Lind"],
    ],
    [
      "a message in court",
      "The prosecutor, Laura Jeffs, told the court that the defendant had sent a message saying “I will finish you”.",
      ["defendant via Laura Jeffs"],
    ],
    [
      "hearsay",
      "One studio boss is said to have told a site that the plan was to wait until writers “start losing their flats”.",
      ["one studio boss"],
    ],
    [
      "an office that a sentence opens with",
      "“I have 43 workers,” said Shelly Trang.\n\nThe treasury secretary ruled out help, though she said talks went on. “We will not do that again,” she told a morning show.",
      ["Shelly Trang", "treasury secretary"],
    ],
  ])("%s", (_, text, speakers) => {
    expect(speakersOf(text)).toEqual(speakers);
  });
});

describe("who is meant, as read in whole articles", () => {
  it.each<[string, string, string[]]>([
    [
      "a surname that is a verb elsewhere",
      `Prime Minister Duck-soo Han came. “We must find the cause,” Han told a meeting.`,
      ["Duck-soo Han"],
    ],
    [
      "two verbs of one subject with an adverb between",
      `President Luis Brandt said he had heard of it in July and at once ordered the army to “do what is needed”.`,
      ["Luis Brandt"],
    ],
    [
      "the subject of a clause of its own",
      `A body was found, officials said, hours before President Luis Brandt flew over the site and told the families that “we are with you”.`,
      ["Luis Brandt"],
    ],
    [
      "a name in the same breath as an office",
      `The head of the weather agency, Petra Lind, said most deaths could have been averted. “They could have been warned,” she said.`,
      ["Petra Lind"],
    ],
    [
      "what a newspaper calls people before their names",
      `Evacuee Joe Falk, 68, slept in his truck. “It has a mind,” he said.`,
      ["Joe Falk"],
    ],
    [
      "no sentence ends at a courtesy",
      `“You sit in the dark,” said Mr. Brandt. “You keep still and you pray.”`,
      ["Brandt", "Brandt"],
    ],
    [
      "a body by its common noun",
      `The Alliance of Yards said it had made an offer. The Guild of Welders was out, and the guild said no. The guild blamed the yards. “They have made this crisis,” it said.`,
      ["Guild of Welders"],
    ],
    [
      "no clause passes words on",
      `Rescuers were looking for seven people, said Luis Brandt, a spokesman, who called it a “developing mass event”.`,
      ["Luis Brandt"],
    ],
  ])("%s", (_, text, speakers) => {
    expect(speakersOf(text)).toEqual(speakers);
  });
});

describe("in other scripts and languages", () => {
  it.each<[string, string, string[]]>([
    [
      "ko",
      "이동훈 장관은 “합의를 받아들일 수 없다”고 말했다. 그는 “협상은 계속할 것”이라고 덧붙였다.",
      ["이동훈 장관", "이동훈 장관"],
    ],
    ["ko", "“아무것도 듣지 못했다”고 주민 김영희 씨가 전했다.", ["주민 김영희"]],
    ["ja", "「何も聞いていない」と、住民の佐藤花子さん(45)は話した。", ["住民の佐藤花子"]],
    ["zh", "“这场洪水太可怕了，”村民李芳告诉记者，“我们什么都没有了。”", ["村民李芳", "村民李芳"]],
    [
      "fr",
      "« Nous ne céderons pas », a prévenu la ministre de l’Intérieur, Claire Morel, vendredi.",
      ["Claire Morel"],
    ],
    [
      "de",
      "Der Sprecher des Ministeriums, Jan Vogt, betonte, man habe „keine Hinweise auf Sabotage“.",
      ["Jan Vogt"],
    ],
    ["pt", "“Não vamos recuar”, afirmou a ministra Ana Lopes nesta sexta.", ["Ana Lopes"]],
    ["en", `Q: Do you regret it? A: "I would do it all again tomorrow."`, ["unknown"]],
  ])("%s: %s", (language, text, speakers) => {
    expect(speakersOf(text, language)).toEqual(speakers);
  });
});

describe("whom a pronoun carries on", () => {
  it.each<[string, string, string[], string?]>([
    [
      "a name in the same breath as the trade",
      `At the clinic on Mill Street, a nurse, Kaya Lorne, had seen 81 patients by Wednesday. "Mostly they want it on paper," she said.`,
      ["Kaya Lorne"],
    ],
    [
      "a spokesman, with whom he speaks for",
      `Mayor Luis Brandt came by train. A spokesman for the transport ministry said it would stay out of the matter. "Both sides are old enough to settle this," he said.`,
      ["a spokesman for the transport ministry"],
    ],
    [
      "two people with one surname",
      `Fred and Cindy Warrow, who had kept quiet for days, broke with him on Friday. "It is the general who must answer for our son," they wrote.`,
      ["Fred and Cindy Warrow"],
    ],
    [
      "an official, past a sentence of indirect speech",
      `A senior official, who briefed reporters on the plane, called that a play on words. The list covers metals, coal and oil, he said. "It was all they have, short of guns."`,
      ["a senior official"],
    ],
    [
      "the subject of the sentence before, though another woman is better known",
      `Mayor Anna Brandt came by train. Nothing more was heard of her. Mina Choll found her daughter's left shoe there on Tuesday. "I have the right one at home," she said.`,
      ["Mina Choll"],
    ],
    [
      "an office heard in indirect speech",
      `Asked about the delay, the mayor's office said the work was on time. "Nothing has slipped by a day," it added.`,
      ["mayor's office"],
    ],
    [
      "a spokesman in German",
      "Ein Sprecher des Verkehrsministeriums erklärte, man werde sich nicht einmischen. „Die Parteien sind alt genug dafür“, sagte er.",
      ["ein Sprecher des Verkehrsministeriums"],
      "de",
    ],
  ])("%s", (_case, text, speakers, language) => {
    expect(speakersOf(text, language)).toEqual(speakers);
  });

  it("knows from the headline who is meant by a surname", () => {
    const text =
      "Verbandschef Voss wollte bleiben.\n\nBrandt widersprach dem nun. »Die Worte des Herrn Voss sind falsch und Teil eines Spiels«, schrieb sie.";
    const article = {
      ...articleOf(text, { language: "de" }),
      headline: "Jana Brandt widerspricht Luis Voss",
    };
    expect(findQuotes([article]).map(({ speaker }) => speaker)).toEqual(["Jana Brandt"]);
  });
});

describe("what is no speaker, and who is", () => {
  it.each<[string, string, string[], string?]>([
    [
      "a clause with a large number between subject and verb",
      `The Lantern Front, whose raid last week killed more than 1,400 villagers and set off the latest fighting, called Tuesday's clinic strike "a dreadful slaughter".`,
      ["Lantern Front"],
    ],
    [
      "but instead said",
      `Luis Voss had been widely expected to step down at an assembly called by the Rowing Federation, but instead said “I do not deserve this chase”.`,
      ["Luis Voss"],
    ],
    [
      "a statement in which he said",
      `Meanwhile, Prime Minister Benno Halder issued a statement in which he said, “The whole country should know who did this.”`,
      ["Benno Halder"],
    ],
    [
      "what pictures suggest is said by whoever speaks of them",
      `"The search must continue," said Stella Marn of the rescue league. She said pictures and survivors' accounts suggested "hundreds were aboard".`,
      ["Stella Marn", "Stella Marn"],
    ],
    [
      "a deputy named after the office",
      `Mr. Lund's deputy, Karin Bo, disagreed: “We pay or we lose in court.”`,
      ["Karin Bo"],
    ],
    [
      "an agency before the speaker",
      `"Vi cómo caía el techo sobre nosotros", relató a EFE Marta Gil, vecina del edificio.`,
      ["Marta Gil via EFE"],
      "es",
    ],
    [
      "who asked",
      `Interrogé par l’AFP, le préfet Marc Lenoir a évoqué « un drame sans précédent dans la région ».`,
      ["Marc Lenoir"],
      "fr",
    ],
    [
      "a German article that opens the sentence",
      "Der Konzern erklärte, man habe „keinerlei Kenntnis von dem Vorfall“ gehabt.",
      ["Konzern"],
      "de",
    ],
    [
      "a German verb in two parts",
      "„Wir werden das prüfen“, kündigte Innenministerin Lena Kraft an.",
      ["Lena Kraft"],
      "de",
    ],
    [
      "by account of",
      "Nach Angaben der Polizei habe der Mann „in voller Absicht“ gehandelt.",
      ["Polizei"],
      "de",
    ],
  ])("%s", (_case, text, speakers, language) => {
    expect(speakersOf(text, language)).toEqual(speakers);
  });
});
