/** What stands beside a number and says what it is of: percent signs, currencies after it, units of measure. */
import {
  CURRENCY_SIGNS,
  currencyNamed,
  isCurrencyWord,
  lookUp,
  NATIONS,
  table,
} from "./number-currencies.ts";
import { currencyInFull, currencyOfDigits } from "./number-currency-names.ts";
import { weekdayOf } from "./date-words.ts";
import type { NumberToken } from "./number-tokens.ts";

/** A unit after a number, up to token `to`. */
interface UnitAfter {
  readonly unit: string;
  readonly kind: "percent" | "money" | "measure";
  readonly to: number;
}

const UNIT_WORDS = table({
  seconds: "second sec segundo seconde sekunde",
  minutes: "minute min minuto minuten دقيقة",
  hours: "hour hr hora heure stunde stunden ساعة ساعات",
  days: "day dia jour tag tage tagen يوم ايام يوما",
  weeks: "week semana semaine woche wochen اسبوع اسابيع",
  months: "month mes mese mois monat monate monaten شهر اشهر شهرا",
  years: "year yr ano an annee jahr jahre jahren سنة سنوات عام اعوام عاما",
  decades: "decade decada decennie jahrzehnt jahrzehnte",
  centuries: "century centurie siglo siecle jahrhundert jahrhunderte",
  nights: "night noche nuit nacht nachte",
  km: "km kilometre kilometer kilometro كيلومتر كيلومترا كيلومترات",
  m: "m metre meter metro متر مترا",
  cm: "cm centimetre centimeter centimetro zentimeter",
  mm: "mm millimetre millimeter",
  miles: "mile mi milla meile",
  feet: "foot feet ft",
  inches: "inch in",
  yards: "yard yd",
  "nautical miles": "nm",
  tonnes: "tonne tonnen tonelada طن",
  tons: "ton",
  kg: "kg kilo kilogram kilogramme kilogramo كيلوغرام",
  g: "gram gramme gramo",
  mg: "mg milligram milligramme",
  lb: "pound lb",
  ounces: "ounce oz",
  litres: "litre liter litro",
  ml: "ml millilitre milliliter",
  gallons: "gallon",
  barrels: "barrel bbl bpd barril baril",
  bushels: "bushel",
  hectares: "hectare hectarea hektar ha",
  acres: "acre",
  degrees: "degree grado degre grad",
  mph: "mph",
  "km/h": "kph kmh",
  knots: "knot",
  W: "watt",
  kW: "kw kilowatt",
  MW: "mw megawatt",
  GW: "gw gigawatt",
  kWh: "kwh",
  MWh: "mwh",
  GWh: "gwh",
  volts: "volt",
  hertz: "hz hertz mhz ghz",
  calories: "calorie kcal",
  MB: "mb megabyte",
  GB: "gb gigabyte",
  TB: "tb terabyte",
  "light-years": "lightyear",
  decibels: "decibel db",
  millibars: "millibar mbar hectopascal hpa",
});
// German writes its nouns with capitals.
const GERMAN_UNIT =
  /^(?:Jahr|Tag|Woche|Monat|Stunde|Minute|Sekunde|Nacht|Nächte|Meter|Kilometer|Zentimeter|Meile|Tonne|Kilo|Liter|Hektar|Grad|Barrel|Jahrzehnt|Jahrhundert)\p{Ll}*$/u;
const isHyphen = (token: NumberToken | undefined): boolean => token?.text === "-";
const SQUARE = new Set(["square", "sq", "cubic", "carre", "cuadrado", "cuadrados"]);
// Too short to be units unless they touch the number or the unit is written right after it ("5 m", not "5 in").
const JOINED_ONLY = new Set(["in", "mi", "an", "ha", "min", "nm", "mb", "db"]);
const SPEEDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "miles hour": "mph",
    "km hour": "km/h",
    "km hora": "km/h",
    "km heure": "km/h",
    "km stunde": "km/h",
    "m second": "m/s",
    "m segundo": "m/s",
    "m seconde": "m/s",
  }),
);
const PERCENT_WORDS = new Set(["percent", "pct", "prozent", "percentage"]);

