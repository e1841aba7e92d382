/**
 * Whether two sentences can make one statement: what they share must be more than one phrase. "Balasore's Bahanaga Bazar
 * station" in both is where they are, whatever they say of it; three separate things, or most of a short sentence, is a statement.
 */
import { analyse } from "../text/terms.ts";
import { wordNumber, wordSimilarity } from "../text/word-similarity.ts";
import type { Claim } from "./claims.ts";
import { TITLES } from "./claims-likeness.ts";
import { nameKey } from "./figures-features.ts";

/** Things that two sentences share, told apart by what stands between them, from which they make a statement. */
const THINGS = 3;
/** Of what either says by weight, the share that both say; of what the shorter says, where they share fewer things. */
const OF_EITHER = 0.12;
const OF_SHORTER = 0.4;
/** Similarity from which two words may say one thing, from which they surely do, and what they count for at most. */
const FAINT = 0.63;
const SURE = 0.95;
const KIN = 0.8;
/** What names, titles and words that only say who somebody is count for, against words that say something. */
const NAME = 0.6;
const TITLE = 0.4;
const ROLE = 0.3;
/** The weight below which a word is all of the story's. */
const COMMON = 1;

/** A year (not one since which something is so), how near the beginning of a sentence it stands to date all of it, and how short a sentence is that any year dates. */
const YEAR =
  /(?<![\p{L}\p{N}#$€£.,-]|(?:since|desde|depuis|seit)\s(?:an?\s|the\s)?)(?:19|20)\d\d(?![\p{L}\p{N}%]|[.,]\d)/gu;
const OPENING = 80;
const BRIEF = 120;

/** The years other than that of its article that date a sentence: "In 2010, when she won her second election …". */
const otherYears = ({ sentence: { text, article } }: Claim): ReadonlySet<string> =>
  new Set(
    [...text.matchAll(YEAR)]
      .filter(({ index }) => index < OPENING || text.length < BRIEF)
      .map(([year]) => year)
      .filter((year) => article.publishedOn !== null && !article.publishedOn.startsWith(year)),
  );

/** A word of a sentence, in its place. */
interface Word {
  readonly key: string;
  readonly value: number;
  /** Its number among the words of known likeness; -1 for none. */
  readonly number: number;
}

/** What a sentence is held against others by. */
interface Reading {
  readonly words: readonly Word[];
  readonly years: ReadonlySet<string>;
}

/** As many words of a sentence are held against another's: more is a list. */
const MOST_WORDS = 64;

/** The content words of a claim in reading order, a phrase of one meaning as one. */
const wordsOf = (claim: Claim, weight: (term: string) => number): Word[] => {
  const { text, article } = claim.sentence;
  const words: Word[] = [];
  const add = (key: string, isPlain: boolean): void => {
    const share =
      (claim.names.has(key) ? NAME : 1) * (claim.titles.has(key) ? TITLE : 1) * (TITLES.has(key) ? ROLE : 1);
    const number = isPlain && article.language === "en" ? wordNumber(key) : -1;
    words.push({ key, value: Math.max(0, weight(key) - COMMON) * share, number });
  };
  let [at, taken] = [0, -1];
  for (const { term, start, end } of analyse(text, article.language)) {
    if (words.length >= MOST_WORDS) break;
    while ((claim.meanings[at]?.end ?? Infinity) <= start) at += 1;
    const printed = text.slice(start, end);
    const meaning = claim.meanings[at];
    if (/^\p{Lu}/u.test(printed) && claim.names.has(nameKey(printed))) add(nameKey(printed), false);
    else if (meaning !== undefined && meaning.start <= start) {
      if (taken !== at) add(meaning.term, false);
      taken = at;
    } else if (claim.terms.has(term)) add(term, true);
  }
  return words;
};

/** How far two words say one thing, 0-1. */
const sameness = (a: Word, b: Word): number => {
  if (a.key === b.key) return 1;
  if (a.number < 0 || b.number < 0) return 0;
  const alike = (wordSimilarity(a.number, b.number) - FAINT) / (SURE - FAINT);
  return KIN * Math.min(1, Math.max(0, alike));
};

/** A word of one sentence and its counterpart in the other, by their places. */
interface Shared {
  readonly ours: number;
  readonly theirs: number;
  readonly value: number;
}

const sharedBy = (a: readonly Word[], b: readonly Word[]): Shared[] => {
  const taken = new Set<number>();
  return a.flatMap((word, ours): Shared[] => {
    let [theirs, most] = [-1, 0];
    // Nothing is more alike than the same word.
    for (let at = 0; at < b.length && most < 1; at += 1) {
      const same = taken.has(at) ? 0 : sameness(word, b[at] as Word);
      if (same > most) [theirs, most] = [at, same];
    }
    if (theirs < 0) return [];
    taken.add(theirs);
    return [{ ours, theirs, value: most * Math.min(word.value, b[theirs]?.value ?? 0) }];
  });
};

const sumOf = (all: readonly { readonly value: number }[]): number =>
  all.reduce((sum, { value }) => sum + value, 0);

/** Says of two claims whether what they share can be one statement. `weight`: how much a term tells among the claims. */
export const createStatements = (weight: (term: string) => number): ((a: Claim, b: Claim) => boolean) => {
  const known = new Map<Claim, Reading>();
  const read = (claim: Claim): Reading => {
    let reading = known.get(claim);
    if (!reading) known.set(claim, (reading = { words: wordsOf(claim, weight), years: otherYears(claim) }));
    return reading;
  };
  return (a, b) => {
    const [{ words: ours, years: past }, { words: theirs, years: other }] = [read(a), read(b)];
    // What was in another year is another thing, unless both are of it.
    if (past.size + other.size > 0 && past.isDisjointFrom(other)) return false;
    const shared = sharedBy(ours, theirs);
    // "Electronic interlocking" in both is one thing: its words follow each other there and here.
    const things = shared.filter(({ ours: at, theirs: other }, place) => {
      const before = shared[place - 1];
      return before === undefined || at - before.ours > 1 || Math.abs(other - before.theirs) !== 1;
    }).length;
    const [said, left, right] = [sumOf(shared), sumOf(ours), sumOf(theirs)];
    if (said >= OF_SHORTER * Math.min(left, right)) return true;
    const number = [...a.terms].some((term) => term.startsWith("#") && b.terms.has(term));
    return (things >= THINGS || number) && said >= OF_EITHER * (left + right - said);
  };
};
