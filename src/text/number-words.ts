/** Numbers written as words: English in full; Spanish, French, German and Arabic as far as news uses them. */
import type { NumberToken } from "./number-tokens.ts";

type Role = "unit" | "teen" | "ten" | "hundred" | "scale" | "dozen" | "ordinal" | "vague";
interface Entry {
  readonly role: Role;
  readonly value: number;
}
type Lexicon = Map<string, Entry>;

/** The languages whose number words are known. */
export type NumberLanguage = "en" | "es" | "fr" | "de" | "ar" | "other";

const fill = (lexicon: Lexicon, role: Role, words: string, values: readonly number[]): void =>
  words.split(" ").forEach((group, at) => {
    for (const word of group.split("/")) lexicon.set(word, { role, value: values[at] ?? 0 });
  });

const upTo = (from: number, to: number, step = 1): number[] =>
  Array.from({ length: (to - from) / step + 1 }, (_, at) => from + at * step);
const SCALES = [1e3, 1e6, 1e9, 1e12];

const english: Lexicon = new Map();
fill(english, "unit", "zero one two three four five six seven eight nine", upTo(0, 9));
fill(
  english,
  "teen",
  "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
  upTo(10, 19),
);
fill(english, "ten", "twenty thirty forty/fourty fifty sixty seventy eighty ninety", upTo(20, 90, 10));
fill(english, "hundred", "hundred", [100]);
fill(english, "scale", "thousand million billion trillion", SCALES);
fill(english, "scale", "mn/mln bn/bln tn/trn lakh/lakhs crore/crores", [1e6, 1e9, 1e12, 1e5, 1e7]);
fill(english, "dozen", "dozen score", [12, 20]);
fill(
  english,
  "ordinal",
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth",
  upTo(1, 12),
);
fill(
  english,
  "ordinal",
  "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth",
  upTo(13, 19),
);
fill(
  english,
  "ordinal",
  "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth",
  upTo(20, 90, 10),
);
fill(english, "ordinal", "hundredth thousandth", [100, 1000]);
// A plural is at least two of its kind.
fill(
  english,
  "vague",
  "dozens hundreds thousands millions billions trillions",
  [24, 200, 2e3, 2e6, 2e9, 2e12],
);

const spanish: Lexicon = new Map();
fill(spanish, "unit", "cero uno/una/un dos tres cuatro cinco seis siete ocho nueve", upTo(0, 9));
fill(
  spanish,
  "teen",
  "diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve",
  upTo(10, 19),
);
fill(
  spanish,
  "teen",
  "veintiuno/veintiun veintidos veintitres veinticuatro veinticinco veintiseis",
  upTo(21, 26),
);
fill(spanish, "teen", "veintisiete veintiocho veintinueve", upTo(27, 29));
fill(spanish, "ten", "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa", upTo(20, 90, 10));
fill(
  spanish,
  "hundred",
  "cien/ciento doscientos/doscientas trescientos/trescientas cuatrocientos quinientos",
  upTo(100, 500, 100),
);
fill(spanish, "hundred", "seiscientos setecientos ochocientos novecientos", upTo(600, 900, 100));
fill(spanish, "scale", "mil millon/millones billon/billones", [1e3, 1e6, 1e12]);
fill(spanish, "dozen", "docena", [12]);
fill(
  spanish,
  "ordinal",
  "primera/primer/primero segunda/segundo tercera/tercer/tercero cuarta/cuarto quinta/quinto",
  upTo(1, 5),
);
fill(spanish, "vague", "decenas docenas cientos/centenares miles", [20, 24, 200, 2e3]);

const french: Lexicon = new Map();
fill(french, "unit", "zero un/une deux trois quatre cinq six sept huit neuf", upTo(0, 9));
fill(french, "teen", "dix onze douze treize quatorze quinze seize", upTo(10, 16));
fill(
  french,
  "ten",
  "vingt/vingts trente quarante cinquante soixante septante huitante nonante",
  upTo(20, 90, 10),
);
fill(french, "hundred", "cent/cents", [100]);
fill(french, "scale", "mille million/millions milliard/milliards", [1e3, 1e6, 1e9]);
fill(
  french,
  "dozen",
  "dizaine douzaine quinzaine vingtaine trentaine quarantaine cinquantaine",
  [10, 12, 15, 20, 30, 40, 50],
);
fill(french, "dozen", "soixantaine centaine millier", [60, 100, 1000]);
fill(
  french,
  "ordinal",
  "premiere/premier deuxieme/seconde troisieme quatrieme cinquieme sixieme septieme huitieme",
  upTo(1, 8),
);
fill(french, "vague", "dizaines douzaines centaines milliers", [20, 24, 200, 2e3]);

