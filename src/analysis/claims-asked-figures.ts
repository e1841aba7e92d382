/** The verdict on the numbers that were asked about, of sentences that are known to be on one matter. */
import type { Figure } from "../types.ts";
import type { Claim } from "./claims.ts";
import { quantitiesOf, type Quantity } from "./claims-asked-quantities.ts";
import { likeWords, type AskedTopic } from "./claims-asked-topic.ts";
import { groupFigures } from "./figures-groups.ts";
import { SHRINKING } from "./figures-clusters.ts";
import { inCommonUnit } from "./figures-units.ts";
import { judgeFigures, rangeOf, reconcilable, type Judgement } from "./verdict.ts";
import { tell } from "./verdict-telling.ts";

/** How much speaks for two numbers being those that were asked about, and of one thing. */
const FOR = { noun: 0.4, concept: 0.5, word: 0.2, equal: 0.6, dimension: 0.3 } as const;
const AGAINST = {
  concept: 0.6,
  kind: 0.8,
  dimension: 0.8,
  far: 1,
  previous: 0.4,
  whole: 0.3,
  voice: 0.5,
  rate: 0.4,
  counted: 0.6,
  owner: 0.6,
  head: 0.2,
  parted: 0.4,
  ordinal: 0.6,
  hearsay: 1,
  increment: 0.2,
  none: 0.6,
  currency: 0.6,
  apart: 0.15,
} as const;
/** Sums further apart than this are hardly of one thing. */
const FAR = 30;
/** What it takes for two numbers to be what was asked, for another to be a third; and how much of the question each must have around it. */
/** A number that hardly comes twice by chance. */
const TELLING = 11;
/** Likeness from which two words name one thing. */
const [ALIKE, UNLIKE] = [0.9, 0.3];
const [LEAST_THIRD, LEAST_ASKED] = [0.5, 0.15];
/** The same of two that surely are, and of two that may be where nothing else tells. */
export const [SURELY_ASKED, MAYBE_ASKED] = [0.9, 0.5] as const;

const commonOf = ({ figure }: Quantity): number => figure.value * inCommonUnit(figure.unit ?? "").factor;

const isFar = (a: Quantity, b: Quantity): boolean => {
  const [left, right] = [commonOf(a), commonOf(b)];
  return Math.min(left, right) > 0 && Math.max(left, right) > FAR * Math.min(left, right);
};

/** "$500 a week", "4 percent each". */
const RATE = /^\s(?:an?|per|each|apiece)(?!\p{L})/u;

/** What speaks against a number being what was asked. */
const against = ({ features, kind, figure, claim, end }: Quantity, topic: AskedTopic): number =>
  (topic.kinds.size > 0 && !topic.kinds.has(kind) ? AGAINST.kind : 0) +
  (features.previous ? AGAINST.previous : 0) +
  (features.marks.hearsay ? AGAINST.hearsay : 0) +
  (features.increment ? AGAINST.increment : 0) +
  // Another party's share of the vote.
  (topic.names.size > 0 && features.owners.size > 0 && topic.names.isDisjointFrom(features.owners)
    ? AGAINST.owner
    : 0) +
  (figure.value === 0 ? AGAINST.none : 0) +
  (features.marks.share === "whole" ? AGAINST.whole : 0) +
  (features.standing.kind === "counted" ? AGAINST.counted : 0) +
  (!topic.asksRate && RATE.test(claim.sentence.text.slice(end, end + 12)) ? AGAINST.rate : 0) +
  (topic.dimension !== null && features.marks.dimension !== null
    ? topic.dimension === features.marks.dimension
      ? -FOR.dimension
      : AGAINST.dimension
    : 0);

const isSame = (a: Quantity, b: Quantity): boolean =>
  a.figure.value === b.figure.value && a.figure.unit === b.figure.unit;

/** "The stadium holds 50,000", "seats 300". */
const HOLDS =
  /(?<!\p{L})(?:holds|seats|sleeps|(?:can|could|may) (?:hold|seat|carry|take|fit)|room for|capacity (?:of|is))(?: (?:up to|about|some|around|at most))?\s$/iu;
const isCapacity = ({ features, claim, start }: Quantity): boolean =>
  features.concept.name === "licensed" || HOLDS.test(claim.sentence.text.slice(0, start));

/** What may be held or carried beside what is. */
const isLicence = (a: Quantity, b: Quantity): boolean => isCapacity(a) !== isCapacity(b);

/** Whether the words say that they measure two things: a length and a width, what is allowed and what there is. */
const ofTwo = (one: Quantity, other: Quantity): boolean => {
  const [a, b] = [one.features, other.features];
  return (
    isLicence(one, other) ||
    (a.marks.dimension !== null && b.marks.dimension !== null && a.marks.dimension !== b.marks.dimension) ||
    a.marks.able !== b.marks.able ||
    a.marks.qualifier !== b.marks.qualifier
  );
};

