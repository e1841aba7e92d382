/** The days and hours that sentences on one matter give, where a day or an hour was asked for. */
import { findDateMentions } from "../text/date-mentions.ts";
import { findNumbers } from "../text/numbers.ts";
import { compareDates, formatDate, precisionOf } from "../text/partial-date.ts";
import type { PartialDate } from "../types.ts";
import type { Claim } from "./claims.ts";
import { placedWords, likeWords, LIKE, type AskedTopic } from "./claims-asked-topic.ts";
import { labelOf } from "./claims-verdict.ts";
import type { Judgement } from "./verdict.ts";
import { sameDay } from "./verdict-series.ts";

/** "Said on Friday": the day of the words, not of what they tell. */
const SAYING =
  /(?<!\p{L})(?:said|says|told|announced|reported|confirmed|wrote|added|dijo|informó|a dit|a annoncé|sagte|teilte|mitteilte)(?:\s\p{L}+){0,3}\s(?:on|el|am|le)?\s?$/iu;
/** Said of a day that was put off or brought forward. */
const MOVED =
  /(?<!\p{L})(?:postpon\p{L}+|delay\p{L}+|put (?:off|back)|push(?:ed)? back|brought forward|moved|rescheduled|slipped|now|new date|aplazad\p{L}+|reporté\p{L}*|verschoben)(?!\p{L})/iu;
/** Hours nearer to each other than this are one; where one is told roughly, than the second. */
const [NEAR_HOURS, ROUGHLY] = [0.1, 0.5];
const ROUGH =
  /(?<!\p{L})(?:about|around|shortly|just|soon|nearly|almost|past|after|before|sobre|hacia|vers|gegen|kurz)(?!\p{L})[^.;]{0,12}$/iu;

/** The hour on a dial of twelve, with its minutes as a share: "6.15 p.m.", "18:15" and "18h15" are 6.25. */
const onDial = (printed: string): number | null => {
  const [, hour, minute] = /(\d{1,2})(?:\s?[.:h]\s?(\d{2}))?/iu.exec(printed) ?? [];
  return hour === undefined ? null : (Number(hour) % 12) + Number(minute ?? 0) / 60;
};

/** How far two hours of a dial lie apart. */
const apart = (a: number, b: number): number => Math.min(Math.abs(a - b), 12 - Math.abs(a - b));

/** A day or an hour that a claim gives. */
interface Moment {
  readonly claim: Claim;
  readonly printed: string;
  readonly day: PartialDate | null;
  /** On a dial of twelve. */
  readonly hour: number | null;
  readonly isRough: boolean;
}

/** The mention that stands nearest to a word of the question. */
const nearest = <Mention extends { readonly start: number }>(
  mentions: readonly Mention[],
  places: readonly number[],
): Mention | undefined =>
  mentions.toSorted(
    (a, b) =>
      Math.min(...places.map((place) => Math.abs(place - a.start))) -
      Math.min(...places.map((place) => Math.abs(place - b.start))),
  )[0];

const momentOf = (claim: Claim, topic: AskedTopic): Moment | null => {
  const { text, article } = claim.sentence;
  const { language, publishedOn } = article;
  const places = placedWords(text, language)
    .filter((word) => topic.words.some((asked) => likeWords(asked, word) >= LIKE))
    .map(({ start }) => start);
  const near = places.length > 0 ? places : [0];
  const days = findDateMentions(text, { language, publishedOn }).filter(
    ({ on, start }) => precisionOf(on) === "day" && !SAYING.test(text.slice(0, start)),
  );
  const hours = findNumbers(text, language).filter(({ kind }) => kind === "time");
  const [day, hour] = [nearest(days, near), nearest(hours, near)];
  if (!day && !hour) return null;
  const shown = hour ?? day;
  return {
    claim,
    printed: shown ? text.slice(shown.start, shown.end) : "",
    day: day?.on ?? null,
    hour: hour ? onDial(text.slice(hour.start, hour.end)) : null,
    isRough: hour !== undefined && ROUGH.test(text.slice(0, hour.start)),
  };
};

const tell = ({ claim, printed, day, hour }: Moment): string =>
  `${labelOf(claim)} “${printed}”${hour === null && day !== null ? ` (${formatDate(day)})` : ""}`;

/** A verdict on days and hours, and the claims that give them. */
interface WhenJudgement extends Judgement {
  readonly sides: readonly Claim[];
}

/** Judges the days or hours that at least two voices give; null where they do not. */
export const judgeWhen = (claims: readonly Claim[], topic: AskedTopic): WhenJudgement | null => {
  const found = claims.flatMap((claim) => momentOf(claim, topic) ?? []);
  // Hours are held against hours, where two give one.
  const hours = found.filter(({ hour }) => hour !== null);
  const ofHours = new Set(hours.map(({ claim }) => claim.voice)).size > 1;
  const moments = ofHours ? hours : found.filter(({ day }) => day !== null);
  if (new Set(moments.map(({ claim }) => claim.voice)).size < 2) return null;
  const fits = (a: Moment, b: Moment): boolean =>
    ofHours
      ? apart(a.hour ?? 0, b.hour ?? 0) <= (a.isRough || b.isRough ? ROUGHLY : NEAR_HOURS)
      : // "Is on Saturday" and "will be on Saturday", whichever Saturday each is taken for.
        a.printed.toLowerCase() === b.printed.toLowerCase() || sameDay(a.day, b.day);
  // Of several, what two voices give alike is the answer: another's day may be of something else.
  const alike = moments
    .map((one) => moments.filter((other) => fits(one, other)))
    .find((group) => new Set(group.map(({ claim }) => claim.voice)).size > 1);
  if (alike)
    return {
      verdict: "agree",
      why: `${alike.slice(0, 4).map(tell).join(" and ")} give one time.`,
      sides: alike.map(({ claim }) => claim),
    };
  for (const [at, one] of moments.entries())
    for (const other of moments.slice(at + 1)) {
      if (one.claim.voice === other.claim.voice) continue;
      const publishedOn = (moment: Moment): PartialDate | null => moment.claim.sentence.article.publishedOn;
      const [first, last] = [one, other].toSorted((a, b) => compareDates(publishedOn(a), publishedOn(b))) as [
        Moment,
        Moment,
      ];
      const moved = !sameDay(publishedOn(first), publishedOn(last)) && MOVED.test(last.claim.sentence.text);
      return {
        verdict: moved ? "changed-over-time" : "differ",
        why: `Of when it was or will be ${tell(first)} and ${tell(last)} do not fit.`,
        sides: [first.claim, last.claim],
      };
    }
  return null;
};
