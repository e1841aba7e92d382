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

/** Words in more sentences than this are the story's own and point nowhere. */
const COMMON = 40;
/** How many of a sentence's rarest words are looked up, and how many partners are weighed. */
const LOOK_UPS = 6;
const PARTNERS = 8;
/** Cosine of idf-weighted words from which two sentences are taken to assert the same. */
const ALIKE = 0.27;
/** The same where the hits are few: those that a search chose are of one topic already. */
const ALIKE_FEW = 0.22;
const FEW = 120;
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

/** As if there were so many more sentences: among a handful, what all share would weigh nothing. */
const SMOOTHING = 60;

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

/** Claims as numbers, for the inner loop. */
interface Matrix {
  /** The ids of each claim's words. */
  readonly words: readonly Int32Array[];
  /** By word: its weight, whether it is a name or title, the claims that hold it. */
  readonly weights: readonly number[];
  readonly postings: readonly (readonly number[])[];
  /** Of each claim: the length of its vector. */
  readonly norms: readonly number[];
}

const matrixOf = (claims: readonly Claim[], weight: (term: string) => number): Matrix => {
  const ids = new Map<string, number>();
  const weights: number[] = [];
  const postings: number[][] = [];
  const norms: number[] = [];
  const words = claims.map((claim, at) => {
    let sum = 0;
    const list = Int32Array.from(claim.terms, (term) => {
      let id = ids.get(term);
      if (id === undefined) {
        id = weights.length;
        ids.set(term, id);
        weights.push(weight(term));
        postings.push([]);
      }
      postings[id]?.push(at);
      sum += (weights[id] ?? 0) ** 2;
      return id;
    });
    norms.push(Math.sqrt(sum) || 1);
    return list;
  });
  return { words, weights, postings, norms };
};

const edgesOf = (
  claims: readonly Claim[],
  { words, weights, postings, norms }: Matrix,
  weight: (term: string) => number,
): Edge[] => {
  const alike = claims.length <= FEW ? ALIKE_FEW : ALIKE;
  const least = Math.min(SHARED_WEIGHT, 1.25 * Math.log(claims.length + SMOOTHING));
  const size = (id: number): number => postings[id]?.length ?? 0;
  const overlaps = new Float64Array(claims.length);
  const edges: Edge[] = [];
  claims.forEach((claim, at) => {
    const rare =
      words[at]
        ?.filter((id) => size(id) > 1 && size(id) <= COMMON)
        .sort((x, y) => size(x) - size(y))
        .slice(0, LOOK_UPS) ?? [];
    const met: number[] = [];
    for (const id of rare)
      for (const other of postings[id] ?? []) {
        if (other <= at) continue;
        if (overlaps[other] === 0) met.push(other);
        overlaps[other] = (overlaps[other] ?? 0) + (weights[id] ?? 0);
      }
    met.sort((x, y) => (overlaps[y] ?? 0) - (overlaps[x] ?? 0));
    for (const other of met.slice(0, PARTNERS)) {
      const partner = claims[other] as Claim;
      // One article says each thing once; another of the same voice may repeat or change it.
      if (partner.sentence.article === claim.sentence.article) continue;
      let [dot, shared, count, telling] = [0, 0, 0, 0];
      for (const term of claim.terms) {
        if (!partner.terms.has(term)) continue;
        // "harbour master Osric Vane" in both: who he is, not what he did.
        const role = claim.titles.has(term) || partner.titles.has(term);
        const value = weight(term) * (role ? 0.8 : 1);
        dot += value * value;
        shared += value;
        count += 1;
        // Who and where alone assert nothing: some of what is shared must be what is said.
        if (!role && !claim.names.has(term) && !TITLES.has(term)) telling += 1;
      }
      const score = dot / ((norms[at] ?? 1) * (norms[other] ?? 1));
      const said = telling >= 2 || (telling === 1 && score >= 1.15 * alike);
      if (count >= 2 && said && score >= alike && shared >= least) edges.push({ a: at, b: other, score });
    }
    for (const other of met) overlaps[other] = 0;
  });
  return edges.sort((x, y) => y.score - x.score);
};

/** Groups of claims of at least two sentences that assert the same thing; indexes into `claims`, the likeliest first. */
export const matchByWords = (claims: readonly Claim[], weight: (term: string) => number): number[][] => {
  const edges = edgesOf(claims, matrixOf(claims, weight), weight);
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
