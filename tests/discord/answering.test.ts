import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import type { Reply } from "../../src/types.ts";
import { commandThat, startBot, type Running } from "./support.ts";

const says = (content: string, ephemeral = false): Reply => ({
  kind: "messages",
  messages: [{ content }],
  ephemeral,
});

let running: Running | undefined;
afterEach(async () => {
  await running?.bot.stop();
  await running?.discord.stop();
  running = undefined;
});
const start = async (...given: Parameters<typeof startBot>): Promise<Running> =>
  (running = await startBot(...given));

describe("acknowledging", () => {
  it("answers at once what is quick, in one request", async () => {
    const { discord } = await start({ commands: [commandThat("quick", async () => says("done"))] });
    const before = discord.requests.length;
    const seen = await discord.user().command("quick");
    expect(seen.content).toBe("done");
    expect(seen.deferred).toBe(false);
    expect(discord.requests.length - before).toBe(1);
  });

  it("announces within 3 s what takes longer, and fills it in", async () => {
    const { discord } = await start({
      commands: [
        commandThat("long", async () => {
          await sleep(3_500);
          return says("done at last");
        }),
      ],
    });
    const seen = await discord.user().command("long");
    expect(seen.deferred).toBe(true);
    expect(seen.interaction.acknowledged?.after).toBeLessThan(2_500);
    expect(seen.content).toBe("done at last");
    expect(discord.violations).toEqual([]);
  });

  it("announces at once what is known to be slow, and privately where it is private", async () => {
    const { discord } = await start({
      commands: [commandThat("slow", async () => says("done", true), { slow: true })],
    });
    const seen = await discord.user().command("slow", { private: true });
    expect(seen.interaction.acknowledged).toMatchObject({ type: 5 });
    expect(seen.ephemeral).toBe(true);
    expect(seen.interaction.acknowledged?.after).toBeLessThan(500);
  });

  it("announces before work that keeps the processor busy for longer than Discord waits", async () => {
    const { discord } = await start({
      commands: [
        commandThat(
          "busy",
          async () => {
            const end = Date.now() + 3_300;
            while (Date.now() < end);
            return says("done");
          },
          { slow: true },
        ),
      ],
    });
    // The loopback shares the processor, so its own patience must not run out meanwhile.
    discord.patience.acknowledge = 10_000;
    const seen = await discord.user().command("busy");
    expect(seen.interaction.acknowledged?.after).toBeLessThan(1_000);
    expect(seen.content).toBe("done");
  });

  it("announces first what was slow the last time", async () => {
    let pause = 900;
    const { discord } = await start({
      commands: [
        commandThat("varying", async () => {
          await sleep(pause);
          return says("done");
        }),
      ],
    });
    const user = discord.user();
    expect((await user.command("varying")).deferred).toBe(false);
    pause = 0;
    expect((await user.command("varying")).deferred).toBe(true);
    expect((await user.command("varying")).deferred).toBe(false);
  });

  it("turns a public announcement into an answer for one where it must", async () => {
    const { discord } = await start({
      commands: [commandThat("slow", async () => says("mend this", true), { slow: true })],
    });
    const seen = await discord.user().command("slow");
    expect(seen.text).toBe("mend this");
    expect(seen.messages).toHaveLength(1);
    expect(seen.ephemeral).toBe(true);
  });

  it("sends the further messages of an answer in order", async () => {
    const { discord } = await start({
      commands: [
        commandThat("many", async () => ({
          kind: "messages",
          messages: [{ content: "1" }, { content: "2" }, { content: "3" }],
          ephemeral: false,
        })),
      ],
    });
    const seen = await discord.user().command("many");
    expect(seen.messages.map(({ content }) => content)).toEqual(["1", "2", "3"]);
  });
});