const german: Lexicon = new Map();
fill(german, "unit", "null ein/eine/eins/einen/einer zwei drei vier funf sechs sieben acht neun", upTo(0, 9));
fill(
  german,
  "teen",
  "zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn",
  upTo(10, 19),
);
fill(german, "ten", "zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig", upTo(20, 90, 10));
fill(german, "hundred", "hundert", [100]);
fill(german, "scale", "tausend million/millionen/mio milliarde/milliarden/mrd billion/billionen", SCALES);
fill(german, "dozen", "dutzend", [12]);
fill(
  german,
  "ordinal",
  "erste/ersten zweite/zweiten dritte/dritten vierte/vierten funfte/funften",
  upTo(1, 5),
);
fill(
  german,
  "vague",
  "dutzende dutzenden hunderte/hunderten tausende/tausenden zehntausende/zehntausenden",
  [24, 24, 200, 2e3, 2e4],
);

const arabic: Lexicon = new Map();
fill(
  arabic,
  "unit",
  "صفر واحد/واحدة اثنان/اثنين/اثنتين ثلاث/ثلاثة اربع/اربعة خمس/خمسة ست/ستة سبع/سبعة ثماني/ثمانية/ثمان تسع/تسعة",
  upTo(0, 9),
);
fill(arabic, "teen", "عشرة", [10]);
fill(
  arabic,
  "ten",
  "عشرون/عشرين ثلاثون/ثلاثين اربعون/اربعين خمسون/خمسين ستون/ستين سبعون/سبعين ثمانون/ثمانين تسعون/تسعين",
  upTo(20, 90, 10),
);
fill(arabic, "hundred", "مية/ماية ميتان/ميتين", [100, 200]);
fill(arabic, "scale", "الف/الفا مليون/ملايين مليار/مليارات", [1e3, 1e6, 1e9]);
fill(arabic, "vague", "عشرات ميات الاف", [20, 200, 2e3]);

const LEXICONS: Record<NumberLanguage, Lexicon> = {
  en: english,
  es: new Map([...english, ...spanish]),
  fr: new Map([...english, ...french]),
  de: new Map([...english, ...german]),
  ar: arabic,
  other: english,
};

// The commonest words of each language that the others lack.
const PROFILE: Record<string, string> = {
  en: "the of and to was were is that for with by at from has have said people killed were are",
  es: "el los las de y que por con para una del fue fueron murieron personas muertos al menos mas se en",
  fr: "le les des et est une du que dans pour par sur au aux ont morts personnes plus selon avec en",
  de: "der die das und ist den von mit dem im sich auf wurden menschen mindestens mehr als nach bei ein eine",
};
const PROFILED = new Map<string, string[]>();
for (const [language, words] of Object.entries(PROFILE))
  for (const word of words.split(" ")) PROFILED.set(word, [...(PROFILED.get(word) ?? []), language]);

/** The language whose number words and decimal sign a text uses, by its commonest words (its first 300 tokens). */
export const numberLanguage = (tokens: readonly NumberToken[]): NumberLanguage => {
  const counts: Record<string, number> = { en: 0.5, es: 0, fr: 0, de: 0, ar: 0 };
  for (const token of tokens.slice(0, 300)) {
    if (token.type !== "word") continue;
    if (/^\p{Script=Arabic}/u.test(token.word)) counts["ar"] = (counts["ar"] ?? 0) + 1;
    for (const language of PROFILED.get(token.word) ?? []) counts[language] = (counts[language] ?? 0) + 1;
  }
  const [best] = Object.entries(counts).sort((a, b) => b[1] - a[1]);
  return (best?.[0] ?? "en") as NumberLanguage;
};

