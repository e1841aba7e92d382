/** The versions of an article that changed after it was first fetched: by a correction, or without a word. */
import { renderNotice, shorten } from "../../src/presentation/index.ts";
import type { ArticleVersion, Caller, MessageData, Rewording, VersionChange } from "../../src/types.ts";
import { collectionsOf, type Kit } from "./services.ts";

/** The newest versions that are told, and the changes of each. */
const SHOWN = { versions: 6, changes: 4 } as const;

const moment = (instant: string): string =>
  `${new Date(instant).toLocaleString("en-GB", { timeZone: "UTC", day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" })} UTC`;

const quoted = (text: string): string => `"${shorten(text.replace(/\s+/gu, " "), 140)}"`;
const fromTo = (what: string, { before, after }: Rewording): string =>
  `${what}: ${quoted(before)} → ${quoted(after)}`;

/** What a version has otherwise; figures first, for they matter most. */
const changeLines = (change: VersionChange): readonly string[] => {
  const lines = [
    ...(change.title ? [fromTo("headline", change.title)] : []),
    ...change.figures.map((own) => fromTo("figure", own)),
    ...change.reworded.map((own) => fromTo("reworded", own)),
    ...change.added.map((own) => `added: ${quoted(own)}`),
    ...change.removed.map((own) => `taken out: ${quoted(own)}`),
  ];
  const left = lines.length - SHOWN.changes;
  return [...lines.slice(0, SHOWN.changes), ...(left > 0 ? [`and ${left} more changes`] : [])];
};

const versionLines = ({ fetched, change }: ArticleVersion): readonly string[] => {
  if (change === null) return [`${moment(fetched)} · as first fetched`];
  const how =
    change.correction === null ? "changed without a word of it" : `corrected: ${quoted(change.correction)}`;
  return [`${moment(fetched)} · ${how}`, ...changeLines(change).map((own) => `    ${own}`)];
};

/** The versions as a message, newest first; null for an article that never changed. */
export const versionsMessage = (versions: readonly ArticleVersion[]): MessageData | null => {
  if (versions.length < 2) return null;
  const newest = versions.slice(-SHOWN.versions).toReversed();
  const left = versions.length - newest.length;
  return renderNotice(
    [
      `This article has changed since it was first fetched: ${versions.length} versions.`,
      ...newest.flatMap(versionLines),
      ...(left > 0 ? [`and ${left} earlier ones`] : []),
    ].join("\n"),
  );
};

/** What to show beside an article that the caller may see: its versions, if it has several. */
export const versionsOf = async (
  kit: Kit,
  articleId: string,
  caller: Caller,
): Promise<readonly MessageData[]> => {
  if (!kit.ingest || !kit.desk.articleEntry(articleId, collectionsOf(kit, caller))) return [];
  const message = versionsMessage(await kit.ingest.versions(articleId));
  return message ? [message] : [];
};
