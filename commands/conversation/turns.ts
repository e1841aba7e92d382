/** What was said last, by person and place: in memory only, for a day at most. */
import type { Caller } from "../../src/types.ts";
import type { SavedQuestion } from "../shared/saved-replies.ts";

/** One exchange, as far as the next one may need it. */
export interface Turn {
  /** What the person wrote, for the record that is shown on request. */
  readonly said: string;
  /** The command that answered. */
  readonly command: string;
  /** What it was asked, names and dates resolved. */
  readonly question: SavedQuestion;
  /** The outlets that comparing "them" means: those named since the topic came up. */
  readonly mentioned: readonly string[];
  /** The kept reply whose passages may be opened; null where none was kept. */
  readonly replyId: string | null;
  /** The language that answers are wanted in here, where the person said so. */
  readonly locale?: string | undefined;
  /** Milliseconds. */
  readonly at: number;
}

/** Where a turn was taken, for the record. */
interface PlacedTurn {
  readonly turn: Turn;
  readonly guildId: string | null;
  readonly channelId: string | null;
}

/** How long turns are kept, in milliseconds. */
const TURNS_LAST = 24 * 60 * 60_000;

/** The most turns of one conversation, and the most conversations; the oldest go first. */
const MOST = { turns: 8, conversations: 5_000 } as const;

/** The conversations of all people, each in its place: a server's channel, or direct messages. */
export interface Turns {
  /** Oldest first. */
  of(caller: Caller): readonly Turn[];
  add(caller: Caller, turn: Turn): void;
  /** What a person said in one place; gives how many turns there were. */
  forget(caller: Caller): number;
  /** Everything that a person said anywhere, oldest first. */
  ofPerson(userId: string): readonly PlacedTurn[];
  /** Gives how many turns there were. */
  forgetPerson(userId: string): number;
}

interface Held {
  readonly caller: Caller;
  readonly turns: readonly Turn[];
}

/** `now` in milliseconds. */
export const createTurns = (now: () => number): Turns => {
  const conversations = new Map<string, Held>();
  const keyOf = ({ userId, guildId, channelId }: Caller): string => [userId, guildId, channelId].join(" ");
  const fresh = (turns: readonly Turn[]): readonly Turn[] =>
    turns.filter(({ at }) => at > now() - TURNS_LAST);

  /** The map is in the order of last use. */
  const prune = (): void => {
    for (const [key, { turns }] of conversations) {
      const isOld = fresh(turns).length === 0;
      if (!isOld && conversations.size <= MOST.conversations) return;
      conversations.delete(key);
    }
  };

  return {
    of: (caller) => fresh(conversations.get(keyOf(caller))?.turns ?? []),
    add: (caller, turn) => {
      const key = keyOf(caller);
      const turns = [...fresh(conversations.get(key)?.turns ?? []), turn].slice(-MOST.turns);
      conversations.delete(key);
      conversations.set(key, { caller, turns });
      prune();
    },
    forget: (caller) => {
      const count = conversations.get(keyOf(caller))?.turns.length ?? 0;
      conversations.delete(keyOf(caller));
      return count;
    },
    ofPerson: (userId) =>
      [...conversations.values()]
        .filter(({ caller }) => caller.userId === userId)
        .flatMap(({ caller: { guildId, channelId }, turns }) =>
          fresh(turns).map((turn) => ({ turn, guildId, channelId })),
        )
        .sort((left, right) => left.turn.at - right.turn.at),
    forgetPerson: (userId) => {
      let count = 0;
      for (const [key, { caller, turns }] of conversations) {
        if (caller.userId !== userId) continue;
        count += turns.length;
        conversations.delete(key);
      }
      return count;
    },
  };
};
