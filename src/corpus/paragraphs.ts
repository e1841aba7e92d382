/** From a file's lines to paragraphs, whether it keeps a paragraph on a line, wraps its lines, or indents them. */
import { KIND, kindOf } from "../text/letter-table.ts";
import { readLine } from "./furniture.ts";

/** End a line that is whole in itself. */
const CLOSING = new Set('.!?…:;"”’»)]。！？؟۔।|■*');
const BULLET = /^(?:[-*•–—▪●]|\d{1,3}[.)])\s/u;

/** No head's lines are more, without a blank one between them. */
const HEAD_LINES = 14;
const BYLINE = /^(?:by|por|par|von|di)\s\p{Lu}[\p{L}'’.-]+(?:\s[\p{L}'’.,-]+){1,12}$/iu;
const FIELD = /^[a-z_]{2,12}\s?[:=]\s/u;

/** Whether a line, trimmed, ends in the middle of a sentence. */
const isOpen = (line: string): boolean => !CLOSING.has(line[line.length - 1]!);

/** Whether a line is one of the page's, or a field that a program wrote: no part of a wrapped paragraph. */
const isApart = (line: string): boolean =>
  line.length < 160 &&
  (FIELD.test(line) || (/^[BbPpVvDd]/.test(line) && BYLINE.test(line)) || readLine(line).kind !== "prose");

/** Whether lines, trimmed at their ends, were wrapped at a width: most are about as long as the longest, and end in mid-sentence. */
const looksWrapped = (lines: readonly string[]): boolean => {
  if (lines.length < 3) return false;
  let longest = 0;
  for (const line of lines) longest = Math.max(longest, line.length);
  if (longest > 120 || longest < 45) return false;
  let full = 0;
  let open = 0;
  const inner = lines.length - 1;
  for (let at = 0; at < inner; at += 1) {
    if (lines[at]!.length > longest * 0.7) full += 1;
    if (isOpen(lines[at]!)) open += 1;
  }
  if (full < inner * 0.6 || open < inner * 0.5) return false;
  // The lines of a page's head stand each for itself, however alike their lengths.
  return lines.length > HEAD_LINES || !lines.some((line) => isApart(line.trim()));
};

const isBullet = (line: string): boolean =>
  (kindOf(line.charCodeAt(0)) & KIND.letter) === 0 && BULLET.test(line);

const startsSmall = (line: string): boolean => {
  const kind = kindOf(line.charCodeAt(0));
  return (kind & KIND.lower) !== 0 || ((kind & KIND.surrogate) !== 0 && /^\p{Ll}/u.test(line));
};

/**
 * Adds a block's paragraphs: lines without a blank one between them, trimmed at their ends. `isSpaced` where any may have
 * two spaces on end.
 */
const addParagraphs = (block: readonly string[], isSpaced: boolean, paragraphs: string[]): void => {
  const wrapped = looksWrapped(block);
  const canBeHead = block.length <= HEAD_LINES;
  let open = "";
  for (let at = 0; at < block.length; at += 1) {
    const raw = block[at]!;
    const line = (isSpaced && raw.includes("  ") ? raw.replace(/ {2,}/g, " ") : raw).trim();
    const indented = isSpaced && raw.startsWith("  ") && (at === 0 || !block[at - 1]!.startsWith("  "));
    // A small letter after a line that ends in mid-sentence goes on with it, however short the block.
    const joins =
      at > 0 &&
      !indented &&
      !isBullet(line) &&
      (wrapped ||
        (open.length > 24 &&
          startsSmall(line) &&
          isOpen(open) &&
          !(canBeHead && (isApart(line) || isApart(open)))));
    if (joins) {
      // A hyphen at a line's end belongs to a compound more often than to a split word: keep it, without a space.
      open += block[at - 1]!.endsWith("-") && /\p{L}-$/u.test(open) ? line : ` ${line}`;
    } else {
      if (open !== "") paragraphs.push(open);
      open = line;
    }
  }
  if (open !== "") paragraphs.push(open);
};

/** The paragraphs of a normalised text, each on one line, single-spaced and trimmed. Markdown's marks of headings stay. */
export const toParagraphs = (text: string): string[] => {
  const paragraphs: string[] = [];
  const isSpaced = text.includes("  ");
  let block: string[] = [];
  for (const raw of text.split("\n")) {
    const line = raw.trimEnd();
    if (line !== "") {
      block.push(line);
      continue;
    }
    addParagraphs(block, isSpaced, paragraphs);
    block = [];
  }
  addParagraphs(block, isSpaced, paragraphs);
  return paragraphs;
};
