import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actingIn } from "./markup.ts";
import { folderOf, startBot, type Running } from "./support.ts";

const HOSTILE = [
  "@everyone the ferry sank and @here as well",
  "<@123456789012345678> <@&123456789012345678> <#123456789012345678> saw the ferry",
  "the ferry [click here for money](https://evil.example/a) sank",
  "join discord.gg/abcdef or https://discord.com/invite/abcdef about the ferry",
  "https://evil.example/ferry is where the ferry sank",
  "```js\nferry\n``` and `ferry` code",
  "||the ferry spoiler|| and ~~strike~~ and __under__ and *i* and **b** and _x_",
  "# Heading of the ferry",
  "- list of the ferry\n> quote of the ferry\n>>> long quote\n-# small",
  "the fer\u200Bry @\u200Beveryone @\u2060here",
  "the \u202Eyrref\u202C \u2066ferry\u2069 \u200Fferry",
  "<t:1700000000:R> </ask:123456789012345678> <a:wave:123456789012345678> <:x:123456789012345678> ferry",
  "the ferry \\@everyone \\\\@everyone \\<@123456789012345678>",
  "@\u00ADeveryone ferry @\uFEFFeveryone ferry <\u200B@123456789012345678>",
];

const article = (index: number, text: string): string =>
  `---\ntitle: ${JSON.stringify(`${text.split("\n")[0] ?? ""} ${index}`)}\noutlet: ${JSON.stringify(`Out ${text.slice(0, 40).split("\n")[0] ?? ""}`)}\npublished: 2031-03-0${(index % 9) + 1}\nurl: https://outlet.example/a)(b<c>/${index}\nauthor: "@everyone"\n---\nOn Tuesday evening ${text} in the harbour of the town, the police said. The ferry number ${index} carried ${index + 10} people across the water that night.\n\n${text}\n\nThe harbour master said "${text.replaceAll("\n", " ")}" to reporters about ferry ${index}.\n`;

let running: Running;
beforeAll(async () => {
  const files = Object.fromEntries(HOSTILE.map((text, index) => [`h${index}.md`, article(index, text)]));
  running = await startBot({ corpus: await folderOf(files) });
  // What is tried here is not how soon a busy machine answers.
  running.discord.patience.acknowledge = 15_000;
});
afterAll(async () => {
  await running.bot.stop();
  await running.discord.stop();
});

const sent = (): string[] => {
  const own = Array.from(running.discord.world.messages.values()).filter(
    ({ author }) => author.id === running.discord.world.bot.id,
  );
  const embeds = own.flatMap((message) => message.embeds);
  return [
    ...own.map(({ content }) => content),
    ...embeds.flatMap(({ title, description }) => [String(title ?? ""), String(description ?? "")]),
  ];
};

const expectNothingActs = (): void => {
  for (const text of sent()) expect({ text, acting: actingIn(text) }).toEqual({ text, acting: [] });
};

describe("the reading of markup", () => {
  it.each(HOSTILE)("sees what acts in %j", (text) => {
    expect(actingIn(text)).not.toEqual([]);
  });
});

describe("text that others wrote", () => {
  it.each(HOSTILE.map((text, index) => [index, text] as const))(
    "never acts, in a question or an article (%i)",
    async (index, text) => {
      const user = running.discord.user();
      const asked = await user.command("ask", { question: text });
      await user.command("summary", { topic: `ferry number ${index}`, private: true });
      const searched = await user.command("search", { query: text });
      await user.command("article", { id: `h${index}` });
      await user.command("article", { id: text });
      await user.command("ask", { question: "ferry", outlet: text.slice(0, 90) });
      await user.command("ask", { question: "ferry", since: text.slice(0, 90) });
      if (asked.buttons.includes("Passages")) await user.press("Passages", asked.messages[0]);
      expect(searched.messages.length).toBeGreaterThan(0);
      expectNothingActs();
    },
  );

  it("never acts in the lists, nor in what completes", async () => {
    const user = running.discord.user();
    await user.command("sources");
    await user.command("help");
    for (const { name, value } of await user.complete("article", "id", "")) {
      expect(Array.from(name).length).toBeLessThanOrEqual(100);
      expect(value.length).toBeGreaterThan(0);
    }
    expectNothingActs();
  });

  it("never acts in comparisons, figures, quotes, timelines, framing, nor in a message that is checked", async () => {
    const user = running.discord.user();
    for (const topic of ["the ferry in the harbour", HOSTILE.join(" ").slice(0, 1_000)]) {
      await user.command("compare", { topic });
      await user.command("figures", { topic });
      await user.command("timeline", { topic });
      await user.command("framing", { topic });
    }
    for (const { value } of (await user.complete("quotes", "speaker", "")).slice(0, 5))
      await user.command("quotes", { speaker: value });
    await user.menu("Check against coverage", user.message(HOSTILE.join("\n").slice(0, 2_000)));
    expectNothingActs();
  });

  it("breaks none of Discord's rules", () => {
    expect(running.discord.violations).toEqual([]);
    for (const message of running.discord.world.messages.values()) {
      // What was acknowledged late, and answered for the person alone then, leaves a message that said nothing.
      const isEmpty = message.deleted && message.edits === 0 && message.content === "";
      if (message.author.id === running.discord.world.bot.id && !isEmpty)
        expect(message.body["allowed_mentions"]).toEqual({ parse: [] });
    }
  });

  it("is read however long it is", async () => {
    const user = running.discord.user();
    const long = "ferry ".repeat(166);
    expect((await user.command("ask", { question: long })).text.length).toBeGreaterThan(0);
    expect((await user.command("search", { query: "\u{1F6A2}".repeat(500) })).text.length).toBeGreaterThan(0);
    expect(running.discord.violations).toEqual([]);
  });
});
