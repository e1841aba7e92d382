/** Which id each file's article goes by, while files come and go. */
import { extname } from "node:path";
import { SMALL_STEPS } from "../text/breath.ts";
import type { Steps } from "../text/breath.ts";
import type { CorpusFile } from "./folder.ts";

const bareName = (path: string): string => {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return name.slice(0, name.length - extname(name).length).normalize("NFC");
};

/** The name without its ending; a name that is taken gets its folder, then its ending, then a number. */
const idFor = (path: string, isTaken: (id: string) => boolean): string => {
  const bare = bareName(path);
  if (!isTaken(bare)) return bare;
  const ending = extname(path);
  const folders = path
    .slice(0, path.length - ending.length)
    .replaceAll("/", ".")
    .normalize("NFC");
  const free = [folders, folders + ending].find((candidate) => !isTaken(candidate));
  if (free !== undefined) return free;
  let number = 2;
  while (isTaken(`${folders}-${number}`)) number += 1;
  return `${folders}-${number}`;
};

/** A file and the id it had. */
interface SavedId {
  readonly file: CorpusFile;
  readonly id: string;
}

/**
 * Article ids by file. Whichever file comes first in the order of the listing keeps its bare name, so that ids do not
 * depend on the order in which files arrived.
 */
export const createArticleIds = () => {
  let byFile = new Map<string, string>();
  let taken = new Set<string>();
  /** Files whose id is not their bare name: while there are none, nobody's id hangs on another file. */
  let lengthened = 0;
  /** Saved ids that nobody asked for yet: a start at which nothing changed asks for none. */
  let saved: () => readonly SavedId[] = () => [];

  const give = ({ file, path }: CorpusFile, id: string): void => {
    byFile.set(file, id);
    taken.add(id);
    if (id !== bareName(path)) lengthened += 1;
  };

  const wake = (): void => {
    const restored = saved;
    saved = () => [];
    for (const { file, id } of restored()) give(file, id);
  };

  function* numberAnew(inOrder: readonly CorpusFile[]): Steps<void> {
    byFile = new Map();
    taken = new Set();
    lengthened = 0;
    for (const [at, file] of inOrder.entries()) {
      give(
        file,
        idFor(file.path, (id) => taken.has(id)),
      );
      if (at % SMALL_STEPS === 0) yield;
    }
  }

  /** Gives new files their bare names; false, and nobody has another id, where one of them is taken. */
  function* giveBareNames(added: readonly CorpusFile[]): Steps<boolean> {
    const names = new Set<string>();
    for (const [at, { path }] of added.entries()) {
      const name = bareName(path);
      if (taken.has(name) || names.has(name)) return false;
      names.add(name);
      if (at % SMALL_STEPS === 0) yield;
    }
    for (const [at, file] of added.entries()) {
      give(file, bareName(file.path));
      if (at % SMALL_STEPS === 0) yield;
    }
    return true;
  }

  return {
    of(file: string): string | undefined {
      wake();
      return byFile.get(file);
    },
    /** Takes files' ids as they were saved; asks for them when somebody asks for one. */
    restore(entries: () => readonly SavedId[]): void {
      saved = entries;
    },
    /**
     * Forgets the files that are gone and names those that are new, in small steps; gives the files, of those that stay,
     * whose article has another id now. `inOrder` lists all files there are now.
     */
    *update(
      gone: readonly CorpusFile[],
      added: readonly CorpusFile[],
      inOrder: () => readonly CorpusFile[],
    ): Steps<readonly string[]> {
      wake();
      const simple = gone.length === 0 || lengthened === 0;
      for (const { file } of simple ? gone : []) {
        taken.delete(byFile.get(file)!);
        byFile.delete(file);
      }
      if (simple && (yield* giveBareNames(added))) return [];
      const before = byFile;
      yield* numberAnew(inOrder());
      return [...byFile].flatMap(([file, id]) => (before.has(file) && before.get(file) !== id ? [file] : []));
    },
  };
};
