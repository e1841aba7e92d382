/** What a comparison is made from: the story's claims, and the measures by which they are held against each other. */
import type { Steps } from "../text/breath.ts";
import type { Article, Hit } from "../types.ts";
import { matterOfText, readingClaims, type Claim, type Matter } from "./claims.ts";
import { createAbout, NOT_ABOUT, type About } from "./claims-about.ts";
import { createAgreement } from "./claims-agreement.ts";
import { createLikeness, type Likeness } from "./claims-likeness.ts";
import { createStatements } from "./claims-statement.ts";
import { weightsOf } from "./claims-matching.ts";

/** Log-odds of asserting one thing below which nobody asks whether two sentences make one statement. */
const LEAST_ASSERTED = -0.2;

/** The claims of a story and how they are measured; see the file of each measure. */
export interface Reading {
  readonly claims: readonly Claim[];
  /** What was asked about, maybe "", as typed and as it is matched. */
  readonly topic: string;
  readonly asked: Matter;
  /** How much a term tells among these claims. */
  readonly weight: (term: string) => number;
  /** What a claim has of the topic. */
  readonly about: (claim: Claim) => About;
  /** Log-odds that two are of one matter; the same with the topic left aside; that they assert one thing. */
  readonly likeness: Likeness;
  readonly closeness: Likeness;
  readonly agreement: Likeness;
  /** The last again, nothing (-Infinity) where what two share is a phrase and makes no statement. */
  readonly statement: Likeness;
}

/** Reads what the hits' sentences assert. `markerOf`: the number under which an article is cited. */
export const readingOf = function* (
  hits: readonly Hit[],
  markerOf: (article: Article) => number,
  topic: string,
): Steps<Reading> {
  const claims = yield* readingClaims(hits, markerOf);
  yield;
  const weight = weightsOf(claims);
  const asked = matterOfText(topic, "en");
  yield;
  const about = createAbout(claims, asked);
  yield;
  const likeness = createLikeness(claims, weight, asked, about);
  // That both speak of what was asked makes them no one statement.
  const closeness = createLikeness(claims, weight, matterOfText("", "en"), () => NOT_ABOUT);
  const agreement = createAgreement({ weight, closeness, aboutOf: about });
  const makeStatement = createStatements(weight);
  const statement: Likeness = (a, b) => {
    const asserted = agreement(a, b);
    return asserted >= LEAST_ASSERTED && makeStatement(a, b) ? asserted : -Infinity;
  };
  return { claims, topic, asked, weight, about, likeness, closeness, agreement, statement };
};
