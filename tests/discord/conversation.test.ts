/** Direct messages and mentions, with unmodified discord.js and the sample corpus. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Conversation, MessagesReply } from "../../src/types.ts";
import { startLoopbackDiscord } from "./loopback/discord.ts";
import { PERMISSION } from "./loopback/world.ts";
import { actingIn } from "./markup.ts";
import { startBot, type Running } from "./support.ts";

let running: Running;
let ahead = 0;
beforeAll(async () => {
  running = await startBot({ clock: { now: () => new Date(Date.now() + ahead) } });
});
afterAll(async () => {
  await running.bot.stop();
  await running.discord.stop();
});

let people = 0;
/** Somebody new in a channel of their own, with nothing said before. */
const newcomer = () => {
  people += 1;
  const { discord } = running;
  const channel = discord.world.addChannel(discord.guild, `channel-${people}`);
  discord.gateway.dispatch("CHANNEL_CREATE", { ...channelOf(channel.id) }, true);
  return { channel, user: discord.user(`person${people}`, channel) };
};
const channelOf = (id: string) => {
  const channel = running.discord.world.channels.get(id);
  return {
    id,
    type: channel?.type,
    name: channel?.name,
    guild_id: channel?.guildId,
    permission_overwrites: [],
    position: 0,
  };
};
const direct = () => running.discord.directMessages(`friend${(people += 1)}`);
const bot = (): string => `<@${running.discord.world.bot.id}>`;
const postsIn = (channelId: string) =>
  Array.from(running.discord.world.messages.values()).filter(
    (one) => one.channelId === channelId && one.author.id === running.discord.world.bot.id,
  );
const silence = async (): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, 300));
  await running.discord.idle();
};

