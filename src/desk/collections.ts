/**
 * Whose a collection is. Shared ones are for whoever follows them; a server's own are for that server alone; what is added
 * from the terminal or the local page stays on that machine.
 */
import type { Library } from "../types.ts";

/** The collection of what is added from the terminal or the local page. */
export const LOCAL_COLLECTION = "local";

const SERVER_PREFIX = "server-";

/** The collection that only this server sees. */
export const serverCollection = (guildId: string): string => `${SERVER_PREFIX}${guildId}`;

/** The server whose own a collection is; null for any other. */
export const serverOf = (collection: string): string | null =>
  collection.startsWith(SERVER_PREFIX) ? collection.slice(SERVER_PREFIX.length) : null;

/** Whether a collection is there for all to follow. Articles beside the folders, in the corpus folder itself, are "". */
export const isShared = (collection: string): boolean =>
  collection !== LOCAL_COLLECTION && !collection.startsWith(SERVER_PREFIX);

/** Whether a person on the machine itself sees a collection: what servers added is theirs. */
export const isSeenLocally = (collection: string): boolean => !collection.startsWith(SERVER_PREFIX);

/** Of all collections those that a person on the machine itself sees; null where that is all of them. */
export const seenLocally = (all: readonly string[]): readonly string[] | null => {
  const seen = all.filter(isSeenLocally);
  return seen.length === all.length ? null : seen;
};

/** A collection as people read it. */
export const collectionName = (collection: string): string =>
  collection === "" ? "top folder" : isShared(collection) ? collection : "own additions";

/** Names of the collections that have articles, in order, looked up anew for each version of the library. */
export const createCollectionNames = (
  library: Pick<Library, "articles" | "version">,
): (() => readonly string[]) => {
  let known: { readonly version: string; readonly names: readonly string[] } | null = null;
  return () => {
    const version = library.version();
    if (known?.version !== version) {
      const names = [...new Set(library.articles().map(({ collection }) => collection))].sort();
      known = { version, names };
    }
    return known.names;
  };
};
