/** An article's file: front matter that a person can read and mend, then the text. */
import { createHash } from "node:crypto";
import { normaliseText } from "../corpus/decode.ts";
import { findFrontMatter, readFrontMatter, type FrontMatter } from "../corpus/front-matter.ts";
import { loadYaml } from "../corpus/simple-yaml.ts";
import type { Draft } from "./reading.ts";

/** What a file says, as far as bringing in goes by it. */
export interface StoredArticle {
  /** The keys that the corpus reads, mended ones included. */
  readonly values: FrontMatter;
  readonly text: string;
  /** ISO instant of the fetch that gave this text; null where a person took the line out. */
  readonly fetched: string | null;
  /** ISO instant at which it last came with other words; null where it never did. */
  readonly changed: string | null;
  /** Hash of what was fetched: tells a page that changed from a file that was mended. */
  readonly digest: string | null;
  /** Everything that the front matter holds, keys of a person's own included. */
  readonly all: Readonly<Record<string, unknown>>;
}

const LONGEST_TITLE = 300;

/** One line that is harmless wherever it is shown: no control or hidden characters, no line ends. */
const line = (text: string, most: number): string =>
  normaliseText(text).replace(/\s+/g, " ").trim().slice(0, most).toWellFormed();

/** What of a draft tells its versions apart. */
export const digestOf = (draft: Pick<Draft, "title" | "text">): string =>
  createHash("sha256")
    .update(`${draft.title}\n${draft.text}`.replace(/\s+/g, " "))
    .digest("hex")
    .slice(0, 16);

/** How an article came to its file. */
interface Writing {
  /** ISO instant. */
  readonly fetched: string;
  readonly notes: readonly string[];
  /** Where the words come from. */
  readonly from: "page" | "feed" | "file";
}

/** What a draft's file says of it. Keys without a value are left out. */
const frontMatterOf = (draft: Draft, { fetched, notes, from }: Writing): Record<string, unknown> => ({
  title: line(draft.title, LONGEST_TITLE),
  ...(draft.outlet ? { outlet: line(draft.outlet, 200) } : {}),
  ...(draft.carrier ? { carrier: line(draft.carrier, 200) } : {}),
  ...(draft.url ? { url: draft.url } : {}),
  ...(draft.publishedOn ? { published: draft.publishedOn, dated: draft.dateSource } : {}),
  ...(draft.author ? { author: line(draft.author, 300) } : {}),
  ...(draft.language ? { language: draft.language } : {}),
  ...(draft.tags.length > 0
    ? {
        tags: draft.tags
          .slice(0, 30)
          .map((tag) => line(tag, 60))
          .filter(Boolean),
      }
    : {}),
  fetched,
  from,
  ...(notes.length > 0 ? { notes } : {}),
  digest: digestOf(draft),
});

/** Keys that stay as they stand in the file when a newer text comes: they may have been mended, and pages rarely change them. */
const LASTING = ["outlet", "carrier", "url", "published", "dated", "author", "language", "tags"];

const compose = (front: Readonly<Record<string, unknown>>, text: string): string => {
  const yaml = loadYaml().stringify(front, { lineWidth: 0 });
  // A text that opens as front matter does would be read as such by nobody: it stands after the closing dashes.
  return `---\n${yaml}---\n\n${text.trim()}\n`;
};

/** The file of an article that is new, or of a newer text of `before`, whose mended keys stay. */
export const writeArticle = (
  draft: Draft,
  { before, ...writing }: Writing & { readonly before?: StoredArticle },
): string => {
  const fresh = frontMatterOf(draft, writing);
  if (!before) return compose(fresh, draft.text);
  const kept = Object.fromEntries(
    LASTING.filter((key) => key in before.all).map((key) => [key, before.all[key]]),
  );
  const own = Object.fromEntries(
    Object.entries(before.all).filter(([key]) => !(key in fresh) && key !== "notes"),
  );
  return compose({ ...fresh, ...own, ...kept, changed: writing.fetched }, draft.text);
};

const instant = (value: unknown): string | null => {
  const text = value instanceof Date ? value.toISOString() : value;
  return typeof text === "string" && !Number.isNaN(Date.parse(text)) ? new Date(text).toISOString() : null;
};

/** Reads a file as it was written, or as a person mended it. Never throws. */
export const readStored = (content: string): StoredArticle => {
  const block = findFrontMatter(content);
  if (block === null || block === "unclosed") {
    return { values: {}, text: content.trim(), fetched: null, changed: null, digest: null, all: {} };
  }
  let all: Record<string, unknown> = {};
  try {
    const parsed: unknown = loadYaml().parse(block.yaml, {
      maxAliasCount: 20,
      logLevel: "silent",
      uniqueKeys: false,
    });
    if (typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)) all = { ...parsed };
  } catch {
    // Mended into something that is no YAML: the text is still there, and the library says what is wrong.
  }
  return {
    values: readFrontMatter(block.yaml).values,
    text: content.slice(block.bodyStart).trim(),
    fetched: instant(all["fetched"]),
    changed: instant(all["changed"]),
    digest: typeof all["digest"] === "string" ? all["digest"] : null,
    all,
  };
};
