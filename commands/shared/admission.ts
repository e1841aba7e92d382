/** Before a command runs: who is it that asks, and which servers do they share with the bot. */
import { MOST_SEEN } from "../../src/state/server-schema.ts";
import type { Caller, Command, Conversation } from "../../src/types.ts";
import type { Collections } from "../../src/desk.ts";
import { collectionsOf, type Services } from "./services.ts";

/** Prepares a caller. Never rejects. */
type Admit = (caller: Caller) => Promise<void>;

/**
 * In a server remembers that the person was there; in a direct message asks which servers are shared. Where neither is
 * known nothing is lost but access to servers' own coverage.
 */
export const createAdmit = (services: Services): Admit => {
  const { state, memberships } = services;
  if (!memberships) return async () => undefined;
  const seenIn = (userId: string): readonly string[] =>
    state.read(({ people }) => people[userId]?.seenIn) ?? [];
  return async ({ userId, guildId }) => {
    if (guildId === null) return memberships.look(userId, seenIn(userId));
    if (seenIn(userId).includes(guildId)) return;
    // Not waited for: nobody's answer depends on it.
    state
      .update(({ people }) => {
        const known = people[userId] ?? { seenIn: [], directFrom: null };
        const others = known.seenIn.filter((id) => id !== guildId);
        people[userId] = { ...known, seenIn: [...others, guildId].slice(-MOST_SEEN) };
      })
      .catch(() => undefined);
  };
};

/** What somebody may see, for those who ask without a command: digests, which run by themselves. */
export const collectionsFor =
  (services: Services) =>
  async (caller: Caller): Promise<Collections> => {
    if (caller.guildId === null) await createAdmit(services)(caller);
    return collectionsOf(services, caller);
  };

/** The command, each of whose ways in admits the caller first. */
export const admitting = (admit: Admit, command: Command): Command => ({
  ...command,
  run: async (invocation) => {
    await admit(invocation.caller);
    return command.run(invocation);
  },
  ...(command.complete
    ? {
        complete: async (completion) => {
          await admit(completion.caller);
          return (await command.complete?.(completion)) ?? [];
        },
      }
    : {}),
  ...(command.actions
    ? {
        actions: Object.fromEntries(
          Object.entries(command.actions).map(([name, action]) => [
            name,
            {
              ...action,
              run: async (press) => {
                await admit(press.caller);
                return action.run(press);
              },
            } satisfies typeof action,
          ]),
        ),
      }
    : {}),
});

/** A conversation that admits whoever speaks. */
export const admittingSpeakers = (admit: Admit, conversation: Conversation): Conversation => ({
  say: async (utterance) => {
    await admit(utterance.caller);
    return conversation.say(utterance);
  },
});
