/**
 * Sentences that assert the same thing, matched through an inverted index of their rarer words: never every pair, so
 * that a thousand articles of one story take no longer than n log n.
 */
import type { Claim } from "./claims.ts";

/** A pair of claims and how alike they are, 0-1. */
interface Edge {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** Words in more sentences than this share (and count) are the story's own and point nowhere. */
const COMMON_SHARE = 0.08;
const COMMON_COUNT = 48;
/** How many of a sentence's rarest words are looked up, and how many partners are weighed. */
const LOOK_UPS = 9;
const PARTNERS = 24;
/** Cosine of idf-weighted words from which two sentences are taken to assert the same. */
const ALIKE = 0.27;
/** With fewer telling words in common a likeness is chance. */
const SHARED_WEIGHT = 7;
/** A long sentence can assert two things that two others assert. */
const MOST_GROUPS = 2;

// Who somebody is is no assertion: titles weigh little.
const TITLES = new Set(
  "minist presid secretari offici senior prime spokesman spokesperson spokeswoman chief director leader head govern depart ministri say said told tell report statement accord ad".split(
    " ",
  ),
);

/** The weight of each word among these claims: inverse document frequency, less for names and titles. */
export const weightsOf = (claims: readonly Claim[]): ((term: string) => number) => {
  const counts = new Map<string, number>();
  const named = new Set<string>();
  for (const { terms, names } of claims) {
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const name of names) named.add(name);
  }
  return (term) =>
    Math.log((claims.length + 1) / ((counts.get(term) ?? 0) + 0.5)) *
    (TITLES.has(term) ? 0.3 : named.has(term) ? 0.8 : 1);
};

const norm = (claim: Claim, weight: (term: string) => number): number =>
  Math.sqrt([...claim.terms].reduce((sum, term) => sum + weight(term) ** 2, 0)) || 1;

/** Groups of claims of at least two sentences that assert the same thing; indexes into `claims`, the likeliest first. */
export const matchByWords = (claims: readonly Claim[], weight: (term: string) => number): number[][] => {
  const postings = new Map<string, number[]>();
  claims.forEach((claim, at) => {
    for (const term of claim.terms) {
      const list = postings.get(term);
      if (list) list.push(at);
      else postings.set(term, [at]);
    }
  });
  const common = Math.max(COMMON_COUNT, Math.min(400, claims.length * COMMON_SHARE));
  const norms = claims.map((claim) => norm(claim, weight));
  const edges: Edge[] = [];
  claims.forEach((claim, at) => {
    const rare = [...claim.terms].filter((term) => {
      const size = postings.get(term)?.length ?? 0;
      return size > 1 && size <= common;
    });
    rare.sort((x, y) => (postings.get(x)?.length ?? 0) - (postings.get(y)?.length ?? 0));
    const overlaps = new Map<number, number>();
    for (const term of rare.slice(0, LOOK_UPS))
      for (const other of postings.get(term) ?? [])
        if (other > at) overlaps.set(other, (overlaps.get(other) ?? 0) + weight(term));
    const partners = [...overlaps].sort((x, y) => y[1] - x[1]).slice(0, PARTNERS);
    for (const [other] of partners) {
      const partner = claims[other] as Claim;
      // One article says each thing once; another of the same voice may repeat or change it.
      if (partner.sentence.article === claim.sentence.article) continue;
      let dot = 0;
      let shared = 0;
      let count = 0;
      let telling = 0;
      for (const term of claim.terms) {
        if (!partner.terms.has(term)) continue;
        const value = weight(term);
        dot += value * value;
        shared += value;
        count += 1;
        // Who and where alone assert nothing: some of what is shared must be what is said.
        if (!claim.names.has(term) && !TITLES.has(term)) telling += 1;
      }
      const score = dot / ((norms[at] ?? 1) * (norms[other] ?? 1));
      if (
        count >= 2 &&
        (telling >= 2 || (telling === 1 && score >= 1.25 * ALIKE)) &&
        score >= ALIKE &&
        shared >= Math.min(SHARED_WEIGHT, 2.2 * Math.log(claims.length + 1))
      )
        edges.push({ a: at, b: other, score });
    }
  });
  edges.sort((x, y) => y.score - x.score);
  // Pairs grow into groups only while the newcomer is like the group's first pair: no chains.
  const groupsOf = new Map<number, number[][]>();
  const scores = new Map<string, number>();
  for (const edge of edges) scores.set(`${edge.a} ${edge.b}`, edge.score);
  const like = (x: number, y: number): number => scores.get(x < y ? `${x} ${y}` : `${y} ${x}`) ?? 0;
  const groups: number[][] = [];
  const join = (member: number, group: number[]): void => {
    groupsOf.set(member, [...(groupsOf.get(member) ?? []), group]);
  };
  for (const { a, b } of edges) {
    const [left, right] = [groupsOf.get(a) ?? [], groupsOf.get(b) ?? []];
    if (left.some((group) => right.includes(group))) continue;
    const grown = [
      ...left.map((group) => [group, b] as const),
      ...right.map((group) => [group, a] as const),
    ].find(([group, newcomer]) => {
      const links = group.slice(0, 4).filter((member) => like(member, newcomer) > 0).length;
      return (
        links * 2 > Math.min(group.length, 4) ||
        (group.length === 2 &&
          links === 1 &&
          like(group[0] ?? 0, group[1] ?? 0) <
            1.5 * like(newcomer, group.find((member) => like(member, newcomer) > 0) ?? 0))
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
