import { describe, expect, it } from "vitest";
import { checkSentences } from "../../src/answer/check.ts";
import { cite } from "../../src/text/citation.ts";
import { splitSentences } from "../../src/text/sentences.ts";
import type { Article, Citation } from "../../src/types.ts";
import { buildArticle } from "./build.ts";

const XINHUA = buildArticle({
  id: "xinhua",
  outlet: "Xinhua",
  headline: "Blinken visits Israel",
  publishedOn: "2024-03-23",
  text: `U.S. Secretary of State Antony Blinken made his eighth visit to Israel on Friday. At least 32,070 Palestinians have been killed and 74,298 have been injured in Gaza since Oct. 7, the Hamas-run health ministry in Gaza said on Friday. Mr. Blinken said that the United States did not oppose a resumption of Israel's offensive, saying that Israel had a right to protect itself. The war cabinet declined Blinken’s request to permit civilians to return to northern Gaza. Israel may invade Rafah within weeks, officials said. Hamas attacked Israel on Oct. 7, killing about 1,200 people. Blinken met Prime Minister Benjamin Netanyahu in Jerusalem for two hours. He described the plan as "a clear path to peace," a spokesman said. More than 2.3 million people live there, 80% of them displaced. It cost $3.5 billion. There has been "no real progress" in negotiations with Hamas on ceasefire, an Israeli official said.`,
});
const AFP = buildArticle({
  id: "afp",
  outlet: "AFP",
  headline: "US voices concern",
  publishedOn: "2024-07-15",
  text: `Hamas carried out attacks in which 1,195 people were killed, according to an AFP tally. On Saturday, Israeli strikes killed more than 90 people in the Al-Mawasi camp near Khan Yunis, the health ministry said. Netanyahu is expected to address the US Congress on July 24. Militants seized 251 hostages, 116 of whom are still in Gaza. The ministry raised the toll from 90 to 92.`,
});
const NYT = buildArticle({
  id: "nyt",
  outlet: "The New York Times",
  headline: "Blinken Urges Israel",
  publishedOn: "2023-11-30",
  text: `Israeli officials said the attacks last month killed 1,200 people. The truce will expire at 7 a.m. on Friday. The three men, two of them brothers, were arrested in Ramallah.`,
});
const FARO = buildArticle({
  id: "faro",
  outlet: "El Faro",
  language: "es",
  headline: "La licencia del transbordador",
  publishedOn: "2031-03-06",
  text: `El transbordador Linnet llevaba 214 personas a bordo, según la policía portuaria. El capitán no había recibido el aviso. Murieron al menos 31 personas.`,
});
const ARTICLES: Record<string, Article> = { xinhua: XINHUA, afp: AFP, nyt: NYT, faro: FARO };
const hits = Object.values(ARTICLES).flatMap((article) =>
  article.passages.map((passage) => ({ article, passage, score: 1, highlights: [] })),
);
const sources = { articleOf: (id: string) => ARTICLES[id], hits };

/** "xinhua 0" cites the first sentence of xinhua; "xinhua ~not oppose" cites those words alone. */
const citing = (reference: string): Citation => {
  const [id = "", ...rest] = reference.split(" ");
  const article = ARTICLES[id]!;
  const words = rest.join(" ");
  if (words.startsWith("~")) {
    const start = article.text.indexOf(words.slice(1));
    return cite(article, { start, end: start + words.length - 1 }, 1);
  }
  return cite(article, splitSentences(article.text)[Number(words)]!, 1);
};

const reasonOf = (text: string, references: readonly string[]): string | null => {
  const { dropped } = checkSentences([{ text, citations: references.map(citing) }], sources);
  return dropped[0] ? `${dropped[0].reason}: ${dropped[0].detail}` : null;
};

