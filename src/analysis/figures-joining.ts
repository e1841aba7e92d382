/**
 * Groups of figures brought together by what their sentences are about, where outlets measure one thing in different words:
 * "1,100 drivers had walked out" and "640 drivers stopped work", "a 60-day truce" and "a ceasefire of six weeks".
 */
import type { Steps } from "../text/breath.ts";
import { termOf } from "../text/terms.ts";
import { alike } from "./figures-alike.ts";
import { originOf, placeInQuote, type SentenceFigure } from "./figures.ts";
import { areTwoOfOneArticle, isVague, toldApart } from "./figures-apart.ts";
import { quantitiesIn } from "./figures-sentences.ts";
import { inAnotherYear, type FigureFeatures } from "./figures-features.ts";
import { inCommonUnit } from "./figures-units.ts";
import { reconcilable } from "./verdict.ts";

/** What a figure is compared by: its dimension, its value in that, and what it and its clause are about. */
interface About {
  readonly features: FigureFeatures;
  readonly kind: string;
  readonly value: number;
  /** The stems of the measure. */
  readonly measure: readonly string[];
  /** The stems of the clause with their weights, and the length of that as a vector. */
  readonly clause: ReadonlyMap<string, number>;
  readonly norm: number;
  readonly stems: ReadonlySet<string>;
  /** The other numbers of its sentence. */
  readonly beside: ReadonlySet<string>;
}

// Less alike than this, words only share a field.
const FIELD = 0.35;

/** How much of each of two measures the other says, in its own words: the mean of each stem's nearest. */
const closeness = (a: About, b: About): number => {
  const side = (from: About, to: About): [number, number] => {
    let [sum, total] = [0, 0];
    for (const stem of from.measure) {
      const weight = stem === from.features.noun ? 2 : 1;
      const best = to.measure.reduce((most, other) => Math.max(most, alike(stem, other)), 0);
      sum += weight * Math.max(0, best - FIELD) * (1 / (1 - FIELD));
      total += weight;
    }
    return [sum, total];
  };
  const [[left, ofLeft], [right, ofRight]] = [side(a, b), side(b, a)];
  return ofLeft + ofRight === 0 ? 0 : (left + right) / (ofLeft + ofRight);
};

/** The cosine of two clauses' stems, rare ones weighing more. */
const overlap = (a: About, b: About): number => {
  const [small, large] = a.clause.size < b.clause.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [stem, weight] of small.clause) sum += weight * (large.clause.get(stem) ?? 0);
  return a.norm * b.norm === 0 ? 0 : sum / (a.norm * b.norm);
};

// How far on each side of a number its clause is read, in characters.
const CLAUSE = 90;

const clauseOf = ({ figure }: FigureFeatures): string => {
  const { quote } = figure.citation;
  const at = placeInQuote(figure);
  const before = quote.slice(Math.max(0, at - CLAUSE), at);
  const after = quote.slice(at + figure.printed.length, at + figure.printed.length + CLAUSE);
  return `${before.slice(Math.max(before.lastIndexOf(";"), before.lastIndexOf(". ")) + 1)} ${after.split(/;|\. /u)[0]}`;
};

interface Words {
  /** The stems of its clause. */
  readonly stems: ReadonlySet<string>;
  /** The other numbers of its sentence. */
  readonly beside: ReadonlySet<string>;
}

// What a figure's sentence says depends on what the figure was read from alone: kept as long as that is.
const memory = new WeakMap<SentenceFigure, Words>();

const wordsOf = (features: FigureFeatures): Words => {
  const { figure } = features;
  const origin = originOf(figure);
  const known = memory.get(origin);
  if (known) return known;
  const stems = clauseOf(features)
    .split(/[^\p{L}\p{M}]+/u)
    .map((word) => termOf(word))
    .filter((term) => term.length > 1);
  const beside = quantitiesIn(figure.citation.quote)
    .filter(({ printed }) => printed !== figure.printed)
    .map(({ value, unit }) => `${value} ${unit}`);
  const words = { stems: new Set(stems), beside: new Set(beside) };
  memory.set(origin, words);
  return words;
};

const aboutOf = (
  features: FigureFeatures,
  clause: ReadonlySet<string>,
  weight: (stem: string) => number,
): About => {
  const { dimension, factor } = inCommonUnit(features.unit);
  const weights = new Map([...clause].map((stem) => [stem, weight(stem)]));
  return {
    features,
    kind: dimension,
    value: features.figure.value * factor,
    measure: features.stems,
    clause: weights,
    norm: Math.hypot(...weights.values()),
    stems: new Set([...features.stems, ...clause]),
    beside: wordsOf(features).beside,
  };
};

// Counts of one thing, and other quantities, lie within these factors of each other.
const MOST_RATIO = 4;
const MOST_MEASURE_RATIO = 3;

