/** What looks like a date and is none: names, what is so nowadays or every year, contracts called after their month. */
import type { Span } from "../types.ts";

/** Months that people and places are called after. */
const NAMES = /^(?:May|April|June|August|Jan|Mar|Jun)$/u;
/** Words with a capital before a month that make no first name of it. */
const NO_FIRST_NAME =
  /^(?:In|On|By|To|Of|From|For|Since|Until|Till|Through|During|Early|Late|Mid|Last|Next|This|The|And|Between|Before|After|Every|Each|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/u;

/** Whether the text speaks of a person or place whose last name is that month: "Theresa May", "Mr. May". */
const hasNamesake = (text: string, month: string): boolean =>
  [...text.matchAll(new RegExp(`(\\p{Lu}\\p{Ll}*)\\.?\\s${month}(?![\\p{L}]|\\.?,?\\s?\\d)`, "gu"))].some(
    (found) => !NO_FIRST_NAME.test(found[1] ?? ""),
  );

/** Words after which a month is one, whoever is called so: "in early May", "since April". */
const SURELY =
  /(?:in|In|since|Since|during|During|early|Early|late|Late|mid|Mid|last|Last|this|This|next|Next)[\s-]$/u;

/** "in June bonds", "the September T-bond": what is traded for delivery in that month. */
const TRADED = /^\s(?:[A-Z]-)?(?:bonds?|futures|contracts?|delivery|options|crude|Brent)(?![\p{L}])/u;
/** "usually begins in May": no May of any year. */
const HABIT =
  /(?<![\p{L}])(?:normally|usually|typically|traditionally|customarily|normalement|d['’]habitude|habituellement|suele|suelen|normalmente|habitualmente|üblicherweise|normalerweise|gewöhnlich|عادة)(?![\p{L}])[^.!?;,\n]{0,80}$/iu;

/**
 * Whether a month without a day or a year is no date. `name` is the month as printed, without its full stop, and `date` the
 * span of the expression, such as "in May".
 */
export const isNoMonth = (text: string, date: Span, name: string): boolean => {
  const [words, after] = [text.slice(date.start, date.end), text.slice(date.end, date.end + 24)];
  if (TRADED.test(after) || HABIT.test(text.slice(Math.max(0, date.start - 120), date.start))) return true;
  if (!NAMES.test(name) || words.endsWith(".")) return false;
  // "in Mar Mikhael", "by Jan Berg": an abbreviation without its full stop before another capital.
  if (name.length === 3 && name !== "May" && /^\s\p{Lu}/u.test(after)) return true;
  const lead = words.slice(0, words.indexOf(name));
  return !SURELY.test(lead) && hasNamesake(text, name);
};

/** Nowadays rather than the day, by what stands before and after the word for today. */
const NOWADAYS: Readonly<Record<string, readonly [before: RegExp, after: RegExp]>> = {
  en: [
    /(?:(?<![\p{L}])(?:until|till|even|(?<!as\s)of|still|like|than)|(?:is|are|['’]re)\s(?:\p{L}+ly\s)?(?:generated|used|known|seen|made|built|sold|grown|found|produced|consumed|practi[sc]ed|spoken|viewed|regarded|considered|taught))\s$/iu,
    /^['’]s\s(?:world|society|generation|children|youth|standards|money|prices)(?![\p{L}])/iu,
  ],
  es: [
    /(?<![\p{L}])(?:hasta(?:\sel\sdía\sde)?|aún|todavía|a\sdía\sde|incluso)\s$/iu,
    /^\s(?:en\sdía|por\shoy)/iu,
  ],
  fr: [
    /(?<![\p{L}])(?:jusqu['’]à|encore|même|(?:c['’])?est|sont|serait|seraient|reste|restent|toujours)\s?$/iu,
    /^\s(?:encore|toujours|même)(?![\p{L}])/iu,
  ],
  de: [
    /(?<![\p{L}])(?:[Bb]is|[Nn]och|[Vv]on|[Aa]uch)\s$/u,
    /^\s(?:noch|wie\sdamals|üblich|gilt\sals)(?![\p{L}])/u,
  ],
};

/** Whether "today" (its span) stands for the times and not for the day. */
export const isNowadays = (text: string, date: Span, language: string): boolean => {
  const [before, after] = NOWADAYS[language] ?? [];
  if (!/^(?:today|hoy|aujourd['’]hui|heute)$/iu.test(text.slice(date.start, date.end))) return false;
  return (
    (before?.test(text.slice(Math.max(0, date.start - 40), date.start)) === true &&
      !/^['’]s(?![\p{L}])/u.test(text.slice(date.end, date.end + 3))) ||
    after?.test(text.slice(date.end, date.end + 24)) === true
  );
};
