import { describe, expect, it } from "vitest";
import { cut, harmless, nonceOf, outgoing } from "../../src/discord/outgoing.ts";
import { createPace } from "../../src/discord/pace.ts";
import { messageProblems } from "./loopback/message-rules.ts";

describe("text on its way out", () => {
  it.each([
    ["@everyone", "\\@everyone"],
    ["@Here", "\\@Here"],
    ["\\@everyone", "\\@everyone"],
    ["\\\\@everyone", "\\\\\\@everyone"],
    [
      "<@123> <@!1> <@&2> <#3> </ask:4> <t:5> <:e:6> <a:e:7> <id:home>",
      "\\<@123> \\<@!1> \\<@&2> \\<#3> \\</ask:4> \\<t:5> \\<:e:6> \\<a:e:7> \\<id:home>",
    ],
    ["@\u200Beveryone", "\\@everyone"],
    ["<\u2060@1>", "\\<@1>"],
    ["a \u202Eb\u202C \u2066c\u2069", "a b c"],
    ["\u2068صدى\u2069 · x", "\u2068صدى\u2069 · x"],
    ["\u2068صدى · x", "صدى · x"],
    ["می\u200Cخواهم", "می\u200Cخواهم"],
    ["👩\u200D🚒", "👩\u200D🚒"],
    ["a\u200D @\u200Deveryone", "a \\@everyone"],
    ["\uD800lone", "\uFFFDlone"],
    ["two\nlines\tand a tab", "two\nlinesand a tab"],
    ["3 < 5 and [a](<https://a.example/>)", "3 < 5 and [a](<https://a.example/>)"],
  ])("makes %j harmless", (text, expected) => {
    expect(harmless(text)).toBe(expected);
    expect(harmless(expected)).toBe(expected);
  });

  it("counts code points, not units, and never cuts an escape in two", () => {
    expect(cut("🚢".repeat(2_000), 2_000)).toBe("🚢".repeat(2_000));
    expect(Array.from(cut("🚢".repeat(2_001), 2_000))).toHaveLength(2_000);
    expect(cut("abc\\*def", 5)).toBe("abc…");
    expect(cut("ab\\\\def", 5)).toBe("ab\\\\…");
  });
});

describe("a message on its way out", () => {
  it.each([
    ["empty", {}],
    ["blank", { content: " \u200B\n" }],
    ["long", { content: "🚢".repeat(5_000) }],
    [
      "many embeds",
      {
        embeds: Array.from({ length: 14 }, () => ({
          title: "t".repeat(300),
          description: "d".repeat(5_000),
          footer: { text: "f".repeat(3_000) },
        })),
      },
    ],
    [
      "full fields",
      { embeds: [{ fields: Array.from({ length: 30 }, () => ({ name: "", value: "v".repeat(2_000) })) }] },
    ],
    [
      "files",
      {
        files: Array.from({ length: 12 }, (_, index) => ({
          name: `${index}.png`,
          data: new Uint8Array([1]),
          description: "a".repeat(2_000),
        })),
      },
    ],
  ])("is one that Discord takes: %s", (_, message) => {
    const { body, files } = outgoing(message);
    const uploads = files.map(({ name, data }, index) => ({
      name,
      data,
      bytes: data.length,
      field: `files[${index}]`,
    }));
    expect(messageProblems(body, uploads, { webhook: true })).toEqual([]);
  });

  it("mentions nobody, and unfolds no link", () => {
    expect(outgoing({ content: "x" }).body).toMatchObject({ allowed_mentions: { parse: [] }, flags: 4 });
    expect(outgoing({ content: "x" }, 64).body.flags).toBe(68);
  });

  it("does not hide its own embeds behind that flag, even where an edit adds them", () => {
    expect(outgoing({ embeds: [{ description: "x" }] }).body.flags).toBeUndefined();
    expect(outgoing({ embeds: [{ description: "x" }] }, 0, { edit: true }).body.flags).toBe(0);
  });

  it("has the same nonce for the same key, of at most 25 characters", () => {
    expect(nonceOf("digest 1")).toBe(nonceOf("digest 1"));
    expect(nonceOf("digest 1")).not.toBe(nonceOf("digest 2"));
    expect(nonceOf("digest 1").length).toBeLessThanOrEqual(25);
  });
});

describe("a pace", () => {
  it("gives at most so many turns in so much time, in order", async () => {
    const pace = createPace({ turns: 3, within: 200 });
    const taken: number[] = [];
    await Promise.all(Array.from({ length: 7 }, () => pace().then(() => taken.push(Date.now()))));
    for (let index = 3; index < taken.length; index += 1)
      expect((taken[index] ?? 0) - (taken[index - 3] ?? 0)).toBeGreaterThanOrEqual(190);
  });
});
