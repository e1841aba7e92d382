/** Numbers that count nothing: ages, addresses, list marks, scores, phone numbers, names with a number in them. */
import { calendar, capitalised, clockTime, isDash, isMonth, set, type Special } from "./number-dates.ts";
import type { NumberToken } from "./number-tokens.ts";

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
const SPORT =
  /\b(?:win|won|wins|beat|beats|beaten|lost|lose|lead|leads|led|draw|drew|victory|defeat|defeated|edged|thrashed|score|scored|tie|tied|goal|goals|match|aggregate|set|sets|trailed|trailing|ahead)\b/i;

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
  // "aged 34 and 41", "aged 18 to 65", "raise the retirement age from 63 to 66"
  const opens = tokens
    .slice(Math.max(0, from - 4), from)
    .findLastIndex(({ word }) => /^age[ds]?$/.test(word));
  const between = opens < 0 ? [] : tokens.slice(Math.max(0, from - 4) + opens + 1, from);
  if (
    between.length > 0 &&
    between.every(
      ({ type, word, text }) =>
        type === "digits" || /^(?:and|or|to|from|between|of|is|at|,|-|–)$/.test(word || text),
    ) &&
    !/^(?:people|men|women|percent|%)$/.test(next?.word ?? "")
  )
    return to;
  if (value < 1) return null;
  // "pescador de 41 años", "un homme de 40 ans", "a woman of seventy", "children under five"
  const second = tokens[from - 2]?.word ?? "";
  if (
    /^(?:anos|ans)$/.test(word(to)) &&
    before?.word === "de" &&
    value > 14 &&
    !/^(?:condena|pena|plan|contrato|periodo|plazo|carcel|prision|peine|contrat|duree|mandat)$/.test(second)
  )
    return to + 1;
  const person =
    /^(?:man|woman|boy|girl|people|children|child|those|kids|pupils|players|anyone|adults|infants|babies|everyone|persons)$/;
  const bare =
    next === undefined ||
    !/^\p{Ll}/u.test(next.text) ||
    /^(?:and|or|from|who|with|are|were|in|at|travel)$/.test(next.word);
  if (
    bare &&
    /^(?:of|under|over|above|below)$/.test(before?.word ?? "") &&
    person.test(second) &&
    value < 110 &&
    !(before?.word === "of" && second.endsWith("s"))
  )
    return to;
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
    if (value >= 14 && value < 100 && next?.text === "," && before?.text === ",") return to;
  }
  const someone =
    /^(?:man|woman|boy|girl|teenager|student|resident|suspect|driver|father|mother|hombre|mujer|homme|femme)$/;
  if (before?.text === "," && someone.test(second) && next?.text === "," && value < 110) return to;
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
      (!led || /^[.;:)]$/.test(next?.text ?? "")) &&
      at > 1 &&
      !isMonth(before) &&
      /^(?:[,.;:)]|and|or)$/.test(next?.text ?? "")
    )
      return other();
  }
  // "a phase 3 trial", "the 911 call": a name, however it is spelled.
  if (
    /^(?:phase|type|stage|grade|category|page|chapter)$/.test(before?.text ?? "") &&
    /^\d{1,3}$/.test(token.text) &&
    !/^\p{Ll}+s$/u.test(next?.text ?? "")
  )
    return other();
  if (
    /^(?:911|999|112)$/.test(token.text) &&
    /^(?:call|caller|dispatch|operator|emergency)/.test(next?.word ?? "")
  )
    return other();
  // "ATR 72-600", "Boeing 737-800": a type's name.
  if (
    capitalised(before) &&
    before?.type === "word" &&
    isDash(next) &&
    next?.joined &&
    after?.type === "digits" &&
    after.joined &&
    /^\d{2,3}$/.test(token.text) &&
    /^\d00$/.test(after.text)
  )
    return other(at + 3);
  // Scores: "3-1", "52-48"; an ascending pair only beside words of play.
  if (
    isDash(next) &&
    next?.joined &&
    // "7-3/8" is a number and a fraction.
    tokens[at + 3]?.text !== "/" &&
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