describe("sentences that their citations carry", () => {
  it.each<[string, ...string[]]>([
    ["Antony Blinken visited Israel for the eighth time on Friday.", "xinhua 0"],
    ["U.S. Secretary of State Antony Blinken made his eighth visit to Israel on Friday.", "xinhua 0"],
    ["US Secretary of State Blinken visited Israel on Friday.", "xinhua 0"],
    [
      "The Hamas-run health ministry said at least 32,070 Palestinians have been killed in Gaza since Oct. 7.",
      "xinhua 1",
    ],
    [
      "At least 32,070 people have been killed and 74,298 injured, according to the Gaza health ministry.",
      "xinhua 1",
    ],
    [
      "In Gaza 74,298 people have been injured and at least 32,070 killed since October 7, the Hamas-run health ministry said.",
      "xinhua 1",
    ],
    ["The United States does not oppose Israel resuming its offensive, Blinken said.", "xinhua 2"],
    ["Blinken said that Israel had a right to protect itself.", "xinhua 2"],
    [
      "Israel's war cabinet declined a request from Blinken to let civilians return to northern Gaza.",
      "xinhua 3",
    ],
    ["Officials said that Israel may invade Rafah within weeks.", "xinhua 4"],
    ["Israel could invade Rafah within weeks, officials said.", "xinhua 4"],
    ["About 1,200 people were killed when Hamas attacked Israel on Oct. 7.", "xinhua 5"],
    ["Israel was attacked by Hamas on Oct. 7.", "xinhua 5"],
    ["Blinken and Netanyahu met in Jerusalem for two hours.", "xinhua 6"],
    ["Netanyahu met Blinken in Jerusalem for two hours.", "xinhua 6"],
    ['A spokesman said he described the plan as "a clear path to peace".', "xinhua 7"],
    ["A spokesman said he described the plan as “a clear path to peace.”", "xinhua 7"],
    ["More than 2,300,000 people live there; 80 percent are displaced.", "xinhua 8"],
    ["It cost 3.5 billion dollars.", "xinhua 9"],
    ["An Israeli official said there was no real progress in the ceasefire talks with Hamas.", "xinhua 10"],
    ["Xinhua reported on 23 March 2024 that Blinken visited Israel.", "xinhua 0"],
    ["AFP counted 1,195 people killed in the attacks by Hamas.", "afp 0"],
    [
      "The AFP tally is 1,195 people killed; Israeli officials said 1,200, The New York Times reported.",
      "afp 0",
      "nyt 0",
    ],
    [
      "More than 90 people were killed in Israeli strikes on the Al-Mawasi camp near Khan Yunis on Saturday, the health ministry said.",
      "afp 1",
    ],
    ["Netanyahu is to address the US Congress on 24 July.", "afp 2"],
    ["Of 251 hostages seized, 116 are still in Gaza.", "afp 3"],
    ["The toll was raised from 90 to 92.", "afp 4"],
    ["The truce is to expire at 7 a.m. Friday.", "nyt 1"],
    ["Three men, two of them brothers, were arrested in Ramallah.", "nyt 2"],
    ["El transbordador Linnet llevaba 214 personas, según la policía.", "faro 0"],
    ["Al menos 31 personas murieron.", "faro 2"],
    ["El capitán no recibió el aviso.", "faro 1"],
  ])("keeps: %s", (text, ...references) => {
    expect(reasonOf(text, references)).toBeNull();
  });
});

