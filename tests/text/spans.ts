/** Checks on what a reader of text gives for input that is long and strange; slow ones run into the tests' time limit. */
import type { Span } from "../../src/types.ts";

/** Whether the spans lie within a text of that length, in order, none empty and none upon another. */
export const areInOrder = (spans: readonly Span[], length: number): boolean =>
  spans.every(
    ({ start, end }, index) => start >= (spans[index - 1]?.end ?? 0) && end > start && end <= length,
  );
