/** Currencies: signs and letters before a number, names and nations after it. */
import type { NumberToken } from "./number-tokens.ts";

/** A table from words to units: each row gives a unit's words, separated by spaces. */
export const table = (rows: Record<string, string>): Map<string, string> =>
  new Map(
    Object.entries(rows).flatMap(([unit, words]) => words.split(" ").map((word) => [word, unit] as const)),
  );

/** Names of currencies, without a plural ending. */
export const CURRENCY_WORDS = table({
  HTG: "gourde gurde",
  USD: "dollar dlr usd dolar dollari dollaro долларов доллара доллар دولار دولارا",
  EUR: "euro eur евро يورو",
  GBP: "gbp sterling",
  JPY: "yen iene jpy",
  CNY: "yuan renminbi cny rmb يوان",
  INR: "rupee inr rupia roupie rupie rupien roepie روبية",
  RUB: "ruble rouble rub рубль рубля рублеи руб rublo rubli rubel roebel روبل",
  ILS: "shekel nis shequel schekel شيكل",
  MXN: "mxn",
  CHF: "chf franken",
  BRL: "reais brl",
  KRW: "krw",
  TRY: "lira",
  SAR: "riyal rial ريال",
  AED: "dirham aed درهم",
  NGN: "naira نايرا",
  ZAR: "zar",
  PLN: "zloty esloti złoty زلوتي",
  SEK: "krona kronor",
  NOK: "kroner krone",
  DEM: "deutschmark",
  FRF: "franc",
  PHP: "peso",
  USc: "cent ct",
  crowns: "crown",
  GBp: "pence",
  MYR: "ringgit myr ringit",
  THB: "baht thb",
  IDR: "rupiah idr",
  VND: "vnd",
  BDT: "taka bdt",
  UAH: "hryvnia hryvnya uah grivna hrywnja grivnia هريفنيا",
  HUF: "forint huf forinto فورينت",
  CZK: "koruna korun czk",
  RON: "leu ron",
  KES: "shilling kes chelin schilling scellino scellini xelim شلن",
  GHS: "cedi",
  ETB: "birr",
  IQD: "dinar dinaro dinari دينار",
  KZT: "tenge",
  GEL: "lari",
  MMK: "kyat kiat quiate",
  KHR: "riel",
  MNT: "tugrik togrog",
  ZMW: "kwacha kuacha",
  AOA: "kwanza kuanza",
  BWP: "pula",
  MZN: "metical meticais",
  HNL: "lempira",
  ALL: "lek",
  AZN: "manat",
  MKD: "denar",
  GMD: "dalasi",
  MRU: "ouguiya uguiya",
  VES: "bolivar",
  XEU: "ecu",
  PEN: "soles",
  CRC: "colones",
  PYG: "guaranies",
  NIO: "cordobas",
  BGN: "leva",
});
/** Names that are other words too: currencies where millions are meant, or (plural, after digits) sums. */
export const SCALED_ONLY: ReadonlyMap<string, string> = new Map(
  Object.entries({
    won: "KRW",
    marks: "DEM",
    crown: "crowns",
    rand: "ZAR",
    real: "BRL",
    dong: "VND",
  }),
);
/** Signs of currencies. */
export const CURRENCY_SIGNS = new Map([
  ["$", "USD"],
  ["€", "EUR"],
  ["£", "GBP"],
  ["¥", "JPY"],
  ["₹", "INR"],
  ["₽", "RUB"],
  ["₪", "ILS"],
  ["₺", "TRY"],
  ["₩", "KRW"],
  ["₦", "NGN"],
  ["元", "CNY"],
  ["฿", "THB"],
  ["₱", "PHP"],
  ["₫", "VND"],
  ["₴", "UAH"],
  ["৳", "BDT"],
  ["₵", "GHS"],
]);
const DOLLARS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    us: "USD",
    a: "AUD",
    au: "AUD",
    c: "CAD",
    ca: "CAD",
    hk: "HKD",
    nz: "NZD",
    s: "SGD",
    nt: "TWD",
    r: "BRL",
  }),
);
// Letters that stand before sums.
const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Rs: "INR",
    Re: "INR",
    RM: "MYR",
    Tk: "BDT",
    Rp: "IDR",
    KSh: "KES",
    Ksh: "KES",
    Sh: "KES",
    Fr: "CHF",
    Php: "PHP",
    FCFA: "XOF",
    CFA: "XOF",
    Bs: "VES",
    TSh: "TZS",
    USh: "UGX",
    GHS: "GHS",
  }),
);
/** Whose dollars, pounds or crowns, where that is not the currency's name in full. */
export const NATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    us: "USD",
    usd: "USD",
    american: "USD",
    taiwan: "TWD",
    iranian: "IRR",
    "saudi arabian": "SAR",
    danish: "DKK",
    swedish: "SEK",
    norwegian: "NOK",
    czech: "CZK",
  }),
);

