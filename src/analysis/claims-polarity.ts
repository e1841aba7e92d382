/**
 * Whether two sentences about the same thing say the opposite of each other: one negates, refuses, denies or withdraws
 * what the other asserts, or one says "once" where the other says "twice". Cautious: a cue counts only near words
 * that both share.
 */

import { oppositesOf } from "../text/opposites.ts";
import { analyse, type Term } from "../text/terms.ts";
import { meaningsIn, type Meaning } from "../text/lexicon.ts";

const NEGATIVE =
  /(?<![\p{L}])(?:not|never|no|nor|neither|cannot|n['’]t|\p{L}+n['’]t|without|none|declin(?:e|es|ed|ing)|refus(?:e|es|ed|ing|al)|reject(?:s|ed|ing|ion)?|den(?:y|ies|ied|ying|ial)|fail(?:s|ed|ing) to|ban(?:s|ned|ning)?|block(?:s|ed|ing)?|rul(?:e|es|ed|ing) out|dismiss(?:es|ed|ing)?|withdr[ae]ws?|withdrew|withdrawn|retract(?:s|ed)?|false|untrue|wrong|incorrect|oppos(?:e|es|ed|ing)|prevent(?:s|ed|ing)?|cancel(?:s|led|ed|ling)?|barr(?:ed|ing)|forbid(?:s|den)?|forbade|prohibit(?:s|ed)?|nunca|ningún|ninguna|ninguno|sin|negó|niega|rechazó|desmintió|jamais|aucun|refusé|démenti|nicht|kein|keine|keinen|keiner|nie|lehnte|bestritt|dementierte)(?![\p{L}])/giu;
// Cues that turn what follows: "did not say that" turns nothing that both sentences report.
const WEAK =
  /(?:not only|not (?:about |around |more than |at least )?\d[\d.,]*|no less|no more than|no fewer|not yet clear|not immediately|no one|nothing but|not just|not least|no doubt|could not be reached|did not respond|declined to (?:comment|say|name|give))/giu;
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
  /[;:]|,\s\p{L}+ing\s|,?\s(?:but|while|whereas|which|who|when|where|although|because|after|before|as(?! (?:of|well|many|much|an?)\s)|and (?:that|said|has|have|was|were|will))\s/giu;

/** Where the negative cues of a sentence stand. */
const negations = (sentence: string): number[] => {
  const text = sentence.replace(CORRELATIVE, "   ");
  const weak = [...text.matchAll(WEAK)].map((match) => [match.index, match.index + match[0].length] as const);
  return [...text.matchAll(NEGATIVE)]
    .map((match) => match.index)
    .filter((at) => !weak.some(([from, to]) => at >= from && at < to));
};

/** What a sentence is read for, whatever it is held against. */
interface Reading {
  readonly cues: readonly number[];
  readonly breaks: readonly number[];
  readonly words: readonly Term[];
  /** Those of its words that have opposites. */
  readonly opposable: readonly Term[];
}

const readings = new Map<string, Reading>();
const REMEMBERED = 5_000;

