/** A saved web page -> the article in it and what its metadata says. */
import { createRequire } from "node:module";

/** A page as read. */
export interface Page {
  /** Paragraphs separated by blank lines. */
  readonly text: string;
  readonly title: string | null;
  readonly siteName: string | null;
  readonly author: string | null;
  /** ISO dates, the most reliable first; as printed. */
  readonly dates: readonly string[];
  readonly url: string | null;
  readonly language: string | null;
}

const require = createRequire(import.meta.url);

type Parsers = Pick<typeof import("linkedom"), "parseHTML"> &
  Pick<typeof import("@mozilla/readability"), "Readability">;

let parsers: Parsers | null = null;

/** The page's parsers, loaded with the first page: a corpus without pages starts without them. */
const loadParsers = (): Parsers =>
  (parsers ??= {
    parseHTML: (require("linkedom") as typeof import("linkedom")).parseHTML,
    Readability: (require("@mozilla/readability") as typeof import("@mozilla/readability")).Readability,
  });

/** Pages beyond these bounds are no article, and would cost seconds: real ones stay under a third of each. */
const MOST_TAGS = 12_000;
const MOST_MARKS = 60_000;
const MOST_CHARACTERS = 1_500_000;
const DEEPEST = 120;
const BLOCKS = new Set([
  "P",
  "DIV",
  "SECTION",
  "ARTICLE",
  "H1",
  "H2",
  "H3",
  "H4",
  "H5",
  "H6",
  "LI",
  "UL",
  "OL",
  "BLOCKQUOTE",
  "PRE",
  "TABLE",
  "TR",
  "FIGURE",
  "FIGCAPTION",
  "BR",
  "HR",
  "HEADER",
  "FOOTER",
  "MAIN",
  "ASIDE",
  "DL",
  "DT",
  "DD",
]);
const DROPPED = new Set([
  "SCRIPT",
  "STYLE",
  "NOSCRIPT",
  "TEMPLATE",
  "SVG",
  "IFRAME",
  "FORM",
  "BUTTON",
  "FIGCAPTION",
  "NAV",
  "AMP-SIDEBAR",
  "AMP-AD",
]);
const VOID =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|td|tr|th|dt|dd|option)$/i;

/** Why a page is not read, or null: too large, too many tags, or nested too deep for a tree walk. One pass, no tree. */
const refuse = (html: string): string | null => {
  if (html.length > MOST_CHARACTERS)
    return `the page has more than ${MOST_CHARACTERS / 1e6} million characters without its scripts`;
  let marks = 0;
  for (let at = 0; at < html.length; at += 1) {
    const unit = html.charCodeAt(at);
    if (unit === 38 || unit === 60) marks += 1;
  }
  if (marks > MOST_MARKS) return `the page has more than ${MOST_MARKS} tags and entities`;
  let tags = 0;
  const open: string[] = [];
  for (const match of html.matchAll(/<(\/?)([a-z][a-z0-9-]{0,30})(?=[\s>/])/gi)) {
    tags += 1;
    if (tags > MOST_TAGS) return `the page has more than ${MOST_TAGS} tags`;
    const name = match[2]!.toLowerCase();
    if (VOID.test(name)) continue;
    // A closing tag that was never opened closes nothing.
    if (match[1]) open.length = open.includes(name) ? open.lastIndexOf(name) : open.length;
    else open.push(name);
    if (open.length > DEEPEST) return `the page nests its tags more than ${DEEPEST} deep`;
  }
  return null;
};

/** The page without what no reader sees. Scripts stay where they are data about the article. */
const withoutScripts = (html: string): string => {
  const parts: string[] = [];
  let at = 0;
  const opening = /<!--|<(script|style|svg|noscript|template)\b[^<>]{0,2000}>/gi;
  for (let match = opening.exec(html); match; match = opening.exec(html)) {
    const end = match[1] ? `</${match[1].toLowerCase()}` : "-->";
    const from = match.index + match[0].length;
    const close = new RegExp(end, "gi");
    close.lastIndex = from;
    const found = close.exec(html);
    const data = /ld\+json/i.test(match[0]) && found !== null && found.index - from < 200_000;
    parts.push(html.slice(at, match.index));
    if (data) parts.push(html.slice(match.index, found.index), "</script>");
    at =
      found === null
        ? html.length
        : match[1]
          ? html.indexOf(">", found.index) + 1 || html.length
          : found.index + 3;
    opening.lastIndex = at;
  }
  parts.push(html.slice(at));
  return parts.join("");
};

/** The part of linkedom's nodes that is used here. */
interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
  getAttribute?(name: string): string | null;
}

interface PageDocument {
  readonly documentElement: PageNode | null;
  readonly body: PageNode | null;
  readonly title: string;
  querySelectorAll(selector: string): Iterable<PageNode>;
}

/** Text of a tree, block elements apart. Walks with its own stack. */
const textOf = (root: PageNode): string => {
  const parts: string[] = [];
  const stack: (PageNode | string)[] = [root];
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (typeof node === "string") {
      parts.push(node);
      continue;
    }
    if (node.nodeType === 3) {
      parts.push((node.textContent ?? "").replace(/\s+/g, " "));
      continue;
    }
    const name = node.nodeName.toUpperCase();
    if (DROPPED.has(name)) continue;
    const block = BLOCKS.has(name);
    if (block) {
      parts.push("\n\n");
      stack.push("\n\n");
    }
    for (const child of [...node.childNodes].toReversed()) stack.push(child);
  }
  return parts.join("").replace(/[ \t]*\n[ \t]*/g, "\n");
};

