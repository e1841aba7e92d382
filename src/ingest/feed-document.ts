/** A feed's text -> its items: RSS, Atom, RDF and JSON Feed through feedsmith, bounded before it gets to see them. */
import { parseFeed } from "feedsmith";
import { readGiven } from "../corpus/page-dates.ts";
import { isOwnSite, outletOfFeed } from "./feed-outlet.ts";
import { plainLine } from "./plain-text.ts";

/** An item as a feed gives it. */
export interface ParsedItem {
  /** The feed's own mark of the item; null where it gives none. */
  readonly guid: string | null;
  readonly title: string;
  /** Absolute; null where there is no http(s) address. */
  readonly url: string | null;
  /** Day, month or year as printed, the first that can be read; null where none can. */
  readonly publishedOn: string | null;
  readonly author: string | null;
  /** Who printed it, by the item's own word or the feed's title; null where neither says. */
  readonly outlet: string | null;
  /** HTML of the article, or of its summary; null where there is neither. */
  readonly html: string | null;
  /** What says that the item changed: dates and texts, as given. */
  readonly state: string;
}

/** A feed as read. */
export interface ParsedFeed {
  readonly kind: "feed";
  readonly format: "RSS" | "Atom" | "JSON Feed" | "RDF";
  readonly title: string;
  readonly items: readonly ParsedItem[];
  /** Minutes between looks that the feed asks for; null where it does not. */
  readonly ttl: number | null;
  readonly warnings: readonly string[];
}

/** Items of one feed that are looked at, the first ones in its order; the newest, as feeds go. */
const MOST_ITEMS = 500;
/** Deeper than any feed, XHTML articles included. */
const DEEPEST = 100;
const MOST_TAGS = 250_000;
const LONGEST_HTML = 400_000;

/** Without the document type: entities of its own are how a kilobyte becomes a gigabyte, and feeds do without. */
const withoutDoctype = (text: string): string => {
  const start = text.slice(0, 200_000).search(/<!doctype/i);
  if (start < 0) return text;
  // The internal part ends with "]" and ">"; text in quotes may hold either.
  const rest = text.slice(start, start + 200_000);
  const end = /^<!doctype(?:[^"'[>]|"[^"]*"|'[^']*')*(?:\[(?:[^\]"']|"[^"]*"|'[^']*')*\]\s*)?>/i.exec(rest);
  return text.slice(0, start) + (end ? text.slice(start + end[0].length) : text.slice(start + 9));
};

/** Why an XML document is not parsed, or null. One pass; sections of character data count as text. */
const refuse = (xml: string): string | null => {
  let depth = 0;
  let tags = 0;
  for (let at = xml.indexOf("<"); at >= 0; at = xml.indexOf("<", at)) {
    if (xml.startsWith("<![CDATA[", at)) {
      const end = xml.indexOf("]]>", at);
      at = end < 0 ? xml.length : end;
      continue;
    }
    if (xml.startsWith("<!--", at)) {
      const end = xml.indexOf("-->", at);
      at = end < 0 ? xml.length : end;
      continue;
    }
    const close = xml.indexOf(">", at);
    if (close < 0) break;
    const second = xml.charCodeAt(at + 1);
    // "/", "?" and "!".
    if (second === 47) depth -= 1;
    else if (second !== 63 && second !== 33 && xml.charCodeAt(close - 1) !== 47) depth += 1;
    tags += 1;
    if (depth > DEEPEST) return `the feed nests its elements more than ${DEEPEST} deep`;
    if (tags > MOST_TAGS) return `the feed has more than ${MOST_TAGS} tags`;
    at = close;
  }
  return null;
};

interface Raw {
  readonly guid: string | undefined;
  readonly title: string | undefined;
  readonly links: readonly (string | undefined)[];
  /** The best first. */
  readonly dates: readonly (string | undefined)[];
  readonly updated: string | undefined;
  readonly authors: readonly (string | undefined)[];
  readonly html: readonly (string | undefined)[];
  /** Where an aggregator has it from. */
  readonly source?: string | undefined;
  readonly base?: string | undefined;
}

