/**
 * `npm run bench`: the index beside its peers, each in a process of its own; at the end the table of the README.
 * `-- --sizes 1000,10000` chooses sizes (1000000 is ours alone unless --all), `-- --only NAME` engines, `-- --slow-to 10000`
 * the most passages for the peers that take a minute and more for 100,000, `-- --minutes 3` how long one may take. Peers
 * need `npm ci` in tests/bench.
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
    "slow-to": { type: "string" },
    minutes: { type: "string", default: "3" },
  },
});

const measureFile = fileURLToPath(new URL("measure.ts", import.meta.url));
const peersHere = existsSync(new URL("node_modules/minisearch", import.meta.url));
const SLOW = ["minisearch", "wink-bm25", "lunr", "@orama/orama"];
const engines = ["dateline", ...(peersHere ? ["node:sqlite FTS5", "flexsearch", ...SLOW] : [])].filter(
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
const sizes = values.sizes.split(",");
const isMeasured = (engine: string, size: string): boolean =>
  engine === "dateline" ||
  ((values.all || Number(size) <= 100_000) &&
    !(SLOW.includes(engine) && Number(size) > Number(values["slow-to"] ?? Infinity)));
/** What was measured, by engine and size. */
const measurements = new Map<string, Measured>();
for (const size of sizes) {
  const rows = engines.filter((engine) => isMeasured(engine, size));
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
    measurements.set(`${engine} ${size}`, measured);
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

const largest = sizes.at(-1)!;
const inWords = (size: string): string => Number(size).toLocaleString("en");
const head = [
  "",
  ...sizes.map((size) => `p50 ms of ${inWords(size)}`),
  ...["p99 ms", "memory MB"].map((what) => `${what}, ${inWords(largest)}`),
];
console.log(`\nFor the README\n| ${head.join(" | ")} |\n| ${head.map(() => "---").join(" | ")} |`);
for (const engine of engines) {
  const of = (size: string): Measured | undefined => measurements.get(`${engine} ${size}`);
  const medians = sizes.map((size) => {
    const ours = engine === "dateline" ? undefined : measurements.get(`dateline ${size}`);
    return of(size) ? figure(of(size)!.p50, 2) + ratio(of(size)!.p50, ours?.p50) : "";
  });
  const last = of(largest);
  const rest = last ? [figure(last.p99, 2), figure(last.megabytes)] : ["", ""];
  console.log(`| ${[engine, ...medians, ...rest].join(" | ")} |`);
}