/** A number read from words, from token `from` up to token `to`. */
export interface WordNumber {
  readonly value: number;
  readonly to: number;
  readonly ordinal: boolean;
  /** "dozens", "hundreds of thousands": only the least it can be is known. */
  readonly vague: boolean;
}

/** The power of a scale word ("million", "bn", "millones"); null for any other word. */
export const scaleOf = (word: string, language: NumberLanguage): number | null => {
  const entry = LEXICONS[language].get(word);
  if (entry?.role === "scale" || entry?.role === "dozen" || word === "hundred") return entry?.value ?? null;
  return null;
};

const JOINERS = new Set(["and", "y", "et", "und", "و"]);
const ARTICLES = new Set(["a", "an", "un", "una", "une", "ein", "eine"]);
const FEW = new Set([
  "few",
  "several",
  "couple",
  "varios",
  "varias",
  "plusieurs",
  "quelques",
  "mehrere",
  "einige",
  "عدة",
]);
const OF = new Set(["of", "de", "von"]);
const SCALED_VAGUE = /^(?:thousand|million|billion|trillion|mile|millon|million|milli)/;

/** German writes "zweiunddreissig" and "dreihundertfunfzig" as one word: cut it into words that are known. */
const splitGerman = (word: string): string[] => {
  const pieces: string[] = [];
  let rest = word;
  while (rest !== "" && pieces.length < 12) {
    let length = Math.min(rest.length, 12);
    while (length > 2 && !german.has(rest.slice(0, length)) && rest.slice(0, length) !== "und") length -= 1;
    const piece = rest.slice(0, length);
    if (piece !== "und" && !german.has(piece)) return [];
    pieces.push(piece);
    rest = rest.slice(length);
  }
  return rest === "" && pieces.length > 1 ? pieces : [];
};

const germanCompound = (word: string): number | null => {
  if (word.length < 7 || word.length > 60) return null;
  let total = 0;
  let current = 0;
  const pieces = splitGerman(word);
  for (const piece of pieces) {
    const entry = german.get(piece);
    if (!entry) continue;
    if (entry.role === "hundred") current = (current || 1) * 100;
    else if (entry.role === "scale") [total, current] = [total + (current || 1) * entry.value, 0];
    else if (entry.role === "vague" || entry.role === "ordinal" || entry.role === "dozen") return null;
    else current += entry.value;
  }
  return pieces.length > 0 ? total + current : null;
};

/** Reads "hundreds of thousands", "dozens", "a few dozen", "several hundred": a least value. */
const readVague = (tokens: readonly NumberToken[], from: number, lexicon: Lexicon): WordNumber | null => {
  let at = from;
  if (ARTICLES.has(tokens[at]?.word ?? "") && FEW.has(tokens[at + 1]?.word ?? "")) at += 1;
  if (FEW.has(tokens[at]?.word ?? "")) {
    at += OF.has(tokens[at + 1]?.word ?? "") ? 2 : 1;
    const entry = lexicon.get(tokens[at]?.word ?? "");
    if (!entry || !["hundred", "scale", "dozen", "vague"].includes(entry.role)) return null;
    const least = entry.role === "vague" ? entry.value : 2 * entry.value;
    return { value: least, to: at + 1, ordinal: false, vague: true };
  }
  const tens = tokens[from]?.word === "tens" && OF.has(tokens[from + 1]?.word ?? "");
  const scores = tokens[from]?.word === "scores" && tokens[from + 1]?.word === "of";
  const entry =
    tens || scores ? { role: "vague", value: tens ? 20 : 40 } : lexicon.get(tokens[from]?.word ?? "");
  if (entry?.role !== "vague") return null;
  let value = entry.value;
  at = from + 1;
  // "hundreds of thousands", "cientos de miles", "tens of millions"
  while (OF.has(tokens[at]?.word ?? "")) {
    const word = tokens[at + 1]?.word ?? "";
    const scale = lexicon.get(word);
    if (!scale || !SCALED_VAGUE.test(word) || (scale.role !== "vague" && scale.role !== "scale")) break;
    value *= scale.role === "vague" ? scale.value / 2 : scale.value;
    at += 2;
  }
  return tens && at === from + 1 ? null : { value, to: at, ordinal: false, vague: true };
};

