/** Token budgets a day, counted in the state: they survive a restart. */
import type { Asker, BudgetReport, BudgetUse, Clock, TokenLedger } from "../types.ts";
import type { State } from "./state.ts";
import { noTokens, pruneTokens, type TokensSpent } from "./token-schema.ts";

/** Tokens a day (UTC) for each person, each server, and in all; null for no limit. */
export interface TokenLimits {
  readonly user: number | null;
  readonly server: number | null;
  readonly total: number | null;
}

const add = (counts: Record<string, number>, id: string, tokens: number): void => {
  counts[id] = (Object.hasOwn(counts, id) ? (counts[id] ?? 0) : 0) + tokens;
};

/** A budget over a state. A day begins at midnight UTC. */
export const createTokenBudget = ({
  state,
  clock,
  limits,
}: {
  readonly state: State;
  readonly clock: Clock;
  readonly limits: TokenLimits;
}): TokenLedger => {
  const today = (): TokensSpent => {
    const day = clock.now().toISOString().slice(0, 10);
    const spent = state.read(({ tokensSpent }) => tokensSpent);
    return spent.day === day ? spent : noTokens(day);
  };

  const useOf = (counts: Record<string, number>, id: string, limit: number | null): BudgetUse => ({
    used: Object.hasOwn(counts, id) ? (counts[id] ?? 0) : 0,
    limit,
  });

  const report = ({ user, server }: Asker): BudgetReport => {
    const { day, total, users, servers } = today();
    return {
      day,
      user: useOf(users, user, limits.user),
      server: server === null ? null : useOf(servers, server, limits.server),
      total: { used: total, limit: limits.total },
    };
  };

  return {
    report,
    allows: (asker, tokens) => {
      const { user, server, total } = report(asker);
      return [user, server, total].every(
        (use) => use === null || use.limit === null || use.used + tokens <= use.limit,
      );
    },
    spend: async ({ user, server }, tokens) => {
      const spent = Math.max(0, Math.round(tokens));
      await state.update((document) => {
        pruneTokens(document, clock.now());
        document.tokensSpent.total += spent;
        add(document.tokensSpent.users, user, spent);
        if (server !== null) add(document.tokensSpent.servers, server, spent);
      });
    },
  };
};
