import { describe, expect, it } from "vitest";
import { claimDue, settle } from "../../src/digest/ledger.ts";
import { notedOf, noteArticles, untold, type Telling } from "../../src/digest/seen.ts";
import { emptyDocument, pruneDocument, stateDocument, type StateDocument } from "../../src/state/document.ts";
import { newSubscription } from "../../src/state/digest-schema.ts";
import type { ArticleEntry } from "../../src/types.ts";

const NOW = new Date("2031-03-03T08:00:01.000Z");

const subscription = newSubscription({
  topic: "Ostrel dam",
  pattern: "0 8 * * *",
  timezone: "UTC",
  channelId: "100000000000000001",
  channelName: "newsroom",
  guildId: "100000000000000002",
  ownerId: "100000000000000003",
  quiet: false,
  createdAt: "2031-03-02T12:00:00.000Z",
  nextDueAt: "2031-03-03T08:00:00.000Z",
});

describe("the digests' part of the state", () => {
  it("is empty in a document from before there were digests", () => {
    const { subscriptions, deliveries, seenArticles, ...before } = emptyDocument();
    expect(stateDocument.parse(before)).toEqual({ ...before, subscriptions, deliveries, seenArticles });
  });

  it("keeps well below the state's size with five hundred digests, forgetting by number", () => {
    const document = emptyDocument();
    for (let count = 0; count < 500; count += 1)
      document.subscriptions[`digest${count}`] = { ...subscription };
    for (let day = 0; day < 6; day += 1) {
      const now = new Date(NOW.getTime() + day * 86_400_000);
      claimDue(document, day, now);
      for (const [key, { status }] of Object.entries(document.deliveries)) {
        if (status === "intent")
          settle(document, key, { status: "done", messageId: "1573887089815060518", outlets: [] }, now);
      }
      pruneDocument(document, now);
    }
    expect(Object.keys(document.deliveries)).toHaveLength(2_500);
    expect(JSON.stringify(stateDocument.parse(document)).length).toBeLessThan(2_000_000);
    document.subscriptions = {};
    pruneDocument(document, NOW);
    expect(document.deliveries).toEqual({});
  });
});

const entryOf = (id: string, more: Partial<ArticleEntry> = {}): ArticleEntry => ({
  id,
  headline: id,
  outlet: "Coastal Wire",
  carrier: null,
  publishedOn: null,
  dateFrom: "unknown",
  byline: null,
  language: "en",
  words: 100,
  copyOf: null,
  warnings: [],
  collection: "",
  retold: false,
  url: null,
  ...more,
});
const cameOf = ({ seenArticles }: StateDocument, ids: readonly string[], telling: Telling) =>
  untold(
    seenArticles,
    ids.map((id) => entryOf(id)),
    telling,
  ).came;

describe("what has been told", () => {
  it("tells each change of an article once, and of none that is new itself", () => {
    const document = emptyDocument();
    const first = [entryOf("a"), entryOf("b", { changed: "2031-03-01T00:00:00.000Z" })];
    noteArticles(document, notedOf(first), NOW);
    const by = { on: null, by: "c", headline: "Correction" };
    const second = [
      entryOf("a", { changed: "2031-03-02T00:00:00.000Z" }),
      entryOf("b", { changed: "2031-03-01T00:00:00.000Z", withdrawn: by }),
      entryOf("c", { changed: "2031-03-02T00:00:00.000Z" }),
    ];
    expect(untold(document.seenArticles, second, { told: 1, through: 1 }).changed).toEqual([]);
    expect(noteArticles(document, notedOf(second), NOW)).toBe(2);
    expect(untold(document.seenArticles, second, { told: 1, through: 2 })).toEqual({
      came: ["c"],
      changed: ["a", "b"],
    });
    expect(untold(document.seenArticles, second, { told: 2, through: 2 }).changed).toEqual([]);
  });

  it("goes by when articles came, and joins what all have been told", () => {
    const document = emptyDocument();
    expect(noteArticles(document, ["a", "b"], NOW)).toBe(1);
    expect(noteArticles(document, ["a", "b"], NOW)).toBe(1);
    expect(noteArticles(document, ["c", "a", "b"], NOW)).toBe(2);
    const all = ["a", "b", "c", "d"];
    expect(cameOf(document, all, { told: 1, through: 2 })).toEqual(["c"]);
    expect(cameOf(document, all, { told: 1, through: null })).toEqual(["c", "d"]);
    expect(cameOf(document, all, { told: null, through: 1 })).toEqual(["a", "b"]);
    expect(cameOf(document, all, { told: 2, through: 2 })).toEqual([]);
    document.subscriptions["digest"] = { ...subscription, coveredThrough: 2 };
    expect(noteArticles(document, all, NOW)).toBe(3);
    expect(document.seenArticles.map(({ number }) => number)).toEqual([2, 3]);
    expect(cameOf(document, all, { told: 2, through: 3 })).toEqual(["d"]);
  });

  it("takes eight characters an article: a hundred thousand of them fit", () => {
    const document = emptyDocument();
    noteArticles(
      document,
      Array.from({ length: 100_000 }, (_, index) => `article-${index}`),
      NOW,
    );
    expect(JSON.stringify(document.seenArticles).length).toBeLessThan(900_000);
  });
});
