/** What a page's head points to: its canonical address, and the feeds that go with it. Found without building a tree. */
import { plainLine } from "./plain-text.ts";

/** A feed that a page names. */
export interface FeedLink {
  readonly url: string;
  readonly title: string;
}

/** Addresses are absolute. */
interface PageLinks {
  readonly canonical: string | null;
  readonly ogUrl: string | null;
  /** In the page's order; feeds of comments last. */
  readonly feeds: readonly FeedLink[];
}

/** A head is within so many characters, or it is none. */
const HEAD = 600_000;
const MOST_TAGS = 3_000;
const MOST_FEEDS = 20;

const FEED_TYPE = /^(?:application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json|json)|text\/xml)/i;
const ATTRIBUTE = /([a-z][\w:-]{0,30})\s*=\s*(?:"([^"]{0,2000})"|'([^']{0,2000})'|([^\s"'>]{1,2000}))/gi;

const attributesOf = (tag: string): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const [, name = "", double, single, bare] of tag.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, plainLine(double ?? single ?? bare ?? "", 2_000));
  }
  return found;
};

/** One pass: a search by pattern would try each opening against the whole rest. */
const withoutComments = (html: string): string => {
  const parts: string[] = [];
  let at = 0;
  for (let open = html.indexOf("<!--"); open >= 0; open = html.indexOf("<!--", at)) {
    parts.push(html.slice(at, open));
    const close = html.indexOf("-->", open + 4);
    if (close < 0) return parts.join("");
    at = close + 3;
  }
  return parts.join("") + html.slice(at);
};

/** Reads the links of a page that lies at `address`. */
export const readPageLinks = (html: string, address: string): PageLinks => {
  let base = address;
  let canonical: string | null = null;
  let ogUrl: string | null = null;
  const feeds: FeedLink[] = [];
  const resolve = (href: string | undefined): string | null => {
    if (!href || !URL.canParse(href, base)) return null;
    const url = new URL(href, base);
    return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
  };
  let tags = 0;
  const head = withoutComments(html.slice(0, HEAD));
  for (const [tag, name = ""] of head.matchAll(/<(link|meta|base)\b[^<>]{1,4000}>/gi)) {
    tags += 1;
    if (tags > MOST_TAGS) break;
    const attributes = attributesOf(tag);
    if (name.toLowerCase() === "base") base = resolve(attributes.get("href")) ?? base;
    else if (name.toLowerCase() === "meta") {
      if (attributes.get("property")?.toLowerCase() === "og:url")
        ogUrl ??= resolve(attributes.get("content"));
    } else {
      const kinds = (attributes.get("rel") ?? "").toLowerCase().split(/\s+/);
      const url = resolve(attributes.get("href"));
      if (url === null) continue;
      if (kinds.includes("canonical")) canonical ??= url;
      const isFeed = kinds.includes("alternate") && FEED_TYPE.test(attributes.get("type") ?? "");
      // WordPress names its own interface as JSON, which is no feed.
      if (isFeed && !/\/wp-json\//.test(url) && feeds.length < MOST_FEEDS)
        feeds.push({ url, title: attributes.get("title") ?? "" });
    }
  }
  const isOfComments = ({ url, title }: FeedLink): boolean => /comment/i.test(`${url} ${title}`);
  return {
    canonical,
    ogUrl,
    feeds: [...feeds.filter((feed) => !isOfComments(feed)), ...feeds.filter(isOfComments)],
  };
};
