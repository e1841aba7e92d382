/** What the documentation tells people to type, read out of its Markdown. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../cli/support.ts";

export interface Block {
  /** "docs/running.md:12" */
  readonly place: string;
  /** "sh" for commands (indented blocks are), "ini" for settings, else whatever the fence says. */
  readonly language: string;
  readonly text: string;
}

/** The pages a user reads; decisions are for maintainers, but their links must hold too. */
export const pages = (): readonly string[] => [
  "README.md",
  "CONTRIBUTING.md",
  "corpus/README.md",
  ...readdirSync(join(ROOT, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name.replaceAll("\\", "/")}`)
    .toSorted(),
];

export const textOf = (page: string): string => readFileSync(join(ROOT, page), "utf8");

/** Fenced blocks, and blocks indented by four spaces after an empty line (a list's own indent is less). */
export const blocksOf = (page: string): readonly Block[] => {
  const blocks: Block[] = [];
  let open: { start: number; language: string; lines: string[]; fence: boolean } | null = null;
  const close = (): void => {
    if (!open) return;
    const text = open.lines.join("\n").trimEnd();
    blocks.push({ place: `${page}:${open.start}`, language: open.language, text });
    open = null;
  };
  let before = "";
  for (const [index, line] of textOf(page).split("\n").entries()) {
    const fence = /^\s*```(\w*)/.exec(line);
    if (open?.fence) {
      if (fence) close();
      else open.lines.push(line);
    } else if (fence) {
      close();
      open = { start: index + 1, language: fence[1] ?? "", lines: [], fence: true };
    } else if (line.startsWith("    ") && (open || before.trim() === "")) {
      open ??= { start: index + 1, language: "sh", lines: [], fence: false };
      open.lines.push(line.slice(4));
    } else if (line.trim() !== "") close();
    before = line;
  }
  close();
  return blocks;
};

/** The commands of a block: one each line; `&&` and a backslash at the end join, and a comment after # goes. */
export const commandsOf = ({ text }: Block): readonly string[] =>
  text
    .replace(/\\\n\s*/g, " ")
    .split("\n")
    .map((line) => line.replace(/\s+#\s.*$|^#.*$/, "").trim())
    .filter((line) => line !== "")
    .flatMap((line) => line.split(/\s+&&\s+/));

/** The words of a command, quotes taken off. */
export const wordsOf = (command: string): readonly string[] =>
  Array.from(
    command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g),
    ([, double, single, bare]) => double ?? single ?? bare ?? "",
  );
