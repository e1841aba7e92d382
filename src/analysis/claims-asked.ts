/**
 * The verdict on a handful of sentences that are known to be on one matter, the one that was asked about: by the numbers asked
 * for, by who or what is behind it, by what was open one day and had come about another, by what one denies of the other.
 */
import { atOnce, type Steps } from "../text/breath.ts";
import { compareDates, formatDate } from "../text/partial-date.ts";
import type { Figure, PartialDate } from "../types.ts";
import type { Claim } from "./claims.ts";
import { judgeCourse } from "./claims-asked-course.ts";
import { isBesideTopic, judgingQuantities } from "./claims-asked-figures.ts";
import { MAYBE_ASKED, SURELY_ASKED } from "./claims-asked-pairs.ts";
import { judgeStances } from "./claims-asked-stance.ts";
import { judgeWhen } from "./claims-asked-when.ts";
import { readAskedTopic, type AskedTopic } from "./claims-asked-topic.ts";
import { alignCauses, judgeCauses } from "./claims-cause.ts";
import { labelOf } from "./claims-verdict.ts";
import type { Judgement } from "./verdict.ts";
import { sameDay } from "./verdict-series.ts";

/** A verdict on sentences that are known to be on one matter. */
interface AskedJudgement extends Judgement {
  /** What it rests on; "nothing" where no number, name or word of the sentences tells, and `verdict` is the likeliest. */
  readonly by: "numbers" | "time" | "cause" | "course" | "words" | "nothing";
  /** The claims that it stands between. */
  readonly sides: readonly Claim[];
  /** The numbers that it rests on, as figures of their claims; numbers that no figure holds ("a single") are left out. */
  readonly figures: readonly Figure[];
  /** Claims that are left out between numbers, since theirs counts something else. */
  readonly aside?: readonly Claim[];
}

/** Whether a number says more than that there were some few. */
const isTelling = ({ value, unit }: Figure): boolean => unit !== null || value > FEW;
const FEW = 10;

const byNumbers = function* (
  claims: readonly Claim[],
  topic: AskedTopic,
  least: number,
): Steps<(AskedJudgement & { isBesideTopic: boolean }) | null> {
  const judged = yield* judgingQuantities(claims, topic, least);
  if (!judged) return null;
  const known = new Set(claims.flatMap(({ figures }) => figures));
  return {
    verdict: judged.verdict,
    why: judged.why,
    isBesideTopic: judged.quantities.some((each) => isBesideTopic(each, topic)),
    by: "numbers",
    aside: judged.aside,
    sides: judged.quantities.map(({ claim }) => claim),
    figures: judged.quantities.flatMap(({ figure }) => (known.has(figure) ? [figure] : [])),
  };
};

/** By numbers that may be what was asked: where nothing asks for one, two that differ may be of two things. */
const byNumbersPerhaps = function* (
  claims: readonly Claim[],
  topic: AskedTopic,
): Steps<AskedJudgement | null> {
  const judged = yield* byNumbers(claims, topic, topic.asksWhom ? SURELY_ASKED : MAYBE_ASKED);
  return judged?.verdict === "differ" && !topic.asksNumber && !judged.isBesideTopic ? null : judged;
};

const byCause = (claims: readonly Claim[], { text, asksWhom }: AskedTopic): AskedJudgement | null => {
  // "Who shot the mayor" asks who is behind it, in whatever words; and whoever is blamed or denies it answers.
  const found = alignCauses(claims, asksWhom ? `behind ${text}` : text).find(
    (each) => new Set(each.claims.map(({ voice }) => voice)).size > 1,
  );
  const wider = asksWhom && found?.verdict !== "differ" ? judgeCauses(claims) : null;
  const cause = wider?.verdict === "differ" ? wider : (found ?? wider);
  return cause
    ? { verdict: cause.verdict, why: cause.why, by: "cause", sides: cause.claims, figures: [] }
    : null;
};

const dayOf = ({ sentence }: Claim): PartialDate | null => sentence.article.publishedOn;
const onDay = (claim: Claim): string => formatDate(dayOf(claim) ?? "");
const areDaysApart = (a: Claim, b: Claim): boolean =>
  dayOf(a) !== null && dayOf(b) !== null && !sameDay(dayOf(a), dayOf(b));

