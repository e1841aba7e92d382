/**
 * `npm run eval:reading`: how fast a large corpus is read, how long the event loop is held meanwhile, and what it costs
 * to start again. `-- --articles 25000` chooses the size (four or five passages each), `-- --folder PLACE` keeps the files.
 * The first reading has one core to itself where `taskset` can see to that, so that its rate is that of one core.
 *
 * Times are processor time, so that other programs' load does not count. "Longest turn" is the most processor time that
 * the main thread spent between two turns of its event loop: for so long nobody else is answered.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { openDesk } from "../../src/wire.ts";
import { writeReadingCorpus } from "./reading-corpus.ts";

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "25000" },
    folder: { type: "string" },
    phase: { type: "string" },
    data: { type: "string" },
  },
});
const count = Number(values.articles);

const milliseconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000;

/**
 * Watches the main thread until it is told to stop; gives the most processor time, in ms, between two looks of a timer
 * that is due every other millisecond.
 */
const watchTurns = (): (() => number) => {
  let longest = 0;
  let before = process.threadCpuUsage();
  const look = (): void => {
    longest = Math.max(longest, milliseconds(process.threadCpuUsage(before)));
    before = process.threadCpuUsage();
  };
  const timer = setInterval(look, 2);
  return () => {
    clearInterval(timer);
    look();
    return longest;
  };
};

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;

interface Step {
  readonly cpu: number;
  readonly wall: number;
  readonly turn: number;
}

const measure = async <T>(work: () => Promise<T>): Promise<Step & { readonly result: T }> => {
  const stopWatching = watchTurns();
  const [cpu, wall] = [process.cpuUsage(), performance.now()];
  const result = await work();
  const spent = milliseconds(process.cpuUsage(cpu));
  return { result, cpu: spent, wall: performance.now() - wall, turn: stopWatching() };
};

const tell = (what: string, { cpu, wall, turn }: Step, more = ""): void => {
  const figures = [
    `${cpu.toFixed(0).padStart(7)} ms CPU`,
    `${wall.toFixed(0).padStart(7)} ms`,
    `longest turn ${turn.toFixed(0).padStart(4)} ms`,
  ];
  process.stdout.write(`${what.padEnd(34)} ${figures.join("  ")}  ${more}\n`);
};

const touch = (file: string): void => {
  appendFileSync(file, "\n\nThe harbour office added a sentence to its statement on Friday.\n");
  const { mtimeMs } = statSync(file);
  utimesSync(file, new Date(), new Date(mtimeMs - 60_000));
};

const SAID: Readonly<Record<string, string>> = {
  first: "nothing kept",
  again: "started again, for one question",
  serving: "started again, to serve: nobody waits before it is ready",
};

/** One process: opens the coverage and asks; where it serves, it rehearses first, and reloads changed files. */
const runPhase = async (phase: string, corpusFolder: string, dataFolder: string): Promise<void> => {
  const config = { corpusFolder, dataFolder };
  const opened = await measure(() => openDesk(config));
  const { desk, library, reload, rehearse, stop } = opened.result;
  const articles = library.articles().length;
  const cores = availableParallelism();
  const on =
    cores === 1
      ? "on one core"
      : `of processor time, on ${cores} cores: more threads, each compiling its own code`;
  const rate = `${((articles / opened.cpu) * 1000).toFixed(0)} articles a second ${on}`;
  tell(
    phase === "first" ? "first read, index and all" : "start from what was kept",
    opened,
    phase === "first" ? rate : "",
  );
  if (phase === "serving") tell("rehearsal", await measure(rehearse));
  for (const text of ["What did the coast guard say about the ferry?", "Who won the wheat contract?"]) {
    const query = desk.makeQuery({ text });
    if ("reason" in query) throw new Error(query.message);
    tell("answer", await measure(() => desk.ask(query)));
    if (phase !== "again") continue;
    const [all, main] = [milliseconds(process.cpuUsage()), milliseconds(process.threadCpuUsage())];
    process.stdout.write(
      `process start to first answer      ${all.toFixed(0).padStart(7)} ms CPU, ${main.toFixed(0)} of the main thread, ${(process.uptime() * 1000).toFixed(0)} ms, ${megabytes(process.memoryUsage.rss())} resident\n`,
    );
    return stop();
  }
  if (phase === "serving") {
    const files = library.articles().map(({ file }) => file);
    for (const some of [1, 1_000]) {
      const changed = files.slice(10, 10 + some).filter((file) => !file.endsWith(".html"));
      for (const file of changed) touch(file);
      tell(`reload, ${changed.length} files changed`, await measure(() => reload(changed)));
    }
    tell("reload, all looked at", await measure(() => reload()));
  }
  if (globalThis.gc) {
    globalThis.gc();
    const { heapUsed, external, arrayBuffers, rss } = process.memoryUsage();
    const perArticle = ((heapUsed + external) / articles / 1000).toFixed(1);
    process.stdout.write(
      `memory after collecting garbage    heap ${megabytes(heapUsed)}, outside ${megabytes(external)} (arrays ${megabytes(arrayBuffers)}), resident ${megabytes(rss)}: ${perArticle} kB an article\n`,
    );
  }
  tell("saving", await measure(stop));
};

if (values.phase !== undefined) {
  await runPhase(values.phase, values.folder!, values.data!);
} else {
  const work = mkdtempSync(join(tmpdir(), "dateline-reading-"));
  const folder = values.folder ?? join(work, "corpus");
  writeReadingCorpus(folder, count);
  const own = fileURLToPath(import.meta.url);
  // As `npm start` does: its flags, and what is compiled is kept.
  const inProject = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
  const { scripts } = JSON.parse(readFileSync(inProject("package.json"), "utf8")) as {
    scripts: { start: string };
  };
  const flags = scripts.start.match(/--max\S+/g) ?? [];
  const preload = ["--import", inProject("bin/keep-compiled.js")];
  const onOneCore = ["taskset", "--cpu-list", "0"];
  const canPin = spawnSync(onOneCore[0]!, [...onOneCore.slice(1), "true"]).status === 0;
  for (const phase of Object.keys(SAID)) {
    process.stdout.write(`\n${count} articles, ${SAID[phase]} (${flags.join(" ")})\n`);
    const [command, ...rest] = [
      ...(phase === "first" && canPin ? onOneCore : []),
      process.execPath,
      ...preload,
      ...flags,
      "--expose-gc",
      own,
    ];
    execFileSync(command!, [...rest, "--phase", phase, "--folder", folder, "--data", work], {
      stdio: "inherit",
    });
  }
  rmSync(work, { recursive: true, force: true });
}
