/** One process per data folder. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** Another process uses the data folder. */
export class DataFolderInUseError extends Error {
  override readonly name = "DataFolderInUseError";
  /** Who uses it: "process 4711, started 2031-03-04T08:00:00.000Z". */
  readonly holder: string;

  constructor(folder: string, holder: string, cause: unknown) {
    super(
      `The data folder ${folder} is in use by ${holder}. Stop that one first, or give this one a DATA_DIR of its own.`,
      { cause },
    );
    this.holder = holder;
  }
}

const holderOf = (file: string): string => {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return "another process";
  }
};

/**
 * Takes the folder for this process until `release` is called or the process ends, however it ends: the lock is
 * the operating system's own, held through an empty SQLite database, so a killed process leaves nothing stale.
 * Throws DataFolderInUseError at once, naming the holder.
 */
export const lockFolder = (folder: string): { release(): void } => {
  const holderFile = join(folder, "lock.txt");
  const database = new DatabaseSync(join(folder, "lock.db"), { timeout: 0 });
  try {
    database.exec("PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE");
  } catch (error) {
    database.close();
    if (!/locked|busy/i.test(String(error))) throw error;
    throw new DataFolderInUseError(folder, holderOf(holderFile), error);
  }
  writeFileSync(holderFile, `process ${process.pid}, started ${new Date().toISOString()}\n`, { mode: 0o600 });
  return { release: () => database.close() };
};
