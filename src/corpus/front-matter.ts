/** The YAML block that may open an article's file. */
import { z } from "zod";
import { loadYaml, readSimpleFields } from "./simple-yaml.ts";
import { isUsualAddress } from "./web-address.ts";

/** What front matter may say; a key that is absent or unusable is undefined. */
export interface FrontMatter {
  readonly title?: string | undefined;
  readonly outlet?: string | undefined;
  readonly carrier?: string | undefined;
  /** As written: a day, a month, a year, or any date that `findDates` reads. */
  readonly published?: string | undefined;
  readonly url?: string | undefined;
  readonly author?: string | undefined;
  readonly language?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly retold?: boolean | undefined;
  /** ISO instant at which a newer text took the place of an earlier one. */
  readonly changed?: string | undefined;
}

/** Where a file's front matter lies. */
interface FrontMatterBlock {
  /** The YAML between the two lines of dashes. */
  readonly yaml: string;
  /** Where the text after it starts, in UTF-16 units. */
  readonly bodyStart: number;
}

/** The most characters of front matter that are looked at: it names an article, it does not hold one. */
const MAX_YAML = 20_000;

/**
 * Finds the front matter: a first line "---", and a later one "---" or "...". Null where the text has none.
 * "unclosed" where it starts as front matter does and never ends.
 */
export const findFrontMatter = (text: string): FrontMatterBlock | "unclosed" | null => {
  const opening = /^---[ \t]*\r?\n/.exec(text);
  if (!opening) return null;
  const start = opening[0].length;
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/gm;
  closing.lastIndex = start;
  const end = closing.exec(text.length > MAX_YAML + 5 ? text.slice(0, MAX_YAML + 5) : text);
  const keyed = /^\s*(?:#[^\n]*\n\s*)*[A-Za-z_][\w-]{0,30}[ \t]*:/.test(text.slice(start, start + 400));
  if (end) {
    const yaml = text.slice(start, end.index);
    // Two rules with prose between them are no front matter, unless they were meant as such.
    if (!keyed && yaml.trim() !== "") return null;
    return { yaml, bodyStart: end.index + end[0].length };
  }
  return keyed ? "unclosed" : null;
};

const line = z
  .string()
  .trim()
  .min(1)
  .max(2000)
  .transform((text) => text.replace(/\s+/g, " "));
const SHAPE = {
  title: z.union([line, z.number().transform(String)]),
  outlet: line,
  carrier: line,
  published: z.union([line, z.number().int().min(1000).max(9999).transform(String)]),
  url: z.url({ protocol: /^https?$/ }).max(2000),
  author: z.union([
    line,
    z
      .array(line)
      .max(50)
      .transform((names) => names.join(", ")),
  ]),
  language: z
    .string()
    .trim()
    .regex(/^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$/)
    .transform((code) => code.split(/[-_]/)[0]!.toLowerCase()),
  tags: z.union([
    z.array(z.union([line, z.number().transform(String)])).max(100),
    line.transform((text) => text.split(/\s*,\s*/)),
  ]),
  retold: z.boolean(),
  changed: z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString()),
} satisfies Record<keyof FrontMatter, z.ZodType>;

const SHAPES = Object.entries(SHAPE);
/** The keys whose value is mostly a line of text; and a line whose words stand a space apart. */
const LINES: ReadonlySet<string> = new Set(["title", "outlet", "carrier", "published", "author"]);
const PLAIN_LINE = /^\S+(?: \S+)*$/;

/** What other programs call the same, folded: lower case, without hyphens and underscores. */
const OTHER_NAMES: ReadonlyMap<string, keyof FrontMatter> = new Map(
  Object.entries({
    title: "title headline",
    outlet: "outlet publisher publication source site sitename",
    published: "published date pubdate publishdate publisheddate publishedat datepublished",
    url: "url link canonicalurl sourceurl",
    author: "author authors byline",
    language: "language lang",
    tags: "tags keywords",
  } satisfies Partial<Record<keyof FrontMatter, string>>).flatMap(([key, names]) =>
    names.split(" ").map((name) => [name, key as keyof FrontMatter] as const),
  ),
);

