/** `dateline feed` and `dateline corpus`: coverage that a person adds on their own machine. */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { addedWords, articleTitle, reloadedWords } from "../../commands/corpus-words.ts";
import { broughtWords, feedLine, feedTitle, testWords } from "../../commands/feed-words.ts";
import { checkCorpus } from "../corpus/check.ts";
import { LOCAL_COLLECTION, seenLocally } from "../desk/collections.ts";
import { renderTerminalCheck, renderTerminalNotice } from "../presentation/index.ts";
import { nearestNames } from "../text/nearest-names.ts";
import type { FeedEntry, Ingest, IngestOptions, IngestRefusal } from "../types.ts";
import { UsageError, type Arguments } from "./options.ts";
import type { Adding, Coverage, Outcome, Verb } from "./verbs.ts";

/** Refusals that another way of typing would mend: wrong usage. The others failed. */
const MISTYPED: ReadonlySet<string> = new Set(["bad-address", "unknown", "unknown-kind", "bad-collection"]);

/** What is said of Discord's commands, as it is typed at a terminal. */
const forTerminal = (text: string): string =>
  text
    .replace(/(?<=^|\s)\/(feed|corpus) (?=[a-z])/gmu, "dateline $1 ")
    .replace(/(?<=^|\s)\/article id:/gmu, "dateline article ");

const said = (text: string, json: unknown): Outcome => ({
  kind: "report",
  text: (style) => renderTerminalNotice(forTerminal(text), style),
  json,
});

const refusedBy = (refusal: IngestRefusal): Outcome => {
  const message = forTerminal(refusal.message);
  if (MISTYPED.has(refusal.reason)) throw new UsageError(message);
  return {
    kind: "report",
    text: (style) => renderTerminalNotice(message, style),
    json: refusal,
    failed: true,
  };
};

const addingOf = async (
  { adding }: Coverage,
  needs: Parameters<NonNullable<Coverage["adding"]>>[0],
): Promise<Adding> => {
  if (!adding) throw new UsageError("Nothing can be added here.");
  return adding(needs);
};

/** The subcommand and the rest of what was typed. */
const splitWords = (verb: string, typed: Arguments, known: readonly string[]): readonly [string, string] => {
  const [, name = "", rest = ""] = /^(\S*)\s*(.*)$/su.exec(typed.text.trim()) ?? [];
  if (known.includes(name)) return [name, rest.trim()];
  const near = nearestNames(name, known);
  const hint = near.length > 0 ? `Did you mean ${near.join(" or ")}?` : `There is ${known.join(", ")}.`;
  throw new UsageError(
    name === ""
      ? `${verb} needs a word: ${known.join(", ")}.`
      : `${verb} ${name}: there is no such thing. ${hint}`,
  );
};

const needed = (value: string, usage: string): string => {
  if (value === "") throw new UsageError(`That needs more: ${usage}`);
  return value;
};

/** The feed of an id, or the only one that bears the words in its title or address. */
const feedNamed = (ingest: Ingest, words: string): FeedEntry => {
  const feeds = ingest.feeds(LOCAL_COLLECTION);
  const wanted = words.toLowerCase();
  const fitting = feeds.filter(
    ({ id, title, url }) =>
      id === words || title.toLowerCase().includes(wanted) || url.toLowerCase().includes(wanted),
  );
  const found = feeds.find(({ id }) => id === words) ?? (fitting.length === 1 ? fitting[0] : undefined);
  if (found) return found;
  throw new UsageError(
    fitting.length > 1
      ? `Several feeds bear "${words}": ${fitting.map(feedTitle).join(", ")}. Give the id.`
      : `There is no feed "${words}". dateline feed list shows those there are.`,
  );
};

/** Looks at feeds one after the other, with a bar. */
const bring = async (
  { ingest, progress }: Adding,
  feed: FeedEntry,
  options: IngestOptions,
): Promise<readonly [string, Awaited<ReturnType<Ingest["refreshFeed"]>>]> => {
  const bar = progress(`Reading ${feedTitle(feed)}`, "items");
  const outcome = await ingest
    .refreshFeed(LOCAL_COLLECTION, feed.id, { ...options, onProgress: bar.onProgress })
    .finally(bar.done);
  return [outcome.kind === "refused" ? outcome.message : broughtWords(outcome), outcome];
};

const FEED_WORDS = ["add", "list", "test", "refresh", "resume", "remove"];

