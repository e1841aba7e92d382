/** Cutting an article into passages: the units that are indexed, ranked and cited. */
import { KIND, kindOf } from "../text/letter-table.ts";
import { splitSentences } from "../text/sentences.ts";
import { wordsOf } from "../text/word-walk.ts";
import type { Passage, Span } from "../types.ts";

/** A passage closes once it has this many words … */
const ENOUGH_WORDS = 60;
/** … and takes no further sentence that would bring it over this many. */
const MOST_WORDS = 100;
/** … or over this many UTF-16 units, for what has no words. */
const LONGEST_PASSAGE = 2000;
/** A heading opens a passage only where the one before it has this many: lists of short lines would fall to pieces. */
const FEWEST_WORDS = 25;
/** A sentence of more UTF-16 units than this is cut: no sentence that a person wrote is. */
const LONGEST_SENTENCE = 1500;

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.,-]*/gu;
/** Scripts without spaces between words. */
const UNSPACED_ALL =
  /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{2fa1f}\u0e00-\u0e7f\u0e80-\u0eff\u1000-\u109f\u1780-\u17ff]/gu;

/** What a UTF-16 unit does to a word: bits, so that counting takes no decision at each letter. */
const STARTS = 1;
const GOES_ON = 2;
const APART = 4;
const UNSPACED_LETTER = 8;
const SURROGATE = 16;
const roles = new Uint8Array(0x10000);

const roleOf = (code: number): number => {
  const kind = kindOf(code);
  if ((kind & KIND.surrogate) !== 0) return SURROGATE;
  if ((kind & KIND.unspaced) !== 0) return UNSPACED_LETTER;
  if ((kind & (KIND.letter | KIND.number)) !== 0) return STARTS | GOES_ON;
  // Apostrophes, full stops, commas and hyphens go on with a word.
  return (kind & KIND.mark) !== 0 || [0x27, 0x2019, 0x2e, 0x2c, 0x2d].includes(code) ? GOES_ON : APART;
};

/** The count from `start` to `end`, read letter by letter; -1 where there are characters beyond the basic plane. */
const countByTable = (text: string, start: number, end: number, most: number): number => {
  let count = 0;
  let unspaced = 0;
  let isWithin = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    const role = roles[code] || (roles[code] = roleOf(code));
    count += role & STARTS & ~isWithin;
    isWithin = (role & STARTS) | ((role >> 1) & isWithin);
    if (count >= most) return most;
    if (role < UNSPACED_LETTER) continue;
    if (role === SURROGATE) return -1;
    unspaced += 1;
  }
  return Math.min(most, count + Math.ceil(unspaced / 2));
};

/**
 * How many words a text, or its part from `start` to `end`, has; no more than `most`, after which counting stops.
 * Chinese, Japanese, Thai, Lao, Burmese and Khmer write none apart: two of their letters count as one word, about what
 * a segmenter finds.
 */
export const countWords = (text: string, start = 0, end = text.length, most = Infinity): number => {
  const counted = countByTable(text, start, end, most);
  if (counted >= 0) return counted;
  const part = text.slice(start, end);
  const letters = part.match(UNSPACED_ALL)?.length ?? 0;
  const words = part.replace(UNSPACED_ALL, " ").match(WORD)?.length ?? 0;
  return Math.min(most, Math.ceil(letters / 2) + words);
};

/** Counts the words of an article's parts, each no earlier than the one before, as `countWords` does. */
const createCount = (text: string): ((start: number, end: number) => number) => {
  const walked = wordsOf(text);
  if (!walked?.isAligned || !walked.isSpaced) return (start, end) => countWords(text, start, end);
  const { count, starts, ends, joined } = walked;
  let next = 0;
  return (start, end) => {
    while (next < count && ends[next]! <= start) next += 1;
    // A part that begins within a word.
    if (next < count && starts[next]! < start) return countWords(text, start, end);
    let words = next < count && starts[next]! < end ? joined[next]! : 0;
    for (; next < count && starts[next]! < end; next += 1) words += 1 - joined[next]!;
    return words;
  };
};

