/** Numbers that count nothing: addresses, list marks, scores, phone numbers, names with a number in them. */
import { calendar, capitalised, clockTime, isDash, isMonth, set, type Special } from "./number-dates.ts";
import { isSumOfLetter } from "./number-currencies.ts";
import type { NumberToken } from "./number-tokens.ts";

const STREETS = set(
  "street st road rd avenue ave lane boulevard blvd drive parade terrace crescent strasse platz",
);
// A capitalised word before a number names one thing, unless the number counts what follows it.
const LABELS = set(
  "boeing airbus flight route highway interstate section article resolution channel apollo formula type phase chapter title room " +
    "page unit category level tier grade psalm area camp block gate no version protocol sector zone platform lane line pier zone " +
    "windows iphone android galaxy playstation xbox model class group stage day week lot bill proposition prop schedule annex catch studio " +
    "game stoxx fortune forbes agenda vision project area studio radio falcon ftse nasdaq nikkei dax cac dow russell ibex topix euronext uefa fifa mark exhibit paragraph clause amendment figure table appendix volume episode season act part division district ward precinct terminal runway",
);
const PLACE_PREPOSITIONS = set(
  "in on at near from by of to since after before across around outside inside en a de dans bei nach",
);
const SPORT =
  /\b(?:win|won|wins|beat|beats|beaten|lost|lose|lead|leads|led|draw|drew|victory|defeat|defeated|edged|thrashed|score|scored|tie|tied|goal|goals|match|aggregate|set|sets|trailed|trailing|ahead)\b/i;

// Of these a number word may count what follows: "in class two pupils", "on day one people".
const COUNTABLE = /^(?:day|class|group|row|line|step|number|no|plan|take|room|page|division)$/;
const NUMBERED =
  /^(?:gate|phase|chapter|step|part|act|platform|room|war|stage|day|number|no|round|group|class|type|tier|level|line|lane|terminal|track|page|volume|episode|season|title|grade|lot|zone|sector|block|schedule|exhibit|seat|row|channel|radio|division|league|formula|take|plan)$/;

