import { describe, expect, it } from "vitest";
import { cleanText } from "../../src/presentation/clean-text.ts";
import { escapeInline, escapeMarkdown, maskedLink, safeUrl } from "../../src/presentation/escape.ts";
import { readMarkup } from "./discord-markup.ts";
import { createRandom, hostileText } from "./hostile.ts";

describe("escaping for Discord", () => {
  it.each([
    "The U.S. said 3.5 million, don't it?",
    "At 10:30 a.m. (local time), $1,200 – “roughly 80%” – was paid; see p. 4/5.",
    "Half-empty boats & the “Mole” #tag co-op 50-60% e.g. A+B=C",
    "[sic] he said [the minister]",
    "¿Qué pasó? El Niño, Straße, naïve",
    "2024-03-22",
    "渡船事故造成三十一人死亡。",
  ])("leaves ordinary text as it is: %s", (text) => {
    expect(escapeMarkdown(text)).toBe(text);
  });

  it.each([
    ["**bold**", "\\*\\*bold\\*\\*"],
    ["@everyone and @here", "\\@everyone and \\@here"],
    ["<@123> <t:1:R> </ask:1> <:a:1>", "\\<@123\\> \\<t\\:1:R\\> \\</ask:1\\> \\<\\:a:1\\>"],
    ["[free](https://x.example)", "[free]\\(https:\\/\\/x.example)"],
    ["join discord.gg/abc", "join discord\\.gg\\/abc"],
    ["-# small", "\\-# small"],
    ["# Heading", "\\# Heading"],
    ["- item", "\\- item"],
    ["12. item", "12\\. item"],
    ["> quoted", "\\> quoted"],
    ["say :smile: now", "say \\:smile: now"],
    ["||spoiler||", "\\|\\|spoiler\\|\\|"],
    ["`code`", "\\`code\\`"],
    ["a\\b", "a\\\\b"],
  ])("disarms %s", (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
    expect(readMarkup(escaped)).toEqual({ active: [], visible: text });
  });

  it("lets nothing act in two thousand hostile texts, and loses nothing a reader sees", () => {
    const random = createRandom(7);
    for (let round = 0; round < 2_000; round += 1) {
      const text = hostileText(random, 1 + Math.floor(random() * 12));
      const escaped = escapeMarkdown(text);
      const { active, visible } = readMarkup(escaped);
      expect(active, JSON.stringify(text)).toEqual([]);
      const expected = text.split(/\r\n|[\n\r\u2028\u2029]/).map(cleanText);
      expect(visible, JSON.stringify(text)).toBe(expected.join("\n"));
    }
  });

  it("is told apart by the reader of markup: unescaped, the same texts do act", () => {
    expect(readMarkup("**a** <@1> https://x.example\n-# b").active.map(({ kind }) => kind)).toEqual([
      "bold",
      "bold",
      "mention",
      "address",
      "subtext",
    ]);
  });
});

describe("invisible characters", () => {
  it("are taken out, also tags, bidirectional controls and lone surrogates", () => {
    expect(cleanText("a\u200bb\u202ec\u2066d\u{e0041}e\ud800f\u00adg\ufeff\u0000h")).toBe("abcdefgh");
  });

  it("stay where spelling or a picture needs them", () => {
    expect(cleanText("می\u200cخواهم")).toBe("می\u200cخواهم");
    expect(cleanText("क्\u200dष")).toBe("क्\u200dष");
    expect(cleanText("👩\u200d👩\u200d👧 ❤\ufe0f 1\ufe0f\u20e3")).toBe(
      "👩\u200d👩\u200d👧 ❤\ufe0f 1\ufe0f\u20e3",
    );
  });

  it("do not stay between letters that have no use for them", () => {
    expect(cleanText("fer\u200cry a\u200db x\ufe0f")).toBe("ferry ab x");
  });

  it("does not let marks pile up", () => {
    expect(cleanText(`a${"\u0301".repeat(40)}b`)).toBe(`a${"\u0301".repeat(5)}b`);
  });
});

describe("links", () => {
  it.each([
    ["https://example.com/a(b)?q=[1]*", "https://example.com/a%28b%29?q=%5B1%5D%2A"],
    ["http://example.com", "http://example.com/"],
  ])("keeps %s inside its brackets", (url, safe) => {
    expect(safeUrl(url)).toBe(safe);
  });

  it.each([
    "javascript:alert(1)",
    "https://user:secret@example.com/",
    "https://discord.gg/abc",
    "https://discord.com/invite/abc",
    "https://sub.discord.com/x",
    "ftp://example.com/",
    "not an address",
    `https://example.com/${"a".repeat(600)}`,
  ])("does not link %s", (url) => {
    expect(safeUrl(url)).toBeNull();
  });

  it("names only what it may: a headline that looks like an address stays text", () => {
    expect(maskedLink("https://bank.example says", "https://evil.example/")).toBe(
      "https:\\/\\/bank.example says",
    );
    expect(maskedLink("A [b](c) *d*", "https://x.example/")).toBe("[A (b)(c) \\*d\\*](<https://x.example/>)");
  });

  it("escapes within a line what starts no line there", () => {
    expect(escapeInline("- a # b")).toBe("- a # b");
  });
});
