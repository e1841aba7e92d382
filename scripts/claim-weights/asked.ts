/**
 * Fits the weights of src/desk/asked-features.ts anew on the rows of the gold set, and says how often they choose a marked
 * sentence in articles of stories that were left out:
 *
 *     node scripts/claim-weights/asked.ts
 *
 * Each marked article of a topic is one choice among its sentences: a conditional logistic model (McFadden 1974), by gradient
 * ascent, with a pull of each weight towards nothing. It prints the weights; they stand in the source rounded. Kinds of question that
 * fewer than ten choices ask stand there as a guess.
 */
import { claimsOf } from "../../src/analysis/claims.ts";
import { ASKED } from "../../src/desk/asked-features.ts";
import { askedBy } from "../../src/desk/asked-question.ts";
import { readingClosely } from "../../src/desk/asked-sentences.ts";
import { atOnce } from "../../src/text/breath.ts";
import { findComparable } from "../../src/desk/comparable.ts";
import { createMarkers } from "../../src/text/citation.ts";
import { queryOf, readMarked, type Marked } from "./pairs.ts";

const NAMES = Object.keys(ASKED) as (keyof typeof ASKED)[];
const FOLDS = 5;
const STEPS = 300;
const STEP = 0.4;
const PULL = 0.002;

/** The sentences of one article, and which of them are marked. */
interface Choice {
  readonly story: string;
  readonly rows: readonly (readonly number[])[];
  readonly marked: readonly boolean[];
}

const choicesOf = async ({ library, index, rows }: Marked): Promise<Choice[]> => {
  const choices: Choice[] = [];
  for (const row of rows) {
    const found = await findComparable({ library, index }, queryOf(row));
    if ("kind" in found) continue;
    const claims = claimsOf(found.hits, createMarkers());
    for (const own of atOnce(
      readingClosely(found.asked, askedBy(found.asked.query.text), found.hits, claims),
    )) {
      const marked = own.map(({ claim: { sentence } }) =>
        row.cells.some(
          ({ article, at }) =>
            sentence.text.includes(at) &&
            (sentence.article.id === article || library.article(article)?.copyOf === sentence.article.id),
        ),
      );
      if (!marked.includes(true)) continue;
      const values = own.map(({ features }) => NAMES.map((name) => features[name] ?? 0));
      choices.push({ story: row.collection, rows: values, marked });
    }
  }
  return choices;
};

const scoreOf = (weights: readonly number[], row: readonly number[]): number =>
  row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);

/** Shares of the rows by their scores, those of the chosen ones alone. */
const sharesOf = (
  scores: readonly number[],
  isChosen: (at: number) => boolean = () => true,
): readonly number[] => {
  const powers = scores.map((score, at) => (isChosen(at) ? Math.exp(score) : 0));
  const all = powers.reduce((sum, power) => sum + power, 0) || 1;
  return powers.map((power) => power / all);
};

const fitChoices = (choices: readonly Choice[]): number[] => {
  let weights = NAMES.map((): number => 0);
  for (let step = 0; step < STEPS; step += 1) {
    const slope = weights.map((weight) => -PULL * weight);
    for (const { rows, marked } of choices) {
      const scores = rows.map((row) => scoreOf(weights, row));
      const [all, right] = [sharesOf(scores), sharesOf(scores, (at) => marked[at] === true)];
      rows.forEach((row, at) =>
        row.forEach((value, name) => {
          slope[name] = (slope[name] ?? 0) + (((right[at] ?? 0) - (all[at] ?? 0)) * value) / choices.length;
        }),
      );
    }
    weights = weights.map((weight, name) => weight + STEP * (slope[name] ?? 0) * 10);
  }
  return weights;
};

const isRight = (weights: readonly number[], { rows, marked }: Choice): boolean => {
  const scores = rows.map((row) => scoreOf(weights, row));
  return marked[scores.indexOf(Math.max(...scores))] === true;
};

const choices = await choicesOf(await readMarked());
const stories = [...new Set(choices.map(({ story }) => story))];
let right = 0;
for (let fold = 0; fold < FOLDS; fold += 1) {
  const isOut = ({ story }: Choice): boolean => stories.indexOf(story) % FOLDS === fold;
  const weights = fitChoices(choices.filter((choice) => !isOut(choice)));
  right += choices.filter((choice) => isOut(choice) && isRight(weights, choice)).length;
}
const weights = fitChoices(choices);
console.log(NAMES.map((name, at) => `  ${name}: ${(weights[at] ?? 0).toFixed(1)},`).join("\n"));
const current = NAMES.map((name) => ASKED[name]);
console.log(
  `${choices.length} articles; as they stand ${(choices.filter((choice) => isRight(current, choice)).length / choices.length).toFixed(3)} right, story left out ${(right / choices.length).toFixed(3)}`,
);
