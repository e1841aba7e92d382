/**
 * Files as they were read, as bytes: what the cache file holds, and what the thread that reads hands over. Articles made
 * of such bytes decode their texts and passages when somebody asks for them.
 */
import { crc32 } from "node:zlib";
import type { Article, Passage, Span } from "../types.ts";
import type { CorpusFile } from "./folder.ts";
import type { ReadOutcome } from "./read-file.ts";
import type { Findings, Relation } from "./relations.ts";

/** A file as it was read. */
export interface ReadEntry {
  readonly file: CorpusFile;
  readonly id: string;
  readonly outcome: ReadOutcome;
  /** Milliseconds since 1970. */
  readonly readAt: number;
}

/** An entry of a cache, with what the articles together had shown. */
export interface CachedEntry extends ReadEntry {
  readonly findings: Findings;
}

/** Numbers of a text's bands, where it has any. */
export const BANDS = 32;

/** The article but for its text and its passages, which are kept as bytes. */
export type Fields = Omit<Article, "text" | "passages">;

/** A file's whereabouts: all of them for one without an article, whose fields name the others. */
type KeptFile = Pick<CorpusFile, "path" | "size" | "modified"> & Partial<CorpusFile>;

/** What of an entry is kept as JSON. */
export interface EntryRecord {
  readonly file: KeptFile;
  /** Absent where the fields name it. */
  readonly id?: string;
  readonly readAt?: number;
  readonly reason?: string;
  readonly fields?: Fields;
  readonly tolls?: Extract<ReadOutcome, { article: Article }>["traits"]["tolls"];
  readonly hasBands?: boolean;
  readonly findings?: Findings;
}

/** An article's text in UTF-8, and its passages as numbers. */
interface ArticleBytes {
  readonly text: Uint8Array;
  readonly spans: Uint32Array;
}

/** Text of UTF-8 bytes. */
export const decodeBytes = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString();

/** Each passage's start and end, how many sentences it has, and their starts and ends. */
const spansOf = (passages: readonly Passage[]): Uint32Array => {
  let length = 0;
  for (const { sentences } of passages) length += 3 + 2 * sentences.length;
  const spans = new Uint32Array(length);
  let at = 0;
  for (const { start, end, sentences } of passages) {
    spans[at++] = start;
    spans[at++] = end;
    spans[at++] = sentences.length;
    for (const sentence of sentences) {
      spans[at++] = sentence.start;
      spans[at++] = sentence.end;
    }
  }
  return spans;
};

const passagesFrom = (articleId: string, spans: Uint32Array): Passage[] => {
  const passages: Passage[] = [];
  for (let at = 0; at < spans.length;) {
    const [start, end, count] = [spans[at]!, spans[at + 1]!, spans[at + 2]!];
    at += 3;
    const sentences: Span[] = [];
    for (let sentence = 0; sentence < count; sentence += 1, at += 2)
      sentences.push({ start: spans[at]!, end: spans[at + 1]! });
    passages.push({ id: `${articleId}#${passages.length}`, articleId, start, end, sentences });
  }
  return passages;
};

/** What a restored article is made from, and what was decoded of it so far. */
interface Kept {
  readonly id: string;
  /** Made when they are asked for: views on the bytes of all articles take longer to make than the rest of an article. */
  readonly bytes: () => ArticleBytes;
  text: string | null;
  passages: readonly Passage[] | null;
}

/** Where a restored article has what it is made from. */
const KEPT = Symbol("kept");

interface Restored {
  readonly [KEPT]: Kept;
}

/** Two getters for all articles: one of its own for each would take a kilobyte an article. */
const DECODED: Readonly<Record<"text" | "passages", PropertyDescriptor & ThisType<Restored>>> = {
  text: {
    enumerable: true,
    configurable: true,
    get() {
      const kept = this[KEPT];
      return (kept.text ??= decodeBytes(kept.bytes().text));
    },
  },
  passages: {
    enumerable: true,
    configurable: true,
    get() {
      const kept = this[KEPT];
      return (kept.passages ??= passagesFrom(kept.id, kept.bytes().spans));
    },
  },
};

/**
 * Makes an article of its fields, in place: a copy of each would take longer than reading it. Its text and passages are
 * decoded when somebody asks for them.
 */
export const restoreArticle = (fields: Fields, bytes: () => ArticleBytes): Article =>
  madeOf(fields, { id: fields.id, bytes, text: null, passages: null });

const madeOf = (fields: Fields, kept: Kept): Article => {
  Object.defineProperty(fields, "text", DECODED.text);
  Object.defineProperty(fields, "passages", DECODED.passages);
  return Object.defineProperty(fields, KEPT, { value: kept }) as Article;
};

/** The bytes of an article; null where its text does not survive in UTF-8, having half of a surrogate pair. */
export const bytesOf = (article: Article): ArticleBytes | null => {
  // Made of bytes, it need not be decoded for being handed on.
  if (KEPT in article) return (article as unknown as Restored)[KEPT].bytes();
  if (!article.text.isWellFormed()) return null;
  return { text: Buffer.from(article.text), spans: spansOf(article.passages) };
};

/** A checksum of an article's text that goes on from another; what was not decoded yet stays so. */
export const textSum = (article: Article, sum: number): number =>
  crc32(KEPT in article ? (article as unknown as Restored)[KEPT].bytes().text : article.text, sum);

const ELSEWHERE = new Set(["text", "passages"]);

const fieldsOf = (article: Article): Fields => {
  const fields: Record<string, unknown> = {};
  for (const name of Object.keys(article))
    if (!ELSEWHERE.has(name)) fields[name] = article[name as keyof Article];
  return fields as unknown as Fields;
};

/** The article with what it gains by the others; the same object for nothing. What was not decoded yet stays so. */
export const withRelation = (own: Article, relation: Relation | null): Article => {
  if (relation === null) return own;
  if (!(KEPT in own)) return { ...own, ...relation };
  return madeOf({ ...fieldsOf(own), ...relation }, (own as unknown as Restored)[KEPT]);
};

/** What of an entry is kept as JSON, but for when it was read. */
export const recordOf = ({ file, id, outcome }: ReadEntry, findings: Findings = {}): EntryRecord => {
  if ("reason" in outcome) return { file, id, reason: outcome.reason };
  const { article, traits } = outcome;
  const { path, size, modified } = file;
  return {
    file: { path, size, modified },
    fields: fieldsOf(article),
    ...(traits.tolls.length > 0 ? { tolls: traits.tolls } : {}),
    hasBands: traits.bands !== null,
    ...(findings.copy || findings.amendment ? { findings } : {}),
  };
};

/** The entry of a record; `bytes` and `bands` are those of its article, where it has one. */
export const entryOf = (
  { file: known, id: own = "", readAt = Infinity, reason, fields, tolls = [], findings = {} }: EntryRecord,
  bytes: ArticleBytes,
  bands: Uint32Array | null,
): CachedEntry => {
  const { path, size, modified } = known;
  const { id, file: place, collection } = fields ?? { id: own, file: "", collection: "", ...known };
  const file = { file: place, path, collection, size, modified };
  if (!fields) return { file, id, readAt, outcome: { reason: reason ?? "" }, findings };
  const article = restoreArticle(fields, () => bytes);
  return { file, id, readAt, outcome: { article, traits: { bands, tolls } }, findings };
};
