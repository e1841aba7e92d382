/** The articles as they were read, kept between starts: so that a start reads only the files that have changed. */
import { createHash } from "node:crypto";
import { codeVersion } from "../snapshot/code-version.ts";
import { createBreath } from "../snapshot/breath.ts";
import type { Breath } from "../snapshot/breath.ts";
import { readSections, writeSections } from "../snapshot/sections.ts";
import type { Sections, Unusable } from "../snapshot/sections.ts";
import type { Article, Passage, Span } from "../types.ts";
import type { CorpusFile } from "./folder.ts";
import type { KnownOutlet } from "./outlets.ts";
import type { ReadOutcome } from "./read-file.ts";
import type { Findings } from "./relations.ts";

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

/** What decides how files are read: a cache is only as good as it is the same. */
export interface CacheOrigin {
  readonly folders: readonly string[];
  readonly outlets: readonly KnownOutlet[];
}

/** Why there is nothing to start from. */
export type CacheFault = Unusable | "other";

const BANDS = 32;
/** Records that are written, and read, as one piece of JSON: some milliseconds of work. */
const BATCH = 256;
/** A file that was changed less than this (ms) before it was read may have changed again within the clock's tick. */
const TICK = 50;

const originOf = ({ folders, outlets }: CacheOrigin): string =>
  createHash("sha256")
    .update(JSON.stringify([codeVersion(), folders, outlets]))
    .digest("hex");

/** The article but for its text and its passages, which are kept as bytes. */
type Fields = Omit<Article, "text" | "passages" | "id" | "collection" | "file">;

interface CachedFields {
  readonly file: CorpusFile;
  readonly id: string;
  readonly reason?: string;
  readonly fields?: Fields;
  readonly tolls?: Extract<ReadOutcome, { article: Article }>["traits"]["tolls"];
  readonly hasBands?: boolean;
  readonly findings?: Findings;
}

/** The bytes that a restored article was made from: saving it again need not decode it. */
const stored = new WeakMap<Article, { readonly text: Uint8Array; readonly spans: Uint32Array }>();

const decode = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString();

/** Passages as numbers: each its start and end, how many sentences it has, and their starts and ends. */
const spansOf = (passages: readonly Passage[]): Uint32Array =>
  Uint32Array.from(
    passages.flatMap(({ start, end, sentences }) => [
      start,
      end,
      sentences.length,
      ...sentences.flatMap((sentence) => [sentence.start, sentence.end]),
    ]),
  );

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

/** An article whose text and passages are decoded when somebody asks for them. */
const restoreArticle = (
  { id, collection, file }: { id: string; collection: string; file: string },
  fields: Fields,
  bytes: { readonly text: Uint8Array; readonly spans: Uint32Array },
): Article => {
  let text: string | null = null;
  let passages: readonly Passage[] | null = null;
  const article: Article = {
    id,
    collection,
    file,
    ...fields,
    get text() {
      return (text ??= decode(bytes.text));
    },
    get passages() {
      return (passages ??= passagesFrom(id, bytes.spans));
    },
  };
  stored.set(article, bytes);
  return article;
};

const fieldsOf = (article: Article): Fields => {
  const known = Object.getOwnPropertyDescriptors(article) as Record<string, PropertyDescriptor>;
  const left = new Set(["id", "collection", "file", "text", "passages"]);
  return Object.fromEntries(
    Object.entries(known)
      .filter(([name]) => !left.has(name))
      .map(([name, { value }]) => [name, value as unknown]),
  ) as unknown as Fields;
};

const isRacy = ({ file, readAt }: ReadEntry): boolean => Math.abs(file.modified - readAt) < TICK;

