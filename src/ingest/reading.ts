/** What is done with bytes that came in: told what they are, and read. Runs in a process of its own; hostile input may wedge it there. */
import {
  createOutletRegistry,
  readOutlets,
  BUILT_IN_OUTLETS,
  type OutletRegistry,
} from "../corpus/outlets.ts";
import { readArticle } from "../corpus/read-article.ts";
import { UNKNOWN_OUTLET } from "../types.ts";
import { canonicalOf } from "./canonical-url.ts";
import { decodeBody } from "./charset.ts";
import { readAttachedText } from "./attached-text.ts";
import { looksLikeFeed, readFeed, type ParsedFeed } from "./feed-document.ts";
import { readPageLinks, type FeedLink } from "./page-links.ts";

/** Something to read. */
export type ReadingJob =
  | { readonly kind: "web"; readonly bytes: Uint8Array; readonly contentType: string; readonly url: string }
  /** The part of a feed's item that is its article, or its summary. */
  | { readonly kind: "item"; readonly html: string; readonly url: string | null; readonly title: string }
  | { readonly kind: "file"; readonly bytes: Uint8Array; readonly name: string; readonly url: string | null };

/** How the publication date came to be known, in a word for the front matter; null where there is none. */
type DateSource = "page" | "dateline" | "text" | "file" | "feed" | null;

/** An article as read, before it has a place. */
export interface Draft {
  readonly kind: "article";
  readonly title: string;
  readonly outlet: string | null;
  readonly carrier: string | null;
  readonly publishedOn: string | null;
  readonly dateSource: DateSource;
  readonly author: string | null;
  readonly language: string | null;
  /** Canonical; null where it has no address. */
  readonly url: string | null;
  readonly tags: readonly string[];
  readonly text: string;
  readonly words: number;
  readonly warnings: readonly string[];
}

/** What a reading came to. */
export type ReadingResult =
  | (Draft & { readonly feeds: readonly FeedLink[] })
  | ParsedFeed
  /** No article; a page may still name feeds. */
  | { readonly kind: "unread"; readonly reason: string; readonly feeds: readonly FeedLink[] };

/**
 * What a text of more than so many characters may take to be read again as the library will read it, in milliseconds of
 * the processor: the library reads in the program's own process, which nothing that arrived may hold up.
 */
const LONGEST_READING = 1_000;
const TRIED_FROM = 30_000;
/** Longer is a book, or made to be long. */
const MOST_CHARACTERS = 600_000;

/** Fewer words are a cookie notice, a video's caption, a page that is built by scripts. */
const FEWEST_WORDS = 15;

const unread = (reason: string, feeds: readonly FeedLink[] = []): ReadingResult => ({
  kind: "unread",
  reason,
  feeds,
});

