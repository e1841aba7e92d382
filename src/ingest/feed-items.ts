/** One item of a feed -> its article: the page where it can be had, else what the feed itself carries of it. */
import type { IngestRefusal } from "../types.ts";
import type { KeepOutcome } from "./article-store.ts";
import { keepDraft, keyOf, lookAt, type BringingParts } from "./bring-in.ts";
import { canonicalOf, withoutTracking } from "./canonical-url.ts";
import type { ParsedItem } from "./feed-document.ts";
import { refusal } from "./refusals.ts";

/** What became of an item. */
type ItemOutcome =
  | {
      readonly kind: "kept";
      readonly as: "added" | "same" | "changed";
      readonly key: string;
      readonly from: "page" | "feed";
      /** The article's id; null for one that was taken out by hand. */
      readonly id: string | null;
    }
  /** `isPassing`: another try may bring it. */
  | { readonly kind: "failed"; readonly isPassing: boolean; readonly failure: IngestRefusal };

/** What an item is looked at with. */
interface ItemContext {
  readonly collection: string;
  /** Several distinct items of the feed bear this item's address, or it has none. */
  readonly isShared: boolean;
  /** Whether the page's failure, though it may pass, is not waited for any longer. */
  readonly isLastTry: boolean;
  /** Keys that other items of the same look have been kept under. */
  readonly taken: ReadonlySet<string>;
  /** It came in before: only a newer version is wanted. */
  readonly isKnown: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** Failures that another try may mend. */
const PASSING = new Set(["unreachable", "wait", "too-slow", "disk", "stopped"]);

/** The key of an item that its address does not tell apart. */
const ownKey = (item: ParsedItem): string =>
  `item:${item.url === null ? "" : keyOf(withoutTracking(item.url) ?? item.url)}\n${item.guid ?? item.title}`;

const isFront = (address: string): boolean => {
  const { pathname, search } = new URL(address);
  return pathname === "/" && search === "";
};

const settle = (outcome: KeepOutcome, key: string, from: "page" | "feed"): ItemOutcome => {
  if (outcome.kind !== "refused")
    return { kind: "kept", as: outcome.kind, key, from, id: outcome.article.articleId };
  // It was taken out by hand, and that is how it should be.
  if (outcome.reason === "unknown") return { kind: "kept", as: "same", key, from, id: null };
  return { kind: "failed", isPassing: PASSING.has(outcome.reason), failure: outcome };
};

/** Keeps what the feed carries; `why` opens the note in the article's front matter. */
const keepFromFeed = async (
  parts: BringingParts,
  item: ParsedItem,
  { collection, signal, isKnown }: ItemContext,
  { key, why }: { readonly key: string; readonly why: string },
): Promise<ItemOutcome> => {
  const nothing = refusal("unreadable", `${why} The feed carries too little of it to stand in.`);
  if (item.html === null) return { kind: "failed", isPassing: false, failure: nothing };
  const url = item.url === null ? null : canonicalOf(item.url, []);
  const read = await parts.reader.read({ kind: "item", html: item.html, url, title: item.title }, signal);
  if (read.kind !== "article") {
    const isPassing = read.kind === "cut" && read.reason === "stopped";
    return { kind: "failed", isPassing, failure: isPassing ? refusal("stopped", "It was ended.") : nothing };
  }
  const notes = [`The text is what the feed carries of the article. ${why}`];
  const how = { item, key, notes, from: "feed", isAutomatic: true, mustExist: isKnown } as const;
  return settle(await keepDraft(parts, collection, { ...read, url }, how), key, "feed");
};

/** Brings an item's article in. */
export const bringItem = async (
  parts: BringingParts,
  item: ParsedItem,
  context: ItemContext,
): Promise<ItemOutcome> => {
  const own = ownKey(item);
  // What was once kept from the feed, for its address was shared, stays the same article when it no longer is.
  const wasShared = !context.isShared && (await parts.store.find(context.collection, own)) !== null;
  if (item.url === null)
    return keepFromFeed(parts, item, context, { key: own, why: "The feed gives no address for it." });
  if (context.isShared || wasShared) {
    return keepFromFeed(parts, item, context, {
      key: own,
      why: "Several items of the feed have one address.",
    });
  }
  const found = await lookAt(parts, item.url, { signal: context.signal, wants: "page" });
  const instead = (why: string): Promise<ItemOutcome> =>
    keepFromFeed(parts, item, context, { key: keyOf(canonicalOf(item.url!, [])), why });
  if (found.kind === "refused") {
    const isPassing = PASSING.has(found.reason) && !context.isLastTry;
    if (isPassing || found.reason === "stopped") return { kind: "failed", isPassing: true, failure: found };
    return instead(found.message);
  }
  if (found.kind !== "article") {
    return instead(
      found.kind === "feed"
        ? "The item's address leads to a feed."
        : `No article could be read at its address: ${found.reason}.`,
    );
  }
  if (isFront(found.from) && !isFront(item.url))
    return instead("The item's address leads to the site's front page.");
  const key = keyOf(found.draft.url ?? item.url);
  if (context.taken.has(key)) {
    return keepFromFeed(parts, item, context, {
      key: own,
      why: "Its page calls itself by another item's address.",
    });
  }
  const how = { item, key, from: "page", isAutomatic: true, mustExist: context.isKnown } as const;
  return settle(await keepDraft(parts, context.collection, found.draft, how), key, "page");
};