/** How much speaks for two numbers being the two answers; -Infinity where they cannot be. */
const pairScore = (a: Quantity, b: Quantity, topic: AskedTopic): number => {
  if (
    a.kind !== b.kind ||
    (Math.min(a.asked, b.asked) < LEAST_ASKED && !(isSame(a, b) && a.figure.value >= TELLING))
  )
    return -Infinity;
  const [one, other] = [a.features, b.features];
  let score = a.asked + b.asked - against(a, topic) - against(b, topic);
  const heads = a.head !== null && b.head !== null ? likeWords(a.head, b.head) : null;
  if (a.kind === "count" && heads !== null && heads < UNLIKE) score -= AGAINST.head;
  if (a.claim.voice === b.claim.voice) score -= AGAINST.voice;
  if ((heads ?? 0) >= ALIKE || (one.noun !== null && one.noun === other.noun)) score += FOR.noun;
  if (one.concept.known && other.concept.known && !isLicence(a, b))
    score += one.concept.name === other.concept.name ? FOR.concept : -AGAINST.concept;
  if (a.near.some((word) => b.near.some((theirs) => likeWords(word, theirs) >= ALIKE))) score += FOR.word;
  if (isSame(a, b)) score += FOR.equal;
  if (isFar(a, b)) score -= AGAINST.far;
  if (a.kind === "money" && a.figure.unit !== b.figure.unit) score -= AGAINST.currency;
  // "Seven of the 72 seats" here, "eight of 72" there: nobody asks for the 72. And eleven of 64 are not the 64.
  const [ours, theirs] = [one.marks.share, other.marks.share];
  if (ours !== theirs && (ours === "part" || theirs === "part")) score -= AGAINST.parted;
  if ((one.unit === "ordinal") !== (other.unit === "ordinal")) score -= AGAINST.ordinal;
  if (ofTwo(a, b)) score -= AGAINST.apart;
  return score;
};

/** The numbers that were asked about, one of a claim; none where no two claims have such numbers. */
const pickQuantities = (claims: readonly Claim[], topic: AskedTopic, least: number): readonly Quantity[] => {
  const all = claims.map((claim) => quantitiesOf(claim, topic));
  let best: { pair: readonly [Quantity, Quantity]; score: number } | null = null;
  for (const [at, ours] of all.entries())
    for (const theirs of all.slice(at + 1))
      for (const a of ours)
        for (const b of theirs) {
          const score = pairScore(a, b, topic);
          if (score >= least && score > (best?.score ?? -Infinity)) best = { pair: [a, b], score };
        }
  if (!best) return [];
  const { pair } = best;
  return all.flatMap((quantities): Quantity[] => {
    const own = quantities.find((each) => pair.includes(each));
    if (own) return [own];
    const scored = quantities
      .map((each) => ({
        each,
        score: (pairScore(each, pair[0], topic) + pairScore(each, pair[1], topic)) / 2,
      }))
      .filter(({ each, score }) => score >= LEAST_THIRD && !isFar(each, pair[0]))
      .toSorted((x, y) => y.score - x.score);
    return scored.slice(0, 1).map(({ each }) => each);
  });
};

