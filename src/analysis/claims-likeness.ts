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
/** The name of a feature. */
type Feature = keyof typeof WEIGHTS;
/** What two claims share, each feature by its name. */
export type Features = Readonly<Record<Feature, number>>;
const FEATURES = Object.entries(WEIGHTS) as [Feature, readonly [number, number]][];
const MOST = 2.5;
/** A word of the topic that more sentences than this have, and more than this share of them, tells the story and not the matter. */
const FEW = 8;
const COMMON = 0.1;
/** "#3-2", "#28340", "#2.4EUR": no round number. */
const DISTINCTIVE = /^#(?:\d+-\d+$|[1-9]\d*[.]\d|[1-9]\d+[1-9]\d*0{0,9}\D*$)/u;

/** "#28340": four figures that are no round number; two reports of a story give them of one thing. */
const UNIQUE = /^#[1-9]\d{2,}[1-9]0{0,6}\D*$/u;

/** A claim, prepared for being held against others. */
interface Prepared {
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

/** What two claims share, each feature by its name. `weight`: idf of a term; `topic`: what was asked about, maybe nothing; `aboutOf`: how much a claim is about it. */
export const createFeatures = (
  claims: readonly Claim[],
  weight: (term: string) => number,
  topic: Matter,
  aboutOf: (claim: Claim) => About,
): ((a: Claim, b: Claim) => Features) => {
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
      let sum = 0;
      for (const term of claim.terms) if (!term.startsWith("#")) sum += valueOf(term) ** 2;
      known = {
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
    for (const term of a.terms) {
      if (!b.terms.has(term)) continue;
      if (term.startsWith("#")) {
        number = 1;
        if (DISTINCTIVE.test(term)) distinctive = Math.max(distinctive, UNIQUE.test(term) ? 3 : 1);
        continue;
      }
      // "harbour master Osric Vane" in both: who he is, not what he did.
      const role = a.titles.has(term) || b.titles.has(term);
      const value = valueOf(term) * (role ? 0.5 : 1);
      dot += value * value;
      if (a.names.has(term)) names += value;
      else if (role || TITLES.has(term)) titles += value;
      else telling += value;
    }
    const alike = (same: (x: FigureFeatures, y: FigureFeatures) => boolean): number =>
      Number(left.figures.some((x) => right.figures.some((y) => unitOf(x) === unitOf(y) && same(x, y))));
    const shared = topicTerms.reduce(
      (sum, [term, value]) => sum + (a.terms.has(term) && b.terms.has(term) ? value : 0),
      0,
    );
    const [less, more] = [left.about.share, right.about.share].toSorted((x, y) => x - y) as [number, number];
    return {
      none: 1,
      cosine: dot / (left.norm * right.norm),
      telling: Math.min(MOST, telling + titles),
      names: Math.min(MOST, names),
      number,
      distinctive,
      concept: alike((x, y) => x.concept.known && x.concept.name === y.concept.name),
      noun: alike((x, y) => x.noun !== null && x.noun === y.noun),
      unit: alike((x, y) => unitOf(x) !== "count" && !isFar(x.figure.value, y.figure.value)),
      opposition: left.axes.isDisjointFrom(right.axes) ? 0 : 1,
      nothing: telling === 0 && number === 0 ? 1 : 0,
      topicShared: shared / total,
      topicHeld: Math.min(left.topic, right.topic),
      aboutLess: less,
      aboutMore: more,
      aboutBoth: less * more,
      aboutBest: left.about.best && right.about.best ? 1 : 0,
    };
  };
};

/** A likeness among these claims; takes what `createFeatures` takes. */
export const createLikeness = (...given: Parameters<typeof createFeatures>): Likeness => {
  const featuresBetween = createFeatures(...given);
  const size = given[0].length;
  // A pair is asked about when it meets, when it is judged and when a row is filled.
  const known = new Map<number, number>();
  return (a, b) => {
    const pair = Math.min(a.index, b.index) * size + Math.max(a.index, b.index);
    let likely = known.get(pair);
    if (likely === undefined) {
      const features = featuresBetween(a, b);
      let [anyway, asked] = [0, 0];
      for (const [name, [whatever, onTopic]] of FEATURES) {
        anyway += whatever * features[name];
        asked += onTopic * features[name];
      }
      likely = Math.max(anyway, asked);
      known.set(pair, likely);
    }
    return likely;
  };
};