const EXPECTED: Readonly<Record<keyof FrontMatter, string>> = {
  title: "a line of text",
  outlet: "an outlet's name",
  carrier: "a name",
  published: "a date such as 2024-03-22, 2024-03 or 2024",
  url: "an http or https address",
  author: "a name or a list of names",
  language: 'a language code such as "en"',
  tags: "a list of words",
  retold: "true or false",
  changed: "an instant such as 2031-03-04T10:00:00Z",
};

/** A headline or a name on a line of its own, as people write it; no line further in goes on with it. */
const WRITTEN_LINE =
  /^(title|headline|outlet|publisher|publication|source|site[-_]?name|carrier|author|byline):[ \t]+(\S.*)$(?!\r?\n[ \t]+\S)/gim;

/** What YAML takes for a mapping, or for a quotation and then an error: 'Live: the night', '"Too late," she says'. */
const MISREAD =
  /^(?!["'|>[{&*!]).*:(?:\s|$)|^"(?:[^"\\]|\\.)*"\s*[^\s#]|^'[^']*'\s*[^\s#']|^\[[^\]]*\]\s*[^\s#]|^["'][^"']*$/;

/** Headlines have colons and quotation marks, and few people quote them for YAML: such lines are taken as written. */
const quoteHeadlines = (yaml: string): string =>
  yaml.replace(WRITTEN_LINE, (whole, key: string, rest: string) => {
    const value = rest.trim();
    return MISREAD.test(value) ? `${key}: ${JSON.stringify(value)}` : whole;
  });

/** Most values are a plain line or address, which need no library to be told; undefined for any other value. */
const readPlainly = (key: string, value: unknown): string | undefined => {
  if (typeof value !== "string" || value.length > 2000) return undefined;
  if (key === "url") return isUsualAddress(value) ? value : undefined;
  return LINES.has(key) && PLAIN_LINE.test(value) ? value : undefined;
};

const readSimply = (yaml: string): ReadonlyMap<string, unknown> | null =>
  readSimpleFields(
    yaml.split(/\r?\n/).filter((part) => part.trim() !== ""),
    false,
  );

/** A block's keys and values, or whatever else it is to YAML. Throws what the general parser throws. */
const readYaml = (yaml: string): unknown => {
  const simple = readSimply(yaml);
  if (simple) return simple;
  const quoted = quoteHeadlines(yaml);
  return (
    readSimply(quoted) ??
    loadYaml().parse(quoted, { maxAliasCount: 20, logLevel: "silent", uniqueKeys: false })
  );
};

/** Reads front matter. Never throws: what is wrong with it is said in `warnings`, and the sound keys are kept. */
export const readFrontMatter = (
  yaml: string,
): { readonly values: FrontMatter; readonly warnings: readonly string[] } => {
  let raw: unknown;
  try {
    raw = readYaml(yaml);
  } catch (error) {
    const message = error instanceof Error ? error.message.split("\n", 1)[0]! : String(error);
    return {
      values: {},
      warnings: [`The front matter is not sound YAML and was passed over: ${message.replace(/[:.]$/, "")}.`],
    };
  }
  if (raw === null || raw === undefined) return { values: {}, warnings: [] };
  if (typeof raw !== "object" || Array.isArray(raw)) {
    return {
      values: {},
      warnings: ["The front matter is not a list of keys and values and was passed over."],
    };
  }
  const values: Record<string, unknown> = {};
  const warnings: string[] = [];
  const given = raw instanceof Map ? raw : new Map<string, unknown>(Object.entries(raw));
  for (const [key, shape] of SHAPES) {
    const value = given.get(key);
    if (value === undefined || value === null || value === "") continue;
    const plain = readPlainly(key, value);
    if (plain !== undefined) {
      values[key] = plain;
      continue;
    }
    const result = shape.safeParse(value);
    if (result.success) values[key] = result.data;
    else
      warnings.push(
        `The front matter's "${key}" should be ${EXPECTED[key as keyof FrontMatter]}; it was passed over.`,
      );
  }
  for (const [name, value] of given) {
    const key = OTHER_NAMES.get(name.toLowerCase().replace(/[-_]/g, ""));
    if (key === undefined || key === name || key in values) continue;
    // An address is nobody's name, and where it is none of ours nothing is said: the block was written for another program.
    const result = key === "outlet" && /^https?:/iu.test(String(value)) ? null : SHAPE[key].safeParse(value);
    if (result?.success) values[key] = result.data;
  }
  return { values: values as FrontMatter, warnings };
};
