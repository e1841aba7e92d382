/** What the thread that reads is given, and what it hands back: bytes, which go from thread to thread without copying. */
import { BANDS, bytesOf, decodeBytes, entryOf, recordOf } from "./kept-entries.ts";
import type { EntryRecord, ReadEntry } from "./kept-entries.ts";
import type { CorpusFile } from "./folder.ts";
import type { KnownOutlet } from "./outlets.ts";

/** What the thread knows from its start. */
export interface ReadingSetting {
  /** Every outlet that was added so far, in that order. */
  readonly outlets: readonly KnownOutlet[];
}

/** A file to be read, and the id its article goes by. */
export interface ReadingTask {
  readonly file: CorpusFile;
  readonly id: string;
}

/** Files as they were read. */
export interface ReadingBatch {
  /** JSON. */
  readonly records: Uint8Array<ArrayBuffer>;
  /** Texts one after the other, in UTF-8. */
  readonly texts: Uint8Array<ArrayBuffer>;
  readonly spans: Uint32Array<ArrayBuffer>;
  readonly bands: Uint32Array<ArrayBuffer>;
  /** Of each record: where its text and its spans end. */
  readonly ends: Uint32Array<ArrayBuffer>;
  /** Entries whose text does not survive in UTF-8, by their place. */
  readonly others: ReadonlyMap<number, ReadEntry>;
}

const lengthOf = (pieces: readonly { readonly length: number }[]): number =>
  pieces.reduce((sum, piece) => sum + piece.length, 0);

const joined = (pieces: readonly Uint32Array[]): Uint32Array<ArrayBuffer> => {
  const whole = new Uint32Array(lengthOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};

const joinedBytes = (pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(lengthOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};

/** Puts entries into bytes. */
export const packBatch = (entries: readonly ReadEntry[]): ReadingBatch => {
  const texts: Uint8Array[] = [];
  const spans: Uint32Array[] = [];
  const bands: Uint32Array[] = [];
  const ends = new Uint32Array(entries.length * 2);
  const others = new Map<number, ReadEntry>();
  let textEnd = 0;
  let spanEnd = 0;
  const records = entries.map((entry, at): EntryRecord => {
    const { file, id, readAt, outcome } = entry;
    const bytes = "article" in outcome ? bytesOf(outcome.article) : null;
    if ("article" in outcome && bytes) {
      texts.push(bytes.text);
      textEnd += bytes.text.length;
      spans.push(bytes.spans);
      spanEnd += bytes.spans.length;
      if (outcome.traits.bands) bands.push(outcome.traits.bands);
    } else if ("article" in outcome) others.set(at, entry);
    ends[2 * at] = textEnd;
    ends[2 * at + 1] = spanEnd;
    return others.has(at) ? { file, id } : { ...recordOf(entry), readAt };
  });
  return {
    records: joinedBytes([Buffer.from(JSON.stringify(records))]),
    texts: joinedBytes(texts),
    spans: joined(spans),
    bands: joined(bands),
    ends,
    others,
  };
};

/** The entries that were put into bytes. */
export const unpackBatch = ({ records, texts, spans, bands, ends, others }: ReadingBatch): ReadEntry[] => {
  let textStart = 0;
  let spanStart = 0;
  let band = 0;
  return (JSON.parse(decodeBytes(records)) as EntryRecord[]).map((record, at) => {
    const text = texts.subarray(textStart, (textStart = ends[2 * at]!));
    const own = spans.subarray(spanStart, (spanStart = ends[2 * at + 1]!));
    const ownBands = record.hasBands ? bands.subarray(band, (band += BANDS)) : null;
    return others.get(at) ?? entryOf(record, { text, spans: own }, ownBands);
  });
};
