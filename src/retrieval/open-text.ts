/** A text that is being read, as numbers: an array is read several times as fast as a string, and words are read twice. */

/** A stretch of a text; good until the next one is opened. */
export interface OpenText {
  readonly text: string;
  /** The UTF-16 units of `text.slice(from, from + length)`; what lies beyond `length` is something else's. */
  readonly units: Uint16Array;
  readonly from: number;
  readonly length: number;
}

let units = new Uint16Array(1 << 14);
let bytes = Buffer.from(units.buffer);

/** Opens `text.slice(from, to)`, by default all of it. One at a time: they share their memory. */
export const openText = (text: string, from = 0, to = text.length): OpenText => {
  const stretch = text.slice(from, to);
  if (stretch.length > units.length) {
    units = new Uint16Array(stretch.length * 2);
    bytes = Buffer.from(units.buffer);
  }
  bytes.write(stretch, "utf16le");
  return { text, units, from, length: stretch.length };
};
