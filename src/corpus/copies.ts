/** Syndicated copies: reports that are one report, carried by several. */
import { findAlike, likenessOf, shinglesOf, signatureOf } from "../text/likeness.ts";
import { splitSentences } from "../text/sentences.ts";
import { compareDates } from "../text/partial-date.ts";
import type { Article } from "../types.ts";
import { UNKNOWN_OUTLET } from "../types.ts";

/**
 * The share of the shorter text's shingles that the longer must hold. A copy with another headline, a trimmed tail and
 * an added paragraph keeps over .8; two reports of one event by different hands share under .1; a second report by the
 * same agency that repeats the background of its first shares up to .5 (tests/corpus/copies.test.ts).
 */
export const COPY_LIKENESS = 0.7;
/** A text shorter than this, in shingles, is too short to tell a copy from a stock phrase, unless the two are equal. */
const FEWEST_SHINGLES = 25;
/** A copy has at least this share of the original's length, else it is a brief that quotes it. */
const LEAST_SHARE = 0.2;

/** What of an article is kept from one reading of the corpus to the next. */
const signatures = new WeakMap<Article, Uint32Array | null>();

const signatureFor = (article: Article): Uint32Array | null => {
  const known = signatures.get(article);
  if (known !== undefined) return known;
  const made = signatureOf(shinglesOf(article.text));
  signatures.set(article, made);
  return made;
};

const NUMBER =
  /\d[\d.,]*|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|dozens?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)\b/giu;

interface CountedSentence {
  readonly words: ReadonlySet<string>;
  readonly numbers: readonly string[];
}

const plain = (sentence: string): string =>
  sentence
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The sentences with numbers that the other text does not have word for word. */
const countedSentences = (text: string, except: ReadonlySet<string>): CountedSentence[] => {
  const found: CountedSentence[] = [];
  for (const span of splitSentences(text.slice(0, 30_000)).slice(0, 150)) {
    const sentence = text.slice(span.start, span.end).slice(0, 600);
    const numbers = [...sentence.matchAll(NUMBER)].map((match) =>
      match[0].toLowerCase().replace(/[.,]$/, ""),
    );
    if (numbers.length === 0 || except.has(plain(sentence))) continue;
    const words = new Set(plain(sentence.replace(NUMBER, " ")).split(" "));
    found.push({ words, numbers });
  }
  return found;
};

const sentenceSet = (text: string): ReadonlySet<string> => {
  const head = text.slice(0, 30_000);
  return new Set(splitSentences(head).map((span) => plain(head.slice(span.start, span.end))));
};

/** The first figure that two like texts give differently in what is otherwise one sentence; null where none does. */
const differingFigure = (a: string, b: string): readonly [string, string] | null => {
  const ours = countedSentences(a, sentenceSet(b));
  const theirs = countedSentences(b, sentenceSet(a));
  for (const one of ours) {
    for (const other of theirs) {
      let shared = 0;
      for (const word of one.words) if (other.words.has(word)) shared += 1;
      if (shared / (one.words.size + other.words.size - shared) < 0.6) continue;
      const left = one.numbers.filter((number) => !other.numbers.includes(number));
      const right = other.numbers.filter((number) => !one.numbers.includes(number));
      if (left.length > 0 && right.length > 0) return [left[0]!, right[0]!];
    }
  }
  return null;
};

/** Whose article speaks for the others: an agency's own, then an agency's, then a known outlet's, the earliest, the fullest. */
const rank = (article: Article, isAgency: (outlet: string) => boolean): readonly number[] => [
  isAgency(article.outlet) ? (article.carrier === null ? 0 : 1) : 2,
  article.outlet === UNKNOWN_OUTLET ? 1 : 0,
];

const speaksBefore = (a: Article, b: Article, isAgency: (outlet: string) => boolean): number => {
  const [left, right] = [rank(a, isAgency), rank(b, isAgency)];
  return (
    left[0]! - right[0]! ||
    left[1]! - right[1]! ||
    compareDates(a.publishedOn, b.publishedOn) ||
    b.words - a.words ||
    (a.id < b.id ? -1 : 1)
  );
};

