import { expect, test } from "vitest";
import { eventsOf } from "../../src/analysis/events.ts";
import { findFigures } from "../../src/analysis/figures.ts";
import { sentencesOf } from "../../src/analysis/figures-sentences.ts";
import { articleOf, hitsOf } from "./article.ts";

const LEAD = "At least 30 people were killed off Port Aldery on 3 March 2031.";
const ENDLESS = `The harbour ${"and the captain of the ferry ".repeat(30)}rested.`;

test("of an article's endless sentences the first few are read, and every other one", () => {
  const article = articleOf([...Array.from({ length: 200 }, () => ENDLESS), LEAD].join("\n\n"));
  const read = sentencesOf(hitsOf(article)).map(({ text }) => text);
  expect(read.filter((text) => text === ENDLESS)).toHaveLength(4);
  expect(read.at(-1)).toBe(LEAD);
  expect(findFigures(hitsOf(article)).map(({ value }) => value)).toEqual([30]);
});

test("a sentence of thousands of numbers has no figures, one of hundreds of dates few events; what stands beside them is read", () => {
  const numbers = `The ferry carried ${Array.from({ length: 2_000 }, (_, at) => `${at + 31} crates`).join(", ")}.`;
  const dates = `It sailed ${Array.from({ length: 300 }, (_, at) => `on ${1 + (at % 28)} May ${2031 - (at % 9)}`).join(", ")}.`;
  const article = articleOf([numbers, dates, LEAD].join("\n\n"), {
    publishedOn: "2031-03-05",
    language: "en",
  });
  expect(findFigures(hitsOf(article)).map(({ value }) => value)).toEqual([30]);
  const events = eventsOf(article);
  expect(events.length).toBeLessThan(10);
  expect(events.at(-1)?.mention.on).toBe("2031-03-03");
});
