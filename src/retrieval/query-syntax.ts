/** The operators of a query: "an exact phrase", -word, -"phrase", and words that ask for the latest. */
import { foldWord } from "../text/terms.ts";
import { eachWord } from "../text/segmentation.ts";
import { QUERY_LENGTH } from "./parameters.ts";

/** A query taken apart. Whatever cannot be an operator is text. */
interface ParsedQuery {
  /** The words to look for, those of the phrases included; operators blanked. */
  readonly text: string;
  readonly phrases: readonly string[];
  readonly excludedWords: readonly string[];
  readonly excludedPhrases: readonly string[];
  /** Whether recent coverage is wanted first. */
  readonly latest: boolean;
}

/** An optional minus, then a pair of quotation marks of one style with up to 300 characters in between. */
const QUOTED =
  /(^|[\s(])?([-\u2212])?(?:"([^"]{1,300})"|\u201C([^\u201C\u201D]{1,300})\u201D|\u201E([^\u201E\u201C\u201D]{1,300})[\u201C\u201D]|\u00AB([^\u00AB\u00BB]{1,300})\u00BB|\u300C([^\u300C\u300D]{1,300})\u300D)/gu;
/** A minus that stands before a word and after white space: "-word", not "self-styled" and not "- word". */
const EXCLUDED = /(^|\s)[-\u2212]([\p{L}\p{N}][^\s]*)/gu;

/** Folded words that ask for recent coverage, in the languages that are commonly asked in. */
const LATEST = new Set(
  `latest newest recent recently lately
ultima ultimas ultimo ultimos reciente recientes recentes recenti ultime ultimi
dernier derniers derniere dernieres recents recente
neueste neuesten neuestes neuster neusten jungste jungsten aktuell aktuelle aktuellen
последние последний последняя новеишие
اخر احدث 最新`.split(/\s+/),
);

/** Whether a folded word asks for recent coverage rather than names a topic. */
export const asksForLatest = (foldedWord: string): boolean => LATEST.has(foldedWord);

/** Takes a query apart. Never throws; what lies beyond `QUERY_LENGTH` is not read. */
export const parseQuery = (query: string): ParsedQuery => {
  const phrases: string[] = [];
  const excludedWords: string[] = [];
  const excludedPhrases: string[] = [];
  let text = query.slice(0, QUERY_LENGTH).replaceAll("\0", " ");
  const unquote = (_: string, before: string | undefined, minus: string | undefined, ...rest: unknown[]) => {
    const phrase = rest.slice(0, 5).find((group): group is string => typeof group === "string") ?? "";
    const opening = before ?? "";
    if (minus) {
      excludedPhrases.push(phrase);
      return `${opening} `;
    }
    phrases.push(phrase);
    return `${opening} ${phrase} `;
  };
  // Most queries have no operators: they are not searched for what is around them.
  if (/["\u201C\u201E\u00AB\u300C]/.test(text)) text = text.replace(QUOTED, unquote);
  if (/[-\u2212]/.test(text)) {
    text = text.replace(EXCLUDED, (_, before: string, word: string) => {
      excludedWords.push(word);
      return before;
    });
  }
  let latest = false;
  eachWord(text, 0, Math.min(text.length, 500), false, (start, end) => {
    if (asksForLatest(foldWord(text.slice(start, end)))) latest = true;
  });
  return { text, phrases, excludedWords, excludedPhrases, latest };
};
