/** The articles at hand: read once, read again where files change. */
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { createBreath, inTurns } from "../text/breath.ts";
import type { Article, Clock, FileProblem, Library } from "../types.ts";
import { UNKNOWN_OUTLET } from "../types.ts";
import { createArticleIds } from "./article-ids.ts";
import type { CorpusFile } from "./folder.ts";
import { isFresh, lookAt } from "./folder.ts";
import { openLibraryCache, saveLibraryCache } from "./library-cache.ts";
import type { CacheFault } from "./library-cache.ts";
import type { ReadEntry } from "./kept-entries.ts";
import { listFolders, within } from "./listing.ts";
import type { Listing } from "./listing.ts";
import type { Sight } from "./looking-thread.ts";
import { BUILT_IN_OUTLETS, createOutletRegistry, readOutlets } from "./outlets.ts";
import type { KnownOutlet, OutletRegistry } from "./outlets.ts";
import { createShelf } from "./shelf.ts";
import type { LibraryChanges, LibraryFollower } from "./shelf.ts";

/** What `createLibrary` takes. */
interface LibraryOptions {
  /** The corpus folder; its subfolders are collections. */
  readonly folder: string;
  /** More folders of the same kind, such as the one of fetched articles. A missing one is passed over. */
  readonly extraFolders?: readonly string[];
  /** The outlets to start from; default the list that ships. `outlets.yaml` in `folder` adds to it. */
  readonly outletsFile?: string;
  readonly clock: Clock;
  /** Called now and then with how many of the files have been read. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Called with a sentence for the operator where something went wrong of which no article suffers. */
  readonly onTrouble?: (message: string) => void;
  /** Where what was read is kept between starts, and what was seen there and in the folders; absent for nowhere. */
  readonly kept?: { readonly file: string; readonly sight: Pick<Sight, "articles" | "listing"> };
}

/** How the last start went: files read, and files taken from the cache; the fault where it was of no use. */
interface LibraryStart {
  readonly read: number;
  readonly kept: number;
  readonly fault: CacheFault | null;
}

/** What a reload changed, and the files that were not read yet because they may be half-written. */
interface ReloadOutcome extends LibraryChanges {
  readonly waiting: readonly string[];
}

/** A library whose files can be read again. */
export interface ReloadableLibrary extends Library {
  readonly outlets: OutletRegistry;
  /**
   * Reads the files that are new or changed (by time and size) and forgets those that are gone. With `files` (absolute
   * paths) it looks at those alone. A file that was written to less than `quiet` ms ago (default 0) is left as it was, and
   * named among the waiting. One at a time: a later call waits for the earlier.
   */
  reload(files?: readonly string[], quiet?: number): Promise<ReloadOutcome>;
  /** Tells of every change from now on, article by article, in the very step that makes it visible here. */
  follow(follower: LibraryFollower): void;
  /** Folders in which files may appear, absolute, the corpus folder and the extra ones first. */
  folders(): readonly string[];
  /** A number for the article as read from its file as it is: another one when the file changes. */
  stampOf(article: Article): number;
  readonly start: LibraryStart;
  /** Makes ready for changes, and reads one file for nobody: the first change is taken up as quickly as any then. */
  rehearse(): Promise<void>;
  /**
   * Keeps what was read in the cache file, and gives what it kept: a library that starts from it has the same version over the
   * same articles, in their order, where nothing changed. Throws what the file system throws.
   */
  save(): Promise<{ readonly version: string; readonly articles: readonly Article[] }>;
}

/** A rehearsed sentence: dates of the calendar and others, past and to come. */
const DATED =
  "On Monday it said that talks had ended three days ago and will resume next Friday, 7 February.";
/** How many files are read at a time: the disk answers for some while others are being worked on. */
const AT_ONCE = 24;
/** So many files are worth the start of a thread, which takes as long as reading some hundreds … */
const WORTH_A_THREAD = 400;
/** … and so many that of a second one, where there is another core for it. */
const WORTH_TWO = 4000;

