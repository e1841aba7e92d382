/** Scores the rows of a comparison by judged pairs of sentences: do the two belong side by side, and is the verdict right. */
import type { ComparisonCell, ComparisonRow } from "../../src/types.ts";
import type { JudgedPair, JudgedSide } from "./rows-judged-set.ts";

/** Two cells of one row, of two outlets. */
export interface ShownPair {
  readonly left: ComparisonCell;
  readonly right: ComparisonCell;
}

/** What the judged pairs say of one row. */
export interface JudgedRow {
  readonly row: ComparisonRow;
  readonly unjudged: readonly ShownPair[];
  readonly same: readonly ShownPair[];
  readonly apart: readonly ShownPair[];
  /** Whether the row's verdict is right; undefined while none of its pairs is judged to be of one matter. */
  readonly verdictRight: boolean | undefined;
}

/** Every two cells of different outlets. */
export const pairsOf = ({ cells }: ComparisonRow): ShownPair[] =>
  cells.flatMap((left, at) =>
    cells
      .slice(at + 1)
      .filter((right) => right.outlet !== left.outlet)
      .map((right) => ({ left, right })),
  );

/** What is known of articles by their ids. */
export interface Articles {
  /** The ids of an article and of the copies of the same report. */
  readonly copiesOf: (articleId: string) => ReadonlySet<string>;
  /** The story that an article tells. Sentences of two stories are never of one matter, and nobody need judge them. */
  readonly storyOf: (articleId: string) => string;
}

const quotes = (cell: ComparisonCell, { article, at }: JudgedSide, { copiesOf }: Articles): boolean => {
  const ids = copiesOf(article);
  return cell.sentence.citations.some(({ articleId, quote }) => ids.has(articleId) && quote.includes(at));
};

const prints = (cell: ComparisonCell, figure: string): boolean =>
  cell.figures.some(({ printed }) => printed === figure);

const printsOne = ({ figures }: ComparisonCell): boolean =>
  new Set(figures.map(({ printed }) => printed)).size === 1;

/**
 * The judgments of two cells. One that is of certain figures holds only for a row that shows them; where it shows no
 * others, it goes before one of the sentences as a whole.
 */
export const judgmentsOf = (
  { left, right }: ShownPair,
  judged: readonly JudgedPair[],
  articles: Articles,
): JudgedPair[] => {
  const holds = (one: ComparisonCell, other: ComparisonCell, { a, b, figures }: JudgedPair): boolean =>
    quotes(one, a, articles) &&
    quotes(other, b, articles) &&
    (!figures || (prints(one, figures[0]) && prints(other, figures[1])));
  const all = judged.filter((pair) => holds(left, right, pair) || holds(right, left, pair));
  const ofFigures = all.filter(({ figures }) => figures !== undefined);
  return ofFigures.length > 0 && printsOne(left) && printsOne(right) ? ofFigures : all;
};

/**
 * Judges a row by its pairs. Where the cells show several figures at once, one that both are of suffices. The verdict is
 * right when one of the pairs that are of one matter bears it out; "agree" only when all of them do.
 */
export const judgeRow = (
  row: ComparisonRow,
  judged: readonly JudgedPair[],
  articles: Articles,
): JudgedRow => {
  const found = pairsOf(row).map((shown) => ({
    shown,
    of: judgmentsOf(shown, judged, articles),
    acrossStories: articles.storyOf(shown.left.articleId) !== articles.storyOf(shown.right.articleId),
  }));
  const same = found.filter(({ of }) => of.some((judgment) => judgment.same));
  const apart = found.filter(
    ({ of, acrossStories }) => acrossStories || (of.length > 0 && of.every((judgment) => !judgment.same)),
  );
  const bears = ({ of }: (typeof found)[number]): boolean =>
    of.some(({ verdict }) => verdict.some((one) => one === row.verdict));
  const shownOf = (part: typeof found): ShownPair[] => part.map(({ shown }) => shown);
  return {
    row,
    unjudged: shownOf(found.filter(({ of, acrossStories }) => of.length === 0 && !acrossStories)),
    same: shownOf(same),
    apart: shownOf(apart),
    verdictRight:
      same.length === 0 ? undefined : row.verdict === "agree" ? same.every(bears) : same.some(bears),
  };
};

/** Sums over rows: each share as the count that is right and the count it is of. */
export interface RowsScore {
  readonly rows: number;
  readonly pairs: number;
  readonly unjudged: number;
  /** Judged pairs whose two sentences are of one matter. */
  readonly same: number;
  readonly judged: number;
  /** Rows with a judged pair; of them those whose judged pairs are all of one matter, and those of which none is. */
  readonly judgedRows: number;
  readonly whole: number;
  readonly apart: number;
  /** Rows whose verdict is right, of those with a pair of one matter. */
  readonly verdictRight: number;
  readonly verdictOf: number;
}

/** Sums up judged rows. */
export const scoreRows = (rows: readonly JudgedRow[]): RowsScore => {
  const sum = (count: (row: JudgedRow) => number): number =>
    rows.reduce((total, row) => total + count(row), 0);
  const one = (holds: boolean): number => (holds ? 1 : 0);
  const same = sum((row) => row.same.length);
  const apart = sum((row) => row.apart.length);
  const unjudged = sum((row) => row.unjudged.length);
  return {
    rows: rows.length,
    pairs: same + apart + unjudged,
    unjudged,
    same,
    judged: same + apart,
    judgedRows: sum((row) => one(row.same.length + row.apart.length > 0)),
    whole: sum((row) => one(row.same.length > 0 && row.apart.length === 0)),
    apart: sum((row) => one(row.same.length === 0 && row.apart.length > 0)),
    verdictRight: sum((row) => one(row.verdictRight === true)),
    verdictOf: sum((row) => one(row.verdictRight !== undefined)),
  };
};
