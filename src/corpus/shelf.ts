/** Which articles there are now, in order, with what the others add to each; changed in small steps. */
import { crc32 } from "node:zlib";
import { atOnce, createBreath, inTurns, SMALL_STEPS } from "../text/breath.ts";
import type { Breath, Steps } from "../text/breath.ts";
import type { Article, FileProblem } from "../types.ts";
import type { CorpusFile } from "./folder.ts";
import { textSum, withRelation } from "./kept-entries.ts";
import type { ReadEntry } from "./kept-entries.ts";
import type { KeptTable, ShownEntry } from "./kept-table.ts";
import { areSameFiles, filesOf, rootOf } from "./listing.ts";
import type { ListedFiles } from "./listing.ts";
import type { Findings, RelatedArticle, Relation, Relations } from "./relations.ts";

/** Ids of the articles that a reload touched. */
export interface LibraryChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** Whoever keeps something for each article, such as an index. */
export interface LibraryFollower {
  /** An article came, or took the place of the one with its id. */
  readonly put: (article: Article) => void;
  readonly remove: (id: string) => void;
}

interface Shelved {
  /** As read. */
  readonly own: Article;
  /** As shown: with its relation. */
  readonly article: Article;
  readonly relation: string;
  readonly stamp: number;
  /** What it adds to the version. */
  readonly sum: number;
}

/**
 * Tells what was read from what else may be read out of the very same file, with other outlets known or when it changed
 * within a tick of the clock: an index of the one would find words that the other does not have.
 */
const stampOf = ({ file, id }: ReadEntry, article: Article): number =>
  textSum(
    article,
    crc32(`${file.file}\n${id}\n${file.size}\n${file.modified}\n${article.language}\n${article.headline}`),
  ) | 0;

const sumOf = (relation: string, stamp: number): number =>
  relation === "" ? stamp >>> 0 : crc32(relation, stamp >>> 0);

