/** The verdict on the numbers that were asked about, of sentences that are known to be on one matter. */
import type { Steps } from "../text/breath.ts";
import type { Figure } from "../types.ts";
import type { Claim } from "./claims.ts";
import { ofTwo, pickingQuantities } from "./claims-asked-pairs.ts";
import type { Quantity } from "./claims-asked-quantities.ts";
import { likeWords, type AskedTopic } from "./claims-asked-topic.ts";
import { groupFigures } from "./figures-groups.ts";
import { SHRINKING } from "./figures-clusters.ts";
import { judgeFigures, rangeOf, reconcilable, type Judgement } from "./verdict.ts";
import { tell } from "./verdict-telling.ts";

/** Said of what there is by now, or no longer: with another number of another day, a change. */
const LATER =
  /(?<!\p{L})(?:now|latest|restored|all but|by now|so far|in all|in total|to date|no longer|remain(?:s|ed|ing)?|left|still|leaves|makes it|that makes|has (?:since )?(?:grown|risen|fallen|dropped|climbed|reached|increased|shrunk)|rais(?:ed|es)|rose|risen|grew|lowered|cut|increased|doubled|tripled|revised|expanded|extended|brings?|brought|takes? the (?:number|total)|up from|down from|another|more than previously|as of|by (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|by (?:late|early|noon|nightfall|morning|evening)|final(?:ly)?)(?!\p{L})/iu;

const isOpen = ({ bound }: Figure): boolean => bound === "at-least" || bound === "more-than";
/** Ends of ranges, and least values of what does not run on, that lie further apart than this are no rounding. */
const APART = 1.08;
const isApart = (a: number, b: number): boolean => Math.max(a, b) > APART * Math.min(a, b);

/** Whether two numbers that can both be right are yet two answers: "at least 28 years" and "at least 30". */
const givenApart = (a: Figure, b: Figure): boolean => {
  if (isOpen(a) && isOpen(b)) return isApart(a.value, b.value);
  const ranged = a.upper !== null || b.upper !== null;
  if (ranged && (a.bound === "up-to" || b.bound === "up-to"))
    return isApart(a.upper ?? a.value, b.upper ?? b.value);
  if (a.upper !== null && b.upper !== null) {
    const [one, other] = [rangeOf(a), rangeOf(b)];
    return isApart(one[0], other[0]) || isApart(one[1], other[1]);
  }
  return false;
};

/** A verdict on numbers. */
interface QuantityJudgement extends Judgement {
  readonly quantities: readonly Quantity[];
  /** Claims whose number is of another count. */
  readonly aside: readonly Claim[];
}

/** The clause of a number. */
const clauseOf = ({ claim, start, end }: Quantity): string => {
  const { text } = claim.sentence;
  const before = text.slice(Math.max(0, start - 70), start);
  const after = text.slice(end, end + 60);
  const from = [...before.matchAll(/[;:]\s|,\s|\s(?:and|but|as|while)\s/gu)].at(-1);
  const to = /[;:.]\s|,\s|\s(?:and|but|as|while)\s/u.exec(after);
  return `${before.slice(from ? from.index : 0)}#${after.slice(0, to ? to.index : after.length)}`;
};

const namesVoice = ({ figure, claim }: Quantity): string => tell(figure, claim.voice);

/** The numbers left when those of a currency that only few use are put aside. */
const ofOneCurrency = (quantities: readonly Quantity[]): readonly Quantity[] => {
  const counts = new Map<string | null, number>();
  for (const { figure } of quantities) counts.set(figure.unit, (counts.get(figure.unit) ?? 0) + 1);
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return most && most[1] > 1 ? quantities.filter(({ figure }) => figure.unit === most[0]) : quantities;
};

/** Judges the numbers that were picked; null where they are of fewer than two. */
const judgePicked = (picked: readonly Quantity[]): Omit<QuantityJudgement, "aside"> | null => {
  const [first] = picked;
  if (!first || picked.length < 2) return null;
  const quantities = first.kind === "money" ? ofOneCurrency(picked) : picked;
  const foreign = quantities.find((each) => each.kind === "money" && each.figure.unit !== first.figure.unit);
  if (foreign)
    return {
      verdict: "different-measures",
      why: `${namesVoice(first)} and ${namesVoice(foreign)} are in different currencies.`,
      quantities,
    };
  const features = quantities.map((each) => each.features);
  for (const [at, one] of quantities.entries())
    for (const other of quantities.slice(at + 1)) {
      if (reconcilable(one.figure, other.figure)) continue;
      if (ofTwo(one, other))
        return {
          verdict: "different-measures",
          why: `${namesVoice(one)} and ${namesVoice(other)} do not count the same.`,
          quantities,
        };
    }
  const judged = judgeFigures(
    quantities.map(({ figure }) => figure),
    {
      voices: quantities.map(({ claim }) => claim.voice),
      running:
        quantities.some((each) => LATER.test(clauseOf(each))) ||
        features.some((each) => each.anew || (each.running && each.concept.running)),
      growing: features.every((each) => each.unit === "count" && !each.concept.known),
      accumulating: features.every((each) => each.unit === "count" && (each.done || each.anew)),
      shrinking: features.every((each) => SHRINKING.test(each.concept.name)),
      counting:
        features.some((each) => each.concept.running) &&
        features.every((each) => each.unit === "count" && (each.concept.running || !each.concept.known)),
      directions: features.map((each) => each.direction),
      planned: features.every((each) => each.planned),
      measure: first.figure.measure || "this",
    },
  );
  if (judged.verdict !== "agree") return { ...judged, quantities };
  for (const [at, one] of quantities.entries())
    for (const other of quantities.slice(at + 1))
      if (one.claim.voice !== other.claim.voice && givenApart(one.figure, other.figure))
        return {
          verdict: "differ",
          why: `${namesVoice(one)} and ${namesVoice(other)} are not given alike.`,
          quantities,
        };
  return { ...judged, quantities };
};

/** The verdict of the measure that holds two of the numbers picked. */
const judgeGroup = (
  claims: readonly Claim[],
  picked: readonly Quantity[],
): Omit<QuantityJudgement, "aside"> | null => {
  const figures = claims.flatMap((claim) => claim.figures);
  const own = new Set(picked.map(({ figure }) => figure));
  const group = groupFigures(figures).find(
    ({ verdict, rows }) =>
      verdict !== "single-outlet" && rows.filter((at) => own.has(figures[at] as Figure)).length >= 2,
  );
  return group ? { verdict: group.verdict, why: group.why, quantities: picked } : null;
};

/** Likeness from which what a number counts is what the topic names. */
const NAMED = 0.8;

/** Whether a number stands right beside a word of the topic that is no name: "layoffs" and "600 laid off". */
export const isBesideTopic = ({ head, near }: Quantity, topic: AskedTopic): boolean =>
  [...(head ? [head] : []), ...near].some((word) =>
    topic.words.some((asked) => !asked.isName && likeWords(asked, word) >= NAMED),
  );

/** A topic that asks for one of a row. */
const ORDINAL =
  /\b(?:first|second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf)th|\d+(?:st|nd|rd|th))\b/iu;
