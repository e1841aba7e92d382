/**
 * How likely two sentences are to assert something of one matter: a logistic model over what they share. Its weights
 * were fitted on the development half of the gold set (tests/cases/gold) and rounded.
 */
import type { Claim } from "./claims.ts";
import { featuresOf, type FigureFeatures } from "./figures-features.ts";

/** As if there were so many more sentences: among a handful, what all share would weigh nothing. */
export const SMOOTHING = 60;

/** Who somebody is is no assertion: titles weigh little. */
export const TITLES: ReadonlySet<string> = new Set(
  "state foreign defens interior financ minist presid secretari offici senior prime spokesman spokesperson spokeswoman chief director leader head govern depart ministri =leader =president =mayor =governor =manager =government =police say said told tell report statement accord ad".split(
    " ",
  ),
);

const WEIGHTS = {
  /** Cosine of the idf-weighted words. */
  cosine: 3.1,
  /** Shared words that say something: no names, no titles. At most MOST of them count. */
  telling: 1.6,
  names: 1.4,
  /** A number that both give. */
  number: 1.8,
  /** The same of a number that hardly comes twice by chance: a score, three figures or more. */
  distinctive: 1.5,
  /** Figures of one known measure, of one counted noun, in one unit. */
  concept: 1.8,
  noun: 2,
  unit: 1.3,
  /** Ends of one opposition, either way. */
  opposition: 0.6,
  /** The share of the topic asked about that both hold, and that the one which holds less of it holds. */
  topicShared: 5,
  topicHeld: 3,
  none: -6.7,
} as const;
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
}

/** The fourth cup is one of four cups. */
const unitOf = ({ unit }: FigureFeatures): string => (unit === "ordinal" ? "count" : unit);

/** Sums, shares and spans that are further apart than four to one are likely of two things. */
const isFar = (a: number, b: number): boolean => Math.max(a, b) > 4 * Math.min(a, b);

/** The log-odds that two claims are of one matter; about -7 (nothing shared) to 5. `topic`: terms asked about. */
export type Likeness = (a: Claim, b: Claim) => number;

/** A likeness among these claims. `weight`: idf of a term; `topic`: what was asked about, as terms, maybe none. */
export const createLikeness = (
  claims: readonly Claim[],
  weight: (term: string) => number,
  topic: ReadonlySet<string>,
): Likeness => {
  const most = Math.log((claims.length + SMOOTHING) / 1.5);
  const valueOf = (term: string): number => weight(term) / most;
  const held = (term: string): number => claims.filter(({ terms }) => terms.has(term)).length;
  const asked = [...topic]
    .filter((term) => held(term) <= Math.max(FEW, COMMON * claims.length))
    .map((term) => [term, valueOf(term)] as const);
  const total = asked.reduce((sum, [, value]) => sum + value, 0) || 1;
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
        topic: asked.reduce((held, [term, value]) => held + (claim.terms.has(term) ? value : 0), 0) / total,
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
    // Who and where alone assert nothing.
    if (telling === 0 && number === 0) return WEIGHTS.none;
    const alike = (same: (x: FigureFeatures, y: FigureFeatures) => boolean): number =>
      Number(left.figures.some((x) => right.figures.some((y) => unitOf(x) === unitOf(y) && same(x, y))));
    let opposition = 0;
    for (const axis of left.axes) if (right.axes.has(axis)) opposition = 1;
    const shared = asked.reduce(
      (sum, [term, value]) => sum + (a.terms.has(term) && b.terms.has(term) ? value : 0),
      0,
    );
    return (
      WEIGHTS.none +
      WEIGHTS.cosine * (dot / (left.norm * right.norm)) +
      WEIGHTS.telling * Math.min(MOST, telling + titles) +
      WEIGHTS.names * Math.min(MOST, names) +
      WEIGHTS.number * number +
      WEIGHTS.distinctive * distinctive +
      WEIGHTS.concept * alike((x, y) => x.concept.known && x.concept.name === y.concept.name) +
      WEIGHTS.noun * alike((x, y) => x.noun !== null && x.noun === y.noun) +
      WEIGHTS.unit * alike((x, y) => unitOf(x) !== "count" && !isFar(x.figure.value, y.figure.value)) +
      WEIGHTS.opposition * opposition +
      WEIGHTS.topicShared * (shared / total) +
      WEIGHTS.topicHeld * Math.min(left.topic, right.topic)
    );
  };
};