const FATE = /^(?:captivity|casualties)$/u;

const same = (a: About, b: About): boolean => reconcilable(a.features.figure, b.features.figure);

// As alike as the words for one whole are: "deposits" and "savings".
const ONE_WHOLE = 0.6;

/** Whether two shares are of one whole, by any word of their measures. */
const isOfOneWhole = (one: FigureFeatures, other: FigureFeatures): boolean =>
  one.stems.some((stem) => other.stems.some((theirs) => alike(stem, theirs) >= ONE_WHOLE));

/** Whether any word for what lasts one span is said of the other: three days of mourning are no three days of search. */
const lastAlike = (one: About, other: About): boolean => {
  const isSaid = (from: About, to: About): boolean =>
    from.measure.some((stem) => [...to.stems].some((theirs) => alike(stem, theirs) >= ONE_WHOLE));
  return isSaid(one, other) && isSaid(other, one);
};

/**
 * Whether two figures of two articles may be of one thing at all, whatever their words: of one dimension and about one size,
 * of one year and period, neither an addition nor a former value beside a plain one, of no two known concepts or places, and
 * not told apart by what stands around them. It only rules out; how likely they are one says `likelihood`.
 */
const mayJoin = (a: About, b: About): boolean => {
  const [one, other] = [a.features, b.features];
  if (a.kind !== b.kind || one.previous || other.previous || one.increment !== other.increment) return false;
  // Of one concept's counts it is said already which are of one thing: only the same number says more.
  if (one.concept.known && other.concept.known && (one.concept.name !== other.concept.name || !same(a, b)))
    return false;
  // "13,000 residents" and "7,500 living in hotels": nothing that runs on, and two numbers.
  const runs = one.concept.running || other.concept.running;
  if (one.concept.known !== other.concept.known && a.kind === "count" && !runs && !same(a, b)) return false;
  // What happened to people is told by words that are known; anything else is no such count.
  if (FATE.test(one.concept.family ?? "") || FATE.test(other.concept.family ?? "")) return false;
  if ((isVague(one) || isVague(other)) && (one.noun === null || one.noun !== other.noun)) return false;
  if (inAnotherYear(one, other) || toldApart(one, other)) return false;
  if (one.period !== null && other.period !== null && one.period !== other.period) return false;
  if (one.part !== other.part || (one.planned !== other.planned && one.concept.family === "captivity"))
    return false;
  if (one.figure.citation.articleId === other.figure.citation.articleId) return false;
  const [low, high] = [
    Math.min(Math.abs(a.value), Math.abs(b.value)),
    Math.max(Math.abs(a.value), Math.abs(b.value)),
  ];
  if (high > low * (a.kind === "count" ? MOST_RATIO : MOST_MEASURE_RATIO)) return false;
  const places = [...one.scope].filter((term) => !b.stems.has(term) && !other.names.has(term));
  const theirs = [...other.scope].filter((term) => !a.stems.has(term) && !one.names.has(term));
  const shared = [...one.scope].some((term) => other.scope.has(term));
  if (
    !shared &&
    places.length > 0 &&
    theirs.length > 0 &&
    places.length === one.scope.size &&
    theirs.length === other.scope.size
  )
    return false;
  if (a.kind === "time" && !lastAlike(a, b)) return false;
  if (a.kind !== "%") return true;
  return one.direction * other.direction >= 0 && (same(a, b) || isOfOneWhole(one, other));
};

/** How telling it is that two numbers are the same: 28,340 can be no chance, four can. */
const tellingOf = ({ features, value }: About): number => {
  const digits = String(features.figure.value).replace(/\D|0+$/gu, "").length;
  if (isVague(features)) return -0.2;
  if (features.unit === "ordinal") return 0.1;
  if (features.unit === "count")
    return digits >= 3 ? 1 : digits === 2 && value > 20 ? 0.35 : value > 12 ? 0.25 : -0.15;
  return digits >= 3 ? 0.9 : digits === 2 ? 0.6 : 0.3;
};

/** "388" and "about 400" only fit each other: that tells as little as the rounder of the two. */
const tellingOfBoth = (a: About, b: About): number =>
  a.value === b.value ? Math.max(tellingOf(a), tellingOf(b)) : Math.min(tellingOf(a), tellingOf(b));

