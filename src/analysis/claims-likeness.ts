/**
 * How likely two sentences are to assert something of one matter: a logistic model over what they share. Its weights
 * were fitted on the development half of the gold set (tests/cases/gold) and rounded.
 */
import type { Claim, Matter } from "./claims.ts";
import type { About } from "./claims-about.ts";
import { featuresOf, type FigureFeatures } from "./figures-features.ts";

/** As if there were so many more sentences: among a handful, what all share would weigh nothing. */
export const SMOOTHING = 60;

/** Who somebody is is no assertion: titles weigh little. */
export const TITLES: ReadonlySet<string> = new Set(
  "state foreign defens interior financ minist presid secretari offici senior prime spokesman spokesperson spokeswoman chief director leader head govern depart ministri =leader =president =mayor =governor =manager =government =police say said told tell report statement accord ad".split(
    " ",
  ),
);

/**
 * What two claims share, each feature with two weights: how much it speaks for one matter whatever was asked about, and how
 * much where one matter was asked about. The likelier reading counts.
 */
export const WEIGHTS = {
  none: [-6.7, -6.3],
  /** Cosine of the idf-weighted words. */
  cosine: [3.1, 2.5],
  /** Shared words that say something: no names, no titles. At most MOST of them count. */
  telling: [1.6, 0],
  names: [1.4, -0.3],
  /** A number that both give. */
  number: [1.8, 2.3],
  /** The same of a number that hardly comes twice by chance: a score, three figures or more. */
  distinctive: [1.5, 1.5],
  /** Figures of one known measure, of one counted noun, in one unit. */
  concept: [1.8, 1.9],
  noun: [2, 0.7],
  unit: [1.3, 3],
  /** Ends of one opposition, either way. */
  opposition: [0.6, 0],
  /** Who and where alone assert nothing. */
  nothing: [-9, 0],
  /** The share of the topic asked about that both hold, and that the one which holds less of it holds. */
  topicShared: [5, 2.5],
  topicHeld: [3, 1.1],
  /** How much the one that is less about the topic is so, the other, and both together; by meaning, see claims-about. */
  aboutLess: [0, 4.5],
  aboutMore: [0, 3.6],
  aboutBoth: [0, -4.1],
  /** Each is what its article has on the topic. */
  aboutBest: [0, 1],
} as const;
const [WHATEVER, ON_TOPIC] = [0, 1].map((reading) =>
  Float64Array.from(Object.values(WEIGHTS), (weights) => weights[reading] as number),
) as [Float64Array, Float64Array];
const MOST = 2.5;
/** A word of the topic that more sentences than this have, and more than this share of them, tells the story and not the matter. */
const FEW = 8;
const COMMON = 0.1;
/** "#3-2", "#28340", "#2.4EUR": no round number. */
const DISTINCTIVE = /^#(?:\d+-\d+$|[1-9]\d*[.]\d|[1-9]\d+[1-9]\d*0{0,9}\D*$)/u;

/** "#28340": four figures that are no round number; two reports of a story give them of one thing. */
const UNIQUE = /^#[1-9]\d{2,}[1-9]0{0,6}\D*$/u;

/** A term of a claim with what it counts for. */
interface Telling {
  readonly term: string;
  /** How much it tells, against the rarest term: 0-1. */
  readonly value: number;
  readonly isNumber: boolean;
  /** Of a number: how surely it is no chance that two give it. */
  readonly distinctive: number;
  readonly isName: boolean;
  readonly isTitle: boolean;
}

/** A claim, prepared for being held against others. */
interface Prepared {
  readonly terms: readonly Telling[];
  readonly norm: number;
  readonly figures: readonly FigureFeatures[];
  readonly axes: ReadonlySet<string>;
  /** The share of the topic's weight that it holds, 0-1. */
  readonly topic: number;
  readonly about: About;
}

/** The fourth cup is one of four cups. */
const unitOf = ({ unit }: FigureFeatures): string => (unit === "ordinal" ? "count" : unit);

/** Sums, shares and spans that are further apart than four to one are likely of two things. */
const isFar = (a: number, b: number): boolean => Math.max(a, b) > 4 * Math.min(a, b);

/** The log-odds that two claims are of one matter; about -7 (nothing shared) to 5. */
export type Likeness = (a: Claim, b: Claim) => number;

/** How surely it is no chance that two give a number ("#28340"): 0, 1 or 3. */
const distinctiveness = (term: string): number => (!DISTINCTIVE.test(term) ? 0 : UNIQUE.test(term) ? 3 : 1);

const areAlike = (
  ours: readonly FigureFeatures[],
  theirs: readonly FigureFeatures[],
  same: (one: FigureFeatures, other: FigureFeatures) => boolean,
): number => {
  for (const one of ours)
    for (const other of theirs) if (unitOf(one) === unitOf(other) && same(one, other)) return 1;
  return 0;
};
const ofOneConcept = ({ concept: one }: FigureFeatures, { concept: other }: FigureFeatures): boolean =>
  one.known && one.name === other.name;
const ofOneNoun = (one: FigureFeatures, other: FigureFeatures): boolean =>
  one.noun !== null && one.noun === other.noun;
const ofOneSize = (one: FigureFeatures, other: FigureFeatures): boolean =>
  unitOf(one) !== "count" && !isFar(one.figure.value, other.figure.value);