/** What a feed says, whatever its format. */
interface RawFeed {
  readonly raw: readonly Raw[];
  readonly title: string | undefined;
  /** The site it is of. */
  readonly site: string | undefined;
  readonly ttl: number | undefined;
}

const escapeHtml = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replace(/\n{2,}/g, "</p><p>");

type Parsed = ReturnType<typeof parseFeed<string>>;

/** What the formats have in common. */
const rawItems = (parsed: Parsed): RawFeed => {
  if (parsed.format === "atom") {
    const { feed } = parsed;
    const raw = (feed.entries ?? []).map((entry): Raw => {
      const links = (entry.links ?? []).filter(({ rel }) => rel === undefined || rel === "alternate");
      const isPage = (link: { readonly type?: string }): boolean => !link.type || /html/i.test(link.type);
      const content = entry.content;
      const isHtml = content?.type === "html" || content?.type === "xhtml" || content?.type === "text/html";
      return {
        guid: entry.id,
        title:
          entry.title?.type === "html" || entry.title?.type === "xhtml"
            ? entry.title.value
            : escapeHtml(entry.title?.value ?? ""),
        links: [...links.filter(isPage), ...links].map(({ href }) => href),
        dates: [entry.published, entry.dc?.dates?.[0], entry.updated],
        updated: entry.updated,
        authors: (entry.authors ?? []).map(({ name }) => name),
        html: [
          isHtml
            ? content.value
            : content?.value && (!content.type || content.type === "text")
              ? escapeHtml(content.value)
              : undefined,
          entry.summary?.value,
        ],
        source: entry.source?.title?.value,
        base: entry.xml?.base ?? feed.xml?.base,
      };
    });
    const site = feed.links?.find(({ rel }) => rel === undefined || rel === "alternate")?.href;
    return { raw, title: feed.title?.value, site, ttl: undefined };
  }
  if (parsed.format === "json") {
    const { feed } = parsed;
    const raw = (feed.items ?? []).map((item): Raw => ({
      guid: item.id,
      title: escapeHtml(item.title ?? ""),
      links: [item.url, item.external_url],
      dates: [item.date_published, item.date_modified],
      updated: item.date_modified,
      authors: (item.authors ?? feed.authors ?? []).map(({ name }) => name),
      html: [
        item.content_html,
        item.content_text && escapeHtml(item.content_text),
        item.summary && escapeHtml(item.summary),
      ],
    }));
    return { raw, title: feed.title, site: feed.home_page_url, ttl: undefined };
  }
  if (parsed.format === "rdf") {
    const { feed } = parsed;
    const raw = (feed.items ?? []).map((item): Raw => ({
      guid: item.rdf?.about,
      title: item.title,
      links: [item.link, item.rdf?.about],
      dates: [item.dc?.dates?.[0], item.dcterms?.issued?.[0], item.dcterms?.created?.[0]],
      updated: item.dcterms?.modified?.[0],
      authors: item.dc?.creators ?? [],
      html: [item.content?.encoded, item.description],
    }));
    return { raw, title: feed.title, site: feed.link, ttl: undefined };
  }
  const { feed } = parsed;
  const raw = (feed.items ?? []).map((item): Raw => {
    const guid = item.guid?.value;
    return {
      guid,
      title: item.title,
      // A guid is an address where it looks like one and does not say that it is none.
      links: [
        item.link,
        item.atom?.links?.[0]?.href,
        item.guid?.isPermaLink === false || !/^https?:/i.test(guid ?? "") ? undefined : guid,
      ],
      dates: [
        item.pubDate,
        item.dc?.dates?.[0],
        item.dcterms?.issued?.[0],
        item.atom?.published,
        item.atom?.updated,
      ],
      updated: item.atom?.updated ?? item.dcterms?.modified?.[0],
      authors:
        item.dc?.creators ??
        (item.authors ?? []).map(({ name, email }) => name ?? email?.replace(/^\S+@\S+\s*\(?|\)$/g, "")),
      html: [item.content?.encoded, item.description],
      source: item.source?.title,
    };
  });
  return { raw, title: feed.title, site: feed.link, ttl: feed.ttl };
};

