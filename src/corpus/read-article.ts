/** One file's text -> one article: front matter, else inference; cleaning; passages. */
import { detectLanguage } from "../text/language.ts";
import { parsePartialDate } from "../text/partial-date.ts";
import type { Article } from "../types.ts";
import { UNKNOWN_OUTLET } from "../types.ts";
import { normaliseText } from "./decode.ts";
import { findFrontMatter, readFrontMatter } from "./front-matter.ts";
import type { OutletRegistry } from "./outlets.ts";
import { countWords, cutPassages } from "./passages.ts";

/** Where an article's text comes from. */
export interface ArticleOrigin {
  readonly id: string;
  readonly collection: string;
  readonly file: string;
  readonly html: boolean;
}

/** Reads one article from a file's decoded text. Gives a reason where there is nothing to read in it. */
export const readArticle = (
  raw: string,
  origin: ArticleOrigin,
  outlets: OutletRegistry,
): Article | { readonly reason: string } => {
  const warnings: string[] = [];
  const block = findFrontMatter(raw);
  const front = block && block !== "unclosed" ? readFrontMatter(block.yaml) : { values: {}, warnings: [] };
  warnings.push(...front.warnings);
  const body = normaliseText(block && block !== "unclosed" ? raw.slice(block.bodyStart) : raw);
  const paragraphs = body
    .split(/\n+/)
    .map((line) => line.replace(/ {2,}/g, " ").trim())
    .filter(Boolean);
  if (paragraphs.length === 0) return { reason: "it holds no text" };
  const { values } = front;
  const text = paragraphs.join("\n\n");
  return {
    id: origin.id,
    collection: origin.collection,
    file: origin.file,
    headline: values.title ?? paragraphs[0]!.slice(0, 120),
    outlet: values.outlet ? outlets.meet(values.outlet) : UNKNOWN_OUTLET,
    carrier: values.carrier ?? null,
    publishedOn: values.published ? parsePartialDate(values.published) : null,
    dateFrom: values.published ? "front-matter" : "unknown",
    dateReasons: [],
    byline: values.author ?? null,
    dateline: null,
    language: values.language ?? detectLanguage(text),
    url: values.url ?? null,
    retold: values.retold ?? false,
    tags: values.tags ?? [],
    text,
    words: countWords(text),
    passages: cutPassages(origin.id, text),
    copyOf: null,
    copyLikeness: null,
    warnings,
  };
};
