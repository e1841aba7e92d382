/** Wishes about an answer as people type them: its language, its form, its length, the buttons under it. */
import { describe, expect, it } from "vitest";
import { createCommandSet } from "../../../commands/index.ts";
import { readUtterance } from "../../../commands/conversation/reading.ts";
import { takeReplyLanguage } from "../../../commands/conversation/reply-language.ts";
import { createMemoryState } from "../../../src/state/memory.ts";
import { systemClock } from "../../../src/wire.ts";
import { deskOver } from "../../discord/support.ts";

describe("the language that an answer is wanted in", () => {
  it.each([
    ["en español", "es"],
    ["in French please", "fr"],
    ["auf Deutsch, bitte", "de"],
    ["Can you say that again in Spanish?", "es"],
    ["¿Puedes responder en inglés?", "en"],
    ["Réponds-moi en français", "fr"],
    ["Traduis-le en anglais", "en"],
    ["Übersetze das ins Englische", "en"],
    ["ترجم هذا إلى الإسبانية", "es"],
    ["بالعربية", "ar"],
    ["answer in Italian", "it"],
  ])("is all that %j says", (text, language) => {
    expect(takeReplyLanguage(text)).toEqual({ language, rest: "" });
  });

  it.each([
    ["How many people died? Answer in German", "de", "How many people died?"],
    ["¿Quién era el capitán? Responde en árabe", "ar", "¿Quién era el capitán?"],
    ["shorter, in Spanish", "es", "shorter"],
  ])("is taken off %j", (text, language, rest) => {
    expect(takeReplyLanguage(text)).toEqual({ language, rest });
  });

  it.each([
    "in France",
    "Which leaflets were printed in Spanish?",
    "What did the sign say in Arabic?",
    "the German ferry",
    "Who said that in Polish hands it would sink?",
  ])("is not asked for by %j", (text) => {
    expect(takeReplyLanguage(text)).toEqual({ language: null, rest: text });
  });
});

describe("what is wanted with an answer", () => {
  const read = (text: string) => {
    const { intent, length, topic } = readUtterance(text, {
      outlet: () => undefined,
      outlets: [],
      speakers: () => [],
      now: new Date("2031-04-10T12:00:00Z"),
    });
    return topic === "" ? (intent ?? length) : topic;
  };

  it.each([
    [
      "export",
      [
        "export this",
        "Export the answer as CSV please",
        "exporta esto",
        "exportez cela",
        "exportiere das als JSON",
        "صدّر الإجابة",
        "save this as markdown",
        "download",
      ],
    ],
    [
      "shorter",
      [
        "shorter",
        "más corto por favor",
        "plus court s’il vous plaît",
        "kürzer bitte",
        "أقصر",
        "shorten it",
        "zu lang",
      ],
    ],
    ["longer", ["more", "más", "encore", "mehr", "المزيد من فضلك", "continue", "weiter"]],
    ["next", ["next page", "siguiente", "page suivante", "nächste Seite"]],
    ["share", ["share this", "compartir", "partager", "teilen"]],
  ])("is %s", (wanted, texts) => {
    expect(texts.map(read)).toEqual(texts.map(() => wanted));
  });

  it.each(["export bans on grain", "more ferries", "Share prices", "next steps of the inquiry"])(
    "is not what %j says",
    (text) => {
      expect(read(text)).toBe(text);
    },
  );
});

describe("a conversation", () => {
  const begin = async () => {
    const { conversation } = createCommandSet({
      desk: await deskOver(),
      state: createMemoryState(),
      clock: systemClock,
      isLocal: true,
    });
    return async (text: string) => {
      const { messages } = await conversation.say({
        caller: { userId: "100000000000000001", guildId: null, channelId: "1" },
        text,
        hasFiles: false,
        repliesTo: [],
        signal: new AbortController().signal,
      });
      return messages;
    };
  };
  const textOf = (messages: Awaited<ReturnType<Awaited<ReturnType<typeof begin>>>>): string =>
    JSON.stringify(messages);

  it("goes on in the language that was asked for, and exports what was answered last", async () => {
    const tell = await begin();
    expect(textOf(await tell("export this"))).toContain("Ask a question first");
    expect(textOf(await tell("How many people were on the ferry?"))).toContain("as printed");
    const spanish = textOf(await tell("en español"));
    expect(spanish).toMatch(/Pasajes/u);
    expect(textOf(await tell("kürzer"))).toMatch(/Pasajes/u);
    expect(textOf(await tell("in Italian please"))).toMatch(/Hablo inglés, español/u);
    expect(textOf(await tell("exporta esto"))).toMatch(/export-as:[^"]+:csv/u);
    const [file] = await tell("export as csv");
    expect(file?.files?.[0]?.name).toMatch(/\.csv$/u);
    expect(textOf(await tell("siguiente"))).toContain("Siguiente ▶");
  });
});
