/** Names of months and weekdays in the languages that coverage comes in, and weekday arithmetic. */

import { KIND, kindOf, kindTable } from "../text/letter-table.ts";
import { hashOf, wordsOf } from "../text/word-walk.ts";

/** Twelve lists, January first: names and their short forms in small letters, without a final full stop. */
const MONTH_NAMES: readonly string[] = [
  "january jan enero ene janvier janv januar jänner gennaio gen janeiro januari ocak stycznia styczeń ledna января янв січня يناير كانون_الثاني ژانویه ιανουαρίου ינואר जनवरी januari tammikuuta",
  "february feb febrero février févr fevrier februar febbraio fevereiro fev februari şubat lutego luty února февраля фев лютого فبراير شباط فوریه φεβρουαρίου פברואר फरवरी helmikuuta",
  "march mar marzo mars märz mrz maart março marco marts mart marca marzec března марта мар березня مارس آذار مارچ μαρτίου מרץ मार्च maaliskuuta",
  "april apr abril abr avril avr aprile nisan kwietnia kwiecień dubna апреля апр квітня أبريل إبريل ابريل نيسان آوریل απριλίου אפריל अप्रैल huhtikuuta",
  "may mayo mai maggio mag maio mei maj mayıs maja května мая травня مايو أيار مه μαΐου מאי मई toukokuuta",
  "june jun junio juin juni giugno giu junho haziran czerwca června июня июн червня يونيو يونيه حزيران ژوئن ιουνίου יוני जून kesäkuuta",
  "july jul julio juillet juil juli luglio lug julho temmuz lipca července июля июл липня يوليو يوليه تموز ژوئیه ιουλίου יולי जुलाई heinäkuuta",
  "august aug agosto ago août aout augustus augusti ağustos sierpnia srpna августа авг серпня أغسطس اغسطس آب اوت αυγούστου אוגוסט अगस्त elokuuta",
  "september sep sept septiembre setiembre septembre settembre set setembro eylül września září сентября сен вересня سبتمبر أيلول سپتامبر σεπτεμβρίου ספטמבר सितंबर syyskuuta",
  "october oct octubre octobre oktober okt ottobre ott outubro out ekim października října октября окт жовтня أكتوبر اكتوبر تشرين_الأول اکتبر οκτωβρίου אוקטובר अक्टूबर lokakuuta",
  "november nov noviembre novembre novembro kasım listopada listopadu ноября ноя листопада نوفمبر تشرين_الثاني نوامبر νοεμβρίου נובמבר नवंबर marraskuuta",
  "december dec diciembre dic décembre déc decembre dezember dez dicembre dezembro aralık grudnia prosince декабря дек грудня ديسمبر كانون_الأول دسامبر δεκεμβρίου דצמבר दिसंबर joulukuuta",
];

/** Seven lists, Sunday first. */
const WEEKDAY_NAMES: readonly string[] = [
  "sunday sun domingo dimanche sonntag domenica zondag søndag söndag niedziela niedzielę воскресенье الأحد יום_ראשון रविवार 星期日 星期天 周日 日曜日 일요일 pazar",
  "monday mon lunes lundi montag lunedì maandag mandag måndag segunda-feira segunda poniedziałek понедельник الاثنين الإثنين सोमवार 星期一 周一 月曜日 월요일 pazartesi",
  "tuesday tue tues martes mardi dienstag martedì dinsdag tirsdag tisdag terça-feira terça wtorek вторник الثلاثاء मंगलवार 星期二 周二 火曜日 화요일 salı",
  "wednesday wed miércoles miercoles mercredi mittwoch mercoledì woensdag onsdag quarta-feira quarta środa środę среда среду الأربعاء الاربعاء बुधवार 星期三 周三 水曜日 수요일 çarşamba",
  "thursday thu thur thurs jueves jeudi donnerstag giovedì donderdag torsdag quinta-feira quinta czwartek четверг الخميس गुरुवार 星期四 周四 木曜日 목요일 perşembe",
  "friday fri viernes vendredi freitag venerdì vrijdag fredag sexta-feira sexta piątek пятница пятницу الجمعة शुक्रवार 星期五 周五 金曜日 금요일 cuma",
  "saturday sat sábado sabado samedi samstag sonnabend sabato zaterdag lørdag lördag sobota sobotę суббота субботу السبت शनिवार 星期六 周六 土曜日 토요일 cumartesi",
];

