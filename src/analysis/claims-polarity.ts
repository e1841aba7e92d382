/**
 * Whether two sentences about the same thing say the opposite of each other: one negates, refuses, denies or withdraws
 * what the other asserts, or one says "once" where the other says "twice". Cautious: a cue counts only near words
 * that both share.
 */

import { meaningsIn, type Meaning } from "./claims-lexicon.ts";

const NEGATIVE =
  /(?<![\p{L}])(?:not|never|no|nor|neither|cannot|n['’]t|\p{L}+n['’]t|without|none|declin(?:e|es|ed|ing)|refus(?:e|es|ed|ing|al)|reject(?:s|ed|ing|ion)?|den(?:y|ies|ied|ying|ial)|fail(?:s|ed|ing) to|ban(?:s|ned|ning)?|block(?:s|ed|ing)?|halt(?:s|ed|ing)?|rul(?:e|es|ed|ing) out|dismiss(?:es|ed|ing)?|withdr[ae]ws?|withdrew|withdrawn|retract(?:s|ed)?|false|untrue|wrong|incorrect|oppos(?:e|es|ed|ing)|prevent(?:s|ed|ing)?|cancel(?:s|led|ed|ling)?|suspend(?:s|ed)?|barr(?:ed|ing)|forbid(?:s|den)?|forbade|prohibit(?:s|ed)?|stopp(?:ed|ing)|nunca|ningún|ninguna|ninguno|sin|negó|niega|rechazó|desmintió|jamais|aucun|refusé|démenti|nicht|kein|keine|keinen|keiner|nie|lehnte|bestritt|dementierte)(?![\p{L}])/giu;
// Cues that turn what follows: "did not say that" turns nothing that both sentences report.
const WEAK =
  /(?:not only|no less|no more than|no fewer|not yet clear|not immediately|no one|nothing but|not just|not least|no doubt|could not be reached|did not respond|declined to (?:comment|say|name|give))/giu;
const OFTEN = ["never", "once", "twice", "three times"] as const;
const TIMES: readonly (readonly [number, RegExp])[] = [
  [1, /(?<!not |at |more than |all )\bonce\b(?! (?:again|more|they|he|she|it|the|all|every|Hamas|\p{Lu}))/iu],
  [2, /(?<!not )\b(?:twice|two times|a brace)\b/iu],
  [3, /(?<!not )\b(?:three times|thrice|hat-trick)\b/iu],
];

// "neither free nor fair" denies once.
const CORRELATIVE = /(?<=\b(?:neither|not)\b[^.;]{0,60})\bnor\b/iu;
const UNTIL = /^\s(?:\p{L}+\s)?(?:until|till|hasta|jusqu|bis)/u;
/** What parts clauses: a cue turns only words of its own. */
const CLAUSE =
  /[;:]|,?\s(?:but|while|whereas|although|because|after|before|and (?:that|said|has|have|was|were|will))\s/giu;

/** Where the negative cues of a sentence stand. */
const negations = (sentence: string): number[] => {
  const text = sentence.replace(CORRELATIVE, "   ");
  const weak = [...text.matchAll(WEAK)].map((match) => [match.index, match.index + match[0].length] as const);
  return [...text.matchAll(NEGATIVE)]
    .map((match) => match.index)
    .filter((at) => !weak.some(([from, to]) => at >= from && at < to));
};

/** Reading distance, in characters, within which a cue can turn a word. */
const NEAR = 60;

const frequency = (text: string): number | null =>
  TIMES.find(([, pattern]) => pattern.test(text))?.[0] ?? null;

/** A contradiction: the words that clash, as printed. */
export interface Clash {
  /** Null where that side merely lacks the other's negation. */
  readonly left: string | null;
  readonly right: string | null;
}

/** Where clauses end in a sentence. */
const breaksOf = (text: string): number[] => [...text.matchAll(CLAUSE)].map((match) => match.index);

const parted = (breaks: readonly number[], a: number, b: number): boolean =>
  breaks.some((position) => position > Math.min(a, b) && position < Math.max(a, b));

