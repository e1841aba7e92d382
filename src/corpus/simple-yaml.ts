/** The plain part of YAML that nearly all front matter and outlet lists are written in; the rest is the parser's. */
import { createRequire } from "node:module";

/** A value of the plain part: a string, a list of strings, or true and false. */
type SimpleValue = string | boolean | readonly string[];

const require = createRequire(import.meta.url);

/** The general parser, loaded where a file needs it. */
export const loadYaml = (): typeof import("yaml") => require("yaml") as typeof import("yaml");

/** Splits "a: b, c: [d, e]" at its commas outside quotes and brackets. Null where those do not close. */
export const splitFlow = (text: string): string[] | null => {
  const parts: string[] = [];
  let start = 0;
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === "[") depth += 1;
    else if (character === "]") depth -= 1;
    else if (character === "," && depth === 0) {
      parts.push(text.slice(start, at).trim());
      start = at + 1;
    }
    if (depth < 0 || depth > 1) return null;
  }
  if (quoted || depth !== 0) return null;
  parts.push(text.slice(start).trim());
  return parts;
};

/** What YAML reads as other than a string, and this does not read: numbers, null, other spellings of true. */
const NOT_PLAIN =
  /^(?:[-+.]?\d[\d_.eE+-]*|0[xo][\da-f]+|\.inf|\.nan|[-+]\.inf|null|~|yes|no|on|off|true|false)$/i;
/** The plainest of `PLAIN`, told in a third of the time. */
const PLAINEST = /^[A-Za-z\d][^#:[\]{},"\n]*$/;
/** How what is not a string begins. */
const NOT_PLAIN_START = /^[-+.\d~0nyotf]/i;
const PLAIN = /^[\p{L}\p{N}“„‘«¿¡](?:[^#:[\]{},"'\n]|:(?=[^\s,[\]{}])|(?<=\S)#|['’])*$/u;

/** One scalar; null where it is not of the plain part. In a flow list a comma ends it. */
const readScalar = (text: string, flow: boolean): string | null => {
  if (text.startsWith('"')) {
    if (/^"[^"\\\n]*"$/.test(text)) return text.slice(1, -1);
    // "He \"knew\"": quotation marks are what headlines escape.
    return !flow && /^"(?:[^"\\\n]|\\["\\])*"$/.test(text)
      ? text.slice(1, -1).replace(/\\(["\\])/g, "$1")
      : null;
  }
  const body = flow || !text.includes(",") ? text : text.replaceAll(",", " ");
  // A day is a string to YAML 1.2, as it is here.
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  if (!PLAINEST.test(body) && !PLAIN.test(body)) return null;
  return NOT_PLAIN_START.test(text) && NOT_PLAIN.test(text) ? null : text;
};

const readValue = (text: string, flow: boolean): SimpleValue | null => {
  if (text === "true" || text === "false") return text === "true";
  if (!text.startsWith("[")) return readScalar(text, flow);
  if (!text.endsWith("]")) return null;
  const inner = text.slice(1, -1).trim();
  if (inner === "") return [];
  const items = (splitFlow(inner) ?? [""]).map((item) => readScalar(item, true));
  return items.every((item) => item !== null) ? items : null;
};

/**
 * A mapping of plain keys, one a line (or one a part of a flow mapping, from `splitFlow`); null for whatever is not of
 * the plain part, and must go to the parser: nesting, anchors, block text, doubled keys, quotes inside quotes. Lines that
 * are comments from their start are passed over.
 */
export const readSimpleFields = (
  lines: readonly string[],
  flow: boolean,
): ReadonlyMap<string, SimpleValue> | null => {
  const values = new Map<string, SimpleValue>();
  for (const line of lines) {
    if (!flow && line.startsWith("#")) continue;
    const match = /^([A-Za-z][\w-]{0,30}): +(.*\S)\s*$/.exec(line);
    const value = match ? readValue(match[2]!, flow) : null;
    const key = match?.[1];
    if (key === undefined || value === null || values.has(key)) return null;
    values.set(key, value);
  }
  return values;
};

/** The same as an object. */
export const readSimpleMapping = (
  lines: readonly string[],
  flow = true,
): Readonly<Record<string, SimpleValue>> | null => {
  const fields = readSimpleFields(lines, flow);
  return fields && Object.fromEntries(fields);
};
