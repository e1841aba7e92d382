/** The index as sections of a snapshot, and back. */
import { crc32 } from "node:zlib";
import type { Article } from "../types.ts";
import type { Block, Postings } from "./block.ts";
import type { StoredBlocks } from "./block-store.ts";
import type { DictionaryData } from "./dictionary.ts";
import type { Sections } from "../snapshot/sections.ts";

/**
 * Tells whether an article is the one that was indexed: a checksum of its text, its headline, its language and where
 * its passages lie. What filters look at is not part of it, because that is read from the article itself.
 */
export const fingerprint = (article: Article): number => {
  const { language, headline, text, passages } = article;
  let places = passages.length;
  for (const { start, end } of passages)
    places = Math.imul(Math.imul(places ^ start, 0x01000193) ^ end, 0x01000193);
  return crc32(text, crc32(headline, crc32(language, places >>> 0))) | 0;
};

/** What a snapshot holds. */
export interface SnapshotData extends StoredBlocks {
  readonly dictionary: DictionaryData;
  /** By slot: the article's id, and its fingerprint when it was indexed. */
  readonly ids: readonly string[];
  readonly fingerprints: Int32Array;
  readonly generations: Int32Array;
}

type Columns = Record<string, Uint8Array | Uint16Array | Int32Array | Uint32Array>;

const columnsOf = (postings: Postings): Columns => ({
  starts: postings.starts,
  local: postings.local,
  impacts: postings.impacts,
  maxima: postings.maxima,
});

/** The sections of a snapshot: what changes with the next article is copied, the blocks are not. */
export const packSnapshot = (data: SnapshotData, code: string): Sections => {
  const sections = new Map<string, Uint8Array | Uint16Array | Int32Array | Uint32Array | readonly string[]>();
  sections.set("code", [code]);
  sections.set("terms", data.dictionary.terms);
  sections.set("printed", data.dictionary.printed);
  sections.set("marks", data.dictionary.marks.slice());
  sections.set("ids", data.ids);
  sections.set("fingerprints", data.fingerprints);
  sections.set("generations", data.generations);
  const { passages, articles, words } = data.lengths;
  sections.set("lengths", [String(passages), String(articles), String(words), String(data.blocks.length)]);
  for (const [number, block] of data.blocks.entries()) {
    const { slots, generations, firstPassage, passageNumber, articleOf } = block;
    const { terms } = block.passages;
    const own: Columns = { slots, generations, firstPassage, passageNumber, articleOf, terms };
    for (const [name, column] of Object.entries(own)) sections.set(`${number}.${name}`, column);
    for (const [name, column] of Object.entries(columnsOf(block.passages)))
      sections.set(`${number}.p.${name}`, column);
    const inArticles: Columns = { ...columnsOf(block.articles), reach: block.articles.reach };
    for (const [name, column] of Object.entries(inArticles)) sections.set(`${number}.a.${name}`, column);
  }
  return sections;
};

const readBlock = (sections: Sections, number: number): Block => {
  const take = <T>(name: string): T => sections.get(`${number}.${name}`) as T;
  const postings = (kind: string): Postings => ({
    terms: take("terms"),
    starts: take(`${kind}.starts`),
    local: take(`${kind}.local`),
    impacts: take(`${kind}.impacts`),
    maxima: take(`${kind}.maxima`),
  });
  return {
    slots: take("slots"),
    generations: take("generations"),
    firstPassage: take("firstPassage"),
    passageNumber: take("passageNumber"),
    articleOf: take("articleOf"),
    passages: postings("p"),
    articles: { ...postings("a"), reach: take("a.reach") },
  };
};

/** Reads a snapshot; null where the sections are none of one, or were made by other code. */
export const unpackSnapshot = (sections: Sections, code: string): SnapshotData | null => {
  if (sections.get("code")?.[0] !== code) return null;
  const [passages = 0, articles = 0, words = 0, blocks = 0] = (sections.get("lengths") as string[]).map(
    Number,
  );
  return {
    dictionary: {
      terms: sections.get("terms") as string[],
      printed: sections.get("printed") as string[],
      marks: sections.get("marks") as Uint8Array,
    },
    ids: sections.get("ids") as string[],
    fingerprints: sections.get("fingerprints") as Int32Array,
    generations: sections.get("generations") as Int32Array,
    lengths: { passages, articles, words },
    blocks: Array.from({ length: blocks }, (_, number) => readBlock(sections, number)),
  };
};
