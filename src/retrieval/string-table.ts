/**
 * Numbered strings as bytes, with a hash table over them: a hundred thousand are there as soon as their bytes are, which
 * a Map of strings is not, and take a quarter of its memory.
 */
import { HASH_FACTOR, HASH_START } from "../text/word-walk.ts";
import { withRoom } from "./growable.ts";

/** What a snapshot keeps of a table. */
export interface StringTableData {
  /** UTF-8, one string after the other. */
  readonly bytes: Uint8Array;
  /** By string: the byte after its last. */
  readonly ends: Uint32Array;
  /** By hash: the number of the string, -1 for none; all strings are in it, or nobody ever looked for one and it is empty. */
  readonly places: Int32Array;
}

interface StringTable {
  readonly size: number;
  /**
   * The number of a string; -1 where it is not here. Among equal ones the first that was pushed. Quicker where it is the
   * `likely` one.
   */
  find(text: string, likely?: number): number;
  /** Adds a string, whether or not it is here already; gives its number. */
  push(text: string): number;
  at(number: number): string;
  /** What `read` gives for the bytes of a string, which are those from `from` to before `to`. */
  readBytes<Value>(number: number, read: (bytes: Uint8Array, from: number, to: number) => Value): Value;
  /** Which ASCII characters are in a string: a bit for each, shared by some. */
  lettersOf(number: number): number;
  /** Bytes of a string: at least its UTF-16 units, at most three times as many. */
  bytesOf(number: number): number;
  /** The table as it is now: views, but for a copy of the places. */
  data(): StringTableData;
}

/** The string that was asked for or is being added, encoded. */
let scratch = Buffer.alloc(1 << 10);

/** Encodes into `scratch`; gives the length. Most strings are short and ASCII. */
const encode = (text: string): number => {
  const { length } = text;
  if (scratch.length < length * 3) scratch = Buffer.alloc(length * 4);
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 127) return scratch.write(text);
    scratch[at] = code;
  }
  return length;
};

const hashOf = (bytes: Uint8Array, from: number, to: number): number => {
  let hash = HASH_START;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ bytes[at]!, HASH_FACTOR);
  return hash ^ (hash >>> 15);
};

/** A table, empty or as it was saved. The saved arrays are viewed, and left as they are. */
export const createStringTable = (saved?: StringTableData): StringTable => {
  let bytes = saved?.bytes ?? new Uint8Array(0);
  let ends = saved?.ends ?? new Uint32Array(0);
  let size = ends.length;
  /** By hash: the number of the string; -1 for none. A power of two, at most two thirds full. */
  let places = saved?.places ?? new Int32Array(0);
  /** Whether the places are the saved ones, which are not to be written to. */
  let shared = true;
  /** Strings that are in `places`: they are entered when somebody looks for one. */
  let entered = places.length > 0 ? size : 0;

  const startOf = (number: number): number => (number === 0 ? 0 : ends[number - 1]!);

  const enter = (): void => {
    if (places.length < size * 1.5) {
      places = new Int32Array(2 ** Math.ceil(Math.log2(size * 1.5 + 64))).fill(-1);
      entered = 0;
    } else if (shared) places = places.slice();
    shared = false;
    const mask = places.length - 1;
    for (; entered < size; entered += 1) {
      let at = hashOf(bytes, startOf(entered), ends[entered]!) & mask;
      while (places[at]! >= 0) at = (at + 1) & mask;
      places[at] = entered;
    }
  };

  const isScratch = (number: number, length: number): boolean => {
    const start = startOf(number);
    if (ends[number]! - start !== length) return false;
    for (let at = 0; at < length; at += 1) if (bytes[start + at] !== scratch[at]) return false;
    return true;
  };

  /** Whether a string is this text in ASCII; told without encoding it. */
  const isPlain = (number: number, text: string): boolean => {
    const start = startOf(number);
    const { length } = text;
    if (ends[number]! - start !== length) return false;
    for (let at = 0; at < length; at += 1) {
      const code = text.charCodeAt(at);
      if (code !== bytes[start + at] || code > 127) return false;
    }
    return true;
  };

  return {
    get size() {
      return size;
    },
    find(text, likely = size) {
      if (size === 0) return -1;
      if (likely < size && isPlain(likely, text)) return likely;
      const length = encode(text);
      if (entered < size) enter();
      const mask = places.length - 1;
      for (let at = hashOf(scratch, 0, length) & mask; ; at = (at + 1) & mask) {
        const number = places[at]!;
        if (number < 0 || isScratch(number, length)) return number;
      }
    },
    push(text) {
      const length = encode(text);
      const start = startOf(size);
      bytes = withRoom(bytes, start + length);
      for (let at = 0; at < length; at += 1) bytes[start + at] = scratch[at]!;
      ends = withRoom(ends, size + 1);
      ends[size] = start + length;
      size += 1;
      return size - 1;
    },
    at: (number) => {
      const start = startOf(number);
      return Buffer.from(bytes.buffer, bytes.byteOffset + start, ends[number]! - start).toString();
    },
    readBytes: (number, read) => read(bytes, startOf(number), ends[number]!),
    lettersOf(number) {
      let letters = 0;
      for (let at = startOf(number); at < ends[number]!; at += 1) {
        const byte = bytes[at]!;
        if (byte < 128) letters |= 1 << (byte & 31);
      }
      return letters;
    },
    bytesOf: (number) => ends[number]! - startOf(number),
    data() {
      if (places.length > 0 && entered < size) enter();
      return {
        bytes: bytes.subarray(0, startOf(size)),
        ends: ends.subarray(0, size),
        places: places.slice(),
      };
    },
  };
};
