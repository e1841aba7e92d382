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

const escapeAt = (source: string, at: number): { text: string; end: number } => {
  const long = /^\\(?:(p\{\w+\})|u\{([\da-f]+)\}|u([\da-f]{4})|(.))/iu.exec(source.slice(at))!;
  const code = long[2] ?? long[3];
  const text =
    code === undefined
      ? (OF_CLASS[long[1] ?? long[4]!] ?? long[4]!)
      : String.fromCodePoint(Number.parseInt(code, 16));
  return { text, end: at + long[0].length };
};

/**
 * Makes a line for each call, taking the alternatives of every group in turn and its repeats few or many. Lookarounds
 * are passed over: whether the line matches is for the caller to see.
 */
export const linesOf = ({ source }: RegExp): (() => string) => {
  const turns = new Map<number, number>();
  let seed = 1;
  const pick = (count: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (seed >>> 8) % count;
  };
  const setAt = (start: number): { text: string; end: number } => {
    let at = start + 1;
    const negated = source[at] === "^";
    if (negated) at += 1;
    const members: string[] = [];
    while (source[at] !== "]") {
      const { text, end } = source[at] === "\\" ? escapeAt(source, at) : { text: source[at]!, end: at + 1 };
      members.push(text);
      at = source[end] === "-" && source[end + 1] !== "]" ? end + 1 : end;
    }
    return { text: negated ? "k "[pick(2)]! : members[pick(members.length)]!, end: at + 1 };
  };
  /** What stands from `start` to the end of its group: all is parsed, one alternative is given. */
  const groupAt = (start: number): { text: string; end: number } => {
    const alternatives: string[] = [];
    let text = "";
    let at = start;
    for (;;) {
      const sign = source[at];
      if (sign === undefined || sign === ")" || sign === "|") {
        alternatives.push(text);
        text = "";
        if (sign === "|") at += 1;
        else break;
        continue;
      }
      const opening = /^\((?:\?(?::|<?[=!]))?/u.exec(source.slice(at))?.[0];
      const begin = at;
      const once = (): { text: string; end: number } => {
        if (opening !== undefined) {
          const inner = groupAt(begin + opening.length);
          return { text: /[=!]$/u.test(opening) ? "" : inner.text, end: inner.end + 1 };
        }
        if (sign === "[") return setAt(begin);
        if (sign === "\\") return escapeAt(source, begin);
        return {
          text: sign === "." ? "k "[pick(2)]! : sign === "^" || sign === "$" ? "" : sign,
          end: begin + 1,
        };
      };
      const first = once();
      const repeat = /^(?:[?*+]|\{(\d+)(?:,(\d*))?\})\??/u.exec(source.slice(first.end));
      at = first.end + (repeat?.[0].length ?? 0);
      const least = !repeat
        ? 1
        : repeat[1] === undefined
          ? Number(repeat[0].startsWith("+"))
          : Number(repeat[1]);
      const most = !repeat
        ? 1
        : repeat[0].startsWith("?")
          ? 1
          : Math.max(least, Math.min(Number(repeat[2] || least + 3), least + 3));
      const times = least + pick(most - least + 1);
      for (let time = 0; time < times; time += 1) text += time === 0 ? first.text : once().text;
    }
    const turn = turns.get(start) ?? pick(alternatives.length);
    turns.set(start, turn + 1);
    return { text: alternatives[turn % alternatives.length]!, end: at };
  };
  return () => groupAt(0).text;
};
