/** The snapshot on disk: one file, replaced as a whole. */
import { open, readFile, rename, rm } from "node:fs/promises";
import type { Article } from "../types.ts";
import { createPassageIndex, restorePassageIndex } from "./passage-index.ts";
import type { RestoredIndex, SnapshotIndex } from "./passage-index.ts";

/**
 * Writes the index beside `file` and renames it into place, so that a reader finds the old one or the new one whole,
 * also after a crash. Throws what the file system throws.
 */
export const saveSnapshot = async (index: SnapshotIndex, file: string): Promise<void> => {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    const handle = await open(temporary, "w");
    try {
      await handle.writeFile(index.snapshot());
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
};

/**
 * An index over the articles, from the snapshot as far as it fits: articles that are new or changed since are
 * indexed, those gone are left out. Without a usable snapshot everything is indexed. Throws only what reading an
 * existing file throws.
 */
export const loadSnapshot = async (file: string, articles: readonly Article[]): Promise<RestoredIndex> => {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  const restored = bytes === null ? null : restorePassageIndex(bytes, articles);
  if (restored) return restored;
  const index = createPassageIndex();
  for (const article of articles) index.add(article);
  return { index, kept: 0, indexed: articles.length, dropped: 0 };
};
