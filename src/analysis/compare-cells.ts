/** Which sentences a row of the comparison shows of those that belong in it. */
import { UNKNOWN_OUTLET, type Verdict } from "../types.ts";
import { compareDates } from "../text/partial-date.ts";
import type { Claim } from "./claims.ts";

/** Cells of one row, beyond one for each outlet: more would not be read. */
const MOST_CELLS = 12;

/** The best claim of each, by what they are told apart by, in the order of the first of each. */
const bestOfEach = (
  claims: readonly Claim[],
  key: (claim: Claim) => string,
  best: (claim: Claim) => number,
): Claim[] => {
  const kept = new Map<string, { readonly claim: Claim; readonly worth: number }>();
  for (const claim of claims) {
    const worth = best(claim);
    const known = kept.get(key(claim));
    if (!known || worth > known.worth) kept.set(key(claim), { claim, worth });
  }
  return [...kept.values()].map(({ claim }) => claim);
};

/** One best sentence of each voice; of a voice that changed what it says, its first and its later ones. Every outlet has one. */
export const pickCells = (
  claims: readonly Claim[],
  verdict: Verdict,
  best: (claim: Claim) => number,
): Claim[] => {
  const inOrder = (picked: Iterable<Claim>): Claim[] =>
    [...picked].sort(
      (a, b) =>
        compareDates(a.sentence.article.publishedOn, b.sentence.article.publishedOn) || a.index - b.index,
    );
  const ordered = inOrder(claims);
  let nameless = 0;
  const ofVoices = bestOfEach(ordered, ({ voice }) => voice, best).filter(
    ({ sentence }) => sentence.article.outlet !== UNKNOWN_OUTLET || (nameless += 1) <= MOST_CELLS,
  );
  if (verdict === "agree" || verdict === "single-outlet") return ofVoices;
  const all =
    verdict === "different-measures"
      ? ordered
      : bestOfEach(ordered, ({ sentence }) => sentence.article.id, best);
  if (all.length <= MOST_CELLS) return all;
  // Both ends of a long series matter more than its middle.
  return inOrder(new Set([...all.slice(0, MOST_CELLS / 2), ...all.slice(-MOST_CELLS / 2), ...ofVoices]));
};
