/** From a file's lines to paragraphs, whether it keeps a paragraph on a line, wraps its lines, or indents them. */
import { readLine } from "./furniture.ts";

/** Ends a line that is whole in itself. */
const CLOSED = /[.!?…:;"”’»)\]。！？؟۔।|■*]$/u;
const BULLET = /^(?:[-*•–—▪●]|\d{1,3}[.)])\s/u;

/** No head's lines are more, without a blank one between them. */
const HEAD_LINES = 14;
const BYLINE = /^(?:by|por|par|von|di)\s\p{Lu}[\p{L}'’.-]+(?:\s[\p{L}'’.,-]+){1,12}$/iu;
const FIELD = /^[a-z_]{2,12}\s?[:=]\s/u;

/** Whether a line is one of the page's, or a field that a program wrote: no part of a wrapped paragraph. */
const isApart = (line: string): boolean =>
  line.length < 160 && (FIELD.test(line) || BYLINE.test(line) || readLine(line).kind !== "prose");

/** Whether lines were wrapped at a width: most are about as long as the longest, and end in mid-sentence. */
const looksWrapped = (lines: readonly string[]): boolean => {
  if (lines.length < 3) return false;
  let longest = 0;
  for (const line of lines) longest = Math.max(longest, line.trimEnd().length);
  if (longest > 120 || longest < 45) return false;
  const inner = lines.slice(0, -1);
  const full = inner.filter((line) => line.trimEnd().length > longest * 0.7).length;
  const open = inner.filter((line) => !CLOSED.test(line.trimEnd())).length;
  if (full < inner.length * 0.6 || open < inner.length * 0.5) return false;
  // The lines of a page's head stand each for itself, however alike their lengths.
  return lines.length > HEAD_LINES || !lines.some((line) => isApart(line.trim()));
};

/** The paragraphs of a normalised text, each on one line, single-spaced and trimmed. Markdown's marks of headings stay. */
export const toParagraphs = (text: string): string[] => {
  const paragraphs: string[] = [];
  let block: string[] = [];
  const close = (): void => {
    if (block.length === 0) return;
    const wrapped = looksWrapped(block);
    let open = "";
    for (const [index, raw] of block.entries()) {
      const line = (raw.includes("  ") ? raw.replace(/ {2,}/g, " ") : raw).trim();
      const indented = raw.startsWith("  ") && (index === 0 || !block[index - 1]!.startsWith("  "));
      // A small letter after a line that ends in mid-sentence goes on with it, however short the block.
      const runsOn =
        open !== "" &&
        /^\p{Ll}/u.test(line) &&
        !CLOSED.test(open) &&
        open.length > 24 &&
        !(block.length <= HEAD_LINES && (isApart(line) || isApart(open)));
      const joins = (wrapped || runsOn) && index > 0 && !indented && !BULLET.test(line);
      if (joins) {
        // A hyphen at a line's end belongs to a compound more often than to a split word: keep it, without a space.
        open += /\p{L}-$/u.test(open) ? line : ` ${line}`;
      } else {
        if (open !== "") paragraphs.push(open);
        open = line;
      }
    }
    if (open !== "") paragraphs.push(open);
    block = [];
  };
  for (const line of text.split("\n")) {
    if (line.trim() === "") close();
    else block.push(line);
  }
  close();
  return paragraphs;
};