describe("sentences that their citations do not carry", () => {
  it.each<[string, string, ...string[]]>([
    ["number", "Antony Blinken made his ninth visit to Israel on Friday.", "xinhua 0"],
    ["number", "At least 32,170 Palestinians have been killed in Gaza.", "xinhua 1"],
    ["number", "At least thirty thousand Palestinians have been killed in Gaza.", "xinhua 1"],
    ["number", "Exactly 32,070 Palestinians have been killed in Gaza since Oct. 7.", "xinhua 1"],
    ["number", "More than 32,070 Palestinians have been killed in Gaza since Oct. 7.", "xinhua 1"],
    [
      "number",
      "Seven Palestinians have been killed in Gaza, the health ministry said on Friday.",
      "xinhua 1",
    ],
    ["number", "Blinken met Prime Minister Benjamin Netanyahu in Jerusalem for three hours.", "xinhua 6"],
    ["number", "Blinken met Prime Minister Benjamin Netanyahu in Jerusalem for two days.", "xinhua 6"],
    ["number", "More than 2.3 billion people live there.", "xinhua 8"],
    ["number", "More than 2.3 million people live there, 90% of them displaced.", "xinhua 8"],
    ["number", "More than 2.3 million people live there, 80 of them displaced.", "xinhua 8"],
    ["number", "It cost €3.5 billion.", "xinhua 9"],
    [
      "number",
      "Up to 90 people were killed in Israeli strikes on the Al-Mawasi camp near Khan Yunis.",
      "afp 1",
    ],
    ["number", "Militants seized 251 hostages, 115 of whom are still in Gaza.", "afp 3"],
    ["number", "The truce will expire at 7 p.m. on Friday.", "nyt 1"],
    ["number", "El transbordador Linnet llevaba 241 personas a bordo.", "faro 0"],
    ["number", "Murieron 31 personas.", "faro 2"],
    ["date", "Antony Blinken visited Israel on Thursday.", "xinhua 0"],
    ["date", "Netanyahu is expected to address the US Congress on June 24.", "afp 2"],
    ["date", "Netanyahu is expected to address the US Congress on July 25.", "afp 2"],
    ["date", "Netanyahu is expected to address the US Congress tomorrow.", "afp 2"],
    ["name", "Antony Blinken visited Egypt on Friday.", "xinhua 0"],
    ["name", "Netanyahu visited Israel on Friday.", "xinhua 0"],
    ["name", "Blinken met Prime Minister Antony Netanyahu in Jerusalem.", "xinhua 6"],
    ["name", "AFP reported that Blinken visited Israel on Friday.", "xinhua 0"],
    [
      "name",
      "Blinken said that the United States and Britain did not oppose a resumption of Israel's offensive.",
      "xinhua 2",
    ],
    ["quotation", 'He described the plan as "a road to peace".', "xinhua 7"],
    ["quotation", 'He described the plan as "a clear path to peace.', "xinhua 7"],
    ["negation", "The United States opposes a resumption of Israel's offensive.", "xinhua 2"],
    [
      "negation",
      "oppose a resumption of Israel's offensive",
      "xinhua ~oppose a resumption of Israel's offensive",
    ],
    ["negation", "Blinken did not visit Israel on Friday.", "xinhua 0"],
    ["negation", "There has been real progress in negotiations with Hamas on ceasefire.", "xinhua 10"],
    ["negation", "El capitán había recibido el aviso.", "faro 1"],
    [
      "contradiction",
      "The war cabinet approved Blinken’s request to permit civilians to return to northern Gaza.",
      "xinhua 3",
    ],
    ["hedge", "Israel invaded Rafah within weeks, officials said.", "xinhua 4"],
    ["contradiction", "At least 32,070 Palestinians have been killed in Gaza before Oct. 7.", "xinhua 1"],
    [
      "contradiction",
      "More than 90 people were injured in Israeli strikes on the Al-Mawasi camp near Khan Yunis on Saturday.",
      "afp 1",
    ],
    ["contradiction", "The ministry cut the toll from 90 to 92.", "afp ~raised the toll from 90 to 92"],
    ["contradiction", "Militants released 251 hostages.", "afp 3"],
    ["name", "President Benjamin Netanyahu met Blinken in Jerusalem.", "xinhua 6"],
    ["roles", "Israel attacked Hamas on Oct. 7.", "xinhua 5"],
    ["number", "74,298 have been killed and at least 32,070 injured in Gaza since Oct. 7.", "xinhua 1"],
    ["roles", "AFP says 1,200 people were killed, The New York Times says 1,195 people.", "afp 0", "nyt 0"],
    ["absence", "No outlet reports that Hamas attacked Israel on Oct. 7.", "xinhua 5"],
    ["absence", "Only AFP reports that Hamas attacks killed people.", "afp 0"],
    ["support", "The talks collapsed after a bitter exchange over trade tariffs.", "xinhua 6"],
    [
      "support",
      "Blinken met Netanyahu in Jerusalem. The two men quarrelled over weapons and walked out.",
      "xinhua 6",
    ],
    ["characters", "See [the plan](http://evil.example) that Blinken made.", "xinhua 0"],
    ["characters", "@everyone Blinken made his eighth visit to Israel on Friday.", "xinhua 0"],
    ["characters", "Blinken made his eighth visit\u202e to Israel on Friday.", "xinhua 0"],
    ["empty", "  ", "xinhua 0"],
    ["no-citation", "Antony Blinken visited Israel on Friday."],
  ])("drops for %s: %s", (reason, text, ...references) => {
    expect(reasonOf(text, references)).toMatch(new RegExp(`^${reason}:`, "u"));
  });
});

describe("citations", () => {
  const good = citing("xinhua 0");
  const text = "U.S. Secretary of State Antony Blinken made his eighth visit to Israel on Friday.";
  it.each<[string, Partial<Citation>]>([
    ["offsets that do not fit the quote", { start: good.start + 1 }],
    ["a quote that is not printed", { quote: good.quote.replace("eighth", "ninth") }],
    ["an article that was not retrieved", { articleId: "elsewhere" }],
    ["a passage of another article", { passageId: "afp#0" }],
    ["another outlet's name", { outlet: "AFP" }],
    ["another date", { publishedOn: "2024-03-24" }],
    ["a negative offset", { start: -1 }],
  ])("are refused with %s", (_name, change) => {
    const { kept } = checkSentences([{ text, citations: [{ ...good, ...change }] }], sources);
    expect(kept).toEqual([]);
  });

  it("pass where they are slices of the article they name", () => {
    expect(checkSentences([{ text, citations: [good] }], sources).kept).toHaveLength(1);
  });
});
