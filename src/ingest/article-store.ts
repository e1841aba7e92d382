/** Articles that came in, as files: written whole or not at all, kept in all their versions, taken out again. */
import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { readPlainFile, writeFileAtomically } from "../state/atomic-file.ts";
import {
  UNKNOWN_OUTLET,
  type ArticleVersion,
  type Clock,
  type IngestedArticle,
  type IngestRefusal,
} from "../types.ts";
import { digestOf, readStored, writeArticle, type StoredArticle } from "./article-file.ts";
import { articleId, createArticleFolders, hashOf, isCollectionName } from "./article-folders.ts";
import { compareVersions, isNewVersion, type VersionText } from "./changes.ts";
import type { Draft } from "./reading.ts";
import { refusal } from "./refusals.ts";

/** Articles of one collection that may come in. */
const MOST_ARTICLES = 50_000;
/** Versions of one article that are kept; those between the first and the newest go first. */
const MOST_VERSIONS = 50;
/** A page that suddenly has less than this share of its words has hidden the others (a paywall, a wall of consent). */
const SHRUNK = 0.35;

/** How an article is known, and how it came. */
export interface KeepOptions {
  /** What the article is known by: its canonical address, or what stands for one. */
  readonly key: string;
  /** For the front matter, one sentence each. */
  readonly notes: readonly string[];
  /** Where the words come from; what a feed carries of an article never replaces its page. */
  readonly from: "page" | "feed" | "file";
  /** By nobody's wish but a feed's: what was taken out of the collection stays out. */
  readonly isAutomatic?: boolean;
  /** Only a newer version is wanted: an article whose file is gone stays so. */
  readonly mustExist?: boolean;
}

/** What keeping came to; "unknown" where the article was taken out before and only a person may bring it back. */
export type KeepOutcome =
  | { readonly kind: "added" | "same" | "changed"; readonly article: IngestedArticle }
  | IngestRefusal;

/** The articles that came in, by collection. */
export interface ArticleStore {
  keep(collection: string, draft: Draft, options: KeepOptions): Promise<KeepOutcome>;
  /** The article that is known by `key`; null where there is none. */
  find(
    collection: string,
    key: string,
  ): Promise<{ readonly id: string; readonly stored: StoredArticle } | null>;
  remove(
    collection: string,
    id: string,
  ): Promise<{ readonly kind: "removed"; readonly article: IngestedArticle } | IngestRefusal>;
  versions(id: string): Promise<readonly ArticleVersion[]>;
}

const describe = (
  collection: string,
  id: string,
  stored: StoredArticle,
  warnings: readonly string[],
): IngestedArticle => ({
  articleId: id,
  collection,
  title: stored.values.title ?? id,
  outlet: stored.values.outlet && stored.values.outlet !== UNKNOWN_OUTLET ? stored.values.outlet : null,
  publishedOn: stored.values.published ?? null,
  url: stored.values.url ?? null,
  words: stored.text.split(/\s+/).filter(Boolean).length,
  warnings,
});

const versionOf = (stored: StoredArticle): VersionText => ({
  title: stored.values.title ?? "",
  text: stored.text,
  language: stored.values.language ?? "und",
});

/** The name of the empty file that says that an article was taken out, by the hash in its id. */
const markName = (hash: string): string => `${hash}.removed`;

/** A file name of an instant: "2031-03-04T10-00-00-000Z". */
const nameOf = (instant: string): string => `${instant.replace(/[:.]/g, "-")}.md`;

