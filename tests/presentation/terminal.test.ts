import { describe, expect, it } from "vitest";
import {
  renderTerminal,
  renderTerminalHelp,
  renderTerminalNotice,
  renderTerminalPages,
  renderTerminalPassage,
} from "../../src/presentation/index.ts";
import { widthOf } from "../../src/presentation/measure.ts";
import { articles, comparison, passage, sentence, summary } from "./answers.ts";

describe("a terminal", () => {
  it("shows the same words as Discord, wrapped, with links as plain addresses", () => {
    expect(renderTerminal(summary(), { width: 60, color: false, articles })).toBe(
      [
        "How many people were on the ferry?",
        "The ferry carried 214 people when it struck the breakwater",
        "on Tuesday evening.¹ Its licence allows 180.² “We do not yet",
        "know how many boarded without a ticket,” a port spokeswoman",
        "said.¹",
        "",
        "¹ Coastal Wire · 4 Mar 2031 · Ferry strikes breakwater (also",
        "in Morning Post)",
        "  https://coastal.example/ferry",
        "² El Faro · 6 Mar 2031 · La licencia del transbordador",
        "2 outlets · 3 articles, one a wire copy · 4-6 Mar 2031 ·",
        "sentences as printed",
      ].join("\n"),
    );
  });

  it("uses bold and dim where colour is wanted", () => {
    const text = renderTerminal(summary({ sentences: [sentence("Fog.", "faro-1")] }), {
      width: 80,
      color: true,
      articles,
    });
    expect(text.split("\n")).toEqual([
      "\u001b[1mHow many people were on the ferry?\u001b[22m",
      "Fog.²",
      "",
      "² El Faro · 6 Mar 2031 · La licencia del transbordador",
      "\u001b[2m1 outlet · 1 article · 6 Mar 2031 · sentences as printed\u001b[22m",
    ]);
  });

  it("marks the cited words with stars where it may not use bold", () => {
    expect(renderTerminalPassage(passage, { width: 100, color: false, marker: 1 })).toContain(
      "│ …The vessel, licensed for coastal trips, **carried 214 people** when it struck the breakwater.…",
    );
    expect(renderTerminalPassage(passage, { width: 100, color: true, marker: 1 })).toContain(
      "\u001b[1mcarried 214 people\u001b[22m",
    );
  });

  it("removes escape sequences and controls of articles", () => {
    const text = renderTerminalNotice("a\u001b[31mred\u001b]8;;http://x\u0007b\u009b2J\u0000\rc", {
      width: 80,
      color: true,
    });
    expect(text).toBe("a[31mred]8;;http://xb2J c");
  });

  it("wraps East Asian text by its width, and starts no line with its closing marks", () => {
    const text = "渡船事故造成三十一人死亡，港口警察说。调查从星期一开始，家属要求公开名单。";
    const lines = renderTerminalNotice(text, { width: 20, color: false }).split("\n");
    expect(lines.join("")).toBe(text);
    for (const line of lines) {
      expect(widthOf(line)).toBeLessThanOrEqual(22);
      expect(line).not.toMatch(/^[，。]/u);
    }
  });

  it("breaks a word wider than the terminal, but never an address", () => {
    const lines = renderTerminalNotice(`${"x".repeat(50)} https://example.com/${"a".repeat(40)}`, {
      width: 20,
      color: false,
    }).split("\n");
    expect(lines).toEqual([
      "x".repeat(20),
      "x".repeat(20),
      "x".repeat(10),
      `https://example.com/${"a".repeat(40)}`,
    ]);
  });

  it("keeps the marker on the line of its sentence's last word", () => {
    const text = renderTerminal(summary({ sentences: [sentence("one two three four five", "faro-1")] }), {
      width: 23,
      color: false,
      articles,
    });
    expect(text).toContain("one two three four\nfive²\n");
  });

  it("shows a comparison whole, or by pages for a prompt", () => {
    expect(renderTerminal(comparison, { width: 100, color: false, articles })).not.toContain("page 1");
    const pages = renderTerminalPages(comparison, { width: 100, color: false, articles });
    expect(pages).toHaveLength(2);
    expect(pages[1]).toContain("page 2 of 2");
  });

  it("helps with commands and examples", () => {
    const text = renderTerminalHelp(
      {
        commands: [{ usage: "/search QUERY", description: "passages by score" }],
        examples: ["What is known about the Linnet?"],
        coverage: "2 outlets",
      },
      { width: 80, color: false },
    );
    expect(text).toContain("/search QUERY  passages by score");
    expect(text).toContain("Try:\nWhat is known about the Linnet?");
  });
});
