/** Below an article and in it: where the page begins again, and what of the page stands between its paragraphs. */
import { readContributors } from "./byline.ts";
import { readLine } from "./furniture.ts";
import type { OutletRegistry } from "./outlets.ts";
import { isEnded, isProse } from "./page-head.ts";
import type { Place } from "./page-notes.ts";
import { countWords } from "./passages.ts";

/** How many lines at the end may be furniture. */
const TAIL_LINES = 60;
/** How many lines between them are looked at for furniture: a bound on the work for a file of a million lines. */
const MOST_EXAMINED = 3000;
/** How many labels and links may hang on one line of furniture. */
const MOST_HANGING = 8;

type Consume = (line: string, place: Place) => boolean;

/** A label, a link, a caption: few words, no end, and no figures as tables have. */
const isFragment = (line: string): boolean =>
  line.length <= 120 && !isEnded(line) && !/[|\d]/.test(line) && countWords(line, 0, line.length, 15) <= 14;

/** Where the page's own matter begins after the article: "You may also like", comments. Null where it does not. */
const cutOffAt = (lines: readonly string[], first: number): number | null => {
  const end = Math.min(lines.length, first + MOST_EXAMINED);
  /** How many of the lines from each one on are prose; counted where a line asks for it. */
  let proseFrom: Uint32Array | null = null;
  const countProse = (): Uint32Array => {
    const counts = new Uint32Array(lines.length + 1);
    for (let at = lines.length - 1; at >= first; at -= 1)
      counts[at] = counts[at + 1]! + (isProse(lines[at]!) ? 1 : 0);
    return counts;
  };
  for (let at = first + 1; at < end; at += 1) {
    if (lines[at]!.length > 160) continue;
    const { kind } = readLine(lines[at]!);
    if (kind !== "cut-off" && kind !== "comments") continue;
    proseFrom ??= countProse();
    const proseAfter = proseFrom[at + 1]!;
    const prose = proseFrom[first]! - proseAfter;
    if (prose === 0) continue;
    // Readers may write prose. A list of other articles has little of it; an aside is followed by more of the article.
    if (kind === "comments" ? proseAfter <= Math.max(prose, 3) : proseAfter <= Math.min(3, prose / 2))
      return at;
  }
  return null;
};

/** Where the article ends among its lines. What is below is noted. */
export const findFoot = (
  lines: readonly string[],
  first: number,
  page: { readonly consume: Consume },
  outlets: OutletRegistry,
): number => {
  const { consume } = page;
  let last = lines.length;
  const cut = cutOffAt(lines, first);
  if (cut !== null) {
    for (const line of lines.slice(cut, cut + 200)) consume(line, "beyond");
    last = cut;
  }
  const foot = Math.max(first, last - TAIL_LINES);
  // After the credits comes nothing but the page's: its standards, its other matter.
  for (let at = Math.max(first + 1, last - 5); at < last - 1; at += 1) {
    const rest = lines.slice(at + 1, last);
    if (readContributors(lines[at]!, outlets) === null || rest.some(isProse)) continue;
    for (const line of rest) consume(line, "tail");
    last = at + 1;
  }
  while (last > foot) {
    if (consume(lines[last - 1]!, "tail")) {
      last -= 1;
      continue;
    }
    // Labels below a line of furniture hang on it: "Filed in", "Norland", "Floods".
    let above = last - 1;
    while (
      above > foot &&
      last - above <= MOST_HANGING &&
      isFragment(lines[above]!) &&
      readLine(lines[above]!).kind === "prose"
    )
      above -= 1;
    if (
      above === last - 1 ||
      above <= foot ||
      readLine(lines[above]!).kind === "prose" ||
      !consume(lines[above]!, "tail")
    )
      break;
    last = above;
  }
  return last;
};

/** The lines between head and foot without what the page put there: advertisements, lists of links, captions' credits. */
export const dropInside = (lines: readonly string[], consume: Consume): string[] => {
  const kept: string[] = [];
  let hanging = 0;
  for (const [index, line] of lines.entries()) {
    if (index === 0 || index > MOST_EXAMINED) {
      kept.push(line);
      continue;
    }
    if (consume(line, "inside")) {
      const { kind } = readLine(line);
      // "Keep reading", "list 1 of 3": links follow, not sentences.
      hanging =
        kind === "cut-off" || LISTED.test(line) || (kind === "teaser" && countWords(line) <= 3)
          ? MOST_HANGING
          : 0;
      continue;
    }
    if (hanging > 0 && isFragment(line)) {
      hanging -= 1;
      continue;
    }
    hanging = 0;
    kept.push(line);
  }
  return kept;
};

const LISTED = /^(?:list \d+ of \d+|read (?:more|also|next)|story highlights)\s*:?$/iu;
