/** What is said of articles that people add, and of a corpus that is examined. */
import { shorten } from "../src/presentation/index.ts";
import { formatDate } from "../src/text/partial-date.ts";
import type { AddOutcome, CorpusReport, IngestedArticle } from "../src/types.ts";
import { counted } from "./feed-words.ts";

/** Findings in one answer. */
const SHOWN = { problems: 8, doubtful: 8, warnings: 5 } as const;

/** An article as answers about it name it. */
export const articleTitle = ({ title, outlet, publishedOn }: IngestedArticle): string =>
  `"${shorten(title || "no headline", 100)}" · ${shorten(outlet ?? "outlet unknown", 60)} · ${formatDate(publishedOn)}`;

/** What became of an article that was to be added. */
export const addedWords = (outcome: AddOutcome): string => {
  if (outcome.kind === "refused") return outcome.message;
  const { article } = outcome;
  const what = {
    added: "Added",
    same: "Here already, word for word",
    changed: "Here already with other words; the new text stands, the earlier one is kept as a version",
  }[outcome.kind];
  const hints = [
    ...(article.outlet === null && !article.warnings.some((warning) => /outlet/iu.test(warning))
      ? ["Nothing names its outlet."]
      : []),
    ...(article.publishedOn === null ? ["Nothing dates it; answers filtered by date leave it out."] : []),
    ...article.warnings,
  ].slice(0, SHOWN.warnings);
  return [
    `${what}: ${articleTitle(article)} · ${counted(article.words, "word")}`,
    ...hints.map((hint) => `    ${hint}`),
    `/article id:${article.articleId} shows how it was read.`,
  ].join("\n");
};

/** How many articles a reload touched. */
export interface ReloadCounts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

export const reloadedWords = ({ added, changed, removed }: ReloadCounts, articles: number): string => {
  const touched = [
    ...(added > 0 ? [`${added.toLocaleString("en")} new`] : []),
    ...(changed > 0 ? [`${changed.toLocaleString("en")} changed`] : []),
    ...(removed > 0 ? [`${removed.toLocaleString("en")} gone`] : []),
  ];
  return `Read again: ${counted(articles, "article")}, ${touched.length === 0 ? "nothing has changed" : touched.join(", ")}.`;
};

/** What could not be read, and what is doubtful. `isOwn` tells the articles that the reader may mend by removing them. */
export const checkWords = (report: CorpusReport, isOwn: (collection: string) => boolean): string => {
  const { problems, doubtful } = report;
  const head = [
    counted(report.articles, "article"),
    problems.length === 0 ? "every file could be read" : `${counted(problems.length, "file")} not read`,
    doubtful.length === 0 ? "nothing in doubt" : `${counted(doubtful.length, "article")} to look at`,
  ].join(" · ");
  // Their own come first: those they can do something about.
  const sorted = doubtful.toSorted((a, b) => Number(isOwn(b.collection)) - Number(isOwn(a.collection)));
  const more = (all: number, shown: number): string[] => (all > shown ? [`and ${all - shown} more`] : []);
  return [
    head,
    ...problems
      .slice(0, SHOWN.problems)
      .map(
        ({ file, reason }) =>
          `not read: ${shorten(file.slice(file.indexOf("/") + 1), 80)}: ${shorten(reason, 160)}`,
      ),
    ...more(problems.length, SHOWN.problems),
    ...sorted
      .slice(0, SHOWN.doubtful)
      .map(({ id, doubts }) => `${shorten(id, 80)}: ${shorten([...new Set(doubts)].join(" "), 220)}`),
    ...more(doubtful.length, SHOWN.doubtful),
  ].join("\n");
};
