/** Reads numbers written as words, from the token they start at. */
import { german, LEXICONS, type Lexicon, type NumberLanguage, type Role } from "./number-lexicon.ts";
import type { NumberToken } from "./number-tokens.ts";

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
const OPENERS = new Set([
  ...ARTICLES,
  ...FEW,
  "tens",
  "scores",
  "half",
  "quarter",
  "mitad",
  "medio",
  "media",
  "demi",
  "halbe",
  "moitie",
  "halfte",
  "la",
]);

/** Whether a word can open a number: most words cannot, and need no further reading. */
export const opensNumber = (word: string, language: NumberLanguage): boolean =>
  LEXICONS[language].has(word) || OPENERS.has(word) || (language === "de" && word.length >= 7);

/** A number read from words, from token `from` up to token `to`. */
interface WordNumber {
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
const OF = new Set(["of", "de", "von"]);
const SCORED =
  /^(?:more|others|dead|killed|injured|wounded|hurt|missing|trapped|died|fled|arrested)$|^(?:were|are|have|had|remain)$/;
const SCORES_LED = /^(?:and|but|while|that|said|as|when|leaving|killing|injuring|wounding|with|for)$/;
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
    // "several hundred million", "a few dozen thousand"
    const scale = lexicon.get(tokens[at + 1]?.word ?? "");
    const scaled = entry.role !== "scale" && entry.role !== "vague" && scale?.role === "scale";
    return {
      value: scaled ? least * scale.value : least,
      to: at + (scaled ? 2 : 1),
      ordinal: false,
      vague: true,
    };
  }
  const tens = tokens[from]?.word === "tens" && OF.has(tokens[from + 1]?.word ?? "");
  // "scores of", "scores were injured"; but "the scores were level"
  const scores =
    tokens[from]?.word === "scores" &&
    (tokens[from + 1]?.word === "of" ||
      (SCORED.test(tokens[from + 1]?.word ?? "") &&
        (tokens[from - 1]?.type !== "word" || SCORES_LED.test(tokens[from - 1]?.word ?? ""))));
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
