/** Quotations in a text, as printed: which words stand between the marks, split or run over paragraphs as they may be. */
import { findMarked } from "./quotation-marks.ts";
import type { Marked, MarkStyle } from "./quotation-marks.ts";
import { speaksOf } from "./speech-verbs.ts";
import type { Span } from "../types.ts";

/** One quotation; `start` and `end` include the marks, and the narration between its parts where it is split. */
export interface Quoted extends Span {
  readonly style: MarkStyle;
  /** The words, without marks and without the comma that newspapers set inside them. */
  readonly parts: readonly Span[];
  /** Whether the words are one stretch, interrupted by the speaker ("…," he said, "…"), or run over paragraphs. */
  readonly form: "whole" | "split" | "paragraphs";
  /** True for marks that do not quote an utterance: a word or two held at arm's length, a title, a term. */
  readonly scare: boolean;
}

const TRIMMED_BEFORE = /^[\s_*]+/u;
const TRIMMED_AFTER = /[\s,，،_*]+$/u;

/** The span without white space at its ends and without a closing comma. */
const trimmed = (text: string, span: Span): Span => {
  const words = text.slice(span.start, span.end);
  const before = TRIMMED_BEFORE.exec(words.slice(0, 200))?.[0].length ?? 0;
  const tail = words.slice(Math.max(before, words.length - 200));
  const after = TRIMMED_AFTER.exec(tail)?.[0].length ?? 0;
  return { start: span.start + before, end: Math.max(span.start + before, span.end - after) };
};

/** Paragraphs: separated by blank lines, or by each line break in a text of long lines. */
export const paragraphsOf = (text: string): readonly Span[] => {
  const blank = /\n[^\S\n]*\n/u.test(text);
  const longLine = blank ? false : text.split("\n", 200).some((line) => line.length > 120);
  const separator = blank ? /\n[^\S\n]*(?:\n[^\S\n]*)+/gu : longLine ? /\n+/gu : null;
  if (!separator) return [{ start: 0, end: text.length }];
  const paragraphs: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(separator)) {
    if (match.index > start) paragraphs.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  if (start < text.length) paragraphs.push({ start, end: text.length });
  return paragraphs;
};

const WIDE_LETTERS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Words of the text; two Chinese or Japanese characters count as one. Stops counting at 12. */
const countWords = (words: string): number => {
  const sample = words.slice(0, 240);
  const wide = sample.match(WIDE_LETTERS)?.length ?? 0;
  const others =
    sample.replace(WIDE_LETTERS, " ").match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,-]*/gu)?.length ?? 0;
  return Math.min(12, others + Math.ceil(wide / 2));
};

