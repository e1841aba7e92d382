/**
 * Fits the weights of src/desk/asked-features.ts anew on the rows of the gold set, and says how often they choose a marked
 * sentence, and tell articles that have one from those that have none, in stories that were left out:
 *
 *     node scripts/claim-weights/asked.ts
 *
 * Each article of a topic that has a marked sentence, or whose outlet is marked silent, is one choice among its sentences and
 * there being none: a conditional logistic model (McFadden 1974), by Newton's method, with a pull of each weight towards nothing. It
 * prints the weights; they stand in the source rounded. What sentences share with the likely answers of others is read by the weights
 * that stand in the source: after a change of features it is run twice.
 */
import { claimsOf } from "../../src/analysis/claims.ts";
import { ASKED, NONE } from "../../src/desk/asked-features.ts";
import { askedBy } from "../../src/desk/asked-question.ts";
import { readingClosely } from "../../src/desk/asked-sentences.ts";
import { atOnce } from "../../src/text/breath.ts";
import { findComparable } from "../../src/desk/comparable.ts";
import { createMarkers } from "../../src/text/citation.ts";
import { solve } from "./fit.ts";
import { queryOf, readMarked, type Marked } from "./pairs.ts";

const NAMES = Object.keys(ASKED) as (keyof typeof ASKED)[];
const FOLDS = 5;
const STEPS = 25;
const PULL = 0.01;
/** The longest way that a weight goes in one step, and a step that is none. */
const FURTHEST = 1;
const LITTLE = 3e-3;

/** The sentences of one article, and which of them are marked: none in one that is silent. */
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
      const [first] = own;
      if (!marked.includes(true) && !row.silent.includes(first?.claim.sentence.article.outlet ?? ""))
        continue;
      const values = own.map(({ features }) => NAMES.map((name) => features[name] ?? 0));
      choices.push({ story: row.collection, rows: values, marked });
    }
  }
  return choices;
};

/** The sum of a sentence's weighted features; the last weight is what none of them has. */
const scoreOf = (weights: readonly number[], row: readonly number[]): number =>
  row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), -(weights[NAMES.length] ?? 0));

/** The likelihood of each sentence, against the others of its kind and, where it may be, none. */
const sharesOf = (scores: readonly number[], none: boolean): readonly number[] => {
  const most = Math.max(0, ...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const all = powers.reduce((sum, power) => sum + power, none ? Math.exp(-most) : 0) || 1;
  return powers.map((power) => power / all);
};

/** How far each feature spreads: while the pull is weighed they are scaled alike. */
const spreadsOf = (choices: readonly Choice[]): number[] => {
  const rows = choices.flatMap((choice) => choice.rows);
  return NAMES.map((_, at) => {
    const mean = rows.reduce((sum, row) => sum + (row[at] ?? 0), 0) / rows.length;
    const spread = Math.sqrt(rows.reduce((sum, row) => sum + ((row[at] ?? 0) - mean) ** 2, 0) / rows.length);
    return spread || 1;
  });
};

const fitChoices = (choices: readonly Choice[]): number[] => {
  const spreads = [...spreadsOf(choices), 1];
  const scaled = choices.map(({ rows, marked }) => ({
    marked,
    rows: rows.map((row) => [...row.map((value, at) => value / (spreads[at] ?? 1)), -1]),
  }));
  const size = NAMES.length + 1;
  let weights = spreads.map((): number => 0);
  for (let step = 0; step < STEPS; step += 1) {
    const slope = weights.map((weight, at) => (at === NAMES.length ? 0 : -PULL * weight * choices.length));
    const curve = weights.map((_, a) => weights.map((_, b) => (a === b ? PULL * choices.length : 0)));
    for (const { rows, marked } of scaled) {
      const scores = rows.map((row) => row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0));
      const all = sharesOf(scores, true);
      const right = sharesOf(
        scores.map((score, at) => (marked[at] ? score : -Infinity)),
        !marked.includes(true),
      );
      const mean = weights.map(() => 0);
      rows.forEach((row, at) => {
        const [likely, wanted] = [all[at] ?? 0, right[at] ?? 0];
        for (let a = 0; a < size; a += 1) {
          const value = row[a] ?? 0;
          if (value === 0) continue;
          slope[a] = (slope[a] ?? 0) + (wanted - likely) * value;
          mean[a] = (mean[a] ?? 0) + likely * value;
          const curves = curve[a] ?? [];
          for (let b = 0; b < size; b += 1) curves[b] = (curves[b] ?? 0) + likely * value * (row[b] ?? 0);
        }
      });
      for (let a = 0; a < size; a += 1) {
        const curves = curve[a] ?? [];
        for (let b = 0; b < size; b += 1) curves[b] = (curves[b] ?? 0) - (mean[a] ?? 0) * (mean[b] ?? 0);
      }
    }
    const change = solve(curve, slope);
    const longest = Math.max(...change.map(Math.abs));
    weights = weights.map((weight, at) => weight + (change[at] ?? 0) * Math.min(1, FURTHEST / longest));
    if (longest < LITTLE) break;
  }
  return weights.map((weight, at) => weight / (spreads[at] ?? 1));
};

/** How one article came out: the best sentence's score, whether it is marked, whether any is. */
interface Outcome {
  readonly best: number;
  readonly isRight: boolean;
  readonly hasAny: boolean;
}

const outcomeOf = (weights: readonly number[], { rows, marked }: Choice): Outcome => {
  const scores = rows.map((row) => scoreOf(weights, row));
  const best = Math.max(...scores);
  return { best, isRight: marked[scores.indexOf(best)] === true, hasAny: marked.includes(true) };
};

const tell = (name: string, outcomes: readonly Outcome[]): string => {
  const [having, silent] = [
    outcomes.filter(({ hasAny }) => hasAny),
    outcomes.filter(({ hasAny }) => !hasAny),
  ];
  const right = having.filter(({ isRight }) => isRight).length / having.length;
  const above = having.reduce(
    (sum, { best }) => sum + silent.filter((other) => other.best < best).length / silent.length,
    0,
  );
  const shown = outcomes.filter(({ best }) => best >= 0);
  const shownRight = shown.filter(({ isRight }) => isRight).length;
  return (
    `${name}: ${right.toFixed(3)} of ${having.length} right, told from ${silent.length} silent ones ${(above / having.length).toFixed(3)}; ` +
    `shown: precision ${(shownRight / shown.length).toFixed(3)}, recall ${(shownRight / having.length).toFixed(3)}`
  );
};

const choices = await choicesOf(await readMarked());
const stories = [...new Set(choices.map(({ story }) => story))].toSorted();
const leftOut: Outcome[] = [];
for (let fold = 0; fold < FOLDS; fold += 1) {
  const isOut = ({ story }: Choice): boolean => stories.indexOf(story) % FOLDS === fold;
  const weights = fitChoices(choices.filter((choice) => !isOut(choice)));
  leftOut.push(...choices.filter(isOut).map((choice) => outcomeOf(weights, choice)));
}
const weights = fitChoices(choices);
console.log(NAMES.map((name, at) => `  ${name}: ${(weights[at] ?? 0).toFixed(1)},`).join("\n"));
console.log(`NONE = ${(weights[NAMES.length] ?? 0).toFixed(1)}`);
const standing = [...NAMES.map((name) => ASKED[name]), NONE];
console.log(
  tell(
    "as they stand",
    choices.map((choice) => outcomeOf(standing, choice)),
  ),
);
console.log(tell("story left out", leftOut));
