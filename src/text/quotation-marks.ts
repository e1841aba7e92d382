/** Finds what stands between quotation marks, in one pass over the text. */
import type { Span } from "../types.ts";

/** How a quotation is marked: “…” "…" „…“ (double), ‘…’ (single), «…» »…« (angle), 「…」 (corner), —… (dash). */
export type MarkStyle = "double" | "single" | "angle" | "corner" | "dash";

/** A stretch between two marks; `start` and `end` include them, `inner` does not. */
export interface Marked extends Span {
  readonly style: MarkStyle;
  readonly inner: Span;
  /** False where the paragraph ends before the closing mark. */
  readonly closed: boolean;
}

const DOUBLE = new Set(['"', "“", "”", "„", "‟", "＂"]);
const OPENS_ANGLE = new Set(["«", "‹"]);
const CLOSES_ANGLE = new Set(["»", "›"]);
const OPENS_CORNER = new Set(["「", "『", "﹁", "﹃"]);
const CLOSES_CORNER = new Set(["」", "』", "﹂", "﹄"]);
const SINGLE = new Set(["'", "‘", "’", "‚", "`"]);

const SPACE = /\s/u;
const LETTER = /[\p{L}\p{N}]/u;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const BEFORE_OPENING = /[\s([{\u2014\u2013\-/…:;,"“„«「¿¡‘'*_>：，。；、（！？]/u;

const spaceAt = (text: string, at: number): boolean =>
  at < 0 || at >= text.length || SPACE.test(text.charAt(at));

/** Whether a mark at this place can open: nothing, white space or an opening sign before it, a word after it. */
const canOpen = (text: string, at: number): boolean => {
  const before = at === 0 ? " " : text.charAt(at - 1);
  return !spaceAt(text, at + 1) && (BEFORE_OPENING.test(before) || WIDE.test(before));
};

/** Whether a mark at this place can close: a word or a sign before it, none of a word after it. */
const canClose = (text: string, at: number): boolean => {
  const after = text.charAt(at + 1);
  return !spaceAt(text, at - 1) && (after === "" || !LETTER.test(after) || WIDE.test(after));
};

interface Opening {
  readonly at: number;
  readonly mark: string;
}

/** The mark at this place and how many characters it takes: old wires write `` and '' for “ and ”. */
const markAt = (text: string, at: number): { readonly mark: string; readonly width: number } => {
  const mark = text.charAt(at);
  if (mark === "`" && text.charAt(at + 1) === "`") return { mark: "“", width: 2 };
  if (mark === "'" && text.charAt(at + 1) === "'" && !spaceAt(text, at - 1)) return { mark: "”", width: 2 };
  return { mark, width: 1 };
};

/** Double marks: the curly ones nest, the straight ones do not; „ may close with “ or ”. */
const doubleStep = (
  text: string,
  at: number,
  mark: string,
  stack: readonly Opening[],
): "open" | "close" | "again" | "none" => {
  if (text.charAt(at) === "`") return "open";
  const opens = canOpen(text, at);
  const closes = canClose(text, at);
  const innermost = stack.at(-1);
  if (!innermost) {
    if (mark === "„" || mark === "‟") return "open";
    if (mark === "“") return closes && !opens ? "none" : "open";
    if (mark === "”") return opens && !closes ? "open" : "none";
    if (opens) return "open";
    return spaceAt(text, at - 1) && spaceAt(text, at + 1) && at + 1 < text.length ? "open" : "none";
  }
  if (mark === "”") return opens && !closes ? "again" : "close";
  if (mark === "„" || mark === "‟") return "open";
  if (mark === "“") return innermost.mark === "„" || (closes && !opens) ? "close" : "open";
  if (innermost.mark === "“" && !(closes && !opens)) return "none";
  return opens && !closes ? "again" : "close";
};

const ELISION =
  /^(?:tis|twas|em|cause|cos|til|till|round|bout|cuz|ere|neath|s|t|n|k|ll|re|ve|d|m|\d\ds?)(?![\p{L}\p{N}])/iu;

const opensSingle = (text: string, at: number): boolean => {
  const mark = text.charAt(at);
  if (mark === "`" || !canOpen(text, at)) return false;
  if (at > 0 && /[-/_*,;‘'’]/u.test(text.charAt(at - 1))) return false;
  const after = text.slice(at + 1, at + 9);
  if (!/^[\p{L}\p{N}“"…([¿¡$£€]/u.test(after)) return false;
  return mark === "‘" || mark === "‚" || !ELISION.test(after);
};

const closesSingle = (text: string, at: number): boolean =>
  text.charAt(at) !== "`" &&
  text.charAt(at) !== "‚" &&
  canClose(text, at) &&
  !/[‘(]/u.test(text.charAt(at - 1));

/**
 * For each place of the paragraph that closes or opens single marks, in order. Possessives ("the players' union")
 * look like closing marks; they are told apart when a pair is sought.
 */
const singleMarks = (text: string, from: number, to: number): { openings: number[]; closings: number[] } => {
  const openings: number[] = [];
  const closings: number[] = [];
  for (let at = from; at < to; at += 1) {
    if (!SINGLE.has(text.charAt(at))) continue;
    if (opensSingle(text, at)) openings.push(at);
    else if (closesSingle(text, at)) closings.push(at);
  }
  return { openings, closings };
};

/** A letter s before it and a word in small letters after it: as likely "the players' union" as a closing mark. */
const looksPossessive = (text: string, at: number): boolean =>
  /[sxz]/i.test(text.charAt(at - 1)) && /^['’]\s+[\p{Ll}\p{N}]/u.test(text.slice(at, at + 3));

/**
 * Whether a quotation opened at `open` rather ends at `later` than at the doubtful mark at `chosen`. One that begins a
 * sentence ends in punctuation; a fragment ("a list of demands") ends within its sentence.
 */
const runsOn = (text: string, open: number, chosen: number, later: number): boolean => {
  const punctuated = /[.,!?…]/u.test(text.charAt(later - 1));
  if (/\p{Lu}/u.test(text.charAt(open + 1))) return punctuated || !looksPossessive(text, later);
  return punctuated && later - chosen < 400 && !/[.!?]\s+\p{Lu}/u.test(text.slice(chosen, later));
};

/** Pairs single marks outside the spans already taken. Each closing mark is looked at once. */
const pairSingles = (text: string, from: number, to: number, taken: readonly Marked[]): Marked[] => {
  const { openings, closings } = singleMarks(text, from, to);
  const pairs: Marked[] = [];
  let next = 0;
  let closer = 0;
  let holder = 0;
  openings.forEach((open, index) => {
    if (open < next) return;
    while ((taken[holder]?.end ?? Infinity) <= open) holder += 1;
    const around = taken[holder];
    // Inside double marks single ones are nested: part of the words.
    if (around && around.start < open && around.style !== "single") return;
    const limit = openings[index + 1] ?? to;
    while ((closings[closer] ?? Infinity) <= open + 1) closer += 1;
    let chosen = closings[closer];
    while (chosen !== undefined && looksPossessive(text, chosen)) {
      const later = closings[closer + 1];
      if (later === undefined || later > limit || !runsOn(text, open, chosen, later)) break;
      closer += 1;
      chosen = later;
    }
    if (chosen === undefined) return;
    pairs.push({
      style: "single",
      start: open,
      end: chosen + 1,
      inner: { start: open + 1, end: chosen },
      closed: true,
    });
    next = chosen + 1;
  });
  return pairs;
};

interface Nest {
  readonly style: MarkStyle;
  readonly stack: Opening[];
  readonly inside: Marked[];
}

const styleOf = (mark: string): keyof typeof STEPS | null =>
  DOUBLE.has(mark)
    ? "double"
    : OPENS_ANGLE.has(mark) || CLOSES_ANGLE.has(mark)
      ? "angle"
      : OPENS_CORNER.has(mark) || CLOSES_CORNER.has(mark)
        ? "corner"
        : null;

const angleStep = (
  text: string,
  at: number,
  mark: string,
  stack: readonly Opening[],
): "open" | "close" | "again" | "none" => {
  const reversed = CLOSES_ANGLE.has(stack[0]?.mark ?? "");
  if (OPENS_ANGLE.has(mark)) return reversed ? "close" : "open";
  if (stack.length > 0) return reversed ? "again" : "close";
  // »German and Danish books« open with the mark that closes elsewhere.
  return canOpen(text, at) && !canClose(text, at) ? "open" : "none";
};

const STEPS = {
  double: doubleStep,
  angle: angleStep,
  corner: (_text: string, _at: number, mark: string, stack: readonly Opening[]): "open" | "close" | "none" =>
    OPENS_CORNER.has(mark) ? "open" : stack.length > 0 ? "close" : "none",
};

/**
 * What stands between double, angle and corner marks in one paragraph, outermost only, in order. Where the paragraph
 * before it left «…» open, a first » opens anew, as Spanish and French papers print it.
 */
const pairOuter = (text: string, from: number, to: number, runsOn: MarkStyle | null): Marked[] => {
  const found: Marked[] = [];
  let nest: Nest | null = null;
  for (let at = from; at < to; at += 1) {
    const { mark, width } = markAt(text, at);
    const style = styleOf(mark);
    if (style === null || (nest && nest.style !== style)) continue;
    const stack: Opening[] = nest?.stack ?? [];
    const reopened = style === "angle" && runsOn === "angle" && at === from;
    const step = reopened ? "open" : STEPS[style](text, at, mark, stack);
    if (step === "again" && nest) {
      found.push(...nest.inside);
      nest = null;
    }
    if (step === "open" || step === "again") {
      nest ??= { style, stack: [], inside: [] };
      nest.stack.push({ at, mark: reopened ? "«" : mark });
    }
    const opening = step === "close" ? stack.pop() : undefined;
    if (nest && opening) {
      const inner = { start: opening.at + (text.startsWith("``", opening.at) ? 2 : 1), end: at };
      const marked: Marked = { style, start: opening.at, end: at + width, inner, closed: true };
      (stack.length > 0 ? nest.inside : found).push(marked);
      if (stack.length === 0) nest = null;
    }
    at += width - 1;
  }
  const opening = nest?.stack[0];
  // An opening mark that is never closed: the paragraph may run on in the next, or the mark is a slip.
  if (nest && opening && nest.inside.length === 0) {
    const inner = { start: opening.at + 1, end: to };
    found.push({ style: nest.style, start: opening.at, end: to, inner, closed: false });
  } else if (nest) found.push(...nest.inside);
  return found;
};

/**
 * What stands between marks in `text.slice(from, to)`, one paragraph; outermost marks only, in order. `runsOn` names
 * the marks that the paragraph before it left open.
 */
export const findMarked = (
  text: string,
  from: number,
  to: number,
  runsOn: MarkStyle | null = null,
): readonly Marked[] => {
  const outer = pairOuter(text, from, to, runsOn);
  const singles = pairSingles(text, from, to, outer);
  if (singles.length === 0) return outer;
  // A double-marked stretch within single marks is nested there.
  let at = 0;
  const kept = outer.filter((marked) => {
    while ((singles[at]?.end ?? Infinity) <= marked.start) at += 1;
    const single = singles[at];
    return !single || marked.start < single.start;
  });
  return [...kept, ...singles].sort((a, b) => a.start - b.start);
};
