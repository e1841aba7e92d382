/** Logistic regression (iteratively reweighted least squares) with a pull of each weight towards nothing. */

/** One pair of sentences. */
export interface Example {
  /** Its story: all of a story's pairs are left out together. */
  readonly story: string;
  readonly features: Readonly<Record<string, number>>;
  readonly together: boolean;
  readonly weight: number;
}

/** A weight for each feature by its name, in log-odds. */
export type Weights = Readonly<Record<string, number>>;

const PULL = 0.01;
const STEPS = 12;
/** A change of a weight that is none. */
const LITTLE = 1e-3;

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** The log-odds that the weights give a pair. */
export const readingOf = (weights: Weights, features: Readonly<Record<string, number>>): number =>
  Object.entries(weights).reduce((sum, [name, weight]) => sum + weight * (features[name] ?? 0), 0);

/** Solves a symmetric system by Gaussian elimination. */
export const solve = (matrix: readonly (readonly number[])[], right: readonly number[]): number[] => {
  const rows = matrix.map((row, at) => [...row, right[at] as number]);
  const size = rows.length;
  for (let pivot = 0; pivot < size; pivot += 1) {
    const best =
      rows
        .slice(pivot)
        .reduce(
          (most, row, at, rest) =>
            Math.abs(row[pivot] as number) > Math.abs(rest[most]?.[pivot] as number) ? at : most,
          0,
        ) + pivot;
    [rows[pivot], rows[best]] = [rows[best] as number[], rows[pivot] as number[]];
    const top = rows[pivot] as number[];
    for (const [at, row] of rows.entries()) {
      if (at === pivot) continue;
      const factor = (row[pivot] as number) / (top[pivot] as number);
      for (let column = pivot; column <= size; column += 1)
        row[column] = (row[column] as number) - factor * (top[column] as number);
    }
  }
  return rows.map((row, at) => (row[size] as number) / (row[at] as number));
};

/** Fits the named features, the first of which is the constant; each is scaled to a spread of 1 while the pull is weighed. */
export const fit = (examples: readonly Example[], names: readonly string[]): Weights => {
  const column = (name: string): number[] => examples.map(({ features }) => features[name] ?? 0);
  const spreads = names.map((name, at) => {
    const values = column(name);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
    return at === 0 || spread === 0 ? 1 : spread;
  });
  const rows = examples.map(({ features }) =>
    names.map((name, at) => (features[name] ?? 0) / (spreads[at] as number)),
  );
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  let weights = names.map(() => 0);
  for (let step = 0; step < STEPS; step += 1) {
    const slope = weights.map((weight, at) => (at === 0 ? 0 : PULL * total * weight));
    const curve = names.map((_, a) => names.map((_, b) => (a === b && a > 0 ? PULL * total : 0)));
    for (const [at, { together, weight }] of examples.entries()) {
      const row = rows[at] as number[];
      const likely = sigmoid(row.reduce((sum, value, place) => sum + value * (weights[place] as number), 0));
      for (const [a, value] of row.entries()) {
        if (value === 0) continue;
        slope[a] = (slope[a] as number) + weight * (likely - Number(together)) * value;
        const curves = curve[a] as number[];
        for (const [b, other] of row.entries())
          curves[b] = (curves[b] as number) + weight * likely * (1 - likely) * value * other;
      }
    }
    const change = solve(curve, slope);
    weights = weights.map((weight, at) => weight - (change[at] as number));
    if (change.every((each) => Math.abs(each) < LITTLE)) break;
  }
  return Object.fromEntries(
    names.map((name, at) => [name, (weights[at] as number) / (spreads[at] as number)]),
  );
};
