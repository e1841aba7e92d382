/** From an address or a file to a kept article: fetch, read, date, keep. */
import type { AttachedFile, Clock, IngestOptions, IngestRefusal, PartialDate } from "../types.ts";
import { addDays, dayOf, firstDay } from "../text/partial-date.ts";
import type { ArticleStore, KeepOptions, KeepOutcome } from "./article-store.ts";
import { addressKey, canonicalOf } from "./canonical-url.ts";
import { likenessOf, shinglesOf } from "../text/likeness.ts";
import type { Fetcher } from "./fetcher.ts";
import type { ParsedFeed, ParsedItem } from "./feed-document.ts";
import type { FeedLink } from "./page-links.ts";
import type { Reader } from "./reader.ts";
import type { Draft } from "./reading.ts";
import { refusal, refusalOf } from "./refusals.ts";

/** What bringing in works with. */
export interface BringingParts {
  readonly fetcher: Pick<Fetcher, "fetch">;
  readonly reader: Reader;
  readonly store: ArticleStore;
  readonly clock: Clock;
}

/** The most bytes of an attached file. */
const LARGEST_FILE = 10_000_000;

const ACCEPT_PAGE = "text/html, application/xhtml+xml, application/pdf;q=0.8, text/plain;q=0.7, */*;q=0.1";
const ACCEPT_FEED =
  "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.5, */*;q=0.1";

/** What lies at an address. */
type Found =
  | { readonly kind: "article"; readonly draft: Draft; readonly from: string }
  | { readonly kind: "feed"; readonly feed: ParsedFeed; readonly url: string }
  /** No article. */
  | { readonly kind: "page"; readonly reason: string };

/** Fetches an address and tells what is there, and which feeds it names. */
export const lookAt = async (
  { fetcher, reader }: Pick<BringingParts, "fetcher" | "reader">,
  url: string,
  { signal, wants }: { readonly signal?: AbortSignal | undefined; readonly wants: "page" | "feed" },
): Promise<(Found & { readonly links: readonly FeedLink[] }) | IngestRefusal> => {
  const fetched = await fetcher.fetch(url, {
    ...(signal ? { signal } : {}),
    accept: wants === "page" ? ACCEPT_PAGE : ACCEPT_FEED,
  });
  if (fetched.kind === "failed") return refusalOf(fetched);
  if (fetched.kind === "not-modified")
    return refusal("unreachable", "The server says that nothing changed, and gives nothing.");
  const { body: bytes, contentType, url: from } = fetched;
  const read = await reader.read({ kind: "web", bytes, contentType, url: from }, signal);
  if (read.kind === "cut") return refusal(read.reason, read.message);
  if (read.kind === "feed") return { kind: "feed", feed: read, url: fetched.movedTo ?? url, links: [] };
  if (read.kind === "unread") return { kind: "page", reason: read.reason, links: read.feeds };
  return { kind: "article", draft: read, from, links: read.feeds };
};

/** A date that may stand: not after tomorrow (time zones), not from before there were articles. */
export const isPlausible = (date: PartialDate, now: Date): boolean =>
  firstDay(date) <= addDays(dayOf(now), 1) && date >= "1600";

/** The draft with a date that may stand, from the feed where the page has none, and what to say of that. */
const dated = (
  draft: Draft,
  item: ParsedItem | null,
  now: Date,
): { draft: Draft; notes: readonly string[] } => {
  const notes: string[] = [];
  let { publishedOn, dateSource } = draft;
  if (publishedOn !== null && !isPlausible(publishedOn, now)) {
    notes.push(
      `The page gives ${publishedOn} as its date, which was still to come when it was fetched; it was left out.`,
    );
    [publishedOn, dateSource] = [null, null];
  }
  const offered = item?.publishedOn ?? null;
  if (publishedOn === null && offered !== null) {
    if (isPlausible(offered, now)) [publishedOn, dateSource] = [offered, "feed"];
    else
      notes.push(
        `The feed gives ${offered} as its date, which was still to come when it was fetched; it was left out.`,
      );
  }
  return {
    draft: { ...draft, publishedOn, dateSource, author: draft.author ?? item?.author ?? null },
    notes,
  };
};

