/** The best so many of a stream of scored numbers. */

/** A bounded heap, its worst element on top. Among equal scores the earlier number wins. */
export interface Top {
  /** What a score must exceed to enter; -1 while there is room. */
  readonly threshold: () => number;
  readonly push: (score: number, number: number) => void;
  /** Best first; to be asked for once, at the end. */
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

  /** Puts the element on top where it belongs among the first so many. */
  const sink = (among: number): void => {
    for (let at = 0; ;) {
      let least = at;
      const left = 2 * at + 1;
      if (left < among && worse(left, least)) least = left;
      if (left + 1 < among && worse(left + 1, least)) least = left + 1;
      if (least === at) return;
      swap(at, least);
      at = least;
    }
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
      sink(size);
    },
    sorted() {
      const best: { score: number; number: number }[] = [];
      for (let left = count - 1; left >= 0; left -= 1) {
        best.push({ score: scores[0]!, number: numbers[0]! });
        scores[0] = scores[left]!;
        numbers[0] = numbers[left]!;
        sink(left);
      }
      return best.reverse();
    },
  };
};
