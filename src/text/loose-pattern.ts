/** Finding words in texts as people type them: without capitals, accents and apostrophes. */
import { foldWord } from "./terms.ts";

/** Latin letters beyond English, Greek, Cyrillic, Hebrew and Arabic ones. */
const [FIRST, LAST] = [0xc0, 0x6ff];

interface Letters {
  /** What is printed where it folds to one or two letters: "àáâ…" for "a", "ß" for "ss". */
  readonly printings: ReadonlyMap<string, string>;
  readonly pairs: readonly string[];
  /** Finds letter by letter, a pair as one. */
  readonly units: RegExp;
}

const readLetters = (): Letters => {
  const all = Array.from({ length: LAST - FIRST + 1 }, (_, at) => String.fromCharCode(FIRST + at));
  const folded = Map.groupBy(
    all.filter((letter) => /\p{L}/u.test(letter)),
    foldWord,
  );
  const printings = new Map([...folded].map(([letter, printed]) => [letter, printed.join("")]));
  const pairs = [...printings.keys()].filter((letters) => letters.length === 2);
  return { printings, pairs, units: new RegExp(`${pairs.join("|")}|[^]`, "gu") };
};

/** Read when the first pattern is made: that takes longer than loading many a file of code. */
let known: Letters | null = null;

/** Stands between two letters of "O'Brien" and "U.S.", which fold to one word. */
const PASSED_OVER = "['’.]?";

const patternOf = (folded: string): string => {
  const { printings, pairs, units } = (known ??= readLetters());
  return (folded.match(units) ?? [])
    .map((unit) => {
      const others = printings.get(unit) ?? "";
      if (pairs.includes(unit)) return `(?:${Array.from(unit, patternOf).join(PASSED_OVER)}|[${others}])`;
      return others === "" ? RegExp.escape(unit) : `[${RegExp.escape(unit)}${others}]`;
    })
    .join(PASSED_OVER);
};

/**
 * Finds where a word begins with `letters`; these may be several words, the last of them unfinished. Case, accents and what
 * stands between two words are passed over; with `capital` the first letter has to be a capital, in scripts that have them.
 * No letters are found anywhere.
 */
export const loosePattern = (letters: string, { capital = false } = {}): RegExp => {
  const words = letters
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map(foldWord)
    .filter(Boolean);
  const first = capital ? "(?=[\\p{Lu}\\p{Lt}\\p{Lo}])" : "";
  // A letter without case may stand right before: scripts without capitals write words together.
  const pattern = words.map((word) => `(?i:${patternOf(word)})`).join("[^\\p{L}\\p{N}]+");
  return new RegExp(`(?<![\\p{Lu}\\p{Ll}])${first}${pattern}`, "u");
};
