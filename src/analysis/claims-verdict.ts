/** The verdict on sentences of one matter by their words: what they deny of each other, else what they share. */
import type { Figure, Verdict } from "../types.ts";
import { UNKNOWN_OUTLET } from "../types.ts";
import { analyse } from "../text/terms.ts";
import type { Claim } from "./claims.ts";
import { TITLES, type Likeness } from "./claims-likeness.ts";
import { findClash, type Clash } from "./claims-polarity.ts";
import type { SharedWord } from "./claims-polarity-reading.ts";
import { featuresOf, nameKey, type FigureFeatures } from "./figures-features.ts";
import { reconcilable, type Judgement } from "./verdict.ts";

/** Sentences of a row whose words are held against each other. */
const MOST_JUDGED = 6;

type Weight = (term: string) => number;

/** The words of a claim, as stem and as name, and where each stands. */
const wordsOf = new WeakMap<Claim, readonly (readonly [term: string, name: string, at: number])[]>();
const wordsIn = (claim: Claim): readonly (readonly [term: string, name: string, at: number])[] => {
  let words = wordsOf.get(claim);
  if (!words) {
    const { text, article } = claim.sentence;
    words = analyse(text, article.language).map(
      ({ term, start, end }) => [term, nameKey(text.slice(start, end)), start] as const,
    );
    wordsOf.set(claim, words);
  }
  return words;
};

/** Where shared, telling words stand in a sentence. */
const placesOf = (claim: Claim, shared: ReadonlySet<string>): SharedWord[] => {
  const places = claim.meanings
    .filter(({ term }) => shared.has(term))
    .map(({ term, start }): SharedWord => ({ term, at: start, named: claim.names.has(term) }));
  for (const [term, name, at] of wordsIn(claim)) {
    const key = shared.has(term) ? term : shared.has(name) ? name : undefined;
    if (key !== undefined) places.push({ term: key, at, named: claim.names.has(key) });
  }
  return places;
};

/** How the voice of a claim is called in a reason. */
export const labelOf = (claim: Claim): string =>
  claim.sentence.article.outlet === UNKNOWN_OUTLET
    ? "an article of unknown outlet"
    : claim.sentence.article.outlet;

/** Days and months: two reports of one day share them whatever they say. */
const isCalendar = (term: string): boolean =>
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)dai?y?$|^(?:januari|februari|march|april|may|june|juli|august|septemb|octob|novemb|decemb)/u.test(
    term,
  );

/** The share of the shorter sentence's weight that the other holds, 0-1. */
const heldBy = (left: Claim, right: Claim, weight: Weight): number => {
  const sum = (terms: Iterable<string>): number =>
    [...terms].reduce((total, term) => total + weight(term), 0);
  return (
    sum(left.terms.intersection(right.terms)) / Math.max(0.01, Math.min(sum(left.terms), sum(right.terms)))
  );
};

/** "No indication that bells rang" counts no bells. */
const ZERO =
  /(?<![\p{L}])(?:no|zero|kein(?:e[rsn]?)?|ning[uú]n[oa]?|aucune?)\s+(?:(?!(?:that|whether|which|who|dass|ob|que|si|qui)\s)\p{L}+\s+){0,5}/giu;

/** "No officers were injured" where the other counts five: the words of each. Only where the one names no place of its own. */
const zeroClash = (none: Claim, some: Claim): readonly [string, string] | null => {
  if (!none.names.isSubsetOf(some.names)) return null;
  for (const match of none.sentence.text.matchAll(ZERO)) {
    const counted = none.meanings.find(
      ({ start, term }) =>
        start > match.index &&
        start <= match.index + match[0].length &&
        !TITLES.has(term) &&
        some.meanings.some((other) => other.term === term),
    );
    const other = some.meanings.find(({ term }) => term === counted?.term);
    const figure = some.figures.find(({ value, unit, printed }) => {
      const at = some.sentence.text.indexOf(printed);
      return value > 0 && unit === null && other !== undefined && Math.abs(other.start - at) < 40;
    });
    if (figure) return [match[0].split(" ")[0] ?? "no", figure.printed];
  }
  return null;
};

/** The share of the shorter sentence that a mere "not" must find in the other. */
const LEAST_HELD = 0.35;

/** How the words of two claims contradict each other. */
const clashOf = (
  left: Claim,
  right: Claim,
  weight: Weight,
  /** What was asked about, where both surely speak of it: there one shared word of it is enough. */
  asked: ReadonlySet<string>,
): WordJudgement | null => {
  if (left.voice !== right.voice) {
    const [zero, other] = [zeroClash(left, right), zeroClash(right, left)];
    const words = zero ?? (other && [other[1], other[0]]);
    if (words)
      return {
        verdict: "differ",
        why: `${labelOf(left)} says “${words[0]}” where ${labelOf(right)} says “${words[1]}”.`,
        sides: [left, right],
      };
  }
  const shared = new Set(
    [...left.terms].filter((term) => right.terms.has(term) && weight(term) > 1 && !isCalendar(term)),
  );
  const clashOver = (terms: ReadonlySet<string>, isAsked: boolean): Clash | null =>
    findClash(
      left.sentence.text,
      right.sentence.text,
      placesOf(left, terms),
      placesOf(right, terms),
      [left.meanings, right.meanings],
      isAsked,
    );
  // A mere "not" turns a statement only where most of it is the other's, or where it turns what was asked about.
  const isBare = (clash: Clash): boolean => clash.left === null || clash.right === null;
  const first = clashOver(shared, false);
  const ofTopic = left.voice === right.voice ? null : clashOver(shared.intersection(asked), true);
  const enough = shared.size >= 2 && heldBy(left, right, weight) >= LEAST_HELD;
  const clash = first && (!isBare(first) || enough) ? first : ofTopic && isBare(ofTopic) ? ofTopic : null;
  if (!clash) return null;
  const bare = isBare(clash);
  const own = left.voice === right.voice;
  const [a, b] = [labelOf(left), own ? "the same outlet elsewhere" : labelOf(right)];
  const why =
    clash.left === null || clash.right === null
      ? `${clash.left === null ? b : a} says “${clash.left ?? clash.right}” where ${clash.left === null ? a : b} does not.`
      : `${a} says “${clash.left}” where ${b} says “${clash.right}”.`;
  return { verdict: own ? "changed-over-time" : "differ", why, bare, sides: [left, right] };
};

