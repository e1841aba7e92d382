/**
 * How likely two sentences of different outlets assert one thing, and not only speak of the same story, person or place: a
 * logistic model over how much of them is shared and how much is not. scripts/claim-weights fits it.
 */
import type { Claim } from "./claims.ts";
import type { About } from "./claims-about.ts";
import type { Likeness } from "./claims-likeness.ts";

/** What speaks for and against two sentences asserting one thing. */
export const AGREEMENT = {
  none: 0.9,
  /** How likely they are of one matter, the topic counted and left aside; see claims-likeness. */
  likeness: 0.1,
  closeness: 0.4,
  /** What both say, of what either says, by weight: 0-1. */
  union: 4.5,
  /** What the one that has less left says beyond it, in words. */
  rest: -0.07,
  /** Names that both have: they tell of whom, not what. */
  names: -0.5,
  /** Each is what its article has on the topic asked about. */
  best: 0.9,
} as const;

/** The features by their names. */
export type AgreementFeatures = Readonly<Record<keyof typeof AGREEMENT, number>>;

/** Log-odds beyond which one matter is no surer. */
const MOST_LIKELY = 3;
const LEAST_LIKELY = -5;
const MOST_NAMES = 3;

/** What the agreement of two claims is read from. */
export interface AgreementParts {
  readonly weight: (term: string) => number;
  readonly likeness: Likeness;
  /** The likeness with the topic left aside. */
  readonly closeness: Likeness;
  readonly aboutOf: (claim: Claim) => About;
}

/** What speaks for and against two claims asserting one thing. */
export const agreementFeatures = (
  a: Claim,
  b: Claim,
  { weight, likeness, closeness, aboutOf }: AgreementParts,
): AgreementFeatures => {
  let [shared, names] = [0, 0];
  const [left, right] = [a, b].map((claim) => {
    let [sum, rest] = [0, 0];
    for (const term of claim.terms) {
      sum += weight(term);
      if (!a.terms.has(term) || !b.terms.has(term)) rest += weight(term) > 1 && !/^[#~]/u.test(term) ? 1 : 0;
      else if (claim === a) {
        shared += weight(term);
        if (a.names.has(term)) names += 1;
      }
    }
    return { sum, rest };
  }) as [{ sum: number; rest: number }, { sum: number; rest: number }];
  const within = (log: number): number => Math.min(MOST_LIKELY, Math.max(LEAST_LIKELY, log));
  return {
    none: 1,
    likeness: within(likeness(a, b)),
    closeness: within(closeness(a, b)),
    union: shared / Math.max(0.01, left.sum + right.sum - shared),
    rest: Math.min(left.rest, right.rest),
    names: Math.min(MOST_NAMES, names),
    best: aboutOf(a).best && aboutOf(b).best ? 1 : 0,
  };
};

/** The log-odds that two claims assert one thing. */
export const createAgreement =
  (parts: AgreementParts): Likeness =>
  (a, b) => {
    const features = agreementFeatures(a, b, parts);
    return Object.entries(AGREEMENT).reduce(
      (sum, [name, weight]) => sum + weight * features[name as keyof AgreementFeatures],
      0,
    );
  };
