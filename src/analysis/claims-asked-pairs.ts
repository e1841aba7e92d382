/** Which numbers of sentences on one matter are meant: one of each sentence, as far as they are of one thing. */
import type { Steps } from "../text/breath.ts";
import type { Claim } from "./claims.ts";
import { quantitiesOf, type Quantity } from "./claims-asked-quantities.ts";
import { likeWords, type AskedTopic } from "./claims-asked-topic.ts";
import { inCommonUnit } from "./figures-units.ts";

/** How much speaks for two numbers being those that were asked about, and of one thing; and how much against it. Set by hand. */
const FOR = {
  noun: 0.4,
  concept: 0.5,
  word: 0.2,
  equal: 0.6,
  dimension: 0.3,
  near: 0.15,
  owner: 0.2,
} as const;
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
  fate: 1.2,
  broken: 3,
  head: 0.2,
  parted: 0.4,
  ordinal: 0.6,
  hearsay: 1,
  increment: 0.2,
  none: 0.6,
  currency: 0.6,
  apart: 0.15,
  ofThem: 0.3,
} as const;
/** Sums further apart than this are hardly of one thing. */
const FAR = 30;
/** A number that hardly comes twice by chance. */
const TELLING = 11;
/** Likeness from which two words name one thing, and below which they name two. */
const [ALIKE, UNLIKE] = [0.9, 0.3];
/** The score from which two numbers surely are what was asked, and from which they may be where nothing else tells. */
export const [SURELY_ASKED, MAYBE_ASKED] = [0.9, 0.5] as const;
/** The score from which another sentence's number stands beside those two. */
const LEAST_THIRD = 0.5;
/** How much of the question must stand around each (`Quantity.asked`). */
const LEAST_ASKED = 0.15;

const commonOf = ({ figure }: Quantity): number => figure.value * inCommonUnit(figure.unit ?? "").factor;

const isFar = (a: Quantity, b: Quantity): boolean => {
  const [left, right] = [commonOf(a), commonOf(b)];
  return Math.min(left, right) > 0 && Math.max(left, right) > FAR * Math.min(left, right);
};

/** "$500 a week", "4 percent each". */
const RATE = /^\s(?:an?|per|each|apiece)(?!\p{L})/u;