/** One side of a comparison: a sentence, what the lexicon knows of it, and where its shared, telling words stand. */
interface Side {
  readonly text: string;
  readonly meanings: readonly Meaning[];
  readonly shared: readonly number[];
  readonly breaks: readonly number[];
  readonly cues: readonly number[];
}

const sideOf = (text: string, meanings: readonly Meaning[], shared: readonly number[]): Side => ({
  text,
  meanings,
  shared,
  breaks: breaksOf(text),
  cues: negations(text),
});

/** Which end of an opposition a word is at, its negations counted: "not closed" is open. */
const signOf = (side: Side, meaning: Meaning, sign: number): number => {
  const turned = side.cues.filter(
    (cue) => cue < meaning.start && meaning.start - cue < NEAR && !parted(side.breaks, cue, meaning.start),
  ).length;
  return turned % 2 === 0 ? sign : -sign;
};

/** The ends of each opposition that a sentence takes near words that both share: [sign, the word as printed]. */
const standsOf = (side: Side): Map<string, (readonly [number, string])[]> => {
  const stands = new Map<string, (readonly [number, string])[]>();
  for (const meaning of side.meanings) {
    const near = side.shared.some(
      (at) =>
        (at < meaning.start || at >= meaning.end) &&
        Math.abs(at - meaning.start) < 2 * NEAR &&
        !parted(side.breaks, at, meaning.start),
    );
    // "Closed until Monday" and "reopens on Monday" say one thing.
    if (!near || UNTIL.test(side.text.slice(meaning.end, meaning.end + 24))) continue;
    for (const { axis, sign } of meaning.stances) {
      const taken = [signOf(side, meaning, sign), side.text.slice(meaning.start, meaning.end)] as const;
      stands.set(axis, [...(stands.get(axis) ?? []), taken]);
    }
  }
  return stands;
};

const clashOfStands = (left: Side, right: Side): Clash | null => {
  const theirs = standsOf(right);
  for (const [axis, ours] of standsOf(left)) {
    const others = theirs.get(axis) ?? [];
    const [a, b] = [ours[0], others[0]];
    if (!a || !b || a[0] === b[0]) continue;
    // A sentence that takes both ends says neither plainly.
    if (ours.some(([sign]) => sign !== a[0]) || others.some(([sign]) => sign !== b[0])) continue;
    if (a[1].toLowerCase() !== b[1].toLowerCase()) return { left: a[1], right: b[1] };
  }
  return null;
};

/** The negations of a side that turn a shared word. */
const turning = ({ text, shared, breaks, cues }: Side): string[] =>
  cues
    .filter((cue) => shared.some((at) => at - cue < NEAR && at > cue - 12 && !parted(breaks, cue, at)))
    .map((cue) => /^[\p{L}'’]+(?: to| out)?/u.exec(text.slice(cue))?.[0] ?? "");

/**
 * How two sentences that share the words at `leftAt` and `rightAt` (offsets of shared, telling words) contradict each
 * other; null where nothing says that they do. `meanings`: what the lexicon knows of each, by default as English.
 */
export const findClash = (
  left: string,
  right: string,
  leftAt: readonly number[],
  rightAt: readonly number[],
  meanings: readonly [readonly Meaning[], readonly Meaning[]] = [
    meaningsIn(left, "en"),
    meaningsIn(right, "en"),
  ],
): Clash | null => {
  const [often, seldom] = [frequency(left), frequency(right)];
  if (often !== null && seldom !== null && often !== seldom)
    return { left: OFTEN[often] ?? "", right: OFTEN[seldom] ?? "" };
  const [ours, theirs] = [sideOf(left, meanings[0], leftAt), sideOf(right, meanings[1], rightAt)];
  const clash = clashOfStands(ours, theirs);
  if (clash) return clash;
  const [a, b] = [turning(ours), turning(theirs)];
  if (a.length % 2 === b.length % 2) return null;
  return a.length > b.length ? { left: a[0] ?? null, right: null } : { left: null, right: b[0] ?? null };
};
