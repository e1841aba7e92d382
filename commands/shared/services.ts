/** What commands are made with. */
import type { Collections, Desk } from "../../src/desk.ts";
import type { State } from "../../src/state/state.ts";
import type { Asker, Caller, Clock, Digests, TokenLedger } from "../../src/types.ts";

export interface Services {
  readonly desk: Desk;
  readonly state: State;
  readonly clock: Clock;
  /** Absent where nothing is posted by itself: then there is no /digest. */
  readonly digests?: Digests;
  /** What a model's answers may take; absent where none writes. */
  readonly budget?: TokenLedger;
}

/** Services, and which commands there are: a button whose command is missing is not shown. */
export interface Kit extends Services {
  readonly has: (command: string) => boolean;
}

/** The collections that a caller may see; null for all of them. */
export const collectionsOf = (_services: Services, _caller: Caller): Collections => null;

/** On whose account a model writes for a caller. */
export const askerOf = ({ userId, guildId }: Caller): Asker => ({ user: userId, server: guildId });