/** "The Old Man and the Sea": every longer word begins with a capital, and no sentence ends in it. */
const looksLikeTitle = (words: string): boolean => {
  if (/[.!?…;]|,./su.test(words)) return false;
  const longer = (words.match(/\p{L}[\p{L}\p{M}'’-]{2,}/gu) ?? []).filter(
    (word) =>
      !/^(?:the|and|for|with|from|but|into|over|our|los|las|del|por|des|les|aux|une|der|die|das|und|den)$/u.test(
        word,
      ),
  );
  const all = words.match(/\p{L}+/gu) ?? [];
  return (
    longer.length > 1 &&
    all.length >= 2 &&
    longer.every((word) => /^\p{Lu}/u.test(word)) &&
    /^\p{Lu}/u.test(words)
  );
};

/** Whether a short stretch is an utterance all the same: “No,” she said. “Never again!” */
const isShortUtterance = (text: string, marked: Marked): boolean => {
  const words = text.slice(marked.inner.start, marked.inner.end).trim();
  if (!/^[¿¡]?[\p{Lu}\p{Lo}]/u.test(words)) return false;
  const after = text.slice(marked.end, marked.end + 60);
  if (/[!?！？]$/u.test(words))
    return speaksOf(after) || speaksOf(text.slice(Math.max(0, marked.start - 60), marked.start));
  if (/[,，]$/u.test(words) || /^\s*,/u.test(after)) return speaksOf(after.slice(0, 40));
  return (
    /[.。]$/u.test(words) &&
    /[,:：]\s*$/u.test(text.slice(Math.max(0, marked.start - 2), marked.start)) &&
    speaksOf(text.slice(Math.max(0, marked.start - 40), marked.start))
  );
};

const isScare = (text: string, marked: Marked): boolean => {
  const words = text.slice(marked.inner.start, marked.inner.end).trim();
  if (!/\p{L}/u.test(words)) return true;
  const count = countWords(words);
  if (count <= 2) return !isShortUtterance(text, marked);
  return count < 12 && looksLikeTitle(words);
};

/** How long the narration between two parts of one quotation may be. */
const LONGEST_BREAK = 180;
const ENDS_SENTENCE = /[.!?](?:\s+[\p{Lu}“"«]|\s*$)/u;
const ABBREVIATIONS =
  /\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Sen|Rep|Gov|Rev|St|Capt|Adm|Maj|Jr|Sr|Sra|Dra|No|U\.S|U\.N|U\.K|[A-Z])\./gu;

/** Whether the second stretch carries on the sentence of the first, with only the speaker named in between. */
const carriesOn = (text: string, first: Marked, second: Marked): boolean => {
  if (first.style !== second.style || !first.closed || !second.closed) return false;
  if (second.start - first.end > LONGEST_BREAK) return false;
  const narration = text.slice(first.end, second.start);
  const last = text.slice(first.inner.start, first.inner.end).trimEnd().slice(-1);
  const commaBefore = /[,，—–-]/u.test(last) || /^\s*[,，—–]/u.test(narration);
  if (!commaBefore || /\n/u.test(narration)) return false;
  if (ENDS_SENTENCE.test(narration.replace(ABBREVIATIONS, " "))) return false;
  if (!speaksOf(narration)) return false;
  // “…,” she said, adding that “…” begins another one.
  return /[,，—–-]\s*$/u.test(narration);
};

/** A Spanish dialogue: "—Nos iremos —dijo Ana—. No queda otra." The dashes open the words and fence the narration. */
const dialogueOf = (text: string, paragraph: Span): Quoted | null => {
  const line = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 4_000));
  if (!/^[—―–]\s?[\p{L}¿¡“"«\d…]/u.test(line)) return null;
  const pieces = [...line.matchAll(/[—―–]/gu)].map((match) => match.index);
  const narrated = pieces[1];
  if (narrated === undefined || !/\s/u.test(line.charAt(narrated - 1))) return null;
  const ending = pieces[2];
  const narration = line.slice(narrated + 1, ending ?? line.length);
  if (!/^\s?\p{Ll}/u.test(narration) || !speaksOf(narration.slice(0, 60))) return null;
  const first = trimmed(text, { start: paragraph.start + 1, end: paragraph.start + narrated });
  const rest = ending === undefined ? null : /^[.,;:…!?\s]*(.*)$/su.exec(line.slice(ending + 1));
  const restStart = rest?.[1] ? paragraph.start + line.length - rest[1].length : paragraph.end;
  const second = trimmed(text, { start: restStart, end: paragraph.start + line.length });
  const parts = second.end > second.start ? [first, second] : [first];
  return {
    style: "dash",
    start: paragraph.start,
    end: parts.at(-1)?.end ?? first.end,
    parts,
    form: parts.length > 1 ? "split" : "whole",
    scare: false,
  };
};

/** Opens a paragraph with the mark that says that the quotation before it runs on; where it does, past the mark. */
const reopens = (marked: Marked | undefined, paragraph: Span, style: MarkStyle): boolean =>
  marked !== undefined && marked.style === style && marked.start <= paragraph.start + 2;

/**
 * Every quotation of the text, in order, none within another: “…”, "…", „…“, «…», »…«, 「…」, '…' and the dashes of
 * Spanish dialogues. Marks that are never closed quote nothing, save where the next paragraph opens with them anew.
 * Time grows with the length of the text, whatever it holds.
 */
export const findQuotations = (text: string): readonly Quoted[] => {
  const quotations: Quoted[] = [];
  /** Parts of a quotation that ran to the end of its paragraph. */
  let open: { marked: Marked; parts: Span[] } | null = null;
  for (const paragraph of paragraphsOf(text)) {
    const dialogue = open ? null : dialogueOf(text, paragraph);
    if (dialogue) {
      quotations.push(dialogue);
      continue;
    }
    const marks = findMarked(text, paragraph.start, paragraph.end, open?.marked.style ?? null);
    let first = 0;
    const opener = marks[0];
    if (open && opener && reopens(opener, paragraph, open.marked.style)) {
      open.parts.push(trimmed(text, opener.inner));
      first = 1;
      if (opener.closed) {
        quotations.push({
          style: opener.style,
          start: open.marked.start,
          end: opener.end,
          parts: open.parts,
          form: "paragraphs",
          scare: false,
        });
        open = null;
      }
    } else open = null;
    for (let at = first; at < marks.length; at += 1) {
      const marked = marks[at];
      if (!marked) continue;
      if (!marked.closed) {
        open = { marked, parts: [trimmed(text, marked.inner)] };
        continue;
      }
      const parts = [trimmed(text, marked.inner)];
      let last = marked;
      for (let next = marks[at + 1]; next && carriesOn(text, last, next); next = marks[at + 1]) {
        parts.push(trimmed(text, next.inner));
        last = next;
        at += 1;
      }
      const split = parts.length > 1;
      quotations.push({
        style: marked.style,
        start: marked.start,
        end: last.end,
        parts,
        form: split ? "split" : "whole",
        scare: !split && isScare(text, marked),
      });
    }
  }
  return quotations;
};
