import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startBot, type Running } from "./support.ts";

let running: Running;
beforeAll(async () => {
  running = await startBot();
});
afterAll(async () => {
  await running.bot.stop();
  await running.discord.stop();
});

const QUESTION = { question: "How many people were on the ferry?" };

describe("a person whose Discord speaks Spanish", () => {
  it("is answered in Spanish where the server has chosen no language, around the same sentences", async () => {
    const english = await running.discord.user().command("ask", QUESTION);
    const user = running.discord.user("paz");
    user.speaks("es-ES");
    const seen = await user.command("ask", QUESTION);
    expect(seen.text).toMatch(/-# .*frases tal como se publicaron$/);
    expect(seen.text.split("\n").slice(0, 2)).toEqual(english.text.split("\n").slice(0, 2));
    expect(seen.buttons).toEqual(
      expect.arrayContaining(["Pasajes", "Comparar medios", "Seguir preguntando"]),
    );
    const opened = await user.press("Pasajes", seen.messages[0]);
    expect(opened.content).toMatch(/^¹ .* · pasaje \d+ de \d+/);
  });

  it("is answered in public as the server speaks, and alone in their own language", async () => {
    const user = running.discord.user("paz");
    user.speaks("es-ES", "de");
    expect((await user.command("ask", QUESTION)).text).toMatch(/Sätze wie gedruckt$/);
    const alone = await user.command("ask", { ...QUESTION, private: true });
    expect(alone.text).toMatch(/frases tal como se publicaron$/);
    user.speaks("es-ES", "en-US");
    expect((await user.command("ask", QUESTION)).text).toMatch(/sentences as printed$/);
  });

  it("is told in Spanish what to type instead", async () => {
    const user = running.discord.user("paz");
    user.speaks("es-419");
    const seen = await user.command("ask", { ...QUESTION, since: "yesterweek" });
    expect(seen.ephemeral).toBe(true);
    expect(seen.text).toContain("No entiendo «yesterweek» como fecha.");
  });

  it("is answered in Spanish in direct messages, too, once Discord has told the language", async () => {
    const user = running.discord.directMessages("paz");
    user.speaks("es-ES");
    await user.command("help");
    const heard = await user.heard(user.message("thanks"));
    expect(heard.text).toBe("De nada. Siga preguntando o diga «ayuda».");
  });
});

describe("a person whose Discord speaks Arabic", () => {
  it("reads lines that run from the right, with names set apart", async () => {
    const user = running.discord.user("huda");
    user.speaks("ar");
    const seen = await user.command("ask", QUESTION);
    expect(seen.text).toMatch(/^\u200F¹ \u2068[^\u2069]+\u2069 · /mu);
    expect(seen.text).toMatch(/الجمل كما نُشرت$/u);
    expect(seen.buttons).toContain("المقاطع");
  });
});

describe("registering", () => {
  it("carries every translation, and finds nothing changed at the next start", async () => {
    const registered = [...running.discord.world.commands.values()].flat();
    expect(registered.find(({ name }) => name === "ask")).toMatchObject({
      description_localizations: { "es-ES": expect.stringContaining("Pregunte") as string },
    });
    const versions = registered.map(({ version }) => version);
    const again = await startBot({ discord: running.discord });
    await again.bot.stop();
    expect([...running.discord.world.commands.values()].flat().map(({ version }) => version)).toEqual(
      versions,
    );
  });
});
