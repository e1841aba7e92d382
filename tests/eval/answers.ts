/**
 * `npm run eval:answers`: what a user waits for, and whether every quote is verbatim.
 *
 * Prints the time from the start of a process to its first answer, ask's time within a process, resident memory, and,
 * over 200 questions made from the corpus's own words, how many citations equal the article's text. Then: whether answers
 * to questions as people ask them open with the right sentence, and whether what the coverage does not say is refused.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { isRefusal } from "../../src/desk.ts";
import { openDesk } from "../../src/wire.ts";
import { EVENT_QUESTIONS, SAMPLE_QUESTIONS, STORY_QUESTIONS } from "./opening-questions.ts";
import { ASIDE_QUESTIONS, FURTHER_QUESTIONS } from "./opening-questions-events.ts";
import { openAll, openFolder, type Opened, type Outcome } from "./openings.ts";
import { questionsFrom } from "./questions.ts";

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN;

const starts = Array.from({ length: 5 }, () => {
  const began = performance.now();
  const run = spawnSync(process.execPath, [path("../../bin/dateline.js"), "ask", "How many people died?"], {
    env: { ...process.env, CORPUS_DIR: path("../../corpus") },
  });
  if (run.status !== 0) throw new Error(run.stderr.toString());
  return performance.now() - began;
});

const { desk, library } = await openDesk({
  corpusFolder: path("../../corpus"),
  dataFolder: path("../../data"),
});
const times: number[] = [];
let answered = 0;
let citations = 0;
let verbatim = 0;
for (const text of questionsFrom(library.articles(), 200)) {
  const query = desk.makeQuery({ text });
  if (isRefusal(query)) throw new Error(query.message);
  const began = performance.now();
  const answer = await desk.ask(query);
  times.push(performance.now() - began);
  if (answer.kind === "refusal") continue;
  answered += 1;
  for (const sentence of answer.sentences) {
    for (const { articleId, start, end, quote } of sentence.citations) {
      citations += 1;
      if (library.article(articleId)?.text.slice(start, end) === quote) verbatim += 1;
    }
  }
}

process.stdout.write(
  [
    `start to first answer, whole process   ${quantile(starts, 0.5).toFixed(0)} ms (median of ${starts.length})`,
    `ask within a process                   p50 ${quantile(times, 0.5).toFixed(1)} ms, p99 ${quantile(times, 0.99).toFixed(1)} ms`,
    `resident memory after ${times.length} questions     ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`,
    `questions answered                     ${answered} of ${times.length}`,
    `citations verbatim                     ${verbatim} of ${citations}`,
    "",
  ].join("\n"),
);

const SETS = [
  ["sample coverage", "../../corpus", SAMPLE_QUESTIONS],
  ["invented stories", "../cases/gold/texts", STORY_QUESTIONS],
  ["real events, retold", "../cases/gold/texts", EVENT_QUESTIONS],
  ["further real events", "../cases/gold/texts", FURTHER_QUESTIONS],
  ["events set aside", "../cases/gold/texts", ASIDE_QUESTIONS],
] as const;

const share = (count: number, of: number): string => `${count}/${of} (${((100 * count) / of).toFixed(0)}%)`;

process.stdout.write("\nopens with the right sentence\n");
const wrong: Opened[] = [];
for (const [name, folder, questions] of SETS) {
  const opened = await openAll(await openFolder(folder), questions);
  const said = opened.filter(({ question }) => question.opens !== null);
  const unsaid = opened.filter(({ question }) => question.opens === null);
  const count = (list: readonly Opened[], ...outcomes: readonly Outcome[]): number =>
    list.filter(({ outcome }) => outcomes.includes(outcome)).length;
  process.stdout.write(
    `${name.padEnd(22)} first ${share(count(said, "right"), said.length)}, in the answer ${share(count(said, "right", "within"), said.length)}, refused ${count(said, "refused")}, wrong ${count(said, "wrong")}; not in the coverage: refused ${share(count(unsaid, "right"), unsaid.length)}\n`,
  );
  // What is set aside is seen as a count alone.
  if (questions !== ASIDE_QUESTIONS) wrong.push(...opened.filter(({ outcome }) => outcome !== "right"));
}
if (process.argv.includes("--show"))
  for (const { question, outcome, said } of wrong)
    process.stdout.write(`  ${outcome.padEnd(8)} ${question.text}\n           ${said[0] ?? ""}\n`);
