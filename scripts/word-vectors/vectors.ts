/** Word vectors made small: what all words share taken out, words of one meaning drawn together, fewer dimensions. */

/** One number a dimension. */
export type Vector = Float64Array;

const dot = (a: Vector, b: Vector): number => {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] as number) * (b[at] as number);
  return sum;
};

/** Scales a vector to length 1, in place. */
export const normalise = (vector: Vector): Vector => {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  for (let at = 0; at < vector.length; at += 1) vector[at] = (vector[at] as number) / length;
  return vector;
};

const ROUNDS = 60;

/** The directions in which the vectors differ most, the strongest first, each of length 1 (orthogonal iteration). */
const mainDirections = (vectors: readonly Vector[], count: number): Vector[] => {
  const size = vectors[0]?.length ?? 0;
  const covariance = Array.from({ length: size }, () => new Float64Array(size));
  for (const vector of vectors)
    for (let row = 0; row < size; row += 1) {
      const line = covariance[row] as Vector;
      const value = vector[row] as number;
      for (let column = 0; column < size; column += 1)
        line[column] = (line[column] as number) + value * (vector[column] as number);
    }
  let basis: Vector[] = Array.from({ length: count }, (_, at) =>
    Float64Array.from({ length: size }, (_, row) => Math.cos(1 + at * 7.3 + row * (1.7 + at))),
  );
  for (let round = 0; round < ROUNDS; round += 1) {
    const next: Vector[] = [];
    for (const direction of basis) {
      const turned = Float64Array.from(covariance, (line) => dot(line, direction));
      for (const known of next) {
        const share = dot(turned, known);
        for (let at = 0; at < size; at += 1)
          turned[at] = (turned[at] as number) - share * (known[at] as number);
      }
      next.push(normalise(turned));
    }
    basis = next;
  }
  return basis;
};

/** Takes the mean and the strongest `count` directions out (Mu, Bhat and Viswanath 2018), in place. */
export const takeOutCommon = (vectors: readonly Vector[], count: number): void => {
  const size = vectors[0]?.length ?? 0;
  const mean = new Float64Array(size);
  for (const vector of vectors)
    for (let at = 0; at < size; at += 1)
      mean[at] = (mean[at] as number) + (vector[at] as number) / vectors.length;
  for (const vector of vectors)
    for (let at = 0; at < size; at += 1) vector[at] = (vector[at] as number) - (mean[at] as number);
  for (const direction of mainDirections(vectors, count))
    for (const vector of vectors) {
      const share = dot(vector, direction);
      for (let at = 0; at < size; at += 1)
        vector[at] = (vector[at] as number) - share * (direction[at] as number);
    }
};

const PASSES = 10;

/** Draws linked vectors together, keeping each near where it was (retrofitting: Faruqui et al. 2015). `links`: by index. */
export const drawTogether = (
  vectors: readonly Vector[],
  links: readonly ReadonlySet<number>[],
  strength: number,
): Vector[] => {
  let now: Vector[] = vectors.map((vector) => Float64Array.from(vector));
  for (let pass = 0; pass < PASSES; pass += 1)
    now = now.map((_, at) => {
      const near = links[at] ?? new Set();
      const moved = Float64Array.from(vectors[at] as Vector);
      for (const other of near) {
        const vector = now[other] as Vector;
        for (let each = 0; each < moved.length; each += 1)
          moved[each] = (moved[each] as number) + (strength / near.size) * (vector[each] as number);
      }
      const whole = 1 + (near.size > 0 ? strength : 0);
      for (let each = 0; each < moved.length; each += 1) moved[each] = (moved[each] as number) / whole;
      return moved;
    });
  return now;
};

/** The vectors along their main directions. */
export const project = (vectors: readonly Vector[], count: number): Vector[] => {
  const directions = mainDirections(vectors, count);
  return vectors.map((vector) => Float64Array.from(directions, (direction) => dot(vector, direction)));
};
