/**
 * Watches a library's folders. The system tells at once of what happens in a folder (one watch each, none for the files:
 * a corpus has many); every so often all is looked through, for what systems do not tell, such as network drives.
 */
import { statSync, watch } from "node:fs";
import type { FSWatcher } from "node:fs";
import { basename, join } from "node:path";
import { describeFileError } from "./folder.ts";
import type { LibraryChanges, ReloadableLibrary } from "./library.ts";

/** What watching takes. */
interface WatchOptions {
  readonly library: Pick<ReloadableLibrary, "folders" | "reload">;
  /** Called after a reload that changed something. */
  readonly onChange?: (changes: LibraryChanges) => void;
  /** Called with a sentence for the operator, once for each kind of trouble. */
  readonly onTrouble?: (message: string) => void;
  /** A file is read when nothing was written to it for so long (ms): a half-written one is waited for. Default 250. */
  readonly quiet?: number;
  /** Time (ms) between looks at everything. Default 60 s; longer where a look takes long. */
  readonly sweepEvery?: number;
}

/** Files that are looked at one by one; beyond that all are listed. */
const MOST_FILES = 500;
/** Between looks at whether the folders themselves are there, in ms. */
const LOOK_EVERY = 500;
/** Looking through everything takes at most this share of the time. */
const SWEEP_SHARE = 0.01;
/** Where a folder cannot be watched, all is looked through this often (ms), as far as the share allows. */
const UNWATCHED_SWEEP = 2000;

/** Tells one folder from another that took its name. */
const identityOf = (folder: string): string | null => {
  try {
    const { ino, birthtimeMs } = statSync(folder);
    return `${ino} ${birthtimeMs}`;
  } catch {
    return null;
  }
};

/** False, too, for what cannot be looked at, such as a link that leads round in a circle. */
const isFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
};

/** Starts watching; nothing of it keeps the program alive. `stop` ends it once the reload under way is done. */
export const watchFolders = ({
  library,
  onChange,
  onTrouble,
  quiet = 250,
  sweepEvery = 60_000,
}: WatchOptions): { readonly stop: () => Promise<void> } => {
  const watchers = new Map<string, { readonly watcher: FSWatcher; readonly identity: string }>();
  /** When each changed file was last written to. */
  const pending = new Map<string, number>();
  const told = new Set<string>();
  let all: number | null = null;
  let running: Promise<void> | null = null;
  let isOver = false;
  let isBlind = false;
  let lastSweep = performance.now();
  let sweepTook = 0;

  const complain = (message: string): void => {
    if (told.has(message)) return;
    told.add(message);
    onTrouble?.(message);
  };

  const drop = (folder: string): void => {
    watchers.get(folder)?.watcher.close();
    watchers.delete(folder);
  };

  const note = (folder: string, name: string | null): void => {
    const now = performance.now();
    if (name === null || name === basename(folder)) {
      // The folder itself: moved, removed, or more happened than could be told.
      drop(folder);
      all = now;
      return;
    }
    if (name.startsWith(".")) return;
    const path = join(folder, name);
    if (watchers.has(path) || name === "outlets.yaml" || isFolder(path)) all = now;
    else pending.set(path, now);
  };

  /** Watches each folder there is, and no other. */
  const follow = (): void => {
    const present = new Set(library.folders());
    for (const folder of watchers.keys()) if (!present.has(folder)) drop(folder);
    isBlind = false;
    for (const folder of present) {
      const identity = identityOf(folder);
      if (watchers.get(folder)?.identity === identity) continue;
      drop(folder);
      if (identity === null) continue;
      try {
        const watcher = watch(folder, { persistent: false }, (_, name) => note(folder, name));
        watcher.on("error", () => note(folder, null));
        watchers.set(folder, { watcher, identity });
        // What came into it between its listing and now was told to nobody.
        all = performance.now();
      } catch (error) {
        isBlind = true;
        complain(`Folders cannot be watched (${describeFileError(error)}): changes show a little later.`);
      }
    }
  };

  const reload = async (files?: readonly string[]): Promise<void> => {
    const started = performance.now();
    try {
      const { waiting, ...changes } = await library.reload(files, quiet);
      for (const file of waiting) pending.set(file, performance.now());
      if (!files) {
        lastSweep = performance.now();
        sweepTook = lastSweep - started;
        if (!isOver) follow();
      }
      if (changes.added.length + changes.changed.length + changes.removed.length > 0) onChange?.(changes);
    } catch (error) {
      complain(
        `The coverage could not be read again: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  };

  /** Whether a folder came, went, or gave its name to another since it was watched. */
  const isMoved = (folder: string): boolean =>
    !isBlind && identityOf(folder) !== (watchers.get(folder)?.identity ?? null);

  const isSweepDue = (now: number): boolean =>
    now - lastSweep > Math.max(isBlind ? UNWATCHED_SWEEP : sweepEvery, sweepTook / SWEEP_SHARE);

  const beat = (): void => {
    if (running) return;
    const now = performance.now();
    const due = [...pending].flatMap(([file, at]) => (now - at >= quiet ? [file] : []));
    const isAll = (all !== null && now - all >= quiet) || due.length > MOST_FILES || isSweepDue(now);
    if (!isAll && due.length === 0) return;
    for (const file of due) pending.delete(file);
    if (isAll) all = null;
    running = reload(isAll ? undefined : due).finally(() => {
      running = null;
    });
  };

  const look = (): void => {
    if (running === null && library.folders().some(isMoved)) all = performance.now() - quiet;
  };

  follow();
  const beating = setInterval(beat, Math.max(10, quiet / 5)).unref();
  const looking = setInterval(look, LOOK_EVERY).unref();
  // What changed between the first reading and now.
  all = performance.now() - quiet;
  return {
    stop: async () => {
      isOver = true;
      clearInterval(beating);
      clearInterval(looking);
      for (const folder of watchers.keys()) drop(folder);
      await running;
    },
  };
};
