/** Sums whose currency takes more than a word: whole names of currencies in several languages, from the runtime's own tables (CLDR, by ISO 4217 code). */
import { bare, CURRENCY_WORDS, lookUp, SCALED_ONLY } from "./number-currencies.ts";
import { foldNumberWord, type NumberToken } from "./number-tokens.ts";

const LANGUAGES = ["en", "es", "fr", "de", "it", "pt", "nl", "ar"] as const;

/** A word as the table is keyed: folded, without the endings of plurals and of German adjectives. */
const stemmed = (word: string): string => {
  const folded = foldNumberWord(word);
  const single = folded.length > 4 ? folded.replace(/s$/u, "") : folded;
  return single.length > 4 ? single.replace(/(?:hi|en|er|[aeioy])$/u, "") : single;
};

let fullNames: ReadonlyMap<string, string> | undefined;

// Some 25 ms, and only texts that say whose money it is ask for it.
const readFullNames = (): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const language of LANGUAGES) {
    const names = new Intl.DisplayNames(language, { type: "currency" });
    for (const code of Intl.supportedValuesOf("currency")) {
      const words =
        names
          .of(code)
          ?.replace(/\s*\(.*\)/u, "")
          .match(/[\p{L}\p{M}]+/gu) ?? [];
      const key = words.map(stemmed).join(" ");
      if (words.length > 1 && !found.has(key)) found.set(key, code);
    }
  }
  return found;
};

/** The ISO 4217 code of a currency's whole name: whose it is, and its noun ("pesos mexicanos", "South African rand"); else null. */
const currencyOfName = (words: readonly string[]): string | null =>
  (fullNames ??= readFullNames()).get(words.map(stemmed).join(" ")) ?? null;

/** Nouns that several countries call their money by, in the languages known. */
const SHARED =
  /^(?:dollars?|dollari?|dolares|dolar|pounds?|livres?|libras?|pfund|sterline|pond|francs?|francos?|franken|franchi|frank|pesos?|rupees?|rupias?|roupies?|rupien?|roepies?|rupie|dinars?|dinares?|dinari|rials?|riyals?|riales|shillings?|chelines|won|wons|rand|rands|real|reais|reales|krone[rn]?|kron[ao]r?|crowns?|couronnes?|coronas?|coroas?|corone|lira|liras|rubles?|roubles?|rublos?|dirhams?|dirhames?|marks?|euros?|دولارا?|دينارا?|ريالا?|ليرة|جنيها?|درهما?|فرنكا?)$/u;

/** "South African rand", "francos suizos", "francs CFA": whose money it is, and the token after it; null where the words do not say. */
export const currencyInFull = (
  tokens: readonly NumberToken[],
  at: number,
): { unit: string; to: number } | null => {
  // In English a name ends with its noun: "dollars" of no country are the commonest.
  if (
    /^(?:in|to|an?|the|for|from|of|on|and|or|per|by|at|as|with|worth|was|were|is|are|each|that|more|less|will|would|have|has|had)$/u.test(
      tokens[at + 1]?.word ?? "",
    )
  )
    return null;
  const word = (index: number): string => (tokens[index]?.type === "word" ? (tokens[index]?.word ?? "") : "");
  for (let noun = at; noun < at + 3; noun += 1) {
    if (word(noun) === "") return null;
    if (!SHARED.test(bare(word(noun)))) {
      // "Botswana pula": whose it is goes before a noun of one country alone.
      const own =
        noun > at && /^\p{Lu}/u.test(tokens[at]?.text ?? "") ? lookUp(CURRENCY_WORDS, word(noun)) : null;
      if (own !== null) return { unit: own, to: noun + 1 };
      continue;
    }
    if (word(noun + 1) === "cfa" || (noun > at && word(noun - 1) === "cfa"))
      return { unit: "XOF", to: noun + (word(noun + 1) === "cfa" ? 2 : 1) };
    for (let to = Math.min(noun + 3, at + 4); to > noun; to -= 1) {
      if (to - at < 2 || word(to - 1) === "") continue;
      const words = Array.from({ length: to - at }, (_, index) => bare(word(at + index)));
      const unit = currencyOfName(words);
      if (unit !== null) return { unit, to };
    }
    return null;
  }
  return null;
};

/** After a sum of won, not what somebody won: the clause ends, or a preposition follows. */
const AFTER_SUM =
  /^(?:in|for|from|to|on|at|by|per|as|into|under|over|and|or|but|last|this|after|against|each|apiece)$/u;

/** "988,900 won", "500 rand", "50,000 dong": money whose name is another word too, after digits that are a sum. */
export const currencyOfDigits = (tokens: readonly NumberToken[], at: number): string | null => {
  const [digits, money, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (digits?.type !== "digits" || money === undefined || money.text !== money.word || money.joined)
    return null;
  if (/^rands?$/u.test(money.word)) return "ZAR";
  const sum = digits.text.replace(/\D/gu, "").length >= 4;
  if (!sum || !/^(?:won|dong)$/u.test(money.word)) return null;
  return money.word === "dong" || next === undefined || next.type === "sign" || AFTER_SUM.test(next.word)
    ? (SCALED_ONLY.get(money.word) ?? null)
    : null;
};
