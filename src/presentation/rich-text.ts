/**
 * What a reply says, before it is dressed for a surface: lines of runs. Layouts make these, the printers (markdown.ts,
 * terminal.ts) escape and dress them. Every run is plain text, whoever wrote it.
 */

import type { CitedWords } from "../types.ts";

/** How a run looks; what cannot be shown so is plain. */
export type Style = "plain" | "bold" | "dim";

/** A stretch of a line. */
export interface Run {
  readonly text: string;
  readonly style: Style;
  /** An address that `safeUrl` has passed. */
  readonly url?: string;
  /** True for what must never be cut: markers, and what names an article. */
  readonly whole?: boolean;
  /** What it cites, where a surface can open that. */
  readonly opens?: CitedWords;
}

/** `subtext` is about the answer, not of it; `quote` is an article's own words set apart. */
export interface Line {
  readonly kind: "text" | "subtext" | "quote" | "blank";
  /** Steps of two spaces. */
  readonly indent: number;
  readonly runs: readonly Run[];
}

/** A run like all others. */
export const plain = (text: string): Run => ({ text, style: "plain" });
/** A run that is to be seen first. */
export const bold = (text: string): Run => ({ text, style: "bold" });
/** A run that matters less; plain on Discord, which knows no such thing within a line. */
export const dim = (text: string): Run => ({ text, style: "dim" });
/** Never cut to make a page fit. */
export const whole = (text: string): Run => ({ text, style: "plain", whole: true });
/** The wider space between a label and what it labels; the one white space that is kept as it is. */
export const gap: Run = { text: "  ", style: "plain", whole: true };
/** Links where there is an address, else plain. */
export const linked = (text: string, url: string | null): Run =>
  url === null ? plain(text) : { text, style: "plain", url };

/** The run as one that opens these words. */
export const opening = (run: Run, opens: CitedWords): Run => ({ ...run, opens });

const asRuns = (parts: readonly (Run | string)[]): Run[] =>
  parts.map((part) => (typeof part === "string" ? plain(part) : part)).filter((run) => run.text !== "");

/** A line of text. */
export const line = (...parts: (Run | string)[]): Line => ({ kind: "text", indent: 0, runs: asRuns(parts) });
/** A line set in by two spaces. */
export const inset = (...parts: (Run | string)[]): Line => ({ kind: "text", indent: 1, runs: asRuns(parts) });
/** A line about the answer. */
export const subtext = (...parts: (Run | string)[]): Line => ({
  kind: "subtext",
  indent: 0,
  runs: asRuns(parts),
});
/** A line of an article's own words. */
export const quote = (...parts: (Run | string)[]): Line => ({
  kind: "quote",
  indent: 0,
  runs: asRuns(parts),
});
/** An empty line. */
export const blank: Line = { kind: "blank", indent: 0, runs: [] };

/** Runs of a text with some stretches in bold. Marks may overlap and lie in any order. */
export const markedRuns = (
  text: string,
  marks: readonly { readonly start: number; readonly end: number }[],
): Run[] => {
  const runs: Run[] = [];
  let position = 0;
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const start = Math.max(mark.start, position);
    const end = Math.min(mark.end, text.length);
    if (end <= start) continue;
    // Marks that touch or are parted by nothing but a space read as one.
    const last = runs.at(-1);
    if (last?.style === "bold" && text.slice(position, start).trim() === "") {
      runs[runs.length - 1] = bold(last.text + text.slice(position, end));
    } else {
      runs.push(plain(text.slice(position, start)), bold(text.slice(start, end)));
    }
    position = end;
  }
  runs.push(plain(text.slice(position)));
  return runs.filter((run) => run.text !== "");
};
