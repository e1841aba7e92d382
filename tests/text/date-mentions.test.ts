import { describe, expect, it } from "vitest";
import { findDateMentions, parseDateBound } from "../../src/text/date-mentions.ts";
import { areInOrder } from "./spans.ts";

// A Wednesday.
const now = new Date("2024-07-17T15:00:00Z");

describe("dates as people type them", () => {
  it.each([
    ["2024-03-22", "2024-03-22", "2024-03-22"],
    ["2024-03", "2024-03", "2024-03"],
    ["2024", "2024", "2024"],
    ["2024-03-22T10:00:00Z", "2024-03-22", "2024-03-22"],
    ["today", "2024-07-17", "2024-07-17"],
    ["Yesterday", "2024-07-16", "2024-07-16"],
    ["last week", "2024-07-08", "2024-07-14"],
    ["this week", "2024-07-15", "2024-07-21"],
    ["last month", "2024-06", "2024-06"],
    ["this month", "2024-07", "2024-07"],
    ["last year", "2023", "2023"],
    ["the past 3 days", "2024-07-14", "2024-07-17"],
    ["last 7 days", "2024-07-10", "2024-07-17"],
    ["three days ago", "2024-07-14", "2024-07-14"],
    ["a week ago", "2024-07-10", "2024-07-10"],
    ["2 months ago", "2024-05-17", "2024-05-17"],
    ["since Monday", "2024-07-15", "2024-07-15"],
    ["last Wednesday", "2024-07-10", "2024-07-10"],
    ["Wednesday", "2024-07-17", "2024-07-17"],
    ["March", "2024-03", "2024-03"],
    ["October", "2023-10", "2023-10"],
    ["March 2023", "2023-03", "2023-03"],
    ["Oct. 7", "2023-10-07", "2023-10-07"],
    ["7 October 2023", "2023-10-07", "2023-10-07"],
    ["October 7, 2023", "2023-10-07", "2023-10-07"],
    ["the 5th of May", "2024-05-05", "2024-05-05"],
    ["22/03/2024", "2024-03-22", "2024-03-22"],
    ["3/22/2024", "2024-03-22", "2024-03-22"],
    ["5.6.2024", "2024-06-05", "2024-06-05"],
    ["letzte Woche", "2024-07-08", "2024-07-14"],
    ["letzten Monat", "2024-06", "2024-06"],
    ["vor 3 Tagen", "2024-07-14", "2024-07-14"],
    ["la semana pasada", "2024-07-08", "2024-07-14"],
    ["hace 2 días", "2024-07-15", "2024-07-15"],
    ["la semaine dernière", "2024-07-08", "2024-07-14"],
    ["il y a 3 jours", "2024-07-14", "2024-07-14"],
    ["vor einer Woche", "2024-07-10", "2024-07-10"],
    ["hier", "2024-07-16", "2024-07-16"],
    ["22 de marzo de 2024", "2024-03-22", "2024-03-22"],
    ["1er mai 2024", "2024-05-01", "2024-05-01"],
    ["22. März 2024", "2024-03-22", "2024-03-22"],
    ["2024年3月22日", "2024-03-22", "2024-03-22"],
    ["أمس", "2024-07-16", "2024-07-16"],
  ])("%s opens at %s and closes at %s", (typed, since, until) => {
    expect(parseDateBound(typed, now, "since")).toBe(since);
    expect(parseDateBound(typed, now, "until")).toBe(until);
  });

  it.each([
    "",
    "soon",
    "03/04/2024",
    "2024-13",
    "2024-02-30",
    "31 June 2024",
    "week",
    "the war",
    "1234567",
    "0000",
  ])("%j is no date, or could be two", (typed) => {
    expect(parseDateBound(typed, now, "since")).toBeNull();
  });
});

// Published on a Monday.
const publishedOn = "2024-07-15";
const found = (text: string, language = "en", published: string | null = publishedOn): string[] =>
  findDateMentions(text, { publishedOn: published, language }).map(({ on, stated }) => `${on} ${stated}`);

