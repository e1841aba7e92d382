/**
 * Coverage that arrives: pages, files and feeds become article files of a collection. What is expected to go wrong is a
 * value with a sentence for a person; no message holds an internal address or a secret.
 */
import type { PartialDate } from "./article.ts";

/** Why something was not taken in. */
export type IngestReason =
  /** The address is no http(s) address that may be fetched: its form, scheme, port, or a private address behind it. */
  | "bad-address"
  /** The site's robots.txt asks programs to stay away from it. */
  | "robots"
  /** The site could not be reached, broke off, or failed on its side; later it may work. */
  | "unreachable"
  /** The site answered, and has no such page or does not let the program read it. */
  | "not-found"
  /** The site asks to be left alone until `retryAt`. */
  | "wait"
  /** Larger, deeper or longer in coming than is read. */
  | "too-large"
  | "too-slow"
  /** No article, feed or file that can be read. */
  | "unreadable"
  /** An attached file of a kind that is not read. */
  | "unknown-kind"
  /** The collection, feed or article that was named is not there. */
  | "unknown"
  /** The collection's name cannot be one. */
  | "bad-collection"
  /** As many feeds or articles as there may be. */
  | "full"
  /** The disk took no more; nothing was changed. */
  | "disk"
  /** The caller ended it, or the program is stopping. */
  | "stopped";

/** It was not done; `message` is one or two plain sentences that say why, and what to do. */
export interface IngestRefusal {
  readonly kind: "refused";
  readonly reason: IngestReason;
  readonly message: string;
  /** ISO instant before which trying again is of no use; null where nothing is known. */
  readonly retryAt: string | null;
}

/** An article as it was put into its file. */
export interface IngestedArticle {
  /** The file's name without its ending; unique over all collections. */
  readonly articleId: string;
  readonly collection: string;
  readonly title: string;
  /** As read; null where nothing names it. */
  readonly outlet: string | null;
  readonly publishedOn: PartialDate | null;
  /** The canonical address; null for an attached file without one. */
  readonly url: string | null;
  readonly words: number;
  /** What a person should know of it, one sentence each: the text came from the feed, the date was in the future … */
  readonly warnings: readonly string[];
}

/**
 * `same`: it was there already with these words, and nothing was written. `changed`: it was there with other words; the
 * earlier text is kept as a version.
 */
export type AddOutcome =
  | { readonly kind: "added" | "same" | "changed"; readonly article: IngestedArticle }
  | IngestRefusal;

