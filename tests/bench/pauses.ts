/**
 * `node tests/bench/pauses.ts`: how long an index of 100,000 passages keeps others waiting while it is saved and loaded,
 * and while articles change and blocks are merged. `-- --size N` for another size. Milliseconds: the longest delay of the
 * event loop (perf_hooks), and the most processor time that the main thread took between two turns of it.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setImmediate as turn } from "node:timers/promises";
import { parseArgs } from "node:util";
import { openSnapshot, saveSnapshot } from "../../src/retrieval/snapshot-file.ts";
import { readSections } from "../../src/snapshot/sections.ts";
import { createBenchCorpus } from "./corpus.ts";
import { buildOurs } from "./ours.ts";

const { values } = parseArgs({ options: { size: { type: "string", default: "100000" } } });
const corpus = createBenchCorpus(Number(values.size));
const articles = Array.from({ length: corpus.articles }, (_, number) => corpus.article(number));
const stamps = new Map(articles.map(({ id }, number) => [id, number]));
const { index } = buildOurs(articles, ({ id }) => stamps.get(id) ?? -1);
const folder = mkdtempSync(join(tmpdir(), "dateline-pauses-"));
const file = join(folder, "index.bin");

const processorTime = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

const watched = async (name: string, work: () => Promise<void>): Promise<void> => {
  const delays = monitorEventLoopDelay({ resolution: 2 });
  let most = 0;
  const end = new AbortController();
  const turns = (async () => {
    for (let before = processorTime(); !end.signal.aborted;) {
      await turn();
      const now = processorTime();
      most = Math.max(most, now - before);
      before = now;
    }
  })();
  delays.enable();
  const started = performance.now();
  await work();
  const took = performance.now() - started;
  await new Promise((resolve) => setTimeout(resolve, 10));
  end.abort();
  await turns;
  delays.disable();
  const cells = [delays.max / 1e6, most, took].map((value) => value.toFixed(1));
  console.log(`| ${name} | ${cells.join(" | ")} |`);
};

const change = async (count: number, step: number): Promise<void> => {
  for (let at = 0; at < count; at += 1) {
    const article = articles[(at * step) % articles.length]!;
    if (at % 3 === 2) index.remove(article.id);
    else index.add({ ...article, text: `${article.text} ` });
    index.search({ text: "oil prices", limit: 10 });
    await turn();
  }
};

console.log("| | longest delay | most processor time at a stretch | took |");
console.log("| --- | --- | --- | --- |");
try {
  await watched("200 changes, a search after each", () => change(200, 7));
  await watched("2,000 changes side by side, blocks rewritten", () => change(2000, 1));
  await watched("saving", () => saveSnapshot(index, file));
  await watched("loading", async () => {
    const { index: loaded } = await openSnapshot(
      readSections(file),
      articles,
      ({ id }) => stamps.get(id) ?? -1,
    );
    await turn();
    loaded.search({ text: "oil prices", limit: 10 });
  });
} finally {
  rmSync(folder, { recursive: true });
}