/** "Gate three", "phase two", "World War Two": a number word that names one of its kind, up to token `to`. */
export const isNumbered = (tokens: readonly NumberToken[], at: number, to: number): boolean => {
  const [before, next] = [tokens[at - 1], tokens[to]];
  return (
    tokens[at]?.type === "word" &&
    NUMBERED.test(before?.word ?? "") &&
    !/['’]s$/u.test(before?.text ?? "") &&
    !(
      COUNTABLE.test(before?.word ?? "") &&
      /^(?:\p{Ll}+(?:s|men)|people|children|police|percent|per|more|million|thousand)$/u.test(
        next?.text ?? "",
      )
    )
  );
};

const ARTICLE = /^(?:the|an?|its|every|each|new)$/iu;

/** The token before the capitalised words that end right before `at`: "the" of "the Samsung Note 7". */
const beforeCapitals = (tokens: readonly NumberToken[], at: number): NumberToken | undefined => {
  let from = at - 1;
  while (from > 0 && at - from < 5 && capitalised(tokens[from]) && !ARTICLE.test(tokens[from]?.text ?? ""))
    from -= 1;
  return tokens[from];
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
  // "0800 555 0199"
  if (/^0\d{2,4}$/.test(token.text) && next?.type === "digits" && /^\d{3,8}$/.test(next.text)) {
    let to = at + 2;
    while (tokens[to]?.type === "digits" && to - at < 6) to += 1;
    return other(to);
  }
  if (/^0\d{2,}$/.test(token.text)) return other();
  // "5G", "3D"
  if (
    next?.joined &&
    ((/^[2-7]$/.test(token.text) && next.text === "G") || (/^[23]$/.test(token.text) && next.text === "D"))
  )
    return other(at + 2);
  // "a 1-in-200-year flood"
  if (
    isDash(next) &&
    next?.joined &&
    after?.word === "in" &&
    after.joined &&
    isDash(tokens[at + 3]) &&
    tokens[at + 4]?.type === "digits"
  )
    return other(at + 5);
  // "31.0 N, 83.1 W"
  if (
    next?.type === "word" &&
    /^[NSEW]$/.test(next.text) &&
    (after === undefined || /^[.,;)]$/.test(after.text)) &&
    Number(token.text) <= 180
  )
    return other(at + 2);
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
  const currency =
    /^(?:US|AU?|CA?|HK|NZ|NT|S|R|Rs|RM|Tk|Rp|KSh|Ksh|Sh|USD|EUR|GBP|AUD|NZD|SGD|HKD|CAD|CHF|INR|RMB|NIS|SEK|NOK|DKK|PLN|CZK|ZAR|NGN|PKR|PHP|Php|TWD|THB|AED|SAR|Fr|kr)$/;
  if (
    before?.type === "word" &&
    token.joined &&
    !/^\p{Script=Han}/u.test(before.text) &&
    !currency.test(before.text) &&
    !(/^[NP]$/u.test(before.text) && isSumOfLetter(tokens, at))
  )
    return other(tokens[at + 1]?.joined && next?.type === "word" && next.text.length <= 2 ? at + 2 : at + 1);
  if (
    isDash(before) &&
    token.joined &&
    before?.joined &&
    tokens[at - 2]?.type === "word" &&
    before.text !== "—" &&
    // "11-of-17 shots", "magnitude-7.8"
    !/^(?:of|magnitude|minus)$/.test(tokens[at - 2]?.word ?? "")
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
  // What adjoins the digits is a currency here: "R500."
  if (capitalised(before) && /^\d+$/.test(token.text) && before && !token.joined) {
    const label = LABELS.has(before.word) || before.text === "Street";
    const counts = /^\p{Ll}/u.test(next?.text ?? "") || next?.text === "%" || next?.text === "-";
    const led = PLACE_PREPOSITIONS.has(tokens[at - 2]?.word ?? "");
    if (label && !(before.word === "day" && next?.word === "people")) return other();
    if (
      !counts &&
      (!led || /^[.;:)]$/.test(next?.text ?? "")) &&
      (at > 1 || next?.text === ",") &&
      // "The Unionists won 240 seats and the Reformers 99."
      !/(?<![\p{L}])(?:seats|votes|points|goals|medals|runs|per ?cent|scored)(?![\p{L}])|%/u.test(text) &&
      !isMonth(before) &&
      /^(?:[,.;:)]|and|or)$/.test(next?.text ?? "")
    )
      return other();
  }
  // "65 of its Max 9s"
  if (capitalised(before) && /^\d{1,3}$/.test(token.text) && next?.joined && next.text === "s")
    return other(at + 2);
  if (
    capitalised(before) &&
    !token.joined &&
    !ARTICLE.test(before?.text ?? "") &&
    /^\d{1,2}$/.test(token.text)
  ) {
    const lead = beforeCapitals(tokens, at);
    const counts = /^(?:\p{Ll}+(?:s|men)|people|children|per|[%-])$/u.test(next?.text ?? "");
    // "14 Leopard 2 tanks", "1 million Samsung Galaxy Note 7 phones"
    if (counts && (lead?.type === "digits" || /^(?:thousand|million)s?$/u.test(lead?.word ?? "")))
      return other();
    // "the Note 7 went on sale": one of its name, where several would be "the Reformers 99".
    if (!counts && ARTICLE.test(lead?.text ?? "") && !before?.text.endsWith("s") && !isMonth(before))
      return other();
  }
  if (before?.text === "P" && tokens[at - 2]?.text === "&") return other();
  if (before?.word === "of" && tokens[at - 2]?.text === "Group" && /^\d{1,2}$/.test(token.text))
    return other();
  if (before?.text === "day" && /^(?:of|[,.])$/.test(next?.text ?? "") && tokens[at - 2]?.word !== "a")
    return other();
  // "a phase 3 trial", "the 911 call": a name, however it is spelled.
  if (
    /^(?:phase|type|stage|grade|category|page|chapter|row|seat|gate|platform|room|channel|route|junction|exit|level|tier|zone|lane|section|article|paragraph|clause|act|season|episode|volume|no|number|gates|pages|rows|sections)$/.test(
      before?.text ?? "",
    ) &&
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
  // "3:1", as German writes scores
  if (
    next?.text === ":" &&
    next.joined &&
    after?.type === "digits" &&
    after.joined &&
    /^\d{1,3}$/.test(token.text) &&
    /^\d{1,2}$/.test(after.text)
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
