/** Dated expressions: in an article's sentences, and as people type them. */
export { parseDateBound } from "./date-bounds.ts";
export type { DateEdge } from "./date-bounds.ts";
