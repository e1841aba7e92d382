/** Names spelt like a mistyped one. */

/** Edit distance with transpositions counted once (optimal string alignment); Infinity where it is more than `most`. */
const distance = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  let beforeLast: number[] = [];
  let leastOfLast = 0;
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      let best = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + cost,
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        best = Math.min(best, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(best);
      if (best < least) least = best;
    }
    // Whatever comes is built on one of these two rows.
    if (least > most && leastOfLast > most) return Infinity;
    leastOfLast = least;
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
};

/** At most `most` names that are likely meant, nearest first; a name that begins with what was typed always is. */
export const nearestNames = (typed: string, names: readonly string[], most = 2): string[] => {
  const wanted = typed.toLowerCase().slice(0, 40);
  if (wanted === "") return [];
  return names
    .flatMap((name) => {
      const printed = name.toLowerCase();
      const farthest = Math.max(1, Math.floor(Math.max(name.length, wanted.length) / 3));
      const far = printed.startsWith(wanted) ? 0.5 : distance(wanted, printed, farthest);
      return far <= farthest ? [{ name, far }] : [];
    })
    .sort((a, b) => a.far - b.far)
    .slice(0, most)
    .map(({ name }) => name);
};
