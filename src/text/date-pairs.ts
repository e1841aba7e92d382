/** Dates that lean on another beside them: "3 and 4 May", "from 1998 to 2003", "in June of last year", "two days later". */
import { addDays, parsePartialDate } from "./partial-date.ts";
import type { DateMention } from "./date-mentions.ts";
import { monthOf } from "./date-words.ts";
import type { PartialDate, Span } from "../types.ts";

const two = (digits: string | number): string => String(digits).padStart(2, "0");

const JOINS =
  "(?:\\s?[-–—]\\s?|\\s(?:and|to|through|till|until|or|y|al?|et|au|und|bis(?:\\szum)?|e|ou|o|en|tot)\\s)";
/** The day before a date with its month: "3 and | 4 May", "vom 3. bis | 5. Mai". */
const DAY_BEFORE = new RegExp(
  `(?<![\\p{L}\\p{N}.,:/-])(?<day>[0-3]?\\d)(?:st|nd|rd|th|\\.|º|er)?${JOINS}(?:the\\s|el\\s|le\\s|den\\s|il\\s)?$`,
  "iu",
);
/** The day after one: "May 3 | and 4". */
const DAY_AFTER = new RegExp(
  `^${JOINS}(?<day>[0-3]?\\d)(?:st|nd|rd|th)?(?![\\p{L}\\p{N}:%]|[.,]\\d|\\s(?:\\p{Ll}|per))`,
  "iu",
);
/** The year after one: "1998 | to 2003". */
const YEAR_AFTER = new RegExp(
  `^${JOINS}(?<year>(?:1[5-9]|20)\\d\\d)(?![\\p{L}\\p{N}])(?!\\s\\p{Ll}+s\\s)`,
  "iu",
);

const dayOfMonth = (on: PartialDate, day: string): PartialDate | null =>
  parsePartialDate(`${on.slice(0, 7)}-${two(Number(day))}`);

/** The other ends of ranges and the other parts of pairs that stand beside the mentions. */
export const pairedDates = (text: string, mentions: readonly DateMention[]): readonly DateMention[] =>
  mentions.flatMap((mention): DateMention[] => {
    const { start, end, on, stated } = mention;
    if (stated !== "explicit") return [];
    const found: DateMention[] = [];
    const words = text.slice(start, end);
    if (on.length === 10) {
      const from = Math.max(0, start - 16);
      const before = /^\p{N}/u.test(words) ? DAY_BEFORE.exec(text.slice(from, start)) : null;
      const first = before?.groups?.["day"];
      const firstOn = first ? dayOfMonth(on, first) : null;
      if (before && first && firstOn && firstOn < on)
        found.push({
          start: from + before.index,
          end: from + before.index + first.length,
          on: firstOn,
          stated,
        });
      const range = /(?<=\d)\s?[-–—]\s?([0-3]?\d)(?=,|$)/u.exec(words);
      const after =
        /^\p{L}/u.test(words) && !/\d{4}$/u.test(words) ? DAY_AFTER.exec(text.slice(end, end + 20)) : null;
      const last = range?.[1] ?? after?.groups?.["day"];
      const lastOn = last ? dayOfMonth(on, last) : null;
      if (last && lastOn && lastOn > on) {
        const at = range
          ? start + range.index + range[0].length - last.length
          : end + (after?.[0].length ?? 0) - last.length;
        if (!range) found.push({ start: at, end: at + last.length, on: lastOn, stated });
      }
    }
    if (on.length === 4 && /\d{4}$/u.test(words)) {
      const after = YEAR_AFTER.exec(text.slice(end, end + 16));
      const year = after?.groups?.["year"];
      if (after && year)
        found.push({ start: end + after[0].length - 4, end: end + after[0].length, on: year, stated });
    }
    return found;
  });

