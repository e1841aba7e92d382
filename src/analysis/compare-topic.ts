/** What a row of the comparison is about: a phrase of one of its sentences, as printed. */
import type { Claim } from "./claims.ts";
import { meaningOfWord } from "./claims-lexicon.ts";
import { nameKey } from "./figures-features.ts";

/** Words of a label: fewer say too little, more are a sentence. */
const LONGEST = 8;
const WORD = /[$€£¥#]?[\p{L}\p{M}\p{N}]+(?:[-'’.,][\p{L}\p{M}\p{N}]+)*%?/gu;
/** What a phrase neither starts nor ends with. */
const LOOSE =
  /^(?:a|an|the|of|to|in|on|at|by|for|from|with|and|or|but|that|which|who|is|are|was|were|be|been|has|have|had|will|would|it|its|his|her|their|as|said|says|told|not|this|these|than|into|after|before|over|he|she|they|when|while|also|so|up|de|la|le|les|el|los|las|du|des|et|y|und|der|die|das|den|dem)$/iu;

const CALENDAR =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/u;

interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What the word counts for in the label; 0 for one that the sentences do not share. */
  readonly value: number;
}

/**
 * The stretch of a sentence, at most eight words and within one clause, that holds most of what most of the sentences
 * share; of one sentence alone, most of its rarest words. "" for no claims.
 */
export const topicOf = (claims: readonly Claim[], weight: (term: string) => number): string => {
  const counts = new Map<string, number>();
  for (const claim of claims) for (const term of claim.terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const least = claims.length > 1 ? 2 : 1;
  let [best, most] = ["", -Infinity];
  for (const claim of claims.slice(0, 4)) {
    const { text, article } = claim.sentence;
    const words = [...text.matchAll(WORD)].map((match): Word => {
      const keys = [meaningOfWord(match[0], article.language), nameKey(match[0])];
      const term = keys.find((key) => claim.terms.has(key) && (counts.get(key) ?? 0) >= least);
      const share = term === undefined ? 0 : (counts.get(term) ?? 0) / claims.length;
      const own = term !== undefined && claim.titles.has(term) ? 0.3 : 1;
      return {
        start: match.index,
        end: match.index + match[0].length,
        text: match[0],
        value: term === undefined || CALENDAR.test(match[0]) ? 0 : weight(term) * share * own,
      };
    });
    for (const [from, first] of words.entries()) {
      if (first.value === 0) continue;
      let value = 0;
      for (let to = from; to < Math.min(words.length, from + LONGEST); to += 1) {
        const last = words[to] as Word;
        const gap = to > from ? text.slice(words[to - 1]?.end, last.start) : "";
        if (/[,;:.!?()“”"«»–—]/u.test(gap)) break;
        value += last.value;
        if (LOOSE.test(last.text)) continue;
        const score = value - 0.35 * (to - from) - (to === from ? 2 : 0);
        if (score > most) [best, most] = [text.slice(first.start, last.end), score];
      }
    }
  }
  return best.replace(/['’]s?$/u, "");
};
