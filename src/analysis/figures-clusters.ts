/** Figures of one measure, brought together by concept or words, place and event, size and date. */
import type { Steps } from "../text/breath.ts";
import { compareDates } from "../text/partial-date.ts";
import { areTwoOfOneArticle, toldApart } from "./figures-apart.ts";
import { originOf } from "./figures.ts";
import { describeMeasure } from "./measures-describe.ts";
import { inAnotherYear, type FigureFeatures } from "./figures-features.ts";
import { dateOf, reconcilable } from "./verdict.ts";

interface Cluster {
  readonly members: FigureFeatures[];
  readonly scope: Map<string, number>;
  readonly names: Set<string>;
  readonly byArticle: Map<string, FigureFeatures[]>;
}

// The latest clusters of one measure and magnitude that a figure is compared with; a story has fewer.
const MOST_CLUSTERS = 16;
// The rarest words of a measure that no concept names, by which its like is looked up.
const MOST_KEYS = 3;

/** How much a count may have grown (as a logarithm) over the days between two reports before that speaks against one measure. */
const growth = (days: number | null): number => 0.85 + 0.3 * Math.log1p(days ?? 1);

const daysBetween = (a: FigureFeatures, b: FigureFeatures): number | null =>
  a.day === null || b.day === null ? null : Math.abs(a.day - b.day);

/** Whether one count can have become the other: it runs on, or both are reports of the same fortnight. */
const mayGrow = (a: FigureFeatures, b: FigureFeatures): boolean =>
  a.concept.running && (a.running || b.running || (daysBetween(a, b) ?? 99) <= 14);

const logRatio = (a: number, b: number): number =>
  a > 0 && b > 0 ? Math.abs(Math.log(a / b)) : a === b ? 0 : 3;

/** Concepts whose counts go down as an event goes on. */
export const SHRINKING = /^(?:missing|critical|held|hospitalized|displaced|evacuated|outages)$/u;

const isBuilding = (noun: string): boolean => /^(?:home|hous|build|structur|dwell|properti|resid)/.test(noun);

const DISASTERS =
  /(?<!\p{L})(?:(?:earth)?quakes?|tremors?|floods?|(?:wild)?fires?|blazes?|storm|hurricane|typhoon|cyclone|tsunami|landslides?|shipwreck|derailment|collision|terremoto|sismo|inundaci\p{L}+|incendi\p{L}+|séisme|inondations?|erdbeben|hochwasser|زلزال|فيضان\p{L}*)(?!\p{L})/giu;
const disastersIn = (quote: string): ReadonlySet<string> =>
  new Set((quote.match(DISASTERS) ?? []).map((word) => word.toLowerCase().replace(/^earth|s$/gu, "")));
/** Counts further apart than this are hardly two of the dead of one disaster. */
const FARTHEST = 3;

/** "The mission put the toll of the quakes at 1,040", "the province said 2,300 died in the quakes": one article, two who count. */
const isOneDisaster = ({ figure: a }: FigureFeatures, { figure: b }: FigureFeatures): boolean =>
  a.citation.articleId === b.citation.articleId &&
  Math.max(a.value, b.value) <= FARTHEST * Math.min(a.value, b.value) &&
  !disastersIn(a.citation.quote).isDisjointFrom(disastersIn(b.citation.quote));

/**
 * "Organisers said 120,000 took part; police put it at 45,000": one crowd, two counts, each somebody's. So with the dead
 * of one place, where one sentence names two who count them.
 */
export const isDisputed = (a: FigureFeatures, b: FigureFeatures): boolean =>
  a.concept.name === b.concept.name &&
  a.figure.attributedTo !== null &&
  b.figure.attributedTo !== null &&
  a.figure.attributedTo !== b.figure.attributedTo &&
  (a.concept.name === "crowd" ||
    (a.concept.family === "casualties" &&
      (a.figure.citation.start === b.figure.citation.start || isOneDisaster(a, b)) &&
      (a.scope.size === 0 || b.scope.size === 0 || !a.scope.isDisjointFrom(b.scope)) &&
      a.part === b.part &&
      a.marks.share === null &&
      b.marks.share === null &&
      (a.noun === null || b.noun === null || a.noun === b.noun)));

