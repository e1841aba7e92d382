/** The state as one JSON file in the data folder: locked, written whole, backed up. */
import { mkdir, readdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Low } from "lowdb";
import { inTurns } from "../text/breath.ts";
import type { Clock } from "../types.ts";
import { TEMPORARY_NAME, writeFileAtomically } from "./atomic-file.ts";
import { emptyDocument, pruneDocument, type StateDocument } from "./document.ts";
import { draftOf, printing } from "./draft.ts";
import { loadState } from "./load.ts";
import { lockFolder } from "./process-lock.ts";
import type { State } from "./state.ts";

/** The largest document that is written, in bytes; pruning keeps it below, at most some 7 MB with every part at its bound. */
const LARGEST_STATE = 8_000_000;

interface Change {
  readonly mutate: (document: StateDocument) => unknown;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

type Outcome = { readonly change: Change; readonly result: unknown };

/** Files of killed writers. */
const clearLeftovers = async (folder: string): Promise<void> => {
  const names = await readdir(folder);
  await Promise.all(
    names.filter((name) => TEMPORARY_NAME.test(name)).map((name) => rm(join(folder, name), { force: true })),
  );
};

/**
 * Opens (or begins) the state in `folder`, mode 0700. Changes that wait while one is written go out together in the
 * next write, so a burst of them costs two writes and not a hundred; each is still wholly applied or not at all.
 * Throws DataFolderInUseError where another process has the folder, StateFileError where the file cannot be used.
 */
export const openFileState = async (
  folder: string,
  { clock, onWarning }: { clock: Clock; onWarning: (message: string) => void },
): Promise<State> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const lock = lockFolder(folder);
  const file = join(folder, "state.json");
  const backup = join(folder, "state.backup.json");
  const database = new Low<StateDocument>(
    {
      read: async () => {
        await clearLeftovers(dirname(file));
        const { document, warning } = await loadState(file, backup, clock.now());
        if (warning) onWarning(warning);
        return document;
      },
      write: async (document) => {
        const text = await inTurns(printing(document));
        if (Buffer.byteLength(text) > LARGEST_STATE) {
          throw new Error(
            `The state would take more than ${LARGEST_STATE / 1e6} MB; the change was not made.`,
          );
        }
        await writeFileAtomically(file, text, backup);
      },
    },
    emptyDocument(),
  );
  try {
    await database.read();
  } catch (error) {
    lock.release();
    throw error;
  }

  /** What the last successful write holds: a change being written shows only once it is durable. */
  let acknowledged = database.data;
  let waiting: Change[] = [];
  let running: Promise<void> | null = null;
  let isOpen = true;

  /** Applies changes to one copy, one after the other. Throws where one does, or where they break the schema. */
  const applyTo = async (
    document: StateDocument,
    changes: readonly Change[],
  ): Promise<{ document: StateDocument; outcomes: Outcome[] }> => {
    const draft = draftOf(document);
    const outcomes = changes.map((change): Outcome => {
      const result = change.mutate(draft.document);
      if (result instanceof Promise) throw new TypeError("A change of the state must be synchronous.");
      return { change, result };
    });
    pruneDocument(draft.looking, clock.now());
    return { document: await inTurns(draft.settling()), outcomes };
  };

  /** Applies changes: all at once, or one by one where that is not possible, so that one that is at fault leaves no trace. */
  const applyAll = async (
    changes: readonly Change[],
  ): Promise<{ document: StateDocument; outcomes: Outcome[] }> => {
    if (changes.length > 1) {
      try {
        return await applyTo(acknowledged, changes);
      } catch {
        // One of them is at fault: which one shows when each is applied by itself.
      }
    }
    let document = acknowledged;
    const outcomes: Outcome[] = [];
    for (const change of changes) {
      try {
        const applied = await applyTo(document, [change]);
        document = applied.document;
        outcomes.push(...applied.outcomes);
      } catch (error) {
        change.reject(error);
      }
    }
    return { document, outcomes };
  };

  const drain = async (): Promise<void> => {
    while (waiting.length > 0) {
      const changes = waiting;
      waiting = [];
      const { document, outcomes } = await applyAll(changes);
      if (outcomes.length === 0) continue;
      try {
        database.data = document;
        await database.write();
        acknowledged = document;
        for (const { change, result } of outcomes) change.resolve(result);
      } catch (error) {
        for (const { change } of outcomes) change.reject(error);
      }
    }
    running = null;
  };

  return {
    read: (select) => select(acknowledged),
    update: <T>(mutate: (document: StateDocument) => T) =>
      new Promise<T>((resolve, reject) => {
        if (!isOpen) {
          reject(new Error("The state is closed; nothing was changed."));
          return;
        }
        waiting.push({ mutate, resolve: resolve as (result: unknown) => void, reject });
        running ??= Promise.resolve().then(drain);
      }),
    close: async () => {
      isOpen = false;
      await running;
      lock.release();
    },
  };
};
