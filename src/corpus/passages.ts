/** Cutting an article into passages: the units that are indexed, ranked and cited. */
import { splitSentences } from "../text/sentences.ts";
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
const UNSPACED =
  /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{2fa1f}\u0e00-\u0e7f\u0e80-\u0eff\u1000-\u109f\u1780-\u17ff]/u;
const UNSPACED_ALL = new RegExp(UNSPACED.source, "gu");

/** By ASCII character: 1 for what begins a word, 2 for what only goes on with one. */
const KIND = Uint8Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code);
  return /[A-Za-z0-9]/.test(letter) ? 1 : /['.,-]/.test(letter) ? 2 : 0;
});

/** The same count as by `WORD`, in a quarter of the time; -1 where there are other characters than ASCII's. */
const countAsciiWords = (text: string): number => {
  let count = 0;
  let isWithin = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 127) return -1;
    const kind = KIND[code]!;
    if (kind === 1 && !isWithin) count += 1;
    isWithin = kind === 1 || (kind === 2 && isWithin);
  }
  return count;
};

/**
 * How many words a text has. Chinese, Japanese, Thai, Lao, Burmese and Khmer write none apart: two of their letters
 * count as one word, about what a segmenter finds.
 */
export const countWords = (text: string): number => {
  const ascii = countAsciiWords(text);
  if (ascii >= 0) return ascii;
  if (!UNSPACED.test(text)) return text.match(WORD)?.length ?? 0;
  const letters = text.match(UNSPACED_ALL)?.length ?? 0;
  return Math.ceil(letters / 2) + (text.replace(UNSPACED_ALL, " ").match(WORD)?.length ?? 0);
};

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
  if (!next || !text.slice(sentence.end, next.start).includes("\n\n")) return false;
  const alone =
    sentence.start === 0 || text.slice(Math.max(0, sentence.start - 2), sentence.start) === "\n\n";
  return (
    alone &&
    sentence.end - sentence.start < 90 &&
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
  const sentences = whole.flatMap((sentence) => cutSentence(text, sentence));
  const groups: { sentences: Span[]; words: number; startsSection: boolean }[] = [];
  let open: { sentences: Span[]; words: number; startsSection: boolean } | null = null;
  for (const [index, sentence] of sentences.entries()) {
    const words = countWords(text.slice(sentence.start, sentence.end));
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
