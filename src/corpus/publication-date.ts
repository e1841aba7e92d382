/** When an article was published, how that is known, and what speaks against it. */
import type { DateOrigin, PartialDate, Span } from "../types.ts";
import { MONTH, WEEKDAY, daysBetween, isoDay, weekdayAt, weekdayOf, weekdayWordsOf } from "./calendar.ts";
import type { DatedSentence } from "./doubts.ts";
import { datedSentences, findDoubts, findSelfContradiction } from "./doubts.ts";
import type { DateMention } from "./find-dates.ts";
import type { PageDates, StampDate } from "./page-dates.ts";
import { readGiven, stampDates } from "./page-dates.ts";
import { dateOfMention, findDates, nearestDay, weekdayFits } from "./find-dates.ts";

/** Everything that may date an article. */
interface DateEvidence extends PageDates {
  /** Front matter's `published`, as written. */
  readonly given: string | undefined;
  readonly headline: string;
  readonly text: string;
  /** The text's sentences. */
  readonly sentences: readonly Span[];
}

/** The outcome. */
interface InferredDate {
  readonly publishedOn: PartialDate | null;
  readonly dateFrom: DateOrigin;
  readonly dateReasons: readonly string[];
  readonly warnings: readonly string[];
}

const unknown = (reasons: readonly string[], warnings: readonly string[]): InferredDate => ({
  publishedOn: null,
  dateFrom: "unknown",
  dateReasons: reasons,
  warnings,
});

const join = (sentences: readonly string[]): string => sentences.join(" ");

/** The weekday of the day of writing, as the first two sentences name it: "said on Friday". -1 for none or several. */
const leadWeekday = (text: string): number => {
  const found = new Set<number>();
  for (const [start, end] of weekdayWordsOf(text, 700)) found.add(weekdayOf(text.slice(start, end))!);
  return found.size === 1 ? [...found][0]! : -1;
};

/** A dateline's month and day in the year of a stamp. */
const combine = (
  dateline: DateMention,
  stamp: StampDate,
  evidence: DateEvidence,
  dated: readonly DatedSentence[],
): InferredDate => {
  const printed = `${MONTH[dateline.month]} ${dateline.day}`;
  if (stamp.date.length === 10) {
    const day = nearestDay(dateline, stamp.date);
    const gap = day === null ? Infinity : daysBetween(day, stamp.date);
    if (day !== null && gap >= -1 && gap <= 2 && stamp.trust > 1) {
      const reasons =
        gap === 0
          ? [`The dateline's ${printed} and the page's date agree.`]
          : [
              `The page's date is ${stamp.date}; the dateline's ${printed} is the day of writing, ${Math.abs(gap)} ${Math.abs(gap) === 1 ? "day" : "days"} ${gap > 0 ? "before" : "after"} it, as the place and its time zone allow.`,
            ];
      return checked(
        { publishedOn: stamp.date, dateFrom: "stamp", dateReasons: reasons, warnings: [] },
        stamp.trust,
        dated,
      );
    }
    if (day !== null && gap >= -1 && gap <= 45) {
      const warnings =
        gap > 7 ? [`The page's date (${stamp.date}) is ${gap} days after the dateline's ${printed}.`] : [];
      return checked(
        {
          publishedOn: day,
          dateFrom: "dateline",
          dateReasons: [`The dateline says ${printed}; its year is that of the page's date, ${stamp.date}.`],
          warnings,
        },
        3,
        dated,
      );
    }
  }
  const year = Number(stamp.date.slice(0, 4));
  const day = isoDay(year, dateline.month, dateline.day!);
  const weekday = leadWeekday(evidence.text);
  const away =
    stamp.date.length === 10
      ? [`The page's date (${stamp.date}) is not that of the dateline, ${printed}.`]
      : [];
  if (day !== null && weekday >= 0 && (weekdayAt(day) === weekday || (weekdayAt(day) + 6) % 7 === weekday)) {
    const reasons = [
      `The dateline says ${printed}; in ${year}, the year of the page's date, that fits the ${WEEKDAY[weekday]} the text names.`,
    ];
    return checked(
      { publishedOn: day, dateFrom: "dateline", dateReasons: reasons, warnings: away },
      3,
      dated,
    );
  }
  return unknown([`The dateline says ${printed}, and nothing proves its year.`], away);
};

/** Keeps, narrows or drops a date by what the text says against it. */
const checked = (date: InferredDate, trust: 1 | 2 | 3, dated: readonly DatedSentence[]): InferredDate => {
  const { publishedOn } = date;
  if (publishedOn === null || publishedOn.length < 10) return date;
  const doubts = findDoubts(publishedOn, dated);
  const against =
    trust === 1
      ? [...doubts.hard, ...doubts.soft]
      : doubts.hard.length > 0
        ? doubts.hard
        : doubts.soft.length > 1
          ? doubts.soft
          : [];
  if (against.length === 0) return date;
  const warning = `The text contradicts the date ${publishedOn}: ${join(against)}`;
  const warnings = [...date.warnings, warning];
  if (trust === 3 || (trust === 2 && doubts.hard.length === 0)) return { ...date, warnings };
  if (doubts.month !== null) {
    const month = `${publishedOn.slice(0, 4)}-${String(doubts.month).padStart(2, "0")}`;
    const reasons = [
      `The text places itself in ${MONTH[doubts.month]}; the year stands only on the page's date, ${publishedOn}, whose day the text contradicts.`,
    ];
    return { publishedOn: month, dateFrom: "text", dateReasons: reasons, warnings };
  }
  return unknown([`The only date, ${publishedOn}, is contradicted by the text.`], warnings);
};