/** Reads the number words that start at token `from`; null where none do. */
export const readNumberWords = (
  tokens: readonly NumberToken[],
  from: number,
  language: NumberLanguage,
): WordNumber | null => {
  const lexicon = LEXICONS[language];
  const vague = readVague(tokens, from, lexicon);
  if (vague) return vague;
  let [total, current, at, last] = [0, 0, from, "" as Role | "" | "article"];
  let end = from;
  let lowest = Infinity;
  const first = tokens[from];
  if (!first) return null;
  if (language === "de") {
    const compound = germanCompound(first.word);
    if (compound !== null) [current, at, end, last] = [compound, from + 1, from + 1, "ten"];
  }
  if (at === from && ARTICLES.has(first.word)) {
    const entry = lexicon.get(tokens[from + 1]?.word ?? "");
    if (!entry || (entry.role !== "hundred" && entry.role !== "scale" && entry.role !== "dozen")) return null;
    if (tokens[from + 1]?.word === "score") return null;
    [current, at, last] = [1, from + 1, "article"];
  }
  for (; at < tokens.length && at - from < 16; at += 1) {
    const token = tokens[at] as NumberToken;
    const next = tokens[at + 1];
    if (at > from && token.text === "-" && token.joined && next?.joined && lexicon.has(next.word)) continue;
    if (at > from && last !== "article" && JOINERS.has(token.word)) {
      const follows = lexicon.get(next?.word ?? "");
      const small = follows && ["unit", "teen", "ten", "ordinal"].includes(follows.role);
      const fits =
        language === "ar" ||
        last === "hundred" ||
        (last === "scale" && language === "en") ||
        (last === "ten" && language !== "en");
      if (small && fits && follows.value > 0 && !(last === "ten" && follows.role !== "unit")) continue;
      break;
    }
    // Arabic writes "and" onto the next word.
    const joinedWord =
      language === "ar" && at > from && token.word.startsWith("و") ? token.word.slice(1) : token.word;
    const entry = lexicon.get(joinedWord);
    if (!entry || entry.role === "vague" || (token.type !== "word" && entry)) break;
    if (entry.role === "unit" || entry.role === "teen") {
      const quatreVingt = language === "fr" && (last === "ten" || last === "teen");
      if (
        last === "unit" ||
        (last === "teen" && !quatreVingt) ||
        (last === "ten" && entry.role === "teen" && !quatreVingt)
      )
        break;
      if (last === "dozen" || last === "article") break;
      current += entry.value;
    } else if (entry.role === "ten") {
      if (language === "fr" && last === "unit" && current === 4 && entry.value === 20) current = 80;
      else if (language === "ar" && last === "unit") current += entry.value;
      else if (last !== "" && last !== "hundred" && last !== "scale") break;
      else current += entry.value;
    } else if (entry.role === "hundred") {
      if (last === "hundred" || last === "dozen") break;
      const own = current % 100 || 1;
      current = entry.value > 100 ? current + entry.value : current - (current % 100) + own * 100;
    } else if (entry.role === "dozen") {
      if (joinedWord === "score" && last === "") break;
      current = (current || 1) * entry.value;
    } else if (entry.role === "scale") {
      if (last === "" && entry.value !== 1000) break;
      if (last === "" && language !== "es" && language !== "fr" && language !== "ar") break;
      if (last === "scale" && total > 0) [total, current] = [total * entry.value, 0];
      else if (entry.value >= lowest) [total, current] = [(total + current) * entry.value, 0];
      else [total, current] = [total + (current || 1) * entry.value, 0];
      lowest = entry.value;
    } else {
      if (last === "unit" || last === "teen" || last === "article" || last === "dozen") break;
      if (last === "ten" && entry.value > 9) break;
      return { value: total + current + entry.value, to: at + 1, ordinal: true, vague: false };
    }
    last = entry.role;
    end = at + 1;
  }
  if (end === from || (end === from + 1 && last === "article")) return null;
  return { value: total + current, to: end, ordinal: false, vague: false };
};
