/** When what is at hand is kept on disk: not at every change, and at the end. */
import { createHash } from "node:crypto";
import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";

/** After a change others are likely to follow; and saving a large corpus takes a while. In ms. */
const SOONEST = 30_000;
/** Saving takes at most this share of the time. */
const SHARE = 0.02;
/** Files of a corpus that was not opened for so long (ms) are cleared away: they can be made again. */
const FORGOTTEN_AFTER = 30 * 86_400_000;

/** Where the articles and the index of these folders are kept below the data folder. */
export const keptFiles = (
  dataFolder: string,
  folders: readonly string[],
): { readonly articles: string; readonly index: string } => {
  const name = createHash("sha256").update(JSON.stringify(folders)).digest("hex").slice(0, 12);
  const folder = join(dataFolder, "cache");
  return { articles: join(folder, `articles-${name}.bin`), index: join(folder, `index-${name}.bin`) };
};

/** Removes from the folder of kept files what nobody has written for long. */
export const clearForgotten = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder)) {
    if (!/^(?:articles|index)-[0-9a-f]{12}\.bin/.test(name)) continue;
    const file = join(folder, name);
    const facts = await stat(file).catch(() => null);
    if (facts && Date.now() - facts.mtimeMs > FORGOTTEN_AFTER) await rm(file, { force: true });
  }
};

/** Keeps what changes. `save` may throw; `onFailure` is told of the first failure in a row. */
export const createKeeper = ({
  save,
  onFailure,
}: {
  readonly save: () => Promise<void>;
  readonly onFailure: (error: unknown) => void;
}) => {
  let isDirty = false;
  let hasFailed = false;
  let saving: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | null = null;
  let wait = SOONEST;

  const keep = async (): Promise<void> => {
    if (!isDirty) return;
    isDirty = false;
    const started = performance.now();
    try {
      await save();
      hasFailed = false;
    } catch (error) {
      // The disk may have room again by the next time.
      isDirty = true;
      if (!hasFailed) onFailure(error);
      hasFailed = true;
    }
    wait = Math.max(SOONEST, (performance.now() - started) / SHARE);
  };

  const schedule = (): void => {
    timer = setTimeout(() => {
      saving = keep();
      void saving.then(() => {
        if (timer) schedule();
      });
    }, wait).unref();
  };

  return {
    /** Something is at hand that is not on disk. */
    changed(): void {
      isDirty = true;
    },
    /** From now on saves by itself, now and then, when something changed. Does not keep the program alive. */
    start: schedule,
    /** Saves what changed, and ends. */
    async stop(): Promise<void> {
      if (timer) clearTimeout(timer);
      timer = null;
      await saving;
      await keep();
    },
  };
};