/** The same for each reading: the outlets that ship, and those of the corpus. */
export const openReading = async (
  outletFiles: readonly string[],
): Promise<(job: ReadingJob) => Promise<ReadingResult>> => {
  const outlets: OutletRegistry = createOutletRegistry();
  for (const file of [BUILT_IN_OUTLETS, ...outletFiles]) {
    for (const outlet of (await readOutlets(file)).outlets) outlets.add(outlet);
  }

  const read = (
    text: string,
    {
      html,
      url,
      ending = "",
      feeds = [],
      source,
      isHandedOver = false,
    }: {
      readonly html: boolean;
      readonly url: string | null;
      /** ".md" for Markdown. */
      readonly ending?: string;
      readonly feeds?: readonly FeedLink[];
      readonly source: Exclude<DateSource, "dateline" | "text" | null>;
      /** Front matter at its head is a person's word. On the web it is a stranger's, who could name another's address. */
      readonly isHandedOver?: boolean;
    },
  ): ReadingResult => {
    const tooLong = unread(`its text has more than ${MOST_CHARACTERS / 1000},000 characters`, feeds);
    if (!html && text.length > MOST_CHARACTERS) return tooLong;
    // The address goes in as front matter: it says whose site a page is of, and often its day.
    const raw =
      url === null || (isHandedOver && /^---[ \t]*\r?\n/.test(text))
        ? text
        : `---\nurl: ${JSON.stringify(url)}\n---\n${text}`;
    const article = readArticle(
      raw,
      { id: "arrived", collection: "", file: `arrived${ending}`, html },
      outlets,
    );
    if ("reason" in article) return unread(article.reason, feeds);
    if (article.words < FEWEST_WORDS)
      return unread(
        `it holds only ${article.words === 1 ? "one word" : `${article.words} words`} of text`,
        feeds,
      );
    if (article.text.length > MOST_CHARACTERS) return tooLong;
    /** What the library will make of the text alone, under the same title. */
    const again = (words: string): ReturnType<typeof readArticle> =>
      readArticle(
        `---\ntitle: ${JSON.stringify(article.headline)}\n---\n\n${words}`,
        { id: "arrived", collection: "", file: "arrived.md", html: false },
        outlets,
      );
    // The dateline is a part of the report: it goes back before the text where it is read as one again.
    const opened = article.dateline === null ? article.text : `${article.dateline} — ${article.text}`;
    const begun = process.cpuUsage();
    const proof = again(opened);
    const { user } = process.cpuUsage(begun);
    if (opened.length > TRIED_FROM && user > LONGEST_READING * 1_000)
      return unread("its text takes too long to read", feeds);
    const isSame = !("reason" in proof) && proof.text === article.text && proof.dateline === article.dateline;
    // A date that was inferred from the prose is for the library to infer, and to doubt, where it can do so again.
    const plain = isSame ? proof : again(article.text);
    if ("reason" in plain) return unread(plain.reason, feeds);
    const isInferred = article.dateFrom === "text" && plain.publishedOn === article.publishedOn;
    const isGiven = article.dateFrom !== "unknown" && !isInferred;
    return {
      kind: "article",
      title: article.headline,
      outlet: article.outlet === UNKNOWN_OUTLET ? null : article.outlet,
      carrier: article.carrier,
      publishedOn: isGiven ? article.publishedOn : null,
      dateSource: !isGiven
        ? null
        : article.dateFrom === "dateline" || article.dateFrom === "text"
          ? article.dateFrom
          : source,
      author: article.byline,
      language: article.language === "und" ? null : article.language,
      url: article.url ?? url,
      tags: article.tags,
      text: isSame ? opened : article.text,
      words: article.words,
      warnings: article.warnings,
      feeds,
    };
  };

  const readFile = async (
    bytes: Uint8Array,
    name: string,
    url: string | null,
    isHandedOver: boolean,
  ): Promise<ReadingResult> => {
    const attached = await readAttachedText(bytes, name);
    if ("reason" in attached) return unread(attached.reason);
    const { html, ending } = attached;
    const result = read(attached.text, { html, url, ending, source: "file", isHandedOver });
    return result.kind === "article"
      ? { ...result, warnings: [...attached.warnings, ...result.warnings] }
      : result;
  };

  const readWeb = async (job: Extract<ReadingJob, { kind: "web" }>): Promise<ReadingResult> => {
    if (Buffer.from(job.bytes.subarray(0, 5)).toString("latin1") === "%PDF-") {
      return readFile(job.bytes, "page.pdf", canonicalOf(job.url, []), false);
    }
    if (/^\s*(?:image|video|audio|font)\//i.test(job.contentType))
      return unread(`it is of the type ${job.contentType.slice(0, 40)}`);
    const decoded = decodeBody(job.bytes, job.contentType);
    if ("reason" in decoded) return unread(decoded.reason);
    if (looksLikeFeed(decoded.text)) {
      const feed = readFeed(decoded.text, job.url, (name) => outlets.find(name)?.name);
      return "reason" in feed ? unread(feed.reason) : feed;
    }
    const isPlain =
      /^\s*text\/(?:plain|markdown)/i.test(job.contentType) && !/^\s*<(?:!doctype|html)/i.test(decoded.text);
    if (isPlain) return read(decoded.text, { html: false, url: canonicalOf(job.url, []), source: "page" });
    const links = readPageLinks(decoded.text, job.url);
    const url = canonicalOf(job.url, [links.canonical, links.ogUrl]);
    return read(decoded.text, { html: true, url, feeds: links.feeds, source: "page" });
  };

  return async (job) => {
    if (job.kind === "web") return readWeb(job);
    if (job.kind === "item") {
      const page = `<!doctype html><html><head></head><body><article><p>${job.html}</p></article></body></html>`;
      const result = read(page, { html: true, url: job.url, source: "feed" });
      // The text's first line is no headline where the feed gives one.
      return result.kind === "article" && job.title !== "" ? { ...result, title: job.title } : result;
    }
    return readFile(job.bytes, job.name, job.url, true);
  };
};
