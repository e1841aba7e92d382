/** Lines -> Discord markdown. */
import { cleanText, isolate, isolateNames, runsRightToLeft } from "./clean-text.ts";
import { escapeInline, escapeLineStart, maskedLink } from "./escape.ts";
import type { MessageData, Opening } from "../types.ts";
import { gap, type Line, type Run } from "./rich-text.ts";

const printRun = (run: Run, isMixed: boolean): string => {
  if (run === gap) return gap.text;
  const set = isMixed ? isolate : (text: string): string => text;
  const text = run.url === undefined ? escapeInline(run.text) : maskedLink(run.text, run.url);
  if (run.style !== "bold") return run.url === undefined && isMixed ? isolateNames(text) : set(text);
  // Emphasis must touch its words.
  const [, lead = "", words = "", tail = ""] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  return words === "" ? text : set(`${lead}**${words}**${tail}`);
};

const LATIN_LETTER = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

interface Printed {
  readonly text: string;
  readonly openings: readonly Opening[];
}

/** Joins printed runs, keeping where those lie that open something. */
const joinRuns = (runs: readonly Run[], isMixed: boolean) => {
  let text = "";
  const stretches: { start: number; end: number; words: Opening["words"] }[] = [];
  for (const run of runs) {
    const start = text.length;
    text += printRun(run, isMixed);
    if (run.opens) stretches.push({ start, end: text.length, words: run.opens });
  }
  return { text, stretches };
};

/** Null for a line of which nothing can be seen, where an empty one was not meant. */
const printLine = (line: Line): Printed | null => {
  if (line.kind === "blank") return { text: "", openings: [] };
  const runs = line.runs.filter((run) => cleanText(run.text) !== "");
  const whole = runs.map((run) => run.text).join("");
  // A line all of one direction needs no isolation and reads better without.
  const mixed = runsRightToLeft(whole) && LATIN_LETTER.test(whole);
  const { text: joined, stretches } = joinRuns(runs, mixed);
  const printed = joined.trim();
  if (printed === "") return null;
  const first = runs[0];
  const content = first?.style === "bold" || first?.url !== undefined ? printed : escapeLineStart(printed);
  const lead = line.kind === "subtext" ? "-# " : line.kind === "quote" ? "> " : "  ".repeat(line.indent);
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

const joinLines = (lines: readonly { readonly text: string }[]): string =>
  lines
    .map(({ text }) => text)
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/^\n+|\s+$/g, "");

const printLines = (lines: readonly Line[]): Printed[] =>
  lines.map(printLine).filter((printed) => printed !== null);

/** The lines as Discord markdown: nothing in a run's text acts. */
export const printMarkdown = (lines: readonly Line[]): string => joinLines(printLines(lines));

/** The same as a message's content, with what its citations open. */
export const printContent = (
  lines: readonly Line[],
): { readonly content: string } & Pick<MessageData, "openings"> => {
  const printed = printLines(lines);
  const openings = printed.flatMap((own) => own.openings);
  return { content: joinLines(printed), ...(openings.length > 0 ? { openings } : {}) };
};
