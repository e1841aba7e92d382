/** A measure put into words. */
import type { Measure } from "./measures.ts";

/** The measure as one line: "people killed in Gaza", "death toll in the Gaza Strip", "net profit". */
export const describeMeasure = (measure: Measure): string => {
  const line = lines.get(measure) ?? join(measure);
  lines.set(measure, line);
  return line;
};

/** Small words that lead to nothing more: "parent assets in", "across the". */
const LEFT_OVER =
  /(?<=\S)(?:\s(?:in|of|from|at|to|by|the|an?|on|for|with|across|into|and|or|that|which|de|du|des|la|le|les|el|los|und|der|die|das))+$/iu;

const lines = new WeakMap<Measure, string>();

const join = (measure: Measure): string => {
  const parts = [measure.subject, measure.noun, measure.predicate, measure.scope].filter(
    (part) => part !== "",
  );
  const line = [...new Set(parts.join(" ").split(" "))].join(" ").trim().replace(LEFT_OVER, "");
  return line.length > 120 ? line.slice(0, line.lastIndexOf(" ", 120)) : line;
};
