import { describe, expect, it } from "vitest";
import { dateOfMention, findDates } from "../../src/corpus/find-dates.ts";
import { createOutletRegistry } from "../../src/corpus/outlets.ts";
import { readArticle } from "../../src/corpus/read-article.ts";
import { readDateline } from "../../src/corpus/dateline.ts";
import { BUILT_IN_OUTLETS, readOutlets } from "../../src/corpus/outlets.ts";
import { createTollWatch, runningTolls } from "../../src/corpus/falling-tolls.ts";
import type { Article } from "../../src/types.ts";

const shipped = createOutletRegistry((await readOutlets(BUILT_IN_OUTLETS)).outlets);

describe("finding dates", () => {
  it.each([
    ["Updated 5:32 PM ET, Tue March 4, 2031", "2031-03-04"],
    ["3 de marzo de 2031", "2031-03-03"],
    ["٣ مارس ٢٠٣١", "2031-03-03"],
    ["3 مارس/آذار 2031", "2031-03-03"],
    ["16 كانون الثاني 2031", "2031-01-16"],
    ["2031年3月4日 星期二", "2031-03-04"],
    ["2031년 3월 4일", "2031-03-04"],
    ["25/03/2031", "2031-03-25"],
    ["04.03.2031", "2031-03-04"],
    ["Tue, 04 Mar 2031 03:08:00 GMT", "2031-03-04"],
    ["2024-03-23 03:08:00", "2024-03-23"],
    ["1er mars 2031", "2031-03-01"],
    ["Dienstag, 4. März 2031", "2031-03-04"],
    ["3 марта 2031 г.", "2031-03-03"],
    ["3rd of March 2031", "2031-03-03"],
    ["since Oct. 7, 2023.", "2023-10-07"],
    ["in March 2031", "2031-03"],
  ])("reads %s", (text, date) => {
    expect(findDates(text).map(dateOfMention)).toEqual([date]);
  });

  it.each([
    "he may 3 times",
    "march 22 people",
    "2031-13-45",
    "31/31/2031",
    "3 out of 10",
    "version 12.4",
    "the 1,200 people",
    "50/50",
  ])("finds none in %s", (text) => {
    expect(findDates(text)).toEqual([]);
  });

  it("gives month and day where the year is not said, with exact offsets", () => {
    const text = "It is due on Friday, July 24, at noon.";
    const [mention] = findDates(text);
    expect(mention).toMatchObject({ year: null, month: 7, day: 24, weekday: 5, printed: "Friday, July 24" });
    expect(text.slice(mention!.start, mention!.end)).toBe("Friday, July 24");
  });

  it("says that 04/03/2031 can be read two ways", () => {
    expect(findDates("04/03/2031")[0]!.ambiguous).toBe(true);
    expect(findDates("04/04/2031")[0]!.ambiguous).toBe(false);
  });
});

describe("datelines", () => {
  it.each([
    ["WASHINGTON (AFP): US officials", "WASHINGTON", "AFP", "US officials"],
    ["JERUSALEM, March 22 (Xinhua) -- Envoys", "JERUSALEM, March 22", "Xinhua", "Envoys"],
    ["JERUSALEM | Xinhua | Envoys", "JERUSALEM", "Xinhua", "Envoys"],
    ["PARIS, 3 June (Reuters) - The", "PARIS, 3 June", "Reuters", "The"],
    ["PORT-AU-PRINCE, Haiti (AP) — Gangs", "PORT-AU-PRINCE, Haiti", "AP", "Gangs"],
    ["GENEVA/BEIRUT, March 3 (Reuters) - Aid", "GENEVA/BEIRUT, March 3", "Reuters", "Aid"],
    ["GREYHAVEN (Tidewire) — Boats", "GREYHAVEN", "Tidewire", "Boats"],
    ["KYIV, Ukraine — Crews", "KYIV, Ukraine", null, "Crews"],
    ["NEW DELHI: The minister", "NEW DELHI", null, "The minister"],
    ["(Reuters) - Boats", null, "Reuters", "Boats"],
    ["Madrid, 3 jun (EFE).- Los barcos", "Madrid, 3 jun", "EFE", "Los barcos"],
    ["Berlin (dpa) - Der Rat", "Berlin", "dpa", "Der Rat"],
    ["МОСКВА, 3 мар - РИА Новости. Паром", "МОСКВА, 3 мар", "РИА Новости", "Паром"],
    ["باريس - رويترز - قال", "باريس", "رويترز", "قال"],
    [
      "EAST HARROW, Ohio, Feb. 6, 2023 (WQRZ 9 News) — It went up.",
      "EAST HARROW, Ohio, Feb. 6, 2023",
      "WQRZ 9 News",
      "It went up.",
    ],
  ])("reads %s", (text, printed, agency, rest) => {
    const dateline = readDateline(text, shipped);
    expect(dateline).toMatchObject({ printed, agency });
    expect(text.slice(dateline!.end)).toBe(rest);
  });

  it.each([
    "NATO: what it is",
    "EXCLUSIVE: The minister said",
    "The ferry (a large one) sank - and then",
    "Roe (D-Wash.) said",
    "A man called: no",
    "WATCH: Ferry sinks",
    "Shares - the story",
  ])("finds none in %s", (text) => {
    expect(readDateline(text, shipped)).toBeNull();
  });
});

describe("tolls that fall", () => {
  const warningsOf = (...articles: Article[]) => {
    const watch = createTollWatch();
    for (const article of articles) watch.put(article, runningTolls(article.text));
    watch.settle();
    return articles.map(({ id }) => watch.warning(id));
  };
  const article = (id: string, day: string, toll: string) => {
    const read = readArticle(
      `---\noutlet: ${id}\npublished: ${day}\n---\nThe death toll in Northmark has passed ${toll} since the flood began, the ministry said.`,
      { id, collection: "", file: id, html: false },
      createOutletRegistry(),
    );
    if ("reason" in read) throw new Error(read.reason);
    return read;
  };

  it("warns of a toll that is less than an older article's", () => {
    const warnings = warningsOf(article("new", "2031-03-20", "1,200"), article("old", "2031-03-01", "1,950"));
    expect(warnings).toEqual([expect.stringMatching(/1,200.*1,950.*old/u), undefined]);
  });

  it("is silent where authorities are said to have counted anew, or more are feared dead", () => {
    const older = article("old", "2031-03-01", "1,950");
    const recounted = article(
      "new",
      "2031-03-20",
      "1,200, down from 1,950: it was revised after bodies were found to have been counted twice, and has stood at 1,200",
    );
    expect(warningsOf(recounted, older)).toEqual([undefined, undefined]);
    const feared = article(
      "old",
      "2031-03-01",
      "what the hills can bear and is expected to climb above 1,950",
    );
    expect(warningsOf(article("new", "2031-03-20", "1,200"), feared)).toEqual([undefined, undefined]);
  });

  it("is silent where tolls rise, stand on one day, or differ by a whole order", () => {
    expect(warningsOf(article("a", "2031-03-01", "1,200"), article("b", "2031-03-20", "1,950"))).toEqual([
      undefined,
      undefined,
    ]);
    expect(warningsOf(article("a", "2031-03-20", "1,950"), article("b", "2031-03-20", "1,200"))).toEqual([
      undefined,
      undefined,
    ]);
    expect(warningsOf(article("a", "2031-03-01", "19,500"), article("b", "2031-03-20", "1,200"))).toEqual([
      undefined,
      undefined,
    ]);
  });
});
