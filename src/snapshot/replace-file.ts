/** A large file that is replaced as a whole: a reader finds the old one or the new one, never a part. */
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

let counter = 0;

/** A temporary file that is older than this (ms) was left by a process that was killed. */
const ABANDONED = 3_600_000;

/** Bytes that are written at a time. */
const CHUNK = 1 << 20;

/** The parts joined to pieces of about `CHUNK`: a call for each small one would take longer than the writing. */
const inChunks = function* (parts: Iterable<Uint8Array>): Generator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  for (const part of parts) {
    waiting.push(part);
    length += part.length;
    if (length < CHUNK) continue;
    yield waiting.length === 1 ? part : Buffer.concat(waiting);
    waiting = [];
    length = 0;
  }
  yield Buffer.concat(waiting);
};

/** Removes what killed processes left beside `file`. */
const clearLeftovers = async (file: string): Promise<void> => {
  const folder = dirname(file);
  for (const name of await readdir(folder)) {
    if (!name.startsWith(`${basename(file)}.`) || !name.endsWith(".tmp")) continue;
    const left = join(folder, name);
    const facts = await stat(left).catch(() => null);
    if (facts && Date.now() - facts.mtimeMs > ABANDONED) await rm(left, { force: true });
  }
};

/**
 * Writes `parts` one after the other beside `file`, syncs, and renames into place; makes the folder where there is none.
 * Throws what the file system throws (a full disk, a folder that cannot be written to); the old file is then as it was.
 */
export const replaceFile = async (file: string, parts: Iterable<Uint8Array>): Promise<void> => {
  await mkdir(dirname(file), { recursive: true });
  counter += 1;
  // A name of its own: two processes may be saving at a time, and the later one wins.
  const temporary = `${file}.${process.pid}-${counter}.tmp`;
  try {
    const handle = await open(temporary, "wx", 0o600).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
      // Left by a killed process of the same number.
      await rm(temporary, { force: true });
      return open(temporary, "wx", 0o600);
    });
    try {
      for (const chunk of inChunks(parts)) await handle.writeFile(chunk);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await clearLeftovers(file).catch(() => undefined);
};