/** "His fourth visit" counts; "the third runway" and "Second Avenue" are names. */
const isOrdinalName = ({ figure, claim, start }: Quantity): boolean =>
  figure.unit === "ordinal" &&
  !/(?<!\p{L})(?:his|her|their|its|my|our)\s(?:\p{Ll}+\s)?$/iu.test(claim.sentence.text.slice(0, start));

/** A number whose count is not known is of another than those that are, from so far below the least of them. */
const FAR_BELOW = 3;

/** The numbers left when what a count may come to is put aside: 9,000 dead that a mayor fears beside those that were found. */
const ofWhatIs = (picked: readonly Quantity[]): readonly Quantity[] => {
  const counted = picked.filter(({ features: { planned, concept } }) => !planned && concept.running);
  if (counted.length < 2) return picked;
  // "Will pay the families of the 34" plans something else than a toll: only more than was counted is yet to come.
  const most = Math.max(...counted.map(({ figure }) => figure.upper ?? figure.value));
  return picked.filter(
    ({ figure, features: { planned, unit } }) => !planned || unit !== "count" || figure.value <= most,
  );
};

/** The numbers left when those of another count are put aside: six who were not found beside the dead that three tell of. */
const ofOneCount = (picked: readonly Quantity[]): readonly Quantity[] => {
  const known = picked.filter(({ features }) => features.concept.known);
  const [most] = [...Map.groupBy(known, ({ features }) => features.concept.name)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  if (most === undefined || most[1].length < 2) return picked;
  const least = Math.min(...most[1].map(({ figure }) => figure.value));
  return picked.filter(({ figure, features: { concept, unit } }) =>
    concept.known ? concept.name === most[0] : unit !== "count" || figure.value * FAR_BELOW > least,
  );
};

/** Judges the numbers that were asked about; null where there are none. `least`: how much must speak for them, `SURELY_ASKED` or `MAYBE_ASKED`. */
export const judgingQuantities = function* (
  claims: readonly Claim[],
  topic: AskedTopic,
  least: number,
): Steps<QuantityJudgement | null> {
  const all = yield* pickingQuantities(claims, topic, least);
  yield;
  const picked = ofOneCount(ofWhatIs(all));
  const aside = all.filter((each) => !picked.includes(each)).map(({ claim }) => claim);
  const judged = judgePicked(picked);
  if (!judged) return null;
  // Other numbers beside somebody, a place or a reason that was asked for are of something else.
  if (judged.verdict !== "agree" && topic.asksWhom) return null;
  // A mere name asks for no number.
  if (judged.verdict === "differ" && topic.words.every(({ isName }) => isName)) return null;
  if (judged.verdict === "differ" && picked.some(isOrdinalName) && !ORDINAL.test(topic.text)) return null;
  const group = judgeGroup(claims, picked);
  // What the measure's words did not bring together may yet not fit.
  if (
    group &&
    !(group.verdict === "agree" && judged.verdict !== "agree" && judged.verdict !== "single-outlet")
  )
    return { ...group, aside };
  return judged.verdict === "single-outlet" ? null : { ...judged, aside };
};
