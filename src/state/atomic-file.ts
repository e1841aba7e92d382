/** Files that are whole or not there at all, whatever happens while they are written. */
import { constants } from "node:fs";
import { link, lstat, open, readFile, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

let counter = 0;

/** A name beside `file` that no other writer, in this process or another, uses. */
const temporaryName = (file: string): string => {
  counter += 1;
  return `${file}.${process.pid}-${Date.now().toString(36)}-${counter}.tmp`;
};

/** Matches what `temporaryName` makes, so that leftovers of a killed process can be cleared. */
export const TEMPORARY_NAME = /\.\d+-[0-9a-z]+-\d+\.tmp$/;

/** Makes a rename or a link durable. */
const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/**
 * Replaces `file` by `text` (UTF-8, mode 0600): a new file of its own name is written and synced, then renamed.
 * Once this resolves, the text survives a crash; where it throws (a full disk, say) the old file is as it was.
 * With `keepAs`, the version that is replaced stays under that name.
 */
export const writeFileAtomically = async (file: string, text: string, keepAs?: string): Promise<void> => {
  const temporary = temporaryName(file);
  try {
    const handle = await open(temporary, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600);
    try {
      await handle.writeFile(text, "utf8");
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (keepAs !== undefined) await keepVersion(file, keepAs);
    await rename(temporary, file);
    await syncFolder(dirname(file));
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
};

/** Gives the present version of `file` a second name, replacing what bore it; nothing where there is no file yet. */
const keepVersion = async (file: string, keepAs: string): Promise<void> => {
  const temporary = temporaryName(keepAs);
  try {
    await link(file, temporary);
    await rename(temporary, keepAs);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  } finally {
    await rm(temporary, { force: true });
  }
};

/**
 * The text of a plain file; null where there is none. Throws where the name is a symbolic link or no plain
 * file, where it cannot be read, and where it is not UTF-8.
 */
export const readPlainFile = async (file: string): Promise<string | null> => {
  const status = await lstat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (status === null) return null;
  if (status.isSymbolicLink()) throw new Error("it is a symbolic link, and links are not followed here");
  if (!status.isFile()) throw new Error("it is no plain file");
  return new TextDecoder("utf-8", { fatal: true }).decode(await readFile(file));
};
