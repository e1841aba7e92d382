/** Who reports what: the comparison between outlets, contradictions first. */
import { compareDates } from "../../text/partial-date.ts";
import type { ArticleLookup, Comparison, ComparisonCell, ComparisonRow, PartialDate } from "../../types.ts";
import { shorten } from "../measure.ts";
import type { Block, Layout } from "../pages.ts";
import { LONGEST, markerRuns, outletWords, shortReferences } from "../references.ts";
import { blank, bold, gap, inset, line, subtext, whole, type Line, type Run } from "../rich-text.ts";
import { attributionWords, figureWords, filterWords, verdictWords } from "../signs.ts";
import { reasonWords } from "../reasons.ts";
import { remarkWords } from "../remarks.ts";
import type { Words } from "../words/index.ts";
import { shortenAtSentence } from "../pages.ts";

/** Topics on one page: more, and a phone shows no two of them at once. */
export const COMPARISON_PAGE = 4;

const ORDER = ["differ", "changed-over-time", "different-measures", "agree", "single-outlet"] as const;

const place = ({ asked, verdict }: ComparisonRow): number => (asked ? -1 : ORDER.indexOf(verdict));

/** The rows, what was asked first, then contradictions, as they are shown and as pages and pictures count them. */
export const orderedRows = (comparison: Comparison): readonly ComparisonRow[] =>
  [...comparison.rows].sort((a, b) => place(a) - place(b));

/** The longest sentence of a cell. */
const CELL = 260;

const markers = (cell: ComparisonCell, words: Words): Run[] => markerRuns(cell.sentence.citations, words);
const publishedOn = (cell: ComparisonCell): PartialDate | null =>
  cell.sentence.citations[0]?.publishedOn ?? null;

const said = (cell: ComparisonCell, words: Words): (Run | string)[] => [
  shortenAtSentence(cell.sentence.text, CELL),
  ...markers(cell, words),
];

/**
 * Whether a row is about one number: each cell has one figure, all of one unit. Then the figures stand side by side;
 * else a figure would stand for a sentence that is about something else.
 */
export const isAboutFigure = (row: ComparisonRow): boolean =>
  row.cells.every(
    ({ figures }) => figures.length === 1 && figures[0]?.unit === row.cells[0]?.figures[0]?.unit,
  );

const figureOf = (cell: ComparisonCell, words: Words): string =>
  cell.figures
    .slice(0, 1)
    .map((figure) => figureWords(figure, words))
    .join("");

/** "at least 31, harbour police", with a date where its outlet gives several. */
const attributedFigure = (cell: ComparisonCell, row: ComparisonRow, words: Words): string => {
  const [figure] = cell.figures;
  const isOneOfSeveral = row.cells.filter(({ outlet }) => outlet === cell.outlet).length > 1;
  return [
    figureOf(cell, words),
    isOneOfSeveral ? ` (${words.dateInYear(figure?.asOf ?? publishedOn(cell))})` : "",
    `${words.comma}${shorten(attributionWords(figure?.attributedTo ?? null, words), 80)}`,
  ].join("");
};

/** One outlet's figures in order of time: "120 (4 Mar)¹ → 174 (6 Mar)³". */
const seriesRuns = (cells: readonly ComparisonCell[], words: Words): (Run | string)[] =>
  [...cells]
    .sort((a, b) => compareDates(publishedOn(a), publishedOn(b)))
    .flatMap((cell, index) => {
      const date = words.dateInYear(cell.figures[0]?.asOf ?? publishedOn(cell));
      return [
        index > 0 ? words.arrow : "",
        `${figureOf(cell, words)} (${date})`,
        markers(cell, words),
      ].flat();
    });

const byOutlet = (row: ComparisonRow): [string, ComparisonCell[]][] => [
  ...Map.groupBy(row.cells, (cell) => cell.outlet),
];

