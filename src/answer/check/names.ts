/** Whether every proper name of a sentence stands in its quotes or in the articles' metadata. */
import { createMemory } from "../../text/article-memory.ts";
import { findNames } from "../../text/names.ts";
import type { Article } from "../../types.ts";
import type { Fault } from "../check.ts";
import type { Ground } from "./ground.ts";

/** A name's word in one form: no case, accents, full stops or possessive. */
export const foldName = (word: string): string =>
  word
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/['’]s$|['’]$|\./gu, "")
    .toLowerCase();

const wordsOf = (text: string): string[] =>
  (text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}.]*(?:['’][\p{L}\p{M}]+)*/gu) ?? [])
    .map(foldName)
    .filter((word) => word !== "");

/** Endings that make an adjective or a plural of a name: Israel, Israeli, Israelis. */
const ENDINGS = ["s", "es", "i", "is", "n", "ns", "an", "ans", "ian", "ians", "ese", "ish", "ic"];

/** Abbreviations that readers and writers swap freely. */
const SAME: readonly (readonly string[])[] = [
  ["us", "usa", "united states", "american", "americans", "estados unidos", "eeuu", "etats-unis", "usa"],
  ["uk", "united kingdom", "britain", "british"],
  ["un", "united nations", "onu"],
  ["eu", "european union", "ue"],
  ["uae", "united arab emirates"],
];

const LINKS = new Set(
  "of the de del della di da do dos das du des la le el al van von der den und y e et".split(" "),
);

/** The first letters of each run of capitalised words: "International Criminal Court" may be called ICC. */
const initialsOf = (text: string): Set<string> =>
  new Set(
    (text.match(/(?:\p{Lu}[\p{L}\p{M}'’-]+(?:\s+(?:of|the|for|and|de|la|du|des)\s+|\s+)?){2,}/gu) ?? []).map(
      (run) => (run.match(/(?<![\p{L}\p{M}'’])\p{Lu}/gu) ?? []).join("").toLowerCase(),
    ),
  );

const isHeld = (word: string, held: ReadonlySet<string>): boolean => {
  if (held.has(word)) return true;
  return ENDINGS.some(
    (ending) =>
      (word.length > ending.length + 2 && word.endsWith(ending) && held.has(word.slice(0, -ending.length))) ||
      (word.length > 3 && held.has(word + ending)),
  );
};

/**
 * "Antony Netanyahu" of a source that prints "Antony Blinken" and "Benjamin Netanyahu": both words are held, but each
 * with another neighbour and never in one name.
 */
const isMixed = (name: string, runs: readonly (readonly string[])[]): boolean => {
  const words = wordsOf(name);
  return words.slice(1).some((right, index) => {
    const left = words[index] as string;
    if (runs.some((run) => run.includes(left) && run.includes(right))) return false;
    const leftGoesOn = runs.some((run) => run.includes(left) && run.at(-1) !== left);
    const rightComesAfter = runs.some((run) => run.indexOf(right) > 0);
    return leftGoesOn && rightComesAfter;
  });
};

const remembered = createMemory<Article, ReadonlySet<string>>();

/** The words that an article prints with a small letter somewhere: capitals at a sentence's start make no names of them. */
const smallWords = (article: Article): ReadonlySet<string> => {
  let found = remembered.get(article);
  if (!found) {
    found = new Set(article.text.match(/(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]+/gu));
    remembered.set(article, found);
  }
  return found;
};

/** The first name of the sentence that nothing cited holds; null where all are held. */
export const nameFault = ({ sentence, quotes, metadata, articles }: Ground): Fault | null => {
  const source = `${quotes}\n${metadata}`;
  const held = new Set(wordsOf(source));
  const plain = ` ${wordsOf(source).join(" ")} `;
  for (const group of SAME)
    if (group.some((name) => plain.includes(` ${name} `)))
      for (const name of group) for (const part of name.split(" ")) held.add(part);
  const initials = initialsOf(source);
  const runs = findNames(source).map((mention) => wordsOf(mention.name));
  const isOrdinary = (word: string): boolean => articles.some((article) => smallWords(article).has(word));
  for (const { name } of findNames(sentence.text, isOrdinary)) {
    const missing = wordsOf(name).find(
      (word) => !LINKS.has(word) && !isHeld(word, held) && !initials.has(word),
    );
    if (missing !== undefined || isMixed(name, runs)) return { reason: "name", detail: name };
  }
  return null;
};