/** How likely two figures are of one thing: about 0 for strangers, above 1 where words and numbers agree. */
const likelihood = (a: About, b: About): number => {
  const measure = closeness(a, b);
  const clause = overlap(a, b);
  const noun = a.features.noun !== null && a.features.noun === b.features.noun ? 0.25 : 0;
  const names = [...a.features.names].some((name) => b.features.names.has(name)) ? 0.1 : 0;
  // "12,000 jobs, 6 percent of staff" here and there: where one of the two fits, so does the other.
  const beside = [...a.beside].some((number) => b.beside.has(number)) && same(a, b) ? 0.25 : 0;
  // One concept in both speaks for equal numbers, one in one of them a little against any.
  const [known, other] = [a.features.concept.known, b.features.concept.known];
  const mixed = known && other ? (same(a, b) ? 0.35 : 0) : known !== other ? -0.1 : 0;
  const apart = same(a, b)
    ? (a.features.unit === b.features.unit ? tellingOfBoth(a, b) : 0.8) * 0.6
    : -0.35 * Math.abs(Math.log(Math.abs(a.value) / Math.max(Math.abs(b.value), 1e-9)));
  return 0.55 * measure + 0.65 * clause + noun + beside + names + mixed + apart;
};

// Below this two groups stay apart.
const ENOUGH = 0.45;
// With how many groups of the next larger values a group is compared.
const NEIGHBOURS = 24;
// How many members of a large group are read.
const SAMPLES = 12;

const fitsAll = (left: readonly About[], right: readonly About[]): boolean =>
  left.every((a) =>
    right.every(
      (b) =>
        mayJoin(a, b) ||
        (a.features.figure.citation.articleId === b.features.figure.citation.articleId &&
          !areTwoOfOneArticle(a.features.figure, b.features.figure)),
    ),
  );

/** A few members that stand for a group: where it has many, its first and last. */
const samplesOf = (members: readonly FigureFeatures[]): readonly FigureFeatures[] =>
  members.length <= SAMPLES ? members : [...members.slice(0, SAMPLES / 2), ...members.slice(-SAMPLES / 2)];

/** The stems of each sample's clause, and how telling a stem is: what every report of the story speaks of tells no figure from another. */
const readClauses = function* (samples: readonly FigureFeatures[]): Steps<{
  clauses: ReadonlyMap<FigureFeatures, ReadonlySet<string>>;
  weight: (stem: string) => number;
}> {
  const clauses = new Map<FigureFeatures, ReadonlySet<string>>();
  const articlesWith = new Map<string, Set<string>>();
  for (const features of samples) {
    yield;
    const { stems } = wordsOf(features);
    clauses.set(features, stems);
    for (const stem of stems) {
      const known = articlesWith.get(stem);
      if (known) known.add(features.figure.citation.articleId);
      else articlesWith.set(stem, new Set([features.figure.citation.articleId]));
    }
  }
  const articles = new Set(samples.map(({ figure }) => figure.citation.articleId)).size;
  return { clauses, weight: (stem) => Math.log(1.5 + articles / (articlesWith.get(stem)?.size ?? 1)) };
};

/** Brings groups together whose figures are of one thing in different words. Near-linear in the number of groups. */
export const joinClusters = function* (
  clusters: readonly (readonly FigureFeatures[])[],
): Steps<FigureFeatures[][]> {
  const samples = clusters.map(samplesOf);
  const { clauses, weight } = yield* readClauses(samples.flat());
  const abouts: About[][] = [];
  for (const members of samples) {
    yield;
    abouts.push(members.map((features) => aboutOf(features, clauses.get(features) ?? new Set(), weight)));
  }
  const order = abouts
    .flatMap(([first], at) => (first ? [{ at, first }] : []))
    .sort((a, b) =>
      a.first.kind < b.first.kind ? -1 : a.first.kind > b.first.kind ? 1 : a.first.value - b.first.value,
    );
  const pairs: { left: number; right: number; score: number }[] = [];
  for (const [place, { at: left, first }] of order.entries()) {
    yield;
    for (const { at: right, first: second } of order.slice(place + 1, place + 1 + NEIGHBOURS)) {
      if (first.kind !== second.kind) break;
      let score = 0;
      for (const a of abouts[left]?.slice(0, 4) ?? [])
        for (const b of abouts[right]?.slice(0, 4) ?? [])
          if (mayJoin(a, b)) score = Math.max(score, likelihood(a, b));
      if (score >= ENOUGH) pairs.push({ left, right, score });
    }
  }
  pairs.sort((a, b) => b.score - a.score);
  const homeOf = clusters.map((_, at) => at);
  const joined = clusters.map((_, at) => [at]);
  const samplesIn = (home: number): About[] =>
    (joined[home] ?? []).flatMap((at) => abouts[at] ?? []).slice(0, 2 * SAMPLES);
  for (const { left, right } of pairs) {
    yield;
    const [one, other] = [homeOf[left] as number, homeOf[right] as number];
    if (one === other || !fitsAll(samplesIn(one), samplesIn(other))) continue;
    for (const at of joined[other] ?? []) homeOf[at] = one;
    joined[one]?.push(...(joined[other] ?? []));
    joined[other] = [];
  }
  return joined
    .filter((members) => members.length > 0)
    .map((members) => members.flatMap((at) => clusters[at] ?? []));
};
