/**
 * `npm run eval:rows`: how many of the rows that a comparison shows are true: of one matter, and judged rightly.
 *
 *     npm run eval:rows                    the table
 *     npm run eval:rows -- --unjudged      and the pairs of sentences that nobody has judged yet
 *     npm run eval:rows -- --misses        and the rows that are false
 *     npm run eval:rows -- --top           lists only the first five rows of each topic
 *     npm run eval:rows -- --of NAME       asks only the topics of a collection
 *
 * How a row is judged: rows-judged-scores.ts. How pairs are judged: tests/cases/gold/judged/README.md.
 */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createLibrary } from "../../src/corpus/library.ts";
import { createAnalyses } from "../../src/desk/analyses.ts";
import { createPassageIndex } from "../../src/retrieval/passage-index.ts";
import type { ComparisonCell } from "../../src/types.ts";
import { judgeRow, scoreRows } from "./rows-judged-scores.ts";
import type { Articles, JudgedRow, RowsScore, ShownPair } from "./rows-judged-scores.ts";
import { readPairs, readTopics, verdicts } from "./rows-judged-set.ts";
import type { JudgedTopic } from "./rows-judged-set.ts";

/** What a reader sees first, before turning a page. */
const TOP = 5;

const { values: options } = parseArgs({
  options: {
    unjudged: { type: "boolean", default: false },
    misses: { type: "boolean", default: false },
    top: { type: "boolean", default: false },
    of: { type: "string" },
  },
});

const library = await createLibrary({
  folder: fileURLToPath(new URL("../../corpus/", import.meta.url)),
  extraFolders: [fileURLToPath(new URL("../cases/gold/texts/", import.meta.url))],
  clock: { now: () => new Date() },
});
const index = createPassageIndex();
for (const article of library.articles()) index.add(article);

const originalOf = (id: string): string => library.article(id)?.copyOf ?? id;
const copies = Map.groupBy(
  library.articles().map(({ id }) => id),
  originalOf,
);
const articles: Articles = {
  copiesOf: (id) => new Set([originalOf(id), ...(copies.get(originalOf(id)) ?? [])]),
  // Each collection here tells one story.
  storyOf: (id) => library.article(id)?.collection ?? id,
};

const { compare } = createAnalyses({ library, index, writer: {} });
const judged = readPairs();

/** The rows of one topic in which more than one outlet speaks, in the order in which they are shown. */
const rowsOf = async ({ topic, collection, since, until }: JudgedTopic): Promise<JudgedRow[]> => {
  const answer = await compare(
    {
      text: topic,
      outlets: [],
      since: since ?? null,
      until: until ?? null,
      collections: collection,
      language: null,
      speaker: null,
      length: "medium",
      limit: null,
    },
    { asPrinted: true },
  );
  const rows = "rows" in answer ? answer.rows : [];
  return rows
    .filter(({ cells }) => new Set(cells.map(({ outlet }) => outlet)).size > 1)
    .map((row) => judgeRow(row, judged, articles));
};

const share = (right: number, of: number): string =>
  of === 0 ? "-" : `${(right / of).toFixed(3)} (${right}/${of})`;

const WIDTHS = [26, 6, 7, 17, 17, 17, 17, 17] as const;
const line = (cells: readonly string[]): string =>
  cells
    .map((cell, at) => cell.padEnd(WIDTHS[at] ?? 0))
    .join(" ")
    .trimEnd();

const cellsOf = (score: RowsScore): string[] => [
  String(score.rows),
  String(score.pairs),
  share(score.unjudged, score.pairs),
  share(score.same, score.judged),
  share(score.whole, score.judgedRows),
  share(score.apart, score.judgedRows),
  share(score.verdictRight, score.verdictOf),
];

/** Prints the rows of all verdicts, and of each. */
const table = (name: string, rows: readonly JudgedRow[]): void => {
  console.log(line([name, ...cellsOf(scoreRows(rows))]));
  for (const verdict of verdicts) {
    const some = rows.filter(({ row }) => row.verdict === verdict);
    console.log(line([`  ${verdict}`, ...cellsOf(scoreRows(some))]));
  }
};

const say = ({ articleId, sentence, figures }: ComparisonCell): string =>
  `      ${articleId} [${figures.map(({ printed }) => printed).join(", ")}] ${sentence.text}`;

const list = (kind: string, pairs: readonly ShownPair[]): void => {
  for (const { left, right } of pairs) console.log(`    ${kind}:\n${say(left)}\n${say(right)}`);
};

const asked: { readonly topic: JudgedTopic; readonly rows: readonly JudgedRow[] }[] = [];
for (const topic of readTopics()) {
  if (options.of !== undefined && !topic.collection.includes(options.of)) continue;
  asked.push({ topic, rows: await rowsOf(topic) });
}

console.log(
  line([
    `${asked.length} topics`,
    "rows",
    "pairs",
    "unjudged pairs",
    "pairs of 1 matter",
    "rows wholly so",
    "rows not at all",
    "verdict right",
  ]),
);
table(
  "all rows",
  asked.flatMap(({ rows }) => rows),
);
table(
  `first ${TOP} of each topic`,
  asked.flatMap(({ rows }) => rows.slice(0, TOP)),
);

for (const { topic, rows } of options.unjudged || options.misses ? asked : []) {
  for (const [at, { row, unjudged, apart, verdictRight }] of rows.entries()) {
    if (options.top && at >= TOP) break;
    const isMiss = options.misses && (apart.length > 0 || verdictRight === false);
    const isOpen = options.unjudged && unjudged.length > 0;
    if (!isMiss && !isOpen) continue;
    console.log(
      `${topic.collection.join(" + ")}: ${topic.topic}: row ${at + 1} "${row.topic}" ${row.verdict}`,
    );
    if (options.misses) list("not of one matter", apart);
    if (options.misses && verdictRight === false) {
      console.log(`    verdict wrong: ${row.why}`);
      for (const cell of row.cells) console.log(say(cell));
    }
    if (options.unjudged) list("unjudged", unjudged);
  }
}
