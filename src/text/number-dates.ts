/** Numbers that are days, months, years or clock times. */
import type { NumberToken } from "./number-tokens.ts";

/** What a number in a text is. */
export type NumberKind =
  | "count"
  | "percent"
  | "money"
  | "ordinal"
  | "measure"
  | "date"
  | "time"
  | "age"
  | "other";

/** What a run of tokens is when it is no quantity: one mention up to token `to`, or several of one kind. */
export interface Special {
  readonly kind: NumberKind;
  readonly to: number;
  /** In the mention's own unit (hours for clock times); null: read the digits. */
  readonly value: number | null;
}

/** Words by their folded form, from one line. */
export const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const MONTHS = set(
  "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec " +
    "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre " +
    "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre " +
    "januar februar marz juni juli oktober dezember يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر",
);
const YEAR_LEADS = set(
  "in since of by from until till during after before through the to early late mid around and or year years its his her their this that until circa en desde hasta de del al depuis jusqu seit bis ab im jahr ano annee between fiscal calendar financial summer winter spring fall autumn مارس عام سنة",
);
const COUNTED = set(
  "people persons personas personnes menschen deaths dead cases muertos morts tote jobs homes troops soldiers refugees more women men children residents workers members others",
);

/** Whether a token names a month; "may" and "march" only with a capital. */
export const isMonth = (token: NumberToken | undefined): boolean =>
  token !== undefined &&
  MONTHS.has(token.word) &&
  ((token.word !== "may" && token.word !== "mars" && token.word !== "march") ||
    /^\p{Lu}/u.test(token.text) ||
    token.word === "mars");
const isYear = (text: string): boolean => /^(?:1[5-9]|20|21)\d\d$/.test(text);
const isDay = (text: string): boolean => /^(?:0?[1-9]|[12]\d|3[01])$/.test(text);
/** Whether a token is a hyphen or dash of any length. */
export const isDash = (token: NumberToken | undefined): boolean =>
  token !== undefined && /^[-–—‑]$/.test(token.text);
/** The digits at a token; "" where it has none. */
const digitsAt = (tokens: readonly NumberToken[], at: number): string =>
  tokens[at]?.type === "digits" ? (tokens[at]?.text ?? "") : "";
/** Whether a token is a word with a capital. */
export const capitalised = (token: NumberToken | undefined): boolean =>
  token?.type === "word" && /^\p{Lu}/u.test(token.text);

