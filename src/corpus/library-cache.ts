/** The articles as they were read, kept between starts: so that a start reads only the files that have changed. */
import { createHash } from "node:crypto";
import { codeVersion } from "../snapshot/code-version.ts";
import { createBreath } from "../text/breath.ts";
import { writeSections } from "../snapshot/sections.ts";
import type { NewSection, Sections, Unusable } from "../snapshot/sections.ts";
import { unpackTable } from "./kept-table.ts";
import type { KeptTable, ShownEntry } from "./kept-table.ts";
import type { KnownOutlet } from "./outlets.ts";
import type { Findings } from "./relations.ts";

/** What decides how files are read: a cache is only as good as it is the same. */
interface CacheOrigin {
  readonly folders: readonly string[];
  readonly outlets: readonly KnownOutlet[];
}

/** Why there is nothing to start from. */
export type CacheFault = Unusable | "other";

const originOf = ({ folders, outlets }: CacheOrigin): string =>
  createHash("sha256")
    .update(JSON.stringify([codeVersion(), folders, outlets]))
    .digest("hex");

/** Replaces the cache file. Throws what the file system throws. */
export const saveLibraryCache = async (
  place: string,
  origin: CacheOrigin,
  entries: readonly ShownEntry[],
  findingsOf: (id: string) => Findings,
): Promise<void> => {
  // Loaded here: reading needs none of it.
  const { packTable } = await import("./pack-table.ts");
  const table = await packTable(entries, origin.folders, findingsOf, createBreath());
  await writeSections(place, new Map<string, NewSection>([["origin", [originOf(origin)]], ...table]));
};

/** What the sections of a cache hold; why not, where they cannot be used: then the files are read. */
export const openLibraryCache = async (
  sections: Sections | Unusable,
  origin: CacheOrigin,
): Promise<KeptTable | CacheFault> => {
  if (typeof sections === "string") return sections;
  const [made] = (sections.get("origin") ?? []) as readonly string[];
  return made === originOf(origin) ? unpackTable(sections, origin.folders, createBreath()) : "other";
};
