/** Numbers that count nothing: days, years, clock times, ages, addresses, list marks, scores, names with a number in them. */
import type { NumberToken } from "./number-tokens.ts";

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

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const MONTHS = set(
  "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec " +
    "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre " +
    "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre " +
    "januar februar marz juni juli oktober dezember يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر",
);
const STREETS = set(
  "street st road rd avenue ave lane boulevard blvd drive parade terrace crescent strasse platz",
);
// A capitalised word before a number names one thing, unless the number counts what follows it.
const LABELS = set(
  "boeing airbus flight route highway interstate section article resolution channel apollo formula type phase chapter title room " +
    "page unit category level tier grade psalm area camp block gate no version protocol sector zone platform lane line pier zone " +
    "windows iphone android galaxy playstation xbox model class group stage day week lot bill proposition prop schedule annex catch studio " +
    "ftse nasdaq nikkei dax cac dow russell ibex topix euronext uefa fifa mark exhibit paragraph clause amendment figure table appendix volume episode season act part division district ward precinct terminal runway",
);
const PLACE_PREPOSITIONS = set(
  "in on at near from by of to since after before across around outside inside en a de dans bei nach",
);
const YEAR_LEADS = set(
  "in since of by from until till during after before through the to early late mid around and or year years its his her their this that until circa en desde hasta de del al depuis jusqu seit bis ab im jahr ano annee between fiscal calendar financial summer winter spring fall autumn مارس عام سنة",
);
const COUNTED = set(
  "people persons personas personnes menschen deaths dead cases muertos morts tote jobs homes troops soldiers refugees more women men children residents workers members others",
);
const SPORT =
  /\b(?:win|won|wins|beat|beats|beaten|lost|lose|lead|leads|led|draw|drew|victory|defeat|defeated|edged|thrashed|score|scored|tie|tied|goal|goals|match|aggregate|set|sets|trailed|trailing|ahead)\b/i;

const isMonth = (token: NumberToken | undefined): boolean =>
  token !== undefined &&
  MONTHS.has(token.word) &&
  ((token.word !== "may" && token.word !== "mars" && token.word !== "march") ||
    /^\p{Lu}/u.test(token.text) ||
    token.word === "mars");
const isYear = (text: string): boolean => /^(?:1[5-9]|20|21)\d\d$/.test(text);
const isDay = (text: string): boolean => /^(?:0?[1-9]|[12]\d|3[01])$/.test(text);
const isDash = (token: NumberToken | undefined): boolean =>
  token !== undefined && /^[-–—‑]$/.test(token.text);
const digitsAt = (tokens: readonly NumberToken[], at: number): string =>
  tokens[at]?.type === "digits" ? (tokens[at]?.text ?? "") : "";
const capitalised = (token: NumberToken | undefined): boolean =>
  token?.type === "word" && /^\p{Lu}/u.test(token.text);

