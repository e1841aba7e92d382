/** The best so many of a stream of scored numbers. */

/** A bounded heap, its worst element on top. Among equal scores the earlier number wins. */
export interface Top {
  /** What a score must exceed to enter; -1 while there is room. */
  readonly threshold: () => number;
  readonly push: (score: number, number: number) => void;
  /** Best first. */
  readonly sorted: () => { readonly score: number; readonly number: number }[];
}

/** A heap for `size` elements; `size` is at least 1. */
export const createTop = (size: number): Top => {
  const scores = new Float64Array(size);
  const numbers = new Float64Array(size);
  let count = 0;

  const worse = (a: number, b: number): boolean =>
    scores[a]! < scores[b]! || (scores[a] === scores[b] && numbers[a]! > numbers[b]!);
  const swap = (a: number, b: number): void => {
    const [score, number] = [scores[a]!, numbers[a]!];
    scores[a] = scores[b]!;
    numbers[a] = numbers[b]!;
    scores[b] = score;
    numbers[b] = number;
  };

  return {
    threshold: () => (count < size ? -1 : scores[0]!),
    push(score, number) {
      if (count < size) {
        let at = count++;
        scores[at] = score;
        numbers[at] = number;
        for (let above = (at - 1) >> 1; at > 0 && worse(at, above); above = (at - 1) >> 1) {
          swap(at, above);
          at = above;
        }
        return;
      }
      if (score < scores[0]! || (score === scores[0] && number > numbers[0]!)) return;
      scores[0] = score;
      numbers[0] = number;
      for (let at = 0; ;) {
        let least = at;
        const left = 2 * at + 1;
        if (left < size && worse(left, least)) least = left;
        if (left + 1 < size && worse(left + 1, least)) least = left + 1;
        if (least === at) return;
        swap(at, least);
        at = least;
      }
    },
    sorted: () =>
      Array.from({ length: count }, (_, at) => ({ score: scores[at]!, number: numbers[at]! })).sort(
        (a, b) => b.score - a.score || a.number - b.number,
      ),
  };
};
