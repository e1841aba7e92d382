/** Rows of words: sentences of several outlets that are of one matter by what they share. */
import type { Steps } from "../text/breath.ts";
import type { Figure } from "../types.ts";
import type { Claim } from "./claims.ts";
import { alignFigures, type AlignedFigures } from "./claims-figures.ts";
import type { Likeness } from "./claims-likeness.ts";
import { matchByWords, postingsOf } from "./claims-matching.ts";
import {
  countsApart,
  exactness,
  judgeClaims,
  reasonOfAgreement,
  type WordJudgement,
} from "./claims-verdict.ts";
import { pickCells } from "./compare-cells.ts";
import type { Reading } from "./compare-reading.ts";
import type { Sheet } from "./compare-sheet.ts";
import { labelOfCells, topicOf } from "./compare-topic.ts";

/** Log-odds, the topic left aside, from which a sentence belongs beside two that clash. */
const BESIDE_CLASHING = 0;
/** The same of the one of the two that it is further from. */
const FARTHEST = -2;
/** The share of what both speak of that a third must speak of too, beside two that clash or where it did not match with them. */
const OF_BOTH = 0.5;
/** Log-odds from which the figures of two sentences may be of one matter, where no measure tells. */
const OF_ONE_MATTER = -1;

type Sides = NonNullable<WordJudgement["sides"]>;

/** Whether two voices among the claims speak of one matter: figures alone bring nothing together. */
const speakOfOne = (members: readonly Claim[], likeness: Likeness): boolean =>
  members.some((left, at) =>
    members
      .slice(at + 1)
      .some((right) => left.voice !== right.voice && likeness(left, right) >= OF_ONE_MATTER),
  );

/** Whether all of the figures stand in one row of their measure. */
const haveRow = ({ figures }: AlignedFigures, { measured }: Sheet): boolean => {
  const [first, ...others] = figures.map((figure) => measured.get(figure));
  return first !== undefined && others.every((each) => each === first);
};

/** The assertions, and where each word stands among them. */
interface Assertions {
  readonly claims: readonly Claim[];
  readonly holding: ReadonlyMap<string, readonly number[]>;
  /** Room to add up weights in, one for each assertion; all zeros between two uses. */
  readonly sums: Float64Array;
}

/** The assertions that hold at least so much of these words, in their order; all of them for no words. */
const holdersOf = (
  words: readonly (readonly [term: string, weight: number])[],
  enough: number,
  { claims, holding, sums }: Assertions,
): readonly Claim[] => {
  if (words.length === 0) return claims;
  for (const [term, weight] of words)
    for (const at of holding.get(term) ?? []) sums[at] = (sums[at] as number) + weight;
  const holders: number[] = [];
  for (const [term] of words)
    for (const at of holding.get(term) ?? []) {
      if ((sums[at] as number) >= enough) holders.push(at);
      sums[at] = -Infinity;
    }
  for (const [term] of words) for (const at of holding.get(term) ?? []) sums[at] = 0;
  return holders.sort((a, b) => a - b).map((at) => claims[at] as Claim);
};

/**
 * The claims that belong beside the two that a verdict stands between, since they say what one of them says: of those that matched
 * with them, then of voices that these lack, so that no outlet is called silent that has it in other words.
 */
