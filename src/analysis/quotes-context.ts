/** What stands around each quotation of an article: the sentence it belongs to, with every quotation's words blanked. */
import type { Quoted } from "../text/quotations.ts";
import { findQuotations, paragraphsOf } from "../text/quotations.ts";
import { splitSentences } from "../text/sentences.ts";
import { SPEECH_VERBS, wholeWord } from "../text/speech-verbs.ts";
import type { Span } from "../types.ts";

/** Stands for each character of a quotation in blanked text. */
export const BLANK = "\uE000";

/** A quotation and the narration around it, within its sentence. */
export interface Utterance {
  readonly quoted: Quoted;
  /** From the sentence's start to the quotation; other quotations blanked. */
  readonly before: Span;
  /** Between the parts of a split quotation. */
  readonly between: Span | null;
  /** From the quotation to the sentence's end. */
  readonly after: Span;
  readonly paragraph: Span;
}

/** A text made ready for looking for speakers. */
export interface Scene {
  readonly text: string;
  /** As long as the text, with the words of quotations and their marks blanked. Scare quotes stay readable. */
  readonly blanked: string;
  readonly sentences: readonly Span[];
  readonly utterances: readonly Utterance[];
}

const ENDS = /[.!?…。！？]['’”"]?$/u;
const ASKED = /[!?！？…]['’”"]?$/u;
const NAMED_VERB = new RegExp(
  `^[\\s—–-]*(?:[\\p{L}\\p{M}.'’-]+,?\\s+){1,5}?(?![\\p{L}]+ing\\s)${wholeWord(SPEECH_VERBS["en"] ?? "")}`,
  "iu",
);
const VERB_FIRST = new RegExp(`^[\\s—–-]*${wholeWord(Object.values(SPEECH_VERBS).join("|"))}`, "iu");

/** The part with its marks and the comma inside them. */
const withMarks = (text: string, part: Span, quoted: Quoted): Span => {
  let { start, end } = part;
  while (start > quoted.start && /[\s\p{P}`]/u.test(text.charAt(start - 1)) && part.start - start < 4)
    start -= 1;
  while (end < quoted.end && /[\s,，،»”“"'’」』_*—–]/u.test(text.charAt(end)) && end - part.end < 5) {
    end += 1;
    if (/[»”“"'’」』]/u.test(text.charAt(end - 1))) break;
  }
  return { start, end };
};

/** Whether the sentence ends with the quotation: it ends in a full stop inside, and no speaker is named right after. */
const closesSentence = (text: string, quoted: Quoted): boolean => {
  const last = quoted.parts.at(-1);
  const words = last ? text.slice(Math.max(last.start, last.end - 4), last.end) : "";
  if (!ENDS.test(words)) return false;
  const after = text.slice(quoted.end, quoted.end + 90);
  if (/^\s*[\p{Ll},;:]/u.test(after)) return false;
  return !(ASKED.test(words) && (NAMED_VERB.test(after) || VERB_FIRST.test(after)));
};

/** Replaces spans of the text by letters, or by a filler, keeping every offset. */
const blank = (text: string, spans: readonly (Span & { ends: boolean })[], letters: boolean): string => {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, ends } of spans) {
    if (start < at || end <= start) continue;
    pieces.push(text.slice(at, start));
    const length = end - start;
    const filler = letters ? `X${"x".repeat(length - 1)}` : BLANK.repeat(length);
    pieces.push(letters && ends && length > 1 ? `${filler.slice(0, -1)}.` : filler);
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join("");
};

/** The index of the last span that begins at or before the position, 0 where none does; the list is in order. */
export const indexAt = (spans: readonly Span[], position: number): number => {
  let [low, high] = [0, spans.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((spans[middle]?.start ?? Infinity) <= position) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
};

/** The span of the list that holds the position. */
const holding = (spans: readonly Span[], position: number): Span | undefined =>
  spans[indexAt(spans, position)];

/** How much narration on each side is looked at, in characters. */
const REACH = 450;

/** Finds the quotations of a text and what stands around them. */
export const readScene = (text: string): Scene => {
  const quotations = findQuotations(text).filter((quoted) => !quoted.scare);
  const spans = quotations.flatMap((quoted) =>
    (quoted.form === "split" ? quoted.parts.map((part) => withMarks(text, part, quoted)) : [quoted]).map(
      ({ start, end }, index, all) => ({
        start,
        end,
        ends: index === all.length - 1 && closesSentence(text, quoted),
      }),
    ),
  );
  // A single line break within a paragraph only wraps the line.
  const wrapped = /\n[^\S\n]*\n/u.test(text) || paragraphsOf(text).length === 1;
  const blanked = wrapped
    ? blank(text, spans, false).replace(/(?<!\n)\n(?!\n)/gu, " ")
    : blank(text, spans, false);
  const sentences = splitSentences(blank(text, spans, true));
  const paragraphs = paragraphsOf(text);
  const utterances = quotations.map((quoted): Utterance => {
    const paragraph = holding(paragraphs, quoted.start) ?? { start: 0, end: text.length };
    const first = holding(sentences, quoted.start);
    const last = holding(sentences, Math.max(quoted.start, quoted.end - 1));
    const lastPart = quoted.parts.at(-1) ?? quoted;
    const firstPart = quoted.parts[0] ?? quoted;
    const start = Math.max(quoted.start - REACH, Math.min(first?.start ?? 0, quoted.start), 0);
    const end = Math.min(quoted.end + REACH, Math.max(last?.end ?? 0, quoted.end));
    return {
      quoted,
      paragraph,
      before: {
        start: Math.max(start, quoted.form === "paragraphs" ? 0 : paragraph.start),
        end: quoted.start,
      },
      between:
        quoted.form === "split"
          ? {
              start: withMarks(text, firstPart, quoted).end,
              end: withMarks(text, quoted.parts[1] ?? lastPart, quoted).start,
            }
          : null,
      after: { start: quoted.end, end: Math.max(quoted.end, end) },
    };
  });
  return { text, blanked, sentences, utterances };
};
