import { afterEach, describe, expect, it } from "vitest";
import {
  DAM_BREAKS,
  idIn,
  INQUIRY_OPENS,
  openNewsroom,
  OTHER_NEWS,
  textOf,
  TOLL_RISES,
  VALLEY_LEFT,
  type Newsroom,
} from "./support.ts";

let room: Newsroom | undefined;
afterEach(async () => {
  await room?.close();
  room = undefined;
});
const open = async (...given: Parameters<typeof openNewsroom>): Promise<Newsroom> =>
  (room = await openNewsroom(...given));

const DAILY = { topic: "Ostrel dam", every: "day", at: "08:00", timezone: "Europe/Berlin" };

describe("/digest", () => {
  it("confirms a new digest with its next three times, to the caller alone", async () => {
    const { discord } = await open();
    const seen = await discord.user().command("digest", DAILY, { subcommand: "create" });
    expect(seen.ephemeral).toBe(true);
    expect(seen.text).toMatch(
      /^Digest [a-z0-9]{6} on "Ostrel dam" for #newsroom: every day at 08:00, Europe\/Berlin\./,
    );
    expect(seen.text).toContain(
      "Next: Mon 3 Mar, 08:00 · Tue 4 Mar, 08:00 · Wed 5 Mar, 08:00 (Europe/Berlin)",
    );
    expect(discord.violations).toEqual([]);
  });

  it("is for those who manage the server, and for anybody in direct messages", async () => {
    const { discord } = await open();
    const command = discord.world.commands.get("")?.find(({ name }) => name === "digest");
    expect(command?.["default_member_permissions"]).toBe("32");
    expect(command?.["contexts"]).toEqual([0, 1]);
  });

  it.each([
    [{ ...DAILY, every: "sometimes" }, /"sometimes" is no rhythm I understand/],
    [{ ...DAILY, at: "25:00" }, /"25:00" is no time of day/],
    [{ ...DAILY, timezone: "Mars/Olympus" }, /"Mars\\?\/Olympus" is no time zone I know/],
    [{ topic: "x", every: "*/5 * * * *" }, /once an hour at most/],
    [{ topic: "x", every: "0 8 30 2 *" }, /No day fits that/],
    [{ ...DAILY, every: "0 8 * * *" }, /says its own time/],
  ])("says what is wrong with %j, and keeps nothing", async (options, words) => {
    const { discord, state } = await open();
    const seen = await discord.user().command("digest", options, { subcommand: "create" });
    expect(seen.text).toMatch(words);
    expect(state.read(({ subscriptions }) => subscriptions)).toEqual({});
  });

  it("names the permissions that it lacks in the channel, before anything is kept", async () => {
    const { discord, state } = await open();
    const quiet = discord.world.addChannel(discord.guild, "quiet");
    discord.gateway.dispatch(
      "CHANNEL_CREATE",
      { ...(await settings(discord.apiUrl, discord.token, quiet.id)) },
      true,
    );
    discord.permit(quiet, quiet.permissions & ~((1n << 11n) | (1n << 16n)));
    await tick();
    const seen = await discord
      .user()
      .command("digest", { ...DAILY, channel: quiet.id }, { subcommand: "create" });
    expect(seen.text).toBe("I may not post in #quiet: I need Send Messages and Read Message History there.");
    expect(state.read(({ subscriptions }) => subscriptions)).toEqual({});
  });

  it("takes no channel of another server", async () => {
    const { discord } = await open();
    const elsewhere = discord.world.addChannel(discord.world.addGuild("Elsewhere"), "secret");
    const seen = await discord
      .user()
      .command("digest", { ...DAILY, channel: elsewhere.id }, { subcommand: "create", unchecked: true });
    expect(seen.text).toBe("That channel is not of this server. Choose one that is.");
  });

  it("lists, pauses, resumes and deletes the server's digests, and nobody else's", async () => {
    const { discord, at, posts } = await open();
    const ada = discord.user("ada");
    const id = idIn((await ada.command("digest", DAILY, { subcommand: "create" })).text);
    const stranger = discord.directMessages("bob");
    expect((await stranger.command("digest", {}, { subcommand: "list" })).text).toMatch(/no digests here/);
    expect((await stranger.command("digest", { digest: id }, { subcommand: "delete" })).text).toMatch(
      /no such digest here/,
    );
    const list = await ada.command("digest", {}, { subcommand: "list" });
    expect(list.text).toContain(
      `${id} · "Ostrel dam" · #newsroom · every day at 08:00, Europe/Berlin · next: Mon 3 Mar, 08:00`,
    );
    expect(await ada.complete("digest", "digest", "ostrel", {}, "pause")).toEqual([
      { name: `"Ostrel dam" · #newsroom · ${id}`, value: id },
    ]);
    await ada.command("digest", { digest: id }, { subcommand: "pause" });
    expect((await ada.command("digest", {}, { subcommand: "list" })).text).toContain(
      "paused: paused by hand",
    );
    await at("2031-03-03T07:00:01.000Z");
    expect(posts()).toEqual([]);
    const resumed = await ada.command("digest", { digest: id }, { subcommand: "resume" });
    expect(resumed.text).toContain("Next: Tue 4 Mar, 08:00");
    await at("2031-03-03T12:00:00.000Z");
    expect(posts()).toEqual([]);
    await at("2031-03-04T07:00:01.000Z");
    expect(posts()).toHaveLength(1);
    await ada.command("digest", { digest: id }, { subcommand: "delete" });
    await at("2031-03-05T07:00:01.000Z");
    expect(posts()).toHaveLength(1);
    expect((await ada.command("digest", {}, { subcommand: "list" })).text).toMatch(/no digests here/);
  });

  it("offers time zones by any part of their name, and the last used one first", async () => {
    const { discord } = await open();
    const user = discord.user();
    expect((await user.complete("digest", "timezone", "new york", {}, "create"))[0]?.value).toBe(
      "America/New_York",
    );
    await user.command("digest", DAILY, { subcommand: "create" });
    expect((await user.complete("digest", "timezone", "", {}, "create"))[0]?.value).toBe("Europe/Berlin");
    const again = await user.command("digest", { topic: "dam", every: "weekday" }, { subcommand: "create" });
    expect(again.text).toContain("weekdays at 08:00, Europe/Berlin");
  });

  it("changes what an edit names, and leaves the rest", async () => {
    const { discord } = await open();
    const ada = discord.user("ada");
    const edit = async (options: Record<string, string>): Promise<string> =>
      (await ada.command("digest", { digest: id, ...options }, { subcommand: "edit" })).text;
    const id = idIn((await ada.command("digest", DAILY, { subcommand: "create" })).text);
    expect(await edit({ at: "18:30" })).toMatch(
      /"Ostrel dam" for #newsroom: every day at 18:30, Europe\/Berlin\.\nNext: Sun 2 Mar, 18:30/,
    );
    expect(await edit({ every: "weekday" })).toContain("weekdays at 18:30, Europe/Berlin");
    expect(await edit({ timezone: "UTC" })).toContain("weekdays at 18:30, UTC");
    expect(await edit({ every: "0 6 1 * *", topic: "dam inquiry" })).toMatch(
      /"dam inquiry" .*cron 0 6 1 .*, UTC/,
    );
    expect(await edit({ at: "7:00" })).toContain("goes by a cron pattern");
    expect(await edit({ every: "Mon", at: "25:00" })).toContain('"25:00" is no time of day');
    expect(await edit({ every: "Mon" })).toContain("Mon at 08:00, UTC");
    const stranger = discord.directMessages("bob");
    expect(
      (await stranger.command("digest", { digest: id, topic: "x" }, { subcommand: "edit" })).text,
    ).toMatch(/no such digest here/);
    const list = (await ada.command("digest", {}, { subcommand: "list" })).text;
    expect(list).toContain(`${id} · "dam inquiry" · #newsroom · Mon at 08:00, UTC · next: Mon 3 Mar, 08:00`);
    expect(discord.violations).toEqual([]);
  });

  it("comes where and when an edit says, once, and begins anew on another topic", async () => {
    const { discord, at } = await open();
    const ada = discord.user("ada");
    const id = idIn((await ada.command("digest", DAILY, { subcommand: "create" })).text);
    await at("2031-03-03T07:00:01.000Z");
    const other = discord.world.addChannel(discord.guild, "other");
    discord.gateway.dispatch(
      "CHANNEL_CREATE",
      { ...(await settings(discord.apiUrl, discord.token, other.id)) },
      true,
    );
    await tick();
    const moved = { digest: id, channel: other.id, at: "09:00", topic: "valley" };
    expect((await ada.command("digest", moved, { subcommand: "edit" })).text).toMatch(
      /"valley" for #other: every day at 09:00.*\nNext: (?:Mon 3 Mar|Tue 4 Mar), 09:00/,
    );
    await at("2031-03-04T08:00:01.000Z");
    const told = Array.from(discord.world.messages.values()).filter(
      ({ channelId }) => channelId === other.id,
    );
    expect(told.length).toBeGreaterThan(0);
    expect(textOf(told[0])).toMatch(/\*\*valley\*\* · first digest/);
  });

  it("previews a digest for the caller alone, and tells the same again when it is due", async () => {
    const { discord, at, posts } = await open();
    const user = discord.user();
    await user.command("digest", DAILY, { subcommand: "create" });
    const seen = await user.command("digest", {}, { subcommand: "preview" });
    expect(seen.ephemeral).toBe(true);
    expect(seen.text).toContain("2 articles from 2 outlets");
    expect(posts()).toEqual([]);
    await at("2031-03-03T07:00:01.000Z");
    expect(textOf(posts()[0])).toContain("2 articles from 2 outlets");
  });
});