const besides = (
  matching: readonly Claim[],
  assertions: Assertions,
  sides: Sides,
  isClash: boolean,
  { weight, closeness, statement }: Reading,
): Claim[] => {
  const ofBoth = [...sides[0].terms.intersection(sides[1].terms)].map(
    (term) => [term, weight(term)] as const,
  );
  const sumOf = (terms: ReadonlySet<string>): number =>
    ofBoth.reduce((sum, [term, own]) => (terms.has(term) ? sum + own : sum), 0);
  const enough = OF_BOTH * sumOf(sides[0].terms);
  const speaksOfIt = ({ terms }: Claim): boolean => sumOf(terms) >= enough;
  const saysOne = (claim: Claim): boolean =>
    sides.every((side) => closeness(side, claim) >= FARTHEST) &&
    (isClash
      ? sides.some((side) => closeness(side, claim) >= BESIDE_CLASHING)
      : sides.some((side) => statement(side, claim) > -Infinity) &&
        !sides.some((side) => countsApart(side, claim)));
  const members = matching.filter(
    (claim) => sides.includes(claim) || ((!isClash || speaksOfIt(claim)) && saysOne(claim)),
  );
  const heard = new Set(members.map(({ voice }) => voice));
  return [
    ...members,
    ...holdersOf(ofBoth, enough, assertions).filter((claim) => !heard.has(claim.voice) && saysOne(claim)),
  ];
};

/** Puts the row on the sheet that a judgement of matching sentences makes, if it makes one. */
const addJudged = (
  matching: readonly Claim[],
  assertions: Assertions,
  { verdict, why, bare, sides }: WordJudgement,
  reading: Reading,
  sheet: Sheet,
): void => {
  if (!sides) return;
  const isClash = verdict !== "agree";
  // Two that stand side by side in a row already need no second one to agree, nor to differ by a mere "not".
  if (sheet.standTogether(...sides) && (!isClash || bare === true)) return;
  const members = besides(matching, assertions, sides, isClash, reading);
  const sharedBy = (claim: Claim): number =>
    [...claim.terms].filter((term) => members.some((other) => other !== claim && other.terms.has(term)))
      .length;
  // The two that the verdict stands between speak for their outlets; for the others what shares most with the rest.
  const shown = pickCells(members, verdict, (claim) => (sides.includes(claim) ? Infinity : sharedBy(claim)));
  for (const claim of members) sheet.matched.add(claim);
  sheet.add({
    // Where words clash, the words are shown, not what the sentences count beside them; and the row is called after the two.
    label: topicOf(isClash ? sides : shown, reading.weight),
    verdict,
    shown,
    figuresOf: (claim) => (isClash ? [] : claim.figures),
    // Of those who say it not all are shown: the reason names no outlet that is then called silent.
    why: isClash ? why : reasonOfAgreement(shown),
  });
};

/** Puts the rows on the sheet that sentences make which match by their words: of figures of one thing in them, of what they assert. */
export const addWords = function* (
  assertions: readonly Claim[],
  reading: Reading,
  sheet: Sheet,
): Steps<void> {
  const { weight, likeness, about, asked, agreement, statement } = reading;
  const seen = new Set<string>();
  const addAligned = ({ claims, figures, verdict, why }: AlignedFigures): void => {
    const figuresOf = (claim: Claim): readonly Figure[] =>
      figures.filter((figure) => claim.figures.includes(figure));
    const shown = pickCells(claims, verdict, (claim) => exactness(figuresOf(claim)));
    const label = labelOfCells(shown.map(figuresOf)) ?? topicOf(shown, weight);
    sheet.add({ label, verdict, shown, figuresOf, why });
  };
  const among = {
    claims: assertions,
    holding: postingsOf(assertions),
    sums: new Float64Array(assertions.length),
  };
  const groups = yield* matchByWords(assertions, weight, likeness, (claim) => about(claim).share);
  for (const group of groups) {
    yield;
    const claims = group.map((at) => assertions[at] as Claim);
    const judged = judgeClaims(claims, weight, likeness, asked.terms, statement);
    for (const aligned of alignFigures(claims, likeness, agreement)) {
      if (!speakOfOne(aligned.claims, likeness)) continue;
      for (const claim of aligned.claims) sheet.matched.add(claim);
      const key = `${aligned.claims.map(({ index }) => index).sort((a, b) => a - b)} ${aligned.figures.length}`;
      if (seen.has(key) || haveRow(aligned, sheet)) continue;
      seen.add(key);
      addAligned(aligned);
    }
    addJudged(claims, among, judged, reading, sheet);
  }
};
