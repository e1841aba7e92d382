/**
 * Sentences that assert the same thing, matched through an inverted index of their rarer words: never every pair, so
 * that a thousand articles of one story take no longer than n log n.
 */
import type { Steps } from "../text/breath.ts";
import type { Claim } from "./claims.ts";
import { SMOOTHING, TITLES, type Likeness } from "./claims-likeness.ts";

/** A pair of claims and how alike they are, 0-1. */
interface Edge {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** Words in more sentences than this are the story's own and point nowhere. */
const COMMON = 40;
/** How many of a sentence's rarest words are looked up, and how many partners are weighed. */
const LOOK_UPS = 6;
const PARTNERS = 8;
/** The same among few sentences, where looking at more costs nothing. */
const FEW = 300;
const FEW_LOOK_UPS = 14;
const FEW_PARTNERS = 30;
/** Share of the topic from which claims meet for it, and how many. */
const ON_TOPIC = 0.25;
const MOST_ON_TOPIC = 60;
/** Log-odds from which two sentences are taken to assert something of one matter. */
const LIKELY = -0.5;
/** The same where one is the other outlet's best counterpart. */
const LIKELY_BEST = -1.9;
/** A long sentence can assert several things that others assert. */
const MOST_GROUPS = 3;

/** The weight of each word among these claims: inverse document frequency, less for names and titles. */
export const weightsOf = (claims: readonly Claim[]): ((term: string) => number) => {
  const counts = new Map<string, number>();
  const named = new Set<string>();
  for (const { terms, names } of claims) {
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const name of names) named.add(name);
  }
  const weights = new Map<string, number>();
  for (const [term, count] of counts) {
    const share = TITLES.has(term) ? 0.3 : named.has(term) ? 0.8 : 1;
    weights.set(term, Math.log((claims.length + SMOOTHING) / (count + 0.5)) * share);
  }
  return (term) => weights.get(term) ?? Math.log(2 * (claims.length + SMOOTHING));
};

/** The claims that hold each word, by their places. */
export const postingsOf = (claims: readonly Claim[]): ReadonlyMap<string, readonly number[]> => {
  const postings = new Map<string, number[]>();
  claims.forEach((claim, at) => {
    for (const term of claim.terms) {
      const list = postings.get(term);
      if (list) list.push(at);
      else postings.set(term, [at]);
    }
  });
  return postings;
};

/** The likeliest partners of each claim, weighed. */
const edgesOf = function* (
  claims: readonly Claim[],
  weight: (term: string) => number,
  likeness: Likeness,
  shareOf: (claim: Claim) => number,
): Steps<Edge[]> {
  const postings = postingsOf(claims);
  const size = (term: string): number => postings.get(term)?.length ?? 0;
  const overlaps = new Float64Array(claims.length);
  const edges: Edge[] = [];
  const few = claims.length <= FEW;
  for (const [at, claim] of claims.entries()) {
    yield;
    const rare = [...claim.terms]
      .filter((term) => size(term) > 1 && size(term) <= COMMON)
      .sort((x, y) => size(x) - size(y))
      .slice(0, few ? FEW_LOOK_UPS : LOOK_UPS);
    const met: number[] = [];
    for (const term of rare)
      for (const other of postings.get(term) ?? []) {
        // One article says each thing once; another of the same voice may repeat or change it.
        if (other <= at || claims[other]?.sentence.article === claim.sentence.article) continue;
        if (overlaps[other] === 0) met.push(other);
        overlaps[other] = (overlaps[other] ?? 0) + weight(term);
      }
    met.sort((x, y) => (overlaps[y] ?? 0) - (overlaps[x] ?? 0));
    for (const other of met.slice(0, few ? FEW_PARTNERS : PARTNERS)) {
      const score = likeness(claim, claims[other] as Claim);
      if (score >= LIKELY_BEST) edges.push({ a: at, b: other, score });
    }
    for (const other of met) overlaps[other] = 0;
  }
  // What is most about the topic meets, whatever its words.
  const known = new Set(edges.map(({ a, b }) => `${a} ${b}`));
  const onTopic = claims
    .map((claim, at) => ({ claim, at, share: shareOf(claim) }))
    .filter(({ share }) => share >= ON_TOPIC)
    .toSorted((x, y) => y.share - x.share)
    .slice(0, MOST_ON_TOPIC)
    .toSorted((x, y) => x.at - y.at);
  for (const [from, { claim, at: a }] of onTopic.entries()) {
    yield;
    for (const { claim: other, at: b } of onTopic.slice(from + 1)) {
      if (other.sentence.article === claim.sentence.article || known.has(`${a} ${b}`)) continue;
      const score = likeness(claim, other);
      if (score >= LIKELY_BEST) edges.push({ a, b, score });
    }
  }
  // A claim's best counterpart at each other voice.
  const best = new Map<string, number>();
  const keysOf = ({ a, b }: Edge): [string, string] => [
    `${a} ${claims[b]?.voice ?? ""}`,
    `${b} ${claims[a]?.voice ?? ""}`,
  ];
  for (const edge of edges) {
    yield;
    for (const key of keysOf(edge)) best.set(key, Math.max(best.get(key) ?? -Infinity, edge.score));
  }
  const kept: Edge[] = [];
  for (const edge of edges) {
    yield;
    if (edge.score >= LIKELY || keysOf(edge).some((key) => best.get(key) === edge.score)) kept.push(edge);
  }
  return kept.sort((x, y) => y.score - x.score);
};

/** Groups of claims of at least two sentences that assert the same thing; indexes into `claims`, the likeliest first. */
export const matchByWords = function* (
  claims: readonly Claim[],
  weight: (term: string) => number,
  likeness: Likeness,
  /** How much a claim is about the topic asked about, 0-1. */
  shareOf: (claim: Claim) => number,
): Steps<number[][]> {
  const edges = yield* edgesOf(claims, weight, likeness, shareOf);
  // Pairs grow into groups only while the newcomer is like the group's first pair: no chains.
  const groupsOf = new Map<number, number[][]>();
  const scores = new Map<string, number>();
  for (const edge of edges) scores.set(`${edge.a} ${edge.b}`, edge.score);
  const like = (x: number, y: number): number => scores.get(x < y ? `${x} ${y}` : `${y} ${x}`) ?? -Infinity;
  const groups: number[][] = [];
  const join = (member: number, group: number[]): void => {
    groupsOf.set(member, [...(groupsOf.get(member) ?? []), group]);
  };
  for (const { a, b } of edges) {
    yield;
    const [left, right] = [groupsOf.get(a) ?? [], groupsOf.get(b) ?? []];
    if (left.some((group) => right.includes(group))) continue;
    const grown = [
      ...left.map((group) => [group, b] as const),
      ...right.map((group) => [group, a] as const),
    ].find(([group, newcomer]) => {
      const links = group.slice(0, 4).filter((member) => like(member, newcomer) > -Infinity).length;
      return (
        links * 2 > Math.min(group.length, 4) ||
        (group.length === 2 &&
          links === 1 &&
          like(group[0] ?? 0, group[1] ?? 0) <
            1.5 + Math.max(...group.map((member) => like(member, newcomer))))
      );
    });
    if (grown) {
      grown[0].push(grown[1]);
      join(grown[1], grown[0]);
    } else if (left.length < MOST_GROUPS && right.length < MOST_GROUPS) {
      const pair = [a, b];
      groups.push(pair);
      join(a, pair);
      join(b, pair);
    }
  }
  return groups;
};
