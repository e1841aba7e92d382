/** Answers -> text for a terminal: the same lines as on Discord. */
import { atOnce } from "../text/breath.ts";
import type { Answer, ArticleLookup, PassageView, Sentence } from "../types.ts";
import { checkLines, type CheckFindings } from "./layouts/check.ts";
import { helpLines, type Help } from "./layouts/help.ts";
import { layoutOf } from "./layouts/index.ts";
import { passageLines } from "./layouts/passage.ts";
import { previewLines, refusalLines, summaryLines } from "./layouts/summary.ts";
import { paging } from "./pages.ts";
import { noArticles } from "./references.ts";
import { inset, line, plain, quote, type Line } from "./rich-text.ts";
import { remarkWords } from "./remarks.ts";
import { printTerminal, type TerminalStyle } from "./terminal.ts";
import { ENGLISH, type Words } from "./words/index.ts";

/** What an answer's text is made with. */
interface TerminalOptions extends TerminalStyle {
  readonly articles?: ArticleLookup;
  /** Search only: how many hits lie before the first of these. Default 0. */
  readonly offset?: number;
  /** The language it speaks; default English. */
  readonly words?: Words;
}

/** An article's text, or a list, is paged on a terminal after about this many characters. */
const TERMINAL_PAGE = 6_000;

const linesOfPages = (
  answer: Answer,
  options: TerminalOptions,
  isWhole: boolean,
): readonly (readonly Line[])[] => {
  const { articles = noArticles, words = ENGLISH } = options;
  if (answer.kind === "summary") return [summaryLines(answer, articles, answer.sentences.length, words)];
  if (answer.kind === "refusal") return [refusalLines(answer, articles, words)];
  const layout = layoutOf(answer, articles, words, options.offset);
  if (isWhole) {
    const page = { number: 1, of: 1, from: 0, to: layout.blocks.length };
    const blocks = layout.blocks.slice(0);
    const citations = blocks.flatMap((block) => [...block.citations]);
    return [
      [...layout.head, ...blocks.flatMap((block) => block.lines), ...layout.foot({ ...page, citations })],
    ];
  }
  const print = (lines: readonly Line[]): string =>
    printTerminal(lines, { width: Number.POSITIVE_INFINITY, color: false });
  return atOnce(paging(layout, TERMINAL_PAGE, print)).map((page) => page.lines);
};

/** A whole answer. */
export const renderTerminal = (answer: Answer, options: TerminalOptions): string =>
  linesOfPages(answer, options, true)
    .map((lines) => printTerminal(lines, options))
    .join("\n\n");

/** The same in pages, for a prompt where "next" shows the next one; always at least one. */
export const renderTerminalPages = (answer: Answer, options: TerminalOptions): readonly string[] =>
  linesOfPages(answer, options, false).map((lines) => printTerminal(lines, options));

/** What there is of an answer while a model is writing it; what it cites is listed with the whole. */
export const renderTerminalPreview = (
  text: string,
  sentences: readonly Sentence[],
  style: TerminalStyle,
  words: Words = ENGLISH,
): string => printTerminal(previewLines(text, sentences, null, words), style);

/** A cited passage; the cited words are bold, or within ** where there is no colour. */
export const renderTerminalPassage = (
  view: PassageView,
  options: TerminalOptions & { readonly marker?: number | null },
): string => {
  const lines = passageLines(view, options.marker ?? null, options.words ?? ENGLISH);
  return printTerminal(options.color ? lines : lines.map(starred), options);
};

/** A quoted line with its bold stretches within **. */
const starred = (line: Line): Line =>
  line.kind === "quote"
    ? quote(...line.runs.map((run) => (run.style === "bold" ? plain(`**${run.text}**`) : run)))
    : line;

/** Help for a terminal. */
export const renderTerminalHelp = (help: Help, style: TerminalStyle): string =>
  printTerminal(helpLines(help, ENGLISH), style);

/** The corpus doctor's findings for a terminal. */
export const renderTerminalCheck = (
  findings: CheckFindings,
  style: TerminalStyle,
  words: Words = ENGLISH,
): string => printTerminal(checkLines(findings, words), style);

/** Where the picture of an answer lies, for a terminal. */
export const renderTerminalPicture = (file: string, style: TerminalStyle, words: Words = ENGLISH): string =>
  renderTerminalNotice(remarkWords(`picture: ${file}`, words), style);

/** Plain words to a person at a terminal: wrapped, without control characters. Line ends, and an indent of two spaces, are kept. */
export const renderTerminalNotice = (text: string, style: TerminalStyle): string =>
  printTerminal(
    text.split("\n").map((own) => (own.startsWith("  ") ? inset(own.trimStart()) : line(own))),
    style,
  );
