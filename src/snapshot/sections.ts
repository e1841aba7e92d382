/** Sections of typed arrays and texts in one file, with a layout number and a checksum; read back without parsing. */
import { open, stat } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { createBreath } from "../text/breath.ts";
import { replaceFile } from "./replace-file.ts";

/** "DLIX", little-endian. */
const MAGIC = 0x58494c44;
/** Raised whenever the layout of sections changes: what holds older ones is made anew. */
const LAYOUT = 3;
/** Magic, layout, checksum, length of the directory. */
const HEADER = 16;
/** Where the checked part begins. */
const CHECKED = 12;
const ALIGNMENT = 8;
/** Bytes that are read and checked at a time. */
const STEP = 1 << 21;
/**
 * So many pieces are on their way while one is being checked. Of more the threads wait for each other: each page of the
 * memory that is read into has to be given out by the system first, which takes longer than all else.
 */
const AHEAD = 2;

type Section = Uint8Array | Uint16Array | Int32Array | Uint32Array | Float64Array | readonly string[];

/** What a snapshot's sections are called; the order does not matter. Strings must not contain the character U+0000. */
export type Sections = ReadonlyMap<string, Section>;

/** A section to be written: it may also be bytes in several pieces, which are read back as one array. */
export type NewSection = Section | { readonly pieces: readonly Uint8Array[] };

type NewSections = ReadonlyMap<string, NewSection>;

/** Between strings: neither a word nor a file's name can contain it. */
const BETWEEN = "\0";

const aligned = (length: number): number => Math.ceil(length / ALIGNMENT) * ALIGNMENT;

const bytesOf = (section: Section): Uint8Array =>
  ArrayBuffer.isView(section)
    ? new Uint8Array(section.buffer, section.byteOffset, section.byteLength)
    : Buffer.from(section.join(BETWEEN));

const lengthOf = (pieces: readonly Uint8Array[]): number =>
  pieces.reduce((sum, piece) => sum + piece.length, 0);

interface Entry {
  readonly name: string;
  readonly kind: string;
  readonly count: number;
  readonly offset: number;
  readonly length: number;
}

const checksum = async (parts: readonly Uint8Array[]): Promise<number> => {
  const breathe = createBreath();
  let sum = 0;
  for (const part of parts) {
    for (let from = 0; from < part.length; from += STEP) {
      sum = crc32(part.subarray(from, from + STEP), sum);
      await breathe();
    }
  }
  return sum;
};

/**
 * The bytes of a file of sections, in parts: views on the sections, which must not change until the last part is
 * written. Strings are taken as they are now.
 */
const packSections = async (sections: NewSections): Promise<Uint8Array[]> => {
  const packed = [...sections].map(([name, section]) => {
    if ("pieces" in section) {
      const { pieces } = section;
      const length = lengthOf(pieces);
      return { name, kind: "Uint8Array", count: length, length, pieces };
    }
    const kind = ArrayBuffer.isView(section) ? section.constructor.name : "strings";
    const bytes = bytesOf(section);
    return { name, kind, count: section.length, length: bytes.length, pieces: [bytes] };
  });
  let offset = 0;
  const directory = packed.map(({ name, kind, count, length }): Entry => {
    const entry = { name, kind, count, offset, length };
    offset += aligned(length);
    return entry;
  });
  const listing = Buffer.from(JSON.stringify(directory));
  const header = Buffer.alloc(aligned(HEADER + listing.length));
  listing.copy(header, HEADER);
  header.writeUInt32LE(MAGIC, 0);
  header.writeUInt32LE(LAYOUT, 4);
  header.writeUInt32LE(listing.length, 12);
  const parts = packed.flatMap(({ pieces }, at) => {
    const { length } = directory[at]!;
    return pieces.concat(new Uint8Array(aligned(length) - length));
  });
  header.writeUInt32LE(await checksum([header.subarray(CHECKED), ...parts]), 8);
  return [header, ...parts];
};

/** Replaces `file` by one of these sections, as a whole. Throws what the file system throws. */
export const writeSections = async (file: string, sections: NewSections): Promise<void> => {
  await replaceFile(file, await packSections(sections));
};

