/**
 * Whether two sentences about the same thing say the opposite of each other: one negates, refuses, denies or withdraws
 * what the other asserts, or one says "once" where the other says "twice". Cautious: a cue counts only near words
 * that both share.
 */

import { oppositesOf } from "../text/opposites.ts";
import { meaningsIn, type Meaning } from "../text/lexicon.ts";
import { denial, isAgreed } from "./claims-polarity-denial.ts";
import { parted, sideOf, turnedBy, WORD, type SharedWord, type Side } from "./claims-polarity-reading.ts";

const OFTEN = ["never", "once", "twice", "three times"] as const;
const TIMES: readonly (readonly [number, RegExp])[] = [
  [1, /(?<!not |at |more than |all )\bonce\b(?! (?:again|more|they|he|she|it|the|all|every|Hamas|\p{Lu}))/iu],
  [2, /(?<!not )\b(?:twice|two times|a brace)\b/iu],
  [3, /(?<!not )\b(?:three times|thrice|hat-trick)\b/iu],
];

const UNTIL = /^\s(?:\p{L}+\s)?(?:until|till|hasta|jusqu|bis)/u;
const frequency = (text: string): number | null =>
  TIMES.find(([, pattern]) => pattern.test(text))?.[0] ?? null;

/** A contradiction: the words that clash, as printed. */
export interface Clash {
  /** Null where that side merely lacks the other's negation. */
  readonly left: string | null;
  readonly right: string | null;
}

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
          // Bodies are found and people missing in one sentence on one disaster; its numbers tell no more.
          !/^(?:[~#]|=dead$)/u.test(term) &&
          named !== true &&
          (at < start || at >= end) &&
          Math.min(Math.abs(at - start), Math.abs(at - end)) <= BESIDE &&
          !parted(side.breaks, at, start),
      )
      .map(({ term }) => term),
  );

/** "They beat England" is no defeat of theirs; "they were beaten" is. */
const WINNING = /^(?:beat|beats|beating|defeat|defeats|defeated|defeating)$/iu;
const PASSIVE = /\b(?:am|is|are|was|were|be|been|being|got|their|his|her|its|a|the|in)\s(?:\p{L}+ly\s)?$/iu;

const THAT = /\s(?:that|dass|que)\s/u;

const standsOf = (side: Side, other: Side): Map<string, Stand[]> => {
  const stands = new Map<string, Stand[]>();
  for (const meaning of side.meanings) {
    // "Closed until Monday" and "reopens on Monday" say one thing.
    if (meaning.stances.length === 0 || UNTIL.test(side.text.slice(meaning.end, meaning.end + 24))) continue;
    const word = side.text.slice(meaning.start, meaning.end);
    if (WINNING.test(word) && !PASSIVE.test(side.text.slice(Math.max(0, meaning.start - 24), meaning.start)))
      continue;
    const about = besides(side, meaning);
    const turns = turnedBy(side, meaning);
    if (turns.some((cue) => isAgreed(side, cue, other))) continue;
    // "No indication that warning bells rang": it is the ringing that is denied.
    if (turns.some((cue) => THAT.test(side.text.slice(cue, meaning.start))) && tellsApart(side, meaning.end))
      continue;
    const [cue] = turns;
    const turn = cue === undefined ? "" : `${WORD.exec(side.text.slice(cue))?.[0] ?? ""} … `;
    for (const { axis, sign } of meaning.stances)
      stands.set(axis, [
        ...(stands.get(axis) ?? []),
        {
          sign: turns.length % 2 === 0 ? sign : -sign,
          word: `${turn}${word}`,
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
  const theirs = standsOf(right, left);
  for (const [axis, ours] of standsOf(left, right)) {
    const others = theirs.get(axis) ?? [];
    const [a, b] = [ours[0], others[0]];
    if (!a || !b || a.sign === b.sign || a.about.isDisjointFrom(b.about)) continue;
    // A sentence that takes both ends says neither plainly.
    if (ours.some(({ sign }) => sign !== a.sign) || others.some(({ sign }) => sign !== b.sign)) continue;
    if (a.word.toLowerCase() !== b.word.toLowerCase()) return { left: a.word, right: b.word };
  }
  return null;
};

/** A word that has opposites. */
interface PlainWord {
  readonly term: string;
  readonly word: string;
  readonly about: ReadonlySet<string>;
  readonly tellsApart: boolean;
}

/** The words of a side that have opposites, with the shared words beside them, none of them negated or in a clause of another matter. */
const plainWords = (side: Side): PlainWord[] =>
  side.opposable.flatMap(({ term, start, end }) => {
    if (turnedBy(side, { start }).length > 0) return [];
    return [
      {
        term,
        word: side.text.slice(start, end),
        about: besides(side, { start, end }),
        tellsApart: tellsApart(side, end),
      },
    ];
  });

/** Whether a word stands before the noun that it tells from others of the kind: "unofficial results". */
const tellsApart = ({ text }: Side, end: number): boolean =>
  /^\s(?!(?:by|to|in|on|at|for|from|with|of|and|or|but|as|than|that|if|when|while|because|since|after|before|until|is|are|was|were|will|has|had|have)\s)\p{Ll}{3,}/u.test(
    text.slice(end, end + 24),
  );

/** "Accept" here, "refuse" there, of the same thing. */
const clashOfOpposites = (left: Side, right: Side): Clash | null => {
  const theirs = plainWords(right);
  for (const { term, word, about, tellsApart: one } of plainWords(left)) {
    const opposites = oppositesOf(term);
    const other = theirs.find(
      (each) =>
        opposites.has(each.term) &&
        !each.about.isDisjointFrom(about) &&
        // Official and unofficial results are two things, and each has its own.
        !(one && each.tellsApart && (term.endsWith(each.term) || each.term.endsWith(term))),
    );
    if (other) return { left: word, right: other.word };
  }
  return null;
};

const PLACED =
  /\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|1st|2nd|3rd|[4-9]th)\s+(quarter|half|round|place|phase|stage|term|division|degree|reading|week|day|floor|lap|set)\b/giu;

/** "In the third quarter", "the fourth quarter": one thing put in two places of a row. */
const clashOfPlaces = (left: Side, right: Side): Clash | null => {
  const [ours, theirs] = [Array.from(left.text.matchAll(PLACED)), Array.from(right.text.matchAll(PLACED))];
  const [[a], [b]] = [ours, theirs];
  if (!a || !b || ours.length !== 1 || theirs.length !== 1) return null;
  const [same, place] = [
    a[2]?.toLowerCase() === b[2]?.toLowerCase(),
    a[1]?.toLowerCase() === b[1]?.toLowerCase(),
  ];
  if (!same || place) return null;
  // Each place of a ranking is somebody else's: only one name can be in two.
  const holders = ({ shared }: Side): ReadonlySet<string> =>
    new Set(shared.filter(({ named }) => named === true).map(({ term }) => term));
  if (/^place$/iu.test(a[2] ?? "") && holders(left).isDisjointFrom(holders(right))) return null;
  return { left: a[0], right: b[0] };
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
  const clash = clashOfStands(ours, theirs) ?? clashOfOpposites(ours, theirs) ?? clashOfPlaces(ours, theirs);
  if (clash) return clash;
  const [a, b] = [denial(ours, theirs, asked), denial(theirs, ours, asked)];
  // Where each denies something of the other, neither is plain.
  if ((a === null) === (b === null)) return null;
  return { left: a, right: b };
};