const percentAfter = (tokens: readonly NumberToken[], at: number): UnitAfter | null => {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (!first) return null;
  const points = (to: number): UnitAfter | null =>
    /^points?$/.test(tokens[to]?.word ?? "")
      ? { unit: "percentage points", kind: "percent", to: to + 1 }
      : null;
  if (first.text === "%" || first.text === "٪" || first.text === "％")
    return points(at + 1) ?? { unit: "%", kind: "percent", to: at + 1 };
  if (first.word === "percentage") return points(at + 1) ?? (second?.text === "-" ? points(at + 2) : null);
  if (PERCENT_WORDS.has(first.word)) return points(at + 1) ?? { unit: "%", kind: "percent", to: at + 1 };
  const pair = `${first.word} ${second?.word ?? ""}`;
  if (pair === "per cent" || pair === "por ciento" || pair === "pour cent" || pair === "في المية")
    return points(at + 2) ?? { unit: "%", kind: "percent", to: at + 2 };
  if (first.word === "بالمية") return { unit: "%", kind: "percent", to: at + 1 };
  if (/^basis points?$/.test(pair)) return { unit: "basis points", kind: "percent", to: at + 2 };
  if (first.word === "bps" || (first.word === "pp" && first.joined))
    return { unit: first.word === "bps" ? "basis points" : "percentage points", kind: "percent", to: at + 1 };
  return null;
};

const CUBIC = /^(?:cubicos?|cubes?|cubi|cubicas?)$/;
const SQUARED = /^(?:cuadrad[oa]s?|carre(?:e?s)?|quadrad[oa]s?|quadrat[iao])$/;

// "8.8 million pounds of thrust"
const WEIGHED =
  /^(?:thrust|force|explosives?|cocaine|heroin|meth|methamphetamine|fentanyl|marijuana|cannabis|drugs|beef|meat|chicken|food|rice|wheat|flour|sugar|coffee|cheese|fish|salmon|fuel|ice|snow|rock|debris|steel|ore|copper|gold|cotton|carbon|waste|trash|garbage|plastic|weight|cargo|equipment|ammunition|fireworks|medicine|supplies|clothing)$/;

