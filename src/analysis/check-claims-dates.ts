/** A day that a message gives for an event, against the day that the coverage gives. */
import type { CheckedClaim, PartialDate } from "../types.ts";
import { findDateMentions } from "../text/date-mentions.ts";
import { formatDate } from "../text/partial-date.ts";
import type { Claim } from "./claims.ts";

const WEEKDAY_OR_MONTH =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/iu;

/** Words of a date, in small letters: they tell when, not what. */
export const isDateWord = (word: string): boolean => WEEKDAY_OR_MONTH.test(word);

/** The days that a sentence of an article names, as far as they are settled. */
const daysOf = ({ sentence }: Claim): readonly PartialDate[] =>
  findDateMentions(sentence.text, {
    publishedOn: sentence.article.publishedOn,
    language: sentence.article.language,
  })
    .map(({ on }) => on)
    .filter((on) => on.length === 10);

/** How the day in a typed sentence stands. */
interface DayStanding {
  readonly standing: CheckedClaim["standing"];
  readonly claims: readonly Claim[];
  readonly why: string;
}

/**
 * Judges the one day that a sentence names by the coverage's sentences about the same event (`about`, the likest first).
 * A day without a year is read in the year of the coverage. Null where the sentence names none, or several, or where the
 * coverage dates nothing.
 */
export const judgeDay = (text: string, language: string, about: readonly Claim[]): DayStanding | null => {
  const dated = about.flatMap((claim) => {
    const days = daysOf(claim);
    return days.length === 1 ? [{ claim, day: days[0]! }] : [];
  });
  const [nearest] = dated;
  if (!nearest) return null;
  const typed = findDateMentions(text, { publishedOn: nearest.claim.sentence.article.publishedOn, language })
    .filter(({ on, stated }) => on.length === 10 && stated === "explicit")
    .map(({ on }) => on);
  const [day] = typed;
  if (!day || new Set(typed).size > 1) return null;
  const same = dated.filter((each) => each.day === day);
  if (same.length > 0) return null;
  return {
    standing: "contradicts",
    claims: [nearest.claim],
    why: `${nearest.claim.sentence.article.outlet} dates it to ${formatDate(nearest.day)}, not ${formatDate(day)}.`,
  };
};
