/** Which servers a person shares with the bot: what decides whose coverage their direct messages draw on. */

/** A server that both are in. */
export interface SharedServer {
  readonly id: string;
  readonly name: string;
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