/** The channel as the loopback tells it. */
const settings = async (apiUrl: string, token: string, id: string): Promise<object> => {
  const response = await fetch(`${apiUrl}/v10/channels/${id}`, {
    headers: { authorization: `Bot ${token}`, "user-agent": "DiscordBot (https://example.org, 1)" },
  });
  return (await response.json()) as object;
};
const tick = async (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

describe("what a digest tells", () => {
  it("first what there is, then what is new: by outlet, summed up with sources, what moved, who fell silent", async () => {
    const { discord, at, posts, publish } = await open();
    await discord.user().command("digest", DAILY, { subcommand: "create" });
    await at("2031-03-03T07:00:01.000Z");
    const first = textOf(posts()[0]);
    expect(first).toMatch(
      /^\*\*Ostrel dam\*\* · first digest\n\*\*So far:\*\* 2 articles from 2 outlets · Coastal Wire 1, Morning Post 1/,
    );
    expect(first).not.toContain("Moved");

    await publish(TOLL_RISES, OTHER_NEWS);
    await at("2031-03-04T07:00:01.000Z");
    const second = textOf(posts()[1]);
    expect(second).toMatch(
      /^\*\*Ostrel dam\*\* · since Mon 3 Mar, 08:00\n\*\*New:\*\* 1 article from 1 outlet · Coastal Wire 1\n/,
    );
    expect(second).toMatch(
      /At least 31 people were killed when the Ostrel dam broke, the county police said on Monday[^\n]*[¹²³]/,
    );
    expect(second).toMatch(/\*\*Moved:\*\* [^\n]*at least 12 → at least 31 \([^)]*county police\)[¹²³]/i);
    expect(second).toContain("**Newly silent:** Morning Post");
    expect(second).toMatch(
      /-# sentences as printed · next: Wed 5 Mar, 08:00 Europe\/Berlin · [a-z0-9]{6} no\. 2 · \/digest pause$/,
    );
    expect(second).not.toMatch(/violin/i);
    expect(discord.violations).toEqual([]);
  });

  it("cites what can be opened: the passages come up under the digest", async () => {
    const { discord, at, posts } = await open();
    const user = discord.user();
    await user.command("digest", DAILY, { subcommand: "create" });
    await at("2031-03-03T07:00:01.000Z");
    const passage = await user.press("Passages", posts()[0]);
    expect(passage.ephemeral).toBe(true);
    expect(passage.text).toMatch(/Coastal Wire|Morning Post/);
  });

  it("goes by when an article came, not by its date: an old one that is added late is new", async () => {
    const { discord, at, posts, publish } = await open({ stories: [VALLEY_LEFT] });
    await discord.user().command("digest", DAILY, { subcommand: "create" });
    await at("2031-03-03T07:00:01.000Z");
    await publish({ ...DAM_BREAKS, published: "2031-01-15" });
    await at("2031-03-04T07:00:01.000Z");
    expect(textOf(posts()[1])).toContain("**New:** 1 article from 1 outlet · Coastal Wire 1");
  });

  it("counts a late copy of what was told as no news", async () => {
    const { discord, at, posts, publish } = await open();
    await discord.user().command("digest", DAILY, { subcommand: "create" });
    await at("2031-03-03T07:00:01.000Z");
    await publish({
      ...DAM_BREAKS,
      outlet: "Coastal Wire",
      published: "2031-03-03",
      title: DAM_BREAKS.title,
    });
    await at("2031-03-04T07:00:01.000Z");
    expect(textOf(posts()[1])).toMatch(
      /^\*\*Ostrel dam\*\* · since Mon 3 Mar, 08:00 · nothing new \(1 copy folded\)\n-# next: /,
    );
  });

  it("says in one line that nothing is new, or posts nothing, as was chosen; what comes then is told once", async () => {
    const { discord, at, posts, publish } = await open();
    const user = discord.user();
    const silent = discord.world.addChannel(discord.guild, "silent");
    await user.command("digest", DAILY, { subcommand: "create" });
    await user.command(
      "digest",
      { ...DAILY, channel: silent.id, nothing_new: "skip" },
      { subcommand: "create" },
    );
    await at("2031-03-03T07:00:01.000Z");
    await publish(OTHER_NEWS);
    await at("2031-03-04T07:00:01.000Z");
    expect(textOf(posts(discord.channel)[1])).toMatch(
      /^\*\*Ostrel dam\*\* · since Mon 3 Mar, 08:00 · nothing new\n-# next: Wed 5 Mar/,
    );
    expect(posts(silent)).toHaveLength(1);
    await publish(INQUIRY_OPENS);
    await at("2031-03-05T07:00:01.000Z");
    for (const place of [discord.channel, silent]) {
      expect(textOf(posts(place).at(-1))).toContain("**New:** 1 article from 1 outlet · El Faro 1");
    }
    // Since the last one that was posted, which differs between the two.
    expect(textOf(posts(silent).at(-1))).toContain("since Mon 3 Mar, 08:00");
    expect(textOf(posts(discord.channel).at(-1))).toContain("since Tue 4 Mar, 08:00");
  });

  it("begins with a line where the coverage has nothing yet, and tells all once it has", async () => {
    const { discord, at, posts, publish } = await open({ stories: [OTHER_NEWS] });
    await discord.user().command("digest", DAILY, { subcommand: "create" });
    await at("2031-03-03T07:00:01.000Z");
    expect(textOf(posts()[0])).toContain("nothing in the coverage yet");
    await publish(DAM_BREAKS);
    await at("2031-03-04T07:00:01.000Z");
    expect(textOf(posts()[1])).toContain("**New:** 1 article from 1 outlet");
  });

  it("pings nobody, whatever the topic", async () => {
    const { discord, at, posts } = await open();
    await discord
      .user()
      .command("digest", { ...DAILY, topic: "@everyone <@1> Ostrel dam" }, { subcommand: "create" });
    await at("2031-03-03T07:00:01.000Z");
    expect(posts()[0]?.body["allowed_mentions"]).toEqual({ parse: [] });
    expect(textOf(posts()[0])).not.toMatch(/(?<!\\)@everyone|(?<!\\)<@/);
  });
});