/** Replaces the cache file. Throws what the file system throws. */
export const saveLibraryCache = async (
  place: string,
  origin: CacheOrigin,
  entries: readonly ReadEntry[],
  findingsOf: (id: string) => Findings,
  breathe: Breath,
): Promise<void> => {
  const records: Uint8Array[] = [];
  const texts: Uint8Array[] = [];
  const spans: Uint8Array[] = [];
  const bands: Uint8Array[] = [];
  const ends = new Uint32Array(entries.length * 2);
  /** By batch: the byte after its last. */
  const batches = new Uint32Array(Math.ceil(entries.length / BATCH));
  let recordEnd = 0;
  let textEnd = 0;
  let spanEnd = 0;
  for (const [at, entry] of entries.entries()) {
    const { file, id, outcome } = entry;
    // An unlikely time stands for "read it again".
    const kept = isRacy(entry) ? { ...file, modified: -1 } : file;
    let record: CachedFields;
    if ("reason" in outcome) record = { file: kept, id, reason: outcome.reason };
    else {
      const { article, traits } = outcome;
      const findings = findingsOf(id);
      const bytes = stored.get(article) ?? {
        text: Buffer.from(article.text),
        spans: spansOf(article.passages),
      };
      texts.push(bytes.text);
      textEnd += bytes.text.length;
      spans.push(new Uint8Array(bytes.spans.buffer, bytes.spans.byteOffset, bytes.spans.byteLength));
      spanEnd += bytes.spans.length;
      if (traits.bands) bands.push(new Uint8Array(traits.bands.buffer, traits.bands.byteOffset, BANDS * 4));
      record = {
        // Half of a surrogate pair does not survive in UTF-8.
        file: stored.has(article) || article.text.isWellFormed() ? kept : { ...file, modified: -1 },
        id,
        fields: fieldsOf(article),
        ...(traits.tolls.length > 0 ? { tolls: traits.tolls } : {}),
        hasBands: traits.bands !== null,
        ...(findings.copy || findings.amendment ? { findings } : {}),
      };
    }
    ends[2 * at] = textEnd;
    ends[2 * at + 1] = spanEnd;
    const isLast = at % BATCH === BATCH - 1 || at === entries.length - 1;
    const piece = Buffer.from(`${at % BATCH === 0 ? "[" : ","}${JSON.stringify(record)}${isLast ? "]" : ""}`);
    records.push(piece);
    recordEnd += piece.length;
    if (isLast) batches[Math.floor(at / BATCH)] = recordEnd;
    await breathe();
  }
  await writeSections(
    place,
    new Map<string, Uint32Array | readonly string[] | { readonly pieces: readonly Uint8Array[] }>([
      ["origin", [originOf(origin)]],
      ["records", { pieces: records }],
      ["batches", batches],
      ["ends", ends],
      ["texts", { pieces: texts }],
      ["spans", { pieces: spans }],
      ["bands", { pieces: bands }],
    ]),
  );
};

const wordsOf = (sections: Sections, name: string): Uint32Array => {
  const bytes = sections.get(name) as Uint8Array;
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
};

/** The entries of a cache; why not, where it cannot be used: then the files are read. */
export const loadLibraryCache = async (
  place: string,
  origin: CacheOrigin,
): Promise<readonly CachedEntry[] | CacheFault> => {
  const sections = await readSections(place);
  if (typeof sections === "string") return sections;
  const [made] = (sections.get("origin") ?? []) as readonly string[];
  if (made !== originOf(origin)) return "other";
  const records = sections.get("records") as Uint8Array;
  const batches = sections.get("batches") as Uint32Array;
  const texts = sections.get("texts") as Uint8Array;
  const ends = sections.get("ends") as Uint32Array;
  const [spans, bands] = [wordsOf(sections, "spans"), wordsOf(sections, "bands")];
  let textStart = 0;
  let spanStart = 0;
  let band = 0;
  const entries: CachedEntry[] = [];
  const restore = ({ file, id, reason, fields, tolls = [], hasBands, findings = {} }: CachedFields): void => {
    const at = entries.length;
    const readAt = Infinity;
    if (!fields) {
      entries.push({ file, id, readAt, outcome: { reason: reason ?? "" }, findings });
      return;
    }
    const bytes = {
      text: texts.subarray(textStart, ends[2 * at]!),
      spans: spans.subarray(spanStart, ends[2 * at + 1]!),
    };
    textStart = ends[2 * at]!;
    spanStart = ends[2 * at + 1]!;
    const own = hasBands ? bands.subarray(band, (band += BANDS)) : null;
    const article = restoreArticle({ id, collection: file.collection, file: file.file }, fields, bytes);
    entries.push({ file, id, readAt, outcome: { article, traits: { bands: own, tolls } }, findings });
  };
  const breathe = createBreath();
  for (const [number, end] of batches.entries()) {
    const batch = records.subarray(batches[number - 1] ?? 0, end);
    for (const record of JSON.parse(decode(batch)) as CachedFields[]) restore(record);
    await breathe();
  }
  return entries;
};
