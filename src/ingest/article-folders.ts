/** Where articles that came in lie: names that every file system takes, and no way out of the data folder. */
import { createHash } from "node:crypto";
import { lstat, mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { TEMPORARY_NAME } from "../state/atomic-file.ts";

/** A collection's name is a folder's name. */
const COLLECTION = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
/** Names that Windows keeps for its devices, and endings that it drops. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|\.$/i;

/** Whether a collection may be called so. */
export const isCollectionName = (name: string): boolean => COLLECTION.test(name) && !RESERVED.test(name);

/** Ten hexadecimal digits by which an article's file is known, whatever its title. */
export const hashOf = (collection: string, key: string): string =>
  createHash("sha256").update(`${collection}\n${key}`).digest("hex").slice(0, 10);

/** A title in small Latin letters, digits and hyphens, at most 40 characters; "article" where nothing is left of it. */
const slugOf = (title: string): string => {
  const plain = title
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return plain.length <= 40
    ? plain || "article"
    : plain
        .slice(0, 41)
        .replace(/-[^-]*$/, "")
        .slice(0, 40);
};

/** "2031-03-04-ferry-strikes-breakwater-1f0c…": the id of an article, and its file's name without ending. */
export const articleId = (title: string, publishedOn: string | null, hash: string): string =>
  [...(publishedOn?.length === 10 ? [publishedOn] : []), slugOf(title), hash].join("-");

/** The folders of articles that came in. Collections and ids that cannot be names throw. */
interface ArticleFolders {
  /** The collection's folder, made where there is none. Throws where something else is in its place. */
  open(collection: string): Promise<string>;
  /** The id of the collection's article with this hash; null where there is none. */
  find(collection: string, hash: string): Promise<string | null>;
  /** Article ids of a collection. */
  ids(collection: string): Promise<readonly string[]>;
  /** The collection that an article is in; null for one that did not arrive. */
  collectionOf(id: string): Promise<string | null>;
  file(collection: string, id: string): string;
  /** Says that this program just wrote an article's file: the folder need not be read again for that. */
  wrote(collection: string, id: string): Promise<void>;
  /** The folder of an article's earlier versions, or that of a whole collection's; not made. */
  versions(collection: string, id?: string): string;
}

/** What is in a collection's folder, and the folder's time of change (milliseconds) when that was so. */
interface Listing {
  at: number;
  readonly byHash: Map<string, string>;
  readonly ids: string[];
}

/** Whether an id can be a file's name here: what comes from a person is not a path. */
const isId = (id: string): boolean =>
  /^[\p{L}\p{N}][\p{L}\p{N}\p{M}._-]{0,120}$/u.test(id) && !id.includes("..");

/** `dataFolder` is DATA_DIR. Nothing is made before it is needed. */
export const createArticleFolders = (dataFolder: string): ArticleFolders => {
  const root = join(dataFolder, "articles");
  const listings = new Map<string, Listing>();

  const folderOf = (collection: string): string => {
    if (!isCollectionName(collection)) throw new Error("The collection's name cannot be one.");
    return join(root, collection);
  };

  const isPlainFolder = async (folder: string): Promise<boolean> => {
    const facts = await lstat(folder).catch(() => null);
    if (facts && !facts.isDirectory())
      throw new Error("A link or a file is where the collection's folder should be.");
    return facts !== null;
  };

  /** What is in a folder, read again only where the folder changed. Files of writers that were killed are cleared. */
  const list = async (collection: string): Promise<Omit<Listing, "at">> => {
    const folder = folderOf(collection);
    if (!(await isPlainFolder(folder))) return { byHash: new Map(), ids: [] };
    const { mtimeMs: at } = await stat(folder);
    const known = listings.get(collection);
    if (known && known.at === at) return known;
    const names = await readdir(folder);
    for (const name of names) {
      const facts = TEMPORARY_NAME.test(name) ? await stat(join(folder, name)).catch(() => null) : null;
      if (facts && Date.now() - facts.mtimeMs > 60_000) await rm(join(folder, name), { force: true });
    }
    const ids = names.filter((name) => name.endsWith(".md")).map((name) => name.slice(0, -3));
    const byHash = new Map(ids.map((id) => [id.slice(-10), id]));
    listings.set(collection, { at, byHash, ids });
    return { byHash, ids };
  };

  return {
    open: async (collection) => {
      const folder = folderOf(collection);
      await mkdir(root, { recursive: true, mode: 0o700 });
      await isPlainFolder(root);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await isPlainFolder(folder);
      return folder;
    },
    find: async (collection, hash) => (await list(collection)).byHash.get(hash) ?? null,
    ids: async (collection) => (await list(collection)).ids,
    collectionOf: async (id) => {
      if (!isId(id)) return null;
      const collections = await readdir(root).catch(() => []);
      for (const collection of collections.filter(isCollectionName)) {
        const facts = await lstat(join(root, collection, `${id}.md`)).catch(() => null);
        if (facts?.isFile()) return collection;
      }
      return null;
    },
    wrote: async (collection, id) => {
      const known = listings.get(collection);
      const facts = known && (await stat(folderOf(collection)).catch(() => null));
      if (!known || !facts) return;
      if (!known.byHash.has(id.slice(-10))) known.ids.push(id);
      known.byHash.set(id.slice(-10), id);
      known.at = facts.mtimeMs;
    },
    file: (collection, id) => {
      if (!isId(id)) throw new Error("No article has such an id.");
      return join(folderOf(collection), `${id}.md`);
    },
    versions: (collection, id) => {
      if ((id !== undefined && !isId(id)) || !isCollectionName(collection)) {
        throw new Error("No article has such an id.");
      }
      return join(dataFolder, "versions", collection, ...(id === undefined ? [] : [id]));
    },
  };
};