const listLines = (row: ComparisonRow, words: Words): Line[] => {
  const isNumeric = isAboutFigure(row);
  return byOutlet(row).flatMap(([outlet, cells]) => {
    if (isNumeric && row.verdict === "changed-over-time") {
      return [inset(outletWords(outlet, words), gap, ...seriesRuns(cells, words))];
    }
    return cells.map((cell) =>
      inset(
        outletWords(outlet, words),
        gap,
        ...(isNumeric ? [attributedFigure(cell, row, words), ...markers(cell, words)] : said(cell, words)),
      ),
    );
  });
};

/** "silent: Morning Post, El Faro". */
export const silentWords = (outlets: readonly string[], words: Words): string =>
  words.comparison.silent(outlets.map((outlet) => outletWords(outlet, words)).join(words.comma));

const whyLine = (row: ComparisonRow, words: Words): Line[] => {
  const why = reasonWords(
    row.why,
    row.cells.map(({ outlet }) => outlet),
    words,
    row.cells.flatMap((cell) => [...cell.figures]),
  );
  const silent = row.silent.length > 0 ? silentWords(row.silent, words) : "";
  const about = [why, silent].filter(Boolean).join(" · ");
  return about === "" ? [] : [subtext(about)];
};

const rowLines = (row: ComparisonRow, words: Words): Line[] => {
  const heading = `${verdictWords(row.verdict, words)} · ${shorten(row.topic, 120)}`;
  const [first] = row.cells;
  if (row.verdict === "single-outlet" && row.cells.length === 1 && first) {
    return [
      line(bold(`◇ ${words.comparison.only(outletWords(first.outlet, words))}`), ": ", ...said(first, words)),
    ];
  }
  const [agreed, ...others] = new Set(row.cells.map((cell) => figureOf(cell, words)));
  if (row.verdict === "agree" && isAboutFigure(row) && agreed !== undefined && others.length === 0) {
    const outlets = byOutlet(row).flatMap(([outlet, cells], index) =>
      [
        index > 0 ? words.comma : "",
        outletWords(outlet, words),
        markerRuns(
          cells.flatMap((cell) => [...cell.sentence.citations]),
          words,
        ),
      ].flat(),
    );
    // The topic may name the number already: "licensed for 180".
    const number = row.topic.includes(row.cells[0]?.figures[0]?.printed ?? "") ? "" : ` · ${agreed}`;
    return [line(bold(heading + number), ": ", ...outlets), ...whyLine({ ...row, why: "" }, words)];
  }
  return [line(bold(heading)), ...listLines(row, words), ...whyLine(row, words)];
};

const spanWords = (comparison: Comparison, words: Words): string => {
  const dates = comparison.rows
    .flatMap((row) => row.cells.flatMap((cell) => publishedOn(cell) ?? []))
    .sort(compareDates);
  const [from, to] = [dates[0], dates.at(-1)];
  return from && to ? `${words.comma}${words.dateSpan(from, to)}` : "";
};

/** At most four topics a page. */
export const comparisonLayout = (comparison: Comparison, articles: ArticleLookup, words: Words): Layout => {
  const rows = orderedRows(comparison);
  return {
    head: [
      line(
        bold(shorten(comparison.query.text, LONGEST.query)),
        `${words.colon}${words.counts.outlets(comparison.outlets.length)}${spanWords(comparison, words)}`,
      ),
    ],
    blocks: rows.map((row): Block => ({
      lines: rowLines(row, words),
      citations: row.cells.flatMap((cell) => [...cell.sentence.citations]),
    })),
    perPage: COMPARISON_PAGE,
    foot: ({ number, of, citations }) => [
      blank,
      ...shortReferences(citations, articles, words),
      subtext(
        whole(
          [
            ...(of > 1 ? [words.answer.page(number, of)] : []),
            words.counts.topics(rows.length),
            // The head names the outlets.
            ...filterWords({ ...comparison.query, outlets: [] }, words),
            comparison.writer === "model" ? words.answer.byModel : words.answer.copiesOneVoice,
            ...(comparison.dropped > 0 ? [words.answer.dropped(comparison.dropped)] : []),
          ].join(" · "),
        ),
      ),
      ...(number === of ? comparison.notes.map((note) => subtext(remarkWords(note, words))) : []),
    ],
  };
};