/** Said of what there is by now, or no longer: with another number of another day, a change. */
const LATER =
  /(?<!\p{L})(?:now|latest|restored|all but|by now|so far|in all|in total|to date|no longer|remain(?:s|ed|ing)?|left|still|leaves|makes it|that makes|has (?:since )?(?:grown|risen|fallen|dropped|climbed|reached|increased|shrunk)|rais(?:ed|es)|rose|risen|grew|lowered|cut|increased|doubled|tripled|revised|expanded|extended|brings?|brought|takes? the (?:number|total)|up from|down from|another|more than previously|as of|by (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|by (?:late|early|noon|nightfall|morning|evening)|final(?:ly)?)(?!\p{L})/iu;

const isOpen = ({ bound }: Figure): boolean => bound === "at-least" || bound === "more-than";
/** Ends of ranges, and least values of what does not run on, that lie further apart than this are no rounding. */
const APART = 1.08;
const isApart = (a: number, b: number): boolean => Math.max(a, b) > APART * Math.min(a, b);

/** Whether two numbers that can both be right are yet two answers: "at least 28 years" and "at least 30". */
const givenApart = (a: Figure, b: Figure): boolean => {
  if (isOpen(a) && isOpen(b)) return isApart(a.value, b.value);
  const ranged = a.upper !== null || b.upper !== null;
  if (ranged && (a.bound === "up-to" || b.bound === "up-to"))
    return isApart(a.upper ?? a.value, b.upper ?? b.value);
  if (a.upper !== null && b.upper !== null) {
    const [one, other] = [rangeOf(a), rangeOf(b)];
    return isApart(one[0], other[0]) || isApart(one[1], other[1]);
  }
  return false;
};

/** A verdict on numbers. */
export interface QuantityJudgement extends Judgement {
  readonly quantities: readonly Quantity[];
}

/** The clause of a number. */
const clauseOf = ({ claim, start, end }: Quantity): string => {
  const { text } = claim.sentence;
  const before = text.slice(Math.max(0, start - 70), start);
  const after = text.slice(end, end + 60);
  const from = [...before.matchAll(/[;:]\s|,\s|\s(?:and|but|as|while)\s/gu)].at(-1);
  const to = /[;:.]\s|,\s|\s(?:and|but|as|while)\s/u.exec(after);
  return `${before.slice(from ? from.index : 0)}#${after.slice(0, to ? to.index : after.length)}`;
};

const namesVoice = ({ figure, claim }: Quantity): string => tell(figure, claim.voice);

/** The numbers left when those of a currency that only few use are put aside. */
const ofOneCurrency = (quantities: readonly Quantity[]): readonly Quantity[] => {
  const counts = new Map<string | null, number>();
  for (const { figure } of quantities) counts.set(figure.unit, (counts.get(figure.unit) ?? 0) + 1);
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return most && most[1] > 1 ? quantities.filter(({ figure }) => figure.unit === most[0]) : quantities;
};

/** Judges the numbers that were picked; null where they are of fewer than two. */
const judgePicked = (picked: readonly Quantity[]): QuantityJudgement | null => {
  const [first] = picked;
  if (!first || picked.length < 2) return null;
  const quantities = first.kind === "money" ? ofOneCurrency(picked) : picked;
  const foreign = quantities.find((each) => each.kind === "money" && each.figure.unit !== first.figure.unit);
  if (foreign)
    return {
      verdict: "different-measures",
      why: `${namesVoice(first)} and ${namesVoice(foreign)} are in different currencies.`,
      quantities,
    };
  const features = quantities.map((each) => each.features);
  for (const [at, one] of quantities.entries())
    for (const other of quantities.slice(at + 1)) {
      if (reconcilable(one.figure, other.figure)) continue;
      if (ofTwo(one, other))
        return {
          verdict: "different-measures",
          why: `${namesVoice(one)} and ${namesVoice(other)} do not count the same.`,
          quantities,
        };
    }
  const judged = judgeFigures(
    quantities.map(({ figure }) => figure),
    {
      voices: quantities.map(({ claim }) => claim.voice),
      running:
        quantities.some((each) => LATER.test(clauseOf(each))) ||
        features.some((each) => each.anew || (each.running && each.concept.running)),
      growing: features.every((each) => each.unit === "count" && !each.concept.known),
      accumulating: features.every((each) => each.unit === "count" && (each.done || each.anew)),
      shrinking: features.every((each) => SHRINKING.test(each.concept.name)),
      counting:
        features.some((each) => each.concept.running) &&
        features.every((each) => each.unit === "count" && (each.concept.running || !each.concept.known)),
      directions: features.map((each) => each.direction),
      planned: features.every((each) => each.planned),
      measure: first.figure.measure || "this",
    },
  );
  if (judged.verdict !== "agree") return { ...judged, quantities };
  for (const [at, one] of quantities.entries())
    for (const other of quantities.slice(at + 1))
      if (one.claim.voice !== other.claim.voice && givenApart(one.figure, other.figure))
        return {
          verdict: "differ",
          why: `${namesVoice(one)} and ${namesVoice(other)} are not given alike.`,
          quantities,
        };
  return { ...judged, quantities };
};

/** The verdict of the measure that holds two of the numbers picked. */
const judgeGroup = (claims: readonly Claim[], picked: readonly Quantity[]): QuantityJudgement | null => {
  const figures = claims.flatMap((claim) => claim.figures);
  const own = new Set(picked.map(({ figure }) => figure));
  const group = groupFigures(figures).find(
    ({ verdict, rows }) =>
      verdict !== "single-outlet" && rows.filter((at) => own.has(figures[at] as Figure)).length >= 2,
  );
  return group ? { verdict: group.verdict, why: group.why, quantities: picked } : null;
};

/** Judges the numbers that were asked about; null where there are none. `least`: how much must speak for them, `SURELY_ASKED` or `MAYBE_ASKED`. */
export const judgeQuantities = (
  claims: readonly Claim[],
  topic: AskedTopic,
  least: number,
): QuantityJudgement | null => {
  const picked = pickQuantities(claims, topic, least);
  const judged = judgePicked(picked);
  if (!judged) return null;
  const group = judgeGroup(claims, picked);
  // What the measure's words did not bring together may yet not fit.
  if (
    group &&
    !(group.verdict === "agree" && judged.verdict !== "agree" && judged.verdict !== "single-outlet")
  )
    return group;
  return judged.verdict === "single-outlet" ? null : judged;
};
