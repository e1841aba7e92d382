/** The index as sections of a snapshot, and back. */
import { crc32 } from "node:zlib";
import type { Article } from "../types.ts";
import type { SavedSlots } from "./article-table.ts";
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
interface SnapshotData extends StoredBlocks {
  readonly dictionary: DictionaryData;
  readonly slots: SavedSlots;
  /** By slot: the article's fingerprint when it was indexed. */
  readonly fingerprints: Int32Array;
  /** The version of the edition that these articles are all of, and their slots in its order; null for none. */
  readonly edition: { readonly version: string; readonly order: Int32Array } | null;
}

type Columns = Record<string, Uint8Array | Uint16Array | Int32Array | Uint32Array>;

/** The sections of a snapshot: what changes with the next article is copied, the blocks are not. */
export const packSnapshot = (data: SnapshotData, code: string): Sections => {
  const sections = new Map<string, Uint8Array | Uint16Array | Int32Array | Uint32Array | readonly string[]>();
  sections.set("code", [code]);
  const { terms, printed, marks } = data.dictionary;
  for (const [name, { bytes, ends, places }] of Object.entries({ terms, printed, ids: data.slots.ids })) {
    sections.set(name, bytes);
    sections.set(`${name}.ends`, ends);
    sections.set(`${name}.places`, places);
  }
  sections.set("marks", marks.slice());
  sections.set("fingerprints", data.fingerprints);
  if (data.edition) {
    sections.set("edition", [data.edition.version]);
    sections.set("order", data.edition.order);
  }
  sections.set("generations", data.slots.generations);
  const { passages, articles, words } = data.lengths;
  sections.set("lengths", [String(passages), String(articles), String(words), String(data.blocks.length)]);
  for (const [number, block] of data.blocks.entries()) {
    const { passages, articles, known: _, ...own } = block;
    const columns: Columns = {
      ...own,
      terms: passages.terms,
      starts: passages.starts,
      local: passages.local,
      impacts: passages.impacts,
      maxima: passages.maxima,
      "a.starts": articles.starts,
      "a.impacts": articles.impacts,
      "a.maxima": articles.maxima,
    };
    for (const [name, column] of Object.entries(columns)) sections.set(`${number}.${name}`, column);
  }
  return sections;
};

/**
 * Room for what follows from the passages and is worked out when somebody asks: the file is a third smaller without it.
 * One stretch of memory for all blocks, which the system gives out as it is written to; one for each would have to be
 * cleared, which took longer than all else of a load. Shared, as the bytes of the file are: else so much at once has the
 * garbage collected, which takes half a second of a million passages.
 */
const createRoom = (blocks: readonly { readonly postings: number; readonly terms: number }[]) => {
  const postings = blocks.reduce((sum, block) => sum + block.postings, 0);
  const terms = blocks.reduce((sum, block) => sum + block.terms, 0);
  const local = new Uint16Array(new SharedArrayBuffer(2 * postings));
  const reach = new Uint8Array(new SharedArrayBuffer(postings));
  const known = new Uint8Array(new SharedArrayBuffer(terms));
  let [from, fromTerm] = [0, 0];
  return blocks.map((block) => {
    const [start, firstTerm] = [from, fromTerm];
    from += block.postings;
    fromTerm += block.terms;
    return {
      local: local.subarray(start, from),
      reach: reach.subarray(start, from),
      known: known.subarray(firstTerm, fromTerm),
    };
  });
};

type Room = ReturnType<typeof createRoom>[number];

const readBlock = (sections: Sections, number: number, { local, reach, known }: Room): Block => {
  const take = <T>(name: string): T => sections.get(`${number}.${name}`) as T;
  const passages: Postings = {
    terms: take("terms"),
    starts: take("starts"),
    local: take("local"),
    impacts: take("impacts"),
    maxima: take("maxima"),
  };
  const impacts = take<Uint8Array>("a.impacts");
  return {
    slots: take("slots"),
    generations: take("generations"),
    firstPassage: take("firstPassage"),
    passageNumber: take("passageNumber"),
    articleOf: take("articleOf"),
    pairs: take("pairs"),
    passages,
    articles: {
      terms: passages.terms,
      starts: take("a.starts"),
      local,
      impacts,
      maxima: take("a.maxima"),
      reach,
    },
    known,
  };
};

/** Reads a snapshot; null where the sections are none of one, or were made by other code. */
export const unpackSnapshot = (sections: Sections, code: string): SnapshotData | null => {
  if (sections.get("code")?.[0] !== code) return null;
  const [passages = 0, articles = 0, words = 0, blocks = 0] = (sections.get("lengths") as string[]).map(
    Number,
  );
  const take = <T>(name: string): T => sections.get(name) as T;
  const rooms = createRoom(
    Array.from({ length: blocks }, (_, number) => ({
      postings: take<Uint8Array>(`${number}.a.impacts`).length,
      terms: take<Int32Array>(`${number}.terms`).length,
    })),
  );
  const version = sections.get("edition")?.[0];
  const strings = (name: string) => ({
    bytes: take<Uint8Array>(name),
    ends: take<Uint32Array>(`${name}.ends`),
    places: take<Int32Array>(`${name}.places`),
  });
  return {
    dictionary: { terms: strings("terms"), printed: strings("printed"), marks: take("marks") },
    slots: { ids: strings("ids"), generations: take("generations") },
    fingerprints: take("fingerprints"),
    edition: typeof version === "string" ? { version, order: take("order") } : null,
    lengths: { passages, articles, words },
    blocks: rooms.map((room, number) => readBlock(sections, number, room)),
  };
};