/** What folding needs to know beside the articles. */
export interface CopyRules {
  readonly isAgency: (outlet: string) => boolean;
  /** Whether articles of other collections may name this one as their original: not one that is a server's own. */
  readonly isShared: (article: Article) => boolean;
}

const groupsOf = (count: number, pairs: readonly (readonly [number, number])[]): ReadonlySet<number>[] => {
  const parent = Int32Array.from({ length: count }, (_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root]!;
    for (let at = index; parent[at] !== root;) {
      const next = parent[at]!;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  for (const [a, b] of pairs) parent[find(b)] = find(a);
  const groups = new Map<number, Set<number>>();
  for (const pair of pairs) {
    for (const index of pair) {
      const root = find(index);
      const group = groups.get(root);
      if (group) group.add(index);
      else groups.set(root, new Set([index]));
    }
  }
  return [...groups.values()];
};

/** What folding found out about one article. */
export interface CopyFinding {
  readonly copyOf: string | null;
  readonly likeness: number | null;
  readonly warnings: readonly string[];
}

/** Stock reports (rates, results) have dozens of near-copies: two tell enough. */
const MOST_WARNINGS = 2;
/** How often a group is gone through for a further original among those unlike the first. */
const ROUNDS = 8;

/**
 * Finds the copies among articles, by index; linear in their number. Near-copies whose figures differ are a correction
 * or a later version, not a copy: both stay voices of their own, and both say so.
 */
export const findCopies = (
  articles: readonly Article[],
  rules: CopyRules,
): ReadonlyMap<number, CopyFinding> => {
  const findings = new Map<number, CopyFinding>();
  const warn = (index: number, warning: string): void => {
    const known = findings.get(index) ?? { copyOf: null, likeness: null, warnings: [] };
    if (known.warnings.length < MOST_WARNINGS && !known.warnings.includes(warning))
      findings.set(index, { ...known, warnings: [...known.warnings, warning] });
  };
  const pairs = findAlike(articles.map(signatureFor));
  for (const group of groupsOf(articles.length, pairs)) {
    let rest = [...group].toSorted((a, b) => speaksBefore(articles[a]!, articles[b]!, rules.isAgency));
    const shingles = new Map(rest.map((index) => [index, shinglesOf(articles[index]!.text)]));
    for (let round = 0; round < ROUNDS && rest.length > 1; round += 1) {
      const [first, ...others] = rest;
      const original = articles[first!]!;
      const left: number[] = [];
      for (const index of others) {
        const article = articles[index]!;
        const [a, b] = [shingles.get(first!)!, shingles.get(index)!];
        const { contained, jaccard } = likenessOf(a, b);
        const small = Math.min(a.size, b.size);
        const reachable = article.collection === original.collection || rules.isShared(original);
        const alike =
          small < FEWEST_SHINGLES
            ? jaccard > 0.95 && small > 4
            : contained >= COPY_LIKENESS && small / Math.max(a.size, b.size) >= LEAST_SHARE;
        if (!alike || !reachable) {
          left.push(index);
          continue;
        }
        const figures = jaccard === 1 ? null : differingFigure(original.text, article.text);
        if (figures === null) {
          const likeness = Math.round(contained * 1000) / 1000;
          findings.set(index, {
            copyOf: original.id,
            likeness,
            warnings: findings.get(index)?.warnings ?? [],
          });
          continue;
        }
        left.push(index);
        const one = rules.isShared(article) || article.collection === original.collection;
        if (one)
          warn(
            first!,
            `Nearly the same text as ${article.id}, but where it has ${figures[0]} that has ${figures[1]}: kept apart.`,
          );
        warn(
          index,
          `Nearly the same text as ${original.id}, but where it has ${figures[1]} that has ${figures[0]}: kept apart.`,
        );
      }
      rest = left;
    }
  }
  return findings;
};
