/** Words of the corpus that a misspelt word may have been meant for. */
import { eachWord } from "../text/segmentation.ts";
import { foldWord } from "../text/terms.ts";
import { countBits } from "./bitsets.ts";
import { openText } from "./open-text.ts";
import { createNameTest, passagesInScope } from "./names.ts";
import type { WordSource } from "./names.ts";
import { editDistance } from "./spelling.ts";

const SUGGESTIONS = 3;
/** The most words that are considered. */
const CONSIDERED = 50;

/** One mistake in a short word, two in a long one. */
const allowance = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** The same for the word as typed as `printedLetters` tells of a word of the corpus. */
const lettersOf = (word: string): number => {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (code < 128) letters |= 1 << (code & 31);
  }
  return letters;
};

interface Candidate {
  readonly number: number;
  readonly distance: number;
}

/** The first word in scope that has a term, folded; undefined where the passage that should hold it does not. */
const printedInScope = (term: number, source: WordSource): string | undefined => {
  const { dictionary, table } = source;
  for (const [slot] of passagesInScope(term, source)) {
    const { headline, text, language } = table.article(slot)!;
    for (const read of [headline, text]) {
      const look = dictionary.looker(language, openText(read));
      let found: string | undefined;
      eachWord(read, 0, read.length, true, (start, end) => {
        if (found === undefined && look(start, end) === term) found = foldWord(read.slice(start, end));
      });
      if (found !== undefined) return found;
    }
  }
  return undefined;
};

/**
 * At most 3 words of the scope spelt like `word`, nearest first, the more frequent first among equals. The dictionary
 * remembers how a term was first printed, be it elsewhere: in a part of the corpus the word is read out of that part.
 */
export const suggestWords = (word: string, source: WordSource): readonly string[] => {
  const { dictionary, scope } = source;
  const typed = foldWord(word.slice(0, 60));
  const limit = allowance(typed.length);
  if (limit === 0) return [];
  const letters = lettersOf(typed);
  const near: Candidate[] = [];
  for (let number = 0; number < dictionary.size; number += 1) {
    const bytes = dictionary.printedBytes(number);
    if (bytes < typed.length - limit || bytes > 3 * (typed.length + limit)) continue;
    // A mistake takes one letter away and brings one in, at most: most words need no closer look.
    if (countBits(letters ^ dictionary.printedLetters(number)) > 2 * limit) continue;
    const other = dictionary.printed(number);
    if (Math.abs(other.length - typed.length) > limit || other === typed) continue;
    const distance = editDistance(typed, other, limit);
    if (distance <= limit) near.push({ number, distance });
  }
  const isName = createNameTest(source);
  for (const number of dictionary.variants(typed)) if (isName(number)) near.push({ number, distance: 0.5 });
  near.sort((a, b) => a.distance - b.distance);
  const ranked = near
    .map(({ number, distance }) => ({
      number,
      distance,
      passages: scope.passagesWith(number),
    }))
    .filter(({ passages }) => passages > 0)
    .slice(0, CONSIDERED)
    .sort((a, b) => a.distance - b.distance || b.passages - a.passages);
  const suggestions = new Set<string>();
  for (const { number, distance } of ranked) {
    if (suggestions.size === SUGGESTIONS) break;
    const printed = scope.isWhole ? dictionary.printed(number) : printedInScope(number, source);
    if (printed === undefined || printed === typed) continue;
    if (scope.isWhole || distance < 1 || editDistance(typed, printed, limit) <= limit)
      suggestions.add(printed);
  }
  return [...suggestions];
};