const read = (text: string): Reading => {
  let reading = readings.get(text);
  if (!reading) {
    if (readings.size >= REMEMBERED) readings.clear();
    const words = analyse(text);
    reading = {
      cues: negations(text),
      breaks: breaksOf(text),
      words,
      opposable: words.filter(({ term }) => oppositesOf(term).size > 0),
    };
    readings.set(text, reading);
  }
  return reading;
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

/** Where a word stands that both sentences share. */
export interface SharedWord {
  readonly term: string;
  readonly at: number;
  /** Part of a proper name: it tells who or where, not what. */
  readonly named?: boolean;
}

/** One side of a comparison: a sentence, what the lexicon knows of it, and where its shared, telling words stand. */
interface Side extends Reading {
  readonly text: string;
  readonly meanings: readonly Meaning[];
  readonly shared: readonly SharedWord[];
}

const sideOf = (text: string, meanings: readonly Meaning[], shared: readonly SharedWord[]): Side => ({
  text,
  meanings,
  shared,
  ...read(text),
});

/** The cues that turn a word: "not closed" is open. */
const turnedBy = (side: Side, { start }: Pick<Meaning, "start">): readonly number[] =>
  side.cues.filter((cue) => cue < start && start - cue < NEAR && !parted(side.breaks, cue, start));

const WORD = /^[\p{L}'’]+(?: to| out)?/u;

/** An end of an opposition that a sentence takes, and the shared words beside it. */
interface Stand {
  readonly sign: number;
  readonly word: string;
  readonly about: ReadonlySet<string>;
}

/** Reading distance, in characters, within which a word is what is opened, raised or approved. */
const BESIDE = 45;

/** The shared words near a word and in its clause: what is opened, raised or approved. */
const besides = (side: Side, { start, end }: Pick<Meaning, "start" | "end">): ReadonlySet<string> =>
  new Set(
    side.shared
      .filter(
        ({ at, term, named }) =>
          !term.startsWith("~") &&
          named !== true &&
          (at < start || at >= end) &&
          Math.min(Math.abs(at - start), Math.abs(at - end)) <= BESIDE &&
          !parted(side.breaks, at, start),
      )
      .map(({ term }) => term),
  );

const standsOf = (side: Side): Map<string, Stand[]> => {
  const stands = new Map<string, Stand[]>();
  for (const meaning of side.meanings) {
    // "Closed until Monday" and "reopens on Monday" say one thing.
    if (meaning.stances.length === 0 || UNTIL.test(side.text.slice(meaning.end, meaning.end + 24))) continue;
    const about = besides(side, meaning);
    const turns = turnedBy(side, meaning);
    const printed = side.text.slice(meaning.start, meaning.end);
    const [cue] = turns;
    const turn = cue === undefined ? "" : `${WORD.exec(side.text.slice(cue))?.[0] ?? ""} … `;
    for (const { axis, sign } of meaning.stances)
      stands.set(axis, [
        ...(stands.get(axis) ?? []),
        {
          sign: turns.length % 2 === 0 ? sign : -sign,
          word: `${turn}${printed}`,
          about,
        },
      ]);
  }
  return stands;
};

/** Sentences that share less than two words beside the opposites speak of two things. */
const LEAST_SHARED = 2;

const clashOfStands = (left: Side, right: Side): Clash | null => {
  const shared = new Set(left.shared.map(({ term }) => term).filter((term) => !term.startsWith("~")));
  if (shared.size < LEAST_SHARED) return null;
  const theirs = standsOf(right);
  for (const [axis, ours] of standsOf(left)) {
    const others = theirs.get(axis) ?? [];
    const [a, b] = [ours[0], others[0]];
    if (!a || !b || a.sign === b.sign || a.about.isDisjointFrom(b.about)) continue;
    // A sentence that takes both ends says neither plainly.
    if (ours.some(({ sign }) => sign !== a.sign) || others.some(({ sign }) => sign !== b.sign)) continue;
    if (a.word.toLowerCase() !== b.word.toLowerCase()) return { left: a.word, right: b.word };
  }
  return null;
};

/** The words of a side that have opposites, with the shared words beside them, none of them negated or in a clause of another matter. */
const plainWords = (side: Side): { term: string; word: string; about: ReadonlySet<string> }[] =>
  side.opposable.flatMap(({ term, start, end }) => {
    if (turnedBy(side, { start }).length > 0) return [];
    return [{ term, word: side.text.slice(start, end), about: besides(side, { start, end }) }];
  });

/** "Accept" here, "refuse" there, of the same thing. */
const clashOfOpposites = (left: Side, right: Side): Clash | null => {
  const theirs = plainWords(right);
  for (const { term, word, about } of plainWords(left)) {
    const opposites = oppositesOf(term);
    const other = theirs.find((each) => opposites.has(each.term) && !each.about.isDisjointFrom(about));
    if (other) return { left: word, right: other.word };
  }
  return null;
};

const PLACED =
  /\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|1st|2nd|3rd|[4-9]th)\s+(quarter|half|round|place|phase|stage|term|division|degree|reading|week|day|floor|lap|set)\b/giu;

/** "In the third quarter", "the fourth quarter": one thing put in two places of a row. */
const clashOfPlaces = (left: string, right: string): Clash | null => {
  const [ours, theirs] = [Array.from(left.matchAll(PLACED)), Array.from(right.matchAll(PLACED))];
  const [[a], [b]] = [ours, theirs];
  if (!a || !b || ours.length !== 1 || theirs.length !== 1) return null;
  const [same, place] = [
    a[2]?.toLowerCase() === b[2]?.toLowerCase(),
    a[1]?.toLowerCase() === b[1]?.toLowerCase(),
  ];
  return same && !place ? { left: a[0], right: b[0] } : null;
};

/** How far behind a cue the word stands that it denies, in characters. */
const DENIED = 45;
/** How far from that word stands what else it is said of; of the words behind a cue, how many may be what was asked about. */
const [SAID_OF, ASKED_BEHIND] = [80, 3];
const MANNER = /^(?:\d|\p{L}+ly$)/u;

/** The words that a cue denies: those behind it, in its clause, the nearest first. */
const deniedBy = ({ text, words, breaks }: Side, cue: number): readonly Term[] => {
  const [word = ""] = WORD.exec(text.slice(cue)) ?? [];
  const from = cue + word.length;
  return words.filter(
    ({ start, end }) =>
      start >= from &&
      start - from <= DENIED &&
      !parted(breaks, from, start) &&
      !MANNER.test(text.slice(start, end)),
  );
};

/** Where the other side asserts a word: no cue turns it. */
const assertedAt = (side: Side, term: string): readonly number[] =>
  side.shared
    .filter((word) => word.term === term && turnedBy(side, { start: word.at }).length === 0)
    .map(({ at }) => at);

const sharedAt = (side: Side, { start, end }: Term): SharedWord | undefined =>
  side.shared.find(
    ({ at }) => at >= start - 12 && at < end && side.text.slice(at, start).trim().split(/\s/u).length <= 2,
  );

/** Whether something else that both say stands beside the denied word here and beside the asserted one there: its subject, its object. */
const saidOfOne = (one: Side, at: number, other: Side, there: number, term: string): boolean =>
  one.shared.some(
    (word) =>
      word.term !== term &&
      !word.term.startsWith("~") &&
      Math.abs(word.at - at) <= SAID_OF &&
      Math.abs(word.at - at) > 1 &&
      !parted(one.breaks, word.at, at) &&
      other.shared.some(
        (theirs) =>
          theirs.term === word.term &&
          Math.abs(theirs.at - there) <= SAID_OF &&
          !parted(other.breaks, theirs.at, there),
      ),
  );

/** The cue by which one side denies what the other asserts of the same thing; of what was asked about, the word alone is enough. */
const denial = (one: Side, other: Side, asked: boolean): string | null => {
  for (const cue of one.cues)
    for (const [place, denied] of deniedBy(one, cue)
      .slice(0, asked ? ASKED_BEHIND : 1)
      .entries()) {
      const word = sharedAt(one, denied);
      if (!word || word.named === true) continue;
      for (const there of assertedAt(other, word.term))
        if (asked || (place === 0 && saidOfOne(one, denied.start, other, there, word.term)))
          return WORD.exec(one.text.slice(cue))?.[0] ?? "";
    }
  return null;
};

/**
 * How two sentences that share the words at `leftAt` and `rightAt` (telling ones) contradict each other; null where nothing says that they do. `meanings`: what the lexicon knows of each, by default as English.
 */
export const findClash = (
  left: string,
  right: string,
  leftAt: readonly SharedWord[],
  rightAt: readonly SharedWord[],
  meanings: readonly [readonly Meaning[], readonly Meaning[]] = [
    meaningsIn(left, "en"),
    meaningsIn(right, "en"),
  ],
  /** Whether the shared words are those that were asked about. */
  asked = false,
): Clash | null => {
  const [often, seldom] = [frequency(left), frequency(right)];
  if (often !== null && seldom !== null && often !== seldom)
    return { left: OFTEN[often] ?? "", right: OFTEN[seldom] ?? "" };
  const [ours, theirs] = [sideOf(left, meanings[0], leftAt), sideOf(right, meanings[1], rightAt)];
  const clash = clashOfStands(ours, theirs) ?? clashOfOpposites(ours, theirs) ?? clashOfPlaces(left, right);
  if (clash) return clash;
  const [a, b] = [denial(ours, theirs, asked), denial(theirs, ours, asked)];
  // Where each denies something of the other, neither is plain.
  if ((a === null) === (b === null)) return null;
  return { left: a, right: b };
};