const lookup = (lists: readonly string[], first: number): ReadonlyMap<string, number> =>
  new Map(
    lists.flatMap((names, index) =>
      names.split(" ").map((name) => [name.replace("_", " "), index + first] as const),
    ),
  );

const MONTHS = lookup(MONTH_NAMES, 1);
const WEEKDAYS = lookup(WEEKDAY_NAMES, 0);

/** 1-12 for a month's name or short form in any case, undefined for any other word. */
export const monthOf = (word: string): number | undefined => MONTHS.get(word.toLowerCase());

/** Arabic months of two words begin with one of these. */
const FIRST_WORDS = ["كانون", "تشرين"] as const;

/** Which words may be months: by their first letter, their second, their last and their length; most are told from the numbers alone. */
const SHAPES = new Uint8Array(1 << 16);
/** Letters beyond ASCII, whose small form may be any, count as one but for the first; others in small letters. */
const small = (letter: number): number => (letter > 0x7f ? 0 : letter | 0x20);
const shapeOf = (first: number, second: number, last: number, length: number): number =>
  (Math.imul(first, 0x2545) ^
    Math.imul(small(second), 0x16d) ^
    Math.imul(small(last), 0x1935) ^
    (length << 12)) &
  0xffff;
for (const name of [...MONTHS.keys(), ...FIRST_WORDS]) {
  for (const first of [name[0]!, name[0]!.toUpperCase()])
    for (const second of [name.charCodeAt(1), 0x80])
      for (const last of [name.charCodeAt(name.length - 1), 0x80])
        SHAPES[shapeOf(first.charCodeAt(0), second, last, name.length)] = 1;
}
const LONGEST = 14;

const WORD = /\p{L}[\p{L}\p{M}]+/gu;

/** A word's place in a text. */
export type Place = readonly [start: number, end: number];

const isMonthLike = (text: string, start: number, end: number): boolean => {
  const shape = shapeOf(
    text.charCodeAt(start),
    text.charCodeAt(start + 1),
    text.charCodeAt(end - 1),
    end - start,
  );
  if (SHAPES[shape] === 0 || end - start > LONGEST) return false;
  const word = text.slice(start, end).toLowerCase();
  return MONTHS.has(word) || word === FIRST_WORDS[0] || word === FIRST_WORDS[1];
};

/** Where a text has the names of months, or the first word of one, in order: most texts have few. */
export const monthWordsIn = (text: string): readonly Place[] => {
  const found: Place[] = [];
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    const kind = kindTable[code] || kindOf(code);
    if ((kind & KIND.surrogate) !== 0) {
      // Letters beyond the basic plane take Unicode's own tables.
      return [...text.matchAll(WORD)].flatMap(({ index, 0: { length } }) =>
        isMonthLike(text, index, index + length) ? [[index, index + length] as const] : [],
      );
    }
    const start = at;
    at += 1;
    if ((kind & KIND.letter) === 0) continue;
    while (at < text.length) {
      const next = text.charCodeAt(at);
      if (((kindTable[next] || kindOf(next)) & (KIND.letter | KIND.mark)) === 0) break;
      at += 1;
    }
    if (at - start > 1 && isMonthLike(text, start, at)) found.push([start, at]);
  }
  return found;
};

/** 0 (Sunday) to 6 for a weekday's name or short form in any case, undefined for any other word. */
export const weekdayOf = (word: string): number | undefined => WEEKDAYS.get(word.toLowerCase());

