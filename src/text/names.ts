/**
 * Proper names by their capitals, in scripts that have them: "Antony J. Blinken", "Al-Mawasi", "U.S.", "Hospital del Mar".
 * No dictionary of names: what is written with a capital where an ordinary word would not be. Scripts without
 * capitals (Arabic, Hebrew, Chinese, Japanese) yield none.
 */
import type { Span } from "../types.ts";
import { isCommonOpener } from "./common-openers.ts";

/** A proper name: `text.slice(start, end)` is the name as printed, `name` the same without a possessive ending. */
export interface NameMention extends Span {
  readonly name: string;
}

/** A word: letters and digits with inner apostrophes, hyphens and full stops of initials ("U.S.", "d'Ivoire", "Al-Mawasi"). */
const WORD =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:['’ʼ-]|\.(?=\p{L}))[\p{L}\p{M}\p{N}]+)*(?:(?<=\.\p{L}|(?<![\p{L}\p{M}])\p{Lu})\.)?/gu;

/** Small words that a name may hold between two capitalised ones. */
const LINKS = new Set(
  "of de del della di da do dos das du des la le el al von van der den ter ten zu zur bin ibn ben y e und & the et".split(
    " ",
  ),
);

/** Links that join two names as readily as they stand within one, so that they only link where the run goes on from a link. */
const WEAK_LINKS = new Set(["e", "y", "und", "et", "the", "&"]);

const MONTHS_AND_DAYS =
  /^(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?)\.?$/u;

/** English words that bear a capital without naming anybody: "I", "I'm". Titles stay, being part of the name as printed. */
const NEVER = /^I(?:['’](?:m|ve|d|ll))?$/u;

/** Titles that end in a full stop and go on to a name. */
const TITLE =
  /^(?:Mr|Mrs|Ms|Mx|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Cmdr|Adm|Sen|Sens|Rep|Reps|Gov|Rev|Hon|Pres|St|Sr|Sra|Srta|Mme|Mlle|M|Hr|Fr)$/u;

const POSSESSIVE = /(?:['’]s|['’])$/u;

/** What may stand before the first word of a sentence, reading backwards. */
const SENTENCE_START = /(?:^|[.!?…:;؟。！？]["'”’»)\]]*\s+|\n\s*|[“"«„‘'([–—-]\s?)$/u;

interface Word extends Span {
  readonly text: string;
  readonly opens: boolean;
}

const isCapitalised = (word: string): boolean =>
  /^\p{Lu}/u.test(word) || /^\p{Ll}{1,3}['’-]\p{Lu}/u.test(word) || /^\p{Ll}\p{Lu}/u.test(word);

/** Capitals past the first letter ("NATO", "McCain", "Al-Mawasi", "U.S.") make an opener a name whatever it is. */
const isMarked = (word: string): boolean => /^.+\p{Lu}/u.test(word) && !/^\p{Lu}['’]\p{Lu}?$/u.test(word);

const wordsOf = (text: string): Word[] => {
  const found: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const opens =
      SENTENCE_START.test(text.slice(Math.max(0, match.index - 6), match.index)) || match.index === 0;
    found.push({ text: match[0], start: match.index, end: match.index + match[0].length, opens });
  }
  return found;
};

/** True for text in capitals throughout, such as a shouted headline, where capitals tell nothing. */
const isShouted = (text: string): boolean => {
  const letters = text.match(/\p{L}/gu) ?? [];
  const upper = letters.filter((letter) => /\p{Lu}/u.test(letter)).length;
  return letters.length > 20 && upper / letters.length > 0.8;
};

/**
 * The proper names of a text, in order. A capitalised word that opens a sentence counts only where it is marked
 * otherwise (more capitals, a capitalised word after it) or is no word that commonly opens one; `isOrdinary` can rule
 * further openers out (it gets the word in lower case). Months and weekdays are dates, not names.
 */
export const findNames = (
  text: string,
  isOrdinary: (word: string) => boolean = () => false,
): NameMention[] => {
  if (isShouted(text)) return [];
  const words = wordsOf(text);
  const bare = (word: Word): string => word.text.replace(POSSESSIVE, "");
  // "Jan Berg", "Mar Roldán": no month, which would have its full stop and stand before a number.
  const isGiven = (word: Word): boolean =>
    /^(?:Jan|Mar|Jun)$/u.test(word.text) && /^ \p{Lu}\p{Ll}/u.test(text.slice(word.end, word.end + 3));
  const canName = (word: Word | undefined): word is Word =>
    word !== undefined &&
    isCapitalised(word.text) &&
    (!MONTHS_AND_DAYS.test(bare(word)) || isGiven(word)) &&
    !NEVER.test(word.text);
  const gapIsSpace = (left: Word, right: Word): boolean => {
    const gap = text.slice(left.end, right.start);
    return /^[ \u00a0]+$/u.test(gap) || (/^\.[ \u00a0]$/u.test(gap) && TITLE.test(left.text));
  };
  const names: NameMention[] = [];
  for (let at = 0; at < words.length; at++) {
    const first = words[at];
    if (!canName(first)) continue;
    const ordinary = isCommonOpener(bare(first).toLowerCase()) || isOrdinary(bare(first).toLowerCase());
    if (first.opens && ordinary && !isMarked(bare(first))) continue;
    let last = at;
    for (;;) {
      const here = words[last] as Word;
      if (POSSESSIVE.test(here.text)) break;
      const next = words[last + 1];
      if (!next || !gapIsSpace(here, next)) break;
      if (canName(next)) {
        last += 1;
        continue;
      }
      // A link, or two ("of the"), then a capitalised word again.
      let ahead = last + 1;
      let weak = true;
      while (ahead - last <= 2 && LINKS.has(words[ahead]?.text ?? "")) {
        weak &&= WEAK_LINKS.has(words[ahead]?.text ?? "");
        ahead += 1;
      }
      const beyond = words[ahead];
      const before = words[ahead - 1];
      if (ahead === last + 1 || weak || !before || !canName(beyond) || !gapIsSpace(before, beyond)) break;
      last = ahead;
    }
    const end = (words[last] as Word).end;
    const printed = text.slice(first.start, end);
    names.push({ start: first.start, end, name: printed.replace(POSSESSIVE, "") });
    at = last;
  }
  return names;
};