/** How well a figure fits a cluster; -Infinity where it cannot belong to it. */
const fit = (features: FigureFeatures, cluster: Cluster, weight: (term: string) => number): number => {
  const { figure } = features;
  const [first] = cluster.members;
  if (!first) return -Infinity;
  if (
    first.planned !== features.planned &&
    features.concept.running &&
    features.unit === "count" &&
    (features.concept.family === "captivity" || !reconcilable(first.figure, figure))
  )
    return -Infinity;
  if (inAnotherYear(features, first) || toldApart(features, first)) return -Infinity;
  // A quarter's sales are not the year's.
  if (features.period !== null && first.period !== null && features.period !== first.period) return -Infinity;
  // What a court may give, or a prosecutor asks for, is not what it gave.
  if (features.concept.name === "sentence" && first.planned !== features.planned) return -Infinity;
  // The children among the dead, or the hostages, are not the dead, unless the numbers are one.
  if (
    features.part !== first.part &&
    features.concept.family === "casualties" &&
    figure.value !== first.figure.value
  )
    return -Infinity;
  // Two more bodies are no toll of two.
  if (first.increment !== features.increment) return -Infinity;
  // One article that gives two numbers that do not fit speaks of two things, unless it counts in a row.
  for (const other of cluster.byArticle.get(figure.citation.articleId) ?? [])
    if (
      areTwoOfOneArticle(other.figure, figure) &&
      !isDisputed(other, features) &&
      // "57, up from 55 on Friday": one count, now and before.
      !(features.concept.running && figure.unit === null && features.previous !== other.previous) &&
      !(
        figure.unit !== null &&
        !features.previous &&
        !other.previous &&
        describeMeasure(originOf(other.figure).measure) === describeMeasure(originOf(figure).measure) &&
        other.running
      )
    )
      return -Infinity;
  let score = features.concept.known ? 1.6 : 0;
  if (!features.concept.known) {
    const shared = features.stems.filter((stem) => first.stems.includes(stem));
    const sum = (stems: readonly string[]): number =>
      stems.reduce((total, stem) => total + weight(stem), 0.01);
    const likeness = sum(shared) / Math.max(0.01, Math.min(sum(features.stems), sum(first.stems)));
    if (shared.length === 0 || likeness < 0.5) return -Infinity;
    score +=
      1.2 * likeness +
      (features.noun !== null && features.noun === first.noun ? 0.5 : 0) -
      (shared.length < 2 ? 0.6 : 0);
  } else if (features.noun !== null && first.noun !== null && features.noun !== first.noun) {
    // Homes destroyed and bridges destroyed are two counts.
    if (features.concept.family === "property" && !(isBuilding(features.noun) && isBuilding(first.noun)))
      return -Infinity;
    score -= 0.4;
  }
  const shared = [...features.scope].filter((term) => cluster.scope.has(term));
  // What one names as its event the other may count: "a train strike of three days", "the strike by train drivers".
  const conflict =
    shared.length === 0 &&
    [...features.scope].some((term) => !first.stems.includes(term)) &&
    [...cluster.scope.keys()].some((term) => !features.stems.includes(term));
  if (shared.length > 0)
    score += Math.min(1.2, 0.5 + shared.reduce((total, term) => total + 0.2 * weight(term), 0));
  else if (conflict)
    score -=
      [...features.scope].some((term) => cluster.names.has(term)) ||
      [...cluster.scope.keys()].some((term) => features.names.has(term))
        ? 0.6
        : 1.4;
  // A smaller count days later, and not said to correct anything, is of another incident.
  const last = cluster.members.at(-1);
  if (
    last &&
    features.concept.family === "casualties" &&
    !SHRINKING.test(features.concept.name) &&
    !features.running &&
    (daysBetween(last, features) ?? 0) >= 2 &&
    features.figure.value < 0.75 * last.figure.value &&
    (last.day ?? 0) < (features.day ?? 0)
  )
    score -= 1;
  // Nothing says that both are of one place: then only reports of the same weeks, or large counts, speak for it.
  if (
    shared.length === 0 &&
    !conflict &&
    features.concept.family === "casualties" &&
    !(features.running && first.running)
  ) {
    const gap = Math.min(...cluster.members.slice(-12).map((member) => daysBetween(member, features) ?? 99));
    if (gap > 30) score -= figure.value >= 1000 ? 0.7 : 1.4;
  }
  const named = !features.names.isDisjointFrom(cluster.names);
  if (named) score += 0.2;
  const nearest = cluster.members.slice(-12).reduce((best, member) => {
    const ratio = logRatio(member.figure.value, figure.value);
    const fewer =
      features.concept.family === "casualties" &&
      !SHRINKING.test(features.concept.name) &&
      (member.day ?? 0) < (features.day ?? 0) &&
      figure.value < member.figure.value;
    const allowed =
      features.unit === "ordinal"
        ? 9
        : features.unit === "count"
          ? !mayGrow(features, member)
            ? features.concept.name === "crowd"
              ? 2.5
              : 0.25
            : growth(fewer ? 0 : daysBetween(member, features)) *
              (SHRINKING.test(features.concept.name) ? 1.8 : 1)
          : features.concept.running
            ? 3
            : 0.8;
    return Math.min(best, Math.max(0, ratio - allowed) * 1.5 + ratio * 0.3);
  }, Infinity);
  return score - nearest;
};