/** "7:30", "7:30 p.m.", "19h30", "7 a.m.", "1400 GMT", "9 o'clock". */
export const clockTime = (tokens: readonly NumberToken[], at: number): Special | null => {
  const hours = Number(digitsAt(tokens, at));
  const meridiem = (from: number): number => {
    const word = tokens[from]?.word;
    if (word === "am" || word === "pm") return from + 1;
    if (
      (word === "a" || word === "p") &&
      tokens[from + 1]?.text === "." &&
      tokens[from + 2]?.word === "m" &&
      tokens[from + 2]?.joined
    )
      return tokens[from + 3]?.text === "." && tokens[from + 3]?.joined ? from + 4 : from + 3;
    return -1;
  };
  const separator = tokens[at + 1]?.text;
  if (
    separator === ":" &&
    tokens[at + 1]?.joined &&
    tokens[at + 2]?.joined &&
    /^[0-5]\d/.test(digitsAt(tokens, at + 2))
  ) {
    let to = at + 3;
    if (tokens[to]?.text === ":" && /^[0-5]\d/.test(digitsAt(tokens, to + 1))) to += 2;
    const ends = meridiem(to);
    return {
      kind: "time",
      to: ends > 0 ? ends : to,
      value: hours + Number(digitsAt(tokens, at + 2).slice(0, 2)) / 60,
    };
  }
  // "A las 18.50", "at 18.50 Uhr": hours and minutes with a full stop.
  const [, hour, minute] = /^(\d{1,2})\.([0-5]\d)$/.exec(tokens[at]?.text ?? "") ?? [];
  if (
    hour !== undefined &&
    Number(hour) < 24 &&
    ((tokens[at - 1]?.word === "las" &&
      /^(?:a|las|de|desde|hasta|sobre)$/.test(tokens[at - 2]?.word ?? "")) ||
      /^(?:uhr|horas)$/.test(tokens[at + 1]?.word ?? ""))
  )
    return { kind: "time", to: at + 1, value: Number(hour) + Number(minute) / 60 };
  const ends = meridiem(at + 1);
  if (ends > 0 && hours <= 12.6) return { kind: "time", to: ends, value: null };
  const next = tokens[at + 1]?.word ?? "";
  // "By 9 on Friday morning there was a line"
  if (
    /^(?:by|at|until|before|after|around|from)$/.test(tokens[at - 1]?.word ?? "") &&
    hours >= 1 &&
    hours <= 12 &&
    (/^(?:that|this|in)$/.test(next)
      ? /^(?:the|morning|evening|afternoon)$/.test(tokens[at + 2]?.word ?? "") &&
        (next !== "in" || /^(?:morning|evening|afternoon)$/.test(tokens[at + 3]?.word ?? ""))
      : /^(?:on|tomorrow|tonight)$/.test(next) &&
        (next !== "on" || tokens[at + 2]?.word.endsWith("day") === true))
  )
    return { kind: "time", to: at + 1, value: null };
  if (/^(?:gmt|utc|uhr|o['’]clock|oclock)$/.test(next) && hours < 2400)
    return { kind: "time", to: at + 2, value: null };
  if (/^(?:heures?|horas?)$/.test(next) && /^(?:a|vers|las)$/.test(tokens[at - 1]?.word ?? "") && hours <= 24)
    return { kind: "time", to: at + 2, value: null };
  if (next === "h" && tokens[at + 1]?.joined && /^[0-5]\d$/.test(digitsAt(tokens, at + 2)))
    return { kind: "time", to: at + 3, value: null };
  return null;
};

/** Articles before days of the month in French, Spanish and Italian, which put none but "les", "los", "i" before counts. */
const DAY_ARTICLE = /^(?:le|el|il)$/u;
/** Words after such a day. */
const AFTER_DAY =
  /^(?:a (?:midi|minuit|l|la|las|mediodia|medianoche|mezzogiorno|mezzanotte|\d+)|(?:au|en|du|di) (?:matin|soir|soiree|sera|mattina|nuit)|por la|de madrugada|(?:matin|soir|sera|mattina) )/u;

/** Days, months and years; one mention for each number of the date. */
export const calendar = (tokens: readonly NumberToken[], at: number): Special | null => {
  const text = digitsAt(tokens, at);
  const [before, next, after] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  const one = (to = at + 1): Special => ({ kind: "date", to, value: null });
  // "Le 18 à midi", "el 18 por la tarde", "depuis le 18,": a day of the month told last, before no noun.
  if (
    /^(?:[1-9]|[12]\d|3[01])$/u.test(text) &&
    DAY_ARTICLE.test(before?.word ?? "") &&
    (next === undefined || /^[,.;]$/u.test(next.text) || AFTER_DAY.test(`${next.word} ${after?.word ?? ""}`))
  )
    return one();
  // 2024-03-22, 22/03/2024, and 22.03.2024 (which comes as one run)
  const mark = next?.text ?? "";
  if (
    /^[-/]$/.test(mark) &&
    next?.joined &&
    after?.joined &&
    digitsAt(tokens, at + 2) &&
    tokens[at + 3]?.text === mark &&
    digitsAt(tokens, at + 4)
  ) {
    const third = digitsAt(tokens, at + 4);
    if ((isYear(text) || isYear(third) || third.length === 2) && text.length <= 4)
      return { kind: "date", to: at + 5, value: null };
  }
  if (/^\d{1,2}\.\d{1,2}\.(?:\d{2}|\d{4})$/.test(text)) return one();
  if (next && /^[年月日]$/.test(next.text)) return one(at + 2);
  const ordinalMark = next?.joined === true && /^(?:st|nd|rd|th|er|º|ª)$/.test(next.word);
  const afterOrdinal = ordinalMark ? tokens[at + 2] : next;
  const endOrdinal = ordinalMark ? at + 2 : at + 1;
  if (isDay(text)) {
    const beforeDot = before?.text === "." ? tokens[at - 2] : before;
    // "Oct. 7"; but "In March 12 people died"
    if (
      isMonth(beforeDot) &&
      !(
        beforeDot === before &&
        /^[a-z]/.test(afterOrdinal?.text ?? "") &&
        COUNTED.has(afterOrdinal?.word ?? "")
      )
    )
      return one(endOrdinal);
    if (isMonth(afterOrdinal)) return one(endOrdinal);
    const skip =
      afterOrdinal && (/^(?:of|de)$/.test(afterOrdinal.word) || afterOrdinal.text === ".")
        ? tokens[endOrdinal + 1]
        : undefined;
    if (isMonth(skip) && (afterOrdinal?.text !== "." || /^\p{Lu}/u.test(skip?.text ?? "")))
      return one(endOrdinal);
    // "May 7-9", "7-9 May", "7 and 8 May"
    if (isDash(next) && isDay(digitsAt(tokens, at + 2)) && isMonth(tokens[at + 3])) return one();
    if (
      isDash(before) &&
      isDay(digitsAt(tokens, at - 2)) &&
      (isMonth(tokens[at - 3]) || (tokens[at - 3]?.text === "." && isMonth(tokens[at - 4])))
    )
      return one();
    if (
      /^(?:and|or|to|y|et|und)$/.test(next?.word ?? "") &&
      isDay(digitsAt(tokens, at + 2)) &&
      isMonth(tokens[at + 3])
    )
      return one();
    if (
      next?.text === "/" &&
      next.joined &&
      isDay(digitsAt(tokens, at + 2)) &&
      /^(?:9\/11|7\/7|11\/9)$/.test(`${text}/${digitsAt(tokens, at + 2)}`)
    )
      return one(at + 3);
  }
  if (/^(?:1[5-9]|20)\d0$/.test(text) && next?.joined && /^['’]?s$/.test(next.text)) return one(at + 2);
  if (/^\d0$/.test(text) && next?.joined && next.word === "s") return one(at + 2);
  // "1987/88", "2030/2031"
  if (
    isYear(text) &&
    next?.text === "/" &&
    next.joined &&
    after?.joined &&
    (/^\d{4}$/.test(digitsAt(tokens, at + 2)) ||
      Number(digitsAt(tokens, at + 2) || NaN) === (Number(text) + 1) % 100)
  )
    return one(at + 3);
  if (isYear(text)) {
    const span =
      isDash(next) &&
      next?.joined &&
      /^(?:\d\d|\d{4})$/.test(digitsAt(tokens, at + 2)) &&
      tokens[at + 2]?.joined;
    if (span) return one(at + 3);
    if (
      isMonth(before) ||
      (before?.text === "." && isMonth(tokens[at - 2])) ||
      (/^(?:de|of)$/.test(before?.word ?? "") && isMonth(tokens[at - 2]))
    )
      return one();
    const counted = /^\p{Ll}/u.test(next?.text ?? "") && COUNTED.has(next?.word ?? "");
    if (YEAR_LEADS.has(before?.word ?? "") && !counted) return one();
    const plural = next !== undefined && /^\p{Ll}.*[a-z]s$/u.test(next.text) && Number(text) % 50 === 0;
    if (!counted && !plural) return one();
  }
  return null;
};