/** An empty shelf for files below these folders, in their order. Relations are opened before the first change. */
export const createShelf = (roots: readonly string[], openRelations: () => Promise<Relations>) => {
  /** What was read, by file, and what articles came of, by id. */
  const read = new Map<string, ReadEntry>();
  const owners = new Map<string, ReadEntry>();
  const shelved = new Map<string, Shelved>();
  let followers: readonly LibraryFollower[] = [];
  let entriesInOrder: readonly ReadEntry[] | null = null;
  let articlesInOrder: readonly Article[] | null = null;
  /** Two sums over the articles: the same articles give the same version, whatever happened in between. */
  const sums = new Uint32Array(2);
  let last = { read: 0, forgotten: 0 };
  /** What was restored, while nobody has looked for its entries: a start at which nothing changed does not. */
  let kept: KeptTable | null = null;
  let waking: Steps<void> = enterAll(null);
  let relations: Relations | null = null;
  /** What was restored and is not related yet. */
  let unrelated: readonly RelatedArticle[] = [];

  /** Enters what was restored by its files. */
  function* enterAll(restored: KeptTable | null): Steps<void> {
    if (!restored) return;
    const entered = yield* restored.entries();
    const related: RelatedArticle[] = [];
    for (const [at, entry] of entered.entries()) {
      const { outcome, findings } = entry;
      read.set(entry.file.file, entry);
      if ("article" in outcome) {
        owners.set(entry.id, entry);
        related.push({ ...outcome, findings });
      }
      if (at % SMALL_STEPS === 0) yield;
    }
    unrelated = related;
    entriesInOrder = entered;
    kept = null;
  }

  /** Those read, by file. */
  const readFiles = (): ReadonlyMap<string, ReadEntry> => {
    atOnce(waking);
    return read;
  };

  /** Makes ready for changes, in small steps. */
  const wake = async (breathe: Breath): Promise<Relations> => {
    for (const _ of waking) await breathe();
    relations ??= await openRelations();
    const restored = unrelated;
    unrelated = [];
    if (restored.length > 0) await relations.restore(restored, breathe);
    return relations;
  };

  const inOrder = (a: CorpusFile, b: CorpusFile): number =>
    rootOf(a.file, roots) - rootOf(b.file, roots) || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

  const entries = (): readonly ReadEntry[] => {
    const all = readFiles();
    return (entriesInOrder ??= [...all.values()].sort((a, b) => inOrder(a.file, b.file)));
  };

  /** Keeps the entries in order, in small steps: what came is sorted, and put between those that stay. */
  function* reorder(came: readonly ReadEntry[], gone: readonly CorpusFile[]): Steps<void> {
    if (entriesInOrder === null) return;
    const left = new Set(gone.map(({ file }) => file));
    for (const { file } of came) left.add(file.file);
    yield;
    const added = came.toSorted((a, b) => inOrder(a.file, b.file));
    const next: ReadEntry[] = [];
    let at = 0;
    for (const [place, entry] of entriesInOrder.entries()) {
      if (place % SMALL_STEPS === 0) yield;
      if (left.has(entry.file.file)) continue;
      while (at < added.length && inOrder(added[at]!.file, entry.file) < 0) next.push(added[at++]!);
      next.push(entry);
    }
    while (at < added.length) next.push(added[at++]!);
    entriesInOrder = next;
  }

  const count = (sum: number, by: 1 | -1): void => {
    const mixed = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d);
    sums[0]! += by * sum;
    sums[1]! += by * (mixed ^ (mixed >>> 12));
  };

  const shelve = (entry: ReadEntry, own: Article, gained: Relation | null): "added" | "changed" | null => {
    const before = shelved.get(own.id);
    const relation = gained === null ? "" : JSON.stringify(gained);
    if (before?.own === own && before.relation === relation) return null;
    const article = withRelation(own, gained);
    const stamp = stampOf(entry, own);
    const sum = sumOf(relation, stamp);
    if (before) count(before.sum, -1);
    count(sum, 1);
    shelved.set(own.id, { own, article, relation, stamp, sum });
    articlesInOrder = null;
    for (const follower of followers) follower.put(article);
    return before ? "changed" : "added";
  };

  const unshelve = (id: string): boolean => {
    const before = shelved.get(id);
    if (!before) return false;
    shelved.delete(id);
    count(before.sum, -1);
    articlesInOrder = null;
    for (const follower of followers) follower.remove(id);
    return true;
  };

  return {
    entries,
    wake,
    lastChange: () => last,
    /** What of an article's relations is kept between starts; nothing before it is woken. */
    findings: (id: string): Findings => relations?.findings(id) ?? {},
    fileAt: (file: string): CorpusFile | undefined => readFiles().get(file)?.file,
    isUnchanged({ file, size, modified }: CorpusFile): boolean {
      const known = readFiles().get(file)?.file;
      return known !== undefined && known.size === size && known.modified === modified;
    },
    /**
     * Which of the files there are now came or changed (all of them where `isOther`), and which are gone. Two lists in one
     * order are gone through side by side: looking each file up takes several times as long.
     */
    async compare(
      listed: ListedFiles,
      isOther: boolean,
    ): Promise<{ readonly came: readonly CorpusFile[]; readonly gone: readonly CorpusFile[] }> {
      const breathe = createBreath();
      const [came, gone]: [CorpusFile[], CorpusFile[]] = [[], []];
      if (kept && !isOther && areSameFiles(kept.files, listed)) return { came, gone };
      const files = filesOf(listed, roots);
      const before = entries();
      let place = 0;
      for (const [at, file] of files.entries()) {
        for (; place < before.length && before[place]!.file.file !== file.file; place += 1) {
          if (inOrder(before[place]!.file, file) > 0) break;
          gone.push(before[place]!.file);
        }
        let known = before[place]?.file;
        if (known?.file === file.file) place += 1;
        else known = readFiles().get(file.file)?.file;
        if (isOther || known?.size !== file.size || known.modified !== file.modified) came.push(file);
        if (at % SMALL_STEPS === 0) await breathe();
      }
      for (const { file } of before.slice(place)) gone.push(file);
      if (gone.length === 0) return { came, gone };
      const present = new Set(files.map(({ file }) => file));
      return { came, gone: gone.filter(({ file }) => !present.has(file)) };
    },
    /** All files there will be, in order, once some have come and gone. */
    filesAfter(added: readonly CorpusFile[], gone: readonly CorpusFile[]): CorpusFile[] {
      const left = new Set(gone.map(({ file }) => file));
      const stay = [...readFiles().values()].flatMap(({ file }) => (left.has(file.file) ? [] : [file]));
      return [...stay, ...added].sort(inOrder);
    },
    unreadable: (): readonly FileProblem[] =>
      kept?.unreadable ??
      entries().flatMap(({ file, outcome }) =>
        "reason" in outcome ? [{ file: file.path, reason: outcome.reason }] : [],
      ),
    /** The entries, with what is shown of each. */
    shown: (): readonly ShownEntry[] =>
      entries().map((entry) => {
        const { relation = "", stamp = 0 } = shelved.get(entry.id) ?? {};
        return { entry, relation, stamp };
      }),
    articles: (): readonly Article[] =>
      (articlesInOrder ??= entries().flatMap(({ id }) => {
        const found = shelved.get(id);
        return found ? [found.article] : [];
      })),
    article: (id: string): Article | undefined => shelved.get(id)?.article,
    version: (): string => Array.from(sums, (sum) => sum.toString(16).padStart(8, "0")).join(""),
    stampOf: ({ id }: Article): number => shelved.get(id)?.stamp ?? 0,
    follow(follower: LibraryFollower): void {
      followers = [...followers, follower];
    },

    /** Takes what was saved, as it was then. */
    async restore(table: KeptTable): Promise<void> {
      const breathe = createBreath();
      const articles: Article[] = [];
      for (const [at, { own, gained, relation, stamp }] of table.articles.entries()) {
        const article = withRelation(own, gained);
        const sum = sumOf(relation, stamp);
        count(sum, 1);
        shelved.set(own.id, { own, article, relation, stamp, sum });
        articles.push(article);
        if (at % SMALL_STEPS === 0) await breathe();
      }
      articlesInOrder = articles;
      kept = table;
      waking = enterAll(table);
    },

    /** Takes files as read, and forgets those that are gone: first aside, then article by article. */
    async change(came: readonly ReadEntry[], gone: readonly CorpusFile[]): Promise<LibraryChanges> {
      const breathe = createBreath();
      last = { read: came.length, forgotten: 0 };
      const related = await wake(breathe);
      const touched = new Set<string>();
      const forget = async ({ file, id }: ReadEntry): Promise<void> => {
        await related.remove(id);
        touched.add(id);
        read.delete(file.file);
        owners.delete(id);
        last.forgotten += 1;
      };
      for (const { file } of gone) {
        const known = read.get(file);
        if (known) await forget(known);
        await breathe();
      }
      for (const entry of came) {
        const known = read.get(entry.file.file);
        if (known) await forget(known);
        await breathe();
      }
      for (const entry of came) {
        read.set(entry.file.file, entry);
        touched.add(entry.id);
        if ("article" in entry.outcome) {
          related.put(entry.outcome.article, entry.outcome.traits);
          owners.set(entry.id, entry);
        }
        await breathe();
      }
      await inTurns(reorder(came, gone));
      for (const id of await related.settle(breathe)) touched.add(id);
      const changes = { added: [] as string[], changed: [] as string[], removed: [] as string[] };
      for (const id of touched) {
        const entry = owners.get(id);
        if (entry && "article" in entry.outcome) {
          const { article } = entry.outcome;
          const how = shelve(entry, article, related.of(article));
          if (how) changes[how].push(id);
        } else if (unshelve(id)) changes.removed.push(id);
        await breathe();
      }
      return changes;
    },
  };
};
