/** What is said of articles that people add, and of a corpus that is examined. */
import { ENGLISH, notBroughtIn, shorten, type Words } from "../src/presentation/index.ts";
import type { AddOutcome, CorpusReport, IngestedArticle } from "../src/types.ts";

/** Findings in one answer. */
const SHOWN = { problems: 8, doubtful: 8, warnings: 5 } as const;

/** An article as answers about it name it. */
export const articleTitle = (
  { title, outlet, publishedOn }: IngestedArticle,
  words: Words = ENGLISH,
): string =>
  `"${shorten(title || words.feeds.noHeadline, 100)}" · ${shorten(outlet ?? words.answer.unknownOutlet, 60)} · ${words.date(publishedOn)}`;

/** What became of an article that was to be added. */
export const addedWords = (outcome: AddOutcome, words: Words = ENGLISH): string => {
  if (outcome.kind === "refused") return notBroughtIn(outcome, words);
  const { article } = outcome;
  const { additions } = words;
  const what = additions[outcome.kind];
  const hints = [
    ...(article.outlet === null && !article.warnings.some((warning) => /outlet/iu.test(warning))
      ? [additions.noOutlet]
      : []),
    ...(article.publishedOn === null ? [additions.undated] : []),
    ...article.warnings,
  ].slice(0, SHOWN.warnings);
  return [
    `${what}${words.colon}${articleTitle(article, words)} · ${words.counts.words(article.words)}`,
    ...hints.map((hint) => `    ${hint}`),
    additions.howRead(article.articleId),
  ].join("\n");
};

/** How many articles a reload touched. */
interface ReloadCounts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** What a reload found; `articles` is how many there are now. */
export const reloadedWords = (
  { added, changed, removed }: ReloadCounts,
  articles: number,
  words: Words = ENGLISH,
): string => {
  const { additions } = words;
  const touched = [
    ...(added > 0 ? [additions.news(added)] : []),
    ...(changed > 0 ? [additions.changes(changed)] : []),
    ...(removed > 0 ? [additions.losses(removed)] : []),
  ];
  return additions.readAgain(
    words.counts.articles(articles),
    touched.length === 0 ? additions.unchanged : touched.join(words.comma),
  );
};

/** What could not be read, and what is doubtful. `isOwn` tells the articles that the reader may mend by removing them. */
export const checkWords = (
  report: CorpusReport,
  isOwn: (collection: string) => boolean,
  words: Words = ENGLISH,
): string => {
  const { corpus, counts } = words;
  const { problems, doubtful } = report;
  const head = [
    counts.articles(report.articles),
    problems.length === 0 ? corpus.allRead : corpus.notRead(counts.files(problems.length)),
    doubtful.length === 0 ? corpus.nothingInDoubt : corpus.toLookAt(doubtful.length),
  ].join(" · ");
  // Their own come first: those they can do something about.
  const sorted = doubtful.toSorted((a, b) => Number(isOwn(b.collection)) - Number(isOwn(a.collection)));
  const more = (all: number, shown: number): string[] =>
    all > shown ? [words.feeds.andMore(all - shown)] : [];
  return [
    head,
    ...problems
      .slice(0, SHOWN.problems)
      .map(({ file, reason }) =>
        words.sources.notRead(shorten(file.slice(file.indexOf("/") + 1), 80), shorten(reason, 160)),
      ),
    ...more(problems.length, SHOWN.problems),
    ...sorted
      .slice(0, SHOWN.doubtful)
      .map(({ id, doubts }) => `${shorten(id, 80)}: ${shorten([...new Set(doubts)].join(" "), 220)}`),
    ...more(doubtful.length, SHOWN.doubtful),
  ].join("\n");
};