const NEW_YEAR =
  /\bnew year|\b(?:january|jan\.) 1\b|\b1 (?:january|de enero|janvier|januar)\b|\b(?:december|dec\.) 31\b|año nuevo|nouvel an|neujahr|元旦|新年/iu;

const fromWeakStamp = (
  stamp: StampDate,
  evidence: DateEvidence,
  dated: readonly DatedSentence[],
): InferredDate => {
  const date = checked(
    {
      publishedOn: stamp.date,
      dateFrom: "stamp",
      dateReasons: [`The page's date: "${stamp.printed}".`],
      warnings: [],
    },
    1,
    dated,
  );
  if (
    date.publishedOn !== stamp.date ||
    !stamp.date.endsWith("-01-01") ||
    NEW_YEAR.test(evidence.text.slice(0, 3000))
  )
    return date;
  const warning = `"${stamp.printed}" names 1 January, as programs do that know only the year.`;
  return {
    publishedOn: stamp.date.slice(0, 4),
    dateFrom: "stamp",
    dateReasons: [`Only the year of the page's date, "${stamp.printed}", can be relied on.`],
    warnings: [warning],
  };
};

const TODAY = /\b(?:today|hoy|aujourd['’]hui|heute|oggi|hoje)\b[\s,(]*$|اليوم[\s،(]*$|今天[（(]?$/iu;

/** A year, in the digits of any script. */
const FOUR_DIGITS = /\p{Nd}{4}/u;

/** "today, March 3, 2031", "on Tuesday (March 4, 2031)" in the first sentences: the text gives its own day. */
const fromText = (text: string): InferredDate | null => {
  const lead = text.slice(0, 500);
  if (!FOUR_DIGITS.test(lead)) return null;
  for (const mention of findDates(lead)) {
    const day = dateOfMention(mention);
    if (day === null || day.length < 10 || mention.ambiguous || !weekdayFits(mention)) continue;
    const before = lead.slice(Math.max(0, mention.start - 24), mention.start);
    const bracketed = /[（(]/.test(mention.printed) && mention.weekday !== null;
    if (!bracketed && !TODAY.test(before)) continue;
    return {
      publishedOn: day,
      dateFrom: "text",
      dateReasons: [`The text gives ${mention.printed} as the day it was written.`],
      warnings: [],
    };
  }
  return null;
};

/** What is known of an undated article, for a person who wants to date it. */
const hints = (evidence: DateEvidence, dated: readonly DatedSentence[]): string[] => {
  const reasons: string[] = [];
  const weekday = leadWeekday(evidence.text);
  if (weekday >= 0) reasons.push(`The text names a ${WEEKDAY[weekday]} and no date of its own.`);
  const latest = dated
    .filter(({ ahead }) => !ahead)
    .map(({ mention }) => dateOfMention(mention))
    .filter((day) => day !== null)
    .sort()
    .at(-1);
  if (latest) reasons.push(`It speaks of ${latest} as past, so it is not older than that.`);
  return reasons.length > 0 ? reasons : ["Neither the page nor the text says when it was published."];
};

/** Dates an article. Prefers no date to a guessed one; every reason and warning is a plain sentence. */
export const inferDate = (evidence: DateEvidence): InferredDate => {
  const dated = datedSentences(evidence.text, evidence.sentences);
  const contradiction = findSelfContradiction(evidence.text, evidence.sentences);
  const found = inferFrom(evidence, dated);
  return contradiction === null ? found : { ...found, warnings: [...found.warnings, contradiction] };
};

const inferFrom = (evidence: DateEvidence, dated: readonly DatedSentence[]): InferredDate => {
  const warnings: string[] = [];
  if (evidence.given !== undefined) {
    const { date, warning } = readGiven(evidence.given, evidence.language);
    if (warning !== null) warnings.push(warning);
    if (date !== null)
      return checked({ publishedOn: date, dateFrom: "front-matter", dateReasons: [], warnings }, 3, dated);
  }
  const stamps = stampDates(evidence, warnings);
  const [stamp] = stamps;
  const own = evidence.dateline === null ? null : dateOfMention(evidence.dateline);
  let found: InferredDate;
  if (own !== null && own.length === 10 && weekdayFits(evidence.dateline!)) {
    found = checked(
      {
        publishedOn: own,
        dateFrom: "dateline",
        dateReasons: [`The dateline says ${evidence.dateline!.printed}.`],
        warnings: [],
      },
      2,
      dated,
    );
  } else if (evidence.dateline?.day && stamp) found = combine(evidence.dateline, stamp, evidence, dated);
  else if (stamp && stamp.trust === 1) found = fromWeakStamp(stamp, evidence, dated);
  else if (stamp)
    found = checked(
      {
        publishedOn: stamp.date,
        dateFrom: "stamp",
        dateReasons: [`The page's date: "${stamp.printed}".`],
        warnings: [],
      },
      stamp.trust,
      dated,
    );
  else found = fromText(evidence.text) ?? undated(evidence, dated);
  return { ...found, warnings: [...warnings, ...found.warnings] };
};

const undated = (evidence: DateEvidence, dated: readonly DatedSentence[]): InferredDate => {
  const yearless = [evidence.dateline, ...evidence.stamps.flatMap((stamp) => stamp.dates)].find(
    (mention) => mention?.year === null && mention.day !== null,
  );
  const reasons = hints(evidence, dated);
  if (yearless)
    reasons.unshift(`It is of ${MONTH[yearless.month]} ${yearless.day}, and nothing says of which year.`);
  return unknown(reasons, []);
};
