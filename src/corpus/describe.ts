/** Writing down what a person knows of an article, as front matter in its file; the text stays byte for byte. */
import { randomBytes } from "node:crypto";
import { open, readFile, rename, stat, unlink } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { Document, parseDocument, isMap } from "yaml";
import { parsePartialDate } from "../text/partial-date.ts";
import { decodeText } from "./decode.ts";
import { describeFileError } from "./folder.ts";
import { findFrontMatter } from "./front-matter.ts";

/** What is to be written; a key left out stays as it is. */
export interface Description {
  readonly outlet?: string;
  /** "2024-03-22", "2024-03" or "2024". */
  readonly published?: string;
  readonly title?: string;
  readonly carrier?: string;
}

/** Whether it was written, else why not. */
type DescribeOutcome = { readonly written: true } | { readonly written: false; readonly reason: string };

const KEYS = ["title", "outlet", "carrier", "published"] as const;
const LONGEST_VALUE = 300;

const refuse = (reason: string): DescribeOutcome => ({ written: false, reason });

const faultOf = (description: Description): string | null => {
  const given = KEYS.filter((key) => description[key] !== undefined);
  if (given.length === 0) return "nothing was given to write: an outlet, a date, a title or a carrier";
  for (const key of given) {
    const value = description[key]!;
    if (value.trim() === "") return `the ${key} is empty`;
    if (value.length > LONGEST_VALUE) return `the ${key} is longer than ${LONGEST_VALUE} characters`;
    if (/[\p{Cc}\u2028\u2029]/u.test(value)) return `the ${key} holds a line break or a control character`;
  }
  if (description.published !== undefined && parsePartialDate(description.published) === null) {
    return `"${description.published}" is no date: write 2024-03-22, 2024-03 or 2024`;
  }
  return null;
};

/** Text as bytes of a file's own encoding; YAML escapes whatever windows-1252 lacks. */
const encode = (text: string, encoding: string): Buffer => {
  if (encoding === "utf-16le" || encoding === "utf-16be") {
    const bytes = Buffer.from(text, "utf16le");
    return encoding === "utf-16be" ? bytes.swap16() : bytes;
  }
  return Buffer.from(text, "utf8");
};

/** Writes beside the file and renames over it, so that a reader sees the old file or the new one, never half of one. */
const replaceFile = async (file: string, bytes: Buffer, mode: number): Promise<void> => {
  const temporary = join(dirname(file), `.${basename(file)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    const handle = await open(temporary, "wx", mode);
    try {
      await handle.chmod(mode);
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
  // The rename itself is durable once the folder is; where folders cannot be synced, the file still is whole.
  const folder = await open(dirname(file), "r").catch(() => null);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
};

/** New front matter: the file's own with these values set, its other keys, comments and order kept. */
const frontMatterWith = (
  yaml: string,
  description: Description,
  ascii: boolean,
): string | { readonly reason: string } => {
  const document =
    yaml.trim() === "" ? new Document({}) : parseDocument(yaml, { logLevel: "silent", uniqueKeys: false });
  if (document.errors.length > 0 || !(document.contents === null || isMap(document.contents))) {
    return { reason: "its front matter is not sound YAML: mend it first" };
  }
  for (const key of KEYS) {
    const value = description[key];
    if (value !== undefined) document.set(key, value.trim().normalize("NFC"));
  }
  const text = document.toString({ lineWidth: 0 });
  if (!ascii || !/[^\t\n\x20-\x7e]/.test(text)) return text;
  // A file in Latin-1 must not gain bytes of UTF-8: beyond ASCII, values are written with YAML's \u escapes.
  const values = Object.entries(document.toJS({ maxAliasCount: 20 }) as Readonly<Record<string, unknown>>);
  const escaped = (value: unknown): string =>
    (JSON.stringify(value) ?? "null").replace(
      /[^\t\n\x20-\x7e]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
    );
  return values
    .map(([key, value]) => `${/^\w+$/.test(key) ? key : escaped(key)}: ${escaped(value)}\n`)
    .join("");
};

/**
 * Writes front matter into an article's file, atomically; byte order mark, line ends, encoding and permissions stay
 * as they are. Gives a reason instead of writing where the values or the file do not allow it. Never throws.
 */
export const describeArticle = async (file: string, description: Description): Promise<DescribeOutcome> => {
  const fault = faultOf(description);
  if (fault !== null) return refuse(fault);
  try {
    const bytes = await readFile(file);
    const decoded = decodeText(bytes, /^\.html?$/i.test(extname(file)));
    if ("reason" in decoded) return refuse(decoded.reason);
    const { encoding, text } = decoded;
    const block = findFrontMatter(text);
    if (block === "unclosed") return refuse("its front matter has no closing line of dashes: mend it first");
    const yaml = block?.yaml.replaceAll("\r\n", "\n") ?? "";
    const made = frontMatterWith(yaml, description, encoding !== "utf-8" && !encoding.startsWith("utf-16"));
    if (typeof made !== "string") return refuse(made.reason);
    const end = /\r\n/.test(text.slice(0, 5000)) ? "\r\n" : "\n";
    const front = `---\n${made}---\n`.replaceAll("\n", end);
    // What precedes the text in bytes is counted in bytes; front matter in an older code page is one byte a character.
    const before = text.slice(0, block?.bodyStart ?? 0);
    const countable =
      !/[^\t\r\n\x20-\x7e]/.test(before) ||
      /^(?:utf-8|utf-16[lb]e|windows-125\d|iso-8859-\d+)$/.test(encoding);
    if (!countable)
      return refuse(
        `its front matter is in ${encoding} with characters beyond ASCII: save the file as UTF-8 first`,
      );
    const wide = encoding.startsWith("utf-16");
    const skipped = wide
      ? before.length * 2
      : encoding === "utf-8"
        ? Buffer.byteLength(before)
        : before.length;
    const mark = bytes.subarray(0, decoded.bom);
    const rest = bytes.subarray(decoded.bom + skipped);
    await replaceFile(
      file,
      Buffer.concat([mark, encode(front, encoding), rest]),
      (await stat(file)).mode & 0o7777,
    );
    return { written: true };
  } catch (error) {
    return refuse(describeFileError(error));
  }
};
