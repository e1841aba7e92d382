import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actingIn } from "./markup.ts";
import { startBot, type Running } from "./support.ts";

let running: Running;
beforeAll(async () => {
  running = await startBot();
  // Everything runs in one process here: long work delays the loopback's own clock as well.
  running.discord.patience.acknowledge = 15_000;
});
afterAll(async () => {
  await running.bot.stop();
  await running.discord.stop();
});

describe("a person on Discord, about what each outlet reports", () => {
  it("compares outlets, page by page, and sees a page as a picture", async () => {
    const user = running.discord.user();
    const seen = await user.command("compare", { topic: "ferry accident deaths" });
    expect(seen.deferred).toBe(true);
    expect(seen.content).toMatch(/[≠→=∥◇] /u);
    expect(seen.buttons).toEqual(["◀ Back", "Next ▶", "Passages", "Picture", "Export"]);
    const before = seen.content;
    const next = await user.press("Next ▶", seen.messages[0]);
    expect(next.messages[0]?.id).toBe(seen.messages[0]?.id);
    expect(next.content).toMatch(/page 2 of/);
    expect(next.content).not.toBe(before);
    const opened = await user.press("Passages", seen.messages[0]);
    expect(opened.ephemeral).toBe(true);
    expect(opened.content).toMatch(/passage \d+ of \d+/);
    const picture = await user.press("Picture", seen.messages[0]);
    expect(picture.files).toHaveLength(1);
    expect(picture.files[0]?.description?.length).toBeGreaterThan(20);
    expect(Array.from(picture.files[0]?.data.subarray(1, 4) ?? [])).toEqual([0x50, 0x4e, 0x47]);
  });

  it("goes from an answer to the comparison", async () => {
    const user = running.discord.user();
    const asked = await user.command("ask", { question: "How many people died on the ferry?" });
    expect(asked.buttons).toContain("Compare outlets");
    const compared = await user.press("Compare outlets", asked.messages[0]);
    expect(compared.content).toMatch(/How many people died on the ferry\?[^]*[≠→=∥◇] /u);
  });

  it("is offered a summary where one outlet is alone", async () => {
    const user = running.discord.user();
    const seen = await user.command("compare", { topic: "the Linnet's captain", outlet_a: "Hollin Radio" });
    if (!seen.buttons.includes("Summary instead")) return expect(seen.content).toMatch(/[≠→=∥◇] /u);
    expect((await user.press("Summary instead", seen.messages[0])).text).toMatch(/¹/);
  });

  it("lists figures below their chart, and shares both", async () => {
    const user = running.discord.user();
    const seen = await user.command("figures", { topic: "ferry deaths", private: true });
    expect(seen.ephemeral).toBe(true);
    expect(seen.files).toHaveLength(1);
    expect(seen.text).toMatch(/at least 31/);
    const shared = await user.press("Share", seen.messages[0]);
    expect(shared.ephemeral).toBe(false);
    expect(shared.files).toHaveLength(1);
    expect(shared.text).toBe(seen.text);
  });

  it("lists what a person is quoted as saying, completing the name", async () => {
    const user = running.discord.user();
    const [first] = await user.complete("quotes", "speaker", "wick");
    expect(first?.value).toMatch(/Wick/);
    const seen = await user.command("quotes", { speaker: first?.value ?? "" });
    expect(seen.text).toMatch(/["“][^"”]+["”]/);
    const nobody = await user.command("quotes", { speaker: "Nobody Atall" });
    expect(nobody.text).toMatch(/Nobody Atall/);
  });

  it("sees what happened when, and how outlets frame it", async () => {
    const user = running.discord.user();
    expect((await user.command("timeline", { topic: "ferry inquiry" })).text).toMatch(/Mar 2031/);
    expect((await user.command("framing", { topic: "ferry accident" })).text.length).toBeGreaterThan(50);
  });

  it("checks a message against the coverage, for himself alone", async () => {
    const user = running.discord.user();
    const message = user.message(
      "The ferry carried 500 people. At least nine people were killed, police said. @everyone",
    );
    const seen = await user.menu("Check against coverage", message);
    expect(seen.ephemeral).toBe(true);
    expect(seen.text).toMatch(/500/);
    const empty = await user.menu("Check against coverage", user.message(""));
    expect(empty.text).toMatch(/no text to check/);
  });

  it("breaks none of Discord's rules, and nothing acts", () => {
    expect(running.discord.violations).toEqual([]);
    expect(running.log.lines.filter(({ level }) => level === "error")).toEqual([]);
    for (const message of running.discord.world.messages.values()) {
      if (message.author.id !== running.discord.world.bot.id) continue;
      const texts = [message.content, ...message.embeds.map(({ description }) => String(description ?? ""))];
      for (const text of texts) expect({ text, acting: actingIn(text) }).toEqual({ text, acting: [] });
    }
  });
});