/** Whether two claims assert one thing: they share what is said, not only who and where; or a number and what it is of. */
const assertsSame = (left: Claim, right: Claim): boolean => {
  let [said, numbers] = [0, 0];
  for (const term of left.terms) {
    if (!right.terms.has(term) || isCalendar(term)) continue;
    if (term.startsWith("#")) numbers += 1;
    else if (!left.names.has(term) && !TITLES.has(term) && !left.titles.has(term) && !right.titles.has(term))
      said += /^[=~]/u.test(term) ? 1.5 : 1;
  }
  return said >= 1.5 || (said >= 1 && numbers >= 1);
};

/** A verdict by words. */
export interface WordJudgement extends Judgement {
  /** Whether it rests on a mere "not" of one side. */
  readonly bare?: boolean;
  /** The two whose words clash or agree; absent where nothing brings the claims together. */
  readonly sides?: readonly [Claim, Claim];
}

const rankOf = ({ verdict, bare }: WordJudgement): number =>
  (verdict === "differ" ? 0 : 2) + (bare === true ? 1 : 0);

/** What claims count; a claim is held against many. */
const countsOf = new WeakMap<Claim, readonly FigureFeatures[]>();
const countsIn = (claim: Claim): readonly FigureFeatures[] => {
  let counts = countsOf.get(claim);
  if (!counts) countsOf.set(claim, (counts = featuresOf(claim.figures)));
  return counts;
};

/** Whether both count one thing, and no two of their counts fit: then they do not agree, whatever their words share. */
export const countsApart = (left: Claim, right: Claim): boolean => {
  const [ours, theirs] = [countsIn(left), countsIn(right)];
  const pairs = ours.flatMap((a) =>
    theirs
      .filter(
        (b) =>
          a.unit === b.unit &&
          (a.concept.known || b.concept.known
            ? a.concept.name === b.concept.name
            : a.noun === b.noun && a.noun !== null),
      )
      .map((b) => reconcilable(a.figure, b.figure)),
  );
  return pairs.length > 0 && !pairs.includes(true);
};

/** Log-odds of one matter below which two sentences that share a word or two agree in nothing. */
const AGREEING = -1.9;
/** Log-odds from which they speak of one matter whatever words they share. */
const ONE_MATTER = -1.5;
/** Log-odds from which a mere "not" before the topic's own word is enough. */
const SURELY = -0.5;
/** Log-odds of asserting one thing from which two sentences agree. */
const ASSERTED = 0.3;
const NONE: ReadonlySet<string> = new Set();

/** Why sentences agree: who says it, at most four of them. */
export const reasonOfAgreement = (claims: readonly Claim[]): string => {
  const labels = [...new Set(claims.map(labelOf))].slice(0, 4);
  const who = labels.length > 1 ? labels.join(" and ") : "Articles of unknown outlets";
  return `${who} report it, and nothing in their words clashes.`;
};

/** The verdict on sentences that were matched by their words; single-outlet where they have nothing in common after all. */
export const judgeClaims = (
  claims: readonly Claim[],
  weight: Weight,
  likeness: Likeness,
  asked: ReadonlySet<string> = NONE,
  agreement: Likeness = likeness,
): WordJudgement => {
  const few = claims.slice(0, MOST_JUDGED);
  const pairs = few.flatMap((left, at) => few.slice(at + 1).map((right) => [left, right] as const));
  // Two words that clash say more than one that the other lacks; another outlet's more than one's own.
  const clashes = pairs.flatMap(
    ([left, right]) => clashOf(left, right, weight, likeness(left, right) >= SURELY ? asked : NONE) ?? [],
  );
  const [clash] = clashes.toSorted((a, b) => rankOf(a) - rankOf(b));
  if (clash) return clash;
  const [first] = claims;
  const [agreeing] = pairs
    .filter(
      ([left, right]) =>
        left.voice !== right.voice &&
        likeness(left, right) >= AGREEING &&
        (assertsSame(left, right) || likeness(left, right) >= ONE_MATTER) &&
        agreement(left, right) >= ASSERTED &&
        !countsApart(left, right),
    )
    .toSorted((a, b) => agreement(...b) - agreement(...a));
  if (!agreeing)
    return { verdict: "single-outlet", why: `Only ${first ? labelOf(first) : "one outlet"} reports it.` };
  return {
    verdict: "agree",
    sides: agreeing,
    why: reasonOfAgreement(claims),
  };
};

/** Contradictions first, then what changed, look-alikes, what is shared, what only one has. */
export const VERDICT_ORDER: readonly Verdict[] = [
  "differ",
  "changed-over-time",
  "different-measures",
  "agree",
  "single-outlet",
];

/** How exactly a sentence counts: the digits it gives, then whether somebody answers for them. */
export const exactness = (figures: readonly Figure[]): number =>
  Math.max(
    0,
    ...figures.map(
      (figure) => figure.printed.replace(/\D|0+$/g, "").length * 2 + (figure.attributedTo === null ? 0 : 1),
    ),
  );
