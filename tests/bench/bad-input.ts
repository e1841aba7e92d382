/**
 * `node tests/bench/bad-input.ts`: how long an index of 100,000 passages takes over queries that nobody means well.
 * `-- --size N` for another size. Times are milliseconds of wall clock, the least and the most of ten askings.
 */
import { parseArgs } from "node:util";
import { HOSTILE_QUERIES } from "../contracts/hostile-queries.ts";
import { createBenchCorpus } from "./corpus.ts";
import { buildOurs } from "./ours.ts";

const { values } = parseArgs({ options: { size: { type: "string", default: "100000" } } });
const corpus = createBenchCorpus(Number(values.size));
const { index } = buildOurs(Array.from({ length: corpus.articles }, (_, number) => corpus.article(number)));

const timed = (ask: () => unknown): number => {
  const started = performance.now();
  ask();
  return performance.now() - started;
};

console.log("| query | search, least ms | most ms | suggestions, least ms | most ms |");
console.log("| --- | --- | --- | --- | --- |");
for (const [name, text] of HOSTILE_QUERIES) {
  const searches = Array.from({ length: 10 }, () => timed(() => index.search({ text, limit: 10 })));
  const suggestions = Array.from({ length: 10 }, () => timed(() => index.suggest(text)));
  const cells = [searches, suggestions].flatMap((times) => [Math.min(...times), Math.max(...times)]);
  console.log(`| ${name} | ${cells.map((cell) => cell.toFixed(1)).join(" | ")} |`);
}