describe("dates in English text of Monday, 15 July 2024", () => {
  it.each<[string, string[]]>([
    ["The ferry sank on Saturday.", ["2024-07-13 relative"]],
    ["The ferry sank on Monday.", ["2024-07-15 relative"]],
    ["Talks will resume on Thursday.", ["2024-07-18 relative"]],
    ["On Wednesday, she will travel to Rome.", ["2024-07-17 relative"]],
    ["On Wednesday, she travelled to Rome.", ["2024-07-10 relative"]],
    ["The truce is set to expire at 7 a.m. Friday local time.", ["2024-07-19 relative"]],
    ["It was extended by one day, until Tuesday morning.", ["2024-07-16 relative"]],
    ["He was sought until Sunday.", ["2024-07-14 relative"]],
    ["The inquiry goes on Tuesday with the harbour master.", ["2024-07-16 relative"]],
    ["Ministers meet next Tuesday.", ["2024-07-23 relative"]],
    ["He resigned last Friday.", ["2024-07-12 relative"]],
    ["He resigned last Monday.", ["2024-07-08 relative"]],
    ["Overnight Thursday, shells fell on the port.", ["2024-07-11 relative"]],
    ["Shells fell early on Sunday.", ["2024-07-14 relative"]],
    [
      "She said on Sunday that the port would reopen on Wednesday.",
      ["2024-07-14 relative", "2024-07-17 relative"],
    ],
    ["The order, signed Friday, takes effect.", ["2024-07-12 relative"]],
    ["Thursday’s strike stopped the trains.", ["2024-07-11 relative"]],
    ["Monday night's storm was worse than Sunday's.", ["2024-07-15 relative", "2024-07-14 relative"]],
    ["The strike is planned for Saturday.", ["2024-07-20 relative"]],
    ["The museum presents its new wing on Wednesday.", ["2024-07-17 relative"]],
    ["Objections can be lodged until Friday.", ["2024-07-19 relative"]],
    ["The fee must be paid by Thursday.", ["2024-07-18 relative"]],
    ["The visits on Wednesday were short.", ["2024-07-10 relative"]],
    ["Orla are champions after beating Larn 3-1 on Sunday, but the cup will stay.", ["2024-07-14 relative"]],
    ["The attack of Oct. 7 changed it.", ["2023-10-07 explicit"]],
    ["The October 7 attacks killed many.", ["2023-10-07 explicit"]],
    ["He is expected to address Congress on July 24.", ["2024-07-24 explicit"]],
    ["On July 4 he spoke.", ["2024-07-04 explicit"]],
    ["It opened on 5 March 2019.", ["2019-03-05 explicit"]],
    ["It opened on March 5, 2019, in Rome.", ["2019-03-05 explicit"]],
    ["It opened on the 5th of March, 2019.", ["2019-03-05 explicit"]],
    ["It closed on Friday, March 22.", ["2024-03-22 explicit"]],
    ["It closed on Friday, 22 March 2024.", ["2024-03-22 explicit"]],
    ["In May, the camp was declared safe.", ["2024-05 explicit"]],
    ["The wreck would be raised in the first week of September.", ["2024-09 explicit"]],
    ["He had known since February.", ["2024-02 explicit"]],
    ["It began in December.", ["2023-12 explicit"]],
    ["Elections are due in November.", ["2024-11 explicit"]],
    ["In March 2022 it began.", ["2022-03 explicit"]],
    ["By mid-June the river had fallen.", ["2024-06 explicit"]],
    ["Last August he left.", ["2023-08 explicit"]],
    ["The war began in 2014.", ["2014 explicit"]],
    ["Since 1987 it has stood there.", ["1987 explicit"]],
    ["In the spring of 2020 all was shut.", ["2020 explicit"]],
    ["They came between 2010 and 2015.", ["2010 explicit", "2015 explicit"]],
    ["Yesterday it rained.", ["2024-07-14 relative"]],
    ["It rains today.", ["2024-07-15 relative"]],
    ["The vote is tomorrow.", ["2024-07-16 relative"]],
    ["Shells fell last night.", ["2024-07-14 relative"]],
    ["It was seized last month.", ["2024-06 relative"]],
    ["It was seized last year.", ["2023 relative"]],
    ["It was seized last week.", ["2024-07 relative"]],
    ["The accident a week ago killed 31.", ["2024-07-08 relative"]],
    ["Three days ago it sank.", ["2024-07-12 relative"]],
    ["Two months ago it sank.", ["2024-05 relative"]],
    ["Five years ago it sank.", ["2019 relative"]],
    ["It opens next month.", ["2024-08 relative"]],
    ["It opens next year.", ["2025 relative"]],
    ["Three days earlier it had sunk.", []],
    ["The next day it sank; a day later it rose.", []],
    ["The day before, it had rained.", []],
    ["A few days ago it sank.", []],
    ["It lasted for three days and two weeks.", []],
    ["Over the last week and in the past month it rose.", []],
    ["It may sink, and they march on; a second later he sat down.", []],
    ["May I ask? Mars is far. August company. April Ryan and June Carter sang.", []],
    ["The Sun and the Sunday Times wrote it; USA Today did not.", []],
    ["Every Friday they pray; Fridays are quiet; on Good Friday too.", []],
    ["The girl, 7, and the man, 21, won 2-1 on page 12.", []],
    ["In 2000 homes the light went out.", []],
    ["On Feb. 29 it began.", ["2024-02-29 explicit"]],
    ["On Feb. 31 it began.", []],
    ["The 1990s were calm.", []],
    ["It was called in December last year.", ["2023-12 explicit"]],
    ["The contract starting Wednesday, July 17, was sold, it said.", ["2024-07-17 explicit"]],
    ["2024-06-30: all clear.", ["2024-06-30 explicit"]],
    ["The meeting of June 3-5 failed.", ["2024-06-03 explicit"]],
    ["He was due to arrive on Sunday.", ["2024-07-14 relative"]],
    [
      "Police said the two were arrested on Saturday and will appear in court on Wednesday.",
      ["2024-07-13 relative", "2024-07-17 relative"],
    ],
  ])("%s", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it("settles nothing relative without a publication date", () => {
    expect(
      found(
        "It sank on Saturday, last month, on Oct. 7 and in May; the war began on May 5, 2019.",
        "en",
        null,
      ),
    ).toEqual(["2019-05-05 explicit"]);
  });

  it("settles only what a month of publication leaves certain", () => {
    expect(
      found("It sank on Saturday, yesterday, last month, last year and on Oct. 7.", "en", "2024-07"),
    ).toEqual(["2024-06 relative", "2023 relative", "2023-10-07 explicit"]);
  });

  it("settles only what a year of publication leaves certain", () => {
    expect(found("It sank on Saturday, last month, last year and on Oct. 7.", "en", "2024")).toEqual([
      "2023 relative",
    ]);
  });
});

describe("dates in other languages, in texts of Monday, 15 July 2024", () => {
  it.each<[string, string, string[]]>([
    ["es", "El barco chocó el sábado.", ["2024-07-13 relative"]],
    ["es", "El juicio empezará el jueves.", ["2024-07-18 relative"]],
    ["es", "El 7 de octubre de 2023 empezó todo.", ["2023-10-07 explicit"]],
    ["es", "Ocurrió el 7 de octubre.", ["2023-10-07 explicit"]],
    ["es", "Ocurrió en mayo y hace tres días.", ["2024-05 explicit", "2024-07-12 relative"]],
    ["es", "Ayer llovió; el mes pasado, no.", ["2024-07-14 relative", "2024-06 relative"]],
    ["es", "La guerra comenzó en 2014.", ["2014 explicit"]],
    ["es", "El martes pasado se marchó.", ["2024-07-09 relative"]],
    ["fr", "Le bateau a coulé samedi.", ["2024-07-13 relative"]],
    ["fr", "Le procès s’ouvrira jeudi prochain.", ["2024-07-18 relative"]],
    ["fr", "Le 7 octobre 2023, tout a commencé.", ["2023-10-07 explicit"]],
    ["fr", "Une grève des bacs est annoncée mercredi.", ["2024-07-17 relative"]],
    ["fr", "La grève, votée vendredi, bloque le port.", ["2024-07-12 relative"]],
    ["es", "La marcha está convocada el miércoles.", ["2024-07-17 relative"]],
    ["it", "Il sindaco presenta mercoledì il piano.", ["2024-07-17 relative"]],
    ["fr", "Le 1er mai, ils ont défilé ; hier, non.", ["2024-05-01 explicit", "2024-07-14 relative"]],
    ["fr", "En mars, le port a fermé.", ["2024-03 explicit"]],
    ["de", "Die Fähre sank am Samstag.", ["2024-07-13 relative"]],
    ["de", "Die Fähre soll am Donnerstag fahren.", ["2024-07-18 relative"]],
    ["de", "Am 7. Oktober 2023 begann es.", ["2023-10-07 explicit"]],
    ["de", "Im Mai wurde der Hafen geschlossen.", ["2024-05 explicit"]],
    ["de", "Vorgestern sank sie, vor drei Monaten eine andere.", ["2024-04 relative"]],
    ["de", "Am 05.07.2024 sank sie.", ["2024-07-05 explicit"]],
    ["it", "Il traghetto è affondato sabato.", ["2024-07-13 relative"]],
    ["pt", "O barco afundou em 7 de outubro de 2023.", ["2023-10-07 explicit"]],
    ["nl", "De boot zonk op 7 oktober 2023.", ["2023-10-07 explicit"]],
    ["ar", "غرقت العبارة يوم السبت.", ["2024-07-13 relative"]],
    ["ar", "وقع ذلك في 7 أكتوبر 2023.", ["2023-10-07 explicit"]],
    ["ar", "وقع ذلك في مايو الماضي.", ["2024-05 explicit"]],
    ["zh", "渡轮于2023年10月7日沉没。", ["2023-10-07 explicit"]],
    ["ja", "船は7月5日に沈んだ。", ["2024-07-05 explicit"]],
  ])("%s: %s", (language, text, expected) => {
    expect(found(text, language)).toEqual(expected);
  });
});

it.each([
  ["digits", "1"],
  ["months", "May "],
  ["weekdays", "Friday "],
  ["letters", "a"],
  ["commas", ", "],
  ["last", "last "],
  ["dates", "on May 5 "],
])("reads 300 kilobytes of %s to its end", (_, piece) => {
  const text = piece.repeat(Math.ceil(300_000 / piece.length));
  expect(areInOrder(findDateMentions(text, { publishedOn, language: "en" }), text.length)).toBe(true);
});

describe("dates beside other dates, and ahead", () => {
  // Published on Wednesday, 15 May 2024.
  it.each<[string, string, string]>([
    ["en", "We expect it to come through by July.", "2024-07"],
    ["en", "The season, which begins August 1, will be long.", "2024-08-01"],
    ["en", "His term ends in November.", "2024-11"],
    ["en", "On March 18 of last year, the ministry reported 40 cases.", "2023-03-18"],
    ["en", "In June last year the plant closed.", "2023-06"],
    ["en", "The plant closed in October this year, officials had hoped.", "2024-10"],
    ["en", "It will stay in force until just before elections on 14 June.", "2024-06-14"],
    [
      "en",
      "The firm, whose shares soared by two-fifths in New York on Monday, has since lost a tenth.",
      "2024-05-13",
    ],
    ["en", '"I can\'t make payroll on Friday," she said.', "2024-05-17"],
    ["en", "The shop will miss September's awards.", "2024-09"],
    ["en", "Between 2001 and 2005 the leverage rose.", "2001 2005"],
    ["en", "He ran the firm from 1998 to 2003.", "1998 2003"],
    ["en", "She won medals in 2012 and 2016.", "2012 2016"],
    ["en", "The war lasted from May 1998 to June 2000.", "1998-05 2000-06"],
    ["en", "Talks were held on 3 and 4 May.", "2024-05-03 2024-05-04"],
    ["en", "Talks were held on May 3 and 4.", "2024-05-03 2024-05-04"],
    ["en", "The festival runs from 12 to 14 June.", "2024-06-12 2024-06-14"],
    ["en", "The toll rose to 40 on Tuesday from 35 a day earlier.", "2024-05-14 2024-05-13"],
    ["en", "He was arrested on 3 May. Two days later he was freed.", "2024-05-03 2024-05-05"],
    ["en", "The vote was on 3 May; the next day the cabinet resigned.", "2024-05-03 2024-05-04"],
    ["en", "He was shot on Monday and died the following day.", "2024-05-13 2024-05-14"],
    ["en", "The court sat late Friday.", "2024-05-10"],
    ["en", "Revenue fell in the first quarter of 2024.", "2024"],
    ["en", "The bridge reopens in September.", "2024-09"],
    ["en", "They meet again on Sunday.", "2024-05-19"],
    ["en", "The strike starts on Monday.", "2024-05-20"],
    ["en", "The tournament was on 24/05/2023.", "2023-05-24"],
    ["en", "Posted: 03/14/2024 in Weather", "2024-03-14"],
    ["en", "from 2019 levels", ""],
    ["fr", "Dans la nuit de samedi à dimanche, un incendie", "2024-05-11 2024-05-12"],
    ["fr", "Les 3 et 4 mai, des pourparlers", "2024-05-03 2024-05-04"],
    ["fr", "l'an dernier, elle", "2023"],
    ["es", "Los días 3 y 4 de mayo", "2024-05-03 2024-05-04"],
    ["es", "entre 2001 y 2005", "2001 2005"],
    ["es", "hace un año y medio", ""],
    ["es", "en diciembre del año pasado", "2023-12"],
    ["de", "im Juni vergangenen Jahres", "2023-06"],
    ["de", "zwischen 2001 und 2005", "2001 2005"],
    ["de", "vom 3. bis 5. Mai", "2024-05-03 2024-05-05"],
    ["ar", "في 7 أكتوبر/تشرين الأول 2023", "2023-10-07"],
    ["en", "The minister promised to hire ten more by July.", "2024-07"],
    ["en", "Lind, who faces an election in July, spoke.", "2024-07"],
    ["en", "The plant closed before March.", "2024-03"],
    ["en", "More than 1,200 had signed the plea to Lind by Saturday night.", "2024-05-11"],
    ["en", "It struck on Tuesday evening. That is 16 more than a day earlier.", "2024-05-14"],
    ["es", "La ministra prometió contratar a otros doce antes de junio.", "2024-06"],
    ["ar", "شارك أكثر من 2000 شخص في صلاة الجمعة.", ""],
  ])("%s: %s", (language, text, dates) => {
    const found = findDateMentions(text, { publishedOn: "2024-05-15", language });
    expect(found.map(({ on }) => on).join(" ")).toBe(dates);
  });
});

describe("dates whose clause decides, in texts of Wednesday, 15 May 2024", () => {
  it.each<[string, string, string]>([
    ["en", "The ship ran aground near the canal's southern end on Tuesday.", "2024-05-14"],
    ["en", "Deposits fell to 119 billion from 175 billion at the end of December.", "2023-12"],
    ["en", "Its open-market policy since December has been based on a floor.", "2023-12"],
    ["en", "Schools will stay closed until Monday, the governor said.", "2024-05-20"],
    ["en", "Mourning continues until Saturday.", "2024-05-18"],
    ["en", "He has been suspended until Sunday.", "2024-05-19"],
    ["en", "About 100,000 people lived there before Sunday.", "2024-05-12"],
    ["en", "The board approved the deal, and its members take it up on Monday.", "2024-05-20"],
    ["en", "Every survey has the two within reach of each other on Sunday.", "2024-05-19"],
    ["en", "Nobody goes back until leaders vote, which could be as early as Monday.", "2024-05-20"],
    ["en", "As recently as Monday she was seen at work.", "2024-05-13"],
    ["en", "The premier declared Friday a day of mourning.", "2024-05-17"],
    ["en", "The unions called a march for Saturday.", "2024-05-18"],
    ["en", "He expected an answer from all of them by July.", "2024-07"],
    ["en", "They will know more when the report is released on July 9.", "2024-07-09"],
    ["en", "Fears might not be borne out in Monday's report.", "2024-05-20"],
    ["en", "The law, effective January 1, has cut rents.", "2024-01-01"],
    ["en", "Rates rose in June 1984, after an increase in April of that year.", "1984-06 1984-04"],
    ["en", "He joined in March 2001 and became chief in August.", "2001-03 2001-08"],
    ["en", "The practice ended on the fifth of March.", "2024-03-05"],
    ["en", "The film was postponed from March to July.", "2024-03 2024-07"],
    ["en", "“They moved on the Wednesday after the strike, not on the Tuesday before it.”", ""],
    [
      "en",
      "The army expects to open one channel in June and to restore the other by the end of August.",
      "2024-06 2024-08",
    ],
    ["en", "It is designed to avoid a clash when talks reopen in Rome on Monday.", "2024-05-20"],
    ["en", "In the three days through Monday, the rate averaged six percent.", "2024-05-13"],
    ["en", "The details of today's ruling were known as of today.", "2024-05-15 2024-05-15"],
    ["es", "El partido se aplazó al domingo.", "2024-05-19"],
    ["es", "La ministra comparece el lunes en el Congreso.", "2024-05-20"],
    ["fr", "Elle a dit que la réforme entrerait en vigueur le 1er juillet.", "2024-07-01"],
    ["fr", "Le procès s’ouvre lundi. Au mois d’août, il était reporté.", "2024-05-20 2023-08"],
    ["fr", "D’ici à 2030, la ville veut réduire ses émissions.", "2030"],
    ["de", "Am Montagabend brannte es, in der Nacht zum Sonntag auch.", "2024-05-13 2024-05-12"],
    ["de", "Der Kanzler sagte, am Sonntag werde gewählt.", "2024-05-19"],
    ["de", "Die Abgeordneten stimmen am Freitag über das Gesetz ab.", "2024-05-17"],
    ["ar", "منذ السابع من أكتوبر 2023 قتل الآلاف.", "2023-10-07"],
    ["ar", "انفجرت سيارة مفخخة يوم الجمعة وسط المدينة.", "2024-05-10"],
    ["ar", "وصل قبل يومين وسيغادر يوم السبت.", "2024-05-13 2024-05-18"],
    [
      "pt",
      "Disse na segunda (13) que o projeto será votado na quinta, pela segunda vez.",
      "2024-05-13 2024-05-16",
    ],
    ["it", "L’anno scorso, a marzo, era stato operato; domani parla.", "2023-03 2024-05-16"],
    ["es", "El próximo viernes se reúne la junta.", "2024-05-17"],
    ["es", "La huelga, convocada para el lunes, sigue en pie.", "2024-05-20"],
    ["es", "Ocurrió el primero de mayo.", "2024-05-01"],
    ["es", "Permanecerá cerrado hasta el lunes.", "2024-05-20"],
    ["fr", "Les écoles resteront fermées jusqu’à lundi.", "2024-05-20"],
    ["fr", "Une marche est prévue pour samedi.", "2024-05-18"],
    ["de", "Die Schulen bleiben bis Montag geschlossen.", "2024-05-20"],
  ])("%s: %s", (language, text, dates) => {
    const found = findDateMentions(text, { publishedOn: "2024-05-15", language });
    expect(found.map(({ on }) => on).join(" ")).toBe(dates);
  });

  it.each([
    ["en", "She watched it in Mar Mikhael, and he was killed by Jan Berg."],
    ["en", "Two of his crew told the Sun. The owner denies it."],
    ["en", "Theresa May lost; the deal struck by May is dead, and so is the plan of May and her aides."],
    ["en", "Quotas were set for the first time in 1987/88."],
    ["en", "Sowing normally begins in May, and the river usually floods in March."],
    ["en", "It is how almost all of the world's electricity is generated today."],
    ["en", "To this day, and even today, nobody knows."],
    ["fr", "Ce serait aujourd’hui une mauvaise affaire, encore aujourd’hui rien ne bouge."],
    ["de", "Bis heute ist nichts geschehen, und noch heute weiß niemand warum."],
    ["es", "Hoy en día nadie lo sabe; aún hoy se busca, y hasta hoy no hay respuesta."],
    ["es", "Los datos de 2012 y el decreto de 2011 siguen en vigor."],
    ["en", "The gap in June bonds closed, as did that in September T-bonds."],
  ])("dates nothing: %s: %s", (language, text) => {
    expect(findDateMentions(text, { publishedOn: "2024-05-15", language })).toEqual([]);
  });
});
