import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openApiHere } from "./loopback/openapi.ts";
import { startBot, type Running } from "./support.ts";

let running: Running;
beforeAll(async () => {
  running = await startBot();
});
afterAll(async () => {
  await running.bot.stop();
  await running.discord.stop();
});

const errors = (): unknown[] =>
  running.log.lines.filter(({ level }) => level === "error" || level === "fatal");

describe("a person on Discord", () => {
  it("asks, and every sentence carries a digit that a line below names", async () => {
    const user = running.discord.user();
    const seen = await user.command("ask", { question: "How many people were on the ferry?" });
    expect(seen.ephemeral).toBe(false);
    expect(seen.deferred).toBe(false);
    expect(seen.text).toMatch(/[¹²³⁴⁵⁶⁷⁸⁹]/);
    const [body = "", references = ""] = seen.text.split(/\n\n(?=¹ )/);
    const used = new Set(body.match(/[¹²³⁴⁵⁶⁷⁸⁹⁰]/g));
    const named = new Set(Array.from(references.matchAll(/^([¹²³⁴⁵⁶⁷⁸⁹⁰]+) /gm), ([, digit]) => digit));
    expect([...used].sort()).toEqual([...named].sort());
    expect(seen.buttons).toContain("Passages");
    expect(seen.buttons).toContain("Follow up");
    expect(seen.buttons).not.toContain("Share");
  });

  it("opens the passages for himself alone, the cited words marked, and leafs through them", async () => {
    const user = running.discord.user();
    const asked = await user.command("ask", { question: "How many people were on the ferry?" });
    const opened = await user.press("Passages", asked.messages[0]);
    expect(opened.ephemeral).toBe(true);
    expect(opened.content).toMatch(/^¹ .* · passage \d+ of \d+/);
    expect(opened.content).toMatch(/\*\*.+\*\*/);
    expect(opened.buttons).toEqual(["◀ Back", "Next ▶", "Whole article"]);
    const first = opened.messages[0];
    const before = opened.content;
    const next = await user.press("Next ▶", first);
    expect(next.messages[0]?.id).toBe(first?.id);
    expect(next.content).not.toBe(before);
    const back = await user.press("◀ Back", first);
    expect(back.content).toBe(before);
    const whole = await user.press("Whole article", first);
    expect(whole.ephemeral).toBe(true);
    expect(whole.messages[0]?.id).not.toBe(first?.id);
  });

  it("keeps an answer private on request, and shares it afterwards", async () => {
    const user = running.discord.user();
    const seen = await user.command("summary", {
      topic: "the ferry inquiry",
      length: "short",
      private: true,
    });
    expect(seen.ephemeral).toBe(true);
    const shared = await user.press("Share", seen.messages[0]);
    expect(shared.ephemeral).toBe(false);
    expect(shared.content).toBe(seen.content);
    const other = running.discord.user("grace");
    const opened = await other.press("Passages", shared.messages[0]);
    expect(opened.ephemeral).toBe(true);
  });

  it("searches page by page in one message", async () => {
    const user = running.discord.user();
    const seen = await user.command("search", { query: "ferry" });
    const first = seen.content;
    expect(first).toMatch(/1-5 of \d+ passages/);
    const next = await user.press("Next ▶", seen.messages[0]);
    expect(next.messages[0]?.id).toBe(seen.messages[0]?.id);
    expect(next.content).toMatch(/6-10 of \d+ passages/);
    const back = await user.press("◀ Back", seen.messages[0]);
    expect(back.content).toBe(first);
  });

  it("asks a follow-up in a form", async () => {
    const user = running.discord.user();
    await user.command("ask", { question: "How many people were on the ferry?", private: true });
    const form = await user.press("Follow up");
    expect(form.modal).not.toBeNull();
    const seen = await user.submitModal({ "Your question": "What did the captain say?" });
    expect(seen.ephemeral).toBe(true);
    expect(seen.text).toContain("What did the captain say?");
  });

  it("is told what is missing, and may search instead", async () => {
    const user = running.discord.user();
    const seen = await user.command("ask", { question: "What do zeppelins eat in Ulaanbaatar?" });
    expect(seen.text).toMatch(/zeppelins/);
    expect(seen.buttons).toContain("Search instead");
    const searched = await user.press("Search instead", seen.messages[0]);
    expect(searched.text.length).toBeGreaterThan(0);
  });

  it("is asked to mend what he typed, for his eyes only", async () => {
    const user = running.discord.user();
    const outlet = await user.command("ask", { question: "ferry", outlet: "Costal Wire" });
    expect(outlet.ephemeral).toBe(true);
    expect(outlet.text).toMatch(/no outlet here\. Did you mean Coastal Wire/);
    const date = await user.command("ask", { question: "ferry", since: "the day of the moose" });
    expect(date.ephemeral).toBe(true);
    expect(date.text).toMatch(/no date/);
  });

  it("completes outlets and articles, at most 25, and never fails", async () => {
    const user = running.discord.user();
    const outlets = await user.complete("ask", "outlet", "coas");
    expect(outlets.map(({ value }) => value)).toEqual(["Coastal Wire"]);
    expect((await user.complete("ask", "outlet", "")).length).toBeGreaterThan(5);
    expect(await user.complete("ask", "outlet", "zzz")).toEqual([]);
    const articles = await user.complete("article", "id", "captain");
    expect(articles.map(({ value }) => value)).toContain("2031-03-18-herald-captain-testifies");
    expect((await user.complete("article", "id", "")).length).toBe(25);
  });

  it("reads an article, the list of sources and the help, for himself alone", async () => {
    const user = running.discord.user();
    const article = await user.command("article", { id: "2031-03-18-herald-captain-testifies" });
    expect(article.ephemeral).toBe(true);
    expect(article.text.length).toBeGreaterThan(500);
    const unknown = await user.command("article", { id: "nothing-like-it" });
    expect(unknown.text).toMatch(/There is no article/);
    const sources = await user.command("sources");
    expect(sources.ephemeral).toBe(true);
    expect(sources.text).toMatch(/Coastal Wire/);
    const help = await user.command("help");
    expect(help.text).toMatch(/\/ask question/);
  });

  it("asks in a direct message", async () => {
    const user = running.discord.directMessages();
    const seen = await user.command("ask", { question: "How many people were on the ferry?" });
    expect(seen.text).toMatch(/¹/);
  });

  it("presses buttons that were made before a restart", async () => {
    const user = running.discord.user();
    const seen = await user.command("search", { query: "harbour" });
    const asked = await user.command("ask", { question: "How many people were on the ferry?" });
    await running.bot.stop();
    running = await startBot({ discord: running.discord, state: running.state });
    const next = await user.press("Next ▶", seen.messages[0]);
    expect(next.content).toMatch(/6-10 of/);
    expect((await user.press("Passages", asked.messages[0])).content).toMatch(/passage \d+ of/);
  });

  it("presses a button whose answer is not kept any more", async () => {
    const user = running.discord.user();
    const seen = await user.command("ask", { question: "How many people were on the ferry?" });
    await running.state.update((document) => {
      document.replies = {};
    });
    const pressed = await user.press("Passages", seen.messages[0]);
    expect(pressed.ephemeral).toBe(true);
    expect(pressed.text).toMatch(/too old to open/);
    const stale = await user.pressId("nothing:known", seen.messages[0] as never);
    expect(stale.text).toMatch(/too old to open/);
  });
});

describe("what Discord saw", () => {
  it("broke none of Discord's rules", () => {
    expect(running.discord.violations).toEqual([]);
    expect(errors()).toEqual([]);
  });

  it("pinged nobody and unfolded no link", () => {
    const { messages, bot } = running.discord.world;
    const own = [...messages.values()].filter(({ author }) => author.id === bot.id);
    expect(own.length).toBeGreaterThan(0);
    for (const message of own) {
      expect(message.body["allowed_mentions"]).toEqual({ parse: [] });
    }
  });

  it.skipIf(!openApiHere)(
    "fits Discord's own description (skipped where ../shared/discord/openapi.json is not there)",
    () => {
      expect(running.discord.requests.length).toBeGreaterThan(20);
      expect(running.discord.violations).toEqual([]);
    },
  );
});
