/** Laying lines out on pages that a surface can hold. */
import type { Steps } from "../text/breath.ts";
import { splitSentences } from "../text/sentences.ts";
import type { Citation } from "../types.ts";
import { isLonger, lengthOf, shorten } from "./measure.ts";
import type { Line, Run } from "./rich-text.ts";

/** Lines that stay together: one hit, one row, one paragraph. */
export interface Block {
  readonly lines: readonly Line[];
  readonly citations: readonly Citation[];
}

/** Where a page stands among its answer's pages. */
export interface PagePosition {
  /** Counting from 1. */
  readonly number: number;
  readonly of: number;
  /** The blocks on it: indexes into the layout's blocks, half-open. */
  readonly from: number;
  readonly to: number;
  readonly citations: readonly Citation[];
}

/** Blocks in order; those of a long list are made when they are asked for. */
export interface Blocks {
  readonly length: number;
  slice(from: number, to?: number): readonly Block[];
}

/** An answer before it is cut to pages. */
export interface Layout {
  readonly head: readonly Line[];
  readonly blocks: Blocks;
  readonly foot: (page: PagePosition) => readonly Line[];
  /** The most blocks of a page. */
  readonly perPage: number;
  /** True where each page must hold exactly `perPage` blocks, because the next page is found by counting. */
  readonly counted?: boolean;
}

type Print = (lines: readonly Line[]) => string;

/** A page that prints within its limit. */
interface Page extends PagePosition {
  readonly lines: readonly Line[];
}

/** At most `most` code points, ending with a whole sentence where one fits in half of that. */
export const shortenAtSentence = (text: string, most: number): string => {
  if (!isLonger(text, most)) return text;
  const within = text.slice(0, most * 2);
  const fitting = splitSentences(within).filter(({ end }) => lengthOf(within.slice(0, end)) <= most - 2);
  const end = fitting.at(-1)?.end ?? 0;
  return lengthOf(text.slice(0, end)) >= most / 2 ? `${text.slice(0, end)} …` : shorten(text, most);
};

/** Shortest that a run is cut to before another one is. */
const SHORTEST_RUN = 24;

const longestRun = (lines: readonly Line[]): { line: number; run: number; length: number } => {
  let found = { line: -1, run: -1, length: SHORTEST_RUN };
  lines.forEach((line, lineIndex) =>
    line.runs.forEach((run, runIndex) => {
      const length = run.whole ? 0 : lengthOf(run.text);
      if (length > found.length) found = { line: lineIndex, run: runIndex, length };
    }),
  );
  return found;
};

/**
 * The lines, shortened until they print in `limit` code points: the longest stretch first, at a sentence's end
 * where it can be; lines are left out from the end only when no stretch is left to shorten. Runs marked `whole`
 * (markers, what names an article) are never cut.
 */
export const fitLines = (lines: readonly Line[], limit: number, print: Print): readonly Line[] => {
  let fitted = [...lines];
  for (;;) {
    const excess = lengthOf(print(fitted)) - limit;
    if (excess <= 0) return fitted;
    const { line, run, length } = longestRun(fitted);
    const target = fitted[line];
    if (!target) {
      fitted = fitted.slice(0, -1);
      continue;
    }
    // Escapes and marks make a run longer in print than in itself, so it may take more than one round.
    const room = Math.max(SHORTEST_RUN, length - Math.max(excess, Math.ceil(length / 8)));
    const runs = target.runs.map((own, index): Run =>
      index === run ? { ...own, text: shortenAtSentence(own.text, room) } : own,
    );
    fitted = fitted.with(line, { ...target, runs });
  }
};

const citationsOf = (blocks: readonly Block[]): Citation[] => blocks.flatMap((block) => [...block.citations]);

/** The blocks `from` to `to` as a page. */
const compose = (layout: Layout, from: number, to: number, number: number, of: number): Page => {
  const blocks = layout.blocks.slice(from, to);
  const position = { number, of, from, to, citations: citationsOf(blocks) };
  const lines = [...layout.head, ...blocks.flatMap((block) => block.lines), ...layout.foot(position)];
  return { ...position, lines };
};

/**
 * Packs a layout's blocks into as few pages as hold them, in order; gives the block at which each page begins, and the end. There
 * is at least one page.
 */
export const breakingPages = function* (
  layout: Layout,
  limit: number,
  print: Print,
): Steps<readonly number[]> {
  // Measured as if page numbers took three digits, so that the count of pages cannot change a page's length.
  const fits = (from: number, to: number): boolean =>
    lengthOf(print(compose(layout, from, to, 888, 888).lines)) <= limit;
  const breaks: number[] = [0];
  let from = 0;
  while (from < layout.blocks.length) {
    const most = Math.min(from + layout.perPage, layout.blocks.length);
    let to = from + 1;
    if (layout.counted) to = most;
    else while (to < most && fits(from, to + 1)) to += 1;
    breaks.push(to);
    from = to;
    yield;
  }
  if (breaks.length === 1) breaks.push(0);
  return breaks;
};

/** The page of that number, counting from 1, of those that begin at the breaks. A block that no page can hold whole is shortened. */
export const pageAt = (
  layout: Layout,
  breaks: readonly number[],
  number: number,
  { limit, print }: { readonly limit: number; readonly print: Print },
): Page => {
  const page = compose(layout, breaks[number - 1] ?? 0, breaks[number] ?? 0, number, breaks.length - 1);
  return Object.assign(page, { lines: fitLines(page.lines, limit, print) });
};

/** All pages of a layout, in order. */
export const paging = function* (layout: Layout, limit: number, print: Print): Steps<readonly Page[]> {
  const breaks = yield* breakingPages(layout, limit, print);
  const pages: Page[] = [];
  for (let number = 1; number < breaks.length; number += 1) {
    pages.push(pageAt(layout, breaks, number, { limit, print }));
    yield;
  }
  return pages;
};
