/** All files of a corpus at a time, as columns: compared with those of the last start, and handed on, without an object each. */
import { join, sep } from "node:path";
import type { Breath } from "../text/breath.ts";
import type { FileProblem } from "../types.ts";
import { collectionOf, listFolder } from "./folder.ts";
import type { CorpusFile } from "./folder.ts";

/** Files below some folders: folder by folder, and by path within each. */
export interface ListedFiles {
  /** Paths relative to their folders, `BETWEEN_PATHS` in between. */
  readonly paths: string;
  /** How many are below each folder. */
  readonly counts: Uint32Array;
  /** Bytes. */
  readonly sizes: Float64Array;
  /** Milliseconds since 1970. */
  readonly modified: Float64Array;
}

/** What is found below the folders of a corpus. */
export interface Listing {
  readonly files: ListedFiles;
  /** By absolute path. */
  readonly problems: ReadonlyMap<string, FileProblem>;
  /** Folders in which files may appear, absolute; the corpus's own first. */
  readonly folders: readonly string[];
}

/** No path can contain it. */
export const BETWEEN_PATHS = "\0";

/** How the paths of files below a folder begin. */
export const within = (folder: string): string => (folder.endsWith(sep) ? folder : folder + sep);

/** Which of the folders a file lies below; -1 for none of them. */
export const rootOf = (file: string, roots: readonly string[]): number =>
  roots.findIndex((root) => file.startsWith(root) && (file[root.length] === sep || root.endsWith(sep)));

/** Lists the files below all folders; a missing one is a problem where it is the first. */
export const listFolders = async (roots: readonly string[], breathe: Breath): Promise<Listing> => {
  const files: CorpusFile[] = [];
  const counts: number[] = [];
  const problems = new Map<string, FileProblem>();
  const below: string[] = [];
  for (const root of roots) {
    const listing = await listFolder(root, breathe);
    counts.push(listing.files.length);
    for (const file of listing.files) files.push(file);
    for (const problem of listing.problems) {
      if (root === roots[0] || problem.file !== ".") problems.set(join(root, problem.file), problem);
    }
    below.push(...listing.folders.filter((each) => each !== root));
  }
  return {
    files: {
      paths: files.map(({ path }) => path).join(BETWEEN_PATHS),
      counts: Uint32Array.from(counts),
      sizes: Float64Array.from(files, ({ size }) => size),
      modified: Float64Array.from(files, ({ modified }) => modified),
    },
    problems,
    folders: [...roots, ...below],
  };
};

/** The files of a listing, one by one. */
export const filesOf = (
  { paths, counts, sizes, modified }: ListedFiles,
  roots: readonly string[],
): CorpusFile[] => {
  const files: CorpusFile[] = [];
  const each = paths === "" ? [] : paths.split(BETWEEN_PATHS);
  for (const [number, root] of roots.entries()) {
    const start = within(root);
    for (const end = files.length + counts[number]!; files.length < end;) {
      const at = files.length;
      const path = each[at]!;
      const file = start + (sep === "/" ? path : path.replaceAll("/", sep));
      files.push({ file, path, collection: collectionOf(path), size: sizes[at]!, modified: modified[at]! });
    }
  }
  return files;
};

const areAlike = (a: Uint32Array | Float64Array, b: Uint32Array | Float64Array): boolean =>
  a.length === b.length && a.every((value, at) => value === b[at]);

/** Whether nothing came, changed or went between two listings of the same folders. */
export const areSameFiles = (a: ListedFiles, b: ListedFiles): boolean =>
  a.paths === b.paths &&
  areAlike(a.counts, b.counts) &&
  areAlike(a.sizes, b.sizes) &&
  areAlike(a.modified, b.modified);
