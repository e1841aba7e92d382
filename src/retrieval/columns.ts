/** What filters ask about articles, a number each by slot. */
import type { Article } from "../types.ts";
import { withRoom } from "./growable.ts";

/** By slot; undefined where there is no article. */
type Slots = readonly (Article | undefined)[];

/**
 * A number for each article, given by `read`. All are worked out when somebody first asks for one, so that loading is
 * quick and a column that nobody filters by costs nothing.
 */
export const createColumn = (articles: Slots, read: (article: Article) => number) => {
  let values: Int32Array | null = null;
  return {
    /** By slot; whatever number where there is no article. */
    all(): Int32Array {
      if (values !== null) return values;
      const { length } = articles;
      const made = new Int32Array(Math.max(64, length));
      for (let slot = 0; slot < length; slot += 1) {
        const article = articles[slot];
        if (article) made[slot] = read(article);
      }
      return (values = made);
    },
    /** The number in a slot, -1 where nobody has asked for any. */
    known: (slot: number): number => (values === null ? -1 : values[slot]!),
    /** Tells of a new article. */
    put(slot: number, article: Article): void {
      if (values === null) return;
      values = withRoom(values, slot + 1);
      values[slot] = read(article);
    },
  };
};

/** A column of names, and how many live articles have each; -1 stands for null. */
export const createNames = (articles: Slots, read: (article: Article) => string | null) => {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  /** Articles of one outlet, language or collection tend to come one after the other. */
  let last: string | null = null;
  let lastNumber = -1;
  const numberOf = (name: string): number => {
    let number = numbers.get(name);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(name, number);
      counts.push(0);
    }
    last = name;
    lastNumber = number;
    return number;
  };
  const column = createColumn(articles, (article) => {
    const name = read(article);
    if (name === null) return -1;
    const number = name === last ? lastNumber : numberOf(name);
    counts[number]! += 1;
    return number;
  });
  return {
    ...column,
    /** Tells that the article of a slot goes. */
    forget(slot: number): void {
      const number = column.known(slot);
      if (number >= 0) counts[number]! -= 1;
    },
    countOf(name: string): number {
      column.all();
      const number = numbers.get(name);
      return number === undefined ? 0 : counts[number]!;
    },
    /** Names that live articles have, the commonest first. */
    common(): readonly string[] {
      column.all();
      return [...numbers]
        .filter(([, number]) => counts[number]! > 0)
        .sort(([, a], [, b]) => counts[b]! - counts[a]!)
        .map(([name]) => name);
    },
    /** By number: 1 where the name is wanted; null where all are. */
    wanted(names: readonly string[] | null | undefined): Uint8Array | null {
      if (!names) return null;
      column.all();
      const chosen = new Uint8Array(numbers.size);
      for (const name of names) {
        const number = numbers.get(name);
        if (number !== undefined) chosen[number] = 1;
      }
      return chosen;
    },
  };
};
