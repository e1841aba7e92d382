/** The articles as they were read, kept between starts: so that a start reads only the files that have changed. */
import { createHash } from "node:crypto";
import { codeVersion } from "../snapshot/code-version.ts";
import { createBreath } from "../text/breath.ts";
import type { Breath } from "../text/breath.ts";
import { readSections, writeSections } from "../snapshot/sections.ts";
import type { Sections, Unusable } from "../snapshot/sections.ts";
import { BANDS, bytesOf, decodeBytes, entryOf, recordOf } from "./kept-entries.ts";
import type { CachedEntry, EntryRecord, ReadEntry } from "./kept-entries.ts";
import type { KnownOutlet } from "./outlets.ts";
import type { Findings } from "./relations.ts";

/** What decides how files are read: a cache is only as good as it is the same. */
interface CacheOrigin {
  readonly folders: readonly string[];
  readonly outlets: readonly KnownOutlet[];
}

/** Why there is nothing to start from. */
export type CacheFault = Unusable | "other";

/** Records that are written, and read, as one piece of JSON: some milliseconds of work. */
const BATCH = 256;
/** A file that was changed less than this (ms) before it was read may have changed again within the clock's tick. */
const TICK = 50;

const originOf = ({ folders, outlets }: CacheOrigin): string =>
  createHash("sha256")
    .update(JSON.stringify([codeVersion(), folders, outlets]))
    .digest("hex");

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
    const { outcome } = entry;
    let isWhole = !isRacy(entry);
    if ("article" in outcome) {
      const { bands: own } = outcome.traits;
      const bytes = bytesOf(outcome.article);
      isWhole &&= bytes !== null;
      if (bytes) {
        texts.push(bytes.text);
        textEnd += bytes.text.length;
        spans.push(new Uint8Array(bytes.spans.buffer, bytes.spans.byteOffset, bytes.spans.byteLength));
        spanEnd += bytes.spans.length;
      }
      if (own) bands.push(new Uint8Array(own.buffer, own.byteOffset, BANDS * 4));
    }
    const known = recordOf(entry, findingsOf(entry.id));
    // An unlikely time stands for "read it again".
    const record = isWhole ? known : { ...known, file: { ...known.file, modified: -1 } };
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
  const restore = (record: EntryRecord): void => {
    const at = entries.length;
    const text = texts.subarray(textStart, (textStart = ends[2 * at]!));
    const own = spans.subarray(spanStart, (spanStart = ends[2 * at + 1]!));
    const ownBands = record.hasBands ? bands.subarray(band, (band += BANDS)) : null;
    entries.push(entryOf(record, { text, spans: own }, ownBands));
  };
  const breathe = createBreath();
  for (const [number, end] of batches.entries()) {
    const batch = records.subarray(batches[number - 1] ?? 0, end);
    for (const record of JSON.parse(decodeBytes(batch)) as EntryRecord[]) restore(record);
    await breathe();
  }
  return entries;
};
