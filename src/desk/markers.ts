/** The digits of an answer, numbered as a reader meets them. */
import { createMarkers } from "../text/citation.ts";

const isCitation = (value: object): value is { marker: number; articleId: string } =>
  "marker" in value && "articleId" in value && "quote" in value;

/**
 * Numbers the citations anywhere in `answer` 1, 2, 3 … in the order in which its parts stand; one number means one
 * article. Gives a copy.
 */
export const numberInOrder = <T>(answer: T): T => {
  const markerOf = createMarkers();
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== "object" || value === null) return value;
    if (isCitation(value)) return { ...value, marker: markerOf({ id: value.articleId }) };
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, walk(part)]));
  };
  return walk(answer) as T;
};