/** The sections of bytes that `readChecked` gave. */
export const sectionsOf = (bytes: SharedArrayBuffer): Sections => {
  const packed = Buffer.from(bytes);
  const listing = packed.readUInt32LE(12);
  const directory = JSON.parse(packed.toString("utf8", HEADER, HEADER + listing)) as Entry[];
  const start = aligned(HEADER + listing);
  const sections = new Map<string, Section>();
  for (const { name, kind, count, offset, length } of directory) {
    const from = start + offset;
    if (kind === "Uint8Array") sections.set(name, new Uint8Array(bytes, from, count));
    else if (kind === "Uint16Array") sections.set(name, new Uint16Array(bytes, from, count));
    else if (kind === "Int32Array") sections.set(name, new Int32Array(bytes, from, count));
    else if (kind === "Uint32Array") sections.set(name, new Uint32Array(bytes, from, count));
    else if (kind === "Float64Array") sections.set(name, new Float64Array(bytes, from, count));
    else {
      const text = Buffer.from(bytes, from, length).toString("utf8");
      sections.set(name, count === 0 ? [] : text.split(BETWEEN));
    }
  }
  return sections;
};

/** Why a file of sections is of no use. */
export type Unusable = "missing" | "unreadable" | "damaged";

/** The most bytes of a directory: an index has sixteen sections a block, which takes 310 kB for a million passages. */
const LARGEST_DIRECTORY = 1 << 26;

/**
 * Whether a file begins as one of sections does, and is as long as its directory says: one that somebody else wrote, or
 * that was blown up or cut short, is not read, however large it is. Throws what the file system throws.
 */
const isOurs = async (handle: FileHandle, size: number): Promise<boolean> => {
  const header = Buffer.alloc(HEADER);
  await handle.read(header, 0, HEADER, 0);
  if (header.readUInt32LE(0) !== MAGIC || header.readUInt32LE(4) !== LAYOUT) return false;
  const length = header.readUInt32LE(12);
  if (length > LARGEST_DIRECTORY) return false;
  const listing = Buffer.alloc(length);
  await handle.read(listing, 0, length, HEADER);
  try {
    const directory = JSON.parse(listing.toString()) as Entry[];
    const end = directory.reduce((most, entry) => Math.max(most, entry.offset + aligned(entry.length)), 0);
    return size === aligned(HEADER + length) + end;
  } catch {
    return false;
  }
};

/** Reads a whole file and checks it, one piece while the next ones are on their way. */
const readPieces = async (handle: FileHandle): Promise<SharedArrayBuffer | Unusable> => {
  const { size } = await handle.stat();
  if (size < HEADER || !(await isOurs(handle, size))) return "damaged";
  // Not from a pool: typed arrays need their bytes aligned. Shared: a hundred megabytes that are there to stay would have the
  // garbage collected for them, again and again.
  const whole = new SharedArrayBuffer(size);
  const bytes = Buffer.from(whole);
  /** Never throws: nobody may be waiting for it yet. */
  const readPiece = async (from: number): Promise<Unusable | null> => {
    const to = Math.min(from + STEP, size);
    try {
      for (let at = from; at < to;) {
        const { bytesRead } = await handle.read(bytes, at, to - at, at);
        if (bytesRead === 0) return "damaged";
        at += bytesRead;
      }
      return null;
    } catch {
      return "unreadable";
    }
  };
  const arriving = Array.from({ length: AHEAD }, (_, at) => readPiece(at * STEP));
  let sum = 0;
  for (let from = 0; from < size; from += STEP) {
    const fault = await arriving.shift()!;
    if (fault) return fault;
    arriving.push(readPiece(from + AHEAD * STEP));
    sum = crc32(bytes.subarray(Math.max(from, CHECKED), Math.min(from + STEP, size)), sum);
  }
  return bytes.readUInt32LE(8) === sum ? whole : "damaged";
};

/** The bytes of a file that `writeSections` wrote, checked; why not, where they cannot be had. */
export const readChecked = async (file: string): Promise<SharedArrayBuffer | Unusable> => {
  let handle: FileHandle | null = null;
  try {
    // Opening a pipe would wait for whoever writes to it.
    if (!(await stat(file)).isFile()) return "unreadable";
    handle = await open(file);
    return await readPieces(handle);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? "missing" : "unreadable";
  } finally {
    await handle?.close();
  }
};

/** The sections of a file that `writeSections` wrote; why not, where they cannot be had. */
export const readSections = async (file: string): Promise<Sections | Unusable> => {
  const bytes = await readChecked(file);
  return typeof bytes === "string" ? bytes : sectionsOf(bytes);
};
