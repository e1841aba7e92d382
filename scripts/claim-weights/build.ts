/**
 * Makes the weights of src/analysis/claims-agreement.ts and src/analysis/claims-likeness.ts again from the gold set, and says how well
 * they do on stories that were left out in fitting:
 *
 *     node scripts/claim-weights/build.ts
 *
 * It prints them; they stand in the source rounded, with what each means. The likeness has two readings, of which the likelier
 * counts: each pair teaches the reading that is likelier by the weights before, and that is done until little moves.
 */
import { AGREEMENT } from "../../src/analysis/claims-agreement.ts";
import { WEIGHTS } from "../../src/analysis/claims-likeness.ts";
import { readJudged } from "./agreement.ts";
import { fit, readingOf, type Example, type Weights } from "./fit.ts";
import { readMarked, readTopicPairs } from "./pairs.ts";

const ROUNDS = 3;
const FOLDS = 5;

/** What a model gives each example when its story is left out. */
const leftOut = <Model>(
  examples: readonly Example[],
  fitTo: (examples: readonly Example[]) => Model,
  read: (model: Model, example: Example) => number,
): number[] => {
  const stories = [...new Set(examples.map(({ story }) => story))];
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    fitTo(examples.filter(({ story }) => stories.indexOf(story) % FOLDS !== fold)),
  );
  return examples.map((example) => read(models[stories.indexOf(example.story) % FOLDS] as Model, example));
};

/** How often one that belongs together is held likelier than one that does not: the area under the curve. */
const areaUnder = (examples: readonly Example[], readings: readonly number[]): number => {
  const order = examples
    .map((example, at) => ({ example, reading: readings[at] as number }))
    .toSorted((a, b) => a.reading - b.reading);
  let [apart, right, pairs] = [0, 0, 0];
  for (const {
    example: { together, weight },
  } of order)
    if (together) {
      right += weight * apart;
      pairs += weight;
    } else apart += weight;
  return right / (pairs * apart);
};

const show = (weights: Weights): string =>
  Object.entries(weights)
    .map(([name, weight]) => `  ${name}: ${weight.toFixed(2)},`)
    .join("\n");

const marked = await readMarked();

const judged = await readJudged(marked);
const agreement = Object.keys(AGREEMENT);
console.log("claims-agreement.ts");
console.log(show(fit(judged, agreement)));
const readings = leftOut(
  judged,
  (examples) => fit(examples, agreement),
  (weights, { features }) => readingOf(weights, features),
);
console.log(`left out: area under the curve ${areaUnder(judged, readings).toFixed(3)}`);
for (const least of [-0.5, 0, 0.5]) {
  const sum = (chosen: readonly Example[]): number => chosen.reduce((all, { weight }) => all + weight, 0);
  const taken = judged.filter((_, at) => (readings[at] as number) >= least);
  const right = sum(taken.filter(({ together }) => together));
  console.log(
    `  from ${least}: ${(right / sum(taken)).toFixed(2)} belong together, of all that do ${(right / sum(judged.filter(({ together }) => together))).toFixed(2)}`,
  );
}

/** The two readings of the likeness. */
type Readings = readonly [anyway: Weights, asked: Weights];
const reading = (at: 0 | 1): Weights =>
  Object.fromEntries(
    Object.entries(WEIGHTS).flatMap(([name, weights]) => (weights[at] === 0 ? [] : [[name, weights[at]]])),
  );
const current: Readings = [reading(0), reading(1)];
const likelier = ([anyway, asked]: Readings, { features }: Example): number =>
  Math.max(readingOf(anyway, features), readingOf(asked, features));
const fitBoth = (examples: readonly Example[]): Readings => {
  let both = current;
  for (let round = 0; round < ROUNDS; round += 1) {
    const [anyway, asked] = both;
    const isAnyway = ({ features }: Example): boolean =>
      readingOf(anyway, features) >= readingOf(asked, features);
    both = [
      fit(examples.filter(isAnyway), Object.keys(anyway)),
      fit(
        examples.filter((example) => !isAnyway(example)),
        Object.keys(asked),
      ),
    ];
  }
  return both;
};

const topics = await readTopicPairs(marked);
const fitted = fitBoth(topics);
console.log("\nclaims-likeness.ts, whatever was asked");
console.log(show(fitted[0]));
console.log("claims-likeness.ts, of the topic");
console.log(show(fitted[1]));
console.log(
  `as they stand: area under the curve ${areaUnder(
    topics,
    topics.map((pair) => likelier(current, pair)),
  ).toFixed(4)}`,
);
console.log(`left out: ${areaUnder(topics, leftOut(topics, fitBoth, likelier)).toFixed(4)}`);
