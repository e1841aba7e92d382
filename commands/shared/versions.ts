/** The versions of an article that changed after it was first fetched: by a correction, or without a word. */
import { ENGLISH, renderNotice, shorten, wordsFor, type Words } from "../../src/presentation/index.ts";
import type { ArticleVersion, Caller, MessageData, Rewording, VersionChange } from "../../src/types.ts";
import { collectionsOf, type Kit } from "./services.ts";

/** The newest versions that are told, and the changes of each. */
const SHOWN = { versions: 6, changes: 4 } as const;

const quoted = (text: string): string => `"${shorten(text.replace(/\s+/gu, " "), 140)}"`;
const fromTo = (what: string, { before, after }: Rewording, { colon, arrow }: Words): string =>
  `${what}${colon}${quoted(before)}${arrow}${quoted(after)}`;

/** What a version has otherwise; figures first, for they matter most. */
const changeLines = (change: VersionChange, words: Words): readonly string[] => {
  const { versions } = words;
  const lines = [
    ...(change.title ? [fromTo(versions.headline, change.title, words)] : []),
    ...change.figures.map((own) => fromTo(versions.figure, own, words)),
    ...change.reworded.map((own) => fromTo(versions.reworded, own, words)),
    ...change.added.map((own) => versions.added(quoted(own))),
    ...change.removed.map((own) => versions.removed(quoted(own))),
  ];
  const left = lines.length - SHOWN.changes;
  return [...lines.slice(0, SHOWN.changes), ...(left > 0 ? [versions.moreChanges(left)] : [])];
};

const versionLines = ({ fetched, change }: ArticleVersion, words: Words): readonly string[] => {
  const { versions } = words;
  const at = words.stamp(new Date(fetched));
  if (change === null) return [`${at} · ${versions.asFetched}`];
  const how = change.correction === null ? versions.unsaid : versions.corrected(quoted(change.correction));
  return [`${at} · ${how}`, ...changeLines(change, words).map((own) => `    ${own}`)];
};

/** The versions in lines of plain words, newest first; null for an article that never changed. */
export const versionsText = (versions: readonly ArticleVersion[], words: Words = ENGLISH): string | null => {
  if (versions.length < 2) return null;
  const newest = versions.slice(-SHOWN.versions).toReversed();
  const left = versions.length - newest.length;
  return [
    words.versions.title(versions.length),
    ...newest.flatMap((version) => versionLines(version, words)),
    ...(left > 0 ? [words.versions.earlier(left)] : []),
  ].join("\n");
};

/** The same as a message. */
export const versionsMessage = (
  versions: readonly ArticleVersion[],
  words: Words = ENGLISH,
): MessageData | null => {
  const text = versionsText(versions, words);
  return text === null ? null : renderNotice(text, [], words);
};

/** What to show beside an article that the caller may see: its versions, if it has several. */
export const versionsOf = async (
  kit: Kit,
  articleId: string,
  caller: Caller,
): Promise<readonly MessageData[]> => {
  if (!kit.ingest || !kit.desk.articleEntry(articleId, collectionsOf(kit, caller))) return [];
  const message = versionsMessage(await kit.ingest.versions(articleId), wordsFor(caller.locale));
  return message ? [message] : [];
};