type Json = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const textIn = (value: unknown): string | null =>
  typeof value === "string" && value.trim() !== "" ? value.trim().slice(0, 500) : null;
const namesIn = (value: unknown): string | null => {
  const list = (Array.isArray(value) ? value : [value]).slice(0, 20);
  const names = list
    .map((entry) => (isRecord(entry) ? textIn(entry["name"]) : textIn(entry)))
    .filter((name) => name !== null);
  return names.length > 0 ? names.join(", ") : null;
};

/** The JSON-LD object that describes the article, wherever in a graph it is. */
const articleData = (document: PageDocument): Json | null => {
  for (const script of [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, 20)) {
    let data: unknown;
    try {
      data = JSON.parse(script.textContent ?? "");
    } catch {
      continue;
    }
    const queue: unknown[] = Array.isArray(data) ? [...data] : [data];
    for (let at = 0; at < queue.length && at < 500; at += 1) {
      const entry = queue[at];
      if (!isRecord(entry)) continue;
      const types = [entry["@type"]].flat().map(String);
      if (types.some((type) => /Article$|^(?:BlogPosting|Report|LiveBlogPosting)$/.test(type))) return entry;
      if (Array.isArray(entry["@graph"])) queue.push(...entry["@graph"].slice(0, 200));
      if (isRecord(entry["mainEntity"])) queue.push(entry["mainEntity"]);
    }
  }
  return null;
};

const metadataOf = (document: PageDocument): Omit<Page, "text"> => {
  const meta = new Map<string, string>();
  for (const tag of document.querySelectorAll("meta")) {
    const name = (
      tag.getAttribute?.("property") ??
      tag.getAttribute?.("name") ??
      tag.getAttribute?.("itemprop") ??
      ""
    ).toLowerCase();
    const content = tag.getAttribute?.("content")?.trim();
    if (name && content && !meta.has(name)) meta.set(name, content.slice(0, 500));
  }
  const data = articleData(document) ?? {};
  const first = (...names: readonly string[]): string | null =>
    names.map((name) => meta.get(name)).find(Boolean) ?? null;
  const dates: (string | null)[] = [
    textIn(data["datePublished"]),
    first("article:published_time", "og:article:published_time"),
    first(
      "datepublished",
      "date",
      "dc.date",
      "dc.date.issued",
      "pubdate",
      "publish-date",
      "publishdate",
      "sailthru.date",
      "parsely-pub-date",
    ),
  ];
  if (!dates.some(Boolean)) {
    const [time] = document.querySelectorAll(
      "article time[datetime], header time[datetime], time[pubdate], time[datetime]",
    );
    dates.push(time?.getAttribute?.("datetime") ?? null);
  }
  const [canonical] = document.querySelectorAll('link[rel="canonical"]');
  const publisher = isRecord(data["publisher"]) ? textIn(data["publisher"]["name"]) : null;
  const author = namesIn(data["author"]) ?? first("author", "article:author", "parsely-author", "byl");
  const url = first("og:url") ?? canonical?.getAttribute?.("href") ?? textIn(data["url"]);
  return {
    title: textIn(data["headline"]) ?? first("og:title", "twitter:title") ?? (document.title.trim() || null),
    siteName: first("og:site_name") ?? publisher ?? first("application-name"),
    author: author !== null && !/^https?:/.test(author) ? author : null,
    dates: dates.filter((date) => date !== null),
    url: url !== null && /^https?:\/\//.test(url) ? url : null,
    language: document.documentElement?.getAttribute?.("lang")?.split(/[-_]/)[0]?.toLowerCase() || null,
  };
};

/**
 * Reads a page's article and metadata. The main text is found by Readability, else the body's text is taken. Gives a
 * reason where the page is not one to read. Runs no script and fetches nothing.
 */
export const readPage = (source: string): Page | { readonly reason: string } => {
  const html = withoutScripts(source);
  const refused = refuse(html);
  if (refused !== null) return { reason: refused };
  const whole = /<html|<body|<head/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
  const { parseHTML, Readability } = loadParsers();
  // linkedom's types are those of a browser, which this program's are not.
  const parse = (): PageDocument => parseHTML(whole).document as unknown as PageDocument;
  let document: PageDocument;
  try {
    document = parse();
  } catch (error) {
    return {
      reason: `the page's tags cannot be read (${error instanceof Error ? error.message : String(error)})`,
    };
  }
  const metadata = metadataOf(document);
  let text = "";
  try {
    const readable = new Readability<PageNode>(document as never, {
      serializer: (node) => node as unknown as PageNode,
      charThreshold: 200,
    }).parse();
    if (readable?.content) text = textOf(readable.content);
  } catch {
    // Readability gives up on some broken trees; the body's text is still there.
  }
  if (text.trim().length >= 140) return { ...metadata, text };
  // Readability takes the tree apart: the body is read from another one.
  const { body } = parse();
  return { ...metadata, text: body ? textOf(body) : "" };
};
