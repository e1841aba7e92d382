/** The files of a corpus folder: which are articles, and why the others are not read. */
import { lstat, readdir, realpath, stat } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import type { FileProblem } from "../types.ts";

/** The most bytes that one article's file may have: 5 MB, about a million words. */
export const MAX_FILE_BYTES = 5_000_000;

/** How deep folders may lie under the corpus folder. */
const MAX_DEPTH = 16;

const ENDINGS = new Set([".md", ".markdown", ".txt", ".html", ".htm"]);

/** A file that may hold an article. */
export interface CorpusFile {
  /** Absolute path. */
  readonly file: string;
  /** Path relative to the folder it was found under, with forward slashes. */
  readonly path: string;
  readonly collection: string;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** What is found under a folder. */
export interface FolderListing {
  /** Ordered by path. */
  readonly files: readonly CorpusFile[];
  readonly problems: readonly FileProblem[];
}

const reasonOf = (error: unknown): string => {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "EACCES" || code === "EPERM") return "no permission to read it";
  if (code === "ENOENT") return "it is gone";
  if (code === "ELOOP") return "a link that leads round in a circle";
  return `it cannot be read (${code || String(error)})`;
};

/** Says in words for a person why a file system call failed. */
export const describeFileError = reasonOf;

const isArticleName = (name: string): boolean =>
  ENDINGS.has(extname(name).toLowerCase()) && !/^readme(?:\.|$)/i.test(name);

/**
 * Lists the articles' files under a folder, its subfolders included. The first folder below it names the collection.
 * Hidden files, README files and other kinds of files are passed over; what should have been an article and cannot be
 * read is a problem. Links are followed only to files inside the folder. A folder that is missing is a problem too.
 */
export const listFolder = async (folder: string): Promise<FolderListing> => {
  const files: CorpusFile[] = [];
  const problems: FileProblem[] = [];
  const complain = (path: string, reason: string): void => void problems.push({ file: path || ".", reason });
  let root = folder;

  const take = async (file: string, path: string): Promise<void> => {
    const link = (await lstat(file)).isSymbolicLink();
    if (link && !(await realpath(file)).startsWith(root + sep)) {
      complain(path, "a link that leads out of the corpus folder");
      return;
    }
    const facts = await stat(file);
    if (!facts.isFile()) {
      if (!facts.isDirectory()) complain(path, "not a regular file");
      return;
    }
    if (facts.size > MAX_FILE_BYTES) {
      complain(path, `${(facts.size / 1e6).toFixed(1)} MB: the limit is ${MAX_FILE_BYTES / 1e6} MB`);
      return;
    }
    const collection = path.includes("/") ? path.slice(0, path.indexOf("/")) : "";
    files.push({ file, path, collection, size: facts.size, modified: facts.mtimeMs });
  };

  const walk = async (directory: string, depth: number): Promise<void> => {
    const here = relative(folder, directory).split(sep).join("/");
    let entries;
    try {
      entries = await readdir(directory, { withFileTypes: true });
    } catch (error) {
      complain(here, reasonOf(error));
      return;
    }
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
      const file = join(directory, entry.name);
      const path = here ? `${here}/${entry.name}` : entry.name;
      if (entry.isDirectory()) {
        if (depth < MAX_DEPTH) await walk(file, depth + 1);
        else complain(path, `more than ${MAX_DEPTH} folders deep`);
        continue;
      }
      const linkedFolder = entry.isSymbolicLink() && extname(entry.name) === "";
      if (!isArticleName(entry.name) && !linkedFolder) continue;
      if (entry.name.includes("\ufffd")) {
        complain(path, "its name is not UTF-8: rename it");
        continue;
      }
      try {
        if (linkedFolder) {
          const target = await realpath(file);
          if (target !== root && !target.startsWith(root + sep))
            complain(path, "a link that leads out of the corpus folder");
        } else await take(file, path);
      } catch (error) {
        complain(path, reasonOf(error));
      }
    }
  };

  try {
    root = await realpath(folder);
  } catch (error) {
    return { files, problems: [{ file: ".", reason: `the corpus folder: ${reasonOf(error)}` }] };
  }
  await walk(folder, 0);
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, problems };
};