/** Reads a corpus. Never fails on a file: what cannot be read is in `problems()`. */
export const createLibrary = async (given: LibraryOptions): Promise<ReloadableLibrary> => {
  const folder = resolve(given.folder);
  const roots = [folder, ...(given.extraFolders ?? []).map((extra) => resolve(extra))];
  const own = within(folder);
  const outlets = createOutletRegistry();
  const ids = createArticleIds();
  const isShared = (article: Article): boolean => article.file.startsWith(own);
  const shelf = createShelf(roots, async () => {
    // Loaded here: a start at which nothing changed does without it.
    const { createRelations } = await import("./relations.ts");
    return createRelations({ isAgency: (outlet) => outlets.find(outlet)?.agency ?? false, isShared });
  });
  const idOf = ({ file, path }: CorpusFile): string => ids.of(file) ?? path;
  const meet = ({ outlet }: Pick<Article, "outlet">): void => {
    if (outlet !== UNKNOWN_OUTLET) outlets.meet(outlet);
  };
  let listed: readonly KnownOutlet[] = [];
  let listedKey = "";
  let outletProblems: readonly FileProblem[] = [];
  let listingProblems = new Map<string, FileProblem>();
  let folders: readonly string[] = roots;

  /** Reads the lists of outlets; gives whether they are other ones than before. */
  const readLists = async (): Promise<boolean> => {
    const problems: FileProblem[] = [];
    const found: KnownOutlet[] = [];
    for (const file of [given.outletsFile ?? BUILT_IN_OUTLETS, join(folder, "outlets.yaml")]) {
      const list = await readOutlets(file);
      found.push(...list.outlets);
      if (list.reason !== null) problems.push({ file: "outlets.yaml", reason: list.reason });
    }
    outletProblems = problems;
    const key = JSON.stringify(found);
    if (key === listedKey) return false;
    for (const outlet of found) outlets.add(outlet);
    [listed, listedKey] = [found, key];
    return true;
  };

  /** Reads files in threads of their own; gives what they came to read. */
  const readApart = async (files: readonly CorpusFile[]): Promise<readonly ReadEntry[]> => {
    const { readInThreads } = await import("./reading-thread.ts");
    const tasks = files.map((file) => ({ file, id: idOf(file) }));
    const { entries, failure } = await readInThreads(
      tasks,
      { outlets: outlets.additions() },
      (done) => given.onProgress?.(done, files.length),
      files.length >= WORTH_TWO && availableParallelism() > 1 ? 2 : 1,
    );
    if (failure !== null)
      given.onTrouble?.(`A thread that reads the coverage ended (${failure}): the rest is read without it.`);
    for (const { outcome } of entries) if ("article" in outcome) meet(outcome.article);
    return entries;
  };

  /** Reads files, some at a time; `ids` has their ids by now. */
  const readFiles = async (files: readonly CorpusFile[]): Promise<ReadEntry[]> => {
    if (files.length === 0) return [];
    const entries: ReadEntry[] = files.length < WORTH_A_THREAD ? [] : [...(await readApart(files))];
    if (entries.length === files.length) return entries;
    const breathe = createBreath();
    // A start from the cache needs none of the code that reads.
    const { readBytes, readCorpusFile } = await import("./read-file.ts");
    while (entries.length < files.length) {
      const batch = files.slice(entries.length, entries.length + AT_ONCE);
      const reading = batch.map(async (file) => {
        const readAt = given.clock.now().getTime();
        return { file, readAt, read: await readBytes(file) };
      });
      for (const { file, readAt, read } of await Promise.all(reading)) {
        const id = idOf(file);
        entries.push({ file, id, readAt, outcome: readCorpusFile(file, read, id, outlets) });
        await breathe();
      }
      given.onProgress?.(entries.length, files.length);
    }
    return entries;
  };

  /** Brings the shelf to these files: those that came or changed are read, those that went are forgotten. */
  const change = async (
    came: readonly CorpusFile[],
    gone: readonly CorpusFile[],
  ): Promise<LibraryChanges> => {
    if (came.length + gone.length === 0) return { added: [], changed: [], removed: [] };
    const added = came.filter(({ file }) => ids.of(file) === undefined);
    const inOrder = (): CorpusFile[] => shelf.filesAfter(added, gone);
    const renamed = new Set(await inTurns(ids.update(gone, added, inOrder)));
    const again = shelf.entries().filter(({ file }) => renamed.has(file.file));
    const coming = new Set(came.map(({ file }) => file));
    const rest = again.map(({ file }) => file).filter(({ file }) => !coming.has(file));
    const entries = await readFiles([...came, ...rest]);
    return shelf.change(entries, gone);
  };

  /** The same, leaving files be that may be half-written. */
  const changeQuiet = async (
    came: readonly CorpusFile[],
    gone: readonly CorpusFile[],
    quiet: number,
  ): Promise<ReloadOutcome> => {
    const fresh = new Set(quiet > 0 ? came.filter((file) => isFresh(file, quiet)) : []);
    const changes = await change(
      came.filter((file) => !fresh.has(file)),
      gone,
    );
    return { ...changes, waiting: [...fresh].map(({ file }) => file) };
  };

  /** `seen` is what is there, where somebody has looked. */
  const reloadAll = async (quiet = 0, seen?: Listing): Promise<ReloadOutcome> => {
    const isOther = await readLists();
    const listing = seen ?? (await listFolders(roots, createBreath()));
    listingProblems = new Map(listing.problems);
    folders = listing.folders;
    const { came, gone } = await shelf.compare(listing.files, isOther);
    return changeQuiet(came, gone, quiet);
  };

  const reloadSome = async (files: readonly string[], quiet: number): Promise<ReloadOutcome> => {
    const came: CorpusFile[] = [];
    const gone: CorpusFile[] = [];
    const breathe = createBreath();
    for (const file of new Set(files)) {
      await breathe();
      const root = roots.find((each) => file.startsWith(within(each)));
      if (root === undefined) continue;
      const found = lookAt(root, file);
      if (found && "reason" in found) listingProblems.set(file, found);
      else listingProblems.delete(file);
      if (found && "path" in found) {
        if (!shelf.isUnchanged(found)) came.push(found);
        continue;
      }
      const known = shelf.fileAt(file);
      if (known) gone.push(known);
    }
    return changeQuiet(came, gone, quiet);
  };

  const origin = () => ({ folders: roots, outlets: listed });

  const begin = async (): Promise<LibraryStart> => {
    await readLists();
    const { sight } = given.kept ?? {};
    const cached = sight ? await openLibraryCache(await sight.articles, origin()) : null;
    const fault = typeof cached === "string" ? cached : null;
    const kept = typeof cached === "string" ? null : cached;
    if (kept) {
      for (const outlet of kept.outlets) meet({ outlet });
      await shelf.restore(kept);
      ids.restore(shelf.entries);
    }
    const before = kept?.files.sizes.length ?? 0;
    await reloadAll(0, await sight?.listing);
    const { read, forgotten } = shelf.lastChange();
    return { read, kept: Math.max(0, before - forgotten), fault };
  };

  const start = await begin();
  let turn: Promise<unknown> = Promise.resolve();
  /** One at a time; a later one starts from what the earlier one left, even where that failed. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const outcome = turn.then(work);
    turn = outcome.catch(() => undefined);
    return outcome;
  };

  return {
    articles: shelf.articles,
    article: shelf.article,
    problems: () => [...outletProblems, ...listingProblems.values(), ...shelf.unreadable()],
    outlets,
    version: shelf.version,
    reload: (files, quiet = 0) => inTurn(() => (files ? reloadSome(files, quiet) : reloadAll(quiet))),
    follow: shelf.follow,
    folders: () => folders,
    stampOf: shelf.stampOf,
    start,
    rehearse: () =>
      inTurn(async () => {
        await shelf.wake(createBreath());
        const entry = shelf.entries().at(-1);
        if (!entry) return;
        ids.of(entry.file.file);
        // Comparing articles by their days loads a library of dates.
        const { findDateMentions } = await import("../text/date-mentions.ts");
        findDateMentions(DATED, { publishedOn: "2000-01-31", language: "en" });
        const { readBytes, readCorpusFile } = await import("./read-file.ts");
        readCorpusFile(entry.file, await readBytes(entry.file), entry.id, outlets);
      }),
    save: () =>
      inTurn(async () => {
        await shelf.wake(createBreath());
        const edition = { version: shelf.version(), articles: shelf.articles() };
        if (given.kept) await saveLibraryCache(given.kept.file, origin(), shelf.shown(), shelf.findings);
        return edition;
      }),
  };
};

export type { LibraryChanges, LibraryFollower } from "./shelf.ts";
