/** What is said about an answer, or about an article's date, in the reader's language: the parts that know it word it in English. */
import { parsePartialDate } from "../text/partial-date.ts";
import { createTranslate } from "./templates.ts";
import type { Words } from "./words/index.ts";
import { REMARKS } from "./words/remarks.ts";
import { readDay } from "./reasons.ts";

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
/** Some Sunday. */
const SUNDAY = Date.UTC(2023, 0, 1);
const DAY = 86_400_000;

const OPENED = /^["“]/u;
const BETWEEN = /(?<=["”])(?:, | or | and )(?=["“])/u;

/** A day, a day of the week, or words in marks as a list joins them; null for other words. */
const partOf = (text: string, words: Words): string | null => {
  const date = parsePartialDate(text);
  if (date !== null && text.length > 4) return words.date(date);
  const printed = readDay(text, words);
  if (printed !== null) return printed;
  const weekday = WEEKDAYS.indexOf(text);
  if (weekday >= 0)
    return new Intl.DateTimeFormat(words.locale, { weekday: "long", timeZone: "UTC" }).format(
      SUNDAY + weekday * DAY,
    );
  const listed = OPENED.test(text) ? text.split(BETWEEN) : [];
  if (listed.length > 1) return text.includes(" or ") ? words.or(listed) : words.and(listed);
  return /^\d+(?:, \d+)* and \d+$/u.test(text) ? words.and(text.match(/\d+/gu) ?? []) : null;
};

const translate = createTranslate(REMARKS, partOf);

/** Marks stand straight or curly, by what is said. */
const curly = (text: string): string => text.replaceAll(/"([^"]{0,200})"/gu, "“$1”");

/** The remark in the language of `words`; as it is, in English, where that has no words for it. */
export const remarkWords = (remark: string, words: Words): string =>
  translate(curly(remark), words) ?? remark;
