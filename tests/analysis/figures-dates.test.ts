/** The day up to which a number of a sentence counts. */
import { describe, expect, it } from "vitest";
import { findFigures } from "../../src/analysis/figures.ts";
import { groupFigures } from "../../src/analysis/figures-groups.ts";
import { articleOf, hitsOf } from "./article.ts";

/** The as-of date of the figure of that value, in an article of Thursday, 6 March 2031. */
const asOf = (sentence: string, value: number, language = "en"): string | null | undefined =>
  findFigures(hitsOf(articleOf(sentence, { publishedOn: "2031-03-06", language }))).find(
    (figure) => figure.value === value,
  )?.asOf;

describe("a count of a year that a superlative reaches back to", () => {
  it.each([
    ["The worst fire since 1990, when 43 died, has left 14 dead in Mellor.", 43, "1990"],
    ["It is the deadliest since the 2018 Corrin fire, in which 85 people were killed.", 85, "2018"],
    ["The blaze is the deadliest since the one in 2003, which killed 21 people.", 21, "2003"],
    ["Es el peor incendio desde 1990, cuando murieron 43 personas.", 43, "1990"],
    ["C’est le pire incendie depuis 1990, lorsque 43 personnes sont mortes.", 43, "1990"],
    ["Es ist der schwerste Brand seit 1990, als 43 Menschen starben.", 43, "1990"],
  ])("is that year's: %s", (sentence, value, on) => expect(asOf(sentence, value)).toBe(on));

  it("is in no group with the count of now", () => {
    const reports = [
      "The worst fire since 1990, when 43 died, has left 14 dead in Mellor.",
      "The fire in Mellor has killed at least 14 people.",
    ].map((text, at) => articleOf(text, { id: `a${at}`, outlet: `Outlet ${at}`, publishedOn: "2031-03-06" }));
    const figures = findFigures(hitsOf(...reports));
    const values = groupFigures(figures).map(({ rows }) => rows.map((row) => figures[row]?.value));
    expect(values).toContainEqual([14, 14]);
    expect(values).toContainEqual([43]);
  });
});

