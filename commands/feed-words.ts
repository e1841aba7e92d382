/** What is said of feeds. */
import { shorten } from "../src/presentation/index.ts";
import type { FeedEntry, FeedItem, FeedTest, RefreshOutcome } from "../src/types.ts";

/** Items that a test shows, and problems that an account names. */
const SHOWN = { items: 10, problems: 3 } as const;

export const counted = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString("en")} ${number === 1 ? one : many}`;

/** "22 Nov, 04:05 UTC". */
const moment = (instant: string): string =>
  `${new Date(instant).toLocaleString("en-GB", { timeZone: "UTC", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" })} UTC`;

/** A feed as lists and completions name it. */
export const feedTitle = ({ title, id }: FeedEntry): string => `${shorten(title, 60)} (${id})`;

/** A feed in a list: what it is, how it goes, and what to do where it does not. */
export const feedLine = (feed: FeedEntry): string => {
  const looked = feed.checkedAt === null ? "not looked at yet" : `looked at ${moment(feed.checkedAt)}`;
  const next = feed.nextAt === null ? "" : ` · next ${moment(feed.nextAt)}`;
  const state =
    feed.pausedBecause === null
      ? `${looked}${next}`
      : `paused: ${shorten(feed.pausedBecause, 200)} /feed resume starts it again.`;
  const problem =
    feed.pausedBecause === null && feed.lastProblem !== null
      ? `\n    failed ${counted(feed.failures, "time")} in a row: ${shorten(feed.lastProblem, 200)}`
      : "";
  return `${feed.id} · ${shorten(feed.title, 60)} · ${shorten(feed.url, 120)}\n    ${state}${problem}`;
};

/** What a look at a feed brought, in a sentence. */
export const broughtWords = (outcome: Extract<RefreshOutcome, { kind: "refreshed" }>): string => {
  const { added, changed, same, failed, problems } = outcome;
  const parts = [
    counted(added, "new article"),
    ...(changed > 0 ? [`${changed} changed since`] : []),
    ...(same > 0 ? [`${same} here already`] : []),
    ...(failed > 0 ? [`${failed} could not be had`] : []),
  ];
  const named = problems
    .slice(0, SHOWN.problems)
    .map(({ item, message }) => `    ${shorten(item, 80)}: ${message}`);
  const left = problems.length - named.length;
  return [`${parts.join(", ")}.`, ...named, ...(left > 0 ? [`    and ${left} more`] : [])].join("\n");
};

const itemLine = ({ title, publishedOn, known }: FeedItem): string =>
  `${publishedOn ?? "no date"} · ${shorten(title || "no headline", 100)}${known ? " · here already" : ""}`;

/** What a feed would bring. */
export const testWords = (test: Extract<FeedTest, { kind: "feed" }>): string => {
  const known = test.items.filter((item) => item.known).length;
  const left = test.items.length - SHOWN.items;
  return [
    `${shorten(test.title, 100)} · ${test.format} · ${counted(test.items.length, "item")}, ${known === 0 ? "none here yet" : `${known} here already`}`,
    shorten(test.url, 200),
    ...test.items.slice(0, SHOWN.items).map(itemLine),
    ...(left > 0 ? [`and ${left} more`] : []),
    ...test.warnings.slice(0, SHOWN.problems),
    "Nothing is kept of this. /feed add follows it.",
  ].join("\n");
};

/** Tells a server that a feed of its has paused. */
export const pausedWords = (feed: FeedEntry): string =>
  `I paused the feed ${shorten(feed.title, 80)}: it failed ${counted(feed.failures, "time")} in a row. ${feed.pausedBecause ?? feed.lastProblem ?? ""} ` +
  `Once that is mended, /feed resume starts it again; /feed remove ends it.`;
