/** Remembering what a pure function gave: an article's lines are asked about several times on end. */

/**
 * `work` with its last answers kept, up to `most` of them (then it begins anew). For functions whose answer depends on
 * nothing but the string, and is not changed by who gets it.
 */
export const remember = <T>(work: (text: string) => T, most: number): ((text: string) => T) => {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const answer = work(text);
    if (known.size >= most) known.clear();
    known.set(text, answer);
    return answer;
  };
};
