import { describe, expect, it } from "vitest";
import { decideRefusal } from "../../src/answer/refusal.ts";
import { isHarmless } from "../../src/answer/harmless-words.ts";
import { buildQuery, gather, readCoverage } from "./build.ts";
import { FERRY } from "./coverage.ts";

const harbour = readCoverage(new URL("../../corpus/harbour", import.meta.url).pathname);
const visits = readCoverage(new URL("../../corpus/visits", import.meta.url).pathname);

const decide = (text: string, articles = harbour) => {
  const query = buildQuery(text);
  return decideRefusal(query, gather(query, articles, 40));
};

describe("words that only ask for a number", () => {
  it.each(["number", "número", "cifra", "nombre", "Zahl"])("need not stand in the coverage: %s", (word) => {
    expect(isHarmless(word)).toBe(true);
  });
});

describe("questions that the coverage answers are not refused", () => {
  it.each<[string, typeof harbour]>([
    ["How many people were on the ferry?", harbour],
    ["Tell me about the latest on the radar", harbour],
    ["What happened to the Linnet?", harbour],
    ["Could you please summarise the coverage of the inquiry?", harbour],
    ["Where did the ferry crash?", harbour],
    ["According to the Port Aldery Herald, what did the captain say?", harbour],
    ["Who was the captain?", harbour],
    ["ferry", harbour],
    ["What is the news about the seafarers' strike?", harbour],
    ["How many lifeboats joined the search?", harbour],
    ["when did divers find the bodies", harbour],
    ["why did the ferry hit the breakwater", harbour],
    ["What did Blinken say about northern Gaza?", visits],
    ["How many people died in Gaza according to the health ministry?", visits],
    ["Which cities did Blinken visit?", visits],
    ["Who did Blinken meet in Tel Aviv?", visits],
    ["When will Netanyahu address Congress?", visits],
    ["What does Hamas want?", visits],
    ["death toll Gaza", visits],
    ["How many people did the ferry carry?", FERRY],
    ["who is Jonas Wick", FERRY],
  ])("%s", (question, articles) => {
    expect(decide(question, articles)).toBeNull();
  });
});

describe("questions that it does not answer are refused, with the words it lacks", () => {
  it.each<[string, string[], typeof harbour]>([
    ["How many combatants were killed in Gaza?", ["combatants"], visits],
    ["How many whales were killed by the ferry?", ["whales"], harbour],
    ["What is the price of oil?", ["price", "oil"], visits],
    ["quantum computing", ["quantum", "computing"], harbour],
    ["What did Zelensky say about the ferry?", ["Zelensky"], harbour],
    ["Did the ferry carry Boeing engines?", ["Boeing", "engines"], harbour],
    ["Who won the football match in Lisbon?", ["football", "Lisbon"], harbour],
    ["How many tanks crossed the bridge?", ["tanks"], harbour],
    ["What happened on flight 370?", ["370"], visits],
    ["Was the mayor arrested for bribery?", ["bribery"], FERRY],
  ])("%s", (question, missing, articles) => {
    const refusal = decide(question, articles);
    expect(refusal).toMatchObject({ kind: "refusal", reason: "no-coverage" });
    expect(refusal?.missingTerms).toEqual(expect.arrayContaining(missing));
    expect(refusal?.message).toMatch(/^The coverage does not say\. No article mentions "/u);
  });

  it("words that occur, but nowhere together, are unsupported", () => {
    const refusal = decide("Did the president resign?", [...harbour, ...visits]);
    expect(refusal?.reason).toBe("unsupported");
  });

  it("the nearest passages are cited, one an article, verbatim", () => {
    const refusal = decide("How many combatants were killed in Gaza?", visits);
    expect(refusal?.nearest.length).toBeGreaterThan(0);
    expect(refusal?.nearest.length).toBeLessThanOrEqual(3);
    for (const { articleId, start, end, quote } of refusal?.nearest ?? []) {
      expect(visits.find(({ id }) => id === articleId)?.text.slice(start, end)).toBe(quote);
    }
  });

  it("a message of the house's style: plain, with the missing word in quotation marks", () => {
    expect(decide("How many combatants were killed in Gaza?", visits)?.message).toBe(
      'The coverage does not say. No article mentions "combatants".',
    );
  });
});