const magnitude = (value: number): number => (value > 0 ? Math.floor(Math.log(value)) : -1);

/** The size of a figure among those of its measure; crowds are counted by those who want them large or small. */
const sizeOf = ({ unit, concept, figure }: FigureFeatures): number =>
  unit !== "ordinal" && concept.name !== "crowd" ? magnitude(figure.value) : 0;

/** Clusters by unit and measure, then by size, the latest last. */
type Shelves = Map<string, Map<number, Cluster[]>>;

/** The latest clusters that a figure may belong to, at most so far from its size. */
const candidatesOn = (
  shelves: Shelves,
  keys: readonly string[],
  size: number,
  around: number,
): Set<Cluster> => {
  const found = new Set<Cluster>();
  for (const key of keys) {
    const shelf = shelves.get(key);
    if (!shelf) continue;
    for (let each = size - around; each <= size + around; each += 1) {
      const clusters = shelf.get(each) ?? [];
      for (let at = Math.max(0, clusters.length - MOST_CLUSTERS); at < clusters.length; at += 1)
        found.add(clusters[at] as Cluster);
    }
  }
  return found;
};

const putOn = (shelves: Shelves, keys: readonly string[], size: number, cluster: Cluster): void => {
  for (const key of keys) {
    let shelf = shelves.get(key);
    if (!shelf) shelves.set(key, (shelf = new Map()));
    const clusters = shelf.get(size);
    if (!clusters) shelf.set(size, [cluster]);
    else if (clusters.lastIndexOf(cluster) < Math.max(0, clusters.length - MOST_CLUSTERS))
      clusters.push(cluster);
  }
};

/** What a measure is looked up by: its concept, or its rarest words. */
const namesToLookUp = (features: FigureFeatures, weight: (term: string) => number): readonly string[] =>
  features.concept.known
    ? [features.concept.name]
    : features.stems.length <= MOST_KEYS
      ? features.stems
      : features.stems.toSorted((x, y) => weight(y) - weight(x)).slice(0, MOST_KEYS);

/** Puts figures of one measure together, in the order of their dates. Near-linear: each meets the clusters of its concept. */
export const clusteringFigures = function* (all: readonly FigureFeatures[]): Steps<FigureFeatures[][]> {
  const articles = new Set(all.map((features) => features.figure.citation.articleId)).size;
  const seenIn = new Map<string, Set<string>>();
  for (const { figure, stems, scope } of all)
    for (const term of [...stems, ...scope]) {
      let set = seenIn.get(term);
      if (!set) seenIn.set(term, (set = new Set()));
      set.add(figure.citation.articleId);
    }
  const weights = new Map([...seenIn].map(([term, set]) => [term, Math.log(1 + articles / set.size)]));
  const weight = (term: string): number => weights.get(term) ?? 0;
  const shelves: Shelves = new Map();
  const clusters: Cluster[] = [];
  const ordered = [...all].sort(
    (a, b) => compareDates(dateOf(a.figure), dateOf(b.figure)) || a.index - b.index,
  );
  // What names its place or event first, so that a bare "31 have died" finds its like.
  const sorted = [
    ...ordered.filter((features) => features.scope.size > 0),
    ...ordered.filter((features) => features.scope.size === 0),
  ];
  for (const features of sorted) {
    yield;
    const keys = namesToLookUp(features, weight).map((name) => `${features.unit}|${name}`);
    const size = sizeOf(features);
    let best: Cluster | null = null;
    let bestScore = 0.45;
    for (const cluster of candidatesOn(shelves, keys, size, features.concept.running ? 3 : 1)) {
      const score = fit(features, cluster, weight);
      if (score > bestScore) [best, bestScore] = [cluster, score];
    }
    if (!best) {
      best = { members: [], scope: new Map(), names: new Set(), byArticle: new Map() };
      clusters.push(best);
    }
    putOn(shelves, keys, size, best);
    best.members.push(features);
    for (const term of features.scope) best.scope.set(term, (best.scope.get(term) ?? 0) + 1);
    for (const name of features.names) best.names.add(name);
    const own = best.byArticle.get(features.figure.citation.articleId);
    if (own) own.push(features);
    else best.byArticle.set(features.figure.citation.articleId, [features]);
  }
  return clusters.map((cluster) => cluster.members);
};
