/** What commands are made with. */
import type { Collections, Desk } from "../../src/desk.ts";
import { isSeenLocally, isShared, LOCAL_COLLECTION, serverCollection } from "../../src/desk/collections.ts";
import { wordsFor } from "../../src/presentation/index.ts";
import type { State } from "../../src/state/state.ts";
import type {
  Asker,
  Caller,
  Clock,
  Digests,
  Ingest,
  IngestRefusal,
  Memberships,
  MessageSorter,
  SharedServer,
  TokenLedger,
} from "../../src/types.ts";

/** Ids of the articles that a reload touched. */
export interface Reloaded {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** What commands work with; whatever a surface lacks is absent. */
export interface Services {
  readonly desk: Desk;
  readonly state: State;
  readonly clock: Clock;
  /** Absent where nothing is posted by itself: then there is no /digest. */
  readonly digests?: Digests;
  /** What a model's answers may take; absent where none writes. */
  readonly budget?: TokenLedger;
  /** Sorts messages that rules find no words for; absent where no model does. */
  readonly sorter?: MessageSorter;
  /** Brings coverage in; absent where none can be added: then there is no /feed and no /corpus. */
  readonly ingest?: Ingest;
  /** Reads the folders of articles again; absent where that is not offered. */
  readonly reload?: (onProgress: (done: number, total: number) => void) => Promise<Reloaded>;
  /** Fetches a file from where a surface keeps it, in bounds; absent where files come with their content. */
  readonly fetchFile?: (
    url: string,
    options: { readonly signal: AbortSignal },
  ) => Promise<{ readonly kind: "file"; readonly data: Uint8Array } | IngestRefusal>;
  /** Which servers people share with the bot; absent where there are no servers. */
  readonly memberships?: Memberships;
  /** True on a person's own machine (the local page), where what was added there is seen, and no server's own coverage. */
  readonly isLocal?: boolean;
}

/** Services, and which commands there are: a button whose command is missing is not shown. */
export interface Kit extends Services {
  readonly has: (command: string) => boolean;
}

/** The shared collections that a server follows: those it chose, else all there are. */
export const followedBy = ({ desk, state }: Services, guildId: string): readonly string[] => {
  const shared = desk.collections().filter(isShared);
  const chosen = state.read(({ servers }) => servers[guildId]?.follows) ?? null;
  return chosen === null ? shared : shared.filter((name) => chosen.includes(name));
};

/** The servers whose coverage answers a person's direct messages; empty where none is known to be shared with them. */
export const directServers = (
  { state, memberships }: Services,
  userId: string,
): { readonly shared: readonly SharedServer[]; readonly used: readonly SharedServer[] } => {
  const shared = memberships?.of(userId) ?? [];
  const chosen = state.read(({ people }) => people[userId]?.directFrom) ?? null;
  const own = shared.filter(({ id }) => id === chosen);
  return { shared, used: own.length > 0 ? own : shared };
};

/**
 * The collections that a caller may see; null for all of them. In a server its own and those it follows; in direct
 * messages those of the servers that the person shares with the bot, by choice, and the shared ones where there is none.
 */
export const collectionsOf = (services: Services, { guildId, userId }: Caller): Collections => {
  const all = services.desk.collections();
  if (services.isLocal === true) return all.filter(isSeenLocally);
  const ofServer = (id: string): readonly string[] => [serverCollection(id), ...followedBy(services, id)];
  if (guildId !== null) return ofServer(guildId);
  const { used } = directServers(services, userId);
  return used.length === 0 ? all.filter(isShared) : [...new Set(used.flatMap(({ id }) => ofServer(id)))];
};

/** What to say where a caller's coverage is empty, so that no question could be answered; null where it is not. */
export const emptyWords = (services: Services, caller: Caller): string | null => {
  const visible = collectionsOf(services, caller);
  const names = services.desk.collections();
  if (visible === null ? names.length > 0 : names.some((name) => visible.includes(name))) return null;
  const { servers } = wordsFor(caller.locale);
  return caller.guildId === null ? servers.emptyDirect : servers.emptyServer(services.ingest !== undefined);
};

/** The collection that additions go to; null in a direct message, which has none of its own. */
export const ownCollection = ({ isLocal }: Services, { guildId }: Caller): string | null => {
  if (isLocal === true) return LOCAL_COLLECTION;
  return guildId === null ? null : serverCollection(guildId);
};

/** On whose account a model writes for a caller. */
export const askerOf = ({ userId, guildId }: Caller): Asker => ({ user: userId, server: guildId });
