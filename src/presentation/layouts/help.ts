/** What the bot can be asked, with examples that its coverage answers. */
import { bold, gap, line, subtext, blank, type Line } from "../rich-text.ts";
import { shorten } from "../measure.ts";
import type { Words } from "../words/index.ts";

/** One command as help shows it. */
interface HelpEntry {
  /** As it is typed: "/ask question" on Discord, "ask QUESTION" on a terminal. */
  readonly usage: string;
  /** One short line, no full stop. */
  readonly description: string;
}

/** What help is made of. */
export interface Help {
  readonly commands: readonly HelpEntry[];
  /** Questions that the coverage at hand answers; may be empty. */
  readonly examples: readonly string[];
  /** What an answer stands on here: "6 outlets, 24 articles"; null to leave it out. */
  readonly coverage: string | null;
}

/** Commands, then examples, then how to read an answer. */
export const helpLines = (help: Help, words: Words): Line[] => [
  line(words.help.opening),
  blank,
  ...help.commands.map((command) => line(bold(command.usage), gap, command.description)),
  ...(help.examples.length > 0
    ? [blank, line(words.help.try), ...help.examples.map((example) => line(shorten(example, 150)))]
    : []),
  blank,
  subtext(words.help.signs),
  ...(help.coverage === null ? [] : [subtext(help.coverage)]),
];