describe("what goes wrong on the way", () => {
  it("answers an interaction once that is delivered twice", async () => {
    let runs = 0;
    const { discord } = await start({
      commands: [
        commandThat("once", async () => {
          runs += 1;
          return says("done");
        }),
      ],
    });
    const seen = await discord.user().command("once", {}, { deliveries: 3 });
    expect(seen.messages).toHaveLength(1);
    expect(runs).toBe(1);
    expect(discord.requests.filter(({ path }) => path.includes("/callback"))).toHaveLength(1);
  });

  it("answers a command that it does not know (any more)", async () => {
    const { discord } = await start({ commands: [commandThat("known", async () => says("done"))] });
    const seen = await discord.user().command("forgotten", {}, { unregistered: true });
    expect(seen.ephemeral).toBe(true);
    expect(seen.text).toMatch(/\/forgotten is no command of mine any more/);
  });

  it("answers an option out of range", async () => {
    const command = commandThat("ranged", async () => says("done"));
    const { discord } = await start({
      commands: [
        {
          ...command,
          definition: {
            ...command.definition,
            options: [
              { type: 3, name: "needed", description: "any", required: true, max_length: 10 },
              { type: 4, name: "count", description: "any", min_value: 1, max_value: 5 },
              { type: 3, name: "size", description: "any", choices: [{ name: "short", value: "s" }] },
            ],
          },
        },
      ],
    });
    const user = discord.user();
    for (const [values, expected] of [
      [{ needed: "x", count: 9 }, /count must be from 1 to 5/],
      [{ needed: "x".repeat(11) }, /needed is 11 characters long; at most 10/],
      [{ needed: "x", size: "huge" }, /size must be one of short/],
      [{}, /needed must be filled in/],
      [{ needed: "   " }, /needed must not be empty/],
    ] as const) {
      const seen = await user.command("ranged", values, { unchecked: true });
      expect(seen.text).toMatch(expected);
      expect(seen.ephemeral).toBe(true);
    }
  });

  it("says so when a command breaks, and gives back what was typed", async () => {
    const { discord, log } = await start({
      commands: [
        commandThat("broken", async () => {
          throw new Error("a bug, with a path /home/someone");
        }),
      ],
    });
    const seen = await discord.user().command("broken", { text: "my long question" });
    expect(seen.ephemeral).toBe(true);
    expect(seen.text).toMatch(/went wrong.*my long question/s);
    expect(seen.text).not.toMatch(/path|bug/);
    expect(log.lines.filter(({ level }) => level === "error")).toHaveLength(1);
  });

  it("stays up when an answer comes after the token has run out", async () => {
    const gate = Promise.withResolvers<void>();
    const { discord, log } = await start({
      commands: [
        commandThat(
          "late",
          async () => {
            await gate.promise;
            return says("too late");
          },
          { slow: true },
        ),
        commandThat("quick", async () => says("done")),
      ],
    });
    const user = discord.user();
    void user.command("late").catch(() => undefined);
    await sleep(200);
    discord.advance(16 * 60_000);
    gate.resolve();
    await sleep(200);
    expect(
      log.lines.some(({ said }) => JSON.stringify(said).includes("could not be answered any more")),
    ).toBe(true);
    expect(log.lines.filter(({ level }) => level === "error")).toEqual([]);
    expect((await user.command("quick")).content).toBe("done");
  });

  it.each(["reset", "close", "reset-after", "close-after"] as const)(
    "answers once, whenever and however the wire is cut (%s)",
    async (kind) => {
      const { discord } = await start({
        commands: [
          commandThat("quick", async () => says("done")),
          commandThat("slow", async () => says("done"), { slow: true }),
        ],
      });
      discord.faults.push({ pattern: /callback/, times: 1, kind });
      const quick = await discord.user().command("quick");
      expect(quick.messages.map(({ content }) => content)).toEqual(["done"]);
      discord.faults.push({ pattern: /PATCH/, times: 1, kind });
      const slow = await discord.user().command("slow");
      expect(slow.messages.map(({ content }) => content)).toEqual(["done"]);
    },
  );

  it("never doubles a further message", async () => {
    const { discord } = await start({
      commands: [
        commandThat("two", async () => ({
          kind: "messages",
          messages: [{ content: "1" }, { content: "2" }],
          ephemeral: false,
        })),
      ],
    });
    discord.faults.push({ pattern: /POST \/webhooks/, times: 1, kind: "reset-after" });
    const seen = await discord.user().command("two");
    await sleep(300);
    expect(seen.messages.map(({ content }) => content)).toEqual(["1", "2"]);
  });

  it("waits out a short rate limit and gives up on a long one", async () => {
    const { discord, log } = await start({
      commands: [commandThat("quick", async () => says("done"), { slow: true })],
    });
    discord.limits.force(/PATCH .*@original/, 1);
    const seen = await discord.user().command("quick");
    expect(seen.content).toBe("done");
    discord.limits.force(/PATCH .*@original/, 60, 1);
    void discord
      .user()
      .command("quick")
      .catch(() => undefined);
    await sleep(300);
    expect(log.lines.some(({ said }) => JSON.stringify(said).includes("limited"))).toBe(true);
  });

  it("names the permission that it lacks, and answers for the caller alone", async () => {
    const { discord } = await start({
      commands: [
        commandThat("plain", async () => says("done")),
        commandThat("embedded", async () => ({
          kind: "messages",
          messages: [{ embeds: [{ description: "done" }] }],
          ephemeral: false,
        })),
      ],
    });
    const channel = discord.world.addChannel(discord.guild, "editors");
    channel.permissions &= ~((1n << 11n) | (1n << 14n));
    const user = discord.user("ada", channel);
    const plain = await user.command("plain");
    expect(plain.ephemeral).toBe(true);
    expect(plain.text).toMatch(/done[^]*I may not post in #editors: I need Send Messages there/);
    const embedded = await user.command("embedded");
    expect(embedded.text).toMatch(/I need Send Messages and Embed Links there/);
  });

  it("names the permissions when Discord itself says no", async () => {
    const { discord } = await start({ commands: [commandThat("quick", async () => says("done"))] });
    discord.faults.push({
      pattern: /callback/,
      times: 1,
      kind: "status",
      status: 403,
      code: 50013,
      message: "Missing Permissions",
    });
    const seen = await discord.user().command("quick");
    expect(seen.text).toBe("I may not post in #newsroom: I need View Channel and Send Messages there.");
    expect(seen.ephemeral).toBe(true);
  });

  it("says why it cannot share, and nothing more, where it may not post", async () => {
    const { discord } = await start({
      commands: [
        commandThat("shared", async () => ({
          kind: "messages",
          messages: [{ content: "done" }],
          ephemeral: false,
          onlyPublic: true,
        })),
      ],
    });
    const channel = discord.world.addChannel(discord.guild, "editors");
    channel.permissions = 1n << 10n;
    const seen = await discord.user("ada", channel).command("shared");
    expect(seen.text).toBe("I may not post in #editors: I need Send Messages there.");
    expect(seen.ephemeral).toBe(true);
  });

  it("offers nothing when completing breaks or takes too long, in time", async () => {
    const options = [{ type: 3, name: "text", description: "any", autocomplete: true }] as const;
    const make = (name: string, complete: () => Promise<readonly { name: string; value: string }[]>) => {
      const command = commandThat(name, async () => says("done"), { complete });
      return { ...command, definition: { ...command.definition, options } };
    };
    const { discord } = await start({
      commands: [
        make("breaks", async () => {
          throw new Error("a bug");
        }),
        make("hangs", () => new Promise(() => undefined)),
        make("much", async () =>
          Array.from({ length: 60 }, (_, index) => ({
            name: `${index} ${"n".repeat(200)}`,
            value: index === 0 ? "v".repeat(101) : `v${index}`,
          })),
        ),
      ],
    });
    const user = discord.user();
    expect(await user.complete("breaks", "text", "x")).toEqual([]);
    expect(await user.complete("hangs", "text", "x")).toEqual([]);
    const much = await user.complete("much", "text", "x");
    expect(much).toHaveLength(25);
    expect(much[0]?.value).toBe("v1");
    expect(discord.violations).toEqual([]);
  });
});

describe("stopping", () => {
  it("answers what is in flight first", async () => {
    const { discord, bot } = await start({
      commands: [
        commandThat("slow", async () => {
          await sleep(1_000);
          return says("done");
        }),
      ],
    });
    const asking = discord.user().command("slow");
    await sleep(100);
    const began = Date.now();
    await bot.stop();
    expect(Date.now() - began).toBeLessThan(3_000);
    expect((await asking).content).toBe("done");
  });

  it("tells those whose answer would take too long, and ends within 10 s", async () => {
    const { discord, bot } = await start({
      commands: [commandThat("endless", () => new Promise<Reply>(() => undefined))],
    });
    const asking = discord.user().command("endless");
    await sleep(100);
    const began = Date.now();
    await bot.stop();
    expect(Date.now() - began).toBeLessThan(10_000);
    expect((await asking).text).toMatch(/being restarted/);
  });
});