/** The unit written after a number whose next token is `at`; null where none is. `scaled`: "million" or the like came before. */
export const unitAfter = (
  tokens: readonly NumberToken[],
  at: number,
  scaled: boolean,
  text: string,
): UnitAfter | null => {
  const percent = percentAfter(tokens, at);
  if (percent) return percent;
  let from = at;
  const hyphen = tokens[from]?.text === "-" || tokens[from]?.text === "‑";
  if (hyphen && tokens[from]?.joined && tokens[from + 1]?.joined) from += 1;
  // "2.5 millones de euros", "400 000 d'euros"
  if (
    /^(?:de|di|of)$/.test(tokens[from]?.word ?? "") &&
    (isCurrencyWord(tokens[from + 1]?.word ?? "") || (scaled && tokens[from + 1]?.word === "pounds"))
  )
    from += 1;
  const [token, next] = [tokens[from], tokens[from + 1]];
  if (!token) return null;
  const sign = CURRENCY_SIGNS.get(token.text);
  if (sign !== undefined && from === at && (token.text !== "$" || tokens[from + 1]?.type !== "digits"))
    return { unit: sign, kind: "money", to: from + 1 };
  if (token.text === "°" || token.text === "º") {
    const celsius = /^[CF]$/.test(next?.text ?? "");
    return { unit: celsius ? `°${next?.text}` : "degrees", kind: "measure", to: from + (celsius ? 2 : 1) };
  }
  if (token.type !== "word") return null;
  // "45C", "113F"
  if (/^[CF]$/.test(token.text) && token.joined && from === at)
    return { unit: `°${token.text}`, kind: "measure", to: from + 1 };
  const full = currencyInFull(tokens, from);
  if (full !== null) return { ...full, kind: "money" };
  const nation =
    NATIONS.get(token.word) ??
    (/^[UA]$/.test(token.text) ? undefined : NATIONS.get(`${token.word} ${next?.word ?? ""}`));
  if (nation !== undefined) {
    const two = NATIONS.get(token.word) === undefined;
    const money = tokens[from + (two ? 2 : 1)];
    if (money && (isCurrencyWord(money.word) || /^pounds?$/.test(money.word)) && money.word !== "cent")
      return { unit: nation, kind: "money", to: from + (two ? 3 : 2) };
  }
  // "U.S. dollars": letters and full stops come one by one.
  if (token.text === "U" && tokens[from + 2]?.text === "S") {
    const skip = tokens[from + 3]?.text === "." ? 4 : 3;
    if (isCurrencyWord(tokens[from + skip]?.word ?? ""))
      return { unit: "USD", kind: "money", to: from + skip + 1 };
  }
  if (
    /^pounds?$/.test(token.word) &&
    !hyphen &&
    !WEIGHED.test(next?.word === "of" ? (tokens[from + 2]?.word ?? "") : "") &&
    (scaled || next?.word === "sterling" || /£|sterling|pence|\d\.\d\d pounds/i.test(text))
  )
    return { unit: "GBP", kind: "money", to: from + (next?.word === "sterling" ? 2 : 1) };
  const currency = currencyNamed(token.word, scaled) ?? (from === at ? currencyOfDigits(tokens, at) : null);
  if (currency !== null) return { unit: currency, kind: "money", to: from + 1 };
  const square = SQUARE.has(token.word);
  const measured = square ? tokens[from + (tokens[from + 1]?.text === "-" ? 2 : 1)] : token;
  if (square || token.word === "metric" || token.word === "nautical") {
    const unit = lookUp(UNIT_WORDS, (square ? measured : next)?.word ?? "");
    if (unit === null) return null;
    const power = token.word === "cubic" ? "³" : "²";
    const metric = token.word === "metric" && unit === "tons" ? "tonnes" : unit;
    const to = tokens.indexOf((square ? measured : next) as NumberToken, from) + 1;
    return {
      unit: square ? `${unit}${power}` : token.word === "nautical" ? "nautical miles" : metric,
      kind: "measure",
      to,
    };
  }
  // "No-one has come": no hectares.
  if ((JOINED_ONLY.has(token.word) || JOINED_ONLY.has(token.word.replace(/s$/u, ""))) && !token.joined)
    return null;
  if (/^(?:m|g)$/i.test(token.word) && token.text !== token.word) return null;
  if (token.word === "light" && /^years?$/.test((isHyphen(next) ? tokens[from + 2] : next)?.word ?? ""))
    return { unit: "light-years", kind: "measure", to: from + (isHyphen(next) ? 3 : 2) };
  // "1.32 billion Year": a capital opens something else.
  if (/^\p{Lu}\p{Ll}/u.test(token.text) && !token.joined && !hyphen && !GERMAN_UNIT.test(token.text))
    return null;
  if (/^(?:short|long)$/.test(token.word) && /^tons?$/.test(next?.word ?? ""))
    return { unit: `${token.word} tons`, kind: "measure", to: from + 2 };
  // "31 يوم الأربعاء": 31, on Wednesday.
  if (token.word === "يوم" && weekdayOf(next?.text ?? "", "ar") !== null) return null;
  const unit = lookUp(UNIT_WORDS, token.word);
  if (unit === null) return null;
  if (unit === "degrees" && /^(?:celsius|fahrenheit)$/.test(next?.word ?? ""))
    return { unit: next?.word === "celsius" ? "°C" : "°F", kind: "measure", to: from + 2 };
  // "125 miles per hour", "40 metres a second"
  const speed = /^(?:per|an?|por|par|pro)$/.test(next?.word ?? "")
    ? SPEEDS.get(`${unit} ${tokens[from + 2]?.word}`)
    : undefined;
  if (speed !== undefined) return { unit: speed, kind: "measure", to: from + 3 };
  // "2.000 metros cúbicos", "300 mètres carrés"
  const power = CUBIC.test(next?.word ?? "") ? "³" : SQUARED.test(next?.word ?? "") ? "²" : null;
  if (power !== null) return { unit: `${unit}${power}`, kind: "measure", to: from + 2 };
  if (next?.text === "²" || next?.text === "³")
    return { unit: `${unit}${next.text}`, kind: "measure", to: from + 2 };
  if (next?.type === "digits" && next.joined && /^[23]$/.test(next.text))
    return { unit: `${unit}${next.text === "2" ? "²" : "³"}`, kind: "measure", to: from + 2 };
  return { unit, kind: "measure", to: from + 1 };
};
