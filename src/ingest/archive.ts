/** A ZIP archive looked through before it is opened: what it says of itself, and what it really unpacks to. */
import { inflateRawSync } from "node:zlib";

/** What a document of text may unpack to; pictures are left packed and do not count. */
const MOST_BYTES = 30_000_000;
const MOST_ENTRIES = 3_000;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

const TOO_LARGE = `the document unpacks to more than ${MOST_BYTES / 1e6} MB`;
const BROKEN = "the document's archive is broken or made in an unusual way";

/**
 * Why an archive is not opened, or null. Only the plain layout passes (one directory at the end, no ZIP64, no encryption,
 * nothing in front), so that every reader sees the same files. XML parts are unpacked against the bound, since the sizes
 * that an archive states are claims. `needed` must be among the files.
 */
export const checkArchive = (bytes: Uint8Array, needed: string): string | null => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = -1;
  for (let at = buffer.length - 22; at >= 0 && at > buffer.length - 22 - 65_536 && end < 0; at -= 1) {
    if (buffer.readUInt32LE(at) === END && at + 22 + buffer.readUInt16LE(at + 20) === buffer.length) end = at;
  }
  if (end < 0) return BROKEN;
  const count = buffer.readUInt16LE(end + 10);
  const start = buffer.readUInt32LE(end + 16);
  if (count > MOST_ENTRIES) return `the document holds more than ${MOST_ENTRIES} files`;
  if (start + buffer.readUInt32LE(end + 12) !== end) return BROKEN;
  const names = new Set<string>();
  let unpacked = 0;
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || buffer.readUInt32LE(at) !== ENTRY) return BROKEN;
    const flags = buffer.readUInt16LE(at + 8);
    const method = buffer.readUInt16LE(at + 10);
    const packed = buffer.readUInt32LE(at + 20);
    const nameLength = buffer.readUInt16LE(at + 28);
    const local = buffer.readUInt32LE(at + 42);
    const name = buffer.toString("utf8", at + 46, at + 46 + nameLength);
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
    if (flags & 1) return "the document asks for a password";
    if (names.has(name) || local + 30 > start || buffer.readUInt32LE(local) !== LOCAL) return BROKEN;
    names.add(name);
    const data = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
    if (data + packed > start || (method !== 0 && method !== 8)) return BROKEN;
    if (!/\.(?:xml|rels)$/i.test(name)) continue;
    const room = MOST_BYTES - unpacked;
    if (method === 0) unpacked += packed;
    else {
      try {
        unpacked += inflateRawSync(buffer.subarray(data, data + packed), {
          maxOutputLength: room + 1,
        }).length;
      } catch (error) {
        return error instanceof RangeError ? TOO_LARGE : BROKEN;
      }
    }
    if (unpacked > MOST_BYTES) return TOO_LARGE;
  }
  return names.has(needed) ? null : "it is an archive, but no Word document (.docx)";
};
