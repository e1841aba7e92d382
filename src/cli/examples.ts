/** Questions that the coverage at hand answers, to start a newcomer with. */
import type { Desk } from "../desk.ts";
import { ENGLISH, type Words } from "../presentation/index.ts";
import { findNames } from "../text/names.ts";
import type { Article, Library } from "../types.ts";

/** Reading this many articles finds the names that matter. */
const MOST_READ = 60;
const MOST_TRIED = 12;
/** How much of an article is read for names, in UTF-16 units. */
const MOST_OF_TEXT = 6_000;

/** What stands before a name: "the ", and the first half of "Sound and Isles Line". */
const BEFORE = /(?:(?<the>the )?(?<half>\p{Lu}[\p{L}\p{M}'’-]+ (?:and|&) )|(?<alone>the ))$/u;

/** A name as the articles print it: whole where most do, and with its article where a third do ("the Linnet"; others "ferry Linnet"). */
const wholeName = (name: string, articles: readonly Article[]): string => {
  const befores = articles.flatMap(({ text }) => {
    const parts = text.slice(0, MOST_OF_TEXT).replace(/\s+/gu, " ").split(name);
    return parts.slice(0, -1).flatMap((before, index) =>
      // "The Gaza Strip" says nothing of how Gaza is called.
      /^ \p{Lu}/u.test(parts[index + 1] ?? "") ? [] : [BEFORE.exec(before.slice(-60))?.groups ?? {}],
    );
  });
  const countOf = (fits: (found: (typeof befores)[number]) => boolean): number => befores.filter(fits).length;
  const half = befores.find((found) => found["half"])?.["half"];
  const isHalf = half !== undefined && countOf((found) => found["half"] === half) * 2 > befores.length;
  const articleOf = countOf((found) => (isHalf ? found["the"] : found["alone"]) !== undefined);
  return `${articleOf * 3 > befores.length ? "the " : ""}${isHalf ? half : ""}${name}`;
};

/** Names by the number of articles that hold them, those of several words first among equals. */
const namesOf = (articles: readonly Article[]): string[] => {
  const outlets = new Set(articles.flatMap(({ outlet, carrier }) => [outlet, carrier]));
  const counts = new Map<string, number>();
  for (const { text } of articles) {
    const names = new Set(
      findNames(text.slice(0, MOST_OF_TEXT)).map(({ name }) => name.replace(/\s+/gu, " ")),
    );
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

/** At most three questions in the language of `words`, each tried: one that would be refused is not offered. */
export const exampleQuestions = async (
  desk: Desk,
  library: Library,
  words: Words = ENGLISH,
): Promise<string[]> => {
  const originals = library.articles().filter(({ copyOf }) => copyOf === null);
  const samples = [...Map.groupBy(originals, ({ collection }) => collection).values()].map((articles) =>
    sample(articles, MOST_READ),
  );
  const read = samples.flat();
  const names = samples.map(namesOf);
  // By turns, so that each collection is met.
  const turns = Array.from({ length: MOST_TRIED }, (_, rank) => names.flatMap((list) => list[rank] ?? []));
  const questions: string[] = [];
  const used: string[] = [];
  const isAnswered = async (question: string): Promise<boolean> => {
    const query = desk.makeQuery({ text: question, length: "short" });
    // What would be refused is known before anything is written, which may cost a model's time.
    return !("kind" in query) && !("kind" in (await desk.coverage(query)));
  };
  const { examples } = words;
  for (const found of turns.flat().slice(0, MOST_TRIED)) {
    const at = questions.length;
    if (at >= examples.length) break;
    // "The" is no word of another language.
    const name = words.locale.startsWith("en")
      ? wholeName(found, read)
      : wholeName(found, read).replace(/^the /u, "");
    // "Blinken" says nothing new after "Antony Blinken".
    if (used.some((other) => other.includes(name) || name.includes(other))) continue;
    // Another form for each, as far as they are answered.
    for (const form of [...examples.slice(at), ...examples.slice(0, at)]) {
      const question = form(name);
      if (!(await isAnswered(question))) continue;
      questions.push(question);
      used.push(name);
      break;
    }
  }
  return questions;
};