/** `dataFolder` is DATA_DIR; the files lie in its folders "articles" and "versions". */
export const createArticleStore = ({
  dataFolder,
  clock,
}: {
  readonly dataFolder: string;
  readonly clock: Clock;
}): ArticleStore => {
  const folders = createArticleFolders(dataFolder);
  let turn: Promise<unknown> = Promise.resolve();

  /** One change at a time: two that bring the same article must not both find it missing. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const outcome = turn.then(work, work);
    turn = outcome.catch(() => undefined);
    return outcome;
  };

  const removalMark = (collection: string, key: string): string =>
    join(folders.versions(collection), markName(hashOf(collection, key)));

  const load = async (collection: string, id: string): Promise<StoredArticle | null> => {
    const content = await readPlainFile(folders.file(collection, id)).catch(() => null);
    return content === null ? null : readStored(content);
  };

  const find: ArticleStore["find"] = async (collection, key) => {
    if (!isCollectionName(collection)) return null;
    const id = await folders.find(collection, hashOf(collection, key));
    const stored = id === null ? null : await load(collection, id);
    return id === null || stored === null ? null : { id, stored };
  };

  /** Keeps the text that is about to be replaced. Named by its own fetch: done twice, it is the same file. */
  const keepVersion = async (
    collection: string,
    id: string,
    stored: StoredArticle,
    now: string,
  ): Promise<void> => {
    const folder = folders.versions(collection, id);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const content = await readPlainFile(folders.file(collection, id));
    if (content === null) return;
    await writeFileAtomically(join(folder, nameOf(stored.fetched ?? now)), content);
    const names = (await readdir(folder)).filter((name) => name.endsWith(".md")).sort();
    for (const name of names.slice(1, Math.max(1, names.length - MOST_VERSIONS + 1)))
      await rm(join(folder, name), { force: true });
  };

  const replace = async (
    collection: string,
    draft: Draft,
    { notes, from }: KeepOptions,
    { id, stored }: { readonly id: string; readonly stored: StoredArticle },
  ): Promise<KeepOutcome> => {
    const same = (warnings: readonly string[] = []): KeepOutcome => ({
      kind: "same",
      article: describe(collection, id, stored, warnings),
    });
    const had = stored.all["from"];
    if (stored.digest === digestOf(draft) || (from === "feed" && had !== "feed")) return same();
    if (from !== "feed" && had === "feed") {
      // The whole article in place of its beginning is no change by its outlet.
      const whole = writeArticle(draft, { fetched: clock.now().toISOString(), notes, from });
      await writeFileAtomically(folders.file(collection, id), whole);
      return { kind: "changed", article: describe(collection, id, readStored(whole), notes) };
    }
    const change = compareVersions(versionOf(stored), {
      title: draft.title,
      text: draft.text,
      language: draft.language ?? "und",
    });
    if (!isNewVersion(change)) return same();
    if (draft.text.length < stored.text.length * SHRUNK && change.correction === null) {
      return same([
        "The page now shows much less of the article (a paywall, perhaps); the fuller text was kept.",
      ]);
    }
    const fetched = clock.now().toISOString();
    await keepVersion(collection, id, stored, fetched);
    const content = writeArticle(draft, { fetched, notes, from, before: stored });
    await writeFileAtomically(folders.file(collection, id), content);
    return { kind: "changed", article: describe(collection, id, readStored(content), notes) };
  };

  const keep: ArticleStore["keep"] = async (collection, draft, options) => {
    if (!isCollectionName(collection)) {
      return refusal(
        "bad-collection",
        "A collection's name is of letters, digits, dots, hyphens and underscores.",
      );
    }
    const found = await find(collection, options.key);
    if (found) return replace(collection, draft, options, found);
    const mark = removalMark(collection, options.key);
    if (
      options.mustExist ||
      (options.isAutomatic && (await readPlainFile(mark).catch(() => null)) !== null)
    ) {
      return refusal("unknown", "It was taken out of the collection.");
    }
    if ((await folders.ids(collection)).length >= MOST_ARTICLES) {
      return refusal(
        "full",
        `The collection holds ${MOST_ARTICLES} articles that came in, as many as it may; remove some first.`,
      );
    }
    await folders.open(collection);
    const id = articleId(draft.title, draft.publishedOn, hashOf(collection, options.key));
    const content = writeArticle(draft, { fetched: clock.now().toISOString(), ...options });
    await writeFileAtomically(folders.file(collection, id), content);
    await folders.wrote(collection, id);
    await rm(mark, { force: true });
    return { kind: "added", article: describe(collection, id, readStored(content), options.notes) };
  };

  /** A disk that takes no more is to be expected; what is on it is as it was. */
  const orDisk = async <T>(work: () => Promise<T>): Promise<T | IngestRefusal> => {
    try {
      return await work();
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : "";
      const isFull = code === "ENOSPC" || code === "EDQUOT";
      return refusal(
        "disk",
        isFull
          ? "The disk is full; nothing was changed."
          : "The article's file could not be written; nothing was changed.",
      );
    }
  };

  return {
    find,
    keep: (collection, draft, options) => inTurn(() => orDisk(() => keep(collection, draft, options))),
    remove: (collection, id) =>
      inTurn(() =>
        orDisk(async () => {
          const isHere = isCollectionName(collection) && (await folders.collectionOf(id)) === collection;
          const stored = isHere ? await load(collection, id) : null;
          if (!stored) return refusal("unknown", "No article of that id came into this collection.");
          await mkdir(folders.versions(collection), { recursive: true, mode: 0o700 });
          await writeFileAtomically(join(folders.versions(collection), markName(id.slice(-10))), "");
          await rm(folders.file(collection, id));
          await rm(folders.versions(collection, id), { recursive: true, force: true });
          return { kind: "removed" as const, article: describe(collection, id, stored, []) };
        }),
      ),
    versions: async (id) => {
      const collection = await folders.collectionOf(id);
      const newest = collection === null ? null : await load(collection, id);
      if (collection === null || newest === null) return [];
      const folder = folders.versions(collection, id);
      const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".md")).sort();
      const all: StoredArticle[] = [];
      for (const name of names) {
        const content = await readPlainFile(join(folder, name)).catch(() => null);
        if (content !== null) all.push(readStored(content));
      }
      // The last one was kept just before a crash: it is still the article's text.
      if (all.at(-1)?.digest && all.at(-1)?.digest === newest.digest) all.pop();
      return [...all, newest].map((version, index, list) => ({
        fetched: version.fetched ?? clock.now().toISOString(),
        change: index === 0 ? null : compareVersions(versionOf(list[index - 1]!), versionOf(version)),
      }));
    },
  };
};
