/** The corpus doctor's findings. */
import type { ArticleEntry, FileProblem } from "../../types.ts";
import { dateWords, outletAndCarrier } from "../references.ts";
import { blank, bold, dim, inset, line, subtext, type Line } from "../rich-text.ts";
import { countWords } from "../signs.ts";
import { originWords } from "./passage.ts";

/** What is in doubt about an article. */
export interface ArticleDoubt {
  readonly article: ArticleEntry;
  /** Why the date is what it is, or why there is none. */
  readonly reasons: readonly string[];
}

/** What the doctor found. */
export interface CheckFindings {
  readonly articles: number;
  readonly problems: readonly FileProblem[];
  readonly doubts: readonly ArticleDoubt[];
}

const doubtLines = ({ article, reasons }: ArticleDoubt): Line[] => [
  blank,
  line(
    bold(article.id),
    ` · ${outletAndCarrier(article)} · ${dateWords(article, article.publishedOn)}`,
    article.publishedOn === null ? "" : dim(` · ${originWords(article)}`),
  ),
  ...[...new Set([...reasons, ...article.warnings])].map((reason) => inset(reason)),
  ...(reasons.length + article.warnings.length === 0
    ? [inset("Neither the file nor its text says more.")]
    : []),
];

/** Files that could not be read first, then each doubtful outlet or date with its reasons. */
export const checkLines = ({ articles, problems, doubts }: CheckFindings): Line[] => [
  line(
    bold("Corpus"),
    ` · ${countWords(articles, "article")} · ${problems.length === 0 ? "every file could be read" : `${countWords(problems.length, "file")} not read`} · ${doubts.length === 0 ? "nothing in doubt" : `${doubts.length} to look at`}`,
  ),
  ...(problems.length > 0
    ? [blank, ...problems.map(({ file, reason }) => line(bold(file), `: ${reason}`))]
    : []),
  ...doubts.flatMap(doubtLines),
  ...(doubts.length > 0
    ? [blank, subtext("What you know better: dateline describe ID --outlet NAME --published DATE")]
    : []),
];
