/** Reads WordNet's files: which words mean the same, stem from each other, or are opposites. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Two words, lower case. */
export type Pair = readonly [string, string];

/** What WordNet says of single words. */
export interface WordNet {
  /** Every single word that is more than a proper name. */
  readonly words: ReadonlySet<string>;
  /** Words of one meaning, one of the commoner of both; derived words: "explode" and "explosion". */
  readonly alike: readonly Pair[];
  /** Opposites: verbs, and adjectives of which one negates the other ("legal", "illegal"); "old" and "new" clash over nothing. */
  readonly opposites: readonly Pair[];
}

const KINDS = ["noun", "verb", "adj", "adv"] as const;
const LETTERS: Readonly<Record<string, string>> = { n: "noun", v: "verb", a: "adj", s: "adj", r: "adv" };
/** Meanings of a word beyond its third are seldom meant. */
const MOST_SENSES = 3;
const WORD = /^[a-z]+(?:-[a-z]+)*$/;

/** One event seen from two sides is no contradiction: what one sells another buys. */
const CONVERSE =
  /^(?:buy|sell|lend|borrow|win|lose|find|give|take|send|receive|teach|learn|come|go|attack|defend|arrive|leave|attend|miss|lead|follow|push|pull|ask|answer|pay|live|die|be|have)$/;
const PREFIX = /^(?:un|in|im|il|ir|dis|non-?)/;
const negates = (a: string, b: string): boolean =>
  [
    [a, b],
    [b, a],
  ].some(([one = "", other = ""]) => PREFIX.test(one) && one.replace(PREFIX, "") === other);

interface Synset {
  readonly key: string;
  /** Lower case, in order; "" for what is no single word. */
  readonly words: readonly string[];
  readonly isName: boolean;
  /** Symbol, target, and the numbers of the two words, 0 for all of them. */
  readonly pointers: readonly (readonly [string, string, number, number])[];
}

const readSynset = (line: string, kind: string): Synset => {
  const fields = line.split(" ");
  const count = Number.parseInt(fields[3] ?? "0", 16);
  const words = Array.from({ length: count }, (_, at) => {
    const word = (fields[4 + 2 * at] ?? "").replace(/\(.*\)$/u, "");
    return WORD.test(word) ? word : "";
  });
  let at = 4 + 2 * count;
  const pointers: [string, string, number, number][] = [];
  for (let left = Number(fields[at]); left > 0; left -= 1) {
    const [symbol = "", offset = "", letter = "", ends = "0000"] = fields.slice(at + 1, at + 5);
    pointers.push([
      symbol,
      `${LETTERS[letter]} ${offset}`,
      Number.parseInt(ends.slice(0, 2), 16),
      Number.parseInt(ends.slice(2), 16),
    ]);
    at += 4;
  }
  return {
    key: `${kind} ${fields[0]}`,
    words,
    isName: pointers.some(([symbol]) => symbol === "@i"),
    pointers,
  };
};

/** Reads WordNet; `folder` holds data.noun, index.sense and their like. */
export const readWordNet = (folder: string): WordNet => {
  const lines = (name: string): string[] =>
    readFileSync(join(folder, name), "latin1")
      .split("\n")
      .filter((line) => /^\S/u.test(line));
  // "lemma%2:…  offset  number of the meaning  times tagged"
  const senses = new Map<string, number>();
  for (const line of lines("index.sense")) {
    const [key = "", offset = "", number = "9"] = line.split(" ");
    const [lemma = "", code = ""] = key.split("%");
    const kind = ["", "noun", "verb", "adj", "adv", "adj"][Number(code[0])] ?? "";
    senses.set(`${lemma} ${kind} ${offset}`, Number(number));
  }
  const synsets = new Map<string, Synset>();
  for (const kind of KINDS)
    for (const line of lines(`data.${kind}`)) {
      const synset = readSynset(line, kind);
      synsets.set(synset.key, synset);
    }
  const words = new Set<string>();
  const [alike, opposites]: [Pair[], Pair[]] = [[], []];
  for (const { key, words: members, isName, pointers } of synsets.values()) {
    if (isName) continue;
    const usual = members.filter((word) => word !== "" && (senses.get(`${word} ${key}`) ?? 9) <= MOST_SENSES);
    for (const word of members) if (word !== "") words.add(word);
    for (const [at, word] of usual.entries())
      for (const other of usual.slice(at + 1)) alike.push([word, other]);
    for (const [symbol, target, from, to] of pointers) {
      if (symbol !== "+" && symbol !== "!") continue;
      const [word, other] = [members[from - 1], synsets.get(target)?.words[to - 1]];
      if (!word || !other || word === other) continue;
      if ((senses.get(`${word} ${key}`) ?? 9) > MOST_SENSES) continue;
      if (symbol === "+") alike.push([word, other]);
      else if (CONVERSE.test(word) || CONVERSE.test(other)) continue;
      else if (key.startsWith("verb") || (key.startsWith("adj") && negates(word, other)))
        opposites.push([word, other]);
    }
  }
  return { words, alike, opposites };
};
