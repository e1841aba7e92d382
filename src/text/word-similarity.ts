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
  /** Row after row, as they are kept. */
  readonly bytes: Int8Array;
  /** The same, each of length 1 once it was asked for: a question asks for few of them. */
  readonly rows: Float32Array;
  /** By word: 1 where its row is filled. */
  readonly filled: Uint8Array;
}

const read = (): Vectors => {
  const file = readFileSync(new URL("./word-vectors.bin", import.meta.url));
  const end = file.indexOf(0);
  const [first = "", ...words] = file.toString("utf8", 0, end).split("\n");
  const dimensions = Number(first);
  const bytes = new Int8Array(file.buffer, file.byteOffset + end + 1, words.length * dimensions);
  const placeOf = new Map<string, number>();
  for (let at = 0; at < words.length; at += 1) placeOf.set(words[at]!, at);
  return {
    placeOf,
    dimensions,
    bytes,
    rows: new Float32Array(bytes.length),
    filled: new Uint8Array(words.length),
  };
};

/** Fills the row of a known word. */
const fill = ({ dimensions, bytes, rows, filled }: Vectors, number: number): void => {
  if (filled[number] === 1) return;
  filled[number] = 1;
  const [from, to] = [number * dimensions, (number + 1) * dimensions];
  let sum = 0;
  for (let at = from; at < to; at += 1) sum += (bytes[at] as number) ** 2;
  const length = Math.sqrt(sum) || 1;
  for (let at = from; at < to; at += 1) rows[at] = (bytes[at] as number) / length;
};

let loaded: Vectors | undefined;
const vectors = (): Vectors => (loaded ??= read());

/** The number of a stem (`termOf` of an English word) among the known ones, by how frequent it is: 0 is the most frequent; -1 for an unknown one. */
export const wordNumber = (stem: string): number => vectors().placeOf.get(stem) ?? -1;

/** How alike two known words are, by number: the cosine of their vectors, about 0 for words that have nothing to do with each other, 1 for the same. */
export const wordSimilarity = (a: number, b: number): number => {
  const all = vectors();
  const { rows, dimensions } = all;
  fill(all, a);
  fill(all, b);
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
  const all = vectors();
  const { rows, dimensions } = all;
  const sum = new Float32Array(dimensions);
  for (const [number] of words) fill(all, number);
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
