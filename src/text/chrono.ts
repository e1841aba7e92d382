/** The date library, loaded when a date is first read: it takes long to load, and most questions name no date. */
import { createRequire } from "node:module";
import type { Chrono } from "chrono-node";

const require = createRequire(import.meta.url);

let casual: Chrono | null = null;

/** chrono-node's casual English parser. */
export const englishDates = (): Chrono => {
  casual ??= (require("chrono-node/en") as { casual: Chrono }).casual;
  return casual;
};