/** How many words an article's text has, as `countWords` counts them. */
export const countAllWords = (text: string): number => createCount(text)(0, text.length);

/** Cuts an endless sentence at spaces, else at code points, so that every piece stays within `LONGEST_SENTENCE`. */
const cutSentence = (text: string, sentence: Span): Span[] => {
  const pieces: Span[] = [];
  let { start } = sentence;
  while (sentence.end - start > LONGEST_SENTENCE) {
    const window = text.slice(start, start + LONGEST_SENTENCE);
    const space = Math.max(window.lastIndexOf(" "), window.lastIndexOf("\n"));
    let end = start + (space > LONGEST_SENTENCE / 2 ? space : LONGEST_SENTENCE);
    const unit = text.charCodeAt(end);
    if (unit >= 0xdc00 && unit <= 0xdfff) end -= 1;
    pieces.push({ start, end });
    start = end;
    while (start < sentence.end && /\s/.test(text[start]!)) start += 1;
  }
  if (start < sentence.end) pieces.push({ start, end: sentence.end });
  return pieces;
};

const isHeading = (text: string, sentence: Span, next: Span | undefined): boolean => {
  if (text[sentence.start] === "#") return true;
  if (!next || sentence.end - sentence.start >= 90) return false;
  const isAlone = sentence.start === 0 || text.startsWith("\n\n", sentence.start - 2);
  return (
    isAlone &&
    text.slice(sentence.end, next.start).includes("\n\n") &&
    !/[.!?…。！？:;,"”»؟।]$/u.test(text.slice(sentence.start, sentence.end))
  );
};

/**
 * The passages of an article's cleaned text: whole sentences, 60-100 words where the text allows, exact offsets.
 * `whole` are its sentences, where they are known already. A heading opens a passage; a short rest joins the passage before it. An empty text has none.
 */
export const cutPassages = (
  articleId: string,
  text: string,
  whole: readonly Span[] = splitSentences(text),
): Passage[] => {
  const isEndless = whole.some(({ start, end }) => end - start > LONGEST_SENTENCE);
  const sentences = isEndless ? whole.flatMap((sentence) => cutSentence(text, sentence)) : whole;
  const count = createCount(text);
  const groups: { sentences: Span[]; words: number; startsSection: boolean }[] = [];
  let open: { sentences: Span[]; words: number; startsSection: boolean } | null = null;
  for (const [index, sentence] of sentences.entries()) {
    const words = count(sentence.start, sentence.end);
    const heading = isHeading(text, sentence, sentences[index + 1]);
    const newParagraph =
      index === 0 || text.slice(sentences[index - 1]!.end, sentence.start).includes("\n\n");
    const full =
      open !== null &&
      (open.words + words > MOST_WORDS ||
        sentence.end - open.sentences[0]!.start > LONGEST_PASSAGE ||
        open.words >= (newParagraph ? ENOUGH_WORDS * 0.75 : ENOUGH_WORDS));
    const afterHeadingOnly = open !== null && open.sentences.length === 1 && open.startsSection;
    if (
      !open ||
      (full && !afterHeadingOnly) ||
      (heading && open.words >= FEWEST_WORDS && !afterHeadingOnly)
    ) {
      open = { sentences: [], words: 0, startsSection: heading };
      groups.push(open);
    }
    open.sentences.push(sentence);
    open.words += words;
  }
  const merged: typeof groups = [];
  for (const group of groups) {
    const before = merged.at(-1);
    if (
      before &&
      !group.startsSection &&
      group.words < 20 &&
      before.words + group.words <= MOST_WORDS + 20 &&
      group.sentences.at(-1)!.end - before.sentences[0]!.start <= LONGEST_PASSAGE
    ) {
      before.sentences.push(...group.sentences);
      before.words += group.words;
    } else merged.push(group);
  }
  return merged.map((group, number) => ({
    id: `${articleId}#${number}`,
    articleId,
    start: group.sentences[0]!.start,
    end: group.sentences.at(-1)!.end,
    sentences: group.sentences,
  }));
};
