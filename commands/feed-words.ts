/** What is said of feeds. */
import { ENGLISH, particular, shorten, type Words } from "../src/presentation/index.ts";
import type { FeedEntry, FeedItem, FeedTest, RefreshOutcome } from "../src/types.ts";

/** Items that a test shows, and problems that an account names. */
const SHOWN = { items: 10, problems: 3 } as const;

/** A feed as lists and completions name it. */
export const feedTitle = ({ title, id }: FeedEntry): string => `${shorten(title, 60)} (${id})`;

/** A feed in a list: what it is, how it goes, and what to do where it does not. */
export const feedLine = (feed: FeedEntry, words: Words = ENGLISH): string => {
  const { feeds } = words;
  const moment = (instant: string): string => words.moment(new Date(instant), "UTC");
  const looked = feed.checkedAt === null ? feeds.notLookedAt : feeds.lookedAt(moment(feed.checkedAt));
  const next = feed.nextAt === null ? "" : ` · ${feeds.next(moment(feed.nextAt))}`;
  const state =
    feed.pausedBecause === null
      ? `${looked}${next}`
      : feeds.pausedBecause(shorten(particular(feed.pausedBecause, words), 200));
  const problem =
    feed.pausedBecause === null && feed.lastProblem !== null
      ? `\n    ${feeds.failedInARow(feed.failures, shorten(particular(feed.lastProblem, words), 200))}`
      : "";
  return `${feed.id} · ${shorten(feed.title, 60)} · ${shorten(feed.url, 120)}\n    ${state}${problem}`;
};

/** What a look at a feed brought, in a sentence. */
export const broughtWords = (
  outcome: Extract<RefreshOutcome, { kind: "refreshed" }>,
  words: Words = ENGLISH,
): string => {
  const { feeds } = words;
  const { added, changed, same, failed, problems } = outcome;
  const parts = [
    feeds.newArticles(added),
    ...(changed > 0 ? [feeds.changedSince(changed)] : []),
    ...(same > 0 ? [feeds.hereAlready(same)] : []),
    ...(failed > 0 ? [feeds.couldNotBeHad(failed)] : []),
  ];
  const named = problems
    .slice(0, SHOWN.problems)
    .map(({ item, message }) => `    ${shorten(item, 80)}: ${particular(message, words)}`);
  const left = problems.length - named.length;
  return [`${parts.join(words.comma)}.`, ...named, ...(left > 0 ? [`    ${feeds.andMore(left)}`] : [])].join(
    "\n",
  );
};

const itemLine = ({ title, publishedOn, known }: FeedItem, words: Words): string =>
  `${publishedOn ?? words.date(null)} · ${shorten(title || words.feeds.noHeadline, 100)}${known ? ` · ${words.feeds.known}` : ""}`;

/** What a feed would bring. */
export const testWords = (test: Extract<FeedTest, { kind: "feed" }>, words: Words = ENGLISH): string => {
  const { feeds } = words;
  const known = test.items.filter((item) => item.known).length;
  const left = test.items.length - SHOWN.items;
  return [
    `${shorten(test.title, 100)} · ${test.format} · ${feeds.items(test.items.length)}${words.comma}${known === 0 ? feeds.noneKnown : feeds.hereAlready(known)}`,
    shorten(test.url, 200),
    ...test.items.slice(0, SHOWN.items).map((item) => itemLine(item, words)),
    ...(left > 0 ? [feeds.andMore(left)] : []),
    ...test.warnings.slice(0, SHOWN.problems).map((warning) => particular(warning, words)),
    feeds.nothingKept,
  ].join("\n");
};

/** Tells a server that a feed of its has paused. */
export const pausedWords = (feed: FeedEntry, words: Words = ENGLISH): string =>
  words.feeds.pausedByItself(
    shorten(feed.title, 80),
    feed.failures,
    particular(feed.pausedBecause ?? feed.lastProblem ?? "", words),
  );
