/** Questions that the coverage at hand answers, to start a newcomer with. */
import type { Desk } from "../desk.ts";
import { findNames } from "../text/names.ts";
import type { Article, Library } from "../types.ts";

/** Reading this many articles finds the names that matter. */
const MOST_READ = 60;
const MOST_TRIED = 12;

/** Names by the number of articles that hold them, those of several words first among equals. */
const namesOf = (articles: readonly Article[]): string[] => {
  const outlets = new Set(articles.flatMap(({ outlet, carrier }) => [outlet, carrier]));
  const counts = new Map<string, number>();
  for (const { text } of articles) {
    const names = new Set(findNames(text.slice(0, 6_000)).map(({ name }) => name.replace(/\s+/gu, " ")));
    for (const name of names) {
      if (!outlets.has(name) && name.length >= 4 && name.length <= 40) {
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    }
  }
  const words = (name: string): number => name.split(" ").length;
  return [...counts]
    .sort(([a, left], [b, right]) => right - left || words(b) - words(a) || (a < b ? -1 : 1))
    .map(([name]) => name);
};

/** An even sample of a list. */
const sample = <T>(list: readonly T[], most: number): T[] => {
  const step = Math.max(1, list.length / most);
  return Array.from({ length: Math.min(most, list.length) }, (_, index) => list[Math.floor(index * step)]!);
};

/** At most three questions, each tried: one that would be refused is not offered. */
export const exampleQuestions = async (desk: Desk, library: Library): Promise<string[]> => {
  const originals = library.articles().filter(({ copyOf }) => copyOf === null);
  const names = [...Map.groupBy(originals, ({ collection }) => collection).values()].map((articles) =>
    namesOf(sample(articles, MOST_READ)),
  );
  // By turns, so that each collection is met.
  const turns = Array.from({ length: MOST_TRIED }, (_, rank) => names.flatMap((list) => list[rank] ?? []));
  const questions: string[] = [];
  const used: string[] = [];
  const forms = [
    (name: string) => `What is known about ${name}?`,
    (name: string) => `What is reported on ${name}?`,
    (name: string) => `What does the coverage say about ${name}?`,
  ];
  for (const name of turns.flat().slice(0, MOST_TRIED)) {
    const form = forms[questions.length];
    if (!form) break;
    // "Blinken" says nothing new after "Antony Blinken".
    if (used.some((other) => other.includes(name) || name.includes(other))) continue;
    const question = form(name);
    const query = desk.makeQuery({ text: question, length: "short" });
    // What would be refused is known before anything is written, which may cost a model's time.
    if ("kind" in query || "kind" in (await desk.coverage(query))) continue;
    questions.push(question);
    used.push(name);
  }
  return questions;
};
