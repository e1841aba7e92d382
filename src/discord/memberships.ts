/** Which servers a person shares with the bot, asked of Discord one by one: that takes no privileged intent. */
import { DiscordAPIError, Routes, type Client } from "discord.js";
import pLimit from "p-limit";
import type { Memberships, SharedServer } from "../types.ts";

/** How long an answer counts, in milliseconds: somebody who leaves loses access within that time. */
const COUNTS_FOR = 5 * 60_000;

/** A bot of up to so many servers asks about all of them; of more, about those where the person was seen. */
const ASKS_ALL = 25;

/** The most people whose memberships are kept in memory. */
const MOST_PEOPLE = 5_000;

const AT_ONCE = 5;

interface Known {
  readonly isMember: boolean;
  /** Milliseconds. */
  readonly at: number;
}

/** A server the bot is not in any more, and a person who is not in a server, are answers too; a lost network is none. */
const isAnswer = (error: unknown): boolean =>
  error instanceof DiscordAPIError && (error.status === 404 || error.status === 403);

/** `now` in milliseconds. Before the client is connected nobody is a member of anything. */
export const createMemberships = (client: () => Client | undefined, now: () => number): Memberships => {
  const limit = pLimit(AT_ONCE);
  const people = new Map<string, Map<string, Known>>();

  const knownOf = (userId: string): Map<string, Known> => {
    const known = people.get(userId) ?? new Map<string, Known>();
    // Re-inserted, so that the first ones are those asked about longest ago.
    people.delete(userId);
    people.set(userId, known);
    if (people.size > MOST_PEOPLE) people.delete(people.keys().next().value ?? "");
    return known;
  };

  const isFresh = (known: Known | undefined): known is Known =>
    known !== undefined && known.at > now() - COUNTS_FOR;

  const ask = async (from: Client, guildId: string, userId: string): Promise<boolean | null> => {
    try {
      await from.rest.get(Routes.guildMember(guildId, userId));
      return true;
    } catch (error) {
      return isAnswer(error) ? false : null;
    }
  };

  return {
    look: async (userId, seenIn) => {
      const connected = client();
      if (!connected) return;
      const { cache } = connected.guilds;
      const guilds = cache.size <= ASKS_ALL ? [...cache.keys()] : seenIn.filter((id) => cache.has(id));
      const known = knownOf(userId);
      await Promise.all(
        guilds
          .filter((guildId) => !isFresh(known.get(guildId)))
          .map((guildId) =>
            limit(async () => {
              const isMember = await ask(connected, guildId, userId);
              if (isMember === null) known.delete(guildId);
              else known.set(guildId, { isMember, at: now() });
            }),
          ),
      );
    },
    of: (userId) => {
      const cache = client()?.guilds.cache;
      return [...(people.get(userId) ?? [])]
        .flatMap(([id, known]): SharedServer[] => {
          const name = cache?.get(id)?.name;
          return name !== undefined && known.isMember && isFresh(known) ? [{ id, name }] : [];
        })
        .sort((left, right) => left.name.localeCompare(right.name) || (left.id < right.id ? -1 : 1));
    },
  };
};