const SAID_YEAR =
  /^,?\s(?:(?:of|de|del|des|di|من)\s)?(?:(?<last>last\syear|(?:año\spasado|pasado\saño)|l['’]an(?:née)?\s(?:dernier|dernière|passée?)|(?:vergangenen|letzten|vorigen)\sJahres|العام\sالماضي|ano\spassado|scorso\sanno|vorig\sjaar)|(?<same>this\syear|este\saño|cette\sannée|(?:dieses|diesen)\sJahres|العام\sالجاري|العام\sالحالي|este\sano|quest['’]anno|dit\sjaar)|(?<next>next\syear|próximo\saño|año\spróximo|l['’]an(?:née)?\sprochaine?|(?:kommenden|nächsten)\sJahres|العام\sالمقبل|próximo\sano|prossimo\sanno|volgend\sjaar))(?![\p{L}])/iu;

/** The year that words after a date without one name ("of last year"), against the year of publication; else null. */
export const yearSaidAfter = (text: string, end: number, publishedOn: PartialDate): number | null => {
  const groups = SAID_YEAR.exec(text.slice(end, end + 28))?.groups;
  if (!groups) return null;
  const year = Number(publishedOn.slice(0, 4));
  return groups["last"] !== undefined ? year - 1 : groups["next"] !== undefined ? year + 1 : year;
};

/** "in April of that year": of the last year that was named. */
const THAT_YEAR =
  /^,?\s(?:(?:of|in|de|del|من)\s)?(?:that\s(?:same\s)?year|the\ssame\syear|(?:ese|aquel)\s(?:mismo\s)?año|(?:el\s)?mismo\saño|cette\s(?:même\s)?année-là|la\smême\sannée|(?:desselben|jenes)\sJahres|(?:ذلك\sالعام|العام\sنفسه))(?![\p{L}])/iu;
/** "last year, in March". */
const LAST_YEAR =
  /(?<![\p{L}])(?:last\syear|(?:el\s)?año\spasado|l['’]an(?:née)?\sderni(?:er|ère)|(?:letztes|vergangenes)\sJahr|l['’]anno\sscorso|no\sano\spassado|العام\sالماضي),?\s$/iu;
/** "in March 2001 and became chief | in August": one clause goes on, and so does its year. */
const SAME_CLAUSE =
  /(?<month>\p{L}+)\.?,?\s(?:\d{1,2},?\s)?(?:(?:de|del|of)\s)?(?<year>(?:19|20)\d\d)(?!\d)(?<gap>[^.,;:!?()“”"«»\n]{1,60})$/u;
const NO_GAP =
  /(?<![\p{L}])(?:said|says|told|since|that|which|who|but|dijo|desde|depuis|seit|a\sdit|sagte)(?![\p{L}])/iu;

/**
 * The year that a month or day without one takes from a date before it, in years of the era; null where none does.
 * `month` is that of the date, 1 to 12; dates of the last two years are left to the publication, as they may be anew.
 */
export const yearFromBefore = (
  text: string,
  date: Span,
  month: number,
  publishedOn: PartialDate,
): number | null => {
  if (THAT_YEAR.test(text.slice(date.end, date.end + 28))) {
    const years = text
      .slice(Math.max(0, date.start - 240), date.start)
      .match(/(?<!\d)(?:1[89]|20)\d\d(?!\d)/gu);
    return years ? Number(years.at(-1)) : null;
  }
  if (LAST_YEAR.test(text.slice(Math.max(0, date.start - 24), date.start)))
    return Number(publishedOn.slice(0, 4)) - 1;
  const groups = SAME_CLAUSE.exec(text.slice(Math.max(0, date.start - 100), date.start))?.groups;
  const [earlier, year] = [monthOf(groups?.["month"] ?? ""), Number(groups?.["year"])];
  if (!groups || earlier === null || NO_GAP.test(groups["gap"] ?? "")) return null;
  return month >= earlier && year < Number(publishedOn.slice(0, 4)) - 1 ? year : null;
};

const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  dix: 10,
  uno: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  einen: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
};

const COUNT = `(?<count>\\d{1,2}|${Object.keys(NUMBERS).join("|")})`;
const LATER = `(?<later>${[
  "(?:the\\s)?(?:next|following)\\sday(?!\\s(?:after|of))",
  `${COUNT.replace("count", "laterEn")}\\sdays?\\slater`,
  "le\\slendemain",
  `${COUNT.replace("count", "laterFr")}\\sjours?\\splus\\stard`,
  "al\\sdía\\ssiguiente",
  `${COUNT.replace("count", "laterEs")}\\sdías?\\s(?:después|más\\starde)`,
  "am\\s(?:nächsten|folgenden)\\sTag|tags\\sdarauf",
  `${COUNT.replace("count", "laterDe")}\\sTage?\\sspäter`,
].join("|")})`;
const EARLIER = `(?<earlier>${[
  "(?:the\\s)?(?:previous\\sday|day\\sbefore(?!\\s\\p{L}))",
  `${COUNT.replace("count", "earlierEn")}\\sdays?\\searlier`,
  "la\\sveille(?!\\s(?:de|du|des|d['’]))",
  `${COUNT.replace("count", "earlierFr")}\\sjours?\\splus\\stôt`,
  "el\\sdía\\santerior",
  `${COUNT.replace("count", "earlierEs")}\\sdías?\\santes(?!\\sde)`,
  "am\\s(?:Tag\\szuvor|Vortag)",
  `${COUNT.replace("count", "earlierDe")}\\sTage?\\szuvor`,
].join("|")})`;
const STEP = new RegExp(`(?<![\\p{L}\\p{N}])(?:${LATER}|${EARLIER})(?![\\p{L}])`, "giu");

/** How far back the day may stand that "two days later" counts from, in characters. */
const STEP_REACH = 260;

/** "the next day", "two days later", "a day earlier": counted from the day named before it, where one is near. */
export const steppedDates = (text: string, mentions: readonly DateMention[]): readonly DateMention[] => {
  const found: DateMention[] = [];
  for (const match of text.matchAll(STEP)) {
    const anchor = [...mentions, ...found].findLast(
      (mention) =>
        mention.on.length === 10 && mention.end <= match.index && match.index - mention.end < STEP_REACH,
    );
    if (!anchor) continue;
    const groups = match.groups ?? {};
    // "16 more than a day earlier" counts from the report where its sentence names no day.
    const sameSentence = !/[.!?]["”’]?\s/u.test(text.slice(anchor.end, match.index));
    if (groups["earlier"] !== undefined && !sameSentence) continue;
    const [, printed] =
      Object.entries(groups).find(
        ([name, value]) => /^(?:later|earlier)\p{Lu}/u.test(name) && value !== undefined,
      ) ?? [];
    const count = printed === undefined ? 1 : (NUMBERS[printed.toLowerCase()] ?? Number(printed));
    const on = addDays(anchor.on, groups["earlier"] === undefined ? count : -count);
    found.push({ start: match.index, end: match.index + match[0].length, on, stated: "relative" });
  }
  return found;
};
