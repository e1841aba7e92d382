/** The files of a corpus folder: which are articles, and why the others are not read. */
import { lstatSync, readdirSync, realpathSync, statSync } from "node:fs";
import type { Dirent } from "node:fs";
import { basename, extname, relative, sep } from "node:path";
import type { Breath } from "../text/breath.ts";
import type { FileProblem } from "../types.ts";

/** The most bytes that one article's file may have: 5 MB, about a million words. */
const MAX_FILE_BYTES = 5_000_000;

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

/** The collection of a file, by its path relative to the corpus folder: the first folder below that. */
export const collectionOf = (path: string): string => path.slice(0, Math.max(0, path.indexOf("/")));

/** So many files of a folder are looked at in one go. */
const LOOKED_AT = 16;

/** A file whose time lies further ahead than this (ms) was written by another clock. */
const AHEAD = 2000;

/** Whether a file was written to less than `quiet` ms ago, and may be half-written. */
export const isFresh = ({ modified }: CorpusFile, quiet: number): boolean => {
  const age = Date.now() - modified;
  return age < quiet && age > -AHEAD;
};

/** What is found under a folder. */
interface FolderListing {
  /** Ordered by path. */
  readonly files: readonly CorpusFile[];
  readonly problems: readonly FileProblem[];
  /** Absolute paths of the folder and those below it: where files may appear. */
  readonly folders: readonly string[];
}

/** What is found at one path: an article's file, why it is none, or null where nothing should be read. */
type FileLook = CorpusFile | FileProblem | null;

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

/** Whether a file or folder of this name is passed over without a word. */
const isHidden = (name: string): boolean => name.startsWith(".") || name === "node_modules";

const pathIn = (folder: string, file: string): string => relative(folder, file).split(sep).join("/");

const leadsOut = (file: string, root: string): boolean => {
  const target = realpathSync(file);
  return target !== root && !target.startsWith(root + sep);
};

/** Looks at a file that has an article's name. The calls are synchronous: a queue of promises takes ten times as long. */
const look = (file: string, path: string, isLink: boolean, root: string): FileLook => {
  if (file.includes("\ufffd")) return { file: path, reason: "its name is not UTF-8: rename it" };
  try {
    if (isLink && leadsOut(file, root))
      return { file: path, reason: "a link that leads out of the corpus folder" };
    const facts = statSync(file);
    if (facts.isDirectory()) return null;
    if (!facts.isFile()) return { file: path, reason: "not a regular file" };
    const { size, mtimeMs: modified } = facts;
    if (size > MAX_FILE_BYTES) {
      const limit = MAX_FILE_BYTES / 1e6;
      return { file: path, reason: `${(size / 1e6).toFixed(1)} MB: the limit is ${limit} MB` };
    }
    return { file, path, collection: collectionOf(path), size, modified };
  } catch (error) {
    return { file: path, reason: reasonOf(error) };
  }
};

/** Looks at one file below a folder, as `listFolder` would. A file that is not there gives null. */
export const lookAt = (folder: string, file: string): FileLook => {
  const path = pathIn(folder, file);
  const names = path.split("/");
  if (names.length > MAX_DEPTH + 1 || names.some((name) => name === ".." || isHidden(name))) return null;
  if (!isArticleName(basename(file))) return null;
  try {
    return look(file, path, lstatSync(file).isSymbolicLink(), realpathSync(folder));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    return code === "ENOENT" || code === "ENOTDIR" ? null : { file: path, reason: reasonOf(error) };
  }
};

/**
 * Lists the articles' files under a folder, its subfolders included. The first folder below it names the collection.
 * Hidden files, README files and other kinds of files are passed over; what should have been an article and cannot be
 * read is a problem. Links are followed only to files inside the folder. A folder that is missing is a problem too.
 */
export const listFolder = async (folder: string, breathe: Breath): Promise<FolderListing> => {
  const files: CorpusFile[] = [];
  const problems: FileProblem[] = [];
  const folders: string[] = [];
  const complain = (path: string, reason: string): void => void problems.push({ file: path || ".", reason });
  let root: string;
  try {
    root = realpathSync(folder);
  } catch (error) {
    complain("", `the corpus folder: ${reasonOf(error)}`);
    return { files, problems, folders };
  }

  /** Looks at one entry of a folder; gives what there is to wait for where that is a folder. */
  const visit = (
    entry: Dirent,
    directory: string,
    here: string,
    depth: number,
  ): Promise<void> | undefined => {
    const file = directory.endsWith(sep) ? directory + entry.name : directory + sep + entry.name;
    const path = here ? `${here}/${entry.name}` : entry.name;
    if (entry.isDirectory()) {
      if (depth < MAX_DEPTH) return walk(file, depth + 1);
      complain(path, `more than ${MAX_DEPTH} folders deep`);
      return undefined;
    }
    if (isArticleName(entry.name)) {
      const found = look(file, path, entry.isSymbolicLink(), root);
      if (found && "reason" in found) problems.push(found);
      else if (found) files.push(found);
      return undefined;
    }
    if (!entry.isSymbolicLink() || extname(entry.name) !== "") return undefined;
    // A link that may be to a folder: those inside are read where they lie.
    try {
      if (leadsOut(file, root)) complain(path, "a link that leads out of the corpus folder");
    } catch (error) {
      complain(path, reasonOf(error));
    }
    return undefined;
  };

  const walk = async (directory: string, depth: number): Promise<void> => {
    const here = pathIn(folder, directory);
    let entries;
    try {
      entries = readdirSync(directory, { withFileTypes: true });
    } catch (error) {
      complain(here, reasonOf(error));
      return;
    }
    folders.push(directory);
    for (const [at, entry] of entries.entries()) {
      const visiting = isHidden(entry.name) ? undefined : visit(entry, directory, here, depth);
      if (visiting) await visiting;
      if (at % LOOKED_AT === 0) await breathe();
    }
  };

  await walk(folder, 0);
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  problems.sort((a, b) => (a.file < b.file ? -1 : 1));
  return { files, problems, folders };
};