const WEEKDAY_LIKE = /\p{L}{5,}/gu;
const CAPITAL = /^[\p{Lu}\p{Lo}]/u;

const isWeekday = (text: string, start: number, end: number): boolean =>
  end - start >= 5 && WEEKDAYS.has(text.slice(start, end).toLowerCase()) && CAPITAL.test(text[start]!);

/** Names of one sort, as `wordsNaming` looks for them. */
interface Names {
  /** By `placeOf` a word's hash: 1 where a name has that place, as few other words do. */
  readonly table: Uint8Array;
  /** Kinds of characters that part a word in two: the parts may be names. */
  readonly parting: number;
  readonly isName: (text: string, start: number, end: number) => boolean;
  /** The names in a text, found without the walk through its words. */
  readonly within: (text: string) => readonly Place[];
}

/** Small enough for a processor to have all of it at hand. */
const PLACES = 1 << 13;
const placeOf = (hash: number): number => (hash ^ (hash >>> 16)) & (PLACES - 1);

const tableOf = (names: readonly string[]): Uint8Array => {
  const table = new Uint8Array(PLACES);
  for (const name of names) table[placeOf(hashOf(name))] = 1;
  return table;
};

const MONTH_NAME: Names = {
  table: tableOf([...MONTHS.keys(), ...FIRST_WORDS]),
  parting: KIND.number,
  isName: isMonthLike,
  within: monthWordsIn,
};
const WEEKDAY_NAME: Names = {
  table: tableOf([...WEEKDAYS.keys()]),
  parting: KIND.number | KIND.mark,
  isName: isWeekday,
  within: (text) =>
    [...text.matchAll(WEEKDAY_LIKE)].flatMap(({ index, 0: { length } }) =>
      isWeekday(text, index, index + length) ? [[index, index + length] as const] : [],
    ),
};

/** Where the first `most` units of an article's text have names of one sort, in order. */
const wordsNaming = (
  { table, parting, isName, within }: Names,
  text: string,
  most: number,
): readonly Place[] => {
  const walked = wordsOf(text);
  if (!walked?.isAligned || (walked.kinds & KIND.single) !== 0) return within(text.slice(0, most));
  const { count, starts, ends, hashes, kindsOf } = walked;
  const found: Place[] = [];
  for (let at = 0; at < count && starts[at]! < most; at += 1) {
    const kinds = kindsOf[at]!;
    const isParted = (kinds & parting) !== 0 && (kinds & KIND.letter) !== 0;
    if (table[placeOf(hashes[at]!)] === 0 && !isParted && ends[at]! <= most) continue;
    const start = starts[at]!;
    const end = Math.min(ends[at]!, most);
    if (isParted)
      for (const [from, to] of within(text.slice(start, end))) found.push([start + from, start + to]);
    else if (isName(text, start, end)) found.push([start, end]);
  }
  return found;
};

/** `monthWordsIn` the first `most` units of an article's text. */
export const monthWordsOf = (text: string, most: number): readonly Place[] =>
  wordsNaming(MONTH_NAME, text, most);

/** Where the first `most` units of an article's text have weekdays of five letters and more with a capital, in order. */
export const weekdayWordsOf = (text: string, most: number): readonly Place[] =>
  wordsNaming(WEEKDAY_NAME, text, most);

/** "Sunday" for 0 and so on. */
export const WEEKDAY = [
  "Sunday",
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
] as const;

/** "January" for 1 and so on; index 0 is empty. */
export const MONTH = [
  "",
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** "2024-03-22"; null for a day that does not exist. */
export const isoDay = (year: number, month: number, day: number): string | null => {
  if (year < 1000 || year > 9999) return null;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const most = month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
  if (!(day >= 1 && day <= most)) return null;
  return `${year}-${month < 10 ? "0" : ""}${month}-${day < 10 ? "0" : ""}${day}`;
};

/** The weekday (0 Sunday) of a day "YYYY-MM-DD". */
export const weekdayAt = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** Days from one day to another, negative where the second is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