describe("a direct message", () => {
  it("is answered in cited sentences, as a reply to it, with the passages at hand", async () => {
    const user = direct();
    const asked = user.message("How many people were on the ferry?");
    const heard = await user.heard(asked);
    expect(heard.text).toMatch(/[¹²³]/);
    expect(heard.text).toMatch(/^¹ .+ · .+2031/m);
    expect(heard.messages[0]?.reference).toBe(asked.id);
    expect(heard.messages[0]?.body["message_reference"]).toMatchObject({ fail_if_not_exists: false });
    expect(heard.buttons).toContain("Passages");
    expect(heard.buttons).not.toContain("Share");
    const opened = await user.press("Passages", heard.messages[0]);
    expect(opened.text).toMatch(/passage \d+ of \d+/);
  });

  it("shows that the bot writes before it answers", async () => {
    const user = direct();
    const before = running.discord.requests.length;
    const asked = user.message("How many people were on the ferry?");
    await user.heard(asked);
    const paths = running.discord.requests
      .slice(before)
      .filter(({ path }) => path.startsWith(`/channels/${asked.channelId}/`))
      .map(({ path }) => path.split("/").at(-1));
    expect(paths).toEqual(["typing", "messages"]);
  });

  it("goes on from the last ones, and shows what it took from them", async () => {
    const user = direct();
    const first = await user.heard(user.message("what's the toll according to Xinhua?"));
    expect(first.text).toMatch(/-# topic: toll, outlets: Xinhua$/m);
    const second = await user.heard(user.message("and Coastal Wire?"));
    expect(second.text).toMatch(/-# topic: toll, outlets: Coastal Wire$/m);
    expect(second.text).toMatch(/only Coastal Wire/);
    const third = await user.heard(user.message("compare them"));
    expect(third.text).toMatch(/-# topic: toll, outlets: Xinhua, Coastal Wire$/m);
    const passages = await user.heard(user.message("show me the passages"));
    expect(passages.text).toMatch(/passage \d+ of \d+/);
    expect(passages.buttons).toEqual(["◀ Back", "Next ▶", "Whole article"]);
  });

  it("reads a date without a year from the coverage, not from today", async () => {
    const user = direct();
    await user.heard(user.message("the inquiry into the ferry accident"));
    const heard = await user.heard(user.message("since 15 March"));
    expect(heard.text).toMatch(/since 15 Mar 2031/);
    const days = heard.text.match(/^[¹²³⁴⁵⁶⁷⁸⁹] .+ · (\d+ \w+ 2031)/gm) ?? [];
    expect(days.length).toBeGreaterThan(0);
  });

  it("lists, sums up, frames and quotes by the words for it", async () => {
    const user = direct();
    expect((await user.heard(user.message("timeline of the ferry accident"))).text).toMatch(/dated events/);
    expect((await user.heard(user.message("numbers"))).messages[0]?.attachments[0]?.filename).toMatch(/png$/);
    expect((await user.heard(user.message("what did Dana Ferrow say?"))).text).toMatch(/Dana Ferrow/);
    expect((await user.heard(user.message("search radar"))).text).toMatch(/of \d+ passages/);
  });

  it("keeps a new topic's filters in sight, and drops them at a word", async () => {
    const user = direct();
    await user.heard(user.message("what's the toll according to Xinhua?"));
    const refused = await user.heard(user.message("the ferry's radar"));
    expect(refused.text).toMatch(
      /outlets: Xinhua · Without what is kept from before there is an answer: say "all outlets", or "forget"/,
    );
    const free = await user.heard(user.message("all outlets"));
    expect(free.text).toMatch(/^¹ /m);
    expect(free.text).not.toMatch(/only Xinhua/);
  });

  it("is forgotten with a button, for the one who presses it", async () => {
    const user = direct();
    const heard = await user.heard(user.message("what's the toll according to Xinhua?"));
    expect(heard.buttons).toContain("Forget");
    const pressed = await user.press("Forget", heard.messages[0]);
    expect(pressed.ephemeral).toBe(true);
    expect(pressed.text).toMatch(/Forgotten/);
    expect((await user.heard(user.message("and AFP?"))).text).toMatch(/do not know what that goes on from/);
  });

  it("of a day ago is not remembered", async () => {
    const user = direct();
    await user.heard(user.message("what's the toll according to Xinhua?"));
    ahead += 24 * 3_600_000 + 1;
    expect((await user.heard(user.message("and AFP?"))).text).toMatch(/do not know what that goes on from/);
  });

  it("without words asks for them", async () => {
    const user = direct();
    expect((await user.heard(user.message("🎉🎉🎉"))).text).toMatch(/\/ask question[^]*plain words/);
    const file = {
      attachments: [{ id: "1", filename: "a.pdf", size: 1, url: "http://127.0.0.1:9/a", proxy_url: "" }],
    };
    expect((await user.heard(user.message("", { fields: file }))).text).toMatch(/words, not files/);
    expect((await user.heard(user.message("<:wave:123456789012345678> https://example.org/x"))).text).toMatch(
      /plain words/,
    );
  });

  it("of 2,000 characters is answered", async () => {
    const user = direct();
    const heard = await user.heard(
      user.message(`How many people were on the ferry? ${"Tell me at once. ".repeat(120)}`.slice(0, 2_000)),
    );
    expect(heard.text.length).toBeGreaterThan(20);
  });

  it("cannot act through its answer", async () => {
    const user = direct();
    const asked = user.message(
      "@everyone **ferry** [x](https://evil.example) <@&123456789012345678> ||toll|| `code`",
    );
    const heard = await user.heard(asked);
    expect(actingIn(heard.text.replaceAll("**", "").replace(/^-# /gm, ""))).toEqual([]);
  });

  it("that comes to somebody who has closed direct messages ends in the log", async () => {
    const user = direct();
    running.discord.faults.push({
      pattern: /^POST \/channels\/\d+\/messages/,
      times: 1,
      kind: "status",
      status: 403,
      code: 50007,
      message: "Cannot send messages to this user",
    });
    const asked = user.message("How many people were on the ferry?");
    await silence();
    expect(postsIn(asked.channelId)).toEqual([]);
    const heard = await user.heard(user.message("How many people were on the ferry?"));
    expect(heard.text).toMatch(/¹/);
  });
});

describe("a mention", () => {
  it("is answered in its channel, whatever stands around it", async () => {
    const { user } = newcomer();
    const asked = user.message(`${bot()} how many people were on the ferry?`);
    const heard = await user.heard(asked);
    expect(heard.text).toMatch(/\*\*how many people were on the ferry\?\*\*/);
    expect(heard.messages[0]?.reference).toBe(asked.id);
  });

  it("goes on from that person's own words in that channel alone", async () => {
    const { user, channel } = newcomer();
    await user.heard(user.message(`${bot()} what's the toll according to Xinhua?`));
    const other = running.discord.user("grace", channel);
    expect((await other.heard(other.message(`${bot()} and AFP?`))).text).toMatch(
      /do not know what that goes on from/,
    );
    expect((await user.heard(user.message(`${bot()} and AFP?`))).text).toMatch(/topic: toll, outlets: AFP/);
  });

  it("with nothing else is answered with help", async () => {
    const { user } = newcomer();
    expect((await user.heard(user.message(bot()))).text).toMatch(/\/ask question/);
  });

  it("of a role, of everyone, of somebody else is none", async () => {
    const { user, channel } = newcomer();
    user.message("<@&123456789012345678> how many people were on the ferry?");
    user.message("@everyone how many people were on the ferry?", { fields: { mention_everyone: true } });
    user.message("<@100000000000000001> how many?", {
      mentions: [{ id: "100000000000000001", username: "eve", bot: false }],
    });
    user.message("how many people were on the ferry?");
    await silence();
    expect(postsIn(channel.id)).toEqual([]);
  });

  it("by a bot, a webhook or the system is left alone", async () => {
    const { user, channel } = newcomer();
    user.message(`${bot()} ferry`, {
      fields: { author: { id: "100000000000000002", username: "other", bot: true } },
    });
    user.message(`${bot()} ferry`, { fields: { webhook_id: "100000000000000003" } });
    user.message(`${bot()} ferry`, { fields: { type: 6 } });
    user.message(`${bot()} ferry`, {
      fields: { author: { id: running.discord.world.bot.id, username: "Dateline" } },
    });
    await silence();
    expect(postsIn(channel.id)).toEqual([]);
  });

  it("that is delivered twice, or edited, is answered once", async () => {
    const { user, channel } = newcomer();
    const asked = user.message(`${bot()} how many people were on the ferry?`, { deliveries: 2 });
    await user.heard(asked);
    user.editMessage(asked, `${bot()} who owned the ferry?`);
    await silence();
    expect(postsIn(channel.id)).toHaveLength(1);
  });

  it("in quick succession is answered in order, each as a reply to its own", async () => {
    const { user } = newcomer();
    const first = user.message(`${bot()} what's the toll according to Coastal Wire?`);
    const second = user.message(`${bot()} and Xinhua?`);
    const heard = await user.heard(first, 2);
    expect(heard.messages.map(({ reference }) => reference)).toEqual([first.id, second.id]);
    expect(heard.messages[1]?.content).toMatch(/topic: toll, outlets: Xinhua/);
  });

  it("where the bot may not post stays without an answer, and without a try", async () => {
    const { user, channel } = newcomer();
    running.discord.permit(channel, channel.permissions & ~PERMISSION.sendMessages);
    const before = running.discord.requests.length;
    user.message(`${bot()} how many people were on the ferry?`);
    await silence();
    expect(running.discord.requests.slice(before).filter(({ path }) => path.includes(channel.id))).toEqual(
      [],
    );
  });

  it("where the bot may not read the history is answered without pointing at it", async () => {
    const { user, channel } = newcomer();
    running.discord.permit(channel, channel.permissions & ~PERMISSION.readHistory);
    const heard = await user.heard(user.message(`${bot()} how many people were on the ferry?`));
    expect(heard.text).toMatch(/¹/);
    expect(heard.messages[0]?.reference).toBeNull();
  });

  it("in a thread, whose permissions are not known, is tried, and again without pointing at it", async () => {
    const { discord } = running;
    const thread = discord.world.addChannel(discord.guild, "thread", 11);
    thread.permissions &= ~PERMISSION.readHistory;
    const user = discord.user("threader", thread);
    const heard = await user.heard(user.message(`${bot()} how many people were on the ferry?`));
    expect(heard.messages).toHaveLength(1);
    expect(heard.messages[0]?.reference).toBeNull();
    thread.permissions = 0n;
    user.message(`${bot()} and Xinhua?`);
    await silence();
    expect(postsIn(thread.id)).toHaveLength(1);
  });

  it("where pictures may not be attached is told so", async () => {
    const { user, channel } = newcomer();
    running.discord.permit(channel, channel.permissions & ~PERMISSION.attachFiles);
    const heard = await user.heard(user.message(`${bot()} numbers on the ferry accident`));
    expect(heard.text).toMatch(/I need Attach Files there/);
  });

  it("as a reply to an answer goes on from that answer, even after a restart", async () => {
    const { user, channel } = newcomer();
    const seen = await user.command("ask", { question: "what's the toll", outlet: "Coastal Wire" });
    await running.bot.stop();
    running = await startBot({
      discord: running.discord,
      state: running.state,
      clock: { now: () => new Date(Date.now() + ahead) },
    });
    const heard = await user.heard(user.message("and Xinhua?", { reference: seen.messages[0]?.id ?? null }));
    expect(heard.text).toMatch(/topic: toll, outlets: Xinhua/);
    const lost = running.discord.user("hopper", channel);
    expect((await lost.heard(lost.message(`${bot()} and Xinhua?`))).text).toMatch(/in memory only/);
  });
});

describe("Follow up", () => {
  it("reads what is typed as a message would be, with the answer's filters", async () => {
    const { user } = newcomer();
    await user.command("ask", { question: "what's the toll", outlet: "Coastal Wire", since: "2031-03-05" });
    await user.press("Follow up");
    const seen = await user.submitModal({ "Your question": "and Xinhua?" });
    expect(seen.text).toMatch(/topic: toll, outlets: Xinhua, printed: since 5 Mar 2031/);
    const next = await user.heard(user.message(`${bot()} any time`));
    expect(next.text).toMatch(/topic: toll, outlets: Xinhua$/m);
  });
});

describe("many messages", () => {
  it("are answered up to ten a minute; then a person is told once how long to wait", async () => {
    const said: string[] = [];
    const conversation: Conversation = {
      say: async ({ text }): Promise<MessagesReply> => {
        said.push(text);
        return { kind: "messages", messages: [{ content: `heard ${text}` }], ephemeral: false };
      },
    };
    let now = Date.now();
    const quick = await startBot({
      conversation,
      discord: await startLoopbackDiscord(),
      clock: { now: () => new Date(now) },
    });
    const user = quick.discord.directMessages();
    const first = user.message("1");
    for (let count = 2; count <= 15; count += 1) user.message(String(count));
    quick.discord.advance(60_000);
    const heard = await user.heard(first, 11);
    expect(said).toHaveLength(10);
    expect(heard.messages.filter(({ content }) => /Ask on in \d+ s/.test(content))).toHaveLength(1);
    const answers = heard.messages.filter(({ content }) => content.startsWith("heard"));
    expect(answers.map(({ content }) => content)).toEqual(said.map((text) => `heard ${text}`));
    // Somebody else is not held up.
    const other = quick.discord.directMessages("grace");
    await other.heard(other.message("hello"));
    now += 60_001;
    expect((await user.heard(user.message("again"))).text).toBe("heard again");
    await quick.bot.stop();
    await quick.discord.stop();
  }, 60_000);

  it("that are still in line when the bot stops are told so", async () => {
    const release = Promise.withResolvers<void>();
    const conversation: Conversation = {
      say: async ({ signal }): Promise<MessagesReply> => {
        await Promise.race([
          release.promise,
          new Promise((resolve) => signal.addEventListener("abort", resolve)),
        ]);
        return { kind: "messages", messages: [{ content: "late" }], ephemeral: false };
      },
    };
    const slow = await startBot({ conversation, discord: await startLoopbackDiscord() });
    const user = slow.discord.directMessages();
    const first = user.message("one");
    user.message("two");
    await new Promise((resolve) => setTimeout(resolve, 200));
    await slow.bot.stop();
    const heard = await user.heard(first, 2);
    for (const { content } of heard.messages) expect(content).toMatch(/being restarted/);
    await slow.discord.stop();
  }, 30_000);
});

describe("what Discord saw", () => {
  it("broke none of its rules and asked for no privileged intent", () => {
    expect(running.discord.violations).toEqual([]);
    expect(running.discord.gateway.violations).toEqual([]);
    const errors = running.log.lines.filter(({ level }) => level === "error" || level === "fatal");
    expect(errors).toEqual([]);
  });
});
