/** Measures one engine at one size in a process of its own; prints one line of JSON. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openSnapshot, saveSnapshot } from "../../src/retrieval/snapshot-file.ts";
import { readSections } from "../../src/snapshot/sections.ts";
import type { Article } from "../../src/types.ts";
import { createBenchCorpus } from "./corpus.ts";
import { buildOurs } from "./ours.ts";
import type { PeerDocument } from "./peers.ts";
import { createQueries } from "./queries.ts";
import type { BenchQuery } from "./queries.ts";

/** Milliseconds that other threads may take to clear away what was collected. */
const SETTLING = 2000;
/** Seconds after which an engine answers no more queries. */
const PATIENCE = 40;

export interface Measured {
  readonly engine: string;
  readonly passages: number;
  readonly perSecond: number;
  /** Absent where not one query was answered in time. */
  readonly p50?: number | undefined;
  readonly p99?: number | undefined;
  readonly queries: number;
  readonly megabytes: number;
  readonly loadMs: number | null;
  readonly diskMegabytes: number | null;
  /** The slowest of many searches right after an article was added, replaced or removed. */
  readonly updateMs: number | null;
}

const collect = (): void => (globalThis as { gc?: () => void }).gc?.();
const memory = (native: boolean): number => {
  collect();
  const { heapUsed, external, rss } = process.memoryUsage();
  return (native ? rss : heapUsed + external) / 1e6;
};
const quantile = (values: readonly number[], share: number): number | undefined => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
};

const time = async (
  queries: readonly BenchQuery[],
  ask: (query: BenchQuery) => unknown,
): Promise<number[]> => {
  const taken: number[] = [];
  const until = performance.now() + PATIENCE * 1000;
  for (const query of queries.slice(0, 160)) if (performance.now() < until) await ask(query);
  for (const query of queries) {
    if (performance.now() > until) break;
    const started = performance.now();
    await ask(query);
    taken.push(performance.now() - started);
  }
  return taken;
};

const [engine = "dateline", size = "1000"] = process.argv.slice(2);
const passages = Number(size);
const corpus = createBenchCorpus(passages);
const queries = createQueries(corpus, 480);
const folder = mkdtempSync(join(tmpdir(), "dateline-bench-"));
const file = join(folder, "index.bin");

/** Stands in for the library's stamps, which come from the files' names, sizes and times. */
const stamps = new Map(Array.from({ length: corpus.articles }, (_, number) => [`a${number}`, number]));
const stampOf = ({ id }: Article): number => stamps.get(id) ?? -1;

const measureOurs = async (): Promise<Measured> => {
  const articles: Article[] = Array.from({ length: corpus.articles }, (_, number) => corpus.article(number));
  const before = memory(false);
  const started = performance.now();
  const { index, search } = buildOurs(articles, stampOf);
  const seconds = (performance.now() - started) / 1000;
  const megabytes = memory(false) - before;
  const taken = await time(queries, search);
  const updates: number[] = [];
  const changes = new Map<string, Article | null>();
  for (let at = 0; at < 60; at += 1) {
    const number = (at * 7) % articles.length;
    const changed = { ...articles[number]!, id: at % 3 ? `a${number}` : `new${at}` };
    const began = performance.now();
    if (at % 3 === 2) index.remove(changed.id);
    else index.add(changed);
    changes.set(changed.id, at % 3 === 2 ? null : changed);
    index.search({ text: "oil prices", limit: 10 });
    updates.push(performance.now() - began);
  }
  // The articles are at hand after a start, and the library tells by its version that they are as they were.
  const now = new Map(articles.map((article) => [article.id, article]));
  for (const [id, article] of changes) {
    if (article) now.set(id, article);
    else now.delete(id);
  }
  const edition = { version: "as saved", articles: [...now.values()] };
  await saveSnapshot(index, file, edition);
  // What saving and the changes left to be collected is no part of loading, nor is clearing it away, which other threads do.
  collect();
  await sleep(SETTLING);
  const loading = performance.now();
  const loaded = await openSnapshot(readSections(file), edition.articles, stampOf, edition.version);
  const loadMs = performance.now() - loading;
  if (loaded.indexed > 0) throw new Error(`${loaded.indexed} articles were not in the snapshot`);
  return {
    engine,
    passages,
    perSecond: index.size.passages / seconds,
    p50: quantile(taken, 0.5),
    p99: quantile(taken, 0.99),
    queries: taken.length,
    megabytes,
    loadMs,
    diskMegabytes: statSync(file).size / 1e6,
    updateMs: Math.max(...updates),
  };
};

const measurePeer = async (): Promise<Measured> => {
  const { peers } = await import("./peers.ts");
  const peer = peers.find(({ name }) => name === engine)!;
  const native = engine.includes("sqlite");
  const documents: PeerDocument[] = [];
  for (let number = 0; number < corpus.articles; number += 1) {
    const { headline, text, passages, outlet, publishedOn } = corpus.article(number);
    for (const { id, start, end } of passages) {
      documents.push({
        id,
        title: headline,
        text: text.slice(start, end),
        outlet,
        publishedOn: publishedOn!,
      });
    }
  }
  const before = memory(native);
  const started = performance.now();
  const built = await peer.build(documents);
  const seconds = (performance.now() - started) / 1000;
  const megabytes = memory(native) - before;
  const taken = await time(queries, ({ text, outlet, since }) =>
    built.search({ text, limit: 10, ...(peer.filters ? { outlet, since } : {}) }),
  );
  let loadMs: number | null = null;
  let diskMegabytes: number | null = null;
  if (built.save && built.load) {
    writeFileSync(file, built.save());
    diskMegabytes = statSync(file).size / 1e6;
    collect();
    const loading = performance.now();
    built.load(readFileSync(file, "utf8"));
    loadMs = performance.now() - loading;
  }
  return {
    engine,
    passages,
    perSecond: documents.length / seconds,
    p50: quantile(taken, 0.5),
    p99: quantile(taken, 0.99),
    queries: taken.length,
    megabytes,
    loadMs,
    diskMegabytes,
    updateMs: null,
  };
};

try {
  console.log(JSON.stringify(engine === "dateline" ? await measureOurs() : await measurePeer()));
} finally {
  rmSync(folder, { recursive: true });
}