/** What two claims share, each feature by its name. */
type Features = Readonly<Record<keyof typeof WEIGHTS, number>>;

/** What two claims share, the features in the order of `WEIGHTS`; takes what `createLikeness` takes. */
const createSharing = (
  claims: readonly Claim[],
  weight: (term: string) => number,
  topic: Matter,
  aboutOf: (claim: Claim) => About,
): ((a: Claim, b: Claim) => readonly number[]) => {
  const most = Math.log((claims.length + SMOOTHING) / 1.5);
  const valueOf = (term: string): number => weight(term) / most;
  const held = (term: string): number => claims.filter(({ terms }) => terms.has(term)).length;
  const topicTerms = [...topic.terms]
    .filter((term) => held(term) <= Math.max(FEW, COMMON * claims.length))
    .map((term) => [term, valueOf(term)] as const);
  const total = topicTerms.reduce((sum, [, value]) => sum + value, 0) || 1;
  const prepared = new Map<Claim, Prepared>();
  const prepare = (claim: Claim): Prepared => {
    let known = prepared.get(claim);
    if (!known) {
      const terms = Array.from(claim.terms, (term): Telling => {
        const isNumber = term.startsWith("#");
        return {
          term,
          value: valueOf(term),
          isNumber,
          distinctive: isNumber ? distinctiveness(term) : 0,
          isName: claim.names.has(term),
          isTitle: TITLES.has(term),
        };
      });
      let sum = 0;
      for (const { isNumber, value } of terms) if (!isNumber) sum += value ** 2;
      known = {
        terms,
        norm: Math.sqrt(sum) || 1,
        figures: featuresOf(claim.figures),
        axes: new Set(claim.meanings.flatMap(({ stances }) => stances.map(({ axis }) => axis))),
        topic:
          topicTerms.reduce((held, [term, value]) => held + (claim.terms.has(term) ? value : 0), 0) / total,
        about: aboutOf(claim),
      };
      prepared.set(claim, known);
    }
    return known;
  };
  return (a, b) => {
    const [left, right] = [prepare(a), prepare(b)];
    let [dot, names, telling, titles, number, distinctive] = [0, 0, 0, 0, 0, 0];
    for (const own of left.terms) {
      const { term } = own;
      if (!b.terms.has(term)) continue;
      if (own.isNumber) {
        number = 1;
        distinctive = Math.max(distinctive, own.distinctive);
        continue;
      }
      // "harbour master Osric Vane" in both: who he is, not what he did.
      const role = a.titles.has(term) || b.titles.has(term);
      const value = own.value * (role ? 0.5 : 1);
      dot += value * value;
      if (own.isName) names += value;
      else if (role || own.isTitle) titles += value;
      else telling += value;
    }
    let shared = 0;
    for (const [term, value] of topicTerms) if (a.terms.has(term) && b.terms.has(term)) shared += value;
    const less = Math.min(left.about.share, right.about.share);
    const more = Math.max(left.about.share, right.about.share);
    return [
      1, // none
      dot / (left.norm * right.norm), // cosine
      Math.min(MOST, telling + titles), // telling
      Math.min(MOST, names), // names
      number,
      distinctive,
      areAlike(left.figures, right.figures, ofOneConcept), // concept
      areAlike(left.figures, right.figures, ofOneNoun), // noun
      areAlike(left.figures, right.figures, ofOneSize), // unit
      left.axes.isDisjointFrom(right.axes) ? 0 : 1, // opposition
      telling === 0 && number === 0 ? 1 : 0, // nothing
      shared / total, // topicShared
      Math.min(left.topic, right.topic), // topicHeld
      less, // aboutLess
      more, // aboutMore
      less * more, // aboutBoth
      left.about.best && right.about.best ? 1 : 0, // aboutBest
    ];
  };
};

/** What two claims share, each feature by its name; takes what `createLikeness` takes. */
export const createFeatures = (
  ...given: Parameters<typeof createSharing>
): ((a: Claim, b: Claim) => Features) => {
  const sharedBy = createSharing(...given);
  return (a, b) => {
    const values = sharedBy(a, b);
    return Object.fromEntries(Object.keys(WEIGHTS).map((name, at) => [name, values[at]])) as Features;
  };
};

/** A likeness among these claims. `weight`: idf of a term; `topic`: what was asked about, maybe nothing; `aboutOf`: how much a claim is about it. */
export const createLikeness = (...given: Parameters<typeof createSharing>): Likeness => {
  const sharedBy = createSharing(...given);
  const size = given[0].length;
  // A pair is asked about when it meets, when it is judged and when a row is filled.
  const known = new Map<number, number>();
  return (a, b) => {
    const pair = Math.min(a.index, b.index) * size + Math.max(a.index, b.index);
    let likely = known.get(pair);
    if (likely === undefined) {
      const features = sharedBy(a, b);
      let [anyway, asked] = [0, 0];
      for (let at = 0; at < features.length; at += 1) {
        anyway += (WHATEVER[at] as number) * (features[at] as number);
        asked += (ON_TOPIC[at] as number) * (features[at] as number);
      }
      likely = Math.max(anyway, asked);
      known.set(pair, likely);
    }
    return likely;
  };
};
