/**
 * The verdict on a handful of sentences that are known to be on one matter, the one that was asked about: by the numbers asked
 * for, by who or what is behind it, by what was open one day and had come about another, by what one denies of the other.
 */
import type { Figure } from "../types.ts";
import { matterOfText, type Claim } from "./claims.ts";
import { judgeCourse } from "./claims-asked-course.ts";
import { judgeQuantities, MAYBE_ASKED, SURELY_ASKED } from "./claims-asked-figures.ts";
import { judgeStances, negates } from "./claims-asked-stance.ts";
import { judgeWhen } from "./claims-asked-when.ts";
import { readAskedTopic, type AskedTopic } from "./claims-asked-topic.ts";
import { alignCauses, judgeCauses } from "./claims-cause.ts";
import { judgeClaims, labelOf } from "./claims-verdict.ts";
import type { Judgement } from "./verdict.ts";

/** A verdict on sentences that are known to be on one matter. */
export interface AskedJudgement extends Judgement {
  /** What it rests on; "nothing" where no number, name or word of the sentences tells, and `verdict` is the likeliest. */
  readonly by: "numbers" | "time" | "cause" | "course" | "words" | "nothing";
  /** The claims that it stands between. */
  readonly sides: readonly Claim[];
  /** The numbers that it rests on, as figures of their claims; numbers that no figure holds ("a single") are left out. */
  readonly figures: readonly Figure[];
}

/** Whether a number says more than that there were some few. */
const isTelling = ({ value, unit }: Figure): boolean => unit !== null || value > FEW;
const FEW = 10;

/** So few sentences are all of one matter, and no word of theirs tells more than another. */
const SURE = 3;
const sure = (): number => SURE;

const byNumbers = (claims: readonly Claim[], topic: AskedTopic, least: number): AskedJudgement | null => {
  const judged = judgeQuantities(claims, topic, least);
  if (!judged) return null;
  const known = new Set(claims.flatMap(({ figures }) => figures));
  return {
    verdict: judged.verdict,
    why: judged.why,
    by: "numbers",
    sides: judged.quantities.map(({ claim }) => claim),
    figures: judged.quantities.flatMap(({ figure }) => (known.has(figure) ? [figure] : [])),
  };
};

/** By numbers that may be what was asked: where nothing asks for one, two that differ may be of two things. */
const byNumbersPerhaps = (claims: readonly Claim[], topic: AskedTopic): AskedJudgement | null => {
  const judged = byNumbers(claims, topic, topic.asksWhom ? SURELY_ASKED : MAYBE_ASKED);
  return judged?.verdict === "differ" && !topic.asksNumber ? null : judged;
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

const byWords = (claims: readonly Claim[], asked: AskedTopic, topic: string): AskedJudgement | null => {
  const stance = judgeStances(claims, asked);
  if (stance) return { ...stance, by: "words", figures: [] };
  const judged = judgeClaims(claims, sure, sure, matterOfText(topic, "en").terms, sure);
  // "Ruled out a rise", "would not rise": a mere "not" turns nothing where both have one.
  const turned = judged.bare === true && judged.sides?.every(negates) === true;
  return judged.sides && judged.verdict !== "agree" && !turned
    ? { verdict: judged.verdict, why: judged.why, by: "words", sides: judged.sides, figures: [] }
    : null;
};

/** What is said of sentences that nothing sets apart. */
const unjudged = (claims: readonly Claim[]): string => {
  const labels = [...new Set(claims.map(labelOf))].slice(0, 4);
  return `${labels.join(" and ")} ${labels.length > 1 ? "speak" : "speaks"} of it, and no number, name or denial sets them apart.`;
};

/**
 * Judges sentences of at least two articles that are known to be on one matter. `topic`: what was asked, in English: a question
 * or a few words. Which of their numbers are meant, and whether they answer it alike, is told by its words.
 */
export const judgeAsked = (claims: readonly Claim[], topic: string): AskedJudgement => {
  const asked = readAskedTopic(topic);
  const numbers = asked.isYesNo || asked.asksWhom ? null : byNumbers(claims, asked, SURELY_ASKED);
  const when = asked.asksWhen ? judgeWhen(claims, asked) : null;
  const course = judgeCourse(claims, asked);
  // Two hikers sought and two found: that both say "two" is not what was asked.
  const isTold =
    numbers !== null && (asked.asksNumber || numbers.verdict !== "agree" || numbers.figures.some(isTelling));
  return (
    (when ? { ...when, by: "time", figures: [] } : null) ??
    (isTold ? numbers : null) ??
    byCause(claims, asked) ??
    (course ? { ...course, by: "course", figures: [] } : null) ??
    byWords(claims, asked, topic) ??
    numbers ??
    byNumbersPerhaps(claims, asked) ?? {
      verdict: "agree",
      why: unjudged(claims),
      by: "nothing",
      sides: claims,
      figures: [],
    }
  );
};
