/** How many messages are answered, by person and by server; whoever is over is told once, then not until there is room. */

/** So many messages in so much time. */
interface Allowance {
  readonly turns: number;
  /** Milliseconds. */
  readonly within: number;
}

/** What one person may ask in one server or in direct messages, and what a whole server may. */
const ALLOWANCES = {
  person: { turns: 10, within: 60_000 },
  server: { turns: 60, within: 60_000 },
} as const;

/** Whether to answer; `tell` comes once for each wait, with the seconds until there is room. */
export type Admission =
  | { readonly kind: "go" }
  | { readonly kind: "tell"; readonly seconds: number; readonly whose: "person" | "server" }
  | { readonly kind: "silent" };

/** The most people and servers that are counted at once. */
const MOST = 10_000;

interface Count {
  readonly times: number[];
  /** Until when silence has been announced, in milliseconds. */
  toldUntil: number;
}

/** Counts over sliding windows. `now` in milliseconds. */
export const createTurnstile = (
  now: () => number,
  allowances: { readonly person: Allowance; readonly server: Allowance } = ALLOWANCES,
): ((userId: string, guildId: string | null) => Admission) => {
  const counts = new Map<string, Count>();

  const countOf = (key: string, { within }: Allowance): Count => {
    const count = counts.get(key) ?? { times: [], toldUntil: 0 };
    // Re-inserted, so that the first ones are those seen longest ago.
    counts.delete(key);
    counts.set(key, count);
    if (counts.size > MOST) counts.delete(counts.keys().next().value ?? "");
    while (count.times[0] !== undefined && count.times[0] <= now() - within) count.times.shift();
    return count;
  };

  return (userId, guildId) => {
    const own = [
      { whose: "person" as const, key: `person ${userId} ${guildId}`, allowance: allowances.person },
      ...(guildId === null
        ? []
        : [{ whose: "server" as const, key: `server ${guildId}`, allowance: allowances.server }]),
    ].map(({ whose, key, allowance }) => ({ whose, allowance, count: countOf(key, allowance) }));
    const over = own.find(({ count, allowance }) => count.times.length >= allowance.turns);
    if (!over) {
      for (const { count } of own) count.times.push(now());
      return { kind: "go" };
    }
    const { count, allowance, whose } = over;
    if (now() < count.toldUntil) return { kind: "silent" };
    count.toldUntil = (count.times[0] ?? now()) + allowance.within;
    return { kind: "tell", seconds: Math.max(1, Math.ceil((count.toldUntil - now()) / 1000)), whose };
  };
};
