/** Lines -> text for a terminal: wrapped, bold and dim where colour is wanted, every escape sequence our own. */
import { cleanText, isolateNames } from "./clean-text.ts";
import { cellsOf, graphemesOf, widthOf } from "./measure.ts";
import { gap, type Line, type Style } from "./rich-text.ts";

/** How a terminal shows text. */
export interface TerminalStyle {
  /** Columns to wrap at; Infinity for no wrapping. At least 20 is used. */
  readonly width: number;
  /** Whether bold and dim may be used. */
  readonly color: boolean;
}

const CODES: Record<Style, readonly [open: string, close: string]> = {
  plain: ["", ""],
  bold: ["\u001b[1m", "\u001b[22m"],
  dim: ["\u001b[2m", "\u001b[22m"],
};

/** What is never parted: a word, or one wide character. */
interface Atom {
  readonly text: string;
  readonly style: Style;
  readonly cells: number;
  /** Spaces before it, 0 to 2. */
  readonly spaces: number;
  /** Whether a line may begin with it. */
  readonly breakable: boolean;
}

/** Marks that must not begin a line in East Asian text. */
const NO_OPENING = /^[、。，．：；！？」』）】〉》”’!?,.:;)\]%¹²³⁴⁵⁶⁷⁸⁹⁰…]/u;

/** The parts of a word between which a line may be broken: beside wide characters only. */
const wordParts = (word: string): string[] => {
  const parts: string[] = [];
  let isOpen = false;
  for (const grapheme of graphemesOf(word)) {
    const isWide = cellsOf(grapheme) === 2;
    if (parts.length > 0 && ((isOpen && !isWide) || NO_OPENING.test(grapheme))) {
      parts[parts.length - 1] += grapheme;
    } else parts.push(grapheme);
    isOpen = !isWide;
  }
  return parts;
};

const hasWide = (word: string): boolean => /[\u1100-\u{3FFFF}]/u.test(word);

const atomsOf = (line: Line, color: boolean): Atom[] => {
  const atoms: Atom[] = [];
  let spaces = 0;
  const isSubtext = line.kind === "subtext";
  for (const run of line.runs) {
    const style: Style = isSubtext && run.style === "plain" ? "dim" : run.style;
    if (run === gap) {
      spaces = gap.text.length;
      continue;
    }
    const clean = cleanText(run.text);
    // Isolates are worth their bytes only where a person looks at the result.
    const shown = color && line.runs.length > 1 ? isolateNames(clean) : clean;
    for (const token of shown.split(/( )/)) {
      if (token === "") continue;
      if (token === " ") {
        spaces = Math.max(spaces, 1);
        continue;
      }
      const parts = hasWide(token) ? wordParts(token) : [token];
      parts.forEach((text, index) => {
        const breakable = spaces > 0 || index > 0;
        atoms.push({ text, style, cells: widthOf(text), spaces: index === 0 ? spaces : 0, breakable });
      });
      spaces = 0;
    }
  }
  return atoms;
};

/** Text of one row with as few switches of style as it takes. */
const dress = (atoms: readonly Atom[], color: boolean): string => {
  let text = "";
  let current: Style = "plain";
  atoms.forEach((atom, index) => {
    const space = index > 0 ? " ".repeat(atom.spaces) : "";
    if (!color || atom.style === current) {
      text += space + atom.text;
      return;
    }
    text += CODES[current][1] + space + CODES[atom.style][0] + atom.text;
    current = atom.style;
  });
  return color ? text + CODES[current][1] : text;
};

/** Cuts an atom wider than a row. */
const hardBreak = (atom: Atom, room: number): Atom[] => {
  const parts: Atom[] = [];
  let text = "";
  let cells = 0;
  for (const grapheme of graphemesOf(atom.text)) {
    const own = cellsOf(grapheme);
    if (cells + own > room && text !== "") {
      parts.push({ ...atom, text, cells, spaces: parts.length === 0 ? atom.spaces : 0, breakable: true });
      text = "";
      cells = 0;
    }
    text += grapheme;
    cells += own;
  }
  parts.push({ ...atom, text, cells, spaces: parts.length === 0 ? atom.spaces : 0, breakable: true });
  return parts;
};

/** Atoms that must stay on one row, in a row. */
const clustersOf = (atoms: readonly Atom[]): Atom[][] => {
  const clusters: Atom[][] = [];
  for (const atom of atoms) {
    const last = clusters.at(-1);
    if (last && !atom.breakable) last.push(atom);
    else clusters.push([atom]);
  }
  return clusters;
};

const cellsOfCluster = (cluster: readonly Atom[]): number =>
  cluster.reduce((cells, atom, index) => cells + atom.cells + (index > 0 ? atom.spaces : 0), 0);

const rowsOf = (atoms: readonly Atom[], room: number): Atom[][] => {
  const rows: Atom[][] = [];
  let row: Atom[] = [];
  let used = 0;
  for (const cluster of clustersOf(atoms)) {
    const isUrl = cluster.length === 1 && /^https?:\/\//.test(cluster[0]?.text ?? "");
    // An address is left whole, so that it can be clicked or copied.
    const fitting =
      cellsOfCluster(cluster) <= room || isUrl
        ? [cluster]
        : cluster.flatMap((atom) => hardBreak(atom, room)).map((atom) => [atom]);
    for (const part of fitting) {
      const cells = cellsOfCluster(part);
      const space = row.length > 0 ? (part[0]?.spaces ?? 0) : 0;
      if (row.length > 0 && used + space + cells > room) {
        rows.push(row);
        row = [];
        used = 0;
      }
      used += cells + (row.length > 0 ? space : 0);
      row.push(...part);
    }
  }
  if (row.length > 0) rows.push(row);
  return rows;
};

/** Columns that continue a line are set in by two more. */
const HANGING = 2;

/** Each address of a line on a row of its own under it: set apart from the headline, and whole to click or copy. */
const addressRows = (line: Line, lead: string, color: boolean): string[] =>
  line.runs.flatMap(({ url }): string[] => {
    if (url === undefined) return [];
    const [open, close] = color ? CODES.dim : CODES.plain;
    return [`${lead}${" ".repeat(HANGING)}${open}${url}${close}`];
  });

/** Null for a line of which nothing can be seen, where an empty one was not meant. */
const printLine = (line: Line, { width, color }: TerminalStyle): string | null => {
  if (line.kind === "blank") return "";
  const first = line.kind === "quote" ? "│ " : "  ".repeat(line.indent);
  const isHanging = line.kind === "text" && line.indent > 0;
  const rest = first + (isHanging ? " ".repeat(HANGING) : "");
  const room = Math.max(20, width) - rest.length;
  const rows = rowsOf(atomsOf(line, color), room);
  if (rows.length === 0) return null;
  const printed = rows.map((row, index) => (index === 0 ? first : rest) + dress(row, color));
  return [...printed, ...addressRows(line, first, color)].join("\n");
};

/** The lines as terminal text, without a line end after the last one. */
export const printTerminal = (lines: readonly Line[], style: TerminalStyle): string =>
  lines
    .map((line) => printLine(line, style))
    .filter((text) => text !== null)
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/^\n+|\n+$/g, "");
