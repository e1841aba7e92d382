import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { idIn, INQUIRY_OPENS, openNewsroom, textOf, TOLL_RISES, type Newsroom } from "./support.ts";

let room: Newsroom | undefined;
afterEach(async () => {
  await room?.close();
  room = undefined;
});
const open = async (...given: Parameters<typeof openNewsroom>): Promise<Newsroom> =>
  (room = await openNewsroom(...given));

const DAILY = { topic: "Ostrel dam", every: "day", at: "08:00", timezone: "UTC" };
const DUE = "2031-03-03T08:00:01.000Z";
const POST = /POST \/channels\/\d+\/(?:messages|threads)$/;

/** Opens a newsroom with one daily digest; gives its id too. */
const withDaily = async (options: Record<string, string> = {}, ...given: Parameters<typeof openNewsroom>) => {
  const opened = await open(...given);
  const seen = await opened.discord
    .user()
    .command("digest", { ...DAILY, ...options }, { subcommand: "create" });
  return { ...opened, id: idIn(seen.text) };
};

const statuses = ({ state }: Pick<Newsroom, "state">): Record<string, string> =>
  Object.fromEntries(
    state.read(({ deliveries }) =>
      Object.values(deliveries)
        .sort((left, right) => (left.dueAt < right.dueAt ? -1 : 1))
        .map(({ dueAt, status }) => [dueAt.slice(0, 16), status]),
    ),
  );

const MINUTES = 60_000;

describe("a network that fails around posting", () => {
  it.each(["reset", "close", "reset-after", "close-after"] as const)(
    "leaves one post, beyond the minutes that Discord remembers a nonce (%s)",
    async (kind) => {
      const { discord, clock, posts, at, restarted, state } = await withDaily();
      discord.faults.push({ pattern: POST, times: 4, kind });
      await at(DUE);
      const isThere = kind.endsWith("-after");
      expect(posts()).toHaveLength(isThere ? 1 : 0);
      expect(statuses({ state })).toEqual({ "2031-03-03T08:00": "intent" });
      clock.advance(10 * MINUTES);
      discord.advance(10 * MINUTES);
      discord.faults.length = 0;
      await restarted().tick();
      await restarted().tick();
      expect(posts()).toHaveLength(1);
      expect(statuses({ state })).toEqual({ "2031-03-03T08:00": "done" });
    },
  );

  it("finds its post among hundreds of others that came since, and takes nobody's words for its own", async () => {
    const { discord, clock, posts, at, restarted, id } = await withDaily();
    const bob = discord.user("bob");
    for (let count = 0; count < 30; count += 1) bob.message("before");
    discord.faults.push({ pattern: POST, times: 4, kind: "close-after" });
    await at(DUE);
    for (let count = 0; count < 250; count += 1) bob.message(`since, ${id} no. 1 and ${id} no. 2`);
    clock.advance(30 * MINUTES);
    discord.advance(30 * MINUTES);
    discord.faults.length = 0;
    await restarted().tick();
    expect(posts()).toHaveLength(1);
    discord.faults.push({ pattern: POST, times: 4, kind: "reset" });
    clock.set("2031-03-04T08:00:01.000Z");
    await restarted().tick();
    bob.message(`${id} no. 2`);
    clock.advance(30 * MINUTES);
    discord.advance(30 * MINUTES);
    discord.faults.length = 0;
    await restarted().tick();
    expect(posts()).toHaveLength(2);
  });

  it("waits for as long as Discord cannot be asked, and gives up a digest that is too late", async () => {
    const { discord, posts, at, state, clock, restarted } = await withDaily();
    discord.faults.push({ pattern: /GET \/channels/, times: 1_000, kind: "close" });
    await at(DUE);
    expect(statuses({ state })).toEqual({ "2031-03-03T08:00": "intent" });
    discord.faults.length = 0;
    clock.set("2031-03-03T14:30:00.000Z");
    await restarted().tick();
    expect(posts()).toEqual([]);
    expect(statuses({ state })).toEqual({ "2031-03-03T08:00": "skipped" });
  });
});

