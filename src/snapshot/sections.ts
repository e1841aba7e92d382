/** Sections of typed arrays and texts in one file, with a layout number and a checksum; read back without parsing. */
import { readFile } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { createBreath } from "./breath.ts";
import { replaceFile } from "./replace-file.ts";

/** "DLIX", little-endian. */
const MAGIC = 0x58494c44;
/** Raised whenever the layout of sections changes: what holds older ones is made anew. */
const LAYOUT = 2;
/** Magic, layout, checksum, length of the directory. */
const HEADER = 16;
/** Where the checked part begins. */
const CHECKED = 12;
const ALIGNMENT = 8;
/** Bytes that are checked at a time. */
const STEP = 1 << 22;

type Section = Uint8Array | Uint16Array | Int32Array | Uint32Array | readonly string[];

/** What a snapshot's sections are called; the order does not matter. Strings must not contain the character U+0000. */
export type Sections = ReadonlyMap<string, Section>;

/** Sections to be written: one may also be bytes in several pieces, which are read back as one array. */
export type NewSections = ReadonlyMap<string, Section | { readonly pieces: readonly Uint8Array[] }>;

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
      return { name, kind: "Uint8Array", count: lengthOf(pieces), pieces };
    }
    const kind = ArrayBuffer.isView(section) ? section.constructor.name : "strings";
    return { name, kind, count: section.length, pieces: [bytesOf(section)] };
  });
  let offset = 0;
  const directory = packed.map(({ name, kind, count, pieces }): Entry => {
    const length = lengthOf(pieces);
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

/** Reads what `writeSections` wrote; null for anything else, another layout, or damaged bytes. */
export const unpackSections = (bytes: Uint8Array): Sections | null => {
  if (bytes.length < HEADER) return null;
  // Typed arrays need their bytes aligned; a buffer from a pool may not be.
  const own = bytes.byteOffset % ALIGNMENT === 0 ? bytes : Uint8Array.from(bytes);
  const packed = Buffer.from(own.buffer, own.byteOffset, own.byteLength);
  if (packed.readUInt32LE(0) !== MAGIC || packed.readUInt32LE(4) !== LAYOUT) return null;
  if (packed.readUInt32LE(8) !== crc32(packed.subarray(CHECKED))) return null;
  const listing = packed.readUInt32LE(12);
  const directory = JSON.parse(packed.toString("utf8", HEADER, HEADER + listing)) as Entry[];
  const start = packed.byteOffset + aligned(HEADER + listing);
  const { buffer } = packed;
  const sections = new Map<string, Section>();
  for (const { name, kind, count, offset, length } of directory) {
    const from = start + offset;
    if (kind === "Uint8Array") sections.set(name, new Uint8Array(buffer, from, count));
    else if (kind === "Uint16Array") sections.set(name, new Uint16Array(buffer, from, count));
    else if (kind === "Int32Array") sections.set(name, new Int32Array(buffer, from, count));
    else if (kind === "Uint32Array") sections.set(name, new Uint32Array(buffer, from, count));
    else {
      const text = Buffer.from(buffer, from, length).toString("utf8");
      sections.set(name, count === 0 ? [] : text.split(BETWEEN));
    }
  }
  return sections;
};

/** Why a file of sections is of no use. */
export type Unusable = "missing" | "unreadable" | "damaged";

/** The sections of a file; why not, where they cannot be had. */
export const readSections = async (file: string): Promise<Sections | Unusable> => {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? "missing" : "unreadable";
  }
  return unpackSections(bytes) ?? "damaged";
};