/** A word without its plural ending, where that is a unit of the table. */
export const lookUp = (words: Map<string, string>, word: string): string | null =>
  words.get(word) ??
  (word.endsWith("s") ? words.get(word.slice(0, -1)) : undefined) ??
  (word.endsWith("es") ? words.get(word.slice(0, -2)) : undefined) ??
  null;

/** "d'euros" as "euros". */
export const bare = (word: string): string => word.replace(/^d['’]/, "");

/** Whether a word names a currency, in any of the languages known. */
export const isCurrencyWord = (word: string): boolean =>
  lookUp(CURRENCY_WORDS, bare(word)) !== null || /^(?:crowns?|won|rand|dong)$/.test(word);

/** The currency that a word after a number names; `scaled`: "million" or the like stands between. */
export const currencyNamed = (word: string, scaled: boolean): string | null =>
  (scaled ? SCALED_ONLY.get(word) : word === "crowns" ? "crowns" : undefined) ??
  lookUp(CURRENCY_WORDS, bare(word));

/** Letters that stand right before sums: "R500", "N50m". */
const ONE_LETTER: ReadonlyMap<string, string> = new Map([
  ["R", "ZAR"],
  ["N", "NGN"],
  ["P", "PHP"],
]);
/** "P100 respirators", "R22 helicopters": models. */
const MODEL =
  /^(?:masks?|respirators?|filters?|models?|helicopters?|engines?|class|series|motorways?|routes?)$/u;

/** Whether the digits at `at` adjoin a letter and are large enough for a sum: "R12,500", "N50m", and not "N95". */
export const isSumOfLetter = (tokens: readonly NumberToken[], at: number): boolean => {
  const [digits, next] = [tokens[at], tokens[at + 1]];
  const scaled = /^(?:m|bn|tn|million|billion|trillion)$/u.test(next?.text ?? "");
  // "R4 365"
  const grouped = /^\d{1,3}$/u.test(digits?.text ?? "") && /^\d{3}$/u.test(next?.text ?? "");
  return (
    digits?.joined === true &&
    (scaled || grouped || /^\d{3}|[.,]\d/u.test(digits.text)) &&
    !MODEL.test(next?.word ?? "")
  );
};

/** The currency written before a number ("$", "US$", "Rs", "USD"), and the token it starts at. */
export const currencyBefore = (
  tokens: readonly NumberToken[],
  at: number,
): { unit: string; from: number } | null => {
  const sign = tokens[at - 1];
  if (!sign) return null;
  const unit = CURRENCY_SIGNS.get(sign.text);
  if (unit !== undefined) {
    const letters = tokens[at - 2];
    if (unit !== "USD" || !sign.joined || letters?.type !== "word") return { unit, from: at - 1 };
    const dollars = DOLLARS.get(letters.word);
    return dollars ? { unit: dollars, from: at - 2 } : { unit, from: at - 1 };
  }
  if (
    /^(?:USD|EUR|GBP|AUD|CAD|NZD|SGD|HKD|CHF|JPY|CNY|RMB|INR|NIS|SEK|NOK|DKK|PLN|CZK|ZAR|KES|NGN|PKR|EGP|TRY|BRL|MXN|PHP|IDR|MYR|THB|KRW|TWD|AED|SAR|UAH|RUB)$/.test(
      sign.text,
    )
  )
    return { unit: lookUp(CURRENCY_WORDS, sign.word) ?? sign.text, from: at - 1 };
  // "Rs. 500", "RM20 million", "Tk 300 crore"
  if (sign.text === "." && tokens[at - 2]?.text === "Rs") return { unit: "INR", from: at - 2 };
  const letters =
    LETTERS.get(sign.text) ?? (isSumOfLetter(tokens, at) ? ONE_LETTER.get(sign.text) : undefined);
  return letters === undefined ? null : { unit: letters, from: at - 1 };
};
