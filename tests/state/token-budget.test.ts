import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openFileState } from "../../src/state/file-state.ts";
import { createMemoryState } from "../../src/state/memory.ts";
import { createTokenBudget, type TokenLimits } from "../../src/state/token-budget.ts";
import { MOST_COUNTED } from "../../src/state/token-schema.ts";

const ada = { user: "100000000000000001", server: "200000000000000001" };
const ben = { user: "100000000000000002", server: "200000000000000001" };
const adaAlone = { user: ada.user, server: null };
const eve = { user: "100000000000000003", server: "200000000000000002" };

const at = (instant: string) => {
  let now = new Date(instant);
  return { clock: { now: () => now }, go: (next: string) => void (now = new Date(next)) };
};

const budgetOf = (limits: TokenLimits, instant = "2031-03-04T12:00:00Z") => {
  const { clock, go } = at(instant);
  const state = createMemoryState();
  return { budget: createTokenBudget({ state, clock, limits }), state, go };
};

describe("a token budget", () => {
  it("bounds each person, each server and all together", async () => {
    const { budget } = budgetOf({ user: 1_000, server: 1_500, total: 2_000 });
    await budget.spend(ada, 900);
    expect(budget.allows(ada, 100)).toBe(true);
    expect(budget.allows(ada, 101)).toBe(false);
    // What she may not spend in a server she may not spend in a direct message either.
    expect(budget.allows(adaAlone, 101)).toBe(false);
    expect(budget.allows(ben, 600)).toBe(true);
    expect(budget.allows(ben, 601)).toBe(false);
    await budget.spend(ben, 600);
    expect(budget.allows(eve, 500)).toBe(true);
    expect(budget.allows(eve, 501)).toBe(false);
  });

  it("reports what is used, and no server in a direct message", async () => {
    const { budget } = budgetOf({ user: 1_000, server: null, total: 2_000 });
    await budget.spend(ada, 300.4);
    await budget.spend(adaAlone, 50);
    expect(budget.report(ada)).toEqual({
      day: "2031-03-04",
      user: { used: 350, limit: 1_000 },
      server: { used: 300, limit: null },
      total: { used: 350, limit: 2_000 },
    });
    expect(budget.report(adaAlone).server).toBeNull();
  });

  it("begins anew at midnight UTC, and keeps no earlier day", async () => {
    const { budget, state, go } = budgetOf(
      { user: 1_000, server: null, total: null },
      "2031-03-04T23:59:00Z",
    );
    await budget.spend(ada, 1_000);
    expect(budget.allows(ada, 1)).toBe(false);
    go("2031-03-05T00:00:00Z");
    expect(budget.allows(ada, 1_000)).toBe(true);
    await budget.spend(ben, 10);
    expect(state.read(({ tokensSpent }) => tokensSpent)).toEqual({
      day: "2031-03-05",
      total: 10,
      users: { [ben.user]: 10 },
      servers: { [ben.server]: 10 },
    });
  });

  it("loses nothing of what is spent at once", async () => {
    const { budget } = budgetOf({ user: null, server: null, total: null });
    await Promise.all(Array.from({ length: 50 }, () => budget.spend(ada, 10)));
    expect(budget.report(ada).total.used).toBe(500);
  });

  it("forgets those who spent least before it grows without bound", async () => {
    const { budget, state, go } = budgetOf({ user: null, server: null, total: null });
    await state.update((document) => {
      const users = Object.fromEntries(
        Array.from({ length: MOST_COUNTED + 100 }, (_, place) => [String(place), place + 1]),
      );
      document.tokensSpent = { day: "2031-03-04", total: 1, users, servers: {} };
    });
    go("2031-03-04T13:00:00Z");
    await budget.spend(ada, 5_000_000);
    const users = state.read(({ tokensSpent }) => tokensSpent.users);
    expect(Object.keys(users).length).toBeLessThanOrEqual(MOST_COUNTED + 1);
    expect(users["0"]).toBeUndefined();
    expect(users[String(MOST_COUNTED)]).toBe(MOST_COUNTED + 1);
  });

  it("is counted on after a restart, and begins in a state from before there were budgets", async () => {
    const folder = mkdtempSync(join(tmpdir(), "dateline-budget-"));
    writeFileSync(join(folder, "state.json"), JSON.stringify({ version: 1, replies: {}, registered: {} }));
    const { clock } = at("2031-03-04T12:00:00Z");
    const limits = { user: 1_000, server: null, total: null };
    const open = () => openFileState(folder, { clock, onWarning: (warning) => expect(warning).toBe("") });
    const first = await open();
    await createTokenBudget({ state: first, clock, limits }).spend(ada, 700);
    await first.close();
    const second = await open();
    expect(createTokenBudget({ state: second, clock, limits }).report(ada).user.used).toBe(700);
    await second.close();
  });
});
