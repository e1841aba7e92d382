import { describe, expect, it } from "vitest";
import { createIdentifyThrottler, waitBeforeIdentify } from "../../src/discord/identify.ts";
import { readOptions } from "../../src/discord/options.ts";
import { ENGLISH } from "../../src/presentation/index.ts";
import { optionsFault } from "../../src/surface/options.ts";
import { missingPermissions } from "../../src/discord/permissions.ts";
import { sameDefinitions } from "../../src/discord/register.ts";

describe("waits before identifying", () => {
  it("lets a flapping Gateway have at most 10 sessions in 10 minutes", () => {
    const at: number[] = [];
    let now = 0;
    while (now < 6 * 3_600_000) {
      now += waitBeforeIdentify(at, now);
      at.push(now);
      now += 200;
    }
    for (const [index, from] of at.entries()) {
      const within = at.slice(index).filter((instant) => instant < from + 600_000);
      expect(within.length).toBeLessThanOrEqual(10);
    }
  });

  it("starts over after a session that lasted", () => {
    expect(waitBeforeIdentify([], 0)).toBe(0);
    expect(waitBeforeIdentify([0, 5_000, 15_000], 16_000)).toBeGreaterThan(15_000);
    expect(waitBeforeIdentify([0, 5_000, 15_000], 5_000_000)).toBe(0);
  });

  it("goes on counting by itself while Discord does not tell, and stops at 100", async () => {
    let asked = 0;
    let instant = 0;
    const spent: number[] = [];
    const throttler = createIdentifyThrottler({
      budget: async () => {
        asked += 1;
        if (asked > 1) throw new Error("503");
        return { remaining: 101, reset_after: 1 };
      },
      spent: ({ remaining }) => spent.push(remaining),
      now: () => (instant += 10_000_000),
      onWait: () => undefined,
    });
    const { signal } = new AbortController();
    await throttler.waitForIdentify(0, signal);
    await throttler.waitForIdentify(0, signal);
    const closing = new AbortController();
    const third = throttler.waitForIdentify(0, closing.signal);
    setTimeout(() => closing.abort(), 50);
    await expect(third).rejects.toThrow();
    expect(spent).toEqual([99]);
  });
});

describe("options", () => {
  const definition = {
    type: 1,
    name: "digest",
    description: "d",
    options: [
      {
        type: 1,
        name: "create",
        description: "d",
        options: [{ type: 3, name: "topic", description: "d", required: true }],
      },
    ],
  } as const;

  it("are read from within subcommands", () => {
    const filled = readOptions([
      { type: 1, name: "create", options: [{ type: 3, name: "topic", value: "x", focused: true }] },
    ] as never);
    expect(filled).toEqual({
      subcommand: ["create"],
      options: { topic: "x" },
      focused: { name: "topic", text: "x" },
    });
    expect(optionsFault(definition, filled, ENGLISH.options)).toBeNull();
  });

  it("of a subcommand that is not there any more are said to have changed", () => {
    const filled = readOptions([{ type: 1, name: "forget", options: [] }] as never);
    expect(optionsFault(definition, filled, ENGLISH.options)).toMatch(/has changed/);
  });
});

describe("permissions", () => {
  const all = (1n << 10n) | (1n << 11n) | (1n << 14n) | (1n << 15n) | (1n << 38n);
  const file = { name: "a.png", data: new Uint8Array(), description: "a" };
  it.each([
    [all, 0, { content: "x" }, []],
    [all & ~(1n << 11n), 0, { content: "x" }, ["Send Messages"]],
    [all & ~(1n << 11n), 11, { content: "x" }, []],
    [all & ~(1n << 38n), 11, { content: "x" }, ["Send Messages in Threads"]],
    [all & ~(1n << 14n), 0, { content: "x" }, []],
    [all & ~(1n << 14n), 0, { embeds: [{ description: "x" }] }, ["Embed Links"]],
    [all & ~(1n << 15n), 0, { files: [file] }, ["Attach Files"]],
    [1n << 3n, 0, { files: [file] }, []],
    [0n, 0, {}, ["View Channel", "Send Messages"]],
  ])("%s in a channel of type %i", (permissions, type, message, missing) => {
    expect(missingPermissions(permissions, { type }, message)).toEqual(missing);
  });
});

describe("definitions", () => {
  const own = {
    type: 1,
    name: "ask",
    description: "d",
    options: [{ type: 3, name: "q", description: "d", required: true }],
    contexts: [0, 1],
    integration_types: [0],
  };
  it("are the same with what Discord fills in", () => {
    const given = {
      ...own,
      id: "1",
      application_id: "2",
      version: "3",
      default_member_permissions: null,
      nsfw: false,
      dm_permission: true,
      name_localizations: null,
      options: [{ ...own.options[0], autocomplete: false, name_localized: undefined }],
    };
    expect(sameDefinitions([own], [given])).toBe(true);
  });
  it.each([
    ["a description", { ...own, description: "e" }],
    ["an option's need", { ...own, options: [{ ...own.options[0], required: false }] }],
    ["contexts", { ...own, contexts: [0] }],
    ["permissions", { ...own, default_member_permissions: "32" }],
  ])("differ by %s", (_, other) => {
    expect(sameDefinitions([own], [other])).toBe(false);
  });
});
