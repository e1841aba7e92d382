import { describe, expect, it } from "vitest";
import {
  lengthOf,
  renderMessages,
  renderPassage,
  renderTerminal,
  shorten,
} from "../../src/presentation/index.ts";
import type { Answer, ArticleEntry, MessageData } from "../../src/types.ts";
import {
  comparison,
  entry,
  figure,
  ledger,
  lookupOver,
  passage,
  query,
  refusal,
  results,
  summary,
} from "./answers.ts";
import { readMarkup } from "./discord-markup.ts";
import { createRandom, hostileText } from "./hostile.ts";

/** Constructs that layouts make themselves. */
const OWN = new Set(["bold", "subtext", "quote", "link"]);

const textsOf = (message: MessageData): string[] => [
  ...(message.content === undefined ? [] : [message.content]),
  ...(message.embeds ?? []).map(({ description }) => description ?? ""),
];

const check = (message: MessageData, context: string): void => {
  expect(lengthOf(message.content ?? ""), context).toBeLessThanOrEqual(2_000);
  const embeds = message.embeds ?? [];
  for (const { description } of embeds) {
    expect(lengthOf(description ?? ""), context).toBeLessThanOrEqual(4_096);
  }
  expect(embeds.reduce((sum, { description }) => sum + lengthOf(description ?? ""), 0)).toBeLessThanOrEqual(
    6_000,
  );
  for (const text of textsOf(message)) {
    expect(text.trim(), context).not.toBe("");
    expect(text.isWellFormed(), context).toBe(true);
    const foreign = readMarkup(text).active.filter(
      ({ kind, source }) =>
        !OWN.has(kind) ||
        (kind === "link" && !/\]\(<https:\/\/(ours\.example\/a|coastal\.example\/ferry)>\)$/.test(source)),
    );
    expect(foreign, `${context}\n${text}`).toEqual([]);
  }
};

/** Every text of an answer replaced by hostile ones; ids and dates stay. */
const poison = (value: unknown, text: () => string, key = ""): unknown => {
  if (typeof value === "string") {
    const isKept =
      /^(kind|verdict|writer|bound|precision|stated|reason|length|.*[iI]d|on|asOf|.*On|since|until|dateFrom|copyOf|unit|url)$/.test(
        key,
      );
    return isKept ? value : text();
  }
  if (Array.isArray(value)) return value.map((item) => poison(item, text, key));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, poison(held, text, name)]));
};

describe("limits", () => {
  it("hold for hostile answers of every kind, and nothing but our own markup acts", () => {
    const random = createRandom(11);
    const samples: Answer[] = [summary(), comparison, ledger, results, refusal];
    for (let round = 0; round < 60; round += 1) {
      const most = round % 4 === 0 ? 120 : 10;
      const text = (): string => hostileText(random, 1 + Math.floor(random() * most));
      const entries = ["wire-1", "faro-1", "wire-2", "times-1"].map((id): ArticleEntry =>
        entry(id, text(), "2031-03-04", text(), { carrier: text(), url: "https://ours.example/a" }),
      );
      const lookup = lookupOver(entries);
      for (const sample of samples) {
        const answer = poison(sample, text) as Answer;
        for (const message of renderMessages(answer, { articles: lookup })) {
          check(message, `round ${round}, ${sample.kind}`);
        }
        const shown = renderTerminal(answer, { width: 60, color: false, articles: lookup });
        // oxlint-disable-next-line no-control-regex -- the very characters that must not be there
        expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
      }
      const view = { ...(poison(passage, text) as typeof passage), marks: [{ start: 3, end: 9 }] };
      check(renderPassage(view, { marker: 2 }), `round ${round}, passage`);
    }
  });

  it("move a long summary to an embed, whole", () => {
    const sentences = Array.from({ length: 18 }, (_, index) => ({
      text: `Sentence ${index} tells of the ferry, of those on board, of the fog that lay on the water that evening, and of the men who went out in small boats to look for them.`,
      citations: [],
    }));
    const [message] = renderMessages(summary({ sentences }));
    expect(message?.content).toBeUndefined();
    const description = message?.embeds?.[0]?.description ?? "";
    for (const { text } of sentences) expect(description).toContain(text);
  });

  it("leave whole sentences out where even an embed is too small, and say how many", () => {
    const sentences = Array.from({ length: 40 }, (_, index) => ({
      text: `Sentence ${index} tells of the ferry, of those on board, of the fog that lay on the water that evening, and of the men who went out in small boats to look.`,
      citations: [],
    }));
    const [message, second] = renderMessages(summary({ sentences }));
    expect(second).toBeUndefined();
    const description = message?.embeds?.[0]?.description ?? "";
    const shown = sentences.filter(({ text }) => description.includes(text)).length;
    expect(shown).toBeGreaterThan(15);
    expect(description).toContain(`\n-# ${40 - shown} more sentences: Passages\n`);
    expect(lengthOf(description)).toBeLessThanOrEqual(4_096);
  });

  it("show exactly five hits a message, however long they are", () => {
    const hit = results.hits[0]!;
    const answer = {
      ...results,
      total: 10,
      hits: Array.from({ length: 10 }, () => ({ ...hit, text: `${"*_~`".repeat(400)} end`, highlights: [] })),
    };
    const pages = renderMessages(answer);
    expect(pages).toHaveLength(2);
    for (const { content } of pages) {
      expect(lengthOf(content ?? "")).toBeLessThanOrEqual(2_000);
      expect(content?.match(/^> /gm)).toHaveLength(5);
    }
  });

  it("page a long ledger so that every figure is on one page", () => {
    const rows = Array.from({ length: 120 }, (_, index) =>
      figure("wire-1", `${index + 100}`, index + 100, { attributedTo: "the harbour police of Port Aldery" }),
    );
    const answer = { ...ledger, rows, groups: [] };
    const pages = renderMessages(answer).map(({ content }) => content ?? "");
    expect(pages.length).toBeGreaterThan(3);
    const shown = pages.join("\n").match(/\*\*\d+\*\*/g);
    expect(shown).toEqual(rows.map(({ printed }) => `**${printed}**`));
    pages.forEach((page, index) => {
      expect(lengthOf(page)).toBeLessThanOrEqual(2_000);
      expect(page).toContain(`page ${index + 1} of ${pages.length}`);
    });
  });

  it("keep a reply to a query of ten thousand characters small", () => {
    const long = { ...refusal, query: query("x".repeat(10_000)) };
    const [message] = renderMessages(long);
    expect(lengthOf(message?.content ?? "")).toBeLessThan(600);
  });
});

describe("shortening", () => {
  it("counts code points, keeps graphemes whole and says that something was cut", () => {
    expect(shorten("The ferry Linnet", 12)).toBe("The ferry…");
    expect(shorten("👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", 12)).toBe("👩‍👩‍👧👩‍👩‍👧…");
    expect(shorten("𝒜".repeat(10), 10)).toBe("𝒜".repeat(10));
    expect(lengthOf(shorten("𝒜".repeat(11), 10))).toBe(10);
    expect(shorten("渡船事故造成三十一人死亡", 6)).toBe("渡船事故造…");
  });

  it("cuts fifty megabytes without spaces", () => {
    expect(lengthOf(shorten("a".repeat(50_000_000), 100))).toBe(100);
  });
});
