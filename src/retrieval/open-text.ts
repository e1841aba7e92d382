/** A text that is being read, as numbers: words are read twice. */
import { createUnits } from "../text/units.ts";

/** A stretch of a text; good until the next one is opened. */
export interface OpenText {
  readonly text: string;
  /** The UTF-16 units of `text.slice(from, from + length)`; what lies beyond `length` is something else's. */
  readonly units: Uint16Array;
  readonly from: number;
  readonly length: number;
}

const unitsOf = createUnits(1 << 15);

/** Opens `text.slice(from, to)`, by default all of it. One at a time: they share their memory. */
export const openText = (text: string, from = 0, to = text.length): OpenText => {
  const stretch = text.slice(from, to);
  return { text, units: unitsOf(stretch), from, length: stretch.length };
};
