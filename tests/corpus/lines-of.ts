/** Lines that a regular expression matches, made from its source: enough of the syntax for the patterns of furniture. */

/** What `\p{…}` and the like stand for here. */
const OF_CLASS: Readonly<Record<string, string>> = {
  s: " ",
  S: "k",
  d: "7",
  w: "k",
  "p{L}": "k",
  "p{Lu}": "K",
  "p{Ll}": "k",
  "p{N}": "7",
  "p{M}": "",
  b: "",
  n: "\n",
};

/** Makes what a part of the pattern stands for, another each time. */
type Make = () => string;
interface Part<What> {
  readonly is: What;
  /** Where it ends in the source. */
  readonly end: number;
}

const escapeAt = (source: string, at: number): Part<string> => {
  const long = /^\\(?:(p\{\w+\})|u\{([\da-f]+)\}|u([\da-f]{4})|(.))/iu.exec(source.slice(at))!;
  const code = long[2] ?? long[3];
  const is =
    code === undefined
      ? (OF_CLASS[long[1] ?? long[4]!] ?? long[4]!)
      : String.fromCodePoint(Number.parseInt(code, 16));
  return { is, end: at + long[0].length };
};

/** The members of a set: of a range both ends. */
const setAt = (source: string, start: number): Part<readonly string[]> => {
  const negated = source[start + 1] === "^";
  const members: string[] = [];
  let at = start + (negated ? 2 : 1);
  while (source[at] !== "]") {
    const { is, end } = source[at] === "\\" ? escapeAt(source, at) : { is: source[at]!, end: at + 1 };
    members.push(is);
    at = source[end] === "-" && source[end + 1] !== "]" ? end + 1 : end;
  }
  return { is: negated ? ["k", " "] : members, end: at + 1 };
};

/** How often a part may come: few times more than it must. */
const repeatAt = (source: string, at: number): Part<readonly [least: number, most: number]> => {
  const repeat = /^(?:[?*+]|\{(\d+)(?:,(\d*))?\})\??/u.exec(source.slice(at));
  if (!repeat) return { is: [1, 1], end: at };
  const [{ length, 0: sign }, count, limit] = repeat;
  const end = at + length;
  if (sign === "?") return { is: [0, 1], end };
  const least = count === undefined ? Number(sign === "+") : Number(count);
  return { is: [least, Math.max(least, Math.min(Number(limit || least + 3), least + 3))], end };
};

/**
 * Makes a line for each call, taking the alternatives of every group in turn and its repeats few or many. Lookarounds
 * are passed over: whether the line matches is for the caller to see.
 */
export const linesOf = ({ source }: RegExp): Make => {
  let seed = 1;
  const pick = (count: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (seed >>> 8) % count;
  };
  const anyOf = (members: readonly string[]): Make => {
    return () => members[pick(members.length)]!;
  };

  const partAt = (at: number): Part<Make> => {
    const sign = source[at]!;
    const opening = /^\((?:\?(?::|<?[=!]))?/u.exec(source.slice(at, at + 4))?.[0];
    if (opening !== undefined) {
      const { is, end } = groupAt(at + opening.length);
      return { is: /[=!]$/u.test(opening) ? () => "" : is, end: end + 1 };
    }
    if (sign === "[") {
      const { is, end } = setAt(source, at);
      return { is: anyOf(is), end };
    }
    if (sign === "\\") {
      const { is, end } = escapeAt(source, at);
      return { is: () => is, end };
    }
    if (sign === ".") return { is: anyOf(["k", " "]), end: at + 1 };
    return { is: () => (sign === "^" || sign === "$" ? "" : sign), end: at + 1 };
  };

  /** What stands from `start` to the end of its group. */
  const groupAt = (start: number): Part<Make> => {
    const alternatives: Make[][] = [[]];
    let at = start;
    for (let sign = source[at]; sign !== undefined && sign !== ")"; sign = source[at]) {
      if (sign === "|") {
        alternatives.push([]);
        at += 1;
        continue;
      }
      const { is: make, end } = partAt(at);
      const {
        is: [least, most],
        end: after,
      } = repeatAt(source, end);
      alternatives.at(-1)!.push(() => Array.from({ length: least + pick(most - least + 1) }, make).join(""));
      at = after;
    }
    let turn = pick(alternatives.length);
    const next: Make = () => alternatives[turn++ % alternatives.length]!.map((make) => make()).join("");
    return { is: next, end: at };
  };
  return groupAt(0).is;
};
