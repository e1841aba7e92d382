/** Lines that are a date, with an hour and a label perhaps, and little else. */
import { weekdayOf } from "./calendar.ts";
import { remember } from "../text/remember.ts";
import type { DateMention } from "./find-dates.ts";
import { findDates, mayHaveDate } from "./find-dates.ts";

const CLOCK_TIME =
  /\b\d{1,2}\s?[:.h]\s?\d{2}(?:\s?:\s?\d{2}(?:\.\d+)?)?\s?(?:[ap]\.?\s?m\b\.?)?|\b\d{1,2}\s?[ap]\.?m\b\.?|T\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?|\d{1,2}\s?[時时시点點]\s?\d{1,2}\s?[分분]?/giu;
/** What a stamp says beside its dates and hours. */
const STAMP_WORDS: readonly string[] =
  `date published publish posted updated update last modified first created on at by the ago online print edition
  issued released added time local gmt utc est edt et pst pdt pt cst cdt bst cet cest ist jst sgt hkt aest aedt
  msk z beijing uhr h hrs am pm publicado publicada actualizado actualizada fecha el a las publié mis à jour le
  modifié veröffentlicht aktualisiert stand vom um pubblicato aggiornato il alle ore atualizado em às gepubliceerd
  bijgewerkt op om publicerad uppdaterad publisert oppdatert opublikowano aktualizacja опубликовано обновлено в г
  года année giriş tarihi güncelleme güncellenme son yayın yayınlanma adt akdt hst wib pkt npt gst del de du von`.split(
    /\s+/,
  );
const KNOWN_WORDS: ReadonlySet<string> = new Set(STAMP_WORDS);
const STAMP_TALK = new RegExp(
  `(?<!\\p{L})(?:${STAMP_WORDS.join("|")})(?!\\p{L})\\.?|发布时间|发表时间|更新时间|发布|更新|日期|时间|公開日|更新日|公開|配信|入力|수정|입력|تاريخ النشر|آخر تحديث|نشر في|نُشر|نشر|في|التاريخ|تحديث|تم|송고시간|송고|기사입력|최종수정|등록|승인|פורסם|עודכן|תאריך|בשעה|प्रकाशित|अपडेटेड|अपडेट`,
  "giu",
);

/** A year that a further number follows at once. */
const GLUED_TIME = /(\p{L}\p{M}*\.?,?\s(?:\d{1,2},\s)?(?:19|20|21)\d{2})(?=\d{1,2}(?::\d{2}|\s\p{L}))/gu;

/** Page builders glue what they print in columns: "March 5, 20315:12 PM", "5 Mar 20315 Mar 2031", "GMT+1Updated". */
const unglued = (line: string): string =>
  (/\d{5}/.test(line) ? line.replace(GLUED_TIME, "$1 ") : line)
    .replace(/(\d|[AP]M|Uhr)(?=(?:Updated|Published|Modified|Posted|Last)\b)/gu, "$1 ")
    .replace(/(\d{1,2})\.(\p{Ll}{3})\.(?=\d{4})/gu, "$1 $2 ");

/** "… by admin", "… von Jana Roth" at the end of a labelled date. */
const SIGNED = /\s(?:by|por|par|von)\s[\p{L}\d_.-]{2,30}(?:\s\p{L}[\p{L}.'’-]{0,20}){0,2}$/iu;
/** What a stamp says of an earlier or later moment without a date: "Updated 2 hours ago", "3 min read". */
const AGO =
  /\b(?:an?|\d{1,3})\s?(?:min(?:ute)?s?|hrs?|hours?|days?|weeks?|months?|years?)\s(?:ago|read)\b|\bGMT\s?[+-]\s?\d{1,2}\b/giu;

/** A stamp's line as its dates are read from it: columns apart, without "2 hours ago" and "by admin". */
export const plainStamp = (printed: string): string => {
  const line = unglued(printed);
  return (/ago|read|gmt/i.test(line) ? line.replace(AGO, " ") : line).trim().replace(SIGNED, "");
};

/** The most words, and letters of them, that a stamp may have beside its dates, with an hour and without. */
const MOST_LEFT = { timed: { words: 6, letters: 45 }, untimed: { words: 3, letters: 28 } } as const;
const PLAIN_WORD = /(?<=^|\s)[A-Za-z]{4,}(?=[\s,;:]|$)/g;

/** Whether there are more words than `most` for certain: those in plain letters are counted alone. */
const hasMore = (rest: string, most: { readonly words: number; readonly letters: number }): boolean => {
  let words = 0;
  let letters = 0;
  for (const [word] of rest.matchAll(PLAIN_WORD)) {
    if (weekdayOf(word) !== undefined || KNOWN_WORDS.has(word.toLowerCase())) continue;
    words += 1;
    letters += word.length;
    if (words > most.words || letters > most.letters) return true;
  }
  return false;
};

const readDated = (printed: string): readonly DateMention[] | null => {
  const line = plainStamp(printed);
  const dates = findDates(line);
  if (dates.length === 0) return null;
  let rest = "";
  let at = 0;
  for (const date of dates) {
    rest += `${line.slice(at, date.start)} ¤ `;
    at = date.end;
  }
  rest += line.slice(at);
  const hasClock = rest.search(CLOCK_TIME) >= 0;
  // A date with an hour is a page's own, whatever section and service stand beside it.
  const most = hasClock && dates.some(({ year }) => year !== null) ? MOST_LEFT.timed : MOST_LEFT.untimed;
  if (hasMore(rest, most)) return null;
  rest = rest
    .replace(CLOCK_TIME, " | ")
    .replace(/[+-]\d{2}:?\d{2}\b/g, " ")
    .replace(STAMP_TALK, " ")
    .replace(/(?:^|\s)(?!¤)[\p{P}\p{S}\d]+(?=\s|$)/gu, " | ")
    .replace(/[^\p{L}\p{M}\s|¤,'’&.-]+/gu, " ")
    .trim();
  const left = (rest.match(/\p{L}[\p{L}\p{M}.'’&-]*/gu) ?? []).filter(
    (word) => weekdayOf(word) === undefined,
  );
  // A section, a place or the outlet's own name may stand beside the date, set off from it: not "Year to March 31".
  if (left.length > 0 && /\p{L} ¤|¤ \p{L}/u.test(rest.replace(/\s+/g, " "))) return null;
  return left.length <= most.words &&
    left.join("").length <= most.letters &&
    !/[.!?]$/.test(line.replace(/\b(?:[ap]\.m|г)\.$/, ""))
    ? dates
    : null;
};

/** What a stamp may end in, where it ends in a full stop: "5 p.m.", "2031 г.", "by A. Roth." */
const STAMP_STOP = /(?:[ap]\.m|г)\.$|\s(?:by|por|par|von)\s/iu;

/** Whether a line ends as sentences do, and no stamp. */
const endsSentence = (line: string): boolean => {
  const last = line.at(-1);
  return last === "!" || last === "?" || (last === "." && !STAMP_STOP.test(line));
};

/** Without a digit of these scripts nothing is a stamp. */
export const DIGIT = /[\d٠-٩۰-۹]/;

const readAgain = remember(readDated, 200);

/** The dates of a line that holds little else, with offsets into its `plainStamp`; null for any other line. */
export const readStamp = (printed: string): readonly DateMention[] | null =>
  printed.length > 160 || !DIGIT.test(printed) || endsSentence(printed) || !mayHaveDate(printed)
    ? null
    : readAgain(printed);
