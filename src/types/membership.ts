/** Which servers a person shares with the bot: what decides whose coverage their direct messages draw on. */

import type { MessageData } from "./message.ts";

/** A server that both are in. */
export interface SharedServer {
  readonly id: string;
  readonly name: string;
}

/** A server that the bot has come to, or finds itself in at a start. */
export interface Arrival {
  readonly id: string;
  /** When the bot joined it. */
  readonly joinedAt: Date;
  /** The language that it has chosen; absent where it has chosen none. */
  readonly locale?: string;
}

/** Says what a server is told when the bot comes to it, and lets what it does for a server rest where it is no more. */
export interface Arrivals {
  /** The words for a server that is new and was not told; null for any other. Only one caller gets them. */
  arrived(server: Arrival): Promise<MessageData | null>;
  /** The bot was taken out of a server, which is not the same as an outage: feeds and digests rest until it is back. */
  left(serverId: string): Promise<void>;
  /** The servers that the bot is in at a start, those with an outage too: it may have been taken out of others meanwhile. */
  found(serverIds: readonly string[]): Promise<void>;
}

/** Memberships, asked of Discord and kept for some minutes. What is not known counts as no membership. */
export interface Memberships {
  /**
   * Asks anew where the last answer is too old. `seenIn`: servers where the person used the bot, whichever else are asked
   * about. Resolves when `of` is up to date; never rejects.
   */
  look(userId: string, seenIn: readonly string[]): Promise<void>;
  /** The servers shared with a person as of a look of the last minutes, by name; none without one. */
  of(userId: string): readonly SharedServer[];
}
