/** Which language a text writes its numbers in. */
import type { NumberLanguage } from "./number-lexicon.ts";
import type { NumberToken } from "./number-tokens.ts";

// The commonest words of each language that the others lack.
// Elided articles and the like are French.
const ELIDED = /^(?:l|d|qu|n|s|c|j)['’]/;
const PROFILE: Record<string, string> = {
  en: "the of and to was were is that for with by at from has have said people killed were are",
  es: "el los las la de y que lo su este esta como por con para una del fue fueron murieron personas muertos al menos mas se en",
  fr: "le les la de il elle qui pas ne ce cette son ses pres ete des et est une du que dans pour par sur au aux ont morts personnes plus selon avec en",
  de: "der die das und ist den von mit dem im sich auf wurden menschen mindestens mehr als nach bei ein eine",
};
const PROFILED = new Map<string, string[]>();
for (const [language, words] of Object.entries(PROFILE))
  for (const word of words.split(" ")) PROFILED.set(word, [...(PROFILED.get(word) ?? []), language]);

/** The number language of an ISO 639-1 code; null for "und". */
export const numberLanguageOf = (code: string): NumberLanguage | null => {
  if (/^(?:en|es|fr|de|ar)$/.test(code)) return code as NumberLanguage;
  // Chinese, Japanese, Korean, Hebrew, Hindi and others write decimals as English does.
  if (/^(?:zh|ja|ko|he|hi|th|bn|ur|fa)$/.test(code)) return "en";
  return code === "und" || code === "" ? null : "other";
};

/** The language whose number words and decimal sign a text uses, by its commonest words (its first 300 tokens). */
export const numberLanguage = (tokens: readonly NumberToken[]): NumberLanguage => {
  const counts: Record<string, number> = { en: 0.5, es: 0, fr: 0, de: 0, ar: 0 };
  for (const token of tokens.slice(0, 300)) {
    if (token.type !== "word") continue;
    if (/^\p{Script=Arabic}/u.test(token.word)) counts["ar"] = (counts["ar"] ?? 0) + 1;
    if (ELIDED.test(token.word)) counts["fr"] = (counts["fr"] ?? 0) + 1;
    for (const language of PROFILED.get(token.word) ?? []) counts[language] = (counts[language] ?? 0) + 1;
  }
  const [best] = Object.entries(counts).sort((a, b) => b[1] - a[1]);
  return (best?.[0] ?? "en") as NumberLanguage;
};
