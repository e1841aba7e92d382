/** The snapshot on disk: one file, replaced as a whole. */
import { createBreath } from "../text/breath.ts";
import { writeSections } from "../snapshot/sections.ts";
import type { Sections, Unusable } from "../snapshot/sections.ts";
import type { Article } from "../types.ts";
import { createPassageIndex, restorePassageIndex } from "./passage-index.ts";
import type { Edition, SnapshotIndex, StampOf } from "./passage-index.ts";

/** An index over articles, and how much of it came from a snapshot. */
interface LoadedIndex {
  readonly index: SnapshotIndex;
  /** Articles taken from the snapshot as they were. */
  readonly kept: number;
  /** Articles that were new or had changed. */
  readonly indexed: number;
  /** Articles of the snapshot that are gone or had changed. */
  readonly dropped: number;
  /** Why the snapshot was of no use, where it was. */
  readonly fault: Unusable | "other" | null;
}

/**
 * Writes the index beside `file` and renames it into place, so that a reader finds the old one or the new one whole,
 * also after a crash. `edition` is what it is over, where that has a version: loading the same is quicker. Throws what the
 * file system throws.
 */
export const saveSnapshot = (index: SnapshotIndex, file: string, edition?: Edition): Promise<void> =>
  writeSections(file, index.snapshot(edition));

/**
 * An index over the articles, from the sections of a snapshot as far as it fits: articles that are new or changed since
 * are indexed, those gone are left out. `version` is that of the edition that they are. Without a usable snapshot everything is indexed, in steps with pauses in between.
 */
export const openSnapshot = async (
  reading: Promise<Sections | Unusable>,
  articles: readonly Article[],
  stampOf?: StampOf,
  version?: string,
): Promise<LoadedIndex> => {
  const sections = await reading;
  const usable = typeof sections === "string" ? null : sections;
  const restored = usable && (await restorePassageIndex(usable, articles, stampOf, version));
  const index = restored?.index ?? createPassageIndex(stampOf);
  const missing = restored?.missing ?? articles;
  const breathe = createBreath();
  for (const article of missing) {
    index.add(article);
    await breathe();
  }
  const { kept = 0, dropped = 0 } = restored ?? {};
  const fault = typeof sections === "string" ? sections : restored ? null : "other";
  return { index, kept, indexed: missing.length, dropped, fault };
};