describe("clocks and downtimes", () => {
  it("posts one late digest within six hours, and says that it is late", async () => {
    const { at, posts } = await withDaily();
    await at("2031-03-03T13:59:00.000Z");
    expect(posts()).toHaveLength(1);
    expect(textOf(posts()[0])).toContain("late: due Mon 3 Mar, 08:00");
    await at("2031-03-04T08:00:01.000Z");
    expect(textOf(posts()[1])).not.toContain("late");
  });

  it("skips what is later than that, writes it down, and tells the news with the next one", async () => {
    const { discord, at, posts, publish, state } = await withDaily();
    await at(DUE);
    await publish(TOLL_RISES);
    await at("2031-03-06T15:00:00.000Z");
    expect(posts()).toHaveLength(1);
    expect(statuses({ state })).toEqual({
      "2031-03-03T08:00": "done",
      "2031-03-04T08:00": "skipped",
      "2031-03-05T08:00": "skipped",
      "2031-03-06T08:00": "skipped",
    });
    const list = await discord.user().command("digest", {}, { subcommand: "list" });
    expect(list.text).toContain("skipped for Thu 6 Mar, 08:00 · I was away for too long");
    await at("2031-03-07T08:00:01.000Z");
    expect(textOf(posts()[1])).toContain("**New:** 1 article");
  });

  it("makes up for several missed ones with the last alone", async () => {
    const { at, posts, state } = await withDaily({ every: "0 * * * *", at: "" });
    await at("2031-03-02T17:20:00.000Z");
    expect(posts()).toHaveLength(1);
    expect(Object.values(statuses({ state }))).toEqual(["skipped", "skipped", "skipped", "skipped", "done"]);
  });

  it("neither misses nor doubles a daily digest when the clock goes three hours forward and two back", async () => {
    const { at, posts } = await withDaily();
    // Each look at the clock as it shows; in truth it goes on by minutes.
    for (const shown of ["T06:30", "T09:30", "T07:31", "T08:00", "T08:01", "T10:00", "T13:00", "T11:00"])
      await at(`2031-03-03${shown}:00.000Z`);
    expect(posts()).toHaveLength(1);
    await at("2031-03-04T08:00:01.000Z");
    expect(posts()).toHaveLength(2);
  });

  it("neither misses nor doubles hourly ones then, and none after a leap of a month and back", async () => {
    const { at, state } = await withDaily({ every: "0 * * * *", at: "" }, { at: "2031-03-03T05:30:00.000Z" });
    const shown = ["T06:00:01", "T09:00:02", "T07:00:03", "T08:00:01", "T09:00:01", "T10:00:01"];
    for (const time of shown) await at(`2031-03-03${time}.000Z`);
    expect(statuses({ state })).toMatchObject({
      "2031-03-03T06:00": "done",
      "2031-03-03T08:00": "done",
      "2031-03-03T09:00": "done",
      "2031-03-03T10:00": "done",
    });
    await at("2031-04-03T10:30:00.000Z");
    await at("2031-03-03T10:30:00.000Z");
    await at("2031-03-03T11:00:01.000Z");
    await at("2031-03-03T12:00:01.000Z");
    expect(statuses({ state })).toMatchObject({ "2031-03-03T11:00": "done", "2031-03-03T12:00": "done" });
    const keys = state.read(({ deliveries }) => Object.values(deliveries).map(({ messageId }) => messageId));
    const posted = keys.filter((key) => key !== null);
    expect(new Set(posted).size).toBe(posted.length);
  });

  it("does not double when the clock is set back while a post's outcome is not known", async () => {
    const { discord, clock, posts, at, restarted } = await withDaily();
    discord.faults.push({ pattern: POST, times: 4, kind: "close-after" });
    await at(DUE);
    discord.faults.length = 0;
    discord.advance(10 * MINUTES);
    clock.set("2031-03-03T06:00:00.000Z");
    await restarted().tick();
    clock.set("2031-03-03T08:00:01.000Z");
    await restarted().tick();
    expect(posts()).toHaveLength(1);
  });
});

