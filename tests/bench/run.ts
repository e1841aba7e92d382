/**
 * `npm run bench`: the index beside its peers, each in a process of its own. `-- --sizes 1000,10000` chooses sizes
 * (1000000 is ours alone unless --all), `-- --only NAME` engines. Peers need `npm ci` in tests/bench.
 */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { availableParallelism, cpus, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { hasSet } from "../eval/retrieval-sets.ts";
import type { Measured } from "./measure.ts";

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "1000,10000,100000" },
    only: { type: "string", multiple: true },
    all: { type: "boolean", default: false },
    minutes: { type: "string", default: "3" },
  },
});

const measureFile = fileURLToPath(new URL("measure.ts", import.meta.url));
const peersHere = existsSync(new URL("node_modules/minisearch", import.meta.url));
const PEERS = ["node:sqlite FTS5", "flexsearch", "minisearch", "wink-bm25", "lunr", "@orama/orama"];
const engines = ["dateline", ...(peersHere ? PEERS : [])].filter(
  (name) => !values.only || values.only.includes(name),
);

const measureEngine = (engine: string, size: string): Measured | null => {
  try {
    const output = execFileSync(
      process.execPath,
      ["--expose-gc", "--max-old-space-size=6000", measureFile, engine, size],
      {
        encoding: "utf8",
        timeout: Number(values.minutes) * 60_000,
        stdio: ["ignore", "pipe", "ignore"],
        maxBuffer: 1 << 26,
      },
    );
    return JSON.parse(output) as Measured;
  } catch {
    return null;
  }
};

const figure = (value: number | null | undefined, digits = 1): string =>
  value === null || value === undefined ? "-" : value.toFixed(value >= 100 ? 0 : digits);
const ratio = (theirs: number | undefined, ours: number | undefined): string =>
  theirs === undefined || ours === undefined ? "" : ` (${figure(theirs / ours)}x)`;

console.log(
  `${availableParallelism()} cores (${cpus()[0]?.model ?? "unknown"}), ${Math.round(totalmem() / 1e9)} GB, Node ${process.version}; ` +
    `${hasSet("reuters/docs.jsonl.gz") ? "Reuters-21578 passages" : "generated passages"}, top 10, a third of the queries filtered`,
);
if (!peersHere) console.log("Peers were left out: `npm ci` in tests/bench installs them.");
for (const size of values.sizes.split(",")) {
  const rows = engines.filter((engine) => engine === "dateline" || values.all || Number(size) <= 100_000);
  console.log(`\n${Number(size).toLocaleString("en")} passages`);
  console.log("| engine | build, passages/s | p50 ms | p99 ms | memory MB | load ms | disk MB | update ms |");
  console.log("| --- | --- | --- | --- | --- | --- | --- | --- |");
  let ours: Measured | undefined;
  for (const engine of rows) {
    const measured = measureEngine(engine, size);
    if (!measured) {
      console.log(`| ${engine} | gave up (${values.minutes} minutes, or out of memory) | | | | | | |`);
      continue;
    }
    ours ??= engine === "dateline" ? measured : undefined;
    const other = engine === "dateline" ? undefined : ours;
    const cells = [
      engine,
      Math.round(measured.perSecond).toLocaleString("en"),
      figure(measured.p50, 2) + ratio(measured.p50, other?.p50),
      figure(measured.p99, 2) + ratio(measured.p99, other?.p99),
      figure(measured.megabytes),
      figure(measured.loadMs),
      figure(measured.diskMegabytes),
      figure(measured.updateMs),
    ];
    console.log(`| ${cells.join(" | ")} |`);
  }
}
