/** Lines -> Discord markdown. */
import { cleanText, hasLatin, isolate, isolateForeign, isolateNames, runsRightToLeft } from "./clean-text.ts";
import { escapeInline, escapeLineStart, maskedLink } from "./escape.ts";
import type { MessageData, Opening } from "../types.ts";
import { gap, type Line, type Run } from "./rich-text.ts";

/** Which way a line runs; `mixed` where it must keep what runs the other way apart. */
interface Way {
  readonly direction: "ltr" | "rtl";
  readonly mixed: boolean;
}

const FROM_THE_RIGHT = "\u200F";

const printRun = (run: Run, { direction, mixed }: Way): string => {
  if (run === gap) return gap.text;
  const set = !mixed ? (text: string): string => text : direction === "rtl" ? isolateForeign : isolate;
  const text = run.url === undefined ? escapeInline(run.text) : maskedLink(run.text, run.url);
  if (mixed && direction === "rtl" && run.url !== undefined)
    return runsRightToLeft(run.text) ? text : `\u2068${text}\u2069`;
  if (run.url !== undefined && mixed)
    return text.replace(/^\[(.*)\](?=\(<)/su, (_, words: string) => `[${isolate(words)}]`);
  if (run.style !== "bold") return mixed && direction === "ltr" ? isolateNames(text) : set(text);
  // Emphasis must touch its words.
  const [, lead = "", words = "", tail = ""] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  if (words === "") return text;
  return direction === "rtl" ? `${lead}**${set(words)}**${tail}` : set(`${lead}**${words}**${tail}`);
};

interface Printed {
  readonly text: string;
  readonly openings: readonly Opening[];
}

/** Joins printed runs, keeping where those lie that open something. */
const joinRuns = (runs: readonly Run[], way: Way) => {
  let text = "";
  const stretches: { start: number; end: number; words: Opening["words"] }[] = [];
  for (const run of runs) {
    const start = text.length;
    text += printRun(run, way);
    if (run.opens) stretches.push({ start, end: text.length, words: run.opens });
  }
  return { text, stretches };
};

/** Null for a line of which nothing can be seen, where an empty one was not meant. */
const printAnew = (line: Line, base: "ltr" | "rtl"): Printed | null => {
  if (line.kind === "blank") return { text: "", openings: [] };
  const runs = line.runs.filter((run) => cleanText(run.text) !== "");
  const whole = runs.map((run) => run.text).join("");
  // A line all of one direction needs no isolation and reads better without.
  const mixed = runsRightToLeft(whole) && hasLatin(whole);
  // Sentences as printed run their own way, whatever language is spoken around them.
  const direction = runsRightToLeft(whole) ? base : "ltr";
  const { text: joined, stretches } = joinRuns(runs, { direction, mixed });
  const printed = joined.trim();
  if (printed === "") return null;
  const first = runs[0];
  const content = first?.style === "bold" || first?.url !== undefined ? printed : escapeLineStart(printed);
  const sign = line.kind === "subtext" ? "-# " : line.kind === "quote" ? "> " : "  ".repeat(line.indent);
  // A line that begins with a name or a digit would else be taken to run from the left.
  const lead = mixed && direction === "rtl" ? sign + FROM_THE_RIGHT : sign;
  // What the escape put in stands before everything that opens, except a digit that opens the line.
  const escaped = content.length - printed.length;
  const shift = lead.length + escaped - (joined.length - joined.trimStart().length);
  const text = lead + content;
  return {
    text,
    openings: stretches.flatMap(({ start, end, words }): Opening[] => {
      const from = Math.max(lead.length, start + shift);
      const to = Math.min(text.length, end + shift);
      return from < to ? [{ line: text, start: from, end: to, words }] : [];
    }),
  };
};

/** Lines as they were printed: a page is measured again with each line that might still go on it. */
const printedLines = {
  ltr: new WeakMap<Line, Printed | null>(),
  rtl: new WeakMap<Line, Printed | null>(),
} as const;

const printLine = (line: Line, base: "ltr" | "rtl"): Printed | null => {
  const known = printedLines[base].get(line);
  if (known !== undefined) return known;
  const printed = printAnew(line, base);
  printedLines[base].set(line, printed);
  return printed;
};

const joinLines = (lines: readonly { readonly text: string }[]): string =>
  lines
    .map(({ text }) => text)
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/^\n+|\s+$/g, "");

const printLines = (lines: readonly Line[], direction: "ltr" | "rtl"): Printed[] =>
  lines.map((line) => printLine(line, direction)).filter((printed) => printed !== null);

/** The lines as Discord markdown: nothing in a run's text acts. `direction` is that of the language spoken. */
export const printMarkdown = (lines: readonly Line[], direction: "ltr" | "rtl" = "ltr"): string =>
  joinLines(printLines(lines, direction));

/** The same as a message's content, with what its citations open. */
export const printContent = (
  lines: readonly Line[],
  direction: "ltr" | "rtl" = "ltr",
): { readonly content: string } & Pick<MessageData, "openings"> => {
  const printed = printLines(lines, direction);
  const openings = printed.flatMap((own) => own.openings);
  return { content: joinLines(printed), ...(openings.length > 0 ? { openings } : {}) };
};