describe("digests that are due together", () => {
  it("come out once each, spread, and a few at a time", async () => {
    const opened = await open({ pace: { spacing: 60, atOnce: 2 } });
    const { discord, at, posts, restarted, clock } = opened;
    for (let count = 0; count < 8; count += 1) {
      const channel = discord.world.addChannel(discord.guild, `desk-${count}`);
      const user = discord.user(`editor-${count}`);
      await user.command("digest", { ...DAILY, channel: channel.id }, { subcommand: "create" });
    }
    discord.faults.push({ pattern: POST, times: 100, kind: "slow", delay: 100 });
    const from = discord.requests.length;
    clock.set(DUE);
    // A second runner over the same state would be another process; a second look of the same one is none.
    const runner = restarted();
    await Promise.all([runner.tick(), runner.tick()]);
    const begun = discord.requests.slice(from).filter(({ method, path }) => POST.test(`${method} ${path}`));
    expect(posts()).toHaveLength(8);
    expect(begun).toHaveLength(8);
    const times = begun.map((request) => request.at);
    // Two at a time, each taking 100 ms: eight take at least three more turns.
    expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(280);
    await at("2031-03-03T08:01:00.000Z");
    expect(posts()).toHaveLength(8);
  });
});

describe("a channel that is lost", () => {
  it("is named, pauses the digest after three tries, and its owner is told; mended and resumed, nothing is lost", async () => {
    const { discord, at, posts, publish, id } = await withDaily();
    const ada = discord.user("ada");
    await at(DUE);
    await publish(TOLL_RISES);
    const all = discord.channel.permissions;
    discord.permit(discord.channel, all & ~(1n << 11n));
    await sleep(50);
    await at("2031-03-04T08:00:01.000Z");
    const list = await ada.command("digest", {}, { subcommand: "list" });
    expect(list.text).toContain(
      "not posted for Tue 4 Mar, 08:00 · I may not post in #newsroom: I need Send Messages there.",
    );
    await at("2031-03-05T08:00:01.000Z");
    await at("2031-03-06T08:00:01.000Z");
    await at("2031-03-07T08:00:01.000Z");
    const told = posts().filter(({ channelId }) => channelId !== discord.channel.id);
    expect(told.map(textOf)).toEqual([
      expect.stringMatching(
        /I paused the digest "Ostrel dam".*I may not post in #newsroom: I need Send Messages there\..*\/digest resume/s,
      ),
    ]);
    const refused = await ada.command("digest", { digest: id }, { subcommand: "resume" });
    expect(refused.text).toBe("I may not post in #newsroom: I need Send Messages there.");
    discord.permit(discord.channel, all);
    await sleep(50);
    await ada.command("digest", { digest: id }, { subcommand: "resume" });
    await at("2031-03-08T08:00:01.000Z");
    expect(textOf(posts(discord.channel)[1])).toContain("**New:** 1 article");
  });

  it("counts Discord's own no, in a row only", async () => {
    const { discord, at, posts, state, id } = await withDaily();
    const refuse = {
      pattern: POST,
      times: 2,
      kind: "status",
      status: 403,
      code: 50013,
      message: "Missing Permissions",
    } as const;
    discord.faults.push({ ...refuse });
    await at(DUE);
    await at("2031-03-04T08:00:01.000Z");
    await at("2031-03-05T08:00:01.000Z");
    expect(posts(discord.channel)).toHaveLength(1);
    expect(state.read(({ subscriptions }) => subscriptions[id]?.refusals)).toBe(0);
    discord.faults.push({ ...refuse, times: 3 });
    for (const day of [6, 7, 8]) await at(`2031-03-0${day}T08:00:01.000Z`);
    expect(state.read(({ subscriptions }) => subscriptions[id]?.paused?.why)).toMatch(/Missing Permissions/);
  });

  it("pauses too where the channel is deleted, whether or not its owner can be told", async () => {
    const { discord, at, state, id } = await withDaily();
    discord.world.channels.delete(discord.channel.id);
    discord.faults.push({
      pattern: /users\/@me\/channels/,
      times: 9,
      kind: "status",
      status: 403,
      code: 50007,
    });
    for (const day of [3, 4, 5]) await at(`2031-03-0${day}T08:00:01.000Z`);
    expect(state.read(({ subscriptions }) => subscriptions[id]?.paused?.why)).toMatch(
      /cannot see that channel/,
    );
  });
});

