/** A PDF's pages -> lines and paragraphs, by where their letters stand: the format itself knows neither. */
import type { getDocumentProxy } from "unpdf";

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

/** A line as printed. Lengths in points; y grows upwards. */
interface Line {
  text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Where its last letter ends. */
  end: number;
}

/** Letters this much higher or lower than others, as a share of their size, are on another line. */
const OFF_LINE = 0.5;
/** A gap this wide between two letters, as a share of their size, is a space. */
const SPACE = 0.18;
/** Lines farther apart than usual by so much begin a paragraph; so do those of another size. */
const APART = 1.25;
const OTHER_SIZE = 0.12;
/** A line that begins on so many pages is a running head. */
const RUNNING = 3;

const CLOSED = /[.!?…:”"’»)\]。！？؟]$/u;

const linesOf = async (document: PdfDocument, number: number): Promise<Line[]> => {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  const lines: Line[] = [];
  let open: Line | null = null;
  for (const item of items) {
    if (!("str" in item) || item.str === "") continue;
    const [, , , , x = 0, y = 0] = item.transform as number[];
    const size = item.height || Math.abs(Number(item.transform[3])) || 10;
    if (open && Math.abs(open.y - y) < Math.max(size, open.size) * OFF_LINE) {
      const isApart = x - open.end > size * SPACE && !/\s$/.test(open.text) && !/^\s/.test(item.str);
      open.text += (isApart ? " " : "") + item.str;
      open.end = Math.max(open.end, x + item.width);
      continue;
    }
    open = { text: item.str, x, y, size, end: x + item.width };
    lines.push(open);
  }
  page.cleanup();
  return lines.filter(({ text }) => text.trim() !== "");
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** What repeats at the head or foot of the pages, numbers aside, and numbers alone. */
const isRunning = (
  pages: readonly (readonly Line[])[],
): ((line: Line, at: number, lines: readonly Line[]) => boolean) => {
  const counts = new Map<string, number>();
  const bare = ({ text }: Line): string => text.replace(/\d+/g, "#").trim();
  for (const lines of pages) {
    for (const key of new Set([...lines.slice(0, 2), ...lines.slice(-2)].map(bare)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (line, at, lines) =>
    (at < 2 || at >= lines.length - 2) &&
    (/^\W*\d{1,4}\W*$/.test(line.text) || (counts.get(bare(line)) ?? 0) >= RUNNING);
};

/** The document's text: paragraphs apart by blank lines, indented ones by two spaces, lines as printed. */
export const readPdfText = async (document: PdfDocument, most: number): Promise<string> => {
  const pages: Line[][] = [];
  let length = 0;
  for (let number = 1; number <= document.numPages && length < most; number += 1) {
    const lines = await linesOf(document, number);
    for (const { text } of lines) length += text.length;
    pages.push(lines);
  }
  const running = pages.length >= RUNNING ? isRunning(pages) : () => false;
  let text = "";
  for (const page of pages) {
    const lines = page.filter((line, at) => !running(line, at, page));
    const pitch = median(
      lines
        .slice(1)
        .map((line, index) => lines[index]!.y - line.y)
        .filter((gap) => gap > 0),
    );
    const margin = median(lines.map(({ x }) => x));
    let before: Line | null = null;
    for (const line of lines) {
      const gap: number = before === null ? 0 : before.y - line.y;
      const isNew: boolean =
        before === null
          ? CLOSED.test(text.trimEnd())
          : gap > pitch * APART || Math.abs(before.size - line.size) > before.size * OTHER_SIZE;
      const isIndented = line.x - margin > line.size && line.x - margin < line.size * 5;
      text += `${isNew ? "\n\n" : "\n"}${isIndented ? "  " : ""}${line.text.trim()}`;
      before = line;
    }
  }
  return text.trim().slice(0, most);
};
