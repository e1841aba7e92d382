/** One file of a corpus -> one article, or why there is none in it. */
import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import type { Article } from "../types.ts";
import { decodeText } from "./decode.ts";
import type { CorpusFile } from "./folder.ts";
import { describeFileError } from "./folder.ts";
import type { OutletRegistry } from "./outlets.ts";
import { readArticle } from "./read-article.ts";
import { traitsOf } from "./relations.ts";
import type { Traits } from "./relations.ts";

/** What reading a file gave. */
export type ReadOutcome =
  | { readonly article: Article; readonly traits: Traits }
  | { readonly reason: string };

/** A file's bytes, or what the file system threw instead. */
export type FileBytes = { readonly bytes: Uint8Array } | { readonly error: unknown };

/** The bytes of a file. Never fails. */
export const readBytes = async ({ file }: CorpusFile): Promise<FileBytes> => {
  try {
    return { bytes: await readFile(file) };
  } catch (error) {
    return { error };
  }
};

/** Reads a file's bytes as the article of that id. Never fails: what goes wrong is the reason. */
export const readCorpusFile = (
  { file, collection }: CorpusFile,
  read: FileBytes,
  id: string,
  outlets: OutletRegistry,
): ReadOutcome => {
  try {
    if ("error" in read) throw read.error;
    const extension = extname(file);
    const html = /^\.html?$/i.test(extension);
    const decoded = decodeText(read.bytes, html);
    if ("reason" in decoded) return decoded;
    const found = readArticle(decoded.text, { id, collection, file, html }, outlets);
    if ("reason" in found) return found;
    const name = basename(file, extension);
    const doubled =
      name === id || name.normalize("NFC") === id
        ? []
        : [`Another article has the same name, so this one is called ${id}.`];
    const article = { ...found, warnings: [...decoded.warnings, ...doubled, ...found.warnings] };
    return { article, traits: traitsOf(article) };
  } catch (error) {
    return { reason: describeFileError(error) };
  }
};
