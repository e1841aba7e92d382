/** Sections of typed arrays and texts in one buffer, with a version and a checksum; read back without parsing. */
import { crc32 } from "node:zlib";

/** "DLIX", little-endian. */
const MAGIC = 0x58494c44;
/** Raised whenever the layout of sections changes: what holds older ones is made anew. */
const LAYOUT = 2;
/** Magic, layout, checksum, length of the directory. */
const HEADER = 16;
const ALIGNMENT = 8;

type Section = Uint8Array | Uint16Array | Int32Array | Uint32Array | readonly string[];

/** What a snapshot's sections are called; the order does not matter. */
export type Sections = ReadonlyMap<string, Section>;

/** Between strings: neither a word nor a file's name can contain it. */
const BETWEEN = "\0";

const aligned = (length: number): number => Math.ceil(length / ALIGNMENT) * ALIGNMENT;

const bytesOf = (section: Section): Uint8Array =>
  ArrayBuffer.isView(section)
    ? new Uint8Array(section.buffer, section.byteOffset, section.byteLength)
    : Buffer.from(section.join(BETWEEN));

/** One buffer of all sections. Strings must not contain the character U+0000. */
export const packSections = (sections: Sections): Uint8Array => {
  const parts = [...sections].map(([name, section]) => {
    const kind = ArrayBuffer.isView(section) ? section.constructor.name : "strings";
    return { name, kind, count: section.length, bytes: bytesOf(section) };
  });
  let offset = 0;
  const directory = parts.map(({ name, kind, count, bytes }) => {
    const entry = { name, kind, count, offset, length: bytes.length };
    offset += aligned(bytes.length);
    return entry;
  });
  const listing = Buffer.from(JSON.stringify(directory));
  const start = aligned(HEADER + listing.length);
  const packed = Buffer.alloc(start + offset);
  listing.copy(packed, HEADER);
  for (const [at, { bytes }] of parts.entries()) packed.set(bytes, start + directory[at]!.offset);
  packed.writeUInt32LE(MAGIC, 0);
  packed.writeUInt32LE(LAYOUT, 4);
  packed.writeUInt32LE(listing.length, 12);
  packed.writeUInt32LE(crc32(packed.subarray(12)), 8);
  return packed;
};

interface Entry {
  readonly name: string;
  readonly kind: string;
  readonly count: number;
  readonly offset: number;
  readonly length: number;
}

/** Reads what `packSections` wrote; null for anything else, another layout, or damaged bytes. */
export const unpackSections = (bytes: Uint8Array): Sections | null => {
  if (bytes.length < HEADER) return null;
  // Typed arrays need their bytes aligned; a buffer from a pool may not be.
  const own = bytes.byteOffset % ALIGNMENT === 0 ? bytes : Uint8Array.from(bytes);
  const packed = Buffer.from(own.buffer, own.byteOffset, own.byteLength);
  if (packed.readUInt32LE(0) !== MAGIC || packed.readUInt32LE(4) !== LAYOUT) return null;
  if (packed.readUInt32LE(8) !== crc32(packed.subarray(12))) return null;
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