/** Options of whatever may take long. */
export interface IngestOptions {
  /** Ends it; the outcome is then a refusal with the reason "stopped". What was written by then stays. */
  readonly signal?: AbortSignal;
  /** Steps done and steps in all; the total may grow. For a feed a step is an item. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** A file as it was attached. */
export interface AttachedFile {
  /** Its name with its ending; .txt, .md, .html, .pdf and .docx are read, by content as well as by ending. */
  readonly name: string;
  readonly data: Uint8Array;
  /** Where the article was published, if the person said. Not fetched. */
  readonly url?: string;
}

/** A sentence that differs between two versions. */
export interface Rewording {
  readonly before: string;
  readonly after: string;
}

/** What one version has otherwise than the one before it. Sentences, as printed. */
export interface VersionChange {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly reworded: readonly Rewording[];
  /** Sentences in which nothing but numbers changed. */
  readonly figures: readonly Rewording[];
  /** The headline, where it changed. */
  readonly title: Rewording | null;
  /** The sentence by which the outlet itself tells of the change ("Correction: …"); null for a silent one. */
  readonly correction: string | null;
}

/** An article's text as it stood when it was fetched. */
export interface ArticleVersion {
  /** ISO instant. */
  readonly fetched: string;
  /** Null for the first version. */
  readonly change: VersionChange | null;
}

/** A feed that a collection follows. */
export interface FeedEntry {
  /** Six characters. */
  readonly id: string;
  readonly collection: string;
  readonly url: string;
  /** The feed's own title, else its host. */
  readonly title: string;
  /** A user's id, or a word such as "terminal". */
  readonly addedBy: string;
  /** ISO instants. */
  readonly addedAt: string;
  /** When it was last answered for; null before the first time. */
  readonly checkedAt: string | null;
  /** When it is asked next; null while paused. */
  readonly nextAt: string | null;
  /** Failures in a row; after 10 the feed pauses. */
  readonly failures: number;
  /** Why the last try failed, in a sentence; null after a success. */
  readonly lastProblem: string | null;
  /** What its last failure was, in a sentence, where it is paused; null while it runs. */
  readonly pausedBecause: string | null;
}

/** An item as a feed offers it. */
export interface FeedItem {
  readonly title: string;
  readonly url: string | null;
  /** Day by the feed; null where it gives none, or one that lies ahead. */
  readonly publishedOn: PartialDate | null;
  /** Whether an article of this collection has it already. */
  readonly known: boolean;
}

/** What a feed would bring; nothing is kept. */
export type FeedTest =
  | {
      readonly kind: "feed";
      /** The feed's own address, where the given one was a page that names it. */
      readonly url: string;
      readonly title: string;
      readonly format: "RSS" | "Atom" | "JSON Feed" | "RDF";
      readonly items: readonly FeedItem[];
      /** Oddities, one sentence each. */
      readonly warnings: readonly string[];
    }
  | IngestRefusal;

/** `same`: the collection follows it already. */
export type AddFeedOutcome =
  | { readonly kind: "added" | "same"; readonly feed: FeedEntry; readonly items: number }
  | IngestRefusal;

/** What a look at a feed brought: counts of articles, and what was not taken in and why (at most 20 kept). */
export type RefreshOutcome =
  | {
      readonly kind: "refreshed";
      readonly feed: FeedEntry;
      readonly added: number;
      readonly changed: number;
      /** Items that were known, or have an article already. */
      readonly same: number;
      /** Items that could not be had; those that may come right are tried again with the next look. */
      readonly failed: number;
      readonly problems: readonly { readonly item: string; readonly message: string }[];
    }
  | IngestRefusal;

/** `feed` or `removed` as it stood; a refusal (reason "unknown") where there is none of that id in the collection. */
export type FeedOutcome = { readonly kind: "feed"; readonly feed: FeedEntry } | IngestRefusal;

/**
 * Brings coverage in. A collection is named by letters, digits, ".", "_" and "-" ("server-123", "local"); it comes into
 * being with its first article. Every write is followed by `onChanged`, so that answers know of it at once.
 */
export interface Ingest {
  /** Fetches a page and keeps its article. */
  addPage(collection: string, url: string, options?: IngestOptions): Promise<AddOutcome>;
  /** Keeps the article in an attached file. */
  addFile(collection: string, file: AttachedFile, options?: IngestOptions): Promise<AddOutcome>;
  /** Takes an article that came in out of the collection, earlier versions included. No feed brings it back. */
  remove(
    collection: string,
    articleId: string,
  ): Promise<{ readonly kind: "removed"; readonly article: IngestedArticle } | IngestRefusal>;
  /** The versions of an article, oldest first; one for an article that never changed, none for one that did not arrive. */
  versions(articleId: string): Promise<readonly ArticleVersion[]>;
  /** Looks at a feed without keeping anything; `collection` decides which items are known. */
  testFeed(collection: string, url: string, options?: IngestOptions): Promise<FeedTest>;
  /**
   * Follows a feed, or the one that a page names. It is looked at once and kept; its items come with `refreshFeed`, or with
   * the runner's next look, which is due at once. `by` is a user's id, or "terminal".
   */
  addFeed(collection: string, url: string, by: string, options?: IngestOptions): Promise<AddFeedOutcome>;
  /** The feeds of a collection in the order in which they were added. */
  feeds(collection: string): readonly FeedEntry[];
  /** Stops following; articles that came stay. */
  removeFeed(collection: string, id: string): Promise<FeedOutcome>;
  /** Ends a pause; the feed is due at once. */
  resumeFeed(collection: string, id: string): Promise<FeedOutcome>;
  /** Looks at a feed now, paused or not. A look that is under way is joined. */
  refreshFeed(collection: string, id: string, options?: IngestOptions): Promise<RefreshOutcome>;
}
