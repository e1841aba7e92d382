/** Words too common to tell one article from another, by language. */
import { foldWord } from "./folding.ts";
import { STOP_WORD_LISTS } from "./stop-word-lists.ts";

const lists = new Map<string, ReadonlySet<string>>();
const ALIASES: ReadonlyMap<string, string> = new Map([
  ["nb", "no"],
  ["nn", "no"],
]);

const listOf = (language: string): ReadonlySet<string> => {
  const name = ALIASES.get(language) ?? (Object.hasOwn(STOP_WORD_LISTS, language) ? language : "en");
  const known = lists.get(name);
  if (known) return known;
  const made = new Set((STOP_WORD_LISTS[name] ?? "").trim().split(/\s+/).map(foldWord));
  lists.set(name, made);
  return made;
};

/**
 * Whether a folded word (`foldWord`) is a stop word of the language (ISO 639-1). Languages without a list, and none
 * given, go by the English one.
 */
export const isStopWord = (foldedWord: string, language = "en"): boolean => listOf(language).has(foldedWord);
