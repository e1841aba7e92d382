/**
 * How likely two sentences of different outlets assert one thing, and not only speak of the same story, person or place: a
 * logistic model over how much of them is shared and how much is not. scripts/claim-weights fits it.
 */
import type { Claim } from "./claims.ts";
import type { About } from "./claims-about.ts";
import type { Likeness } from "./claims-likeness.ts";

/** What speaks for and against two sentences asserting one thing. */
export const AGREEMENT = {
  none: 0.2,
  /** How likely they are of one matter with the topic left aside; see claims-likeness. */
  closeness: 0.35,
  /** What both say, of what either says, by weight: 0-1. */
  union: 5.6,
  /** Names that both have: they tell of whom, not what. */
  names: -0.5,
  /** Each is what its article has on the topic asked about. */
  best: 0.4,
} as const;

/** The features by their names. */
type AgreementFeatures = Readonly<Record<keyof typeof AGREEMENT, number>>;

/** Log-odds beyond which one matter is no surer. */
const MOST_LIKELY = 3;
const LEAST_LIKELY = -5;
const MOST_NAMES = 3;

/** What the agreement of two claims is read from. */
interface AgreementParts {
  readonly weight: (term: string) => number;
  /** How likely two are of one matter, the topic left aside. */
  readonly closeness: Likeness;
  readonly aboutOf: (claim: Claim) => About;
}

/** What speaks for and against two claims asserting one thing. */
export const agreementFeatures = (
  a: Claim,
  b: Claim,
  { weight, closeness, aboutOf }: AgreementParts,
): AgreementFeatures => {
  let [shared, all, names] = [0, 0, 0];
  for (const term of b.terms) all += weight(term);
  for (const term of a.terms) {
    if (!b.terms.has(term)) {
      all += weight(term);
      continue;
    }
    shared += weight(term);
    if (a.names.has(term)) names += 1;
  }
  const within = (log: number): number => Math.min(MOST_LIKELY, Math.max(LEAST_LIKELY, log));
  return {
    none: 1,
    closeness: within(closeness(a, b)),
    union: shared / Math.max(0.01, all),
    names: Math.min(MOST_NAMES, names),
    best: aboutOf(a).best && aboutOf(b).best ? 1 : 0,
  };
};

/** The log-odds that two claims assert one thing; remembered, since a pair is asked about for its words and for each of its figures. */
export const createAgreement = (parts: AgreementParts): Likeness => {
  const known = new Map<Claim, Map<Claim, number>>();
  return (a, b) => {
    const [first, second] = a.index < b.index ? [a, b] : [b, a];
    let others = known.get(first);
    if (!others) known.set(first, (others = new Map()));
    let sum = others.get(second);
    if (sum === undefined) {
      const { closeness, union, names, best } = agreementFeatures(first, second, parts);
      sum =
        AGREEMENT.none +
        AGREEMENT.closeness * closeness +
        AGREEMENT.union * union +
        AGREEMENT.names * names +
        AGREEMENT.best * best;
      others.set(second, sum);
    }
    return sum;
  };
};
