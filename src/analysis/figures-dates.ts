/** The day up to which a figure counts, where its sentence gives one: "as of Friday", "by March 5", "the ministry said on Friday". */
import type { PartialDate, Span } from "../types.ts";
import { monthOf, weekdayOf } from "../text/date-words.ts";
import { addDays, parsePartialDate } from "../text/partial-date.ts";

const DAY =
  "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|today|yesterday|noon";
const MONTH =
  "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|Januar|Februar|März|Juni|Juli|Oktober|Dezember";
const DATE = `(?:(?<iso>\\d{4}-\\d{2}-\\d{2})|(?<month>${MONTH})\\.?\\s+(?<dayAfter>\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(?<year>\\d{4}))?|(?<dayBefore>\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+(?:de\\s+|of\\s+)?(?<month2>${MONTH})(?:\\s+(?:de\\s+)?(?<year2>\\d{4}))?|(?<weekday>${DAY})|(?:the end of\\s+)?(?<month3>${MONTH})\\s+(?<year3>\\d{4}))`;
const SAYING =
  "said|says|reported|announced|told|confirmed|put|gave|show(?:ed)?|according to [^,.;]{3,60}|estimated|counted|dijo|informó|anunció|según [^,.;]{3,60}|a (?:déclaré|annoncé|indiqué)|sagte|teilte|meldete";

const AS_OF = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:as of|as at|as on|by|until|through|up to|al|hasta el|bis|au|jusqu['’]au|Stand)\\s+(?:late |early |midday |noon |the (?:morning|evening|night) of |end of )?(?:on )?(?:el |le |den )?${DATE}(?![\\p{L}\\p{N}])`,
  "iu",
);
const SAID_ON = new RegExp(
  `(?<![\\p{L}])(?:${SAYING})(?:\\s+(?:in a statement|in an update|late|early|earlier|also|reporters|journalists|again))*,?\\s+(?:late |early )?(?:on |el |am |le )?${DATE}(?![\\p{L}\\p{N}])`,
  "iu",
);
const SAID_BEFORE = new RegExp(
  `(?:^|[,;]\\s*)(?:on |el |am |le )?${DATE}(?:\\s+(?:morning|evening|night|afternoon))?,?\\s+(?:[^,.;]{2,60}\\s)(?:${SAYING})(?![\\p{L}])`,
  "iu",
);
/** "The toll rose to 31 on Wednesday": counts that run on, with the day that they reached what they did. */
const REACHED_ON = new RegExp(
  `(?<![\\p{L}])(?:rose|risen|rises|climbed|grew|grown|jumped|soared|increased|reached|reaches|stood|stands|surpassed|passed|topped|exceeded|hit|fell|dropped|raised|put|subió|ascendió|alcanzó|s['’]élevait|est monté|a atteint|stieg|erreichte)(?![\\p{L}])[^,.;:“”"]{0,60}?\\p{N}[\\p{N}.,]*[^,.;:“”"]{0,30}?\\s(?:late |early )?(?:on |el |am |le )${DATE}(?![\\p{L}\\p{N}])`,
  "iu",
);

const pad = (value: number): string => String(value).padStart(2, "0");

/** Resolves what a pattern found against the day of publication: the last such weekday, the year that brings it nearest. */
const resolve = (
  groups: Record<string, string | undefined>,
  publishedOn: PartialDate | null,
): PartialDate | null => {
  if (groups["iso"]) return parsePartialDate(groups["iso"]);
  const monthName = groups["month"] ?? groups["month2"] ?? groups["month3"];
  if (monthName) {
    const month = monthOf(monthName.replace(/\.$/, ""));
    if (month === null) return null;
    const day = groups["dayAfter"] ?? groups["dayBefore"];
    let year = groups["year"] ?? groups["year2"] ?? groups["year3"];
    if (!year) {
      if (!publishedOn) return null;
      // "Dec. 30" in a report of January 2 is last year's.
      const published = Number(publishedOn.slice(0, 4));
      const late = publishedOn.length >= 7 && month > Number(publishedOn.slice(5, 7)) + 1;
      year = String(late ? published - 1 : published);
    }
    return parsePartialDate(day ? `${year}-${pad(month)}-${pad(Number(day))}` : `${year}-${pad(month)}`);
  }
  const word = groups["weekday"]?.toLowerCase();
  if (!word || !publishedOn || publishedOn.length < 10) return null;
  if (word === "today" || word === "noon") return publishedOn;
  if (word === "yesterday") return addDays(publishedOn, -1);
  const wanted = weekdayOf(word);
  if (wanted === null) return null;
  const published = new Date(`${publishedOn}T00:00:00Z`).getUTCDay();
  return addDays(publishedOn, -((published - (wanted % 7) + 7) % 7));
};

const EARLIER =
  /(?:up|down|risen|fallen|increase|rise) from (?:about |around |some |nearly |at least |more than |the )?$/iu;
const EARLIER_CLAUSE = /,?\s(?:up|down) from [^,;.]*/giu;
const ITS_DAY = new RegExp(
  `^\\s*(?:\\p{Ll}+\\s+){0,2}?(?:on |as of |late |early )*${DATE}(?![\\p{L}\\p{N}])`,
  "iu",
);

/**
 * The day of a count that a sentence gives only to compare with: "57, up from 55 on Friday"; null within where it names
 * none, and null for any other count. Offsets are the number's.
 */
export const earlierDate = (
  sentence: string,
  { start, end }: Span,
  publishedOn: PartialDate | null,
): { readonly on: PartialDate | null } | null => {
  if (!EARLIER.test(sentence.slice(Math.max(0, start - 40), start))) return null;
  const after = sentence.slice(end, end + 60);
  if (
    /^\s*(?:\p{Ll}+\s+)?(?:a day earlier|the day before|the previous day)/iu.test(after) &&
    publishedOn?.length === 10
  )
    return { on: addDays(publishedOn, -1) };
  const match = ITS_DAY.exec(after);
  return { on: match?.groups ? resolve(match.groups, publishedOn) : null };
};

/** The as-of date of the counts of a sentence: the day up to which they count; null where the text gives none, or gives a weekday and no day to count from. */
export const asOfDate = (sentence: string, publishedOn: PartialDate | null): PartialDate | null => {
  // "Up from 55 on Friday" dates the 55 alone.
  const text = (sentence.length > 1500 ? sentence.slice(0, 1500) : sentence).replace(EARLIER_CLAUSE, "");
  for (const pattern of [AS_OF, SAID_ON, SAID_BEFORE, REACHED_ON]) {
    const match = pattern.exec(text);
    const date = match?.groups ? resolve(match.groups, publishedOn) : null;
    // A day to come is a deadline, not a count's date.
    if (date && !(publishedOn && publishedOn.length >= 10 && date.length >= 10 && date > publishedOn))
      return date;
  }
  return null;
};
