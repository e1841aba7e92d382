/**
 * The noun phrases of a sentence, whole: "death toll", "the collapsed dam in the south" without its article. By closed classes and
 * endings (measures-words.ts), so roughly; in English, Spanish, French and German.
 */
import { findNumbers } from "../text/numbers.ts";
import { tokenizeSentence, type SentenceToken } from "./measures-words.ts";

/** A stretch of a sentence; offsets into it. */
export interface Phrase {
  readonly start: number;
  readonly end: number;
}

const LANGUAGES: ReadonlySet<string> = new Set(["en", "es", "fr", "de"]);

/** Words that join two phrases to one. */
const JOINING =
  /^(?:of|in|on|at|from|over|between|against|de|del|du|des|d'|en|à|au|aux|von|vom|der|im|am|zur|zum|gegen|über|contra|sobre|entre|sur|contre)$/u;
/** Articles that may follow them. */
const ARTICLE =
  /^(?:the|a|an|its|his|her|their|la|el|los|las|le|les|l'|un|una|une|su|sus|son|sa|ses|den|dem|der|die|das|ein|eine|einem|einer|eines)$/u;
/** Little words and verbs that the closed classes of measures-words.ts leave among the nouns. */
const OTHER =
  /^(?:not|n't|without|late|early|due|onboard|following|including|according|compared|concerning|regarding|how|what|why|whether|much|many|few|several|among|others?|such|amid|says|según|se|lo|les?|nos|ellos|ellas|ello|este|esta|estos|estas|ese|esa|esos|esas|aquel|muy|ya|más|menos|también|cómo|como|cuando|cuándo|hay|tras|ante|tiene|tienen|tenía|tenían|había|habían|era|eran|estaba|estaban|hizo|dijo|quedó|puede|pueden|ce|cet|cette|ces|nous|vous|ils|elles|ne|pas|plus|très|quand|comme|aussi|peut|wie|wenn|dass|nicht|sich|auch|noch|nur|dieser|diese|dieses|diesem|wird|kann|können|soll|sollen|seien|habe|sei|waren|hatte|hatten|\p{L}+ly|\p{L}{2,}(?:aron|ieron|aban|arán|erán|irán|aient|èrent))$/iu;
/** Forms of verbs that mostly stand with a noun: "emergency warning system", "gross operating margin". */
const NOUNS =
  /^(?:warning|operating|parking|drinking|voting|counting|planning|driving|working|signalling|signaling|interlocking|manufacturing|marketing|living|writing|painting|swimming|climbing|trading|betting|lending|recording|limited|estimated|alleged|combined)$/u;
const SPANISH_PAST = /^\p{Ll}{2,}ó$/u;

/** Whether a word that has the form of a verb only says which: "the collapsed dam", "two injured men". */
const isAttributive = (tokens: readonly SentenceToken[], at: number): boolean => {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (after?.type !== "word" || OTHER.test(after.low)) return false;
  if (before?.type === "determiner" || before?.type === "number" || before?.low.endsWith("'s")) return true;
  if (NOUNS.test(token?.low ?? "")) return true;
  return before?.type === "preposition" && token?.low.endsWith("ing") !== true;
};

const isNominal = (tokens: readonly SentenceToken[], at: number): boolean => {
  const token = tokens[at] as SentenceToken;
  if (OTHER.test(token.low) || SPANISH_PAST.test(token.text)) return false;
  // "United Nations", "Boeing 737": capitals make a name of a verb's form, and of a number behind them.
  const isNamed = at > 0 && /^\p{Lu}/u.test(token.text);
  if (token.type === "word") return true;
  if (token.type === "verb") return isNamed || isAttributive(tokens, at);
  return (
    token.type === "number" &&
    at > 1 &&
    /^\p{Lu}/u.test(tokens[at - 1]?.text ?? "") &&
    /^\d/u.test(token.text)
  );
};

/** Where a phrase of tokens [from, to) really ends: German nouns have capitals, what follows them does not belong. */
const nounEnd = (tokens: readonly SentenceToken[], from: number, to: number, language: string): number => {
  let end = to;
  if (language === "de") while (end > from && !/^\p{Lu}/u.test(tokens[end - 1]?.text ?? "")) end -= 1;
  return end;
};

/**
 * The noun phrases of a sentence, each alone and joined with those that follow it ("bank", "bank of the river"), no longer than
 * `longest` words; null for languages whose words are not told apart. `language`: ISO 639-1.
 */
export const nounPhrases = (text: string, language: string, longest: number): Phrase[] | null => {
  if (!LANGUAGES.has(language)) return null;
  const tokens = tokenizeSentence(text, findNumbers(text, language));
  const simple: { readonly from: number; readonly to: number }[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isNominal(tokens, at)) continue;
    const from = at;
    while (at < tokens.length && isNominal(tokens, at)) at += 1;
    // "Three-time champion" is no "time champion".
    const start = text[(tokens[from]?.start ?? 0) - 1] === "-" ? from + 1 : from;
    const to = nounEnd(tokens, start, at, language);
    if (to > start) simple.push({ from: start, to });
  }
  const joins = (end: number, start: number): boolean => {
    const between = tokens.slice(end, start);
    const [first, second] = between;
    if (first === undefined || !JOINING.test(first.low)) return false;
    return between.length === 1 || (between.length === 2 && ARTICLE.test(second?.low ?? ""));
  };
  const phrases: Phrase[] = [];
  for (const [at, { from }] of simple.entries())
    for (let last = at; last < simple.length; last += 1) {
      const { to } = simple[last] as (typeof simple)[number];
      const before = simple[last - 1];
      if (last > at && !joins(before?.to ?? 0, simple[last]?.from ?? 0)) break;
      if (to - from > longest) break;
      phrases.push({ start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 });
    }
  return phrases;
};
