/** Lines -> Discord markdown. */
import { cleanText, isolate, isolateNames, runsRightToLeft } from "./clean-text.ts";
import { escapeInline, escapeLineStart, maskedLink } from "./escape.ts";
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

/** Null for a line of which nothing can be seen, where an empty one was not meant. */
const printLine = (line: Line): string | null => {
  if (line.kind === "blank") return "";
  const runs = line.runs.filter((run) => cleanText(run.text) !== "");
  const whole = runs.map((run) => run.text).join("");
  // A line all of one direction needs no isolation and reads better without.
  const mixed = runsRightToLeft(whole) && LATIN_LETTER.test(whole);
  const printed = runs
    .map((run) => printRun(run, mixed))
    .join("")
    .trim();
  if (printed === "") return null;
  const first = runs[0];
  const content = first?.style === "bold" || first?.url !== undefined ? printed : escapeLineStart(printed);
  if (line.kind === "subtext") return `-# ${content}`;
  if (line.kind === "quote") return `> ${content}`;
  return `${"  ".repeat(line.indent)}${content}`;
};

/** The lines as Discord markdown: nothing in a run's text acts. */
export const printMarkdown = (lines: readonly Line[]): string =>
  lines
    .map(printLine)
    .filter((text) => text !== null)
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/^\n+|\s+$/g, "");
