/** Who reports what: the comparison between outlets, contradictions first. */
import { compareDates, formatDate, formatDateSpan } from "../../text/partial-date.ts";
import type { Comparison, ComparisonCell, ComparisonRow, PartialDate } from "../../types.ts";
import { shorten } from "../measure.ts";
import type { Block, Layout } from "../pages.ts";
import { LONGEST, markerRuns, outletWords, shortReferences, type ArticleLookup } from "../references.ts";
import { blank, bold, gap, inset, line, subtext, whole, type Line, type Run } from "../rich-text.ts";
import { attributionWords, countWords, figureWords, filterWords, verdictWords } from "../signs.ts";
import { shortenAtSentence } from "../pages.ts";

/** Topics on one page: more, and a phone shows no two of them at once. */
export const COMPARISON_PAGE = 4;

const ORDER = ["differ", "different-measures", "changed-over-time", "agree", "single-outlet"] as const;

/** The rows, contradictions first, as they are shown and as pages and pictures count them. */
export const orderedRows = (comparison: Comparison): readonly ComparisonRow[] =>
  [...comparison.rows].sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));

/** The longest sentence of a cell. */
const CELL = 260;

const markers = (cell: ComparisonCell): Run[] => markerRuns(cell.sentence.citations);
const publishedOn = (cell: ComparisonCell): PartialDate | null =>
  cell.sentence.citations[0]?.publishedOn ?? null;

const said = (cell: ComparisonCell): (Run | string)[] => [
  shortenAtSentence(cell.sentence.text, CELL),
  ...markers(cell),
];

const shortDate = (date: PartialDate | null): string =>
  date === null ? "no date" : formatDate(date).replace(/ \d{4}$/, (year) => (date.length < 7 ? year : ""));

/**
 * Whether a row is about one number: each cell has one figure, all of one unit. Then the figures stand side by side;
 * else a figure would stand for a sentence that is about something else.
 */
export const isAboutFigure = (row: ComparisonRow): boolean =>
  row.cells.every(
    ({ figures }) => figures.length === 1 && figures[0]?.unit === row.cells[0]?.figures[0]?.unit,
  );

const figureOf = (cell: ComparisonCell): string => cell.figures.slice(0, 1).map(figureWords).join("");

/** "at least 31, harbour police", with a date where its outlet gives several. */
const attributedFigure = (cell: ComparisonCell, row: ComparisonRow): string => {
  const [figure] = cell.figures;
  const isOneOfSeveral = row.cells.filter(({ outlet }) => outlet === cell.outlet).length > 1;
  return [
    figureOf(cell),
    isOneOfSeveral ? ` (${shortDate(figure?.asOf ?? publishedOn(cell))})` : "",
    `, ${shorten(attributionWords(figure?.attributedTo ?? null), 80)}`,
  ].join("");
};

/** One outlet's figures in order of time: "120 (4 Mar)¹ → 174 (6 Mar)³". */
const seriesRuns = (cells: readonly ComparisonCell[]): (Run | string)[] =>
  [...cells]
    .sort((a, b) => compareDates(publishedOn(a), publishedOn(b)))
    .flatMap((cell, index) => {
      const date = shortDate(cell.figures[0]?.asOf ?? publishedOn(cell));
      return [index > 0 ? " → " : "", `${figureOf(cell)} (${date})`, markers(cell)].flat();
    });

const byOutlet = (row: ComparisonRow): [string, ComparisonCell[]][] => [
  ...Map.groupBy(row.cells, (cell) => cell.outlet),
];

const listLines = (row: ComparisonRow): Line[] => {
  const isNumeric = isAboutFigure(row);
  return byOutlet(row).flatMap(([outlet, cells]) => {
    if (isNumeric && row.verdict === "changed-over-time") {
      return [inset(outletWords(outlet), gap, ...seriesRuns(cells))];
    }
    return cells.map((cell) =>
      inset(
        outletWords(outlet),
        gap,
        ...(isNumeric ? [attributedFigure(cell, row), ...markers(cell)] : said(cell)),
      ),
    );
  });
};

const whyLine = (row: ComparisonRow): Line[] => {
  const why = row.why.trim().replace(/\.$/, "");
  const silent = row.silent.length > 0 ? `silent: ${row.silent.map(outletWords).join(", ")}` : "";
  const words = [why, silent].filter(Boolean).join(" · ");
  return words === "" ? [] : [subtext(words)];
};

const rowLines = (row: ComparisonRow): Line[] => {
  const heading = `${verdictWords(row.verdict)} · ${shorten(row.topic, 120)}`;
  const [first] = row.cells;
  if (row.verdict === "single-outlet" && row.cells.length === 1 && first) {
    return [line(bold(`◇ only ${outletWords(first.outlet)}`), ": ", ...said(first))];
  }
  const [agreed, ...others] = new Set(row.cells.map(figureOf));
  if (row.verdict === "agree" && isAboutFigure(row) && agreed !== undefined && others.length === 0) {
    const outlets = byOutlet(row).flatMap(([outlet, cells], index) =>
      [
        index > 0 ? ", " : "",
        outletWords(outlet),
        markerRuns(cells.flatMap((cell) => [...cell.sentence.citations])),
      ].flat(),
    );
    // The topic may name the number already: "licensed for 180".
    const number = row.topic.includes(row.cells[0]?.figures[0]?.printed ?? "") ? "" : ` · ${agreed}`;
    return [line(bold(heading + number), ": ", ...outlets), ...whyLine({ ...row, why: "" })];
  }
  return [line(bold(heading)), ...listLines(row), ...whyLine(row)];
};

const spanWords = (comparison: Comparison): string => {
  const dates = comparison.rows
    .flatMap((row) => row.cells.flatMap((cell) => publishedOn(cell) ?? []))
    .sort(compareDates);
  const [from, to] = [dates[0], dates.at(-1)];
  return from && to ? `, ${formatDateSpan(from, to)}` : "";
};

/** At most four topics a page. */
export const comparisonLayout = (comparison: Comparison, articles: ArticleLookup): Layout => {
  const rows = orderedRows(comparison);
  return {
    head: [
      line(
        bold(shorten(comparison.query.text, LONGEST.query)),
        `: ${countWords(comparison.outlets.length, "outlet")}${spanWords(comparison)}`,
      ),
    ],
    blocks: rows.map((row): Block => ({
      lines: rowLines(row),
      citations: row.cells.flatMap((cell) => [...cell.sentence.citations]),
    })),
    perPage: COMPARISON_PAGE,
    foot: ({ number, of, citations }) => [
      blank,
      ...shortReferences(citations, articles),
      subtext(
        whole(
          [
            ...(of > 1 ? [`page ${number} of ${of}`] : []),
            countWords(rows.length, "topic"),
            ...filterWords(comparison.query).filter((words) => !words.startsWith("only ")),
            comparison.writer === "model"
              ? "written by a model, every sentence checked against its passages"
              : "copies count as one voice",
            ...(comparison.dropped > 0 ? [`${comparison.dropped} dropped`] : []),
          ].join(" · "),
        ),
      ),
      ...(number === of ? comparison.notes.map((note) => subtext(note)) : []),
    ],
  };
};
