/** The articles at hand: read once, read again where files change. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename, extname, join, resolve, sep } from "node:path";
import type { Article, Clock, FileProblem, Library } from "../types.ts";
import { findAmendments } from "./amendments.ts";
import { findCopies } from "./copies.ts";
import { decodeText } from "./decode.ts";
import { findFallingTolls } from "./falling-tolls.ts";
import type { CorpusFile } from "./folder.ts";
import { describeFileError, listFolder } from "./folder.ts";
import { BUILT_IN_OUTLETS, createOutletRegistry, readOutlets } from "./outlets.ts";
import type { OutletRegistry } from "./outlets.ts";
import { readArticle } from "./read-article.ts";

/** What `createLibrary` takes. */
export interface LibraryOptions {
  /** The corpus folder; its subfolders are collections. */
  readonly folder: string;
  /** More folders of the same kind, such as the one of fetched articles. A missing one is passed over. */
  readonly extraFolders?: readonly string[];
  /** The outlets to start from; default the list that ships. `outlets.yaml` in `folder` adds to it. */
  readonly outletsFile?: string;
  readonly clock: Clock;
  /** Called now and then with how many of the files have been read. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Ids of the articles that a reload touched. */
export interface LibraryChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** A library whose files can be read again. */
export interface ReloadableLibrary extends Library {
  readonly outlets: OutletRegistry;
  /** Reads the files that are new or changed (by time and size) and forgets those that are gone. */
  reload(): Promise<LibraryChanges>;
}

interface ReadFile {
  readonly key: string;
  readonly id: string;
  readonly result: Article | { readonly reason: string };
}

/** Raised whenever the same files would be read into other articles than before. */
const READER_VERSION = 2;

/** How many files are read at a time: the disk answers for some while others are being worked on. */
const AT_ONCE = 24;

/** Article ids by file: the name without its ending; a name that is taken gets its folder, then its ending, in front. */
const idsOf = (files: readonly CorpusFile[]): ReadonlyMap<string, string> => {
  const taken = new Set<string>();
  const ids = new Map<string, string>();
  for (const { file, path } of files) {
    const name = path.slice(path.lastIndexOf("/") + 1);
    const bare = name.slice(0, -extname(name).length).normalize("NFC");
    const folders = path.slice(0, -extname(name).length).replaceAll("/", ".").normalize("NFC");
    let id = [bare, folders, folders + extname(name)].find((candidate) => !taken.has(candidate));
    for (let number = 2; id === undefined; number += 1) {
      const candidate = `${folders}-${number}`;
      if (!taken.has(candidate)) id = candidate;
    }
    taken.add(id);
    ids.set(file, id);
  }
  return ids;
};

/** Reads a corpus. Never fails on a file: what cannot be read is in `problems()`. */
export const createLibrary = async (given: LibraryOptions): Promise<ReloadableLibrary> => {
  const options = {
    ...given,
    folder: resolve(given.folder),
    extraFolders: (given.extraFolders ?? []).map((folder) => resolve(folder)),
  };
  const outlets = createOutletRegistry();
  let read = new Map<string, ReadFile>();
  let articles: readonly Article[] = [];
  let byId = new Map<string, Article>();
  let problems: readonly FileProblem[] = [];
  let version = "";
  let related = new Map<string, { readonly from: Article; readonly key: string; readonly result: Article }>();

  const readOne = async (file: CorpusFile, id: string): Promise<ReadFile["result"]> => {
    try {
      const html = /^\.html?$/i.test(extname(file.file));
      const decoded = decodeText(await readFile(file.file), html);
      if ("reason" in decoded) return decoded;
      const article = readArticle(
        decoded.text,
        { id, collection: file.collection, file: file.file, html },
        outlets,
      );
      if ("reason" in article) return article;
      const name = basename(file.file, extname(file.file)).normalize("NFC");
      const doubled = name === id ? [] : [`Another article has the same name, so this one is called ${id}.`];
      return { ...article, warnings: [...decoded.warnings, ...doubled, ...article.warnings] };
    } catch (error) {
      return { reason: describeFileError(error) };
    }
  };

  /** Adds what only the articles together show: copies, and figures that fall. An article that gains nothing stays the same object. */
  const relate = (fresh: readonly Article[]): readonly Article[] => {
    const own = options.folder.endsWith(sep) ? options.folder : options.folder + sep;
    const copies = findCopies(fresh, {
      isAgency: (outlet) => outlets.find(outlet)?.agency ?? false,
      isShared: (article) => article.file.startsWith(own),
    });
    const tolls = findFallingTolls(fresh);
    const amendments = findAmendments(fresh, {
      isShared: (article) => article.file.startsWith(own),
      copyOf: (article) => copies.get(fresh.indexOf(article))?.copyOf ?? null,
    });
    const before = related;
    related = new Map();
    return fresh.map((article, index) => {
      const copy = copies.get(index);
      const warnings = [copy?.warnings ?? [], tolls.get(index) ?? []].flat();
      const amended = amendments.get(article.id) ?? {};
      const key = `${copy?.copyOf} ${copy?.likeness}\n${warnings.join("\n")}\n${JSON.stringify(amended)}`;
      const known = before.get(article.id);
      const same = known?.from === article && known.key === key;
      const result = same
        ? known.result
        : {
            ...article,
            copyOf: copy?.copyOf ?? null,
            copyLikeness: copy?.likeness ?? null,
            warnings: [...article.warnings, ...warnings],
            ...amended,
          };
      related.set(article.id, { from: article, key, result });
      return result;
    });
  };

  const load = async (): Promise<void> => {
    const found: FileProblem[] = [];
    for (const file of [options.outletsFile ?? BUILT_IN_OUTLETS, join(options.folder, "outlets.yaml")]) {
      const list = await readOutlets(file);
      for (const outlet of list.outlets) outlets.add(outlet);
      if (list.reason !== null) found.push({ file: "outlets.yaml", reason: list.reason });
    }
    const listing = await listFolder(options.folder);
    const files = [...listing.files];
    found.push(...listing.problems);
    for (const folder of options.extraFolders) {
      const extra = await listFolder(folder);
      files.push(...extra.files);
      found.push(...extra.problems.filter((problem) => problem.file !== "."));
    }
    const ids = idsOf(files);
    const next = new Map<string, ReadFile>();
    for (let start = 0; start < files.length; start += AT_ONCE) {
      const batch = files.slice(start, start + AT_ONCE);
      const results = await Promise.all(
        batch.map((file) => {
          const id = ids.get(file.file) ?? file.path;
          const key = `${id}\n${file.size}\n${file.modified}`;
          const known = read.get(file.file);
          return known?.key === key ? known : readOne(file, id).then((result) => ({ key, id, result }));
        }),
      );
      for (const [index, file] of batch.entries()) {
        const entry = results[index]!;
        next.set(file.file, entry);
        if ("reason" in entry.result) found.push({ file: file.path, reason: entry.result.reason });
      }
      options.onProgress?.(Math.min(start + AT_ONCE, files.length), files.length);
    }
    const changed = next.size !== read.size || [...next].some(([file, entry]) => read.get(file) !== entry);
    read = next;
    problems = found;
    if (!changed && version !== "") return;
    articles = relate([...next.values()].flatMap(({ result }) => ("reason" in result ? [] : [result])));
    byId = new Map(articles.map((article) => [article.id, article]));
    const hash = createHash("sha256").update(String(READER_VERSION));
    for (const [file, { key }] of next) hash.update(`${file}\n${key}\n`);
    version = hash.digest("hex").slice(0, 16);
  };

  const changesFrom = (before: ReadonlyMap<string, Article>): LibraryChanges => ({
    added: [...byId.keys()].filter((id) => !before.has(id)),
    changed: [...byId]
      .filter(([id, article]) => before.has(id) && before.get(id) !== article)
      .map(([id]) => id),
    removed: [...before.keys()].filter((id) => !byId.has(id)),
  });

  await load();
  let turn: Promise<void> = Promise.resolve();
  return {
    articles: () => articles,
    article: (id) => byId.get(id),
    problems: () => problems,
    outlets,
    version: () => version,
    reload: () => {
      const outcome = turn.then(async () => {
        const before = byId;
        await load();
        return changesFrom(before);
      });
      // One reload at a time; a later one starts from what the earlier one left, even where that failed.
      turn = outcome.then(
        () => undefined,
        () => undefined,
      );
      return outcome;
    },
  };
};
