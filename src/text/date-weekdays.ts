/** Weekdays in running text: which ones stand for a day, and for which. */
import { weekdayDate } from "./date-reckoning.ts";
import type { RelativeDate } from "./date-relative.ts";
import { createTense } from "./date-tense.ts";
import { CALENDAR_LANGUAGES, datePattern, weekdayOf } from "./date-words.ts";
import type { PartialDate } from "../types.ts";

/** Weekdays in names ("Good Friday", "Sunday Times") and habits ("every Friday", "Fridays"). */
const NO_DAY_BEFORE =
  /(?:^|[^\p{L}])(?:Good|Black|Super|Easter|Ash|Palm|Bloody|Cyber|Giving|Holy|Maundy|Shrove|Sheffield|every|each|most|any|alternate|previous|following|preceding|prior|that|same|cada|todos\slos|chaque|tous\sles|jeden|every\sother|one|a|another|صلاة|خطبة)\s$/iu;
const NO_DAY_AFTER =
  /^(?:\s(?:Times|Telegraph|Mirror|Mail|Express|Post|Night|Star|Sun|World|Herald|Independent|People|League|before|after\sthat|of\sthat|mornings|nights|evenings|afternoons)(?![\p{L}])|s(?![\p{L}]))/u;
const NIGHT_BEFORE = /(?:nuit\s(?:de|du)|nuit\sde\s\p{L}+\sà|Nacht\s(?:zum|auf|zu)|noche\sdel?)\s$/iu;
const LAST_BEFORE = /(?:last|past|vergangenen|letzten|vorigen|pasado|vorige|afgelopen|scorso)\s$/iu;
const LAST_AFTER = /^\s(?:last|pasado|dernier|dernière|passado|scorso|الماضي)(?![\p{L}])/iu;
const NEXT_BEFORE = /(?:next|nächsten|volgende)\s$/iu;
const COMING =
  /(?:coming|kommenden|komende|próximo|(?<!(?:was|were|been)\s\p{L}{1,12}\s)(?:(?<![\p{L}])(?:for|para\sel|pour(?:\sle)?|für)))\s$/iu;
/** "declared Friday a day of mourning". */
const NAMED_DAY = /^\s(?:as\s)?an?\s(?:\p{L}+\s)?(?:day|holiday)(?![\p{L}])/iu;
/** "Friday's", "Friday night's": what happened then. */
const ITS = /^(?:\s(?:morning|afternoon|evening|night))?['’]s(?![\p{L}])/u;
const NEXT_AFTER = /^\s(?:next|próximo|prochain|prochaine|prossimo|que\sviene|المقبل|القادم)(?![\p{L}])/iu;

const patterns = new Map<string, RegExp>();

const weekdaysOf = (language: string): RegExp => {
  const known = patterns.get(language);
  if (known) return known;
  // "Sun" and "Thu" are days with a capital only; German capitalises every noun, the others need no capital.
  const flags = language === "en" || language === "de" ? "gu" : "giu";
  // "Montagabend" is a day of its own word.
  const part = language === "de" ? "(?:früh|morgen|vormittag|mittag|nachmittag|abend|nacht)?" : "";
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?<weekday>${datePattern("weekdays", language)})${part}(?![\\p{L}\\p{N}])`,
    flags,
  );
  patterns.set(language, pattern);
  return pattern;
};

/** Weekdays of the text, as the days that they mean; none where the day of publication is not known. */
export const findWeekdays = (
  text: string,
  { publishedOn, language }: { readonly publishedOn: PartialDate | null; readonly language: string },
): readonly RelativeDate[] => {
  if (publishedOn === null) return [];
  const calendar = CALENDAR_LANGUAGES.includes(language) ? language : "en";
  const matches = [...text.matchAll(weekdaysOf(calendar))];
  const tense = createTense(text, language, matches.length);
  return matches.flatMap((match): RelativeDate[] => {
    const printed = match.groups?.["weekday"] ?? match[0];
    const [start, end] = [match.index, match.index + match[0].length];
    const before = text.slice(Math.max(0, start - 20), start);
    const after = text.slice(end, end + 20);
    if (NO_DAY_BEFORE.test(before) || NO_DAY_AFTER.test(after)) return [];
    // "Sun" and "Sat" are newspapers and verbs: an abbreviation needs its full stop.
    if (printed.length <= 5 && !/day$/iu.test(printed) && language === "en" && !after.startsWith("."))
      return [];
    // "The Sun." is a newspaper at the end of its sentence.
    if (printed.length <= 4 && language === "en" && /(?:^|\s)the\s$/iu.test(before)) return [];
    // "on the Wednesday after the strike": a Wednesday of the story.
    if (
      /(?:^|\s)on\sthe\s$/iu.test(before) &&
      /^(?:\s(?:after|before|following)(?![\p{L}])|[,.;])/u.test(after)
    )
      return [];
    // "two days after Friday", "the week after Monday": reckoned from something else.
    if (/(?:days?|weeks?)\s(?:after|before|from)\s$/iu.test(before)) return [];
    // "a segunda vez", "na quarta rodada": Portuguese numbers its days, and counts with the same words.
    if (
      calendar === "pt" &&
      /^(?:segunda|terça|quarta|quinta|sexta)$/iu.test(printed) &&
      !(/(?:^|\s)n(?:a|esta)\s$/iu.test(before) && /^(?:\s?[(.,;:]|$|\s(?:à|de\smanhã)\s)/u.test(after))
    )
      return [];
    const weekday = weekdayOf(printed, calendar);
    if (weekday === null) return [];
    const word =
      LAST_BEFORE.test(before) || LAST_AFTER.test(after)
        ? "last"
        : NEXT_BEFORE.test(before) || (language === "en" && NEXT_AFTER.test(after))
          ? "next"
          : null;
    const leaning =
      (COMING.test(before) && !ITS.test(after)) || NEXT_AFTER.test(after) || NAMED_DAY.test(after)
        ? "future"
        : NIGHT_BEFORE.test(before)
          ? "past"
          : tense({ start, end });
    const on = weekdayDate(weekday, publishedOn, word, leaning);
    return on === null ? [] : [{ start, end, on }];
  });
};