const runFeed = async (coverage: Coverage, typed: Arguments, options: IngestOptions): Promise<Outcome> => {
  const [name, rest] = splitWords("feed", typed, FEED_WORDS);
  const adding = await addingOf(coverage, { feeds: true });
  const { ingest, reload } = adding;
  switch (name) {
    case "add": {
      const outcome = await ingest.addFeed(
        LOCAL_COLLECTION,
        needed(rest, "feed add URL"),
        "terminal",
        options,
      );
      if (outcome.kind === "refused") return refusedBy(outcome);
      if (outcome.kind === "same") return said(`${feedTitle(outcome.feed)} is followed already.`, outcome);
      const [words, brought] = await bring(adding, outcome.feed, options);
      await reload();
      return said(
        `Following ${feedTitle(outcome.feed)}: ${words}\nWhile the bot or the local page runs it is looked at by itself; else with /feed refresh.`,
        { ...outcome, brought },
      );
    }
    case "test": {
      const test = await ingest.testFeed(LOCAL_COLLECTION, needed(rest, "feed test URL"), options);
      return test.kind === "refused" ? refusedBy(test) : said(testWords(test), test);
    }
    case "refresh": {
      const feeds = rest === "" ? ingest.feeds(LOCAL_COLLECTION) : [feedNamed(ingest, rest)];
      const looks: { readonly feed: FeedEntry; readonly words: string; readonly outcome: unknown }[] = [];
      for (const feed of feeds) {
        const [words, outcome] = await bring(adding, feed, options);
        looks.push({ feed, words, outcome });
      }
      await reload();
      const text = looks.map(({ feed, words }) => `${feedTitle(feed)}: ${words}`).join("\n");
      return said(text || "No feed is followed. /feed add URL follows one.", {
        kind: "refreshed-feeds",
        feeds: looks.map(({ outcome }) => outcome),
      });
    }
    case "resume":
    case "remove": {
      const { id } = feedNamed(ingest, needed(rest, `feed ${name} ID`));
      const outcome =
        name === "remove"
          ? await ingest.removeFeed(LOCAL_COLLECTION, id)
          : await ingest.resumeFeed(LOCAL_COLLECTION, id);
      if (outcome.kind === "refused") return refusedBy(outcome);
      const done = name === "remove" ? "No longer followed; its articles stay" : "Running again";
      return said(`${done}: ${feedTitle(outcome.feed)}.`, outcome);
    }
    default: {
      const feeds = ingest.feeds(LOCAL_COLLECTION);
      const text =
        feeds.map((feed) => feedLine(feed)).join("\n") || "No feed is followed. /feed add URL follows one.";
      return said(text, { kind: "feeds", feeds });
    }
  }
};

const CORPUS_WORDS = ["add", "remove", "reload", "check"];

const isAddress = (text: string): boolean => /^https?:\/\//iu.test(text);

/** Why a file could not be read, and what to do, for a person. */
const readFault = (place: string, error: unknown): string => {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ENOENT") return `There is no file "${place}". An address begins with https://`;
  if (code === "EISDIR") return `${place} is a folder: add its files one by one, or put it into corpus/.`;
  if (code === "EACCES") return `${place} may not be read by whoever runs this: give it other permissions.`;
  return `${place} cannot be read: ${error instanceof Error ? error.message : String(error)}`;
};

const addArticle = async (coverage: Coverage, place: string, options: IngestOptions): Promise<Outcome> => {
  const { ingest, reload } = await addingOf(coverage, { feeds: false });
  let outcome: Awaited<ReturnType<Ingest["addPage"]>>;
  if (isAddress(place)) outcome = await ingest.addPage(LOCAL_COLLECTION, place, options);
  else {
    let data: Uint8Array;
    try {
      data = await readFile(place);
    } catch (error) {
      throw new UsageError(readFault(place, error));
    }
    outcome = await ingest.addFile(LOCAL_COLLECTION, { name: basename(place), data }, options);
  }
  if (outcome.kind === "refused") return refusedBy(outcome);
  await reload();
  return said(addedWords(outcome), outcome);
};

const runCorpus = async (coverage: Coverage, typed: Arguments, options: IngestOptions): Promise<Outcome> => {
  const [name, rest] = splitWords("corpus", typed, CORPUS_WORDS);
  const { desk, library } = coverage;
  switch (name) {
    case "add":
      return addArticle(coverage, needed(rest, "corpus add URL, or corpus add FILE"), options);
    case "remove": {
      const { ingest, reload } = await addingOf(coverage, { feeds: false });
      const outcome = await ingest.remove(LOCAL_COLLECTION, needed(rest, "corpus remove ARTICLE"));
      if (outcome.kind === "refused") return refusedBy(outcome);
      await reload();
      return said(`Removed: ${articleTitle(outcome.article)}. No feed brings it back.`, outcome);
    }
    case "reload": {
      const { reload } = await addingOf(coverage, { feeds: false });
      const changes = await reload();
      const counts = {
        added: changes.added.length,
        changed: changes.changed.length,
        removed: changes.removed.length,
      };
      const articles = desk.articleEntries(seenLocally(desk.collections())).length;
      return said(reloadedWords(counts, articles), { kind: "reloaded", articles, ...counts });
    }
    default: {
      const findings = checkCorpus(library, seenLocally(desk.collections()));
      return {
        kind: "report",
        text: (style) => renderTerminalCheck(findings, style),
        json: { kind: "check", ...findings },
      };
    }
  }
};

/** Both change what is kept in DATA_DIR, in the collection "local". */
export const COVERAGE_VERBS: readonly Verb[] = [
  {
    name: "feed",
    argument: "ACTION [WHAT]",
    description:
      "feeds whose articles come in by themselves: add URL, list, test URL, refresh, resume, remove",
    options: [],
    actions: FEED_WORDS,
    example: "npx dateline feed add https://coastal-wire.example/feed.xml",
    run: async (coverage, typed, { signal } = {}) => runFeed(coverage, typed, signal ? { signal } : {}),
  },
  {
    name: "corpus",
    argument: "ACTION [WHAT]",
    description: "articles of this machine: add URL or FILE, remove ID, reload, check",
    options: [],
    actions: CORPUS_WORDS,
    example: "npx dateline corpus add clippings/ferry-report.pdf",
    run: async (coverage, typed, { signal } = {}) => runCorpus(coverage, typed, signal ? { signal } : {}),
  },
];
