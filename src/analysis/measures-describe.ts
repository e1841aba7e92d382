/** A measure put into words. */
import type { Measure } from "./measures.ts";

/** The measure as one line: "people killed in Gaza", "death toll in the Gaza Strip", "net profit". */
export const describeMeasure = (measure: Measure): string => {
  const line = lines.get(measure) ?? join(measure);
  lines.set(measure, line);
  return line;
};

const lines = new WeakMap<Measure, string>();

const join = (measure: Measure): string => {
  const parts = [measure.subject, measure.noun, measure.predicate, measure.scope].filter(
    (part) => part !== "",
  );
  const line = [...new Set(parts.join(" ").split(" "))].join(" ").trim();
  return line.length > 120 ? line.slice(0, line.lastIndexOf(" ", 120)) : line;
};
