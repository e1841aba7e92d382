/** The corpus doctor's findings. */
import type { FileProblem, PartialDate } from "../../types.ts";
import { outletAndCarrier } from "../references.ts";
import { remarkWords } from "../remarks.ts";
import { blank, bold, dim, inset, line, subtext, type Line } from "../rich-text.ts";
import type { Words } from "../words/index.ts";

/** What is in doubt about an article. */
interface DoubtfulEntry {
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

const doubtLines = (entry: DoubtfulEntry, words: Words): Line[] => [
  blank,
  line(
    bold(entry.id),
    ` · ${outletAndCarrier({ outlet: entry.outlet, carrier: null }, words)} · ${words.date(entry.publishedOn)}`,
  ),
  ...[...new Set(entry.doubts)].map((doubt) => inset(remarkWords(doubt, words))),
  ...entry.dateReasons
    .filter((reason) => !entry.doubts.includes(reason))
    .map((reason) => inset(dim(remarkWords(reason, words)))),
];

/** Files that could not be read first, then each doubtful outlet or date with its reasons. */
export const checkLines = ({ articles, copies, problems, doubtful }: CheckFindings, words: Words): Line[] => [
  line(
    bold(words.corpus.title),
    ` · ${words.counts.articles(articles)}${copies > 0 ? `${words.comma}${words.counts.wireCopies(copies)}` : ""}`,
    ` · ${problems.length === 0 ? words.corpus.allRead : words.corpus.notRead(words.counts.files(problems.length))}`,
    ` · ${doubtful.length === 0 ? words.corpus.nothingInDoubt : words.corpus.toLookAt(doubtful.length)}`,
  ),
  ...(problems.length > 0
    ? [blank, ...problems.map(({ file, reason }) => line(bold(file), `: ${remarkWords(reason, words)}`))]
    : []),
  ...doubtful.flatMap((entry) => doubtLines(entry, words)),
  ...(doubtful.length > 0
    ? [
        blank,
        subtext(
          remarkWords("What you know better: npx dateline describe ID --outlet NAME --published DATE", words),
        ),
      ]
    : []),
];
