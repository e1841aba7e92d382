/** Which rows of a comparison are shown, in what order: none twice, and no more than are read. */
import type { ComparisonRow } from "../types.ts";
import { VERDICT_ORDER } from "./claims-verdict.ts";

/** Rows in which several speak: more of them would not be read. */
export const MOST_ROWS = 40;

const voicesOf = ({ cells }: ComparisonRow): number => new Set(cells.map(({ outlet }) => outlet)).size;

const isShared = ({ verdict }: ComparisonRow): boolean => verdict !== "single-outlet";

/** A row with its sentences, and with its figures as printed in them. */
interface Held {
  readonly row: ComparisonRow;
  readonly sentences: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
}

const held = (row: ComparisonRow): Held => {
  const [sentences, figures] = [new Set<string>(), new Set<string>()];
  for (const { articleId, sentence, figures: counted } of row.cells) {
    const key = `${articleId} ${sentence.text}`;
    sentences.add(key);
    for (const { printed, measure } of counted) figures.add(`${key} ${measure} ${printed}`);
  }
  return { row, sentences, figures };
};

/** Whether a reader has a row already in a better one with which it has a sentence in common: all of it, or under one name. */
const isToldBy = (one: Held, better: Held): boolean =>
  (one.sentences.isSubsetOf(better.sentences) && one.figures.isSubsetOf(better.figures)) ||
  (one.row.topic.toLowerCase() === better.row.topic.toLowerCase() && one.row.verdict === better.row.verdict);

/** The rows that say something which none before them says. */
const withoutRepeats = (rows: readonly ComparisonRow[]): ComparisonRow[] => {
  const bySentence = new Map<string, Held[]>();
  return rows.filter((row) => {
    const own = held(row);
    const before = [...own.sentences].flatMap((sentence) => bySentence.get(sentence) ?? []);
    if (before.some((better) => isToldBy(own, better))) return false;
    for (const sentence of own.sentences)
      bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), own]);
    return true;
  });
};

/**
 * The rows in the order in which they are read: contradictions first, then what changed, look-alikes, what is shared, what only
 * one has; within each what is most about the topic, then what most voices report. Of two that tell one thing the first
 * stands; of rows in which several speak, at most `most`, those most about the topic. `aboutOf`: how much a row is about it.
 */
export const arrangeRows = (
  rows: readonly ComparisonRow[],
  aboutOf: (row: ComparisonRow) => number,
  most: number = MOST_ROWS,
): ComparisonRow[] => {
  const rank = ({ verdict }: ComparisonRow): number => VERDICT_ORDER.indexOf(verdict);
  // Counted once: each of thousands of rows is held against a dozen others.
  const voices = new Map(rows.map((row) => [row, voicesOf(row)]));
  const byWorth = (a: ComparisonRow, b: ComparisonRow): number =>
    aboutOf(b) - aboutOf(a) || (voices.get(b) ?? 0) - (voices.get(a) ?? 0) || b.cells.length - a.cells.length;
  const inOrder = rows.toSorted((a, b) => rank(a) - rank(b) || byWorth(a, b));
  const told = withoutRepeats(inOrder.filter(isShared));
  const kept = new Set(told.toSorted((a, b) => byWorth(a, b) || rank(a) - rank(b)).slice(0, most));
  return inOrder.filter((row) => kept.has(row) || !isShared(row));
};