/** "Two of them police". */
const OF_THEM = /^\s(?:of (?:them|whom|which)|de ellos|de ellas|davon|d[’']entre eux|dont)(?!\p{L})/u;

/** Said of counts that need not be whole: "2.1 children on average". */
const MEAN = /(?<!\p{L})(?:averages?|averaged|mean|per|promedio|moyenne|durchschnitt\p{L}*)(?!\p{L})/iu;

/** Whether it cannot count what is asked for: a magnitude of 6.3 is no number of aftershocks. */
const isBroken = (
  { figure: { value }, kind, claim }: Pick<Quantity, "figure" | "kind" | "claim">,
  { asksNumber, kinds }: AskedTopic,
): boolean =>
  asksNumber &&
  kinds.has("count") &&
  kind === "count" &&
  !Number.isInteger(value) &&
  !MEAN.test(claim.sentence.text);

/** Whether a number counts another thing that happened to people than what was asked: the dead, where the injured were. */
const isOfOtherFate = ({ concept }: Quantity["features"], { fates }: AskedTopic): boolean =>
  fates.size > 0 && concept.family === "casualties" && !fates.has(concept.name);

/** What speaks against a number being what was asked. */
const against = ({ features, kind, figure, claim, end }: Quantity, topic: AskedTopic): number =>
  (topic.kinds.size > 0 && !topic.kinds.has(kind) ? AGAINST.kind : 0) +
  (features.previous ? AGAINST.previous : 0) +
  (features.marks.hearsay ? AGAINST.hearsay : 0) +
  (features.increment ? AGAINST.increment : 0) +
  (OF_THEM.test(claim.sentence.text.slice(end, end + 16)) ? AGAINST.ofThem : 0) +
  // Another party's share of the vote.
  (topic.names.size > 0 && features.owners.size > 0
    ? topic.names.isDisjointFrom(features.owners)
      ? AGAINST.owner
      : -FOR.owner
    : 0) +
  (isOfOtherFate(features, topic) ? AGAINST.fate : 0) +
  (isBroken({ figure, kind, claim }, topic) ? AGAINST.broken : 0) +
  (figure.value === 0 ? AGAINST.none : 0) +
  (features.marks.share === "whole" ? AGAINST.whole : 0) +
  (topic.asksCounted === (features.standing.kind === "counted") ? 0 : AGAINST.counted) +
  (!topic.asksRate && RATE.test(claim.sentence.text.slice(end, end + 12)) ? AGAINST.rate : 0) +
  (topic.dimension !== null && features.marks.dimension !== null
    ? topic.dimension === features.marks.dimension
      ? -FOR.dimension
      : AGAINST.dimension
    : 0);

const decimalsOf = (value: number): number => String(value).split(".")[1]?.length ?? 0;
/** Whether one is the other with fewer decimals: 97.4 and 97.42. */
const isRounded = (a: number, b: number): boolean => {
  const least = Math.min(decimalsOf(a), decimalsOf(b));
  return least > 0 && a.toFixed(least) === b.toFixed(least);
};

const isSame = ({ figure: a }: Quantity, { figure: b }: Quantity): boolean =>
  a.unit === b.unit && (a.value === b.value || isRounded(a.value, b.value));

/** "The stadium holds 50,000", "seats 300". */
const HOLDS =
  /(?<!\p{L})(?:holds|seats|sleeps|(?:can|could|may) (?:hold|seat|carry|take|fit)|room for|capacity (?:of|is))(?: (?:up to|about|some|around|at most))?\s$/iu;
const isCapacity = ({ features, claim, start }: Quantity): boolean =>
  features.concept.name === "licensed" || HOLDS.test(claim.sentence.text.slice(0, start));

/** What may be held or carried beside what is. */
const isLicence = (a: Quantity, b: Quantity): boolean => isCapacity(a) !== isCapacity(b);

/** Whether the words say that they measure two things: a length and a width, what is allowed and what there is. */
export const ofTwo = (one: Quantity, other: Quantity): boolean => {
  const [a, b] = [one.features, other.features];
  return (
    isLicence(one, other) ||
    (a.marks.dimension !== null && b.marks.dimension !== null && a.marks.dimension !== b.marks.dimension) ||
    a.marks.able !== b.marks.able ||
    a.marks.qualifier !== b.marks.qualifier
  );
};

const languageOf = ({ claim }: Quantity): string => claim.sentence.article.language;

/** Numbers so many times apart are not near at all. */
const NOT_NEAR = 4;
/** How near two numbers are, 0-1: of one thing they are hardly far apart. */
const nearness = (a: Quantity, b: Quantity): number => {
  const [left, right] = [commonOf(a), commonOf(b)];
  return Math.min(left, right) > 0
    ? Math.max(0, 1 - Math.abs(Math.log(left / right)) / Math.log(NOT_NEAR))
    : 0;
};

/** How much speaks for two numbers being the two answers; -Infinity where they cannot be. */
const pairScore = (a: Quantity, b: Quantity, topic: AskedTopic): number => {
  const [ofA, ofB] = [languageOf(a), languageOf(b)];
  // The words of another language say little of how much of the question stands around a number.
  const least = topic.asksNumber || ofA !== ofB ? 0 : LEAST_ASKED;
  if (
    a.kind !== b.kind ||
    (Math.min(a.asked, b.asked) < least && !(isSame(a, b) && a.figure.value >= TELLING))
  )
    return -Infinity;
  const [one, other] = [a.features, b.features];
  let score = a.asked + b.asked - against(a, topic) - against(b, topic);
  const heads = a.head !== null && b.head !== null ? likeWords(a.head, b.head) : null;
  if (a.kind === "count" && ofA === ofB && heads !== null && heads < UNLIKE) score -= AGAINST.head;
  if (a.claim.voice === b.claim.voice) score -= AGAINST.voice;
  if ((heads ?? 0) >= ALIKE || (one.noun !== null && one.noun === other.noun)) score += FOR.noun;
  if (one.concept.known && other.concept.known && !isLicence(a, b))
    score += one.concept.name === other.concept.name ? FOR.concept : -AGAINST.concept;
  if (a.near.some((word) => b.near.some((theirs) => likeWords(word, theirs) >= ALIKE))) score += FOR.word;
  if (isSame(a, b)) score += FOR.equal;
  else score += FOR.near * nearness(a, b);
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
export const pickingQuantities = function* (
  claims: readonly Claim[],
  topic: AskedTopic,
  least: number,
): Steps<readonly Quantity[]> {
  const all: (readonly Quantity[])[] = [];
  for (const claim of claims) {
    yield;
    all.push(quantitiesOf(claim, topic));
  }
  let best: { pair: readonly [Quantity, Quantity]; score: number } | null = null;
  for (const [at, ours] of all.entries())
    for (const theirs of all.slice(at + 1)) {
      yield;
      for (const a of ours)
        for (const b of theirs) {
          const score = pairScore(a, b, topic);
          if (score >= least && score > (best?.score ?? -Infinity)) best = { pair: [a, b], score };
        }
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
