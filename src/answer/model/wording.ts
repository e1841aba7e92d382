/** A comparison's reports in a model's words: each checked against the very sentence it stands for, else left as printed. */
import type { Comparison, ComparisonCell, ComparisonRow, Hit, Sentence } from "../../types.ts";
import { findNumbers } from "../../text/numbers.ts";

/** The most reports that are put into words; those beyond stay as printed. */
const MOST_REPORTS = 24;

/** The reports of a comparison as passages to be worded, one a cell, in the order of the rows. */
export const reportsOf = (rows: readonly ComparisonRow[], hits: readonly Hit[]): Hit[] => {
  const articles = new Map(hits.map(({ article }) => [article.id, article]));
  return rows
    .flatMap(({ cells }) => cells)
    .flatMap(({ articleId, sentence }): Hit[] => {
      const article = articles.get(articleId);
      const citation = sentence.citations.find((own) => own.articleId === articleId);
      if (!article || !citation) return [];
      const { start, end, passageId } = citation;
      const passage = { id: passageId, articleId, start, end, sentences: [{ start, end }] };
      return [{ article, passage, score: 0, highlights: [] }];
    })
    .slice(0, MOST_REPORTS);
};

/** Whether a wording says neither more nor fewer figures than the report it stands for. */
const hasSameFigures = (worded: Sentence, printed: Sentence): boolean => {
  const valuesOf = ({ text }: Sentence): number[] =>
    findNumbers(text)
      .filter(({ kind }) => kind !== "date" && kind !== "time")
      .map(({ value }) => value);
  const printedValues = new Set(valuesOf(printed));
  const wordedValues = new Set(valuesOf(worded));
  return printedValues.symmetricDifference(wordedValues).size === 0;
};

/** The comparison with those wordings that fit a report: same article, within its words, same figures. */
export const putIntoWords = (
  comparison: Comparison,
  wordings: readonly Sentence[],
): { rows: ComparisonRow[]; worded: number } => {
  const unused = new Set(wordings);
  let worded = 0;
  const wordingOf = (cell: ComparisonCell): ComparisonCell => {
    const printed = cell.sentence.citations.find(({ articleId }) => articleId === cell.articleId);
    const fitting = unused
      .values()
      .find(
        (wording) =>
          printed !== undefined &&
          wording.citations.every(
            ({ articleId, start, end }) =>
              articleId === cell.articleId && start >= printed.start && end <= printed.end,
          ) &&
          hasSameFigures(wording, cell.sentence),
      );
    if (!fitting) return cell;
    unused.delete(fitting);
    worded += 1;
    // The citations stay the row's own: their numbers hold for the whole comparison.
    return { ...cell, sentence: { text: fitting.text, citations: cell.sentence.citations } };
  };
  const rows = comparison.rows.map((row): ComparisonRow => {
    const cells = row.cells.map(wordingOf);
    return Object.assign({}, row, { cells });
  });
  return { rows, worded };
};
