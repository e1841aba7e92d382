/**
 * `npm run eval:verdicts`: how many verdicts of the gold set are right where the sentences are given: those of a marked row's
 * cells, no others, so that nothing depends on which sentences a comparison finds.
 *
 *     npm run eval:verdicts                        all parts, and which verdict was taken for which; the topics to learn by apart
 *     npm run eval:verdicts -- --misses            with the sentences of the rows that were judged wrongly
 *     npm run eval:verdicts -- --all               with the sentences of every row
 *     npm run eval:verdicts -- --part held-out-4   one part
 */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { claimsOf, type Claim } from "../../src/analysis/claims.ts";
import { judgeAsked } from "../../src/analysis/claims-asked.ts";
import { createLibrary } from "../../src/corpus/library.ts";
import { createMarkers } from "../../src/text/citation.ts";
import type { Verdict } from "../../src/types.ts";
import { halves, readGold, TO_LEARN_BY, type GoldComparison, type Half } from "./analysis-gold.ts";

const { values: options } = parseArgs({
  options: {
    misses: { type: "boolean", default: false },
    all: { type: "boolean", default: false },
    part: { type: "string" },
  },
});

const library = await createLibrary({
  folder: fileURLToPath(new URL("../../corpus/", import.meta.url)),
  extraFolders: [fileURLToPath(new URL("../cases/gold/texts/", import.meta.url))],
  clock: { now: () => new Date() },
});

/** The sentences of a marked row's cells; several cells of one sentence are one. */
const claimsOfCells = (marked: GoldComparison): Claim[] => {
  const claims = marked.cells.flatMap(({ article: id, at }) => {
    const article = library.article(id);
    if (!article) throw new Error(`The gold set marks ${id}, which is not in the corpus.`);
    const hits = article.passages.map((passage) => ({ article, passage, score: 1, highlights: [] }));
    const from = article.text.indexOf(at);
    const found = claimsOf(hits, createMarkers()).find(
      ({ sentence }) => sentence.start <= from && from < sentence.end,
    );
    if (!found) console.error(`No sentence of ${id} holds “${at}”.`);
    return found ? [found] : [];
  });
  const once = claims.filter(
    ({ sentence }, at) =>
      claims.findIndex(
        (other) => other.sentence.article === sentence.article && other.sentence.start === sentence.start,
      ) === at,
  );
  return once.map((claim, index) => Object.assign({}, claim, { index }));
};

/** The parts of the gold set, and the topics to learn by, which count for nothing beside them. */
const PARTS: readonly (Half | typeof TO_LEARN_BY)[] = [...halves, TO_LEARN_BY];

const confusion = new Map<string, number>();
let [right, of] = [0, 0];
for (const part of PARTS) {
  if (options.part !== undefined && options.part !== part) continue;
  const counts = part !== TO_LEARN_BY || options.part === part;
  let [rightHere, ofHere] = [0, 0];
  for (const marked of readGold(part).comparisons) {
    // What one outlet alone says is no verdict on two sentences.
    if (marked.verdict.every((verdict) => verdict === "single-outlet")) continue;
    const claims = claimsOfCells(marked);
    if (claims.length < 2) continue;
    const judged = judgeAsked(claims, marked.topic);
    const isRight = marked.verdict.includes(judged.verdict);
    ofHere += 1;
    if (isRight) rightHere += 1;
    const pair = `${isRight ? judged.verdict : (marked.verdict[0] as Verdict)} → ${judged.verdict}`;
    if (counts) confusion.set(pair, (confusion.get(pair) ?? 0) + 1);
    if (options.all || (options.misses && !isRight)) {
      console.log(
        `\n${isRight ? "RIGHT" : "WRONG"} ${judged.verdict} for ${marked.verdict.join(" or ")}: ${marked.topic} (${marked.collection})\n  [${judged.by}] ${judged.why}`,
      );
      for (const { sentence } of claims)
        console.log(`  - ${sentence.article.outlet}, ${sentence.article.publishedOn}: ${sentence.text}`);
    }
  }
  if (counts) [right, of] = [right + rightHere, of + ofHere];
  console.log(
    `${part.padEnd(14)} verdicts right ${(rightHere / ofHere).toFixed(3)} (${rightHere}/${ofHere})`,
  );
}
console.log(`${"all".padEnd(14)} verdicts right ${(right / of).toFixed(3)} (${right}/${of})`);
console.log("marked → given");
for (const [pair, count] of [...confusion].toSorted()) console.log(`  ${pair}: ${count}`);
