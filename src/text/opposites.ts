/** English words that are each other's opposite, by WordNet: "accept" and "refuse", "legal" and "illegal". scripts/word-vectors makes the list. */
import { readFileSync } from "node:fs";

const read = (): ReadonlyMap<string, ReadonlySet<string>> => {
  const opposites = new Map<string, Set<string>>();
  const add = (one: string, other: string): void => {
    opposites.set(one, (opposites.get(one) ?? new Set()).add(other));
  };
  for (const line of readFileSync(new URL("./opposites.txt", import.meta.url), "utf8").split("\n")) {
    const [word = "", ...others] = line.split(" ");
    for (const other of others) {
      add(word, other);
      add(other, word);
    }
  }
  return opposites;
};

let loaded: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** The stems of the words that are opposites of a word, by its stem (`termOf`); none for an unknown one. */
export const oppositesOf = (stem: string): ReadonlySet<string> => (loaded ??= read()).get(stem) ?? new Set();
