/** A page of a comparison as a picture for sharing: each topic, its verdict, and who says what. */
import { compareDates } from "../../text/partial-date.ts";
import type { Comparison, ComparisonCell, ComparisonRow, PartialDate } from "../../types.ts";
import { COMPARISON_PAGE, isAboutFigure, orderedRows, silentWords } from "../layouts/comparison.ts";
import { shorten } from "../measure.ts";
import { outletWords } from "../references.ts";
import { attributionWords, figureWords } from "../signs.ts";
import { ENGLISH, type Words } from "../words/index.ts";
import type { Drawing, PictureOptions } from "./figures-chart.ts";
import { outletStyles, type OutletStyle } from "./palette.ts";
import { createSide, MARGIN, type Side } from "./side.ts";
import { clip, element, INK, picture, startsFromRight, textWidth, WIDTH, wrap } from "./svg.ts";
import { isDrawable } from "./fonts.ts";

/** Where an outlet's words begin. */
const WORDS = 184;
const SIZE = 14;
const LINE = 20;
const MOST_LINES = 6;
const MOST_CELLS = 8;

const INNER = WIDTH - 2 * MARGIN;

const dateOf = (cell: ComparisonCell): PartialDate | null => cell.sentence.citations[0]?.publishedOn ?? null;

/** What a cell says: the figure and whose it is where the row is about one, else its sentence. */
const saidBy = (cell: ComparisonCell, row: ComparisonRow, words: Words): string => {
  const [figure] = cell.figures;
  const said =
    figure && isAboutFigure(row)
      ? `${figureWords(figure, words)}${words.comma}${attributionWords(figure.attributedTo, words)}`
      : cell.sentence.text;
  return `${said} (${words.date(dateOf(cell))})`;
};

/** How it is said, and from which side it is read. */
interface Voice {
  readonly side: Side;
  readonly words: Words;
}

/** A line of what an outlet says: from the edge where its own language begins. */
const sentenceLine = (side: Side, y: number, words: string, fromRight: boolean): string => {
  const isMirrored = side.direction === "rtl";
  if (fromRight === isMirrored) return side.text(WORDS, y, words, { size: SIZE });
  return side.text(WIDTH - MARGIN, y, words, { size: SIZE, anchor: "end", fromRight });
};

interface Drawn {
  readonly svg: string;
  readonly height: number;
}

const cellOf = (
  cell: ComparisonCell,
  row: ComparisonRow,
  style: OutletStyle | undefined,
  y: number,
  { side, words }: Voice,
): Drawn => {
  const said = saidBy(cell, row, words);
  const lines = wrap(said, WIDTH - MARGIN - WORDS, MOST_LINES, { size: SIZE });
  const name = wrap(outletWords(cell.outlet, words), WORDS - MARGIN - 26, 2, { size: SIZE, bold: true });
  return {
    svg: [
      style ? side.mark(MARGIN + 7, y - 5, style) : "",
      ...name.map((own, index) => side.text(MARGIN + 20, y + index * LINE, own, { size: SIZE, bold: true })),
      ...lines.map((own, index) => sentenceLine(side, y + index * LINE, own, startsFromRight(said))),
    ].join(""),
    height: Math.max(lines.length, name.length) * LINE + 6,
  };
};

/** The verdict's word in a frame, at the right end of a line. */
const badge = (side: Side, words: string, y: number): string => {
  const width = textWidth(words, { size: 13, bold: true }) + 20;
  const x = WIDTH - MARGIN - width;
  return (
    side.rect(x, y - 17, { width, height: 24 }, { rx: 12, fill: INK.band, stroke: INK.line }) +
    side.text(x + width / 2, y, words, { size: 13, bold: true, anchor: "middle" })
  );
};

/** A series in order of time; else as the desk ordered the cells. */
const inOrder = (row: ComparisonRow): readonly ComparisonCell[] =>
  row.verdict === "changed-over-time"
    ? row.cells.toSorted((a, b) => compareDates(dateOf(a), dateOf(b)))
    : row.cells;

const rowOf = (
  row: ComparisonRow,
  styles: ReadonlyMap<string, OutletStyle>,
  top: number,
  voice: Voice,
): Drawn => {
  const { side, words } = voice;
  const verdict = words.verdicts[row.verdict];
  const room = INNER - textWidth(verdict, { size: 13, bold: true }) - 40;
  const topic = wrap(row.topic, room, 2, { size: 16, bold: true });
  let y = top + 28;
  const parts = [
    element("path", { d: `M${MARGIN} ${top}L${WIDTH - MARGIN} ${top}`, stroke: INK.line, "stroke-width": 1 }),
    badge(side, verdict, y),
    ...topic.map((own, index) => side.text(MARGIN, y + index * 21, own, { size: 16, bold: true })),
  ];
  y += topic.length * 21 + 5;
  for (const cell of inOrder(row).slice(0, MOST_CELLS)) {
    const drawn = cellOf(cell, row, styles.get(cell.outlet), y, voice);
    parts.push(drawn.svg);
    y += drawn.height;
  }
  const more = row.cells.length - MOST_CELLS;
  const about = [
    ...(more > 0 ? [words.answer.more(more)] : []),
    ...(row.silent.length > 0 ? [silentWords(row.silent, words)] : []),
  ].join(" · ");
  if (about !== "") {
    parts.push(
      side.text(MARGIN + 20, y, clip(about, INNER - 20, { size: 13 }), { size: 13, color: INK.quiet }),
    );
    y += LINE;
  }
  return { svg: parts.join(""), height: y - top + 4 };
};

const altOf = (comparison: Comparison, rows: readonly ComparisonRow[], words: Words): string =>
  shorten(
    `${comparison.query.text}. ${rows
      .map(
        (row) =>
          `${row.topic}${words.comma}${words.verdicts[row.verdict]}${words.colon}${row.cells
            .map((cell) => `${outletWords(cell.outlet, words)}${words.colon}${saidBy(cell, row, words)}`)
            .join("; ")}.`,
      )
      .join(" ")}`,
    1_024,
  );

/** The topics of one page (counting from 1), as the message shows them; null for a page without any, or where a letter could not be drawn. */
export const comparisonPicture = (
  comparison: Comparison,
  page: number,
  options: PictureOptions,
): Drawing | null => {
  const { words = ENGLISH } = options;
  const start = (page - 1) * COMPARISON_PAGE;
  const rows = orderedRows(comparison).slice(start, start + COMPARISON_PAGE);
  if (rows.length === 0) return null;
  const side = createSide(words.direction);
  const styles = outletStyles(comparison.outlets, options.knownOutlets);
  const title = wrap(comparison.query.text || words.comparison.title, INNER, 2, { size: 20, bold: true });
  const parts = title.map((own, index) => side.text(MARGIN, 40 + index * 26, own, { size: 20, bold: true }));
  let y = 40 + title.length * 26 - 6;
  for (const row of rows) {
    const drawn = rowOf(row, styles, y, { side, words });
    parts.push(drawn.svg);
    y += drawn.height;
  }
  const foot = side.foot(y + 20, words.picture.comparisonFoot(words.date(options.madeOn)));
  parts.push(
    element("path", { d: `M${MARGIN} ${y}L${WIDTH - MARGIN} ${y}`, stroke: INK.line, "stroke-width": 1 }),
    foot.svg,
  );
  const svg = picture(y + 20 + foot.height, comparison.query.text || words.comparison.title, parts);
  return isDrawable(svg) ? { svg, alt: altOf(comparison, rows, words) } : null;
};
