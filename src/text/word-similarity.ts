/**
 * How alike English words are in what they mean, learnt from what stands around them in news and encyclopaedias (GloVe:
 * Pennington, Socher and Manning 2014), drawn together where WordNet has them under one meaning or derives one from the
 * other. scripts/word-vectors makes the file. Opposites and sisters ("north" and "south") are alike too: it tells what a word
 * is about, never on which side it stands. Read when a word is first asked about: about 2 MB, some milliseconds.
 */
import { readFileSync } from "node:fs";

interface Vectors {
  readonly placeOf: ReadonlyMap<string, number>;
  readonly dimensions: number;
  /** Row after row, each of length 1. */
  readonly rows: Float32Array;
}

const read = (): Vectors => {
  const file = readFileSync(new URL("./word-vectors.bin", import.meta.url));
  const end = file.indexOf(0);
  const [first = "", ...words] = file.toString("utf8", 0, end).split("\n");
  const dimensions = Number(first);
  const bytes = new Int8Array(file.buffer, file.byteOffset + end + 1, words.length * dimensions);
  const rows = new Float32Array(bytes.length);
  for (let from = 0; from < bytes.length; from += dimensions) {
    let sum = 0;
    for (let at = from; at < from + dimensions; at += 1) sum += (bytes[at] as number) ** 2;
    const length = Math.sqrt(sum) || 1;
    for (let at = from; at < from + dimensions; at += 1) rows[at] = (bytes[at] as number) / length;
  }
  return { placeOf: new Map(words.map((word, at) => [word, at])), dimensions, rows };
};

let loaded: Vectors | undefined;
const vectors = (): Vectors => (loaded ??= read());

/** The number of a stem (`termOf` of an English word) among the known ones, by how frequent it is: 0 is the most frequent; -1 for an unknown one. */
export const wordNumber = (stem: string): number => vectors().placeOf.get(stem) ?? -1;

/** How alike two known words are, by number: the cosine of their vectors, about 0 for words that have nothing to do with each other, 1 for the same. */
export const wordSimilarity = (a: number, b: number): number => {
  const { rows, dimensions } = vectors();
  let sum = 0;
  const [left, right] = [a * dimensions, b * dimensions];
  for (let at = 0; at < dimensions; at += 1)
    sum += (rows[left + at] as number) * (rows[right + at] as number);
  return sum;
};

/** The weighted sum of known words, scaled to length 1; all zero for no words. */
export const meaningVector = (
  words: readonly (readonly [number: number, weight: number])[],
): Float32Array => {
  const { rows, dimensions } = vectors();
  const sum = new Float32Array(dimensions);
  for (const [number, weight] of words)
    for (let at = 0; at < dimensions; at += 1)
      sum[at] = (sum[at] as number) + weight * (rows[number * dimensions + at] as number);
  const length = Math.hypot(...sum) || 1;
  return sum.map((value) => value / length);
};

/** The cosine of two such sums. */
export const cosineOf = (a: Float32Array, b: Float32Array): number => {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] as number) * (b[at] as number);
  return sum;
};