describe("a change of mind while a digest is due", () => {
  it.each(["delete", "pause"])("posts nothing more after %s", async (subcommand) => {
    const { discord, clock, posts, at, restarted, id, state } = await withDaily();
    discord.faults.push({ pattern: POST, times: 4, kind: "reset" });
    await at(DUE);
    discord.faults.length = 0;
    await discord.user().command("digest", { digest: id }, { subcommand });
    clock.advance(5 * MINUTES);
    await restarted().tick();
    expect(posts()).toEqual([]);
    expect(Object.values(statuses({ state }))).toEqual(subcommand === "delete" ? [] : ["skipped"]);
  });

  it("still writes down a post that had gone out before it was paused", async () => {
    const { discord, clock, at, posts, restarted, id, state } = await withDaily();
    discord.faults.push({ pattern: POST, times: 4, kind: "close-after" });
    await at(DUE);
    discord.faults.length = 0;
    await discord.user().command("digest", { digest: id }, { subcommand: "pause" });
    clock.advance(5 * MINUTES);
    await restarted().tick();
    expect(statuses({ state })).toEqual({ "2031-03-03T08:00": "done" });
    expect(posts()).toHaveLength(1);
  });
});

describe("other places", () => {
  it("goes into a thread", async () => {
    const opened = await open();
    const { discord, at, posts } = opened;
    const thread = discord.world.addChannel(discord.guild, "dam watch", 11, [], {
      parentId: discord.channel.id,
    });
    await discord.user().command("digest", { ...DAILY, channel: thread.id }, { subcommand: "create" });
    await at(DUE);
    expect(textOf(posts(thread)[0])).toContain("**Ostrel dam**");
    expect(discord.violations).toEqual([]);
  });

  it("opens a post in a forum, with a tag where one is needed", async () => {
    const { discord, at, posts, publish } = await open();
    const forum = discord.world.addChannel(discord.guild, "dossiers", 15, [], { needsTag: true });
    await discord.user().command("digest", { ...DAILY, channel: forum.id }, { subcommand: "create" });
    await at(DUE);
    await publish(INQUIRY_OPENS);
    await at("2031-03-04T08:00:01.000Z");
    const threads = Array.from(discord.world.channels.values()).filter(
      ({ parentId }) => parentId === forum.id,
    );
    expect(threads.map(({ name }) => name)).toEqual([
      "Ostrel dam · Mon 3 Mar, 08:00",
      "Ostrel dam · Tue 4 Mar, 08:00",
    ]);
    expect(textOf(posts(threads[1])[0])).toContain("El Faro 1");
    expect(discord.violations).toEqual([]);
  });

  it.each(["reset", "close", "reset-after", "close-after"] as const)(
    "opens one post in a forum, where no nonce helps (%s)",
    async (kind) => {
      const { discord, clock, posts, restarted } = await open();
      const forum = discord.world.addChannel(discord.guild, "dossiers", 15);
      await discord.user().command("digest", { ...DAILY, channel: forum.id }, { subcommand: "create" });
      discord.faults.push({ pattern: POST, times: 1, kind });
      clock.set(DUE);
      await restarted().tick();
      clock.advance(30_000);
      await restarted().tick();
      // Within the minute in which a lost request may still arrive, nothing is tried.
      expect(posts()).toHaveLength(kind.endsWith("-after") ? 1 : 0);
      for (const channel of discord.world.channels.values()) channel.archived = channel.parentId === forum.id;
      clock.advance(40_000);
      await restarted().tick();
      await restarted().tick();
      expect(posts()).toHaveLength(1);
    },
  );

  it("comes by direct message to whoever asks for it there", async () => {
    const { discord, at, posts } = await open();
    const ada = discord.directMessages("ada");
    const seen = await ada.command("digest", DAILY, { subcommand: "create" });
    expect(seen.text).toContain("for direct messages");
    await at(DUE);
    expect(posts()).toHaveLength(1);
    expect(textOf(posts()[0])).toContain("**Ostrel dam**");
    const opened = await ada.press("Passages", posts()[0]);
    expect(opened.text).toMatch(/Coastal Wire|Morning Post/);
  });
});