const longest = (texts: readonly (string | undefined)[]): string | null => {
  const given = texts.filter((text) => text !== undefined && text.trim() !== "");
  return given.reduce<string | null>(
    (best, text) => ((text?.length ?? 0) > (best?.length ?? 0) ? (text ?? null) : best),
    null,
  );
};

const resolve = (href: string | undefined, base: string): string | null => {
  const text = href?.trim();
  if (!text || !URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  return (url.protocol === "http:" || url.protocol === "https:") && url.username === "" ? url.href : null;
};

/** `outletFor` names who printed what lies at an address. */
const toItem = (raw: Raw, address: string, outletFor: (url: string | null) => string | null): ParsedItem => {
  const base = raw.base && URL.canParse(raw.base, address) ? new URL(raw.base, address).href : address;
  const dates = raw.dates.flatMap((given) => readGiven((given ?? "").slice(0, 100), "en").date ?? []);
  const authors = raw.authors.map((name) => plainLine(name ?? "", 100)).filter(Boolean);
  const html = longest(raw.html)?.slice(0, LONGEST_HTML) ?? null;
  const url = raw.links.map((href) => resolve(href, base)).find((found) => found !== null) ?? null;
  return {
    guid: raw.guid?.trim().slice(0, 2_000) || null,
    title: plainLine(raw.title ?? "", 300),
    url,
    publishedOn: dates[0] ?? null,
    author: authors.length > 0 ? authors.slice(0, 10).join(", ") : null,
    outlet: plainLine(raw.source ?? "", 60) || outletFor(url),
    html,
    state: [raw.title, raw.updated, html?.length, html?.slice(0, 2_000)].join("\n"),
  };
};

const FORMATS = { rss: "RSS", atom: "Atom", rdf: "RDF", json: "JSON Feed" } as const;

/** Whether a text looks like a feed at all, so that a page can be told from one. */
export const looksLikeFeed = (text: string): boolean => {
  if (/^[\s\ufeff]*\{/.test(text)) return text.slice(0, 20_000).includes("jsonfeed.org/version");
  let head = withoutDoctype(text.slice(0, 250_000)).trimStart();
  for (let end = 0; /^(?:<\?|<!--)/.test(head) && end >= 0;) {
    end = head.indexOf(head.startsWith("<?") ? "?>" : "-->");
    head = end < 0 ? head : head.slice(end + (head.startsWith("<?") ? 2 : 3)).trimStart();
  }
  return /^\ufeff?<(?:[a-z]+:)?(?:rss|feed|rdf)\b/i.test(head);
};

/**
 * Reads a feed that lies at `address`. Gives a reason where it is none, or not one to parse. `known` gives the name of an outlet
 * that goes by a name.
 */
export const readFeed = (
  text: string,
  address: string,
  known: (name: string) => string | undefined,
): ParsedFeed | { readonly reason: string } => {
  const isJson = /^[\s\ufeff]*\{/.test(text);
  const source = isJson ? text : withoutDoctype(text);
  const refused = isJson ? null : refuse(source);
  if (refused !== null) return { reason: refused };
  let parsed: Parsed;
  try {
    parsed = parseFeed<string>(source, { maxItems: MOST_ITEMS + 1 });
  } catch {
    return { reason: "it is no feed that can be read (RSS, Atom, RDF or JSON Feed)" };
  }
  const { raw, title, site, ttl } = rawItems(parsed);
  const names = {
    title: plainLine(title ?? "", 200),
    addresses: [address, resolve(site, address)].filter((own) => own !== null),
  };
  const outlet = outletOfFeed(names, known);
  const outletFor = (url: string | null): string | null =>
    url === null || isOwnSite(url, names) ? outlet : null;
  const items = raw.slice(0, MOST_ITEMS).map((item) => toItem(item, address, outletFor));
  return {
    kind: "feed",
    format: FORMATS[parsed.format],
    title: names.title || new URL(address).hostname,
    items,
    ttl: ttl !== undefined && Number.isFinite(ttl) && ttl > 0 ? ttl : null,
    warnings:
      raw.length > MOST_ITEMS
        ? [`The feed has more than ${MOST_ITEMS} items; the first ${MOST_ITEMS} are read.`]
        : [],
  };
};
