/** Measures of a ranking, and whether two differ by more than chance. */

export interface Measures {
  /** Normalised discounted cumulative gain of the first ten (Järvelin and Kekäläinen 2002), relevance 0 or 1. */
  readonly ndcg10: number;
  readonly averagePrecision: number;
  readonly recall100: number;
}

/** Measures one query's ranking. */
export const measure = (ranking: readonly string[], relevant: ReadonlySet<string>): Measures => {
  let gain = 0;
  let found = 0;
  let precision = 0;
  let among100 = 0;
  for (const [at, id] of ranking.entries()) {
    if (!relevant.has(id)) continue;
    found += 1;
    precision += found / (at + 1);
    if (at < 10) gain += 1 / Math.log2(at + 2);
    if (at < 100) among100 += 1;
  }
  let ideal = 0;
  for (let at = 0; at < Math.min(10, relevant.size); at += 1) ideal += 1 / Math.log2(at + 2);
  return {
    ndcg10: gain / ideal,
    averagePrecision: precision / relevant.size,
    recall100: among100 / relevant.size,
  };
};

/** The mean of a measure. */
export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);

/** Student's t of paired differences; beyond about 2 the difference is unlikely to be chance. */
export const pairedT = (ours: readonly number[], theirs: readonly number[]): number => {
  const differences = ours.map((value, at) => value - theirs[at]!);
  const average = mean(differences);
  const variance =
    differences.reduce((sum, value) => sum + (value - average) ** 2, 0) / (differences.length - 1);
  return variance === 0 ? 0 : average / Math.sqrt(variance / differences.length);
};
