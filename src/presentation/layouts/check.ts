/** The corpus doctor's findings. */
import { formatDate } from "../../text/partial-date.ts";
import type { FileProblem, PartialDate } from "../../types.ts";
import { outletAndCarrier } from "../references.ts";
import { blank, bold, dim, inset, line, subtext, type Line } from "../rich-text.ts";
import { countWords } from "../signs.ts";

/** What is in doubt about an article. */
export interface DoubtfulEntry {
  readonly id: string;
  readonly outlet: string;
  readonly publishedOn: PartialDate | null;
  /** One plain sentence each. */
  readonly doubts: readonly string[];
  /** Why the date is what it is, or why there is none. */
  readonly dateReasons: readonly string[];
}

/** What the doctor found. */
export interface CheckFindings {
  readonly articles: number;
  readonly copies: number;
  readonly problems: readonly FileProblem[];
  readonly doubtful: readonly DoubtfulEntry[];
}

const doubtLines = (entry: DoubtfulEntry): Line[] => [
  blank,
  line(
    bold(entry.id),
    ` · ${outletAndCarrier({ outlet: entry.outlet, carrier: null })} · ${formatDate(entry.publishedOn)}`,
  ),
  ...[...new Set(entry.doubts)].map((doubt) => inset(doubt)),
  ...entry.dateReasons.filter((reason) => !entry.doubts.includes(reason)).map((reason) => inset(dim(reason))),
];

/** Files that could not be read first, then each doubtful outlet or date with its reasons. */
export const checkLines = ({ articles, copies, problems, doubtful }: CheckFindings): Line[] => [
  line(
    bold("Corpus"),
    ` · ${countWords(articles, "article")}${copies > 0 ? `, ${countWords(copies, "wire copy", "wire copies")}` : ""}`,
    ` · ${problems.length === 0 ? "every file could be read" : `${countWords(problems.length, "file")} not read`}`,
    ` · ${doubtful.length === 0 ? "nothing in doubt" : `${doubtful.length} to look at`}`,
  ),
  ...(problems.length > 0
    ? [blank, ...problems.map(({ file, reason }) => line(bold(file), `: ${reason}`))]
    : []),
  ...doubtful.flatMap(doubtLines),
  ...(doubtful.length > 0
    ? [blank, subtext("What you know better: dateline describe ID --outlet NAME --published DATE")]
    : []),
];