describe("a count's date", () => {
  it.each([
    ["The toll rose to at least 31 on Wednesday, the harbour police said.", 31, "2031-03-05"],
    ["Confirmed cases reached 4,200 late on Tuesday.", 4200, "2031-03-04"],
    ["Of 40 samples, 23 have come back negative, the clinic said late on Monday.", 23, "2031-03-03"],
    ["As many as 43,700 fish and other animals died, the ministry said on Tuesday.", 43_700, "2031-03-04"],
    ["The number of arrests climbed on Tuesday to 130.", 130, "2031-03-04"],
    ["The death toll stood at 111 by Wednesday night.", 111, "2031-03-05"],
    ["As of March 3, 120 people had been brought ashore.", 120, "2031-03-03"],
    ["As of Friday evening, 64 flights had been cancelled.", 64, "2031-02-28"],
    ["The agency had counted 2,316 dead as of midnight on Tuesday.", 2316, "2031-03-04"],
    ["The ministry said on Monday that 17 were missing.", 17, "2031-03-03"],
    ["By Tuesday, 47 people had died and 1,650 had fallen sick.", 47, "2031-03-04"],
    ["By Tuesday, 47 people had died and 1,650 had fallen sick.", 1650, "2031-03-04"],
    ["Up to 5 March, volunteers had registered 860 families.", 860, "2031-03-05"],
    ["Some 3,000 homes remained without power on Wednesday morning.", 3000, "2031-03-05"],
    ["On Monday 31 people were still missing.", 31, "2031-03-03"],
    ["At the end of February 12,400 people were still living in tents.", 12400, "2031-02"],
    ["By the end of 2030 the company had 14,000 employees.", 14000, "2030"],
    ["Doctors recorded 310 cases in the week to 2 March.", 310, "2031-03-02"],
    ["Figures to 28 February show 5,100 applications.", 5100, "2031-02-28"],
    ["Two more bodies were found on Tuesday, bringing the toll to 33.", 33, "2031-03-04"],
    ["El balance se elevó este miércoles a 158 muertos.", 158, "2031-03-05"],
    ["Al cierre del martes había 42 heridos en los hospitales.", 42, "2031-03-04"],
    ["Hasta el lunes se habían registrado 31 muertos.", 31, "2031-03-03"],
    ["Unos 75.000 abonados seguían el miércoles por la mañana sin luz.", 75000, "2031-03-05", "es"],
    ["Le bilan s’élevait lundi soir à 31 morts.", 31, "2031-03-03"],
    ["Jusqu’à mardi, 31 décès avaient été recensés.", 31, "2031-03-04"],
    ["Quelque 2 000 foyers restaient privés d’électricité mercredi matin.", 2000, "2031-03-05", "fr"],
    ["Stand Mittwoch wurden 31 Tote gezählt.", 31, "2031-03-05"],
    ["Die Zahl der Toten stieg am Dienstag auf 31.", 31, "2031-03-04"],
    ["Bis Montag waren 640 Menschen gerettet worden.", 640, "2031-03-03"],
    ["حتى يوم الاثنين بلغ عدد القتلى 31 شخصاً.", 31, "2031-03-03"],
    ["ارتفع عدد القتلى إلى 31 يوم الأربعاء.", 31, "2031-03-05"],
    ["O número de mortos subiu para 31 nesta quarta-feira.", 31, "2031-03-05"],
    ["Il bilancio è salito mercoledì a 31 morti.", 31, "2031-03-05"],
    ["Het dodental steeg woensdag tot 31.", 31, "2031-03-05"],
    ["The ferry line had counted 61 claims as of Feb. 27, its lawyer said.", 61, "2031-02-27"],
    ["The coast guard's list on Tuesday evening had 14 dead and 9 missing.", 9, "2031-03-04"],
    ["The ward on Monday had 52 patients in it.", 52, "2031-03-03"],
    ["On Tuesday the number of the homeless was 4,100.", 4100, "2031-03-04"],
    ["By last night the count of the dead was 88.", 88, "2031-03-05"],
    ["Tuesday's toll was 57.", 57, "2031-03-04"],
    ["On Monday 31 sailors were missing.", 31, "2031-03-03"],
    ["Mardi, le nombre de disparus était de 40.", 40, "2031-03-04", "fr"],
    ["El lunes la cifra de muertos era de 40.", 40, "2031-03-03", "es"],
    ["Am Montag lag die Zahl der Toten bei 40.", 40, "2031-03-03", "de"],
  ])("%s (%d)", (sentence, value, on, language = "en") => {
    expect(asOf(sentence, value, language)).toBe(on);
  });
});

describe("a day that is no count's", () => {
  it.each([
    ["The blast killed 12 people on Monday.", 12],
    ["Thirty-one people died when the ferry sank on Tuesday.", 31],
    ["Rebels dropped 31 bombs on Tuesday.", 31],
    ["The army on Monday put 300 soldiers on the quays.", 300],
    ["The tanker that hit the pier on Monday had killed 31 people.", 31],
    ["Lawmakers passed 31 bills on Tuesday.", 31],
    ["Police hit back at 200 critics on Tuesday.", 200],
    ["The company must hire 300 drivers by Friday.", 300],
    ["The court told them to leave 40 homes by Monday.", 40],
    ["Forty people were hurt by Monday's quake.", 40],
    ["About 4,000 people marched on Wednesday.", 4000],
    ["The concert on Tuesday drew 9,000 fans.", 9000],
    ["The 12 men were sentenced on Tuesday.", 12],
    ["Voters go to the polls on Sunday to fill 120 seats.", 120],
    ["The bridge will stay closed until Tuesday, and 300 cars were turned back.", 300],
    ["The airline, which flies 40 jets, said on Monday that it was sorry.", 40],
    ["The army said on Monday that 300 people were killed in the war of 1998.", 300],
    ["Der Anschlag tötete am Montag 12 Menschen.", 12],
    ["La explosión mató el lunes a 12 personas.", 12],
    ["L’explosion a tué 12 personnes lundi.", 12],
    ["قتل 12 شخصاً يوم الاثنين.", 12],
  ])("%s", (sentence, value) => {
    expect(asOf(sentence, value)).toBe(null);
  });
});