/** The draft under the feed's name for its outlet where nothing but an address names it. */
const named = (draft: Draft, item: ParsedItem | null): Draft => {
  const outlet = item?.outlet ?? null;
  if (outlet === null) return draft;
  const address = draft.url ?? item?.url ?? null;
  const host = address === null ? null : new URL(address).hostname.replace(/^www\./, "");
  if (draft.outlet === null || draft.outlet === host) return { ...draft, outlet };
  return draft.carrier === host && draft.outlet !== outlet ? { ...draft, carrier: outlet } : draft;
};

/** What an article with an address is known by. */
export const keyOf = (url: string): string => `url:${addressKey(url)}`;

/** Keeps a draft under its address, or under what stands for one. */
export const keepDraft = (
  { store, clock }: Pick<BringingParts, "store" | "clock">,
  collection: string,
  read: Draft,
  options: Omit<KeepOptions, "key" | "notes"> & {
    readonly item?: ParsedItem;
    readonly key?: string;
    readonly notes?: readonly string[];
  },
): Promise<KeepOutcome> => {
  const { item = null, key, notes = [], ...how } = options;
  const { draft, notes: onDate } = dated(named(read, item), item, clock.now());
  return store.keep(collection, draft, {
    ...how,
    key: key ?? (draft.url === null ? `text:${draft.title}` : keyOf(draft.url)),
    notes: [...notes, ...onDate],
  });
};

/** Fetches a page and keeps its article. */
export const bringPage = async (
  parts: BringingParts,
  collection: string,
  url: string,
  { signal, onProgress }: IngestOptions,
): Promise<KeepOutcome> => {
  onProgress?.(0, 1);
  const found = await lookAt(parts, url, { signal, wants: "page" });
  if (found.kind === "refused") return found;
  if (found.kind === "feed") {
    return refusal(
      "unreadable",
      "That is a feed and no article; follow it with /feed add (dateline feed add).",
    );
  }
  if (found.kind === "page") return refusal("unreadable", `No article could be read there: ${found.reason}.`);
  const outcome = await keepDraft(parts, collection, found.draft, { from: "page" });
  onProgress?.(1, 1);
  return outcome;
};

/** Two texts of one file name are versions of one article if they share so much (shingles of the shorter). */
const ONE_ARTICLE = 0.3;

/** Keeps the article in an attached file. */
export const bringFile = async (
  parts: BringingParts,
  collection: string,
  { name, data, url }: AttachedFile,
  { signal, onProgress }: IngestOptions,
): Promise<KeepOutcome> => {
  if (data.byteLength > LARGEST_FILE) {
    return refusal("too-large", `The file is larger than ${LARGEST_FILE / 1e6} MB.`);
  }
  if (url !== undefined && !(/^https?:\/\//i.test(url) && URL.canParse(url))) {
    return refusal(
      "bad-address",
      "The article's address must be a whole web address, such as https://example.com/news.",
    );
  }
  onProgress?.(0, 1);
  const own = url === undefined ? null : canonicalOf(url, []);
  // A copy: the bytes are the caller's.
  const read = await parts.reader.read({ kind: "file", bytes: new Uint8Array(data), name, url: own }, signal);
  if (read.kind === "cut") return refusal(read.reason, read.message);
  if (read.kind !== "article") {
    const reason = read.kind === "feed" ? "it is a feed" : read.reason;
    return refusal(
      /files of that kind/.test(reason) ? "unknown-kind" : "unreadable",
      `The file was not taken: ${reason}.`,
    );
  }
  let key = read.url === null ? `file:${name.toLowerCase()}` : keyOf(read.url);
  if (read.url === null) {
    // "document.pdf" may be anybody's: another text under the same name is another article.
    const there = await parts.store.find(collection, key);
    const likeness = there ? likenessOf(shinglesOf(there.stored.text), shinglesOf(read.text)).contained : 1;
    if (likeness < ONE_ARTICLE) key = `file:${name.toLowerCase()}\n${read.title}`;
  }
  const outcome = await keepDraft(parts, collection, read, { key, notes: read.warnings, from: "file" });
  onProgress?.(1, 1);
  return outcome;
};
