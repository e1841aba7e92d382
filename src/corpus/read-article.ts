/** One file's text -> one article: front matter, else inference; cleaning; passages. */
import { findDateMentions } from "../text/date-mentions.ts";
import { detectLanguage } from "../text/language.ts";
import { precisionOf } from "../text/partial-date.ts";
import { splitSentences } from "../text/sentences.ts";
import type { Article, Correction, Span } from "../types.ts";
import { readAmending } from "./amending.ts";
import { writeByline } from "./byline.ts";
import { cleanParagraphs } from "./clean.ts";
import { correctedSentences } from "./corrected-sentences.ts";
import type { Dateline } from "./dateline.ts";
import { readDateline } from "./dateline.ts";
import { normaliseText } from "./decode.ts";
import { mendText, withoutMarkdown } from "./mend.ts";
import { readErrorNotes } from "./error-notes.ts";
import type { FrontMatter } from "./front-matter.ts";
import { findFrontMatter, readFrontMatter } from "./front-matter.ts";
import { splitHeadline } from "./headline.ts";
import type { Page } from "./html.ts";
import { readPage } from "./html.ts";
import { inferOutlet } from "./infer-outlet.ts";
import type { OutletRegistry } from "./outlets.ts";
import { toParagraphs } from "./paragraphs.ts";
import { countAllWords, cutPassages } from "./passages.ts";
import { inferDate } from "./publication-date.ts";

/** Where an article's text comes from. */
interface ArticleOrigin {
  readonly id: string;
  readonly collection: string;
  /** Absolute path. */
  readonly file: string;
  readonly html: boolean;
}

/** The most UTF-16 units of a headline that was made from the text. */
const LONGEST_HEADLINE = 110;

/** The opening words of a text that has no headline, cut at a word's end. */
const openingWords = (text: string): string => {
  const line = text.slice(0, LONGEST_HEADLINE + 1).split("\n", 1)[0]!;
  if (line.length <= LONGEST_HEADLINE) return line;
  const space = line.lastIndexOf(" ", LONGEST_HEADLINE - 1);
  const cut = line.slice(0, space > LONGEST_HEADLINE / 2 ? space : LONGEST_HEADLINE - 1);
  return `${cut.replace(/[\ud800-\udbff]$/, "").replace(/[,;:\s]+$/u, "")} …`;
};

const readFront = (raw: string): { values: FrontMatter; warnings: readonly string[]; body: string } => {
  const block = findFrontMatter(raw);
  if (block === null) return { values: {}, warnings: [], body: raw };
  if (block === "unclosed") {
    return {
      values: {},
      warnings: ["The front matter has no closing line of dashes; the file is read as plain text."],
      body: raw,
    };
  }
  return { ...readFrontMatter(block.yaml), body: raw.slice(block.bodyStart) };
};

/** The dateline of the first line, or of one below a summary: there only with an agency's name, for prose has places too. */
const findDateline = (
  lines: readonly string[],
  outlets: OutletRegistry,
): { dateline: Dateline | null; at: number } => {
  for (let at = 0; at < Math.min(lines.length, 4); at += 1) {
    const dateline = readDateline(lines[at]!, outlets, at === 0);
    if (dateline && (at === 0 || (dateline.agency !== null && outlets.find(dateline.agency))))
      return { dateline, at };
  }
  return { dateline: null, at: 0 };
};

/** A correction that an article prints of itself. */
const ownCorrection = (article: Article, note: Span): Correction => {
  const setting = { publishedOn: article.publishedOn, language: article.language };
  const day = findDateMentions(article.text.slice(note.start, note.end), setting).find(
    ({ stated, on }) =>
      stated === "explicit" &&
      precisionOf(on) === "day" &&
      (article.publishedOn === null || on >= article.publishedOn),
  );
  return {
    on: day?.on ?? article.publishedOn,
    by: article.id,
    headline: article.headline,
    note,
    ...correctedSentences(article, article),
  };
};

/** Reads one article from a file's decoded text. Gives a reason where there is nothing to read in it. */
export const readArticle = (
  raw: string,
  origin: ArticleOrigin,
  outlets: OutletRegistry,
): Article | { readonly reason: string } => {
  const { values, warnings: frontWarnings, body } = readFront(raw);
  let page: Page | null = null;
  if (origin.html) {
    const read = readPage(body);
    if ("reason" in read) return read;
    page = read;
  }
  const mended = page === null ? mendText(body) : { text: page.text, warnings: [] };
  const plain = normaliseText(mended.text);
  const paragraphs = toParagraphs(/\.(?:md|markdown)$/i.test(origin.file) ? withoutMarkdown(plain) : plain);
  if (paragraphs.length === 0) return { reason: "it holds no text" };
  const pageTitle = page?.title
    ? splitHeadline(normaliseText(page.title), null, "", outlets, page.siteName)
    : null;
  const cleaned = cleanParagraphs(paragraphs, values.title ?? pageTitle?.headline ?? null, outlets);
  const lines = [...cleaned.body];
  const { dateline, at } = findDateline(lines, outlets);
  if (dateline) lines[at] = lines[at]!.slice(dateline.end);
  const text = lines.filter((line) => line !== "").join("\n\n");
  if (text === "") return { reason: "it holds nothing but page furniture" };
  const detected = values.language === undefined ? detectLanguage(text) : "und";
  const language = values.language ?? (detected === "und" ? (page?.language ?? "und") : detected);
  const fromText = splitHeadline(cleaned.headline ?? openingWords(text), cleaned.headlineRest, text, outlets);
  const headline = values.title ?? fromText.headline;
  const printed = cleaned.address?.replace(/^www\./i, "https://$&") ?? null;
  const url = values.url ?? page?.url ?? (printed !== null && URL.canParse(printed) ? printed : null);
  const outlet = inferOutlet(
    {
      given: values,
      agency: dateline?.agency ?? null,
      cleaned,
      headline: { ...fromText, site: fromText.site ?? pageTitle?.site ?? null },
      siteName: page?.siteName ?? null,
      url,
    },
    outlets,
  );
  const sentences = splitSentences(text);
  const date = inferDate({
    given: values.published,
    metadata: page?.dates ?? [],
    address: url,
    stamps: cleaned.stamps,
    dateline: dateline?.date ?? null,
    headline,
    text,
    sentences,
    language,
  });
  const tags = values.tags ?? cleaned.tags;
  const amending = readAmending({ headline, tags, text, ...outlet });
  const notes = readErrorNotes(text, sentences, amending !== null);
  const article: Article = {
    id: origin.id,
    collection: origin.collection,
    file: origin.file,
    headline,
    outlet: outlet.outlet,
    carrier: outlet.carrier,
    ...date,
    byline: values.author ?? writeByline(cleaned.names, cleaned.contributors) ?? page?.author ?? null,
    dateline: dateline?.printed ?? null,
    language,
    url,
    retold: values.retold ?? false,
    tags,
    text,
    words: countAllWords(text),
    passages: cutPassages(origin.id, text, notes.sentences),
    copyOf: null,
    copyLikeness: null,
    warnings: [...frontWarnings, ...mended.warnings, ...date.warnings, ...outlet.warnings],
    ...(values.changed === undefined ? {} : { changed: values.changed }),
    ...(amending === null ? {} : { amending }),
    ...(notes.errors.length > 0 ? { errors: notes.errors } : {}),
  };
  if (notes.selfNote === null) return article;
  return { ...article, corrected: ownCorrection(article, notes.selfNote) };
};
