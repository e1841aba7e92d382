/** What the new articles change in what was told before: figures that moved, outlets that now contradict each other. */
import { compareDates } from "../text/partial-date.ts";
import type {
  Citation,
  Comparison,
  ComparisonRow,
  Disagreement,
  Figure,
  FiguresLedger,
  Movement,
} from "../types.ts";

/** Tells whether a digest has not told an article yet. */
type IsNew = (articleId: string) => boolean;

/** The most that one digest lists of each. */
const MOST_MOVED = 4;
const MOST_DISAGREEMENTS = 3;

const dateOf = (figure: Figure): string | null => figure.asOf ?? figure.publishedOn;

const byDate = (left: Figure, right: Figure): number =>
  compareDates(dateOf(left), dateOf(right)) || compareDates(left.publishedOn, right.publishedOn);

const isSameValue = (left: Figure, right: Figure): boolean =>
  left.value === right.value && left.upper === right.upper && left.bound === right.bound;

/** The figure that the newest one is held against: the last told of its series, elsewhere the last of its authority. */
const toldBefore = (told: readonly Figure[], to: Figure, isSeries: boolean): Figure | undefined =>
  isSeries
    ? told.at(-1)
    : told.findLast(({ attributedTo }) => attributedTo !== null && attributedTo === to.attributedTo);

/**
 * Figures whose newest value stands in a new article and differs from the newest that was told: in groups that are one
 * series in time, and elsewhere where one authority gave both. A figure without a date moves nothing, since nobody knows
 * which of the two came first. Those that most articles give come first.
 */
export const movementsIn = (ledger: FiguresLedger, isNew: IsNew): readonly Movement[] =>
  ledger.groups
    .filter(({ verdict }) => verdict !== "different-measures")
    .sort((left, right) => right.rows.length - left.rows.length)
    .flatMap((group): Movement[] => {
      const dated = group.rows
        .flatMap((index) => ledger.rows[index] ?? [])
        .filter((figure) => dateOf(figure) !== null)
        .sort(byDate);
      const to = dated.findLast(({ citation }) => isNew(citation.articleId));
      if (!to) return [];
      const told = dated.filter((figure) => !isNew(figure.citation.articleId) && byDate(figure, to) <= 0);
      const from = toldBefore(told, to, group.verdict === "changed-over-time");
      if (!from || isSameValue(from, to) || from.unit !== to.unit) return [];
      return [{ measure: group.measure, from, to }];
    })
    .slice(0, MOST_MOVED);

/** Whether the told cells of a row contradict each other without the new ones. */
const wasTold = (row: ComparisonRow, isNew: IsNew): boolean => {
  const told = row.cells.filter(({ articleId }) => !isNew(articleId));
  if (new Set(told.map(({ outlet }) => outlet)).size < 2) return false;
  const values = told.flatMap(({ figures }) =>
    figures.length === 1 ? figures.map(({ value, upper }) => `${value} ${upper ?? ""}`) : [],
  );
  return values.length < told.length || new Set(values).size > 1;
};

/** The most outlets that a disagreement cites. */
const MOST_SIDES = 4;

/** What each outlet printed last, one citation each. */
const sidesOf = (cells: ComparisonRow["cells"]): readonly Citation[] =>
  [...Map.groupBy(cells, ({ outlet }) => outlet).values()]
    .flatMap((own) => own.at(-1)?.sentence.citations[0] ?? [])
    .slice(0, MOST_SIDES);

/** Contradictions between outlets that were not there before the new articles. */
export const disagreementsIn = (comparison: Comparison, isNew: IsNew): readonly Disagreement[] =>
  comparison.rows
    .filter(
      (row) =>
        row.verdict === "differ" &&
        row.cells.some(({ articleId }) => isNew(articleId)) &&
        !wasTold(row, isNew),
    )
    .slice(0, MOST_DISAGREEMENTS)
    .map(({ topic, cells }) => ({ topic, citations: sidesOf(cells) }));