/** "7:30", "7:30 p.m.", "19h30", "7 a.m.", "1400 GMT", "9 o'clock". */
const clockTime = (tokens: readonly NumberToken[], at: number): Special | null => {
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
  const ends = meridiem(at + 1);
  if (ends > 0 && hours <= 12.6) return { kind: "time", to: ends, value: null };
  const next = tokens[at + 1]?.word ?? "";
  if (/^(?:gmt|utc|uhr|o['’]clock|oclock)$/.test(next) && hours < 2400)
    return { kind: "time", to: at + 2, value: null };
  if (next === "h" && tokens[at + 1]?.joined && /^[0-5]\d$/.test(digitsAt(tokens, at + 2)))
    return { kind: "time", to: at + 3, value: null };
  return null;
};

/** Days, months and years; one mention for each number of the date. */
const calendar = (tokens: readonly NumberToken[], at: number): Special | null => {
  const text = digitsAt(tokens, at);
  const [before, next, after] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  const one = (to = at + 1): Special => ({ kind: "date", to, value: null });
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
  if (/^\d0$/.test(text) && next?.joined && next.text === "s") return one(at + 2);
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

/** "21," after a name, "21-year-old", "aged 40", "40 years old", "(40)" after a name. `value`: what the digits or words say. */
export const ageAt = (
  tokens: readonly NumberToken[],
  from: number,
  to: number,
  value: number,
): number | null => {
  if (value > 125 || !Number.isInteger(value)) return null;
  const [before, next] = [tokens[from - 1], tokens[to]];
  const word = (at: number): string => tokens[at]?.word ?? "";
  if (
    isDash(next) &&
    /^(?:year|years|month|months|week|day)$/.test(word(to + 1)) &&
    isDash(tokens[to + 2]) &&
    /^olds?$/.test(word(to + 3))
  )
    return to + 4;
  if (
    /^(?:year|years|month|months|anos|jahre|ans)$/.test(word(to)) &&
    /^(?:old|alt|de)$/.test(word(to + 1)) &&
    (word(to + 1) !== "de" || /^(?:edad|age)$/.test(word(to + 2)))
  )
    return to + 2;
  if (/^(?:aged|age|ages)$/.test(before?.word ?? "") && /^(?:aged|age|ages)$/.test(before?.text ?? ""))
    return to;
  if (value < 1) return null;
  const closes = /^[,.;)]$/.test(next?.text ?? "") || next?.word === "and" || next === undefined;
  const named =
    before?.text === ","
      ? tokens[from - 2]
      : before?.text === "(" && next?.text === ")"
        ? tokens[from - 2]
        : undefined;
  if (
    named &&
    capitalised(named) &&
    !isMonth(named) &&
    /^[,.;)]$/.test(next?.text ?? "") &&
    closes &&
    tokens[from]?.type === "digits"
  ) {
    // "…Gaza, 21, …" would be a place: a person's name has two capitalised words, or a title before it.
    const first = tokens[from - 3];
    if ((capitalised(first) || first?.text === ".") && value >= 1) return to;
  }
  return null;
};

/** What the digits at token `at` are when they are no quantity; null when they may count something. */
export const specialAt = (tokens: readonly NumberToken[], at: number, text: string): Special | null => {
  const token = tokens[at];
  if (token?.type !== "digits") return null;
  const [before, next, after] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  const other = (to = at + 1): Special => ({ kind: "other", to, value: null });
  // Phone numbers: groups of digits with a plus before, or three groups with dashes.
  const groups = (mark: RegExp): number => {
    let to = at + 1;
    while (
      to - at < 12 &&
      mark.test(tokens[to]?.text ?? "") &&
      tokens[to]?.joined &&
      tokens[to + 1]?.type === "digits" &&
      tokens[to + 1]?.joined
    )
      to += 2;
    return to;
  };
  if (before?.text === "+" && token.joined) {
    let to = at + 1;
    while (to - at < 12 && (tokens[to]?.type === "digits" || /^[-()]$/.test(tokens[to]?.text ?? ""))) to += 1;
    return other(to);
  }
  const dated = calendar(tokens, at);
  if (dated) return dated;
  const timed = clockTime(tokens, at);
  if (timed) return timed;
  const run = groups(/^[-–]$/);
  if (run - at >= 5) return other(run);
  if (/^\d+(?:\.\d+){2,}$/.test(token.text) && !/^\d{1,3}(?:\.\d{3})+$/.test(token.text)) return other();
  // 24/7, S/RES/2728, and fractions of nothing
  if (
    next?.text === "/" &&
    next.joined &&
    after?.type === "digits" &&
    after.joined &&
    `${token.text}/${after.text}` === "24/7"
  )
    return other(at + 3);
  // F-16, COVID-19, G7, MH370, iPhone15
  const currency = /^(?:US|AU?|CA?|HK|NZ|S|R|Rs|USD|EUR|GBP|AUD|CAD|CHF|INR|RMB|NIS|Fr|kr)$/;
  if (
    before?.type === "word" &&
    token.joined &&
    !/^\p{Script=Han}/u.test(before.text) &&
    !currency.test(before.text)
  )
    return other(tokens[at + 1]?.joined && next?.type === "word" && next.text.length <= 2 ? at + 2 : at + 1);
  if (
    isDash(before) &&
    token.joined &&
    before?.joined &&
    tokens[at - 2]?.type === "word" &&
    before.text !== "—"
  )
    return other();
  if (before?.text === "#" || before?.text === "№" || before?.text === "§") return other();
  if (before?.text === "." && tokens[at - 2]?.text === "No") return other();
  // List marks: first on a line, closed by a full stop or a bracket, then a capital.
  const lineStart = at === 0 || /\n[\s(]*$/.test(text.slice(Math.max(0, token.start - 4), token.start));
  if (
    lineStart &&
    /^\d{1,2}$/.test(token.text) &&
    (next?.text === ")" || (next?.text === "." && /^[\s]+\p{L}/u.test(text.slice(next.end, next.end + 4))))
  )
    return other();
  // "221 Baker Street"
  const streetAt = [2, 3].find(
    (step) => STREETS.has(tokens[at + step]?.word ?? "") && capitalised(tokens[at + step]),
  );
  if (streetAt !== undefined && capitalised(next) && /^\d{1,5}$/.test(token.text)) return other();
  if (capitalised(before) && /^\d+$/.test(token.text) && before) {
    const label = LABELS.has(before.word) || before.text === "Street";
    const counts = /^\p{Ll}/u.test(next?.text ?? "") || next?.text === "%" || next?.text === "-";
    const led = PLACE_PREPOSITIONS.has(tokens[at - 2]?.word ?? "");
    if (label && !(before.word === "day" && next?.word === "people")) return other();
    if (
      !counts &&
      !led &&
      capitalised(before) &&
      at > 1 &&
      !isMonth(before) &&
      /^(?:[,.;:)]|and|or)$/.test(next?.text ?? "")
    )
      return other();
  }
  // Scores: "3-1", "52-48"; an ascending pair only beside words of play.
  if (
    isDash(next) &&
    next?.joined &&
    after?.type === "digits" &&
    after.joined &&
    /^\d{1,3}$/.test(token.text) &&
    /^\d{1,3}$/.test(after.text)
  ) {
    const descending = Number(token.text) >= Number(after.text);
    const around = text.slice(Math.max(0, token.start - 60), after.end + 30);
    if (descending || (SPORT.test(around) && Number(after.text) < 30)) return other(at + 3);
  }
  return null;
};