/** Whether one outlet reports on two days: what it says later may take the place of what others said. */
const isFollowedUp = (claims: readonly Claim[]): boolean =>
  [...Map.groupBy(claims, ({ voice }) => voice).values()].some((own) => {
    const dated = own
      .filter((claim) => dayOf(claim) !== null)
      .toSorted((a, b) => compareDates(dayOf(a), dayOf(b)));
    const [first, last] = [dated[0], dated.at(-1)];
    return first !== undefined && last !== undefined && areDaysApart(first, last);
  });

/** A claim, and its words that clash; null where it merely lacks the other's. */
type Said = readonly [Claim, string | null];

/** By words that clash; of two days, where an outlet reports on both, what one says has taken the place of what the other said. */
const byWords = (claims: readonly Claim[], asked: AskedTopic, isFollowed: boolean): AskedJudgement | null => {
  const stance = judgeStances(claims, asked);
  if (!stance) return null;
  const { verdict, why, sides, words } = stance;
  const told = { by: "words", sides, figures: [] } as const;
  const [[earlier, said], [later, theirs]] = [
    [sides[0], words[0]] as const,
    [sides[1], words[1]] as const,
  ].toSorted(([a], [b]) => compareDates(dayOf(a), dayOf(b))) as [Said, Said];
  if (!isFollowed || !areDaysApart(earlier, later)) return { ...told, verdict, why };
  const tell = (claim: Claim, printed: string | null): string =>
    printed === null
      ? `${labelOf(claim)} has nothing of it on ${onDay(claim)}`
      : `${labelOf(claim)} says “${printed}” on ${onDay(claim)}`;
  const [first, last] =
    said === null ? [tell(later, theirs), tell(earlier, said)] : [tell(earlier, said), tell(later, theirs)];
  return { ...told, verdict: "changed-over-time", why: `${first}, ${last}.` };
};

/** Why sentences agree that nothing sets apart. */
const unjudged = (claims: readonly Claim[]): string => {
  const labels = [...new Set(claims.map(labelOf))].slice(0, 4);
  return `${labels.join(" and ")} ${labels.length > 1 ? "speak" : "speaks"} of it, and no number, name or denial sets them apart.`;
};

/** What is said of sentences that nothing sets apart: only that they speak of it, whenever. */
const byNothing = (claims: readonly Claim[]): AskedJudgement => ({
  verdict: "agree",
  why: unjudged(claims),
  by: "nothing",
  sides: claims,
  figures: [],
});

/**
 * Judges sentences of at least two articles that are known to be on one matter. `topic`: what was asked, in English or a
 * language of theirs: a question or a few words. Which of their numbers are meant, and whether they answer it alike, is told by its words.
 */
export const judgingAsked = function* (claims: readonly Claim[], topic: string): Steps<AskedJudgement> {
  const asked = readAskedTopic(topic, new Set(claims.map(({ sentence }) => sentence.article.language)));
  yield;
  const numbers = asked.isYesNo || asked.asksWhom ? null : yield* byNumbers(claims, asked, SURELY_ASKED);
  yield;
  const when = asked.asksWhen ? judgeWhen(claims, asked) : null;
  yield;
  const course = judgeCourse(claims, asked);
  // Two hikers sought and two found: that both say "two" is not what was asked.
  const isTold =
    numbers !== null && (asked.asksNumber || numbers.verdict !== "agree" || numbers.figures.some(isTelling));
  yield;
  return (
    (when ? { ...when, by: "time", figures: [] } : null) ??
    (isTold ? numbers : null) ??
    byCause(claims, asked) ??
    (course ? { ...course, by: "course", figures: [] } : null) ??
    byWords(claims, asked, isFollowedUp(claims)) ??
    numbers ??
    (yield* byNumbersPerhaps(claims, asked)) ??
    byNothing(claims)
  );
};

/** The same at once. */
export const judgeAsked = (claims: readonly Claim[], topic: string): AskedJudgement =>
  atOnce(judgingAsked(claims, topic));
